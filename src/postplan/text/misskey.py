"""What Misskey's markup, MFM, makes of a text: links, mentions, hashtags.

Source: mfm-js 0.26.0 (npm), src/internal/parser.ts. Nothing inside code, formulas, `<plain>` or the label of a link
is read. A `**`, `***`, `~~`, `<b>` or `$[name ` that is never closed makes plain text of all behind it, to the end
of the text (`~~`: of the line), and so does ` search` at the end of a line for that line.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from postplan.text import emoji
from postplan.text.entity import Entity, Kind

_DEEPEST = 20  # markup in markup further down is text
_SPACE, _LETTER, _BREAK = "[ \\t\u3000]", "[a-zA-Z0-9]", "(?:\r\n|[\r\n])"

_LINE_END = re.compile(_BREAK)
_NEXT = re.compile(r"[@#<*_`:\\~$\[\]\r\n]|https?://")  # where anything but plain text can begin or end
_SEARCH = re.compile(
    f"[^\r\n]+?{_SPACE}(?:\\[(?:検索|search)\\]|検索|search)(?:{_BREAK}|\\Z)", re.IGNORECASE | re.ASCII
)
_QUOTE = re.compile(f">[^\r\n]*(?:{_BREAK}>[^\r\n]*)*{_BREAK}?{_BREAK}?")
_QUOTED = re.compile(f">{_SPACE}?([^\r\n]*)")
_BLOCK = re.compile(
    f"(?:```[^\r\n]*{_BREAK}(?s:.)+?{_BREAK}```"
    f"|\\\\\\[{_BREAK}?(?:(?!{_BREAK}?\\\\\\])(?s:.))+{_BREAK}?\\\\\\])(?:{_BREAK}|\\Z)"
)
_CENTERED = re.compile(f"{_BREAK}?</center>")
_CENTER_END = re.compile(f"{_BREAK}?</center>(?:{_BREAK}|\\Z)")
_SILENT = re.compile(
    "[#*]\ufe0f?\u20e3"
    f"|:[a-zA-Z0-9_+-]+:(?!{_LETTER})"
    "|`[^`\xb4\r\n]+`"
    "|\\\\\\((?:(?!\\\\\\))[^\r\n])+\\\\\\)"
    f"|<plain>{_BREAK}?(?:(?!{_BREAK}?</plain>)(?s:.))+{_BREAK}?</plain>"
    f"|__(?:{_LETTER}|{_SPACE})+__"
)
_ITALIC = re.compile(f"(?<!{_LETTER})([*_])(?:{_LETTER}|{_SPACE})+\\1")
_STYLED = re.compile(r"<(b|small|i|s)>|\*{2,3}|~~")
_ARGUMENT = "[a-zA-Z0-9_]+(?:=[a-zA-Z0-9_.-]+)?"
_CALL = re.compile(f"\\$\\[([a-zA-Z0-9_]+(?:\\.{_ARGUMENT}(?:,{_ARGUMENT})*)?( )?)?")
_CALL_END, _LABEL_END = re.compile("\\]"), re.compile("[\\]\r\n]")
_MENTION = re.compile(f"(?<!{_LETTER})@([a-zA-Z0-9_.-]+)(?:@([a-zA-Z0-9_.-]+))?")
_SIGN = re.compile(f"(?<!{_LETTER})#")
_IN_TAG = re.compile("[^ \u3000\t.,!?'\"#:/\\[\\]【】()「」\uff08\uff09<>\r\n]")
_TAG_PAIRS = ("()", "[]", "「」", "\uff08\uff09")
_IN_ADDRESS = re.compile("[.,a-zA-Z0-9_/:%#@$&?!~=+-]")
_ADDRESS_PAIRS = ("()", "[]")
_SCHEME = re.compile("https?://")
_ANGLED = re.compile(f"<(https?://(?:(?!{_SPACE})[^>])+)>")


class _Read(NamedTuple):
    """Where a piece of markup ends, and what was found in it."""

    end: int
    found: tuple[Entity, ...] = ()


def links(text: str) -> Iterator[Entity]:
    """Yield links: addresses with a scheme, in `<>` too, and those behind a label; any ending is taken."""
    return _of_kind(text, "link", "://")


def hashtags(text: str) -> Iterator[Entity]:
    """Yield hashtags: all up to a space, a bracket or one of `. , ! ? ' " # : /`; digits alone are none.

    Dashes, semicolons, emoji and the punctuation of other scripts belong to the name.
    """
    return _of_kind(text, "hashtag", "#")


def mentions(text: str) -> Iterator[Entity]:
    """Yield mentions: `@name` on the same server, `@name@server` elsewhere; whether they exist is not asked."""
    return _of_kind(text, "mention", "@")


def _of_kind(text: str, kind: Kind, sign: str) -> Iterator[Entity]:
    found = _whole(text, 0).found if sign in text else ()
    return (entity for entity in found if entity.kind == kind)


def _whole(text: str, depth: int) -> _Read:
    """Read a text, or what a quotation holds, line starts and all."""
    at, found = 0, list[Entity]()
    while at < len(text):
        line = _LINE_END.match(text, at)
        start = line.end() if line else at
        read = _block(text, start, depth) if line or _starts(text, at) else None
        if not read and not line:
            read = _inline(text, at, depth)
        if not read and (line or (_starts(text, at) and not _begins_with_emoji(text, at))):
            search = _SEARCH.match(text, start)
            read = _Read(search.end()) if search else None
        if read:
            found += read.found
        at = read.end if read else start if line else _skip(text, at)
    return _Read(at, tuple(found))


def _skip(text: str, at: int) -> int:
    """Return where to look next, past a character that is only text."""
    found = _NEXT.search(text, at + 1)
    return found.start() if found else len(text)


def _starts(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in "\r\n"


def _begins_with_emoji(text: str, at: int) -> bool:
    return next(emoji.every(text[at : at + 16]), (1, 1))[0] == 0


def _block(text: str, at: int, depth: int) -> _Read | None:
    """Read what fills lines of its own: a quotation, code, a formula, centred text."""
    if text.startswith("<center>", at) and text.find("</center>", at) >= 0:
        read = _until(text, at + 8, _CENTERED, depth, labelled=False)
        end = _CENTER_END.match(text, read.end)
        return _Read(end.end(), read.found) if end and read.end > at + 8 else None
    if (block := _BLOCK.match(text, at)) is not None:
        return _Read(block.end())
    return _quote(text, at, depth) if text.startswith(">", at) else None


def _quote(text: str, at: int, depth: int) -> _Read | None:
    """Read lines that begin with `>` as a text of their own."""
    quote = _QUOTE.match(text, at)
    assert quote
    lines = list(_QUOTED.finditer(text, at, quote.end()))
    if lines == lines[:1] and not lines[0][1]:
        return None
    if depth + 1 >= _DEEPEST:
        return _Read(quote.end())
    inner = "\n".join(line[1] for line in lines)
    begins = [0]
    for line in lines[:-1]:
        begins.append(begins[-1] + len(line[1]) + 1)

    def outer(index: int) -> int:
        number = bisect_right(begins, index) - 1
        return lines[number].start(1) + index - begins[number]

    found = (
        entity.__class__(entity.kind, outer(entity.start), outer(entity.end), entity.text, entity.target)
        for entity in _whole(inner, depth + 1).found
    )
    return _Read(quote.end(), tuple(found))


def _until(text: str, at: int, stop: re.Pattern[str], depth: int, *, labelled: bool) -> _Read:
    """Read markup up to, not over, what `stop` finds, or to the end of the text."""
    found = list[Entity]()
    while at < len(text) and not stop.match(text, at):
        read = _inline(text, at, depth + 1, labelled=labelled) if depth + 1 < _DEEPEST else None
        if read:
            found += read.found
        at = read.end if read else _skip(text, at)
    return _Read(at, tuple(found))


def _inline(text: str, at: int, depth: int, *, labelled: bool = False) -> _Read | None:
    """Read the markup that begins here, if any does; in the label of a link (`labelled`) nothing is found."""
    read = _styling(text, at, depth, labelled=labelled)
    if read or labelled:
        return read
    match text[at]:
        case "@":
            return _mention(text, at)
        case "#":
            return _hashtag(text, at)
        case "[":
            return _labelled(text, at, depth)
        case _:
            return _address(text, at)


def _styling(text: str, at: int, depth: int, *, labelled: bool) -> _Read | None:
    """Read what changes the look of a text, and what keeps it from being read."""
    if silent := _SILENT.match(text, at):
        return _Read(silent.end())
    if styled := _STYLED.match(text, at):
        mark = f"</{styled[1]}>" if styled[1] else styled[0]
        stop = re.compile(re.escape(mark) + ("|[\r\n]" if mark == "~~" else ""))
        return _closed(text, styled.end(), mark, _until(text, styled.end(), stop, depth, labelled=labelled))
    if italic := _ITALIC.match(text, at):
        return _Read(italic.end())
    if (call := _CALL.match(text, at)) is None:
        return None
    if not call[2]:
        return _Read(call.end())
    return _closed(text, call.end(), "]", _until(text, call.end(), _CALL_END, depth, labelled=labelled))


def _closed(text: str, start: int, mark: str, inner: _Read) -> _Read:
    """Keep what was found only where the markup is closed; all up to there is text where it is not."""
    if inner.end > start and text.startswith(mark, inner.end):
        return _Read(inner.end + len(mark), inner.found)
    return _Read(inner.end)


def _mention(text: str, at: int) -> _Read | None:
    found = _MENTION.match(text, at)
    if found is None:
        return None
    name, server = found[1], (found[2] or "").rstrip(".-")
    if found[2] is None:
        name = name.rstrip(".-")
    wrong = found[2] is not None and (not server or name[-1:] in {".", "-"})
    if wrong or not name or name[0] in ".-" or server[:1] in {".", "-"}:
        return _Read(found.end())
    target = f"{name}@{server}" if server else name
    end = at + 1 + len(target)
    return _Read(end, (Entity("mention", at, end, text[at:end], target),))


def _hashtag(text: str, at: int) -> _Read | None:
    end = _run(text, at + 1, _IN_TAG, _TAG_PAIRS, 0) if _SIGN.match(text, at) else 0
    name = text[at + 1 : end]
    if not name or (name.isascii() and name.isdecimal()):
        return None
    return _Read(end, (Entity("hashtag", at, end, text[at:end], name),))


def _run(text: str, at: int, char: re.Pattern[str], pairs: tuple[str, ...], depth: int) -> int:
    """Return where a row of these characters ends, brackets in it only in pairs."""
    while at < len(text):
        pair = next((pair for pair in pairs if text[at] == pair[0]), "")
        if pair and depth < _DEEPEST:
            close = _run(text, at + 1, char, pairs, depth + 1)
            if not text.startswith(pair[1], close):
                return at
            at = close + 1
        elif char.match(text, at):
            at += 1
        else:
            return at
    return at


def _address(text: str, at: int) -> _Read | None:
    if angled := _ANGLED.match(text, at):
        return _Read(angled.end(), (Entity("link", *angled.span(1), angled[1], angled[1]),))
    scheme = _SCHEME.match(text, at)
    end = _run(text, scheme.end(), _IN_ADDRESS, _ADDRESS_PAIRS, 0) if scheme else 0
    if not scheme or end == scheme.end():
        return None
    written = text[at:end].rstrip(".,")
    if len(written) <= len(scheme[0]):
        return _Read(end)
    return _Read(at + len(written), (Entity("link", at, at + len(written), written, written),))


def _labelled(text: str, at: int, depth: int) -> _Read | None:
    """Read `[label](address)`."""
    label = _until(text, at + 1, _LABEL_END, depth, labelled=True)
    if label.end == at + 1 or not text.startswith("](", label.end):
        return None
    link = _address(text, label.end + 2) if label.end + 2 < len(text) else None
    return _Read(link.end + 1, link.found) if link and link.found and text.startswith(")", link.end) else None
