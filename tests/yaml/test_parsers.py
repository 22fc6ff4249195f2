"""Both parsers give the same answers, on every file, and no file breaks them."""

import yaml
from hypothesis import given, settings, strategies as st

from postplan.yaml.parse import read

SEEDS = [
    "name: Teaser   # internal\napproved: {by: tom, on: [a, b]}\ntext: | # why\n  Something # warm\n\n  two\nx:\n",
    "a: \"x\\ty\n  z\"\nb: 'it''s\n\n  ok'\nc: [a, {b: c}, d]\nd: >-\n  folded\n  text\n\n    more\n  end\n",
    '{"a": [1, "b"], "c": {"d": null}}',
    "a:\n- b\n- c: d\n  e: f\n-\n- - x\n  - y\n? k\n: v\n",
    "text: |2+\n   hi\n  there\n\n\nb: plain\n  more\n  # c\n",
    "a: x #tag\nb: #y\n  c\nb: [a, #e\n b\n # f\n]\n# end\n",
    "a: &x b\nc: *x\nd: !t e\n---\n%YAML 1.1\n",
]
PIECES = st.text(st.sampled_from("\t \n\r:-#?[]{},\"'|>&*!%@`\\ab1~<=.☕é\u2028\x85\ufeff\x07"), max_size=4)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(SEEDS))
    text = text[draw(st.integers(0, 40)) :]
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(PIECES) + text[at + draw(st.integers(0, 3)) :]
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def answers(content: bytes, *, pure: bool) -> tuple[object, ...]:
    reading = read("a.yaml", content, pure=pure)
    document = reading.document
    routes = list(routes_of(reading.data))
    places = [(document.key(route), document.value(route), document.inside(route, 1, 3)) for route in routes]
    assert document.commented == bool(document.comments)
    assert reading.data is None or all(document.has(route) for route in routes)
    return reading.data, reading.problems, document.comments, document.cut_texts, places


def routes_of(value: object, above: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [above, *(route for step, inner in steps for route in routes_of(inner, (*above, step)))]


@given(mutated())
@settings(deadline=None, derandomize=True, max_examples=1200)
def test_both_parsers_give_the_same_answers(text: str) -> None:
    assert answers(text.encode(), pure=False) == answers(text.encode(), pure=True)


@given(st.one_of(st.binary(max_size=200), mutated().map(lambda text: text.encode("utf-16")), st.text().map(str.encode)))
@settings(deadline=None, derandomize=True, max_examples=400)
def test_no_bytes_break_reading(content: bytes) -> None:
    reading = read("a.yaml", content)
    assert (reading.data is None) == any(problem.kind == "not-yaml" for problem in reading.problems)
    answers(content, pure=False)


def plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return None if value in ("", "~", "null") else value


@given(mutated())
@settings(deadline=None, derandomize=True, max_examples=600)
def test_data_is_what_yaml_says_with_every_value_text(text: str) -> None:
    reading = read("a.yaml", text.encode())
    odd = any(char in text for char in "\x85\u2028\u2029\ufeff")
    if reading.data is None or reading.problems or odd:
        return
    loaded = yaml.load(text.encode(), yaml.CBaseLoader)  # noqa: S506  it makes nothing but text
    assert plain(reading.data) == plain(loaded)


def test_a_file_of_a_mebibyte_is_read_and_one_byte_more_is_not() -> None:
    content = b"a: " + b"x" * (1_048_576 - 3)
    assert read("a.yaml", content).data
    assert read("a.yaml", content + b"x").data is None


def test_every_private_character_may_be_in_use() -> None:
    text = "a: " + "".join(map(chr, range(0xE000, 0xF900))) + "\u2028x\n"
    assert answers(text.encode(), pure=False) == answers(text.encode(), pure=True)
