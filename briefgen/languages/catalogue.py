"""Catalogues: the words of an edition that no author writes, from ``<language>/messages.po``.

A message is named by a symbol (``key-points``), not by its English text, so that no language is
the source of another. Its text has named places: ``No. {number}``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po
from markupsafe import Markup, escape

from briefgen.languages.registry import Language

CATALOGUE_NAME = "messages.po"


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
        ValueError: it is not a PO file.
    """
    with file.open("rb") as stream:
        catalogue = read_po(stream, abort_invalid=True)
    messages = {
        message.id: message.string
        for message in catalogue
        if isinstance(message.id, str) and isinstance(message.string, str)
        if message.id and message.string and not message.fuzzy
    }
    return Catalogue(language, messages)


def catalogue_of(language: Language) -> Catalogue:
    """Return the catalogue of a language's record."""
    return read_catalogue(language.folder / CATALOGUE_NAME, language.code)
