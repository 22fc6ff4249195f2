"""Valid YAML that plans don't use, and the order in which to look for mistakes."""

from postplan.yaml.mistakes.fault import Sentence, Trouble, quoted, value_at, wrap, written_end
from postplan.yaml.mistakes.line_mistakes import at_colon, at_key, at_tab, strange_space
from postplan.yaml.mistakes.value_mistakes import after_end, at_block, at_no_value, at_quote, at_sign, sign

_REFUSED = {
    "depth": ("lists and keys are nested more than {depth} deep here", "write it with fewer levels"),
    "documents": (
        "`---` begins a second document here, but a file is a single one",
        "delete this line, or move what follows to its own file",
    ),
    "directive": (
        "a line that begins with `%` is a YAML directive, which postplan doesn't support",
        "delete the line",
    ),
    "key": (
        "expected the name of a key, got a list or keys in brackets",
        'wrap it in quotes: `"…"`',
    ),
}
_LOOKS = (strange_space, at_tab, at_quote, at_block, at_no_value, at_sign, after_end, at_colon, at_key)


def refused(text: str, kind: str, at: int, depth: int) -> Sentence:
    """Return the message for valid YAML that plans don't use."""
    if kind == "sign":
        return sign(text, at)
    if kind == "key" and text[at - 1 : at] == "{":
        value = value_at(text, at - 1)
        message = f"{quoted(value)} begins with `{{`, which opens keys in YAML unless quoted"
        return Sentence(message, at - 1, at - 1 + len(value), wrap(value))
    message, advice = _REFUSED[kind]
    return Sentence(message.format(depth=depth), at, written_end(text, at), advice)


def syntax(trouble: Trouble) -> Sentence:
    """Return the message for what isn't YAML."""
    for look in _LOOKS:
        sentence = look(trouble)
        if sentence:
            return sentence
    at = min(trouble.at, len(trouble.text.rstrip()))
    return Sentence(
        "this can't be read as YAML from here on",
        at,
        written_end(trouble.text, at),
        "wrap texts in quotes, and line keys up with spaces",
    )
