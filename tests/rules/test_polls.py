"""Polls, and what else a network has no place for."""

from pathlib import Path

import pytest
from tests.plans import report_of, spot

OPTIONS = "options: [Rye, Spelt]"


def found(folder: Path, rule: str, post: str, settings: str = "channels: [x, mastodon, bluesky]\n") -> list[str]:
    """Give the messages of one rule about one post."""
    report = report_of(folder, {"posts/a.yaml": post, "postplan.yaml": settings}, "2026-11-02", select=[rule])
    assert [each.rule for each in report.diagnostics if each.failed] == []
    return [each.message for each in report.diagnostics]


def poll(folder: Path, rule: str, keys: str, channel: str = "x", settings: str = "") -> list[str]:
    """Give what is said of a poll on one channel."""
    return found(folder, rule, f"text: Which one?\npoll: {{{keys}}}\nchannels: [{channel}]\n", settings)


@pytest.mark.parametrize(
    ("keys", "channel", "said"),
    [
        ("options: [a, b, c, d]", "x", []),
        ("options: [a, b, c, d, e]", "x", ["a poll with 5 answers; X allows up to 4"]),
        ("options: [a, b]", "x", []),
        ("options: [a]", "x", ["a poll with 1 answer; X needs at least 2"]),
        (f"{OPTIONS}, lasts: 7 days", "x", []),
        (f"{OPTIONS}, lasts: 8 days", "x", ["a poll open for 8 days; X allows up to 7 days"]),
        (f"{OPTIONS}, lasts: 5m", "x", []),
        (f"{OPTIONS}, lasts: 4m", "x", ["a poll open for 4 minutes; X needs at least 5 minutes"]),
        (
            f"{OPTIONS}, lasts: 60 days",
            "mastodon",
            ["a poll open for 60 days; Mastodon allows up to about 30.4 days"],
        ),
        ("options: [a, b, c, d, e]", "bluesky", []),
    ],
)
def test_a_poll_that_a_network_would_refuse(tmp_path: Path, keys: str, channel: str, said: list[str]) -> None:
    """Its number of answers and how long it is open, at each limit and one beside it."""
    assert poll(tmp_path, "poll-refused", keys, channel) == said


@pytest.mark.parametrize(
    ("keys", "channel"),
    [("lasts: 60 days", "mastodon"), ("lasts: 9 days", "x"), ("lasts: 1m", "x"), ("lasts: 1m", "discord")],
)
def test_the_help_says_what_will_do(tmp_path: Path, keys: str, channel: str) -> None:
    """Written as it says, the poll is taken."""
    post = f"text: Which one?\npoll: {{{OPTIONS}, {keys}}}\nchannels: [{channel}]\n"
    (finding,) = report_of(tmp_path / "a", {"posts/a.yaml": post}, select=["poll-refused"]).diagnostics
    better = finding.help.partition("`")[2].partition("`")[0]
    assert found(tmp_path / "b", "poll-refused", post.replace(keys, better), "") == []


def test_a_server_has_its_own_limits(tmp_path: Path) -> None:
    """What the settings say of it holds in place of the network's."""
    settings = "channels: {mastodon: {limits: {poll-options: 2, poll-option: 4, poll.lasts-max: 1 day}}}\n"
    assert poll(tmp_path, "poll-refused", "options: [a, b, c], lasts: 2 days", "mastodon", settings) == [
        "a poll with 3 answers; Mastodon allows up to 2",
        "a poll open for 2 days; Mastodon allows up to 24 hours",
    ]
    assert poll(tmp_path, "poll-text-too-long", "options: [four, fiver]", "mastodon", settings) == [
        "this answer is too long: 5 characters, 1 over the limit of 4 on Mastodon"
    ]


def test_media_beside_a_poll(tmp_path: Path) -> None:
    """X and Mastodon take one or the other; a channel may be left without."""
    post = (
        f"text: Which one?\npoll: {{{OPTIONS}}}\nmedia: [{{brief: Bread, alt: Bread}}]\nchannels: {{x: , mastodon: }}\n"
    )
    assert len(found(tmp_path / "a", "poll-refused", post)) == 2
    assert len(found(tmp_path / "b", "poll-refused", post.replace("x: ,", "x: {media: },"))) == 1


def test_answers_and_questions_as_long_as_they_may_be(tmp_path: Path) -> None:
    """The limit and one more, of an answer, of the text as a question, and of a question of its own."""
    rule = "poll-text-too-long"
    assert poll(tmp_path / "a", rule, f"options: [{'a' * 25}, b]") == []
    assert poll(tmp_path / "b", rule, f"options: [{'a' * 26}, b]") == [
        "this answer is too long: 26 characters, 1 over the limit of 25 on X"
    ]
    long = f"text: {'a' * 301}\npoll: {{{OPTIONS}}}\nchannels: [telegram]\n"
    assert found(tmp_path / "c", rule, long, "") == [
        "the question of this poll is too long: 301 characters, 1 over the limit of 300 on Telegram"
    ]
    assert found(tmp_path / "f", rule, long.replace("a" * 301, "a" * 300), "") == []
    assert found(tmp_path / "d", rule, long.replace(OPTIONS, f"{OPTIONS}, question: Which?"), "") == []


def test_what_is_lost_is_told_where_it_comes_from_the_post(tmp_path: Path) -> None:
    """Not where the channel says otherwise, nor where the network has it."""
    post = f"text: Which one?\ncontent-warning: bread\npoll: {{{OPTIONS}}}\nchannels:\n  bluesky:\n  mastodon:\n"
    own = post.replace("bluesky:", "bluesky: {text: Rye or spelt?}")
    none = post.replace("bluesky:", "bluesky: {poll: , content-warning: }")
    for rule in ("poll-lost", "content-warning-lost"):
        lost = found(tmp_path / rule / "post", rule, post)
        assert ["Bluesky" in message for message in lost] == [True]
        assert found(tmp_path / rule / "own", rule, own) == []
        assert found(tmp_path / rule / "none", rule, none) == []


@pytest.mark.parametrize("channel", ["bluesky", "linkedin", "facebook"])
def test_a_link_beside_media_is_shown_nowhere(tmp_path: Path, channel: str) -> None:
    """Unless it is in the text or the first comment; without media it has its card."""
    link = "link: https://alpenglow.coffee/cups\n"
    media = "media: [{brief: Cups, alt: Cups}]\n"
    post = f"text: Which cup is yours?\n{link}{media}channels: [{channel}]\n"
    settings = f"channels: [{channel}]\n"
    report = report_of(tmp_path / "a", {"posts/a.yaml": post, "postplan.yaml": settings}, select=["link-lost"])
    assert [spot(each) for each in report.diagnostics] == ["posts/a.yaml:2:7"]
    assert found(tmp_path / "b", "link-lost", post.replace(media, ""), settings) == []
    said = f"{post}first-comment: https://alpenglow.coffee/cups\n"
    assert found(tmp_path / "c", "link-lost", said, settings) == []


@pytest.mark.parametrize("channel", ["x", "mastodon", "instagram", "pinterest"])
def test_elsewhere_media_take_nothing_from_a_link(tmp_path: Path, channel: str) -> None:
    """It is in the text, in a field of its own, or nowhere in any case."""
    post = f"text: Cups\nlink: https://a.coffee/b\nmedia: [{{brief: Cups, alt: Cups}}]\nchannels: [{channel}]\n"
    assert found(tmp_path, "link-lost", post, f"channels: [{channel}]\n") == []
