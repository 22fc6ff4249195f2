import sys
from pathlib import Path

import pytest
from tests.needs import missing
from tests.program import SCRIPT, Outcome, check, inside, run, shell, write
from tests.runner import obeyed

import postplan
from postplan.cli.output import complain
from postplan.formats import Page, names, render
from postplan.plan.plan import Plan

ORDERS = [
    "::error::boo",
    "::error file=a.yaml::boo",
    "  ::add-mask::e",
    "##[error]boo",
    "x ###[stop-commands]boo",
    "##vso[task.complete result=Failed]x",
]
OURS = ("::error file=", "::warning file=")
WEAPONS = [
    "\x1b[2J",
    "\x1b]8;;http://evil.example\x07",
    "\u202e",
    "\u2066",
    "\u200b",
    "\x07",
    "\x9b31m",
    "\u2028",
    "\r",
]


def test_the_test_knows_a_command_when_it_sees_one() -> None:
    """The lines below are orders to a runner as they stand."""
    assert all(map(obeyed, ORDERS))


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    """A plan whose posts carry every order and weapon in every place that is told of."""
    quoted = ['"' + text.encode("unicode_escape").decode() + '"' for text in (*ORDERS, *WEAPONS)]
    posts = {}
    for number, text in enumerate(quoted):
        plain = text[1:-1]
        posts[f"posts/a{number}.yaml"] = (
            f'status: {text}\n"x\\n{plain}": 1\nowner: "a\\n{plain}"\nlike: {text}\nname: "b\\n{plain}"\n'
            f'channels: ["c\\n{plain}", instagram]\ntext: "https://evil.example/ \\n{plain}"\nwhen: {text}\n'
        )
    for number, text in enumerate(ORDERS):
        posts[f"posts/b{number}.yaml"] = f"id: same\nname: {quoted[number]}\ntext: |\n  {text}\n {text}\n"
        posts[f"posts/c{number}.yaml"] = f"{text}: {text}\n"
        posts[f"posts/{text.strip()}.yaml"] = "id: same\nstauts: x\n"
    (tmp_path / "::error::x ##[error]y").mkdir()
    posts["::error::x ##[error]y/a.yaml"] = "id: same\nstauts: x\n"
    return postplan.load(write(tmp_path, {"postplan.yaml": "posts: ['**/*.yaml']\nteam: [tom]\n", **posts}))


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("color", [False, True])
def test_nothing_in_a_post_reaches_a_terminal_or_a_ci_log_as_an_order(plan: Plan, name: str, color: bool) -> None:
    """No cursor moves, no line is turned round, and no runner obeys, whatever is in texts, keys and names of files."""
    report = postplan.check(plan)
    assert len(report.per_rule) > 5
    text = render(name, report, Page(color=color, terminal=True))
    orders = [line for line in text.split("\n") if obeyed(line)]
    if name == "github":  # that is what it is for: one order a finding, each its own, and no other within
        assert len(orders) == len(report.diagnostics)
        assert not [line for line in orders if not line.startswith(OURS) or obeyed(line.partition(" ")[2])]
    else:
        assert orders == []
    for weapon in WEAPONS:
        assert weapon not in text


def test_a_path_that_looks_like_a_command_still_opens(plan: Plan) -> None:
    """It is named from here, `./::error…`: an editor finds it."""
    assert render("concise", postplan.check(plan), Page()).startswith("./::error::x ")


def test_settings_give_no_orders_on_standard_error_either(tmp_path: Path) -> None:
    """What a fork's pull request writes into the settings is read by the runner of the repository."""
    for settings in (
        '"a\\n::error::b": 1\n',
        'plugins: ["a\\n::error::b"]\n',
        'plugins: ["./a\\n::error::b.py"]\n',
        'requires: "a\\n::error::b"\n',
    ):
        write(tmp_path, {"postplan.yaml": settings})
        outcome = inside(tmp_path)
        assert outcome.code == 2
        assert not [line for line in outcome.err.splitlines() if obeyed(line)]
    write(tmp_path, {"postplan.yaml": 'posts: ["\\e[2J\\n::error::x/*.yaml"]\n'})
    outcome = inside(tmp_path)
    assert (outcome.code, outcome.err) == (
        0,
        "note: this plan has no posts yet; no file matches \\x1b[2J\\n::error::x/*.yaml\n",
    )


def test_a_message_of_ours_is_shown_without_harm(capsys: pytest.CaptureFixture[str]) -> None:
    """A path that somebody is led to type can carry anything."""
    complain("there is no `\x1b[2J`\n::error::x", "##[error]y")
    assert capsys.readouterr().err == "there is no `\\x1b[2J`\n\\x3a:error::x\n  = help: \\x23#[error]y\n"


def test_python_files_in_the_plan_are_never_imported(tmp_path: Path) -> None:
    """A pull request must not run code by being checked.

    `python -m` puts the folder first on its path and imports some of Python's own modules before a line of ours runs;
    from then on nothing of the folder is imported, and the script imports nothing of it at all.
    """
    evil = "raise SystemExit('the plan runs code')\n"
    ours = {
        f"{name}.py": evil for name in ("yaml", "_yaml", "typer", "regex", "pydantic", "json", "pathlib", "difflib")
    }
    write(tmp_path, {"posts/a.yaml": "stauts: x\n", **ours})
    assert check(tmp_path).out.startswith("error[unknown-field]: ")
    python = {f"{name}.py": evil for name in ("postplan", "typing", "contextlib", "sitecustomize", "usercustomize")}
    write(tmp_path, python)
    assert run(tmp_path, "check", program=[SCRIPT]).out.startswith("error[unknown-field]: ")


def test_no_network_is_asked(tmp_path: Path) -> None:
    """A check works on a train: every socket would raise, and the answer is the same."""
    post = "stauts: x\nlink: https://a.example.com\nmedia: [{url: 'https://a.example.com/a.jpg'}]\nchannels: [x]\n"
    write(tmp_path / "plan", {"posts/a.yaml": post})
    guard = "import socket\ndef no(*a, **k):\n    raise SystemExit('the network was asked')\n"
    write(tmp_path, {"guard/sitecustomize.py": f"{guard}socket.socket.__init__ = socket.getaddrinfo = no\n"})
    usual = check(tmp_path / "plan")
    assert usual.code == 1
    assert check(tmp_path / "plan", env={"PYTHONPATH": str(tmp_path / "guard")}) == usual
    probe = run(
        tmp_path,
        "-c",
        "import socket; socket.socket()",
        env={"PYTHONPATH": str(tmp_path / "guard")},
        program=[sys.executable],
    )
    assert probe.err == "the network was asked\n"


def test_without_a_network_the_answer_is_the_same(tmp_path: Path) -> None:
    """The kernel itself has none to give."""
    if shell(tmp_path, "unshare -rn true").code:
        missing("this system takes no network away from a program")
    write(tmp_path, {"posts/a.yaml": "stauts: x\nlink: https://alpenglow.example.com\nchannels: [x]\n"})
    assert shell(tmp_path, f'unshare -rn "{sys.executable}" -m postplan check --today 2026-11-02') == Outcome(
        1, check(tmp_path).out, ""
    )
