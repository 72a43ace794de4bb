"""A brief as Markdown for pandoc: its texts and sources in their order, without our look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from briefgen.model import Brief
from briefgen.model.base import Model
from briefgen.model.walk import walk_texts

# Readings and marks of emphasis that pandoc does not know; both keep their text.
_RUBY: Final = re.compile(r"\{([^|{}]+)\|[^{}]+\}")


def write_markdown(brief: Brief, code: str, folder: Path) -> Path:
    """Write a brief in a language, with its title as metadata.

    Returns:
        The Markdown file.
    """
    file = folder / f"{brief.id}.{code}.md"
    file.write_text("\n\n".join(_parts(brief, code)) + "\n", encoding="utf-8")
    return file


def _parts(brief: Brief, code: str) -> Iterator[str]:
    meta = brief.meta
    title = meta.title.translations[code]
    yield f"---\ntitle: '{title}'\nlang: {code}\ndate: {meta.published}\n---"
    yield from _texts(meta, code)
    for section in brief.sections.values():
        yield f"# {section.question.translations[code]}"
        yield from _texts(section, code)
    yield "# References"


def _texts(model: Model, code: str) -> Iterator[str]:
    for _, text in walk_texts(model):
        if words := text.translations.get(code):
            yield _RUBY.sub(r"\1", words)
