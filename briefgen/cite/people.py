"""Who made a source, and who else had a hand in it (CMOS 18, 13.74–13.83)."""

from __future__ import annotations

from markupsafe import Markup

from briefgen.cite.names import is_many, names
from briefgen.cite.reading import Reading
from briefgen.cite.wording import NOTHING

ROLES = ("editor", "translator", "director", "compiler", "composer", "performer", "host",
         "producer", "organizer", "chair")  # fmt: skip
"""Name variables that may lead a reference without an author, in order of choice."""

CONTRIBUTORS = ("editor", "translator", "interviewer")
"""Name variables that are told after the title."""

_NAMED_ROLES = frozenset({"editor", "translator"})


def creators(reading: Reading) -> Markup:
    """Who made it: authors, else whoever else the record names (CMOS 18, 13.74–13.79)."""
    if authors := names(reading, "author"):
        return authors
    role = next((role for role in ROLES if reading.source.names.get(role)), None)
    return in_role(reading, role) if role else NOTHING


def institution(reading: Reading) -> Markup:
    """Who made it, or the body that answers for it (CMOS 18, 13.83 and 14.104)."""
    return creators(reading) or reading.text("authority") or reading.text("publisher")


def body(reading: Reading) -> Markup:
    """Who made a law, ruling or document of state, where the record says so."""
    return creators(reading) or reading.text("authority")


def in_role(reading: Reading, role: str) -> Markup:
    """Names with their role: (ed.), 編."""
    found = names(reading, role)
    if not found or role not in _NAMED_ROLES:
        return found
    number = "many" if is_many(reading, role) else "one"
    return reading.words(f"role.{role}.{number}", names=found)


def contributors(reading: Reading) -> Markup:
    """Who edited, translated or asked, where somebody else leads (CMOS 18, 13.77)."""
    if not reading.source.names.get("author"):
        return NOTHING
    found = [(role, text) for role in CONTRIBUTORS if (text := names(reading, role))]
    if not found:
        return NOTHING
    return NOTHING.join(reading.words(f"part.{role}", names=text) for role, text in found)
