"""Read a YAML file as plain data, with everything that is wrong with it."""

import re
from dataclasses import dataclass

from postplan.yaml.document import Document, built_from
from postplan.yaml.events import Built
from postplan.yaml.place import Place
from postplan.yaml.problem import Problem
from postplan.yaml.route import Value

_TAG = re.compile(rb"#[^\s#]")
_TAG_IN_TEXT = re.compile(r"#[^\s#]", re.ASCII)
_ESCAPED_HASH = re.compile(rb"\\(?:x23|u0023|U00000023)")


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read; if `data` is None, a problem says why."""

    document: Document
    data: dict[str, Value] | None
    problems: tuple[Problem, ...]


def read(path: str, content: bytes, *, pure: bool = False) -> Reading:
    """Read a file of the plan; whatever its bytes are, the answer is a Reading.

    Every value is text as it is written, None where it is empty, `~` or `null` without quotes, a list or a
    dict. A duplicate key is a problem, and the first one counts. `pure` reads without libyaml.
    """
    built = built_from(content, pure=pure)
    if built is not None:
        return _read(path, content, built, pure=pure)
    from postplan.yaml.mistakes.diagnose import explain  # noqa: PLC0415 - only files that are wrong need it

    document = Document(path, content, commented=False, pure=pure, readable=False)
    return Reading(document, None, (explain(document),))


def unreadable(path: str, message: str, help: str) -> Reading:  # noqa: A002 - the word every message here uses
    """Return the reading of a file that can't be opened: no data, and one problem."""
    document = Document(path, b"", commented=False)
    return Reading(document, None, (Problem("not-yaml", message, Place(document), help),))


def _read(path: str, content: bytes, built: Built, *, pure: bool) -> Reading:
    assert isinstance(built.value, dict)
    commented = content.count(b"#") > sum(text.count("#") for text in built.hashed)
    escaped = b"#" in content and _ESCAPED_HASH.search(content) is not None
    tags = sum(len(_TAG_IN_TEXT.findall(text)) for text in built.hashed) if commented else 0
    may_cut = commented and (escaped or len(_TAG.findall(content)) > tags)
    document = Document(path, content, commented, may_cut, pure, readable=True)
    if escaped and not commented:
        document = Document(path, content, bool(document.comments), may_cut=True, pure=pure, readable=True)
    return Reading(document, built.value, _repeated(document) if built.repeated else ())


def _repeated(document: Document) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            "duplicate-key",
            f"`{again.route[-1]}` appears twice here; only the first is read",
            Place(document, again.route, exact=document.lines.span(*again.key), label="repeated here"),
            "delete one of them",
            (Place(document, exact=document.lines.span(*first.key), label="first here"),),
        )
        for first, again in document.spans.repeated
    )
