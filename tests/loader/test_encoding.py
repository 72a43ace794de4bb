from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics import Diagnostic
from briefgen.loader.encoding import decode, detect_encoding

FILE = Path("brief.yaml")
TEXT = "title: 定期船の再開\nsummary: 市は、4月に「再開」すると発表した。\n"
_KANA = st.text(st.characters(min_codepoint=0x3041, max_codepoint=0x3093), min_size=4, max_size=20)


def codes(data: bytes) -> tuple[str, str]:
    found = decode(data, FILE)
    assert isinstance(found, Diagnostic)
    return found.code, found.message.render()


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("cp932", "Shift_JIS"),
        ("euc_jp", "EUC-JP"),
        ("iso2022_jp", "ISO-2022-JP"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16LE"),
        ("utf-16-be", "UTF-16BE"),
        ("utf-32", "UTF-32"),
    ],
)
def test_an_encoding_is_named(codec: str, name: str) -> None:
    data = TEXT.encode(codec)
    assert detect_encoding(data) == name
    code, message = codes(data)
    assert code == "YAML006"
    assert f" {name};" in message


@given(_KANA, st.sampled_from([("cp932", "Shift_JIS"), ("euc_jp", "EUC-JP")]))
def test_a_few_kana_are_enough(kana: str, encoding: tuple[str, str]) -> None:
    codec, name = encoding
    assert detect_encoding(f"ja: {kana}\n".encode(codec)) == name


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        ("title: Reprise du ferry à Québec\n", "latin-1", "Windows-1252"),
        ("title: “Ferry” – it’s back…\n", "cp1252", "Windows-1252"),
        ("title: Возобновление паромного сообщения в апреле\n", "cp1251", "cp1251"),
    ],
)
def test_other_encodings_are_guessed(text: str, codec: str, name: str) -> None:
    assert detect_encoding(text.encode(codec)) == name


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (b"\xef\xbb\xbf" + TEXT.encode(), TEXT),
        (TEXT.replace("\n", "\r\n").encode(), TEXT),
        (TEXT.replace("\n", "\r").encode(), TEXT),
        (b"", ""),
        (b"title: a\0b\n", "title: a\0b\n"),
    ],
)
def test_utf_8_is_read(data: bytes, text: str) -> None:
    assert decode(data, FILE) == text


def test_a_damaged_character_is_found() -> None:
    data = TEXT.encode()
    offset = data.index("市".encode())
    found = decode(data[:offset] + data[offset + 1 :], FILE)
    assert isinstance(found, Diagnostic)
    assert found.code == "YAML026"
    assert found.span is not None
    assert found.span.start == (2, 10)


def test_what_is_no_text_is_no_encoding() -> None:
    assert codes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))[0] == "YAML014"


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_explained(data: bytes) -> None:
    found = decode(data, FILE)
    if isinstance(found, Diagnostic):
        assert found.code in {"YAML006", "YAML014", "YAML026"}
    else:
        assert found.encode() == data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(
            b"\r", b"\n"
        )
