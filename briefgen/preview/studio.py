"""From saved files to what the preview shows, with all that can be kept between two saves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefgen import pipeline
from briefgen.checks.settings import weigh
from briefgen.diagnostics import Diagnostic, Message
from briefgen.diagnostics.diagnostic import has_errors
from briefgen.diagnostics.message import Translate
from briefgen.errors import UsageError
from briefgen.formats.registry import load_format
from briefgen.layout import check_layout
from briefgen.loader import Loaded, load_desk
from briefgen.localize import AnyEdition
from briefgen.making import Making, edition_of, format_context
from briefgen.model import Brief, Desk
from briefgen.model.editions import edition_code
from briefgen.options import BuildOptions, Plan, make_plan
from briefgen.preview.findings import findings_of, spots_of
from briefgen.preview.paper import Printed, Sheet
from briefgen.preview.snapshot import Page, Snapshot, View
from briefgen.render import ThemeError, forget_themes, theme_record
from briefgen.typeset.fonts import load_fonts

FAULTY = "faulty"
"""What the page knows an error in a file by: its own words for it lead to the findings."""

FAULT = Message(
    "The program met a fault of its own; the terminal shows which. What you see is older than your "
    "files. The next save tries again."
)

Key = tuple[str, str]
"""Id of a brief, and code of an edition."""


@dataclass(frozen=True)
class Renewal:
    """What a save led to: what there is to see now, and the editions whose PDF is to be made."""

    snapshot: Snapshot
    sheets: Mapping[Key, Sheet] = field(default_factory=dict)


class Studio:
    """Makes web pages and findings.

    An edition that is equal to the one before it is not made again; neither is its PDF.

    Args:
        options: content folder, theme and fonts as for a build.
        translate: puts messages in the user's language.
    """

    def __init__(self, options: BuildOptions, translate: Translate = str) -> None:
        self._options = options
        self._translate = translate
        self._fonts = load_fonts(options.font_dir)
        self._made: dict[Key, AnyEdition] = {}
        self._themes_read = 0
        self._loaded: Loaded | None = None
        self._layout: dict[Key, tuple[Diagnostic, ...]] = {}
        self._findings: tuple[Diagnostic, ...] = ()

    def forget(self) -> None:
        """Make everything anew next time: a theme, a picture or a language has changed."""
        forget_themes()
        self._themes_read += 1
        self._made.clear()

    def renew(self, before: Snapshot, wanted: Sequence[Key]) -> Iterator[Renewal]:
        """Yield the new pages as soon as they are there, then what is wrong with the desk.

        Args:
            before: what was shown until now; what cannot be made is kept of it.
            wanted: the editions to show.
        """
        briefs = tuple(dict.fromkeys(brief for brief, _ in wanted))
        try:
            loaded = load_desk(self._options.content, briefs or None)
            codes = tuple(dict.fromkeys(edition for _, edition in wanted))
            plan = make_plan(replace(self._options, languages=codes), loaded.desk)
        except (UsageError, ThemeError) as error:
            text = error.text.render(self._translate) if isinstance(error, UsageError) else error
            yield Renewal(replace(before, number=before.number + 1, problem=str(text)))
            return
        self._loaded = loaded
        pages = self._pages(loaded, plan, before, wanted)
        yield pages
        checked = pipeline.check_loaded(loaded, fonts=self._fonts, theme=self._options.theme)
        self._findings = checked.diagnostics
        yield Renewal(self.with_findings(pages.snapshot))

    def _pages(
        self, loaded: Loaded, plan: Plan, before: Snapshot, wanted: Sequence[Key]
    ) -> Renewal:
        views: dict[Key, View] = {}
        sheets: dict[Key, Sheet] = {}
        faulty = _faulty_files(loaded)
        for making in self._makings(loaded.desk, plan):
            key = (making.brief.id, edition_code(making.languages))
            if key not in wanted:
                continue
            view = before.views.get(key) or _empty_view(key, making)
            if faulty & _files_of(making.brief, loaded.desk):
                views[key] = replace(view, page_problem=FAULTY)
            else:
                views[key] = self._page(making, view, sheets)
        views |= {
            key: replace(before.views[key], page_problem=FAULTY)
            for key in wanted
            if key in before.views and key not in views
        }
        for key in self._made.keys() - views.keys():
            del self._made[key]
        snapshot = Snapshot(before.number + 1, views, before.findings)
        if has_errors(list(loaded.diagnostics)):
            self._findings = loaded.diagnostics
            snapshot = self.with_findings(snapshot)
        return Renewal(snapshot, sheets)

    def _makings(self, desk: Desk, plan: Plan) -> Iterator[Making]:
        fonts = self._fonts.of(theme_record(plan.theme, plan.theme_folders).families)
        for brief in desk.briefs.values():
            for languages in plan.editions:
                yield Making(brief, desk, languages, plan, fonts)

    def _page(self, making: Making, view: View, sheets: dict[Key, Sheet]) -> View:
        """Return an edition's view; add the sheet for its PDF if it is another than before."""
        key = view.key
        try:
            edition = edition_of(making)
            if self._made.get(key) == edition:
                return replace(view, page_problem=None)
            context = replace(format_context(making), with_origins=True)
            html = load_format("html").render(edition, context).data.decode("utf-8")
        except Exception as error:
            problems = getattr(error, "problems", (f"{type(error).__name__}: {error}",))
            return replace(view, page_problem="\n".join(problems))
        self._made[key] = edition
        page = Page.of(html.encode("utf-8"), spots_of(html, making.desk, making.brief))
        title = " / ".join(column.title.plain for column in edition.columns)
        sheets[key] = self._sheet(making, edition)
        return replace(view, page=page, page_problem=None, title=title)

    def _sheet(self, making: Making, edition: AnyEdition) -> Sheet:
        plan, context = making.plan, format_context(making)
        return Sheet(
            edition,
            plan.theme,
            plan.theme_folders,
            self._themes_read,
            self._options.font_dir,
            making.brief.folder,
            making.desk.content_folder,
            context.look,
        )

    def with_paper(self, before: Snapshot, key: Key, printed: Printed) -> Snapshot:
        """Return what there is to see once a PDF is finished."""
        view = before.views.get(key)
        if view is None or self._loaded is None:
            return before
        view = replace(
            view,
            paper=printed.paper or view.paper,
            paper_problem="\n".join(printed.problems) or None,
        )
        desk = self._loaded.desk
        brief = desk.briefs.get(key[0])
        if brief is not None and printed.paper is not None:
            name = f"{key[0]}.{key[1]}.pdf"
            found = check_layout(printed.layout, edition=name, brief=brief, desk=desk)
            self._layout[key] = tuple(weigh(found, desk.publisher))
        return self.with_findings(replace(before, views={**before.views, key: view}))

    def with_fault(self, before: Snapshot, error: Exception) -> Snapshot:
        """Return what there is to see after an error that nothing else has caught."""
        text = error.text if isinstance(error, UsageError) else FAULT
        problem = text.render(self._translate)
        return replace(before, number=before.number + 1, problem=problem)

    def with_findings(self, before: Snapshot) -> Snapshot:
        """Return what there is to see with all that is known to be wrong."""
        if self._loaded is None:
            return before
        layout = [item for key in before.views for item in self._layout.get(key, ())]
        pages = {view.brief: view.page for view in before.views.values() if view.page}
        found = [*self._findings, *layout]
        findings = findings_of(found, self._loaded.desk, pages, self._translate)
        return replace(before, number=before.number + 1, findings=findings, problem=None)


def _empty_view(key: Key, making: Making) -> View:
    names = " + ".join(language.name for language in making.languages)
    return View(*key, names, key[0])


def _faulty_files(loaded: Loaded) -> frozenset[Path]:
    return frozenset(
        item.span.file
        for item in loaded.diagnostics
        if item.span is not None and item.severity == "error"
    )


def _files_of(brief: Brief, desk: Desk) -> frozenset[Path]:
    own = (desk.publisher_document, *brief.documents())
    return brief.faulty_files | {document.source.file for document in own}
