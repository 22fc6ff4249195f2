import json
import os
import random
from pathlib import Path

import pytest
from tests.program import MODULE, TODAY, check, run, write

import postplan
from postplan.testing.samples import supply

GOOD = """\
# what the winter is about
name: "Winter: launch"
status: approved
when: 2026-12-01 09:00
approved: {by: tom, on: 2026-11-24}
text: |
  Something warm is on its way ☕ https://alpenglow.coffee/winter
  What do you drink when it snows? #coffee
media:
  - file: assets/teaser.jpg
    alt: 'Steam rising from a cup, it''s cold'
channels:
  instagram:
    text: >-
      Link in bio,
      as ever.
  x:
  linkedin: {when: 12:00}
"""
MISSPELT = "stauts: draft\n"


def test_whatever_lies_among_the_posts_the_others_are_checked(tmp_path: Path) -> None:
    """What cannot be read is a finding at its name; nothing is waited for, and nothing outside of the plan is read."""
    plan = write(tmp_path / "plan", {"posts/z.yaml": MISSPELT, "posts/broken.yaml": "text: [x\n"})
    posts = plan / "posts"
    (tmp_path / "secret.yaml").write_text("stauts: secret\n")
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "a.yaml").write_text("stauts: secret\n")
    (posts / "folder.yaml").mkdir()
    os.mkfifo(posts / "pipe.yaml")
    (posts / "dangling.yaml").symlink_to("nowhere")
    (posts / "out.yaml").symlink_to("../../secret.yaml")
    (posts / "outside").symlink_to("../../secrets")
    (posts / "loop-a.yaml").symlink_to("loop-b.yaml")
    (posts / "loop-b.yaml").symlink_to("loop-a.yaml")
    (posts / "circle").symlink_to("../posts")
    (posts / "big.yaml").write_bytes(b"text: " + b"a" * 1_048_577)
    (posts / "utf16.yaml").write_bytes("text: x".encode("utf-16"))
    Path(os.fsdecode(os.fsencode(posts) + b"/name-\xff.yaml")).write_text("text: x\n")
    outcome = check(plan, "--output", "concise")
    assert (outcome.code, outcome.err) == (1, "")
    told = dict(line.split(":1:", 1) for line in outcome.out.splitlines())
    assert {path: line.partition("error: ")[2] for path, line in told.items()} == {
        "posts/big.yaml": "this file is larger than 1 MiB (1,048,576 bytes), so it isn't read [not-yaml]",
        "posts/broken.yaml": "`[` opens a list here, but nothing closes it [not-yaml]",
        "posts/circle": "this link points back to a folder it is in [not-yaml]",
        "posts/dangling.yaml": "this link points to nothing [not-yaml]",
        "posts/folder.yaml": "this is a folder named like a post [not-yaml]",
        "posts/loop-a.yaml": "this link points to nothing [not-yaml]",
        "posts/loop-b.yaml": "this link points to nothing [not-yaml]",
        r"posts/name-\xff.yaml": "the name of this file isn't valid UTF-8 [not-yaml]",
        "posts/out.yaml": "this link points outside the plan's folder [not-yaml]",
        "posts/outside": "this link points outside the plan's folder [not-yaml]",
        "posts/pipe.yaml": "this isn't a regular file [not-yaml]",
        "posts/utf16.yaml": told["posts/utf16.yaml"].partition("error: ")[2],
        "posts/z.yaml": "`stauts` is not a key postplan knows [unknown-field]",
    }
    assert "secret" not in outcome.out


def test_a_path_that_is_not_utf_8_can_be_asked_for(tmp_path: Path) -> None:
    """A shell completes it to bytes, and the finding comes all the same."""
    write(tmp_path, {"posts/z.yaml": MISSPELT})
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/posts/name-\xff.yaml")).write_text("text: x\n")
    outcome = check(tmp_path, b"posts/name-\xff.yaml", "--output", "concise")
    assert "mistake of its own" not in outcome.err
    assert outcome.out == r"posts/name-\xff.yaml:1:1: error: the name of this file isn't valid UTF-8 [not-yaml]" + "\n"


def test_a_folder_that_is_not_utf_8_is_shown_with_escapes(tmp_path: Path) -> None:
    """In paths of the report, in JSON that any program can read, and in what is said beside it."""
    folder = os.fsencode(tmp_path) + b"/plan-\xff"
    write(Path(os.fsdecode(folder)), {"posts/z.yaml": MISSPELT})
    outcome = check(tmp_path, "-v", "--output", "json", b"plan-\xff")
    assert json.loads(outcome.out)["findings"][0]["location"]["path"] == r"plan-\xff/posts/z.yaml"
    assert rf"plan: {tmp_path}/plan-\xff; settings: none" in outcome.err


def test_a_file_nobody_may_read_is_a_finding(tmp_path: Path) -> None:
    """The others are checked."""
    powers = "-dac_override,-dac_read_search"  # the superuser may read everything until these are taken away
    ordinary = ("setpriv", "--bounding-set", powers) if os.geteuid() == 0 else ()
    write(tmp_path, {"posts/a.yaml": MISSPELT, "posts/z.yaml": MISSPELT})
    (tmp_path / "posts" / "a.yaml").chmod(0)
    outcome = run(tmp_path, "check", "--output", "concise", program=(*ordinary, *MODULE))
    assert len(outcome.out.splitlines()) == 2
    assert "posts/a.yaml:1:1: error: this file can't be opened: permission denied [not-yaml]" in outcome.out


@pytest.mark.parametrize(
    "when", ["9999-12-31 23:59", "0001-01-01 00:00", "9999-12-31 23:00-14:00", "0001-01-01 00:00+14:00"]
)
def test_a_time_at_the_end_of_the_calendar_takes_nothing_down(tmp_path: Path, when: str) -> None:
    """Whatever is said of it, the other posts are checked."""
    post = f"status: scheduled\nwhen: {when}\ntext: x\n"
    post += "channels: {x: {when: +9h}, instagram: , linkedin: {when: 12:00}}\n"
    for zone in ("UTC", "Pacific/Auckland", "America/Los_Angeles"):
        write(tmp_path, {"postplan.yaml": f"timezone: {zone}\n", "posts/a.yaml": post, "posts/z.yaml": MISSPELT})
        report = postplan.check(postplan.load(tmp_path))
        assert "unknown-field" in report.per_rule


def test_a_thousand_broken_posts_never_break_the_program(tmp_path: Path) -> None:
    """Bytes cut, doubled, changed and put in at random places: a report comes, and the good post has nothing in it."""
    dice = random.Random(2026)  # noqa: S311 - the same mistakes on every run
    posts = {f"posts/{number:04}.yaml": mutated(GOOD.encode(), dice) for number in range(1000)}
    good = GOOD.replace("teaser.jpg", "another.jpg")  # one picture twice on a day would be a finding of its own
    write(tmp_path, {"postplan.yaml": "timezone: Europe/Berlin\n", "posts/good.yaml": good, **posts})
    supply(tmp_path / "assets" / "teaser.jpg")
    supply(tmp_path / "assets" / "another.jpg")
    formats = ("--output", "concise", "--output", "json=report.json", "--output", "full=report.txt")
    outcome = check(tmp_path, *formats, "--ignore", "cadence,copy,mix")  # a thousand times one post is too much of it
    assert (outcome.code, outcome.err) == (1, "")
    assert outcome.out.count("\n") > 500
    assert "posts/good.yaml" not in outcome.out
    assert "this rule stopped here" not in outcome.out
    assert TODAY not in outcome.out


def mutated(content: bytes, dice: random.Random) -> bytes:
    """The content with one to three things done to it."""
    data = bytearray(content)
    for _ in range(dice.randint(1, 3)):
        at = dice.randrange(len(data))
        end = min(len(data), at + dice.randint(1, 30))
        match dice.randrange(5):
            case 0:
                del data[at:end]
            case 1:
                data[at:at] = data[at:end]
            case 2:
                data[at] = dice.randrange(256)
            case 3:
                data[at:at] = dice.choice(
                    [b"\t", b"\n", b": ", b" #", b"[", b"{", b"'", b'"', b"&a ", b"*a", b"!!x ", b"- ", b"\xff"]
                )
            case 4:
                data[at:end] = dice.choice(
                    [b"\xe2\x80\xae", b"\x1b[2J", b"\x00", b"\r", b"---\n", b"|\n", b"9999999999999999"]
                )
        data = data or bytearray(b"x")
    return bytes(data)
