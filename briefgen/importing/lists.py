"""Items of lists: which are key points, which takeaways, and which titles stand above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.importing.passages import Mark, Passage
from briefgen.importing.words import Words


def with_listed_points(
    passages: Sequence[Passage], indexes: Sequence[int], words: Words
) -> dict[int, Passage | None]:
    """Return passages with the items of lists told apart; None for the title of a list.

    Items are key points under a title that says so, or where a document of sources has no
    signs for them; under another title, or at its end, they are takeaways.

    Args:
        passages: the passages of the document.
        indexes: those that are of its text.
        words: the words of its language.
    """
    found: dict[int, Passage | None] = {}
    given = {passages[i].mark for i in indexes}
    has_sources = Mark.SOURCE in given
    mark: Mark | None = None
    for place, index in enumerate(indexes):
        passage = passages[index]
        following = passages[indexes[place + 1]] if place + 1 < len(indexes) else None
        title = _title_of_list(passage, following, words)
        if title is not None:
            mark, found[index] = title, None
            continue
        if not passage.bullet and passage.mark is Mark.TEXT:
            mark = None
        found[index] = _as_point(passage, mark, found)
    if has_sources and Mark.POINT not in {p.mark for p in found.values() if p}:
        _mark_groups(found)
    return found


def _title_of_list(passage: Passage, following: Passage | None, words: Words) -> Mark | None:
    if passage.mark is not Mark.TEXT or len(passage.text) > 40 or following is None:
        return None
    is_list = following.bullet or following.mark in {Mark.POINT, Mark.TAKEAWAY}
    if not is_list:
        return None
    if words.is_title(passage.text, words.words.key_point_titles):
        return Mark.POINT
    if words.is_title(passage.text, words.words.takeaway_titles):
        return Mark.TAKEAWAY
    return None


def _as_point(passage: Passage, mark: Mark | None, before: Mapping[int, Passage | None]) -> Passage:
    """Return an item of a list with the mark of its list, or of the point above it."""
    if passage.mark is not Mark.TEXT or not passage.bullet:
        return passage
    above = list(before.values())[-1] if before else None
    under = above is not None and above.mark in {Mark.POINT, Mark.TAKEAWAY}
    if under and above is not None and (passage.level > above.level or not above.bullet):
        level = max(passage.level, above.level + 1 if not above.bullet else above.level)
        return replace(passage, mark=above.mark, level=max(level, 1))
    return replace(passage, mark=mark) if mark is not None else passage


def _mark_groups(found: dict[int, Passage | None]) -> None:
    """Make items beside a line of sources key points, and a list at the end takeaways."""
    order = [i for i, passage in found.items() if passage is not None]
    run: list[int] = []
    for place, index in enumerate([*order, None]):
        passage = found[index] if index is not None else None
        if passage is not None and passage.bullet and passage.mark is Mark.TEXT:
            run.append(index)  # type: ignore[arg-type]  # None has no passage
            continue
        if run:
            before = found[order[place - len(run) - 1]] if place > len(run) else None
            mark = _mark_of_run(before, passage, is_last=index is None)
            for item in run if mark is not None else ():
                found[item] = replace(found[item], mark=mark)  # type: ignore[type-var]
        run = []


def _mark_of_run(before: Passage | None, after: Passage | None, *, is_last: bool) -> Mark | None:
    groups = {Mark.SOURCE, Mark.DATE}
    if (after is not None and after.mark in groups) or (before and before.mark in groups):
        return Mark.POINT
    return Mark.TAKEAWAY if is_last else None
