"""What people type, read: days, names of rules and networks."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time

from postplan.errors import UserError
from postplan.lint.configure import Selection
from postplan.lint.rule import Rule
from postplan.networks import model as networks
from postplan.networks.model import Network
from postplan.plan.times.when import read_when
from postplan.text.likeness import did_you_mean
from postplan.text.other_words import NETWORKS


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
    select: Iterable[str] | None, ignore: Iterable[str] | None, rules: Iterable[Rule], *, pedantic: bool
) -> Selection:
    """`--select`, `--ignore` and `--pedantic`. Raises UserError for a name that is no rule's and no group's."""
    return Selection(read_rules(select, rules, "--select: "), read_rules(ignore, rules, "--ignore: "), pedantic)


def read_rules(given: Iterable[str] | None, rules: Iterable[Rule], option: str = "") -> tuple[str, ...]:
    """Names of rules and groups. Raises UserError for one that is not among these."""
    known = {name for rule in rules for name in (rule.name, rule.group)}
    unknown = f"{option}there is no rule or group `{{name}}`"
    return read_names(given, known, unknown, "`postplan rules` lists them")


def read_networks(given: Iterable[str] | None) -> tuple[Network, ...]:
    """The networks that are named; all, where none is. Raises UserError for a name that is no network's."""
    known = networks.names()
    return tuple(networks.read(name) for name in read_names(given, known, "there is no network `{name}`") or known)


def read_names(given: Iterable[str] | None, known: Iterable[str], unknown: str, otherwise: str = "") -> tuple[str, ...]:
    """Names with commas between or one by one, each once; what is known as a whole may have a comma.

    Raises UserError for the first that is not known: `unknown`, with the name for `{name}`, and which was meant, or
    `otherwise` where that is not clear.
    """
    there = frozenset(known)
    split = (each.split(",") if each not in there else [each] for each in given or ())
    names = tuple(dict.fromkeys(name for parts in split for part in parts if (name := part.strip())))
    for name in names:
        if name not in there:
            raise UserError(unknown.format(name=name), help=did_you_mean(name, there, NETWORKS) or otherwise)
    return names


def read_format(name: str, there: Sequence[str], option: str = "--format") -> str:
    """The name of a format; UserError for one that is not there."""
    if name not in there:
        raise UserError(f"{option}: there is no format `{name}`", help=did_you_mean(name, there))
    return name
