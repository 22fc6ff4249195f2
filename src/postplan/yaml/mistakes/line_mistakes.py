"""Mistakes in lines: tabs, colons, indentation, keys among items."""

import re
from types import MappingProxyType

from postplan.yaml.mistakes.fault import WRAP, Sentence, Trouble, quoted, value_at, wrap, written_end
from postplan.yaml.route import Lines

_KEY = re.compile(r"(?P<lead>[ \t]*+(?:- +)*+)(?P<key>[^\s:#\"'][^:#\r\n]*|\"[^\"\r\n]*\"|'[^']*'):(?P<gap>[ \t]+|$)")
_NO_SPACE = re.compile(r"[ \t]*+(?:- +)*+(?P<key>[A-Za-z][\w-]*+):(?P<rest>[^\s/].*)")
_ITEM = re.compile(r"[ \t]*+- +(?P<name>[^\s\"'\[{:#][^:#]*?)[ \t]*")
_WORD_BEFORE = re.compile(r"(?<=\s)[a-z][a-z-]*+(?=:)")
_ONE_WORD = frozenset({"file", "url", "captions", "link", "by", "on", "from", "to", "when"})
"""Keys whose values never contain a word with a colon, so that what looks like a key there is one."""
_FIRST = MappingProxyType({"media:": "file", "thread:": "text"})
"""Lists whose items can have keys, and the key that a plain item is short for."""
_WIDE = "\N{FULLWIDTH COLON}"
_STRANGE_SPACE = re.compile(r"[ \t]*([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff])")


def strange_space(trouble: Trouble) -> Sentence | None:
    """Explain a line that begins with a character that looks like a space."""
    for at in (trouble.at, trouble.start):
        if at is None:
            continue
        first = _line_start(trouble, at)
        match = _STRANGE_SPACE.match(trouble.text, first)
        if match:
            code = f"U+{ord(match[1]):04X}"
            message = f"this line begins with an invisible character that isn't a regular space ({code})"
            return Sentence(message, match.start(1), match.end(1), "replace it with spaces")
    return None


def at_tab(trouble: Trouble) -> Sentence | None:
    """Explain a tab in an indentation."""
    if trouble.text[trouble.at : trouble.at + 1] != "\t":
        return None
    end = trouble.at
    while trouble.text[end : end + 1] == "\t":
        end += 1
    before = trouble.text[_line_start(trouble, trouble.at) : trouble.at]
    where = "this line is indented with a tab" if not before.strip() else "there is a tab here"
    return Sentence(f"{where}, but YAML only allows spaces for indentation", trouble.at, end, "use spaces instead")


def at_colon(trouble: Trouble) -> Sentence | None:
    """Explain a colon where no key can be: a second one in a line, or in a line indented too far."""
    if "mapping values" not in trouble.what:
        return None
    text, at = trouble.text, trouble.at
    first = _line_start(trouble, at)
    key = _KEY.match(text, first)
    if key and key.end("key") < at:
        value = value_at(text, key.end())
        second = _WORD_BEFORE.search(text, key.end(), at + 1)
        if second and key["key"] in _ONE_WORD:
            own, other = quoted(f"{second[0]}:"), quoted(f"{key['key']}:")
            message = f"the key {own} is on the same line as {other}, but needs its own"
            advice = f"start a new line with {own}, lined up with {other}"
            return Sentence(message, second.start(), at + 1, advice)
        message = f"there is a second colon with a space after it in the value of {quoted(key['key'])}"
        return Sentence(message, at, at + 1, wrap(value), "the second colon")
    above = _key_above(trouble, first)
    name = quoted(text[first:at] + ":")
    if above is None:
        return line_without_colon(trouble.lines, _content(text), alone=False)
    item = _ITEM.fullmatch(trouble.lines.line(trouble.lines.number(at) - 1))
    if item:
        start = at - len(text[first:at].lstrip())
        message = f"{name} is indented under the item {quoted('- ' + item['name'])}, which isn't a key itself"
        return Sentence(message, start, at + 1, _as_key(above, item["name"], name))
    message = f"{name} is indented under {quoted(above)}, which already has a value"
    start = first + len(text[first:at]) - len(text[first:at].lstrip())
    advice = f"line it up with {quoted(above)}; if it's part of that text, start the text with `|`"
    return Sentence(message, start, at + 1, advice)


def _as_key(above: str, item: str, name: str) -> str:
    """Return how to write a list item that has keys."""
    if above in _FIRST:
        return f"write {quoted(f'- {_FIRST[above]}: {item}')}, and line {name} up with `{_FIRST[above]}:`"
    instead = f"write {quoted(f'{item}:')} instead of {quoted(f'- {item}')}"
    return f"{instead}, change the other items the same way, and indent {name} below"


def at_key(trouble: Trouble) -> Sentence | None:  # noqa: PLR0911  one check after another
    """Explain a line among keys or items that is neither."""
    text, lines, at = trouble.text, trouble.lines, trouble.at
    if "could not find" in trouble.what and trouble.start is not None:
        return _no_colon(trouble, trouble.start)
    if trouble.first == "%" and trouble.start is not None:
        return Sentence("a line can't begin with `%`", trouble.start, written_end(text, at), WRAP)
    if "document start" in trouble.what:
        return _after_the_end(trouble)
    if "block end" not in trouble.what:
        return None
    end = written_end(text, at)
    found = text[at : at + 2]
    if found in ("- ", "-\n", "-\r", "-"):
        advice = "indent it under its key, lined up with the other items"
        return Sentence("there is a list item, `- `, among keys", at, end, advice)
    key = _KEY.match(text, _line_start(trouble, at))
    if key is None:
        return _no_colon(trouble, at)
    name = quoted(key["key"] + ":")
    if "?" in trouble.what or "'<block mapping" not in trouble.what:
        advice = "start it with `- ` like the items, or indent it less"
        return Sentence(f"the key {name} is among the items of a list", at, end, advice)
    spaces = lines.position(at).column - 1
    amount = f"{spaces} space" + ("" if spaces == 1 else "s")
    message = f"{name} is indented by {amount}, which matches no key above"
    return Sentence(message, at, end, "line it up with the keys it belongs to")


def _after_the_end(trouble: Trouble) -> Sentence:
    before = trouble.text[: trouble.at].rstrip()
    if before.endswith("..."):
        message = "the line `...` ends the YAML document, so what follows isn't read"
        return Sentence(message, len(before) - 3, len(before), "delete the line `...`")
    return line_without_colon(trouble.lines, _content(trouble.text), alone=False)


def _no_colon(trouble: Trouble, start: int) -> Sentence:
    above = _key_above(trouble, _line_start(trouble, start))
    sentence = line_without_colon(trouble.lines, start, alone=False)
    if above is None or not sentence.message.startswith("this line has no"):
        return sentence
    message = f"this line has no key, and isn't indented as part of the text of {quoted(above)} above"
    advice = f"if it continues that text, indent it more than {quoted(above)}; otherwise start it with `key: `"
    return sentence._replace(message=message, help=advice)


def line_without_colon(lines: Lines, at: int, *, alone: bool) -> Sentence:
    """Return the message for a line that should be a key with a value; `alone` if the file has no keys."""
    where = lines.position(at)
    line = lines.line(where.line)
    end = at + len(line[where.column - 1 :].rstrip())
    match = _NO_SPACE.match(line)
    if match:
        found = quoted(match["key"] + ":" + match["rest"])
        message = f"there is no space after the colon in {found}, so it isn't a key"
        return Sentence(message, at, end, f"write {quoted(match['key'] + ': ' + match['rest'])}")
    if _WIDE in line:
        message = f"the colon in this line is a full-width one, `{_WIDE}`, which YAML doesn't read as a colon"
        at += line[where.column - 1 :].index(_WIDE)
        return Sentence(message, at, at + 1, "replace it with `: `, a plain colon and a space")
    if alone:
        message = f"this file has text instead of keys with values: {quoted(line)}"
        return Sentence(message, at, end, f"start it with a key: {quoted('text: ' + line.strip())}")
    message = f"this line has no colon, but every line here needs a key and a value: {quoted(line)}"
    return Sentence(message, at, end, "write it as `key: value`")


def _key_above(trouble: Trouble, first: int) -> str | None:
    """Return the nearest key above a line that starts at `first`."""
    number = trouble.lines.number(first) - 1
    while number > 0:
        match = _KEY.match(trouble.lines.line(number))
        if match:
            return f"{match['key']}:"
        number -= 1
    return None


def _content(text: str) -> int:
    return len(text) - len(text.lstrip())


def _line_start(trouble: Trouble, at: int) -> int:
    return trouble.lines.starts[trouble.lines.number(at) - 1]
