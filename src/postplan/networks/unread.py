"""Facts that are known and that no rule reads: they are shown to people, and a plan cannot set them as limits."""

from collections.abc import Mapping
from types import MappingProxyType

UNREAD: Mapping[str, str] = MappingProxyType(
    {
        "text.no_max": "says that a limit was looked for and not found",
        "hashtags.no_max": "says that a limit was looked for and not found",
        "mentions.no_max": "says that a limit was looked for and not found",
        "links.no_max": "says that a limit was looked for and not found",
        "text.entities_max": "counts formatted pieces that a tool sends, and a plan has no formatting",
        "hashtags.length_min": "is 1 wherever it is known, and a sign alone is no hashtag for any reader",
        "hashtags.typical": "is advice that differs from team to team",
        "hashtags.form": "is the way of reading in words",
        "hashtags.keywords_max": "counts hidden keywords as the network's API does, and a plan writes them as it likes",
        "mentions.form": "is the way of reading in words",
        "title.editable": "is for people: what can be edited later",
        "publishing.editable": "is for people: what can be edited later",
        "links.preview": "is for people: a card can be missing for reasons of the page it leads to",
        "links.shorteners": "is advice, and a short address can be the team's own",
        "links.field_required": "is false wherever it is known",
        "links.buttons": "names what a button can say, and a plan has no key for it",
        "media.tagged_max": "counts tags in pictures, and a plan has no key for them",
        "media.products_max": "counts products in pictures, and a plan has no key for them",
        "publishing.api": "is for people: a post that no program can publish goes out by hand",
        "publishing.duplicates_refused": "is told for every network by text-repeated",
        "publishing.disclosure": "names labels, and disclosure-missing asks for one of them in words",
        "schedule.native": "is for people: whoever has no tool can see where one is needed",
        "schedule.form": "is a condition in words",
    }
)
"""Facts that nobody asks for, by their path in a format → the reason."""

OF_ONE_KIND: Mapping[str, str] = MappingProxyType(
    {
        "size_advised": "is advice that schedulers follow by cropping",
        "ratio_advised": "is advice that schedulers follow by cropping",
        "width_kept": "names widths that are not scaled; others are no mistake",
    }
)
"""The same for each kind of medium, by the name of the fact."""


def is_read(path: str) -> bool:
    """Whether anything but a page for people asks for a fact; `path` with dots: `media.images.max`."""
    return path not in UNREAD and path.rpartition(".")[2] not in OF_ONE_KIND
