"""Begin a rule: `python -m scripts.new_rule group/name` writes a file that works, with blanks to fill."""

import sys
from pathlib import Path

import postplan.rules

_SKELETON = '''"""SUMMARY: what is wrong, in one line.

## Why
What it costs the people who read the post, or the team.

```yaml bad
text: An example that is wrong.
channels: [x]
```
```text
```
```yaml good
text: The same, as it should be.
channels: [x]
```
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Variant

SEVERITY, SINCE = WARNING, "0.1"


def check(variant: Variant) -> Iterator[Finding]:
    """WHAT is looked at."""
    if "wrong" in variant.text:
        yield Finding("A FACT with its numbers", variant.at("text"), help="ONE action")
'''


def main(arguments: list[str]) -> int:
    """Write the file, unless there is one."""
    group, slash, name = (arguments or [""])[0].partition("/")
    folder = Path(postplan.rules.__file__).parent / group
    if not slash or not name or not folder.is_dir():
        groups = sorted(each.name for each in folder.parent.iterdir() if (each / "__init__.py").is_file())
        print(f"say which: group/name, where group is one of {', '.join(groups)}")
        return 2
    file = folder / f"{name.replace('-', '_')}.py"
    if file.exists():
        print(f"{file} is there already")
        return 2
    file.write_text(_SKELETON, encoding="utf-8")
    print(f"{file}: fill the blanks, then `make update` and `make test`")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
