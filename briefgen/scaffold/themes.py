"""A new theme: a record and rules, both saying nothing yet."""

from __future__ import annotations

import json
import re
from pathlib import Path

from briefgen.diagnostics import Message
from briefgen.errors import UsageError
from briefgen.languages import LanguageRegistry
from briefgen.model.base import ID_PATTERN
from briefgen.scaffold.briefs import ID_FORM, MAX_ID
from briefgen.scaffold.skeletons import filled
from briefgen.scaffold.words import StartWords, start_words

BAD_NAME = "'{name}' cannot be the name of a theme"


def new_theme(
    root: Path, name: str, languages: LanguageRegistry, comments: StartWords
) -> dict[Path, bytes]:
    """Return the files of a new theme of a desk, by path; it looks like ``default``.

    Args:
        root: the folder that holds ``content/``.
        name: its name.
        languages: the languages that it is described in.
        comments: the words of the language of comments.

    Raises:
        UsageError: it cannot have that name.
    """
    if not re.match(ID_PATTERN, name) or len(name) > MAX_ID:
        raise UsageError(Message(BAD_NAME, {"name": name}), ID_FORM)
    words = {code: start_words(language) for code, language in languages.items()}
    described = [
        f"{code} = {json.dumps(it.texts['theme'], ensure_ascii=False)}"
        for code, it in words.items()
        if it is not None
    ]
    folder = root / "templates" / name
    record = filled("theme.toml", comments, {"descriptions": "\n".join(described)})
    rules = filled("theme.css", comments, {}).replace("\n# ", "\n")
    return {folder / "theme.toml": record.encode(), folder / "theme.css": rules.encode()}
