"""Finding what each pair of texts was when it was accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefgen.languages import LanguageRegistry
from briefgen.ledger.pairs import Pair, PairKey, brief_pairs
from briefgen.ledger.similarity import SimilarityIndex, similarity
from briefgen.ledger.standing import Standing, State
from briefgen.model import Brief
from briefgen.model.ledger import Entry, Ledger

_REVISED_TEXT = 0.6
"""How alike two wordings are of which one is taken for a revision of the other; from 0 to 1."""

_REVISED_PAIR = 0.5
"""The same for a pair that has changed in every language."""

_SAME_PLACE = 0.25
"""What standing where an entry stood counts beside likeness."""


def brief_standings(brief: Brief, languages: LanguageRegistry) -> list[Standing]:
    """Return how every pair of a brief stands to the brief's ledger, in the order of reading.

    Args:
        brief: the brief; where it has no ledger, every pair is new.
        languages: the languages of its desk.
    """
    return compare(brief_pairs(brief, languages), brief.ledger or Ledger())


def compare(pairs: Sequence[Pair], ledger: Ledger) -> list[Standing]:
    """Return how each pair stands to a ledger, in the order of the pairs.

    Where a pair stands does not count: what moves stays accepted, and pairs of one wording share an
    entry. A pair of which one side is as accepted came from an entry with that side; one that has
    changed in every language came from the entry that is most like it, of those that nothing else
    came from. Places recorded in the ledger only help to choose between entries.

    Args:
        pairs: the pairs of a brief.
        ledger: what was accepted.
    """
    groups: dict[PairKey, _Group] = {}
    for pair in pairs:
        if not pair.missing:
            groups.setdefault(pair.key, _Group(pair, set())).places.add(pair.place)
    found = _Matching(groups, ledger).found()
    return [
        Standing(pair, State.UNTRANSLATED) if pair.missing else _standing(pair, found.get(pair.key))
        for pair in pairs
    ]


def unused(standings: Iterable[Standing], ledger: Ledger) -> list[str]:
    """Return the names of entries that no pair of a brief is, or came from."""
    used = {standing.name for standing in standings}
    return [name for name in ledger.pairs if name not in used]


def _standing(pair: Pair, match: _Match | None) -> Standing:
    if match is None:
        return Standing(pair, State.NEW)
    name, entry = match
    shared = [code for code in pair.texts if code in entry.hashes]
    changed = tuple(code for code in shared if pair.hashes[code] != entry.hashes[code])
    if not changed:
        state = State.ACCEPTED if len(shared) == len(pair.texts) else State.NEW
    else:
        state = State.EDITED if len(changed) == len(shared) else State.STALE
    return Standing(pair, state, name, entry, changed)


class _Group(NamedTuple):
    """All pairs of one wording: one of them, and the places of all."""

    pair: Pair
    places: set[str]

    def stood_at(self, entry: Entry) -> bool:
        """Say whether a pair stands where an entry stood."""
        return not self.places.isdisjoint(entry.places)

    def likeness(self, entry: Entry) -> float:
        """Return how alike the wordings are on average, over the languages that both have."""
        texts = self.pair.texts
        shared = self.languages_of(entry)
        total = sum(similarity(texts[code], entry.texts[code]) for code in shared)
        return total / max(len(shared), 1)

    def languages_of(self, entry: Entry) -> list[str]:
        """Return the languages that pair and entry have."""
        return [code for code in self.pair.texts if code in entry.texts]


class _Match(NamedTuple):
    """The entry that a pair is, or came from."""

    name: str
    entry: Entry


class _Candidate(NamedTuple):
    """An entry that a pair may have come from; the best one sorts first."""

    unchanged: int
    """How many languages read as accepted; below zero, like the next, so that more comes first."""
    likeness: float
    order: int
    name: str
    key: PairKey


class _Matching:
    """The search for entries, from the surest matches to the least sure."""

    def __init__(self, groups: dict[PairKey, _Group], ledger: Ledger) -> None:
        self._groups = groups
        self._entries = ledger.pairs
        self._by_side: dict[tuple[str, str], list[str]] = {}
        for name, entry in self._entries.items():
            for side in entry.hashes.items():
                self._by_side.setdefault(side, []).append(name)
        self._found: dict[PairKey, _Match] = {}
        self._taken: set[str] = set()

    def found(self) -> dict[PairKey, _Match]:
        """Return the entry of each wording that has one."""
        for key in self._groups:
            self._find_same(key)
        self._assign(self._half_changed(), is_sure=True)
        self._assign(self._all_changed(), is_sure=False)
        return self._found

    def _find_same(self, key: PairKey) -> None:
        """Find the entry of a wording that is as accepted in every language."""
        sides = dict(key)
        for name in self._by_side.get(key[0], ()):
            hashes = self._entries[name].hashes
            if all(hashes.get(code) == digest for code, digest in sides.items()):
                self._take(key, name)
                return

    def _half_changed(self) -> Iterator[_Candidate]:
        for order, (key, group) in enumerate(self._groups.items()):
            if key in self._found:
                continue
            for name in dict.fromkeys(n for side in key for n in self._by_side.get(side, ())):
                hashes = self._entries[name].hashes
                unchanged = sum(hashes.get(code) == digest for code, digest in key)
                likeness = group.likeness(self._entries[name]) + self._at_home(group, name)
                yield _Candidate(-unchanged, -likeness, order, name, key)

    def _all_changed(self) -> Iterator[_Candidate]:
        rest = {key: group for key, group in self._groups.items() if key not in self._found}
        free = {name: it for name, it in self._entries.items() if name not in self._taken}
        if not rest or not free:
            return
        by_language = _indexes(free)
        for order, (key, group) in enumerate(rest.items()):
            for name, likeness in _likenesses(group, free, by_language).items():
                total = likeness + self._at_home(group, name)
                if total >= _REVISED_PAIR:
                    yield _Candidate(0, -total, order, name, key)

    def _at_home(self, group: _Group, name: str) -> float:
        """Return what it counts that a pair stands where an entry stood."""
        return _SAME_PLACE * group.stood_at(self._entries[name])

    def _assign(self, candidates: Iterable[_Candidate], *, is_sure: bool) -> None:
        for candidate in sorted(candidates):
            key, name = candidate.key, candidate.name
            is_free = name not in self._taken or (is_sure and self._is_revision(key, name))
            if key not in self._found and is_free:
                self._take(key, name)

    def _is_revision(self, key: PairKey, name: str) -> bool:
        """Say whether a pair came from an entry from which another pair came too.

        Of two equal pairs one may have been changed; but a short text such as a head of a table may
        also be translated in two ways.
        """
        group, entry = self._groups[key], self._entries[name]
        return group.stood_at(entry) or all(
            similarity(text, entry.texts.get(code, "")) >= _REVISED_TEXT
            for code, text in group.pair.texts.items()
        )

    def _take(self, key: PairKey, name: str) -> None:
        self._found[key] = _Match(name, self._entries[name])
        self._taken.add(name)


def _indexes(entries: Mapping[str, Entry]) -> dict[str, SimilarityIndex]:
    """Return the wordings of entries by language, for finding those that are like another."""
    texts: dict[str, dict[str, str]] = {}
    for name, entry in entries.items():
        for code, text in entry.texts.items():
            texts.setdefault(code, {})[name] = text
    return {code: SimilarityIndex(named) for code, named in texts.items()}


def _likenesses(
    group: _Group, entries: Mapping[str, Entry], by_language: Mapping[str, SimilarityIndex]
) -> dict[str, float]:
    """Return how alike each entry is to a pair, on average over the languages that both have."""
    total: dict[str, float] = {}
    for code, text in group.pair.texts.items():
        found = by_language[code].like(text) if code in by_language else {}
        for name, likeness in found.items():
            total[name] = total.get(name, 0.0) + likeness
    return {name: it / len(group.languages_of(entries[name])) for name, it in total.items()}
