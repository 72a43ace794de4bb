"""What the head of a page tells reference managers, libraries and search engines."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
import tinyhtml5

from briefgen.languages import builtin_languages
from briefgen.localize import AnyEdition, Edition, build_columns
from briefgen.localize.edition import OtherEdition
from tests.localize.factory import both, edition_of, make_desk, section, source
from tests.render.conftest import MEDIA, dress, gallery_edition, gallery_pair

CLOSING = "</script><script>alert(1)</script><!-- & ' \u2028"
PERSON = {"name": both("佐藤一郎", "Satō Ichirō"), "family": both("佐藤", "Satō")}


def head_of(page: str) -> Any:
    return tinyhtml5.parse(page, namespace_html_elements=False).find("head")


def entries(edition: AnyEdition) -> list[tuple[str, str, str | None]]:
    found = head_of(dress(edition)).iter("meta")
    return [(it.get("name"), it.get("content"), it.get("lang")) for it in found if it.get("name")]


def named(edition: AnyEdition, name: str) -> list[str]:
    return [content for found, content, _ in entries(edition) if found == name]


def data_of(edition: AnyEdition) -> dict[str, Any]:
    (script,) = head_of(dress(edition)).iter("script")
    assert script.get("type") == "application/ld+json"
    data = json.loads(script.text)
    assert isinstance(data, dict)
    return data


def published(code: str = "en", **meta: Any) -> Edition:
    cited = section(key_points=[{**both("要点。", "A point."), "cite": ["s"]}])
    sources = (
        source("s", type="article-newspaper", language="ru", title="<i>Порт</i>", DOI="10.1234/p"),
    )
    edition = edition_of(
        make_desk(cited, meta={"number": 4, "authors": [PERSON], **meta}, sources=sources), code
    )
    others = [OtherEdition((it,), f"b.{it.code}.html") for it in builtin_languages().values()]
    return replace(
        edition, other_editions=tuple(it for it in others if it.languages[0].code != code)
    )


def test_zotero_takes_the_page_for_a_report() -> None:
    """By the names that its translator ``Embedded Metadata`` maps to the fields of a report."""
    edition = published(doi="10.12345/b.4", url="https://x.example/4")
    assert named(edition, "citation_technical_report_institution") == ["Sample Desk"]
    assert named(edition, "citation_title") == ["Title"]
    assert named(edition, "citation_author") == ["Satō, Ichirō"]
    assert named(edition, "citation_publication_date") == ["2025/07/14"]
    assert named(edition, "citation_technical_report_number") == ["4"]
    assert named(edition, "citation_language") == ["en-GB"]
    assert named(edition, "citation_doi") == ["10.12345/b.4"]
    assert named(edition, "citation_public_url") == ["https://x.example/4"]
    assert named(edition, "DC.type") == ["Report"]


def test_dublin_core_is_in_the_words_of_the_edition() -> None:
    found = entries(published("ja"))
    assert ("DC.title", "題名", "ja") in found
    assert ("DC.creator", "佐藤, 一郎", "ja") in found
    assert ("DC.publisher", "見本デスク", "ja") in found
    assert ("DC.description", "要旨である。", "ja") in found
    assert ("DC.subject", "主題", "ja") in found
    assert ("DC.date", "2025-07-14", None) in found
    assert ("DC.language", "ja", None) in found
    links = {it.get("rel"): it.get("href") for it in head_of(dress(published("ja"))).iter("link")}
    assert links["schema.DC"] == "http://purl.org/dc/elements/1.1/"


def test_of_two_editions_highwire_tells_the_first_and_dublin_core_both() -> None:
    pair = gallery_pair("ja", "en")
    assert len(named(pair, "citation_title")) == len(named(pair, "citation_language")) == 1
    titles = [(tag, content) for name, content, tag in entries(pair) if name == "DC.title"]
    assert [tag for tag, _ in titles] == ["ja", "en-GB"]
    assert named(pair, "DC.language") == ["ja", "en-GB"]


def test_nothing_is_said_twice() -> None:
    for edition in (gallery_edition("ja"), gallery_pair("ja", "en")):
        found = [entry for entry in entries(edition) if entry[0].startswith(("DC.", "citation_"))]
        assert len(found) == len(set(found)) > 8


def test_schema_org_knows_a_report_and_its_sources() -> None:
    data = data_of(published(doi="10.12345/b.4", subtitle=both("副題", "Second line")))
    assert data["@context"] == "https://schema.org"
    assert data["@type"] == "Report"
    assert data["name"] == "Title"
    assert data["alternativeHeadline"] == "Second line"
    assert data["inLanguage"] == "en-GB"
    assert data["datePublished"] == "2025-07-14"
    assert data["reportNumber"] == "4"
    assert data["isPartOf"] == {"@type": "CreativeWorkSeries", "name": "Policy Brief"}
    assert data["publisher"] == {"@type": "Organization", "name": "Sample Desk"}
    assert data["sameAs"] == "https://doi.org/10.12345/b.4"
    assert data["author"] == [
        {"@type": "Person", "name": "Satō Ichirō", "familyName": "Satō", "givenName": "Ichirō"}
    ]
    assert data["citation"] == [
        {
            "@type": "NewsArticle",
            "name": "Порт",
            "datePublished": "2025",
            "inLanguage": "ru",
            "sameAs": "https://doi.org/10.1234/p",
        }
    ]


def test_the_first_language_is_the_original() -> None:
    original, translation = data_of(published("ja")), data_of(published("en"))
    assert original["workTranslation"] == [
        {"@type": "Report", "name": "Title", "inLanguage": "en-GB", "url": "b.en.html"}
    ]
    assert translation["translationOfWork"] == {
        "@type": "Report",
        "name": "題名",
        "inLanguage": "ja",
        "url": "b.ja.html",
    }
    assert "translationOfWork" not in original and "workTranslation" not in translation


def test_two_languages_on_a_page_are_both_named() -> None:
    desk = make_desk(meta={"authors": [PERSON]})
    pair = build_columns(desk.briefs["b"], desk, tuple(desk.languages.values()))
    data = data_of(pair)
    assert data["inLanguage"] == ["ja", "en-GB"]
    assert data["name"] == [
        {"@value": "題名", "@language": "ja"},
        {"@value": "Title", "@language": "en-GB"},
    ]
    assert [author["name"] for author in data["author"]] == ["佐藤一郎", "Satō Ichirō"]
    assert not {"translationOfWork", "workTranslation"} & {*data}


@pytest.mark.parametrize("field", ["title", "summary"])
def test_no_text_gets_out_of_the_head(field: str) -> None:
    meta: dict[str, Any] = {field: both(CLOSING, CLOSING)}
    edition = published(**meta)
    page = dress(edition)
    assert len(re.findall(r"<script", page)) == len(re.findall(r"</script", page)) == 1
    assert "alert(1)<" not in page
    key = {"title": "name", "summary": "abstract"}[field]
    assert (
        data_of(edition)[key]
        == edition.citation.record.strings[{"title": "title", "summary": "abstract"}[field]]
    )
    assert "alert(1)" in data_of(edition)[key]


def test_what_is_not_on_the_page_needs_no_font() -> None:
    """A Russian title that a Japanese reader is not shown stands in ASCII."""
    (script,) = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', dress(published())
    )
    assert script.isascii()


def test_paper_has_none_of_it() -> None:
    page = dress(published(), "print")
    assert MEDIA == ("screen", "print")
    assert not re.search(r"<script|citation_title|DC\.title|describedby", page)
