"""What an import found, in figures for people and as data for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from briefgen.importing.importing import Imported
from briefgen.importing.outline import Outline, Part, PartKind

NAMES: tuple[tuple[str, frozenset[PartKind]], ...] = (
    ("title", frozenset({PartKind.TITLE})),
    ("lede", frozenset({PartKind.LEDE})),
    ("headings", frozenset({PartKind.HEADING})),
    ("questions", frozenset({PartKind.QUESTION})),
    ("answers", frozenset({PartKind.ANSWER})),
    ("publication dates", frozenset({PartKind.DATE})),
    ("key points", frozenset({PartKind.KEY_POINT})),
    ("paragraphs", frozenset({PartKind.PARAGRAPH, PartKind.CODE})),
    ("takeaways", frozenset({PartKind.TAKEAWAY})),
    ("readers' exclamations", frozenset({PartKind.VOICE})),
    (
        "lead-ins and titles of lists",
        frozenset({PartKind.LEAD_IN, PartKind.LABEL, PartKind.TABLE_HEAD}),
    ),
    (
        "surroundings",
        frozenset(
            {
                *(PartKind.SURROUNDINGS, PartKind.RUNNING, PartKind.FIELD, PartKind.MARK),
                *(PartKind.BYLINE, PartKind.CONTENTS),
            }
        ),
    ),
    ("not placed", frozenset({PartKind.UNPLACED})),
)
"""What is counted, under the names that the table gives it."""

Row = tuple[str, int, str]
"""A name, how many, and the numbers of their lines."""


def found_in(made: Imported) -> list[Row]:
    """Return what was found in a document, for a table."""
    outline = made.outline
    rows: list[Row] = [("sections", outline.sections, "")]
    for name, kinds in NAMES:
        parts = [part for part in outline.parts if part.kind in kinds]
        count = len(outline.dates) if kinds == {PartKind.DATE} else len(parts)
        rows.append((name, count, _ranges(chain.from_iterable(part.lines for part in parts))))
    cited = chain.from_iterable(article.lines for article in outline.articles)
    rows.append(("sources", len(outline.articles), _ranges(cited)))
    rows.append(("facts", len(made.facts), ""))
    rows.append(("lines", len(made.document.lines), ""))
    rows.append(("lines unaccounted for", len(_lost(made)), _ranges(_lost(made))))
    return rows


def report_of(made: Imported) -> dict[str, Any]:
    """Return what was found in a document as data, with its words and their lines."""
    outline = made.outline
    return {
        "brief": made.id,
        "document": {
            "file": made.document.name,
            "kind": made.document.kind,
            "encoding": made.document.encoding,
            "sha256": made.document.sha256,
            "lines": len(made.document.lines),
            "language": made.language,
        },
        "title": _texts(outline, PartKind.TITLE),
        "lede": _texts(outline, PartKind.LEDE),
        "dates": [date.iso for date in outline.dates],
        "sections": [_section(outline, index) for index in range(outline.sections)],
        "takeaways": _texts(outline, PartKind.TAKEAWAY),
        "sources": [
            {
                "name": article.name,
                "url": article.url,
                "date": article.date.iso if article.date else None,
                "lines": list(article.lines),
                "section": article.section,
            }
            for article in outline.articles
        ],
        "unplaced": _texts(outline, PartKind.UNPLACED),
        "unaccounted": _lost(made),
        "facts": len(made.facts),
        "files": [str(path) for path in made.files],
    }


def _section(outline: Outline, index: int) -> dict[str, Any]:
    named = {
        "heading": PartKind.HEADING,
        "question": PartKind.QUESTION,
        "answer": PartKind.ANSWER,
        "key_points": PartKind.KEY_POINT,
        "paragraphs": PartKind.PARAGRAPH,
        "voices": PartKind.VOICE,
    }
    found: dict[str, Any] = {key: _texts(outline, kind, index) for key, kind in named.items()}
    for key in ("heading", "question", "answer"):
        found[key] = next(iter(found[key]), None)
    return found


def _texts(outline: Outline, kind: PartKind, section: int | None = None) -> list[dict[str, Any]]:
    return [_said(part) for part in outline.of_kind(kind, section)]


def _said(part: Part) -> dict[str, Any]:
    return {"lines": list(part.lines), "text": part.text}


def _lost(made: Imported) -> list[int]:
    """Return the numbers of lines that no part holds; there should be none."""
    held = {line for part in made.outline.parts for line in part.lines}
    return [line.number for line in made.document.lines if line.number not in held]


def _ranges(lines: Iterable[int]) -> str:
    """Write numbers of lines shortly: 3, 4, 5 and 9 as ``3–5, 9``."""
    ranges: list[Sequence[int]] = []
    for line in sorted(set(lines)):
        if ranges and line == ranges[-1][-1] + 1:
            ranges[-1] = [ranges[-1][0], line]
        else:
            ranges.append([line])
    return ", ".join("–".join(map(str, item)) for item in ranges)
