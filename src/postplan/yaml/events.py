"""One pass over the events of a YAML parser, which makes plain data.

Text stays text: no value is taken for a number, a date or a yes. What can harm (aliases, depth) or would be
lost without a word (tags, a second document) is refused here, before anything is built from it.
"""

from codecs import BOM_UTF8
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from postplan.yaml.masking import hide, is_odd, restored
from postplan.yaml.route import Value

try:
    from yaml._yaml import CParser
except ImportError:
    CParser = None  # type: ignore[assignment,misc]  # PyYAML is built without libyaml on some systems

MAX_BYTES = 1_048_576
"""The largest file that is read: a post is a thousandth of it."""

MAX_DEPTH = 32
"""How many lists and keys may lie in each other."""

NOTHING = frozenset({"", "~", "null"})
"""What stands for no value where it is written without quotes."""

Next = Callable[[], Any]


class Refused(Exception):  # noqa: N818  it is no error of YAML
    """Valid YAML that a plan does not use: `kind` says which, `event` where."""

    def __init__(self, event: Any, kind: str = "sign") -> None:  # noqa: ANN401  events share no useful type
        super().__init__(kind)
        self.kind = kind
        self.event = event


@dataclass(frozen=True, slots=True)
class Built:
    """What the pass found: the value at the top, whether a key stood twice, the texts with a `#` in them."""

    value: Value
    repeated: bool
    hashed: list[str]


def events_of(content: bytes, *, pure: bool = False) -> Next:
    """Return what gives the events of a file, one a call.

    From libyaml, or, if `pure` or where PyYAML comes without it, from PyYAML's own parser, brought to agree.
    Raises UnicodeDecodeError for what is not UTF-8; libyaml itself only when it comes to it.
    """
    content = content.removeprefix(BOM_UTF8)
    table: dict[int, str] = {}
    if not content.isascii() and is_odd(content):
        text, table = hide(content.decode())
        content = text.encode()
    get: Next = _pure(content.decode()) if pure or CParser is None else CParser(content).get_event
    return restored(get, table) if table else get


def _pure(text: str) -> Next:
    from postplan.yaml.parser import PureParser  # noqa: PLC0415  rarely needed

    get: Next = PureParser(text).get_event
    return get


def build(get: Next, *, count: bool = False, plain: bool = False) -> Built:  # noqa: C901, PLR0912  one loop
    """Return the data of one document.

    Raises Refused for what a plan does not use and YAMLError for what is no YAML. `count` says that the
    file has a `#`, so that texts may have one; `plain` promises that the file has no `&` and no `!`. Long for
    speed: a call, or a look at a mark, would be paid for every value.
    """
    top: list[Value] = []
    documents = 0
    hashed: list[str] = []
    dropped: list[tuple[dict[Any, Value], object]] = []
    # Inside keys, `mapping` is theirs and `key` the one that waits for its value; inside a list, `items` is.
    stack: list[tuple[dict[Any, Value] | None, list[Value]]] = []
    mapping: dict[Any, Value] | None = None
    items = top
    key: Any = None
    for event in iter(get, None):
        kind = type(event)
        if kind is ScalarEvent:
            text: str = event.value
            if not plain and (event.anchor is not None or event.tag is not None):
                raise Refused(event)
            if count and "#" in text:
                hashed.append(text)
            if mapping is None:
                items.append(None if not event.style and text in NOTHING else text)
            elif key is not None:
                mapping[key] = None if not event.style and text in NOTHING else text
                key = None
            elif text in mapping:
                key = object()
                dropped.append((mapping, key))
            else:
                key = text
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            mapping, items = stack.pop()
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if not plain and (event.anchor is not None or event.tag is not None):
                raise Refused(event)
            if mapping is not None and key is None:
                raise Refused(event, "key")
            if len(stack) >= MAX_DEPTH:
                raise Refused(event, "depth")
            stack.append((mapping, items))
            value: Any = {} if kind is MappingStartEvent else []
            if mapping is None:
                items.append(value)
            else:
                mapping[key] = value
                key = None
            if kind is MappingStartEvent:
                mapping = value
            else:
                mapping, items = None, value
        else:
            documents += _started(event, documents)
    for keys, stand_in in dropped:
        del keys[stand_in]
    return Built(top[0] if top else None, bool(dropped), hashed)


def _started(event: Any, documents: int) -> int:  # noqa: ANN401  as above
    """Return 1 where a document starts; refuse a second one, and what no value can be."""
    kind = type(event)
    if kind is AliasEvent:
        raise Refused(event)
    if kind is DocumentStartEvent:
        if event.version is not None or event.tags:
            raise Refused(event, "directive")
        if documents:
            raise Refused(event, "documents")
        return 1
    return 0
