"""The page around the editions, in the user's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, StrictUndefined

from briefgen.diagnostics import Message
from briefgen.diagnostics.message import Translate
from briefgen.errors import UsageError
from briefgen.loader.desk import brief_folders, load_desk
from briefgen.model.editions import edition_code

WORDS: Final[Mapping[str, Message]] = {
    "brief": Message("Brief"),
    "diagnostics": Message("Findings"),
    "nothing-found": Message("Nothing is wrong."),
    "open": Message("Open in the editor"),
    "pdf": Message("PDF"),
    "web": Message("Web page"),
    "phone": Message("Narrow"),
    "making-pdf": Message("The PDF is being made …"),
    "stale": Message("This is the last good state: {problem}"),
    "faulty": Message("a file has an error, see the findings"),
    "too-slow": Message("making the PDF took longer than a minute"),
    "ended": Message("the process that makes the PDF ended; the next save tries again"),
    "lost": Message("The preview has ended, or cannot be reached. It is looked for again."),
    "no-editor": Message(
        "No editor is named. Set EDITOR, for example EDITOR=code, and start again."
    ),
    "terminal-editor": Message("This editor needs a terminal of its own: {command}"),
    "page-of": Message("Page {number}"),
    "error": Message("error"),
    "warning": Message("warning"),
    "note": Message("note"),
    "click": Message("Click on a part of the page to see where it stands."),
    "no-briefs": Message("This desk has no brief yet."),
}
"""What the page says, by the names that it uses; translated as all words of the program are."""


class Shell:
    """What the page needs to know before there is anything to show.

    Args:
        content: the content folder.
        briefs: ids of the briefs to choose from; all where empty.
        editions: codes of the editions to choose from; those of the desk where empty.
        language: code of the user's language.
        translate: puts messages in that language.
        with_pdf: whether PDF files are made.
    """

    def __init__(
        self,
        content: Path,
        briefs: Sequence[str] = (),
        editions: Sequence[str] = (),
        *,
        language: str = "en",
        translate: Translate = str,
        with_pdf: bool = True,
    ) -> None:
        self.root = content.absolute().parent
        self._content = content
        self._briefs = tuple(briefs)
        self._editions = tuple(editions)
        self._language = language
        self._translate = translate
        self._with_pdf = with_pdf

    def html(self) -> str:
        """Return the page."""
        environment = Environment(autoescape=True, undefined=StrictUndefined)
        source = (files(__package__) / "page" / "index.html").read_text(encoding="utf-8")
        words = {name: self._translate(word.template) for name, word in WORDS.items()}
        return environment.from_string(source).render(language=self._language, words=words)

    def desk(self) -> dict[str, Any]:
        """Return the briefs and editions that there are to choose from."""
        try:
            names = self._briefs or brief_folders(self._content)
            desk = load_desk(self._content, ()).desk
        except UsageError as error:
            return {"problem": error.text.render(self._translate), "briefs": [], "editions": []}
        codes = self._editions or tuple(edition_code(languages) for languages in desk.editions)
        return {
            "briefs": list(names),
            "editions": [
                {
                    "code": code,
                    "name": " + ".join(desk.languages[part].name for part in code.split("+")),
                }
                for code in codes
                if all(part in desk.languages for part in code.split("+"))
            ],
            "pdf": self._with_pdf,
            "root": self.root.as_posix(),
        }

    def editions(self) -> frozenset[tuple[str, str]]:
        """Return every edition that may be asked for: id of a brief, and code of an edition."""
        desk = self.desk()
        return frozenset((brief, it["code"]) for brief in desk["briefs"] for it in desk["editions"])
