"""`postplan explain`: the page of a rule."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from postplan.cli.output import say
from postplan.cli.shared_options import AllowLocalPlugins

if TYPE_CHECKING:
    from postplan.lint.rule import Rule

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def explain(
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="Rules or groups.", show_default=False)],
    *,
    allow_local_plugins: AllowLocalPlugins = False,
) -> None:
    """Describe a rule: what it finds, why it matters, and examples with their findings."""
    from postplan.cli.arguments import read_rules
    from postplan.cli.known_rules import known_rules

    every = known_rules(allow_local=allow_local_plugins)
    wanted = set(read_rules(names, every, "postplan explain: "))
    for rule in every:
        if {rule.name, rule.group} & wanted:
            _show(page_of(rule))


def page_of(rule: "Rule") -> str:
    """The rule's page as Markdown: name, group and severity first, then the page, with its options if it has any."""
    from postplan.lint.rule_options import default_words, type_words

    taste = ", off by default (turn it on with `--pedantic` or by name)" if rule.pedantic else ""
    head = f"# {rule.name}\n\n{rule.group} · {rule.severity.value}{taste} · since {rule.since}\n\n"
    body = rule.page or "This page is missing because Python runs with `-OO`, which strips documentation."
    values = "\n".join(
        f"`{option.name}` is {type_words(option)}, by default {default_words(option)}."
        for option in rule.options.values()
    )
    return f"{head}{_with_values(body, values) if values else body}\n"


def _with_values(page: str, values: str) -> str:
    """A page with the types and defaults at the end of its options section, which is added if there is none."""
    before, _, section = page.partition("\n## Options\n")
    section, more, after = section.partition("\n## ")
    own = f"{section.strip()}\n\n" if section.strip() else ""
    return f"{before.rstrip()}\n\n## Options\n{own}{values.rstrip()}" + (f"\n\n## {after}" if more else "")


def _show(page: str) -> None:
    if not sys.stdout.isatty():
        say(f"{page}\n")
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console(markup=False, emoji=False).print(Markdown(page))
