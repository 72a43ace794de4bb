from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.languages import builtin_languages
from briefgen.languages.catalogue import catalogue_of
from briefgen.localize.labels import grade_text, likelihood_text, scale_text
from briefgen.localize.numbers import format_number, format_percent_range, format_scale
from briefgen.model.blocks import Likelihood
from briefgen.model.scales import LIKELIHOOD_TERMS, LikelihoodScale

LANGUAGES = builtin_languages()


@pytest.mark.parametrize(
    ("value", "text"),
    [(14000, "14,000"), (0, "0"), (-1200, "−1,200"), (987.5, "987.5"), (0.1, "0.1"),
     (1e15, "1,000,000,000,000,000"), (12.345678, "12.345678")],
)  # fmt: skip
@pytest.mark.parametrize("code", list(LANGUAGES))
def test_numbers_keep_their_digits(code: str, value: float, text: str) -> None:
    assert format_number(LANGUAGES[code], value) == text


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        ((6, 6.5, 7), ["6.0", "6.5", "7.0"]),
        ((-0.5, 0, 0.25), ["−0.50", "0", "0.25"]),
        ((0, 1000), ["0", "1,000"]),
        ((), []),
    ],
)
@pytest.mark.parametrize("code", list(LANGUAGES))
def test_a_scale_has_as_many_decimals_throughout(
    code: str, values: tuple[float, ...], texts: list[str]
) -> None:
    assert format_scale(LANGUAGES[code], values) == texts


@given(st.integers() | st.floats(allow_nan=False, allow_infinity=False))
def test_no_digit_is_lost(value: float) -> None:
    for language in LANGUAGES.values():
        written = format_number(language, value).replace(",", "").replace("−", "-")
        assert Decimal(written) == Decimal(repr(value))


@pytest.mark.parametrize(
    ("low", "high", "ja", "en"),
    [
        (20, 45, "20～45%", "20–45%"),
        (0, 5, "5%以下", "5% or less"),
        (95, 100, "95%以上", "95% or more"),
    ],
)
def test_percent_ranges_are_open_at_the_ends(low: int, high: int, ja: str, en: str) -> None:
    for code, text in (("ja", ja), ("en", en)):
        assert format_percent_range(catalogue_of(LANGUAGES[code]), low, high) == text


@pytest.mark.parametrize(
    ("scale", "term", "low", "high", "ja"),
    [
        ("icd203", "almost no chance", 1, 5, "可能性はほぼない"),
        ("icd203", "unlikely", 20, 45, "可能性が低い"),
        ("icd203", "improbable", 20, 45, "蓋然性が低い"),
        ("icd203", "nearly certain", 95, 99, "ほぼ確実視される"),
        ("phia", "realistic possibility", 40, 50, "現実的な可能性がある"),
    ],
)
def test_likelihoods_have_word_and_range(
    scale: str, term: str, low: int, high: int, ja: str
) -> None:
    likelihood = Likelihood.model_validate({"scale": scale, "term": term})
    text = likelihood_text(catalogue_of(LANGUAGES["ja"]), likelihood)
    assert (text.term, text.low, text.high) == (ja, low, high)
    assert likelihood_text(catalogue_of(LANGUAGES["en"]), likelihood).term == term


@pytest.mark.parametrize("scale", list(LikelihoodScale))
def test_a_scale_explains_each_step_once(scale: LikelihoodScale) -> None:
    for code in ("ja", "en"):
        text = scale_text(catalogue_of(LANGUAGES[code]), scale)
        assert len(text.steps) == 7
        assert [step.low for step in text.steps] == sorted(step.low for step in text.steps)
        words = " ".join(step.term for step in text.steps)
        for term in LIKELIHOOD_TERMS[scale]:
            word = likelihood_text(
                catalogue_of(LANGUAGES[code]),
                Likelihood.model_validate({"scale": scale, "term": term}),
            ).term
            assert word in words


def test_grades_keep_their_axes_apart() -> None:
    text = grade_text(catalogue_of(LANGUAGES["en"]), "B2")
    assert (text.code, text.reliability, text.credibility) == (
        "B2", "usually reliable", "probably true",
    )  # fmt: skip
