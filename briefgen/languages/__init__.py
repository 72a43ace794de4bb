"""The languages that a brief can be published in: one folder each, a record and two catalogues."""

from briefgen.languages.registry import Language, LanguageRegistry, builtin_languages

__all__ = ["Language", "LanguageRegistry", "builtin_languages"]
