"""Guides as somebody follows them: `POSTPLAN_UPDATE=1 pytest tests/test_guides.py` writes their outputs anew."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.plans import write

ROOT = Path(__file__).parents[1]
GUIDES = sorted((ROOT / "docs" / "guides").glob("*.md"))
README = ROOT / "README.md"
EXAMPLE = ROOT / "examples" / "alpenglow"
INSTALL = re.compile(r"(?:pip|pipx|uv tool|uv pip) install ([^`#&\n]*)")
FENCE = re.compile(
    r"^(?P<ticks>`{3,})(?P<kind>\w+)(?: (?P<file>\S+))?\n(?P<body>.*?)^(?P=ticks)$", re.MULTILINE | re.DOTALL
)
"""A fence that holds fences has more ticks than they have."""


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


def test_the_post_in_the_readme_is_one_to_sign_off(tmp_path: Path) -> None:
    """With the example's settings and media nothing is found, and the sign-off that the README shows is accepted."""
    readme = README.read_text(encoding="utf-8")
    post = FENCE.search(readme, readme.index("\n## A post\n"))
    assert post
    write(tmp_path, {"posts/launch.yaml": post["body"]})
    shutil.copy(EXAMPLE / "postplan.yaml", tmp_path)
    shutil.copytree(EXAMPLE / "assets", tmp_path / "assets")
    assert output("postplan check --today 2026-11-25 && echo clean", tmp_path) == "clean\n"
    (command,) = re.findall("`(postplan approve .*?)`", readme)
    assert output(f"{command} --today 2026-11-25", tmp_path) == "posts/launch.yaml: signed off by tom on 2026-11-25\n"
    assert output("postplan check --today 2026-11-25 && echo clean", tmp_path) == "clean\n"


def test_every_line_that_installs_postplan_has_something_to_install() -> None:
    """From the repository or a clone of it: no index has it yet, and no tag is named that does not exist."""
    shown = [README, ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/**/*.y*ml")]
    shown += [*ROOT.glob("examples/**/.*/**/*.yaml"), *ROOT.glob("examples/*/.*.yaml")]
    text = "\n".join(page.read_text(encoding="utf-8") for page in shown)
    installed = [name.rstrip("`.") for line in INSTALL.findall(text) for name in line.split() if "postplan" in name]
    assert set(installed) == {"git+https://github.com/postplan/postplan"}
    assert len(installed) > 3
    assert set(re.findall(r"^ *rev: (\S+)", text, re.MULTILINE)) == {'""'}


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
