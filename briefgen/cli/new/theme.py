"""``briefgen new theme``: a look of the desk's own."""

from __future__ import annotations

from typing import Annotated

import typer

from briefgen.cli.new.common import Comments
from briefgen.cli.parameters import CONTENT, Content

NEXT = "next: briefgen build --theme {name}, or 'theme: {name}' in publisher.yaml"


def command(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its name.")],
    content: Content = CONTENT,
    comments: Comments = None,
) -> None:
    """Make a theme that looks like `default`, to be changed.

    \b
    Example:
      briefgen new theme harbour
    """
    from briefgen.cli.interface import tell
    from briefgen.cli.new.common import comment_words, write_files
    from briefgen.loader import load_desk
    from briefgen.scaffold import new_theme

    desk = load_desk(content, ()).desk
    words = comment_words(comments, desk.languages)
    write_files(new_theme(desk.root, name, desk.languages, words))
    tell(NEXT, name=name)
