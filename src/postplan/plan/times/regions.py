"""Public holidays by region, as the holidays package knows them: a country (`DE`) or a part of one (`DE-BY`)."""

from collections.abc import Mapping
from datetime import date

from postplan.text.likeness import nearest

_EXAMPLE = "write a country by its two letters, like `DE`, or a part of one, like `DE-BY`"
_A_LINE = 200
"""Characters of a list that somebody reads to its end."""

_A_CODE = 3
"""So short, everything is like everything: `EN` is no misspelt `BEN`."""


def public_holidays(region: str, year: int, language: str) -> Mapping[date, str]:
    """The public holidays of a region in a year, with their names in a language if there are any.

    ValueError, with what to write, for a region that is not known.
    """
    import holidays  # noqa: PLC0415 - 90 ms, and few plans name a region

    country, part = read_region(region)
    spoken = holidays.list_localized_countries().get(country, [])
    primary = language.partition("-")[0].lower()
    words = next((each for each in spoken if each.partition("_")[0] == primary), next(iter(spoken), None))
    found = holidays.country_holidays(
        country, subdiv=part or None, years=year, language=words, categories=_categories(country)
    )
    return dict(found.items())


def _categories(country: str) -> tuple[str, ...]:
    """Public holidays, and where a country knows them the days that everybody keeps by custom, as Sweden its eves."""
    import holidays  # noqa: PLC0415 - as above
    from holidays.constants import DE_FACTO, PUBLIC  # noqa: PLC0415 - as above

    supported = getattr(holidays, country).supported_categories
    return (PUBLIC, DE_FACTO) if DE_FACTO in supported else (PUBLIC,)


def read_region(text: str) -> tuple[str, str]:
    """A country and a part of it, empty for all of it; ValueError, with what to write, for any other text."""
    import holidays  # noqa: PLC0415 - as above

    country, _, part = text.partition("-")
    parts = holidays.list_supported_countries(include_aliases=False).get(country)
    if parts is None:
        msg = f"there are no holidays for `{text}`; {_meant(text)}"
        raise ValueError(msg)
    if part and part not in parts:
        meant = _part_meant(country, part, parts)
        msg = f"`{country}` has no part `{part}`; " + (f"did you mean `{meant}`?" if meant else _parts(country, parts))
        raise ValueError(msg)
    return country, part


def _meant(text: str) -> str:
    """What to write for a country by its name, by other letters or in small ones."""
    import holidays  # noqa: PLC0415 - as above
    from holidays.registry import COUNTRIES  # noqa: PLC0415 - as above

    names = {
        each.casefold(): codes[0]
        for name, (_, *codes) in COUNTRIES.items()
        for each in (name.replace("_", "-"), *codes)
    }
    whole = _parts_by_name().get(text.strip().casefold())
    if whole and text.strip().casefold() not in names:
        return f"did you mean `{whole}`?"
    word, _, part = text.partition("-")
    code = _known(text, names) or _known(word, names) or _known(text.partition(" ")[0], names)
    if code is None:
        return _EXAMPLE
    meant = _part_meant(code, part, holidays.list_supported_countries(include_aliases=False)[code]) if part else None
    title = next(name.replace("_", " ").title() for name, codes in COUNTRIES.items() if code in codes)
    return f"did you mean `{meant}`?" if meant else f"did you mean `{code}`, {title}?"


def _parts_by_name() -> Mapping[str, str]:
    """The parts of all countries by the names they have there, in small letters: `bayern` is `DE-BY`."""
    import holidays  # noqa: PLC0415 - as above

    countries = (code for code, parts in holidays.list_supported_countries(include_aliases=False).items() if parts)
    named = ((code, getattr(getattr(holidays, code, None), "subdivisions_aliases", {})) for code in countries)
    return {name.casefold(): f"{code}-{part}" for code, parts in named for name, part in parts.items()}


def _part_meant(country: str, part: str, parts: list[str]) -> str | None:
    """The part of a country that is most likely meant by its name, or by letters near to its own."""
    import holidays  # noqa: PLC0415 - as above

    other_names: Mapping[str, str] = getattr(holidays.country_holidays(country), "subdivisions_aliases", {})
    names = {each.casefold(): each for each in parts} | {name.casefold(): each for name, each in other_names.items()}
    found = _known(part, names) or _known(part.rpartition("-")[2], names)
    return found and f"{country}-{found}"


def _known(word: str, names: Mapping[str, str]) -> str | None:
    plain = word.strip().casefold()
    close = plain if plain in names else nearest(plain, names) if len(plain) > _A_CODE else None
    return names[close] if close else None


def _parts(country: str, parts: list[str]) -> str:
    if not parts:
        return f"all of it has the same holidays: write `{country}`"
    every = ", ".join(f"{country}-{each}" for each in sorted(parts))
    if len(every) <= _A_LINE:
        return f"known here: {every}"
    ends = f"from `{country}-{min(parts)}` to `{country}-{max(parts)}`"
    return f"write `{country}`, or one of its {len(parts)} parts, {ends}"
