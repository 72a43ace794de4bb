"""What a build was asked for, and what that means for a desk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.diagnostics import Message
from briefgen.diagnostics.suggestion import suggest
from briefgen.errors import UsageError
from briefgen.formats import Format, available_formats, load_format
from briefgen.languages import Language
from briefgen.model import Desk
from briefgen.model.editions import (
    edition_code,
    edition_fault,
    edition_hint,
    edition_languages,
    file_stem,
)
from briefgen.render import available_themes, builtin_themes_folder
from briefgen.typeset.conformance import (
    DEFAULT_STANDARD,
    PdfStandard,
    StandardError,
    parse_standard,
)

DEFAULT_CONTENT = Path("content")


@dataclass(frozen=True)
class BuildOptions:
    """The flags of a build; None stands for what publisher.yaml says.

    Attributes:
        content: the folder with publisher.yaml and the briefs.
        briefs: ids of briefs or paths of their folders; all where None.
        languages: codes of editions: a language, or two side by side as in ``ja+en``.
        formats: names of formats.
        output: where to write; ``output/`` beside the content where None.
        theme: name of the theme.
        font_dir: a folder of further fonts.
        strict: whether a warning stops a brief as an error does.
        pdf_standard: what PDF files are to follow, as in ``ua-1+a-3a``.
        attach: whether PDF files carry what they were made from; where None, those do whose
            handling sets no limit on disclosure.
    """

    content: Path = DEFAULT_CONTENT
    briefs: tuple[str, ...] | None = None
    languages: tuple[str, ...] | None = None
    formats: tuple[str, ...] | None = None
    output: Path | None = None
    theme: str | None = None
    font_dir: Path | None = None
    strict: bool = False
    pdf_standard: str = DEFAULT_STANDARD
    attach: bool | None = None


@dataclass(frozen=True)
class Plan:
    """The options, resolved against a desk."""

    editions: tuple[tuple[Language, ...], ...]
    formats: tuple[Format, ...]
    theme: str
    theme_folders: tuple[Path, ...]
    output: Path
    standard: PdfStandard
    attach: bool | None
    own_fonts: bool

    def output_path(self, brief: str, languages: Iterable[Language], suffix: str) -> Path:
        """Return where an edition is written: ``output/<brief>/<brief>.<languages>.pdf``."""
        return self.output / brief / f"{file_stem(brief, languages)}{suffix}"


def theme_folders(root: Path) -> tuple[Path, ...]:
    """Return the folders of a desk's own themes, which come before the built-in one.

    Args:
        root: the folder that holds the desk's ``content/``.
    """
    folder = root / "templates"
    is_own = folder.is_dir() and not folder.samefile(builtin_themes_folder())
    return (folder,) if is_own else ()


def make_plan(options: BuildOptions, desk: Desk) -> Plan:
    """Resolve the options of a build.

    Raises:
        UsageError: an edition, format, theme or standard is named that is not there, or what is
            asked for contradicts itself.
    """
    publisher = desk.publisher
    formats = options.formats or publisher.formats
    theme = options.theme or publisher.theme
    folders = theme_folders(desk.root)
    editions = desk.editions
    if options.languages:
        editions = tuple(_edition(code, desk) for code in options.languages)
    for name in formats:
        _require(name, available_formats(), FORMAT, "publisher.yaml: formats")
    _require(theme, available_themes(folders), THEME, "publisher.yaml: theme")
    return Plan(
        tuple({edition_code(languages): languages for languages in editions}.values()),
        tuple(load_format(name) for name in dict.fromkeys(formats)),
        theme,
        folders,
        options.output or desk.root / "output",
        _standard(options),
        options.attach,
        options.font_dir is not None,
    )


FORMAT = "there is no format '{name}'; formats: {known}"
THEME = "there is no theme '{name}'; themes: {known}"


NEEDS_ATTACHMENT = "'{name}' is for files with attachments (ISO 19005-4, Annex A)"
DROP_FLAG = Message("leave out --no-attach, or take 'ua-1+a-3a'")


def _standard(options: BuildOptions) -> PdfStandard:
    try:
        standard = parse_standard(options.pdf_standard)
    except StandardError as error:
        raise UsageError(Message(error.template, error.values)) from None
    if standard.needs_attachment and options.attach is False:
        raise UsageError(Message(NEEDS_ATTACHMENT, {"name": standard.name}), DROP_FLAG)
    return standard


def _edition(code: str, desk: Desk) -> tuple[Language, ...]:
    if fault := edition_fault(code, desk.languages):
        raise UsageError(fault, edition_hint(code, desk.languages))
    return tuple(desk.languages[name] for name in edition_languages(code))


def _require(name: str, known: Iterable[str], template: str, place: str) -> None:
    names: Sequence[str] = list(known)
    if name in names:
        return
    text = Message(template, {"name": name, "known": ", ".join(names)})
    where = Message("the desk's own choice stands in {place}", {"place": place})
    raise UsageError(text, suggest(name, names) or where)
