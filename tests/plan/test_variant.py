"""A post as a channel will show it, and when."""

from datetime import UTC
from pathlib import Path

import pytest
from tests.plans import NOW, plan_of, variant_of

LINK = "https://alpenglow.coffee/winter"


@pytest.mark.parametrize(
    ("channel", "shown"),
    [
        ("x", f"Hi\n{LINK}"),
        ("mastodon", f"Hi\n{LINK}"),
        ("threads", f"Hi\n{LINK}"),
        ("linkedin", "Hi"),
        ("facebook", "Hi"),
        ("bluesky", "Hi"),
        ("pinterest", "Hi"),
        ("google-business", "Hi"),
        ("instagram", "Hi"),
        ("tiktok", "Hi"),
    ],
)
def test_each_network_says_where_a_link_goes(channel: str, shown: str, tmp_path: Path) -> None:
    """Into the text as its last line, or onto a card, into a field, nowhere."""
    assert variant_of(tmp_path, f"text: Hi\nlink: {LINK}\nchannels: [{channel}]\n").shown == shown


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        (f"See {LINK}", True),
        (f"See {LINK}.", True),
        (f"See {LINK}/", True),
        (f"({LINK}) is it", True),
        (f"See {LINK}/farms", False),
        (f"See {LINK}-2026", False),
        (f"See {LINK}?a=b", False),
        (f"See {LINK}.html", False),
        (f"{LINK}/farms or {LINK}", True),
        ("See for yourself", False),
    ],
)
def test_a_link_that_stands_in_the_text_is_not_added(text: str, stands: bool, tmp_path: Path) -> None:
    """A longer address that begins like it is another one."""
    shown = variant_of(tmp_path, f"text: {text}\nlink: {LINK}\nchannels: [x]\n").shown
    assert shown == (text if stands else f"{text}\n{LINK}")


def test_a_link_alone_is_the_text(tmp_path: Path) -> None:
    """Without an empty line above it."""
    assert variant_of(tmp_path, f"link: {LINK}\nchannels: [x]\n").shown == LINK


def test_a_format_may_put_the_link_elsewhere_than_its_network(tmp_path: Path) -> None:
    """A short on YouTube shows none."""
    assert variant_of(tmp_path, f"text: Hi\nlink: {LINK}\nformat: short\nchannels: [youtube]\n").shown == "Hi"


@pytest.mark.parametrize(
    ("media", "format_"),
    [
        ("[a.jpg]", "post"),
        ("[a.jpg, b.png]", "carousel"),
        ("[a.mp4]", "reel"),
        ("[a.jpg, b.mp4]", "carousel"),
        ("[a.pdf]", None),
        ("[]", None),
    ],
)
def test_a_format_is_concluded_from_the_media(media: str, format_: str | None, tmp_path: Path) -> None:
    """On Instagram one picture, several, a film; a document fits none, nor does nothing."""
    listed = media.replace("[", "").replace("]", "").split(", ")
    items = "".join(f"  - file: assets/{name}\n" for name in listed if name)
    variant = variant_of(tmp_path, f"media:\n{items}channels: [instagram]\n" if items else "channels: [instagram]\n")
    assert variant.format_name == format_


def test_a_format_that_is_written_wins_over_the_channels_and_that_over_the_media(tmp_path: Path) -> None:
    """And says where the post appears."""
    files = {
        "postplan.yaml": "channels: {stories: {network: instagram, format: story}, instagram: }\n",
        "posts/a.yaml": "media: [{file: a.jpg}]\nchannels: {stories: , instagram: {format: reel}}\n",
        "posts/b.yaml": "media: [{file: a.jpg}]\nchannels: {stories: {format: post}, instagram: }\n",
    }
    read = [(each.format_name, each.surface) for each in plan_of(tmp_path, files).variants]
    assert read == [("story", "story"), ("reel", "feed"), ("post", "feed"), ("post", "feed")]


def test_a_limit_holds_for_the_kind_of_account(tmp_path: Path) -> None:
    """Without one, for the usual kind."""
    settings = "channels: {free: {network: x}, paid: {network: x, account: premium}}\n"
    plan = plan_of(tmp_path, {"postplan.yaml": settings, "posts/a.yaml": "channels: [free, paid]\n"})
    assert [[limit.value for limit in each.limits("text")] for each in plan.variants] == [[280], [25000]]


def test_a_content_warning_is_said_only_where_it_is_shown(tmp_path: Path) -> None:
    """X has none, so it is not counted there."""
    plan = plan_of(tmp_path, {"posts/a.yaml": "content-warning: Food\nchannels: [mastodon, x]\n"})
    assert [each.content_warning for each in plan.variants] == ["Food", ""]


@pytest.mark.parametrize(
    ("post", "own", "time"),
    [
        ("2026-12-01 09:00", "12:00", "2026-12-01T12:00+01:00"),
        ("2026-12-01", "12:00", "2026-12-01T12:00+01:00"),
        ("2026-12-01 09:00", "+3h", "2026-12-01T12:00+01:00"),
        ("2026-03-28 23:30", "+3h", "2026-03-29T03:30+02:00"),
        ("2026-10-24 23:30", "+4h", "2026-10-25T02:30+01:00"),
        ("2026-12-01 09:00", "2026-12-03 08:00", "2026-12-03T08:00+01:00"),
        ("2026-12-01 09:00", "12:00 +05:30", "2026-12-01T07:30+01:00"),
        ("2026-12-01 23:00 America/New_York", "12:00", "2026-12-01T18:00+01:00"),
        ("2026-12-01 23:00 America/New_York", "+1h", "2026-12-02T06:00+01:00"),
        ("2026-12-01 23:00 America/New_York", "", "2026-12-02T05:00+01:00"),
        ("2026-12-01 09:00 Europe/Lisbon", "", "2026-12-01T10:00+01:00"),
        ("2026-12-01 09:00Z", "", "2026-12-01T10:00+01:00"),
    ],
)
def test_a_variant_has_its_own_time(post: str, own: str, time: str, tmp_path: Path) -> None:
    """A clock time is on the post's day, a length counts the hours that really pass, a full time is its own."""
    text = f"when: {post}\nchannels: {{x: {{when: '{own}'}}}}\n" if own else f"when: {post}\nchannels: [x]\n"
    variant = variant_of(tmp_path, text, settings="timezone: Europe/Berlin\n", now="2026-01-01")
    assert variant.time is not None
    assert variant.time.isoformat("T", "minutes") == time
    assert variant.day == variant.time.date()


@pytest.mark.parametrize(
    ("post", "own", "day"),
    [
        ("2026-12-01", "", "2026-12-01"),
        ("2026-12-01 09:00", "2026-12-05", "2026-12-05"),
        ("2026-12-01", "+3h", "2026-12-01"),
    ],
)
def test_a_bare_date_leaves_the_time_open(post: str, own: str, day: str, tmp_path: Path) -> None:
    """Nobody invents a time of day."""
    variant = variant_of(tmp_path, f"when: {post}\nchannels: {{x: {{when: '{own}'}}}}\n")
    assert (variant.time, str(variant.day)) == (None, day)


@pytest.mark.parametrize("own", ["12:00", "+3h"])
def test_without_a_day_there_is_no_time(own: str, tmp_path: Path) -> None:
    """A clock time alone dates nothing."""
    variant = variant_of(tmp_path, f"channels: {{x: {{when: '{own}'}}}}\n")
    assert (variant.time, variant.day) == (None, None)


@pytest.mark.parametrize(
    ("status", "when", "past"),
    [
        ("published", "2026-12-01 09:00", True),
        ("published", "", True),
        ("scheduled", "2026-11-02 11:59", True),
        ("scheduled", "2026-11-02 12:00", True),
        ("scheduled", "2026-11-02 12:01", False),
        ("approved", "2026-11-01", True),
        ("approved", "2026-11-02", False),
        ("approved", "2026-11-02 12:30 +01:00", True),
        ("approved", "", False),
        ("review", "2026-10-01 09:00", False),
        ("draft", "2026-10-01 09:00", False),
        ("rejected", "2026-10-01 09:00", False),
        ("idea", "2026-10-01", False),
    ],
)
def test_history_is_what_is_published_or_signed_off_with_its_time_gone_by(
    status: str, when: str, past: bool, tmp_path: Path
) -> None:
    """Nobody goes back to flip a status; a bare date is over when the day is."""
    post = f"status: {status}\nwhen: {when}\nchannels: [x]\n"
    assert variant_of(tmp_path, post, now=f"{NOW} 12:00").past is past


def test_status_and_time_of_a_variant_decide_for_it_alone(tmp_path: Path) -> None:
    """A post is history once it is so everywhere."""
    channels = "{x: , linkedin: {when: 2026-11-20}, mastodon: {status: review}}"
    post = f"status: approved\nwhen: 2026-11-01 09:00\nchannels: {channels}\n"
    plan = plan_of(tmp_path, {"posts/a.yaml": post})
    assert {each.channel.name: each.past for each in plan.variants} == {"x": True, "linkedin": False, "mastodon": False}
    assert plan.past_files == frozenset()
    assert plan_of(tmp_path, {}, "2026-12-01").past_files == frozenset()
    done = post.replace("{status: review}", "{status: published}")
    assert plan_of(tmp_path, {"posts/a.yaml": done}, "2026-12-01").past_files == {"posts/a.yaml"}


def test_a_published_post_on_no_channel_that_is_known_is_history(tmp_path: Path) -> None:
    """The network it was on may be gone."""
    files = {"posts/a.yaml": "status: published\nchannels: [orkut]\n", "posts/b.yaml": "channels: [orkut]\n"}
    assert plan_of(tmp_path, files).past_files == {"posts/a.yaml"}


def test_a_place_is_where_the_value_comes_from(tmp_path: Path) -> None:
    """The channel's key, the post's, the post it is like; what is nowhere is at the channel, and that at its name."""
    files = {
        "posts/a.yaml": "text: From a\nlink: https://alpenglow.coffee\nchannels: [x]\n",
        "posts/b.yaml": "like: a\ntitle: From b\nchannels:\n  x:\n    sponsored: From x\n",
        "posts/c.yaml": "like: a\n",
        "posts/d.yaml": "channels:\n  - linkedin\n  - x\n",
    }
    plan = plan_of(tmp_path, files)
    b, c, _, d = (each for each in plan.variants if each.post.id != "a")
    place = b.at("text")
    assert (place.path, place.field) == ("posts/a.yaml", "text")
    assert (b.at("title").path, b.at("title").field) == ("posts/b.yaml", "title")
    assert (b.at("sponsored").field, b.at("sponsored").span.start.line) == ("channels.x.sponsored", 5)
    assert (b.at("board").path, b.at("board").span.start.line) == ("posts/b.yaml", 4)
    assert (b.at().path, b.at().span.start.line) == ("posts/b.yaml", 4)
    assert (c.at().path, c.at().span.start.line) == ("posts/c.yaml", 1)
    assert (d.at().field, d.at().span.start.line) == ("channels.1", 3)


def test_the_time_of_a_plan_is_in_its_zone(tmp_path: Path) -> None:
    """`now` without a zone is wall clock there."""
    plan = plan_of(tmp_path, {"postplan.yaml": "timezone: Asia/Kathmandu\n"}, "2026-11-02 05:00")
    assert plan.now.isoformat() == "2026-11-02T05:00:00+05:45"
    assert plan_of(tmp_path, {}, "2026-11-02 05:00+00:00").now.astimezone(UTC).hour == 5
