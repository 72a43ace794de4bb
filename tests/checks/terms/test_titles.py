"""Persons and their titles, as Japanese and English name them: the shipped glossary answers."""

from __future__ import annotations

import pytest

from briefgen.checks.terms.check import check_pair
from briefgen.checks.terms.lexicon import Lexicon
from briefgen.pipeline import check
from tests.checks.tradecraft.sets import pair_of
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def shipped() -> Lexicon:
    desk = check(ROOT / "content").desk
    return Lexicon(desk.glossary.terms, desk.languages)


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        ("習近平国家主席が訪れた。", "President Xi Jinping paid a visit."),
        ("王毅外交部長が訪れた。", "Foreign Minister Wang Yi paid a visit."),
        ("国連総会の議長が述べた。", "The President of the UN General Assembly said so."),
        ("大統領選挙が近い。", "The presidential election is near."),
        ("日中外相会談", "foreign ministerial talks between Japan and China"),
        ("金正恩氏の書簡が届いた。", "Kim Jong Un’s letter arrived."),
        ("金総書記は帰国した。", "General Secretary Kim went home."),
        ("金氏は帰国した。", "Kim went home."),
        ("同氏は帰国した。", "Kim Jong Un went home."),
        ("キム・ジョンウン氏は帰国した。", "Kim Jong Un went home."),
        ("崔外相は帰国した。", "Foreign Minister Choe went home."),
        ("ラブロフ氏の発言", "Lavrov’s remarks"),
        ("朝鮮労働党が決めた。", "The Workers’ Party of Korea decided it."),
    ],
)
def test_a_person_or_a_title_is_answered(ja: str, en: str, shipped: Lexicon) -> None:
    assert list(check_pair(pair_of(ja, en), shipped)) == []


@pytest.mark.parametrize(
    ("ja", "en", "form"),
    [
        ("大統領が訪れた。", "The prime minister paid a visit.", "大統領"),
        ("外相が訪れた。", "The defence minister paid a visit.", "外相"),
        ("崔善姫氏は帰国した。", "Kim Jong Un went home.", "崔善姫"),
        ("会談が終わった。", "Kim Jong Un’s talks ended.", "Kim Jong Un"),
        ("農民が増えた。", "Workers from abroad grew in number.", "workers"),
    ],
)
def test_another_person_or_title_is_not(ja: str, en: str, form: str, shipped: Lexicon) -> None:
    assert form in {item.message.arguments["form"] for item in check_pair(pair_of(ja, en), shipped)}
