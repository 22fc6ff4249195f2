"""Mistakes in how lines stand to each other: tabs, colons, indentation, keys among items."""

import re
from types import MappingProxyType

from postplan.yaml.mistakes.fault import WRAP, Sentence, Trouble, quoted, value_at, wrap, written_end
from postplan.yaml.route import Lines

_KEY = re.compile(r"(?P<lead>[ \t]*+(?:- +)*+)(?P<key>[^\s:#\"'][^:#\r\n]*|\"[^\"\r\n]*\"|'[^']*'):(?P<gap>[ \t]+|$)")
_NO_SPACE = re.compile(r"[ \t]*+(?:- +)*+(?P<key>[A-Za-z][\w-]*+):(?P<rest>[^\s/].*)")
_ITEM = re.compile(r"[ \t]*+- +(?P<name>[^\s\"'\[{:#][^:#]*?)[ \t]*")
_WORD_BEFORE = re.compile(r"(?<=\s)[a-z][a-z-]*+(?=:)")
_ONE_WORD = frozenset({"file", "url", "captions", "link", "by", "on", "from", "to", "when"})
"""Keys whose values hold no colon that follows a word: what looks like a key there is one."""
_FIRST = MappingProxyType({"media:": "file", "thread:": "text"})
"""Lists whose items may be keys, and the key that an item without any stands for."""
_WIDE = "\N{FULLWIDTH COLON}"
_STRANGE_SPACE = re.compile(r"[ \t]*([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff])")


def strange_space(trouble: Trouble) -> Sentence | None:
    """Explain a line that begins with what looks like a space and is none."""
    for at in (trouble.at, trouble.start):
        if at is None:
            continue
        first = _line_start(trouble, at)
        match = _STRANGE_SPACE.match(trouble.text, first)
        if match:
            code = f"U+{ord(match[1]):04X}"
            message = f"this line begins with an invisible character that is not a regular space ({code})"
            return Sentence(message, match.start(1), match.end(1), "delete it and type spaces")
    return None


def at_tab(trouble: Trouble) -> Sentence | None:
    """Explain a tab where lines are lined up."""
    if trouble.text[trouble.at : trouble.at + 1] != "\t":
        return None
    end = trouble.at
    while trouble.text[end : end + 1] == "\t":
        end += 1
    before = trouble.text[_line_start(trouble, trouble.at) : trouble.at]
    where = "this line is indented with a tab" if not before.strip() else "there is a tab here"
    return Sentence(f"{where}, and YAML lines keys up with spaces only", trouble.at, end, "type spaces instead")


def at_colon(trouble: Trouble) -> Sentence | None:
    """Explain a colon where no key can be: a second one in a line, or in a line moved in too far."""
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
            message = f"the key {own} is on the line of {other}, and needs one of its own"
            advice = f"begin a line with {own}, in line with {other}"
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
        message = (
            f"{name} is indented under the item {quoted('- ' + item['name'])}, which has no key for it to belong with"
        )
        return Sentence(message, start, at + 1, _as_key(above, item["name"], name))
    message = f"{name} is indented under {quoted(above)}, which has a value already"
    start = first + len(text[first:at]) - len(text[first:at].lstrip())
    advice = f"line it up with {quoted(above)}; if it is part of that text, begin the text with `|`"
    return Sentence(message, start, at + 1, advice)


def _as_key(above: str, item: str, name: str) -> str:
    """Return how to write an item of a list that is to have more than its name."""
    if above in _FIRST:
        return f"write {quoted(f'- {_FIRST[above]}: {item}')}, and line {name} up with `{_FIRST[above]}:`"
    instead = f"write {quoted(f'{item}:')} in place of {quoted(f'- {item}')}"
    return f"{instead}, the other items the same way, and {name} moved in below"


def at_key(trouble: Trouble) -> Sentence | None:  # noqa: PLR0911  a question after the other
    """Explain a line that stands among keys, or items, and is none."""
    text, lines, at = trouble.text, trouble.lines, trouble.at
    if "could not find" in trouble.what and trouble.start is not None:
        return _no_colon(trouble, trouble.start)
    if trouble.first == "%" and trouble.start is not None:
        return Sentence("a line cannot begin with `%`", trouble.start, written_end(text, at), WRAP)
    if "document start" in trouble.what:
        return _after_the_end(trouble)
    if "block end" not in trouble.what:
        return None
    end = written_end(text, at)
    found = text[at : at + 2]
    if found in ("- ", "-\n", "-\r", "-"):
        advice = "indent it under the key it belongs to, in line with its other items"
        return Sentence("a list item, `- `, is among keys", at, end, advice)
    key = _KEY.match(text, _line_start(trouble, at))
    if key is None:
        return _no_colon(trouble, at)
    name = quoted(key["key"] + ":")
    if "?" in trouble.what or "'<block mapping" not in trouble.what:
        advice = "begin it with `- ` like the items, or move it to the left"
        return Sentence(f"the key {name} is among the items of a list", at, end, advice)
    spaces = lines.position(at).column - 1
    amount = f"{spaces} space" + ("" if spaces == 1 else "s")
    message = f"{name} is indented by {amount}, and no key it could belong with is"
    return Sentence(message, at, end, "line it up with the keys it belongs with")


def _after_the_end(trouble: Trouble) -> Sentence:
    before = trouble.text[: trouble.at].rstrip()
    if before.endswith("..."):
        message = "the line `...` ends what YAML reads of this file, and more follows"
        return Sentence(message, len(before) - 3, len(before), "delete the line `...`")
    return line_without_colon(trouble.lines, _content(trouble.text), alone=False)


def _no_colon(trouble: Trouble, start: int) -> Sentence:
    above = _key_above(trouble, _line_start(trouble, start))
    sentence = line_without_colon(trouble.lines, start, alone=False)
    if above is None or not sentence.message.startswith("this line has no"):
        return sentence
    message = f"this line has no key, and is not indented as part of the text of {quoted(above)} above it"
    advice = f"if it goes on with that text, indent it further than {quoted(above)}, else begin it with `key: `"
    return sentence._replace(message=message, help=advice)


def line_without_colon(lines: Lines, at: int, *, alone: bool) -> Sentence:
    """Return the sentence for a line that should be a key with a value; `alone` if the file has no keys."""
    where = lines.position(at)
    line = lines.line(where.line)
    end = at + len(line[where.column - 1 :].rstrip())
    match = _NO_SPACE.match(line)
    if match:
        found = quoted(match["key"] + ":" + match["rest"])
        message = f"there is no space after the colon in {found}, so it is not a key"
        return Sentence(message, at, end, f"write {quoted(match['key'] + ': ' + match['rest'])}")
    if _WIDE in line:
        message = f"the colon in this line is a wide one, `{_WIDE}`, which makes no key"
        at += line[where.column - 1 :].index(_WIDE)
        return Sentence(message, at, at + 1, "type `: `, a plain colon and a space")
    if alone:
        message = f"this file holds text, not keys with values: {quoted(line)}"
        return Sentence(message, at, end, f"begin it with a key: {quoted('text: ' + line.strip())}")
    message = f"this line has no colon, and each line here is a key with a value: {quoted(line)}"
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
