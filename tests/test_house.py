"""How the house is built: what may know of what, and what nobody may do."""

import ast
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

import postplan
from postplan import api
from postplan.formats import Page, names, render
from postplan.lint.page import examples
from postplan.rules import built_in
from tests.plans import plan_of, write
from tests.program import COVERAGE

SOURCE = Path(postplan.__file__).parent
STAGES = (
    ("modules", "text", "yaml"),
    ("files",),
    ("media",),
    ("errors",),
    ("networks",),
    ("plan",),
    ("lint",),
    ("api",),
    ("rules",),
    ("formats", "calendar"),
    ("agenda",),
    ("run",),
    ("fixing",),
    ("testing",),
    ("online",),
    ("cli",),
    ("__main__",),
)
"""In the order of the flow; those that stand together know nothing of each other."""

MODULES = sorted(SOURCE.rglob("*.py"))
TERMINAL = frozenset({"typer", "rich", "click", "shellingham"})
MUTATES = "append add update setdefault pop popitem clear extend insert remove discard sort reverse appendleft"
BUILDS = frozenset({"list", "dict", "set", "defaultdict", "Counter", "deque", "OrderedDict", "bytearray"})
FORBIDDEN = frozenset(
    {"print", "input", "time.time", "os.environ", "os.getenv", "environ", "getenv", "sys.stdout", "sys.argv"}
    | {"Path.cwd", "os.getcwd"}
)
CLOCKS = frozenset(
    {"now", "utcnow", "today", "localtime", "gmtime", "time_ns", "monotonic", "perf_counter", "expandvars"}
)
"""What is called: `plan.now` is an argument of everything, and no clock."""

PAST_THE_END = 300


def name_of(module: Path) -> str:
    """Name a module from the package on: `plan.time`, `cli`."""
    return ".".join(module.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


def rank(stage: str) -> int:
    """Say where in the flow a stage is."""
    return next(number for number, together in enumerate(STAGES) if stage in together)


@cache
def tree_of(module: Path) -> ast.Module:
    """Parse a module, once for all tests."""
    return ast.parse(module.read_text(encoding="utf-8"))


def imported(tree: ast.AST) -> Iterator[str]:
    """Every module that is imported anywhere in a tree, of the package only where a stage is named."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            if node.module == "postplan":
                yield from (f"postplan.{alias.name}" for alias in node.names)
            else:
                yield str(node.module)


def dotted(node: ast.AST) -> str:
    """Write a chain of names as it stands in the code; empty where it is something else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""


def inside_cli(module: Path) -> bool:
    """Tell whether a module belongs to the command line."""
    return name_of(module).partition(".")[0] in {"cli", "__main__"}


@pytest.mark.parametrize(
    "module", [each for each in MODULES if each.parent != SOURCE or each.name != "__init__.py"], ids=name_of
)
def test_imports_go_downwards(module: Path) -> None:
    """A module knows its own stage and earlier ones; stages that stand together do not know each other."""
    own = name_of(module).partition(".")[0]
    for name in imported(tree_of(module)):
        package, _, rest = name.partition(".")
        stage = rest.partition(".")[0]
        if package == "postplan" and stage not in {"", "__version__", own}:
            assert rank(stage) < rank(own), f"{own} imports {name}"


def test_every_folder_is_a_stage() -> None:
    """Nothing stands beside the flow."""
    stages = {name_of(module).partition(".")[0] for module in MODULES} - {"__init__"}
    assert stages <= {stage for together in STAGES for stage in together}


def test_the_public_names_cost_nothing_until_they_are_used() -> None:
    """The package itself imports only what a type checker reads."""
    tree = tree_of(SOURCE / "__init__.py")
    kept = [node for node in tree.body if not (isinstance(node, ast.If) and dotted(node.test) == "TYPE_CHECKING")]
    assert set(imported(ast.Module(kept, []))) <= {"typing", "importlib"}


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_only_the_command_line_knows_of_a_terminal(module: Path) -> None:
    """Typer and Rich stand in `cli` and nowhere else; click nowhere."""
    found = {name.partition(".")[0] for name in imported(tree_of(module))} & TERMINAL
    assert found <= ({"typer", "rich"} if inside_cli(module) else set())


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_the_core_has_no_clock_no_environment_and_prints_nothing(module: Path) -> None:
    """The same files give the same answer on every machine, at any time, wherever somebody stands."""
    tree = tree_of(module)
    # MediaInfo would take its locale from the machine: there it is set.
    assert "locale" not in set(imported(tree)) or name_of(module) == "media.videos"
    if inside_cli(module):
        return
    used = {dotted(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute | ast.Name)}
    called = {dotted(node.func).rpartition(".")[2] for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert not used & FORBIDDEN
    assert not called & CLOCKS


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_no_module_keeps_state(module: Path) -> None:
    """What a module holds is the same after every call: no `global`, no list, set or keys that a function changes."""
    tree = tree_of(module)
    held = {target.id for target in module_level(tree)}
    for function in functions(tree):
        for node in ast.walk(function):
            assert not isinstance(node, ast.Global), f"global {node}"
            assert not held & changed(node), f"{function.name} changes {held & changed(node)}"


def module_level(tree: ast.Module) -> Iterator[ast.Name]:
    """Names on the first level of a module that stand for something that can be changed."""
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None and is_mutable(node.value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target for target in targets if isinstance(target, ast.Name))


def is_mutable(value: ast.expr) -> bool:
    """Tell whether an expression makes a list, a set or keys with values."""
    if isinstance(value, ast.Call):
        return dotted(value.func).rpartition(".")[2] in BUILDS
    return isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp)


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """Every function of a module, in classes too."""
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def changed(node: ast.AST) -> set[str]:
    """The names whose contents a piece of code changes."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MUTATES.split():
        return {dotted(node.func.value)}
    if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
        return {dotted(node.value)}
    return {dotted(node.target)} if isinstance(node, ast.AugAssign) else set()


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_only_files_that_are_shipped_are_remembered(module: Path) -> None:
    """A cache of a function lives as long as the program: facts, word lists and made videos may, plans never."""
    cached = [
        function.name
        for function in functions(tree_of(module))
        for mark in function.decorator_list
        if dotted(mark.func if isinstance(mark, ast.Call) else mark).rpartition(".")[2] in {"cache", "lru_cache"}
    ]
    assert not cached or name_of(module).partition(".")[0] in {"networks", "text", "testing"}


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_says_what_it_is_and_is_read_in_one_sitting(module: Path) -> None:
    """A docstring, and not more lines than a reader bears; a rule's page is as long as it needs."""
    tree = tree_of(module)
    assert ast.get_docstring(tree)
    page = ast.get_docstring(tree, clean=False) if "rules" in module.parts else None
    lines = len(module.read_text(encoding="utf-8").splitlines()) - (page or "").count("\n")
    assert lines <= PAST_THE_END


@cache
def rule_names() -> frozenset[str]:
    """The names of all rules."""
    return frozenset(rule.name for rule in built_in())


RULE_MODULES = sorted(module for module in (SOURCE / "rules").glob("*/*.py") if not module.name.startswith("_"))


@pytest.mark.parametrize("module", RULE_MODULES, ids=name_of)
def test_a_rule_module_says_how_bad_since_when_and_checks(module: Path) -> None:
    """What every rule's file has, and its name is the file's."""
    tree = tree_of(module)
    stored = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    assert {"SEVERITY", "SINCE"} <= stored
    assert "check" in {function.name for function in functions(tree)}
    assert module.stem.replace("_", "-") in rule_names()


def public(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """The names that a module imports and that `postplan.api` has, each with the module it takes them from."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            taken = vars(import_module(str(node.module)))
            for name in {alias.name for alias in node.names} & set(api.__all__):
                if taken[name] is vars(api)[name]:
                    yield name, str(node.module)


@pytest.mark.parametrize("module", sorted((SOURCE / "rules").glob("*/*.py")), ids=name_of)
def test_a_rule_imports_what_is_public_from_the_public_module(module: Path) -> None:
    """So a plugin can do what a built-in rule does, in the same words."""
    assert {home for _, home in public(tree_of(module))} <= {"postplan.api"}


def test_every_public_name_is_used_by_a_rule() -> None:
    """What no rule needs is not promised, and costs no rule an import."""
    used = {name for module in (SOURCE / "rules").glob("*/*.py") for name, _ in public(tree_of(module))}
    assert used == set(api.__all__)


def test_every_rule_has_a_name_of_its_own() -> None:
    """And none is called like a group."""
    rules = built_in()
    every = [rule.name for rule in rules]
    assert len(set(every)) == len(every)
    assert not set(every) & {rule.group for rule in rules}


RULE = '''"""A post about tea.

## Why
This is a roastery.

```yaml bad
text: Tea
channels: [x]
```
```text
warning[about-tea]: it says tea
```
```yaml good
text: Coffee
channels: [x]
```
"""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post

SEVERITY, SINCE = WARNING, "0.2"


def check(post: Post, *, word: str = "Tea") -> Iterator[Finding]:
    """Look for `word`."""
    if word in (post.text or ""):
        yield Finding("it says tea", post.at("text"))
'''


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy the package to where a test may change it; give the folder it is in."""
    shutil.copytree(SOURCE, tmp_path / "lib/postplan", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "lib"


def python(lib: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python with the package from a folder, in another one."""
    environment = {**os.environ, "PYTHONPATH": str(lib), "PYTHONDONTWRITEBYTECODE": "1"}
    environment.pop(COVERAGE, None)  # of the package, not of its copy
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_adding_a_rule_touches_one_file(copy: Path, tmp_path: Path) -> None:
    """Put there, it is listed, explained, run, set and ignored by name."""
    (copy / "postplan/rules/copy").mkdir(exist_ok=True)
    (copy / "postplan/rules/copy/__init__.py").write_text('"""What posts say."""\n')
    (copy / "postplan/rules/copy/about_tea.py").write_text(RULE)
    post = "text: Tea\nchannels: [x]\n"
    write(
        tmp_path / "plan",
        {
            "postplan.yaml": "channels: [x]\nrules: {about-tea: {severity: error, word: Tea}}\n",
            "posts/a.yaml": post,
            "posts/b.yaml": f"# postplan: ignore-file[about-tea] it is the season\n{post}",
        },
    )
    listed = python(copy, tmp_path / "plan", "-m", "postplan", "rules")
    assert "about-tea" in listed.stdout
    explained = python(copy, tmp_path / "plan", "-m", "postplan", "explain", "about-tea")
    assert "This is a roastery." in explained.stdout
    assert "`word`" in explained.stdout
    checked = python(copy, tmp_path / "plan", "-m", "postplan", "check", "--output", "concise", "--select", "about-tea")
    assert (checked.returncode, checked.stderr) == (1, "")
    assert checked.stdout == "posts/a.yaml:1:7: error: it says tea [about-tea]\n"


def test_without_the_command_line_the_rest_works(copy: Path, tmp_path: Path) -> None:
    """Delete `cli`, and a plan is loaded and checked."""
    shutil.rmtree(copy / "postplan/cli")
    (copy / "postplan/__main__.py").unlink()
    write(tmp_path / "plan", {"posts/a.yaml": "chanels: [x]\n"})
    code = (
        "import postplan, sys; report = postplan.check(postplan.load('.'));"
        "print(postplan.__file__); print(*(each.rule for each in report.diagnostics));"
        "print(*({'typer', 'rich'} & set(sys.modules)))"
    )
    ran = python(copy, tmp_path / "plan", "-c", code)
    assert ran.stderr == ""
    where, found, terminal = ran.stdout.splitlines()
    assert (where, terminal) == (str(copy / "postplan/__init__.py"), "")
    assert "unknown-field" in found.split()


def test_the_zone_of_the_machine_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever it runs, every format says the same."""
    rules = {rule.name: next(examples(rule.page)) for rule in built_in()}
    files = {
        f"posts/{name}.yaml": body for name, example in rules.items() for path, body in example.files if "post" in path
    }
    files["postplan.yaml"] = "timezone: Europe/Berlin\nchannels: [x, instagram, linkedin]\n"
    said = set()
    for zone in ("UTC", "Pacific/Apia", "America/New_York"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        report = postplan.check(plan_of(tmp_path, files, "2026-11-02 00:30"))
        said.add("".join(render(name, report, Page()) for name in names()))
    monkeypatch.undo()
    time.tzset()
    assert len(said) == 1
    assert "time-skipped" in said.pop()
