"""Guides as somebody follows them: `POSTPLAN_UPDATE=1 pytest tests/test_guides.py` writes their outputs anew."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.plans import write

GUIDES = sorted((Path(__file__).parents[1] / "docs" / "guides").glob("*.md"))
README = Path(__file__).parents[1] / "README.md"
FENCE = re.compile(r"^```(?P<kind>\w+)(?: (?P<file>\S+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_who_follows_a_guide_sees_what_it_shows(guide: Path, tmp_path: Path) -> None:
    """Fences that name a file are put there, in their order commands are typed, and their output is the guide's."""
    (tmp_path / ".git").mkdir()
    written = guide.read_text(encoding="utf-8")
    followed = FENCE.sub(lambda fence: follow(fence, tmp_path), written)
    if os.environ.get("POSTPLAN_UPDATE"):
        guide.write_text(followed, encoding="utf-8")
    assert followed == guide.read_text(encoding="utf-8")


def test_the_readme_shows_what_is_printed() -> None:
    """What stands there as typed in a clone is what a clone answers."""
    written = README.read_text(encoding="utf-8")
    followed = FENCE.sub(
        lambda fence: follow(fence, README.parent) if fence["kind"] == "console" else fence[0], written
    )
    if os.environ.get("POSTPLAN_UPDATE"):
        README.write_text(followed, encoding="utf-8")
    assert followed == README.read_text(encoding="utf-8")


def follow(fence: re.Match[str], folder: Path) -> str:
    """Do what a fence says; give it as it would look after that."""
    if fence["file"]:
        write(folder, {fence["file"]: fence["body"]})
    if fence["kind"] != "console":
        return fence[0]
    typed = [line.removeprefix("$ ") for line in fence["body"].splitlines() if line.startswith("$ ")]
    return "```console\n" + "\n".join(f"$ {line}\n{output(line, folder)}" for line in typed) + "```"


def output(line: str, folder: Path) -> str:
    """What a terminal shows after a line, whatever the exit code is."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", "-c", line],
        cwd=folder,
        env={"PATH": path, "HOME": os.devnull, "TZ": "UTC"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=60,
    )
    return done.stdout.decode()
