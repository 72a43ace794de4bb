"""Filling the skeletons of new files with words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from briefgen.formatting import format_yaml
from briefgen.languages import LanguageRegistry
from briefgen.model.base import Model
from briefgen.model.text import DRAFT_KEY
from briefgen.scaffold.words import StartWords, start_words

FOLDER = Path(__file__).parent / "skeletons"
_COMMENT = "#: "
_PLACE = re.compile(r"\$\{(?P<name>[a-z][a-z-]*)\}")


def skeleton(name: str) -> str:
    """Return a skeleton as it stands."""
    return _read(name)


@cache
def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def filled(name: str, comments: StartWords, values: Mapping[str, str]) -> str:
    """Return a file from its skeleton.

    Args:
        name: the skeleton's file.
        comments: the words of the language of comments.
        values: what goes into its places.
    """
    lines = [line for raw in _read(name).splitlines() for line in _commented(raw, comments)]
    return _substituted("\n".join(lines) + "\n", values)


def filled_yaml(
    name: str,
    comments: StartWords,
    values: Mapping[str, str],
    model: type[Model],
    languages: LanguageRegistry,
) -> bytes:
    """Return a YAML file from its skeleton, as `briefgen fmt` lays it out."""
    text = filled(name, comments, values)
    formatted = format_yaml(text, Path(name), model, languages)
    if formatted.text is None:
        raise ValueError(f"the skeleton {name} gives no YAML: {formatted.diagnostics}")
    return formatted.text.encode("utf-8")


def _substituted(text: str, values: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda match: values[match["name"]], text)


def _commented(line: str, comments: StartWords) -> Iterator[str]:
    """Yield a line, with a comment in the place of its name."""
    if not line.startswith(_COMMENT):
        yield line
        return
    for part in comments.comments[line.removeprefix(_COMMENT)].splitlines():
        yield f"# {part}".rstrip()


def texts(
    name: str,
    languages: LanguageRegistry,
    given: Mapping[str, str] | None = None,
    **places: str,
) -> str:
    """Return a text in every language, as it stands between the braces of a YAML mapping.

    Where an author gave it in some languages, it is still to be translated into the others; so
    is any text in a language that has no words for new files.

    Args:
        name: which text.
        languages: the languages of the desk.
        given: the text by language, as its author gave it.
        places: what goes into the text's own places.
    """
    found: dict[str, str | bool | None] = {}
    for code, language in languages.items():
        words = start_words(language)
        sample = words.texts.get(name) if words and not given else None
        sample = None if sample is None else _substituted(sample, places)
        found[code] = given.get(code) if given else sample
    if None in found.values():
        found[DRAFT_KEY] = True
    return ", ".join(
        f"{code}: {json.dumps(text, ensure_ascii=False)}" for code, text in found.items()
    )
