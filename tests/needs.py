"""What some tests need and a clone does not bring: programs, and the data that postplan is compared with.

A test without it is skipped. Where an environment variable promises it, the test fails instead:

- `POSTPLAN_PROGRAMS=1` promises what `.ci/programs` installs, a package registry, and a system that runs every test;
- `POSTPLAN_SHARED=FOLDER` promises the folder with the conformance data and the shared facts.
"""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

PROGRAMS, SHARED = "POSTPLAN_PROGRAMS", "POSTPLAN_SHARED"


def missing(reason: str, promise: str = PROGRAMS) -> NoReturn:
    """Skip the test that needs it, or fail it where the environment variable `promise` is set."""
    if os.environ.get(promise):
        pytest.fail(f"{reason}, though {promise} promises it")
    pytest.skip(reason)


def program(*names: str, of: str) -> str:
    """Find the path of the first of these programs there is; `of` says which package brings it."""
    found = next(filter(None, map(shutil.which, names)), None)
    return found or missing(f"{names[0]} is not installed; `.ci/programs` gets it with {of}")


def shared(path: str) -> Path:
    """Find a file or folder below the shared folder."""
    folder = os.environ.get(SHARED)
    if not folder:
        missing(f"the shared `{path}` is no part of the repository; {SHARED} names the folder it is in", SHARED)
    found = Path(folder, path).absolute()
    return found if found.exists() else missing(f"there is no `{path}` in {folder}", SHARED)
