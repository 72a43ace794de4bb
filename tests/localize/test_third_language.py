"""A language is a record and a catalogue: this one is made up on the fly."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from briefgen.languages import LanguageRegistry, builtin_languages
from briefgen.languages.catalogue import catalogue_of

from .factory import edition_of as build
from .factory import make_desk, section, source

RECORD = """
code = "fr"
tag = "fr"
locale = "fr_FR"
name = "Français"
script = "Latn"
word_spaces = true
citation_before_punctuation = true
item_separator = ", "
list_marker = "–"
stops = "."
date_formats = { year = "y", month = "MMMM y", day = "d MMMM y" }
"""
FRENCH = {
    "figure": "Figure {number}",
    "table": "Tableau {number}",
    "handling.TLP:CLEAR": "Diffusion libre",
    "reference.title.quoted": "« {title} »",
    "reference.title.supplied": "[{title}]",
    "reference.part.title": ", {title}",
    "reference.part.container": ", *{container}*",
    "reference.part.date": ", {date}",
    "reference.part.language": ", en {language}",
    "reference.part.url": ", {url}",
    "reference.end": ".",
}
ORDINAL = "reference.part.edition-number."


@pytest.fixture
def languages(tmp_path: Path) -> LanguageRegistry:
    folder = tmp_path / "fr"
    folder.mkdir()
    (folder / "language.toml").write_text(RECORD, encoding="utf-8")
    catalogue = Catalog(locale="fr_FR")
    for msgid, text in catalogue_of(builtin_languages()["en"]).items():
        if not msgid.startswith(ORDINAL):
            catalogue.add(msgid, FRENCH.get(msgid, text))
    for form in Locale.parse("fr_FR").ordinal_form.tags | {"other"}:
        catalogue.add(ORDINAL + form, "{edition}e éd.")
    with (folder / "messages.po").open("wb") as file:
        write_po(file, catalogue)
    return builtin_languages().with_folder(tmp_path)


def three(ja: str, en: str, fr: str) -> dict[str, str]:
    return {"ja": ja, "en": en, "fr": fr}


def test_a_record_and_a_catalogue_give_an_edition(languages: LanguageRegistry) -> None:
    article = source(
        "a",
        type="article-newspaper",
        language="ja",
        title="研究",
        **{"container-title": "Le Journal", "issued": "2025-07-12"},
        custom={"alt": {"fr": {"title": "[Article sur une étude]"}}},
    )
    body = [
        {**three("文。", "Text.", "Un texte\nà 元山."), "cite": ["a"]},
        {"type": "table", "title": three("表", "T", "T"), "columns": [three("列", "C", "C")],
         "rows": [[14000.5]]},
    ]  # fmt: skip
    content = section(
        topic=three("主題", "Topic", "Sujet"),
        question=three("なぜか", "Why?", "Pourquoi ?"),
        answer=three("答え。", "The answer.", "La réponse."),
        key_points=[three("点。", "A point.", "Un point.")],
        body=body,
    )
    desk = make_desk(
        content,
        meta={
            "title": three("題名", "Title", "Titre"),
            "summary": three("要旨。", "The summary.", "Le résumé."),
        },
        publisher={
            "name": three("デスク", "Desk", "Bureau"),
            "series": three("系列", "Series", "Notes"),
            "languages": ["ja", "en", "fr"],
        },
        sources=(article,),
        languages=languages,
    )
    edition = build(desk, "fr")
    assert edition.title.plain == "Titre"
    assert edition.published.text == "14 juillet 2025"
    assert edition.handling.meaning == "Diffusion libre"
    assert edition.sections[0].topic.plain == "Sujet"
    paragraph, table = edition.sections[0].blocks
    assert '<span lang="ja">元山</span><sup class="cite">' in paragraph.html  # type: ignore[attr-defined]
    assert paragraph.html.endswith("</sup>.")  # type: ignore[attr-defined]
    assert table.label == "Tableau 1"  # type: ignore[attr-defined]
    assert table.rows[0][0].html == "14\u202f000,5"  # type: ignore[attr-defined]
    assert edition.sources[0].plain == (
        "[Article sur une étude], Le Journal, 12 juillet 2025, en japonais."
    )
    assert not edition.draft
    assert edition.language.tag == "fr"


def test_a_brief_without_the_language_is_a_draft_in_it(languages: LanguageRegistry) -> None:
    edition = build(make_desk(languages=languages), "fr")
    assert edition.draft
    assert edition.title.html == '<span class="untranslated" lang="ja">題名</span>'
