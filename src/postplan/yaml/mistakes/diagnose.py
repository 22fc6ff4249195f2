"""Why a file can't be read, in plain words.

Whichever parser failed, the file is parsed again with PyYAML's own, and the message comes from where that stops and
from the text: a file gets the same message everywhere, and never in a parser's words.
"""

import re
from typing import Any

from yaml import MarkedYAMLError, YAMLError
from yaml.events import (
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from postplan.yaml.document import Document
from postplan.yaml.encoding import wrong_bytes
from postplan.yaml.events import MAX_BYTES, MAX_DEPTH, Refused, build, events_of
from postplan.yaml.mistakes.fault import Sentence, Trouble, quoted
from postplan.yaml.mistakes.line_mistakes import line_without_colon
from postplan.yaml.mistakes.order import refused, syntax
from postplan.yaml.place import Place
from postplan.yaml.problem import Problem

_CONFLICT = re.compile(r"^<<<<<<<(?: .*)?$", re.MULTILINE)
_CONTENT = re.compile(r"^(?!#|---[ \t]*(?:#|$)|\.\.\.[ \t]*$)[ \t]*(?!#)\S", re.MULTILINE)
_KEYS = "write one `key: value` per line"


def explain(document: Document) -> Problem:
    """Return the problem of a file that `read` has no data for."""
    sentence = _on_bytes(document) or _on_text(document.text) or _on_syntax(document)
    span = document.lines.span(sentence.start, sentence.end)
    return Problem("not-yaml", sentence.message, Place(document, exact=span, label=sentence.label), sentence.help)


def _on_bytes(document: Document) -> Sentence | None:
    size = len(document.content)
    if size > MAX_BYTES:
        message = f"this file is larger than 1 MiB ({MAX_BYTES:,} bytes), so it isn't read"
        return Sentence(message, 0, 0, "make it smaller; a post needs only a few kilobytes")
    wrong = wrong_bytes(document.content, document.text)
    return wrong and Sentence(wrong.message, wrong.start, wrong.end, wrong.help)


def _on_text(text: str) -> Sentence | None:
    conflict = _CONFLICT.search(text)
    if conflict:
        message = "this file has an unresolved merge conflict: `<<<<<<<`"
        advice = "keep the right lines; delete the others and the `<`, `=` and `>` lines"
        return Sentence(message, conflict.start(), conflict.end(), advice)
    if text.strip():
        return None
    return Sentence("this file is empty", 0, 0, f"{_KEYS}, or delete the file")


def _on_syntax(document: Document) -> Sentence:
    """Read the file again, and explain where that fails."""
    last: list[Any] = [None]
    opened: list[int] = []
    text = document.text
    try:
        built = build(_watched(document.content, last, opened))
    except Refused as error:
        return refused(text, error.kind, error.event.start_mark.index, MAX_DEPTH)
    except MarkedYAMLError as error:
        at = error.problem_mark.index if error.problem_mark else 0
        start = error.context_mark.index if error.context_mark else None
        return syntax(Trouble(text, document.lines, at, start, error.problem or "", last[0], opened))
    except (YAMLError, ValueError, OverflowError):
        return Sentence("part of this file can't be read as YAML", 0, 0, "rewrite the file")
    return _on_top(document, built.value)


def _watched(content: bytes, last: list[Any], opened: list[int]) -> Any:  # noqa: ANN401  events share no type
    """Return the events of a file; `last` gets the last event, `opened` the offsets of open brackets."""
    get = events_of(content, pure=True)

    def following() -> Any:  # noqa: ANN401  as above
        event = get()
        kind = type(event)
        if kind is SequenceStartEvent or kind is MappingStartEvent:
            opened.append(event.start_mark.index if event.flow_style else -1)
        elif kind is SequenceEndEvent or kind is MappingEndEvent:
            opened.pop()
        if kind not in (DocumentEndEvent, StreamEndEvent):
            last[0] = event
        return event

    return following


def _on_top(document: Document, value: object) -> Sentence:
    """Explain what is at the top of a file instead of keys."""
    text = document.text
    content = _CONTENT.search(text)
    if content is None:
        return Sentence("this file has only comments", 0, 0, f"{_KEYS}, or delete the file")
    at = content.end() - 1
    end = document.lines.position(at)
    stop = at + len(document.line(end.line)[end.column - 1 :].rstrip())
    if isinstance(value, list):
        return Sentence("this file is a list, not keys with values", at, stop, "start it with a key: `key: value`")
    if isinstance(value, str):
        return line_without_colon(document.lines, at, alone=True)
    if isinstance(value, dict):
        return Sentence("part of this file can't be read as YAML", at, stop, "rewrite this part")
    return Sentence(f"this file has only {quoted(text[at:stop])}, not keys with values", at, stop, _KEYS)
