"""How modules may know each other: no circles, nothing private from outside, no two of one name."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import postplan

SOURCE = Path(postplan.__file__).parent
NAMED_FOR_WHAT_THEY_DO = ("cli.", "rules.", "agenda.", "formats.", "calendar.formats.")
"""A command, a rule or a format has a module of its name in each of these rooms."""


def name_of(module: Path) -> str:
    """A module's name with its package: `postplan.plan.variant`."""
    return ".".join(("postplan", *module.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__")


@cache
def modules() -> Mapping[str, ast.Module]:
    """Every module of the package, parsed."""
    return {name_of(path): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(SOURCE.rglob("*.py"))}


def at_run_time(tree: ast.AST) -> Iterator[ast.AST]:
    """Every node but those under `if TYPE_CHECKING`, which are never run."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            continue
        yield node
        yield from at_run_time(node)


def imported(name: str) -> Iterator[tuple[str, str]]:
    """What a module imports from the package, anywhere in its code: a module, and the name taken from it."""
    for node in at_run_time(modules()[name]):
        if isinstance(node, ast.ImportFrom) and str(node.module).partition(".")[0] == "postplan":
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield (full, "") if full in modules() else (str(node.module), alias.name)


def is_private(name: str) -> bool:
    """Whether a name begins with one underscore."""
    return name.startswith("_") and not name.startswith("__")


def owner_of(module: str) -> str | None:
    """The package that a private module belongs to; None for a module that everyone may import."""
    parts = module.split(".")
    first = next((number for number, part in enumerate(parts) if is_private(part)), None)
    return None if first is None else ".".join(parts[:first])


def test_no_modules_import_each_other_in_a_circle() -> None:
    """The whole package can be read in one order, imports inside functions included."""
    graph = {name: {module for module, _ in imported(name)} - {name} for name in modules()}
    del graph["postplan"]  # it hands out names that are imported when they are used
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(reversed(error.args[1])))


@pytest.mark.parametrize("name", modules())
def test_what_begins_with_an_underscore_stays_in_its_folder(name: str) -> None:
    """A private module is imported only from the folder it is in, a private name from nowhere."""
    for module, taken in imported(name):
        owner = owner_of(module)
        assert owner is None or name == owner or name.startswith(f"{owner}."), f"{name} imports {module}"
        assert not is_private(taken), f"{name} imports {taken} of {module}"


def is_rule(name: str) -> bool:
    """Whether a module is a rule: what loads rules is not in a group, and what they share is private to theirs."""
    room, *inside = name.removeprefix("postplan.").split(".")
    return room == "rules" and len(inside) == len(["group", "rule"]) and not is_private(inside[-1])


@pytest.mark.parametrize("name", [name for name in modules() if name.startswith("postplan.rules.")])
def test_no_rule_is_called_by_another(name: str) -> None:
    """What two rules share is in a module below them."""
    for module, _ in imported(name):
        assert not is_rule(module), f"{name} imports {module}"


def test_no_two_modules_have_one_name() -> None:
    """An import line says which module is meant without its folder."""
    homes = defaultdict(list)
    folders = {name.rpartition(".")[0] for name in modules()}
    for name in set(modules()) - folders:
        inside = name.removeprefix("postplan.")
        last = inside.rpartition(".")[2]
        if not is_private(last) and not inside.startswith(NAMED_FOR_WHAT_THEY_DO):
            homes[last].append(name)
    assert {last: names for last, names in homes.items() if len(names) > 1} == {}
