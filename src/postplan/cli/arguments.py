"""Reading arguments: days, names of rules, networks and formats."""

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
    """The moment `--today` gives; now without it.

    A day means midnight; without a zone it is in the plan's. Raises UserError where it isn't a day.
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
    """`--select`, `--ignore` and `--pedantic`. Raises UserError for an unknown rule or group."""
    return Selection(read_rules(select, rules, "--select: "), read_rules(ignore, rules, "--ignore: "), pedantic)


def read_rules(given: Iterable[str] | None, rules: Iterable[Rule], option: str = "") -> tuple[str, ...]:
    """Names of rules and groups. Raises UserError for an unknown one."""
    known = {name for rule in rules for name in (rule.name, rule.group)}
    unknown = f"{option}there is no rule or group `{{name}}`"
    return read_names(given, known, unknown, "run `postplan rules` to list them")


def read_networks(given: Iterable[str] | None) -> tuple[Network, ...]:
    """The networks with these names, or all of them without any. Raises UserError for an unknown one."""
    known = networks.names()
    return tuple(networks.read(name) for name in read_names(given, known, "there is no network `{name}`") or known)


def read_names(given: Iterable[str] | None, known: Iterable[str], unknown: str, otherwise: str = "") -> tuple[str, ...]:
    """Names, comma-separated or repeated, without duplicates; a known name may contain a comma itself.

    Raises UserError for the first unknown one: `unknown`, with the name for `{name}`, and the name that was probably
    meant, or `otherwise` without one.
    """
    there = frozenset(known)
    split = (each.split(",") if each not in there else [each] for each in given or ())
    names = tuple(dict.fromkeys(name for parts in split for part in parts if (name := part.strip())))
    for name in names:
        if name not in there:
            raise UserError(unknown.format(name=name), help=did_you_mean(name, there, NETWORKS) or otherwise)
    return names


def read_format(name: str, there: Sequence[str], option: str = "--format") -> str:
    """The name of a format; UserError for an unknown one."""
    if name not in there:
        raise UserError(f"{option}: there is no format `{name}`", help=did_you_mean(name, there))
    return name
