"""`check --fix` and `check --diff`: what becomes of the files."""

from collections.abc import Sequence
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from postplan.cli.output import note, say
from postplan.errors import UserError
from postplan.text.ci import without_commands
from postplan.text.plural import plural
from postplan.text.printable import visible

if TYPE_CHECKING:
    from postplan.fixing import Fixed
    from postplan.yaml.document import Document


def refuse_options(*, fix: bool, unsafe_fixes: bool, diff: bool) -> None:
    """Nothing, where these options make sense together; UserError where they do not."""
    if fix and diff:
        raise UserError("`--fix` writes what `--diff` only shows", help="leave one of them out")
    if unsafe_fixes and not (fix or diff):
        raise UserError("`--unsafe-fixes` fixes nothing by itself", help="add `--fix`, or `--diff` to look first")


def write_fixes(fixed: "Fixed", *, quiet: bool) -> None:
    """Write the files that changed, all of them or none, and say how many fixes that were. Raises UserError."""
    from postplan.files.find import reason
    from postplan.files.write import ChangedError, exchange_all

    pairs = [(old.path, old.content, new.content) for old, new in fixed.files]
    try:
        exchange_all(fixed.plan.root, pairs)
    except ChangedError as error:
        path = Path(str(error.args[0]))
        raise UserError(
            f"{path.name} was changed by something else while its fixes were made; nothing was written",
            help="run the same command again",
        ) from error
    except OSError as error:
        raise UserError(
            f"{error.filename or fixed.plan.root} cannot be written: {reason(error)}; nothing was written",
            help="check that you may write in this folder and that there is room",
        ) from error
    if fixed.count and not quiet:
        note(f"fixed {plural(fixed.count, 'problem')} in {plural(len(pairs), 'file')}")


def show_fixes(fixed: "Fixed", *, quiet: bool) -> None:
    """Write what fixes would change to standard output, as `diff -u` does."""
    from postplan.cli.paths import way_to

    prefix = way_to(fixed.plan.root)
    lines = [line for old, new in fixed.files for line in _diff(old, new, prefix)]
    if lines:
        say(without_commands("".join(f"{visible(line)}\n" for line in lines)))
    if fixed.count and not quiet:
        problems, files = plural(fixed.count, "problem"), plural(len(fixed.files), "file")
        note(f"`--fix` would fix {problems} in {files}")


def _diff(old: "Document", new: "Document", prefix: str) -> Sequence[str]:
    before, after = ([document.line(number + 1) for number in range(len(document.lines))] for document in (old, new))
    path = f"{prefix}{old.path}"
    return tuple(unified_diff(before, after, path, path, lineterm="", n=2))
