"""How often an account should post: what the plan says, else what is known of its network."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.plans import plan_of

import postplan
from postplan.lint.configure import Selection
from postplan.networks import model as networks
from postplan.networks.model import Network
from postplan.networks.reading import prepared
from postplan.plan.channel import Channel
from postplan.plan.fullness.caps import SILENT_AFTER, Cap, Caps, caps_of, weekly
from postplan.plan.keys.cadence import ChannelKeys
from postplan.yaml.parse import read


def channel(network: str, keys: str = "", *, made: Network | None = None) -> Channel:
    """Give a channel on a network with these keys."""
    written = read("postplan.yaml", f"network: {network}\n{keys}".encode()).data
    return Channel(network, ChannelKeys.model_validate(written), made or networks.read(network))


def most(caps: Caps) -> tuple[int | None, int | None]:
    """Give the caps as numbers, of a day and of a week."""
    return (caps.per_day.most if caps.per_day else None, caps.per_week.most if caps.per_week else None)


def test_where_the_plan_says_nothing_the_facts_of_the_network_hold_and_are_named() -> None:
    """Each with its source, so that a finding can be as sure as it is."""
    caps = caps_of([channel("linkedin")], "feed")
    facts = networks.read("linkedin").formats["post"].cadence
    assert caps.per_day
    assert (caps.per_day.fact, caps.per_day.most) == (facts.per_day[0], facts.per_day[0].value)
    assert (caps.gap_fact, caps.gap) == (facts.gap[0], facts.gap[0].value)
    assert caps.typical == facts.typical[0]
    assert all(each and each.source for each in (caps.per_day.fact, caps.gap_fact, caps.typical))
    assert (caps.per_week, caps.silent_after, caps.written) == (None, SILENT_AFTER, False)


def test_what_the_plan_says_goes_over_the_facts_and_needs_none() -> None:
    """Higher or lower, each key on its own; a gap of none is a gap too."""
    caps = caps_of([channel("linkedin", "cadence: {per-day: 3, gap: 0h, silent-after: 30 days}")], "feed")
    assert caps.per_day
    assert (caps.per_day.most, caps.per_day.fact) == (3, None)
    assert (caps.gap, caps.gap_fact, caps.silent_after) == (timedelta(), None, timedelta(days=30))
    assert (caps.typical is not None, caps.written) == (True, True)


def test_of_several_channels_of_an_account_the_strictest_holds() -> None:
    """Its audience is one, however many names the team has for it."""
    strict = channel("x", "cadence: {per-day: 4, gap: 1h, silent-after: 7 days}")
    loose = channel("x", "cadence: {per-day: 9, per-week: 20, gap: 3h, silent-after: 9 days}")
    for order in ([strict, loose], [loose, strict]):
        caps = caps_of(order, "feed")
        assert most(caps) == (4, 20)
        assert (caps.gap, caps.silent_after) == (timedelta(hours=1), timedelta(days=7))


def test_each_surface_has_its_own_caps() -> None:
    """Stories go by in a day and bear more than what stays."""
    feed, story = (caps_of([channel("instagram")], surface) for surface in ("feed", "story"))
    assert most(feed) != most(story)
    assert feed.per_day is None
    assert story.per_day is not None


DAILY = networks.read("linkedin").formats["post"].cadence.per_day[0]


@pytest.mark.parametrize(
    ("caps", "most"),
    [
        (Caps(), None),
        (Caps(per_week=Cap(3)), Cap(3)),
        (Caps(per_day=Cap(2), per_week=Cap(3)), Cap(3)),
        (Caps(per_day=Cap(2)), Cap(14)),
        (Caps(per_day=Cap(1, DAILY)), Cap(7, DAILY)),
    ],
)
def test_a_week_without_a_limit_holds_seven_days(caps: Caps, most: Cap | None) -> None:
    """The daily limit times seven, with the same source; a weekly limit of its own wins."""
    assert weekly(caps) == most


def test_an_account_looks_abandoned_after_two_weeks_unless_the_plan_says_otherwise() -> None:
    """The default of `silent-after`."""
    assert caps_of([channel("x")], "feed").silent_after == timedelta(days=14)


def test_slots_say_that_a_channel_is_meant_to_be_used() -> None:
    """As a cadence does; a name alone does not."""
    written = [caps_of([channel("x", keys)], "feed").written for keys in ("", 'slots: ["tue 09:00"]', "handle: a")]
    assert written == [False, True, False]


def test_one_channel_of_an_account_with_a_cadence_or_slots_is_enough() -> None:
    """The account is meant to be used, whichever of its channels says so."""
    for keys in ("cadence: {gap: 1h}", 'slots: ["tue 09:00"]'):
        said, silent = channel("x", keys), channel("x")
        assert [caps_of(order, "feed").written for order in ([said, silent], [silent, said])] == [True, True]


def with_per_day(written: str) -> Network:
    """X with other facts about how many posts a day are too many."""
    content = Path(networks.__file__).with_name("x.yaml").read_bytes()
    assert content.count(b"per-day: {value: 7, source: cad-bufall,") == 1
    return Network.model_validate(prepared("x", re.sub(rb"per-day: \{value: 7.*", written.encode(), content)))


@pytest.mark.parametrize("order", [(3, 9), (9, 3)])
def test_of_several_facts_the_smallest_holds(order: tuple[int, int]) -> None:
    """Where sources disagree, in whichever order they are listed."""
    facts = ", ".join(f"{{value: {value}, source: cad-bufall}}" for value in order)
    caps = caps_of([channel("x", made=with_per_day(f"per-day: [{facts}]"))], "feed")
    assert caps.per_day
    assert caps.per_day.most == 3


def test_a_change_of_a_fact_in_the_file_of_a_network_changes_the_limit(tmp_path: Path) -> None:
    """No number stands in the code: five posts are too many where the file says three."""
    changed = with_per_day("per-day: {value: 3, source: cad-bufall}")
    posts = {f"posts/{hour}.yaml": f"when: 2026-12-01 {hour}:00\ntext: Hi\nchannels: [x]\n" for hour in range(10, 15)}
    plan = plan_of(tmp_path, posts)
    assert plan.now == datetime.fromisoformat("2026-11-02T00:00+00:00")
    only = Selection(select=("day-overloaded",))
    assert not postplan.check(plan, only).diagnostics
    (told,) = postplan.check(replace(plan, channels={"x": channel("x", made=changed)}), only).diagnostics
    assert told.message == "5 posts on x on Tue 1 Dec, limit 3"
