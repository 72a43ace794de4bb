"""Names and numbers stand in one line, by elements rather than by other characters."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pytest

from briefgen.formats.whole import kept_whole
from briefgen.languages import Language, builtin_languages

LANGUAGES = builtin_languages()
PAGE = (
    '<!doctype html><html lang="{lang}"><head><title>第3号</title></head><body>{body}</body></html>'
)
PERSONS = ("Kim Jong Un", "Choe Son Hui", "Kim Jong", "Lavrov", "A Name of Far Too Many Parts")


@dataclass(frozen=True)
class Column:
    """What is asked of an edition here."""

    language: Language
    persons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Editions:
    columns: tuple[Column, ...] = field(
        default=(Column(LANGUAGES["ja"]), Column(LANGUAGES["en"], PERSONS))
    )


def marked(body: str, lang: str, *, numbers: bool = True) -> str:
    page = PAGE.format(lang=lang, body=body)
    result = kept_whole(page, Editions(), numbers=numbers)  # type: ignore[arg-type]
    assert re.sub(r'<span class="whole">(.*?)</span>', r"\1", result) == page
    found = re.search("<body>(.*)</body>", result)
    assert found
    return found[1].replace('<span class="whole">', "[").replace("</span>", "]")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("約1万4千人の兵力", "[約1万4千人]の兵力"),
        ("第2397号と300ドル、40%", "[第2397号]と[300ドル]、[40%]"),
        ("2025年7月12日付", "[2025年7月12日]付"),
        ("2024年6月〜2025年7月12日に", "[2024年][6月〜][2025年][7月][12日]に"),
        ("3に", "3に"),
        ("<td>12.5</td><td>1,000</td>", "<td>12.5</td><td>1,000</td>"),
        ("低い／ごくわずか", "低[い／]ごくわずか"),
        ("A&#39;300ドル", "A&#39;[300ドル]"),
        ("<p>計<strong>6千人</strong></p>", "<p>計<strong>[6千人]</strong></p>"),
        ("<svg><text>300ドル</text></svg>", "<svg><text>300ドル</text></svg>"),
        ('<a href="#x" title="300ドル">300ドル</a>', '<a href="#x" title="300ドル">300ドル</a>'),
    ],
)
def test_a_number_is_kept_with_its_unit(text: str, expected: str) -> None:
    assert marked(text, "ja") == expected
    assert marked(text, "ja", numbers=False) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("met Kim Jong Un in", "met [Kim Jong Un] in"),
        ("Choe Son Hui’s and Kim Jong Unity", "[Choe Son Hui]’s and [Kim Jong] Unity"),
        ("Lavrov, A Name of Far Too Many Parts", "Lavrov, A Name of Far Too Many Parts"),
    ],
)
def test_the_parts_of_a_name_are_kept_together(text: str, expected: str) -> None:
    assert marked(text, "en-GB") == expected
    assert marked(text, "ja") == text


def test_each_column_is_read_in_its_own_language() -> None:
    body = '<p lang="en-GB">Kim Jong Un<br>6千人</p>6千人<i lang="ko">6千人</i>'
    expected = '<p lang="en-GB">[Kim Jong Un]<br>6千人</p>[6千人]<i lang="ko">6千人</i>'
    assert marked(body, "ja") == expected
