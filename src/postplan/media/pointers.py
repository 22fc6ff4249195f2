"""Git LFS pointers: the small text that stands for a file which is kept elsewhere."""

import re
from dataclasses import replace

from postplan.media.file import MediaFile

_LONGEST = 1024
_START = b"version https://git-lfs.github.com/spec/v1\n"
_OID = re.compile(rb"^oid sha256:([0-9a-f]{64})$", re.MULTILINE)
_SIZE = re.compile(rb"^size (\d{1,18})$", re.MULTILINE)


def read_pointer(file: MediaFile, head: bytes) -> MediaFile | None:
    """Read a pointer as its specification has it (git-lfs docs/spec.md); None where the file is none."""
    if file.bytes > _LONGEST or not head.startswith(_START):
        return None
    oid, size = _OID.search(head), _SIZE.search(head)
    if not oid or not size:
        return None
    return replace(file, found="pointer", bytes=int(size[1]), oid=oid[1].decode())
