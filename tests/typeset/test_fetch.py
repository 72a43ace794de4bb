"""What a document may read."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import pytest

from briefgen.typeset import fetch
from briefgen.typeset.fetch import ORIGIN, AssetReader, RefusedError

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg=="
)
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a desk's content folder with good files in it and others beside it."""
    content = tmp_path / "desk" / "content"
    (content / "images").mkdir(parents=True)
    (content / "images" / "map.png").write_bytes(PNG)
    (content / "図.svg").write_bytes(SVG)
    (content / "fake.png").write_bytes(b"<html>")
    (content / "notes.txt").write_bytes(b"private")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.png").write_bytes(PNG)
    (content / "link.png").symlink_to(outside / "secret.png")
    (content / "folder").symlink_to(outside)
    (content / "inside.png").symlink_to(content / "images" / "map.png")
    return content


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("images/map.png", "image/png"),
        ("%E5%9B%B3.svg", "image/svg+xml"),
        ("inside.png", "image/png"),
        ("images/../images/map.png?v=1#x", "image/png"),
    ],
)
def test_files_of_the_desk_are_given(desk: Path, name: str, media_type: str) -> None:
    reader = AssetReader([desk])
    assert reader.read(ORIGIN + name).media_type == media_type
    assert reader.refused == []


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        (ORIGIN + "../../outside/secret.png", "outside the folders"),
        (ORIGIN + "%2e%2e/%2e%2e/outside/secret.png", "outside the folders"),
        (ORIGIN + "link.png", "outside the folders"),
        (ORIGIN + "folder/secret.png", "outside the folders"),
        (ORIGIN + "absent.png", "no such file"),
        (ORIGIN + "images%00.png", "no such file"),
        (ORIGIN + "fake.png", "not what its name says"),
        (ORIGIN + "notes.txt", "files of type .txt"),
        (ORIGIN + "images", "without suffix"),
        ("file:///etc/hostname", "outside the folders"),
        ("file://localhost/etc/hostname", "only files of the desk"),
        ("http://127.0.0.1:9/x.png", "only files of the desk"),
        ("https://example.org/x.png", "only files of the desk"),
        ("ftp://127.0.0.1/x.png", "only files of the desk"),
        ("javascript:alert(1)", "only files of the desk"),
        ("data:text/html,<p>x", "only images and fonts"),
        ("data:image/png;base64,AAAA", "not what its name says"),
        ("data:image/png;base64,!!", "not valid base64"),
        ("data:font/otf", "only images and fonts"),
    ],
)
def test_everything_else_is_refused_and_remembered(desk: Path, url: str, reason: str) -> None:
    reader = AssetReader([desk])
    with pytest.raises(RefusedError, match=reason):
        reader.read(url)
    assert [refusal.url for refusal in reader.refused] == [url]
    assert reason in str(reader.refused[0])


def test_a_pipe_is_refused_without_waiting_for_it(desk: Path) -> None:
    os.mkfifo(desk / "pipe.png")
    with pytest.raises(RefusedError, match="not a regular file"):
        AssetReader([desk]).read(ORIGIN + "pipe.png")


def test_an_absolute_file_below_a_root_is_given(desk: Path) -> None:
    assert AssetReader([desk]).read((desk / "images" / "map.png").as_uri()).data == PNG


def test_the_second_root_serves_what_the_first_lacks(desk: Path, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "logo.png").write_bytes(PNG)
    assert AssetReader([desk, theme]).read(ORIGIN + "logo.png").data == PNG


def test_sizes_are_bounded_each_and_together(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "MAX_TOTAL_BYTES", len(PNG) + 1)
    reader = AssetReader([desk])
    reader.read(ORIGIN + "images/map.png")
    with pytest.raises(RefusedError, match="larger than"):
        reader.read(ORIGIN + "images/map.png")
    monkeypatch.setattr(fetch, "MAX_FILE_BYTES", len(PNG) - 1)
    with pytest.raises(RefusedError, match="larger than"):
        AssetReader([desk]).read(ORIGIN + "images/map.png")


def test_images_and_fonts_may_stand_in_the_document() -> None:
    reader = AssetReader([])
    url = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
    assert reader.read(url).data == PNG
    assert reader.read("data:image/svg+xml,%3Csvg/%3E").media_type == "image/svg+xml"


def test_a_long_url_is_shown_shortened() -> None:
    reader = AssetReader([])
    with pytest.raises(RefusedError):
        reader.read(f"data:text/plain,{'x' * 5000}")
    assert len(str(reader.refused[0])) < 250
