"""From the bytes of a file to its text."""

from __future__ import annotations

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
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_JAPANESE_CODECS = (
    ("ISO-2022-JP", "iso2022_jp"),
    ("EUC-JP", "euc_jp"),
    ("Shift_JIS", "cp932"),
)
_ICONV_NAMES = {"Shift_JIS": "CP932"}


def decode(data: bytes, file: Path) -> str | Diagnostic:
    """Return the text of a UTF-8 file, or what stands in the way.

    A byte order mark is passed over and line ends become line feeds (YAML 1.2.2, 5.2 and 5.4).
    """
    if b"\x1b$" not in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass
        else:
            if "\0" not in text:
                return text.replace("\r\n", "\n").replace("\r", "\n")
    start = Span(file, Position(1, 1), Position(1, 1))
    encoding = detect_encoding(data)
    if encoding is None:
        return UNKNOWN_ENCODING.at(start)
    iconv = _ICONV_NAMES.get(encoding, encoding)
    return NOT_UTF8.at(start, encoding=encoding, iconv=iconv, name=file.name)


def detect_encoding(data: bytes) -> str | None:
    """Name the encoding of bytes that are not UTF-8, as their author would call it."""
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return name
    if b"\0" in data[:4096]:
        return _utf16_without_mark(data)
    if b"\x1b$" in data:
        return "ISO-2022-JP"
    readings = {}
    for name, codec in _JAPANESE_CODECS[1:]:
        try:
            readings[name] = _japanese_share(data.decode(codec))
        except UnicodeDecodeError:
            continue
    if readings and max(readings.values()) > 0:
        return max(readings, key=lambda name: readings[name])
    return _other_encoding(data)


def _utf16_without_mark(data: bytes) -> str | None:
    sample = data[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if even == odd:
        return None
    return "UTF-16LE" if odd > even else "UTF-16BE"


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
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return best.encoding.replace("_", "-") if best else None
