"""``briefgen glossary``: the desk's terms, where they are used, and what the list may lack."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import CONTENT, Briefs, Content
from briefgen.cli.reporting import Report, ReportFormat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefgen.checks.terms.candidates import Candidate
    from briefgen.checks.terms.usage import TermUses
    from briefgen.diagnostics import Span


def command(
    briefs: Briefs = None,
    content: Content = CONTENT,
    format: ReportFormat = Report.TEXT,  # noqa: A002  (the name of the flag)
) -> None:
    """List the terms, where each is used, and frequent names without an entry.

    \b
    Example:
      briefgen glossary
    """
    from briefgen.checks.terms.candidates import candidates
    from briefgen.checks.terms.lexicon import Lexicon
    from briefgen.checks.terms.usage import read_texts, term_uses
    from briefgen.cli.failures import print_findings
    from briefgen.diagnostics.diagnostic import has_errors
    from briefgen.loader import load_desk

    loaded = load_desk(content, tuple(briefs) if briefs else None)
    print_findings(loaded.diagnostics, loaded.texts)
    desk = loaded.desk
    lexicon = Lexicon(desk.glossary.terms, desk.languages)
    texts = list(read_texts(desk, lexicon, desk.briefs))
    terms, proposed = term_uses(lexicon, texts), candidates(texts)
    if format is Report.JSON:
        typer.echo(_as_json(terms, proposed))
    else:
        _print_terms(terms, list(desk.languages))
        _print_candidates(proposed)
    failed = has_errors(list(loaded.diagnostics))
    raise typer.Exit(Exit.CONTENT if failed else Exit.FINE)


def _print_terms(terms: Iterable[TermUses], codes: list[str]) -> None:
    from briefgen.cli.interface import say
    from briefgen.cli.table import format_table

    rows = []
    for row in terms:
        forms = [row.term.text.in_language(code) or "–" for code in codes]
        counts = [str(sum(use.language == code for use in row.uses)) for code in codes]
        places = _places(use.span for use in row.uses) or [""]
        rows.append([*forms, *counts, places[0]])
        rows += [[*([""] * 2 * len(codes)), place] for place in places[1:]]
    if not rows:
        typer.echo(say("glossary.yaml has no terms"))
        return
    counts = [say("uses ({code})", code=code) for code in codes]
    head = [*codes, *counts, say("place")]
    right = frozenset(range(len(codes), 2 * len(codes)))
    typer.echo(format_table(head, rows, right=right))


def _print_candidates(proposed: Iterable[Candidate]) -> None:
    from briefgen.cli.interface import say
    from briefgen.cli.table import format_table

    rows = [
        [
            item.form,
            item.language,
            str(len(item.spans)),
            ", ".join(form for _, form in item.suggestions) or "–",
            _places(item.spans)[0],
        ]
        for item in proposed
    ]
    if rows:
        typer.echo(f"\n{say('frequent, but not in the glossary')}")
        head = [say("form"), say("language"), say("count"), say("stands beside"), say("place")]
        typer.echo(format_table(head, rows, right=frozenset({2})))


def _places(spans: Iterable[Span]) -> list[str]:
    """Return the places file by file: the file's path and its lines."""
    lines: dict[Path, list[int]] = {}
    for span in spans:
        lines.setdefault(span.file, []).append(span.start.line)
    return [f"{file}:{','.join(map(str, sorted(set(numbers))))}" for file, numbers in lines.items()]


def _as_json(terms: Iterable[TermUses], proposed: Iterable[Candidate]) -> str:
    document = {
        "terms": [
            {
                "forms": dict(row.term.text.translations),
                "kind": row.term.kind.value if row.term.kind else None,
                "uses": [
                    {
                        "brief": use.brief,
                        "language": use.language,
                        "written": use.written,
                        "standing": use.standing.name.lower(),
                        **_place(use.span),
                    }
                    for use in row.uses
                ],
            }
            for row in terms
        ],
        "candidates": [
            {
                "language": item.language,
                "form": item.form,
                "count": len(item.spans),
                "suggestions": dict(item.suggestions),
                "places": [_place(span) for span in item.spans],
            }
            for item in proposed
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _place(span: Span) -> dict[str, Any]:
    return {"file": str(span.file), "line": span.start.line, "column": span.start.column}
