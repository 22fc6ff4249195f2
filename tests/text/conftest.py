import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def data() -> Path:
    """Return the folder of conformance data, which is no part of the project."""
    told = os.environ.get("POSTPLAN_TEST_DATA")
    folder = Path(told) if told else Path(__file__).parents[3] / "shared/data"
    if not folder.is_dir():
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"no conformance data at {folder}")
    return folder
