"""PyYAML's own parser, where there is no libyaml: brought to accept what libyaml accepts.

PyYAML's scanner is older than libyaml's: it knows no tabs between words, and ends a value in a flow list at
`?`. Each method below replaces the scanner's own of that name and says in which point it differs.
"""

import re
from typing import Any

from yaml.parser import Parser, ParserError
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import FlowEntryToken, FlowSequenceEndToken, ScalarToken, ValueToken

_BREAKS = "\0\r\n"
_BLANKS = "\0 \t\r\n"
_SURROGATE = re.compile("[\ud800-\udfff]")


class PureParser(Reader, Scanner, Parser):
    """Events of a text, by `get_event`."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        """Skip blanks and comments; tabs too, but not where keys are lined up."""
        while True:
            while self.peek() == " " or (self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in _BREAKS:
                    self.forward()
            if not self.scan_line_break():
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_line_break(self) -> str:
        """Skip a line end, and return it as texts have it; as the scanner itself, with its type."""
        scanner: Any = super()
        found: str = scanner.scan_line_break()
        return found

    def scan_plain(self) -> ScalarToken:
        """Scan text without quotes; tabs are blanks in it, and `?` is a letter."""
        start = end = self.get_mark()
        indent = self.indent + 1
        chunks: list[str] = []
        spaces: list[str] = []
        while self.peek() != "#":
            length = self._plain_length(start)
            if not length:
                break
            self.allow_simple_key = False
            chunks += [*spaces, self.prefix(length)]
            self.forward(length)
            end = self.get_mark()
            spaces = self.scan_plain_spaces(indent, start)
            if not spaces or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(chunks), True, start, end)  # noqa: FBT003  PyYAML's own order

    def _plain_length(self, start: Any) -> int:  # noqa: ANN401  a mark has no type of its own
        length = 0
        while (char := self.peek(length)) not in _BLANKS:
            after = self.peek(length + 1)
            if self.flow_level and char == ":" and after in ",?[]{}":
                self.forward(length)
                raise ScannerError("while scanning a plain scalar", start, "unexpected ':'", self.get_mark())
            if (char == ":" and after in _BLANKS) or (self.flow_level and char in ",[]{}"):
                break
            length += 1
        return length

    def scan_plain_spaces(self, indent: int, start_mark: Any) -> list[str]:  # noqa: ANN401  as above
        """Scan what stands between two words: blanks, or line ends folded as YAML folds them."""
        blanks = self._blanks()
        if self.peek() not in "\r\n":
            return [blanks] if blanks else []
        self.scan_line_break()
        self.allow_simple_key = True
        breaks: list[str] = []
        while not self._document_ends():
            while self.peek() in " \t":
                if self.peek() == "\t" and self.column < indent:
                    raise self._tab("while scanning a plain scalar", start_mark)
                self.forward()
            if self.peek() not in "\r\n":
                return breaks or [" "]
            breaks.append(self.scan_line_break())
        return []

    def scan_block_scalar_indicators(self, start_mark: Any) -> tuple[bool | None, int | None]:  # noqa: ANN401
        """Scan `+`, `-` and a digit after `|` or `>`; what may follow is looked at elsewhere."""
        chomping: bool | None = None
        width: int | None = None
        for _ in range(2):
            char = self.peek()
            if char in "+-" and chomping is None:
                chomping = char == "+"
            elif char in "123456789" and width is None:
                width = int(char)
            elif char == "0" and width is None:
                raise ScannerError("while scanning a block scalar", start_mark, "found 0", self.get_mark())
            else:
                break
            self.forward()
        return chomping, width

    def scan_block_scalar_ignored_line(self, start_mark: Any) -> None:  # noqa: ANN401  as above
        """Scan the rest of that line; tabs may stand there, and a comment right after the sign."""
        while self.peek() in " \t":
            self.forward()
        super().scan_block_scalar_ignored_line(start_mark)

    def scan_block_scalar_indentation(self) -> tuple[list[str], int, Any]:
        """Find how far a block is moved in; not by tabs."""
        found: tuple[list[str], int, Any] = super().scan_block_scalar_indentation()
        if self.peek() == "\t":
            raise self._tab("while scanning a block scalar", None)
        return found

    def scan_block_scalar_breaks(self, indent: int) -> tuple[list[str], Any]:
        """Skip the empty lines of a block; tabs move no line in."""
        found: tuple[list[str], Any] = super().scan_block_scalar_breaks(indent)
        if self.peek() == "\t" and self.column < indent:
            raise self._tab("while scanning a block scalar", None)
        return found

    def scan_flow_scalar(self, style: str) -> ScalarToken:
        """Scan text in quotes; an escape in it stands for a whole character."""
        start = self.get_mark()
        try:
            token: ScalarToken = super().scan_flow_scalar(style)
        except (ValueError, OverflowError) as error:
            raise ScannerError("while scanning a quoted scalar", start, "no character", start) from error
        if not token.value.isascii() and _SURROGATE.search(token.value):
            raise ScannerError("while scanning a quoted scalar", start, "no character", start)
        return token

    def scan_directive_name(self, start_mark: Any) -> str:  # noqa: ANN401  as above
        """Scan what follows `%`; only what YAML knows."""
        scanner: Any = super()
        name: str = scanner.scan_directive_name(start_mark)
        if name not in ("YAML", "TAG"):
            raise ScannerError("while scanning a directive", start_mark, "unknown", self.get_mark())
        return name

    def parse_flow_sequence_entry_mapping_key(self) -> Any:  # noqa: ANN401  an event
        """Parse what follows `?` in a list in brackets: a key, not nothing."""
        parser: Any = self
        parser.get_token()
        if parser.check_token(ValueToken, FlowEntryToken, FlowSequenceEndToken):
            mark = parser.peek_token().start_mark
            raise ParserError("while parsing a flow sequence", None, "expected a key", mark)
        parser.states.append(parser.parse_flow_sequence_entry_mapping_value)
        return parser.parse_flow_node()

    def _tab(self, where: str, start: Any) -> ScannerError:  # noqa: ANN401  as above
        return ScannerError(where, start, "found a tab in the indentation", self.get_mark())

    def _blanks(self) -> str:
        length = 0
        while self.peek(length) in " \t":
            length += 1
        blanks: str = self.prefix(length)
        self.forward(length)
        return blanks

    def _document_ends(self) -> bool:
        return self.prefix(3) in ("---", "...") and self.peek(3) in _BLANKS
