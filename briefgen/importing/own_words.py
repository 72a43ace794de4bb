"""What the program itself says in the files that it makes, in every language of a desk."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.diagnostics import Message
from briefgen.languages import Language, LanguageRegistry
from briefgen.languages.catalogue import read_catalogue

_CATALOGUE = "diagnostics.po"


def in_language(message: Message, language: Language) -> str:
    """Return a message in a language; in English where the program does not speak it."""
    file = language.folder / _CATALOGUE
    if not file.is_file():
        return message.render()
    messages = read_catalogue(file, language.code)
    return message.render(lambda template: messages.get(template, template))


def in_languages(message: Message, languages: LanguageRegistry) -> Mapping[str, str]:
    """Return a message in each language, by code."""
    return {code: in_language(message, language) for code, language in languages.items()}
