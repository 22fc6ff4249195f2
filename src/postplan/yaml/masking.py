"""Characters that YAML parsers treat in a way no editor shows, hidden from them.

U+0085, U+2028 and U+2029 end a line in YAML 1.1 and no longer in YAML 1.2; a byte order mark inside a file
has no width for one parser and has for the other. They come into texts by pasting. The parsers are given
characters in their place that the text does not use, and each text they return gets its own back.
"""

from collections.abc import Callable
from typing import Any

from yaml.events import ScalarEvent

_ODD = "\x85\u2028\u2029\ufeff"
_MARK = b"\xef\xbb\xbf"
_PRIVATE = (range(0xE000, 0xF900), range(0xF0000, 0xFFFFE))


def is_odd(content: bytes) -> bool:
    """Return whether such characters may be in a file's bytes."""
    return b"\xe2\x80\xa8" in content or b"\xe2\x80\xa9" in content or b"\xc2\x85" in content or _MARK in content


def hide(text: str) -> tuple[str, dict[int, str]]:
    """Return the text with other characters, one for one, and the table that brings them back."""
    free = (code for codes in _PRIVATE for code in codes if chr(code) not in text)
    table = dict(zip(free, _ODD, strict=False))
    return text.translate({ord(char): code for code, char in table.items()}), table


def restored(get: Callable[[], Any], table: dict[int, str]) -> Callable[[], Any]:
    """Return the events of `get` with the texts' own characters."""

    def following() -> Any:  # noqa: ANN401  events share no useful type
        event = get()
        if type(event) is ScalarEvent:
            event.value = event.value.translate(table)
        return event

    return following
