"""postplan: content planning as code.

`load` reads a plan, `check` finds mistakes in it. `load` raises UserError where it can't; its subclass SettingsError
has the problems of the settings as values.
"""

TYPE_CHECKING = False  # importing it from `typing` would take longer than this module
if TYPE_CHECKING:
    from postplan.errors import SettingsError, UserError
    from postplan.lint.report import Report
    from postplan.plan.plan import Plan
    from postplan.run import check, load

__version__ = "0.1.0"
__all__ = ["Plan", "Report", "SettingsError", "UserError", "__version__", "check", "load"]

_HOMES = {
    "Plan": "postplan.plan.plan",
    "Report": "postplan.lint.report",
    "SettingsError": "postplan.errors",
    "UserError": "postplan.errors",
    "check": "postplan.run",
    "load": "postplan.run",
}


def __getattr__(name: str) -> object:
    """Import on first use, so that reading the version costs nothing."""
    from importlib import import_module  # noqa: PLC0415 - only where something is asked for

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
