"""``briefgen sources add``: sources from a reference manager's file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import CONTENT, Content, complete_briefs

if TYPE_CHECKING:
    from briefgen.bibliography import Addition
    from briefgen.model import Brief, Desk


def command(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE", help="BibTeX, BibLaTeX, RIS, CSL-JSON or CSL-YAML."),
    ],
    brief: Annotated[
        str,
        typer.Option(
            metavar="ID", help="The brief that gets them.", autocompletion=complete_briefs
        ),
    ],
    content: Content = CONTENT,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print what would be added; write nothing.")
    ] = False,
) -> None:
    """Add the sources of a reference manager's file to a brief.

    What stands in its sources.yaml stays as it is. A source that is there already is reported, not
    added; so is what could not be taken over.

    \b
    Examples:
      briefgen sources add library.bib --brief russia-dprk-2025-07
      briefgen sources add zotero.json --brief russia-dprk-2025-07 --dry-run
    """
    from briefgen.bibliography import add_sources
    from briefgen.cli.failures import print_findings
    from briefgen.diagnostics.diagnostic import has_errors
    from briefgen.loader import load_desk
    from briefgen.write import write_atomically

    loaded = load_desk(content, (brief,))
    [target] = loaded.desk.briefs.values()
    file = _sources_file(target)
    in_the_way = [item for item in loaded.diagnostics if item.span and item.span.file == file]
    if has_errors(in_the_way):
        print_findings(in_the_way, loaded.texts)
        raise typer.Exit(Exit.CONTENT)
    addition = add_sources(file.resolve(), files)
    print_findings(addition.diagnostics, addition.texts)
    if addition.data is not None and not dry_run:
        write_atomically(addition.file, addition.data)
    _print_added(addition, loaded.desk, file, dry_run=dry_run)
    failed = has_errors(list(addition.diagnostics))
    raise typer.Exit(Exit.CONTENT if failed else Exit.FINE)


def _sources_file(brief: Brief) -> Path:
    """Return the file that a brief's sources are in, or the one that they are to go to."""
    from briefgen.model.desk import SOURCES_FILES

    files = [brief.folder / name for name in SOURCES_FILES]
    return next((file for file in files if file.exists()), files[0])


def _print_added(addition: Addition, desk: Desk, file: Path, *, dry_run: bool) -> None:
    """Print the reference to each new source in every language, then how many there are."""
    from briefgen.bibliography.listing import references
    from briefgen.cli.interface import tell
    from briefgen.cli.sources.printing import print_reference
    from briefgen.model.source import Source

    for record in addition.records:
        source = Source.model_validate(record)
        print_reference(source.id, references(source, desk))
    count = len(addition.records)
    if dry_run:
        tell("sources to be added: {count}; nothing was written", count=count)
    else:
        tell("sources added to {file}: {count}", file=file, count=count)
