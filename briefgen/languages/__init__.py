"""The languages that a brief can be published in: one folder each, a record and two catalogues."""

from briefgen.languages.registry import Era, Language, LanguageRegistry, builtin_languages
from briefgen.languages.wording import Wording

__all__ = ["Era", "Language", "LanguageRegistry", "Wording", "builtin_languages"]
