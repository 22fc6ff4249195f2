"""What a clone does not bring is asked for only where it is promised."""

from pathlib import Path

import pytest

from tests import needs


@pytest.mark.parametrize("variable", [needs.PROGRAMS, needs.SHARED])
def test_a_test_without_what_it_needs_is_skipped_unless_it_is_promised(
    variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In CI too: an outsider's has neither our data nor every program."""
    monkeypatch.setenv("CI", "1")
    monkeypatch.delenv(variable, raising=False)
    with pytest.raises(pytest.skip.Exception, match="nothing there"):
        needs.missing("nothing there", variable)
    monkeypatch.setenv(variable, "1")
    with pytest.raises(pytest.fail.Exception, match=f"nothing there, though {variable} promises"):
        needs.missing("nothing there", variable)


def test_a_program_is_found_by_any_of_its_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason of a skip says how to get it."""
    monkeypatch.delenv(needs.PROGRAMS, raising=False)
    assert needs.program("no-such-program", "sh", of="dash").endswith("/sh")
    with pytest.raises(pytest.skip.Exception, match=r"no-such-program is not installed; `\.ci/programs` gets it with"):
        needs.program("no-such-program", of="nothing")


def test_shared_data_is_looked_for_only_where_it_is_promised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is missing from the promised folder is a failure."""
    (tmp_path / "facts").mkdir()
    monkeypatch.delenv(needs.SHARED, raising=False)
    with pytest.raises(pytest.skip.Exception, match="the shared `facts` is no part of the repository"):
        needs.shared("facts")
    monkeypatch.setenv(needs.SHARED, str(tmp_path))
    assert needs.shared("facts") == tmp_path / "facts"
    with pytest.raises(pytest.fail.Exception, match="there is no `data`"):
        needs.shared("data")
