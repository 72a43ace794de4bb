"""What holds of any brief and any ledger."""

from __future__ import annotations

import random
from functools import partial
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from briefgen.languages import builtin_languages
from briefgen.ledger import State, compare, unused
from briefgen.ledger.changes import prune
from briefgen.ledger.difference import difference
from briefgen.ledger.similarity import SimilarityIndex, similarity
from briefgen.ledger.text import ledger_text
from briefgen.loader.files import FileReader
from briefgen.model import Ledger
from briefgen.model.joining import join_lines
from briefgen.model.ledger import Entry

from .factory import Texts, accepted, pairs_of, states

WORDS = st.text("運航再開市民運賃島の船は、。", min_size=2, max_size=12)
LINES = st.lists(WORDS, min_size=2, max_size=6).map("".join)
ENGLISH = st.lists(st.text("abcdefghinorst", min_size=2, max_size=7), min_size=3, max_size=8).map(
    " ".join
)
PAIRS = st.fixed_dictionaries({"ja": LINES, "en": ENGLISH})
BRIEFS = st.lists(PAIRS, min_size=1, max_size=7)
UNIQUE = st.lists(
    PAIRS,
    min_size=1,
    max_size=7,
    unique_by=(lambda pair: pair["ja"], lambda pair: pair["en"]),
)
INDEX = st.integers(0, 6)


def change(texts: list[Texts], index: int, *codes: str) -> list[Texts]:
    """Put a mark at the end of a text in some languages."""
    index %= len(texts)
    new: Texts = {
        code: f"{text}【改】" if code in codes else text for code, text in texts[index].items()
    }
    return [*texts[:index], new, *texts[index + 1 :]]


@given(BRIEFS, st.randoms(use_true_random=False))
def test_what_moves_stays_accepted(texts: list[Texts], chance: random.Random) -> None:
    ledger = accepted(pairs_of(*texts))
    moved = list(texts)
    chance.shuffle(moved)
    assert set(states(compare(pairs_of(*moved), ledger))) == {"accepted"}
    assert set(states(compare(pairs_of(*moved, *texts), ledger))) == {"accepted"}


@given(UNIQUE, INDEX, st.sampled_from(["ja", "en"]), st.randoms(use_true_random=False))
def test_one_changed_side_is_named_wherever_it_stands(
    texts: list[Texts], index: int, code: str, chance: random.Random
) -> None:
    ledger = accepted(pairs_of(*texts))
    changed = change(texts, index, code)
    chance.shuffle(changed)
    standings = compare(pairs_of(*changed), ledger)
    [stale] = [it for it in standings if it.state is not State.ACCEPTED]
    assert (stale.state, stale.changed) == (State.STALE, (code,))
    assert stale.entry and stale.entry.texts == texts[index % len(texts)]


@given(UNIQUE, INDEX)
def test_a_pair_changed_in_both_languages_is_edited(texts: list[Texts], index: int) -> None:
    ledger = accepted(pairs_of(*texts))
    standings = compare(pairs_of(*change(texts, index, "ja", "en")), ledger)
    [edited] = [it for it in standings if it.state is not State.ACCEPTED]
    assert (edited.state, set(edited.changed), edited.behind) == (State.EDITED, {"ja", "en"}, ())
    assert edited.entry and edited.entry.texts == texts[index % len(texts)]


@given(BRIEFS, INDEX, st.sets(st.sampled_from(["ja", "en"])))
def test_accepting_accepts_and_undoing_is_known(
    texts: list[Texts], index: int, codes: set[str]
) -> None:
    first = accepted(pairs_of(*texts))
    changed = pairs_of(*change(texts, index, *codes))
    assert set(states(compare(pairs_of(*texts), first))) == {"accepted"}
    second = accepted(changed, first)
    assert set(states(compare(changed, second))) == {"accepted"}
    assert accepted(changed, second) == second


@given(BRIEFS, BRIEFS)
def test_accepting_some_pairs_loses_no_other(before: list[Texts], after: list[Texts]) -> None:
    """All that was accepted and still stands is accepted later; the rest is kept or taken over."""
    ledger = accepted(pairs_of(*before))
    later = accepted(pairs_of(*after), ledger)
    assert ledger.pairs.keys() <= later.pairs.keys()
    assert set(states(compare(pairs_of(*after), later))) == {"accepted"}


@given(BRIEFS, BRIEFS)
def test_pruning_leaves_what_is_in_use(before: list[Texts], after: list[Texts]) -> None:
    ledger = accepted(pairs_of(*before, *after))
    standings = compare(pairs_of(*after), ledger)
    kept = prune(ledger, standings)
    assert unused(compare(pairs_of(*after), kept), kept) == []
    assert set(states(compare(pairs_of(*after), kept))) == {"accepted"}


TEXTS = (
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
    .map(partial(join_lines, word_spaces=False))
    .filter(str.strip)
)
CODES = st.sampled_from(["ja", "en", "fr"])
ENTRIES = st.builds(
    Entry,
    by=TEXTS,
    at=st.just("2025-07-12T09:30:00Z"),
    places=st.lists(TEXTS, max_size=2).map(tuple),
    hashes=st.dictionaries(
        CODES, st.text("0123456789abcdef", min_size=16, max_size=16), min_size=1
    ),
    texts=st.dictionaries(CODES, TEXTS, min_size=1),
)
LEDGERS = st.builds(Ledger, pairs=st.dictionaries(TEXTS, ENTRIES, max_size=4))


@given(LEDGERS)
def test_a_ledger_is_read_as_it_was_written(tmp_path_factory: object, ledger: Ledger) -> None:
    reader = FileReader(builtin_languages())
    file = Path(str(tmp_path_factory.mktemp("ledger"))) / "accepted.yaml"  # type: ignore[attr-defined]
    file.write_bytes(ledger_text(ledger).encode("utf-8"))
    document = reader.read(file, Ledger)
    assert reader.diagnostics == []
    assert document and document.content == ledger
    assert ledger_text(document.content) == ledger_text(ledger)


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_difference_holds_both_wordings(old: str, new: str) -> None:
    parts = difference(old, new)
    assert "".join(it.text for it in parts if it.change != "added") == old
    assert "".join(it.text for it in parts if it.change != "removed") == new
    assert all(it.change == "kept" for it in parts) == (old == new)


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_the_same_both_ways_round(first: str, second: str) -> None:
    assert 0 <= similarity(first, second) == similarity(second, first) <= 1
    assert similarity(first, first) == 1


def test_a_difference_is_of_words() -> None:
    parts = difference("便は1日2往復、two trips.", "便は1日3往復、three trips.")
    assert [(it.change, it.text) for it in parts if it.change != "kept"] == [
        ("removed", "2"),
        ("added", "3"),
        ("removed", "two"),
        ("added", "three"),
    ]


@given(st.lists(LINES | ENGLISH, min_size=1, max_size=8), LINES | ENGLISH)
def test_an_index_finds_what_is_alike(texts: list[str], text: str) -> None:
    named = {str(number): each for number, each in enumerate(texts)}
    likeness = SimilarityIndex(named).like(text)
    for name, each in named.items():
        assert likeness.get(name, 0.0) == similarity(each, text)
