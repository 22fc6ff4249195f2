"""Phrases that ask for a reaction and not for an answer: each with what it is."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from postplan.text.phrases import Phrases


class Bait(NamedTuple):
    """A kind of bait: how it is said, and what it is."""

    said: Phrases
    why: str


def _bait(why: str, phrases: Iterable[str], pattern: str) -> Bait:
    return Bait(Phrases(frozenset(phrases), re.compile(pattern, re.IGNORECASE)), why)


def _both(some: str, others: str) -> Iterator[str]:
    """Every word of the one row with every word of the other."""
    return (f"{one} {other}" for one in some.split() for other in others.split())


_DEED = r"\b(?:like(?!\s+to\b)|share|retweet|rt|repost|follow(?:\s+us)?|tag|comment|subscribe)\b"
_NEAR = r"[^.!?\n]{0,60}?"
_COUNT = r"(?:[2-9]|10|two|three|four|five|ten)"

BAITS = (
    _bait(
        "asks for a reaction in return for a prize",
        _both("like share retweet rt repost follow tag comment subscribe", "win enter chance"),
        rf"{_DEED}{_NEAR}\b(?:to\s+(?:win|enter)|for\s+(?:a|your)\s+chance)\b",
    ),
    _bait(
        "asks people to tag others so that they get a message",
        _both("tag", "friend friends mate mates bestie besties buddy buddies people person who that"),
        rf"\btag\s+(?:an?|your|{_COUNT}|some|someone|somebody)(?:\s+of\s+your)?(?:\s+best|\s+coffee)?"
        r"(?:\s+(?:friends?|mates?|besties?|buddy|buddies|people|person|who|that)\b)",
    ),
    _bait(
        "asks for one word, to look like a conversation",
        ("comment", "type", "reply with"),
        r"(?:(?<![a-z]\s)|(?<=and\s)|(?<=or\s)|(?<=just\s))\b(?:comment|type|reply\s+with)\s+(?:the\s+word\s+)?"
        r"(?:[\"'\u201c\u2018](?:yes|amen|me|info|link|done|in)[\"'\u201d\u2019]"
        r"|(?:yes|amen)\b(?!\s+(?:or|to)\b)|(?!here\b|below\b|now\b|us\b)(?-i:[A-Z]{2,12})\b)",
    ),
    _bait(
        "asks for a reaction in place of an opinion",
        ("double tap", "doubletap", *_both("like share retweet rt repost", "if")),
        r"\b(?:(?<![a-z]\s)like|please\s+like|share|retweet|rt|repost)(?:\s+this)?(?:\s+(?:post|tweet|photo))?\s+if\s+you\b"
        r"|\bdouble[\s-]?tap\s+(?:if|for|to)\b",
    ),
    _bait(
        "turns reaction buttons into a vote",
        _both("like rt retweet share", "for"),
        rf"\b(?:like|rt|retweet|share)\s+for\s{_NEAR}\b(?:like|rt|retweet|share|comment|love)\s+for\s",
    ),
    _bait(
        "asks for the button",
        ("follow for", "f4f", "f4l", "l4f", "l4l", "follow4follow", *_both("smash hit", "like follow share")),
        r"\b(?:smash|hit)\s+(?:that|the)\s+(?:like|follow|share)\b|\bfollow\s+for\s+follow\b|\b[fl]4[fl]\b|#follow4follow\b",
    ),
    _bait(
        "asks people to share it with a number of others",
        ("share with",),
        rf"\bshare\s+(?:this\s+)?(?:post\s+)?with\s+(?:{_COUNT}|all\s+(?:of\s+)?your|everyone\s+you)\s",
    ),
    _bait(
        "asks for a reaction and not for an answer",
        (
            "markier",
            "markiere",
            "markiert",
            "verlink",
            "verlinke",
            "verlinkt",
            "kommentier",
            "kommentiere",
            "kommentiert",
            *_both("like liken teil teilt teilen", "teilen gewinnen"),
        ),
        r"\b(?:markier[et]?|verlink[et]?)\s+(?:(?:zwei|drei|fünf|[2-9])\s+)?(?:einen?|deinen?|eure|deine)?\s*"
        r"(?:freund\w{0,3}|jemanden)\b"
        r"|\bliken?\s+(?:und|&)\s+teilen\b|\b(?:teilt?|teilen)\b[^.!?\n]{0,40}?\bgewinnen\b"
        r"|\bkommentier[et]?\s+mit\s+[\"\u201e]?(?:ja|(?-i:[A-Z\xc4\xd6\xdc]{2,12}))\b",
    ),
)
