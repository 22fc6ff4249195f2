"""What people type, read: days, names of rules and networks."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time

from postplan.errors import UserError
from postplan.lint.configure import Selection
from postplan.networks import model as networks
from postplan.networks.model import Network
from postplan.plan.settings import Settings
from postplan.plan.time import read_when
from postplan.run import all_rules
from postplan.text.likeness import did_you_mean


def read_today(text: str | None) -> datetime:
    """`--today`, and now without it.

    A day means its beginning; without a zone it is the plan's wall clock. Raises UserError for what is no day.
    """
    if text is None:
        return datetime.now().astimezone()
    try:
        when = read_when(text)
    except ValueError as error:
        message, _, action = str(error).partition("; ")
        raise UserError(
            f"--today: {message}", help=action or "write a day like `2026-12-01`, or a day and a time"
        ) from error
    assert when.day
    return datetime.combine(when.day, when.clock or time.min, when.zone)


def read_selection(
    select: Iterable[str] | None, ignore: Iterable[str] | None, settings: Settings, *, pedantic: bool
) -> Selection:
    """`--select`, `--ignore` and `--pedantic`. Raises UserError for a name that is no rule's and no group's."""
    known = {name for rule in all_rules(settings) for name in (rule.name, rule.group)}
    return Selection(_names("--select", select, known), _names("--ignore", ignore, known), pedantic)


def _names(option: str, given: Iterable[str] | None, known: set[str]) -> tuple[str, ...]:
    names = tuple(name.strip() for each in given or () for name in each.split(",") if name.strip())
    for name in names:
        if name not in known:
            raise UserError(
                f"{option}: there is no rule or group `{name}`",
                help=did_you_mean(name, known) or "`postplan rules` lists them",
            )
    return names


def read_rule_names(names: Sequence[str], known: Iterable[str]) -> None:
    """Nothing, where all names are known; UserError for the first that is not."""
    _names("postplan explain", names, set(known))


def read_networks(names: Iterable[str] | None) -> tuple[Network, ...]:
    """The networks that are named, with commas between or one by one; all, where none is named.

    Raises UserError for a name that is no network's.
    """
    known = networks.names()
    given = [name.strip() for each in names or () for name in each.split(",") if name.strip()]
    for name in given:
        if name not in known:
            raise UserError(f"there is no network `{name}`", help=did_you_mean(name, known))
    return tuple(networks.read(name) for name in dict.fromkeys(given or known))
