"""``briefgen new desk``: a folder in which briefs are written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.new.common import Comments, Titles
from briefgen.cli.parameters import complete_languages, split_list

if TYPE_CHECKING:
    from briefgen.languages import LanguageRegistry

FIRST_BRIEF = "first-brief"

ASK_LANGUAGES = "Languages of the desk, with commas"
ASK_PUBLISHER = "Who publishes, in {language}"
ASK_TITLE = "Title of the first brief, in {language}"
NEXT = "next: cd {folder}, then briefgen build"
NEXT_HERE = "next: briefgen build"


def command(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Where the desk is to be.")
    ] = Path(),
    languages: Annotated[
        str | None,
        typer.Option(
            metavar="CODES",
            help="Languages of its briefs, with commas; ja,en without it.",
            autocompletion=complete_languages,
            show_default=False,
        ),
    ] = None,
    publisher: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODE=TEXT",
            help="Who publishes, in a language; once a language.",
            show_default=False,
        ),
    ] = None,
    title: Titles = None,
    brief: Annotated[
        str, typer.Option("--brief", metavar="ID", help="Id of its first brief.")
    ] = FIRST_BRIEF,
    no_brief: Annotated[bool, typer.Option("--no-brief", help="Make no brief.")] = False,
    comments: Comments = None,
) -> None:
    """Make a desk: publisher, glossary, a first brief, schemas and settings for editors.

    Asks for languages, publisher and title on a terminal, where no flag says them.

    \b
    Examples:
      briefgen new desk harbour-desk
      briefgen new desk . --publisher "ja=港湾政策デスク" --publisher "en=Harbour Desk"
    """
    from briefgen.cli.interface import tell
    from briefgen.cli.new.common import asked, by_language, comment_words, today, write_files
    from briefgen.scaffold import BriefPlan, DeskPlan, new_desk

    chosen = _languages(languages)
    words = comment_words(comments, chosen)
    publishers = asked(ASK_PUBLISHER, by_language(publisher, chosen), chosen, "publisher")
    titles = by_language(title, chosen)
    titles = titles if no_brief else asked(ASK_TITLE, titles, chosen, "title")
    plan = None if no_brief else BriefPlan(brief, today(), titles)
    write_files(new_desk(folder, DeskPlan(publishers, plan), chosen, words))
    if folder.resolve() == Path.cwd():
        tell(NEXT_HERE)
    else:
        tell(NEXT, folder=folder)


def _languages(codes: str | None) -> LanguageRegistry:
    """Return the languages that were asked for, or that are answered, in their order.

    Raises:
        UsageError: one of them is unknown.
    """
    from briefgen.cli.new.common import unknown_language
    from briefgen.cli.questions import is_terminal, text_answer
    from briefgen.languages import LanguageRegistry, builtin_languages

    known = builtin_languages()
    usual = ",".join(known)
    if codes is None and is_terminal():
        codes = text_answer(ASK_LANGUAGES, usual)
    listed: Sequence[str] = split_list(codes or usual) or ()
    for code in listed:
        if code not in known:
            raise unknown_language(code, known)
    return LanguageRegistry(known[code] for code in dict.fromkeys(listed))
