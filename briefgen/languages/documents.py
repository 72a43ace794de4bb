"""How a language's documents are put together: ``languages/<code>/documents.toml``.

``briefgen import`` finds dates, sources, key points and the like by these words; a language may
lack the file. All patterns are regular expressions.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from briefgen.languages.errors import LanguageFileError

DOCUMENTS_NAME = "documents.toml"


@dataclass(frozen=True)
class DocumentWords:
    """Words and patterns by which the parts of a document are told.

    Attributes:
        published: labels of the date of publication.
        updated: labels of other dates.
        more: what leads to the article that a part rests on.
        origin: labels of where something is from.
        image_origin: labels of where a picture is from.
        key_point_titles: lines above a list of key points.
        takeaway_titles: lines above what a reader should keep.
        question_labels: labels of a question.
        answer_labels: labels of its answer.
        lead_ins: sentences that lead to the next subject and say nothing of their own.
        voices: exclamations of readers.
        surroundings: lines that belong to the page rather than to the text.
        bylines: lines that name who wrote the text.
        generic_sites: what stands in for the name of a site.
        stated: what says that a party said something.
        assessed: what marks a judgement.
        site_names: the name within a site's title, as the group ``name``.
        sentence_endings: how sentences end where a full stop is left out.
    """

    published: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    image_origin: tuple[str, ...] = ()
    key_point_titles: tuple[str, ...] = ()
    takeaway_titles: tuple[str, ...] = ()
    question_labels: tuple[str, ...] = ()
    answer_labels: tuple[str, ...] = ()
    lead_ins: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    surroundings: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    generic_sites: tuple[str, ...] = ()
    stated: tuple[str, ...] = ()
    assessed: tuple[str, ...] = ()
    site_names: tuple[str, ...] = ()
    sentence_endings: tuple[str, ...] = ()

    def __add__(self, other: DocumentWords) -> DocumentWords:
        """Return the words of both, these first."""
        return DocumentWords(
            **{item.name: getattr(self, item.name) + getattr(other, item.name) for item in _KEYS}
        )


_KEYS = fields(DocumentWords)


@cache
def read_document_words(folder: Path) -> DocumentWords:
    """Read the words of the language whose record lies in a folder.

    Returns:
        No words where there is no file.

    Raises:
        LanguageFileError: the file is not valid TOML, or a key is not as it must be.
    """
    file = folder / DOCUMENTS_NAME
    if not file.is_file():
        return DocumentWords()
    try:
        return DocumentWords(**_patterns(tomllib.loads(file.read_text(encoding="utf-8"))))
    except (ValueError, TypeError, re.error) as error:
        raise LanguageFileError(file, error) from error


def _patterns(data: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    known = {item.name for item in _KEYS}
    for key, value in data.items():
        if key not in known:
            raise TypeError(f"'{key}' is no key of {DOCUMENTS_NAME}")
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise TypeError(f"'{key}' is not a list of texts")
        for pattern in value:
            re.compile(pattern)
    return {key: tuple(value) for key, value in data.items()}
