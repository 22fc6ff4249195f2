"""A plan's own limits replace a network's, and nonsense is told."""

from collections.abc import Mapping
from datetime import timedelta

import pytest
from hypothesis import given, settings, strategies as st

from postplan.networks.fact import PLAN
from postplan.networks.limits import SHORT, limit_names, override
from postplan.networks.model import Network, read
from postplan.networks.walk import facts


def changed(network: str, limits: Mapping[str, object]) -> Network:
    result, wrong = override(read(network), limits)
    assert not wrong
    return result


def problems(network: str, limits: Mapping[str, object]) -> dict[str, tuple[str, str]]:
    result, wrong = override(read(network), limits)
    assert result is read(network)
    return wrong


def test_a_limit_of_the_plan_replaces_the_networks() -> None:
    """A server with 1,000 characters counts them as its network does, and the plan stands as the source."""
    network = changed("mastodon", {"text": "1000"})
    (fact,) = network.formats["post"].text.max
    assert (fact.value, fact.unit, fact.source, fact.confidence, fact.strong) == (
        1000, "mastodon", (PLAN,), "official", True,
    )  # fmt: skip
    assert PLAN in network.sources
    assert [fact.value for fact in read("mastodon").formats["post"].text.max] == [500]


def test_a_limit_holds_in_every_format() -> None:
    """Five hashtags on Instagram become an error for posts, carousels and reels alike."""
    network = changed("instagram", {"hashtags": 5})
    for form in network.formats.values():
        assert [(fact.value, fact.strong) for fact in form.hashtags.max] == [(5, True)]


def test_short_and_dotted_names_mean_the_same() -> None:
    """`images` is `media.images.max`."""
    assert changed("x", {"images": 2}) == changed("x", {"media.images.max": "2"})


def test_a_format_without_a_title_stays_without() -> None:
    """A limit for titles gives no format a title."""
    network = changed("tiktok", {"title": 50})
    assert network.formats["video"].title is None
    photos = network.formats["photos"].title
    assert photos is not None
    assert [fact.value for fact in photos.max] == [50]


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("media.images.bytes-max", "16 MiB", 16 * 2**20),
        ("media.images.bytes-max", "2.5MB", 2_500_000),
        ("media.images.bytes-max", "900 kB", 900_000),
        ("media.images.bytes-max", "1000", 1000),
        ("media.videos.seconds-max", "90", 90.0),
        ("media.videos.seconds-max", 0.5, 0.5),
        ("hashtags", "0", 0),
    ],
)
def test_what_a_plan_may_write(name: str, written: object, value: float) -> None:
    """Numbers, and weights with their unit."""
    form = changed("mastodon", {name: written}).formats["post"]
    (fact,) = (fact for what, fact in facts(form) if what == SHORT.get(name, name))
    assert fact.value == value


def test_durations_and_shapes_are_read_as_elsewhere() -> None:
    """`30 days` and `4:5` are written as people write them."""
    form = changed("mastodon", {"schedule.ahead-max": "30 days", "media.images.ratio-min": "4:5"}).formats["post"]
    assert [fact.value for fact in form.schedule.ahead_max] == [timedelta(days=30)]
    assert [fact.value.number for fact in form.media.images.ratio_min] == [0.8]


def test_an_unknown_limit_comes_with_the_one_that_was_meant() -> None:
    """A slip in a name is put right in one step."""
    assert problems("x", {"txet": 300}) == {"txet": ("there is no limit called `txet`", "did you mean `text`?")}


def test_a_wrong_limit_says_what_to_write_apart_from_what_is_wrong() -> None:
    """So that a report can show it as help."""
    wrong = problems("x", {"media.images.ratio-min": "4"})
    assert wrong == {"media.images.ratio-min": ("not a ratio of width to height: '4'", "write 4:5")}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", -1),
        ("text", "-5"),
        ("text", "many"),
        ("text", ""),
        ("text", None),
        ("text", True),
        ("text", [1]),
        ("text", "1.5"),
        ("text", "nan"),
        ("text", "inf"),
        ("text", "1e9"),
        ("text", "٣"),
        ("text", "9" * 4000),
        ("media.videos.seconds-max", "-0.5"),
        ("media.images.bytes-max", "5 potatoes"),
        ("schedule.ahead-max", "soon"),
        ("schedule.ahead-max", "-3 days"),
        ("schedule.ahead-max", "30 parsecs"),
        ("schedule.ahead-max", "999999999 weeks"),
        ("media.images.ratio-min", "4"),
        ("media.images.ratio-min", "0:1"),
    ],
)
def test_nonsense_is_told(name: str, value: object) -> None:
    """A limit that makes no sense is a problem with a sentence, never an exception."""
    ((wrong, (message, _)),) = problems("x", {name: value}).items()
    assert wrong == name
    assert message


def test_all_problems_are_told_at_once_and_nothing_is_changed() -> None:
    """One wrong limit does not hide another, nor does a right one get through."""
    found = problems("x", {"text": 500, "txet": 1, "links": "two"})
    assert list(found) == ["txet", "links"]
    assert override(read("x"), {}) == (read("x"), {})


def test_every_name_listed_can_be_set() -> None:
    """Each limit there is takes a value of its kind, on every network."""
    for name in limit_names():
        value = "4:5" if "ratio" in name else "2 days" if "ahead" in name or "lasts" in name else "3"
        changed("mastodon", {name: value})
    assert set(SHORT) <= set(limit_names())
    assert "media.documents.seconds-max" not in limit_names()
    assert not any(name.startswith(("cadence", "publishing")) for name in limit_names())


@settings(deadline=None, derandomize=True, max_examples=200)
@given(
    st.sampled_from(["text", "alt", "media.videos.seconds-max", "schedule.ahead-max", "what"]),
    st.text() | st.integers(),
)
def test_whatever_a_plan_says_there_is_an_answer(name: str, value: object) -> None:
    """Any value of any limit is either set or reported."""
    network, wrong = override(read("mastodon"), {name: value})
    assert list(wrong) == ([name] if network is read("mastodon") else [])
