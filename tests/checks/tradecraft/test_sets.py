"""Natural sentence pairs, as they are and with one slip: what the checks say of each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.checks.structure import polarity
from briefgen.checks.tradecraft import attribution
from briefgen.checks.tradecraft.disagreement import disagreements
from tests.checks.tradecraft.sets import (
    LANGUAGES,
    Speaks,
    load,
    mistakes,
    pair_of,
    precision_and_recall,
)
from tests.quantities.pairs import load_pairs

ATTRIBUTIONS = attribution.known_markers(LANGUAGES)
DENIALS = polarity.known_markers(LANGUAGES)
CHECKS: dict[str, Speaks] = {
    "likelihood": lambda pair: any(disagreements(pair)),
    "attribution": lambda pair: any(attribution.check_pair(pair, ATTRIBUTIONS)),
    "polarity": lambda pair: any(polarity.check_pair(pair, DENIALS)),
}
PROSE = ("fields", "newspaper", "ministries", "policy", "world", "desks")


@pytest.mark.parametrize("name", CHECKS)
def test_slips_are_seen_and_good_translations_pass(
    name: str, record_property: Callable[[str, object], None]
) -> None:
    rows = load(name)
    spoilt = sum(row.slip is not None for row in rows)
    assert len(rows) >= 140
    assert spoilt >= 110
    precision, recall = precision_and_recall(name, CHECKS[name])
    record_property("precision", precision)
    record_property("recall", recall)
    figures = f"precision {precision:.3f}, recall {recall:.3f} on {len(rows)} pairs, {spoilt} slips"
    false, missed = mistakes(name, CHECKS[name])
    assert precision >= 0.97, (figures, false)
    assert recall >= 0.97, (figures, missed)


@pytest.mark.parametrize("name", CHECKS)
def test_pairs_that_were_written_for_numbers_pass(name: str) -> None:
    pairs = [pair for prose in PROSE for pair in load_pairs(prose)]
    false = [pair for pair in pairs if CHECKS[name](pair_of(pair.ja, pair.en))]
    assert len(pairs) > 700
    assert len(false) / len(pairs) < 0.01, false


@pytest.mark.parametrize(
    ("ja", "en", "words"),
    [
        ("妥結する可能性が高い。", "They will settle.", ["可能性が高い"]),
        ("妥結するかもしれない。", "They will almost certainly settle.", ["かもしれな"]),
        ("妥結する見込みは薄い。", "A settlement is likely.", ["見込みは薄"]),
        ("決裂するおそれがある。", "They are likely to fail.", ["おそれがある"]),
        ("妥結する。", "A settlement is likely.", ["likely"]),
        ("実験の蓋然性が極めて高い。", "A test is a near certainty.", []),
        ("妥結するだろう。", "They will settle.", []),
        ("妥結するのは間違いない。", "They will settle.", []),
        ("妥結しない公算が大きい。", "They are unlikely to settle.", []),
        ("議会は解散できる。", "The assembly may be dissolved.", []),
        ("5月に会う。", "They meet in May.", []),
        ("妥結するかもしれないが、延期の可能性が高い。", "It may settle; delay is likely.", []),
        (
            "妥結する可能性が高いが、署名は遅れるかもしれない。",
            "They will probably settle, though they will sign late.",
            ["かもしれな"],
        ),
        (
            "増える可能性が高い。減るかもしれない。",
            "It is likely to rise. It will fall.",
            ["かもしれな"],
        ),
    ],
)
def test_words_of_likelihood_ask_for_their_like(ja: str, en: str, words: list[str]) -> None:
    assert [found.word.written for found in disagreements(pair_of(ja, en))] == words
