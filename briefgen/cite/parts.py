"""The parts of a reference: each a function from a source and its reader to HTML.

A part that the record has nothing for is empty. Punctuation comes from the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from babel import Locale
from markupsafe import Markup, escape

from briefgen.cite.dates import date
from briefgen.cite.known_words import in_known_words
from briefgen.cite.locators import PAGE, format_locator, read_locator
from briefgen.cite.names import names
from briefgen.cite.people import creators, in_role, institution
from briefgen.cite.reading import Reading
from briefgen.cite.resolutions import symbol
from briefgen.cite.titles import TitleForm, title
from briefgen.cite.wording import NOTHING, as_plain
from briefgen.model.joining import joins_without_space

Part = Callable[[Reading], Markup]
"""A part of a reference."""

_SEVERAL = re.compile(r"[-–,、&]")


def quoted_title(reading: Reading) -> Markup:
    """The title of a part of a whole: an article, a page (CMOS 18, 13.99)."""
    return _title(reading, "quoted")


def work_title(reading: Reading) -> Markup:
    """The title of a work that stands alone: a book, a report (CMOS 18, 13.87)."""
    return _title(reading, "work")


def plain_title(reading: Reading) -> Markup:
    """The title of a treaty or law, neither quoted nor in italics (CMOS 18, 14.184)."""
    return _title(reading, "plain")


def _title(reading: Reading, form: TitleForm) -> Markup:
    text = title(reading, form)
    return reading.words("part.title", title=text) if text else text


def container(reading: Reading) -> Markup:
    """The newspaper, journal or site that it appeared in (CMOS 18, 14.70 and 14.89)."""
    text = reading.text("container-title")
    return reading.words("part.container", container=text) if text else text


def in_container(reading: Reading) -> Markup:
    """The book that it is a chapter of, with its editors (CMOS 18, 14.8)."""
    text = reading.text("container-title")
    if not text:
        return text
    role = "editor" if reading.source.names.get("author") else ""
    if editors := in_role(reading, role):
        return reading.words("part.in-edited", editors=editors, container=text)
    return reading.words("part.in", container=text)


def outlet(reading: Reading) -> Markup:
    """The container, or the publisher where no container is named."""
    return container(reading) or publisher(reading)


def publisher(reading: Reading) -> Markup:
    """The publisher, unless its name is the author's or the container's."""
    return _publisher_after(reading, creators(reading))


def publisher_of_page(reading: Reading) -> Markup:
    """The publisher, unless it leads the reference for want of an author."""
    return _publisher_after(reading, institution(reading))


def _publisher_after(reading: Reading, leading: Markup) -> Markup:
    text = reading.text("publisher")
    if not text:
        return NOTHING
    said = {as_plain(leading), as_plain(reading.text("container-title"))}
    if as_plain(text) in said:
        return NOTHING
    return reading.words("part.publisher", publisher=text)


def volume(reading: Reading) -> Markup:
    """Volume and issue of a journal (CMOS 18, 14.71)."""
    parts = {name: reading.text(name) for name in ("volume", "issue") if reading.text(name)}
    if not parts:
        return NOTHING
    return reading.words(f"part.{'-'.join(parts)}", **parts)


def collection(reading: Reading) -> Markup:
    """The series that it belongs to, and its number there (CMOS 18, 14.25)."""
    text = _designation(
        reading, reading.text("collection-title"), reading.text("collection-number")
    )
    return reading.words("part.collection", collection=text) if text else text


def genre(reading: Reading) -> Markup:
    """What kind of document it is and its number: Research Report 12 (CMOS 18, 14.114)."""
    text = _designation(reading, in_known_words(reading, "genre"), symbol(reading))
    return reading.words("part.genre", genre=text) if text else text


def _designation(reading: Reading, name: Markup, number: Markup) -> Markup:
    """Return a name and its number, parted by a space where their scripts want one."""
    parts = [text for text in (name, number) if text]
    if len(parts) < 2:
        return parts[0] if parts else NOTHING
    tight = joins_without_space(
        *(as_plain(part) for part in parts), word_spaces=reading.language.word_spaces
    )
    return (NOTHING if tight else Markup(" ")).join(parts)


def volumes(reading: Reading) -> Markup:
    """How many volumes a work has (CMOS 18, 14.19)."""
    text = reading.text("number-of-volumes")
    return reading.words("part.volumes", volumes=text) if text else text


def correspondence(reading: Reading) -> Markup:
    """What kind of message it was, and to whom (CMOS 18, 14.13 and 14.109)."""
    kind, recipients = in_known_words(reading, "genre"), names(reading, "recipient")
    if not kind and not reading.source.strings.get("title"):
        kind = reading.words("correspondence")
    parts = {"genre": kind, "recipients": recipients}
    named = {name: text for name, text in parts.items() if text}
    return reading.words(f"part.{'-to-'.join(named)}", **named) if named else NOTHING


def law(reading: Reading) -> Markup:
    """The number, date or both under which a law or ruling is cited (CMOS 18, 14.168)."""
    parts = (symbol(reading), when(reading))
    content = escape(reading.language.item_separator).join(part for part in parts if part)
    return reading.words("part.law", content=content) if content else _dated(reading, "part.dated")


def section(reading: Reading) -> Markup:
    """The section or article of a law that is meant (CMOS 18, 14.168–14.171)."""
    text = reading.text("section")
    if not text:
        return text
    steps = read_locator(as_plain(text), reading.language)
    if len(steps) == 1 and steps[0].kind in {PAGE, "section"}:
        number = "many" if _SEVERAL.search(steps[0].value) else "one"
        return reading.words(f"part.section.{number}", section=steps[0].value)
    if steps:
        text = escape(format_locator(as_plain(text), reading.source.type, reading.language))
    return reading.words("part.section-worded", section=text)


def edition(reading: Reading) -> Markup:
    """The edition of a book or newspaper: a number is worded, a text is not (CMOS 18, 14.18)."""
    text = in_known_words(reading, "edition")
    if not text:
        return text
    if not as_plain(text).isdecimal():
        return reading.words("part.edition", edition=text)
    form = Locale.parse(reading.language.locale).ordinal_form(int(as_plain(text)))
    return reading.words(f"part.edition-number.{form}", edition=text)


def version(reading: Reading) -> Markup:
    """The version of software or data (CMOS 18, 14.53)."""
    text = reading.text("version")
    return reading.words("part.version", version=text) if text else text


def event(reading: Reading) -> Markup:
    """The conference or hearing at which it was given, and where (CMOS 18, 14.116)."""
    parts = {
        key: reading.text(name)
        for key, name in (("event", "event-title"), ("place", "event-place"))
        if reading.text(name)
    }
    if "event" not in parts and "place" not in parts and not reading.text("publisher"):
        # Where the publisher is not told, the place is that of the talk.
        place = reading.text("publisher-place")
        parts = {"place": place} if place else {}
    if "event" not in parts and (old_name := reading.text("event")):
        parts = {"event": old_name, **parts}
    return reading.words(f"part.{'-'.join(parts)}", **parts) if parts else NOTHING


def imprint(reading: Reading) -> Markup:
    """Place, publisher and year in parentheses (CMOS 18, 14.30–14.42)."""
    return _imprint_after(reading, creators(reading))


def imprint_of_report(reading: Reading) -> Markup:
    """The same without a publisher that leads the reference for want of an author."""
    return _imprint_after(reading, institution(reading))


def _imprint_after(reading: Reading, leading: Markup) -> Markup:
    place, house = reading.text("publisher-place"), reading.text("publisher")
    if as_plain(house) == as_plain(leading):
        house = NOTHING
    if place and house:
        house = reading.words("imprint.place-publisher", place=place, publisher=house)
    day = when(reading) or reading.words("imprint.undated")
    content = escape(reading.language.item_separator).join(
        part for part in (house or place, day) if part
    )
    return reading.words("part.imprint", content=content)


def degree(reading: Reading) -> Markup:
    """Kind of thesis, university and year in parentheses (CMOS 18, 14.113)."""
    day = when(reading) or reading.words("imprint.undated")
    parts = (in_known_words(reading, "genre"), reading.text("publisher"), day)
    content = escape(reading.language.item_separator).join(part for part in parts if part)
    return reading.words("part.imprint", content=content)


def day_of_issue(reading: Reading) -> Markup:
    """The date after the name of a newspaper or site; a source without one says so."""
    return _dated(reading, "part.date" if reading.text("container-title") else "part.dated")


def day_of_page(reading: Reading) -> Markup:
    """The date of a page or broadcast, which other parts may keep from the name of the site."""
    if not reading.text("container-title"):
        return _dated(reading, "part.dated")
    apart = publisher_of_page(reading) or genre(reading) or event(reading)
    return _dated(reading, "part.date-apart" if apart else "part.date")


def when(reading: Reading) -> Markup:
    """The date, and whether it has appeared: forthcoming, in press (CMOS 18, 14.44)."""
    day = date(reading, "issued") or date(reading, "event-date")
    status = in_known_words(reading, "status")
    if not (day and status):
        return day or status
    return reading.words("dated-status", date=day, status=status)


def dated(reading: Reading) -> Markup:
    """The date after a title or number."""
    return _dated(reading, "part.dated")


def issue_date(reading: Reading) -> Markup:
    """The date of a journal's issue, in parentheses (CMOS 18, 14.71)."""
    return _dated(reading, "part.issue-date")


def signed(reading: Reading) -> Markup:
    """When and where a treaty was signed (CMOS 18, 14.184)."""
    day = when(reading)
    place = reading.text("event-place") or reading.text("publisher-place")
    if day and place:
        return reading.words("part.signed", place=place, date=day)
    return dated(reading)


def _dated(reading: Reading, name: str) -> Markup:
    day = when(reading)
    return reading.words(name, date=day) if day else reading.words("part.undated")


def language_note(reading: Reading) -> Markup:
    """The language of a source that is not in the reader's (CMOS 18, 11.10)."""
    name = reading.language_name
    return reading.words("part.language", language=name) if name else NOTHING
