"""Signing posts off: who may, and what becomes of the file."""

from datetime import date

from postplan.plan.keys.post import Post, Status
from postplan.plan.keys.settings import Settings
from postplan.yaml.document import Document
from postplan.yaml.edits import flow, quoted, setting
from postplan.yaml.parse import read
from postplan.yaml.route import Value


def chosen_approvers(settings: Settings) -> tuple[str, ...]:
    """Those of the team with `approves: yes`."""
    return tuple(name for name, keys in settings.team.items() if keys.approves)


def approvers(settings: Settings) -> tuple[str, ...]:
    """Who may sign posts off: the chosen ones, and the whole team where nobody is."""
    return chosen_approvers(settings) or tuple(settings.team)


def signed(post: Post, by: str, on: date, digest: str) -> Document:
    """The post's file with this sign-off in it, and `status: approved` where the work was not as far yet.

    Only these lines differ. A sign-off that is there has its values replaced, and keeps its comments. Raises
    Unwritable for a file nothing can be put into without touching something else.
    """
    document = post.document
    if post.status.rank < Status.APPROVED.rank:
        document = setting(document, ("status",), Status.APPROVED.value, Status.APPROVED.value)
    pairs: dict[str, Value] = {"by": by, "on": on.isoformat(), "digest": digest}
    there = (read(document.path, document.content).data or {}).get("approved")
    if not isinstance(there, dict) or not there:
        return setting(document, ("approved",), flow({key: str(text) for key, text in pairs.items()}), pairs)
    for key, text in pairs.items():
        document = setting(document, ("approved", key), quoted(str(text)), text)
    return document
