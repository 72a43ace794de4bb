from __future__ import annotations

import pytest

from briefgen.cite import format_locator
from briefgen.languages import builtin_languages

LANGUAGES = builtin_languages()


@pytest.mark.parametrize(
    ("written", "en", "ja"),
    [
        ("3", "p. 3", "3頁"),
        ("p. 3", "p. 3", "3頁"),
        ("pp. 3-5", "pp. 3–5", "3–5頁"),
        ("3--5", "pp. 3–5", "3–5頁"),
        ("pages 3, 7", "pp. 3, 7", "3, 7頁"),
        ("3頁", "p. 3", "3頁"),
        ("３～５ページ", "pp. 3–5", "3–5頁"),
        ("p. xii", "p. xii", "xii頁"),
        ("art. 4", "art. 4", "第4条"),
        ("Article 4", "art. 4", "第4条"),
        ("第4条", "art. 4", "第4条"),
        ("art. 4, para. 2", "art. 4, para. 2", "第4条第2項"),
        ("第4条第2項", "art. 4, para. 2", "第4条第2項"),
        ("arts. 4-6", "arts 4–6", "第4–6条"),
        ("chap. 2", "ch. 2", "第2章"),
        ("sec. 3.1", "sec. 3.1", "第3.1節"),
        ("§ 12", "sec. 12", "第12節"),
        ("vol. 2, p. 9", "vol. 2, p. 9", "第2巻9頁"),
        ("line 10", "line 10", "10行"),
        ("7面", "p. 7", "7面"),
        ("p. 4 n. 2", "p. 4, n. 2", "4頁注2"),
        ("annex 1", "annex 1", "附属書1"),
        ("table 3", "table 3", "表3"),
    ],
)
def test_a_place_is_told_in_the_readers_words(written: str, en: str, ja: str) -> None:
    assert format_locator(written, "book", LANGUAGES["en"]) == en
    assert format_locator(written, "book", LANGUAGES["ja"]) == ja


def test_newspapers_have_pages_of_their_own() -> None:
    assert format_locator("p. 3", "article-newspaper", LANGUAGES["ja"]) == "3面"
    assert format_locator("3面", "article-newspaper", LANGUAGES["en"]) == "p. 3"


@pytest.mark.parametrize("written", ["the map", "p. 3 and elsewhere", "冒頭", "第四条", "p.", ""])
def test_what_is_no_known_place_stays_as_written(written: str) -> None:
    for language in LANGUAGES.values():
        assert format_locator(written, "book", language) == written


def test_each_language_words_every_kind_that_another_reads() -> None:
    kinds = {kind for language in LANGUAGES.values() for kind in language.locators}
    for kind in kinds:
        for language in LANGUAGES.values():
            form = next(
                other.locators[kind][0] for other in LANGUAGES.values() if kind in other.locators
            )
            assert "3" in format_locator(form.replace("#", "3"), "book", language)
