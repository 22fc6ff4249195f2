"""Where the plan is that somebody means: the settings file and the folder."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from postplan.errors import UserError

SETTINGS = "postplan.yaml"
_DEEP = 4
_PASSED_OVER = frozenset({"node_modules", "venv", "site-packages", "__pycache__"})


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A plan's folder, real and absolute, and its settings file.

    Where it has none, `settings` is None, and `posts` are the patterns to go by, None for the usual ones.
    """

    root: Path
    settings: Path | None
    posts: tuple[str, ...] | None = None


def locate(paths: Sequence[Path], config: Path | None = None) -> Whereabouts:
    """The plan that paths belong to; no path means the folder somebody stands in.

    The settings file is looked for in the folder of a path and above, as far as the repository's root, then below, and
    for files that have none there, below the folder somebody stands in: a hook names whatever is to be committed.
    Raises UserError where a path does not exist, where paths belong to several plans, and where there is no plan.
    """
    for path in (*paths, *filter(None, [config])):
        _check_exists(path)
    if config:
        return Whereabouts(config.parent.resolve(), config.resolve())
    starts = [path if path.is_dir() else path.parent for path in paths] or [Path()]
    found = [folder for start in starts if (folder := _above(start))]
    if not found:
        found = [folder for start in starts for folder in _below(start, _DEEP)]
    if not found and paths and not any(path.is_dir() or _posts_folder(path.resolve()) for path in paths):
        found = list(_below(Path(), _DEEP))
    plans = {folder.resolve(): folder for folder in reversed(found)}
    if len(plans) > 1:
        shown = [str(plans[root]) for root in sorted(plans)]
        raise UserError(
            f"{len(shown)} plans here: {', '.join(shown)}", help=f"name the one you mean, for example `{shown[0]}`"
        )
    root = next(iter(plans), None)
    return Whereabouts(root, root / SETTINGS) if root else _without_settings(starts[0])


def _check_exists(path: Path) -> None:
    if os.path.lexists(path):
        return
    if str(path).startswith("-"):
        raise UserError(
            f"there is no file or folder `{path}`", help="write options before `--`: names of files follow it"
        )
    parent = path.parent
    close = get_close_matches(path.name, sorted(each.name for each in parent.iterdir()), n=1) if parent.is_dir() else []
    action = (
        f"did you mean `{parent / close[0]}`?" if close else "check the path; it is read from the folder you are in"
    )
    raise UserError(f"there is no file or folder `{path}`", help=action)


def _above(start: Path) -> Path | None:
    """The nearest folder with settings, from a folder upwards."""
    real = start.resolve()
    for folder in (real, *real.parents):
        if os.path.lexists(folder / SETTINGS):  # whatever it is: that it cannot be read is told, not passed over
            return _as_typed(folder, start)
        if (folder / "postplan.yml").is_file():
            file = _as_typed(folder, start) / "postplan.yml"
            raise UserError(f"the settings are in `{file}`", help=f"rename the file to `{SETTINGS}`")
        if (folder / ".git").exists():
            break
    return None


def _as_typed(folder: Path, start: Path) -> Path:
    """A folder above in the words of whoever named the one to start from, where these lead through it."""
    return next((each for each in (start, *start.parents) if each.resolve() == folder), folder)


def _below(folder: Path, depth: int) -> Iterator[Path]:
    """The folders with settings in a folder and below, by name; none inside of another."""
    if os.path.lexists(folder / SETTINGS):
        yield folder
    elif depth:
        try:
            inner = sorted(each for each in folder.iterdir() if each.is_dir() and not each.is_symlink())
        except OSError:
            return
        for each in inner:
            if not each.name.startswith(".") and each.name not in _PASSED_OVER:
                yield from _below(each, depth - 1)


def _without_settings(start: Path) -> Whereabouts:
    """A folder of posts is a plan too: the one named `posts` that this is in or has, else whatever folder this is."""
    real = start.resolve()
    if folder := _posts_folder(real):
        return Whereabouts(folder.parent, None)
    if (real / "posts").is_dir():
        return Whereabouts(real, None)
    if next(real.glob("**/*.y*ml"), None) is None:
        raise UserError(
            f"no plan here: {start} has no `{SETTINGS}`, no `posts` folder and no YAML files",
            help="name the folder your posts are in",
        )
    return Whereabouts(real, None, ("**/*.yaml", "**/*.yml"))


def _posts_folder(path: Path) -> Path | None:
    """The folder named `posts` that a path is in or is, as far as the repository's root."""
    for folder in (path, *path.parents):
        if folder.name == "posts":
            return folder
        if (folder / ".git").exists():
            break
    return None
