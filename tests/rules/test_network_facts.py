"""Facts of networks that a rule asks for, each at the number and one beside it."""

from pathlib import Path

import pytest
from tests.plans import report_of

POST = "status: approved\nwhen: 2026-12-01 09:00\ntext: Hello\nmedia: [{brief: a cup, alt: A cup}]\n"


def found(folder: Path, rule: str, *posts: str, settings: str = "") -> list[str]:
    """Give the messages of one rule about some posts."""
    files = {f"posts/{number}.yaml": post for number, post in enumerate(posts)}
    report = report_of(folder, {**files, "postplan.yaml": settings}, "2026-11-02", select=[rule])
    assert [each.rule for each in report.diagnostics if each.failed] == []
    return [each.message for each in report.diagnostics]


@pytest.mark.parametrize(("number", "said"), [(50, 0), (51, 1)])
def test_a_hashtag_as_long_as_threads_takes_it(tmp_path: Path, number: int, said: int) -> None:
    """The sign is not counted."""
    post = f"text: 'Hello #{'a' * number}'\nchannels: [threads]\n"
    assert len(found(tmp_path, "hashtag-too-long", post)) == said


@pytest.mark.parametrize(("number", "said"), [(64, 0), (65, 1)])
def test_bluesky_counts_a_hashtag_as_people_see_it(tmp_path: Path, number: int, said: int) -> None:
    """Letters with accents of their own are one each."""
    letter = "e\u0301"
    post = f"text: 'Hello #{letter * number}'\nchannels: [bluesky]\n"
    assert len(found(tmp_path, "hashtag-too-long", post)) == said


@pytest.mark.parametrize(("number", "said"), [(2048, 0), (2049, 1)])
def test_a_link_as_long_as_its_field(tmp_path: Path, number: int, said: int) -> None:
    """Where the network puts the link into the text, the text is counted in place of it."""
    address = "https://a.coffee/"
    post = f"text: Hello\nlink: {address}{'a' * (number - len(address))}\nchannels: [pinterest, x]\n"
    assert len(found(tmp_path, "link-too-long", post)) == said


@pytest.mark.parametrize(
    ("written", "said"), [("[a, b, c]", 0), ("[a, b, c, d]", 1), ("a", 0), ("", 0)], ids=["3", "4", "one", "none"]
)
def test_collaborators_up_to_the_limit(tmp_path: Path, written: str, said: int) -> None:
    """A list or one name."""
    post = f"{POST}channels:\n  instagram: {{collaborators: {written}}}\n"
    assert len(found(tmp_path, "too-many-collaborators", post)) == said


def test_what_a_network_needs(tmp_path: Path) -> None:
    """A board, from review on; what cannot be read is wrong and not missing."""
    post = f"{POST}channels: {{pinterest: {{board: Winter}}}}\n"
    bare = f"{POST}channels: [pinterest]\n"
    assert found(tmp_path / "a", "network-key-missing", post) == []
    assert len(found(tmp_path / "b", "network-key-missing", bare)) == 1
    assert found(tmp_path / "c", "network-key-missing", bare.replace("approved", "draft")) == []
    assert found(tmp_path / "d", "network-key-missing", f"{POST}channels: [instagram]\n") == []


@pytest.mark.parametrize(("limit", "said"), [(2, 0), (1, 1)])
@pytest.mark.parametrize("name", ["schedule.per-day", "schedule.total"])
def test_posts_that_wait_with_the_network(tmp_path: Path, name: str, limit: int, said: int) -> None:
    """As many as it holds, and one more; a draft does not wait, and what is public no longer does."""
    settings = f"channels: {{mastodon: {{limits: {{{name}: {limit}}}}}}}\n"
    post = f"{POST}channels: [mastodon]\n"
    other = post.replace("09:00", "12:00")
    draft, public = post.replace("approved", "draft"), post.replace("2026-12-01", "2026-11-01")
    assert len(found(tmp_path, "schedule-full", post, other, draft, public, settings=settings)) == said
