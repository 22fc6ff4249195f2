"""Across networks, accounts and programs: what belongs elsewhere, and what must not go out."""

from pathlib import Path

import pytest
from tests.plans import report_of

REPOST = "repost: https://x.com/orchard/status/123\n"


def found(folder: Path, rule: str, post: str, settings: str = "") -> list[str]:
    """Give the messages of one rule about one post."""
    report = report_of(folder, {"posts/a.yaml": post, "postplan.yaml": settings}, "2026-11-02", select=[rule])
    assert [each.rule for each in report.diagnostics if each.failed] == []
    return [each.message for each in report.diagnostics]


def helped(folder: Path, rule: str, post: str) -> list[str]:
    """Give the help of one rule about one post."""
    return [each.help for each in report_of(folder, {"posts/a.yaml": post}, select=[rule]).diagnostics]


@pytest.mark.parametrize("key", ["repost", "quote", "reply-to"])
@pytest.mark.parametrize(
    ("address", "channels", "number"),
    [
        ("https://x.com/orchard/status/123", "x", 0),
        ("https://mobile.twitter.com/orchard/status/123", "x", 0),
        ("https://x.com/orchard/status/123", "x, instagram, linkedin, mastodon", 2),
        ("https://bsky.app/profile/orchard.example/post/3k", "x", 1),
        ("https://fosstodon.org/@orchard/123", "mastodon, x", 0),
        ("https://netflix.com/orchard", "mastodon", 0),
    ],
)
def test_a_post_of_another_network(tmp_path: Path, key: str, address: str, channels: str, number: int) -> None:
    """It is reposted, quoted and answered where it is; a site of nobody knows which network says nothing."""
    assert len(found(tmp_path, "wrong-network", f"text: Hello\n{key}: {address}\nchannels: [{channels}]\n")) == number


TWO = """\
channels:
  x-main: {network: x}
  x-shop: {network: x}
  masto: {network: mastodon}
  m2: {network: mastodon}
"""


@pytest.mark.parametrize(
    ("post", "number"),
    [
        ("text: We press on Saturday behind the church\nchannels: [x-main, x-shop]\n", 1),
        ("text: We press on Saturday behind the church\nchannels: [masto, m2]\n", 0),
        ("text: We press on Saturday behind the church\nchannels: [x-main, masto]\n", 0),
        ("text: We press on Saturday\nchannels: [x-main, x-shop]\n", 0),
        ("text: We press on Saturday behind the church\nchannels:\n  x-main:\n  x-shop: {text: Another one}\n", 0),
    ],
)
def test_one_text_on_two_accounts(tmp_path: Path, post: str, number: int) -> None:
    """Where the network forbids it, from five words on."""
    assert len(found(tmp_path, "text-on-two-accounts", post, TWO)) == number


def test_two_channels_of_one_account_are_one(tmp_path: Path) -> None:
    """They have one handle."""
    settings = TWO.replace("{network: x}", '{network: x, handle: "@orchard"}')
    post = "text: We press on Saturday behind the church\nchannels: [x-main, x-shop]\n"
    assert found(tmp_path, "text-on-two-accounts", post, settings) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The link is in the first comment.", 1),
        ("Link in comments!", 1),
        ("Den Link findet ihr im ersten Kommentar.", 1),
        ("Le lien est en commentaire.", 1),
        ("LINK IN THE COMMENTS", 1),
        ("Tell us in the comments.", 0),
        ("The first comment wins.", 0),
    ],
)
def test_a_promise_of_a_first_comment(tmp_path: Path, text: str, number: int) -> None:
    """Kept, or only for a draft, it is no finding."""
    post = f"status: review\ntext: {text}\nchannels: [linkedin]\n"
    assert len(found(tmp_path / "a", "first-comment-missing", post)) == number
    assert found(tmp_path / "b", "first-comment-missing", f"{post}first-comment: https://a.coffee\n") == []
    assert found(tmp_path / "c", "first-comment-missing", post.replace("review", "draft")) == []


@pytest.mark.parametrize(
    ("bio", "link", "number"),
    [
        ("https://a.coffee/autumn", "https://a.coffee/winter", 1),
        ("https://a.coffee/winter", "https://www.a.coffee/winter?utm_source=x", 0),
        ("https://a.coffee", "https://a.coffee/winter", 0),
        ("https://linktr.ee/alpenglow", "https://a.coffee/winter", 0),
    ],
)
def test_the_link_in_the_profile_is_the_one_that_is_meant(tmp_path: Path, bio: str, link: str, number: int) -> None:
    """Or leads to a page above it, or to one that holds several."""
    post = f"status: review\ntext: It is here. Link in bio.\nlink: {link}\nchannels: [instagram]\n"
    settings = f"channels: {{instagram: {{bio-link: '{bio}'}}}}\n"
    assert len(found(tmp_path, "bio-link-elsewhere", post, settings)) == number


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://orchard.farm/day/&utm_source=x", "https://orchard.farm/day/?utm_source=x"),
        ("https://orchard.farm/day?a=1?b=2", "https://orchard.farm/day?a=1&b=2"),
        ("https://orchard.farm/day?a=1&amp;b=2", "https://orchard.farm/day?a=1&b=2"),
        (
            "https://orchard.farm/day&amp;utm_source=x&utm_medium=y",
            "https://orchard.farm/day?utm_source=x&utm_medium=y",
        ),
        ("https://orchard.farm/day.", "https://orchard.farm/day"),
        ("https://orchard.farm/day,", "https://orchard.farm/day"),
    ],
)
def test_a_glued_address_is_written_out_as_meant(tmp_path: Path, written: str, meant: str) -> None:
    """And as the help has it there is nothing left to find."""
    post = f"text: Hello\nlink: '{written}'\nchannels: [x]\n"
    assert helped(tmp_path / "a", "link-glued", post) == [f"write `{meant}`"]
    assert helped(tmp_path / "b", "link-glued", post.replace(written, meant)) == []


@pytest.mark.parametrize(
    "address",
    [
        "https://orchard.farm/day?next=/a?b=1",
        "https://orchard.farm/R&D",
        "https://orchard.farm/day?q=what%3F",
        "https://orchard.farm/day...",
        "https://en.wikipedia.org/wiki/Apple_(fruit)",
        "https://orchard.farm/day?a=1&b=2#c",
    ],
)
def test_an_address_that_only_looks_glued(tmp_path: Path, address: str) -> None:
    """What can be meant is left alone."""
    assert helped(tmp_path, "link-glued", f"text: See {address} now\nlink: '{address}'\nchannels: [x]\n") == []


@pytest.mark.parametrize(
    ("address", "program"),
    [
        ("https://docs.google.com/document/d/1aB/edit", "Google Docs"),
        ("https://docs.google.com/spreadsheets/u/0/d/1aB/edit#gid=0", "Google Docs"),
        ("https://docs.google.com/document/d/e/2PACX/pub", ""),
        ("https://docs.google.com/forms/d/e/1FAIp/viewform", ""),
        ("https://drive.google.com/file/d/1aB/view?usp=sharing", "Google Drive"),
        ("https://www.figma.com/design/1aB/Launch", "Figma"),
        ("https://www.figma.com/proto/1aB/Launch", ""),
        ("https://www.notion.so/orchard/Plan-1aB", "Notion"),
        ("https://orchard.notion.site/Plan-1aB", ""),
        ("https://orchard.sharepoint.com/:w:/s/team/1aB", "SharePoint"),
        ("https://www.canva.com/design/DAF/1aB/edit", "Canva"),
        ("https://www.canva.com/design/DAF/1aB/view", ""),
        ("https://www.dropbox.com/home/plan", "Dropbox"),
        ("https://www.dropbox.com/scl/fi/1aB/plan.pdf?dl=0", ""),
        ("https://trello.com/b/1aB/plan", "Trello"),
        ("https://trello.com/pricing", ""),
    ],
)
def test_a_link_into_an_editor(tmp_path: Path, address: str, program: str) -> None:
    """In `link` and in a text; the page for everyone is not meant."""
    expected = [f"this link opens the {program} editor, not the page"] if program else []
    linked, said = f"text: Hello\nlink: {address}\nchannels: [x]\n", f"text: Hello {address} there\nchannels: [x]\n"
    assert found(tmp_path / "a", "link-to-editor", linked) == expected
    assert found(tmp_path / "b", "link-to-editor", said) == expected


LETTERS = "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5zA7b"


@pytest.mark.parametrize(
    "secret",
    [
        f"AKIA{LETTERS.upper()[:16]}",
        f"ghp_{LETTERS[:36]}",
        f"glpat-{LETTERS[:20]}",
        f"AIza{LETTERS[:35]}",
        f"xoxb-{LETTERS[:12]}",
        f"sk_live_{LETTERS[:24]}",
        f"npm_{LETTERS[:36]}",
        f"sk-proj-{LETTERS}",
        f"Bearer {LETTERS[:20]}",
        "-----BEGIN RSA PRIVATE KEY-----",
    ],
    ids=lambda secret: secret[:6],
)
def test_a_secret_in_a_text(tmp_path: Path, secret: str) -> None:
    """It is told, and its message does not repeat it."""
    (message,) = found(tmp_path, "secret-in-text", f"text: 'Try it: {secret} and see'\nchannels: [x]\n")
    assert secret not in message


@pytest.mark.parametrize(
    "text",
    ["Bearer $TOKEN", "Bearer of good news since nineteenhundred", "task-force", "ghp_", "sk-8", "the ASIA tour"],
)
def test_what_only_looks_like_a_secret(tmp_path: Path, text: str) -> None:
    """Words and what stands for a key are left alone."""
    assert found(tmp_path, "secret-in-text", f"text: {text}\nchannels: [x]\n") == []


SAME = "Which of the three cups will you bring along?"


@pytest.mark.parametrize(
    ("text", "shop", "found"),
    [
        (SAME, "{network: x}", 1),
        ("Which of the three cups will you leave at home?", "{network: x}", 0),
        (SAME, "{network: mastodon}", 0),
        (SAME, "{network: x, handle: main}", 0),
    ],
)
def test_one_text_on_two_accounts_in_two_files(text: str, shop: str, found: int, tmp_path: Path) -> None:
    """X forbids it whenever each goes out."""
    post = "status: review\nwhen: 2026-12-{}\ntext: {}\nchannels: [{}]\n"
    files = {
        "postplan.yaml": f"channels: {{x-main: {{network: x, handle: main}}, x-shop: {shop}}}\n",
        "posts/a.yaml": post.format("01 09:00", SAME, "x-main"),
        "posts/b.yaml": post.format("08 09:00", text, "x-shop"),
    }
    report = report_of(tmp_path, files, select=("text-on-two-accounts",))
    assert [each.at.path for each in report.diagnostics] == ["posts/b.yaml"] * found
