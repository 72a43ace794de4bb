"""From the bytes of a text to its characters, in the encodings that people meet.

The names are those of the WHATWG Encoding Standard: what calls itself Shift_JIS is read as
Windows-31J, and ISO-8859-1 as Windows-1252, as browsers read them.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from briefgen.diagnostics import Message
from briefgen.documents.errors import OTHER_KIND, UNKNOWN_ENCODING, refusal
from briefgen.loader.encoding import detect_encoding

_MARKS = (
    (codecs.BOM_UTF8, "UTF-8"),
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_CODECS = {
    "UTF-8": ("utf-8-sig",),
    "Shift_JIS": ("cp932", "shift_jis_2004"),
    "EUC-JP": ("euc_jp", "euc_jis_2004"),
    "ISO-2022-JP": ("iso2022_jp_ext", "iso2022_jp_2004", "iso2022_jp_3"),
    "Windows-1252": ("cp1252",),
}
"""Python's names for an encoding, the usual one first, then supersets of it."""

_DECLARED = {
    "utf-8": "UTF-8",
    "utf8": "UTF-8",
    "shift_jis": "Shift_JIS",
    "shift-jis": "Shift_JIS",
    "sjis": "Shift_JIS",
    "x-sjis": "Shift_JIS",
    "ms_kanji": "Shift_JIS",
    "windows-31j": "Shift_JIS",
    "cp932": "Shift_JIS",
    "euc-jp": "EUC-JP",
    "x-euc-jp": "EUC-JP",
    "iso-2022-jp": "ISO-2022-JP",
    "iso-8859-1": "Windows-1252",
    "latin1": "Windows-1252",
    "us-ascii": "Windows-1252",
    "windows-1252": "Windows-1252",
}
_MAX_DAMAGE = 0.002
"""How much of a text may be unreadable, as a share of its characters, and still be shown."""

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 65_536

NO_TEXT = Message("no text")


def decode_text(data: bytes, file: Path, declared: str = "") -> tuple[str, str]:
    """Return the characters of a text and the name of its encoding.

    Tried in this order: a byte order mark; the escapes of ISO-2022-JP; what the text declares;
    UTF-8; what the bytes look like.

    Args:
        data: the bytes.
        file: their file, for messages.
        declared: the encoding that the document names, if it does.

    Raises:
        UnreadableDocumentError: it is no text, or in an encoding that cannot be told.
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if marked is None and b"\x1b$" in data and max(data) < 0x80:
        marked = "ISO-2022-JP"
    if marked is not None:
        return _strictly_or_nearly(data, marked, file), marked
    named = _DECLARED.get(declared.strip().lower(), declared.strip())
    names = [name for name in dict.fromkeys([named, "UTF-8"]) if name]
    readings = ((read(data, name), name) for read in (_strictly, _nearly) for name in names)
    for text, name in readings:
        if text is not None and not _is_binary(text):
            return text, name
    if b"\0" in data[:_SAMPLE]:
        return _wide(data, file)
    found = detect_encoding(data)
    if found is None:
        raise refusal(UNKNOWN_ENCODING, file)
    return _strictly_or_nearly(data, found, file), found


def _wide(data: bytes, file: Path) -> tuple[str, str]:
    """Read UTF-16 without a mark: its line feeds and ASCII have a zero on one side."""
    even, odd = data[0:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    name = "UTF-16LE" if odd > even else "UTF-16BE"
    text = _strictly(data, name)
    unassigned = sum(not (char.isprintable() or char.isspace()) for char in text or "\0")
    if text is None or _is_binary(text) or unassigned > _MAX_DAMAGE * len(text) + 2:
        raise refusal(OTHER_KIND, file, kind=NO_TEXT)
    return text, name


def _is_binary(text: str) -> bool:
    """Say whether a text has more control characters than slips explain."""
    return len(_CONTROLS.findall(text)) > 2 + _MAX_DAMAGE * len(text) or "\0" in text


def _strictly(data: bytes, name: str) -> str | None:
    for codec in _CODECS.get(name, (name,)):
        try:
            return data.decode(codec)
        except (UnicodeDecodeError, LookupError):
            continue
    return None


def _nearly(data: bytes, name: str) -> str | None:
    """Return a text of which a few characters are damaged, those as U+FFFD."""
    try:
        text = data.decode(_CODECS.get(name, (name,))[0], "replace")
    except LookupError:
        return None
    foreign = sum(char > "\x7f" for char in text)
    damage = text.count("\ufffd")
    few = damage <= max(8, _MAX_DAMAGE * len(text)) and damage * 5 <= foreign - damage
    return text if few and not _is_binary(text) else None


def _strictly_or_nearly(data: bytes, name: str, file: Path) -> str:
    text = _strictly(data, name)
    if text is None:
        text = _nearly(data, name)
    if text is None or _is_binary(text):
        raise refusal(UNKNOWN_ENCODING, file)
    return text
