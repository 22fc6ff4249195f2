"""What people write for a time zone, and the place it most likely stands for: `EST`, `Pacific Time`, `Boston`."""

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import NamedTuple


class Abbreviation(NamedTuple):
    """Letters that stand for a clock: the zone they usually mean, and whether that is its summer time.

    `summer` is None where the zone never changes its clocks. `other` is what the same zone is called in the other half
    of the year.
    """

    zone: str
    summer: bool | None = None
    other: str = ""


def _pair(zone: str, standard: str, summer: str) -> dict[str, Abbreviation]:
    return {standard: Abbreviation(zone, False, summer), summer: Abbreviation(zone, True, standard)}  # noqa: FBT003


ABBREVIATIONS: Mapping[str, Abbreviation] = MappingProxyType(
    {
        **_pair("America/New_York", "EST", "EDT"),
        **_pair("America/Chicago", "CST", "CDT"),
        **_pair("America/Denver", "MST", "MDT"),
        **_pair("America/Los_Angeles", "PST", "PDT"),
        **_pair("America/Anchorage", "AKST", "AKDT"),
        **_pair("America/Halifax", "AST", "ADT"),
        **_pair("America/St_Johns", "NST", "NDT"),
        **_pair("Europe/London", "GMT", "BST"),
        **_pair("Europe/Lisbon", "WET", "WEST"),
        **_pair("Europe/Berlin", "CET", "CEST"),
        **_pair("Europe/Berlin", "MEZ", "MESZ"),
        **_pair("Europe/Berlin", "MET", "MEST"),
        **_pair("Europe/Athens", "EET", "EEST"),
        **_pair("Australia/Sydney", "AEST", "AEDT"),
        **_pair("Australia/Adelaide", "ACST", "ACDT"),
        **_pair("Pacific/Auckland", "NZST", "NZDT"),
        "HST": Abbreviation("Pacific/Honolulu"),
        "AWST": Abbreviation("Australia/Perth"),
        "JST": Abbreviation("Asia/Tokyo"),
        "KST": Abbreviation("Asia/Seoul"),
        "IST": Abbreviation("Asia/Kolkata"),
        "SGT": Abbreviation("Asia/Singapore"),
        "HKT": Abbreviation("Asia/Hong_Kong"),
        "MSK": Abbreviation("Europe/Moscow"),
        "SAST": Abbreviation("Africa/Johannesburg"),
        "WAT": Abbreviation("Africa/Lagos"),
        "EAT": Abbreviation("Africa/Nairobi"),
        "CAT": Abbreviation("Africa/Maputo"),
        "BRT": Abbreviation("America/Sao_Paulo"),
        "ART": Abbreviation("America/Argentina/Buenos_Aires"),
    }
)
"""What people write for a zone → the place they most likely mean. Names of the IANA data, release 2026f (2026-11)."""

_RELICS: Mapping[str, str] = MappingProxyType(
    {
        "EST5EDT": "America/New_York",
        "CST6CDT": "America/Chicago",
        "MST7MDT": "America/Denver",
        "PST8PDT": "America/Los_Angeles",
        **dict.fromkeys(("GMT0", "GMT+0", "GMT-0", "Etc/GMT0", "Etc/GMT+0", "Etc/GMT-0"), "UTC"),
        **dict.fromkeys(("Greenwich", "UCT", "Universal", "Zulu"), "UTC"),
    }
)
"""Names that the data keeps for old programs → what to write."""

_TIMES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("ET", "EASTERN", "US EASTERN"), "America/New_York"),
        **dict.fromkeys(("CT", "CENTRAL", "US CENTRAL"), "America/Chicago"),
        **dict.fromkeys(("MT", "MOUNTAIN", "US MOUNTAIN"), "America/Denver"),
        **dict.fromkeys(("PT", "PACIFIC", "US PACIFIC"), "America/Los_Angeles"),
        **dict.fromkeys(("CENTRAL EUROPEAN", "CENTRAL EUROPE", "W. EUROPE", "ROMANCE"), "Europe/Berlin"),
    }
)
"""Times of a region, without `time` or `standard time` behind them → a place that keeps them."""

_CITIES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("munich", "hamburg", "cologne", "frankfurt", "stuttgart", "leipzig"), "Europe/Berlin"),
        **dict.fromkeys(("milan", "naples", "turin", "florence"), "Europe/Rome"),
        **dict.fromkeys(("barcelona", "valencia", "seville"), "Europe/Madrid"),
        **dict.fromkeys(("manchester", "birmingham", "edinburgh", "glasgow", "cardiff"), "Europe/London"),
        **dict.fromkeys(("lyon", "marseille", "toulouse"), "Europe/Paris"),
        **dict.fromkeys(("geneva", "basel", "bern"), "Europe/Zurich"),
        **dict.fromkeys(("boston", "washington", "miami", "atlanta", "philadelphia"), "America/New_York"),
        **dict.fromkeys(("dallas", "houston", "austin", "minneapolis", "new-orleans"), "America/Chicago"),
        **dict.fromkeys(("san-francisco", "seattle", "portland", "san-diego", "las-vegas"), "America/Los_Angeles"),
        **dict.fromkeys(("montreal", "ottawa"), "America/Toronto"),
        **dict.fromkeys(("rio-de-janeiro", "rio", "brasilia"), "America/Sao_Paulo"),
        **dict.fromkeys(("beijing", "shenzhen", "guangzhou"), "Asia/Shanghai"),
        **dict.fromkeys(("delhi", "new-delhi", "mumbai", "bangalore", "bengaluru", "chennai"), "Asia/Kolkata"),
        **dict.fromkeys(("osaka", "kyoto"), "Asia/Tokyo"),
        **dict.fromkeys(("abu-dhabi",), "Asia/Dubai"),
        **dict.fromkeys(("cape-town",), "Africa/Johannesburg"),
        **dict.fromkeys(("wellington", "christchurch"), "Pacific/Auckland"),
    }
)
"""Large cities that the data has no name for → the zone they are in."""

_BEFORE_NAME = re.compile(r"\(.*?\)\s*")
_NEAR, _LONGEST = 0.82, 80
_TIME = re.compile(r"(?: STANDARD| SUMMER| DAYLIGHT)? TIME\Z")


def place_meant(name: str) -> str:
    """The zone that an abbreviation or the name of a region's time most likely means; empty for any other text."""
    word = " ".join(name.upper().split())
    known = ABBREVIATIONS.get(word)
    return known.zone if known else _RELICS.get(name) or _TIMES.get(_TIME.sub("", word), "")


def place_near(name: str, zones: Collection[str]) -> str | None:
    """The zone that somebody most likely meant by a name that is not among these, or None where none is near.

    That of a large city, or the one whose city is spelt nearly the same.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only for a misspelt zone

    shown = _BEFORE_NAME.sub("", name, count=1)
    city = _spoken(shown)
    if city in _CITIES:
        return _CITIES[city]
    usual = [
        each for each in zones if each not in _RELICS and each not in ABBREVIATIONS and not each.startswith("Etc/")
    ]
    by_city = {_spoken(each): each for each in sorted(usual)}
    close = get_close_matches(city[:_LONGEST], by_city, n=1, cutoff=_NEAR)
    return by_city[close[0]] if close else None


def _spoken(name: str) -> str:
    """The last part of a zone's name, in small letters: `new-york`."""
    return name.rpartition("/")[2].casefold().replace("_", "-").replace(" ", "-")
