"""The phrase that sends readers to the link in a profile, in the languages it is most often said in."""

import re

LINK_PAGES = frozenset({"linktr.ee", "linkin.bio", "later.com", "beacons.ai", "bio.link", "campsite.bio", "lnk.bio"})
"""Sites whose pages hold several links."""

_LINK = r"(?:links?|lien|enlace|🔗)(?: is| are| est| está)?(?: also| now)?"
_OUR = r"(?:our|the|my|unserer|unserem|unser|der|meiner|la|notre|nuestra|nossa|nostra)"
_IN_BIO = re.compile(
    rf"{_LINK} (?:in|on|im|en|na|nella|dans) (?:{_OUR} )?(?:bio|profile?|perfil)\b|\blinkinbio\b", re.IGNORECASE
)


def in_bio(text: str) -> re.Match[str] | None:
    """Where a text first says it."""
    small = text.lower()
    return _IN_BIO.search(text) if "bio" in small or "profil" in small or "perfil" in small else None
