"""Each thing people write that YAML reads otherwise has its sentence, its place and its way out."""

import pytest

from postplan.yaml.events import MAX_BYTES
from postplan.yaml.parse import read
from postplan.yaml.problem import Problem

WRAP = "wrap the text in quotes: "

ROWS = [
    ("handle: @x", "`@x` begins with `@`", "@x", f'{WRAP}"@x"'),
    ("text: **New!** today", "`**New!** today` begins with `*`", "**New!** today", f'{WRAP}"**New!** today"'),
    ("alt: Maya: the roaster", "a second colon with a space after it", ":", f'{WRAP}"Maya: the roaster"'),
    ("text: [New] winter blend", "`[New]` is read as a list", "[New] winter blend", WRAP),
    ('text: "Launch" is here', 'the text ends at its second `"`', "is here", f"{WRAP}'\"Launch\" is here'"),
    ('text: "Is it "on"?"', 'the text ends at its second `"`', 'on"?"', f"{WRAP}'Is it \"on\"?'"),
    ('text: "Launch" is "here"', 'the text ends at its second `"`', 'is "here"', f'{WRAP}\'"Launch" is "here"\''),
    (f'text: "Is it "on"? {"Yes. " * 9}"', "its second", f'on"? {"Yes. " * 9}"', "without the quotes around it"),
    ("text: “Now: open”", "a second colon", ":", f'{WRAP}"Now: open"'),
    ("text: „Jetzt: offen“", "a second colon", ":", f'{WRAP}"Jetzt: offen"'),
    ("text: ‘It’s: open’", "a second colon", ":", f'{WRAP}"It’s: open"'),
    ("text: “Now”: “open”", "a second colon", ":", f'{WRAP}"“Now”: “open”"'),
    (
        "- file: a.jpg alt: A cup",
        "the key `alt:` is on the same line as `file:`",
        "alt:",
        "start a new line with `alt:`",
    ),
    ("channels:\n  - x\n    text: b", "indented under the item `- x`", "text:", "write `x:` instead of `- x`"),
    ("media:\n  - a.jpg\n    alt: b", "indented under the item `- a.jpg`", "alt:", "write `- file: a.jpg`, and line"),
    ("channels: {x:, y: }", "after the colon of `x:`", "x:", "add a space after `x:`"),
    ("channels: {x: {}, y:}", "after the colon of `y:`", "y:", "add a space after `y:`"),
    ("text: 'It's here'", "the apostrophe in `It's` ends the text", "'", 'double quotes: "It\'s here"'),
    ('text: "Hello\nwhen: x\n', 'the text that begins with `"` here has no closing', '"', "at the end of the text"),
    ('text: "Hello\nname: "x"\n', 'begins with `"` on line 1 ends here', '"', "at the end of the text on line 1"),
    ("text: 'Tis the season\n", "begins with `'` here has no closing", "'", "double quotes if this one is an apos"),
    ("text: %off today", "`%off today` begins with `%`", "%off today", f'{WRAP}"%off today"'),
    ("text: `code` here", "begins with a backtick", "`code` here", f'{WRAP}"`code` here"'),
    ("text: & more", "`& more` begins with `&`", "& more", WRAP),
    ("text: &more words", "`&more words` begins with `&`", "&more words", WRAP),
    ("text: !!! now", "`!!! now` begins with `!`", "!!! now", WRAP),
    ("text: !python/object now", "begins with `!`", "!python/object now", WRAP),
    ("text: *bold* words", "`*bold* words` begins with `*`", "*bold* words", WRAP),
    ("text: *bold words", "begins with `*`", "*bold words", WRAP),
    ("text: {name} hello", "`{name}` is read as keys", "{name} hello", WRAP),
    ("text: {{name}} hello", "begins with `{`", "{{name}} hello", WRAP),
    ("text: - dash", "a list, `- `, begins on the line of its key", "- dash", f'{WRAP}"- dash"'),
    ("text: > quote", "there is text after `>`", "> quote", "put the text on the next line"),
    ("text: | Hello", "there is text after `|`", "| Hello", "put the text on the next line"),
    ("channels:\n\tx:\n", "this line is indented with a tab", "\t", "use spaces instead"),
    ("text: |\n\tHello\n", "this line is indented with a tab", "\t", "use spaces instead"),
    ("text: |\n  Hello\nworld\nwhen: x\n", "isn't indented as part of the text of `text:`", "world", "indent it"),
    ("text: Hello\nworld\n", "isn't indented as part of the text of `text:`", "world", "indent it"),
    ("name: x\ntext:hello\nwhen: y", "there is no space after the colon", "text:hello", "write `text: hello`"),
    ("text:hello", "there is no space after the colon", "text:hello", "write `text: hello`"),
    ("name\ntext: b", "this line has no colon", "name", "write it as `key: value`"),
    ("text\N{FULLWIDTH COLON}hello", "a full-width one", "\N{FULLWIDTH COLON}", "a plain colon and a space"),
    ("- x\nname: y", "the key `name:` is among the items", "name: y", "start it with `- `"),
    ("name: y\n- x", "there is a list item, `- `, among keys", "- x", "indent it under its key"),
    ("name: x\n when: y\n", "`when:` is indented under `name:`", "when:", "line it up with `name:`"),
    ("channels:\n    x: a\n  y: b\n", "`y:` is indented by 2 spaces", "y: b", "line it up"),
    ('name: "x"\n when: y\n', "`when:` is indented by 1 space,", "when: y", "line it up"),
    ("a: [x, y\nb: c", "`[` opens a list here, but nothing closes it", "[x, y", "close it with `]`"),
    ("a: {x, y\nb: c", "`{` opens keys here, but nothing closes it", "{x, y", "close it with `}`"),
    ("a: x\nb: [", "`[` opens a list here, but nothing closes it", "[", "close it with `]`"),
    ("channels: [@x, y]", "`@x` begins with `@`", "@x", WRAP),
    ("text: ]hello", "`]hello` begins with `]`", "]hello", WRAP),
    ("text: , hello", "`, hello` begins with `,`", ", hello", WRAP),
    ('text: "C:\\docs"', "`\\d` isn't a valid escape", "\\d", "write `\\\\`"),
    ('text: "\\ud83d\\ude00"', "`\\ud83d` isn't a character", "\\ud83d", "type the character itself"),
    ("name: x\n\N{NO-BREAK SPACE}hello\n", "isn't a regular space (U+00A0)", "\xa0", "replace it with spaces"),
    (
        "a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n",
        "unresolved merge conflict",
        "<<<<<<< HEAD",
        "keep the right lines",
    ),
    ("a: b\n---\nc: d", "`---` begins a second document here", "---", "delete this line"),
    ("a: b\n...\nc: d", "the line `...` ends", "...", "delete the line"),
    ("%YAML 1.2\n---\na: b\n", "begins with `%` is a YAML directive", "%YAML 1.2", "delete the line"),
    ("? [a]\n: b", "expected the name of a key", "[a]", "wrap it in quotes"),
    ("- a\n- b", "this file is a list", "- a", "start it with a key"),
    ("hello", "this file has text instead of keys", "hello", "start it with a key: `text: hello`"),
    ("~", "this file has only `~`", "~", "one `key: value` per line"),
    ("", "this file is empty", "", "or delete the file"),
    (" \n\n", "this file is empty", "", "or delete the file"),
    ("# later\n", "this file has only comments", "", "or delete the file"),
    ("a: x\x00", "the character here is NUL (U+0000)", "\x00", "delete the character"),
    ("a: x\x1b[31m", "an escape character (U+001B)", "\x1b", "delete the character"),
    (b"name: caf\xe9\n", "it would be `é`", "\N{REPLACEMENT CHARACTER}", "save it as UTF-8"),
    ("a: b".encode("utf-16"), "saved as UTF-16", "", "save it as UTF-8"),
    ("a: b".encode("utf-16-be"), "UTF-16 or UTF-32", "", "save it as UTF-8"),
    ("a: b".encode("utf-32"), "saved as UTF-32", "", "save it as UTF-8"),
    (b"PK\x03\x04rest", "a zip archive, or a Word", "", "plain text file"),
    (b"{\\rtf1", "rich text", "", "plain text file"),
    ("<!DOCTYPE html><html>", "a web page", "", "plain text file"),
    ("x" * (MAX_BYTES + 1), "larger than 1 MiB", "", "make it smaller"),
    ("a: " + "[" * 100_000, "nested more than 32 deep", "[" * 99_969, "fewer levels"),
    ("- " * 100_000, "nested more than 32 deep", ("- " * 99_968).rstrip(), "fewer levels"),
]


def problem(content: str | bytes, *, pure: bool) -> tuple[Problem, str]:
    reading = read("posts/a.yaml", content.encode() if isinstance(content, str) else content, pure=pure)
    assert reading.data is None
    (found,) = reading.problems
    return found, reading.document.text[found.at.span.start.offset : found.at.span.end.offset]


@pytest.mark.parametrize("pure", [False, True], ids=["fast", "pure"])
@pytest.mark.parametrize(("content", "message", "place", "advice"), ROWS, ids=[repr(row[0][:24]) for row in ROWS])
def test_a_mistake_has_its_sentence(content: str | bytes, message: str, place: str, advice: str, *, pure: bool) -> None:
    found, shown = problem(content, pure=pure)
    assert message in found.message
    assert shown == place
    assert advice in found.help


@pytest.mark.parametrize("row", ROWS, ids=[repr(row[0][:24]) for row in ROWS])
def test_both_parsers_say_the_same(row: tuple[str | bytes, str, str, str]) -> None:
    assert problem(row[0], pure=False) == problem(row[0], pure=True)


FINE = [
    ("text: “Hello” there", {"text": "“Hello” there"}),
    ("text: It's here: no", None),
    ("text: 50% off & more @ home", {"text": "50% off & more @ home"}),
    ('{"a": "b", "c": ["d"]}', {"a": "b", "c": ["d"]}),
    ('{\n\t"a": "b"\n}', {"a": "b"}),
    ("---\na: b\n...\n", {"a": "b"}),
    ("\ufeffa: b", {"a": "b"}),
    ("a: no\nb: 10:30:00\nc: 2026-03-06\nd: 007", {"a": "no", "b": "10:30:00", "c": "2026-03-06", "d": "007"}),
    ("a:\nb: ~\nc: null\nd: ''\ne: \"~\"", {"a": None, "b": None, "c": None, "d": "", "e": "~"}),
    ("a: {<<: b}", {"a": {"<<": "b"}}),
    ("no: 1\n~: 2", {"no": "1", "~": "2"}),
    ("a: x\u2028y\x85z", {"a": "x\u2028y\x85z"}),
    ("a:\tb\tc", {"a": "b\tc"}),
]


@pytest.mark.parametrize("pure", [False, True], ids=["fast", "pure"])
@pytest.mark.parametrize(("content", "data"), FINE, ids=[repr(row[0][:24]) for row in FINE])
def test_what_is_meant_as_it_is_read(content: str, data: object, *, pure: bool) -> None:
    reading = read("a.yaml", content.encode(), pure=pure)
    assert reading.data == data
    assert bool(reading.problems) == (data is None)


@pytest.mark.parametrize("pure", [False, True], ids=["fast", "pure"])
def test_each_key_that_stands_twice_is_told_with_both_places(*, pure: bool) -> None:
    text = "a: 1\nb: {c: 2, c: 3}\na: {d: 4, d: 5}\na: 6\n"
    reading = read("a.yaml", text.encode(), pure=pure)
    assert reading.data == {"a": "1", "b": {"c": "2"}}
    assert [(p.kind, p.at.span.start.line, p.at.span.start.column) for p in reading.problems] == [
        ("duplicate-key", 2, 11),
        ("duplicate-key", 3, 1),
        ("duplicate-key", 3, 11),
        ("duplicate-key", 4, 1),
    ]
    (first,) = reading.problems[1].related
    start = first.span.start
    assert (first.label, start.line, start.column) == ("first here", 1, 1)
    assert not reading.document.has(("a", "d"))
