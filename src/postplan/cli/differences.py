"""Files before and after, as `diff -u` shows them."""

from collections.abc import Iterator, Sequence
from difflib import unified_diff
from pathlib import Path

from postplan.cli.output import say
from postplan.cli.paths import way_to
from postplan.text.ci import without_commands
from postplan.text.printable import visible
from postplan.yaml.document import Document


def show(pairs: Sequence[tuple[Document, Document]], root: Path) -> None:
    """Write the differences to standard output; what could move a cursor or give orders to a CI log is escaped."""
    lines = [line for old, new in pairs for line in _lines(old, new, way_to(root))]
    if lines:
        say(without_commands("".join(f"{visible(line)}\n" for line in lines)))


def _lines(old: Document, new: Document, prefix: str) -> Iterator[str]:
    before, after = ([document.line(number + 1) for number in range(len(document.lines))] for document in (old, new))
    path = f"{prefix}{old.path}"
    return unified_diff(before, after, path, path, lineterm="", n=2)
