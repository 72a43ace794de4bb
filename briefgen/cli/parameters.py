"""Arguments and flags that several commands share, and what a shell may complete."""

from __future__ import annotations

from importlib.metadata import entry_points
from pathlib import Path
from typing import Annotated

import typer


def complete_briefs(incomplete: str) -> list[str]:
    """Return ids of briefs of the desk here, for the shell."""
    folders = sorted(file.parent.name for file in Path("content").glob("*/brief.yaml"))
    return [name for name in folders if name.startswith(incomplete)]


def complete_languages(incomplete: str) -> list[str]:
    """Return codes of languages, for the shell."""
    package = Path(__file__).parent.parent / "languages"
    places = (package, Path("languages"))
    codes = sorted(file.parent.name for place in places for file in place.glob("*/language.toml"))
    return complete_list(codes, incomplete)


def complete_formats(incomplete: str) -> list[str]:
    """Return names of formats, for the shell."""
    # The entry points are asked for by name: their package would load the models.
    names = {entry.name for entry in entry_points(group="briefgen.formats")}
    return complete_list(sorted(names), incomplete)


def complete_standards(incomplete: str) -> list[str]:
    """Return names of PDF standards, for the shell."""
    from briefgen.typeset.conformance import NO_STANDARD, STANDARDS

    return [name for name in (*STANDARDS, NO_STANDARD) if name.startswith(incomplete)]


def complete_list(words: list[str], incomplete: str) -> list[str]:
    """Complete the last word of a list with commas, or of a pair with a plus sign."""
    start = max(incomplete.rfind(","), incomplete.rfind("+")) + 1
    before, last = incomplete[:start], incomplete[start:]
    return [f"{before}{word}" for word in words if word.startswith(last)]


def split_list(value: str | None) -> tuple[str, ...] | None:
    """Read ``ja,en``; None where nothing was given."""
    if value is None:
        return None
    return tuple(part for part in (item.strip() for item in value.split(",")) if part)


Briefs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="BRIEF",
        help="Ids of briefs, or their folders; all without it.",
        autocompletion=complete_briefs,
        show_default=False,
    ),
]
CONTENT = Path("content")
"""Where the content lies unless a flag says otherwise."""
Content = Annotated[
    Path, typer.Option("--content", metavar="FOLDER", help="The folder with publisher.yaml.")
]
FontDir = Annotated[
    Path | None,
    typer.Option(
        "--font-dir", metavar="FOLDER", help="Further fonts (.otf, .ttf).", show_default=False
    ),
]
Theme = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="A folder under templates/.", show_default="of publisher.yaml"
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Let a warning stop what an error stops.")]
PdfFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="A PDF file that briefgen made.", exists=True)
]
