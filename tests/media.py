"""Media for examples, made from their names: `cup-1080x1350.jpg` is a picture of that size."""

import re
from pathlib import Path

from PIL import Image

_SIZE = re.compile(r"(\d+)x(\d+)")


def supply(path: Path) -> None:
    """Make the picture a file name describes, 1080 by 1080 where it names no size.

    A name that is no picture's is left alone.
    """
    if path.suffix.lower() not in {".jpg", ".jpeg", ".png", ".gif", ".webp"}:
        return
    size = _SIZE.search(path.stem)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (int(size[1]), int(size[2])) if size else (1080, 1080), "saddlebrown").save(path)
