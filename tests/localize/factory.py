"""Puts small desks together from plain values, through the real models."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefgen.diagnostics import SourceMap
from briefgen.languages import LanguageRegistry, builtin_languages
from briefgen.localize import Edition, build_edition
from briefgen.model import Brief, BriefMeta, Desk, Document, Publisher, Section, Sources
from briefgen.model.base import Model

FOLDER = Path("content/b")


def both(ja: str, en: str) -> dict[str, str]:
    return {"ja": ja, "en": en}


def document(model: type[Model], content: Any, languages: LanguageRegistry) -> Document[Any]:
    value = model.model_validate(content, context={"languages": languages})
    return Document(value, SourceMap(Path("x.yaml"), ""))


def source(id_: str, **variables: Any) -> dict[str, Any]:
    return {"id": id_, "type": "webpage", "title": f"Title {id_}", "issued": "2025", **variables}


def section(**content: Any) -> dict[str, Any]:
    return {
        "topic": both("主題", "Topic"),
        "question": both("なぜか", "Why?"),
        "answer": both("答えである。", "The answer."),
        "key_points": [both("要点である。", "A point.")],
        **content,
    }


def make_desk(
    *sections: Mapping[str, Any],
    meta: Mapping[str, Any] | None = None,
    publisher: Mapping[str, Any] | None = None,
    sources: tuple[Mapping[str, Any], ...] = (),
    languages: LanguageRegistry | None = None,
) -> Desk:
    """Return a desk with one brief, ``b``, whose sections are called s1, s2 …"""
    languages = languages or builtin_languages()
    named = {f"s{number}": content for number, content in enumerate(sections or (section(),), 1)}
    brief = Brief(
        folder=FOLDER,
        meta_document=document(
            BriefMeta,
            {
                "id": "b",
                "as_of": "2025-07-12",
                "published": "2025-07-14",
                "title": both("題名", "Title"),
                "summary": both("要旨である。", "The summary."),
                "sections": list(named),
                **(meta or {}),
            },
            languages,
        ),
        section_documents={
            id_: document(Section, content, languages) for id_, content in named.items()
        },
        sources_document=document(Sources, {"references": list(sources)}, languages),
        dossier_documents={},
    )
    return Desk(
        root=Path(),
        content_folder=Path("content"),
        languages=languages,
        publisher_document=document(
            Publisher,
            {
                "name": both("見本デスク", "Sample Desk"),
                "series": both("政策ブリーフ", "Policy Brief"),
                "languages": ["ja", "en"],
                **(publisher or {}),
            },
            languages,
        ),
        glossary_document=None,
        briefs={"b": brief},
    )


def edition_of(desk: Desk, code: str) -> Edition:
    return build_edition(desk.briefs["b"], desk, desk.languages[code])


def body_edition(block: Mapping[str, Any], code: str, **options: Any) -> Edition:
    """Return the edition of a brief whose only section has one block."""
    return edition_of(make_desk(section(body=[block]), **options), code)


def notes(html: str) -> str:
    """Return the text of some HTML with its note numbers as ``^1,2``."""
    return re.sub(r"<[^>]*>", "", re.sub(r'<sup class="cite">(.*?)</sup>', r"^\1", str(html)))
