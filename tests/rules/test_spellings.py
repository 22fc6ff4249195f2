"""Words that rules look for, typed in other ways: case, white space, signs beside them, letters of other alphabets."""

from pathlib import Path

import pytest
import yaml
from tests.plans import marked, report_of


def found(folder: Path, rule: str, text: str, *, settings: str = "", **more: object) -> list[str]:
    """What one rule points at in the text of an approved post."""
    post = {"status": "approved", "when": "2026-12-01 09:00", "text": text, "channels": ["mastodon"], **more}
    files = {
        "posts/a.yaml": yaml.safe_dump(post, allow_unicode=True),
        "postplan.yaml": settings or "channels: [mastodon]",
    }
    told = report_of(folder, files, select=[rule]).diagnostics
    assert not any(each.failed for each in told)
    return [marked(each) for each in told]


@pytest.mark.parametrize(
    "text",
    [
        "DD.MM.YY",
        "TT.MM.JJ",
        "YOUR TEXT HERE",
        "your\ntext\xa0here",
        "INSERT LINK HERE",
        "Lorem Ipsum",
        "TEXT EINFÜGEN",
    ],
)
def test_a_placeholder_in_any_case_and_on_two_lines(tmp_path: Path, text: str) -> None:
    """A date without its century too."""
    assert len(found(tmp_path, "placeholder-left", f"Soon: {text}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Doubletap if you love coffee",
        "DOUBLE\xa0TAP if you love coffee",
        "L4F today",
        "tag\na friend",
        "Share this to\nwin a bag",
        "Like\nfor espresso, rt\nfor filter coffee",
        "Share\nwith five friends",
        "LIKE AND SHARE TO W\u0130N",
        "Liken\nund teilen",
        "Teil den Post und lass uns gewinnen",
    ],
)
def test_bait_in_any_case_and_on_two_lines(tmp_path: Path, text: str) -> None:
    """With a Turkish capital too, which is an `i` to a pattern that ignores case."""
    assert len(found(tmp_path, "engagement-bait", text)) == 1


@pytest.mark.parametrize(
    "text", ["A deep\ndive", "A deep\xa0dive", "A deep\u2011dive", "A DEEP DIVE", "WIN\u2010W\u0130N"]
)
def test_a_buzzword_in_any_spelling(tmp_path: Path, text: str) -> None:
    """Across a line break, with a hyphen that does not break."""
    assert len(found(tmp_path, "buzzword", text)) == 1


def test_a_buzzword_that_is_allowed_is_allowed_in_any_spelling(tmp_path: Path) -> None:
    """As the option has it or as a text does."""
    settings = "channels: [mastodon]\nrules: {buzzword: {allow: [Deep Dive]}}"
    assert found(tmp_path, "buzzword", "A deep\ndive", settings=settings) == []


def test_words_of_a_teams_own_are_found_across_a_line_break(tmp_path: Path) -> None:
    """Words to avoid, and other spellings of a name."""
    settings = "channels: [mastodon]\navoid: [cheap coffee]\nterms: {Alpenglow Coffee: [Alpen Glow, alpenglow Coffee]}"
    assert len(found(tmp_path / "a", "buzzword", "So cheap\ncoffee", settings=settings)) == 1
    assert len(found(tmp_path / "b", "term", "At alpen\nglow", settings=settings)) == 1
    assert len(found(tmp_path / "c", "term", "At alpenglow\nCoffee", settings=settings)) == 1


@pytest.mark.parametrize("text", ["The link\nin bio", "L\u0130NK \u0130N B\u0130O", "Link\xa0is in our\nprofile"])
def test_the_link_in_bio_in_any_spelling(tmp_path: Path, text: str) -> None:
    """Where the network's links can be tapped."""
    assert len(found(tmp_path, "link-in-bio-missing", text)) == 1


@pytest.mark.parametrize("text", ["Buy\nnow! 20 % off.", "\u0130zmir! BUY NOW, 20% OFF"])
def test_a_pitch_in_any_spelling(tmp_path: Path, text: str) -> None:
    """Across a line break, and with a capital that is two small letters."""
    assert len(found(tmp_path, "pitch-only", text)) == 1


@pytest.mark.parametrize("text", ["Fr\u0130day 1 December", "tonight\n(2\xa0December)", "last\nnight, 5 December"])
def test_a_wrong_date_in_any_spelling(tmp_path: Path, text: str) -> None:
    """1 December 2026 is a Tuesday, and the post goes out on it."""
    assert len(found(tmp_path, "date-in-text-wrong", f"Today is today. {text}")) == 1


@pytest.mark.parametrize(
    "text", ["ŁĄKĘ ŻÓŁĆ ŚLĄŻ", "\u0407\u0416\u0406\u0422 \u0404\u0412\u0406\u0427 \u0490\u0406\u041d\u0410"]
)
def test_any_alphabet_can_shout(tmp_path: Path, text: str) -> None:
    """Capitals outside of Western European languages are capitals."""
    assert len(found(tmp_path, "shouting", text)) == 1


def test_letters_without_case_do_not_shout(tmp_path: Path) -> None:
    """`CD` in a row of Japanese letters is an abbreviation."""
    assert found(tmp_path, "shouting", "CDブーム DVD時代到来 PCゲーム É") == []


def test_a_label_of_advertising_across_a_line_break(tmp_path: Path) -> None:
    """It says so all the same."""
    assert found(tmp_path, "disclosure-missing", "In a paid\npartnership", sponsored="Mill & Sons") == []


@pytest.mark.parametrize("text", ["Join us\u2014tonight", "*Thanks*", "[thank\nyou]"])
def test_an_invitation_beside_any_sign_speaks_with_people(tmp_path: Path, text: str) -> None:
    """A dash, an asterisk, a bracket."""
    settings = "channels: [mastodon]\nrules: {one-way: {of: 1}}"
    assert found(tmp_path / "a", "one-way", text, settings=settings) == []
    assert len(found(tmp_path / "b", "one-way", "The roastery is here", settings=settings)) == 1
