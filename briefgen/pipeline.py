"""The order of work: load, check, localize, render, write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from briefgen.checks import CheckContext, check_brief, check_desk
from briefgen.diagnostics import Diagnostic
from briefgen.diagnostics.diagnostic import has_errors, sort_diagnostics, unsaid
from briefgen.formats import Format, FormatContext
from briefgen.languages import Language
from briefgen.languages.catalogue import catalogue_of
from briefgen.loader import load_desk
from briefgen.localize import OtherEdition, build_edition
from briefgen.model import Brief, Desk
from briefgen.options import BuildOptions, Plan, make_plan
from briefgen.render import ThemeError
from briefgen.typeset.errors import TypesetError
from briefgen.typeset.fetch import RefusedError
from briefgen.typeset.fonts import FontLibrary, load_fonts
from briefgen.write import write_atomically


@dataclass(frozen=True)
class Output:
    """A file that a build wrote; size in bytes, time in seconds."""

    path: Path
    brief: str
    language: str
    format: str
    pages: int | None
    size: int
    seconds: float


@dataclass(frozen=True)
class Failure:
    """An output that could not be made, and every reason."""

    path: Path
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Checked:
    """A desk with everything that is wrong in it."""

    desk: Desk
    diagnostics: tuple[Diagnostic, ...]
    by_brief: Mapping[str, tuple[Diagnostic, ...]]
    texts: Mapping[Path, str]


@dataclass(frozen=True)
class BuildReport:
    """What a build wrote, what it could not make, and what it found."""

    outputs: tuple[Output, ...] = ()
    failures: tuple[Failure, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    notes: tuple[str, ...] = ()
    texts: Mapping[Path, str] = field(default_factory=dict)


Progress = Callable[[int, int], None]
"""Told how many outputs are done, and of how many."""


def build(options: BuildOptions, progress: Progress | None = None) -> BuildReport:
    """Build every edition that is asked for and can be.

    A brief with errors is not built, and with ``strict`` neither is one with warnings; the others
    are.

    Raises:
        UsageError: a brief, language, format, theme or folder is named that is not there.
        FontError: a font is missing or damaged.
    """
    fonts = load_fonts(options.font_dir)
    checked = check(options.content, options.briefs, fonts=fonts)
    if _forbids(checked.by_brief.get("", ()), options):
        return BuildReport(diagnostics=checked.diagnostics, texts=checked.texts)
    plan = make_plan(options, checked.desk)
    ready = [
        brief
        for name, brief in checked.desk.briefs.items()
        if not _forbids(checked.by_brief[name], options)
    ]
    outputs: list[Output] = []
    failures: list[Failure] = []
    notes: dict[str, None] = {}
    total = len(ready) * len(plan.languages) * len(plan.formats)
    results = _results(ready, checked.desk, plan, fonts)
    for done, (outcome, hints) in enumerate(results, start=1):
        if isinstance(outcome, Output):
            outputs.append(outcome)
        else:
            failures.append(outcome)
        notes |= dict.fromkeys(hints)
        if progress is not None:
            progress(done, total)
    return BuildReport(
        tuple(outputs), tuple(failures), checked.diagnostics, tuple(notes), checked.texts
    )


def check(
    content: Path, briefs: Sequence[str] | None = None, *, fonts: FontLibrary | None = None
) -> Checked:
    """Load a desk and run every check.

    Args:
        content: the folder with publisher.yaml and the briefs.
        briefs: ids of briefs or paths of their folders; all where None.
        fonts: where given, characters that no font has are reported too.

    Raises:
        UsageError: there is no such folder or brief.
    """
    loaded = load_desk(content, briefs)
    context = CheckContext(loaded.desk, fonts.missing if fonts else None)
    found = check_desk(context)
    for brief in loaded.desk.briefs.values():
        found += check_brief(brief, context)
    findings = sort_diagnostics([*loaded.diagnostics, *unsaid(found, loaded.diagnostics)])
    return Checked(loaded.desk, tuple(findings), _by_brief(findings, loaded.desk), loaded.texts)


def _by_brief(findings: list[Diagnostic], desk: Desk) -> dict[str, tuple[Diagnostic, ...]]:
    """Sort findings by the brief that they concern; those of the desk come under ""."""
    owners = {
        document.source.file: name
        for name, brief in desk.briefs.items()
        for document in brief.documents()
    }
    sorted_: dict[str, list[Diagnostic]] = {"": [], **{brief: [] for brief in desk.briefs}}
    owners |= {file: name for name, brief in desk.briefs.items() for file in brief.faulty_files}
    for finding in findings:
        file = finding.span.file if finding.span else None
        owner = owners.get(file, "") if file else ""
        if file and not owner:
            inside = (name for name in desk.briefs if file.is_relative_to(desk.briefs[name].folder))
            owner = next(inside, "")
        sorted_[owner].append(finding)
    return {key: tuple(items) for key, items in sorted_.items()}


def _forbids(findings: Sequence[Diagnostic], options: BuildOptions) -> bool:
    return has_errors(list(findings), strict=options.strict)


def _results(
    briefs: Sequence[Brief], desk: Desk, plan: Plan, fonts: FontLibrary
) -> Iterator[tuple[Output | Failure, tuple[str, ...]]]:
    for brief in briefs:
        for language in plan.languages:
            for format_ in plan.formats:
                yield _make(brief, desk, language, format_, plan, fonts)


def _make(
    brief: Brief, desk: Desk, language: Language, format_: Format, plan: Plan, fonts: FontLibrary
) -> tuple[Output | Failure, tuple[str, ...]]:
    """Make one output and write it."""
    started = perf_counter()
    path = plan.output_path(brief.id, language.code, format_.suffix)
    others = tuple(
        OtherEdition(other, plan.output_path(brief.id, other.code, ".html").name)
        for other in desk.languages.values()
        if other.code != language.code
    )
    edition = build_edition(brief, desk, language, other_editions=others)
    context = FormatContext(
        plan.theme, plan.theme_folders, catalogue_of(language), fonts, brief.folder
    )
    try:
        rendered = format_.render(edition, context)
        write_atomically(path, rendered.data)
    except (TypesetError, ThemeError, RefusedError) as error:
        return Failure(path, getattr(error, "problems", (str(error),))), ()
    except OSError as error:
        return Failure(path, (error.strerror or str(error),)), ()
    seconds = perf_counter() - started
    size = len(rendered.data)
    output = Output(path, brief.id, language.code, format_.name, rendered.pages, size, seconds)
    return output, rendered.notes
