"""One run of pandoc: records and a style in, references out."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from briefgen.citeproc.errors import CiteprocError
from briefgen.diagnostics import Message

SECONDS = 60
MEMORY = "512M"

MISSING = "pandoc is not installed"
INSTALL = "install it: pip install 'briefgen[csl]'; in a checkout: {command}"
COMMAND = ".venv/bin/pip install pypandoc-binary"
TOO_SLOW = "pandoc was not done after {seconds} seconds"
FAILED = "pandoc says: {problem}"

Inlines = list[dict[str, Any]]
"""Inline elements of pandoc's document model."""


def pandoc_path() -> str:
    """Return where pandoc is.

    Raises:
        CiteprocError: it is not installed.
    """
    try:
        import pypandoc

        return str(pypandoc.get_pandoc_path())
    except (ImportError, OSError) as error:
        hint = Message(INSTALL, {"command": COMMAND})
        raise CiteprocError(Message(MISSING), hint) from error


@lru_cache(maxsize=32)
def run_pandoc(style: str, records: str, locale: str) -> tuple[dict[str, Inlines], ...]:
    """Write every record as a citation and as a reference.

    Pandoc runs once, reads the two files given here and nothing else, and fetches nothing.

    Args:
        style: the XML of a CSL style.
        records: CSL-JSON; the ids are ``r0``, ``r1`` and so on.
        locale: the BCP 47 tag whose words and marks the style takes (``en-GB``).

    Returns:
        The citations and the references, each by id.

    Raises:
        CiteprocError: pandoc is missing or cannot use the style.
    """
    program = pandoc_path()
    ids = [record["id"] for record in json.loads(records)]
    with tempfile.TemporaryDirectory(prefix="briefgen-csl-") as name:
        folder = Path(name)
        files = {"style.csl": style, "records.json": records}
        paths = {key: _put(folder / key, text) for key, text in files.items()}
        limits = ("+RTS", f"-M{MEMORY}", "-RTS", "--sandbox", "--from=markdown", "--to=json")
        command = [
            *(program, *limits, "--citeproc"),
            *(f"--csl={paths['style.csl']}", f"--bibliography={paths['records.json']}"),
            *(f"--metadata=lang={locale}", "--metadata=link-citations=false"),
        ]
        output = _run(command, "\n\n".join(f"[@{id_}]" for id_ in ids))
    return _citations(output), _references(output)


def _put(file: Path, text: str) -> Path:
    with file.open("w", encoding="utf-8") as stream:
        stream.write(text)
    return file


def _run(command: Sequence[str], document: str) -> dict[str, Any]:
    try:
        done = subprocess.run(  # noqa: S603  (a program that the user installed, no shell)
            command,
            input=document,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise CiteprocError(Message(TOO_SLOW, {"seconds": SECONDS})) from error
    except OSError as error:
        raise CiteprocError(Message(FAILED, {"problem": error.strerror or error})) from error
    if done.returncode != 0:
        problem = " ".join(done.stderr.split()) or done.returncode
        raise CiteprocError(Message(FAILED, {"problem": problem}))
    data: dict[str, Any] = json.loads(done.stdout)
    return data


def _citations(document: dict[str, Any]) -> dict[str, Inlines]:
    found: dict[str, Inlines] = {}
    for block in document["blocks"]:
        for inline in block["c"] if block["t"] == "Para" else ():
            if inline["t"] == "Cite":
                citations, text = inline["c"]
                found[citations[0]["citationId"]] = _inside_note(text)
    return found


def _inside_note(inlines: Inlines) -> Inlines:
    """Return what stands in a note, where a style writes notes."""
    for inline in inlines:
        if inline["t"] == "Note":
            return [item for block in inline["c"] for item in _content(block)]
    return inlines


def _references(document: dict[str, Any]) -> dict[str, Inlines]:
    found: dict[str, Inlines] = {}
    for block in document["blocks"]:
        if block["t"] != "Div":
            continue
        for entry in block["c"][1]:
            identifier = entry["c"][0][0].removeprefix("ref-")
            found[identifier] = [item for part in entry["c"][1] for item in _content(part)]
    return found


def _content(block: dict[str, Any]) -> Inlines:
    content = block["c"]
    if block["t"] in {"Para", "Plain"}:
        return list(content)
    return [item for part in content[1] for item in _content(part)] if block["t"] == "Div" else []
