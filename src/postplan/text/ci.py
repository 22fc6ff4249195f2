"""Text that the machines of CI read along: they obey certain lines of a log, and a post must not give orders."""

import json
import re
from collections.abc import Mapping

_ORDERS = re.compile(r"#(?=#\w*\[)|^([^\S\n]*):(?=:[^:\s])", re.MULTILINE)


def without_commands(text: str, but: tuple[str, ...] = ()) -> str:
    r"""The text with `\x23` and `\x3a` where a line would be taken for a command.

    GitHub's runner and Azure Pipelines obey `##[error]` and `##vso[…]` anywhere in a line, GitHub's `::error::` at its
    beginning (actions/runner, ActionCommand.cs). Lines that begin with one of `but` are commands by intention and keep
    their beginning: whoever names them has made every such line with `order`.
    """
    if "##" not in text and "::" not in text:
        return text
    return _ORDERS.sub(lambda match: match[0] if text.startswith(but, match.start()) else _escaped(match), text)


def order(command: str, properties: Mapping[str, str], data: str) -> str:
    """A line that GitHub's runner obeys: `::error file=a.yaml,line=3::…`.

    What would end the line, a property or all of them is written as the runner reads it back (ActionCommand.cs).
    """
    said = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{command} {said}::{_data(data)}"


def json_text(value: object) -> str:
    """A value as JSON in ASCII, ending with a line end: `##[error]` in it means the same to whoever reads JSON.

    The second `#` is written as an escape, so that no machine of CI takes it for a command.
    """
    return json.dumps(value, indent=2).replace("##", "#\\u0023") + "\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _escaped(match: re.Match[str]) -> str:
    return "\\x23" if match[0] == "#" else f"{match[1]}\\x3a"
