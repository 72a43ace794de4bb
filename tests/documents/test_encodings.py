"""Texts in the encodings that people meet, with and without a word on which it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.documents import UnreadableDocumentError
from briefgen.documents.encoding import decode_text

FILE = Path("document.txt")
JAPANESE = "港の予定：秋から冬へ\n市は、定期船の再開に向けて準備を進めると発表した。①㈱髙橋組\n"
PLAIN = "港の予定\n市は、定期船の再開に向けて準備を進める。\n"
WESTERN = "Déjà vu: the café’s owner said “no” – twice.\n"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (JAPANESE, "utf-8", "UTF-8"),
        (JAPANESE, "utf-8-sig", "UTF-8"),
        (JAPANESE, "utf-16", "UTF-16"),
        (JAPANESE, "utf-16-le", "UTF-16LE"),
        (JAPANESE, "utf-16-be", "UTF-16BE"),
        (JAPANESE, "utf-32", "UTF-32"),
        (JAPANESE, "cp932", "Shift_JIS"),
        (PLAIN, "euc_jp", "EUC-JP"),
        (PLAIN, "iso2022_jp", "ISO-2022-JP"),
        (WESTERN, "cp1252", "Windows-1252"),
        ("plain words\n", "ascii", "UTF-8"),
    ],
)
def test_an_encoding_is_told_by_its_bytes(text: str, codec: str, name: str) -> None:
    assert decode_text(text.encode(codec), FILE) == (text, name)


@pytest.mark.parametrize(
    ("declared", "codec", "name"),
    [
        ("Shift_JIS", "cp932", "Shift_JIS"),
        ("x-sjis", "cp932", "Shift_JIS"),
        ("EUC-JP", "euc_jp", "EUC-JP"),
        ("utf8", "utf-8", "UTF-8"),
        ("Shift_JIS", "utf-8", "UTF-8"),
        ("no-such-encoding", "euc_jp", "EUC-JP"),
    ],
)
def test_what_is_declared_is_tried_first(declared: str, codec: str, name: str) -> None:
    assert decode_text(PLAIN.encode(codec), FILE, declared) == (PLAIN, name)


def test_a_few_damaged_characters_are_shown_as_such() -> None:
    data = (PLAIN * 40).encode("utf-8")
    text, name = decode_text(data[:100] + b"\xff" + data[100:], FILE)
    assert name == "UTF-8"
    assert text.count("\ufffd") in range(1, 5)


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"\0\1\2\3" * 50])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocumentError) as refused:
        decode_text(data, FILE)
    assert refused.value.diagnostic.code in {"DOC005", "DOC007"}
