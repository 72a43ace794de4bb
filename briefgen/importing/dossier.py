"""From the outline of a document to its dossier: facts, and what became of every other line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefgen.diagnostics import Message
from briefgen.documents import SourceText
from briefgen.importing.outline import FACTS, Outline, Part, PartKind
from briefgen.importing.own_words import in_language, in_languages
from briefgen.importing.records import ITSELF
from briefgen.importing.words import Words, fold
from briefgen.importing.yaml_text import (
    bracketed,
    comment,
    draft_lines,
    scalar,
    text_entry,
)
from briefgen.languages import LanguageRegistry
from briefgen.languages.registry import Language
from briefgen.model.dates import PartialDate
from briefgen.model.scales import FactKind

REASONS: Mapping[PartKind, Message] = {
    PartKind.UNPLACED: Message("not placed by the import; say here what becomes of it"),
    PartKind.TITLE: Message("the headline of the document"),
    PartKind.HEADING: Message("headings of its sections; the brief sets topics of its own"),
    PartKind.QUESTION: Message("questions that open its sections; the brief asks its own"),
    PartKind.LEAD_IN: Message("sentences that lead to the next subject and say nothing else"),
    PartKind.DATE: Message("dates of publication; those of articles are in sources.yaml"),
    PartKind.SOURCE: Message("names and addresses of articles, kept in sources.yaml"),
    PartKind.VOICE: Message("exclamations of readers, not evidence"),
    PartKind.BYLINE: Message("names of those who wrote it"),
    PartKind.LABEL: Message("titles of lists"),
    PartKind.CONTENTS: Message("a list of its sections"),
    PartKind.TABLE_HEAD: Message("heads of tables, repeated in the facts of their rows"),
    PartKind.SURROUNDINGS: Message("what surrounds the text: navigation, advertisements, notices"),
    PartKind.RUNNING: Message("running heads and page numbers"),
    PartKind.FIELD: Message("what the file says of itself"),
    PartKind.MARK: Message("lines of signs alone"),
    PartKind.BLANK: Message("blank lines"),
}
"""Why lines are left out, in the order in which the dossier lists them."""

SKELETON = Message(
    "Drawn up by `briefgen import` from {file}. Each fact holds the words of the document, marked "
    "`verbatim: true`: put them in your own, in every language, then take the mark away. `kind` is "
    "a guess. The lines under `omitted` seem to say nothing that a brief could rest on; look at "
    "them."
)
LINES_ONLY = Message(
    "Drawn up by `briefgen import` from {file}. Each fact names the lines that say it: read them "
    "there, and write it in your own words in every language. `kind` is a guess."
)


@dataclass(frozen=True)
class ImportedFact:
    """A fact of the dossier on the way.

    Attributes:
        id: its id.
        part: the part of the document that says it.
        text: its words.
        kind: how the document knows it, as far as its words tell.
    """

    id: str
    part: Part
    text: str
    kind: FactKind


def facts_of(outline: Outline, words: Words) -> list[ImportedFact]:
    """Return the facts of a document, in its order.

    A row of a table says its cells under the heads of their columns.
    """
    parts = [part for part in outline.parts if part.kind in FACTS]
    width = max(2, len(str(len(parts))))
    head: tuple[str, ...] = ()
    texts: dict[int, str] = {}
    for number, part in enumerate(outline.parts):
        head = part.cells if part.kind is PartKind.TABLE_HEAD else head if part.cells else ()
        texts[number] = _row_text(part.cells, head) if part.cells else part.text
    said = [texts[n] for n, part in enumerate(outline.parts) if part.kind in FACTS]
    return [
        ImportedFact(f"f{number:0{width}d}", part, text, _kind(text, words))
        for number, (part, text) in enumerate(zip(parts, said, strict=True), start=1)
    ]


def _row_text(cells: Sequence[str], head: Sequence[str]) -> str:
    if len(head) != len(cells):
        return " | ".join(cell for cell in cells if cell)
    pairs = [(name, cell) for name, cell in zip(head, cells, strict=True) if cell]
    return "; ".join(f"{name}: {cell}" if name else cell for name, cell in pairs)


def _kind(text: str, words: Words) -> FactKind:
    folded = fold(text)
    if words.stated.search(folded):
        return FactKind.STATED
    return FactKind.ASSESSED if words.assessed.search(folded) else FactKind.REPORTED


def omissions_of(outline: Outline) -> list[tuple[PartKind, tuple[int, ...]]]:
    """Return the lines without a fact by what they are; each line once."""
    taken = {line for part in outline.parts if part.kind in FACTS for line in part.lines}
    kinds: dict[int, PartKind] = {}
    for part in outline.parts:
        for line in part.lines:
            if line not in taken and (line not in kinds or part.kind is PartKind.UNPLACED):
                kinds[line] = part.kind
    return [
        (kind, lines)
        for kind in REASONS
        if (lines := tuple(sorted(line for line, found in kinds.items() if found is kind)))
    ]


@dataclass(frozen=True)
class DossierText:
    """Writes the dossier of a document.

    Attributes:
        document: the document.
        outline: its outline.
        language: code of its language.
        retrieved: the day on which it was taken.
        languages: the languages of the desk.
        comments: the language of comments.
        lines_only: whether facts go without the words of the document.
    """

    document: SourceText
    outline: Outline
    language: str
    retrieved: PartialDate
    languages: LanguageRegistry
    comments: Language
    lines_only: bool

    def write(self, facts: Sequence[ImportedFact], cited: Mapping[int, str]) -> str:
        """Return the text of the dossier.

        Args:
            facts: its facts.
            cited: ids of sources by the index of their article.
        """
        lead = LINES_ONLY if self._without_words else SKELETON
        said = Message(lead.template, {"file": self.document.name})
        pieces = [
            "# yaml-language-server: $schema=../content/.schemas/dossier.schema.json\n#\n",
            comment(in_language(said, self.comments)),
            "\n",
            *self._document(),
            "\nfacts:\n" if facts else "",
            *(self._fact(fact, cited) for fact in facts),
        ]
        omitted = omissions_of(self.outline)
        pieces.append("\nomitted:\n" if omitted else "")
        pieces += [self._omission(kind, lines) for kind, lines in omitted]
        return "".join(pieces)

    @property
    def _without_words(self) -> bool:
        return self.lines_only or self.language not in self.languages

    def _document(self) -> Iterator[str]:
        yield "document:\n"
        yield f"  file: {scalar(self.document.name)}\n"
        yield f"  sha256: {_digest(self.document.sha256)}\n"
        yield f"  lines: {len(self.document.lines)}\n"
        yield f"  language: {self.language}\n"
        yield f"  retrieved: {self.retrieved.iso}\n"

    def _fact(self, fact: ImportedFact, cited: Mapping[int, str]) -> str:
        lines = [
            f"  - id: {fact.id}\n",
            bracketed(fact.part.lines, "    lines: "),
            f"    kind: {fact.kind.value}\n",
            *self._words(fact.text),
        ]
        article = ITSELF if fact.part.article is None else fact.part.article
        if article in cited:
            lines.append(f"    cite: {cited[article]}\n")
        return "".join(lines)

    def _words(self, text: str) -> Iterable[str]:
        if self._without_words:
            return [draft_lines(self.languages, 4)]
        others = [code for code in self.languages if code != self.language]
        entries = [
            text_entry(code, text, language, 4) if code == self.language else f"    {code}: null\n"
            for code, language in self.languages.items()
        ]
        return [*entries, "    untranslated: true\n" if others else "", "    verbatim: true\n"]

    def _omission(self, kind: PartKind, lines: Sequence[int]) -> str:
        reasons = in_languages(REASONS[kind], self.languages)
        said = "".join(f"      {code}: {scalar(text)}\n" for code, text in reasons.items())
        return f"{bracketed(lines, '  - lines: ')}    reason:\n{said}"


def _digest(sha256: str) -> str:
    """Return a digest as YAML: one of digits alone would be read as a number."""
    return sha256 if not sha256.replace("e", "").isdigit() else f'"{sha256}"'
