"""The articles that a document names, and which of its passages rest on which."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.importing.outline import Article
from briefgen.importing.passages import Mark, Passage
from briefgen.importing.sources import publisher_of
from briefgen.importing.words import Words
from briefgen.model.dates import PartialDate


@dataclass(frozen=True)
class Articles:
    """What a document says of its sources.

    Attributes:
        articles: the articles in their order, each once.
        dates: every date of publication that stands in the document.
        of_passage: the article that a passage rests on, by their indexes.
    """

    articles: tuple[Article, ...]
    dates: tuple[PartialDate, ...]
    of_passage: Mapping[int, int]


def gather_articles(
    body: Sequence[Passage], sections: Sequence[int | None], words: Words
) -> Articles:
    """Return the articles that passages name.

    A date and key points belong to the source that follows them in their section, or to the one
    above where sources come first; other passages to the last source above them.

    Args:
        body: passages in the order of the document.
        sections: the section of each.
        words: the words of the document's language.
    """
    made: list[Article] = []
    numbers: dict[str, int] = {}
    named: dict[int, list[int]] = {}
    for index, passage in enumerate(body):
        for article in _articles_of(passage, sections[index], words):
            number = _place_in(made, numbers, article)
            named.setdefault(index, []).append(number)
    of_passage: dict[int, int] = {}
    for section in dict.fromkeys(item for item in sections if item is not None):
        within = [i for i, item in enumerate(sections) if item == section]
        of_passage |= _within(within, body, named)
    dates = [passage.source.date for passage in body if passage.source and passage.source.date]
    for index, passage in enumerate(body):
        if passage.mark is Mark.DATE and passage.dates and not passage.updated:
            dates += passage.dates[:1]
            owner = of_passage.get(index)
            if owner is not None and made[owner].date is None:
                made[owner] = replace(made[owner], date=passage.dates[0])
    return Articles(tuple(made), tuple(sorted(dates)), of_passage)


def _articles_of(passage: Passage, section: int | None, words: Words) -> Iterator[Article]:
    said = passage.source
    if said is None:
        return
    names = said.names or ("",) * len(said.urls)
    for name, url in zip(names, said.urls, strict=True):
        publisher = publisher_of(name or said.name, url, words)
        yield Article(publisher, url, said.date, passage.lines, section)
    if not said.urls and not words.is_generic(said.name):
        yield Article(words.site_name(said.name), "", said.date, passage.lines, section)


def _place_in(made: list[Article], numbers: dict[str, int], article: Article) -> int:
    """Return the number of an article, which is added unless it is there.

    Without an address, an article is told by the name of its site.
    """
    number = numbers.setdefault(article.url or article.name, len(made))
    if number == len(made):
        made.append(article)
        numbers.setdefault(article.name, number)
    else:
        other = made[number]
        lines = tuple(dict.fromkeys((*other.lines, *article.lines)))
        made[number] = replace(other, lines=lines, date=other.date or article.date)
    return number


def _within(
    within: Sequence[int], body: Sequence[Passage], named: Mapping[int, list[int]]
) -> Iterator[tuple[int, int]]:
    """Yield the passages of a section with the article that each rests on."""
    places = [index for index in within if index in named]
    if not places:
        return
    firsts = [i for i in within if body[i].mark in {Mark.POINT, Mark.SOURCE, Mark.DATE}]
    source_first = firsts[0] in named and any(
        body[i].mark is Mark.POINT for i in within if i > places[-1]
    )
    for index in within:
        next_one = bisect_right(places, index)
        above = places[next_one - 1] if next_one else None
        below = places[next_one] if next_one < len(places) else None
        leads = body[index].mark in {Mark.POINT, Mark.DATE} and not source_first
        first, second = (below, above) if leads else (above, below)
        chosen = second if first is None else first
        if chosen is not None:
            yield index, named[chosen][0]
