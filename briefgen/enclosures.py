"""What a PDF file carries along: the files of the desk that its pages were made from."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path
from typing import Final

from briefgen import __version__
from briefgen.model import Brief, Desk
from briefgen.model.blocks import Image
from briefgen.model.scales import Handling
from briefgen.model.walk import walk
from briefgen.options import Plan
from briefgen.render.themes import DEFAULT_THEME
from briefgen.typeset.conformance import Attachment

LANGUAGES: Final = "languages"
RECORD: Final = "briefgen.json"
"""How the pages were made; it names the brief and the edition."""
_LEDGER: Final = "accepted.yaml"
_YAML: Final = "application/yaml"  # RFC 9512
_MEDIA_TYPES: Final = {
    ".yaml": _YAML,
    ".yml": _YAML,
    ".toml": "application/toml",
    ".po": "text/x-gettext-translation",
    ".j2": "text/plain",
}


@dataclass(frozen=True)
class Recipe:
    """How an edition was made, as ``briefgen.json`` in its PDF file says.

    Attributes:
        briefgen: version of the program.
        brief: id of the brief.
        edition: its code, as in ``ja+en``.
        theme: name of the theme.
        standard: name of the PDF standard.
        own_fonts: whether fonts of the user were in play, which are not enclosed.
    """

    briefgen: str
    brief: str
    edition: str
    theme: str
    standard: str
    own_fonts: bool

    def to_json(self) -> bytes:
        """Return the record as JSON in UTF-8."""
        return (json.dumps(vars(self), ensure_ascii=False, indent=2) + "\n").encode()


def withheld(brief: Brief, plan: Plan) -> bool:
    """Say whether a brief's source is left out only because the brief may not travel freely.

    Nor may the words of somebody else's document, which a dossier may still hold.
    """
    may_not = brief.meta.handling is not Handling.CLEAR or holds_words_of_others(brief)
    return plan.attach is None and may_not


def holds_words_of_others(brief: Brief) -> bool:
    """Say whether facts of a brief's dossiers are still in the words of their document."""
    return any(fact.verbatim for fact in brief.facts.values())


def enclosures(brief: Brief, desk: Desk, plan: Plan, edition: str) -> tuple[Attachment, ...]:
    """Return the files that an edition is made from, as attachments that form a desk by themselves.

    Nothing is enclosed where the plan says so, or where it says nothing and the brief's handling
    sets a limit on disclosure; a standard that needs an attachment then has the recipe alone.

    Args:
        brief: the brief.
        desk: the desk that it belongs to.
        plan: theme, standard and whether to attach anything.
        edition: code of the edition, as in ``ja+en``.

    Raises:
        OSError: a file cannot be read.
    """
    published = brief.meta.published.first_day
    recipe = Recipe(__version__, brief.id, edition, plan.theme, plan.standard.name, plan.own_fonts)
    made = [_attachment(RECORD, recipe.to_json(), published)]
    if plan.attach is False or withheld(brief, plan):
        return tuple(made) if plan.standard.needs_attachment else ()
    files = dict.fromkeys(_files(brief, desk, plan))
    for file in sorted(files, key=lambda item: item.relative_to(desk.root).as_posix()):
        name = file.relative_to(desk.root).as_posix()
        made.append(_attachment(name, file.read_bytes(), published))
    return tuple(made)


def _files(brief: Brief, desk: Desk, plan: Plan) -> Iterator[Path]:
    """Yield every file of the desk that a build of the brief reads."""
    yield desk.publisher_document.source.file
    if desk.glossary_document is not None:
        yield desk.glossary_document.source.file
    for document in brief.documents():
        yield document.source.file
    ledgers = (folder / _LEDGER for folder in (desk.content_folder, brief.folder))
    yield from filter(Path.is_file, ledgers)
    yield from _pictures(brief, desk)
    if desk.publisher.citations.style is not None:
        yield desk.content_folder / desk.publisher.citations.style
    own = desk.root / LANGUAGES
    for language in desk.languages.values():
        yield from _whole(language.folder) if language.folder.is_relative_to(own) else ()
    for folder, theme in product(plan.theme_folders, (plan.theme, DEFAULT_THEME)):
        yield from _whole(folder / theme)


def _pictures(brief: Brief, desk: Desk) -> Iterator[Path]:
    logo = desk.publisher.logo
    names = {logo.in_language(code) for code in desk.languages} if logo else set()
    yield from (desk.content_folder / name for name in names if name)
    for section in brief.sections.values():
        for _, node in walk(section):
            if isinstance(node, Image):
                yield brief.folder / node.src


def _whole(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder, but for what the system keeps there for itself."""
    for file in folder.rglob("*"):
        if file.is_file() and not any(part.startswith((".", "__")) for part in file.parts[-2:]):
            yield file


def _attachment(name: str, data: bytes, published: date) -> Attachment:
    suffix = Path(name).suffix.lower()
    guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Attachment(name, data, _MEDIA_TYPES.get(suffix, guessed), name, published)
