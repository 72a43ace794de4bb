"""From the bytes of a file to its text."""

from __future__ import annotations

import re
from pathlib import Path

from briefgen.diagnostics import Diagnostic, Position, Rule, Span

NOT_UTF8 = Rule(
    "YAML006",
    "this file is written in {encoding}; briefgen reads UTF-8",
    "convert it: iconv -f {iconv} -t UTF-8 '{name}' > new.yaml, or save it as UTF-8 in the editor",
)
UNKNOWN_ENCODING = Rule(
    "YAML014",
    "this file is not UTF-8, nor any encoding that briefgen can tell",
    "open it in the program that wrote it and save it as UTF-8",
)
DAMAGED = Rule(
    "YAML026",
    "a character is damaged here: the byte {byte} is not UTF-8",
    "write the character again; the file may have been cut off or put together from two encodings",
)
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_JAPANESE_CODECS = (("EUC-JP", "euc_jp"), ("Shift_JIS", "cp932"))
_ICONV_NAMES = {"Shift_JIS": "CP932"}
_SAMPLE = 65_536
_FOREIGN_WORD = re.compile(r"[^\W\d_\x00-\x7f]{3}")
_WESTERN = re.compile(r"[À-ÖØ-öø-ÿŒœŠšŽž‘’“”–—…€£«»§°]")


def decode(data: bytes, file: Path) -> str | Diagnostic:
    """Return the text of a UTF-8 file, or what stands in the way.

    A byte order mark is passed over and line ends become line feeds (YAML 1.2.2, 5.2 and 5.4).
    """
    fault = 0
    if b"\x1b$" not in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            fault = error.start
        else:
            if "\0" not in text or _utf16_without_mark(data) is None:
                return text.replace("\r\n", "\n").replace("\r", "\n")
    if fault and _is_mostly_utf8(data):
        return _damaged(data, fault, file)
    start = Span(file, Position(1, 1), Position(1, 1))
    encoding = detect_encoding(data)
    if encoding is None:
        return UNKNOWN_ENCODING.at(start)
    iconv = _ICONV_NAMES.get(encoding, encoding)
    return NOT_UTF8.at(start, encoding=encoding, iconv=iconv, name=file.name)


def lenient_text(data: bytes) -> str:
    """Return what can be read of a file as UTF-8, for an excerpt."""
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _is_mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(ord(char) > 0x7F for char in text) - bad
    return good >= 5 * bad


def _damaged(data: bytes, offset: int, file: Path) -> Diagnostic:
    before = lenient_text(data[:offset])
    line_start = before.rfind("\n") + 1
    place = Position(before.count("\n") + 1, len(before) - line_start + 1)
    span = Span(file, place, Position(place.line, place.column + 1))
    return DAMAGED.at(span, byte=f"0x{data[offset]:02X}")


def detect_encoding(data: bytes) -> str | None:
    """Name the encoding of bytes that are not UTF-8, as their author would call it."""
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return name
    if len(data) > _SAMPLE:
        data = data[: data.rfind(b"\n", 0, _SAMPLE) + 1 or _SAMPLE]
    if b"\0" in data:
        return _utf16_without_mark(data)
    return "ISO-2022-JP" if b"\x1b$" in data else _japanese(data) or _other_encoding(data)


def _japanese(data: bytes) -> str | None:
    readings = {}
    for name, codec in _JAPANESE_CODECS:
        try:
            readings[name] = _japanese_share(data.decode(codec))
        except UnicodeDecodeError:
            continue
    if readings and max(readings.values()) > 0:
        return max(readings, key=lambda name: readings[name])
    return None


def _utf16_without_mark(data: bytes) -> str | None:
    """Tell UTF-16 by the zeros of its ASCII, which all lie on one side, and by what it reads as."""
    sample = data[: len(data) // 2 * 2][:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    name = "UTF-16LE" if odd > even else "UTF-16BE"
    try:
        text = sample.decode(name)
    except UnicodeDecodeError:
        return None
    is_text = all(char.isprintable() or char in "\r\n\t\u3000\ufeff" for char in text)
    return name if is_text and ":" in text else None


def _japanese_share(text: str) -> float:
    """How much of the non-ASCII text is kana or common Han; half-width kana speak against it."""
    foreign = [char for char in text if ord(char) > 0x7F]
    if not foreign:
        return 0.0
    plain = sum(0x3040 <= ord(char) <= 0x30FF or char in "、。「」" for char in foreign)
    half_width = sum(0xFF61 <= ord(char) <= 0xFF9F for char in foreign)
    han = sum(0x4E00 <= ord(char) <= 0x9FFF for char in foreign)
    return (plain + 0.5 * han - half_width) / len(foreign)


def _other_encoding(data: bytes) -> str | None:
    western = data.decode("cp1252", "replace")
    foreign = [char for char in western if ord(char) > 0x7F]
    # Whole words of accented letters are another alphabet read as if it were the Western one.
    if all(_WESTERN.match(char) for char in foreign) and not _FOREIGN_WORD.search(western):
        return "Windows-1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return best.encoding.replace("_", "-") if best else None
