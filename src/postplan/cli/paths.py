"""Paths from the current folder to a plan, and from a plan to the paths on the command line."""

import os
from collections.abc import Collection
from pathlib import Path

from postplan.errors import UserError
from postplan.lint.select import Scope, asked, is_for_posts
from postplan.plan.locate import absent
from postplan.plan.plan import Plan


def way_to(root: Path) -> str:
    r"""The path from the current folder to the plan's: empty, or with `/` at the end.

    Relative or absolute, whichever is shorter; bytes that are not UTF-8 are shown as `\xff`.
    """
    shown = _shown(min(Path(os.path.relpath(root)), root, key=lambda each: len(str(each))))
    return "" if shown == "." else f"{shown.rstrip('/')}/"


def from_plan(path: Path, root: Path) -> str:
    r"""A path relative to the plan's folder, with `/`; `..` leads out of it.

    Bytes that are not UTF-8 are shown as `\xff`. Symbolic links are followed in the folders above, not in the file
    itself nor in a folder of the plan.
    """
    real = path.parent.resolve() / path.name if path.name not in {"", ".", ".."} else path.resolve()
    if path.is_dir() and not real.is_relative_to(root):
        real = path.resolve()
    return _shown(Path(os.path.relpath(real, root)))


def refuse_own(file: Path | None, plan: Plan) -> None:
    """Raise UserError where a report or calendar would replace a file of the plan: a post, the settings, media."""
    if file is None:
        return
    own = {plan.document.path, *(each.path for each in plan.files), *plan.media}
    path = from_plan(file, plan.root)
    if path in own or from_plan(file.resolve(), plan.root) in own:
        raise UserError(f"`{_shown(file)}` is a file of this plan, and would be overwritten", help="name another file")


def read_paths(paths: Collection[Path], plan: Plan) -> tuple[Scope, tuple[Path, ...]]:
    """The plan's files at these paths (None for all), and the paths that don't exist or aren't in the plan.

    Raises UserError for a folder with nothing of the plan in it, for a missing path without an extension (probably a
    folder), and where nothing is left to check.
    """
    if not paths:
        return None, ()
    named = {from_plan(path, plan.root): path for path in paths}
    wanted, unknown = asked(plan, named)
    for name in unknown:
        if named[name].is_dir():
            raise _nothing_in(named[name], name, plan)
    outside = tuple(named[name] for name in unknown)
    missing = [path for path in outside if not os.path.lexists(path)]
    refused = [path for path in missing if not path.suffix] or (missing if wanted == frozenset() else [])
    if refused:
        raise absent(refused[0])
    return wanted, outside


def _nothing_in(folder: Path, name: str, plan: Plan) -> UserError:
    patterns = ", ".join(f"`{pattern}`" for pattern in plan.settings.posts)
    lacking = f"no posts ({patterns}) or media of the plan in `{_shown(plan.root)}`"
    return UserError(
        f"`{_shown(folder)}` is a folder for posts, but it's empty: {lacking}"
        if is_for_posts(plan, name)
        else f"nothing to check in `{_shown(folder)}`: {lacking}",
        help=f"give a folder with posts, or `{way_to(plan.root) or '.'}` for the whole plan",
    )


def _shown(path: Path) -> str:
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")
