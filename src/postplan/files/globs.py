"""Patterns for files, as a plan's settings write them: `posts/**/*.yaml`.

`*` and `?` stay within a name, `[ab]` and `[!ab]` are one character, `**` as a whole step is any number of
folders, none among them. A pattern is relative to the plan's folder, with `/`; letters are told apart by case
on every system, but those of the ending in `*.yaml` and `*.yml`.
"""

import re
from collections.abc import Callable, Sequence

_MAGIC = re.compile(r"[*?\[]")
_YAML = re.compile(r"\.ya?ml\Z")
_PIECE = re.compile(r"\*+|\?|\[!?\]?[^\]/]*\]|[^*?\[]+|\[")


def compile_patterns(patterns: Sequence[str]) -> Callable[[str], bool]:
    """Return what tells whether a path, relative and with `/`, is matched by one of the patterns.

    Raises ValueError with a sentence for a pattern that is empty, absolute or leads upwards.
    """
    whole = "|".join(_expression(steps(pattern)) for pattern in patterns)
    match = re.compile(whole or r"(?!)", re.DOTALL).fullmatch
    return lambda path: match(path) is not None


def matches(path: str, patterns: Sequence[str]) -> bool:
    """Return whether one of the patterns matches; to ask about many paths, compile them once."""
    return compile_patterns(patterns)(path)


def steps(pattern: str) -> list[str]:
    """Return a pattern by its folders, without those that say nothing.

    Raises ValueError as `compile_patterns` does.
    """
    found: list[str] = []
    for step in pattern.split("/"):
        if step not in ("", ".") and not (step == "**" and found[-1:] == ["**"]):
            found.append(step)
    if not found or ".." in found or pattern.startswith("/") or re.match(r"[A-Za-z]:|\\", pattern):
        raise ValueError(f"`{pattern}` isn't a pattern for files in the plan's folder")
    return found


def fixed(pattern: str) -> tuple[str, int | None]:
    """Return the folder all matches lie under, empty for the plan's own, and how many folders deep below it.

    None means any depth; 0 that matches lie in the folder itself.
    """
    parts = steps(pattern)
    length = next((at for at, step in enumerate(parts) if _MAGIC.search(step)), len(parts))
    length = min(length, len(parts) - 1)
    return "/".join(parts[:length]), None if "**" in parts else len(parts) - length - 1


def _expression(parts: list[str]) -> str:
    text = ""
    for number, step in enumerate(parts):
        last = number == len(parts) - 1
        if step == "**":
            text += ".+" if last else "(?:[^/]+/)*"
        else:
            ending = _YAML.search(step) if last else None
            name = step[: ending.start()] if ending else step
            text += "".join(map(_piece, _PIECE.findall(name)))
            text += f"(?i:{re.escape(ending.group())})" if ending else "" if last else "/"
    return text


def _piece(piece: str) -> str:
    if piece.startswith("*"):
        return "[^/]*"
    if piece == "?":
        return "[^/]"
    if piece.startswith("[") and len(piece) > 1:
        negated = piece[1] == "!"
        inner = re.sub(r"([\\^\[\]&|~])", r"\\\1", piece[1 + negated : -1])
        return f"(?!/)[{'^' if negated else ''}{inner}]" if inner else re.escape(piece)
    return re.escape(piece)
