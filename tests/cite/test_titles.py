from __future__ import annotations

from typing import Any

import pytest

from briefgen.cite import format_reference
from briefgen.languages import builtin_languages
from briefgen.model.publisher import CitationOptions

from .records import source

LANGUAGES = builtin_languages()


def title(code: str, display: str = "rom+trans", type_: str = "webpage", **record: Any) -> str:
    options = CitationOptions.model_validate({"title_display": display})
    written = source(type_, issued="2025", **record)
    text = format_reference(written, LANGUAGES[code], options=options).plain
    return text.split({"ja": "（2025年", "en": ", 2025"}[code])[0]


JAPANESE: dict[str, Any] = {
    "language": "ja",
    "title": "研究",
    "custom": {"alt": {"en": {"title": "A study"}, "ja-Latn": {"title": "Kenkyū"}}},
}


@pytest.mark.parametrize(
    ("display", "shown"),
    [
        ("rom+trans", "‘Kenkyū’ [A study]"),
        ("orig+trans", "‘研究’ [A study]"),
        ("rom+orig+trans", "‘Kenkyū’ (研究) [A study]"),
        ("trans", "[A study]"),
    ],
)
def test_publisher_chooses_the_versions_of_a_foreign_title(display: str, shown: str) -> None:
    assert title("en", display, **JAPANESE) == shown


@pytest.mark.parametrize("display", ["rom+trans", "orig+trans", "rom+orig+trans", "trans"])
def test_readers_of_the_language_see_the_title_alone(display: str) -> None:
    assert title("ja", display, **JAPANESE) == "「研究」"


@pytest.mark.parametrize("display", ["rom+trans", "orig+trans", "rom+orig+trans"])
def test_a_title_in_latin_letters_needs_no_romanisation(display: str) -> None:
    record: dict[str, Any] = {
        "language": "fr", "title": "Étude", "custom": {"alt": {"en": {"title": "A study"}}},
    }  # fmt: skip
    assert title("en", display, **record) == "‘Étude’ [A study]"


def test_japanese_readers_see_the_original_not_a_romanisation() -> None:
    alt = {"ja": {"title": "平和"}, "ru-Latn": {"title": "Mir"}}
    record: dict[str, Any] = {"language": "ru", "title": "Мир", "custom": {"alt": alt}}
    assert title("ja", **record) == "「Мир」［平和］"


@pytest.mark.parametrize("display", ["rom+trans", "trans"])
def test_a_title_nobody_translated_is_shown_as_it_is(display: str) -> None:
    assert title("en", display, language="ja", title="研究") == "‘研究’"


@pytest.mark.parametrize("written", ["[Letter]", "［Letter］", "〔Letter〕", " [ Letter ]"])
def test_a_description_is_bracketed_and_never_quoted(written: str) -> None:
    assert title("en", title=written).replace(" ", "") == "[Letter]"
    assert title("ja", title=written).replace(" ", "") == "［Letter］"


def test_a_translated_description_stands_for_the_original() -> None:
    alt = {"en": {"title": "[A report]"}, "ja-Latn": {"title": "Kiji"}}
    assert title("en", language="ja", title="［記事］", custom={"alt": alt}) == "[A report]"
    alt = {"en": {"title": "A report"}}
    assert title("en", language="ja", title="［記事］", custom={"alt": alt}) == "[A report]"


def test_quotation_marks_in_a_quoted_title_change() -> None:
    assert title("ja", title="「深化」を確認") == "「『深化』を確認」"
    assert title("ja", type_="book", title="「深化」を確認").startswith("『「深化」を確認』")


def test_a_source_without_a_title_still_has_a_reference() -> None:
    text = format_reference(source("webpage", URL="https://x.example/"), LANGUAGES["en"]).plain
    assert text == "undated, https://x.example/."


@pytest.mark.parametrize(
    "language", ["ja", "ja-JP", "ja_JP", "JA", "jpn", "Japanese", "日本語", " ja "]
)
def test_the_language_of_a_record_is_understood_however_it_is_written(language: str) -> None:
    record = {**JAPANESE, "language": language}
    assert title("ja", **record) == "「研究」"
    if language != "日本語":
        assert title("en", **record) == "‘Kenkyū’ [A study]"


@pytest.mark.parametrize("language", ["elvish-y", "x", "?"])
def test_an_unknown_language_is_not_named(language: str) -> None:
    text = format_reference(source(title="T", language=language), LANGUAGES["en"]).plain
    assert text == "T (undated)."
