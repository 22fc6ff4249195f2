"""The site an address names, and whether one address leads to a page below another."""

import re

_HOST = re.compile(r"(?:[^:/?#\s]+:)?(?://)?(?:[^/?#@\s]*@)?(\[[^\]\s]*\]|[^/?#:\s]*)")


def host(address: str) -> str:
    """The site an address names, in small letters and without the dot that may end it; empty where it names none."""
    found = _HOST.match(address if "://" in address else f"https://{address}")
    return found[1].lower().rstrip(".") if found else ""


def leads_below(page: str, address: str) -> bool:
    """Whether an address leads to a page or to one below it; scheme, `www.` and parameters left out."""
    above, below = _place_of(page), _place_of(address)
    return below == above or below.startswith(f"{above}/")


def _place_of(address: str) -> str:
    path = re.split("[?#]", address, maxsplit=1)[0].partition("://")[2] or address
    return host(address).removeprefix("www.") + "".join(path.partition("/")[1:]).rstrip("/")
