"""A fact's value as a person reads it."""

from datetime import timedelta
from typing import Any

from postplan.networks.fact import Fact
from postplan.networks.values import in_words
from postplan.text.lengths import unit_of


def words(fact: Fact[Any]) -> str:
    """Write the value of a fact with its unit: `2,200 Unicode characters`, `yes`, `jpeg, png`, `29 days`."""
    said = _value(fact.value)
    return f"{said} {unit_of(fact.unit).words}" if fact.unit else said


def _value(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case int():
            return f"{value:,}"
        case float():
            return f"{value:,.2f}".rstrip("0").rstrip(".")
        case timedelta():
            return in_words(value)
        case tuple() if type(value) is tuple:
            return ", ".join(str(part) for part in value) or "none"
        case _:
            return str(value)
