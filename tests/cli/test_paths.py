from pathlib import Path

import pytest
from tests.plans_at_fault import CLEAN, ONE_ERROR, ONE_WARNING, TWINS
from tests.program import Outcome, check, inside, write

from postplan.cli.paths import from_plan, way_to
from postplan.testing.samples import supply

BOTH = {**ONE_ERROR, **ONE_WARNING, "posts/12/worse.yaml": "stauts: draft\n"}
LATE = "posts/late.yaml:2:7: warning: this post was due 3 days ago and is still in status `review` [time-in-past]\n"
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
    assert outcome.err == f"note: skipped `assets/other.jpg`: it isn't part of the plan in `{tmp_path}`\n"


def test_a_file_that_is_no_part_of_the_plan_is_left_out_aloud(tmp_path: Path) -> None:
    """A hook passes every YAML file there is: that is no mistake, and no silent success either."""
    write(tmp_path, {**ONE_ERROR, ".github/workflows/ci.yaml": "on: [push]\n"})
    outcome = check(tmp_path, ".github/workflows/ci.yaml")
    note = f"note: skipped `.github/workflows/ci.yaml`: it isn't part of the plan in `{tmp_path}`\n"
    assert outcome == Outcome(0, "", note)
    assert check(tmp_path, "-q", ".github/workflows/ci.yaml") == Outcome(0, "", "")


def test_many_files_that_are_no_part_of_the_plan_are_counted(tmp_path: Path) -> None:
    """A hook that is asked about all files of a repository says in one line what it leaves out."""
    write(tmp_path, {"posts/a.yaml": "stauts: x\n", **{f"docs/{number}.md": "" for number in range(4)}})
    outcome = inside(tmp_path, "posts/a.yaml", *(f"docs/{number}.md" for number in range(4)))
    assert outcome.code == 1
    assert outcome.err == f"note: skipped 4 files that aren't part of the plan in `{tmp_path}`\n"


@pytest.mark.parametrize(
    ("path", "action"),
    [
        ("psts", "did you mean `posts`?"),
        ("nowhere/at/all", "check the path; it is relative to the current folder"),
    ],
)
def test_a_path_that_does_not_exist_is_2_where_nothing_else_is_asked_for(
    tmp_path: Path, path: str, action: str
) -> None:
    """A typo in a path must never look like success, and neither must a file of no plan beside it."""
    write(tmp_path, {**CLEAN, "README.md": ""})
    said = f"error: there is no file or folder `{path}`\n  = help: {action}\n"
    assert inside(tmp_path, path) == Outcome(2, "", said)
    assert inside(tmp_path, "README.md", path) == Outcome(2, "", said)


def test_an_option_behind_the_names_is_told_where_it_goes(tmp_path: Path) -> None:
    """After `--` everything is a name."""
    write(tmp_path, CLEAN)
    said = (
        "error: there is no file or folder `--strict`\n"
        "  = help: put options before `--`; everything after it is a file name\n"
    )
    assert inside(tmp_path, "--", "posts", "--strict") == Outcome(2, "", said)


def test_a_folder_that_does_not_exist_is_2_whatever_else_is_asked_for(tmp_path: Path) -> None:
    """Nobody deletes a folder and asks for it, so it is a typo."""
    write(tmp_path, CLEAN)
    said = "error: there is no file or folder `psts`\n  = help: did you mean `posts`?\n"
    assert inside(tmp_path, "posts", "psts") == Outcome(2, "", said)


def test_a_deleted_file_does_not_stop_the_others(tmp_path: Path) -> None:
    """A script that names every changed file names deleted ones too: a note says so, and the rest is checked."""
    write(tmp_path, ONE_ERROR)
    note = "note: skipped: there is no file or folder `posts/deleted.yaml`; did you mean `posts/bad.yaml`?\n"
    assert concise(tmp_path, "posts/deleted.yaml", "posts/bad.yaml") == Outcome(1, BAD, note)
    many = [f"posts/{number}.yaml" for number in range(4)]
    assert concise(tmp_path, *many, "posts/bad.yaml").err == "note: skipped 4 files that don't exist\n"


@pytest.mark.parametrize(
    ("here", "path"),
    [
        ("", "."),
        ("", "./"),
        ("", "marketing"),
        ("", "./marketing/posts/.."),
        ("docs", ".."),
        ("docs", "../marketing"),
        ("marketing", ".."),
        ("marketing", "."),
        ("marketing/posts/12", "../../.."),
        ("", "{top}"),
        ("docs", "{top}/marketing"),
        ("", "short"),
    ],
)
def test_a_folder_that_contains_the_plan_means_the_whole_plan(tmp_path: Path, here: str, path: str) -> None:
    """From above, beside and inside; relative, absolute and through a link."""
    write(tmp_path, {"docs/index.md": "", **{f"marketing/{name}": text for name, text in ONE_ERROR.items()}})
    (tmp_path / "marketing" / "posts" / "12").mkdir()
    (tmp_path / "short").symlink_to("marketing")
    outcome = concise(tmp_path / here, path.format(top=tmp_path))
    assert outcome.code == 1
    assert outcome.out.endswith(BAD)


@pytest.mark.parametrize(
    ("here", "path", "whole"),
    [
        ("marketing", "docs", "."),
        ("marketing", "./docs/", "."),
        ("marketing/docs", ".", "../"),
        ("marketing/posts", "../docs", "../"),
        ("", "marketing/docs", "marketing/"),
        ("", "{top}/marketing/docs", "marketing/"),
    ],
)
def test_a_folder_that_holds_nothing_of_the_plan_is_2(tmp_path: Path, here: str, path: str, whole: str) -> None:
    """What was looked for is said, the path as it was typed, and one that can be named instead."""
    write(tmp_path, {"marketing/docs/index.md": "", **{f"marketing/{name}": text for name, text in CLEAN.items()}})
    typed = path.format(top=tmp_path)
    shown = str(Path(typed))
    said = (
        f"error: nothing to check in `{shown}`: no posts (`posts/**/*.yaml`, `posts/**/*.yml`) or media of the "
        f"plan in `{tmp_path / 'marketing'}`\n"
        f"  = help: give a folder with posts, or `{whole}` for the whole plan\n"
    )
    assert inside(tmp_path / here, typed) == Outcome(2, "", said)
    assert inside(tmp_path / here, whole).code == 0


def test_one_folder_that_holds_nothing_is_2_beside_others_that_do(tmp_path: Path) -> None:
    """It is a wrong path, whatever else is asked for; outside of the plan as inside."""
    write(tmp_path, {"plan/docs/index.md": "", **{f"plan/{name}": text for name, text in ONE_ERROR.items()}})
    (tmp_path / "beside").mkdir()
    for folder in ("plan/docs", "beside"):
        outcome = inside(tmp_path, "plan/posts", folder)
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.startswith(f"error: nothing to check in `{folder}`: ")


def test_a_folder_of_media_means_the_posts_that_show_them(tmp_path: Path) -> None:
    """Somebody who works on the images asks for their folder."""
    shows = "stauts: x\nmedia: [{file: ./assets/2026/cup.jpg, alt: A cup}]\n"
    write(tmp_path, {**ONE_WARNING, "posts/shown.yaml": shows})
    supply(tmp_path / "assets" / "2026" / "cup.jpg")
    for folder in ("assets", "assets/2026"):
        outcome = concise(tmp_path, folder)
        assert outcome.code == 1
        assert {line.partition(":")[0] for line in outcome.out.splitlines()} == {"posts/shown.yaml"}


def test_the_empty_folder_for_posts_is_part_of_the_plan(tmp_path: Path) -> None:
    """A plan without posts yet is well; an empty folder beside posts was not what somebody meant to check."""
    write(tmp_path, {"postplan.yaml": ""})
    (tmp_path / "posts" / "2027").mkdir(parents=True)
    note = "note: this plan has no posts yet; no file matches posts/**/*.yaml, posts/**/*.yml\n"
    assert inside(tmp_path, "posts") == inside(tmp_path, "posts/2027") == Outcome(0, "", note)
    (tmp_path / "postplan.yaml").unlink()
    assert inside(tmp_path, "posts") == Outcome(0, "", note)
    write(tmp_path, CLEAN)
    outcome = inside(tmp_path, "posts/2027")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("error: `posts/2027` is a folder for posts, but it's empty: no posts (")


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
