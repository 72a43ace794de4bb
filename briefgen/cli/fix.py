"""``briefgen fix``: applying the fixes that findings offer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.parameters import CONTENT, Briefs, Content, FontDir
from briefgen.cli.questions import require_terminal

if TYPE_CHECKING:
    from briefgen.fixing import Choose, Outcome

NO_TERMINAL = "the fixes are asked for one after another, and there is no terminal to ask on"
NO_TERMINAL_HINT = "use --all for those that are certain, or --dry-run to see them"


def command(
    briefs: Briefs = None,
    content: Content = CONTENT,
    font_dir: FontDir = None,
    all_: Annotated[
        bool, typer.Option("--all", help="Apply every fix that is certain, and ask nothing.")
    ] = False,
    codes: Annotated[
        list[str] | None,
        typer.Option(
            "--code",
            metavar="CODE",
            help="Fix only this code or group of codes; may be given again.",
            show_default=False,
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what --all would change; write nothing.")
    ] = False,
) -> None:
    """Mend what the check finds, one finding after another, or all at once.

    \b
    Examples:
      briefgen fix
      briefgen fix --all --dry-run
      briefgen fix --all --code MODEL
    """
    from briefgen.cli.fixes import Asking, certain_fix, only, report, save, show
    from briefgen.diagnostics.diagnostic import has_errors

    asks = not (all_ or dry_run)
    if asks:
        require_terminal(NO_TERMINAL, NO_TERMINAL_HINT)
    choose = only(codes or (), Asking() if asks else certain_fix)
    outcome = _mend(content, tuple(briefs) if briefs else None, font_dir, choose)
    if dry_run:
        show(outcome)
    else:
        save(outcome)
    report(outcome, dry_run=dry_run)
    failed = has_errors(list(outcome.checked.diagnostics))
    raise typer.Exit(Exit.CONTENT if failed else Exit.FINE)


def _mend(
    content: Path, briefs: tuple[str, ...] | None, font_dir: Path | None, choose: Choose
) -> Outcome:
    from briefgen.fixing import mend
    from briefgen.pipeline import check
    from briefgen.typeset.fonts import load_fonts

    fonts = load_fonts(font_dir)
    return mend(lambda files: check(content, briefs, fonts=fonts, unsaved=files), choose)
