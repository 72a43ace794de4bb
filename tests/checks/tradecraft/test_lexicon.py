"""Words of likelihood are found, and only they; steps agree where their ranges do."""

from __future__ import annotations

from itertools import product

import pytest

from briefgen.checks.tradecraft.lexicon import Step, expressions, sentences
from briefgen.languages import builtin_languages
from briefgen.languages.catalogue import catalogue_of
from briefgen.model.scales import LIKELIHOOD_TERMS, LikelihoodScale, row_of

LANGUAGES = builtin_languages()
STEPS = [Step(scale, term) for scale, terms in LIKELIHOOD_TERMS.items() for term in terms]
ICD, PHIA = LikelihoodScale.ICD203, LikelihoodScale.PHIA


def found(code: str, text: str) -> list[str]:
    return [item.written for item in expressions(text, LANGUAGES[code])]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step.scale.value} {step.term}")
def test_every_label_is_found_as_its_step(code: str, step: Step) -> None:
    label = catalogue_of(LANGUAGES[code])[
        f"likelihood.{step.scale.value}.{step.term.replace(' ', '-')}"
    ]
    if label == "remote":
        label = "the chance is remote"
    [expression] = expressions(label, LANGUAGES[code])
    assert step in expression.steps


@pytest.mark.parametrize("step", STEPS, ids=lambda step: f"{step.scale.value} {step.term}")
def test_labels_of_a_step_agree_between_languages(step: Step) -> None:
    name = f"likelihood.{step.scale.value}.{step.term.replace(' ', '-')}"
    labels = {code: catalogue_of(LANGUAGES[code])[name] for code in LANGUAGES}
    labels = {code: text.replace("remote", "chances are remote") for code, text in labels.items()}
    if step == Step(PHIA, "remote chance"):
        labels["en"] = "remote chance"
    [english], [japanese] = (expressions(labels[code], LANGUAGES[code]) for code in ("en", "ja"))
    assert english.agrees_with(japanese.steps)


def test_steps_of_a_row_differ_from_each_other() -> None:
    for one, other in product(STEPS, STEPS):
        if one.row == other.row and one != other:
            written = expressions("likely", LANGUAGES["en"])[0]
            assert not (
                written.agrees_with(frozenset({one})) and written.agrees_with(frozenset({other}))
            )


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("en", "It is very unlikely.", ["very unlikely"]),
        ("en", "It will probably, and almost certainly, fail.", ["probably", "almost certainly"]),
        ("en", "More likely is war; it is not likely to end. The most likely date is May.", []),
        ("en", "A remote village has even odds.", ["even odds"]),
        ("en", "The chance of a lifetime", []),
        ("ja", "可能性が非常に低いが、蓋然性は高い。", ["可能性が非常に低い", "蓋然性は高い"]),
        ("ja", "可能性は高くない。", ["可能性は高くない"]),
        ("ja", "可能性が高まった。可能性が高くなる。仲介の可能性を探る。", []),
        ("ja", "妥結する公算が大きい。ほぼ確実視される。", ["公算が大きい", "ほぼ確実視"]),
    ],
)
def test_words_are_found_and_only_they(code: str, text: str, words: list[str]) -> None:
    assert found(code, text) == words


def test_rows_of_the_scales() -> None:
    assert row_of(ICD, "almost certain") == 0
    assert row_of(ICD, "remote") == row_of(ICD, "nearly certain") == 1
    assert {row_of(PHIA, term) for term in LIKELIHOOD_TERMS[PHIA]} == {0}


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [
        ("en", "Dr. Lee met Mr. Kim. They spoke (at length.) No one knew!", 3),
        ("en", "J. Smith paid 2.5 million.", 1),
        ("en", "A title without a stop", 1),
        ("ja", "増えた。減った（理由は不明。）。続くか？", 3),
    ],
)
def test_sentences_end_where_they_end(code: str, text: str, count: int) -> None:
    assert len(list(sentences(text, LANGUAGES[code]))) == count
