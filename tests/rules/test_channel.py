"""Rules about what a network would refuse or cut, where their pages do not suffice."""

from pathlib import Path

import pytest
from tests.plans import marked, report_of

FITS, OVER = "b" * 280, "c" * 20
LINK = "https://alpenglow.coffee/winter"


@pytest.mark.parametrize(
    "style",
    [
        f"text: {FITS}{OVER}\n",
        f"text: '{FITS}{OVER}'\n",
        f'text: "{FITS}{OVER}"\n',
        f"text: |\n  {FITS}{OVER}\n\n",
        f"text: >-\n  {FITS}{OVER}\n",
        f"text: |\r\n  {FITS}{OVER}\r\n",
        f"{{text: '{FITS}{OVER}'}}\n",
    ],
)
def test_the_caret_is_exactly_where_the_text_no_longer_fits(style: str, tmp_path: Path) -> None:
    """In every style of text, with either line end."""
    post = style.replace("}\n", ", channels: [x]}\n") if style.startswith("{") else f"{style}channels: [x]\n"
    (found,) = report_of(tmp_path, {"posts/a.yaml": post}, select=["text-too-long"]).diagnostics
    assert marked(found) == OVER


@pytest.mark.parametrize(
    ("style", "mark"),
    [
        (f'text: "{FITS[:279]}\\u0062{OVER}"\n', OVER),
        (f'text: "{FITS}\\u0063{OVER}"\n', f"\\u0063{OVER}"),
        (f"text: '{FITS[1:]}''{OVER}'\n", OVER),
        (f"text: '{FITS}''{OVER}'\n", f"''{OVER}"),
        (f"text: {FITS[:140]}\n  {FITS[:139]}{OVER}\n", OVER),
        (f"text: >\n  {FITS[:140]}\n  {FITS[:139]}{OVER}\n", OVER),
        (f"text: |\n  {FITS[:140]}\n  {FITS[:139]}{OVER}\n", OVER),
        (f"text: |\n  {FITS[2:]}☕{OVER}\n", OVER),
        (f"text: |\n  {FITS[1:]}☕{OVER}\n", f"☕{OVER}"),
    ],
)
def test_escapes_folded_lines_and_emoji_are_counted_as_they_are_published(
    style: str, mark: str, tmp_path: Path
) -> None:
    """And the caret falls on none of them in the middle."""
    (found,) = report_of(tmp_path, {"posts/a.yaml": f"{style}channels: [x]\n"}, select=["text-too-long"]).diagnostics
    assert marked(found) == mark


@pytest.mark.parametrize(
    ("post", "mark"),
    [
        (f"text: {FITS}\nlink: {LINK}\nchannels: [x]\n", LINK),
        (f"text: {FITS[1:]}\nlink: {LINK}\nchannels: [x]\n", LINK),
        (f"text: {FITS[24:]}a\nlink: {LINK}\nchannels: [x]\n", LINK),
        (f"text: {FITS}{OVER}\nlink: {LINK}\nchannels: [x]\n", OVER),
        (f"text: {FITS}\nchannels: {{x: {{link: '{LINK}'}}}}\n", f"'{LINK}'"),
    ],
)
def test_where_the_link_does_not_fit_the_caret_is_on_the_link(post: str, mark: str, tmp_path: Path) -> None:
    """It comes last, so it is what would be cut off."""
    report = report_of(tmp_path, {"posts/a.yaml": post}, select=["text-too-long"])
    assert [marked(found) for found in report.diagnostics] == [mark]


def test_a_link_that_stands_in_the_text_counts_once(tmp_path: Path) -> None:
    """It is not added to it."""
    post = f"text: {FITS[24:]} {LINK}\nlink: {LINK}\nchannels: [x]\n"
    assert report_of(tmp_path, {"posts/a.yaml": post}).diagnostics == ()


def test_a_link_alone_that_is_too_long_is_pointed_at(tmp_path: Path) -> None:
    """There is no text to point at."""
    files = {
        "postplan.yaml": "channels: {x: {limits: {text: 10}}}\n",
        "posts/a.yaml": f"name: Teaser\nlink: {LINK}\nchannels: [x]\n",
    }
    (found,) = report_of(tmp_path, files).diagnostics
    assert marked(found) == LINK


@pytest.mark.parametrize(("length", "over"), [(280, False), (281, True)])
def test_a_text_of_exactly_the_limit_fits(length: int, over: bool, tmp_path: Path) -> None:
    """One more does not."""
    report = report_of(tmp_path, {"posts/a.yaml": f"text: {'a' * length}\nchannels: [x]\n"})
    assert bool(report.diagnostics) is over


def test_each_channel_is_told_by_its_own_count(tmp_path: Path) -> None:
    """A text too long for two networks is two findings, since the numbers differ."""
    post = f"text: {'a' * 600}\nchannels: [x, mastodon, linkedin]\n"
    report = report_of(tmp_path, {"posts/a.yaml": post})
    assert [(found.channels, marked(found)) for found in report.diagnostics] == [
        (("x",), "a" * 320),
        (("mastodon",), "a" * 100),
    ]


def test_a_content_warning_counts_where_it_is_shown(tmp_path: Path) -> None:
    """On Mastodon, and not on X; the caret is where the rest of the text no longer fits."""
    post = f"content-warning: {'w' * 450}\ntext: {'b' * 50}{OVER}\nchannels: [mastodon, x]\n"
    (found,) = report_of(tmp_path, {"posts/a.yaml": post}).diagnostics
    assert (found.channels, marked(found)) == (("mastodon",), OVER)


def test_a_content_warning_does_not_count_where_the_network_says_so(tmp_path: Path) -> None:
    """On Misskey a warning has a limit of its own, so a text of 3,000 beside one fits, and one of 3,001 does not."""
    for over in ("", "c"):
        post = f"content-warning: {'w' * 50}\ntext: {'b' * 3000}{over}\nchannels: [misskey]\n"
        settings = "channels: {misskey: {}}\n"
        found = report_of(tmp_path, {"postplan.yaml": settings, "posts/a.yaml": post}).diagnostics
        assert [marked(each) for each in found if each.rule == "text-too-long"] == [over] * len(over)


def test_of_several_limits_the_surest_that_is_passed_speaks(tmp_path: Path) -> None:
    """A limit that is only reported warns."""
    sure = report_of(tmp_path / "a", {"posts/a.yaml": f"text: {'a' * 501}\nchannels: [threads]\n"})
    weak = report_of(tmp_path / "b", {"posts/a.yaml": f"text: {'ä' * 400}\nchannels: [threads]\n"})
    assert [(found.severity, "characters" in found.message) for found in sure.diagnostics] == [("error", True)]
    assert [found.severity for found in weak.diagnostics] == ["warning"]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("See https://a.coffee/b and www.alpenglow.coffee.", ["https://a.coffee/b", "www.alpenglow.coffee"]),
        ("Link in bio", []),
        ("Ask tom@alpenglow.coffee", []),
        ("Version 2.0 is out. Really.", []),
    ],
)
def test_every_address_in_a_caption_is_told(text: str, marks: list[str], tmp_path: Path) -> None:
    """And nothing that is none."""
    post = f"text: {text}\nmedia: [{{url: 'https://a.coffee/b.jpg'}}]\nchannels: [instagram]\n"
    report = report_of(tmp_path, {"posts/a.yaml": post}, select=["link-not-clickable"])
    assert [marked(found) for found in report.diagnostics] == marks


def test_the_key_link_is_no_address_in_a_caption(tmp_path: Path) -> None:
    """It is never shown there."""
    assert report_of(tmp_path, {"posts/a.yaml": f"text: Hi\nlink: {LINK}\nchannels: [instagram]\n"}).diagnostics == ()
