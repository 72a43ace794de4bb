"""WOFF 1.0: an OpenType file with compressed tables, for the web (W3C Recommendation, 2012).

Not WOFF 2: its few further kilobytes would cost the time of loading an encoder for every build.
"""

from __future__ import annotations

import struct
import zlib
from typing import Final

_SFNT_HEADER: Final = struct.Struct(">4sHHHH")
_SFNT_RECORD: Final = struct.Struct(">4sIII")
_WOFF_HEADER: Final = struct.Struct(">4s4sIHHIHHIIIII")
_WOFF_RECORD: Final = struct.Struct(">4sIIII")


def to_woff(font: bytes) -> bytes:
    """Return an OpenType or TrueType file as WOFF, its tables compressed where that helps.

    Args:
        font: a well-formed file, not a collection.
    """
    flavour, count, *_ = _SFNT_HEADER.unpack_from(font)
    records = [
        _SFNT_RECORD.unpack_from(font, _SFNT_HEADER.size + place * _SFNT_RECORD.size)
        for place in range(count)
    ]
    offset = _WOFF_HEADER.size + count * _WOFF_RECORD.size
    directory, body = b"", b""
    for tag, checksum, start, length in sorted(records):
        table = font[start : start + length]
        # Equal lengths mean "not compressed", so a tie goes to the table as it is.
        packed = min(table, zlib.compress(table, 9), key=len)
        directory += _WOFF_RECORD.pack(tag, offset + len(body), len(packed), length, checksum)
        body += _padded(packed)
    unpacked = _SFNT_HEADER.size + sum(
        _SFNT_RECORD.size + len(_padded(font[start : start + length]))
        for _, _, start, length in records
    )
    total = offset + len(body)
    header = _WOFF_HEADER.pack(b"wOFF", flavour, total, count, 0, unpacked, 1, 0, 0, 0, 0, 0, 0)
    return header + directory + body


def _padded(table: bytes) -> bytes:
    """Return a table filled up to a multiple of four bytes."""
    return table + bytes(-len(table) % 4)
