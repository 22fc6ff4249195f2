"""From a plan and rules to a report: the whole pipeline."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from postplan.lint.configure import Active
from postplan.lint.finding import ERROR, Diagnostic, Finding
from postplan.lint.merge import merge
from postplan.lint.report import Report, RuleRun, in_order
from postplan.lint.select import Scope, reported
from postplan.lint.subjects import Subject, channels_of, is_past, of_subject, path_of, place_of, post_of, subjects
from postplan.lint.suppress import Suppression, suppress, suppressions
from postplan.plan.plan import Plan
from postplan.yaml.place import Place

ADVISED = 50
"""So many findings of one rule get advice that costs time: nobody follows more of it before asking again."""


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What somebody wants to be told: about which files, about what is public already, about what comments cover."""

    asked: Scope = None
    history: bool = False
    no_ignores: bool = False


def run(plan: Plan, rules: Sequence[Active], options: ReportOptions) -> Report:
    """Ask every rule about every subject it speaks about, and report what of it is to be told.

    Merged: one mistake is one diagnostic. Suppressed: what a comment covers is kept apart, and the comments are judged
    by it. Selected: what has a place in the files asked for. Advised: only what is reported. Sorted by file and place,
    then by rule.
    """
    running = [active for active in rules if active.runs]
    found = merge(_ask(plan, running, options))
    told, silent, comments = suppress(found, suppressions(plan), rules, plan, ignore=not options.no_ignores)
    told += merge(_ask_about(comments, plan, running, options))
    told, silent = reported(told, options.asked), reported(silent, options.asked)
    ran = (RuleRun(active.rule, active.usual_severity) for active in running)
    return Report.of(plan, list(_with_advice(told)), silent, ran)


def _with_advice(told: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics in order, of each rule the first with their advice; the rest keep their plain help."""
    given: Counter[str] = Counter()
    for diagnostic in sorted(told, key=in_order):
        given[diagnostic.rule] += 1
        if given[diagnostic.rule] <= ADVISED:
            yield from _advised(diagnostic)
        else:
            yield replace(diagnostic, advice=None)


def _advised(diagnostic: Diagnostic) -> Iterator[Diagnostic]:
    """The diagnostic with its advice; where that fails it stays, and the failure is told beside it."""
    try:
        yield diagnostic.advised()
    except Exception as error:  # noqa: BLE001 - as where rules are asked
        yield replace(diagnostic, advice=None)
        yield replace(_failed(diagnostic.rule, error, diagnostic.at), post=diagnostic.post)


def _ask(plan: Plan, rules: Iterable[Active], options: ReportOptions) -> Iterator[Diagnostic]:
    crowds: dict[tuple[type, int], tuple[Subject, ...]] = {}
    for active in rules:
        key = (active.rule.subject, active.rule.speaks_from.rank)
        if key not in crowds:
            crowds[key] = tuple(subjects(plan, *key, history=options.history))
        yield from _answers(active, crowds[key], plan, options)


def _ask_about(
    comments: Sequence[Suppression], plan: Plan, rules: Iterable[Active], options: ReportOptions
) -> Iterator[Diagnostic]:
    """The rules about suppressions come last: what a comment covered is known only then."""
    for active in rules:
        if active.rule.subject is Suppression:
            yield from _answers(active, comments, plan, options)


def _answers(active: Active, crowd: Iterable[Subject], plan: Plan, options: ReportOptions) -> Iterator[Diagnostic]:
    """What one rule says of these subjects; where it fails it says so, and goes on with the next."""
    ask = active.question(plan, path_of)
    for subject in crowd:
        try:
            for each in ask(subject):
                finding = of_subject(each, subject)
                if active.at(finding.at.path).level != "off" and (options.history or not is_past(finding, plan)):
                    yield _diagnostic(active, subject, finding)
        except Exception as error:  # noqa: BLE001 - a rule's mistake, whatever it is, must not hide what the others find
            yield _failure(active, subject, error, plan)


def _diagnostic(active: Active, subject: Subject, finding: Finding) -> Diagnostic:
    return Diagnostic(
        rule=active.rule.name,
        severity=active.severity(finding.at.path, sure=finding.fact is None or finding.fact.strong),
        message=finding.message,
        at=finding.at.saying(finding.label) if finding.label else finding.at,
        help=finding.help,
        related=tuple(finding.related),
        post=post_of(subject),
        channels=channels_of(subject),
        advice=finding.advice,
    )


def _failure(active: Active, subject: Subject, error: Exception, plan: Plan) -> Diagnostic:
    told = _failed(active.rule.name, error, place_of(subject, plan))
    return replace(told, post=post_of(subject), channels=channels_of(subject))


def _failed(rule: str, error: Exception, at: Place) -> Diagnostic:
    return Diagnostic(
        rule=rule,
        severity=ERROR,
        message=f"this rule crashed here: {type(error).__name__}: {error}",
        at=at,
        help=f"it's a bug in the rule, not in your plan: report it; `--ignore {rule}` skips it",
        failed=True,
    )
