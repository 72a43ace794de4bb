"""``briefgen new section``: another section of a brief."""

from __future__ import annotations

from typing import Annotated

import typer

from briefgen.cli.new.common import Comments
from briefgen.cli.parameters import CONTENT, Content, complete_briefs

ASK_TOPIC = "What the section is about, in {language}"
NEXT = "it stands last in 'sections:' of brief.yaml; move it to where it belongs"


def command(
    brief: Annotated[
        str,
        typer.Argument(
            metavar="BRIEF", help="The brief that gets it.", autocompletion=complete_briefs
        ),
    ],
    id_: Annotated[str, typer.Argument(metavar="ID", help="Its id, which is its file's name.")],
    topic: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODE=TEXT",
            help="What it is about, in a language; once a language.",
            show_default=False,
        ),
    ] = None,
    content: Content = CONTENT,
    comments: Comments = None,
) -> None:
    """Make a section, and list it in brief.yaml.

    \b
    Example:
      briefgen new section ferry-service outlook --topic ja=展望 --topic en=Outlook
    """
    from briefgen.cli.interface import tell
    from briefgen.cli.new.common import (
        asked,
        by_language,
        comment_words,
        the_brief,
        today,
        write_additions,
    )
    from briefgen.loader import load_desk
    from briefgen.scaffold import new_section

    desk = load_desk(content, (brief,)).desk
    topics = asked(ASK_TOPIC, by_language(topic, desk.languages), desk.languages, "topic")
    words = comment_words(comments, desk.languages)
    target = the_brief(desk, brief)
    write_additions(new_section(target, id_, desk.languages, words, topics, today()))
    tell(NEXT)
