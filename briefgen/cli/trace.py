"""``briefgen trace``: what became of the source documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import CONTENT, Briefs, Content
from briefgen.cli.reporting import Report, ReportFormat

if TYPE_CHECKING:
    from briefgen.checks.trace import Sentence
    from briefgen.model import Brief


def command(
    briefs: Briefs = None,
    content: Content = CONTENT,
    document: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="A source document: its digest is checked, each line shown with its fate.",
            show_default=False,
        ),
    ] = None,
    format: ReportFormat = Report.TEXT,  # noqa: A002  (the name of the flag)
) -> None:
    """Show which sentences rest on which facts, and fail on a gap.

    \b
    Examples:
      briefgen trace
      briefgen trace russia-dprk-2025-07 --document source.txt
    """
    from briefgen.checks.evidence import EVIDENCE_RULES
    from briefgen.cli.failures import print_findings
    from briefgen.cli.interface import interface_language
    from briefgen.diagnostics import Severity
    from briefgen.pipeline import check

    checked = check(content, tuple(briefs) if briefs else None)
    findings = list(checked.diagnostics)
    texts = dict(checked.texts)
    language = interface_language()
    if language not in checked.desk.languages:
        language = next(iter(checked.desk.languages))
    selected = list(checked.desk.briefs.values())
    if document is not None:
        findings += _print_document(selected, document, language)
    elif format is Report.JSON:
        typer.echo(_as_json(selected))
    else:
        for brief in selected:
            _print_matrix(brief, language)
    shown = [
        item for item in findings if item.code in EVIDENCE_RULES or item.severity is Severity.ERROR
    ]
    print_findings(shown, texts)
    raise typer.Exit(Exit.CONTENT if shown else Exit.FINE)


def _print_matrix(brief: Brief, language: str) -> None:
    from briefgen.checks.trace import trace
    from briefgen.cli.interface import say
    from briefgen.cli.table import format_table

    rows = []
    for row in trace(brief):
        numbers = ", ".join(map(str, row.fact.lines))
        for index, sentence in enumerate(row.sentences or (None,)):
            first = [row.fact.id, say(row.fact.kind.value), numbers] if index == 0 else ["", "", ""]
            place = _place(sentence) if sentence else "–"
            rows.append([*first, place, _short(sentence.in_language(language)) if sentence else ""])
    typer.echo(brief.id)
    if not rows:
        typer.echo(say("this brief has no dossier: it rests on its citations"))
        return
    head = [say("fact"), say("kind"), say("lines"), say("place"), say("sentence")]
    typer.echo(format_table(head, rows))


def _place(sentence: Sentence) -> str:
    parts = ".".join(str(part + 1) if isinstance(part, int) else part for part in sentence.path)
    return f"{sentence.file}:{sentence.position.line} {parts}"


def _short(text: str, width: int = 60) -> str:
    from briefgen.diagnostics.shortening import shorten_end

    return shorten_end(text, width)


def _as_json(briefs: list[Brief]) -> str:
    from briefgen.checks.trace import trace

    rows: list[dict[str, Any]] = [
        {
            "brief": brief.id,
            "dossier": row.dossier,
            "fact": row.fact.id,
            "kind": row.fact.kind.value,
            "lines": list(row.fact.lines),
            "sentences": [
                {
                    "file": sentence.file,
                    "line": sentence.position.line,
                    "path": list(sentence.path),
                    "text": dict(sentence.text.translations) if sentence.text else {},
                }
                for sentence in row.sentences
            ],
        }
        for brief in briefs
        for row in trace(brief)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _print_document(briefs: list[Brief], file: Path, language: str) -> list[Any]:
    """Print a source document line by line beside what became of it; return what is amiss."""
    from briefgen.checks.document import compare, read_source
    from briefgen.checks.trace import line_fates
    from briefgen.cli.interface import say
    from briefgen.cli.table import format_table

    source = read_source(file)
    dossier = source.dossier_among(briefs)
    rows = []
    for fate in line_fates(dossier.content):
        line = source.lines[fate.number - 1] if fate.number <= len(source.lines) else ""
        facts = [fact.id for fact in fate.facts]
        reasons = [_reason(entry.reason, language) for entry in fate.omissions]
        omitted = [say("omitted: {reason}", reason=reason) for reason in reasons]
        rows.append([str(fate.number), ", ".join(facts + omitted) or "–", _short(line, 72)])
    head = [say("line"), say("became"), say("document")]
    typer.echo(format_table(head, rows, right=frozenset({0})))
    return compare(source, dossier)


def _reason(reason: Any, language: str) -> str:
    if isinstance(reason, str):
        return reason
    return str(reason.in_language(language) or next(iter(reason.translations.values())))
