"""In the shipped brief no term is missed when its counterpart is taken away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from briefgen.checks.pairs import Pair, pairs
from briefgen.checks.terms.lexicon import Found, Lexicon, Standing
from briefgen.checks.terms.reading import Reading
from briefgen.pipeline import check
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def shipped() -> tuple[list[Pair], Lexicon]:
    desk = check(ROOT / "content").desk
    [brief] = desk.briefs.values()
    lexicon = Lexicon(desk.glossary.terms, desk.languages)
    return list(pairs(brief.documents(), desk.languages)), lexicon


def questions(texts: list[Pair], lexicon: Lexicon) -> Iterator[tuple[Found, Reading]]:
    """Yield every term that asks, with the text that answers."""
    for pair in texts:
        for side, other in pair.both_ways():
            answer = Reading(other.language, other.shown)
            for item in lexicon.find(Reading(side.language, side.shown)):
                if item.standing is Standing.RIGHT:
                    yield item, answer


def test_every_term_is_answered(shipped: tuple[list[Pair], Lexicon]) -> None:
    asked = list(questions(*shipped))
    assert len(asked) > 400
    assert [item.form for item, answer in asked if not item.entry.answer_in(answer)] == []


def test_a_term_whose_answer_is_taken_away_is_missed(
    shipped: tuple[list[Pair], Lexicon],
) -> None:
    caught = 0
    asked = list(questions(*shipped))
    for item, answer in asked:
        text = answer.text
        # One name may answer twice: take away until none is left, which must come to an end.
        for _ in range(40):
            place = item.entry.answer_in(Reading(answer.language, text))
            if place is None:
                caught += 1
                break
            text = text[: place[0]] + " – " + text[place[1] :]
    assert caught == len(asked)


def test_a_name_in_place_of_another_is_caught(shipped: tuple[list[Pair], Lexicon]) -> None:
    """Put the next term of the glossary wherever a term stands, and see whether it is missed."""
    texts, lexicon = shipped
    caught = tried = 0
    for item, answer in questions(texts, lexicon):
        code = answer.language.code
        entries = lexicon.entries
        other = entries[(item.entry.number + 7) % len(entries)].main(code)
        assert other is not None
        text = answer.text
        for _ in range(40):
            place = item.entry.answer_in(Reading(answer.language, text))
            if place is None:
                break
            text = text[: place[0]] + other + text[place[1] :]
        tried += 1
        caught += item.entry.answer_in(Reading(answer.language, text)) is None
    assert caught / tried > 0.98
