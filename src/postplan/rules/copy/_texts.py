"""The texts of a post that are looked at word by word."""

from collections.abc import Iterator

from postplan.api import Post, Route


def joined(post: Post) -> str:
    """All that the file of a post publishes as text, one below the other: for a first look."""
    return "\n".join([text for _, text in post.texts])


def distinct(post: Post) -> Iterator[tuple[Route, str]]:
    """Each text that the file of a post publishes, with the route to it; of equal ones the first."""
    texts = post.texts
    if len(texts) < 2:  # noqa: PLR2004 - two are the least that can be equal
        yield from texts
        return
    seen: set[str] = set()
    for route, text in texts:
        if text not in seen:
            seen.add(text)
            yield route, text


def own(post: Post) -> Iterator[tuple[Route, str]]:
    """Those texts that are the team's own words: what is passed on behind `RT @name` is somebody else's."""
    return ((route, text) for route, text in distinct(post) if not text.startswith("RT @"))
