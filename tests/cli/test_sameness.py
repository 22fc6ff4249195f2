from pathlib import Path

from tests.formats.plan import FILES
from tests.program import TODAY, run, write


def test_the_same_files_give_the_same_bytes_whoever_asks_and_wherever(tmp_path: Path) -> None:
    """The order on disk, the zone and language of the machine and the seed of Python's tables change nothing.

    From another folder, paths lead from there.
    """
    here = write(tmp_path / "here" / "plan", FILES)
    there = write(tmp_path / "there" / "plan", dict(reversed(FILES.items())))
    formats = ["--output", "full", "--output", "json=../out.json", "--output", "concise=../out.txt"]
    first = run(here, "check", "--today", TODAY, *formats, env={"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"})
    other = {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}
    second = run(there, "check", "--today", TODAY, *formats, env=other)
    assert first == second
    assert first.code == 1
    for name in ("out.json", "out.txt"):
        assert (tmp_path / "here" / name).read_bytes() == (tmp_path / "there" / name).read_bytes()
    above = run(
        tmp_path, "check", "--today", TODAY, "--output", "full", "--output", "json=up.json", "here/plan", env=other
    )
    assert above.out.replace("here/plan/", "") == first.out
    assert (tmp_path / "up.json").read_text().replace("here/plan/", "") == (tmp_path / "here" / "out.json").read_text()
