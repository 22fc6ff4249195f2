"""For people: each finding with the line it is about, what else belongs to it, and what to do."""

from collections.abc import Iterable, Sequence

from postplan.formats import Page
from postplan.formats.parts.excerpt import excerpt
from postplan.formats.parts.lines import message, summary, where
from postplan.formats.parts.paint import Paint, painter
from postplan.lint.finding import Diagnostic
from postplan.lint.report import Report
from postplan.text.printable import clip, visible, width
from postplan.yaml.place import Place
from postplan.yaml.problem import Problem


def render(report: Report, page: Page) -> str:
    """Every finding with its place drawn, then a line that counts them; of a clean plan only a terminal hears."""
    paint = painter(color=page.color)
    blocks = [_block(diagnostic, page.prefix, paint) for diagnostic in report.diagnostics]
    if page.summary and (blocks or page.terminal):
        blocks.append(paint(summary(report), "bold"))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def problems_text(problems: Iterable[Problem], prefix: str) -> str:
    """Problems of settings, drawn as findings are: they have no rule."""
    plain = painter(color=False)
    return "\n\n".join(
        "\n".join([visible(problem.message), *_drawn(problem.at, problem.related, problem.help, prefix, plain)])
        for problem in problems
    )


def _block(diagnostic: Diagnostic, prefix: str, paint: Paint) -> str:
    severity = diagnostic.severity.value
    on = f" ({', '.join(map(visible, diagnostic.channels))})" if len(diagnostic.channels) > 1 else ""
    head = f"{paint(f'{severity}[{diagnostic.rule}]', severity)}: {paint(message(diagnostic) + on, 'bold')}"
    return "\n".join([head, *_drawn(diagnostic.at, diagnostic.related, diagnostic.help, prefix, paint)])


def _drawn(at: Place, related: Sequence[Place], action: str, prefix: str, paint: Paint) -> list[str]:
    """The lines below a message: where, the excerpt with its caret, the related places, the help."""
    margin, drawing = excerpt(at, paint)
    spots = [where(place, prefix) for place in related]
    widest = max(map(width, spots), default=0)
    lines = [f"{' ' * margin}{paint('-->', 'place')} {where(at, prefix)}", *drawing]
    for spot, place in zip(spots, related, strict=True):
        lines.append(
            f"{' ' * margin}{paint(':::', 'place')} {spot}{' ' * (widest - width(spot))}  {_said(place)}".rstrip()
        )
    if action:
        lines.append(f"{' ' * margin} {paint('=', 'place')} {paint('help', 'help')}: {visible(action)}")
    return lines


def _said(place: Place) -> str:
    """What stands at a related place, and what there is to say about it."""
    span = place.span
    written = place.exact or place.document.has(place.route)
    there = place.document.text[span.start.offset : span.end.offset].split("\n", 1)[0] if written else ""
    return "  ".join(part for part in (clip(visible(there.strip()), 40), visible(place.label)) if part)
