"""Dates and hours that a text asks its readers to keep."""

from datetime import date, time

import pytest

from postplan.text.hours_today import hours_today
from postplan.text.invitations import deadlines

ON = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "day", "last"),
    [
        ("Sign up until 20 November 2026. Which tree needs help?", date(2026, 11, 20), True),
        ("Register by Nov 30!", date(2026, 11, 30), True),
        ("Deadline: November 15", date(2026, 11, 15), True),
        ("Order by the end of 11/20/2026 for free shipping", date(2026, 11, 20), True),
        ("Join us on Friday 20 November at six.", date(2026, 11, 20), False),
        ("Anmeldeschluss: 20. November", date(2026, 11, 20), True),
        ("Meldet euch bis zum 20.11.2026 an", date(2026, 11, 20), True),
        ("Kommt am 20. November vorbei!", date(2026, 11, 20), False),
        ("Open until 24 December, come by!", date(2026, 12, 24), True),
        ("On view in the yard through Nov 20", date(2026, 11, 20), True),
        ("Sale ends Friday, November 20", date(2026, 11, 20), True),
        ("The call is open until 20 November", date(2026, 11, 20), True),
        ("The shop is closed until 20 November", date(2026, 11, 20), True),
        ("We extended the sale until 20 November", date(2026, 11, 20), True),
        ("Orders before 20 November arrive in time", date(2026, 11, 20), True),
        ("Bis 20. November könnt ihr euch anmelden", date(2026, 11, 20), True),
        ("Nur noch bis Freitag, 20. November", date(2026, 11, 20), True),
        ("20 November, 7 pm: concert in the yard", date(2026, 11, 20), False),
        ("Webinar on 20 November at 17:00", date(2026, 11, 20), False),
        ("Last year was long. Come on 4 January!", date(2027, 1, 4), False),
    ],
)
def test_a_date_to_keep_is_found_once(text: str, day: date, *, last: bool) -> None:
    """With what it is: the last day, or the day itself."""
    assert [(found.days[0], found.last) for found in deadlines(text, ON)] == [(day, last)]


@pytest.mark.parametrize(
    "text",
    [
        "By 20 November we had planted 300 trees.",
        "The show ran until 20 November.",
        "Thank you to all who joined us on 20 November",
        "On 20 November 1969 Apollo 12 left the moon. Join us",
        'She wrote: "Register by 20 November"',
        "The museum opens its doors on 20 November",
        "Sign up soon",
        "Order from 20 November",
        "Tickets are out on 20 November, come",
        "Watch the talk Ada gave on 20 November",
        "Get the notes of our 20 November webinar",
        "As announced on 20 November, orders are open",
        "By 20 November, half of it",
        "They reached the pole on 20 November at 3 pm",
        "We worked until 20 November",
        "Register by 1/2",
    ],
)
def test_what_looks_back_or_asks_for_nothing_is_left_alone(text: str) -> None:
    assert not [found for found in deadlines(text, ON) if found.days and max(found.days) < ON]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Come by today, 10 am to 4 pm: there is soup", time(16)),
        ("Today at 14:00 we roast", time(14)),
        ("Heute 14 bis 16 Uhr", time(16)),
        ("tonight from 7-9 p.m.", time(21)),
        ("Today 12 pm", time(12)),
        ("Join us this evening, 18:00 to 20:00", time(20)),
        ("Tonight 8-10pm", time(22)),
    ],
)
def test_hours_of_today_end_when_they_say(text: str, end: time) -> None:
    assert [found.end for found in hours_today(text)] == [end]


@pytest.mark.parametrize(
    "text",
    [
        "Today we opened at 9 am and were full by ten",
        "today 10 to 12 people came",
        "today: 3 for 2",
        "today 25:00",
        "tonight, 22:00 to 2:00",
        "Last night was great. Thanks for coming today at 10:00",
        "9:00",
    ],
)
def test_what_may_be_no_hour_is_none(text: str) -> None:
    assert not list(hours_today(text))


def test_a_long_text_takes_no_longer_than_it_is_long() -> None:
    """Every sentence is looked at once."""
    assert len(list(deadlines("Register by 20 November. " * 2000, ON))) == 2000
    assert len(list(deadlines("register by 20 November and " * 2000, ON))) == 2000
    assert len(list(hours_today("today 10:00 " * 2000))) == 2000
