"""The way from where somebody stands to a plan, and from a plan to what somebody names."""

import os
from collections.abc import Collection
from pathlib import Path

from postplan.errors import UserError
from postplan.lint.select import Scope, asked, is_for_posts
from postplan.plan.locate import absent
from postplan.plan.plan import Plan


def way_to(root: Path) -> str:
    r"""What leads from where somebody stands to the plan's folder: empty, or a path that ends in `/`.

    Where the way from the root of all folders is shorter than the one that leads up first, it is that; bytes that are
    not UTF-8 are shown as `\xff`.
    """
    shown = _shown(min(Path(os.path.relpath(root)), root, key=lambda each: len(str(each))))
    return "" if shown == "." else f"{shown.rstrip('/')}/"


def from_plan(path: Path, root: Path) -> str:
    r"""A path as the plan names it: from its folder, with `/`; `..` leads out of it.

    Bytes of it that are not UTF-8 are shown as `\xff`. Links among the folders are followed, the file itself is taken
    as it is, and so is a folder in the plan.
    """
    real = path.parent.resolve() / path.name if path.name not in {"", ".", ".."} else path.resolve()
    if path.is_dir() and not real.is_relative_to(root):
        real = path.resolve()
    return _shown(Path(os.path.relpath(real, root)))


def read_paths(paths: Collection[Path], plan: Plan) -> tuple[Scope, tuple[Path, ...]]:
    """The files of the plan that paths mean, None for all of them, and the files that are not in it or do not exist.

    Raises UserError for a folder that holds nothing of the plan, and for a path that does not exist where it has no
    ending, so that it was meant as a folder, and where nothing is left to check.
    """
    if not paths:
        return None, ()
    named = {from_plan(path, plan.root): path for path in paths}
    wanted, unknown = asked(plan, named)
    for name in unknown:
        if named[name].is_dir():
            raise _nothing_in(named[name], name, plan)
    strangers = tuple(named[name] for name in unknown)
    missing = [path for path in strangers if not os.path.lexists(path)]
    refused = [path for path in missing if not path.suffix] or (missing if wanted == frozenset() else [])
    if refused:
        raise absent(refused[0])
    return wanted, strangers


def _nothing_in(folder: Path, name: str, plan: Plan) -> UserError:
    patterns = ", ".join(f"`{pattern}`" for pattern in plan.settings.posts)
    said = f"no post ({patterns}) and no media of the plan in `{_shown(plan.root)}`"
    empty = is_for_posts(plan, name)
    return UserError(
        f"`{_shown(folder)}` is a folder for posts, and it is empty: {said}"
        if empty
        else f"`{_shown(folder)}` holds nothing to check: {said}",
        help=f"name a folder that holds some, or `{way_to(plan.root) or '.'}` for the whole plan",
    )


def _shown(path: Path) -> str:
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")
