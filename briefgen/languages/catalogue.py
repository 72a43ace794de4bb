"""Catalogues: the words of an edition that no author writes, from ``<language>/messages.po``.

A message is named by a symbol (``key-points``), not by its English text, so that no language is
the source of another. Its text has named places: ``No. {number}``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter

from babel import Locale, UnknownLocaleError
from babel.messages.pofile import PoFileError, read_po
from markupsafe import Markup, escape

from briefgen.languages.errors import LanguageFileError
from briefgen.languages.registry import RECORD_NAME, Language

OTHER = ".other"
"""Ends the message that a number takes where its language has no form for it (CLDR plurals)."""


class MissingMessageError(KeyError):
    """A catalogue lacks a message: a fault of the language's record, not of a brief."""

    def __init__(self, language: str, msgid: str) -> None:
        super().__init__(msgid)
        self.language = language
        self.msgid = msgid

    def __str__(self) -> str:
        return f"the catalogue of language {self.language!r} has no message {self.msgid!r}"


class Catalogue(Mapping[str, str]):
    """The messages of one language: a mapping of symbols to texts, and a function that fills them.

    Args:
        language: code of the language, named when a message is missing.
        messages: symbols and texts.
    """

    def __init__(self, language: str, messages: Mapping[str, str]) -> None:
        self.language = language
        self._messages = dict(messages)

    def __getitem__(self, msgid: str) -> str:
        try:
            return self._messages[msgid]
        except KeyError:
            raise MissingMessageError(self.language, msgid) from None

    def __contains__(self, msgid: object) -> bool:
        return msgid in self._messages

    def __iter__(self) -> Iterator[str]:
        return iter(self._messages)

    def __len__(self) -> int:
        return len(self._messages)

    def __call__(self, msgid: str, /, **arguments: object) -> str:
        """Return a message with its places filled.

        Args:
            msgid: symbol of the message.
            arguments: what fills its named places; if one is ``Markup``, so is the result, and
                all the rest is escaped.

        Raises:
            MissingMessageError: the catalogue has no such message.
        """
        template = self[msgid]
        if any(isinstance(value, Markup) for value in arguments.values()):
            return escape(template).format(**arguments)
        return template.format(**arguments)


@cache
def read_catalogue(file: Path, language: str) -> Catalogue:
    """Read a PO file into memory, once a process.

    Raises:
        OSError: the file cannot be read.
        LanguageFileError: it is not a PO file.
    """
    with file.open("rb") as stream:
        try:
            catalogue = read_po(stream, abort_invalid=True)
        except (PoFileError, UnicodeError) as error:
            raise LanguageFileError(file, error) from error
    messages = {
        message.id: message.string
        for message in catalogue
        if isinstance(message.id, str) and isinstance(message.string, str)
        if message.id and message.string and not message.fuzzy
    }
    return Catalogue(language, messages)


def catalogue_of(language: Language) -> Catalogue:
    """Return the catalogue of a language's record."""
    return read_catalogue(language.catalogue_file, language.code)


def check_catalogue(language: Language, models: Iterable[Language]) -> None:
    """Hold that the catalogue of a desk's own language can do what the built-in ones do.

    Args:
        language: the language to look at.
        models: languages whose catalogues are whole.

    Raises:
        LanguageFileError: the catalogue cannot be read, lacks messages, or has a message whose
            places no other language fills; the text names the file and all such messages.
    """
    file = language.catalogue_file
    try:
        catalogue = catalogue_of(language)
    except OSError as error:
        raise LanguageFileError(file, error.strerror) from error
    known = _places_of_all(models)
    missing = _needed(known, _locale(language)) - set(catalogue)
    if missing:
        raise LanguageFileError(file, f"no message for {', '.join(sorted(missing))}")
    wrong = [msgid for msgid, text in catalogue.items() if not _fits(text, known.get(msgid))]
    if wrong:
        places = ", ".join(sorted(wrong))
        raise LanguageFileError(file, f"a place that nothing fills in {places}")


def _places_of_all(models: Iterable[Language]) -> dict[str, set[str]]:
    """Return each message of the models with the places that any of them fills."""
    known: dict[str, set[str]] = {}
    for model in models:
        for msgid, text in catalogue_of(model).items():
            known.setdefault(msgid, set()).update(_places(text))
    return known


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _fits(text: str, known: set[str] | None) -> bool:
    try:
        return known is None or _places(text) <= known
    except ValueError:
        return False


def _locale(language: Language) -> Locale:
    try:
        return Locale.parse(language.locale)
    except (UnknownLocaleError, ValueError) as error:
        raise LanguageFileError(language.folder / RECORD_NAME, error) from error


def _needed(known: Iterable[str], locale: Locale) -> set[str]:
    """Return the messages that a language needs; ordinals come in the forms that CLDR gives it."""
    messages = set(known)
    stems = {msgid.removesuffix(OTHER) for msgid in messages if msgid.endswith(OTHER)}
    by_form = {msgid for msgid in messages if msgid.rpartition(".")[0] in stems}
    forms = locale.ordinal_form.tags | {OTHER[1:]}
    return (messages - by_form) | {f"{stem}.{form}" for stem in stems for form in forms}
