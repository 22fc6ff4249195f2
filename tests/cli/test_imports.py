"""What a command imports: nobody waits for what it does not need."""

import sys
from pathlib import Path

import pytest
from tests.program import run, write

POST = {
    "posts/a.yaml": "when: 2026-12-01 09:00\ntext: Good morning.\nchannels: [mastodon]\n",
    "postplan.yaml": "channels: {mastodon: {handle: '@a@b.example'}}\n",
}
SCRIPT = (
    "import sys\n"
    "before = set(sys.modules)\n"
    "from postplan.cli import main\n"
    "try:\n    main()\n"
    "except SystemExit:\n    print(*sorted(set(sys.modules) - before), file=sys.stderr)\n"
)
NEVER_ASKED_FOR = {"PIL", "pymediainfo", "holidays", "jinja2", "icalendar", "rich", "langcodes", "asyncio"}
"""Libraries that only some plans or commands need."""


def imported(folder: Path, *arguments: str) -> set[str]:
    """The modules that the program imports beyond those of a bare Python."""
    return set(run(write(folder, POST), "-c", SCRIPT, *arguments, program=[sys.executable]).err.split())


def test_the_version_imports_nothing_but_what_writes_it(tmp_path: Path) -> None:
    """No Typer, no YAML, no models: it answers as fast as Python starts."""
    ours = {"postplan", "postplan.cli", "postplan.cli.output", "postplan.errors"}
    others = imported(tmp_path, "--version") - ours
    assert {module for module in others if module.partition(".")[0] not in sys.stdlib_module_names} == set()


@pytest.mark.parametrize(
    ("command", "most"),
    [(("--version",), 8), (("count", "posts/a.yaml"), 400), (("check", "--today", "2026-11-02"), 700)],
)
def test_a_command_imports_what_it_needs(tmp_path: Path, command: tuple[str, ...], most: int) -> None:
    """The number of modules is held; whoever raises it says why."""
    modules = imported(tmp_path, *command)
    assert {module.partition(".")[0] for module in modules} & NEVER_ASKED_FOR == set()
    assert len(modules) <= most
