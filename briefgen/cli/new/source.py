"""``briefgen new source``: another source of a brief."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from briefgen.cli.new.common import OneBrief
from briefgen.cli.parameters import CONTENT, Content, complete_languages

ASK_TITLE = "Title of the source"
ASK_URL = "Its address, if it is on the web"
NEXT = (
    "next: cite it, as in cite: [{id}] or [@{id}]; until then briefgen check says that nothing does"
)
BAD_TYPE = "'{type}' is not a type of CSL"
BAD_SOURCE_ID = "'{id}' cannot be the id of a source"
ID_HINT = "it starts with a Latin letter or digit and has no spaces"


def command(  # noqa: PLR0913  (one argument a flag)
    id_: Annotated[str, typer.Argument(metavar="ID", help="Its id, as in jiji-2025-07-12.")],
    brief: OneBrief = None,
    title: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Its title.", show_default=False)
    ] = None,
    url: Annotated[
        str | None, typer.Option(metavar="URL", help="Its address.", show_default=False)
    ] = None,
    type_: Annotated[
        str, typer.Option("--type", metavar="TYPE", help="Its type in CSL.")
    ] = "webpage",
    language: Annotated[
        str | None,
        typer.Option(
            metavar="CODE",
            help="The language that it is in.",
            autocompletion=complete_languages,
            show_default=False,
        ),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="When it came out: 2025-07-12.", show_default=False),
    ] = None,
    content: Content = CONTENT,
) -> None:
    """Add a source to a brief's sources.yaml; what stands there stays as it is.

    \b
    Examples:
      briefgen new source jiji-2025-07-12 --type article-newspaper --language ja
      briefgen new source annual-report --brief ferry-service --title "Annual report" --date 2025
    """
    from briefgen.cli.interface import tell
    from briefgen.cli.new.common import the_brief, today, write_additions
    from briefgen.cli.questions import is_terminal, text_answer
    from briefgen.loader import load_desk
    from briefgen.scaffold import new_source
    from briefgen.scaffold.briefs import sample_record

    _require_forms(id_, type_)
    desk = load_desk(content, (brief,) if brief else None).desk
    target = the_brief(desk, brief)
    if is_terminal():
        title = title or text_answer(ASK_TITLE, "") or None
        url = url or text_answer(ASK_URL, "") or None
    given = {"title": title, "language": language, "issued": date, "URL": url}
    own: dict[str, Any] = {key: value for key, value in given.items() if value is not None}
    record = {"title": id_, **own} if own else sample_record(id_, today(), desk.languages)
    write_additions(new_source(target, {"id": id_, "type": type_} | record | {"type": type_}))
    tell(NEXT, id=id_)


def _require_forms(id_: str, type_: str) -> None:
    """Refuse what is no id of a source, or no type of CSL."""
    import re

    from briefgen.diagnostics import Message
    from briefgen.diagnostics.suggestion import suggest
    from briefgen.errors import UsageError
    from briefgen.model import csl
    from briefgen.model.source import SOURCE_ID_PATTERN

    if not re.match(SOURCE_ID_PATTERN, id_):
        raise UsageError(Message(BAD_SOURCE_ID, {"id": id_}), Message(ID_HINT))
    if type_ not in csl.TYPES:
        raise UsageError(Message(BAD_TYPE, {"type": type_}), suggest(type_, sorted(csl.TYPES)))
