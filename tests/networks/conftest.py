"""The shared facts the shipped ones are held against."""

from typing import Any

import pytest
import yaml
from tests.needs import shared


@pytest.fixture(scope="session")
def shared_channels() -> dict[str, Any]:
    """Give the channels of the shared facts."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    content = shared("facts/networks.yaml").read_bytes()
    channels: dict[str, Any] = yaml.load(content, Loader=loader)["channels"]  # noqa: S506 - a safe one
    return channels
