"""How full days and weeks are, against a count that knows nothing of the code."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import yaml
from hypothesis import given, settings, strategies as st
from tests.plans import plan_of

from postplan.plan.plan import Plan
from postplan.plan.read import assemble, read_settings
from postplan.text.zones import zone as named_zone
from postplan.yaml.parse import read

ZONE = named_zone("Europe/Berlin")
CHANNELS = ("x", "instagram", "stories", "fediverse")
SETTINGS = """\
timezone: Europe/Berlin
week-starts: {starts}
channels:
  x: {{cadence: {{per-day: {per_day}, per-week: {per_week}}}}}
  instagram: {{handle: a, cadence: {{per-day: {per_day}}}}}
  stories: {{network: instagram, handle: a, format: story, cadence: {{per-day: {per_day}}}}}
  fediverse: {{network: mastodon, cadence: {{per-week: {per_week}}}}}
exceptions: [{{on: 2026-10-25, per-day: 4}}]
"""
Written = Mapping[str, object]


def planned(settings_text: str, posts: Sequence[Written], now: datetime) -> Plan:
    """The plan that settings and posts make, without a folder."""
    reading = read("postplan.yaml", settings_text.encode())
    found, problems = read_settings(reading)
    assert not problems
    readings = [read(f"posts/{n:03}.yaml", yaml.safe_dump(dict(post)).encode()) for n, post in enumerate(posts)]
    return assemble(found, reading.document, readings, now=now, root=Path())


moments = st.builds(
    lambda days, minutes: datetime(2026, 10, 19) + timedelta(days=days, minutes=minutes),  # noqa: DTZ001 - wall clock
    st.integers(0, 13),
    st.sampled_from([0, 90, 150, 170, 540, 541, 1439]),
)
written = st.builds(
    lambda when, channels, status, open_: {
        "when": f"{when:%Y-%m-%d}" if open_ else f"{when:%Y-%m-%d %H:%M}",
        "channels": list(channels),
        "status": status,
        "text": "What do you drink when it snows?",
    },
    moments,
    st.lists(st.sampled_from(CHANNELS), min_size=1, max_size=4, unique=True),
    st.sampled_from(["draft", "review", "approved", "published", "idea", "rejected"]),
    st.booleans(),
)


@given(
    st.lists(written, max_size=25),
    st.integers(1, 3),
    st.integers(1, 5),
    st.sampled_from(["monday", "sunday", "saturday"]),
)
@settings(deadline=None, derandomize=True, max_examples=150)
def test_a_day_or_week_is_overloaded_if_and_only_if_counting_by_hand_says_so(
    posts: list[Written], per_day: int, per_week: int, starts: str
) -> None:
    """Two weeks around a change of clocks, with an exception on that very day."""
    text = SETTINGS.format(per_day=per_day, per_week=per_week, starts=starts)
    plan = planned(text, posts, datetime(2026, 10, 1, tzinfo=ZONE))
    first_of_week = {"monday": 0, "saturday": 5, "sunday": 6}[starts]
    days: Counter[tuple[str, date]] = Counter()
    weeks: Counter[tuple[str, date]] = Counter()
    for post in posts:
        if post["status"] in {"idea", "rejected"}:
            continue
        day = date.fromisoformat(str(post["when"])[:10])
        for name in post["channels"] if isinstance(post["channels"], list) else ():
            days[name, day] += 1
            weeks[name, day - timedelta(days=(day.weekday() - first_of_week) % 7)] += 1
    exception = date(2026, 10, 25)
    limits = {"x": (per_day, per_week), "instagram": (per_day, 7), "stories": (per_day, 99), "fediverse": (5, per_week)}
    by_hand = {("day", *key) for key, n in days.items() if n > max(limits[key[0]][0], 4 * (key[1] == exception))}
    by_hand |= {("week", *key) for key, n in weeks.items() if n > limits[key[0]][1]}
    found = {
        (run.per, feed.title, run.first)
        for feed in plan.feeds
        for per in ("day", "week")
        for run in feed.overloads(per)
    }
    assert found == by_hand


def test_a_day_of_25_hours_is_one_day_and_so_is_one_of_23(tmp_path: Path) -> None:
    """Half past midnight and half past eleven at night are on the same day, whatever the clocks do in between."""
    settings_text = "timezone: Europe/Berlin\nchannels: {x: {cadence: {per-day: 1}}}\n"
    days = ("2026-03-29 00:30", "2026-03-29 23:30", "2026-10-25 00:30", "2026-10-25 23:30", "2026-10-26 00:30")
    posts = {f"posts/{n}.yaml": f"when: {when}\ntext: Hi.\nchannels: [x]\n" for n, when in enumerate(days)}
    plan = plan_of(tmp_path, {"postplan.yaml": settings_text, **posts}, now="2026-01-01")
    (feed,) = plan.feeds
    assert [run.first for run in feed.overloads("day")] == [date(2026, 3, 29), date(2026, 10, 25)]


def test_a_thread_is_one_post_and_a_reply_is_none(tmp_path: Path) -> None:
    """Two posts of which one goes on, and an answer, keep a limit of two."""
    head = "when: 2026-12-01 09:0{n}\nchannels: [x]\ntext: Hi.\n"
    posts = {
        "posts/a.yaml": head.format(n=0) + "thread: [One more., And one more.]\n",
        "posts/b.yaml": head.format(n=1),
        "posts/c.yaml": head.format(n=2) + "reply-to: https://x.com/a/1\n",
    }
    plan = plan_of(tmp_path, {"postplan.yaml": "channels: {x: {cadence: {per-day: 2}}}\n", **posts})
    assert not list(plan.feeds[0].overloads("day"))
    assert len(plan.feeds[0].variants) == 2


def test_channels_of_one_account_are_one_feed_with_the_stricter_of_their_limits(tmp_path: Path) -> None:
    """A second name for an account does not double what its audience bears."""
    settings_text = """\
channels:
  x: {handle: "@a", cadence: {per-day: 3}}
  news: {network: x, handle: "@a", cadence: {per-day: 1}}
"""
    posts = {
        f"posts/{name}.yaml": f"when: 2026-12-01 1{n}:00\ntext: Hi.\nchannels: [{name}]\n"
        for n, name in enumerate(("x", "news"))
    }
    plan = plan_of(tmp_path, {"postplan.yaml": settings_text, **posts})
    (feed,) = plan.feeds
    assert (feed.title, [run.count for run in feed.overloads("day")]) == ("x, news", [2])
