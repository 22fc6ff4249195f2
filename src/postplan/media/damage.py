"""Damage told from failure: what an error raised while a file is read says of the file."""

import struct
import zlib

_OF_CONTENT = (SyntaxError, ValueError, LookupError, ArithmeticError, EOFError, struct.error, zlib.error)


def is_damage(error: Exception) -> bool:
    """Whether an error is about the content that was read.

    Everything else is a library or a machine that fails, and says nothing of the file: no memory, a library that is
    missing or of another version. An OSError of Pillow is about the content and has no number; one of the system has.
    """
    return error.errno is None if isinstance(error, OSError) else isinstance(error, _OF_CONTENT)
