"""Language tags: whether one is well formed and registered (BCP 47, by the package langcodes)."""

from functools import cache

from postplan.text.other_words import LANGUAGES, meant

_LONGEST = 35
"""Characters; RFC 5646, 4.4.1: enough for every tag in use."""


@cache
def standard_tag(written: str) -> str | None:
    """A tag as the registry has it: `en-GB` for `en_uk`, `de` for `German`; None for what is no language.

    A tag that is right already comes back as it was written.
    """
    if named := meant(written, LANGUAGES):
        return named
    if len(written) > _LONGEST:
        return None
    from langcodes import standardize_tag, tag_is_valid  # noqa: PLC0415 - few plans name a language

    try:
        standard = standardize_tag(written) if tag_is_valid(written) else None
    except ValueError:
        return None
    return written if standard and standard.casefold() == written.casefold() else standard
