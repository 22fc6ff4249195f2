from pathlib import Path

from tests.plans import write

import postplan
from postplan.formats import Page, render

POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize 12345\n".format("ab" * 32)


def test_media_with_git_lfs_are_counted_and_no_finding(tmp_path: Path) -> None:
    """A check-out in CI fetches no LFS objects: what was not looked at is said, and nothing is called broken."""
    post = "status: draft\ntext: Doors open at nine.\nmedia: [{file: assets/cup.jpg, alt: A cup}]\nchannels: [x]\n"
    write(tmp_path, {"posts/a.yaml": post, "assets/cup.jpg": POINTER})
    report = postplan.check(postplan.load(tmp_path))
    assert (report.diagnostics, report.unseen) == ((), 1)
    said = render("full", report, Page(terminal=True))
    assert said == (
        "no problems in 1 post; 1 media not fully checked: "
        "Git LFS has not fetched them, or their size or length cannot be read\n"
    )
