"""What a format doesn't support, according to the facts about its network."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from postplan.api import Fact
from postplan.networks.fact import YesNo
from postplan.networks.model import Format


def is_known(form: Format) -> bool:
    """Whether the facts cover what goes with a post, so that anything they leave out isn't supported."""
    return form.thread is not None or form.first_comment.taken is not None


def lacks_thread(form: Format) -> bool:
    """Whether the format has no threads."""
    return is_known(form) and not _is_true(form.thread)


def lacks_poll(form: Format) -> bool:
    """Whether the format has no polls.

    Facts that rule out threads list everything a post can have: if they leave out polls, there are none.
    """
    return _is_false(form.poll.taken) if form.poll else _is_false(form.thread)


def lacks_content_warning(form: Format) -> bool:
    """Whether the format has no content warnings."""
    return is_known(form) and not _is_true(form.content_warning)


def _is_true(fact: YesNo) -> bool:
    return fact is not None and fact.value


def _is_false(fact: YesNo) -> bool:
    return fact is not None and not fact.value


LACKS: Mapping[str, Callable[[Format], bool]] = MappingProxyType(
    {
        "text": lambda form: _is_false(form.text.taken),
        "title": lambda form: form.title is None,
        "thread": lacks_thread,
        "first-comment": lambda form: _is_false(form.first_comment.taken),
        "content-warning": lacks_content_warning,
        "poll": lacks_poll,
    }
)
"""Keys that not every network supports → whether a format lacks them."""


def fact_for(form: Format, key: str) -> Fact[bool] | None:
    """The fact that rules out a key; None if the facts only leave it out."""
    facts = {"text": form.text.taken, "thread": form.thread, "first-comment": form.first_comment.taken}
    return facts.get(key)
