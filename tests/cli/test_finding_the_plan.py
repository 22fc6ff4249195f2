import os
from pathlib import Path

import pytest
from tests.plans_at_fault import CLEAN, ONE_ERROR
from tests.program import Outcome, inside, write

import postplan
from postplan.plan.locate import locate


def refusal(folder: Path, **wanted: Path) -> postplan.UserError:
    with pytest.raises(postplan.UserError) as caught:
        postplan.load(folder, **wanted)  # type: ignore[arg-type]  # only `config` is given, which is a path
    return caught.value


def test_two_plans_below_are_never_guessed_between(tmp_path: Path) -> None:
    """Both are named, and what the help says works for every command."""
    write(tmp_path, {"spring/postplan.yaml": "language: en\n", "autumn/postplan.yaml": "language: en\n"})
    said = "error: found 2 plans: autumn, spring\n  = help: choose one, for example `--config autumn/postplan.yaml`\n"
    assert inside(tmp_path) == Outcome(2, "", said)
    assert inside(tmp_path, ".") == Outcome(2, "", said)
    assert inside(tmp_path, "spring/postplan.yaml", "autumn/postplan.yaml") == Outcome(2, "", said)
    assert inside(tmp_path, "-q", "spring") == Outcome(0, "", "")
    for command in ("check", "calendar", "due", "ideas"):
        assert inside(tmp_path, command=command) == Outcome(2, "", said)
        assert inside(tmp_path, "--config", "autumn/postplan.yaml", command=command).code == 0


def test_of_many_plans_below_a_few_are_named(tmp_path: Path) -> None:
    """The message is a line that can be read, and its help can be pasted whatever the folder is called."""
    write(tmp_path, {f"my client {number:02}/postplan.yaml": "language: en\n" for number in range(20)})
    outcome = inside(tmp_path)
    named = ", ".join(f"my client {number:02}" for number in range(6))
    assert outcome.err == (
        f"error: found 20 plans: {named} and 14 more\n"
        "  = help: choose one, for example `--config 'my client 00/postplan.yaml'`\n"
    )


def test_a_folder_without_a_plan_is_told_where_plans_are(tmp_path: Path) -> None:
    """It is named as it was typed, and so is what was looked for."""
    write(tmp_path, {"marketing/postplan.yaml": "", "docs/index.md": ""})
    for typed in ("docs", str(tmp_path / "docs")):
        assert inside(tmp_path, typed) == Outcome(
            2,
            "",
            f"error: no plan here: {typed} has no `postplan.yaml`, no `posts` folder and no YAML files\n"
            "  = help: give the folder with your posts; there are plans in marketing\n",
        )


def test_plans_are_named_in_the_words_of_whoever_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path that leads from where one stands stays one, a whole path stays whole, wherever one stands."""
    write(tmp_path, {"spring/postplan.yaml": "", "autumn/postplan.yaml": "", "beside/a.txt": ""})
    monkeypatch.chdir(tmp_path / "beside")
    assert refusal(Path("..")).message == "found 2 plans: ../autumn, ../spring"
    for stand in (tmp_path, tmp_path / "beside"):
        monkeypatch.chdir(stand)
        assert refusal(tmp_path).message == f"found 2 plans: {tmp_path / 'autumn'}, {tmp_path / 'spring'}"


def test_a_plan_below_is_found_and_one_beyond_the_repository_is_not(tmp_path: Path) -> None:
    """The settings are looked for upwards to the repository's root, then below."""
    write(tmp_path, {"postplan.yaml": "language: en\n", "repository/marketing/plan/postplan.yaml": "language: de\n"})
    (tmp_path / "repository" / ".git").mkdir()
    assert locate([tmp_path / "repository"]).root == tmp_path / "repository" / "marketing" / "plan"
    assert locate([tmp_path / "repository" / "marketing" / "plan" / "postplan.yaml"]).root.name == "plan"
    assert locate([tmp_path]).root == tmp_path


def test_a_file_that_no_plan_is_above_belongs_to_none(tmp_path: Path) -> None:
    """A hook stands at the repository's root and names a workflow: it is no post, though it is YAML."""
    write(tmp_path, {"marketing/postplan.yaml": "language: en\n", ".github/workflows/a.yaml": "on: push\n"})
    write(tmp_path, {"other/a.yaml": "stauts: x\n", "posts/a.yaml": "stauts: x\n"})
    outcome = inside(tmp_path, ".github/workflows/a.yaml")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err.startswith("note: skipped `.github/workflows/a.yaml`: it isn't part of the plan in ")
    assert inside(tmp_path, "other").code == 1
    assert inside(tmp_path, "posts/a.yaml").code == 1


def test_no_settings_are_needed(tmp_path: Path) -> None:
    """A folder of posts is a plan: in UTC, each channel named like its network."""
    write(tmp_path / "usual", {"posts/a.yaml": "stauts: x\nchannels: [x]\n"})
    outcome = inside(tmp_path / "usual" / "posts", "-v", "--output", "concise")
    assert outcome.out == "../posts/a.yaml:1:1: error: `stauts` is not a key postplan knows [unknown-field]\n"
    assert outcome.err.startswith(f"plan: {tmp_path / 'usual'}; settings: none; now: 2026-11-02 00:00 UTC\n")
    write(tmp_path / "unusual", {"autumn/b.yaml": "stauts: x\n"})
    plan = postplan.load(tmp_path / "unusual" / "autumn")
    assert [file.path for file in plan.files] == ["b.yaml"]
    write(tmp_path / "both", {"posts/a.yaml": "text: x\n", "other/b.yaml": "stauts: x\n"})
    assert [file.path for file in postplan.load(tmp_path / "both" / "other").files] == ["b.yaml"]


@pytest.mark.parametrize("settings", ["", "\n\n", "# nothing is decided yet\n"])
def test_settings_that_say_nothing_leave_all_as_it_is(tmp_path: Path, settings: str) -> None:
    """Every setting may be left out, so all of them may."""
    write(tmp_path, {**CLEAN, "postplan.yaml": settings})
    assert inside(tmp_path).code == 0


def test_where_there_is_no_plan_nothing_was_checked(tmp_path: Path) -> None:
    """An empty folder is 2: a wrong working directory in CI must not look like success."""
    write(tmp_path, {"README.md": ""})
    outcome = inside(tmp_path)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "error: no plan here: . has no `postplan.yaml`, no `posts` folder and no YAML files\n"
        "  = help: give the folder with your posts\n"
    )


def test_a_plan_without_posts_yet_is_well_and_says_so(tmp_path: Path) -> None:
    """The first commit of a plan passes; reports for machines are whole."""
    write(tmp_path, {"postplan.yaml": "timezone: Europe/Berlin\n"})
    note = "note: this plan has no posts yet; no file matches posts/**/*.yaml, posts/**/*.yml\n"
    assert inside(tmp_path) == Outcome(0, "", note)
    assert '"posts": 0' in inside(tmp_path, "-q", "--output", "json").out


def test_everything_wrong_with_the_settings_is_told_at_once(tmp_path: Path) -> None:
    """Each with a caret, and with what was meant where that can be known; nothing is checked by such settings."""
    settings = """\
timezone: Europe/Berln
chanels: [x]
channels:
  instagramm:
  x: {cadence: {per-day: lots}}
rules:
  text-to-long: error
requires: banana
posts: /etc/*.yaml
"""
    write(tmp_path, {**ONE_ERROR, "postplan.yaml": settings})
    outcome = inside(tmp_path)
    assert (outcome.code, outcome.out) == (2, "")
    assert (
        outcome.err
        == """\
error: `timezone`: `Europe/Berln` isn't a time zone
  --> postplan.yaml:1:11
   |
 1 | timezone: Europe/Berln
   |           ^^^^^^^^^^^^
   = help: did you mean `Europe/Berlin`?

`chanels` is not a key postplan knows
  --> postplan.yaml:2:1
   |
 2 | chanels: [x]
   | ^^^^^^^
   = help: did you mean `channels`?

`instagramm` is not a network postplan knows
  --> postplan.yaml:4:3
   |
 4 |   instagramm:
   |   ^^^^^^^^^^
   = help: did you mean `instagram`?

`channels.x.cadence.per-day`: `lots` isn't a whole number from 1 to 1,000,000
  --> postplan.yaml:5:26
   |
 5 |   x: {cadence: {per-day: lots}}
   |                          ^^^^
   = help: write one like `3`

there is no rule or group `text-to-long`
  --> postplan.yaml:7:3
   |
 7 |   text-to-long: error
   |   ^^^^^^^^^^^^
   = help: did you mean `text-too-long`?

`requires`: `banana` isn't a version range
  --> postplan.yaml:8:11
   |
 8 | requires: banana
   |           ^^^^^^
   = help: write one like `>=0.1,<1`

`posts`: `/etc/*.yaml` isn't a pattern for files in the plan's folder
  --> postplan.yaml:9:8
   |
 9 | posts: /etc/*.yaml
   |        ^^^^^^^^^^^
   = help: write patterns like `posts/**/*.yaml`
"""
    )


def test_an_override_for_no_file_is_wrong_and_one_cannot_be_judged_without_files(tmp_path: Path) -> None:
    """Where `posts` itself is wrong, nobody is told that an override matches nothing."""
    override = "overrides: [{files: ['posts/archve/**'], rules: {time: off}}]\n"
    write(tmp_path, {**CLEAN, "postplan.yaml": override})
    assert "this override is for `posts/archve/**`, and no post file matches that" in refusal(tmp_path).message
    write(tmp_path, {"postplan.yaml": f"{override}posts: ../*.yaml\n"})
    assert "this override" not in refusal(tmp_path).message


def test_a_plan_for_another_version_says_which_before_anything_else(tmp_path: Path) -> None:
    """What is unknown here may be right there."""
    write(tmp_path, {"postplan.yaml": "requires: '>=99'\nkey-of-the-future: 1\n"})
    assert refusal(tmp_path).message == f"this plan requires postplan >=99, but this is {postplan.__version__}"


def test_settings_that_are_no_yaml_are_2_with_a_caret(tmp_path: Path) -> None:
    """They are drawn as a post would be."""
    write(tmp_path, {**ONE_ERROR, "postplan.yaml": "timezone: [UTC\n"})
    outcome = inside(tmp_path)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(
        "error: `[` opens a list here, but nothing closes it\n"
        "  --> postplan.yaml:1:11\n   |\n 1 | timezone: [UTC\n   |           ^^^^\n   = help: close it with `]`"
    )


def test_settings_with_the_other_ending_are_not_passed_over(tmp_path: Path) -> None:
    """Nobody wonders why their settings do nothing."""
    write(tmp_path, {"postplan.yml": "timezone: UTC\n", "posts/a.yaml": "text: x\n"})
    error = refusal(tmp_path)
    assert error.message.startswith("`")
    assert error.message.endswith("postplan.yml` isn't read as settings")
    assert error.help == "rename it to `postplan.yaml`"


@pytest.mark.parametrize("kind", ["pipe", "folder", "dangling link", "loop", "link out of the plan"])
def test_settings_that_cannot_be_read_are_told_and_never_waited_for(tmp_path: Path, kind: str) -> None:
    """Whatever bears their name is taken for them, and nothing is checked as though there were none."""
    plan = write(tmp_path / "plan", {"posts/a.yaml": "text: x\n"})
    settings = plan / "postplan.yaml"
    (tmp_path / "elsewhere.yaml").write_text("timezone: UTC\n")
    match kind:
        case "pipe":
            os.mkfifo(settings)
        case "folder":
            settings.mkdir()
        case _:
            target = {"dangling link": "nowhere", "loop": "postplan.yaml", "link out of the plan": "../elsewhere.yaml"}
            settings.symlink_to(target[kind])
    error = refusal(plan)
    assert error.message.startswith("postplan.yaml: ")
    assert error.help


def test_a_settings_file_of_any_name_can_be_given(tmp_path: Path) -> None:
    """Its folder is the plan's; one that is not there is told with the one that was meant."""
    write(tmp_path, {"posts/a.yaml": "text: x\n", "other.yaml": "timezone: Asia/Tokyo\n"})
    assert str(postplan.load(tmp_path, config=tmp_path / "other.yaml").settings.timezone) == "Asia/Tokyo"
    assert "other.yaml" in refusal(tmp_path, config=tmp_path / "othr.yaml").help
    assert refusal(tmp_path, config=tmp_path / "posts").message == "posts: this isn't a regular file"
