"""Web addresses in running text, where nothing need part them from the words that follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit

_START = re.compile(r"https?://(?=[A-Za-z0-9\[])", re.IGNORECASE)
_ASCII = re.compile(r"[!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]+")
_TAIL = re.compile(r"[),.;:'\]!?*]+\Z")
_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"[、。!?！？]")
_COUNTED = "年月日人円万億兆回名件社隻機か国カ国時分割本基発歳つ"
_YEAR = re.compile(r"(?:19|20)\d{2}\Z")
_NUMBER = re.compile(r"(?<=[/=&_-])\d[\d,.]*\Z")
_LETTERS = re.compile(r"(?<=[/a-z0-9=_-])[A-Z]{2,6}\d{0,2}\Z")
_CAPITALS = re.compile(r"[A-Z]")


def find_addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where the addresses of a text stand, and each in ASCII (RFC 3986).

    In Japanese an address may run into the sentence that follows: it ends at the first character
    that is not ASCII, and a number or an abbreviation that the next word counts or names is the
    sentence's. An address may hold other characters (RFC 3987) where no sentence follows.
    """
    position = 0
    while match := _START.search(text, position):
        start = match.start()
        body = _ASCII.match(text, match.end())
        end = body.end() if body else match.end()
        end = _with_other_characters(text, start, end) or _before_sentence(text, start, end)
        end = _without_tail(text, start, end)
        position = max(end, match.end())
        if url := _ascii(text[start:end]):
            yield start, end, url


def _with_other_characters(text: str, start: int, end: int) -> int | None:
    """Return the end of an address that goes on in another script; None where it does not."""
    if end >= len(text) or text[end - 1] not in "/=_#":
        return None
    rest = text[end:].split()[0] if text[end:].split() and not text[end].isspace() else ""
    word = _WORD.match(rest)
    if word is None or len(rest) > 40 or _SENTENCE.search(rest):
        return None
    after = text[end + len(rest) :].strip()
    is_alone = not after or not text[:start].strip(" \t\u3000・-*:：")
    kana = sum("\u3041" <= char <= "\u3096" for char in rest)
    return end + len(rest) if is_alone and kana * 3 <= len(rest) else None


def _before_sentence(text: str, start: int, end: int) -> int:
    """Return the end of an address without the number or name that opens the next sentence."""
    following = text[end : end + 1]
    address = text[start:end]
    if not following or following.isspace() or following < "\x80":
        return end
    if following in _COUNTED:
        found = _NUMBER.search(address) or _YEAR.search(address)
        return start + found.start() if found else end
    found = _LETTERS.search(address)
    last = address[address.rfind("/") + 1 :]
    # Capitals elsewhere in the last segment say that these belong to the address as well.
    if found is None or _CAPITALS.search(last[: found.start() - len(address)]):
        return end
    return start + found.start()


def _without_tail(text: str, start: int, end: int) -> int:
    """Return the end of an address without the signs that close the sentence around it."""
    address = text[start:end]
    while match := _TAIL.search(address):
        cut = match.start()
        if match[0].startswith(")") and address.count("(") >= address[: cut + 1].count(")"):
            cut += 1
            if cut == len(address) or not _TAIL.search(address[cut:]):
                break
        address = address[:cut]
    return start + len(address)


def _ascii(url: str) -> str | None:
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    if not host or ("." not in host and host != "localhost" and ":" not in host):
        return None
    return quote(url, safe="!#$%&'()*+,-./:;=?@[]_~")


def host_of(url: str) -> str:
    """Return the host of an address without ``www.``; empty where it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
