from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageFile

from briefgen.checks.images import MISSING, OUTSIDE, WRONG_KIND, check_picture, fault_of
from briefgen.checks.picture_data import DAMAGED, Picture, read_picture
from briefgen.diagnostics import Message, Rule, Span
from briefgen.diagnostics.source import Position

NOWHERE = Span(Path("section.yaml"), Position(1, 1), Position(1, 1))
PNG = b"\x89PNG\r\n\x1a\n" + bytes(8)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "brief"
    (folder / "images").mkdir(parents=True)
    (folder / "images" / "map.png").write_bytes(PNG)
    (folder / "images" / "地図 1.PNG").write_bytes(PNG)
    (folder / "map.svg").write_bytes(b"\xef\xbb\xbf\n<svg xmlns='http://www.w3.org/2000/svg'/>")
    (folder / "map.webp").write_bytes(b"RIFF\0\0\0\0WEBP")
    (folder / "map.jpeg").write_bytes(b"\xff\xd8\xff\xe0")
    (folder / "not.png").write_bytes(b"\xff\xd8\xff\xe0")
    (folder / "empty.png").write_bytes(b"")
    (folder / "map.tiff").write_bytes(b"II*\0")
    (tmp_path / "secret.png").write_bytes(PNG)
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    (folder / "inside.png").symlink_to(folder / "images" / "map.png")
    (folder / "loop.png").symlink_to(folder / "loop.png")
    return folder


@pytest.mark.parametrize(
    "src",
    [
        "images/map.png",
        "./images/map.png",
        "images/../images/map.png",
        "images/地図 1.PNG",
        "map.svg",
        "map.webp",
        "map.jpeg",
        "inside.png",
    ],
)
def test_a_picture_of_the_brief_is_fine(src: str, folder: Path) -> None:
    assert fault_of(folder, src) is None


@pytest.mark.parametrize(
    ("src", "rule"),
    [
        ("images/gone.png", MISSING),
        ("Images/map.png", MISSING),
        ("images", MISSING),
        ("loop.png", MISSING),
        ("https://www.example.jp/map.png", MISSING),
        ("images/map.png\0", MISSING),
        ("x" * 5000 + ".png", MISSING),
        ("../secret.png", OUTSIDE),
        ("images/../../secret.png", OUTSIDE),
        ("link.png", OUTSIDE),
        ("/etc/hostname", OUTSIDE),
        ("not.png", WRONG_KIND),
        ("empty.png", WRONG_KIND),
        ("map.tiff", WRONG_KIND),
    ],
)
def test_any_other_is_not(src: str, rule: Rule, folder: Path) -> None:
    assert fault_of(folder, src) is rule


def test_a_damaged_picture_is_found_whatever_mends_pictures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, cut = tmp_path / "whole.png", tmp_path / "cut.png"
    Image.effect_noise((800, 40), 80).save(whole)
    cut.write_bytes(whole.read_bytes()[:-900])
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint does
    assert read_picture(whole) == Picture(width=800)
    assert read_picture(cut).problem == Message(DAMAGED)
    assert ImageFile.LOAD_TRUNCATED_IMAGES is True


@pytest.mark.parametrize(
    ("width", "findings"), [(767, ["IMAGE004"]), (768, []), (300, ["IMAGE004"])]
)
def test_a_picture_is_as_wide_as_print_wants_it(
    width: int, findings: list[str], tmp_path: Path
) -> None:
    Image.new("RGB", (width, 20)).save(tmp_path / "map.png")
    found = list(check_picture(tmp_path, "map.png", NOWHERE, fills_column=True))
    assert [item.code for item in found] == findings
    assert list(check_picture(tmp_path, "map.png", NOWHERE)) == []  # a logo


def test_a_drawing_has_no_pixels_to_be_too_few(folder: Path) -> None:
    assert list(check_picture(folder, "map.svg", NOWHERE, fills_column=True)) == []
