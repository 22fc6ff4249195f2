"""Texts as written in the file, before YAML reads them."""

from collections.abc import Iterator

from postplan.api import Post, Route
from postplan.yaml.document import Written


def as_written(post: Post, route: Route) -> tuple[Route, Written] | None:
    """Where one of a post's texts is in its file, and how it is written; part of a thread may be just the text."""
    document = post.document
    while route and not document.has(route):
        route = route[:-1]
    written = document.written(route)
    return (route, written) if written else None


def unlike_file(post: Post) -> Iterator[tuple[Route, str]]:
    """Each published text with a line that differs from the file: joined, escaped or quoted."""
    content = post.document.content
    for route, text in post.texts:
        if any(line.encode("utf-8", "surrogatepass") not in content for line in text.split("\n")):
            yield route, text
