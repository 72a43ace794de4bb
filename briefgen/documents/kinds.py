"""The kinds of documents that are read: how each is told, and who reads it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

from briefgen.diagnostics import Message
from briefgen.documents.errors import LOCKED, OTHER_KIND, refusal
from briefgen.documents.lines import Body

Reader = Callable[[bytes, Path], Body]
"""From the bytes of a file to its lines; it raises ``UnreadableDocumentError``."""


@dataclass(frozen=True)
class Kind:
    """A kind of document.

    Attributes:
        name: its name.
        suffixes: endings of the names of its files.
        sign: how its first bytes look; None for text, which shows no sign.
        reader: module and function that read it; loaded when it is needed.
        max_bytes: how large a file may be.
    """

    name: str
    suffixes: tuple[str, ...]
    sign: re.Pattern[bytes] | None
    reader: str
    max_bytes: int = 20_000_000

    def load(self) -> Reader:
        """Return its reader."""
        module, _, function = self.reader.partition(":")
        return cast(Reader, getattr(import_module(module), function))


_HTML_SIGN = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)

_MHTML_SIGN = re.compile(
    rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,30}?(?i:content-type):\s*multipart/related"
)
_HERE = "briefgen.documents"
_LARGE = 100_000_000

PLAIN = Kind("text", (".txt", ".text", ""), None, f"{_HERE}.plain:read_plain")
KINDS = (
    Kind(
        "pdf",
        (".pdf",),
        re.compile(rb".{0,1000}?%PDF-", re.DOTALL),
        f"{_HERE}.pdf:read_pdf",
        _LARGE,
    ),
    Kind("docx", (".docx", ".docm"), re.compile(rb"PK\x03\x04"), f"{_HERE}.word:read_word", _LARGE),
    Kind("mhtml", (".mht", ".mhtml"), _MHTML_SIGN, f"{_HERE}.html:read_mhtml"),
    Kind("html", (".html", ".htm", ".xhtml"), _HTML_SIGN, f"{_HERE}.html:read_html", 8_000_000),
    Kind("markdown", (".md", ".markdown", ".mdown"), None, f"{_HERE}.markdown:read_markdown"),
    PLAIN,
)
"""All kinds; a sign in the bytes decides before the ending of the name does."""

_OLD_WORD = Message("a document of an old Word or another office program")
_OTHERS = (
    (
        re.compile(
            rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|BM.{4}\0\0\0\0|RIFF....WEBP", re.DOTALL
        ),
        Message("a picture"),
    ),
    (re.compile(rb"\{\\rtf"), Message("a document in RTF")),
    (re.compile(rb"\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ"), Message("an archive")),
    (re.compile(rb"\x7fELF|MZ|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe"), Message("a program")),
    (re.compile(rb"ID3|OggS|fLaC|.{4}ftyp|RIFF....WAVE", re.DOTALL), Message("sound or a film")),
    (re.compile(rb"SQLite format 3"), Message("a database")),
    (re.compile(rb"bplist00"), Message("a web archive of Safari")),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def kind_of(data: bytes, file: Path) -> Kind:
    """Return the kind of a document.

    Args:
        data: its bytes, or the first of them.
        file: its file.

    Raises:
        UnreadableDocumentError: it is of a kind that is not read.
    """
    if data.startswith(_OLE):
        if _ENCRYPTED_PACKAGE in data:
            raise refusal(LOCKED, file)
        raise refusal(OTHER_KIND, file, kind=_OLD_WORD)
    for sign, name in _OTHERS:
        if sign.match(data):
            raise refusal(OTHER_KIND, file, kind=name)
    head = data[:4096].removeprefix(b"\xef\xbb\xbf")
    for kind in KINDS:
        if kind.sign is not None and kind.sign.match(head):
            return kind
    suffix = file.suffix.lower()
    return next((kind for kind in KINDS if suffix in kind.suffixes), PLAIN)
