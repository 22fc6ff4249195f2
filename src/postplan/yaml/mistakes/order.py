"""What people write that YAML reads otherwise: each mistake has its sentence, its place and its way out."""

from postplan.yaml.mistakes.fault import Sentence, Trouble, quoted, value_at, wrap, written_end
from postplan.yaml.mistakes.line_mistakes import at_colon, at_key, at_tab, strange_space
from postplan.yaml.mistakes.value_mistakes import after_end, at_block, at_no_value, at_quote, at_sign, sign

_REFUSED = {
    "depth": ("lists and keys are nested more than {depth} deep here", "write it with fewer levels"),
    "documents": (
        "a second document begins here: `---` on a line of its own ends the first",
        "delete this line, or move what follows into a file of its own",
    ),
    "directive": (
        "a line that begins with `%` is an instruction to YAML, and a plan uses none",
        "delete the line",
    ),
    "key": (
        "a list or keys in brackets where the name of a key is expected",
        'wrap it in quotes: `"…"`',
    ),
}
_LOOKS = (strange_space, at_tab, at_quote, at_block, at_no_value, at_sign, after_end, at_colon, at_key)


def refused(text: str, kind: str, at: int, depth: int) -> Sentence:
    """Return the sentence for valid YAML that a plan does not use."""
    if kind == "sign":
        return sign(text, at)
    if kind == "key" and text[at - 1 : at] == "{":
        value = value_at(text, at - 1)
        message = f"{quoted(value)} begins with `{{`, which without quotes opens keys in YAML"
        return Sentence(message, at - 1, at - 1 + len(value), wrap(value))
    message, advice = _REFUSED[kind]
    return Sentence(message.format(depth=depth), at, written_end(text, at), advice)


def syntax(trouble: Trouble) -> Sentence:
    """Return the sentence for what is no YAML."""
    for look in _LOOKS:
        sentence = look(trouble)
        if sentence:
            return sentence
    at = min(trouble.at, len(trouble.text.rstrip()))
    return Sentence(
        "this cannot be read as YAML from here on",
        at,
        written_end(trouble.text, at),
        "wrap texts in quotes, and line keys up with spaces",
    )
