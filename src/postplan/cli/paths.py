"""The way from where somebody stands to a plan, and from a plan to what somebody names."""

import os
from pathlib import Path


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
    as it is.
    """
    real = path.parent.resolve() / path.name if path.name not in {"", ".", ".."} else path.resolve()
    return _shown(Path(os.path.relpath(real, root)))


def _shown(path: Path) -> str:
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")
