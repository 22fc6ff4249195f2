"""Rules of other packages."""

import importlib
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests import program
from tests.plans import plan_of, said, write

import postplan
from postplan.lint.configure import Selection

NAME = f"postplan_tea_{os.getpid()}"
DISTRIBUTION = NAME.replace("_", "-")
RULE = '''"""A post about tea."""

from collections.abc import Iterator

from postplan.api import WARNING, Finding, Post

SEVERITY, SINCE = WARNING, "0.1"


def check(post: Post) -> Iterator[Finding]:
    """Every post."""
    yield Finding("it is about tea", post.at("text"))
'''
TEA = Selection(select=("drinks",))
POST = {"posts/a.yaml": "text: Tea\nchannels: [x]\n"}


def package(folder: Path, name: str, rule: str, group: str = "postplan.rules") -> None:
    """Write a package with one rule, and what an installer writes beside it."""
    distribution = name.replace("_", "-")
    write(
        folder,
        {
            f"{name}/__init__.py": '"""Rules about tea."""\n',
            f"{name}/drinks/__init__.py": '"""What people drink."""\n',
            f"{name}/drinks/about_tea.py": rule,
            f"{name}-1.0.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n",
            f"{name}-1.0.dist-info/entry_points.txt": f"[{group}]\ntea = {name}\n",
        },
    )


def forget(name: str) -> None:
    """Let a package be imported anew."""
    for module in [each for each in sys.modules if each.partition(".")[0] == name]:
        del sys.modules[module]
    importlib.invalidate_caches()


@pytest.fixture
def installed() -> Iterator[Path]:
    """Give the folder that installed packages lie in; what a test puts there is taken away again."""
    folder = Path(sysconfig.get_path("purelib"))
    forget(NAME)
    yield folder
    shutil.rmtree(folder / NAME, ignore_errors=True)
    shutil.rmtree(folder / f"{NAME}-1.0.dist-info", ignore_errors=True)
    forget(NAME)


def with_plugin(name: str) -> dict[str, str]:
    """Write a plan that names a plugin."""
    return {"postplan.yaml": f"plugins: [{name}]\nchannels: [x]\n", **POST}


@pytest.mark.parametrize("name", [DISTRIBUTION, NAME, DISTRIBUTION.upper()], ids=["dashes", "underscores", "capitals"])
def test_the_rules_of_an_installed_package_run_where_a_plan_names_it(
    installed: Path, name: str, tmp_path: Path
) -> None:
    """However its name is written, as installers do; settings and comments know its rules and groups."""
    package(installed, NAME, RULE)
    report = postplan.check(plan_of(tmp_path / "a", with_plugin(name)), TEA)
    assert said(report) == ["about-tea posts/a.yaml:1:7"]
    settings = f"plugins: [{name}]\nchannels: [x]\nrules: {{drinks: error}}\n"
    quiet = {"posts/b.yaml": "text: Tea  # postplan: ignore[about-tea] in season\nchannels: [x]\n"}
    report = postplan.check(plan_of(tmp_path / "b", {**POST, **quiet, "postplan.yaml": settings}), TEA)
    assert [(each.rule, each.severity) for each in report.diagnostics] == [("about-tea", "error")]
    assert [each.at.path for each in report.suppressed] == ["posts/b.yaml"]


def test_a_package_that_no_plan_names_is_not_even_imported(installed: Path, tmp_path: Path) -> None:
    """Installed is not asked for."""
    package(installed, NAME, f"raise SystemExit\n{RULE}")
    report = postplan.check(plan_of(tmp_path, {"postplan.yaml": "channels: [x]\n", **POST}))
    assert not [each for each in report.diagnostics if each.failed]
    assert NAME not in sys.modules


def test_a_plugin_that_is_not_installed_says_how_to_install_it(tmp_path: Path) -> None:
    """Nothing is checked by half of the rules."""
    with pytest.raises(postplan.UserError) as caught:
        plan_of(tmp_path, with_plugin("postplan-no-such-thing-anywhere"))
    assert caught.value.message == "the plugin `postplan-no-such-thing-anywhere` is not installed"
    assert "pip install postplan-no-such-thing-anywhere" in caught.value.help


def test_what_a_failed_installation_left_is_passed_over(installed: Path, tmp_path: Path) -> None:
    """A folder without metadata is no package, and the plugins beside it run."""
    package(installed, NAME, RULE)
    left = installed / f"{NAME}_left-1.0.dist-info"
    left.mkdir()
    try:
        assert said(postplan.check(plan_of(tmp_path, with_plugin(NAME)), TEA)) == ["about-tea posts/a.yaml:1:7"]
    finally:
        left.rmdir()


def test_a_misspelt_plugin_gets_the_nearest_that_is_installed(installed: Path, tmp_path: Path) -> None:
    """Of those that have rules."""
    package(installed, NAME, RULE)
    with pytest.raises(postplan.UserError) as caught:
        plan_of(tmp_path, with_plugin(DISTRIBUTION.replace("tea", "tee")))
    assert caught.value.help == f"did you mean `{DISTRIBUTION}`?"


def test_a_package_without_rules_is_no_plugin(tmp_path: Path) -> None:
    """Installed it is, and yet there is nothing to run."""
    with pytest.raises(postplan.UserError, match="the package `pydantic` has no rules for postplan"):
        plan_of(tmp_path, with_plugin("pydantic"))


@pytest.mark.parametrize(
    ("rule", "where", "message"),
    [
        (
            f"import no_such_module_anywhere\n{RULE}",
            ":1",
            "ModuleNotFoundError: No module named 'no_such_module_anywhere'",
        ),
        ("def check(\n", ":1", "SyntaxError: "),
        (f"{RULE}\n1 / 0\n", ":14", "ZeroDivisionError: division by zero"),
        (f"{RULE}\nraise SystemExit(0)\n", ":14", "SystemExit: 0"),
        ('"""No rule."""\n', ":1", "a rule needs a function `check`"),
        (RULE.replace("post: Post)", "post: int)"), ":10", "the first argument of `check` is `post: int`"),
    ],
)
def test_a_plugin_that_cannot_be_loaded_is_named_with_its_file_and_line(
    installed: Path, rule: str, where: str, message: str, tmp_path: Path
) -> None:
    """Its author gets the line, whoever uses it the plugin's name; nothing is checked by half of the rules."""
    package(installed, NAME, rule)
    with pytest.raises(postplan.UserError) as caught:
        plan_of(tmp_path, with_plugin(DISTRIBUTION))
    begin = f"the rules of `{DISTRIBUTION}` cannot be loaded: {NAME}/drinks/about_tea.py{where}: {message}"
    assert caught.value.message.startswith(begin)


def test_a_name_that_is_taken_is_refused_with_both_places(installed: Path, tmp_path: Path) -> None:
    """A rule or group has one meaning in settings and comments, whether postplan or another plugin had it first."""
    for folder, taken, theirs in (
        ("drinks/shouting.py", "shouting", "postplan/rules/copy/shouting.py"),
        ("drinks/cadence.py", "cadence", "postplan/rules/cadence/audience_overloaded.py"),
        ("copy/about_coffee.py", "copy", "postplan/rules/copy/business_card.py"),
        ("tea/drinks.py", "drinks", f"{NAME}/drinks/about_tea.py"),
        ("tea/about_tea.py", "about-tea", f"{NAME}/drinks/about_tea.py"),
    ):
        package(installed, NAME, RULE)
        write(installed / NAME, {f"{folder.partition('/')[0]}/__init__.py": "", folder: RULE})
        forget(NAME)
        with pytest.raises(postplan.UserError) as caught:
            plan_of(tmp_path, with_plugin(DISTRIBUTION))
        assert f"called `{taken}`: `{theirs}` and `{NAME}/{folder}`" in caught.value.message
        (installed / NAME / folder).unlink()


def test_a_plugin_may_be_named_twice(installed: Path, tmp_path: Path) -> None:
    """It is the same plugin, however it is written."""
    package(installed, NAME, RULE)
    report = postplan.check(plan_of(tmp_path, with_plugin(f"{DISTRIBUTION}, {NAME}")), TEA)
    assert said(report) == ["about-tea posts/a.yaml:1:7"]


def test_the_rules_of_a_plugin_are_listed_and_explained_in_its_plan(installed: Path, tmp_path: Path) -> None:
    """And nowhere else; a plugin that cannot be loaded leaves the built-in rules."""
    package(installed, NAME, RULE)
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    program.write(here, {**with_plugin(DISTRIBUTION), "posts/deep/b.yaml": "text: b\n"})
    program.write(elsewhere, {"posts/a.yaml": "text: a\n"})
    listed = program.run(here / "posts" / "deep", "rules")
    assert (listed.code, listed.err) == (0, "")
    assert "\ndrinks\n  about-tea " in listed.out
    assert program.run(here, "explain", "drinks").out.startswith("# about-tea\n\ndrinks · warning")
    assert "about-tea" not in program.run(elsewhere, "rules").out
    package(installed, NAME, "def check(\n")
    broken = program.run(here, "rules")
    assert "about-tea" not in broken.out
    assert "text-too-long" in broken.out
    assert broken.err.startswith("note: showing only the built-in rules: ")


def test_a_package_that_lies_beside_the_plan_is_never_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not where somebody stands in its folder, nor where Python would find it."""
    package(tmp_path, "lying_beside", f"from pathlib import Path\nPath(__file__).with_name('ran').touch()\n{RULE}")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("lying-beside", "lying_beside"):
        with pytest.raises(postplan.UserError, match="is not installed"):
            plan_of(tmp_path, with_plugin(name))
    assert not list(tmp_path.rglob("ran"))
    forget("lying_beside")


def test_of_two_with_one_name_the_installed_one_runs(installed: Path, tmp_path: Path) -> None:
    """A folder in the plan does not stand in for it."""
    package(installed, NAME, RULE)
    package(tmp_path, NAME, RULE.replace("it is about tea", "it is from here"))
    write(tmp_path, with_plugin(DISTRIBUTION))
    ran = subprocess.run(
        [sys.executable, "-m", "postplan", "check", "--output", "concise", "--select", "about-tea"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ran.stdout == "posts/a.yaml:1:7: warning: it is about tea [about-tea]\n"


def test_a_package_whose_parent_cannot_be_imported_is_reported(installed: Path, tmp_path: Path) -> None:
    """An entry point may name a package inside of another one."""
    package(installed, NAME, RULE)
    write(installed, {f"{NAME}/__init__.py": "1 / 0\n"})
    points = installed / f"{NAME}-1.0.dist-info" / "entry_points.txt"
    points.write_text(f"[postplan.rules]\ntea = {NAME}.drinks\n")
    with pytest.raises(postplan.UserError, match="ZeroDivisionError: division by zero"):
        plan_of(tmp_path, with_plugin(DISTRIBUTION))
