"""`python -m postplan`."""

import os
import sys

# Python puts the folder somebody stands in first on its path; a plan that holds a `yaml.py` must not be imported from.
try:
    HERE = os.getcwd()  # noqa: PTH109 - `pathlib` would be imported from there
except OSError:
    HERE = ""
sys.path[:] = [entry for entry in sys.path if entry and not (HERE and os.path.realpath(entry) == HERE)]

from postplan.cli import program  # noqa: E402 - only once the path is safe

program()
