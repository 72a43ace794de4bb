"""An edition that has not followed a change says so, and no other does."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.acceptance import accept
from briefgen.ledger import brief_pairs
from briefgen.ledger.changes import Signature
from briefgen.loader import load_desk
from briefgen.localize import AnyEdition, build_columns
from briefgen.model import Brief, Desk

SECTION = Path("content/ferry-service/sections/timetable.yaml")
JA_BEHIND = (
    "日本語版は、英語版の改訂をまだ反映していない。",
    "The Japanese text does not yet reflect changes to the English.",
)
EN_BEHIND = (
    "英語版は、日本語版の改訂をまだ反映していない。",
    "The English text does not yet reflect changes to the Japanese.",
)
UNCOMPARED = (
    "改訂後、各言語版の照合がまだ済んでいない。",
    "The text was revised in every language and its versions have not been compared since.",
)
UNTRANSLATED = (
    "未訳の箇所は、他の言語のまま示している。",
    "Passages still to be translated appear in another language.",
)


def load() -> tuple[Desk, Brief]:
    desk = load_desk(Path("content")).desk
    return desk, desk.briefs["ferry-service"]


@pytest.fixture(autouse=True)
def _accepted(minimal_desk: Path) -> None:
    """Stand on a desk of which every pair is accepted."""
    desk, brief = load()
    wanted = {pair.key for pair in brief_pairs(brief, desk.languages)}
    accept(brief, desk.languages, wanted, Signature("A. Editor", "2025-07-12T09:30:00Z"))


def change(*replacements: tuple[str, str]) -> None:
    text = SECTION.read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    SECTION.write_text(text, encoding="utf-8")


def edition(*codes: str) -> AnyEdition:
    desk, brief = load()
    return build_columns(brief, desk, [desk.languages[code] for code in codes])


def notes(*codes: str) -> list[tuple[str, ...]]:
    return [column.draft_notes for column in edition(*codes).columns]


JAPANESE, ENGLISH = ("4月である", "5月である"), ("two return trips", "three return trips")


def test_what_is_accepted_is_no_draft() -> None:
    assert notes("ja", "en") == [(), ()]
    assert not edition("ja").draft and not edition("ja", "en").draft


def test_the_language_that_has_not_followed_is_the_draft() -> None:
    change(JAPANESE)
    assert (notes("ja"), notes("en")) == ([()], [(EN_BEHIND[1],)])
    assert notes("ja", "en") == [(EN_BEHIND[0],), (EN_BEHIND[1],)]
    assert edition("en").draft and edition("en", "ja").draft


def test_each_language_may_be_behind_the_other() -> None:
    change(JAPANESE, ENGLISH)
    assert (notes("ja"), notes("en")) == ([(JA_BEHIND[0],)], [(EN_BEHIND[1],)])
    assert notes("ja", "en") == [(JA_BEHIND[0], EN_BEHIND[0]), (JA_BEHIND[1], EN_BEHIND[1])]


def test_what_has_changed_in_both_languages_makes_a_draft_of_both() -> None:
    change(JAPANESE, ("in April", "in May"))
    assert (notes("ja"), notes("en")) == ([(UNCOMPARED[0],)], [(UNCOMPARED[1],)])
    assert notes("en", "ja") == [(UNCOMPARED[1],), (UNCOMPARED[0],)]


def test_every_cause_is_said_once() -> None:
    change(
        JAPANESE, ("便は1日2往復", "便は1日3往復"), ("en: Service", "en: null, untranslated: true")
    )
    assert notes("en") == [(UNTRANSLATED[1], EN_BEHIND[1])]


def test_new_texts_make_no_draft() -> None:
    change(("body:\n", "body:\n  - {ja: 運賃は据え置く。, en: Fares stay.}\n"))
    assert notes("ja", "en") == [(), ()]


def test_without_a_ledger_nothing_is_a_draft() -> None:
    Path("content/ferry-service/accepted.yaml").unlink()
    change(JAPANESE)
    assert notes("ja", "en") == [(), ()]
