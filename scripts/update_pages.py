"""Write into each rule's page what the rule says about its bad examples; with `--check`, say which are not current.

Read the change before it is committed.
"""

import re
import sys
import tempfile
from pathlib import Path

import postplan.rules
from postplan.lint.page import examples
from postplan.lint.rule import Rule
from postplan.rules import built_in
from postplan.testing import output_of

_TEXT = re.compile(r"(^```text\n).*?(^```)", re.MULTILINE | re.DOTALL)


def main(*, check: bool) -> int:
    """Go through every rule; 1 where `check` finds a page that is not current."""
    root = Path(postplan.rules.__file__).parent
    stale = 0
    for rule in built_in():
        file = root / rule.group.replace("-", "_") / f"{rule.name.replace('-', '_')}.py"
        source = file.read_text(encoding="utf-8")
        outputs = iter(said(rule) if source.startswith("r") else [text.replace("\\", "\\\\") for text in said(rule)])
        changed = _TEXT.sub(lambda fence, outputs=outputs: f"{fence[1]}{next(outputs)}{fence[2]}", source)  # type: ignore[misc]  # bound for this loop
        if changed != source:
            stale += 1
            print(f"not current: {file}" if check else file)
            if not check:
                file.write_text(changed, encoding="utf-8")
    return 1 if check and stale else 0


def said(rule: Rule) -> list[str]:
    """What the rule says about each bad example of its page."""
    outputs = []
    for example in examples(rule.page):
        if example.output is not None:
            with tempfile.TemporaryDirectory() as folder:
                outputs.append(output_of(example, Path(folder), rule))
    return outputs


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv))
