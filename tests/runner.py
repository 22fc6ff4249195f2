"""The runners of GitHub and Azure, as far as they read a log along."""

COMMANDS = frozenset(
    {
        *(
            "error",
            "warning",
            "notice",
            "debug",
            "group",
            "endgroup",
            "echo",
            "stop-commands",
            "task.complete",
            "task.debug",
        ),
        *("add-mask", "add-path", "add-matcher", "set-env", "set-output", "save-state"),
    }
)


def obeyed(line: str) -> str | None:
    """The command that a runner of GitHub or Azure would take a line for."""
    start = line.lstrip()
    if start.startswith("::") and "::" in start[2:]:
        name = start[2:].partition("::")[0].partition(" ")[0]
        if name in COMMANDS:
            return name
    for sign in ("##[", "##vso["):
        if sign in line:
            name = line.partition(sign)[2].partition("]")[0].partition(" ")[0]
            if name in COMMANDS:
                return name
    return None
