"""The articles that a document names, and the document itself, as CSL records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefgen.bibliography.entry import Record
from briefgen.bibliography.ids import new_id
from briefgen.diagnostics import Message
from briefgen.documents import SourceText
from briefgen.importing.dates import find_dates
from briefgen.importing.outline import Article, Outline, PartKind
from briefgen.importing.own_words import in_languages
from briefgen.languages import LanguageRegistry
from briefgen.model.dates import PartialDate

ARTICLE_ON = Message("[Article on {site}]")
DOCUMENT_CALLED = Message("[Document {site}]")
_TELLING = frozenset({"type", "issued", "URL"})
ITSELF = -1
"""The index of the document itself, where others have that of their article."""


def records_of(
    outline: Outline,
    document: SourceText,
    language: str,
    retrieved: PartialDate,
    languages: LanguageRegistry,
) -> dict[int, Record]:
    """Return the sources of a document as CSL records, by the index of their article.

    A digest rests on the articles that it names; any other document is a source itself.

    Args:
        outline: what the document is made of.
        document: the document.
        language: code of its language.
        retrieved: the day on which it was taken.
        languages: the languages of the desk.
    """
    made: dict[int, Record] = {}
    if not (outline.is_digest and outline.articles):
        made[ITSELF] = _document(outline, document, language, retrieved, languages)
    for index, article in enumerate(outline.articles):
        if not any(article.url and article.url == other.get("URL") for other in made.values()):
            made[index] = _article(article, language, languages)
    taken: set[str] = set()
    for index, record in made.items():
        # A title of ours tells one source from another no better than its site does.
        own = index != ITSELF or "custom" in record
        telling = {key: it for key, it in record.items() if not own or key in _TELLING}
        id_ = new_id(telling, taken)
        taken.add(id_)
        made[index] = {"id": id_, **record}
    return made


def publication_date(outline: Outline, document: SourceText) -> PartialDate | None:
    """Return the day on which a document says that it was published."""
    said = find_dates(document.metadata.date, ())
    return said[0][2] if said else next(iter(outline.dates), None)


def _article(article: Article, language: str, languages: LanguageRegistry) -> Record:
    record: Record = {"type": "webpage", "language": language}
    titles = in_languages(Message(ARTICLE_ON.template, {"site": article.name}), languages)
    record |= _titled(titles, language)
    record["container-title"] = record["publisher"] = article.name
    if article.date is not None:
        record["issued"] = article.date.iso
    if article.url:
        record["URL"] = article.url
    return _with_translations(record, titles, language)


def _document(
    outline: Outline,
    document: SourceText,
    language: str,
    retrieved: PartialDate,
    languages: LanguageRegistry,
) -> Record:
    said = document.metadata
    record: Record = {"type": "article-newspaper" if said.is_news else "document"}
    if said.url and not said.is_news:
        record["type"] = "webpage"
    record["language"] = language
    if said.author:
        names = (name.strip() for name in said.author.split(";"))
        record["author"] = [{"literal": name} for name in names if name]
    headings = outline.of_kind(PartKind.TITLE)
    title = headings[0].text if headings else said.title
    titles: Mapping[str, str] = {}
    if not title:
        titles = in_languages(Message(DOCUMENT_CALLED.template, {"site": document.name}), languages)
    record |= {"title": title} if title else _titled(titles, language)
    if said.site:
        record["container-title"] = record["publisher"] = said.site
    date = publication_date(outline, document)
    if date is not None:
        record["issued"] = date.iso
    if said.url:
        record |= {"URL": said.url, "accessed": retrieved.iso}
    return _with_translations(record, titles, language)


def _titled(titles: Mapping[str, str], language: str) -> dict[str, str]:
    return {"title": titles.get(language) or next(iter(titles.values()))}


def _with_translations(record: Record, titles: Mapping[str, str], language: str) -> Record:
    """Return a record with its title, which is ours, in the other languages as well."""
    others: dict[str, Any] = {
        code: {"title": title}
        for code, title in titles.items()
        if code != language and title != record["title"]
    }
    return {**record, "custom": {"alt": others}} if others else record
