"""What the commands under ``new`` share: flags, questions, writing."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.parameters import complete_briefs, complete_languages

if TYPE_CHECKING:
    from briefgen.languages import LanguageRegistry
    from briefgen.model import Brief, Desk
    from briefgen.scaffold import Additions
    from briefgen.scaffold.words import StartWords

BAD_TEXT = "'{text}' does not say its language"
SAY_LANGUAGE = "write it with the code of its language, once each: {example}"
TAKEN = "{file} is there already; nothing was written"
UNKNOWN_LANGUAGE = "briefgen does not know the language '{code}'"
LANGUAGES_AT_HAND = "languages at hand: {codes}"
WHICH_BRIEF = "the desk has several briefs; say which one is meant"
NAME_BRIEF = "--brief ID; briefs: {ids}"
NO_BRIEFS = "the desk has no brief yet"
NEW_BRIEF = "briefgen new brief ID makes one"

Comments = Annotated[
    str | None,
    typer.Option(
        metavar="CODE",
        help="Language of the comments; that of the program without it.",
        autocompletion=complete_languages,
        show_default=False,
    ),
]
Titles = Annotated[
    list[str] | None,
    typer.Option(
        "--title",
        metavar="CODE=TEXT",
        help="Title in a language, as in ja=観光; once a language.",
        show_default=False,
    ),
]
OneBrief = Annotated[
    str | None,
    typer.Option(
        "--brief",
        metavar="ID",
        help="The brief that gets it; the only one without it.",
        autocompletion=complete_briefs,
        show_default=False,
    ),
]


def today() -> str:
    """Return today in the form of ISO 8601, as ``SOURCE_DATE_EPOCH`` has it where that is set."""
    from briefgen.cli.editor import moment

    return moment(os.environ.get("SOURCE_DATE_EPOCH"))[:10]


def comment_words(code: str | None, languages: LanguageRegistry) -> StartWords:
    """Return the words of comments in a language that was asked for, else in the program's.

    Raises:
        UsageError: there is no such language, or its words cannot be read.
    """
    from briefgen.cli.interface import interface_language
    from briefgen.diagnostics import Message
    from briefgen.errors import UsageError
    from briefgen.languages import builtin_languages
    from briefgen.languages.errors import LanguageFileError
    from briefgen.loader.desk import LANGUAGE_RECORD
    from briefgen.scaffold.words import words_for_comments

    known = {**builtin_languages(), **languages}
    if code is not None and code not in known:
        raise unknown_language(code, known)
    try:
        return words_for_comments(code or interface_language(), languages)
    except LanguageFileError as error:
        raise UsageError(Message(LANGUAGE_RECORD.message, {"reason": error})) from error


def unknown_language(code: str, known: Iterable[str]) -> Exception:
    """Return the error that there is no such language."""
    from briefgen.diagnostics import Message
    from briefgen.diagnostics.suggestion import suggest
    from briefgen.errors import UsageError

    names = list(known)
    hint = suggest(code, names) or Message(LANGUAGES_AT_HAND, {"codes": ", ".join(names)})
    return UsageError(Message(UNKNOWN_LANGUAGE, {"code": code}), hint)


def by_language(values: Iterable[str] | None, languages: LanguageRegistry) -> dict[str, str]:
    """Read ``ja=…`` and ``en=…``; where there is one language, its code may be left out.

    Raises:
        UsageError: a text does not say its language.
    """
    from briefgen.diagnostics import Message
    from briefgen.errors import UsageError

    found: dict[str, str] = {}
    for value in values or ():
        code, sign, text = value.partition("=")
        if sign and code in languages and text.strip():
            found[code] = text.strip()
        elif len(languages) == 1 and value.strip():
            found[next(iter(languages))] = value.strip()
        else:
            example = " ".join(f'"{code}=…"' for code in languages)
            text_, hint = Message(BAD_TEXT, {"text": value}), Message(SAY_LANGUAGE)
            raise UsageError(text_, Message(hint.template, {"example": example}))
    return found


def asked(
    question: str, given: dict[str, str], languages: LanguageRegistry, sample: str
) -> dict[str, str]:
    """Ask for a text in every language, on a terminal and where none was given.

    Args:
        question: what is asked, as a template of the catalogue with the place ``language``.
        given: what the flags say.
        languages: the languages of the desk.
        sample: name of the text that stands there if nothing is answered.
    """
    from briefgen.cli.questions import is_terminal, text_answer
    from briefgen.scaffold.words import start_words

    if given or not is_terminal():
        return given
    answers: dict[str, str] = {}
    for code, language in languages.items():
        words = start_words(language)
        default = words.texts[sample] if words else ""
        answer = text_answer(question, default, language=language.name)
        if answer and answer != default:
            answers[code] = answer
    return answers


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write new files, all or none, and list them.

    Raises:
        UsageError: one of them is there.
        OSError: one could not be written.
    """
    from briefgen.diagnostics import Message
    from briefgen.errors import UsageError
    from briefgen.write import write_new

    try:
        write_new(files)
    except FileExistsError as error:
        raise UsageError(Message(TAKEN, {"file": error.filename})) from error
    for file in files:
        typer.echo(str(file))


def write_additions(additions: Additions) -> None:
    """Write what a brief gets: new files first, then those that name them.

    Raises:
        UsageError: a new file is there, or a file has changed since it was read.
        OSError: one could not be written.
    """
    from briefgen.cli.failures import changed_meanwhile
    from briefgen.write import ChangedMeanwhileError, rewrite

    write_files(additions.new)
    for file, (old, new) in additions.changed.items():
        try:
            rewrite(file, old, new)
        except ChangedMeanwhileError as error:
            raise changed_meanwhile(error.path) from error
        typer.echo(str(file))


def the_brief(desk: Desk, name: str | None) -> Brief:
    """Return the brief that is meant.

    Raises:
        UsageError: there is none, or several and none is named.
    """
    from briefgen.diagnostics import Message
    from briefgen.errors import UsageError

    if not desk.briefs:
        raise UsageError(Message(NO_BRIEFS), Message(NEW_BRIEF))
    if name is None and len(desk.briefs) > 1:
        raise UsageError(Message(WHICH_BRIEF), Message(NAME_BRIEF, {"ids": ", ".join(desk.briefs)}))
    return next(iter(desk.briefs.values()))
