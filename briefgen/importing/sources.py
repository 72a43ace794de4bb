"""Lines that name a source: further reading, where something is from, addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from briefgen.importing.addresses import find_addresses, host_of
from briefgen.importing.dates import find_dates
from briefgen.importing.words import Words, fold, one_of
from briefgen.model.dates import PartialDate

_ARROWS = r"(?:[⇒→➡⇨▶►≫»＞>]\ufe0f?|=>|->|>>)+"
_OPEN, _CLOSE = r"[(\[【「『<〈《]?", r"[)\]】」』>〉》]?"
_MAX_NAME = 80
_MAX_TITLE = 300


@dataclass(frozen=True)
class SourceLine:
    """What a line says of where something is from.

    Attributes:
        name: the name of the site or publisher, as it is written.
        urls: addresses of articles.
        names: the name of each article's site, where it stands before its address.
        image_urls: addresses of pictures.
        date: a date that stands beside the name.
    """

    name: str = ""
    urls: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    image_urls: tuple[str, ...] = ()
    date: PartialDate | None = None


@dataclass(frozen=True)
class SourceGrammar:
    """Finds lines of sources by the words of some languages."""

    words: Words
    languages: tuple[str, ...]

    @cached_property
    def _label(self) -> re.Pattern[str]:
        """``出典/画像元:`` and its like, the colon included."""
        words = self.words.words
        each = one_of((*words.origin, *words.image_origin))
        return re.compile(
            rf"(?:[\[(【<](?P<framed>{each})[\])】>]\s*:?|"
            rf"(?P<labels>{each}(?:\s*[/・,、&]\s*{each})*)\s*:)\s*",
            re.IGNORECASE,
        )

    @cached_property
    def _more(self) -> re.Pattern[str]:
        """``さらに読む ⇒`` and its like."""
        return re.compile(
            rf"(?:{_ARROWS})?\s*{_OPEN}(?P<more>{one_of(self.words.words.more)}){_CLOSE}"
            rf"\s*(?P<sign>(?:[::]|{_ARROWS}|\s)*)",
            re.IGNORECASE,
        )

    @cached_property
    def _image(self) -> re.Pattern[str]:
        return re.compile(one_of(self.words.words.image_origin), re.IGNORECASE)

    def find(self, text: str, position: int) -> tuple[int, int, SourceLine] | None:
        """Return the next stretch of a text that names a source: where it stands, what it says.

        Args:
            text: a line.
            position: where to begin.
        """
        folded = fold(text)
        start = self._start(folded, position)
        if start is None:
            return None
        addresses = [item for item in find_addresses(text) if item[0] >= start]
        end, chain = self._chain(folded, start, addresses)
        if not chain:
            return self._name_alone(text, folded, start)
        said = self._read(text, folded, start, chain)
        return start, end, said

    def _start(self, folded: str, position: int) -> int | None:
        """Return where the next source begins: a label, or an address without one."""
        starts: list[int] = []
        is_first = not folded[position:].strip() or not folded[:position].strip()
        lead = len(folded) - len(folded[position:].lstrip()) if is_first else position
        if (found := self._more.match(folded, lead)) and self._is_lead(folded, found):
            starts.append(found.start())
        for found in self._more.finditer(folded, position):
            if re.search(_ARROWS, found[0]):
                starts.append(found.start())
                break
        if (found := self._label.match(folded, lead)) is not None:
            starts.append(found.start())
        for found in self._label.finditer(folded, position):
            if folded[found.end() :].lstrip().lower().startswith("http"):
                starts.append(found.start())
                break
        if (start := self._listed(folded, position)) is not None:
            starts.append(start)
        return min(starts, default=None)

    def _listed(self, folded: str, position: int) -> int | None:
        """Return where an entry of a list of sources begins: a few words, then an address."""
        addresses = [item for item in find_addresses(folded) if item[0] >= position]
        if not addresses:
            return None
        first, last, _ = addresses[0]
        before = folded[position:first]
        if not before.strip(" \t・-*•⇒→➡:<([「🔗"):
            return first
        is_entry = not folded[:position].strip() and not folded[last:].strip(" .)]」>")
        is_name = len(before) <= _MAX_NAME // 2 and not re.search(r"[。!?、]|\.\s", before)
        return position if is_entry and is_name else None

    def _is_lead(self, folded: str, found: re.Match[str]) -> bool:
        """Say whether words such as "read more" lead on rather than open a sentence."""
        rest = folded[found.end() :].strip()
        return bool(found["sign"].strip()) or not rest or "http" in rest.lower()

    def _chain(
        self, folded: str, start: int, addresses: list[tuple[int, int, str]]
    ) -> tuple[int, list[tuple[int, int, str]]]:
        """Return the addresses that follow one another, with no more than labels between them."""
        chain: list[tuple[int, int, str]] = []
        end = start
        for item in addresses:
            between = folded[end : item[0]]
            if chain and not self._is_joint(between):
                break
            if not chain and len(between) > _MAX_TITLE:
                break
            chain.append(item)
            end = item[1]
        closing = re.match(r"[)\]】」』>〉》]+", folded[end:]) if chain else None
        return end + (closing.end() if closing else 0), chain

    def _is_joint(self, between: str) -> bool:
        bare = self._label.sub("", between.strip())
        if not bare.strip(" \t,、/|・;()[]"):
            return True
        if self._label.search(between):
            return len(bare) <= _MAX_NAME
        return re.fullmatch(r"[,、;/|・][^。.!?]{1,40}", bare) is not None

    def _read(
        self, text: str, folded: str, start: int, chain: list[tuple[int, int, str]]
    ) -> SourceLine:
        urls: dict[str, str] = {}
        images: list[str] = []
        end = start
        for first, last, url in chain:
            found = self._label.finditer(folded, end, first)
            labels = [label["labels"] or label["framed"] for label in found]
            if urls and labels and self._image.fullmatch(labels[-1]):
                images.append(url)
            else:
                urls.setdefault(url, self._name(text[end:first])[0])
            end = last
        name, date = self._name(text[start : chain[0][0]])
        return SourceLine(name, tuple(urls), tuple(urls.values()), tuple(images), date)

    def _name_alone(self, text: str, folded: str, start: int) -> tuple[int, int, SourceLine] | None:
        """Read a source without an address, which a line of its own names in a few words."""
        rest = text[start:]
        if len(rest) > _MAX_NAME or re.search(r"[。!?！？]", rest):
            return None
        label = self._label.search(folded, start) or self._more.search(folded, start)
        if label is None:
            return None
        name, date = self._name(rest)
        return start, len(text), SourceLine(name, date=date)

    def _name(self, text: str) -> tuple[str, PartialDate | None]:
        """Return the name in what stands before an address, and a date beside it."""
        folded = fold(text)
        taken = [found.span() for found in self._label.finditer(folded)]
        more = self._more.match(folded)
        taken += [more.span()] if more else []
        dates = find_dates(text, self.languages)
        taken += [(start, end) for start, end, _ in dates]
        kept = "".join(
            " " if any(start <= i < end for start, end in taken) else char
            for i, char in enumerate(text)
        )
        kept = re.sub(r"[(（\[【]\s*[)）\]】]|[付の]?\s*(?:[,、]\s*)?$", "", kept.strip())
        name = kept.strip(' \t\u3000|｜/・,、:：⇒→➡>＞»()（）[]【】「」『』<〈《"🔗🌐📎“”')
        return " ".join(name.split()), dates[0][2] if dates else None


def publisher_of(name: str, url: str, words: Words) -> str:
    """Return the name of the site that an article is of; its host where that says nothing."""
    if words.is_generic(name):
        return host_of(url) or name
    return words.site_name(name)
