"""``briefgen sources check``: whether the cited pages still stand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import CONTENT, Briefs, Content, Strict
from briefgen.cli.reporting import Report, ReportFormat

if TYPE_CHECKING:
    from briefgen.diagnostics import Diagnostic
    from briefgen.model import Desk
    from briefgen.web.sources import CheckedSources, CheckOptions


def command(  # noqa: PLR0913  (one argument a flag)
    briefs: Briefs = None,
    content: Content = CONTENT,
    max_age: Annotated[
        float, typer.Option(metavar="DAYS", min=0, help="Take younger results as they are.")
    ] = 7,
    archive: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="Keep a copy of each page there (WARC).", show_default=False
        ),
    ] = None,
    archive_url: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Where that folder is on the web.", show_default=False),
    ] = None,
    delay: Annotated[
        float, typer.Option(metavar="SECONDS", min=0, help="Between requests to one host.")
    ] = 1,
    timeout: Annotated[
        float, typer.Option(metavar="SECONDS", min=0.1, help="For a host to answer.")
    ] = 15,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Ask hosts of private networks too.")
    ] = False,
    format: ReportFormat = Report.TEXT,  # noqa: A002  (the name of the flag)
    strict: Strict = False,
) -> None:
    """Ask whether the pages that sources cite still stand. This uses the network.

    Reports pages that are gone, moved or changed, and those of which no copy is kept. Results
    are kept in sources-checked.json beside brief.yaml.

    \b
    Examples:
      briefgen sources check
      briefgen sources check russia-dprk-2025-07 --archive copies --max-age 0
    """
    import datetime

    from briefgen.cli.failures import print_findings
    from briefgen.diagnostics.diagnostic import has_errors, sort_diagnostics
    from briefgen.loader import load_desk
    from briefgen.web.checking import Manners
    from briefgen.web.sources import CheckOptions, diagnostics_of

    loaded = load_desk(content, tuple(briefs) if briefs else None)
    files = {file for brief in loaded.desk.briefs.values() for file in brief.sources_files}
    faults = [item for item in loaded.diagnostics if item.span and item.span.file in files]
    contact = loaded.desk.publisher.url
    manners = Manners(delay, timeout, contact=contact, allow_private=allow_private)
    options = CheckOptions(manners, datetime.timedelta(days=max_age), archive, archive_url)
    checked = _check_all(loaded.desk, options)
    findings: list[Diagnostic] = [*faults]
    for item in checked:
        findings += diagnostics_of(item)
    print_findings(sort_diagnostics(findings), loaded.texts)
    _print(checked, options, as_json=format is Report.JSON)
    failed = has_errors(findings, strict=strict)
    raise typer.Exit(Exit.CONTENT if failed else Exit.FINE)


def _check_all(desk: Desk, options: CheckOptions) -> list[CheckedSources]:
    """Check brief by brief, and write what was found and kept of each before the next."""
    import datetime

    from briefgen.cli.progress import progress_bar
    from briefgen.web.sources import check_sources
    from briefgen.write import write_atomically

    done = []
    for brief in desk.briefs.values():
        with progress_bar(shown=True) as progress:
            checked = check_sources(brief, options, datetime.datetime.now(datetime.UTC), progress)
        for path, data in checked.copies.items():
            write_atomically(path, data)
        if checked.findings:
            file, text = checked.memory
            write_atomically(file, text.encode("utf-8"))
        done.append(checked)
    return done


def _print(checked: list[CheckedSources], options: CheckOptions, *, as_json: bool) -> None:
    """Print a line a page, or all that is known of it as JSON."""
    from briefgen.cli.interface import say
    from briefgen.cli.table import format_table
    from briefgen.web.memory import as_data
    from briefgen.web.sources import archive_entry

    if as_json:
        data = [
            {
                "brief": item.brief.id,
                "id": id_,
                **as_data(finding),
                "suggested": archive_entry(item, id_, options),
            }
            for item in checked
            for id_, finding in item.findings.items()
        ]
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    rows = [
        [
            item.brief.id,
            id_,
            say(finding.kind.value),
            str(finding.status or "–"),
            finding.checked[:10],
            finding.copy.file if finding.copy else "–",
        ]
        for item in checked
        for id_, finding in item.findings.items()
    ]
    head = [say("brief"), say("source"), say("page"), say("status"), say("checked"), say("copy")]
    typer.echo(format_table(head, rows))
    for item in checked:
        for id_ in item.findings:
            if entry := archive_entry(item, id_, options):
                typer.echo(say("for custom of '{id}': {entry}", id=id_, entry=entry))
