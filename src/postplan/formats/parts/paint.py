"""Colour for people who like it: it only repeats what is said in words."""

from collections.abc import Callable

Paint = Callable[[str, str], str]

_CODES = {"error": "1;31", "warning": "1;33", "bold": "1", "dim": "2", "place": "36", "help": "32"}


def painter(*, color: bool) -> Paint:
    """A function that paints text in a named style, or leaves it as it is."""
    return _painted if color else lambda text, _style: text


def _painted(text: str, style: str) -> str:
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if text else text
