"""What all documents of a theme share: how a template is filled, and what it may be given."""

from __future__ import annotations

from typing import Any, Final

from markupsafe import Markup

from briefgen import __version__
from briefgen.localize import Edition
from briefgen.render.environment import ThemeEnvironment
from briefgen.render.errors import theme_error

GENERATOR: Final = f"briefgen {__version__}"


def render_template(environment: ThemeEnvironment, name: str, **values: Any) -> str:
    """Return a template of a theme, filled.

    Args:
        environment: the engine of the theme.
        name: name of the template.
        values: what the template is given.

    Raises:
        ThemeError: a file of the theme is faulty.
    """
    try:
        return environment.get_template(name).render(**values)
    except Exception as error:
        fault = theme_error(error)
        if fault is None:
            raise
        raise fault from error


def side_attributes(edition: Edition, *classes: str) -> Markup:
    """Return the attributes of what stands in one column: its language and its script's type."""
    script = f"script-{edition.language.script}"
    return Markup('class="{}" lang="{}"').format(
        " ".join((*classes, "side", script)), edition.language.tag
    )


def verbatim(css: str) -> Markup:
    """Let style sheets through as they are: nothing of a brief's content is in them."""
    return Markup(css)  # noqa: S704
