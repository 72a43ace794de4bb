"""The end of a build: editions that were made are written, and what became of them is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from briefgen.diagnostics import Diagnostic, Message
from briefgen.diagnostics.diagnostic import has_errors, sort_diagnostics
from briefgen.formats import Companion, Rendered
from briefgen.options import BuildOptions
from briefgen.results import BuildReport, Checked, Failure, Output
from briefgen.write import write_atomically


@dataclass(frozen=True)
class Made:
    """An edition in one format: made, then looked at, then written unless something forbids it.

    Attributes:
        path: where it goes.
        suffix: the ending of its format; files beside it have another.
        brief: id of the brief.
        language: code of the edition, as in ``Output``.
        format: name of the format.
        rendered: the file, if it could be made.
        diagnostics: what is wrong with its pages.
        seconds: how long it took so far.
        outcome: what became of it; None if it is not to be written.
    """

    path: Path
    suffix: str
    brief: str
    language: str
    format: str
    rendered: Rendered | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    seconds: float = 0
    outcome: Output | Failure | None = None


def forbids(findings: Sequence[Diagnostic], options: BuildOptions) -> bool:
    """Say whether findings keep what they are about from being built or written."""
    return has_errors(list(findings), strict=options.strict)


def write_all(made: Sequence[Made], options: BuildOptions) -> list[Made]:
    """Write all editions of a brief, or none if the pages of any have what the options forbid."""
    if forbids([finding for edition in made for finding in edition.diagnostics], options):
        return list(made)
    return [_write(edition, edition.rendered) if edition.rendered else edition for edition in made]


def _write(edition: Made, rendered: Rendered) -> Made:
    """Write an edition and the files beside it."""
    started = perf_counter()
    path = edition.path
    try:
        write_atomically(path, rendered.data)
        seconds = edition.seconds + perf_counter() - started
        beside = []
        for companion in rendered.companions:
            path = _beside(edition, companion)
            beside.append(_write_beside(edition, companion, path))
    except OSError as error:
        return replace(edition, outcome=failure(path, error))
    output = Output(
        edition.path,
        edition.brief,
        edition.language,
        edition.format,
        rendered.pages,
        len(rendered.data),
        seconds,
        tuple(beside),
    )
    return replace(edition, outcome=output)


def _beside(edition: Made, companion: Companion) -> Path:
    return edition.path.with_name(edition.path.name.removesuffix(edition.suffix) + companion.suffix)


def _write_beside(edition: Made, companion: Companion, path: Path) -> Output:
    started = perf_counter()
    write_atomically(path, companion.data)
    return Output(
        path,
        edition.brief,
        edition.language,
        companion.format,
        None,
        len(companion.data),
        perf_counter() - started,
    )


def failure(path: Path, error: Exception) -> Failure:
    """Return why an output could not be made or written."""
    if isinstance(error, OSError):
        return Failure(path, (error.strerror or str(error),))
    return Failure(path, getattr(error, "problems", (str(error),)))


def report(checked: Checked, editions: Sequence[Made]) -> BuildReport:
    """Return what a build wrote, what it could not, and every finding."""
    findings = [finding for edition in editions for finding in edition.diagnostics]
    notes: list[str | Message] = []  # no set: a message is not hashable
    for edition in editions:
        made = edition.rendered.notes if edition.rendered else ()
        notes += (note for note in made if note not in notes)
    return BuildReport(
        tuple(item.outcome for item in editions if isinstance(item.outcome, Output)),
        tuple(item.outcome for item in editions if isinstance(item.outcome, Failure)),
        tuple(sort_diagnostics([*checked.diagnostics, *findings])),
        tuple(notes),
        checked.texts,
    )
