"""Why a plugin could not be loaded, with the line of its own code."""

import os
import traceback
from itertools import chain
from pathlib import Path

from postplan.lint.rule_module import ModuleError


def failure(error: BaseException, inside: str, shown: str = "") -> str:
    """What went wrong, with the innermost line of the code in the folder or file `inside`, where one is to blame.

    `shown` is what to call a file there; without it, a file is named from the folder that `inside` lies in.
    """
    if isinstance(error, ModuleError):
        return str(error)
    frames = ((frame.filename, frame.lineno) for frame in reversed(traceback.extract_tb(error.__traceback__)))
    broken = [(error.filename, error.lineno)] if isinstance(error, SyntaxError) and error.filename else []
    there = next((each for each in chain(broken, frames) if inside and each[0].startswith(inside)), None)
    what = f"{type(error).__name__}: {error.msg if isinstance(error, SyntaxError) else error}"
    if there is None:
        return what
    file = shown or Path(os.path.relpath(there[0], Path(inside).parent)).as_posix()
    return f"{file}:{there[1]}: {what}"
