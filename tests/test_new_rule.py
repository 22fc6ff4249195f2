"""The skeletons of rules: one of each subject, as a plugin in a repository of its own."""

import io
import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest
from scripts import skeletons
from scripts.new_rule import main

from postplan.testing import check_page
from tests.program import check, run, write

NAMES = {subject: f"{subject.lower()}_of_tea" for subject in skeletons.SUBJECTS}
PLAN = {
    "posts/a.yaml": (
        "# postplan: ignore-file[time-in-past] this is wrong\n"
        "status: review\nwhen: 2026-10-01 09:00\ntext: This one is wrong.\nchannels: [x]\n"
    ),
}
SETTINGS = "channels: [x]\nteam: {wrong: }\ncampaigns: {wrong: }\nplugins: [%s]\n"
PLACES = {
    "Campaign": "postplan.yaml:3:13",
    "Feed": "posts/a.yaml:4:7",
    "File": "posts/a.yaml:2:1",
    "Person": "postplan.yaml:2:8",
    "Plan": "posts/a.yaml:4:7",
    "Post": "posts/a.yaml:4:7",
    "Suppression": "posts/a.yaml:1:1",
    "Variant": "posts/a.yaml:4:7",
}


def found(output: str) -> dict[str, str]:
    """Where each rule about tea speaks, from a concise report."""
    lines = [line.split(": ") for line in output.splitlines() if "-of-tea]" in line]
    return {last.rpartition("[")[2].removesuffix("-of-tea]").title(): place for place, _, last in lines}


def package(folder: Path) -> Path:
    """Write a package with a rule for each subject; give its folder."""
    for subject, name in NAMES.items():
        assert main([f"tea/{name}", "--subject", subject, "--plugin", str(folder)]) == 0
    return folder


def wheel(project: Path) -> Path:
    """Pack a project as a build would, from what its pyproject.toml says."""
    told = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, version = told["name"].replace("-", "_"), told["version"]
    points = "".join(
        f"[{group}]\n" + "".join(f"{name} = {value}\n" for name, value in each.items())
        for group, each in told["entry-points"].items()
    )
    info = f"{module}-{version}.dist-info"
    files = {path.relative_to(project / "src").as_posix(): path.read_text() for path in project.rglob("src/**/*.py")}
    files |= {
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {told['name']}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": points,
    }
    files[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in (*files, f"{info}/RECORD"))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path, body in files.items():
            archive.writestr(path, body)
    file = project / f"{module}-{version}-py3-none-any.whl"
    file.write_bytes(packed.getvalue())
    return file


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Make an environment of its own that has what this one has; give its Python."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    here = {"base": str(folder), "platbase": str(folder)}
    libraries = Path(sysconfig.get_path("purelib", "venv", vars=here))
    (libraries / "outer.pth").write_text(f"import site; site.addsitedir({sysconfig.get_path('purelib')!r})\n")
    return str(Path(sysconfig.get_path("scripts", "venv", vars=here)) / "python")


def test_a_rule_of_each_subject_runs_from_a_package_that_pip_installed(python: str, tmp_path: Path) -> None:
    """Written by the skeleton, installed in an environment of its own, named by the plan."""
    built = wheel(package(tmp_path / "postplan-tea"))
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-index", "--no-deps", str(built)]
    subprocess.run([*pip, "--disable-pip-version-check"], check=True, timeout=120)
    plan = write(tmp_path / "plan", {**PLAN, "postplan.yaml": SETTINGS % "postplan-tea"})
    program = [python, "-m", "postplan"]
    outcome = run(plan, "check", "--today", "2026-11-02", "--output", "concise", "--select", "tea", program=program)
    assert outcome.err == ""
    assert found(outcome.out) == PLACES
    assert "\ntea\n  campaign-of-tea " in run(plan, "rules", program=program).out


def test_a_rule_of_each_subject_runs_from_a_file_of_the_plan(tmp_path: Path) -> None:
    """The same rules without a package."""
    files = {f"rules/{name}.py": skeletons.rule(subject) for subject, name in NAMES.items()}
    settings = SETTINGS % ", ".join(f"./{path}" for path in files)
    plan = write(tmp_path, {**PLAN, **files, "postplan.yaml": settings})
    outcome = check(plan, "--output", "concise", "--select", "local", "--allow-local-plugins")
    assert outcome.err == ""
    assert found(outcome.out) == PLACES


@pytest.mark.parametrize("subject", skeletons.SUBJECTS)
def test_a_skeleton_lacks_nothing_but_what_its_rule_says(subject: str, tmp_path: Path) -> None:
    """Its page is true as soon as the output that the test shows is copied into it."""
    file = tmp_path / "new_rule.py"
    file.write_text(skeletons.rule(subject))
    with pytest.raises(AssertionError) as caught:
        check_page(file)
    problems = str(caught.value)
    assert problems.count("new_rule.py: ") == 1
    shown = problems.partition("the rule says:\n")[2].replace("\n    ", "\n").removeprefix("    ")
    file.write_text(skeletons.rule(subject).replace("```text\n", f"```text\n{shown}\n"))
    check_page(file)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["about-tea"], "say which: group/name"),
        (["drinks/about-tea"], "there is no group `drinks`"),
        (["copy/shouting"], "there is a rule `shouting` already"),
        (["copy/about-tea", "--subject", "Tea"], "a rule cannot check `Tea`, only one of File, Post"),
        (["copy/about-tea", "--plugin", "there"], "`copy` is a group of postplan, and a plugin has its own"),
        ([], "say which: group/name"),
    ],
)
def test_a_rule_that_cannot_be_is_not_begun(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And says why; without a terminal nothing is asked."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert main(arguments) == 2
    assert message in capsys.readouterr().out
    assert not list(tmp_path.iterdir())


def test_on_a_terminal_what_is_missing_is_asked_for(tmp_path: Path) -> None:
    """The rule and what it checks, with what is usual in brackets."""
    code = (
        "import io, sys; from pathlib import Path; from scripts.new_rule import main;"
        "sys.stdin = type('Terminal', (io.StringIO,), {'isatty': lambda _: True})('tea/about-tea\\nFeed\\n');"
        f"sys.exit(main(['--plugin', {str(tmp_path / 'postplan-tea')!r}]))"
    )
    root = Path(__file__).parents[1]
    ran = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.startswith(
        "Which rule, as group/name? What does it check? File, Post, Variant, ShownMedium, Feed"
    )
    assert "check(feed: Feed)" in (tmp_path / "postplan-tea/src/postplan_tea/tea/about_tea.py").read_text()


def test_what_is_there_is_not_written_over(tmp_path: Path) -> None:
    """A second rule joins the package, a rule that is there stays."""
    folder = tmp_path / "postplan-tea"
    assert main(["tea/one", "--plugin", str(folder)]) == 0
    (folder / "pyproject.toml").write_text("mine")
    assert main(["tea/one", "--plugin", str(folder)]) == 2
    assert main(["tea/two", "--plugin", str(folder)]) == 0
    assert (folder / "pyproject.toml").read_text() == "mine"
    assert {file.name for file in folder.glob("src/postplan_tea/tea/*.py")} == {"__init__.py", "one.py", "two.py"}
