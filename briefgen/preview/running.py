"""A preview from the command line: put together, served, ended."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from briefgen.diagnostics import Message
from briefgen.diagnostics.message import Translate
from briefgen.errors import UsageError
from briefgen.loader import load_desk
from briefgen.options import BuildOptions, make_plan
from briefgen.preview.paper import Press
from briefgen.preview.server import listen, serve
from briefgen.preview.session import Session
from briefgen.preview.shell import Shell
from briefgen.preview.studio import Studio


@dataclass(frozen=True)
class PreviewOptions:
    """The flags of a preview.

    Attributes:
        build: content folder, theme and fonts, as for a build.
        briefs: ids of the briefs to choose from; all where empty.
        editions: codes of the editions to choose from; those of the desk where empty.
        port: the port; a free one where 0.
        with_pdf: whether PDF files are made.
        language: code of the user's language.
        translate: puts messages in that language.
    """

    build: BuildOptions
    briefs: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    port: int = 0
    with_pdf: bool = True
    language: str = "en"
    translate: Translate = str


def run(options: PreviewOptions, started: Callable[[str], None]) -> None:
    """Serve a preview until Ctrl-C.

    Args:
        options: what was asked for.
        started: told the address once there is something to see there.

    Raises:
        UsageError: a brief, edition, theme or folder is named that is not there, or the port is
            taken.
        FontError: a font is missing or damaged.
    """
    content = options.build.content
    desk = load_desk(content, options.briefs or ()).desk
    make_plan(options.build, desk)
    for code in options.editions:
        make_plan(BuildOptions(content, languages=(code,)), desk)
    try:
        listener = listen(options.port)
    except OSError as error:
        text = Message("port {port} cannot be used: {reason}")
        values = {"port": options.port, "reason": error.strerror or str(error)}
        hint = Message("name another with --port, or none for a free one")
        raise UsageError(Message(text.template, values), hint) from error
    shell = Shell(
        content,
        options.briefs,
        options.editions,
        language=options.language,
        translate=options.translate,
        with_pdf=options.with_pdf,
    )
    studio = Studio(options.build, options.translate)
    press = Press() if options.with_pdf else None
    address = "http://{}:{}/".format(*listener.getsockname()[:2])

    async def served() -> None:
        session = Session(studio, press, content)
        await serve(session, shell, listener, lambda: started(address))

    try:
        with suppress(KeyboardInterrupt):
            asyncio.run(served())
    finally:
        if press is not None:
            press.close()
