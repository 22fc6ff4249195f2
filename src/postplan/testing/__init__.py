"""Tests for rules: run the page of a rule of your own as postplan runs its own pages.

```python
from postplan.testing import check_page
from postplan_tea.drinks import about_tea


def test_the_page_of_about_tea_is_true() -> None:
    check_page(about_tea)
```

`check_page` keeps the promise of `postplan.api`: it changes its meaning only where a release says so.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import indent
from types import ModuleType

import postplan
from postplan.errors import UserError
from postplan.formats import Page, render
from postplan.lint.configure import Selection
from postplan.lint.page import Example, examples
from postplan.lint.report import Report
from postplan.lint.rule import Rule
from postplan.lint.rule_module import rule_from
from postplan.rules import built_in
from postplan.rules.local import rule_in_file
from postplan.testing.samples import supply

__all__ = ["check_page", "output_of"]

_MEDIA = re.compile(r"\b(?:file|captions|cover):\s*\"?([\w./-]+)")


def check_page(rule: ModuleType | Path) -> None:
    """Hold the page of a rule, given as its module or its file, against what the rule does.

    A page has a summary that ends with a full stop, `## Why`, at least one bad and one good example, and says what each
    option means. Each bad example shows exactly what the rule says about it; on a good one no rule speaks that runs by
    default. Media that an example names are made from their names, see `postplan.testing.samples`.

    Raises AssertionError with everything that is not so, and ModuleError or UserError for what is not a rule.
    """
    read = rule_in_file(rule.parent.resolve(), f"./{rule.name}") if isinstance(rule, Path) else rule_from(rule)
    wrong = list(_problems(read))
    if wrong:
        raise AssertionError("\n".join(wrong))


def output_of(example: Example, folder: Path, rule: Rule | None, rules: tuple[Rule, ...] = ()) -> str:
    """What `postplan check` prints about an example written into an empty folder, with the media it names.

    Every built-in rule runs that runs by default, and `rules` and `rule` besides; only the findings of `rule` are
    printed, without a rule those of all.
    """
    for path, body in example.files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body.encode())
        for name in _MEDIA.findall(body):
            supply(folder / name)
    own = {each.name: each for each in (*built_in(), *rules, *([rule] if rule else []))}
    every = tuple(own.values())
    plan = postplan.load(folder, now=example.now, rules=lambda *_: every)
    selection = Selection(select=(rule.name,)) if rule and rule.pedantic else Selection()
    return render("full", _only(postplan.check(plan, selection, rules=every), rule), Page(summary=False))


def _only(report: Report, rule: Rule | None) -> Report:
    if rule is None:
        return report
    return replace(report, diagnostics=tuple(each for each in report.diagnostics if each.rule == rule.name))


def _problems(rule: Rule) -> Iterator[str]:
    if not rule.summary.endswith("."):
        yield f"{rule.file}: the first line of the page must say what is found, and end with a full stop"
    if "\n## Why\n" not in rule.page:
        yield f"{rule.file}: the page must say `## Why` it matters"
    for option in rule.options:
        if f"`{option}`" not in rule.page:
            yield f"{rule.file}: the page must say what the option `{option}` means"
    try:
        found = list(examples(rule.page))
    except ValueError as error:
        yield f"{rule.file}: {error}"
        return
    for missing in sorted({"bad", "good"} - {example.name for example in found}):
        yield f"{rule.file}: the page must have a {missing} example, a fence that begins with `yaml {missing}`"
    for number, example in enumerate(found, 1):
        yield from _example_problems(rule, f"{rule.file}: example {number} ({example.name})", example)


def _example_problems(rule: Rule, name: str, example: Example) -> Iterator[str]:
    with TemporaryDirectory() as folder:
        try:
            said = output_of(example, Path(folder), None if example.output is None else rule, (rule,))
        except UserError as error:
            yield f"{name}: it is not a plan: {error.message}"
            return
    if example.output == "":
        yield f"{name}: the `text` fence is empty, and the rule says:\n{_block(said)}"
    elif said != (example.output or ""):
        yield f"{name}: the page says:\n{_block(example.output or '')}\n  and postplan says:\n{_block(said)}"


def _block(text: str) -> str:
    return indent(text.rstrip("\n") or "nothing", "    ")
