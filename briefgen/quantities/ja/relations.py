"""How a number counts from others in Japanese: 10機を除く全機, ほか3人, 議長ら4人, 2週間後."""

from __future__ import annotations

import re
from dataclasses import replace

from briefgen.quantities.deriving import among, besides
from briefgen.quantities.values import Kind, Mention, Relation

_ALL_BUT = re.compile(r"(?:を除[くきいけ]|以外)")
_OTHERS = re.compile(r"(?:ほか|他)(?:の|に|に計)?\Z")
_REST = re.compile(r"(?:残り|残る|残りの|残った|あと|差し引き)(?:の|、|は)?\Z")
_SHORT = re.compile("(?:足り[なず]|不足)")
_LIST = re.compile(r"(?:[一-龥ァ-ヴーA-Za-z・]+(?:氏)?(?:、|と)?){1,6}(?:ら|の)?\Z")
_AMONG = re.compile(r"(?<![か彼我僕れさちや])(?:ら|など|をはじめ(?:とする)?|を含む)(?:の|、)?計?\Z")
_LATER = re.compile("後(?![半期])")
_EARLIER = re.compile("前(?![半期後倒])")


def related(mention: Mention, text: str) -> Mention:
    """Return a number with how it counts from others."""
    kind = mention.first.kind
    if kind is Kind.DURATION:
        return _step(mention, text)
    if kind is not Kind.COUNT:
        return mention
    if _ALL_BUT.match(text, mention.end):
        return replace(mention, relation=Relation.ALL_BUT)
    if _REST.search(text, max(0, mention.start - 5), mention.start) or _SHORT.match(
        text, mention.end
    ):
        return replace(mention, relation=Relation.REST)
    if others := _OTHERS.search(text, max(0, mention.start - 4), mention.start):
        readings = besides(mention.first, _named(text, others.start()))
        return replace(mention, readings=readings, relation=Relation.BESIDES)
    if _AMONG.search(text, max(0, mention.start - 8), mention.start):
        first, *rest = mention.readings
        return replace(mention, readings=(among(first), *rest), relation=Relation.AMONG)
    return mention


def _named(text: str, end: int) -> int:
    """Return how many are named before the others."""
    found = _LIST.search(text, max(0, end - 60), end)
    return 1 + len(re.findall("[、と]", found[0].rstrip("、と"))) if found else 1


def _step(mention: Mention, text: str) -> Mention:
    if text.startswith("間", mention.end) and text.startswith("日から", mention.start - 3):
        return replace(mention, relation=Relation.THROUGH)
    if _LATER.match(text, mention.end):
        return replace(mention, relation=Relation.LATER)
    if _EARLIER.match(text, mention.end):
        return replace(mention, relation=Relation.EARLIER)
    return mention
