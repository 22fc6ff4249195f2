"""The options of rules, read from settings by the types of the rules' own arguments."""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any, Literal, get_args, get_origin

from postplan.lint.rule import Option, Rule
from postplan.networks.values import in_words
from postplan.plan.keys.readers import items
from postplan.text.durations import read_duration
from postplan.text.likeness import did_you_mean

_WORDS: Mapping[Any, str] = MappingProxyType(
    {
        int: "a whole number",
        float: "a number",
        bool: "`yes` or `no`",
        str: "a text",
        timedelta: "a length of time like `4h`",
    }
)


def read_options(rule: Rule, said: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, tuple[str, str]]]:
    """The arguments for a rule's `check`, and for what could not be read: option → what is wrong, and what to do."""
    read: dict[str, Any] = {}
    wrong: dict[str, tuple[str, str]] = {}
    for name, value in said.items():
        option = rule.options.get(name)
        if option is None:
            message = f"the rule `{rule.name}` has no option `{name}`"
            wrong[name] = (message, did_you_mean(name, rule.options) or "it has no options; give it a severity alone")
            continue
        try:
            read[name.replace("-", "_")] = _value(option, value)
        except ValueError as error:
            wrong[name] = (
                f"`{name}` of `{rule.name}`: {error}",
                f"it is {type_words(option)}; without it, {default_words(option)}",
            )
    return read, wrong


def is_supported(kind: object) -> bool:
    """Whether a plan can set an option of this type."""
    if get_origin(kind) is Literal:
        return all(isinstance(word, str) for word in get_args(kind))
    return kind in _WORDS or kind == tuple[str, ...]


def type_words(option: Option) -> str:
    """What an option takes, for people."""
    if get_origin(option.type) is tuple:
        return "a list of texts"
    return _WORDS.get(option.type) or " or ".join(f"`{word}`" for word in get_args(option.type))


def default_words(option: Option) -> str:
    """What an option is where nobody sets it, for people."""
    if isinstance(option.default, bool):
        return "yes" if option.default else "no"
    if isinstance(option.default, tuple):
        return ", ".join(option.default) or "empty"
    return in_words(option.default) if isinstance(option.default, timedelta) else str(option.default)


def _value(option: Option, value: Any) -> Any:  # noqa: ANN401 - an option may have any of several types
    if get_origin(option.type) is tuple:
        listed = items(value)
        if not isinstance(listed, list | tuple) or not all(isinstance(item, str) for item in listed):
            msg = "expected a list of texts"
            raise ValueError(msg)
        return tuple(listed)
    if not isinstance(value, str):
        msg = "expected one value"
        raise ValueError(msg)  # noqa: TRY004 - what was written is wrong, not a type in the program
    if option.type is timedelta:
        return read_duration(value)
    return _scalar(option.type, value)


def _scalar(kind: Any, text: str) -> Any:  # noqa: ANN401 - an option may have any of several types
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - only where a plan sets an option

    try:
        return TypeAdapter(kind).validate_python(text)
    except ValidationError as error:
        msg = f"`{text}` is not allowed here"
        raise ValueError(msg) from error
