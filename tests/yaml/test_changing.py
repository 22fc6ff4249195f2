"""Changes of files are made where the file then says what was meant, and nowhere else."""

import pytest

from postplan.yaml.changes import Below, Change, KeepLines, Rename, Requote, Reword, Strike
from postplan.yaml.changing import changed
from postplan.yaml.document import Document
from postplan.yaml.parse import read
from postplan.yaml.place import Place
from postplan.yaml.route import Route


def document(text: str) -> Document:
    """Read a file with this text."""
    return read("a.yaml", text.encode()).document


def at(document: Document, *route: str | int, chars: tuple[int, int] | None = None) -> Place:
    """A place in the file."""
    return Place(document, route, chars)


def exact(document: Document, written: str, route: Route = ()) -> Place:
    """The place where something is written."""
    start = document.text.index(written)
    return Place(document, route, exact=document.lines.span(start, start + len(written)))


def after(document: Document, *changes: Change) -> str:
    """The file once these changes are made, each by itself; the same text where none can be."""
    return changed(document, [[change] for change in changes])[0].content.decode()


@pytest.mark.parametrize(
    ("before", "route", "chars", "text", "then"),
    [
        ("a: one two # c\r\n", ("a",), (0, 3), "1", "a: 1 two # c\r\n"),
        ("a: 'it''s two'\n", ("a",), (0, 4), "that's", "a: 'that''s two'\n"),
        ('a: "one\\ttwo"\n', ("a",), (3, 4), '"', 'a: "one\\"two"\n'),
        ("a: |\n  one\n  two\n", ("a",), (4, 7), "2", "a: |\n  one\n  2\n"),
        ("a: |\n  one two\n", ("a",), (3, 4), "\n", "a: |\n  one\n  two\n"),
        ("a: [b, c]\n", ("a", 1), None, "d", "a: [b, d]\n"),
        ("a: b\n", ("a",), None, "c: d", "a: 'c: d'\n"),
        ("a: b\n", ("a",), None, "c #d", "a: 'c #d'\n"),
        ("a: b c\n", ("a",), (0, 1), "#", "a: b c\n"),
    ],
)
def test_a_text_is_reworded_as_it_is_written(
    before: str, route: Route, chars: tuple[int, int] | None, text: str, then: str
) -> None:
    """In its own quotes; where it would need others, all of it gets them, and a part of it is left alone."""
    file = document(before)
    assert after(file, Reword(at(file, *route, chars=chars), text)) == then


def test_a_key_is_renamed_unless_the_name_is_taken() -> None:
    file = document("stauts: draft # c\n")
    assert after(file, Rename(at(file, "stauts"), "status")) == "status: draft # c\n"
    file = document("stauts: draft\nstatus: review\n")
    assert after(file, Rename(at(file, "stauts"), "status")) == file.text


def test_a_tag_that_was_cut_off_comes_into_quotes() -> None:
    file = document("a: launch #day\nb: c\n")
    change = Requote(exact(file, "launch #day", ("a",)), "launch #day", comment=True)
    assert after(file, change) == "a: 'launch #day'\nb: c\n"
    assert after(file, Requote(exact(file, "launch #day", ("a",)), "launch", comment=True)) == "a: 'launch'\nb: c\n"


def test_lines_are_kept_by_one_sign() -> None:
    file = document("a: >  # c\n  one\n  two\n\n  three\n")
    assert after(file, KeepLines(at(file, "a"))) == file.text  # with `|` there would be an empty line more
    file = document("a: >\n  one\n  - two\n")
    assert after(file, KeepLines(at(file, "a"))) == "a: |\n  one\n  - two\n"


@pytest.mark.parametrize(
    ("before", "comment", "text", "then"),
    [
        ("# gone\na: b\n", "# gone", "", "a: b\n"),
        ("a: b   # gone\nc: d\n", "# gone", "", "a: b\nc: d\n"),
        ("a:\n  # gone\n  - b\n", "# gone", "", "a:\n  - b\n"),
        ("a: b  # gone", "# gone", "", "a: b"),
        ("a: b  # x, y\n", "# x, y", "# y", "a: b  # y\n"),
    ],
)
def test_a_comment_is_struck(before: str, comment: str, text: str, then: str) -> None:
    file = document(before)
    assert after(file, Strike(exact(file, comment), text)) == then


@pytest.mark.parametrize(
    ("before", "then"),
    [
        ("on: {x: {when: 1}}\n", "on: {x: {when: 2}}\n"),
        ("on:\n  x:\n    a: b\n  y:\n", "on:\n  x:\n    a: b\n    when: 2\n  y:\n"),
        ("on:\n  x:  # c\n  y:\n", "on:\n  x: {when: 2}  # c\n  y:\n"),
        ("on: [x, y]  # c\n", "on: {x: {when: 2}, y: }  # c\n"),
        ("on: [y]\n", "on: [y]\n"),
    ],
)
def test_a_key_comes_below_a_name_however_the_names_are_written(before: str, then: str) -> None:
    file = document(before)
    assert after(file, Below(at(file, "on"), "x", "when", "2")) == then


def test_of_changes_that_overlap_the_first_is_made() -> None:
    """And of a group all are made, or none."""
    file = document("a: one two\nb: c\n")
    first, second = Reword(at(file, "a", chars=(0, 5)), "1"), Reword(at(file, "a", chars=(4, 7)), "2")
    other = Reword(at(file, "b"), "d")
    made, numbers = changed(file, [[first], [second, other], [other]])
    assert (made.text, numbers) == ("a: 1wo\nb: d\n", (0, 2))
