import csv
import re
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from tests.calendar.files import december, example, file_of

from postplan.calendar.formats.csv import COLUMNS, inert

FORMULA = "=+-@\t\r＝＋－＠"


def rows_of(text: str) -> list[dict[str, str]]:
    """Read the file as Python does, and as it says it must be read."""
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


@pytest.fixture
def rows(tmp_path: Path) -> list[dict[str, str]]:
    return rows_of(file_of(tmp_path, "csv"))


def test_each_variant_is_a_row_in_the_order_of_time(rows: list[dict[str, str]]) -> None:
    """What has no day comes last; a post without a channel is a row too; what was rejected is none."""
    seen = [(row["date"], row["time"], row["weekday"], row["channel"], row["status"]) for row in rows]
    assert seen == [
        ("2026-12-01", "09:00", "Tue", "x", "review"),
        ("2026-12-01", "09:00", "Tue", "'@team", "review"),
        ("2026-12-01", "10:00", "Tue", "x", "approved"),
        ("2026-12-01", "12:00", "Tue", "x", "draft"),
        ("2026-12-01", "13:00", "Tue", "linkedin", "approved"),
        ("2026-12-08", "", "Tue", "x", "scheduled"),
        ("", "", "", "x", "idea"),
        ("", "", "", "instagram", "idea"),
        ("", "", "", "", "idea"),
    ]


def test_a_row_says_all_there_is(rows: list[dict[str, str]]) -> None:
    """Every column, as the channel gets it: no thread where the network has none."""
    assert tuple(rows[0]) == COLUMNS
    one, other = (row for row in rows if row["name"].startswith("明日の朝"))
    assert (one["text"], one["thread"], one["first comment"]) == (
        'Kaffee, schwarz; "so" ☕\nשורה שנייה',
        "Second\n---\nThird",
        "",
    )
    assert (other["thread"], other["first comment"], other["title"]) == ("", "More", "")
    assert (one["zone"], one["network"], one["format"], one["owner"]) == ("Europe/Berlin", "x", "post", "maya")
    assert one["file"] == "posts/letters.yaml"
    assert other["findings"].startswith("warning: ")
    assert other["findings"].endswith("[thread-lost]")
    assert rows[0]["media"].splitlines() == ["to be made: -1 +1", "https://example.com/a.jpg"]


def test_no_field_is_a_formula(rows: list[dict[str, str]]) -> None:
    """A sheet that opens it reckons nothing and starts nothing."""
    fields = [field for row in rows for field in row.values()]
    assert not [field for field in fields if field.lstrip()[:1] in set(FORMULA) - {""}]
    assert rows[0]["owner"] == "'=cmd|' /C calc'!A0"
    assert rows[0]["campaign"] == "'+49 +1"


def test_nor_where_a_sheet_cuts_at_semicolons_and_lines(tmp_path: Path) -> None:
    """Opened with a double click in much of Europe, it is cut in other places: nothing there is a formula either."""
    text = file_of(tmp_path, "csv")
    parts = [part.strip(' "') for part in re.split(r"[;\r\n]", text)]
    assert any(part.startswith("'=4") for part in parts)
    assert not [part for part in parts if part[:1] in set(FORMULA) and not re.match(r"-[\s)-]", part)]


def test_nothing_in_it_moves_a_cursor_or_gives_orders(tmp_path: Path) -> None:
    """Not in a terminal, not in the log of a CI machine."""
    text = file_of(tmp_path, "csv").removeprefix("\ufeff")
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u202a-\u202e\ufeff]", text)
    assert "##[" not in text
    assert not [line for line in text.splitlines() if line.strip().startswith("::")]


def test_excel_knows_what_it_is_written_in(tmp_path: Path) -> None:
    """A mark at the beginning, CRLF at the end of rows, LF within a field."""
    text = file_of(tmp_path, "csv")
    assert text.startswith("\ufeffdate,time,")
    assert text.endswith("\r\n")
    assert len(re.findall(r"\r\n", text)) == 10
    assert 'schwarz; ""so"" ☕\nשורה' in text


def test_an_hour_that_comes_twice_says_which(tmp_path: Path) -> None:
    """The zone alone would not do."""
    post = (
        "status: review\ntext: A\nchannels: {x: , linkedin: {when: 2026-10-25 02:30 +01:00}}\nwhen: 2026-10-25 02:30\n"
    )
    files = {"postplan.yaml": "timezone: Europe/Berlin\n", "posts/a.yaml": post}
    seen = [(row["time"], row["zone"], row["channel"]) for row in rows_of(file_of(tmp_path, "csv", files, "2026-10"))]
    assert seen == [("02:30", "UTC+02:00", "x"), ("02:30", "UTC+01:00", "linkedin")]


@pytest.mark.parametrize("name", ["alpenglow", "first-draft"])
def test_the_example_has_a_row_for_every_channel_of_every_post(name: str) -> None:
    """A whole December, and none of another month."""
    seen = [(row["file"], row["channel"], row["date"]) for row in rows_of(example(name, "csv")) if row["date"]]
    planned = [each for each in december(name).plan.variants if each.day and each.status != "rejected"]
    there = [(each.post.path, each.channel.name, str(each.day)) for each in planned if f"{each.day:%Y-%m}" == "2026-12"]
    assert sorted(row for row in seen if row[1]) == sorted(there)


@settings(deadline=None, derandomize=True, max_examples=300)
@given(st.text(alphabet=st.sampled_from("=+-@＝; \"'\na1"), max_size=8))
def test_whatever_is_written_becomes_no_formula(field: str) -> None:
    """And nothing is lost: without the apostrophes it put there it is what it was."""
    safe = inert(field)
    assert safe.lstrip()[:1] not in set(FORMULA) - {""}
    assert safe.replace("'", "") == field.replace("'", "")
