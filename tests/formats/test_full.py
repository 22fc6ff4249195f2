from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from tests.formats.plan import report
from wcwidth import wcswidth

from postplan.formats import Page, render
from postplan.formats.parts.excerpt import COLUMNS, excerpt
from postplan.formats.parts.paint import painter
from postplan.lint.report import Report
from postplan.text.ci import without_commands
from postplan.text.printable import visible
from postplan.yaml.document import Document
from postplan.yaml.place import Place
from postplan.yaml.route import Span

_PLAIN = painter(color=False)
_CHARACTERS = st.lists(
    st.sampled_from([*"ab \t", "ß", "漢", "☕", "é", "e\u0301", "👩‍🌾", "🇩🇪", "\u202e", "\x1b", "\u200b"]), max_size=120
).map("".join)


def drawn(line: str, start: int, end: int) -> list[str]:
    """The lines drawn for characters `start` to `end` of a file of one line."""
    document = Document("a.yaml", line.encode(), commented=False)
    span = Span(document.position(start), document.position(end))
    return excerpt(Place(document, exact=span, label="here"), _PLAIN)[1]


@settings(deadline=None, derandomize=True, max_examples=300)
@given(before=_CHARACTERS, marked=_CHARACTERS.filter(str.strip), after=_CHARACTERS)
def test_the_caret_stands_under_what_is_meant(before: str, marked: str, after: str) -> None:
    """However wide the characters are, however long the line is: what is above the carets is the part that is meant."""
    lines = drawn(before + marked + after, len(before), len(before) + len(marked))
    shown, carets = lines[1].removeprefix(" 1 | "), lines[2].removeprefix("   | ")
    left = len(carets) - len(carets.lstrip(" "))
    number = carets.count("^")
    assert carets == f"{' ' * left}{'^' * number} here"
    assert wcswidth(shown) <= COLUMNS
    parts = [shown[cut:] for cut in range(len(shown) + 1) if wcswidth(shown[:cut]) == left]
    whole = visible(marked).rstrip()
    assert any(part.startswith(whole) or part.rstrip("…").rstrip() in whole for part in parts)


@pytest.mark.parametrize(
    ("line", "start", "end", "expected"),
    [
        ("text: Grüße ☕ an alle", 12, 13, [" 1 | text: Grüße ☕ an alle", "   |             ^^ here"]),
        ("a\tb", 2, 3, [" 1 | a\\tb", "   |    ^ here"]),
        ("text: x", 7, 7, [" 1 | text: x", "   |        ^ here"]),
        ("漢字: x", 0, 2, [" 1 | 漢字: x", "   | ^^^^ here"]),
    ],
)
def test_an_excerpt_is_drawn_like_this(line: str, start: int, end: int, expected: list[str]) -> None:
    """Wide characters take two carets, a tab is shown as it is typed in code, a point takes one."""
    assert drawn(line, start, end)[1:] == expected


def test_without_colour_codes_a_painted_report_is_the_plain_one(tmp_path: Path) -> None:
    """Colour only repeats what the words say."""
    found = report(tmp_path)
    painted = render("full", found, Page(color=True))
    for code in ("1;31", "1;33", "1", "2", "36", "32", "0"):
        painted = painted.replace(f"\x1b[{code}m", "")
    assert painted == render("full", found, Page())


def test_an_empty_report_says_so_to_a_person_alone(tmp_path: Path) -> None:
    """A pipe gets nothing."""
    found = report(tmp_path)
    clean = Report((), (), found.posts)
    for name in ("full", "statistics"):
        assert render(name, clean, Page()) == ""
        assert render(name, clean, Page(terminal=True, summary=False)) == ""
        assert render(name, clean, Page(terminal=True)) == "no problems in 6 posts\n"
    assert render("full", replace(clean, suppressed=found.suppressed, posts=1), Page(terminal=True)) == (
        "no problems in 1 post, 1 suppressed\n"
    )
    assert render("concise", clean, Page(terminal=True)) == ""


@settings(deadline=None, derandomize=True)
@given(st.lists(st.sampled_from([*"#:[] \nev", "##[", "##vso[", "\n::e"])).map("".join))
def test_no_line_is_left_that_begins_or_holds_a_command(text: str) -> None:
    """Whatever comes together: no `##word[` anywhere, no `::word` at the beginning of a line."""
    heard = without_commands(text)
    assert "##[" not in heard
    assert "##vso[" not in heard
    assert not [line for line in heard.split("\n") if line.lstrip().startswith("::e")]
