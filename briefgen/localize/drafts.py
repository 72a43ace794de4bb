"""Why an edition is a draft, said on the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from babel import Locale

from briefgen.languages import Language
from briefgen.languages.catalogue import catalogue_of
from briefgen.ledger import State, brief_standings
from briefgen.model import Brief, Desk


@dataclass(frozen=True)
class DraftCause:
    """One reason for which an edition is a draft.

    Attributes:
        kind: the last part of the symbol of the message that says so.
        behind: code of the language that has not followed; empty where it is none.
        changed: codes of the languages that it has not followed.
    """

    kind: str
    behind: str = ""
    changed: tuple[str, ...] = ()


UNTRANSLATED = DraftCause("untranslated")
UNCOMPARED = DraftCause("uncompared")


def draft_causes(
    brief: Brief, desk: Desk, language: Language, *, is_untranslated: bool
) -> tuple[DraftCause, ...]:
    """Return why the edition of a brief in one language is a draft; nothing where it is none.

    Args:
        brief: the brief.
        desk: the desk that it belongs to.
        language: the language of the edition.
        is_untranslated: whether a text of it shows in another language.
    """
    causes = [UNTRANSLATED] if is_untranslated else []
    if brief.ledger is None or language.code not in desk.languages:
        return tuple(causes)
    standings = brief_standings(brief, desk.languages)
    behind = [it.changed for it in standings if language.code in it.behind]
    if behind:
        changed = {code for codes in behind for code in codes}
        in_order = tuple(code for code in desk.languages if code in changed)
        causes.append(DraftCause("behind", language.code, in_order))
    if any(it.state is State.EDITED for it in standings):
        causes.append(UNCOMPARED)
    return tuple(causes)


def draft_notes(causes: Iterable[DraftCause], language: Language, desk: Desk) -> tuple[str, ...]:
    """Return the causes in the words of an edition's language, each once.

    Args:
        causes: why the edition, or one beside it on the page, is a draft.
        language: the language to say it in.
        desk: the desk, which knows the languages.
    """
    return tuple(_note(cause, language, desk) for cause in dict.fromkeys(causes))


def _note(cause: DraftCause, language: Language, desk: Desk) -> str:
    catalogue = catalogue_of(language)
    names = {
        "behind": _names([cause.behind] if cause.behind else [], language, desk),
        "changed": _names(cause.changed, language, desk),
    }
    return catalogue(f"draft.{cause.kind}", **names)


def _names(codes: Sequence[str], language: Language, desk: Desk) -> str:
    """Return names of languages in the words of another."""
    return language.item_separator.join(_name(desk.languages[code], language) for code in codes)


def _name(named: Language, language: Language) -> str:
    known = Locale.parse(language.locale).languages
    name: str = known.get(Locale.parse(named.locale).language, named.name)
    return language.language_names.get(named.code, name)
