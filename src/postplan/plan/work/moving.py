"""Giving a post another time or status: what becomes of its file."""

from postplan.plan.keys.post import Post, Status
from postplan.yaml.document import Document
from postplan.yaml.edits import Edit, Unwritable, applied, quoted, setting
from postplan.yaml.parse import read
from postplan.yaml.route import Value


def retimed(post: Post, written: str, channel: str = "") -> Document:
    """The post's file with `written` as its time, or as the time of one of its channels.

    A list of channels becomes keys, since a name in a list can say nothing of itself. Raises Unwritable where nothing
    can be put into the file without touching something else.
    """
    document = post.document
    if not channel:
        return _set(document, ("when",), written)
    if isinstance((read(document.path, document.content).data or {}).get("channels"), list):
        return _with_keys(document, channel, written)
    own = post.channels.get(channel)
    if own is None:
        return setting(document, ("channels", channel), f"{{when: {written}}}", {"when": written})
    return _set(document, ("channels", channel, "when"), written)


def with_status(post: Post, status: Status, reason: str = "") -> Document:
    """The post's file with this status, and the reason for it where there is one. Raises Unwritable as `retimed`."""
    document = setting(post.document, ("status",), status.value, status.value)
    return setting(document, ("reason",), quoted(reason), reason) if reason else document


def _set(document: Document, route: tuple[str, ...], written: str) -> Document:
    """The time as it is, without quotes, where the file then says it; else in quotes."""
    try:
        return setting(document, route, written, written)
    except Unwritable:
        return setting(document, route, quoted(written), written)


def _with_keys(document: Document, channel: str, written: str) -> Document:
    """The document with its list of channels as keys, one of them with a time: `{x: {when: …}, linkedin: }`."""
    before = read(document.path, document.content).data or {}
    names = before["channels"]
    entry = document.spans.by_route["channels",]
    assert isinstance(names, list)
    items = [document.spans.by_route["channels", index] for index in range(len(names))]

    def said(name: Value) -> str:
        return f"{{when: {written}}}" if name == channel else ""

    if entry.style == "flow":
        inside = ", ".join(f"{quoted(str(name))}: {said(name)}" for name in names)
        edits = [Edit(entry.start, entry.stop, f"{{{inside}}}")]
    else:
        edits = [
            Edit(item.begin, item.end, f"{quoted(str(name))}: {said(name)}".rstrip())
            for item, name in zip(items, names, strict=True)
        ]
    after = read(document.path, applied(document, edits))
    keys: dict[str, Value] = {str(name): {"when": written} if name == channel else None for name in names}
    same = [comment.text for comment in document.comments] == [comment.text for comment in after.document.comments]
    if after.problems or after.data != {**before, "channels": keys} or not same:
        raise Unwritable
    return after.document
