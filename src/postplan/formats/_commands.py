"""Text that the machines of CI read along: they obey certain lines of a log, and a post must not give orders."""

import re

_ORDERS = re.compile(r"#(?=#\w*\[)|^(\s*):(?=:\w)", re.MULTILINE)


def unheard(text: str) -> str:
    r"""The text with `\x23` and `\x3a` where a line would be taken for a command.

    GitHub's runner and Azure Pipelines obey `##[error]` and `##vso[…]` anywhere in a line, GitHub's `::error::` at its
    beginning (actions/runner, ActionCommand.cs).
    """
    return _ORDERS.sub(_escaped, text) if "##" in text or "::" in text else text


def _escaped(match: re.Match[str]) -> str:
    return "\\x23" if match[0] == "#" else f"{match[1]}\\x3a"
