"""The time off of those who own posts, in words."""

from datetime import date

from postplan.api import Place, Plan, day_words
from postplan.plan.keys.team import Absence
from postplan.plan.work.people import absence


def is_off(off: Absence, day: date, plan: Plan) -> str:
    """The end of a sentence about time off on a day for which nobody is there: `until Fri 20 Nov, and nobody covers`."""
    until = f"until {day_words(off.to)}, " if off.to and off.to > day else ""
    cover = plan.settings.team.get(off.cover or "")
    nobody = f"so is `{off.cover}`, the cover" if cover and absence(cover, day) else "nobody covers"
    return f"{until}and {nobody}"


def where(owner: str, off: Absence, plan: Plan) -> Place:
    """Where the settings say that somebody is off."""
    number = plan.settings.team[owner].away.index(off)
    return plan.at("team", owner, "away", number, label="away")


def way_out(off: Absence) -> str:
    """What to do about it."""
    return "name another `cover`" if off.cover else "name a `cover` for that time"
