"""All that a check has to say."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from postplan.lint.finding import Diagnostic, Severity
from postplan.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Report:
    """The diagnostics in the order of their files and places; those that a comment covers stand apart.

    `posts` is how many post files were looked at, `unseen` how many media could not be: of a Git LFS pointer only the
    weight is known.
    """

    diagnostics: tuple[Diagnostic, ...]
    suppressed: tuple[Diagnostic, ...]
    posts: int
    unseen: int = 0

    @classmethod
    def of(cls, plan: Plan, told: Sequence[Diagnostic], silent: Sequence[Diagnostic]) -> "Report":
        """A report in order."""
        unseen = sum(medium.found == "pointer" for medium in plan.media.values())
        return cls(tuple(sorted(told, key=in_order)), tuple(sorted(silent, key=in_order)), len(plan.files), unseen)

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return sum(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)

    @property
    def warnings(self) -> int:
        """How many warnings there are."""
        return len(self.diagnostics) - self.errors

    @property
    def per_rule(self) -> Counter[str]:
        """How often each rule speaks."""
        return Counter(diagnostic.rule for diagnostic in self.diagnostics)


def in_order(diagnostic: Diagnostic) -> tuple[str, int, int, str, str]:
    """By file and place, then by rule: the order in which findings are told."""
    start = diagnostic.at.span.start
    return (diagnostic.at.path, start.line, start.column, diagnostic.rule, diagnostic.message)
