"""Time zones by the tables of the `tzdata` package, the same on every machine, and what their abbreviations stand for.

States change their zones, and a system's own tables are often a year behind: five large zones changed in 2026.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from zoneinfo import ZoneInfo

import tzdata


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
        "Factory": "UTC",
        **dict.fromkeys(("GMT0", "GMT+0", "GMT-0", "Greenwich", "UCT", "Universal", "Zulu"), "UTC"),
    }
)
"""Names that the data keeps for old programs → what to write."""

_FOLDER = Path(tzdata.__file__).parent


def release() -> str:
    """Which release of the zone data is in force: `2026f`."""
    return tzdata.IANA_VERSION


@cache
def names() -> frozenset[str]:
    """The names of all zones."""
    return frozenset((_FOLDER / "zones").read_text(encoding="utf-8").split())


@cache
def zone(name: str) -> ZoneInfo:
    """The zone of a name, the same object each time; ValueError, with what to write, for what is not a zone.

    Abbreviations are refused, also those the data has: `EST` has no summer time there, and whoever writes it has.
    """
    if place := place_meant(name):
        msg = f"`{name}` is an abbreviation that does not say when clocks change; write the place, like `{place}`"
        raise ValueError(msg)
    if name.startswith("Etc/GMT") and name[7:8] in {"+", "-"}:
        way = "behind" if name[7] == "+" else "ahead of"
        msg = f"`{name}` is {way} UTC, whatever its sign seems to say; write a place, like `Europe/Berlin`"
        raise ValueError(msg)
    if name not in names():
        msg = f"`{name}` is not a time zone; {_help(name)}"
        raise ValueError(msg)
    with (_FOLDER / "zoneinfo").joinpath(*name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


def place_meant(name: str) -> str:
    """The zone that an abbreviation most likely means; empty for what is none."""
    known = ABBREVIATIONS.get(name.upper())
    return known.zone if known else _RELICS.get(name, "")


def _help(name: str) -> str:
    from postplan.text.likeness import nearest  # noqa: PLC0415 - only for a misspelt zone

    close = nearest(name, names() - _RELICS.keys() - ABBREVIATIONS.keys())
    return f"did you mean `{close}`?" if close else "write one like `Europe/Berlin`, or an offset like `+02:00`"
