"""The hook as a team has it: a commit of this repository, pre-commit, and a commit that is made or is not."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from postplan.testing.samples import supply
from tests.needs import missing
from tests.plans import write

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "alpenglow"
ADDRESS = "https://github.com/postplan/postplan"
PRE_COMMIT = str(Path(sys.executable).with_name("pre-commit"))
BUILT_FROM = ("src", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
ENTRY = re.compile(r"entry: (postplan [^`\n]*)")
UNREACHABLE = re.compile(
    "connection broken|NewConnectionError|Temporary failure in name resolution|from versions: none"
)

GOOD = """\
name: Doors open
status: approved
when: 2026-12-01 09:00
approved: {by: tom, on: 2026-11-01}
text: Doors open at nine, and the first twenty cups are on us.
channels: [x]
"""
FIRST = """\
name: Snow
status: approved
when: 2026-11-27 09:00
approved: {by: tom, on: 2026-11-01}
text: What do you drink when it snows?
channels: [x]
"""
BAD = GOOD.replace("status:", "stauts:")
WITH_PICTURE = f"""{GOOD}\
media:
  - file: assets/cup.jpg
    alt: A cup on a frosted window sill
"""
WORKFLOW = (EXAMPLE / ".github/workflows/plan.yaml").read_text(encoding="utf-8")
SETTINGS = "channels: [x]\nteam: {tom: {approves: yes}}\n"


@dataclass(frozen=True, slots=True)
class Repository:
    """A team's repository, with pre-commit installed; `home` is where pre-commit keeps what it has built."""

    folder: Path
    home: Path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a program there, by nobody's settings of git."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
        who = {
            f"GIT_{role}_{what}": "maya@example.com" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
        }
        settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PRE_COMMIT_HOME": str(self.home)}
        return subprocess.run(
            command,
            cwd=self.folder,
            env={**environment, **who, **settings},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=300,
        )

    def must(self, *command: str) -> str:
        """Run what has to work; give what it says."""
        done = self.run(*command)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def commits(self) -> int:
        """Count the commits there are."""
        return int(self.must("git", "rev-list", "--count", "--all"))

    def commit(self, files: Mapping[str, str]) -> tuple[bool, str]:
        """Write files, stage everything, commit; tell whether there is a commit more, and what was said."""
        write(self.folder, files)
        self.must("git", "add", "--all")
        before = self.commits()
        done = self.run("git", "commit", "-m", "A change")
        assert (done.returncode == 0) == (self.commits() == before + 1)
        return done.returncode == 0, done.stdout


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """What is here, committed elsewhere, and its hook built once."""
    folder = tmp_path_factory.mktemp("published")
    origin = Repository(folder / "postplan", folder / "home")
    for name in BUILT_FROM:
        there = origin.folder / name
        there.parent.mkdir(exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, there, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, there)
    begin(origin)
    team = Repository(folder / "team", origin.home)
    write(team.folder, {".pre-commit-config.yaml": config(origin)})
    begin(team)
    built = team.run(PRE_COMMIT, "install-hooks")
    if built.returncode and UNREACHABLE.search(built.stdout):
        missing("the package registry cannot be reached, and pre-commit builds a hook from it")
    assert built.returncode == 0, built.stdout
    return origin


@pytest.fixture
def team(published: Repository, tmp_path: Path) -> Repository:
    """A team that has a plan with one post, and has run `pre-commit install`."""
    return team_with(published, tmp_path / "team", {"postplan.yaml": SETTINGS, "posts/first.yaml": FIRST})


def team_with(published: Repository, folder: Path, files: Mapping[str, str]) -> Repository:
    """Make a repository with these files and the hook."""
    made = Repository(folder, published.home)
    write(folder, {".pre-commit-config.yaml": config(published), **files})
    begin(made)
    made.must(PRE_COMMIT, "install")
    return made


def begin(repository: Repository) -> None:
    """Make it a repository with one commit."""
    repository.must("git", "init", "--quiet", "--initial-branch=main")
    repository.must("git", "add", "--all")
    repository.must("git", "commit", "--quiet", "-m", "The first")


def config(origin: Repository) -> str:
    """The example's own configuration, with the repository that is here, and a day that stays."""
    example = (EXAMPLE / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    here = example.replace(ADDRESS, str(origin.folder)).replace('rev: ""', f"rev: {newest(origin)}")
    assert str(origin.folder) in here
    assert newest(origin) in here
    return here.replace("- id: postplan\n", "- id: postplan\n        entry: postplan check --today=2026-11-02 --\n")


def newest(origin: Repository) -> str:
    """The commit there is."""
    return origin.must("git", "rev-parse", "HEAD").strip()


def test_a_bad_post_is_not_committed_and_a_good_one_is(team: Repository) -> None:
    """The commit waits until the post is right; what is wrong is said with its place."""
    made, said = team.commit({"posts/second.yaml": BAD})
    assert not made
    assert "error[unknown-field]: " in said
    assert "posts/second.yaml:2:1" in said
    assert "posts/first.yaml" not in said
    made, said = team.commit({"posts/second.yaml": GOOD})
    assert made, said
    assert re.search(r"^postplan\.+Passed$", said, re.MULTILINE)


def test_a_post_whose_picture_is_missing_is_not_committed(team: Repository) -> None:
    """The post is right in itself; with its picture beside it, it is committed."""
    made, said = team.commit({"posts/second.yaml": WITH_PICTURE})
    assert not made
    assert "error[media-not-found]: " in said
    assert "assets/cup.jpg" in said
    supply(team.folder / "assets/cup.jpg")
    made, said = team.commit({})
    assert made, said


def test_a_picture_is_a_place_of_the_posts_that_show_it(team: Repository) -> None:
    """Whoever changes the picture alone is told of the post."""
    supply(team.folder / "assets/cup.jpg")
    write(team.folder, {"posts/second.yaml": WITH_PICTURE.replace("status:", "stauts:")})
    team.must("git", "add", "--all")
    team.must("git", "commit", "--no-verify", "-m", "In a hurry")
    with (team.folder / "assets/cup.jpg").open("ab") as picture:
        picture.write(b"\0")
    made, said = team.commit({})
    assert not made
    assert "posts/second.yaml:2:1" in said


def test_a_workflow_beside_it_disturbs_nothing(team: Repository) -> None:
    """Every file is handed over, and what is no part of the plan is left out."""
    others = {".github/workflows/plan.yaml": WORKFLOW, "README.md": "# Alpenglow\n", "docs/a.yaml": "on: [push]\n"}
    made, said = team.commit({**others, "posts/second.yaml": BAD})
    assert not made
    assert "1 problem (1 error" in said
    made, said = team.commit({"posts/second.yaml": GOOD})
    assert made, said


@pytest.mark.parametrize("name", ["--exit-zero", "--output=concise=report.txt", "--config=other.yaml"])
def test_a_file_named_like_an_option_is_a_file(team: Repository, name: str) -> None:
    """It neither lets a bad post pass nor writes anything."""
    made, said = team.commit({name: "", "posts/second.yaml": BAD})
    assert not made
    assert "error[unknown-field]: " in said
    assert not (team.folder / "report.txt").exists()


def test_a_file_named_like_an_option_writes_nothing_outside(team: Repository, tmp_path: Path) -> None:
    """A row of folders can spell any path; the hook's own entry is what stands against it."""
    settings = team.folder / ".pre-commit-config.yaml"
    settings.write_text(ENTRY.sub("", settings.read_text(encoding="utf-8")), encoding="utf-8")
    victim = tmp_path / "victim"
    victim.write_text("mine")
    made, said = team.commit({f"--output=concise={victim}": "", "posts/second.yaml": BAD})
    assert not made, said
    assert "error[unknown-field]: " in said
    assert victim.read_text() == "mine"


def test_warnings_of_a_commit_that_passes_are_shown(team: Repository) -> None:
    """They stop nobody, and nobody misses them."""
    made, said = team.commit({"posts/second.yaml": f"{GOOD}link: http://alpenglow.coffee/menu\n"})
    assert made, said
    assert "warning[" in said


def test_every_entry_shown_ends_its_options() -> None:
    """The hook's own, and those the README, the guides and the examples show: names of files follow `--`."""
    pages = [ROOT / ".pre-commit-hooks.yaml", ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    pages += (ROOT / "examples").rglob(".*/**/*.yaml")
    entries = [entry for page in pages for entry in ENTRY.findall(page.read_text(encoding="utf-8"))]
    assert len(entries) > 1
    assert [entry for entry in entries if not entry.endswith(" --")] == []


def test_options_in_args_stop_the_commit_and_the_message_says_where_they_go(team: Repository) -> None:
    """They would follow `--` as if they were files: that is refused, not passed over."""
    settings = team.folder / ".pre-commit-config.yaml"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}        args: [--strict]\n", encoding="utf-8")
    made, said = team.commit({"posts/second.yaml": GOOD})
    assert not made
    assert "error: there is no file or folder `--strict`\n  = help: put options before `--`" in said


@pytest.mark.parametrize("plan", ["", "marketing/"], ids=["at-the-root", "in-a-folder"])
def test_a_commit_without_a_post_is_made(published: Repository, tmp_path: Path, plan: str) -> None:
    """Wherever the plan is: a workflow alone is none of its business."""
    files = {f"{plan}postplan.yaml": SETTINGS, f"{plan}posts/first.yaml": BAD}
    team = team_with(published, tmp_path / "team", files)
    made, said = team.commit({".github/workflows/plan.yaml": WORKFLOW, "docs/deep/a.md": "# A\n"})
    assert made, said


def test_the_example_uses_the_hook_there_is() -> None:
    """Its id is one of those offered, no tag is named while there is none, and CI installs from the same address."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (used,) = yaml.safe_load((EXAMPLE / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    assert [each["id"] for each in used["hooks"]] == [hook["id"]]
    assert (used["repo"], used["rev"]) == (ADDRESS, "")
    assert f"pip install git+{ADDRESS} " in WORKFLOW


def test_the_newest_commit_is_written_where_the_example_says(team: Repository, published: Repository) -> None:
    """By the command beside `rev`; the hook runs with what it has written."""
    example = (EXAMPLE / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    write(team.folder, {".pre-commit-config.yaml": example.replace(ADDRESS, str(published.folder))})
    _, command, _ = next(line for line in example.splitlines() if "rev:" in line).split("`")
    assert command.startswith("pre-commit ")
    team.must(PRE_COMMIT, *command.split()[1:])
    (used,) = yaml.safe_load((team.folder / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    assert used["rev"] == newest(published)
    made, said = team.commit({"posts/second.yaml": BAD})
    assert not made
    assert "posts/second.yaml:2:1" in said


def test_the_examples_workflow_asks_for_no_secret_and_may_only_read() -> None:
    """A pull request from a fork is checked like any other; files kept in LFS are fetched."""
    workflow = yaml.load(WORKFLOW, yaml.BaseLoader)  # noqa: S506 - builds texts alone; `on` is no truth
    assert "secrets" not in WORKFLOW
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request" in workflow["on"]
    assert "pull_request_target" not in workflow["on"]
    (job,) = workflow["jobs"].values()
    assert "permissions" not in job
    assert job["steps"][0]["with"] == {"lfs": "true", "persist-credentials": "false"}
    assert job["steps"][-1]["run"] == "postplan check --output github"
