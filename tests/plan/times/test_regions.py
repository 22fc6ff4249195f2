"""Public holidays by region."""

import json
import subprocess
import sys
from datetime import date

import pytest
from tests.program import clean_environment

from postplan.plan.times.regions import public_holidays, read_region


def test_a_part_of_a_country_has_holidays_of_its_own() -> None:
    """Epiphany is one in Bavaria and none in Berlin; both have Christmas."""
    bavaria, berlin = (public_holidays(region, 2026, "en") for region in ("DE-BY", "DE-BE"))
    assert (bavaria.get(date(2026, 1, 6)), berlin.get(date(2026, 1, 6))) == ("Epiphany", None)
    assert bavaria[date(2026, 12, 25)] == berlin[date(2026, 12, 25)] == "Christmas Day"


def test_holidays_have_their_names_in_the_language_of_the_plan() -> None:
    """Where there are any in it; else in one that people there speak."""
    names = [public_holidays("DE", 2026, language)[date(2026, 12, 25)] for language in ("en", "de-AT", "uk", "nn")]
    assert names == ["Christmas Day", "Erster Weihnachtstag", "Перший день Різдва", "Erster Weihnachtstag"]


TWO_LETTERS = "write a country by its two letters, like `DE`, or a part of one, like `DE-BY`"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("de-by", "there are no holidays for `de-by`; did you mean `DE-BY`?"),
        ("UK", "there are no holidays for `UK`; did you mean `GB`, United Kingdom?"),
        ("DEU", "there are no holidays for `DEU`; did you mean `DE`, Germany?"),
        ("Germany", "there are no holidays for `Germany`; did you mean `DE`, Germany?"),
        ("Guinea-Bissau", "there are no holidays for `Guinea-Bissau`; did you mean `GW`, Guinea Bissau?"),
        ("united states", "there are no holidays for `united states`; did you mean `US`, United States?"),
        ("Bayern", "there are no holidays for `Bayern`; did you mean `DE-BY`?"),
        ("XX", f"there are no holidays for `XX`; {TWO_LETTERS}"),
        ("DE-by", "`DE` has no part `by`; did you mean `DE-BY`?"),
        ("US-California", "`US` has no part `California`; did you mean `US-CA`?"),
        ("GB-LON", "`GB` has no part `LON`; known here: GB-ENG, GB-NIR, GB-SCT, GB-WLS"),
        ("HK-1", "`HK` has no part `1`; all of it has the same holidays: write `HK`"),
    ],
)  # fmt: skip
def test_a_region_that_is_not_known_is_refused_with_what_was_meant(text: str, said: str) -> None:
    """By other letters, by its name; of a country with parts, the parts there are."""
    with pytest.raises(ValueError, match=r"no holidays|has no part") as refused:
        read_region(text)
    assert str(refused.value) == said


def test_a_country_with_more_parts_than_fit_in_a_line_says_how_many() -> None:
    """Nobody reads a hundred of them."""
    with pytest.raises(ValueError, match=r"write `IT`, or one of its \d+ parts, from `IT-\w+` to `IT-\w+`$"):
        read_region("IT-XX")


ASKED = """
import json
from postplan.plan.times.regions import public_holidays
found = [public_holidays(region, 2026, language) for region in ("DE-BY", "US", "TH", "FR") for language in ("en", "")]
print(json.dumps([{str(day): name for day, name in sorted(each.items())} for each in found]))
"""


def test_holidays_are_the_same_whatever_the_machine_speaks() -> None:
    """Their names too: some of them are known in Thai, and nobody asked for that."""
    thai = {"LANG": "th_TH.UTF-8", "LC_ALL": "th_TH.UTF-8", "LANGUAGE": "th", "PYTHONUTF8": "1"}
    told = [
        subprocess.run(
            [sys.executable, "-c", ASKED], env=clean_environment(env), capture_output=True, check=True
        ).stdout
        for env in ({"LANG": "C", "PYTHONUTF8": "1"}, thai)
    ]
    assert told[0] == told[1]
    assert json.loads(told[0])[0]["2026-12-25"] == "Christmas Day"
