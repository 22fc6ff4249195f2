"""For programs: every post that waits; its shape is described in `docs/reference/due-json.md` and kept."""

from typing import Any

from postplan.plan.work.undated import Idea, Ideas
from postplan.text.ci import json_text

VERSION = 1


def render(ideas: Ideas, width: int | None) -> str:  # noqa: ARG001 - JSON has no width
    """One JSON object in ASCII: `today` and `ideas`, as they are listed."""
    whole = {
        "version": VERSION,
        "today": ideas.today.isoformat(),
        "ideas": [_data(pillar, idea) for pillar, group in ideas.pillars for idea in group],
    }
    return json_text(whole)


def _data(pillar: str, idea: Idea) -> dict[str, Any]:
    return {
        "post": idea.post.id,
        "name": idea.post.name,
        "file": idea.post.path,
        "status": idea.post.status.value,
        "pillar": pillar or None,
        "owner": idea.post.owner,
        "channels": list(idea.channels),
        "why": idea.why,
        "reason": idea.post.reason,
        "day": idea.day.isoformat() if idea.day else None,
        "requested": idea.since.isoformat() if idea.since else None,
        "age_days": idea.age,
    }
