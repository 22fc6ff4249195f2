"""`check --fix` and `check --diff`: what becomes of the files."""

from typing import TYPE_CHECKING

from postplan.cli.output import note
from postplan.errors import UserError
from postplan.text.plural import plural

if TYPE_CHECKING:
    from postplan.fixing import Fixed


def refuse_options(*, fix: bool, unsafe_fixes: bool, diff: bool) -> None:
    """Nothing, where these options make sense together; UserError where they do not."""
    if fix and diff:
        raise UserError("`--fix` writes what `--diff` only shows", help="leave one of them out")
    if unsafe_fixes and not (fix or diff):
        raise UserError("`--unsafe-fixes` fixes nothing by itself", help="add `--fix`, or `--diff` to look first")


def write_fixes(fixed: "Fixed", *, quiet: bool) -> None:
    """Write the files that changed, all of them or none, and say how many fixes that were. Raises UserError."""
    from postplan.cli.named_posts import put_back

    put_back(fixed.plan, fixed.files)
    if fixed.count and not quiet:
        note(f"fixed {plural(fixed.count, 'problem')} in {plural(len(fixed.files), 'file')}")


def show_fixes(fixed: "Fixed", *, quiet: bool) -> None:
    """Write what fixes would change to standard output, as `diff -u` does."""
    from postplan.cli.differences import show

    show(fixed.files, fixed.plan.root)
    if fixed.count and not quiet:
        problems, files = plural(fixed.count, "problem"), plural(len(fixed.files), "file")
        note(f"`--fix` would fix {problems} in {files}")
