"""The skeleton of a brief: every text empty, each on the facts that it is to rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefgen.bibliography.ids import slug
from briefgen.diagnostics import Message
from briefgen.importing.dossier import ImportedFact
from briefgen.importing.outline import FACTS, Outline, PartKind
from briefgen.importing.own_words import in_language
from briefgen.importing.records import ITSELF
from briefgen.importing.yaml_text import bracketed, comment, draft, draft_lines
from briefgen.languages import Language, LanguageRegistry
from briefgen.model.dates import PartialDate

ABOUT_BRIEF = Message(
    "A skeleton drawn up by `briefgen import` from {file}. What is null is still to be written, in "
    "your own words, on the facts of seeds/{id}.yaml; take 'untranslated: true' away once a text "
    "stands in every language."
)
AS_OF = Message("the latest date that the document gives")
AS_OF_RETRIEVED = Message("the day on which the document was taken; it gives no date")
PUBLISHED = Message("to be set when the brief is published")
ABOUT_SECTION = Message("Lines {first} to {last} of the document.")
ASKS = Message("It asks on line {line}.")
ANSWERS = Message("It answers on line {line}.")
NO_POINTS = Message("The document lists no key points here.")


_BODY = FACTS - {PartKind.KEY_POINT, PartKind.ANSWER, PartKind.LEDE, PartKind.TAKEAWAY}


@dataclass(frozen=True)
class SectionPlan:
    """A section of the skeleton: its id, and the facts that it rests on."""

    id: str
    index: int | None
    facts: tuple[ImportedFact, ...]


def plan_sections(outline: Outline, facts: Sequence[ImportedFact]) -> list[SectionPlan]:
    """Return the sections that the document gives; one that says nothing is left out.

    What stands in no section goes to the first; without any section, all is one.
    """
    loose = [fact for fact in facts if fact.part.kind is PartKind.LEDE]
    plans: list[SectionPlan] = []
    taken: set[str] = set()
    for index in range(outline.sections):
        own = [fact for fact in facts if fact.part.section == index]
        own = [fact for fact in own if fact.part.kind is not PartKind.TAKEAWAY]
        if own:
            id_ = _section_id(outline, index, len(plans) + 1, taken)
            plans.append(SectionPlan(id_, index, (*loose, *own)))
            loose = []
    if not plans:
        rest = tuple(loose) or tuple(facts)
        plans.append(SectionPlan("section-1", None, rest))
    return plans


def _section_id(outline: Outline, index: int, number: int, taken: set[str]) -> str:
    headings = outline.of_kind(PartKind.HEADING, index)
    base = slug(headings[0].text) if headings else ""
    id_ = base if len(base) > 2 and base not in taken else f"section-{number}"
    taken.add(id_)
    return id_


@dataclass(frozen=True)
class Skeleton:
    """Writes the files of a brief.

    Attributes:
        id: id of the brief.
        file: name of the document.
        outline: what the document is made of.
        languages: the languages of the desk.
        comments: the language of comments.
        cited: ids of sources by the index of their article.
    """

    id: str
    file: str
    outline: Outline
    languages: LanguageRegistry
    comments: Language
    cited: Mapping[int, str]

    def brief(
        self,
        sections: Sequence[SectionPlan],
        facts: Sequence[ImportedFact],
        as_of: PartialDate,
        published: PartialDate,
        *,
        is_dated: bool,
    ) -> str:
        """Return the text of ``brief.yaml``.

        Args:
            sections: its sections.
            facts: the facts of the dossier.
            as_of: the information date.
            published: the date of publication.
            is_dated: whether the document itself gives the information date.
        """
        about = Message(ABOUT_BRIEF.template, {"file": self.file, "id": self.id})
        dated = self._say(AS_OF if is_dated else AS_OF_RETRIEVED)
        takeaways = [fact for fact in facts if fact.part.kind is PartKind.TAKEAWAY]
        pieces = [
            "# yaml-language-server: $schema=../.schemas/brief.schema.json\n#\n",
            comment(self._say(about)),
            f"\nid: {self.id}\n",
            f"as_of: {as_of.iso}  # {dated}\n",
            f"published: {published.iso}  # {self._say(PUBLISHED)}\n",
            f"title: {draft(self.languages)}\n",
            f"summary: {draft(self.languages)}\n",
            bracketed([item.id for item in sections], "sections: "),
            "takeaways:\n" if takeaways else "",
        ]
        for main, others in _points(takeaways):
            pieces += self._entry([main, *others])
        return "".join(pieces)

    def section(self, plan: SectionPlan) -> str:
        """Return the text of a section's file."""
        points = [fact for fact in plan.facts if fact.part.kind is PartKind.KEY_POINT]
        answers = [fact for fact in plan.facts if fact.part.kind is PartKind.ANSWER]
        lede = [fact for fact in plan.facts if fact.part.kind is PartKind.LEDE]
        body = [fact for fact in plan.facts if fact.part.kind in _BODY]
        pieces = [
            "# yaml-language-server: $schema=../../.schemas/section.schema.json\n#\n",
            comment(self._about(plan)),
            "\n",
            *(f"{key}: {draft(self.languages)}\n" for key in ("topic", "question", "answer")),
            "key_points:\n",
        ]
        grouped = list(_points(points)) or [((answers or body or lede)[0], [])]
        for place, (main, others) in enumerate(grouped):
            spare = answers if place == 0 and not body else []
            pieces += self._entry(_unique([main, *others, *spare]))
        blocks = list(_blocks(body))
        if blocks:
            blocks[0] = _unique([*answers, *blocks[0]])
        blocks = [*([fact] for fact in lede), *blocks]
        pieces.append("body:\n" if blocks else "")
        for block in blocks:
            pieces += self._entry(block)
        return "".join(pieces)

    def _about(self, plan: SectionPlan) -> str:
        if plan.index is None:
            lines = [line for fact in plan.facts for line in fact.part.lines]
            return self._say(ABOUT_SECTION, first=min(lines), last=max(lines))
        lines = [line for part in self.outline.in_section(plan.index) for line in part.lines]
        said = [self._say(ABOUT_SECTION, first=min(lines), last=max(lines))]
        for message, kind in ((ASKS, PartKind.QUESTION), (ANSWERS, PartKind.ANSWER)):
            found = self.outline.of_kind(kind, plan.index)[:1]
            said += [self._say(message, line=part.lines[0]) for part in found]
        if not self.outline.of_kind(PartKind.KEY_POINT, plan.index):
            said.append(self._say(NO_POINTS))
        return " ".join(said)

    def _entry(self, facts: Sequence[ImportedFact]) -> Iterator[str]:
        """Yield an entry of a list that is to rest on some facts."""
        first, *rest = draft_lines(self.languages, 4).splitlines(keepends=True)
        yield f"  - {first.lstrip()}"
        yield from rest
        articles = dict.fromkeys(
            fact.part.article if fact.part.article is not None else ITSELF for fact in facts
        )
        every = dict.fromkeys(other for index in articles for other in self._together(index))
        cited = [self.cited[index] for index in every if index in self.cited]
        if cited:
            yield bracketed(cited, "    cite: ")
        yield bracketed([fact.id for fact in facts], "    facts: ")

    def _together(self, index: int) -> list[int]:
        """Return the articles that are named on the same lines as one, that one first."""
        if index == ITSELF:
            return [index]
        named = self.outline.articles
        own = set(named[index].lines)
        return [index, *(n for n, item in enumerate(named) if n != index and own & set(item.lines))]

    def _say(self, message: Message, **values: object) -> str:
        filled = Message(message.template, {**message.arguments, **values})
        return in_language(filled, self.comments)


def _points(facts: Sequence[ImportedFact]) -> Iterator[tuple[ImportedFact, list[ImportedFact]]]:
    """Yield each point with the points that lie under it."""
    main: ImportedFact | None = None
    under: list[ImportedFact] = []
    for fact in facts:
        if main is not None and fact.part.level > 0:
            under.append(fact)
            continue
        if main is not None:
            yield main, under
        main, under = fact, []
    if main is not None:
        yield main, under


def _blocks(facts: Sequence[ImportedFact]) -> Iterator[list[ImportedFact]]:
    """Yield the facts of each paragraph to write: a table and a listing are one each."""
    numbered = enumerate(facts)
    for _, group in groupby(numbered, key=lambda item: _block_key(*item)):
        yield [fact for _, fact in group]


def _block_key(place: int, fact: ImportedFact) -> tuple[str, int, int]:
    if fact.part.cells:
        return "table", len(fact.part.cells), 0
    return ("code", 0, 0) if fact.part.kind is PartKind.CODE else ("paragraph", 0, place)


def _unique(facts: Sequence[ImportedFact]) -> list[ImportedFact]:
    return list({fact.id: fact for fact in facts}.values())
