"""A text for the author, kept apart from its arguments so that it can be translated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Translate = Callable[[str], str]


@dataclass(frozen=True)
class Message:
    """A template with named places and the values that fill them.

    The English template is its own key in the catalogue of each interface language
    (``languages/<code>/diagnostics.po``).
    """

    template: str
    arguments: Mapping[str, object] = field(default_factory=dict)

    def render(self, translate: Translate = str) -> str:
        """Return the text in the language that ``translate`` gives for a template."""
        arguments = {
            name: value.render(translate) if isinstance(value, Message) else value
            for name, value in self.arguments.items()
        }
        return translate(self.template).format(**arguments)
