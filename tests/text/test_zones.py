"""Zones by the tables that come with postplan, and the abbreviations people write for them."""

import shutil
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import tzdata
from tests.program import run

from postplan.text.zone_words import ABBREVIATIONS, place_near
from postplan.text.zones import names, zone


def test_a_zone_is_the_same_object_each_time() -> None:
    """Times in one zone are compared on the clock face, which Python does only for one and the same zone."""
    assert zone("Europe/Berlin") is zone("Europe/Berlin")
    assert str(zone("Europe/Berlin")) == "Europe/Berlin"


def test_the_tables_are_not_those_of_the_system(tmp_path: Path) -> None:
    """A system whose Berlin keeps the clocks of Tokyo changes nothing."""
    (tmp_path / "Europe").mkdir()
    tokyo = Path(tzdata.__file__).parent / "zoneinfo/Asia/Tokyo"
    shutil.copy(tokyo, tmp_path / "Europe/Berlin")
    script = (
        "from datetime import datetime; from zoneinfo import ZoneInfo; from postplan.text.zones import zone\n"
        "print(*(datetime(2026, 1, 1, tzinfo=each('Europe/Berlin')).utcoffset() for each in (ZoneInfo, zone)))"
    )
    done = run(tmp_path, "-c", script, env={"PYTHONTZPATH": str(tmp_path)}, program=[sys.executable])
    assert done.out == "9:00:00 1:00:00\n"


SHORT = "doesn't say when the clocks change; write the place, like"
SIGN = "the opposite of what it looks like; write a place, like `Europe/Berlin`"
NO_ZONE = "isn't a time zone; write one like `Europe/Berlin`"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("EST", f"`EST` {SHORT} `America/New_York`"),
        ("pst", f"`pst` {SHORT} `America/Los_Angeles`"),
        ("PST8PDT", f"`PST8PDT` {SHORT} `America/Los_Angeles`"),
        ("CET", f"`CET` {SHORT} `Europe/Berlin`"),
        ("GMT0", "`GMT0` is another name for UTC; write `UTC`"),
        ("Etc/GMT-0", "`Etc/GMT-0` is another name for UTC; write `UTC`"),
        ("Pacific Time", f"`Pacific Time` {SHORT} `America/Los_Angeles`"),
        ("ET", f"`ET` {SHORT} `America/New_York`"),
        ("Etc/GMT-5", f"`Etc/GMT-5` means +05:00, {SIGN}"),
        ("Etc/GMT+5", f"`Etc/GMT+5` means -05:00, {SIGN}"),
        ("Europe/Berln", "`Europe/Berln` isn't a time zone; did you mean `Europe/Berlin`?"),
        ("../../etc/passwd", f"`../../etc/passwd` {NO_ZONE}"),
        ("", f"`` {NO_ZONE}"),
    ],
)
def test_what_is_no_place_is_answered_with_one(name: str, sentence: str) -> None:
    with pytest.raises(ValueError, match="`") as error:
        zone(name)
    assert str(error.value) == sentence


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("(GMT+01:00) Berlin", "Europe/Berlin"),
        ("New York", "America/New_York"),
        ("America/Boston", "America/New_York"),
        ("Asia/Delhi", "Asia/Kolkata"),
        ("Europe/Munich", "Europe/Berlin"),
        ("utc", "UTC"),
        ("Germany", None),
        ("local", None),
        ("Europe", None),
        ("x" * 10_000, None),
    ],
)
def test_a_city_is_answered_with_its_zone_and_never_with_another_one(written: str, place: str | None) -> None:
    assert place_near(written, names()) == place


def test_every_other_zone_of_the_data_can_be_had() -> None:
    """What is refused are abbreviations and offsets."""
    refused = {name for name in names() if not _is_had(name)}
    assert all("/" not in name or name.startswith("Etc/GMT") for name in refused)
    assert len(names() - refused) > 500


def _is_had(name: str) -> bool:
    try:
        return str(zone(name)) == name
    except ValueError:
        return False


@pytest.mark.parametrize("name", sorted(ABBREVIATIONS))
def test_every_abbreviation_is_one_of_its_place(name: str) -> None:
    """The place keeps the clock that is named, at some time of the year 2026; only a few places have no letters."""
    place, summer, other = ABBREVIATIONS[name]
    days = [datetime(2026, 1, 15, 12, tzinfo=zone(place)) + timedelta(days=182 * half) for half in (0, 1)]
    offsets = {day.dst() for day in days}
    assert (summer is None) == (offsets == {timedelta(0)})
    letters = {day.tzname() for day in days}
    if name not in {"MEZ", "MESZ", "MET", "MEST", "BRT", "ART", "SGT"}:
        assert name in letters
    if other and name not in {"MEZ", "MESZ", "MET", "MEST"}:
        assert letters == {name, other}
