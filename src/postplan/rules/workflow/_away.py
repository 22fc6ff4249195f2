"""Owners' time off, in words."""

from datetime import date

from postplan.api import Place, Plan, day_words
from postplan.plan.keys.team import Absence
from postplan.plan.work.people import absence


def time_off_words(off: Absence, day: date, plan: Plan) -> str:
    """The end of a sentence about uncovered time off: `until Fri 20 Nov, and nobody covers`."""
    until = f"until {day_words(off.to)}, " if off.to and off.to > day else ""
    cover = plan.settings.team.get(off.cover or "")
    nobody = f"so is `{off.cover}`, the cover" if cover and absence(cover, day) else "nobody covers"
    return f"{until}and {nobody}"


def place_of(owner: str, off: Absence, plan: Plan) -> Place:
    """Where the settings list the time off."""
    number = plan.settings.team[owner].away.index(off)
    return plan.at("team", owner, "away", number, label="away")


def cover_help(off: Absence) -> str:
    """What to do about uncovered time off."""
    return "name another `cover`" if off.cover else "name a `cover` for that time"
