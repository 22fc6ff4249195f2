"""The texts of a post, for rules that read them word by word."""

from collections.abc import Iterator

from postplan.api import Post, Route


def joined(post: Post) -> str:
    """All the text that a post's file publishes, joined by line breaks: for a quick first look."""
    return "\n".join([text for _, text in post.texts])


def distinct(post: Post) -> Iterator[tuple[Route, str]]:
    """Each text that a post's file publishes, with its route; repeated texts only once."""
    texts = post.texts
    if len(texts) < 2:  # noqa: PLR2004 - it takes two to repeat
        yield from texts
        return
    seen: set[str] = set()
    for route, text in texts:
        if text not in seen:
            seen.add(text)
            yield route, text


def own(post: Post) -> Iterator[tuple[Route, str]]:
    """The texts that are the team's own words: text after `RT @name` is somebody else's."""
    return ((route, text) for route, text in distinct(post) if not text.startswith("RT @"))
