"""The language of a document, and the languages whose words are looked for in it."""

from __future__ import annotations

import re

from briefgen.documents import Role, SourceText
from briefgen.languages import LanguageRegistry, builtin_languages
from briefgen.languages.scripts import LANGUAGE_OF_HAN, LANGUAGE_OF_SCRIPT, has_script

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HAN = re.compile("[\u4e00-\u9fff]")
_LATIN = "Latn"
_TAG = re.compile(r"(?P<code>[A-Za-z]{2,3})(?:[-_].*)?")
_SAMPLE = 20_000
_KANA_SHARE = 0.02


def document_language(document: SourceText, desk: LanguageRegistry) -> str:
    """Return the code of a document's language: as it says, else as its script tells.

    What is written in Latin letters is taken for the first language of the desk that is.
    """
    every = [*desk.values(), *builtin_languages().values()]
    latin = next((item.code for item in every if item.script == _LATIN), "")
    said = _TAG.fullmatch(document.metadata.language.strip())
    kept = (line.text for line in document.lines if line.role is not Role.SURROUNDINGS)
    text = "\n".join(kept)[:_SAMPLE]
    shown = _by_script(text) or latin
    if said is None:
        return shown
    code = said["code"].lower()
    # A page may name the language of its site rather than that of its text.
    return code if shown in {code, latin, LANGUAGE_OF_HAN} else shown


def _by_script(text: str) -> str | None:
    """Return the language that only a text's script tells; None for Latin letters."""
    letters = sum(char.isalpha() for char in text) or 1
    if len(_KANA.findall(text)) > _KANA_SHARE * letters:
        return LANGUAGE_OF_SCRIPT["Jpan"]
    others = {code: script for script, code in LANGUAGE_OF_SCRIPT.items() if script != "Jpan"}
    found = next((code for code, script in others.items() if has_script(text, script)), None)
    if found is not None:
        return found
    return LANGUAGE_OF_HAN if len(_HAN.findall(text)) > letters / 3 else None


def languages_for(language: str, desk: LanguageRegistry) -> LanguageRegistry:
    """Return the languages whose words are looked for: that of the document, then all others."""
    every = {**builtin_languages(), **desk}
    first = [every[language]] if language in every else []
    return LanguageRegistry([*first, *(item for item in every.values() if item not in first)])
