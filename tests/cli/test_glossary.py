"""``briefgen glossary`` shows uses and proposes what comes back without an entry."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import Program

GLOSSARY = """\
terms:
  - {ja: 港湾局, en: Harbour Authority, kind: institution, short: {en: [the authority]}}
  - {ja: 桟橋, en: pier}
"""
SECTION = """\
topic: {ja: 運航, en: Service}
question: {ja: いつ再開するのか, en: When will it resume?}
answer: {ja: 再開は4月である。, en: It will resume in April.}
key_points:
  - ja: 港湾局は海上安全法に基づき再開を決めた。
    en: The Harbour Authority acted under the Safety at Sea Act.
    cite: [city-notice]
  - ja: 海上安全法は3月に改められた。
    en: The Safety at Sea Act was revised in March, the authority says.
    cite: [city-notice]
body:
  - ja: 便は海上安全法の定める1日2往復となる。
    en: There will be two return trips a day, as the Safety at Sea Act provides.
    cite: [city-notice]
"""


@pytest.fixture
def desk(minimal_desk: Path) -> Path:
    content = minimal_desk / "content"
    (content / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    section = content / "ferry-service" / "sections" / "timetable.yaml"
    section.write_text(SECTION, encoding="utf-8")
    return minimal_desk


def test_the_table_shows_uses_and_candidates(desk: Path, program: Program) -> None:
    assert desk.is_dir()
    run = program("glossary")
    assert run.code == 0
    lines = run.out.splitlines()
    file = "content/ferry-service/sections/timetable.yaml"
    assert lines[0].split() == ["ja", "en", "uses", "(ja)", "uses", "(en)", "place"]
    assert lines[1].split() == ["港湾局", "Harbour", "Authority", "1", "2", f"{file}:5,6,9"]
    assert lines[2].split() == ["桟橋", "pier", "0", "0"]
    proposed = [line.split("  ") for line in lines[6:]]
    assert [line[0] for line in proposed] == ["Safety at Sea Act", "海上安全法"]
    assert "海上安全法" in lines[6] and "Safety at Sea Act" in lines[7]


def test_programs_get_every_place(desk: Path, program: Program) -> None:
    assert desk.is_dir()
    document = json.loads(program("glossary", "--format", "json").out)
    [authority, pier] = document["terms"]
    assert authority["kind"] == "institution"
    assert [use["standing"] for use in authority["uses"]] == ["right", "right", "short"]
    assert authority["uses"][0] | {"file": ""} == {
        "brief": "ferry-service",
        "language": "ja",
        "written": "港湾局",
        "standing": "right",
        "file": "",
        "line": 5,
        "column": 9,
    }
    assert pier["uses"] == []
    [english, japanese] = document["candidates"]
    assert english["suggestions"] == {"ja": "海上安全法"}
    assert japanese["suggestions"] == {"en": "Safety at Sea Act"}
    assert japanese["count"] == len(japanese["places"]) == 3


def test_a_desk_without_a_glossary_has_no_terms(minimal_desk: Path, program: Program) -> None:
    assert minimal_desk.is_dir()
    run = program("glossary")
    assert (run.code, run.out) == (0, "glossary.yaml has no terms\n")
