"""Accepting translations: one process at a time reads the ledger, changes it and writes it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from briefgen.diagnostics.diagnostic import has_errors
from briefgen.errors import ContentError
from briefgen.languages import LanguageRegistry
from briefgen.ledger import brief_pairs, compare
from briefgen.ledger.changes import Signature, accept_pairs, prune
from briefgen.ledger.pairs import PairKey
from briefgen.ledger.text import ledger_text
from briefgen.loader.desk import read_ledger
from briefgen.loader.files import FileReader
from briefgen.model import Brief, Ledger
from briefgen.model.ledger import LEDGER_NAME
from briefgen.write import alone_in, write_atomically


@dataclass(frozen=True)
class Recorded:
    """What accepting changed in a ledger: how many entries were written, and how many taken out."""

    written: int
    pruned: int


def accept(
    brief: Brief,
    languages: LanguageRegistry,
    wanted: Collection[PairKey],
    sign: Signature,
    *,
    prune_unused: bool = False,
) -> Recorded:
    """Record pairs of a brief, as they were read, as accepted.

    What another process has accepted in the meantime is kept.

    Args:
        brief: the brief; its files must be whole.
        languages: the languages of its desk.
        wanted: the wordings to accept.
        sign: who accepts, and when.
        prune_unused: whether to take out entries that no pair of the brief is, or came from.

    Raises:
        ContentError: the ledger that is there has faults; it is left as it is.
        OSError: it could not be read or written; it is as it was.
    """
    pairs = brief_pairs(brief, languages)
    with alone_in(brief.folder):
        before = _read(brief, languages)
        after = accept_pairs(before, compare(pairs, before), wanted, sign)
        written = sum(before.pairs.get(name) != entry for name, entry in after.pairs.items())
        kept = prune(after, compare(pairs, after)) if prune_unused else after
        if kept != before:
            text = ledger_text(kept)
            write_atomically(brief.folder / LEDGER_NAME, text.encode("utf-8"))
    return Recorded(written, len(after.pairs) - len(kept.pairs))


def _read(brief: Brief, languages: LanguageRegistry) -> Ledger:
    reader = FileReader(languages)
    document = read_ledger(brief.folder, reader)
    if has_errors(reader.diagnostics):
        raise ContentError(reader.diagnostics)
    return document.content if document else Ledger()
