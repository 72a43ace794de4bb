"""Sources cited again, and sources named in a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from briefgen.cite import author_in_text, short_reference
from briefgen.languages import builtin_languages
from briefgen.model.publisher import CitationOptions

from .records import records, source

LANGUAGES = builtin_languages()
RECORDS = records()


def short(id_: str, code: str, **more: Any) -> str:
    return short_reference(RECORDS[id_], LANGUAGES[code], **more).plain


@pytest.mark.parametrize(
    ("id_", "ja", "en"),
    [
        ("newspaper-full", "山田・鈴木、前掲「外相、港湾都市を訪問」。",
         "Yamada and Suzuki, ‘Gaishō, kōwan toshi o hōmon’."),
        ("book", "佐藤、前掲『北東アジア外交の研究』。", "Satō, Hokutō Ajia gaikō no kenkyū."),
        ("book-en", "van Gogh, Gauge and border.", "van Gogh, Gauge and border."),
        ("book-zh", "李、前掲『东北亚交通史』。", "Li, A history of transport in Northeast Asia."),
        ("paper-ru", "ペトロフ、前掲「Порт готов к работе」。", "Petrov, ‘Port gotov k rabote’."),
        ("four-authors", "Smith et al., ‘Counting shells’.",
         "Smith et al., ‘Counting shells’."),
        ("treaty", "友好協力に関する条約。", "Treaty on Friendship and Cooperation."),
        ("newspaper-description", "前掲［外相の港湾都市訪問を伝える記事］。",
         "[Report on the foreign minister’s visit to a port city]."),
        ("message-en", "Roe.", "Roe."),
        ("message-ja", "小川、前掲。", "Ogawa."),
        ("un-resolution-en", "決議第9997号。", "Resolution 9997 (2017)."),
        ("un-report", "UN Security Council, Report of the Panel of Experts.",
         "UN Security Council, Report of the Panel of Experts."),
    ],
)  # fmt: skip
def test_a_source_cited_again_is_short(id_: str, ja: str, en: str) -> None:
    assert short(id_, "ja") == ja
    assert short(id_, "en") == en


def test_a_source_cited_twice_running_is_the_same() -> None:
    assert short("book", "ja", follows=True) == "同上。"
    assert short("book", "en", follows=True) == "Ibid."


def test_the_place_in_the_source_is_told() -> None:
    assert short("book", "ja", locator="p. 3") == "佐藤、前掲『北東アジア外交の研究』、3頁。"
    assert short("book", "en", locator="3-5頁") == "Satō, Hokutō Ajia gaikō no kenkyū, pp. 3–5."
    assert short("book", "ja", locator="3", follows=True) == "同上、3頁。"
    assert short("book", "en", locator="3", follows=True) == "Ibid., p. 3."


def test_a_short_title_is_taken_where_there_is_one() -> None:
    record = source(title="A long title: of something", **{"title-short": "Long"})
    assert short_reference(record, LANGUAGES["en"]).plain == "Long."


@pytest.mark.parametrize(
    ("display", "shown"),
    [("rom+trans", "Hokutō Ajia gaikō no kenkyū"), ("orig+trans", "北東アジア外交の研究"),
     ("trans", "A study of diplomacy in Northeast Asia")],
)  # fmt: skip
def test_the_short_title_follows_the_publishers_choice(display: str, shown: str) -> None:
    options = CitationOptions.model_validate({"title_display": display})
    assert short("book", "en", options=options) == f"Satō, {shown}."


@pytest.mark.parametrize(
    ("id_", "ja", "en"),
    [
        ("newspaper-full", "山田・鈴木", "Yamada and Suzuki"),
        ("book-katakana-author", "ジャクソン", "Jackson"),
        ("page-ja", "みなと市", "City of Minato"),
        ("season", "The Observer’s Quarterly", "The Observer’s Quarterly"),
        ("edited-book", "Brown and Green", "Brown and Green"),
        ("treaty", "友好協力に関する条約", "Treaty on Friendship and Cooperation"),
    ],
)
def test_a_sentence_names_the_author(id_: str, ja: str, en: str) -> None:
    assert author_in_text(RECORDS[id_], LANGUAGES["ja"]).striptags() == ja
    assert author_in_text(RECORDS[id_], LANGUAGES["en"]).striptags() == en
