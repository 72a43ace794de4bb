from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.checks.images import MISSING, OUTSIDE, WRONG_KIND, fault_of
from briefgen.diagnostics import Rule

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
