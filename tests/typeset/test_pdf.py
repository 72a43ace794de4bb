"""Documents on pages, and what keeps one from being set."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from briefgen.typeset import FontLibrary, RenderedPdf, RenderError, render_pdf
from tests.typeset.conftest import STACKS

Page = Callable[..., str]
JAPANESE = (
    "<p>葛\U000e0100城と葛飾。<b>太字</b>――そして……「元山」、2025年7月12日。"
    '<span lang="ko">조선 원산</span> Kőszeg。</p>'
)
ENGLISH = (
    "<p>The <i>quick</i> <b>brown</b> fox—“jumps” on 12 July 2025 from"
    ' <span lang="ja">元山『毎日新聞』</span> to Ўзбек. <a href="https://example.org/">Link</a></p>'
)


def set_page(html: str, library: FontLibrary, script: str, **options: object) -> RenderedPdf:
    fonts = library.subset(html, STACKS[script])
    return render_pdf(html, fonts=fonts, **options)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def japanese(library: FontLibrary, page: Page) -> RenderedPdf:
    return set_page(page(JAPANESE, lang="ja", title="露朝関係"), library, "Jpan")


@pytest.fixture(scope="module")
def english(library: FontLibrary, page: Page, japanese: RenderedPdf) -> RenderedPdf:
    """Return the English document, set after the Japanese one in the same process."""
    return set_page(page(ENGLISH, title="Russia and the DPRK"), library, "Latn")


def fonts_of(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    """Yield the name and descriptor of every font."""
    for page in pdf.pages:
        for font in page.resources.get("/Font", pikepdf.Dictionary()).as_dict().values():
            descendant = font.DescendantFonts[0]
            yield str(descendant.BaseFont), descendant.FontDescriptor


def text_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_every_font_is_ours_embedded_and_subset(
    japanese: RenderedPdf, english: RenderedPdf
) -> None:
    for rendered in (japanese, english):
        with pikepdf.open(io.BytesIO(rendered.data)) as pdf:
            fonts = dict(fonts_of(pdf))
            assert len(fonts) >= 3
            for name, descriptor in fonts.items():
                assert name[7:8] == "+"
                assert name[8:].startswith("Briefgen-S")
                assert "/FontFile2" in descriptor or "/FontFile3" in descriptor


def test_the_text_reads_back(japanese: RenderedPdf, english: RenderedPdf) -> None:
    read = "".join(text_of(japanese.data).split())
    for part in ("露朝関係", "葛飾", "太字", "「元山」", "2025年7月12日", "조선원산", "Kőszeg"):
        assert part in read
    read = "".join(text_of(english.data).split())
    for part in ("Thequickbrownfox", "“jumps”", "元山", "『毎日新聞』", "Ўзбек"):
        assert part in read


def test_the_page_is_not_blank_in_another_renderer(japanese: RenderedPdf) -> None:
    document = pypdfium2.PdfDocument(japanese.data)
    try:
        image = document[0].render(scale=1, grayscale=True).to_pil()
    finally:
        document.close()
    assert sum(image.histogram()[:128]) > 300


def test_metadata_language_and_tags_are_set(japanese: RenderedPdf) -> None:
    with pikepdf.open(io.BytesIO(japanese.data)) as pdf:
        assert str(pdf.Root.Lang) == "ja"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.docinfo["/Title"]) == "露朝関係"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20250714"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
    assert japanese.pages == 1
    assert len(japanese.data) < 40_000


def test_links_stay(english: RenderedPdf) -> None:
    with pikepdf.open(io.BytesIO(english.data)) as pdf:
        targets = [str(note.A.URI) for note in pdf.pages[0].Annots]
    assert targets == ["https://example.org/"]


PROGRAM = f"""
import hashlib, pathlib
from briefgen.typeset import load_fonts, render_pdf
library = load_fonts()
for name, stacks in (("en.html", {STACKS["Latn"]}), ("ja.html", {STACKS["Jpan"]})):
    html = pathlib.Path(name).read_text("utf-8")
    data = render_pdf(html, fonts=library.subset(html, stacks)).data
    print(hashlib.sha256(data).hexdigest())
"""


def test_the_same_bytes_in_another_process_folder_and_order(
    tmp_path: Path, page: Page, japanese: RenderedPdf, english: RenderedPdf
) -> None:
    (tmp_path / "en.html").write_text(page(ENGLISH, title="Russia and the DPRK"), "utf-8")
    (tmp_path / "ja.html").write_text(page(JAPANESE, lang="ja", title="露朝関係"), "utf-8")
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM],
        cwd=tmp_path,
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stderr == ""
    expected = [hashlib.sha256(it.data).hexdigest() for it in (english, japanese)]
    assert run.stdout.split() == expected


def test_every_problem_is_reported_at_once(
    tmp_path: Path, library: FontLibrary, page: Page
) -> None:
    outside = tmp_path / "outside.png"
    outside.write_bytes(b"\x89PNG\r\n\x1a\n")
    content = tmp_path / "content"
    content.mkdir()
    (content / "link.png").symlink_to(outside)
    body = (
        "<p>\U0001f600</p>"
        '<img alt="a" src="http://127.0.0.1:9/a.png"><img alt="b" src="link.png">'
        '<img alt="c" src="absent.png"><a href="#nowhere">x</a><a href="javascript:1">y</a>'
        '<a href="other.html">z</a><a href="http://[">w</a>'
    )
    html = page(body, css="p { text-spacing-trim: normal }")
    with pytest.raises(RenderError) as caught:
        set_page(html, library, "Latn", roots=[content])
    problems = caught.value.problems
    for part in (
        "U+1F600",
        "http://127.0.0.1:9/a.png: only files of the desk",
        "link.png: lies outside",
        "absent.png: there is no such file",
        "#nowhere",
        "javascript:1: a link in a PDF",
        "other.html: a link in a PDF",
        "http://[: a link in a PDF",
        "text-spacing-trim",
    ):
        assert [problem for problem in problems if part in problem], part
    assert not [problem for problem in problems if ".invalid" in problem]


@pytest.mark.parametrize(
    ("body", "css", "problem"),
    [
        ("<style>@import url(http://127.0.0.1:9/a.css);</style>", "", "a.css: only files"),
        ("", "@color-profile --x { src: url(http://127.0.0.1:9/a.icc) }", "a.icc: only files"),
        ("", "@font-face { font-family: X; src: url(file:///etc/x.otf) }", "x.otf: there is no"),
        ('<link rel="attachment" href="file:///etc/hostname">', "", "hostname: lies outside"),
        ("<div>" * 400, "", "nested too deeply"),
    ],
)
def test_a_single_problem_is_named(
    library: FontLibrary, page: Page, body: str, css: str, problem: str
) -> None:
    with pytest.raises(RenderError) as caught:
        set_page(page(body, css=css), library, "Latn")
    assert problem in str(caught.value)


def test_the_environment_is_left_as_it_was(
    library: FontLibrary, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/my/fonts.conf")
    monkeypatch.delenv("FONTCONFIG_PATH", raising=False)
    set_page(page("x"), library, "Latn")
    assert os.environ["FONTCONFIG_FILE"] == "/my/fonts.conf"
    assert "FONTCONFIG_PATH" not in os.environ
