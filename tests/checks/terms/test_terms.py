"""A term asks for its counterpart, and is answered by every right way of writing it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.checks.terms.lexicon import Lexicon, Standing
from briefgen.checks.terms.reading import Reading
from briefgen.languages import builtin_languages
from briefgen.model import Glossary

LANGUAGES = builtin_languages()
TERMS: list[Mapping[str, Any]] = [
    {"ja": "ウラジーミル・プーチン", "en": "Vladimir Putin", "kind": "person"},
    {"ja": "金正恩", "en": "Kim Jong Un", "kind": "person"},
    {"ja": "北朝鮮", "en": "North Korea", "variants": {"en": ["DPRK"]}},
    {"ja": "北朝鮮労働党", "en": "Workers' Party of Korea"},
    {"ja": "国連安全保障理事会", "en": "UN Security Council", "short": {"en": ["the Council"]}},
    {"ja": "制裁決議", "en": "sanctions resolutions"},
    {"ja": "戦略パートナーシップ条約", "en": "Strategic Partnership Treaty"},
    {"ja": "ヴェトナム", "en": "Vietnam"},
    {"ja": "コンピューター", "en": "computer"},
    {"ja": "ロシア", "en": "Russia"},
    {"ja": "米国", "en": "United States", "variants": {"en": ["US"]}},
    {"ja": "保健機関", "en": "WHO"},
    {"ja": "女性", "en": "woman"},
    {"ja": "政策", "en": "policy"},
]


def lexicon(terms: list[Mapping[str, Any]]) -> Lexicon:
    glossary = Glossary.model_validate({"terms": terms}, context={"languages": LANGUAGES})
    return Lexicon(glossary.terms, LANGUAGES)


ALL = lexicon(TERMS)


def asked(code: str, text: str, of: Lexicon = ALL) -> list[str]:
    """Return the forms that ask for a counterpart."""
    found = of.find(Reading(LANGUAGES[code], text))
    return [item.form for item in found if item.standing is Standing.RIGHT]


def answered(form: str, code: str, text: str, of: Lexicon = ALL) -> bool:
    """Say whether a text has something for the term with a form in another language."""
    [entry] = [item for item in of.entries if form in item.term.text.translations.values()]
    return entry.answer_in(Reading(LANGUAGES[code], text)) is not None


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("ウラジーミル・プーチン", "Mr Putin’s letter arrived."),
        ("ウラジーミル・プーチン", "VLADIMIR PUTIN arrived."),
        ("金正恩", "A letter to Kim Jong-un was sent."),
        ("金正恩", "Kim replied."),
        ("金正恩", "Kim Yo Jong, sister of General Secretary Kim"),
        ("金正恩", "Kim Meets Foreign Minister in Wonsan"),
        ("北朝鮮", "the DPRK’s exports"),
        ("北朝鮮", "a North-Korea watcher"),
        ("国連安全保障理事会", "The Council met."),
        ("国連安全保障理事会", "the Security Council of the UN"),
        ("制裁決議", "Sanctions resolutions were passed."),
        ("制裁決議", "a sanction resolution"),
        ("制裁決議", "resolutions on sanctions"),
        ("戦略パートナーシップ条約", "the Treaty on a Strategic Partnership"),
        ("コンピューター", "Computers’ prices"),
        ("女性", "women"),
        ("政策", "policies"),
        ("米国", "the U.S. Navy"),
    ],
)
def test_english_answers_inflected_or_in_another_order(form: str, text: str) -> None:
    assert answered(form, "en", text)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("Vladimir Putin", "ｳﾗｼﾞﾐｰﾙ・ﾌﾟｰﾁﾝ大統領"),
        ("Vladimir Putin", "ウラジミル=プーチン"),
        ("Vladimir Putin", "プーチン氏"),
        ("Kim Jong Un", "金氏は出席した"),
        ("Kim Jong Un", "金総書記"),
        ("North Korea", "訪朝した"),
        ("North Korea", "露朝首脳会談"),
        ("Vietnam", "ベトナム"),
        ("computer", "コンピュータ"),
        ("United States", "日米韓の連携"),
        ("United States", "在米大使館"),
    ],
)
def test_japanese_answers_in_any_spelling(form: str, text: str) -> None:
    assert answered(form, "ja", text)


@pytest.mark.parametrize(
    ("form", "code", "text"),
    [
        ("北朝鮮", "en", "South Korea"),
        ("北朝鮮", "en", "The north of Korea Bay"),
        ("国連安全保障理事会", "en", "the UN General Assembly"),
        ("金正恩", "en", "the UN met"),
        ("金正恩", "en", "He met Kim Yo Jong."),
        ("ウラジーミル・プーチン", "en", "Vladimir Medinsky led the talks."),
        ("米国", "en", "let us go"),
        ("保健機関", "en", "those who came"),
        ("戦略パートナーシップ条約", "en", "the Strategic Partnership Agreement"),
        ("Kim Jong Un", "ja", "資金を送った"),
        ("North Korea", "ja", "朝刊が伝えた"),
        ("United States", "ja", "米の価格"),
        ("Russia", "ja", "ウクライナ"),
    ],
)
def test_another_name_is_no_answer(form: str, code: str, text: str) -> None:
    assert not answered(form, code, text)


def test_the_longest_term_counts() -> None:
    assert asked("ja", "北朝鮮労働党の幹部") == ["北朝鮮労働党"]
    assert asked("ja", "北朝鮮労働党と北朝鮮") == ["北朝鮮労働党", "北朝鮮"]
    assert asked("en", "the Workers’ Party of Korea") == ["Workers' Party of Korea"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ja", "ベラロシアニュース"),
        ("en", "Russians"),
        ("en", "who came to us"),
        ("en", "Strategic. Partnership Treaty"),
        ("en", "policymakers"),
        ("ja", "プーチン氏"),
        ("en", "the Council"),
    ],
)
def test_what_is_not_surely_the_term_asks_for_nothing(code: str, text: str) -> None:
    assert asked(code, text) in ([], ["Russia"] if text == "Russians" else [])


def test_a_form_of_two_terms_is_one_question() -> None:
    two = lexicon([{"ja": "制裁", "en": "sanctions"}, {"ja": "制裁", "en": "punishment"}])
    assert asked("ja", "制裁を科した", two) == ["制裁", "制裁"]


def test_a_forbidden_form_is_found_in_just_its_spelling() -> None:
    of = lexicon(
        [
            {
                "ja": "金正恩",
                "en": "Kim Jong Un",
                "forbidden": {"en": [{"form": "Kim Jong-un", "reason": "hyphen"}]},
            },
            {
                "ja": "国連安保理",
                "en": "UN Security Council",
                "forbidden": {"en": [{"form": "Security Council", "reason": "whose?"}]},
            },
        ]
    )

    def forbidden(text: str) -> list[str]:
        found = of.find(Reading(LANGUAGES["en"], text))
        return [item.form for item in found if item.standing is Standing.FORBIDDEN]

    assert forbidden("Kim Jong-un’s letter") == ["Kim Jong-un"]
    assert forbidden("Kim Jong‑un") == ["Kim Jong-un"]
    assert forbidden("Kim Jong Un") == []
    assert forbidden("the UN Security Council") == []
    assert forbidden("the Security Council") == ["Security Council"]


PARTS = st.sampled_from(["", " ", "・"])


@given(st.lists(PARTS, min_size=4, max_size=4), st.booleans(), st.booleans())
def test_any_spelling_of_a_name_is_the_name(
    gaps: list[str], half_width: bool, long_vowel: bool
) -> None:
    pieces = ["ウラ", "ジーミル", "プー", "チン"]
    name = "".join(gap + piece for gap, piece in zip(gaps, pieces, strict=True))
    if not long_vowel:
        name = name.replace("ー", "")
    if half_width:
        name = unicodedata.normalize("NFKD", name).translate(HALF_WIDTH)
    assert answered("Vladimir Putin", "ja", f"昨日、{name}と会った。")


HALF_WIDTH = {
    ord(unicodedata.normalize("NFKC", chr(code))): chr(code) for code in range(0xFF71, 0xFF9E)
} | {0x3099: "ﾞ", 0x309A: "ﾟ", ord("ー"): "ｰ", ord("ァ"): "ｧ", ord("ィ"): "ｨ"}


@given(
    st.sampled_from(["-", " ", "‑", "–"]),
    st.sampled_from(["", "s", "’s", "'s", "s’"]),
    st.booleans(),
)
def test_any_form_of_a_phrase_is_the_phrase(gap: str, ending: str, capital: bool) -> None:
    phrase = f"sanctions{gap}resolution{ending}"
    phrase = phrase.capitalize() if capital else phrase
    assert answered("制裁決議", "en", f"{phrase} of 2017.")
