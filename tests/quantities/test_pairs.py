from __future__ import annotations

from collections.abc import Callable

import pytest

from briefgen.quantities import compare
from tests.quantities.pairs import (
    AS_OF,
    differs,
    load_pairs,
    mutations,
    precision_and_recall,
)

OWN = (
    "fields",
    "kinds",
    "newspaper",
    "agencies",
    "editors",
    "ministries",
    "dailies",
    "desks",
    "columns",
    "policy",
    "world",
    "briefs",
)
"""Sets whose pairs are also changed at random."""
LEARNT = ("affairs", "statistics", "reports", "traps")


@pytest.mark.parametrize(("name", "count"), [("dev", 30), ("relations", 36), ("phrases", 44)])
def test_the_development_sets_are_judged_without_a_mistake(name: str, count: int) -> None:
    pairs = load_pairs(name)
    assert len(pairs) >= count
    assert precision_and_recall(pairs) == (1.0, 1.0)


def test_there_are_pairs_from_many_fields() -> None:
    assert sum(len(load_pairs(name)) for name in (*OWN, *LEARNT)) >= 300


@pytest.mark.parametrize("name", (*OWN, *LEARNT))
def test_agreement_and_slips_in_sentences_from_many_fields(name: str) -> None:
    precision, recall = precision_and_recall(load_pairs(name))
    assert precision >= 0.98, precision
    assert recall >= 0.98, recall


@pytest.mark.parametrize("name", ["bulletins", "gazettes", "wires", "dispatches"])
def test_few_false_alarms_where_many_slips_are_traps(name: str) -> None:
    precision, recall = precision_and_recall(load_pairs(name))
    assert precision >= 0.98, precision
    assert recall >= 0.87, recall


def test_what_is_changed_at_random_is_caught(
    record_property: Callable[[str, object], None],
) -> None:
    pairs = [pair for name in (*OWN, "dev") for pair in load_pairs(name)]
    clean = [pair for pair in pairs if not differs(pair.ja, pair.en)]
    false_alarms = 1 - len(clean) / len(pairs)
    spoilt = [(pair, text) for pair in clean for _, text in mutations(pair.en)]
    caught = sum(differs(pair.ja, text) for pair, text in spoilt) / len(spoilt)
    record_property("mutations caught", caught)
    record_property("false alarms", false_alarms)
    figures = f"caught {caught:.4f} of {len(spoilt)} mutations, false alarms {false_alarms:.4f}"
    assert len(spoilt) > 1000
    assert caught >= 0.98, figures
    assert false_alarms < 0.02, figures


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        ("両国は合意した。", "The three countries agreed."),
        ("輸出は5%増え、輸入は3%減った。", "Exports fell by 5% and imports fell by 3%."),
        ("死者は少なくとも10人である。", "At most ten people died."),
        ("約5000人が参加した。", "More than 5,000 people took part."),
        ("前年比で3%増えた。", "It rose by 3% month on month."),
        ("費用は3億円である。", "The cost is 300 million dollars."),
        ("5隻と3機が参加した。", "Three ships and five aircraft took part."),
        ("2週間続いた。", "It lasted two months."),
        ("第2四半期に増えた。", "It rose in the third quarter."),
        ("12日(土)に会う。", "They meet on Sunday 12 July."),
    ],
)
def test_what_must_not_pass(ja: str, en: str) -> None:
    assert compare({"ja": ja, "en": en}, AS_OF)
    assert compare({"en": en, "ja": ja}, AS_OF)


def test_a_language_without_a_grammar_is_compared_by_its_digits() -> None:
    assert not compare({"en": "12 July 2025, 1,400 people", "fr": "12 juillet 2025, 1 400"}, AS_OF)
    assert compare({"en": "1,400 people", "fr": "14 000 personnes"}, AS_OF)
    assert not compare({"ja": "両国", "fr": "les trois pays"}, AS_OF)
