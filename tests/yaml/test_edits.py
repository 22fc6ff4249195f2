"""Edits change what they are meant to, and not a byte beside it."""

import pytest

from postplan.yaml.document import Document
from postplan.yaml.edits import Edit, Unwritable, applied, flow, put, quoted, setting
from postplan.yaml.parse import read

SIGNED = "approved: {by: tom}"


def document(text: str) -> Document:
    """Read a file with this text."""
    return read("a.yaml", text.encode()).document


def after(text: str, key: str, value: str) -> str:
    """The file once a key has a value, with its byte order mark."""
    return setting(document(text), (key,), value, value).content.decode()


@pytest.mark.parametrize(
    ("before", "then"),
    [
        ("status: review\ntext: hi\n", "status: approved\ntext: hi\n"),
        ("status:   review   # soon\r\ntext: hi\r\n", "status:   approved   # soon\r\ntext: hi\r\n"),
        ("status: 'review'\n", "status: 'approved'\n"),
        ('"status" : "rev\\x69ew"', '"status" : "approved"'),
        ("status: re\n  view\ntext: a\n", "status: approved\ntext: a\n"),
        ("status:\n    review # c\n", "status:\n    approved # c\n"),
        ("status: >-  # c\n  review\ntext: a\n", "status: >-  # c\n  approved\ntext: a\n"),
        ("status: |-\n\ntext: a\n", "status: approved\n\ntext: a\n"),
        ("status: ''\n", "status: 'approved'\n"),
        ("status:\ntext: a\n", "status: approved\ntext: a\n"),
        ("status: ~ # none\n", "status: approved # none\n"),
        ("status:   # none\n", "status: approved   # none\n"),
        ("status: null", "status: approved"),
        ("{status: , text: a}", "{status: approved , text: a}"),
        ("{status, text: a}", "{status: approved, text: a}"),
        ("{\n  text: a, # c\n  status: review }\n", "{\n  text: a, # c\n  status: approved }\n"),
        ("? status\n: review\n", "? status\n: approved\n"),
        ("\ufeffstatus: review\r\n", "\ufeffstatus: approved\r\n"),
    ],
)
def test_a_value_is_replaced_however_it_is_written(before: str, then: str) -> None:
    """Quotes, blanks, comments, line ends and the byte order mark stay."""
    assert after(before, "status", "approved") == then


@pytest.mark.parametrize(
    ("before", "then"),
    [
        ("text: hi\n", "text: hi\nby: tom\n"),
        ("text: hi", "text: hi\nby: tom"),
        ("text: hi\r\nlink: a\r\n", "text: hi\r\nby: tom\r\nlink: a\r\n"),
        ("# top\n\nwhen: 1 # day\nstatus: review\n# of text\ntext: a\n",
         "# top\n\nwhen: 1 # day\nstatus: review\nby: tom\n# of text\ntext: a\n"),
        ("   status: review\n   text: a\n", "   status: review\n   by: tom\n   text: a\n"),
        ("---\ntext: |\n  a\n\n...\n", "---\ntext: |\n  a\nby: tom\n\n...\n"),
        ("text: |+\n  a\n\n\n", "text: |+\n  a\n\n\nby: tom\n"),
        ("text: |\n  a\n# end\n", "text: |\n  a\nby: tom\n# end\n"),
        ("# top\ntext: |\n  a\n\n  b", "# top\ntext: |\n  a\n\n  b\nby: tom"),
        ("a: b\ntext: |\n  a\n\n  b", "a: b\nby: tom\ntext: |\n  a\n\n  b"),
        ("? text\n: a\n", "? text\n: a\nby: tom\n"),
        ("{text: a, status: review}", "{text: a, status: review, by: tom}"),
        ("a: [x,\n  y]\nb:\n- c: d\n  e: f\n", "a: [x,\n  y]\nby: tom\nb:\n- c: d\n  e: f\n"),
    ],
)  # fmt: skip
def test_a_new_key_goes_where_it_touches_nothing(before: str, then: str) -> None:
    """A new line, or a new pair in braces, and every comment stays with what it was about."""
    assert after(before, "by", "tom") == then


@pytest.mark.parametrize(
    ("before", "then"),
    [
        ("a:\n     by: ana # phone\nb: 1\n", "a:\n     by: ana # phone\n     on: x\nb: 1\n"),
        ("a: {by: ana, # phone\n  to: b}\n", "a: {by: ana, # phone\n  to: b, on: x}\n"),
        ("a:\n  by: ana\n  # of on\n  on: y\n", "a:\n  by: ana\n  # of on\n  on: x\n"),
    ],
)
def test_a_key_of_keys_is_set_in_their_own_style(before: str, then: str) -> None:
    """In a block with its indentation, in braces behind a comma."""
    assert setting(document(before), ("a", "on"), "x", "x").text == then


@pytest.mark.parametrize("text", ["status:\n- review\n", "{}\n"])
def test_what_cannot_be_written_safely_is_refused(text: str) -> None:
    """Nothing is guessed: the caller is told, and has the file as it was."""
    with pytest.raises(Unwritable):
        setting(document(text), ("status",), "approved", "approved")


@pytest.mark.parametrize(
    "name", ["tom", "Tom Baker", "Zoë", "null", "~", "a: b", "it's", "- x", "yes", "#1", "{a}", "", "1.", " a"]
)
@pytest.mark.parametrize("form", ["by: {}\n", "{{by: {}}}"])
def test_a_name_is_read_as_it_was_written(name: str, form: str) -> None:
    """Whatever it holds, in a block and in braces."""
    assert read("a.yaml", form.format(quoted(name)).encode()).data == {"by": name}
    assert read("a.yaml", f"a: {flow({'by': name})}".encode()).data == {"a": {"by": name}}


def test_a_name_of_two_lines_is_refused() -> None:
    """Nothing that is written in one line can hold it."""
    with pytest.raises(Unwritable):
        quoted("tom\nbaker")


def test_edits_are_applied_by_their_offsets_whatever_their_order() -> None:
    """Offsets count characters after a byte order mark."""
    there = document("\ufeffa: ☕ é\n")
    assert applied(there, [Edit(5, 6, "e"), Edit(3, 4, "tea")]) == "\ufeffa: tea e\n".encode()


def test_nothing_is_put_into_what_is_not_there() -> None:
    """A key below a key that the file does not have has no place."""
    assert list(put(document("text: a\n"), ("approved", "by"), "tom")) == []
