"""A rule, read from the module it is written in."""

import ast
import inspect
from collections.abc import Callable, Iterator, Sequence
from types import ModuleType
from typing import Any, Never, get_origin

from postplan.lint.finding import Finding, Severity
from postplan.lint.rule import Option, Rule
from postplan.lint.rule_options import is_supported
from postplan.lint.subjects import SUBJECTS
from postplan.plan.keys.post import Status
from postplan.plan.plan import Plan
from postplan.yaml.naming import kebab

_WITH_PLAN = 2


class ModuleError(Exception):
    """A module that is not shaped like a rule: what is wrong with it, and the file and line."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"{file}:{line}: {message}")


def rule_from(module: ModuleType, *, group: str = "", file: str = "") -> Rule:
    """The rule written in a module: its name is the module's, its group the folder's where none is given.

    `file` is what messages call the module's file; without it, the file is named from the package on. Raises
    ModuleError for a module that is not shaped like a rule.
    """
    *_, folder, name = module.__name__.split(".")
    group = kebab(group or folder)
    file = file or f"{module.__name__.replace('.', '/')}.py"
    check = getattr(module, "check", None)
    if not inspect.isfunction(check):
        raise ModuleError(file, 1, "a rule needs a function `check`, like `def check(post: Post) -> Iterator[Finding]`")
    asked, given = _arguments(check, file)
    since_drafts = Status.IDEA if group in {"file", "suppression"} else Status.DRAFT
    return Rule(
        name=kebab(name),
        group=group,
        severity=_constant(module, file, "SEVERITY", Severity),
        since=_constant(module, file, "SINCE", str),
        page=inspect.cleandoc(module.__doc__ or ""),
        subject=asked[0].annotation,
        options={option.name: option for option in given},
        check=check,
        file=file,
        pedantic=_constant(module, file, "PEDANTIC", bool, default=False),
        speaks_from=_constant(module, file, "SPEAKS_FROM", Status, default=since_drafts),
        takes_plan=len(asked) == _WITH_PLAN,
        history=_constant(module, file, "HISTORY", bool, default=False),
    )


def _arguments(
    check: Callable[..., Iterator[Finding]], file: str
) -> tuple[Sequence[inspect.Parameter], Sequence[Option]]:
    """The subject with the plan, where `check` takes that, and the options."""

    def refuse(message: str) -> Never:
        raise ModuleError(file, check.__code__.co_firstlineno, message)

    try:
        signature = inspect.signature(check, eval_str=True)
    except Exception as error:  # noqa: BLE001 - an annotation is any expression
        said = f"{type(error).__name__}: {error}"
        refuse(f"an annotation of `check` cannot be read: {said}; import what it names, not under `TYPE_CHECKING`")
    if not inspect.isgeneratorfunction(check) and get_origin(signature.return_annotation) is not Iterator:
        refuse("`check` must yield each finding: it has no `yield`, and does not return an `Iterator[Finding]` either")
    parameters = signature.parameters.values()
    asked = [each for each in parameters if each.kind is each.POSITIONAL_OR_KEYWORD]
    given = [each for each in parameters if each.kind is each.KEYWORD_ONLY]
    if not asked or len(asked) > _WITH_PLAN or len(asked) + len(given) < len(parameters):
        refuse("`check` takes what it checks, then `plan: Plan` if it needs the plan, then options after a `*`")
    if asked[0].annotation not in SUBJECTS:
        known = ", ".join(sorted(subject.__name__ for subject in SUBJECTS))
        refuse(f"the first argument of `check` is `{asked[0]}`, and its type must be one of {known}")
    if len(asked) == _WITH_PLAN and asked[1].annotation is not Plan:
        refuse(f"the second argument of `check` is `{asked[1]}`, and it must be `plan: Plan`; options go after a `*`")
    for each in given:
        if each.default is each.empty:
            refuse(f"the option `{each.name}` of `check` has no default")
        if not is_supported(each.annotation):
            refuse(
                f"the option `{each}` of `check` must be bool, int, float, str, timedelta, tuple[str, ...] or Literal"
            )
    return asked, [Option(kebab(each.name), each.annotation, each.default) for each in given]


def _constant(module: ModuleType, file: str, name: str, kind: type, default: object = None) -> Any:  # noqa: ANN401 - of the type given
    """A constant of the module; without a default it must be there."""
    value = getattr(module, name, default)
    if not isinstance(value, kind):
        wanted = "ERROR or WARNING" if kind is Severity else f"a {kind.__name__}"
        message = f"`{name}` must be {wanted}" if hasattr(module, name) else f"a rule needs `{name}`, {wanted}"
        raise ModuleError(file, _line_of(module, name), message)
    return value


def _line_of(module: ModuleType, name: str) -> int:
    """The line that sets a name, 1 where none does."""
    try:
        tree = ast.parse(inspect.getsource(module))
    except (OSError, TypeError, SyntaxError):
        return 1
    names = (node for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store))
    return next((node.lineno for node in names if node.id == name), 1)
