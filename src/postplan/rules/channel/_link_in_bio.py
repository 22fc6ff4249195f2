"""The phrase "link in bio" in the languages that use it most."""

import re

from postplan.text.phrases import Hinted

LINK_PAGES = frozenset({"linktr.ee", "linkin.bio", "later.com", "beacons.ai", "bio.link", "campsite.bio", "lnk.bio"})
"""Sites for pages with several links."""

_LINK = r"(?:links?|lien|enlace|🔗)(?:\s(?:is|are|est|está))?(?:\s(?:also|now))?"
_OUR = r"(?:our|the|my|unserer|unserem|unser|der|meiner|la|notre|nuestra|nossa|nostra)"
IN_BIO = Hinted(
    ("bio", "profil", "perfil"),
    re.compile(
        rf"{_LINK}\s(?:in|on|im|en|na|nella|dans)\s(?:{_OUR}\s)?(?:bio|profile?|perfil)\b|\blinkinbio\b", re.IGNORECASE
    ),
)
