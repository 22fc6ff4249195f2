"""Rules in the plan's own folder: Python files that the settings name by their paths."""

import sys
from importlib.abc import ExecutionLoader
from importlib.util import decode_source, module_from_spec, spec_from_loader
from pathlib import Path, PurePosixPath
from types import ModuleType

from postplan.errors import UserError
from postplan.files.reach import opened, reach
from postplan.lint.rule import Rule
from postplan.lint.rule_module import rule_from
from postplan.rules.failure import failure

GROUP = "local"
"""The group of all rules in the plan's own folder."""

_FIX = "fix the rule, or remove it from `plugins`"


def is_path(plugin: str) -> bool:
    """Whether a plugin is named by its path: a package has neither a slash in its name nor a point before it."""
    return plugin.startswith(".") or "/" in plugin or "\\" in plugin or plugin.endswith(".py")


def rule_in_file(root: Path, path: str) -> Rule:
    """The rule in a file of the plan's folder. It runs the file: whoever calls this trusts the plan.

    Raises UserError where the file is not below the folder, links followed, cannot be read, or holds no rule.
    """
    file = PurePosixPath(path).as_posix()
    name = PurePosixPath(file).stem
    if PurePosixPath(file).suffix != ".py" or not name.isidentifier() or name.startswith("_"):
        raise UserError(
            f"the plugin `{path}` is not a Python file with the name of a rule",
            help="name it like `./rules/house_style.py`: letters, digits and `_`",
        )
    real, content = _read(root, path)
    try:
        return rule_from(_run(name, real, content), group=GROUP, file=file)
    except (Exception, SystemExit) as error:  # whatever a file does when it is run
        raise UserError(f"the plugin `{path}` cannot be loaded: {failure(error, real, file)}", help=_FIX) from error


def _read(root: Path, path: str) -> tuple[str, bytes]:
    """Where the file really is, and what is in it."""
    reached = reach(str(root), path, {})
    if reached.found == "outside":
        raise UserError(
            f"the plugin `{path}` is outside the plan's folder", help="move it into the plan, or package it"
        )
    try:
        if reached.found == "here":
            with opened(reached.real) as file:
                return reached.real, file.read()
    except OSError as error:
        raise UserError(f"the plugin `{path}` cannot be read: {error.strerror}", help=_FIX) from error
    if reached.problem:
        raise UserError(f"the plugin `{path}` cannot be read: {reached.problem}", help=_FIX)
    action = f"did you mean `./{reached.name}`?" if reached.name else "paths are from the plan's folder"
    raise UserError(f"there is no file `{path}` for `plugins`", help=action)


class _Loader(ExecutionLoader):
    """Runs the source that was read: never bytecode that lies beside it, which nobody reviews, and writes none."""

    def __init__(self, file: str, content: bytes) -> None:
        self._file, self._content = file, content

    def get_filename(self, fullname: str) -> str:
        del fullname
        return self._file

    def get_source(self, fullname: str) -> str:
        del fullname
        return decode_source(self._content)


def _run(name: str, file: str, content: bytes) -> ModuleType:
    """The file as a module. It is registered under a name of its own, as dataclasses in it need."""
    loader = _Loader(file, content)
    spec = spec_from_loader(f"postplan_{GROUP}.{name}", loader, origin=file)
    assert spec
    spec.has_location = True  # it has a `__file__`
    module = module_from_spec(spec)
    sys.modules[module.__name__] = module
    try:
        loader.exec_module(module)
    except BaseException:
        del sys.modules[module.__name__]
        raise
    return module
