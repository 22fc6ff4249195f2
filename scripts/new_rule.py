"""Begin a rule: `python -m scripts.new_rule group/name` writes a file that works, with blanks to fill.

`--subject Feed` says what it checks, a `Variant` where nothing is said; on a terminal both are asked for. `--plugin
FOLDER` writes the rule into a package of its own instead, with what the package needs and does not have yet.
"""

import argparse
import sys
from pathlib import Path

import postplan.rules
from postplan.rules import built_in
from scripts.skeletons import SUBJECTS, package, rule

USUAL = "Variant"


def main(arguments: list[str]) -> int:
    """Write what is not there yet; 2 where the rule is there, or is called like another."""
    parser = argparse.ArgumentParser(prog="new_rule", description="Begin a rule.")
    parser.add_argument("name", nargs="?", default="", help="group/name")
    parser.add_argument("--subject", help=f"what it checks: {', '.join(SUBJECTS)}")
    parser.add_argument("--plugin", type=Path, metavar="FOLDER", help="write a package of its own")
    given = parser.parse_args(arguments)
    name, subject = given.name or _asked("Which rule, as group/name?"), given.subject
    subject = subject or (USUAL if given.name else _asked(f"What does it check? {', '.join(SUBJECTS)}", USUAL))
    problem = _problem(name, subject, given.plugin)
    if problem:
        print(problem)
        return 2
    return _write_package(given.plugin, name, subject) if given.plugin else _write_rule(name, subject)


def _asked(question: str, usual: str = "") -> str:
    """What somebody answers who is there to answer."""
    if not sys.stdin.isatty():
        return usual
    return input(f"{question}{f' [{usual}]' if usual else ''} ").strip() or usual


def _problem(written: str, subject: str, plugin: Path | None) -> str:
    """Why there can be no such rule; empty where there can."""
    group, slash, name = (part.replace("-", "_") for part in written.partition("/"))
    groups = sorted({each.group for each in built_in()})
    if not slash or not group.isidentifier() or not name.isidentifier():
        return f"say which: group/name; groups of postplan are {', '.join(groups)}"
    if subject not in SUBJECTS:
        return f"a rule cannot check `{subject}`, only one of {', '.join(SUBJECTS)}"
    if name.replace("_", "-") in {each.name for each in built_in()}:
        return f"there is a rule `{name.replace('_', '-')}` already"
    if (group in groups) == bool(plugin):
        return (
            f"`{group}` is a group of postplan, and a plugin has its own" if plugin else f"there is no group `{group}`"
        )
    return ""


def _write_rule(written: str, subject: str) -> int:
    group, _, name = written.replace("-", "_").partition("/")
    file = Path(postplan.rules.__file__).parent / group / f"{name}.py"
    file.write_text(rule(subject), encoding="utf-8")
    print(f"{file}: fill the blanks, then `make update` and `make test`")
    return 0


def _write_package(folder: Path, written: str, subject: str) -> int:
    group, _, name = written.replace("-", "_").partition("/")
    files = package(folder.resolve().name, group, name, subject)
    if any(path.endswith(f"/{name}.py") and (folder / path).exists() for path in files):
        print(f"{folder} has a rule `{written}` already")
        return 2
    for path, body in files.items():
        file = folder / path
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(body, encoding="utf-8")
    print(f"{folder}: fill the blanks of {name}.py, then `pip install -e . --group test` and `pytest` there")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
