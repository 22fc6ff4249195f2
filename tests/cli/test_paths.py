from pathlib import Path

import pytest
from tests.media import supply
from tests.plans_at_fault import CLEAN, ONE_ERROR, ONE_WARNING, TWINS
from tests.program import Outcome, check, inside, write

from postplan.cli.paths import from_plan, way_to

BOTH = {**ONE_ERROR, **ONE_WARNING, "posts/12/worse.yaml": "stauts: draft\n"}
LATE = (
    "posts/late.yaml:2:7: warning: this post was to go out 3 days ago and is still in status `review` [time-in-past]\n"
)
BAD = "posts/bad.yaml:1:1: error: `stauts` is not a key postplan knows [unknown-field]\n"
WORSE = "posts/12/worse.yaml:1:1: error: `stauts` is not a key postplan knows [unknown-field]\n"


def concise(folder: Path, *arguments: str) -> Outcome:
    return inside(folder, "--output", "concise", *arguments)


def test_paths_narrow_what_is_reported(tmp_path: Path) -> None:
    """A file is itself, a folder what is below it, the settings and the plan's folder everything; none is twice."""
    write(tmp_path, BOTH)
    assert concise(tmp_path, "posts/late.yaml") == Outcome(0, LATE, "")
    assert concise(tmp_path, "posts/12", "./posts/12/worse.yaml", "posts/../posts/12/") == Outcome(1, WORSE, "")
    assert concise(tmp_path, "posts/good.yaml", "postplan.yaml") == Outcome(1, WORSE + BAD + LATE, "")
    assert concise(tmp_path, str(tmp_path)) == Outcome(1, WORSE + BAD + LATE, "")


def test_paths_never_narrow_the_plan(tmp_path: Path) -> None:
    """A hook passes one of two files, and what they are together is found from either side."""
    write(tmp_path, TWINS)
    whole = concise(tmp_path)
    assert whole.out == "posts/12/teaser.yaml:1:1: error: 2 posts have the id `teaser` [id-taken]\n"
    assert concise(tmp_path, "posts/12/teaser.yaml") == whole
    assert concise(tmp_path, "posts/11/teaser.yaml") == whole
    assert concise(tmp_path, "posts/good.yaml") == Outcome(0, "", "")


def test_a_medium_means_the_posts_that_show_it(tmp_path: Path) -> None:
    """A hook that is handed a picture checks the post it belongs to, even where the picture is not there."""
    files: dict[str, str | bytes] = {
        "posts/shown.yaml": "stauts: x\nmedia: [{file: assets/cup.jpg}]\n",
        "posts/variant.yaml": "stauts: x\nchannels: {x: {media: [{file: ./assets/cup.jpg}]}}\n",
    }
    write(tmp_path, {**ONE_WARNING, **files})
    supply(tmp_path / "assets" / "cup.jpg")
    supply(tmp_path / "assets" / "other.jpg")
    outcome = concise(tmp_path, "assets/cup.jpg", "assets/other.jpg")
    assert outcome.out.count("\n") == 2
    assert "posts/shown.yaml" in outcome.out
    assert "posts/variant.yaml" in outcome.out
    assert outcome.err == f"note: `assets/other.jpg` is no part of the plan in `{tmp_path}`: left out\n"


def test_a_file_that_is_no_part_of_the_plan_is_left_out_aloud(tmp_path: Path) -> None:
    """A hook passes every YAML file there is: that is no mistake, and no silent success either."""
    write(tmp_path, {**ONE_ERROR, ".github/workflows/ci.yaml": "on: [push]\n"})
    outcome = check(tmp_path, ".github/workflows/ci.yaml")
    note = f"note: `.github/workflows/ci.yaml` is no part of the plan in `{tmp_path}`: left out\n"
    assert outcome == Outcome(0, "", note)
    assert check(tmp_path, "-q", ".github/workflows/ci.yaml") == Outcome(0, "", "")


def test_many_files_that_are_no_part_of_the_plan_are_counted(tmp_path: Path) -> None:
    """A hook that is asked about all files of a repository says in one line what it leaves out."""
    write(tmp_path, {"posts/a.yaml": "stauts: x\n", **{f"docs/{number}.md": "" for number in range(4)}})
    outcome = inside(tmp_path, "posts/a.yaml", *(f"docs/{number}.md" for number in range(4)))
    assert outcome.code == 1
    assert outcome.err == f"note: 4 of the files named are no part of the plan in `{tmp_path}`: left out\n"


@pytest.mark.parametrize(
    ("path", "action"),
    [
        ("posts/goood.yaml", "did you mean `posts/good.yaml`?"),
        ("psts", "did you mean `posts`?"),
        ("nowhere/at/all.yaml", "check the path; it is read from the folder you are in"),
        ("--strict", "write options before `--`: names of files follow it"),
    ],
)
def test_a_path_that_does_not_exist_is_2(tmp_path: Path, path: str, action: str) -> None:
    """A typo in a path must never look like success."""
    write(tmp_path, CLEAN)
    outcome = inside(tmp_path, "--", "posts", path)
    assert outcome == Outcome(2, "", f"error: there is no file or folder `{path}`\n  = help: {action}\n")


def test_paths_in_a_report_lead_from_where_somebody_stands(tmp_path: Path) -> None:
    """A terminal opens them with a click, from a folder of the plan, from above and from beside it."""
    write(tmp_path, {f"plan/{path}": text for path, text in ONE_ERROR.items()})
    (tmp_path / "beside").mkdir()
    assert concise(tmp_path).out == f"plan/{BAD}"
    assert check(tmp_path / "plan" / "posts", "--output", "concise").out == f"../{BAD}"
    assert concise(tmp_path / "plan" / "posts", "bad.yaml", "../posts/good.yaml").out == f"../{BAD}"
    assert concise(tmp_path / "beside", "../plan").out == f"../plan/{BAD}"
    assert concise(tmp_path / "beside", "--config", "../plan/postplan.yaml").out == f"../plan/{BAD}"


def test_a_path_is_named_as_the_plan_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Links among folders are followed; the file itself stays the one that was named."""
    plan = write(tmp_path / "plan", CLEAN)
    (tmp_path / "short").symlink_to(plan / "posts")
    (plan / "posts" / "link.yaml").symlink_to("good.yaml")
    monkeypatch.chdir(tmp_path)
    assert from_plan(Path("short/good.yaml"), plan) == "posts/good.yaml"
    assert from_plan(Path("short/link.yaml"), plan) == "posts/link.yaml"
    assert from_plan(Path("plan"), plan) == "."
    assert from_plan(Path("plan/posts/.."), plan) == "."
    assert from_plan(Path("other.yaml"), plan) == "../other.yaml"
    assert way_to(plan) == "plan/"
    monkeypatch.chdir(plan / "posts")
    assert from_plan(Path(), plan) == "posts"
    assert from_plan(Path(".."), plan) == "."
    assert way_to(plan) == "../"


def test_a_name_that_begins_like_an_option_is_a_path_after_two_dashes(tmp_path: Path) -> None:
    """Nothing in a folder can switch a check off by its name."""
    write(tmp_path, {**ONE_ERROR, "--exit-zero": ""})
    assert inside(tmp_path, "--", "--exit-zero", "posts").code == 1
