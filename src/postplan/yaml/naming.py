"""How a name in the code stands in a file."""


def kebab(name: str) -> str:
    """A key as a person writes it: `first_comment` is `first-comment`, and `from_` is `from`."""
    return name.rstrip("_").replace("_", "-")
