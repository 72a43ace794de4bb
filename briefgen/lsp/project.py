"""A desk as an editor holds it: what is on the disk, and what is not saved yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.diagnostics import Diagnostic
from briefgen.model import Brief, Desk
from briefgen.pipeline import check
from briefgen.results import Checked
from briefgen.typeset.fonts import FontLibrary, load_fonts


def content_folder_of(file: Path) -> Path | None:
    """Return the content folder of the desk that a file belongs to; None where there is none."""
    for folder in file.parents:
        for candidate in (folder, folder / "content"):
            if (candidate / "publisher.yaml").is_file():
                return candidate
    return None


@dataclass
class Project:
    """A desk that is being written.

    Attributes:
        content: its content folder.
        checked: what the last check gave; None before the first.
    """

    content: Path
    checked: Checked | None = None
    _fonts: FontLibrary = field(default_factory=load_fonts)

    def look(self, file: Path, unsaved: Mapping[Path, bytes]) -> Checked:
        """Check the brief that a file belongs to, or the whole desk where it belongs to none.

        Args:
            file: the file that has changed.
            unsaved: the text of each open file, in UTF-8.

        Raises:
            UsageError: the desk is gone.
            ThemeError: its theme cannot be read.
        """
        brief = self._brief_id(file)
        briefs = (brief,) if brief is not None else None
        self.checked = check(self.content, briefs, fonts=self._fonts, unsaved=unsaved)
        return self.checked

    def _brief_id(self, file: Path) -> str | None:
        if not file.is_relative_to(self.content):
            return None
        first, *rest = file.relative_to(self.content).parts
        return first if rest and (self.content / first / "brief.yaml").is_file() else None

    @property
    def desk(self) -> Desk | None:
        """The desk as the last check read it."""
        return self.checked.desk if self.checked else None

    def brief_of(self, file: Path) -> Brief | None:
        """Return the brief that a file is part of, as the last check read it."""
        briefs = self.desk.briefs.values() if self.desk else ()
        return next(
            (it for it in briefs if any(doc.source.file == file for doc in it.documents())), None
        )

    def found_in(self, file: Path) -> tuple[Diagnostic, ...]:
        """Return what the last check found in a file."""
        found = self.checked.diagnostics if self.checked else ()
        return tuple(item for item in found if item.span is not None and item.span.file == file)
