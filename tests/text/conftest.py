from pathlib import Path

import pytest
from tests.needs import shared


@pytest.fixture(scope="session")
def data() -> Path:
    """Return the folder of conformance data, which is no part of the project."""
    return shared("data")
