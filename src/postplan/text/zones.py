"""Time zones by the tables of the `tzdata` package, the same on every machine.

States change their zones, and a system's own tables are often a year behind: five large zones changed in 2026.
"""

from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import tzdata

from postplan.text.zone_words import place_meant, place_near

_FOLDER = Path(tzdata.__file__).parent


def release() -> str:
    """Which release of the zone data is in force: `2026f`."""
    return tzdata.IANA_VERSION


@cache
def names() -> frozenset[str]:
    """The names of all zones."""
    return frozenset((_FOLDER / "zones").read_text(encoding="utf-8").split()) - {"Factory"}  # a machine not set up yet


@cache
def zone(name: str) -> ZoneInfo:
    """The zone of a name, the same object each time; ValueError, with what to write, for what is not a zone.

    Abbreviations are refused, even those the data has: its `EST` has no summer time, and people who write it do.
    """
    if place := place_meant(name):
        msg = f"`{name}` doesn't say when the clocks change; write the place, like `{place}`"
        if place == "UTC":
            msg = f"`{name}` is another name for UTC; write `{place}`"
        raise ValueError(msg)
    if name.startswith("Etc/GMT") and name[7:8] in {"+", "-"}:
        ahead = f"{'-' if name[7] == '+' else '+'}{int(name[8:]):02}:00" if name[8:].isdecimal() else ""
        msg = f"`{name}` means {ahead}, the opposite of what it looks like; write a place, like `Europe/Berlin`"
        raise ValueError(msg)
    if name not in names():
        msg = f"`{name}` isn't a time zone; {_help(name)}"
        raise ValueError(msg)
    with (_FOLDER / "zoneinfo").joinpath(*name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


def _help(name: str) -> str:
    close = place_near(name, names())
    return f"did you mean `{close}`?" if close else "write one like `Europe/Berlin`"
