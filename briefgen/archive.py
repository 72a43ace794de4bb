"""Getting back what a PDF file was made from, and making it again."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Final

from briefgen import __version__, pipeline
from briefgen.diagnostics import Diagnostic, Message
from briefgen.enclosures import RECORD, Recipe
from briefgen.errors import UsageError
from briefgen.options import BuildOptions
from briefgen.write import write_atomically

_MOST_FILES: Final = 2_000
_MOST_BYTES: Final = 200_000_000
_UNSAFE: Final = frozenset('<>:"\\|?*')

NO_PDF = "'{path}' cannot be read as a PDF file"
NOTHING_INSIDE = "'{path}' carries no source that briefgen put there"
BUILT_WITHOUT = Message("it was built with --no-attach, or its handling limits disclosure")
UNSAFE_NAME = "'{path}' carries a file named '{name}', which cannot be unpacked safely"
TOO_MUCH = "'{path}' carries more than can be unpacked: {count} files, {size} bytes"
IN_THE_WAY = "'{path}' is already there; nothing was unpacked"
ELSEWHERE = Message("name another folder: --output FOLDER")


@dataclass(frozen=True)
class Archive:
    """What a PDF file carries.

    Attributes:
        recipe: how its pages were made.
        files: the files of the desk, by their path from its root.
    """

    recipe: Recipe
    files: Mapping[str, bytes] = field(repr=False)


@dataclass(frozen=True)
class Verdict:
    """What came of building a PDF file again.

    Attributes:
        recipe: how it was made.
        same_bytes: whether the new file is the old one, byte for byte.
        changed_pages: pages whose text differs, from 1; one that only one file has counts too.
        diagnostics: what was found in the source.
        problems: why it could not be built again.
        texts: the source files that were read, for excerpts.
    """

    recipe: Recipe
    same_bytes: bool = False
    changed_pages: tuple[int, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    problems: tuple[str, ...] = ()
    texts: Mapping[Path, str] = field(default_factory=dict)

    @property
    def same_version(self) -> bool:
        """Whether the file was made by this version of the program."""
        return self.recipe.briefgen == __version__


def read_archive(path: Path) -> Archive:
    """Return what a PDF file carries.

    Raises:
        UsageError: it is no PDF file, or holds nothing that briefgen put there.
        OSError: it cannot be read.
    """
    files = dict(_attached(path))
    record = files.pop(RECORD, None)
    recipe = _recipe(record)
    if recipe is None or not files:
        raise UsageError(Message(NOTHING_INSIDE, {"path": path}), BUILT_WITHOUT)
    for name in files:
        if not is_safe(name):
            raise UsageError(Message(UNSAFE_NAME, {"path": path, "name": name}))
    return Archive(recipe, files)


def is_safe(name: str) -> bool:
    """Say whether a path stays below the folder that it is unpacked in, on every system."""
    parts = PurePosixPath(name).parts
    return bool(parts) and not name.startswith("/") and all(map(_is_plain, parts))


def _is_plain(part: str) -> bool:
    return (
        part not in {"", ".", ".."}
        and not _UNSAFE & set(part)
        and part.isprintable()
        and not part.endswith((".", " "))
    )


def extract(archive: Archive, folder: Path) -> tuple[Path, ...]:
    """Unpack an archive as a desk; nothing is written over.

    Args:
        archive: what to unpack.
        folder: where to; it is made where it is not there.

    Returns:
        The files written.

    Raises:
        UsageError: a file is in the way.
        OSError: it cannot be written.
    """
    places = {folder / name: data for name, data in archive.files.items()}
    for place in places:
        if place.exists() or place.is_symlink():
            raise UsageError(Message(IN_THE_WAY, {"path": place}), ELSEWHERE)
    for place, data in places.items():
        write_atomically(place, data)
    return tuple(places)


def verify(path: Path, *, font_dir: Path | None = None) -> Verdict:
    """Build a PDF file again from what it carries, and compare the two.

    Args:
        path: the PDF file.
        font_dir: the folder of further fonts that it was built with, if any.

    Raises:
        UsageError: it is no PDF file, or holds nothing that briefgen put there.
        FontError: a font is missing or damaged.
        OSError: it cannot be read.
    """
    archive = read_archive(path)
    recipe = archive.recipe
    with tempfile.TemporaryDirectory(prefix="briefgen-") as name:
        folder = Path(name)
        extract(archive, folder)
        report = pipeline.build(
            BuildOptions(
                folder / "content",
                (recipe.brief,),
                (recipe.edition,),
                ("pdf",),
                folder / "output",
                recipe.theme,
                font_dir,
                pdf_standard=recipe.standard,
                attach=True,
            )
        )
        problems = tuple(reason for failure in report.failures for reason in failure.reasons)
        if not report.outputs:
            return Verdict(recipe, False, (), report.diagnostics, problems, report.texts)
        old, new = path.read_bytes(), report.outputs[0].path.read_bytes()
    pages = () if old == new else tuple(_changed_pages(old, new))
    return Verdict(recipe, old == new, pages, report.diagnostics, problems, report.texts)


def _recipe(record: bytes | None) -> Recipe | None:
    try:
        found = json.loads(record or b"")
        recipe = Recipe(**found)
    except (ValueError, TypeError):
        return None
    texts = (recipe.briefgen, recipe.brief, recipe.edition, recipe.theme, recipe.standard)
    return recipe if all(isinstance(text, str) for text in texts) else None


def _attached(path: Path) -> Iterator[tuple[str, bytes]]:
    document = _open(path, path.read_bytes())
    count = document.count_attachments()
    size = 0
    if count > _MOST_FILES:
        raise UsageError(Message(TOO_MUCH, {"path": path, "count": count, "size": "?"}))
    for number in range(count):
        attachment = document.get_attachment(number)
        data = bytes(attachment.get_data())
        size += len(data)
        if size > _MOST_BYTES:
            raise UsageError(Message(TOO_MUCH, {"path": path, "count": count, "size": size}))
        yield attachment.get_name(), data


def _open(path: Path, data: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        raise UsageError(Message(NO_PDF, {"path": path})) from None


def _changed_pages(old: bytes, new: bytes) -> Iterator[int]:
    """Yield the numbers of pages whose text differs."""
    texts = [_page_texts(data) for data in (old, new)]
    for number in range(max(map(len, texts))):
        first, second = (pages[number] if number < len(pages) else None for pages in texts)
        if first != second:
            yield number + 1


def _page_texts(data: bytes) -> list[str]:
    document = _open(Path(), data)
    return [page.get_textpage().get_text_range() for page in document]
