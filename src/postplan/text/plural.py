"""Numbers of things in English: `1 post`, `2 posts`."""


def plural(number: int, one: str) -> str:
    """A number with its noun, which takes an `s`: `1 post`, `0 posts`, `2 posts`."""
    return f"{number} {noun(number, one)}"


def noun(number: float, one: str) -> str:
    """The noun alone, for a number that is written in another way: `post` for 1, else `posts`."""
    return one if number == 1 else f"{one}s"
