"""A judgement has its grounds, and no claim rests on poor sources alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefgen.checks.context import CheckContext, Place, places
from briefgen.diagnostics import Diagnostic, Rule, Severity
from briefgen.model import Brief, Source, Text
from briefgen.model.base import Model
from briefgen.model.blocks import Judgement
from briefgen.model.blocks.voices import Voices
from briefgen.model.markup import Citation, cited_source, parse_inline, walk_inline

WITHOUT_GROUND = Rule(
    "JUDGE001",
    "this judgement names neither basis, facts nor a source",
    "add 'basis: […]' with sections, facts or judgements, or 'cite: […]'",
    severity=Severity.WARNING,
)
LOW_GRADE = Rule(
    "EVID008",
    "this rests only on sources of low grade: {sources}",
    "cite a better source beside them, or say in the text how uncertain it is",
    severity=Severity.WARNING,
)
_UNRELIABLE = frozenset("EF")
_DOUBTFUL = 4


def check(brief: Brief, _context: CheckContext) -> Iterator[Diagnostic]:
    """Report judgements without grounds, and claims that only poor sources bear."""
    documents = [brief.meta_document, *brief.section_documents.values()]
    for place in places(documents):
        whole = place.source.file not in brief.faulty_files
        if whole and isinstance(place.node, Judgement) and not _has_ground(place.node):
            yield WITHOUT_GROUND.at(place.source.span((*place.path, "id")))
        if not isinstance(place.node, Voices):
            yield from _low_grade(place, brief.sources)


def _has_ground(judgement: Judgement) -> bool:
    own = judgement.basis or judgement.cite or judgement.facts
    return bool(own) or bool(_cited_inline(judgement.text))


def _low_grade(place: Place, sources: Mapping[str, Source]) -> Iterator[Diagnostic]:
    entries = getattr(place.node, "cite", ())
    if not isinstance(entries, tuple):
        return
    listed = [cited_source(entry).id for entry in entries]
    cited = list(dict.fromkeys([*listed, *_cited_in(place.node)]))
    known = [sources[name] for name in cited if name in sources]
    if known and len(known) == len(cited) and all(_is_low(item) for item in known):
        graded = ", ".join(f"{item.id} ({item.custom.grade})" for item in known)
        span = place.source.span((*place.path, "cite") if listed else place.path)
        yield LOW_GRADE.at(span, sources=graded)


def _cited_in(node: Model) -> list[str]:
    text = getattr(node, "text", None)
    return _cited_inline(text) if isinstance(text, Text) else []


def _cited_inline(text: Text) -> list[str]:
    return [
        source.id
        for written in text.translations.values()
        for part in walk_inline(parse_inline(written or ""))
        if isinstance(part, Citation)
        for source in part.sources
    ]


def _is_low(source: Source) -> bool:
    """Say whether a grade is of an unreliable source or a doubtful report (Admiralty system)."""
    grade = source.custom.grade
    return grade is not None and (grade[0] in _UNRELIABLE or int(grade[1]) >= _DOUBTFUL)
