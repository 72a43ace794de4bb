"""briefgen from Python: the same three steps as on the command line."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from briefgen import pipeline
from briefgen.diagnostics import Diagnostic
from briefgen.diagnostics.diagnostic import has_errors
from briefgen.errors import ContentError
from briefgen.model import Desk
from briefgen.options import DEFAULT_CONTENT, BuildOptions
from briefgen.results import BuildReport
from briefgen.typeset.conformance import DEFAULT_STANDARD
from briefgen.typeset.fonts import load_fonts

StrPath = str | os.PathLike[str]


def build(  # noqa: PLR0913  (one argument a flag of the command line)
    content: StrPath = DEFAULT_CONTENT,
    *,
    briefs: Sequence[str] | None = None,
    languages: Sequence[str] | None = None,
    formats: Sequence[str] | None = None,
    output: StrPath | None = None,
    theme: str | None = None,
    font_dir: StrPath | None = None,
    strict: bool = False,
    pdf_standard: str = DEFAULT_STANDARD,
    attach: bool | None = None,
) -> BuildReport:
    """Build the editions of a desk's briefs.

    Args:
        content: the folder with publisher.yaml and the briefs.
        briefs: ids of briefs or paths of their folders; all where None.
        languages: codes of editions such as ``ja``, or ``ja+en`` for two languages side by side;
            those of publisher.yaml where None.
        formats: names such as ``pdf``; those of publisher.yaml where None.
        output: where to write; ``output/`` beside the content where None.
        theme: name of the theme; that of publisher.yaml where None.
        font_dir: a folder of further fonts.
        strict: whether a warning stops a brief as an error does.
        pdf_standard: what PDF files are to follow, as in ``ua-1+a-3a``.
        attach: whether PDF files carry the YAML that they were made from; where None, those do
            whose handling sets no limit on disclosure.

    Returns:
        What was written, what could not be made, and every finding.

    Raises:
        UsageError: something is named that is not there.
        ContentError: the content has errors; nothing was written for the briefs at fault.
        FontError: a font is missing or damaged.
    """
    report = pipeline.build(
        BuildOptions(
            Path(content),
            None if briefs is None else tuple(briefs),
            None if languages is None else tuple(languages),
            None if formats is None else tuple(formats),
            None if output is None else Path(output),
            theme,
            None if font_dir is None else Path(font_dir),
            strict,
            pdf_standard,
            attach,
        )
    )
    if has_errors(list(report.diagnostics), strict=strict):
        raise ContentError(list(report.diagnostics))
    return report


def load(content: StrPath = DEFAULT_CONTENT, *, briefs: Sequence[str] | None = None) -> Desk:
    """Load a desk and its briefs.

    Args:
        content: the folder with publisher.yaml and the briefs.
        briefs: ids of briefs or paths of their folders; all where None.

    Raises:
        UsageError: there is no such folder or brief.
        ContentError: the content has errors; they are in its ``diagnostics``.
    """
    checked = pipeline.check(Path(content), briefs)
    if has_errors(list(checked.diagnostics)):
        raise ContentError(list(checked.diagnostics))
    return checked.desk


def check(
    content: StrPath = DEFAULT_CONTENT, *, briefs: Sequence[str] | None = None
) -> list[Diagnostic]:
    """Return every finding about a desk, in the order of files and lines.

    Args:
        content: the folder with publisher.yaml and the briefs.
        briefs: ids of briefs or paths of their folders; all where None.

    Raises:
        UsageError: there is no such folder or brief.
        FontError: a font is missing or damaged.
    """
    return list(pipeline.check(Path(content), briefs, fonts=load_fonts()).diagnostics)
