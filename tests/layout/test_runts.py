"""Whatever the length of a text, its last line is more than one character."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import briefgen

PROSE = {
    "ja": "港湾の利用実態について関係機関から聞き取りを行い、その結果を翌年度の計画に反映させる"
    "ことを定めた。冬季は砕氷船の支援を必要とすることがあり、費用の負担をめぐって国との協議が続いている。",
    "en": "The bodies concerned are heard about how the harbours are used, and what they say "
    "enters the plan of the following year. In some winters icebreakers are needed, and who "
    "is to bear their cost is open.",
}
ENDS = {"ja": "。", "en": "."}
LENGTHS = range(10, 90, 2)


def text(length: int, end: str = "", mark: str = "") -> dict[str, str]:
    """Return a text of so many Japanese characters, or twice as many English ones.

    Args:
        length: how long it is.
        end: whether it is a sentence, if not empty.
        mark: what stands around its last two characters or last word.
    """
    japanese = PROSE["ja"][:length].rstrip("、。")
    english, _, last = PROSE["en"][: 2 * length].rpartition(" ")[0].rstrip(",.").rpartition(" ")
    return {
        "ja": f"{japanese[:-2]}{mark}{japanese[-2:]}{mark}{end and ENDS['ja']}",
        "en": f"{english} {mark}{last}{mark}{end and ENDS['en']}",
    }


def sentence(length: int) -> dict[str, str]:
    return text(length, ".", "**" if length % 4 else "")


def section(length: int) -> dict[str, Any]:
    lengths = range(length, length + 10, 2)
    return {
        "topic": text(length // 3 + 4),
        "question": text(length // 2 + 8),
        "answer": sentence(length),
        "key_points": [{**sentence(it), "cite": ["city-notice"]} for it in lengths],
        "body": [
            sentence(length),
            {"type": "list", "title": text(length), "items": [sentence(it) for it in lengths]},
            {"type": "callout", "title": text(length), **sentence(length + 1)},
            {"type": "quote", **sentence(length + 1), "attribution": text(length)},
            {"type": "voices", "title": text(length), "items": [sentence(it) for it in lengths]},
            {
                "type": "judgement",
                "id": f"judgement-{length}",
                **sentence(length),
                "likelihood": {"scale": "icd203", "term": "likely"},
                "assumptions": [sentence(it) for it in lengths],
                "previous": sentence(length),
            },
            {
                "type": "timeline",
                "title": text(length),
                "note": sentence(length),
                "events": [{"date": "2025-03", **sentence(it)} for it in lengths],
            },
            {
                "type": "table",
                "title": text(length + 3),
                "columns": [text(8), text(length // 2)],
                "rows": [[text(it // 3 + 2), sentence(it // 2)] for it in lengths],
            },
        ],
    }


def write(file: Path, content: object) -> None:
    file.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")


@pytest.mark.parametrize("edition", ["ja", "en"])
def test_no_text_of_any_length_ends_with_a_lone_character(edition: str, minimal_desk: Path) -> None:
    folder = Path("content/ferry-service")
    names = [f"part-{length}" for length in LENGTHS[::5]]
    for name, length in zip(names, LENGTHS[::5], strict=True):
        write(folder / "sections" / f"{name}.yaml", section(length))
    (folder / "sections/timetable.yaml").unlink()
    meta = {
        "id": "ferry-service",
        "as_of": "2025-03-01",
        "published": "2025-03-03",
        "title": text(35),
        "subtitle": text(45),
        "summary": sentence(88),
        "sections": names,
        "takeaways": [sentence(length) for length in LENGTHS],
        "closing": sentence(77),
        "voices": True,
    }
    write(folder / "brief.yaml", meta)
    report = briefgen.build("content", languages=[edition], formats=["pdf"])
    found = [item for item in report.diagnostics if item.code in {"LAYOUT002", "LAYOUT003"}]
    assert [item.message.render() for item in found] == []
    assert not report.failures
    assert [output.pages or 0 for output in report.outputs] > [5]
