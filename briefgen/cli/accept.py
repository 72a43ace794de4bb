"""``briefgen accept``: a person has compared translations and found that they agree."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import CONTENT, Content, complete_briefs
from briefgen.cli.questions import letter, require_terminal

if TYPE_CHECKING:
    from briefgen.ledger import Standing
    from briefgen.ledger.changes import Signature
    from briefgen.loader.desk import Loaded

QUESTION = "Do they agree? y: accept, n: leave it open, q: stop"
NO_TERMINAL = "--interactive asks questions, and there is no terminal to ask them on"
NO_TERMINAL_HINT = "name what to accept, or use --all"


def command(
    targets: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help="Briefs, files of them, lines as in FILE:12 or keys as in FILE:key_points.1.",
            autocompletion=complete_briefs,
            show_default=False,
        ),
    ] = None,
    content: Content = CONTENT,
    all_: Annotated[bool, typer.Option("--all", help="Accept every pair of every brief.")] = False,
    interactive: Annotated[
        bool, typer.Option("--interactive", "-i", help="Show one pair after another, and ask.")
    ] = False,
    by: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Who accepts; else BRIEFGEN_EDITOR, the name that Git knows, or the login.",
            show_default=False,
        ),
    ] = None,
    prune: Annotated[
        bool, typer.Option("--prune", help="Forget accepted texts that the brief no longer has.")
    ] = False,
) -> None:
    """Record that translations agree as they now read.

    \b
    Examples:
      briefgen accept russia-dprk-2025-07
      briefgen accept content/russia-dprk-2025-07/brief.yaml:38
      briefgen accept --interactive
    """
    from briefgen.cli.editor import signature
    from briefgen.loader import load_desk

    _require_choice(targets, all_=all_, without=interactive or prune)
    if interactive:
        require_terminal(NO_TERMINAL, NO_TERMINAL_HINT)
    loaded = load_desk(content)
    everything = all_ or (interactive and not targets)
    chosen = _selected(loaded, targets or (), everything=everything)
    if prune and not targets and not everything:
        chosen = dict.fromkeys(loaded.desk.briefs, ())
    if not _are_whole(loaded, chosen):
        raise typer.Exit(Exit.CONTENT)
    session = _Session(loaded, signature(by, content), prune=prune)
    complete = session.ask(chosen) if interactive else session.accept(chosen)
    raise typer.Exit(Exit.FINE if complete else Exit.CONTENT)


def _require_choice(targets: Sequence[str] | None, *, all_: bool, without: bool) -> None:
    from briefgen.diagnostics import Message
    from briefgen.errors import UsageError

    if targets and all_:
        raise UsageError(Message("--all accepts everything; it goes with no names"))
    if not targets and not all_ and not without:
        raise UsageError(
            Message("nothing was named that is to be accepted"),
            Message("name a brief, a file or a line; or use --all or --interactive"),
        )


def _selected(
    loaded: Loaded, targets: Iterable[str], *, everything: bool
) -> dict[str, Sequence[Standing]]:
    """Return the pairs that were named, by brief, each once and in the order of reading."""
    from briefgen.ledger import brief_standings
    from briefgen.ledger.selection import select

    desk = loaded.desk
    standings = {id_: brief_standings(it, desk.languages) for id_, it in desk.briefs.items()}
    if everything:
        return dict(standings)
    named = [select(target, desk, standings) for target in targets]
    places = {(it.brief, one.pair.place) for it in named for one in it.standings}
    return {
        id_: [one for one in standings[id_] if (id_, one.pair.place) in places]
        for id_ in dict.fromkeys(it.brief for it in named)
    }


def _are_whole(loaded: Loaded, briefs: Iterable[str]) -> bool:
    """Say whether the files could be read as their authors wrote them; print what forbids it."""
    from briefgen.cli.failures import print_findings
    from briefgen.diagnostics import Severity

    faulty = {file for id_ in briefs for file in loaded.desk.briefs[id_].faulty_files}
    faulty.add(loaded.desk.publisher_document.source.file)
    found = [
        item
        for item in loaded.diagnostics
        if item.severity is Severity.ERROR and (item.span is None or item.span.file in faulty)
    ]
    print_findings(found, loaded.texts)
    return not found


class _Session:
    """One run of the command."""

    def __init__(self, loaded: Loaded, sign: Signature, *, prune: bool) -> None:
        self._loaded = loaded
        self._sign = sign
        self._prune = prune

    def accept(self, chosen: Mapping[str, Sequence[Standing]]) -> bool:
        """Show what has changed, record it, and say whether everything named could be accepted."""
        for standings in chosen.values():
            for standing in standings:
                if _is_open(standing):
                    self._show(standing)
        for id_, standings in chosen.items():
            self._record(id_, [it for it in standings if _is_open(it)])
        return self._refuse(it for standings in chosen.values() for it in standings)

    def ask(self, chosen: Mapping[str, Sequence[Standing]]) -> bool:
        """Ask of each pair; what was answered stays recorded whatever happens next."""
        open_ = [(id_, it) for id_, standings in chosen.items() for it in standings if _is_open(it)]
        for number, (id_, standing) in enumerate(open_, start=1):
            typer.echo(f"({number}/{len(open_)})")
            self._show(standing)
            answer = letter(QUESTION, {"y", "n", "q"}, "q")
            if answer == "q":
                break
            if answer == "y":
                self._record(id_, [standing])
        if self._prune:
            for id_ in chosen:
                self._record(id_, [])
        return self._refuse(it for standings in chosen.values() for it in standings)

    def _record(self, brief: str, standings: Sequence[Standing]) -> None:
        from briefgen.acceptance import accept
        from briefgen.cli.failures import print_findings
        from briefgen.cli.interface import tell
        from briefgen.errors import ContentError

        desk = self._loaded.desk
        wanted = {standing.pair.key for standing in standings}
        if not wanted and not self._prune:
            tell("{brief}: everything was accepted already", brief=brief)
            return
        try:
            recorded = accept(
                desk.briefs[brief], desk.languages, wanted, self._sign, prune_unused=self._prune
            )
        except ContentError as error:
            print_findings(error.diagnostics, self._loaded.texts)
            raise typer.Exit(Exit.CONTENT) from error
        if wanted:
            count = recorded.written
            tell("{brief}: accepted {count} by {by}", brief=brief, count=count, by=self._sign.by)
        if recorded.pruned:
            tell(
                "{brief}: forgot {count} that it no longer has", brief=brief, count=recorded.pruned
            )

    def _show(self, standing: Standing) -> None:
        from briefgen.cli.interface import uses_colour
        from briefgen.cli.pairs import pair_lines

        lines = pair_lines(standing, colour=uses_colour(sys.stdout))
        typer.echo("\n".join(lines) + "\n")

    def _refuse(self, standings: Iterable[Standing]) -> bool:
        """Name the texts that lack a language; say whether there were none."""
        from briefgen.cli.interface import tell
        from briefgen.cli.pairs import place_of

        lacking = [standing for standing in standings if standing.pair.missing]
        for standing in lacking:
            codes = ", ".join(standing.pair.missing)
            tell(
                "{place}: not accepted, it is still to be translated into {codes}",
                place=place_of(standing),
                codes=codes,
            )
        return not lacking


def _is_open(standing: Standing) -> bool:
    return standing.state.value in {"new", "stale", "edited"}
