"""The shared facts the shipped ones are held against."""

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def shared_channels() -> dict[str, Any]:
    """Give the channels of facts/networks.yaml, which lies beside the test data."""
    data = Path(os.environ.get("POSTPLAN_TEST_DATA") or ROOT.parent / "shared" / "data")
    path = data.parent / "facts" / "networks.yaml"
    if not path.is_file():
        reason = f"the shared facts are not there: {path}"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    channels: dict[str, Any] = yaml.load(path.read_bytes(), Loader=loader)["channels"]  # noqa: S506 - a safe one
    return channels
