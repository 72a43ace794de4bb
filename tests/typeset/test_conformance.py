"""Standards, metadata and attachments of PDF files."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.typeset import FontLibrary, render_pdf
from briefgen.typeset.conformance import (
    NO_STANDARD,
    STANDARDS,
    Attachment,
    Description,
    StandardError,
    parse_standard,
)
from briefgen.typeset.conformance.metadata import xmp_packet
from tests.typeset.conftest import STACKS
from tests.typeset.test_pdf import Page

DAY = datetime.date(2025, 7, 14)
DESCRIPTION = Description(
    title={"ja": "戦時の提携は<100年>続くのか", "en-GB": "Can it last & hold?"},
    summary={"ja": "要旨", "en-GB": "Summary"},
    authors=("ロシア班", "Korea Team"),
    publisher={"ja": "政策デスク", "en-GB": "Policy Desk"},
    keywords=("歴史", "history"),
    languages=("ja", "en-GB"),
    identifier="sample.ja+en",
    related=("sample.ja",),
    rights={"ja": "免責", "en-GB": "Disclaimer"},
    usage={"ja": "TLP:CLEAR 制限なし", "en-GB": "TLP:CLEAR No limit"},
    published="2025-07-14",
    creator="briefgen",
)
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.mark.parametrize("name", STANDARDS)
def test_each_standard_has_its_name_back(name: str) -> None:
    assert parse_standard(name).name == name
    assert parse_standard("+".join(reversed(name.split("+")))).name == name
    assert parse_standard(name.upper()).name == name


def test_no_standard_is_a_choice() -> None:
    assert parse_standard(NO_STANDARD).variant is None


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("ua-1+a-4f", "PDF/UA-1 is made for PDF 1.7, PDF/A-4 for PDF 2.0"),
        ("ua-2+a-3a", "PDF/UA-2 is made for PDF 2.0, PDF/A-3 for PDF 1.7"),
        ("ua-1+ua-2", "one part of PDF/UA"),
        ("a-3a+a-3u", "one of PDF/A"),
        ("none+ua-1", "goes with no other"),
        ("a-1b", "there is no PDF standard 'a-1b'"),
        ("", "there is no PDF standard ''"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(name: str, reason: str) -> None:
    with pytest.raises(StandardError, match=reason.replace("+", r"\+")):
        parse_standard(name)


@given(st.text())
def test_any_name_is_a_standard_or_refused(name: str) -> None:
    try:
        assert parse_standard(name).name in (*STANDARDS, NO_STANDARD)
    except StandardError as error:
        assert str(error)


def read(standard: str = "ua-1+a-3a") -> ET.Element:
    packet = xmp_packet(DESCRIPTION, parse_standard(standard), producer="WeasyPrint 70.0")
    return ET.fromstring(packet.decode())  # noqa: S314  (our own text)


def texts(root: ET.Element, name: str) -> dict[str | None, str | None]:
    return {item.get(LANG): item.text for item in root.iterfind(f".//{DC}{name}//{RDF}li")}


def test_a_title_stands_in_every_language_and_for_readers_of_others() -> None:
    assert texts(read(), "title") == {
        "x-default": "戦時の提携は<100年>続くのか / Can it last & hold?",
        "ja": "戦時の提携は<100年>続くのか",
        "en-GB": "Can it last & hold?",
    }


def test_everything_that_is_known_is_said() -> None:
    said = "".join(read().itertext())
    for text in ("Korea Team", "政策デスク", "history", "sample.ja+en", "sample.ja", "Disclaimer"):
        assert text in said
    for text in ("TLP:CLEAR 制限なし", "2025-07-14", "briefgen", "WeasyPrint 70.0", "en-GB"):
        assert text in said


@pytest.mark.parametrize(
    ("standard", "claims"),
    [
        ("ua-1+a-3a", {"pdfuaid:part": "1", "pdfaid:part": "3", "pdfaid:conformance": "A"}),
        ("ua-2+a-4f", {"pdfuaid:part": "2", "pdfaid:part": "4", "pdfaid:rev": "2020"}),
        ("a-3u", {"pdfaid:part": "3", "pdfaid:conformance": "U"}),
        ("none", {}),
    ],
)
def test_both_standards_are_claimed_and_no_other(standard: str, claims: dict[str, str]) -> None:
    text = xmp_packet(DESCRIPTION, parse_standard(standard), producer="P").decode()
    for name, value in claims.items():
        assert f"<{name}>{value}</{name}>" in text
    assert text.count("<pdfuaid:part>") == ("pdfuaid:part" in claims)
    assert text.count("<pdfaid:part>") == ("pdfaid:part" in claims)


@pytest.fixture(scope="module")
def carried(library: FontLibrary, page: Page, tmp_path_factory: pytest.TempPathFactory) -> Path:
    html = page("<p>元山</p>", lang="ja", title="露朝関係")
    attachments = (
        Attachment("content/brief.yaml", "id: 元山\n".encode(), "application/yaml", "源", DAY),
        Attachment("content/seal.png", b"\x89PNG", "image/png", "seal", DAY),
    )
    made = render_pdf(
        html,
        fonts=library.subset(html, STACKS["Jpan"]),
        standard=parse_standard("ua-1+a-3a"),
        description=DESCRIPTION,
        attachments=attachments,
    )
    file = tmp_path_factory.mktemp("carried") / "carried.pdf"
    file.write_bytes(made.data)
    return file


def test_files_are_carried_whole_with_type_date_and_relationship(carried: Path) -> None:
    with pikepdf.open(carried) as pdf:
        files = {key: item.get_file().read_bytes() for key, item in pdf.attachments.items()}
        assert files == {
            "content/brief.yaml": "id: 元山\n".encode(),
            "content/seal.png": b"\x89PNG",
        }
        specification: Any = pdf.attachments["content/brief.yaml"].obj
        assert specification.AFRelationship == "/Source"
        assert specification.EF.F.Subtype == "/application/yaml"
        assert str(specification.EF.F.Params.ModDate) == "D:20250714000000Z"
        assert len(pdf.Root.AF) == 2


def test_information_and_metadata_agree(carried: Path) -> None:
    with pikepdf.open(carried) as pdf, pdf.open_metadata() as metadata:
        assert str(pdf.docinfo["/Title"]) == metadata["dc:title"]
        assert str(pdf.docinfo["/Keywords"]) == metadata["pdf:Keywords"] == "歴史, history"
        assert metadata["dc:creator"] == ["ロシア班", "Korea Team"]
        assert metadata["pdfaid:part"] == "3" and metadata["pdfuaid:part"] == "1"
        assert "/Filter" not in pdf.Root.Metadata
