"""Find the plan: its settings file and its folder."""

import os
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from postplan.errors import UserError

SETTINGS = "postplan.yaml"
_DEEP = 4
_NAMED = 6
_SKIPPED = frozenset({"node_modules", "venv", "site-packages", "__pycache__"})


@dataclass(frozen=True, slots=True)
class Location:
    """A plan's folder, real and absolute, and its settings file.

    Without one, `settings` is None, and `posts` are the patterns to use (None for the defaults).
    """

    root: Path
    settings: Path | None
    posts: tuple[str, ...] | None = None


def locate(paths: Sequence[Path], config: Path | None = None) -> Location:
    """The plan that paths belong to; without paths, the plan of the current folder.

    Looks for the settings file in the folder of a path, then above it up to the repository's root, then below it, and
    for files also below the current folder, since a hook passes every file to be committed. Skips paths that don't
    exist, as long as one does. Raises UserError where none exists, where paths belong to several plans, and where
    there is no plan.
    """
    there = [path for path in paths if os.path.lexists(path)]
    if paths and not there:
        raise absent(paths[0])
    if config:
        if not os.path.lexists(config):
            raise absent(config)
        return Location(config.parent.resolve(), config.resolve())
    plans = _plans_of(there)
    if len(plans) > 1:
        shown = [plans[root] for root in sorted(plans)]
        raise UserError(
            f"found {len(shown)} plans: {_listed(shown)}",
            help=f"choose one, for example `--config {shlex.quote(str(shown[0] / SETTINGS))}`",
        )
    if root := next(iter(plans), None):
        return Location(root, root / SETTINGS)
    first = there[0] if there else Path()
    return _without_settings(first if first.is_dir() else first.parent)


def absent(path: Path) -> UserError:
    """The error for a path that doesn't exist, with a suggestion where a name is close."""
    if str(path).startswith("-"):
        action = "put options before `--`; everything after it is a file name"
    elif close := get_close_matches(path.name, _names_beside(path), n=1):
        action = f"did you mean `{path.parent / close[0]}`?"
    else:
        action = "check the path; it is relative to the current folder"
    return UserError(f"there is no file or folder `{path}`", help=action)


def _names_beside(path: Path) -> list[str]:
    """The names in the folder a path should be in; none if it can't be read."""
    try:
        return sorted(each.name for each in path.parent.iterdir())
    except OSError:
        return []


def _plans_of(paths: Sequence[Path]) -> dict[Path, Path]:
    """The folders of the plans that paths are in or contain, real → as typed."""
    folders = [path for path in paths if path.is_dir()] if paths else [Path()]
    files = [path for path in paths if not path.is_dir()]
    found: list[Path] = []
    for folder in folders:
        plan = above(folder)
        found += [plan] if plan else _below(folder, _DEEP)
    found += [plan for file in files if (plan := above(file.parent))]
    if not found:
        found = [plan for file in files for plan in _below(file.parent, _DEEP)]
    if not found and not folders and not any(_posts_folder(file.resolve()) for file in files):
        found = list(_below(Path(), _DEEP))
    return {plan.resolve(): plan for plan in reversed(found)}


def _listed(plans: Sequence[Path]) -> str:
    """The folders of plans, shortened where there are many."""
    more = f" and {len(plans) - _NAMED} more" if len(plans) > _NAMED else ""
    return ", ".join(map(str, plans[:_NAMED])) + more


def above(start: Path) -> Path | None:
    """The nearest folder with settings, from a folder up to the repository's root.

    Raises UserError where the settings file has the wrong name.
    """
    real = start.resolve()
    for folder in (real, *real.parents):
        if os.path.lexists(folder / SETTINGS):  # even if it can't be read: that has to be reported
            return _as_typed(folder, start)
        if (folder / "postplan.yml").is_file():
            file = _as_typed(folder, start) / "postplan.yml"
            raise UserError(f"`{file}` isn't read as settings", help=f"rename it to `{SETTINGS}`")
        if (folder / ".git").exists():
            break
    return None


def _as_typed(folder: Path, start: Path) -> Path:
    """A folder above the start, as typed where possible."""
    return next((each for each in (start, *start.parents) if each.resolve() == folder), folder)


def _below(folder: Path, depth: int) -> Iterator[Path]:
    """The folders with settings in a folder and below, by name; not those inside another plan."""
    if os.path.lexists(folder / SETTINGS):
        yield folder
    elif depth:
        try:
            inner = sorted(each for each in folder.iterdir() if each.is_dir() and not each.is_symlink())
        except OSError:
            return
        for each in inner:
            if not each.name.startswith(".") and each.name not in _SKIPPED:
                yield from _below(each, depth - 1)


def _without_settings(start: Path) -> Location:
    """A plan without settings: the folder `posts` that this is in or contains, else this folder."""
    real = start.resolve()
    if folder := _posts_folder(real):
        return Location(folder.parent, None)
    if (real / "posts").is_dir():
        return Location(real, None)
    if next(real.glob("**/*.[yY]*[mM][lL]"), None) is None:
        near = list(_below(Path(), _DEEP))
        raise UserError(
            f"no plan here: {start} has no `{SETTINGS}`, no `posts` folder and no YAML files",
            help="give the folder with your posts" + (f"; there are plans in {_listed(near)}" if near else ""),
        )
    return Location(real, None, ("**/*.yaml", "**/*.yml"))


def _posts_folder(path: Path) -> Path | None:
    """The folder named `posts` that a path is in or is, as far as the repository's root."""
    for folder in (path, *path.parents):
        if folder.name == "posts":
            return folder
        if (folder / ".git").exists():
            break
    return None
