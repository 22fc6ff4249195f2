"""Doing what findings ask for: check, make the fixes, read the files again, until no fix is left."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from postplan.lint.finding import Diagnostic, Fix
from postplan.lint.report import Report
from postplan.lint.select import Scope
from postplan.plan.plan import Plan
from postplan.run import edited
from postplan.yaml.changing import changed
from postplan.yaml.document import Document

ROUNDS = 10
"""A fix may uncover another mistake; more than so many, one behind the other, are left for the next time."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A plan with its fixes made, and what a check says of it then.

    `files` are those that changed, before and after, in the order of the plan; `count` is how many fixes were made.
    """

    plan: Plan
    report: Report
    files: tuple[tuple[Document, Document], ...]
    count: int


def fixed(plan: Plan, check: Callable[[Plan], Report], *, within: Scope = None, unsafe: bool = False) -> Fixed:
    """The plan once every fix of what `check` finds is made, and what that uncovers too; nothing is written.

    Without `unsafe` only safe fixes are made, and only in the files of the scope `within`. A fix after which its file
    would not read as meant is left out.
    """
    report, after, count = check(plan), plan, 0
    for _ in range(ROUNDS):
        fixes = [each for each in _fixes(report.diagnostics, unsafe=unsafe) if within is None or each.path in within]
        documents, made = _round(after, fixes)
        if not made:
            break
        after, count = edited(after, documents), count + made
        report = check(after)
    pairs = zip(plan.files, after.files, strict=True)
    files = ((old.document, new.document) for old, new in pairs if old.document.content != new.document.content)
    return Fixed(after, report, tuple(files), count)


def _round(plan: Plan, fixes: Iterable[Fix]) -> tuple[list[Document], int]:
    """The files after as many of these fixes as fit together, and how many that are."""
    documents = {file.path: file.document for file in plan.files}
    by_path: dict[str, list[Fix]] = defaultdict(list)
    for fix in fixes:
        by_path[fix.path].append(fix)
    after, count = [], 0
    for path, wanted in by_path.items():
        if path in documents:
            document, made = changed(documents[path], [fix.changes for fix in wanted])
            if made:
                after.append(document)
                count += len(made)
    return after, count


def _fixes(found: Iterable[Diagnostic], *, unsafe: bool) -> Iterator[Fix]:
    """The fixes that may be made, each once: one mistake may be found on several channels."""
    fixes = (diagnostic.fix for diagnostic in found if diagnostic.fix)
    yield from dict.fromkeys(fix for fix in fixes if fix.safe or unsafe)
