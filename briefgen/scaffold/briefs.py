"""A new brief: a page of data, one section, one source."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefgen.diagnostics import Message
from briefgen.errors import UsageError
from briefgen.languages import LanguageRegistry
from briefgen.model import BriefMeta, Section, Sources
from briefgen.model.base import ID_PATTERN
from briefgen.scaffold.skeletons import filled_yaml, texts
from briefgen.scaffold.words import StartWords, start_words

FIRST_SECTION = "background"
FIRST_SOURCE = "first-source"
SAMPLE_ADDRESS = "https://www.example.org/"

BAD_ID = "'{id}' cannot be an id"
ID_FORM = Message("an id is made of small letters, digits and single hyphens, as in harbour-report")
MAX_ID = 64


@dataclass(frozen=True)
class BriefPlan:
    """What a new brief is to be.

    Attributes:
        id: its id.
        today: the date that it bears, in the form of ISO 8601.
        titles: its title, by language; a sample where there is none.
    """

    id: str
    today: str
    titles: Mapping[str, str] = field(default_factory=dict)


def require_id(id_: str) -> None:
    """Refuse what cannot be an id.

    Raises:
        UsageError: it cannot.
    """
    if not re.match(ID_PATTERN, id_) or len(id_) > MAX_ID:
        raise UsageError(Message(BAD_ID, {"id": id_}), ID_FORM)


def new_brief(
    content: Path, plan: BriefPlan, languages: LanguageRegistry, comments: StartWords
) -> dict[Path, bytes]:
    """Return the files of a new brief, by path.

    Args:
        content: the desk's content folder.
        plan: what it is to be.
        languages: the languages of the desk.
        comments: the words of the language of comments.

    Raises:
        UsageError: its id cannot be one.
    """
    require_id(plan.id)
    folder = content / plan.id
    values = {
        "id": plan.id,
        "today": plan.today,
        "section": FIRST_SECTION,
        "title": texts("title", languages, plan.titles),
        "summary": texts("summary", languages),
        "takeaway": texts("takeaway", languages),
    }
    record = json.dumps(sample_record(FIRST_SOURCE, plan.today, languages), ensure_ascii=False)
    return {
        folder / "brief.yaml": filled_yaml("brief.yaml", comments, values, BriefMeta, languages),
        folder / "sections" / f"{FIRST_SECTION}.yaml": section_file(
            languages, comments, source=FIRST_SOURCE
        ),
        folder / "sources.yaml": filled_yaml(
            "sources.yaml", comments, {"record": record}, Sources, languages
        ),
    }


def section_file(
    languages: LanguageRegistry,
    comments: StartWords,
    *,
    source: str,
    fact: str | None = None,
    topics: Mapping[str, str] | None = None,
) -> bytes:
    """Return the file of a new section.

    Args:
        languages: the languages of the desk.
        comments: the words of the language of comments.
        source: id of the source that it cites.
        fact: id of the fact that it rests on, where the brief has dossiers.
        topics: its topic, by language; a sample where there is none.
    """
    names = ("question", "answer", "point")
    values = {name: texts(name, languages) for name in names}
    values["topic"] = texts("topic", languages, topics)
    values["paragraph"] = texts("paragraph", languages, source=source)
    values |= {"source": source} if fact is None else {"source": source, "fact": fact}
    name = "section.yaml" if fact is None else "section-with-facts.yaml"
    return filled_yaml(name, comments, values, Section, languages)


def sample_record(id_: str, today: str, languages: LanguageRegistry) -> dict[str, Any]:
    """Return the record of a source that stands until there is a real one."""
    words = {code: start_words(language) for code, language in languages.items()}
    said = {code: it.texts for code, it in words.items() if it is not None}
    first = next(iter(said), None)
    record: dict[str, Any] = {"id": id_, "type": "webpage"}
    if first is None:
        return record | {"title": id_, "issued": today, "URL": SAMPLE_ADDRESS}
    fields = {
        code: {"title": it["source"], "publisher": it["source-publisher"]}
        for code, it in said.items()
    }
    record |= {"language": first, **fields.pop(first), "issued": today, "URL": SAMPLE_ADDRESS}
    return record | ({"custom": {"alt": fields}} if fields else {})
