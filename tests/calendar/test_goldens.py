"""The December of both examples in every format there is.

`POSTPLAN_UPDATE=1 pytest tests/calendar/test_goldens.py` writes the files anew; read what has changed before
it is kept.
"""

import os
from pathlib import Path

import pytest
from tests.calendar.files import december
from tests.program import run

from postplan.calendar.formats import CalendarOptions, names, render

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
PLANS = ("alpenglow", "first-draft")
WIDTHS = (100, 60)
ENDINGS = {"markdown": "md"}
SHEETS = [
    *((form, 100, f"calendar.{ENDINGS.get(form, form)}") for form in names() if form != "text"),
    *(("text", width, f"calendar-{width}.txt") for width in WIDTHS),
]
PLACES = (
    {"TZ": "Asia/Kolkata", "LANG": "th_TH.UTF-8", "LC_ALL": "th_TH.UTF-8", "PYTHONHASHSEED": "1"},
    {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "PYTHONHASHSEED": "4242"},
)


@pytest.mark.parametrize(("form", "width", "name"), SHEETS, ids=[name for *_, name in SHEETS])
@pytest.mark.parametrize("plan", PLANS)
def test_the_calendar_of_an_example_is_what_it_was(plan: str, form: str, width: int, name: str) -> None:
    """People open these files and programs read them. The page has no previews: another Pillow draws other bytes."""
    shown = render(form, december(plan), CalendarOptions(width=width)).encode()
    file = GOLDEN / f"{plan}-{name}"
    if os.environ.get("POSTPLAN_UPDATE"):
        file.write_bytes(shown)
    assert shown == file.read_bytes()


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place["TZ"])
@pytest.mark.parametrize(("form", "width", "name"), SHEETS, ids=[name for *_, name in SHEETS])
def test_a_calendar_is_the_same_whatever_the_zone_and_language_of_the_machine(
    form: str, width: int, name: str, place: dict[str, str], tmp_path: Path
) -> None:
    """Nor does the seed of Python's tables change a byte; of the page, that it is the same in two places."""
    written = calendar(form, width, tmp_path / "one", place)
    golden = (GOLDEN / f"alpenglow-{name}").read_bytes()
    assert written == (calendar(form, width, tmp_path / "two", {}) if form == "html" else golden)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place["TZ"])
@pytest.mark.parametrize("plan", PLANS)
def test_what_is_found_is_the_same_whatever_the_zone_and_language_of_the_machine(
    plan: str, place: dict[str, str]
) -> None:
    """Holidays, weeks and times are those of the plan."""
    seen = run(ROOT, "check", f"examples/{plan}", "--today", "2026-11-25", "--output", "full", env=place)
    assert (seen.out.encode(), seen.err) == ((GOLDEN / f"{plan}-full.txt").read_bytes(), "")


def calendar(form: str, width: int, file: Path, env: dict[str, str]) -> bytes:
    """What `postplan calendar` writes about the December that is ready, in a process of its own."""
    typed = ["2026-12", "--config", "examples/alpenglow/postplan.yaml", "--today", "2026-11-25", "--width", str(width)]
    seen = run(ROOT, "calendar", *typed, "--format", form, "--output", str(file), env=env)
    assert (seen.code, seen.out) == (0, "")
    return file.read_bytes()
