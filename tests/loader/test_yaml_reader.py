from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics.text import TextPrinter
from briefgen.loader.builder import MAX_DEPTH, MAX_NODES
from briefgen.loader.yaml_reader import MAX_CHARACTERS
from tests.loader.documents import (
    BROKEN_TEXTS,
    DATA,
    FILE,
    MAPPINGS,
    NO_LANGUAGES,
    dump,
    leaves,
    read,
)


@given(DATA, st.sampled_from([True, False, None]), st.sampled_from([8, 40, 1000]))
def test_it_reads_what_pyyaml_writes(data: Any, flow: bool | None, width: int) -> None:
    text = dump(data, flow=flow, width=width)
    parsed = read(text, NO_LANGUAGES)
    assert parsed.readable
    assert not parsed.diagnostics
    assert parsed.data == data == yaml.safe_load(text)
    written = [value for value, _ in leaves(parsed.source, data)]
    read_ = [value for value, _ in leaves(parsed.source, parsed.data)]
    # 1, 1.0 and True are equal, yet not the same.
    assert sorted(map(repr, read_)) == sorted(map(repr, written))


@pytest.mark.parametrize(
    ("text", "value", "in_yaml_1_1"),
    [
        ("yes", "yes", True),
        ("no", "no", False),
        ("On", "On", True),
        ("off", "off", False),
        ("y", "y", "y"),
        ("true", True, True),
        ("False", False, False),
        ("012", 12, 10),
        ("1_000", "1_000", 1000),
        ("12:30", "12:30", 750),
        ("1e3", 1000.0, "1e3"),
        ("1.", 1.0, 1.0),
        ("+7", 7, 7),
        (".5", 0.5, 0.5),
        ("0x1F", "0x1F", 31),
        ("null", None, None),
        ("~", None, None),
        ("", None, None),
        ("nan", "nan", "nan"),
        ("１２", "１２", "１２"),
        ("9" * 19, "9" * 19, int("9" * 19)),
    ],
)
def test_it_differs_from_yaml_1_1_where_1_2_does(text: str, value: Any, in_yaml_1_1: Any) -> None:
    parsed = read(f"key: {text}\n", NO_LANGUAGES)
    assert parsed.data == {"key": value}
    assert type(parsed.data["key"]) is type(value)
    assert yaml.safe_load(f"key: {text}\n") == {"key": in_yaml_1_1}


@pytest.mark.parametrize("text", ["2025-07-12", "2025-07-12T10:00:00Z", "2025-02-30"])
def test_a_date_stays_text(text: str) -> None:
    assert read(f"key: {text}\n", NO_LANGUAGES).data == {"key": text}


@given(MAPPINGS, st.sampled_from([True, False, None]), st.sampled_from([8, 40, 1000]))
def test_the_text_at_a_place_is_the_value(data: Any, flow: bool | None, width: int) -> None:
    parsed = read(dump(data, flow=flow, width=width), NO_LANGUAGES)
    text = parsed.source.text
    for value, node in leaves(parsed.source, parsed.data):
        written = text[node.start : node.end]
        assert read(f"k: {written}\n", NO_LANGUAGES).data == {"k": value}
    for key, node in parsed.source.root.children.items():
        assert node.key_start is not None
        assert node.key_end is not None
        assert read(text[node.key_start : node.key_end], NO_LANGUAGES).data == key
        assert parsed.source.root.start <= node.key_start < node.key_end <= node.start <= node.end
        for child in node.children.values():
            assert node.start <= child.start <= child.end <= node.end <= len(text)


def test_places_count_characters() -> None:
    assert read("a:\n- 　\n", NO_LANGUAGES).source.root.children["a"].end == 6
    parsed = read('題: {𠮷野: "か\u3099"}\nb: x\n', NO_LANGUAGES)
    span = parsed.source.span(("題", "𠮷野"))
    assert (span.start, span.end) == ((1, 9), (1, 13))
    assert parsed.source.span(("b",)).start == (2, 4)


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("[" * (MAX_DEPTH + 2) + "]" * (MAX_DEPTH + 2), f"{MAX_DEPTH} levels"),
        ("[" * 100_000, f"{MAX_DEPTH} levels"),
        ("{a: " * 100_000, f"{MAX_DEPTH} levels"),
        ("- " * 100_000, f"{MAX_DEPTH} levels"),
        ("[" + "1," * (MAX_NODES + 1) + "]", f"{MAX_NODES:,} values"),
        ("a: " + "x" * MAX_CHARACTERS, f"{MAX_CHARACTERS:,} characters"),
    ],
    ids=["depth", "open lists", "open mappings", "entries", "values", "characters"],
)
def test_a_file_is_bounded(text: str, limit: str) -> None:
    parsed = read(text)
    assert not parsed.readable
    assert [item.code for item in parsed.diagnostics] == ["YAML005"]
    assert limit in parsed.diagnostics[0].message.render()


def test_the_deepest_file_is_read() -> None:
    text = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert read(text).readable


def test_an_alias_is_not_followed() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    parsed = read(bomb, NO_LANGUAGES)
    assert {item.code for item in parsed.diagnostics} == {"YAML003"}
    assert parsed.data["b"] == ["*a", "*a"]


@given(st.one_of(st.text(max_size=80), BROKEN_TEXTS))
def test_any_text_is_read_or_explained(text: str) -> None:
    text = text.replace("\r", "\n")
    parsed = read(text)
    assert parsed.readable or parsed.diagnostics
    printer = TextPrinter({FILE: text})
    for item in parsed.diagnostics:
        assert item.span is not None
        assert 1 <= item.span.start.line <= text.count("\n") + 1
        assert item.span.start <= item.span.end
        assert printer.format(item)
    assert max((len(str(item)) for item in parsed.diagnostics), default=0) < 10_000


@given(BROKEN_TEXTS, st.sampled_from(["ja: ", "- ja: ", "summary:\n  en: ", "cite: ["]))
def test_a_broken_text_does_not_hide_the_rest(text: str, before: str) -> None:
    """Whatever a line holds, a slip on it is found and told of once."""
    parsed = read(before + text.replace("\n", " ") + "\n")
    told = [(item.code, item.span) for item in parsed.diagnostics]
    assert len(told) == len(set(told))
