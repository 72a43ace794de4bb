"""What a document may read while it is set: its own assets, and nothing else.

Holds the rules without WeasyPrint, which :mod:`briefgen.typeset.weasy` connects them to.
"""

from __future__ import annotations

import base64
import binascii
import os
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import unquote, unquote_to_bytes, urlsplit
from urllib.request import url2pathname

ORIGIN: Final = "https://desk.invalid/"
"""Base of relative URLs: reserved never to exist (RFC 2606), and the same on every machine, since
WeasyPrint names images in the PDF after their URL."""

FONT_ORIGIN: Final = "https://fonts.invalid/"
"""Base of the URLs under which fonts are handed over in memory."""

MAX_FILE_BYTES: Final = 20_000_000
MAX_TOTAL_BYTES: Final = 200_000_000
_SHOWN_URL_LENGTH: Final = 120

_MEDIA_TYPES: Final = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".svg": "image/svg+xml",
    ".css": "text/css",
    ".otf": "font/otf",
    ".ttf": "font/ttf",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}
_DATA_URL_KINDS: Final = ("font/", "image/")
_SIGNATURES: Final = {
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/webp": (b"RIFF",),
    "font/otf": (b"OTTO",),
    "font/ttf": (b"\x00\x01\x00\x00", b"true"),
    "font/woff": (b"wOFF",),
    "font/woff2": (b"wOF2",),
}


class RefusedError(ValueError):
    """An asset that a document asked for and may not have; the text says why."""


@dataclass(frozen=True)
class Asset:
    """A file that a document may use.

    Attributes:
        data: its content.
        media_type: what it is (RFC 6838).
    """

    data: bytes
    media_type: str


@dataclass(frozen=True)
class Refusal:
    """An asset that was asked for and not given."""

    url: str
    reason: str

    def __str__(self) -> str:
        shown = self.url.removeprefix(ORIGIN)
        if len(shown) > _SHOWN_URL_LENGTH:
            shown = f"{shown[:_SHOWN_URL_LENGTH]}…"
        return f"{shown}: {self.reason}"


class AssetReader:
    """Reads the assets of one document, confined to folders.

    A relative URL is looked up below each root in turn. A file must be regular, of an allowed
    kind by its name and by its content, and lie below a root once every symbolic link is followed.

    Args:
        roots: folders whose files may be used, in order of preference.
        memory: assets at hand, by URL.

    Attributes:
        refused: every asset that was not given, in the order asked for.
    """

    def __init__(self, roots: Sequence[Path], memory: Mapping[str, bytes] | None = None) -> None:
        self._roots = tuple(root.resolve() for root in roots)
        self._memory = dict(memory or {})
        self._left = MAX_TOTAL_BYTES
        self.refused: list[Refusal] = []

    def read(self, url: str) -> Asset:
        """Return the asset at an absolute URL.

        Raises:
            RefusedError: the document may not have it; also kept in ``refused``.
        """
        try:
            return self._read(url)
        except (RefusedError, OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            self.refused.append(Refusal(url, reason or "cannot be read"))
            raise RefusedError(reason) from error

    def _read(self, url: str) -> Asset:
        if url in self._memory:
            data = self._memory[url]
            return Asset(data, "font/otf" if data[:4] == b"OTTO" else "font/ttf")
        if url.startswith("data:"):
            return _data_url(url)
        path = self._locate(url)
        media_type = _MEDIA_TYPES.get(path.suffix.lower())
        if media_type is None:
            raise RefusedError(f"files of type {path.suffix or 'without suffix'} are not allowed")
        data = self._contents(path)
        _check_signature(data, media_type)
        return Asset(data, media_type)

    def _locate(self, url: str) -> Path:
        """Return the file behind a URL, every link followed, below a root."""
        if url.startswith(ORIGIN):
            relative = unquote(urlsplit(url).path.lstrip("/"))
            candidates = [root / relative for root in self._roots]
        elif url.startswith("file:///"):
            candidates = [Path(url2pathname(urlsplit(url).path))]
        else:
            raise RefusedError("only files of the desk and its theme can be used")
        found = [path.resolve(strict=True) for path in candidates if path.exists()]
        if not found:
            raise RefusedError("there is no such file")
        for path in found:
            if any(path.is_relative_to(root) for root in self._roots):
                return path
        raise RefusedError("lies outside the folders of the desk and its theme")

    def _contents(self, path: Path) -> bytes:
        """Return a regular file's content, within the limits."""
        # Checked on the open file: what the name stands for may change between look and use.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        with os.fdopen(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise RefusedError("not a regular file")
            data = file.read(min(MAX_FILE_BYTES, self._left) + 1)
        if len(data) > min(MAX_FILE_BYTES, self._left):
            raise RefusedError(f"larger than {MAX_FILE_BYTES // 1_000_000} MB, or all are together")
        self._left -= len(data)
        return data


def _data_url(url: str) -> Asset:
    """Return what a ``data:`` URL holds (RFC 2397): an image or a font."""
    header, comma, body = url.removeprefix("data:").partition(",")
    media_type, *parameters = header.lower().split(";")
    if not comma or not media_type.startswith(_DATA_URL_KINDS):
        raise RefusedError("only images and fonts can stand in a data: URL")
    if len(body) > MAX_FILE_BYTES * 4 // 3:
        raise RefusedError(f"larger than {MAX_FILE_BYTES // 1_000_000} MB")
    data = unquote_to_bytes(body)
    if "base64" in parameters:
        try:
            data = base64.b64decode(data, validate=True)
        except binascii.Error as error:
            raise RefusedError("is not valid base64") from error
    _check_signature(data, media_type)
    return Asset(data, media_type)


def _check_signature(data: bytes, media_type: str) -> None:
    """Raise RefusedError unless content is what its name says."""
    if media_type == "image/svg+xml":
        matches = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and b"<svg" in data
    elif media_type == "text/css":
        matches = b"\0" not in data
    else:
        matches = data.startswith(_SIGNATURES.get(media_type, ()))
    if not matches:
        raise RefusedError(f"is not what its name says ({media_type})")
