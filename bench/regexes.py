"""Show that reading a text takes time linear in its length, whatever the text: python -m bench.regexes.

Each line is the worst input found for one step: milliseconds at 100 kB and at 200 kB, and the ratio of the two. Near
2 is linear, near 4 quadratic.
"""

import functools
import time
from collections.abc import Callable

from postplan.text.addresses import addresses, is_address
from postplan.text.count import count, cut
from postplan.text.lengths import UNITS
from postplan.text.styles import STYLES, entities
from postplan.text.tags import tags_meant

SIZE = 100_000

WORST = {
    "letters": "a",
    "dots": "a.",
    "labels that end in hyphens": "a.com\u306e-.",
    "underscores": "a_b.com_",
    "domains without end": "a-.b",
    "at signs": "@a",
    "servers": "@a@b.c.",
    "hyphens in names": "@a-.-",
    "hash signs": "#a",
    "hash digits": "#1\u00b7",
    "middle dots": "\u00b7",
    "brackets": "http://a.com/(",
    "brackets in brackets": "http://a.com/((a)",
    "an open bracket": "(a",
    "dots at the end": "http://a.com/.",
    "at signs in a path": "http://a.com/@",
    "questions": "http://a.com/?",
    "slashes": "//",
    "schemes": "http://",
    "www": "www.",
    "closing signs": "http://a.com/)",
    "dollars": "$a.",
    "spaces": " ",
    "flags": "\U0001f1e9",
    "marks out of order": "\u0315\u0300",
    "marks": "\u0301",
    "families": "\U0001f468\u200d",
    "tags": "\U000e0067",
    "black flags": "\U0001f3f4\U000e0067",
    "keycaps": "1\ufe0f",
    "Devanagari": "\u0915\u094d",
    "jamo": "\u1100\u1161",
    "kana": "\u3042.",
    "top-level domains": "\u0909.\u092d\u093e\u0930\u0924",
    "punycode": "xn--a.",
    "surrogates": "\ud83d",
    "percent": "http://a.com/%",
    "LinkedIn mentions": "@[a](urn:li:",
    "open LinkedIn mentions": "@[",
    "Reddit": "u/a-",
    "Discord": "<@1",
    "carriage returns": "\r",
}
STARTS = ("", "#", "#a", "@a@b.c", "http://a.com/", "http://a.com?", "(", "a.", "\U0001f3f4", "$", "@[")


def steps() -> dict[str, Callable[[str], object]]:
    """Return everything that reads a whole text, by name."""
    found: dict[str, Callable[[str], object]] = {}
    for unit in sorted(UNITS):
        found[f"count {unit}"] = functools.partial(explained, unit)
    for unit in ("x", "mastodon"):
        found[f"cut {unit}"] = functools.partial(cut, unit=unit, limit=SIZE // 3)
    for style in sorted(STYLES):
        found[style] = functools.partial(entities, style=style)
    return found | {
        "addresses": addresses,
        "tags meant": tags_meant,
        "is_address": functools.partial(behind, "http://"),
        "is_address (path)": functools.partial(behind, "http://a.com/"),
    }


def explained(unit: str, text: str) -> str:
    """Count a text and say how."""
    return count(text, unit).words


def behind(start: str, text: str) -> bool:
    """Ask whether a text makes an address of a beginning."""
    return is_address(start + text)


def seconds(step: Callable[[str], object], text: str) -> float:
    """Return how much time of the processor a step takes on a text."""
    begin = time.process_time()
    step(text)
    return time.process_time() - begin


def grown(unit: str, start: str, size: int) -> str:
    """Return a text of a size in code points: a beginning, and a piece again and again."""
    return (start + unit * (size // len(unit) + 1))[:size]


def main() -> None:
    """Find the slowest input of every step at a tenth of the size, then measure that one at full size and double."""
    print(f"{'step':24} {'worst input':44} {'100 kB':>10} {'200 kB':>10} ratio")
    for name, step in steps().items():
        tried = [
            (seconds(step, grown(piece, start, SIZE // 10)), start, piece, what)
            for what, piece in WORST.items()
            for start in STARTS
        ]
        _, start, piece, what = max(tried)
        once, twice = (seconds(step, grown(piece, start, size)) for size in (SIZE, 2 * SIZE))
        label = f"{start.encode('ascii', 'backslashreplace').decode()} and {what}"
        print(f"{name:24} {label:44} {once * 1e3:7.1f} ms {twice * 1e3:7.1f} ms {twice / once:5.1f}")


if __name__ == "__main__":
    main()
