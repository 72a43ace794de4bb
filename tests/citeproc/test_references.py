"""References that pandoc writes, for readers of both languages."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefgen.cite import Reference
from briefgen.citeproc import CiteprocError, Style, pandoc, read_style, styled_references
from briefgen.citeproc.inlines import inlines_to_html
from briefgen.languages import builtin_languages
from briefgen.model.publisher import CitationOptions
from briefgen.model.source import Source
from tests.citeproc.test_styles import STYLE
from tests.command import Program

LANGUAGES = builtin_languages()
BOOK = {
    "id": "sato:2021",
    "type": "book",
    "language": "ja",
    "title": "北朝鮮外交の研究",
    "author": [{"family": "佐藤", "given": "一郎"}],
    "issued": "2021-03-04",
    "custom": {
        "alt": {
            "en": {"title": "A study of diplomacy"},
            "ja-Latn": {
                "title": "Kitachōsen gaikō no kenkyū",
                "author": [{"family": "Satō", "given": "Ichirō"}],
            },
        }
    },
}
ARTICLE = {
    "id": "x",
    "type": "article-newspaper",
    "title": "Tides & <i>piers</i>",
    "container-title": "Harbour News",
    "issued": "2025",
    "URL": "https://news.example/?a=1&b=<2>",
}


def desk_style() -> Style:
    style = read_style(STYLE)
    assert isinstance(style, Style)
    return style


def written(
    *records: Mapping[str, Any], code: str = "en", style: Style | None = None, **options: Any
) -> Mapping[str, Reference]:
    sources = [Source.model_validate(record) for record in records]
    chosen = CitationOptions.model_validate(options)
    return styled_references(sources, LANGUAGES[code], style or desk_style(), chosen)


def test_each_reader_gets_the_version_that_is_of_use() -> None:
    assert written(BOOK)["sato:2021"].plain == (
        "Ichirō Satō, Kitachōsen gaikō no kenkyū [A study of diplomacy], 4 March 2021."
    )
    assert written(BOOK, code="ja")["sato:2021"].plain == (
        "佐藤一郎, 北朝鮮外交の研究, 2021年3月4日."
    )


@pytest.mark.parametrize(
    ("display", "title"),
    [
        ("trans", "[A study of diplomacy]"),
        ("orig+trans", "北朝鮮外交の研究 [A study of diplomacy]"),
        ("rom+orig+trans", "Kitachōsen gaikō no kenkyū 北朝鮮外交の研究 [A study of diplomacy]"),
    ],
)
def test_titles_as_the_publisher_chooses(display: str, title: str) -> None:
    assert f", {title}, " in written(BOOK, title_display=display)["sato:2021"].plain


def test_marks_are_safe() -> None:
    html = written(ARTICLE)["x"].html
    assert "Tides &amp; <em>piers</em>" in html
    assert "<em>Harbour News</em>" in html
    assert 'href="https://news.example/?a=1&amp;b=&lt;2&gt;"' in html


def test_the_number_is_left_to_the_brief() -> None:
    both = written(BOOK, ARTICLE)
    assert not both["x"].plain.startswith(("1", "2"))


def test_a_style_without_a_list_gives_its_citations() -> None:
    style = replace(desk_style(), lists=False)
    assert written(BOOK, style=style)["sato:2021"].plain == "(Ichirō Satō 2021)"


def test_a_style_of_notes_gives_its_notes() -> None:
    style = desk_style()
    notes = replace(style, text=style.text.replace("in-text", "note"), lists=False)
    assert "Satō 2021" in written(BOOK, style=notes)["sato:2021"].plain


def test_a_source_that_the_style_passes_over_keeps_its_title() -> None:
    layout = '<citation><layout><text value=""/></layout></citation>'
    text = f'<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">{layout}</style>'
    assert written(BOOK, style=Style("x", text, lists=False))["sato:2021"].plain == BOOK["title"]


def test_one_run_for_all_sources_of_a_language(monkeypatch: pytest.MonkeyPatch) -> None:
    pandoc.run_pandoc.cache_clear()
    runs: list[Any] = []
    run = subprocess.run

    def counting(*arguments: Any, **options: Any) -> Any:
        runs.append(arguments)
        return run(*arguments, **options)

    monkeypatch.setattr(subprocess, "run", counting)
    for _ in range(2):
        written(BOOK, ARTICLE)
    assert len(runs) == 1


@pytest.mark.parametrize(
    ("inline", "html"),
    [
        ({"t": "Strong", "c": [{"t": "Str", "c": "a<"}]}, "<strong>a&lt;</strong>"),
        ({"t": "SmallCaps", "c": [{"t": "Str", "c": "a"}]}, "a"),
        ({"t": "RawInline", "c": ["html", "<script>"]}, "&lt;script&gt;"),
        ({"t": "Quoted", "c": [{"t": "DoubleQuote"}, [{"t": "Str", "c": "a"}]]}, "“a”"),
        ({"t": "Link", "c": [["", [], []], [{"t": "Str", "c": "a"}], ["javascript:1", ""]]}, "a"),
        (
            {"t": "Span", "c": [["", [], []], [{"t": "Str", "c": "東"}]]},
            '<span lang="ja">東</span>',
        ),
        ({"t": "Image", "c": [["", [], []], [{"t": "Str", "c": "a"}], ["x.png", ""]]}, "a"),
    ],
)
def test_pandocs_elements(inline: dict[str, Any], html: str) -> None:
    assert inlines_to_html([inline], LANGUAGES["en"]) == html


def test_what_is_missing_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    pandoc.run_pandoc.cache_clear()
    monkeypatch.setitem(sys.modules, "pypandoc", None)
    with pytest.raises(CiteprocError, match="not installed") as caught:
        written(BOOK)
    assert caught.value.hint is not None
    assert "pip install 'briefgen[csl]'" in caught.value.hint.render()


def test_a_style_that_pandoc_cannot_use() -> None:
    style = replace(desk_style(), text="<style/>")
    with pytest.raises(CiteprocError, match="pandoc says"):
        written(BOOK, style=style)


def test_a_desk_is_built_in_its_style(minimal_desk: Path, program: Program) -> None:
    shutil.copy(STYLE, minimal_desk / "content")
    publisher = minimal_desk / "content" / "publisher.yaml"
    text = publisher.read_text(encoding="utf-8")
    publisher.write_text(text + "citations: {style: desk.csl}\n", encoding="utf-8")
    assert program("build", "--format", "html").code == 0
    pages = {
        code: Path(f"output/ferry-service/ferry-service.{code}.html").read_text(encoding="utf-8")
        for code in ("ja", "en")
    }
    assert "2025年3月1日" in pages["ja"]
    assert "Resumption of the ferry service" in pages["en"]
    assert all(
        'class="url" href="https://www.example.jp/notice/12"' in page for page in pages.values()
    )
