"""Modules found by their names, so that what is put into a folder is there without being listed."""

from importlib.util import find_spec
from pkgutil import iter_modules


def names_in(package: str) -> tuple[str, ...]:
    """The modules in a package but those that begin with `_`, in the order of their names; none of them is imported."""
    spec = find_spec(package)
    folders = (spec and spec.submodule_search_locations) or ()
    found = (each.name for each in iter_modules(folders) if not each.ispkg and not each.name.startswith("_"))
    return tuple(sorted(found))
