"""What becomes of accepted pairs: the cases that the rules were made for."""

from __future__ import annotations

from briefgen.ledger import State, compare, unused
from briefgen.model import Ledger

from .factory import accepted, both, pairs_of, states

FERRY = both("市は定期船の再開を発表した。", "The city has announced that the ferry will return.")
FARES = both("運賃は据え置く。", "Fares stay as they are.")
TRIPS = both("便は1日2往復となる。", "There will be two return trips a day.")


def test_without_a_ledger_all_is_new() -> None:
    assert states(compare(pairs_of(FERRY, FARES), Ledger())) == ["new", "new"]


def test_a_changed_side_makes_the_other_stale() -> None:
    ledger = accepted(pairs_of(FERRY, FARES, TRIPS))
    [ferry, _, trips] = compare(
        pairs_of({**FERRY, "ja": "市は再開を延期した。"}, FARES, {**TRIPS, "en": "Three trips."}),
        ledger,
    )
    assert (ferry.state, ferry.changed, ferry.behind) == (State.STALE, ("ja",), ("en",))
    assert ferry.entry and ferry.entry.texts == FERRY
    assert (trips.state, trips.changed, trips.behind) == (State.STALE, ("en",), ("ja",))


def test_a_pair_of_which_all_has_changed_is_known_by_its_likeness() -> None:
    ledger = accepted(pairs_of(FERRY, TRIPS))
    edited = both("便は1日3往復となる。", "There will be three return trips a day.")
    other = both("桟橋は改修する。", "The pier is to be repaired.")
    [first, second, third] = compare(pairs_of(other, edited, FERRY), ledger)
    assert (first.state, second.state, third.state) == (State.NEW, State.EDITED, State.ACCEPTED)
    assert second.changed == ("ja", "en") and second.behind == ()
    assert second.entry and second.entry.texts == TRIPS


def test_a_pair_rewritten_where_it_stood_is_edited() -> None:
    """What is a third alike is taken for a revision in the old place, but not elsewhere."""
    ledger = accepted(pairs_of(TRIPS))
    rewritten = both(
        "便は1日2往復に減る見通しで、島民の足に響く。",
        "Two trips a day are expected, fewer than now, which will hit islanders.",
    )
    assert states(compare(pairs_of(rewritten), ledger)) == ["edited"]
    assert states(compare(pairs_of(FARES, rewritten), ledger)) == ["new", "new"]


def test_one_text_may_have_two_translations() -> None:
    first, second = both("計", "Total"), both("計", "All ports")
    ledger = accepted(pairs_of(first, second))
    assert len(ledger.pairs) == 2
    assert states(compare(pairs_of(second, first), ledger)) == ["accepted", "accepted"]
    standings = compare(pairs_of(first, {**second, "en": "Every port"}), ledger)
    assert states(standings) == ["accepted", "stale"]
    assert standings[1].entry and standings[1].entry.texts == second
    both_changed = [{**it, "ja": "合計"} for it in (first, second)]
    assert [it.entry.texts for it in compare(pairs_of(*both_changed), ledger) if it.entry] == [
        first,
        second,
    ]


def test_a_third_translation_of_a_short_text_is_new() -> None:
    ledger = accepted(pairs_of(FERRY, both("計", "Total")))
    standings = compare(pairs_of(FERRY, both("計", "Total"), both("計", "Sum")), ledger)
    assert states(standings) == ["accepted", "accepted", "new"]


def test_equal_pairs_share_an_entry_until_one_of_them_changes() -> None:
    pairs = pairs_of(TRIPS, FERRY, TRIPS)
    ledger = accepted(pairs)
    assert len(ledger.pairs) == 2
    assert states(compare(pairs, ledger)) == ["accepted"] * 3
    changed = pairs_of(TRIPS, FERRY, {**TRIPS, "en": "Two a day."})
    assert states(compare(changed, ledger)) == ["accepted", "accepted", "stale"]
    later = accepted(changed, ledger)
    assert len(later.pairs) == 3
    assert states(compare(changed, later)) == ["accepted"] * 3


def test_a_text_that_lacks_a_language_is_no_pair() -> None:
    pairs = pairs_of(both("未定である。", None), FERRY)
    ledger = accepted(pairs)
    assert states(compare(pairs, ledger)) == ["untranslated", "accepted"]
    assert len(ledger.pairs) == 1


def test_a_language_that_is_added_leaves_the_others_as_they_are() -> None:
    ledger = accepted(pairs_of(FERRY))
    french = {**FERRY, "fr": "La ville annonce le retour du bac."}
    [standing] = compare(pairs_of(french), ledger)
    assert (standing.state, standing.changed) == (State.NEW, ())
    later = accepted(pairs_of(french), ledger)
    assert later.pairs.keys() == ledger.pairs.keys()
    assert states(compare(pairs_of(french), later)) == ["accepted"]
    assert states(compare(pairs_of(FERRY), later)) == ["accepted"]


def test_of_three_languages_those_that_are_left_behind_are_named() -> None:
    three = {"ja": "再開は4月である。", "en": "It resumes in April.", "fr": "Reprise en avril."}
    ledger = accepted(pairs_of(three))
    [standing] = compare(pairs_of({**three, "ja": "5月である。", "fr": "En mai."}), ledger)
    assert (standing.state, standing.changed, standing.behind) == (
        State.STALE,
        ("ja", "fr"),
        ("en",),
    )


def test_what_is_taken_out_is_remembered() -> None:
    ledger = accepted(pairs_of(FERRY, FARES))
    standings = compare(pairs_of(FERRY), ledger)
    [name] = unused(standings, ledger)
    assert ledger.pairs[name].texts == FARES
    assert states(compare(pairs_of(FARES, FERRY), ledger)) == ["accepted", "accepted"]
