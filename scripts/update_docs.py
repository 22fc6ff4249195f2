"""Write the reference from the code: rules, commands, keys, networks; with `--check`, only say what is not current."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from postplan.cli.app import COMMANDS
from postplan.cli.explain import page_of
from postplan.networks import model as networks
from postplan.networks.reference import table
from postplan.plan.keys.post import Post, VariantKeys
from postplan.plan.keys.problems import model_at
from postplan.plan.keys.settings import Settings
from postplan.rules import built_in
from postplan.yaml.naming import kebab

REFERENCE = Path(__file__).parent.parent / "docs" / "reference"
NOTE = "<!-- Made from the code by `make docs`: change it there. -->\n\n"


def pages() -> Iterator[tuple[str, str]]:
    """Each page of the reference: its file's name and its text."""
    yield "rules.md", rules()
    yield "commands.md", commands()
    yield "keys.md", keys()
    yield "networks.md", table([networks.read(name) for name in networks.names()])


def rules() -> str:
    """Every rule's page, a level down, after a list of them."""
    every = built_in()
    listed = "".join(f"- [{rule.name}](#{rule.name}): {rule.summary}\n" for rule in every)
    bodies = (re.sub(r"^(#+) ", r"#\1 ", page_of(rule), flags=re.MULTILINE) for rule in every)
    return "# Rules\n\n" + listed + "\n" + "\n".join(bodies)


def commands() -> str:
    """The help of every command, as the program prints it into a pipe."""
    parts = ["# Commands\n"]
    for name in ("", *COMMANDS):
        command = [sys.executable, "-m", "postplan", *filter(None, [name]), "--help"]
        plain = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1"}
        said = subprocess.run(command, capture_output=True, text=True, check=True, env=plain).stdout
        parts.append(f"## postplan {name}".rstrip() + f"\n\n```text\n{said.strip()}\n```\n")
    return "\n".join(parts)


def keys() -> str:
    """Every key of a post, of what a post says for one channel, and of the settings."""
    parts = ["# Keys\n", "`*` stands for a name, `[]` for each item of a list.\n"]
    for title, model in (("A post", Post), ("A channel of a post", VariantKeys), ("postplan.yaml", Settings)):
        parts += [f"## {title}\n", "| key | what it is |\n|---|---|", *_rows(model), ""]
    return "\n".join(parts)


def _rows(model: type[BaseModel], above: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        key = f"{above}{field.alias or kebab(name)}"
        yield f"| `{key}` | {field.description} |"
        inner = model_at(model, (field.alias or kebab(name),))
        if inner and not issubclass(inner, VariantKeys):
            shape = str(field.annotation)
            step = ".*" if shape.startswith("dict[") else "[]" if shape.startswith("tuple[") else ""
            yield from _rows(inner, f"{key}{step}.")


def main(*, check: bool) -> int:
    """Write the pages that have changed; 1 where `check` finds one that is not current."""
    REFERENCE.mkdir(parents=True, exist_ok=True)
    stale = 0
    for name, page in pages():
        file = REFERENCE / name
        text = f"{NOTE}{page.rstrip()}\n"
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            stale += 1
            print(f"not current: {file}" if check else file)
            if not check:
                file.write_text(text, encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv))
