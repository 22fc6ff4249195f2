"""Phrases that ask for a reaction rather than an answer, each with what it does."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from postplan.text.phrases import Phrases


class Bait(NamedTuple):
    """A kind of bait: its phrases, and what it does, as the end of a message."""

    phrases: Phrases
    why: str


def _bait(why: str, phrases: Iterable[str], pattern: str) -> Bait:
    return Bait(Phrases(frozenset(phrases), re.compile(pattern, re.IGNORECASE)), why)


def _pairs(firsts: str, seconds: str) -> Iterator[str]:
    """Every word of one list combined with every word of the other."""
    return (f"{first} {second}" for first in firsts.split() for second in seconds.split())


_ACTION = r"\b(?:like(?!\s+to\b)|share|retweet|rt|repost|follow(?:\s+us)?|tag|comment|subscribe)\b"
_NEAR = r"[^.!?\n]{0,60}?"
_COUNT = r"(?:[2-9]|10|two|three|four|five|ten)"

BAITS = (
    _bait(
        "trades a reaction for the chance of a prize",
        _pairs("like share retweet rt repost follow tag comment subscribe", "win enter chance"),
        rf"{_ACTION}{_NEAR}\b(?:to\s+(?:win|enter)|for\s+(?:a|your)\s+chance)\b",
    ),
    _bait(
        "asks people to tag others just to spread the post",
        _pairs("tag", "friend friends mate mates bestie besties buddy buddies people person who that"),
        rf"\btag\s+(?:an?|your|{_COUNT}|some|someone|somebody)(?:\s+of\s+your)?(?:\s+best|\s+coffee)?"
        r"(?:\s+(?:friends?|mates?|besties?|buddy|buddies|people|person|who|that)\b)",
    ),
    _bait(
        "asks for a one-word comment",
        ("comment", "type", "reply with"),
        r"(?:(?<![a-z]\s)|(?<=and\s)|(?<=or\s)|(?<=just\s))\b(?:comment|type|reply\s+with)\s+(?:the\s+word\s+)?"
        r"(?:[\"'\u201c\u2018](?:yes|amen|me|info|link|done|in)[\"'\u201d\u2019]"
        r"|(?:yes|amen)\b(?!\s+(?:or|to)\b)|(?!here\b|below\b|now\b|us\b)(?-i:[A-Z]{2,12})\b)",
    ),
    _bait(
        "asks for a reaction instead of an opinion",
        ("double tap", "doubletap", *_pairs("like share retweet rt repost", "if")),
        r"\b(?:(?<![a-z]\s)like|please\s+like|share|retweet|rt|repost)(?:\s+this)?(?:\s+(?:post|tweet|photo))?\s+if\s+you\b"
        r"|\bdouble[\s-]?tap\s+(?:if|for|to)\b",
    ),
    _bait(
        "turns reaction buttons into a vote",
        _pairs("like rt retweet share", "for"),
        rf"\b(?:like|rt|retweet|share)\s+for\s{_NEAR}\b(?:like|rt|retweet|share|comment|love)\s+for\s",
    ),
    _bait(
        "asks for a click on a button",
        ("follow for", "f4f", "f4l", "l4f", "l4l", "follow4follow", *_pairs("smash hit", "like follow share")),
        r"\b(?:smash|hit)\s+(?:that|the)\s+(?:like|follow|share)\b|\bfollow\s+for\s+follow\b|\b[fl]4[fl]\b|#follow4follow\b",
    ),
    _bait(
        "asks people to share it with a set number of others",
        ("share with",),
        rf"\bshare\s+(?:this\s+)?(?:post\s+)?with\s+(?:{_COUNT}|all\s+(?:of\s+)?your|everyone\s+you)\s",
    ),
    _bait(
        "asks for a reaction, not an answer",
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
            *_pairs("like liken teil teilt teilen", "teilen gewinnen"),
        ),
        r"\b(?:markier[et]?|verlink[et]?)\s+(?:(?:zwei|drei|fünf|[2-9])\s+)?(?:einen?|deinen?|eure|deine)?\s*"
        r"(?:freund\w{0,3}|jemanden)\b"
        r"|\bliken?\s+(?:und|&)\s+teilen\b|\b(?:teilt?|teilen)\b[^.!?\n]{0,40}?\bgewinnen\b"
        r"|\bkommentier[et]?\s+mit\s+[\"\u201e]?(?:ja|(?-i:[A-Z\xc4\xd6\xdc]{2,12}))\b",
    ),
)
