"""Finding fonts, and saying what is wrong with them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.typeset import FontError, FontLibrary, fonts, load_fonts
from briefgen.typeset.faces import BUNDLED, FALLBACK, SANS, SANS_JP, SERIF, BundledFont
from tests.typeset.conftest import JAPANESE_STACKS

Find = Callable[[str], tuple[BundledFont, Path]]


def test_the_bundled_faces_are_there(library: FontLibrary) -> None:
    weights = {
        family: sorted({face.weight for face in library.faces if face.family == family})
        for family in (SANS_JP, SANS, SERIF)
    }
    assert weights == {SANS_JP: [400, 700], SANS: [400, 600, 700], SERIF: [400, 600, 700]}
    assert library.face(SERIF, 700, "italic").style == "italic"
    assert library.face(SANS_JP, 600).weight == 700


def test_an_altered_font_is_named_with_its_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bundled: Find
) -> None:
    font, path = bundled("SourceSans3[")
    altered = tmp_path / "altered_fonts" / font.file
    altered.parent.mkdir(parents=True)
    altered.write_bytes(path.read_bytes() + b"\0")
    (tmp_path / "altered_fonts" / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(fonts, "BUNDLED", (replace(font, package="altered_fonts"), *BUNDLED[3:]))
    with pytest.raises(FontError) as caught:
        load_fonts()
    assert str(altered) in str(caught.value)
    assert "SHA-256 differs" in str(caught.value)
    assert "pip install --force-reinstall --no-deps fontpkg-source-sans-3==" in str(caught.value)


def test_every_missing_font_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    absent = tuple(replace(font, package=f"absent_{n}") for n, font in enumerate(BUNDLED[:2]))
    monkeypatch.setattr(fonts, "BUNDLED", absent)
    with pytest.raises(FontError) as caught:
        load_fonts()
    assert str(caught.value).count("is not installed") == 2
    assert "noto-cjk-sans-jp-regular==" in str(caught.value)
    assert "noto-cjk-sans-jp-bold==" in str(caught.value)


def test_a_file_named_like_a_bundled_one_takes_its_place(tmp_path: Path, bundled: Find) -> None:
    _, bold = bundled("NotoSansCJKjp-Bold")
    mine = tmp_path / "fonts" / "NotoSansCJKjp-Regular.otf"
    mine.parent.mkdir()
    shutil.copy(bold, mine)
    (mine.parent / "LICENSE.txt").write_text("free", encoding="utf-8")
    library = load_fonts(tmp_path)
    assert library.face(SANS_JP, 400).path == mine
    assert library.face(SANS_JP, 700).path == bold
    assert not [face for face in library.faces if face.family == FALLBACK]


def test_another_file_is_a_fallback_in_the_weights_it_has(tmp_path: Path, bundled: Find) -> None:
    _, variable = bundled("SourceSerif4-Italic")
    shutil.copy(variable, tmp_path / "Mine.ttf")
    library = load_fonts(tmp_path)
    own = [face for face in library.faces if face.family == FALLBACK]
    assert [(face.weight, face.style) for face in own] == [(400, "italic"), (700, "italic")]
    assert own[0].axes == (("wght", 400.0),)


@pytest.mark.parametrize(
    "content", [b"", b"OTTO", b"not a font at all" * 9, b"\0\1\0\0" + b"x" * 99]
)
def test_a_broken_font_file_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "broken.otf").write_bytes(content)
    with pytest.raises(FontError, match=r"broken\.otf"):
        load_fonts(tmp_path)


def test_a_truncated_font_is_named_when_it_is_cut(tmp_path: Path, bundled: Find) -> None:
    _, path = bundled("NotoSansCJKjp-Regular")
    (tmp_path / path.name).write_bytes(path.read_bytes()[:3_000_000])
    with pytest.raises(FontError, match="NotoSansCJKjp-Regular"):
        load_fonts(tmp_path).subset("日本", JAPANESE_STACKS)


def test_a_web_font_is_refused_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "a.woff2").write_bytes(b"wOF2")
    with pytest.raises(FontError, match=r"a\.woff2: a web font cannot be used"):
        load_fonts(tmp_path)


def test_a_folder_that_is_empty_or_absent_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FontError, match="holds no font file"):
        load_fonts(tmp_path)
    with pytest.raises(FontError, match="no such font folder"):
        load_fonts(tmp_path / "absent")


def test_coverage_takes_in_what_a_world_brief_needs(library: FontLibrary) -> None:
    assert library.missing("𠮷野家 葛\U000e0100城 조선 ўзбек őğ №") == []


def test_missing_characters_come_once_and_in_order(library: FontLibrary) -> None:
    assert library.missing("b\U0001f600a\ue000b\U0001f600") == ["\U0001f600", "\ue000"]


def test_what_is_invisible_needs_no_font(library: FontLibrary) -> None:
    assert library.missing("a\u200bb\u200d\u2060\u00ad\ufe0f\ufeff\r\n\t\u2028葛\U000e0101") == []


def test_a_letter_and_its_mark_count_as_the_letter_they_make(library: FontLibrary) -> None:
    assert library.missing("か\u3099e\u0301") == []
