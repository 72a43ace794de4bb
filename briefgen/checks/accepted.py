"""Each translation that was accepted still reads as it was accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefgen.checks.context import CheckContext
from briefgen.diagnostics import Diagnostic, Message, Rule, Severity
from briefgen.diagnostics.diagnostic import Related
from briefgen.ledger import Standing, State, brief_standings
from briefgen.ledger.pairs import fingerprint
from briefgen.model import Brief

STALE = Rule(
    "TRANS001",
    "{changed} has changed since this translation was accepted, {behind} has not",
    "bring {behind} up to date if it needs to be, then `briefgen accept {place}`",
    severity=Severity.WARNING,
)
EDITED = Rule(
    "TRANS002",
    "every language of this text has changed since its translation was accepted",
    "compare them, then `briefgen accept {place}`",
    severity=Severity.WARNING,
)
NEW = Rule(
    "TRANS003",
    "texts of this file whose translation nobody has accepted: {count}; this is the first",
    "`briefgen status --list` shows them; compare them, then `briefgen accept {place}`",
    severity=Severity.WARNING,
)
FORGED = Rule(
    "TRANS004",
    "the wording in '{code}' is not the one that was accepted: its fingerprint is another",
    "take the file from version control, or delete the entry and accept the pair again",
)
WAS = Message("it was accepted as: {text}")


def check(brief: Brief, context: CheckContext) -> Iterator[Diagnostic]:
    """Report pairs that are not accepted; nothing where the brief has no ledger."""
    if brief.ledger is None:
        return
    yield from _forged(brief)
    standings = brief_standings(brief, context.languages)
    for standing in standings:
        if standing.state is State.STALE:
            yield _stale(standing)
        elif standing.state is State.EDITED:
            yield EDITED.at(
                standing.pair.span_of(standing.changed[0]),
                place=_place(standing),
                related=tuple(_was(standing)),
            )
    yield from _new(standings)


def _stale(standing: Standing) -> Diagnostic:
    return STALE.at(
        standing.pair.span_of(standing.behind[0]),
        changed=_codes(standing.changed),
        behind=_codes(standing.behind),
        place=_place(standing),
        related=tuple(_was(standing)),
    )


def _was(standing: Standing) -> Iterator[Related]:
    """Point to each changed language, and say what it was."""
    if standing.entry is not None:
        for code in standing.changed:
            text = Message(WAS.template, {"text": standing.entry.texts.get(code, "–")})
            yield Related(standing.pair.span_of(code), text)


def _new(standings: Iterable[Standing]) -> Iterator[Diagnostic]:
    """Report the new pairs of each file at once: while a brief is written, all of them are."""
    by_file: dict[str, list[Standing]] = {}
    for standing in standings:
        if standing.state is State.NEW:
            by_file.setdefault(standing.pair.file, []).append(standing)
    for new in by_file.values():
        pair = new[0].pair
        span = pair.span_of(next(iter(pair.texts)))
        yield NEW.at(span, count=len(new), place=pair.source.file)


def _forged(brief: Brief) -> Iterator[Diagnostic]:
    """Report entries whose wording and fingerprint do not belong together."""
    document = brief.ledger_document
    if document is None:
        return
    for name, entry in document.content.pairs.items():
        for code in {**entry.hashes, **entry.texts}:
            if fingerprint(entry.texts.get(code, "")) != entry.hashes.get(code):
                yield FORGED.at(document.span(("pairs", name, "texts", code)), code=code)


def _place(standing: Standing) -> str:
    return f"{standing.pair.source.file}:{standing.pair.position().line}"


def _codes(codes: Iterable[str]) -> str:
    return ", ".join(f"'{code}'" for code in codes)
