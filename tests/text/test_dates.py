"""Which days a text names, and which days of the calendar they may be."""

from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from postplan.text.dates import NamedDay, days_meant, named_days
from postplan.text.day_words import languages, naming

ON = date(2026, 3, 2)


def named(text: str) -> NamedDay:
    """Give the one day that is named in two ways."""
    (day,) = named_days(text)
    return day


def meant(text: str, on: date = ON) -> list[tuple[date, ...]]:
    """Give the days of the calendar a text may mean."""
    return [days for _, days in days_meant(text, on)]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Friday 14 March", None),
        ("friday, 14th march", None),
        ("Friday the 14th of March 2026", 2026),
        ("Friday, March 14, 7pm", None),
        ("Friday, March 14th, 2026", 2026),
        ("Fri., Mar. 14", None),
        ("Fri 3/14", None),
        ("Fri 14/3/26", 2026),
        ("Friday\n14 March", None),
        ("Friday (14 March)", None),
        ("14 March (Friday)", None),
        ("2026-03-14 (Friday)", 2026),
        ("Freitag, den 14. März 2026", 2026),
        ("Freitag, der 14. März", None),
        ("am Freitag (14.3.)", None),
        ("Fr., 14.03.", None),
        ("Fr 14.3.2026", 2026),
        ("Freitag ist der 14. März", None),
    ],
)
def test_a_weekday_beside_a_date_in_the_ways_people_write_it(text: str, year: int | None) -> None:
    """Months by name or number, before or behind the day, in English and German."""
    day = named(text)
    assert (day.weekday, day.dates, day.year, day.several) == (4, ((3, 14),), year, False)


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("Today, 14 March", (0, 0)),
        ("tonight (March 14)", (0, 0)),
        ("Tomorrow is 14 March", (1, 1)),
        ("14 March (tomorrow!)", (1, 1)),
        ("this weekend (14-15 March)", (-3, 6)),
        ("this Friday, 14 March", (-6, 7)),
        ("heute Abend, 14.3., ab 19 Uhr", (0, 0)),
        ("Morgen, 14. März", (1, 1)),
        ("übermorgen (14. März)", (2, 2)),
        ("dieses Wochenende, 14./15. März", (-3, 6)),
    ],
)
def test_tomorrow_and_the_like_beside_a_date(text: str, away: tuple[int, int]) -> None:
    """How many days it may be from the day on which it is said."""
    day = named(text)
    assert (day.away, day.dates) == (away, ((3, 14),))


@pytest.mark.parametrize(
    ("text", "said"),
    [("tomorrow (Friday)", (4, (1, 1))), ("heute ist Freitag", (4, (0, 0))), ("Happy Friday!", (4, (0, 0)))],
)
def test_tomorrow_and_the_like_beside_a_weekday(text: str, said: tuple[int, tuple[int, int]]) -> None:
    """A greeting of the day says that it is today."""
    day = named(text)
    assert (day.weekday, day.away) == said


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Friday",
        "14 March",
        "this Friday",
        "Fridays 14 March",
        "Friday's concert, 14 March",
        "Black Friday, 27 November",
        "“Friday 14 March, we set out”",
        'They played "Tomorrow is Friday" until late',
        "Friday to Sunday, 14-16 March",
        "tomorrow, Friday and Saturday",
        "closed today and Friday",
        "open from Sunday through Friday, 10am to 4:30pm",
        "open Friday 24/7",
        "tonight 7/8c",
        "Friday 1/2 price",
        "Today sun and rain, so come",
        "So 14 March it is",
        "do 14 March",
        "Make it a happy Friday",
        "Guten Morgen, Freitag!",
        "Freitag morgen, 14. März",
        "jeden Morgen, 14. März",
        "Friday 31 February",
        "#Friday 14 March",
        "today. 14 March was warm",
        "Friday\n\n14 March",
    ],
)
def test_what_names_no_day_twice(text: str) -> None:
    """Names, plurals, lists, opening hours, fractions, other words that look so."""
    assert named_days(text) == ()


@pytest.mark.parametrize("text", ["Saturday, 14 and 15 March", "Saturday, March 14-15", "Samstag, 14./15. März"])
def test_the_first_of_several_days(text: str) -> None:
    """The weekday may be that of any of them."""
    assert named(text).several
    assert not named("Saturday, March 14, 7-9 pm").several


def test_the_stretch_is_what_stands_in_the_text() -> None:
    """With the bracket that closes behind it, without the full stop of the sentence."""
    text = "Come on Friday 14 March. See you (14 March (tomorrow!))"
    assert [text[day.start : day.end] for day in named_days(text)] == ["Friday 14 March", "14 March (tomorrow!)"]


def test_a_date_without_a_year_is_the_nearest_that_makes_sense() -> None:
    """Lately or to come; two to six months ago it may be either; another year named in the text counts too."""
    assert meant("Friday 14 March") == [(date(2026, 3, 14),)]
    assert meant("Friday 27 February") == [(date(2026, 2, 27),)]
    assert meant("Saturday 5 December") == [(date(2025, 12, 5), date(2026, 12, 5))]
    assert meant("Friday 18 September") == [(date(2025, 9, 18), date(2026, 9, 18))]
    assert meant("Friday 8 January", date(2026, 12, 20)) == [(date(2027, 1, 8),)]
    assert meant("Sunday 14 March, for the 2027 season") == [(date(2026, 3, 14), date(2027, 3, 14))]
    assert meant("Friday 3/4/2026") == [(date(2026, 3, 4), date(2026, 4, 3))]
    assert meant("Sunday 29 February") == []


@pytest.mark.parametrize(
    "text",
    [
        "On Friday 14 March 1941 she took off.",
        "On Friday 14 March she took off. The year was 1941.",
        "In the ’40s: Friday 14 March",
        "#OnThisDay, Friday 14 March, she took off",
        "Ten years ago, on Friday 14 March",
        "Vor zehn Jahren, am Freitag, 14. März",
        "In 1941 he wrote home: tomorrow (Friday) we fly.",
        "Friday 14 March 2024",
        "Friday 14 March 2041",
    ],
)
def test_a_text_about_old_times_is_left_alone(text: str) -> None:
    """Nobody can tell which year it means, or it means one long past."""
    assert meant(text) == []


def test_a_date_with_its_own_year_is_judged_beside_history() -> None:
    """The year stands there."""
    assert meant("Come on Friday 14 March 2026 and see the plane of 1941") == [(date(2026, 3, 14),)]


def test_every_word_for_a_day_is_found_by_a_first_look() -> None:
    """A day is named in two ways only where a text has one of these, in any case and across a line break."""
    for words in languages():
        for word in (*words.weekdays, *words.away):
            assert naming().may_be_in(f"({word.upper()}, ".replace(" ", "\n"))
        greeting = next(word for word, away in words.before.items() if away != (0, 0))
        assert words.parts.search(f"{greeting} {next(iter(words.weekdays))}")


def test_a_day_may_be_typed_with_turkish_letters() -> None:
    """A pattern that ignores case takes them for an `i`, and so does the list of words."""
    assert [named_days(f"{word} 14 March")[0].weekday for word in ("FRİDAY", "Frıday")] == [4, 4]


@given(st.text(alphabet="Ffriday 14.,/()-Marcht\n\ud800\x00“”tomorrow3:", max_size=120))
@settings(deadline=None, derandomize=True)
def test_any_text_gives_stretches_of_itself(text: str) -> None:
    """In order, within the text, each with at least two things said."""
    for day in named_days(text):
        assert 0 <= day.start < day.end <= len(text)
        assert (day.weekday is not None) + bool(day.dates) + (day.away is not None) >= 2
