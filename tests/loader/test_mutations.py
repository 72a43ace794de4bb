"""Whatever happens to the shipped files, it is explained."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics import Diagnostic, Message
from briefgen.diagnostics.json import format_json
from briefgen.diagnostics.text import TextPrinter
from briefgen.pipeline import check
from tests.conftest import MINIMAL_DESK, ROOT

BRIEF = "content/russia-dprk-2025-07"
FILES = [
    "content/publisher.yaml",
    "content/glossary.yaml",
    f"{BRIEF}/brief.yaml",
    f"{BRIEF}/sections/future-outlook.yaml",
    f"{BRIEF}/sections/history-and-military.yaml",
    f"{BRIEF}/sources.yaml",
    "seeds/russia-dprk-2025-07.yaml",
]
SMALL_FILES = [
    "content/publisher.yaml",
    "content/ferry-service/brief.yaml",
    "content/ferry-service/sections/timetable.yaml",
    "content/ferry-service/sources.yaml",
]
TOKENS = [
    *("：", "－", "　", "＃", "［", "・", "“", "\t", "\n", "\n\n", " #4", "---\n", "...\n"),
    *("- ", "? ", "*", "**", "&a ", "!x ", "@", "[", "]", "{", "}", "[@", "](x)", "|", ">"),
    *("'", '"', "\\", "%", ": ", ":", ",", "ja: ", "en:", "id: 1\n", "type: table\n"),
    *("null", "true", "2025-02-30", "12", "✅", "𓊞", "再", "é"),
    *("\x00", "\x1b", "\x85", "\u2028", "\u202e", "\ufeff"),
]

mutation = st.one_of(
    st.tuples(st.just("insert"), st.integers(0, 10_000), st.sampled_from(TOKENS)),
    st.tuples(st.just("delete"), st.integers(0, 10_000), st.integers(1, 12)),
    st.tuples(st.just("replace"), st.integers(0, 10_000), st.sampled_from(TOKENS)),
    st.tuples(st.just("drop-line"), st.integers(0, 300), st.none()),
    st.tuples(st.just("double-line"), st.integers(0, 300), st.none()),
    st.tuples(st.just("indent"), st.integers(0, 300), st.integers(-4, 4)),
    st.tuples(st.just("truncate"), st.integers(0, 10_000), st.none()),
)


def mutate(text: str, change: tuple[str, int, object]) -> str:
    kind, where, what = change
    offset = where % (len(text) + 1)
    lines = text.split("\n")
    line = where % len(lines)
    if kind == "insert":
        return f"{text[:offset]}{what}{text[offset:]}"
    if kind == "replace":
        return f"{text[:offset]}{what}{text[offset + 1 :]}"
    if kind == "delete" and isinstance(what, int):
        return text[:offset] + text[offset + what :]
    if kind == "truncate":
        return text[:offset]
    if kind == "drop-line":
        del lines[line]
    elif kind == "double-line":
        lines.insert(line, lines[line])
    elif kind == "indent" and isinstance(what, int):
        lines[line] = " " * what + lines[line] if what > 0 else lines[line][-what:]
    return "\n".join(lines)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = tmp_path_factory.mktemp("shipped")
    shutil.copytree(ROOT / "content", desk / "content")
    shutil.copytree(ROOT / "seeds", desk / "seeds")
    return desk


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(MINIMAL_DESK, tmp_path_factory.mktemp("small") / "desk"))


@contextmanager
def changed(file: Path, data: bytes) -> Iterator[None]:
    before = file.read_bytes()
    file.write_bytes(data)
    try:
        yield
    finally:
        file.write_bytes(before)


def explain(desk: Path) -> list[Diagnostic]:
    """Check a desk and hold what must be so of everything that is said."""
    checked = check(desk / "content")
    text = TextPrinter(checked.texts, desk).format_all(checked.diagnostics)
    assert "stand-in" not in text
    assert json.loads(format_json(checked.diagnostics)) or not checked.diagnostics
    for item in checked.diagnostics:
        if item.code == "MODEL016":
            assert isinstance(item.message.arguments["problem"], Message), item
        if item.span is not None and item.span.file in checked.texts:
            lines = checked.texts[item.span.file].split("\n")
            assert item.span.start.line <= len(lines)
            assert item.span.start.column <= len(lines[item.span.start.line - 1]) + 1
    return list(checked.diagnostics)


@given(st.sampled_from(FILES), st.lists(mutation, min_size=1, max_size=3))
def test_a_changed_brief_is_checked(
    shipped: Path, name: str, changes: list[tuple[str, int, object]]
) -> None:
    file = shipped / name
    text = file.read_text(encoding="utf-8")
    for change in changes:
        text = mutate(text, change)
    with changed(file, text.encode("utf-8")):
        explain(shipped)


@given(st.sampled_from(SMALL_FILES), st.lists(mutation, min_size=1, max_size=4))
def test_a_changed_desk_is_checked(
    small: Path, name: str, changes: list[tuple[str, int, object]]
) -> None:
    file = small / name
    text = file.read_text(encoding="utf-8")
    for change in changes:
        text = mutate(text, change)
    with changed(file, text.encode("utf-8")):
        explain(small)


_KEYS = (
    "ja en id type text cite body date rows issued title sections languages references key_points "
    "custom alt author"
)
_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-5, 10**20), st.floats(), st.text(max_size=3)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(_KEYS.split()), inner, max_size=4),
    ),
    max_leaves=10,
)


@given(st.sampled_from(SMALL_FILES), _JSON)
def test_any_data_is_checked(small: Path, name: str, data: object) -> None:
    with changed(small / name, json.dumps(data, ensure_ascii=False).encode("utf-8")):
        explain(small)


@given(st.sampled_from(SMALL_FILES), st.data())
def test_any_value_in_place_of_another_is_checked(
    small: Path, name: str, data: st.DataObject
) -> None:
    """Put some data in the place of a value, wherever it stands."""
    from tests.loader.documents import leaves, read

    text = (small / name).read_text(encoding="utf-8")
    parsed = read(text)
    _, node = data.draw(st.sampled_from(leaves(parsed.source, parsed.data)))
    value = json.dumps(data.draw(_JSON), ensure_ascii=False)
    with changed(small / name, (text[: node.start] + value + text[node.end :]).encode("utf-8")):
        explain(small)


@given(st.sampled_from(SMALL_FILES), st.binary(max_size=60))
def test_any_bytes_are_checked(small: Path, name: str, data: bytes) -> None:
    with changed(small / name, data):
        explain(small)
