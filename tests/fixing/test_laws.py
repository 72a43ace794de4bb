"""What holds for every file with slips that can be mended: its content and comments come back."""

from __future__ import annotations

import json
import re
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import cast

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.cli.fixes import certain_fix
from briefgen.fixing import mend
from briefgen.fixing.offers import Files
from briefgen.languages import builtin_languages
from briefgen.loader.files import FileReader
from briefgen.loader.yaml_reader import read_yaml
from briefgen.model import Desk, Section
from briefgen.results import Checked

LANGUAGES = builtin_languages()

WORDS = st.sampled_from(
    [
        "港",
        "定期船が",
        "harbour",
        "2025年",
        "“x”",
        "3.10",
        "、",
        "。",
        "—",
        "a:b",
        "x#y",
        "(1)",
        " ",
    ]
)
STARTS = st.sampled_from(
    ["市は", "The city", "**強調**", "@", "%", "[@a]", "{漢字|かんじ}", "* ", "&", "`"]
)
COMMENTS = st.sampled_from(["", "  # note", "  # 注：x", " # a: b", "  # \"'[{"])


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Draw a text as it is right, and how it may be written wrong."""
    start = draw(STARTS)
    rest = "".join(draw(st.lists(WORDS, max_size=6)))
    text = re.sub(" +", " ", start + rest).strip()
    if start[0] in "T市":
        return text, []
    if re.match(r"&[\w]", text):
        return f'"{text}"', []  # it may be an anchor
    right = '"' + text + '"'
    return right, [] if text.endswith(("]", "}")) else [text]


@st.composite
def pairs(draw: st.DrawFn, key: str, indent: str) -> tuple[str, str]:
    """Draw a line with a key and a text: right, and perhaps wrong."""
    right, wrong = draw(texts())
    comment = draw(COMMENTS)
    line = f"{indent}{key}: {right}{comment}"
    ways = [line, f"{indent}{key}：{right}{comment}", f"{indent}{key}： {right}{comment}"]
    if right[0] != '"':
        ways.append(f"{indent}{key}:{right}{comment}")
    if not comment:
        ways += [f"{indent}{key}: {text}" for text in wrong]
    return line, draw(st.sampled_from(ways))


LISTS = [
    ("cite: [city-notice]", ["cites: [city-notice]", "cite: city-notice", "cite：[city-notice]"]),
    ("facts: [f01]", ["fact: [f01]", "facts:[f01]"]),
]


@st.composite
def sections(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a section as it is right, and with slips."""
    lines: list[tuple[str, str]] = []
    for key in ("topic", "question", "answer"):
        lines.append((f"{key}:", draw(st.sampled_from([f"{key}:", f"{key}：", key]))))
        lines += [draw(pairs(code, "  ")) for code in ("ja", "en")]
    lines.append(
        ("key_points:", draw(st.sampled_from(["key_points:", "key-points:", "key_point:"])))
    )
    for _ in range(draw(st.integers(1, 3))):
        own_line = draw(st.sampled_from(["", "# 注", "  # about the next"]))
        lines += [(own_line, own_line)] if own_line else []
        first, wrong = draw(pairs("ja", "    "))
        hyphen = draw(st.sampled_from(["- ", "- ", "－ ", "・", "-"]))
        is_whole = wrong == first
        lines.append((f"  - {first[4:]}", f"  {hyphen if is_whole else '- '}{wrong[4:]}"))
        lines.append(draw(pairs("en", "    ")))
        for right, ways in LISTS:
            lines.append((f"    {right}", f"    {draw(st.sampled_from([right, *ways]))}"))
    right_lines, wrong_lines = zip(*lines, strict=True)
    return "\n".join(right_lines) + "\n", "\n".join(wrong_lines) + "\n"


def check(file: Path, files: Files) -> Checked:
    reader = FileReader(LANGUAGES, files)
    reader.read(file, Section)
    found = tuple(reader.diagnostics)
    desk = cast(Desk, SimpleNamespace(briefs={"b": SimpleNamespace(complete=not found)}))
    return Checked(desk, found, {"": (), "b": found}, reader.texts)


def content(text: str) -> tuple[str, list[str]]:
    read = read_yaml(text, Path("x.yaml"), LANGUAGES)
    assert read.diagnostics == (), text
    comments = re.findall(r"(?:^|\s)(# ?.*)$", text, re.MULTILINE)
    return json.dumps(read.data, sort_keys=True), comments


@settings(max_examples=1000)
@given(sections())
def test_content_and_comments_come_back(section: tuple[str, str]) -> None:
    right, wrong = section
    with TemporaryDirectory() as folder:
        file = Path(folder) / "timetable.yaml"
        file.write_text(wrong, encoding="utf-8")
        outcome = mend(partial(check, file), certain_fix)
        mended = outcome.files.get(file, file.read_bytes()).decode("utf-8")
    assert [item.message.render() for item in outcome.checked.diagnostics] == [], wrong
    assert content(mended) == content(right)
    lines = zip(right.split("\n"), wrong.split("\n"), mended.split("\n"), strict=True)
    assert all(after == before for before, spoilt, after in lines if spoilt == before)
    assert bool(outcome.applied) == (wrong != right)
