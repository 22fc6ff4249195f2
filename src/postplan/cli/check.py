"""`postplan check`: find mistakes in a plan."""

import os
import sys
from collections.abc import Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from postplan.cli.color import Color, wants_color
from postplan.cli.output import note
from postplan.cli.progress import progress
from postplan.cli.shared_options import AllowLocalPlugins, Today
from postplan.modules import names_in
from postplan.text.plural import plural

if TYPE_CHECKING:
    from postplan.lint.report import Report
    from postplan.plan.plan import Plan

app = typer.Typer(add_completion=False, rich_markup_mode=None)

OUTPUT = f"Format of the report, and the file to write it to: {', '.join(names_in('postplan.formats'))}; repeatable."

MANY = 3
"""If more files than this are outside the plan, they are counted instead of named."""


class FailOn(StrEnum):
    """The lowest severity that makes the check fail."""

    ERROR = "error"
    WARNING = "warning"


@app.command()
def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH",
            help="Report only on these files and folders (the whole plan is still read).",
            show_default=False,
        ),
    ] = None,
    *,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="NAMES", help="Run only these rules or groups (comma-separated, repeatable)."),
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="NAMES", help="Skip these rules or groups.")] = None,
    pedantic: Annotated[
        bool, typer.Option("--pedantic", help="Also run the rules that are a matter of taste.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Fail on warnings too; short for `--fail-on warning`.")
    ] = False,
    fail_on: Annotated[FailOn, typer.Option(help="The lowest severity that gives exit code 1.")] = FailOn.ERROR,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 even if there are findings.")] = False,
    output: Annotated[list[str] | None, typer.Option(metavar="FORMAT[=FILE]", help=OUTPUT)] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Fix what has one safe answer, and report the rest.")] = False,
    unsafe_fixes: Annotated[
        bool,
        typer.Option("--unsafe-fixes", help="With --fix or --diff: also fixes that change what is published or when."),
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and write nothing.")] = False,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Count findings by rule instead of listing them.")
    ] = False,
    history: Annotated[bool, typer.Option("--history", help="Also report on posts that are already out.")] = False,
    no_ignores: Annotated[
        bool, typer.Option("--no-ignores", help="Also report what `# postplan: ignore[…]` comments suppress.")
    ] = False,
    today: Today = None,
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The settings file to use.", show_default="the one above PATH")
    ] = None,
    allow_local_plugins: AllowLocalPlugins = False,
    color: Annotated[Color, typer.Option(help="When to use colour.")] = Color.AUTO,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show only findings: no summary, no notes.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Also show what was read.")] = False,
) -> None:
    """Find what's wrong with your posts before they go out.

    Exit code 0: no errors. 1: errors found. 2: the check could not run. `postplan rules` lists the rules, `postplan
    explain NAME` describes one.
    """
    from postplan.cli.arguments import read_selection, read_today
    from postplan.cli.fix import refuse_options, show_fixes, write_fixes
    from postplan.cli.paths import read_paths, refuse_own, way_to
    from postplan.cli.targets import publish, read_targets
    from postplan.fixing import fixed
    from postplan.formats import Page
    from postplan.lint.engine import ReportOptions
    from postplan.rules.plugins import rules_of
    from postplan.run import check as check_plan, load

    refuse_options(fix=fix, unsafe_fixes=unsafe_fixes, diff=diff)
    rules_here = partial(rules_of, allow_local=allow_local_plugins)
    targets = read_targets(output or (), statistics=statistics)
    now = read_today(today)
    with progress() as on_progress:
        plan = load(paths=paths or [], now=now, config=config, on_progress=on_progress, rules=rules_here)
    for target in targets:
        refuse_own(target.file, plan)
    rules = rules_here(plan.settings, plan.root)
    selection = read_selection(select, ignore, rules, pedantic=pedantic)
    wanted, outside = read_paths(paths or (), plan)
    options = ReportOptions(wanted, history=history, no_ignores=no_ignores)

    def look(plan: "Plan") -> "Report":
        return check_plan(plan, selection, options, rules)

    done = fixed(plan, look, within=wanted, unsafe=unsafe_fixes) if fix or diff else None
    if done and diff:
        show_fixes(done, quiet=quiet)
        raise typer.Exit(1 if done.files and not exit_zero else 0)
    if done:
        write_fixes(done, quiet=quiet)
    report = done.report if done else look(plan)
    if not quiet:
        _notes(plan, outside, verbose=verbose)
    page = Page(color=wants_color(color), prefix=way_to(plan.root), terminal=sys.stdout.isatty(), summary=not quiet)
    for target in targets:
        publish(target, report, page)
    least = FailOn.WARNING if strict else fail_on
    failed = report.errors or (least is FailOn.WARNING and report.warnings)
    raise typer.Exit(1 if failed and not exit_zero else 0)


def _notes(plan: "Plan", outside: Sequence[Path], *, verbose: bool) -> None:
    """Show what is worth knowing but isn't a finding."""
    _outside(plan, outside)
    if not plan.files:
        patterns = ", ".join(plan.settings.posts)
        note(f"note: this plan has no posts yet; no file matches {patterns}")
    _overlooked(plan, verbose=verbose)
    if verbose:
        settings = plan.document.path if plan.document.content else "none"
        note(f"plan: {plan.root}; settings: {settings}; now: {plan.now:%Y-%m-%d %H:%M %Z}")
        note(_tables())
        counts = (len(plan.files), "post file"), (len(plan.variants), "variant"), (len(plan.channels), "channel")
        files, variants, channels = (plural(number, one) for number, one in counts)
        note(f"read: {files}, {variants} on {channels}")


def _tables() -> str:
    """The releases of the tables that decide when it is what time where, and which days are free."""
    from importlib.metadata import version

    from postplan.text.zones import release

    return f"time zones: tzdata {release()}; holidays: {version('holidays')}"


def _outside(plan: "Plan", outside: Sequence[Path]) -> None:
    """Name the files that are skipped, or count them: a hook may pass every file in a repository."""
    from postplan.plan.locate import absent

    missing = [path for path in outside if not os.path.lexists(path)]
    others = [path for path in outside if path not in missing]
    if len(missing) > MANY:
        note(f"note: skipped {len(missing)} files that don't exist")
    else:
        for error in map(absent, missing):
            note(f"note: skipped: {error.message}; {error.help}")
    if len(others) > MANY:
        note(f"note: skipped {len(others)} files that aren't part of the plan in `{plan.root}`")
    else:
        for path in others:
            note(f"note: skipped `{path}`: it isn't part of the plan in `{plan.root}`")


def _overlooked(plan: "Plan", *, verbose: bool) -> None:
    """Name the files that look like posts but are not read; all of them with `--verbose`."""
    from postplan.cli.paths import way_to
    from postplan.files.overlooked import overlooked

    media = {name for post in plan.posts for name in post.files}
    files = overlooked(
        plan.root, plan.settings.posts, {plan.document.path, *media, *(file.path for file in plan.files)}
    )
    if not files:
        return
    named = ", ".join(f"`{way_to(plan.root)}{path}`" for path in (files if verbose else files[:MANY]))
    more = "" if verbose or len(files) <= MANY else f" and {len(files) - MANY} more (`-v` names them)"
    looks = "looks like a post but isn't" if len(files) == 1 else "look like posts but aren't"
    note(f"note: {named}{more} {looks} read; `posts` matches only {', '.join(plan.settings.posts)}")
