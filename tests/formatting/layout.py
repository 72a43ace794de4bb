"""Laying texts out in tests."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from briefgen.formatting import format_yaml
from briefgen.languages import LanguageRegistry, builtin_languages
from briefgen.model.base import Model

FILE = Path("x.yaml")
LANGUAGES = builtin_languages()


def laid_out(
    text: str, model: type[Model] | None = None, languages: LanguageRegistry = LANGUAGES
) -> str | None:
    return format_yaml(dedent(text).lstrip("\n"), FILE, model, languages).text
