"""When Japanese is spaced, when it is not, and what is left behind."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pymupdf
import pypdfium2
import pytest

from briefgen.typeset import FontLibrary, RenderedPdf, pdf, render_pdf, weasy
from briefgen.typeset.japanese import Spacing, engine, japanese_spacing
from tests.typeset.conftest import LATIN_STACKS
from tests.typeset.japanese.conftest import SetPage
from tests.typeset.japanese.reading import PrintedLine, printed_lines

Page = Callable[..., str]
LOOSE = "亜亜亜亜亜亜亜亜亜「亜亜亜亜"
NARROW = f'<p style="width:10em; text-align:var(--japanese-justify, start)">{LOOSE}</p>'
ENGLISH = (
    '<p style="text-align:justify;width:200pt">The <i>quick</i> <b>brown</b> fox, “jumps” on'
    ' 12 July 2025 from <span lang="ja">元山『毎日新聞』、2025年</span> to the lazy dog<sup>1</sup>'
    ' and back again, <a href="https://example.org/">far away</a>.</p>'
    "<table><tr><td>a cell<td>1,234</table>"
)


def places(rendered: RenderedPdf) -> list[float]:
    lines: list[PrintedLine] = printed_lines(rendered.data)
    return lines[0].places


def test_a_theme_may_justify_where_it_is_spaced(set_page: SetPage) -> None:
    rendered = set_page(NARROW)
    assert rendered.notes == set_page("<p>x").notes
    assert places(rendered)[-1] == 9


def another_version(patch: pytest.MonkeyPatch) -> str:
    patch.setattr(weasy.weasyprint(), "__version__", "71.0")
    return "WeasyPrint 71.0 is installed"


def another_parameter(patch: pytest.MonkeyPatch) -> str:
    module = weasy.submodule("layout.preferred")
    real = module.inline_line_widths

    def widths(*arguments: object, **options: object) -> object:
        return real(*arguments, **options)

    patch.setattr(module, "inline_line_widths", widths)
    return "preferred.inline_line_widths of WeasyPrint"


def a_missing_name(patch: pytest.MonkeyPatch) -> str:
    patch.delattr(weasy.submodule("layout.preferred"), "column_group_content_width")
    name = "preferred.column_group_content_width"
    patch.setitem(engine._FUNCTIONS, name, "context box")
    return f"{name} of WeasyPrint"


def other_memory(patch: pytest.MonkeyPatch) -> str:
    patch.setattr(engine, "_GLYPH_FIELDS", ["geometry", "glyph", "attr"])
    return "laid out otherwise in memory"


@pytest.mark.parametrize(
    "change", [another_version, another_parameter, a_missing_name, other_memory]
)
def test_an_unknown_engine_sets_its_own_lines_and_a_note_says_so(
    set_page: SetPage,
    page: Page,
    library: FontLibrary,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[pytest.MonkeyPatch], str],
) -> None:
    reason = change(monkeypatch)
    rendered = set_page(NARROW)
    [note] = [it for it in rendered.notes if "Japanese" in it]
    assert "WeasyPrint 70" in note
    assert reason in note
    assert places(rendered) == list(range(9))
    html = page(ENGLISH)
    english = render_pdf(html, fonts=library.subset(html, LATIN_STACKS))
    assert not [it for it in english.notes if "Japanese" in it and "lang" not in html]


def test_a_document_without_japanese_has_no_note() -> None:
    spacing = Spacing(difference="x")
    assert spacing.notes('<html lang="en"><p>ja') == ()
    assert len(spacing.notes('<html lang="ja-JP">')) == 1
    assert len(spacing.notes("<p lang=ja>")) == 1
    assert Spacing().notes('<html lang="ja">') == ()


def functions() -> list[object]:
    inline, preferred = weasy.submodule("layout.inline"), weasy.submodule("layout.preferred")
    return [inline.split_inline_box, inline.justify_line, preferred.inline_line_widths]


def test_nothing_stays_behind(set_page: SetPage) -> None:
    before = functions()
    set_page("<p>亜")
    assert functions() == before
    with pytest.raises(ZeroDivisionError), japanese_spacing():
        assert not set(functions()) & set(before)
        _ = 1 / 0
    assert functions() == before


def test_text_in_other_languages_is_set_as_without(
    library: FontLibrary, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    html = page(ENGLISH)
    fonts = library.subset(html, LATIN_STACKS)
    spaced = render_pdf(html, fonts=fonts).data
    monkeypatch.setattr(pdf, "japanese_spacing", _Unspaced)
    assert render_pdf(html, fonts=fonts).data == spaced


class _Unspaced:
    """Stands in for the spacing and does nothing."""

    def __enter__(self) -> Spacing:
        return Spacing()

    def __exit__(self, *_: object) -> None: ...


def test_a_paragraph_over_two_pages_reads_on(set_page: SetPage) -> None:
    text = "両国の関係は、2024年の「条約」の後も（一部の予想に反して）深まった。" * 30
    lines = printed_lines(set_page(f"<p>{text}", css="@page { height: 200pt }").data)
    assert "".join(line.text for line in lines) == text
    assert {round(line.end, 1) for line in lines[:-1]} == {45.0}


EXTRACTED = (
    "北朝鮮の元山（ウォンサン）で、ロシアの外相が「会談した」と2025年7月12日に報じられた。"
    "約1万4千人が、『第2397号』・SIPRIの推計では最大40%を占めるという……。「観光」は、"
    "全長4kmの砂浜に面した施設で、外貨を得る手立ての一つとみられる。"
)


TWICE = f'<p style="width:39em">{EXTRACTED}</p><p style="width:36em">{EXTRACTED}</p>'


def test_poppler_finds_the_text_without_spaces(set_page: SetPage, tmp_path: Path) -> None:
    file = tmp_path / "text.pdf"
    file.write_bytes(set_page(TWICE).data)
    command = ["pdftotext", "-raw", str(file), "-"]
    output = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    assert " " not in output.strip()
    assert "".join(output.split()) == EXTRACTED * 2


def test_mupdf_finds_the_text_without_spaces(set_page: SetPage) -> None:
    data = set_page(TWICE).data
    with pymupdf.Document(stream=data, filetype="pdf") as document:  # type: ignore[no-untyped-call]
        text = "".join(page.get_text() for page in document)
    assert " " not in text.strip()
    assert "".join(text.split()) == EXTRACTED * 2


def test_pdfium_finds_the_text_without_spaces(set_page: SetPage) -> None:
    document = pypdfium2.PdfDocument(set_page(f'<p style="width:39em">{EXTRACTED}</p>').data)
    try:
        text = document[0].get_textpage().get_text_bounded()
    finally:
        document.close()
    assert " " not in text
    assert "".join(text.split()) == EXTRACTED
