"""From a plan and rules to a report: the whole pipeline."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from postplan.lint.configure import Active
from postplan.lint.finding import ERROR, Diagnostic, Finding
from postplan.lint.merge import merge
from postplan.lint.report import Report, RuleRun
from postplan.lint.select import Scope, reported
from postplan.lint.subjects import Subject, channels_of, is_past, of_subject, path_of, place_of, post_of, subjects
from postplan.lint.suppress import Suppression, suppress, suppressions
from postplan.plan.plan import Plan
from postplan.yaml.place import Place

MAX_ADVISED = 50
"""At most this many findings of one rule get advice that takes time: nobody follows more before checking again."""


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What to report: findings in which files, whether on what is public already, whether on what comments cover."""

    scope: Scope = None
    history: bool = False
    no_ignores: bool = False


def run(plan: Plan, rules: Sequence[Active], options: ReportOptions) -> Report:
    """Check every subject with every rule for it, and return what should be reported.

    Merged: one mistake is one diagnostic. Suppressed: findings that a comment covers are kept apart, and the comments
    are checked against them. Selected: findings with a place in the scope. Advised: only what is reported. Sorted by
    file and place, then by rule.
    """
    running = [active for active in rules if active.runs]
    found = merge(_check_all(plan, running, options))
    kept, suppressed, comments = suppress(found, suppressions(plan), rules, plan, ignore=not options.no_ignores)
    kept += merge(_check_comments(comments, plan, running, options))
    kept, suppressed = reported(kept, options.scope), reported(suppressed, options.scope)
    ran = (RuleRun(active.rule, active.usual_severity) for active in running)
    report = Report.of(plan, kept, suppressed, ran)
    return replace(report, diagnostics=tuple(_with_advice(report.diagnostics)))


def _with_advice(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The first diagnostics of each rule with their advice, the rest with their plain help."""
    given: Counter[str] = Counter()
    for diagnostic in diagnostics:
        given[diagnostic.rule] += 1
        if given[diagnostic.rule] <= MAX_ADVISED:
            yield from _advised(diagnostic)
        else:
            yield replace(diagnostic, advice=None)


def _advised(diagnostic: Diagnostic) -> Iterator[Diagnostic]:
    """The diagnostic with its advice; if that fails, without it, and the failure is reported as well."""
    try:
        yield diagnostic.advised()
    except Exception as error:  # noqa: BLE001 - as in `_check`
        yield replace(diagnostic, advice=None)
        yield replace(_failed(diagnostic.rule, error, diagnostic.at), post=diagnostic.post)


def _check_all(plan: Plan, rules: Iterable[Active], options: ReportOptions) -> Iterator[Diagnostic]:
    by_kind: dict[tuple[type, int, bool], tuple[Subject, ...]] = {}
    for active in rules:
        kind, least, history = key = _asked(active, options)
        if key not in by_kind:
            by_kind[key] = tuple(subjects(plan, kind, least, history=history))
        yield from _check(active, by_kind[key], plan, options)


def _asked(active: Active, options: ReportOptions) -> tuple[type, int, bool]:
    """What a rule is asked about: the kind of subject, its least status, whether what is public already counts."""
    rule = active.rule
    return rule.subject, rule.speaks_from.rank, options.history or rule.history


def _check_comments(
    comments: Sequence[Suppression], plan: Plan, rules: Iterable[Active], options: ReportOptions
) -> Iterator[Diagnostic]:
    """Rules about suppressions run last: only then is it known what each comment covers."""
    for active in rules:
        if active.rule.subject is Suppression:
            yield from _check(active, comments, plan, options)


def _check(active: Active, chosen: Iterable[Subject], plan: Plan, options: ReportOptions) -> Iterator[Diagnostic]:
    """What one rule finds in these subjects; where it crashes, that is reported and the next subject is checked."""
    check, (_, _, history) = active.bound(plan, path_of), _asked(active, options)
    for subject in chosen:
        try:
            for found in check(subject):
                finding = of_subject(found, subject)
                if active.at(finding.at.path).level != "off" and (history or not is_past(finding, plan)):
                    yield _diagnostic(active, subject, finding)
        except Exception as error:  # noqa: BLE001 - a bug in one rule must not hide what the others find
            yield _failure(active, subject, error, plan)


def _diagnostic(active: Active, subject: Subject, finding: Finding) -> Diagnostic:
    return Diagnostic(
        rule=active.rule.name,
        severity=active.severity(finding.at.path, sure=finding.sure and (finding.fact is None or finding.fact.strong)),
        message=finding.message,
        at=finding.at.saying(finding.label) if finding.label else finding.at,
        help=finding.help,
        related=tuple(finding.related),
        post=post_of(subject),
        channels=channels_of(subject),
        advice=finding.advice,
        fix=finding.fix,
    )


def _failure(active: Active, subject: Subject, error: Exception, plan: Plan) -> Diagnostic:
    failed = _failed(active.rule.name, error, place_of(subject, plan))
    return replace(failed, post=post_of(subject), channels=channels_of(subject))


def _failed(rule: str, error: Exception, at: Place) -> Diagnostic:
    return Diagnostic(
        rule=rule,
        severity=ERROR,
        message=f"this rule crashed here: {type(error).__name__}: {error}",
        at=at,
        help=f"it's a bug in the rule, not in your plan: report it; `--ignore {rule}` skips it",
        failed=True,
    )
