"""All that a check has to say."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from postplan.lint.finding import Diagnostic, Severity
from postplan.lint.rule import Rule
from postplan.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class RuleRun:
    """A rule that ran, and the severity its findings have where no override and no weak fact says otherwise."""

    rule: Rule
    severity: Severity


@dataclass(frozen=True, slots=True)
class Report:
    """The diagnostics in the order of their files and places; those that a comment covers stand apart.

    `posts` is how many post files were looked at, `unseen` how many media could not be checked, or not whole: what Git
    LFS has not fetched, a video that does not say how long it is, a type that cannot be read. `rules` are all that ran,
    whether or not they found anything.
    """

    diagnostics: tuple[Diagnostic, ...]
    suppressed: tuple[Diagnostic, ...]
    posts: int
    unseen: int = 0
    rules: tuple[RuleRun, ...] = ()

    @classmethod
    def of(
        cls, plan: Plan, reported: Sequence[Diagnostic], suppressed: Sequence[Diagnostic], rules: Iterable[RuleRun]
    ) -> "Report":
        """A report in order."""
        unseen = sum(not medium.is_measured for medium in plan.media.values())
        found, covered = (tuple(sorted(each, key=in_order)) for each in (reported, suppressed))
        return cls(found, covered, len(plan.files), unseen, tuple(rules))

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return sum(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)

    @property
    def warnings(self) -> int:
        """How many warnings there are."""
        return len(self.diagnostics) - self.errors

    @property
    def fixable(self) -> int:
        """How many of them have a safe fix."""
        return sum(diagnostic.fix is not None and diagnostic.fix.safe for diagnostic in self.diagnostics)

    @property
    def per_rule(self) -> Counter[str]:
        """How often each rule speaks."""
        return Counter(diagnostic.rule for diagnostic in self.diagnostics)


def in_order(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    """By file and place, then by rule: the order in which findings are reported."""
    start = diagnostic.at.span.start
    return (diagnostic.at.path, start.line, start.column, diagnostic.rule, diagnostic.message)
