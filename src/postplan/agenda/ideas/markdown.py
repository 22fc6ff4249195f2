"""For an issue or a message: a list a pillar, every word of a person in a code span."""

from collections.abc import Iterator

from postplan.agenda.ideas import age_words, count_words, why_words
from postplan.calendar.escape import one_line
from postplan.calendar.formats.markdown import code
from postplan.plan.work.undated import Ideas
from postplan.text.printable import clip

_SAYS = 80


def render(ideas: Ideas, width: int | None) -> str:  # noqa: ARG001 - Markdown has no width
    """By pillar, each post with its age, why it waits, what it says and its file."""
    return "".join(f"{line}\n" for line in _lines(ideas))


def _lines(ideas: Ideas) -> Iterator[str]:
    yield "# Ideas"
    yield ""
    yield f"{count_words(ideas)}."
    for pillar, group in ideas.pillars:
        yield ""
        yield f"## {code(pillar) or 'No pillar'}"
        yield ""
        for idea in group:
            said = code(clip(one_line(idea.line), _SAYS))
            parts = (code(idea.post.name), age_words(idea), code(why_words(idea)), said, code(idea.post.path))
            yield f"- {', '.join(part for part in parts if part)}"
