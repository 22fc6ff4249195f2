"""What a kind of post does not have, as far as the facts about its network say so."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from postplan.api import Fact
from postplan.networks.fact import YesNo
from postplan.networks.model import Format


def is_known(form: Format) -> bool:
    """Whether anything is known of what can go with such a post, so that what the facts leave out is not there."""
    return form.thread is not None or form.first_comment.taken is not None


def lacks_thread(form: Format) -> bool:
    """Whether such a post cannot go on in further ones."""
    return is_known(form) and not _yes(form.thread)


def lacks_poll(form: Format) -> bool:
    """Whether such a post cannot ask a question with answers to choose from.

    Facts that rule out further posts list all a post can have: a poll they leave out is not there either.
    """
    return _no(form.poll.taken) if form.poll else _no(form.thread)


def lacks_content_warning(form: Format) -> bool:
    """Whether such a post cannot be hidden behind a line of text until a reader opens it."""
    return is_known(form) and not _yes(form.content_warning)


def _yes(fact: YesNo) -> bool:
    return fact is not None and fact.value


def _no(fact: YesNo) -> bool:
    return fact is not None and not fact.value


LACKS: Mapping[str, Callable[[Format], bool]] = MappingProxyType(
    {
        "text": lambda form: _no(form.text.taken),
        "title": lambda form: form.title is None,
        "thread": lacks_thread,
        "first-comment": lambda form: _no(form.first_comment.taken),
        "content-warning": lacks_content_warning,
        "poll": lacks_poll,
    }
)
"""Keys of a variant that not every network has → whether a format is without."""


def fact_for(form: Format, key: str) -> Fact[bool] | None:
    """The fact that says so; None where it follows from what the facts leave out."""
    facts = {"text": form.text.taken, "thread": form.thread, "first-comment": form.first_comment.taken}
    return facts.get(key)
