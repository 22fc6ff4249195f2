"""`postplan explain`: one rule, as in the guide."""

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
    """Show what a rule finds, why it matters, and examples with what is said about them."""
    from postplan.cli.arguments import read_rules
    from postplan.cli.known_rules import known_rules

    every = known_rules(allow_local=allow_local_plugins)
    wanted = set(read_rules(names, every, "postplan explain: "))
    for rule in every:
        if {rule.name, rule.group} & wanted:
            _show(page_of(rule))


def page_of(rule: "Rule") -> str:
    """The rule's page as Markdown, with its name, group and severity above, and its options where it has some."""
    from postplan.lint.rule_options import default_words, type_words

    taste = ", off unless asked for with `--pedantic` or by name" if rule.pedantic else ""
    head = f"# {rule.name}\n\n{rule.group} · {rule.severity.value}{taste} · since {rule.since}\n\n"
    body = rule.page or "Its page is missing: Python runs with `-OO`, which leaves all documentation out."
    values = "\n".join(
        f"`{option.name}` is {type_words(option)}, by default {default_words(option)}."
        for option in rule.options.values()
    )
    return f"{head}{_with_values(body, values) if values else body}\n"


def _with_values(page: str, values: str) -> str:
    """A page whose one section on options ends with what each may be; where it has none, that section comes last."""
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
