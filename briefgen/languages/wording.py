"""How a language says things: ``languages/<code>/wording.toml``, which a language may lack.

The checks that hold the languages of a text against each other know no language: what they look
for stands in these records. Where a record says nothing of a matter, the check leaves it alone.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, get_origin, get_type_hints

from briefgen.languages.errors import LanguageFileError

WORDING_NAME = "wording.toml"

Replacements = tuple[tuple[str, str], ...]
"""Patterns and what takes the place of what they match."""


@dataclass(frozen=True)
class Wording:
    """What the checks need to know of a language's words; patterns are regular expressions.

    Attributes:
        folds: spellings of one word, each with what it is read as, in order, after NFKC.
        word_endings: endings that leave a word the same word, the first that fits is replaced.
        small_words: words that may come and go within a term.
        joined_scripts: sets of characters, as in a class of characters; a word does not end
            between two of the same set.
        honorifics: what follows a family name at a second mention.
        stand_ins: what stands for a person who was named before.
        short_names: for a country's name, the characters that stand for it in compounds.
        short_name_contexts: where such a character does so; ``{name}`` is the character.
        candidates: what may be a name or a fixed term.
        candidate_openings: words that open a sentence and belong to no name.
        readings: whether readings (ruby) are at home in the language alone.
        length_range: the least and the most characters that take the place of one character of the
            language that all are measured by.
        placeholders: what holds a place for words that are still to come.
        sentence_end: what ends a sentence.
        word_start: the part of a word before a place within it, where words are not parted.
        word_rest: the part after it.
        likelihood: words for the steps of the scales, by scale and step (``icd203.very-likely``);
            they replace the label that the catalogue gives a step.
        not_likelihood: what looks like such a word and is none.
        not_degrees: what looks like one of the words of ``degrees`` and is none.
        degrees: everyday words for how likely something is, by degree (``possible``); they must
            be there in other languages, like those of the scales.
        degree_signs: what may say so, and answers for it in another language, by degree; ``open``
            where it answers every degree.
        confidence: words for how sure the authors are.
        not_attributions: what looks like one of ``attributions`` and is none.
        attributions: what says whose word a sentence gives, and must be there in other languages.
        conjectures: what gives a conjecture without saying whose it is (*is believed to*); a word
            of likelihood answers it as well.
        attribution_signs: what may do so, and answers for it in another language.
        not_negations: what looks like one of ``negations`` and is none.
        negations: what denies, refuses or leaves undone, and must be there in other languages.
        negation_signs: what may do so, and answers for it in another language.
        negative_words: what is bad or comes to an end; it answers where it has no counterpart
            (*left* for 残っていない, but not for 撤退していない).
    """

    folds: Replacements = ()
    word_endings: Replacements = ()
    small_words: tuple[str, ...] = ()
    joined_scripts: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    stand_ins: tuple[str, ...] = ()
    short_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    short_name_contexts: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    candidate_openings: tuple[str, ...] = ()
    readings: bool = False
    length_range: tuple[float, ...] = ()
    placeholders: tuple[str, ...] = ()
    sentence_end: str = ""
    word_start: str = ""
    word_rest: str = ""
    likelihood: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    not_likelihood: tuple[str, ...] = ()
    not_degrees: tuple[str, ...] = ()
    degrees: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    degree_signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    confidence: tuple[str, ...] = ()
    not_attributions: tuple[str, ...] = ()
    attributions: tuple[str, ...] = ()
    conjectures: tuple[str, ...] = ()
    attribution_signs: tuple[str, ...] = ()
    not_negations: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    negation_signs: tuple[str, ...] = ()
    negative_words: tuple[str, ...] = ()


_PATTERNS = (
    *("stand_ins", "candidates", "placeholders", "not_likelihood", "not_degrees", "confidence"),
    *("not_attributions", "attributions", "conjectures", "attribution_signs"),
    *("not_negations", "negations", "negation_signs", "negative_words"),
)
_REPLACEMENTS = ("folds", "word_endings")
_KINDS = {
    str: "a text",
    bool: "true or false",
    tuple: "a list",
    Mapping: "a table",
}


def read_wording(folder: Path) -> Wording:
    """Read the wording of the language whose record lies in a folder.

    Returns:
        A wording that says nothing where there is no file.

    Raises:
        LanguageFileError: the file is not valid TOML, or a key is not as it must be.
    """
    file = folder / WORDING_NAME
    if not file.is_file():
        return Wording()
    try:
        data = {key: _frozen(item) for key, item in _load(file).items()}
        _require_kinds(data)
        _require_patterns(data)
        if len(data.get("length_range", (1, 1))) != 2:
            raise TypeError("'length_range' is not a list of two numbers")
    except (ValueError, TypeError, re.error) as error:
        raise LanguageFileError(file, error) from error
    return Wording(**data)


def _load(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return value


def _require_kinds(data: Mapping[str, Any]) -> None:
    kinds = get_type_hints(Wording)
    for key, value in data.items():
        if key not in {item.name for item in fields(Wording)}:
            raise TypeError(f"'{key}' is no key of a wording")
        kind = get_origin(kinds[key]) or kinds[key]
        if not isinstance(value, kind):
            raise TypeError(f"'{key}' is not {_KINDS[kind]}")


def _require_patterns(data: Mapping[str, Any]) -> None:
    for key in _REPLACEMENTS:
        for pair in data.get(key, ()):
            if not (isinstance(pair, tuple) and len(pair) == 2):
                raise TypeError(f"'{key}' is not a list of pairs")
            re.compile(pair[0])
    for key in _PATTERNS:
        _compile_all(data.get(key, ()))
    for key in ("likelihood", "degrees", "degree_signs"):
        for patterns in data.get(key, {}).values():
            _compile_all(patterns)
    for key in ("sentence_end", "word_start", "word_rest"):
        re.compile(data.get(key, ""))


def _compile_all(patterns: Iterable[str]) -> None:
    for pattern in patterns:
        re.compile(pattern)
