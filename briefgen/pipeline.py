"""The order of work: load, check, localize, render, check the pages, write."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import product
from pathlib import Path
from time import perf_counter
from typing import Any

from briefgen.checks import CheckContext, check_brief, check_desk
from briefgen.checks.context import DrawingOutcome
from briefgen.checks.settings import weigh
from briefgen.citeproc import CiteprocError
from briefgen.diagnostics import Message
from briefgen.diagnostics.diagnostic import sort_diagnostics, unsaid
from briefgen.enclosures import holds_words_of_others, withheld
from briefgen.explanations import known_rules
from briefgen.figures.drawing import draw_specification
from briefgen.figures.errors import DrawingError, TooHeavyError
from briefgen.figures.lettering import Lettering
from briefgen.finish import Made, failure, forbids, report, write_all
from briefgen.formats import Format
from briefgen.languages import Language
from briefgen.layout import check_layout
from briefgen.loader import Loaded, load_desk
from briefgen.making import Making, edition_of, format_context, why_no_footnotes
from briefgen.model import Brief, Desk
from briefgen.model.editions import edition_code
from briefgen.options import BuildOptions, Plan, make_plan, theme_folders
from briefgen.render import ThemeError, ThemeRecord, available_themes, theme_record
from briefgen.results import BuildReport, Checked, sort_by_brief
from briefgen.typeset.errors import TypesetError
from briefgen.typeset.fetch import RefusedError
from briefgen.typeset.fonts import FontLibrary, load_fonts

WORDS_OF_OTHERS = (
    "the dossier of {brief} holds words of its document, so that its PDF files do not carry the "
    "YAML that they were made from; --attach puts it in"
)
WITHHELD = (
    "{brief} is {handling}, so that its PDF files do not carry the YAML that they were made from; "
    "--attach puts it in"
)

Progress = Callable[[int, int], None]
"""Told how many outputs are done, and of how many."""


def build(options: BuildOptions, progress: Progress | None = None) -> BuildReport:
    """Build every edition that is asked for and can be.

    A brief with errors is not built. With ``strict`` neither is one with warnings, and one whose
    pages give rise to any is not written in any language or format; the others are.

    Raises:
        UsageError: a brief, language, format, theme or folder is named that is not there.
        FontError: a font is missing or damaged.
        ThemeError: the theme's record cannot be read.
    """
    return report(*_make_all(options, progress, write_all))


def check_pages(options: BuildOptions, progress: Progress | None = None) -> Checked:
    """Run every check over a desk, and look at the pages of its PDF files; nothing is written.

    Raises:
        UsageError: a brief, language, theme or folder is named that is not there.
        FontError: a font is missing or damaged.
        ThemeError: the theme's record cannot be read.
    """
    options = replace(options, formats=("pdf",), strict=False)
    checked, editions = _make_all(options, progress, lambda made, _: list(made))
    found = report(checked, editions)
    return replace(checked, diagnostics=found.diagnostics, failures=found.failures)


def check(
    content: Path,
    briefs: Sequence[str] | None = None,
    *,
    fonts: FontLibrary | None = None,
    theme: str | None = None,
    unsaved: Mapping[Path, bytes] | None = None,
) -> Checked:
    """Load a desk and run every check.

    Args:
        content: the folder with publisher.yaml and the briefs.
        briefs: ids of briefs or paths of their folders; all where None.
        fonts: where given, characters that no font has are reported too.
        theme: name of the theme to check against; that of publisher.yaml where None.
        unsaved: bytes to read in the place of those of files, by path as seen through ``content``.

    Raises:
        UsageError: there is no such folder or brief.
        ThemeError: the theme's record cannot be read.
    """
    return check_loaded(load_desk(content, briefs, unsaved), fonts=fonts, theme=theme)


def check_loaded(
    loaded: Loaded, *, fonts: FontLibrary | None = None, theme: str | None = None
) -> Checked:
    """Run every check over a desk that was read already; see ``check``."""
    record = _theme_record(loaded.desk, theme)
    if fonts and record:
        fonts = fonts.of(record.families)
    context = CheckContext(
        loaded.desk,
        fonts.missing if fonts else None,
        record.grounds if record else None,
        partial(_try_drawing, fonts, record) if fonts and record else None,
        known_rules,
    )
    found = check_desk(context)
    for brief in loaded.desk.briefs.values():
        found += check_brief(brief, context)
    found = [*loaded.diagnostics, *unsaid(found, loaded.diagnostics)]
    findings = sort_diagnostics(weigh(found, loaded.desk.publisher))
    return Checked(loaded.desk, tuple(findings), sort_by_brief(findings, loaded.desk), loaded.texts)


def _theme_record(desk: Desk, theme: str | None) -> ThemeRecord | None:
    """Return the record of the theme to check against; None where there is no such theme."""
    name, folders = theme or desk.publisher.theme, theme_folders(desk.root)
    return theme_record(name, folders) if name in available_themes(folders) else None


def _try_drawing(
    fonts: FontLibrary, record: ThemeRecord, spec: Mapping[str, Any], language: Language
) -> DrawingOutcome:
    """Draw a specification as an edition would; a drawing that can be made is kept for it."""
    script = language.script
    lettering = Lettering(fonts, script, record.font_stacks(script))
    try:
        return DrawingOutcome(warnings=draw_specification(spec, language, lettering).warnings)
    except DrawingError as error:
        return DrawingOutcome(str(error), too_heavy=isinstance(error, TooHeavyError))


_Finish = Callable[[Sequence[Made], BuildOptions], list[Made]]
"""Takes the editions of a brief that were made, and returns what became of them."""


def _make_all(
    options: BuildOptions, progress: Progress | None, finish: _Finish
) -> tuple[Checked, list[Made]]:
    """Check a desk, and make every edition that is asked for and can be, brief by brief."""
    fonts = load_fonts(options.font_dir)
    checked = check(options.content, options.briefs, fonts=fonts, theme=options.theme)
    if forbids(checked.by_brief.get("", ()), options):
        return checked, []
    plan = make_plan(options, checked.desk)
    fonts = fonts.of(theme_record(plan.theme, plan.theme_folders).families)
    ready = [
        brief
        for name, brief in checked.desk.briefs.items()
        if not forbids(checked.by_brief[name], options)
    ]
    total = len(ready) * len(plan.editions) * len(plan.formats)
    editions: list[Made] = []
    for brief in ready:
        made: list[Made] = []
        for languages, format_ in product(plan.editions, plan.formats):
            made.append(_make(brief, checked.desk, languages, format_, plan, fonts))
            if progress is not None:
                progress(len(editions) + len(made), total)
        editions += finish(made, options)
    return checked, editions


def _make(
    brief: Brief,
    desk: Desk,
    languages: tuple[Language, ...],
    format_: Format,
    plan: Plan,
    fonts: FontLibrary,
) -> Made:
    """Make one edition in one format, and look at its pages."""
    started = perf_counter()
    path = plan.output_path(brief.id, languages, format_.suffix)
    made = Made(path, format_.suffix, brief.id, edition_code(languages), format_.name)
    making = Making(brief, desk, languages, plan, fonts)
    try:
        rendered = format_.render(edition_of(making), format_context(making))
    except (CiteprocError, TypesetError, ThemeError, RefusedError, OSError) as error:
        return replace(made, outcome=failure(path, error))
    notes = [note for note in (why_no_footnotes(making),) if note]
    if rendered.pages is not None and withheld(brief, plan):
        notes.append(_withheld_note(brief))
    rendered = replace(rendered, notes=(*rendered.notes, *notes))
    found = check_layout(rendered.layout, edition=path.name, brief=brief, desk=desk)
    found = weigh(found, desk.publisher)
    seconds = perf_counter() - started
    return replace(made, rendered=rendered, diagnostics=tuple(found), seconds=seconds)


def _withheld_note(brief: Brief) -> Message:
    if holds_words_of_others(brief):
        return Message(WORDS_OF_OTHERS, {"brief": brief.id})
    return Message(WITHHELD, {"brief": brief.id, "handling": brief.meta.handling.value})
