"""Mistakes in a value: quotes, brackets, signs, and texts that begin with a character reserved by YAML."""

import re
from typing import Any

from yaml.events import ScalarEvent

from postplan.yaml.mistakes.fault import Sentence, Trouble, quoted, value_at, wrap, written_end

_SIGNS = {
    "*": "which refers to another value in YAML unless quoted",
    "&": "which names a value in YAML unless quoted",
    "!": "which sets the type of a value in YAML unless quoted",
    ",": "which separates list items in YAML unless quoted",
    "]": "which closes a list in YAML unless quoted",
    "}": "which closes keys in YAML unless quoted",
}
_FORBIDDEN = "which YAML doesn't allow at the start of a text unless quoted"
_STARTS = frozenset("*&!,]}@`%|>")
_NO_VALUE = re.compile(r":[,}\]]")
_HALF = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\U[0-9a-fA-F]{8}")


def at_quote(trouble: Trouble) -> Sentence | None:
    """Explain a quoted text that never ends, or a bad escape in one."""
    start, quote = trouble.start, trouble.first
    if start is None or quote not in ("'", '"'):
        return None
    if trouble.what == "no character":
        return _no_character(trouble.text, start)
    if "escape" in trouble.what:
        at = trouble.text.rfind("\\", start, trouble.at + 1)
        found = trouble.text[at : at + 2]
        message = f"{quoted(found)} isn't a valid escape in double quotes"
        return Sentence(message, at, at + 2, "write `\\\\` for a backslash, or use single quotes")
    if trouble.what.startswith("could not"):
        return None
    message = f"the text that begins with `{quote}` here has no closing `{quote}`"
    value = value_at(trouble.text, start)
    advice = f"put `{quote}` at the end of the text"
    if quote == "'" and len(value) > 1 and value[1].isalpha():
        advice += ", or wrap it in double quotes if this one is an apostrophe"
    return Sentence(message, start, start + 1, advice)


def _no_character(text: str, start: int) -> Sentence:
    match = _HALF.search(text, start)
    at, end = match.span() if match else (start, start + 1)
    message = f"{quoted(text[at:end])} isn't a character"
    return Sentence(message, at, end, "type the character itself")


def at_block(trouble: Trouble) -> Sentence | None:
    """Explain text on the line of `|` or `>`."""
    start, sign = trouble.start, trouble.first
    if start is None or sign not in ("|", ">") or trouble.what.startswith("could not"):
        return None
    if trouble.what == "found 0":
        return Sentence(f"`{sign}0` can't begin a text", start, start + 2, f"write `{sign}` alone")
    message = f"there is text after `{sign}`, but the text has to start on the next line"
    advice = "put the text on the next line, indented, or wrap it in quotes"
    return Sentence(message, start, start + len(value_at(trouble.text, start)), advice)


def at_sign(trouble: Trouble) -> Sentence | None:
    """Explain a value that begins with a reserved character."""
    text, at = trouble.text, trouble.at
    if "sequence entries" in trouble.what:
        message = "a list, `- `, begins on the line of its key, but its items need their own lines"
        value = value_at(text, at)
        return Sentence(message, at, at + len(value), f"if it's a text, {wrap(value)}")
    if trouble.what.startswith("could not") or "expected ','" in trouble.what:
        return None
    if trouble.start is not None and trouble.first and trouble.first in "*&!":
        return sign(text, trouble.start, inside=trouble.inside)
    found = text[at : at + 1]
    if not found or found not in _STARTS or (found in ",]}" and "node content" not in trouble.what):
        return None
    return sign(text, at, inside=trouble.inside)


def sign(text: str, at: int, *, inside: bool = False) -> Sentence:
    """Return the message for a text that begins with a character reserved by YAML."""
    value = value_at(text, at)
    if inside:
        value = re.split(r"(?<=.)[,\]}]", value, maxsplit=1)[0]
    sign = "a backtick" if text[at] == "`" else f"`{text[at]}`"
    message = f"{quoted(value)} begins with {sign}, {_SIGNS.get(text[at], _FORBIDDEN)}"
    return Sentence(message, at, at + len(value), wrap(value))


def at_no_value(trouble: Trouble) -> Sentence | None:
    """Explain a key in brackets without a value: `{x:, y: 1}`, as YAML 1.2 writers produce it."""
    text, at = trouble.text, trouble.at
    if not trouble.inside or not _NO_VALUE.match(text, at):
        return None
    start = at - len(re.split(r"[\s,{\[]", text[:at])[-1])
    name = quoted(text[start : at + 1])
    message = f"there is no space after the colon of {name}, which a key in brackets needs"
    return Sentence(message, start, at + 1, f"add a space after {name}")


def after_end(trouble: Trouble) -> Sentence | None:
    """Explain text after a closing quote or bracket, and unclosed brackets."""
    text, at = trouble.text, trouble.at
    if trouble.inside and ("expected ','" in trouble.what or "node content" in trouble.what):
        return _in_brackets(trouble, trouble.opened[-1])
    if trouble.last is None or trouble.what.startswith(("could not", "mapping values")):
        return None
    end = trouble.last.end_mark.index
    if not end or text[end:at].strip(" \t"):
        return None
    if type(trouble.last) is ScalarEvent:
        return _after_quote(trouble, trouble.last)
    if text[end - 1] in "]}":
        return _after_bracket(text, end, at)
    return None


def _in_brackets(trouble: Trouble, start: int) -> Sentence:
    text, at = trouble.text, trouble.at
    bracket, what, closing = ("[", "a list", "]") if text[start] == "[" else ("{", "keys", "}")
    value = value_at(text, start)
    if trouble.lines.number(at) != trouble.lines.number(start) or at >= len(text.rstrip()):
        message = f"`{bracket}` opens {what} here, but nothing closes it"
        advice = f"close it with `{closing}`; if it's a text, {wrap(value)}"
        return Sentence(message, start, start + len(value), advice)
    message = f"{quoted(value)} is read as {what} because of its `{bracket}`, but isn't written like one"
    return Sentence(message, at, written_end(text, at), f"put commas between the items; if it's a text, {wrap(value)}")


def _after_quote(trouble: Trouble, event: Any) -> Sentence | None:  # noqa: ANN401  events share no type
    text, at = trouble.text, trouble.at
    start, end = event.start_mark.index, event.end_mark.index
    if event.style not in ("'", '"'):
        return None
    quote = event.style
    rest = value_at(text, at)
    line, last = trouble.lines.number(start), trouble.lines.number(end)
    if line != last:
        message = f"the text that begins with `{quote}` on line {line} ends here, at the next `{quote}`"
        return Sentence(message, end - 1, end, f"put `{quote}` at the end of the text on line {line}")
    whole = text[start : at + len(rest)]
    if quote == "'" and at == end and text[end - 2].isalpha():
        message = f"the apostrophe in {quoted(_word(text, end - 1))} ends the text that began with `'`"
        return Sentence(message, end - 1, end, f'wrap the text in double quotes: "{whole[1:].rstrip(quote)}"')
    message = f"the text ends at its second `{quote}`, but {quoted(rest)} comes after it"
    return Sentence(message, at, at + len(rest), wrap(whole))


def _after_bracket(text: str, end: int, at: int) -> Sentence:
    closing = text[end - 1]
    start = text.rfind("[" if closing == "]" else "{", 0, end)
    rest = value_at(text, at)
    what = "a list" if closing == "]" else "keys"
    message = f"{quoted(text[start:end])} is read as {what}, but {quoted(rest)} comes after it"
    return Sentence(message, start, at + len(rest), wrap(text[start : at + len(rest)]))


def _word(text: str, at: int) -> str:
    start = end = at
    while start and (text[start - 1].isalnum()):
        start -= 1
    while end + 1 < len(text) and text[end + 1].isalnum():
        end += 1
    return text[start : end + 1]
