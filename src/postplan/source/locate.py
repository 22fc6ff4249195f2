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
    above = sorted({found for start in starts if (found := _above(start.resolve()))})
    if not above:
        above = sorted({found for start in starts for found in _below(start.resolve(), _DEEP)})
    if not above and paths and not any(path.is_dir() or _posts_folder(path.resolve()) for path in paths):
        above = sorted(_below(Path.cwd(), _DEEP))
    if len(above) > 1:
        listed = ", ".join(_shown(file.parent) for file in above)
        raise UserError(
            f"{len(above)} plans here: {listed}", help=f"name the one you mean, for example `{_shown(above[0].parent)}`"
        )
    return Whereabouts(above[0].parent, above[0]) if above else _without_settings(starts[0].resolve())


def _check_exists(path: Path) -> None:
    if os.path.lexists(path):
        return
    parent = path.parent
    close = get_close_matches(path.name, sorted(each.name for each in parent.iterdir()), n=1) if parent.is_dir() else []
    action = (
        f"did you mean `{parent / close[0]}`?" if close else "check the path; it is read from the folder you are in"
    )
    raise UserError(f"there is no file or folder `{path}`", help=action)


def _above(start: Path) -> Path | None:
    for folder in (start, *start.parents):
        if os.path.lexists(folder / SETTINGS):  # whatever it is: that it cannot be read is told, not passed over
            return folder / SETTINGS
        if (folder / "postplan.yml").is_file():
            raise UserError(
                f"the settings are in `{_shown(folder / 'postplan.yml')}`", help=f"rename the file to `{SETTINGS}`"
            )
        if (folder / ".git").exists():
            break
    return None


def _below(folder: Path, depth: int) -> Iterator[Path]:
    if os.path.lexists(folder / SETTINGS):
        yield folder / SETTINGS
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
    if folder := _posts_folder(start):
        return Whereabouts(folder.parent, None)
    if (start / "posts").is_dir():
        return Whereabouts(start, None)
    if next(start.glob("**/*.y*ml"), None) is None:
        raise UserError(
            f"no plan here: {_shown(start)} has no `{SETTINGS}`, no `posts` folder and no YAML files",
            help="name the folder your posts are in",
        )
    return Whereabouts(start, None, ("**/*.yaml", "**/*.yml"))


def _posts_folder(path: Path) -> Path | None:
    """The folder named `posts` that a path is in or is, as far as the repository's root."""
    for folder in (path, *path.parents):
        if folder.name == "posts":
            return folder
        if (folder / ".git").exists():
            break
    return None


def _shown(path: Path) -> str:
    """A path from where somebody stands, where it is below."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def way_to(root: Path) -> str:
    r"""What leads from where somebody stands to the plan's folder: empty, or a path that ends in `/`.

    Where the way from the root of all folders is shorter than the one that leads up first, it is that; bytes that are
    not UTF-8 are shown as `\xff`.
    """
    way = min(Path(os.path.relpath(root)), root, key=lambda each: len(str(each)))
    shown = os.fsencode(way.as_posix()).decode("utf-8", "backslashreplace")
    return "" if shown == "." else f"{shown.rstrip('/')}/"
