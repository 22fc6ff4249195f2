from postplan.text.ci import without_commands


def test_empty_lines_before_a_command_stay_as_they_are() -> None:
    """However many they are, and whatever follows: each line is looked at alone."""
    empty = "\n" * 100_000
    assert without_commands(f"{empty}::notice::x") == f"{empty}\\x3a:notice::x"
    assert without_commands(f"{empty}tea ## std::vector") == f"{empty}tea ## std::vector"
