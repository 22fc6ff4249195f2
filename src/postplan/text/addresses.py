"""What a reader takes for a web address, whatever a network makes of it."""

import re
from collections import deque
from collections.abc import Iterator

from postplan.text.characters import CYRILLIC
from postplan.text.entity import Entity, without_overlaps
from postplan.text.links import MEANT, links

_WRITTEN_OUT = re.compile(
    '(?<![A-Za-z0-9@])(?:[hH][tT][tT][pP][sS]?://|[wW]{3}\\.(?=[^\\s.]))[^\\s<>"\u00ab\u00bb\u201c-\u201e\u2026]+'
)
_INNER_DOT = re.compile(r"\.[^\s.]")
_CLOSING = ".,;:!?'*_~\u2019|"
_BRACKETS = {")": "(", "]": "[", "}": "{"}

# Endings of files that are top-level domains too: those nobody advertises a site under ...
_FILE_ENDINGS = frozenset({"md", "mov", "py", "zip"})
# ... and those that are sites as often as files: only the names files usually have.
_MAYBE_FILE_ENDINGS = frozenset({"ai", "app", "cc", "in", "mm", "pl", "pm", "ps", "rs", "sh", "so", "st", "tf"})
_FILE_NAMES = frozenset(
    (
        *("bar", "build", "conf", "config", "demo", "deploy", "entrypoint", "example", "file", "foo", "index"),
        *("init", "install", "lib", "logo", "main", "makefile", "mod", "my", "readme", "release", "run"),
        *("script", "setup", "start", "test", "tests", "utils"),
    )
)
_USUAL = frozenset({"Com", "Org", "Net", "Edu", "Gov", "Info"})


def addresses(text: str) -> tuple[Entity, ...]:
    """Return everything in a text that looks like a web address to a reader, in order.

    With http:// or https:// and any host, `localhost` and numbers too; with `www.`; or a bare domain under a
    top-level domain there is today, with its path. The address part of an e-mail address is none. File names
    such as `README.md` are among them: ask `by_accident`.
    """
    if "://" not in text and not _INNER_DOT.search(text):
        return ()  # as nearly all texts: every other address has a dot with something right behind it
    written = tuple(_written_out(text))
    taken = deque((entity.start, entity.end) for entity in written)
    bare = (link for link in links(text, MEANT) if not _overlaps(link, taken))
    return without_overlaps((*written, *bare))


def _written_out(text: str) -> Iterator[Entity]:
    for found in _WRITTEN_OUT.finditer(text):
        address = _without_closing(found[0])
        if len(address) > len("https://") or not address.endswith("//"):
            target = address if "://" in address[:8] else f"https://{address}"
            yield Entity("link", found.start(), found.start() + len(address), address, target)


def _overlaps(link: Entity, taken: deque[tuple[int, int]]) -> bool:
    """Say whether a link lies in one of the stretches taken, dropping those it has passed."""
    while taken and taken[0][1] <= link.start:
        taken.popleft()
    return bool(taken) and taken[0][0] < link.end


def _without_closing(address: str) -> str:
    """Leave out the punctuation of the sentence around an address, and brackets it did not open."""
    end = len(address)
    counts = {sign: address.count(sign) for pair in _BRACKETS.items() for sign in pair}
    while True:  # at the latest its first letter ends it
        last = address[end - 1]
        if last in _BRACKETS and counts[last] > counts[_BRACKETS[last]]:
            counts[last] -= 1
        elif last not in _CLOSING:
            break
        end -= 1
    return address[:end]


def by_accident(entity: Entity) -> bool:
    """Say whether a link without a scheme is hardly meant as one.

    A file (`README.md`, `main.rs`), a version (`3.11.dev`), letters of an abbreviation (`p.m.at`) or a full
    stop without a space behind it (`done.Next`, `1977.Gift`). A path, a scheme or `www.` shows that it is meant.
    """
    text = entity.text
    if entity.kind != "link" or "/" in text or ":" in text or text.lower().startswith("www."):
        return False
    *names, last = text.split(".")
    if len(names) == 1:
        return _is_file(names[0], last) or _is_sentence_end(names[0], last)
    return all(name.isdecimal() for name in names) or all(len(name) == 1 and name.isalpha() for name in names)


def _is_file(name: str, ending: str) -> bool:
    if ending.lower() in _FILE_ENDINGS:
        return True
    return ending.lower() in _MAYBE_FILE_ENDINGS and name.lower() in _FILE_NAMES


def _is_sentence_end(name: str, last: str) -> bool:
    before = name[-1:].islower() or name.isdecimal()
    return before and last[:1].isupper() and last[1:].islower() and last not in _USUAL


_HOST_LABEL = re.compile(
    "(?:[A-Za-z0-9]|[^\\x00-\\x7f])(?:(?:[A-Za-z0-9_-]|[^\\x00-\\x7f])*(?:[A-Za-z0-9]|[^\\x00-\\x7f]))?"
)
_PARTS = re.compile("(?:([^:/?#]+)://)?([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", re.DOTALL)
_AUTHORITY = re.compile("(?:([^@]*)@)?(\\[[a-fA-F0-9:.]+\\]|[^:@\\[\\]]*)(?::[0-9]{1,5})?")
_SAFE = f"A-Za-z{CYRILLIC}0-9._~!$&'()*+,;=:\\-"
_PATH = re.compile(f"(?:[{_SAFE}|@/]++|%[0-9A-Fa-f]{{2}})*+")
_QUERY = re.compile(f"(?:[{_SAFE}|@/?]++|%[0-9A-Fa-f]{{2}})*+")
_USER = re.compile(f"(?:[{_SAFE}]++|%[0-9A-Fa-f]{{2}})*+")
_OCTETS = 4


def is_address(text: str, *, scheme_needed: bool = True) -> bool:
    """Say whether a text as a whole is a web address, by the rules of twitter-text's validator (isValidUrl).

    http or https, a host of several labels or an IP address, and in path, query and fragment only what RFC
    3986 allows there, with Cyrillic letters; other letters must be written as %XX.
    """
    parts = _PARTS.fullmatch(text)
    if not text or parts is None:
        return False
    scheme, authority, path, query, fragment = parts.groups()
    if scheme_needed and (scheme or "").lower() not in {"http", "https"}:
        return False
    return (
        _PATH.fullmatch(path) is not None
        and _QUERY.fullmatch(query or "") is not None
        and _QUERY.fullmatch(fragment or "") is not None
        and _is_authority(authority)
    )


def _is_authority(authority: str) -> bool:
    parts = _AUTHORITY.fullmatch(authority)
    if parts is None or not _USER.fullmatch(parts[1] or ""):
        return False
    return parts[2].startswith("[") or _is_host(parts[2])


def _is_host(host: str) -> bool:
    labels = host.split(".")
    if all(label.isdecimal() for label in labels):
        return len(labels) == _OCTETS and all(len(label) <= 3 and int(label) <= 255 for label in labels)  # noqa: PLR2004, the octets of an IPv4 address
    if len(labels) < 2 or not all(_HOST_LABEL.fullmatch(label) for label in labels):  # noqa: PLR2004, name and ending
        return False
    return "_" not in labels[-1] and "_" not in labels[-2] and not labels[-1][0].isdecimal()
