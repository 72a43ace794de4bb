"""A new desk: the publisher, the glossary, a first brief, and what helps editors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.languages import LanguageRegistry, builtin_languages
from briefgen.model import Glossary, Publisher
from briefgen.scaffold.briefs import BriefPlan, new_brief
from briefgen.scaffold.skeletons import filled_yaml, skeleton, texts
from briefgen.scaffold.snippets import snippets
from briefgen.scaffold.words import StartWords
from briefgen.schema import schema_files


@dataclass(frozen=True)
class DeskPlan:
    """What a new desk is to be.

    Attributes:
        publishers: who publishes, by language; a sample where there is none.
        brief: its first brief, if it is to have one.
    """

    publishers: Mapping[str, str] = field(default_factory=dict)
    brief: BriefPlan | None = None


def new_desk(
    root: Path, plan: DeskPlan, languages: LanguageRegistry, comments: StartWords
) -> dict[Path, bytes]:
    """Return the files of a new desk, by path.

    Args:
        root: the folder that is to hold ``content/``.
        plan: what it is to be.
        languages: the languages that it publishes in.
        comments: the words of the language of comments.

    Raises:
        UsageError: the id of its first brief cannot be one.
    """
    content = root / "content"
    values = {
        "publisher": texts("publisher", languages, plan.publishers),
        "series": texts("series", languages),
        "disclaimer": texts("disclaimer", languages),
        "languages": json.dumps(list(languages)),
    }
    files = {
        content / "publisher.yaml": filled_yaml(
            "publisher.yaml", comments, values, Publisher, languages
        ),
        content / "glossary.yaml": filled_yaml("glossary.yaml", comments, {}, Glossary, languages),
    }
    if plan.brief is not None:
        files |= new_brief(content, plan.brief, languages, comments)
    schemas = schema_files(builtin_languages())
    files |= {content / ".schemas" / name: text.encode() for name, text in schemas.items()}
    files |= {
        root / ".vscode" / name: skeleton(f"vscode/{name}").encode()
        for name in ("extensions.json", "settings.json")
    }
    files[root / ".vscode" / "briefgen.code-snippets"] = snippets(languages, comments).encode()
    files[root / ".gitignore"] = skeleton("gitignore").encode()
    return files
