"""Which words of a source an edition's readers cannot make out."""

from __future__ import annotations

from typing import Any

import pytest

from briefgen.cite.unread import unread_variables
from briefgen.languages import builtin_languages
from briefgen.model.publisher import CitationOptions, TitleDisplay

from .records import source

LANGUAGES = builtin_languages()
RUSSIAN: dict[str, Any] = {
    "language": "ru",
    "title": "Порт готов",
    "author": [{"family": "Петров", "given": "Иван"}],
    "container-title": "Северный вестник",
    "URL": "https://x.example/порт",
    "note": "По телефону",
}


def unread(
    code: str, title_display: TitleDisplay = "rom+trans", **variables: Any
) -> tuple[str, ...]:
    record = source("article-newspaper", **{**RUSSIAN, **variables})
    options = CitationOptions(title_display=title_display)
    return unread_variables(record, LANGUAGES[code], options=options)


@pytest.mark.parametrize("code", list(LANGUAGES))
def test_what_is_printed_in_the_original_alone_is_named(code: str) -> None:
    assert unread(code) == ("title", "author", "container-title")


def test_a_romanisation_serves_readers_of_latin_letters_alone() -> None:
    romanised = {
        "title": "Port gotov",
        "author": [{"family": "Petrov"}],
        "container-title": "Severny Vestnik",
    }
    custom = {"alt": {"ru-Latn": romanised}}
    assert unread("en", custom=custom) == ()
    assert unread("ja", custom=custom) == ("title", "author", "container-title")
    # Where the original is shown instead, only a translation helps.
    assert unread("en", "orig+trans", custom=custom) == ("title",)


def test_a_title_in_han_characters_is_translated_for_readers_of_japanese() -> None:
    chinese: dict[str, Any] = {
        "language": "zh",
        "title": "港口恢复运营",
        "author": [],
        "container-title": "虚构日报",
    }
    assert unread("ja", **chinese) == ("title",)
    assert unread("ja", **chinese, custom={"alt": {"ja": {"title": "港湾が再開"}}}) == ()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_latin_letters_are_known_to_all(language: str) -> None:
    latin: dict[str, Any] = {
        "title": "La mer",
        "author": [{"literal": "Ici"}],
        "container-title": "Soir",
    }
    assert unread("ja", language=language, **latin) == ()


def test_words_that_a_catalogue_knows_need_no_translation() -> None:
    record: dict[str, Any] = {
        "language": "ja",
        "title": "La mer",
        "author": [],
        "container-title": "Soir",
    }
    assert unread("en", edition="朝刊", **record) == ()
    assert unread("en", edition="特別号外", **record) == ("edition",)


@pytest.mark.parametrize("code", list(LANGUAGES))
def test_a_date_in_other_letters_is_named(code: str) -> None:
    words: dict[str, Any] = {"title": "X", "author": [], "container-title": "Y"}
    assert unread(code, issued={"literal": "12 июля 2025"}, **words) == ("issued",)
    assert unread(code, issued="2025-07-12", **words) == ()


def test_what_a_style_leaves_out_is_not_asked_for() -> None:
    book = source("book", language="ru", title="X", **{"publisher-place": "Москва"})
    assert unread_variables(book, LANGUAGES["en"]) == ("publisher-place",)
    with_house = book.model_copy(update={"strings": {**book.strings, "publisher": "Press"}})
    assert unread_variables(with_house, LANGUAGES["ja"]) == ()
