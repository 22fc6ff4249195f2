"""For a terminal: a line a post, whatever its width."""

from collections.abc import Iterator

from postplan.agenda.ideas import NAME, age_words, count_words, why_words
from postplan.calendar.escape import one_line
from postplan.plan.work.undated import Ideas
from postplan.text.printable import clip, width as columns


def render(ideas: Ideas, width: int | None) -> str:
    """By pillar, each post with its age, why it waits and its file."""
    return "".join(f"{clip(line, width) if width else line}\n" for line in _lines(ideas))


def _lines(ideas: Ideas) -> Iterator[str]:
    yield count_words(ideas)
    every = [idea for _, group in ideas.pillars for idea in group]
    widest = max((columns(clip(one_line(idea.post.name), NAME)) for idea in every), default=0)
    ages = max((columns(age_words(idea)) for idea in every), default=0)
    for pillar, group in ideas.pillars:
        yield ""
        yield one_line(pillar) or "No pillar"
        for idea in group:
            name = clip(one_line(idea.post.name), NAME)
            age, rest = age_words(idea), "  ".join(filter(None, (one_line(why_words(idea)), one_line(idea.post.path))))
            yield f"  {name}{' ' * (widest - columns(name))}  {age}{' ' * (ages - columns(age))}  {rest}"
