"""``briefgen new brief``: another brief of the desk."""

from __future__ import annotations

from typing import Annotated

import typer

from briefgen.cli.new.common import Comments, Titles
from briefgen.cli.parameters import CONTENT, Content

ASK_TITLE = "Title of the brief, in {language}"
NEXT = "next: write in {folder}, then briefgen build {id}"


def command(
    id_: Annotated[
        str,
        typer.Argument(metavar="ID", help="Its id: small letters, digits and single hyphens."),
    ],
    title: Titles = None,
    content: Content = CONTENT,
    comments: Comments = None,
) -> None:
    """Make a brief with one section and one source, to be written over with your own.

    Asks for its title on a terminal, where no flag says it.

    \b
    Example:
      briefgen new brief ferry-service --title "ja=定期船は戻るのか" --title "en=Ferry service"
    """
    from briefgen.cli.interface import tell
    from briefgen.cli.new.common import asked, by_language, comment_words, today, write_files
    from briefgen.loader import load_desk
    from briefgen.scaffold import BriefPlan, new_brief

    languages = load_desk(content, ()).desk.languages
    titles = asked(ASK_TITLE, by_language(title, languages), languages, "title")
    plan = BriefPlan(id_, today(), titles)
    write_files(new_brief(content, plan, languages, comment_words(comments, languages)))
    tell(NEXT, folder=content / id_, id=id_)
