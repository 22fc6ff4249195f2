"""Markup of other programs in what is published."""

from pathlib import Path

import pytest
from tests.plans import marked, report_of


def found(folder: Path, text: str, channel: str = "linkedin") -> list[tuple[str, str]]:
    """Give what is pointed at in a text, and what to do about it."""
    post = "text: |\n" + "".join(f"  {line}\n" for line in text.split("\n")) + f"channels: [{channel}]\n"
    report = report_of(folder, {"posts/a.yaml": post}, select=["markup-shown"])
    return [(marked(each), each.help) for each in report.diagnostics]


@pytest.mark.parametrize(
    ("text", "piece", "help_"),
    [
        ("**Press day** is here", "**Press day**", "leave out the signs around it"),
        ("It is **new**, and __very good__.", "**new**", "leave out the signs around it"),
        ("It is __very good__.", "__very good__", "leave out the signs around it"),
        (
            "See [our page](https://orchard.farm).",
            "[our page](https://orchard.farm)",
            "write the words, and the address",
        ),
        ("![crate](/a.jpg)", "![crate](/a.jpg)", "write the words, and the address"),
        ("Hi\n## Press day", "## Press day", "leave out the `#`"),
        ("# Press day", "# Press day", "leave out the `#`"),
        ("Apples &amp; pears", "&amp;", "write `&`"),
        ("It&#8217;s open", "&#8217;", "write `\u2019`"),
        ("So&nbsp;good", "&nbsp;", "write a space"),
        ("See <https://orchard.farm>", "<https://orchard.farm>", "leave out `<` and `>`"),
        ("It is <b>new</b>.", "<b>new</b>", "leave out the tags"),
        ("One<br>two", "<br>", "leave out the tags"),
        ("We won :tada:", ":tada:", "type the emoji itself"),
        ("**Tweet 1 (hook):** We press.", "**Tweet 1 (hook):**", "leave it out"),
        ("One.\n---\nTwo.", "---", "leave it out, or write what follows it as a part of `thread`"),
    ],
)
def test_markup_is_pointed_at_with_what_to_do(tmp_path: Path, text: str, piece: str, help_: str) -> None:
    """Once for its kind."""
    ((where, action),) = found(tmp_path, text)
    assert where == piece
    assert action.startswith(help_)


@pytest.mark.parametrize(
    "text",
    [
        "Write `**bold**` for bold, and `&amp;` for an ampersand",
        "```\n**kwargs, **more**\n```",
        "5 ** 2 and 3 ** 2, or 5*3*2",
        "def f(**kwargs, **more)",
        "the method __init__ and __name__",
        "#1 in town",
        "#press",
        "# postplan: ignore[term] that has a rule of its own",
        "Doors: 10:30:00, and 9:a:b",
        "std::vector and a::b:: too",
        "I <3 you, a<b and c>d",
        "R&D; AT&T; Q&A;",
        "[New] winter blend (https://orchard.farm)",
        "[1] (see below)",
        "---- or -- or - - -",
        "One. --- Two.",
        "https://orchard.farm/?a=:x:&b=1",
    ],
)
def test_what_only_looks_like_markup_stays_silent(tmp_path: Path, text: str) -> None:
    """Code, times, hearts and hashtags."""
    assert found(tmp_path, text) == []


@pytest.mark.parametrize(
    ("channel", "kinds"),
    [
        ("x", ["**a**", ":tada:"]),
        ("mastodon", ["**a**"]),
        ("reddit", [":tada:"]),
        ("discord", []),
        ("telegram", []),
        ("nostr", []),
    ],
)
def test_a_network_says_what_it_renders(tmp_path: Path, channel: str, kinds: list[str]) -> None:
    """Where nothing is known of that, nothing is said."""
    assert [piece for piece, _ in found(tmp_path, "**a** :tada:", channel)] == kinds


def test_a_label_is_none_on_any_network(tmp_path: Path) -> None:
    """Rendered in bold, it is still the team's."""
    assert [piece for piece, _ in found(tmp_path, "**Post 2:** Hi", "reddit")] == ["**Post 2:**"]


def test_parts_of_a_thread_and_the_first_comment_are_looked_at(tmp_path: Path) -> None:
    """Each text for itself."""
    post = "text: Hi\nthread:\n  - '**a**'\n  - 'b **c**'\nfirst-comment: '&amp;'\nchannels: [mastodon]\n"
    report = report_of(tmp_path, {"posts/a.yaml": post}, select=["markup-shown"])
    assert [marked(each) for each in report.diagnostics] == ["**a**", "**c**", "&amp;"]
