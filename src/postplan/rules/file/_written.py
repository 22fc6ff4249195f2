"""Texts as they are written in a file, beside what YAML reads."""

from collections.abc import Iterator

from postplan.api import Post, Route
from postplan.yaml.document import Written


def as_written(post: Post, route: Route) -> tuple[Route, Written] | None:
    """Where one of a post's texts is in its file, and how it is written; a part of a thread may be the text itself."""
    document = post.document
    while route and not document.has(route):
        route = route[:-1]
    written = document.written(route)
    return (route, written) if written else None


def unlike_file(post: Post) -> Iterator[tuple[Route, str]]:
    """Each published text with a line that is not in the file as it is: joined from several, escaped, or quoted."""
    content = post.document.content
    for route, text in post.texts:
        if any(line.encode("utf-8", "surrogatepass") not in content for line in text.split("\n")):
            yield route, text
