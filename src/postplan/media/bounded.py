"""A file of which only so much is ever read."""

from typing import BinaryIO

MOST_BYTES, MOST_STEPS = 64 * 1024 * 1024, 200_000
"""Enough for the header of any file that people make, and what is damaged on purpose still ends soon."""


class Bounded:
    """A file open for reading that seems to end when much has been read of it, and is then `spent`.

    It has what libraries ask of a file: `read`, `seek` and `tell`. `size` is that of the whole file, in bytes.
    """

    def __init__(self, file: BinaryIO, size: int) -> None:
        self.size = size
        self.spent = False
        self._file = file
        self._bytes, self._steps = MOST_BYTES, MOST_STEPS

    def read(self, size: int | None = -1) -> bytes:
        """Read up to `size` bytes, fewer at the end of the file; all that may be read without a size."""
        wanted = self.size if size is None or size < 0 else size
        if self._steps <= 0 or (wanted > self._bytes and self.size - self._file.tell() > self._bytes):
            self.spent = True
            return b""
        part = self._file.read(min(wanted, self._bytes))
        self._steps -= 1
        self._bytes -= len(part)
        return part

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place in the file."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """Say where in the file the next byte is read."""
        return self._file.tell()

    def part(self, start: int, length: int) -> bytes:
        """Read the bytes from `start` on, fewer where the file ends before."""
        self.seek(start)
        return self.read(length)

    def tail(self, length: int) -> bytes:
        """Read the last bytes of the file."""
        return self.part(max(self.size - length, 0), length)
