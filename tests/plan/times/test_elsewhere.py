"""Times as other programs and countries write them."""

import pytest

from postplan.plan.times.elsewhere import instead
from postplan.plan.times.when import read_when


@pytest.mark.parametrize(
    "text",
    ["2026-12-01T09:30:00.000Z", "2026-12-01T09:30:00Z", "2026-12-01 10:30:00.5+01:00", "2026-12-01T10:30+0100"],
)
def test_what_has_one_meaning_is_read(text: str) -> None:
    """As JavaScript, feeds and content management systems write it."""
    when = read_when(text)
    assert (str(when.day), when.clock and when.clock.minute) == ("2026-12-01", 30)
    assert when.zone is not None


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("2026-12-01 10:00 PM", "write `2026-12-01 22:00`"),
        ("2026-12-01 12:05 a.m.", "write `2026-12-01 00:05`"),
        ("10:00 PM", "write `22:00`"),
        ("12/01/2026", "write `2026-01-12` or `2026-12-01`, whichever is meant"),
        ("12/12/2026", "write `2026-12-12`"),
        ("31/01/2026 9:30", "write `2026-01-31 09:30`"),
        ("5.12.2026 9:30", "write `2026-12-05 09:30`"),
        ("5. 12. 26, 9.30 Uhr", "write `2026-12-05 09:30`"),
        ("Dec 1", "write `YYYY-12-01`, with the year"),
        ("1st of December", "write `YYYY-12-01`, with the year"),
        ("1. Dezember 2026, 9.30 Uhr", "write `2026-12-01 09:30`"),
        ("1.12.", "write `YYYY-12-01`, with the year"),
        ("12/01", "write `YYYY-01-12` or `YYYY-12-01`, whichever is meant, with the year"),
        ("Tue, 01 Dec 2026 10:00:00 GMT", "write `2026-12-01 10:00Z`"),
        ("Dienstag, 1.12.2026", "write `2026-12-01`"),
        ("10:00 2026-12-01", "write `2026-12-01 10:00`"),
        ("10am on 1 December 2026", "write `2026-12-01 10:00`"),
        ("20261201T100000Z", "write `2026-12-01 10:00Z`"),
        ("2026-12-01T10", "write `2026-12-01 10:00`"),
        ("2026-12-01 10:00 Uhr", "write `2026-12-01 10:00`"),
        ("2026-12-31 24:00", "write `2027-01-01 00:00`"),
        ("2026-31-12", "write `2026-12-31`"),
        ("2026\u201112\u201101", "write `2026-12-01`"),
        ("2026-12-01 22:00 PM", "write `2026-12-01 22:00`"),
        ("2026-12-01 00:30 am", "write `2026-12-01 00:30`"),
        ("29.2.2027", ""),
        ("29.2.2028", "write `2028-02-29`"),
        ("2026-12-01 10:00-12:00", ""),
        ("2026-12-01 00:30 pm", ""),
        ("December 1, 2026 10am", "write `2026-12-01 10:00`"),
        ("1 dec 2026", "write `2026-12-01`"),
        ("2026/12/1", "write `2026-12-01`"),
        ("1796122800", "write `2026-12-01 11:00Z`, if it is a number of seconds since 1970"),
        ("1796122800000", "write `2026-12-01 11:00Z`, if it is a number of seconds since 1970"),
        ("32/13/2026", ""),
        ("13:00 PM", "write `13:00`"),
        ("13:00 AM", ""),
        ("next week", ""),
        ("9" * 5000, ""),
        ("1/" * 5000, ""),
    ],
)
def test_what_is_written_elsewhere_is_answered_with_what_to_write(text: str, action: str) -> None:
    assert instead(text) == action
