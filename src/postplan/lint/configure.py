"""Rules as one plan runs them: severities, options and overrides from its settings, a selection from whoever asks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from postplan.files.find import compile_patterns
from postplan.lint.finding import Finding, Severity
from postplan.lint.rule import Rule
from postplan.lint.rule_options import read_options
from postplan.plan.keys.settings import Level, RuleSetting, Settings
from postplan.plan.plan import Plan

NEVER_IGNORED = frozenset({"not-yaml"})
"""A file that cannot be read is always reported: nothing else is known about it."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked for this time: rules or groups by name, and whether matters of taste are wanted."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    pedantic: bool = False


@dataclass(frozen=True, slots=True)
class Strictness:
    """What some settings say of a rule: its level, None where they leave it, and its options."""

    level: Level | None = None
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Active:
    """A rule as this plan runs it; `runs` is false where nobody asked for it."""

    rule: Rule
    runs: bool
    everywhere: Strictness
    somewhere: tuple[tuple[Callable[[str], bool], Strictness], ...] = ()

    def at(self, path: str | None) -> Strictness:
        """What holds in a file, or for what spans several: the last override that matches and says something wins."""
        layer = self.everywhere
        for matches, other in self.somewhere:
            if path is not None and matches(path):
                layer = Strictness(other.level or layer.level, other.options or layer.options)
        return layer

    def bound(self, plan: Plan, path_of: Callable[[Any], str | None]) -> Callable[[Any], Iterator[Finding]]:
        """The rule's `check` as a function of a subject alone, with the options that hold where the subject lies."""
        check, takes_plan = self.rule.check, self.rule.takes_plan
        if any(layer.options for _, layer in self.somewhere):
            given = (plan,) if takes_plan else ()
            return lambda subject: check(subject, *given, **self.at(path_of(subject)).options)
        options = self.everywhere.options
        if takes_plan:
            return lambda subject: check(subject, plan, **options)
        return partial(check, **options) if options else check

    def severity(self, path: str, *, sure: bool) -> Severity:
        """How bad a finding in a file is: as the settings say, else as the rule says.

        Where its fact is not `sure`, what the rule calls an error is a warning.
        """
        return _severity(self.at(path).level) or (self.rule.severity if sure else Severity.WARNING)

    @property
    def usual_severity(self) -> Severity:
        """How bad its findings are where no override says otherwise and their facts are sure."""
        return _severity(self.everywhere.level) or self.rule.severity


def _severity(level: Level | None) -> Severity | None:
    return Severity(level) if level in {"error", "warning"} else None


def configure(rules: Sequence[Rule], settings: Settings, selection: Selection) -> tuple[Active, ...]:
    """Every rule with what the settings and the selection make of it. The settings have been checked before."""
    overrides = [(compile_patterns(override.files), override.rules) for override in settings.overrides]
    return tuple(_active(rule, settings.rules, overrides, selection) for rule in rules)


def _active(
    rule: Rule,
    said: Mapping[str, RuleSetting],
    overrides: Sequence[tuple[Callable[[str], bool], Mapping[str, RuleSetting]]],
    selection: Selection,
) -> Active:
    if rule.name in NEVER_IGNORED:
        return Active(rule, runs=True, everywhere=Strictness())
    names = {rule.name, rule.group}
    wanted = not rule.pedantic or selection.pedantic or rule.name in selection.select
    everywhere = _strictness(rule, said, wanted=wanted) or Strictness()
    layers = ((matches, _strictness(rule, rules, wanted=wanted)) for matches, rules in overrides)
    somewhere = tuple((matches, layer) for matches, layer in layers if layer)
    level = everywhere.level or (None if wanted else "off")
    if level == "off" and wanted and names.intersection(selection.select):
        level = None
    speaks = level != "off" or any(layer.level not in {None, "off"} for _, layer in somewhere)
    asked = not names.intersection(selection.ignore) and (not selection.select or names.intersection(selection.select))
    return Active(rule, bool(speaks and asked), Strictness(level, everywhere.options), somewhere)


def _strictness(rule: Rule, said: Mapping[str, RuleSetting], *, wanted: bool) -> Strictness | None:
    """What settings say of a rule: by its own name first, then by its group's.

    How bad a group is does not turn on those of its rules that are not `wanted` by themselves.
    """
    own, group = said.get(rule.name), said.get(rule.group)
    if not own and not group:
        return None
    shared = group.severity if group and (wanted or group.severity == "off") else None
    level = (own and own.severity) or shared
    return Strictness(level, read_options(rule, own.options)[0] if own else {})
