"""The contrast of text that axe-core leaves undecided, measured where the browser draws it.

axe-core works out from the style sheet what is behind a text, and does not decide where that is a
picture, a drawing or a pseudo-element. Here the texts are made invisible, what remains is
photographed, and the colour of each text is held against the pixels behind it (WCAG 2.2, success
criterion 1.4.3).
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from briefgen.colours import AA_LARGE, AA_TEXT, contrast, mixed

if TYPE_CHECKING:
    from PIL.Image import Image

_HEIGHT: Final = 3000
"""Pixels of the page that are photographed at once."""
_EDGES: Final = 0.05
"""Share of the pixels behind a text that may be of less contrast: the edges of what lies there."""
_LINES: Final = 2
"""Pixels; lines of this width, such as a grid has, do not keep from reading what they cross."""

# What a colour is in numbers, the browser's canvas says: style sheets have many ways to write one.
_TEXTS: Final = """targets => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
  const numbers = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  window.undecidedTexts = targets.map(target => document.querySelector(target));
  return window.undecidedTexts.map(element => {
    const style = getComputedStyle(element);
    const drawn = element.closest("svg") !== null;
    const [red, green, blue, alpha] = numbers(drawn ? style.fill : style.webkitTextFillColor);
    let share = alpha / 255 * (drawn ? Number(style.fillOpacity) : 1);
    for (let it = element; it; it = it.parentElement) share *= Number(getComputedStyle(it).opacity);
    return {
      colour: [red, green, blue], share, size: parseFloat(style.fontSize),
      weight: Number(style.fontWeight), text: element.textContent.trim().slice(0, 120),
    };
  });
}"""
# Colours of text alone: what takes its colour from the text, such as a drawing, keeps it.
_HIDDEN: Final = """
*, ::before, ::after {
  -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important;
  text-emphasis-color: transparent !important; text-shadow: none !important;
  transition: none !important; animation: none !important; scroll-behavior: auto !important;
}
svg text, svg tspan { fill: transparent !important; }
"""
# Brings the first of the texts into view, and says which of them can be seen, and where.
_PLACES: Final = """numbers => {
  const visible = (box, element) => {
    let {left, top, right, bottom} = box;
    const within = other => {
      left = Math.max(left, other.left); top = Math.max(top, other.top);
      right = Math.min(right, other.right); bottom = Math.min(bottom, other.bottom);
    };
    within({left: 0, top: 0, right: innerWidth, bottom: innerHeight});
    for (let it = element; it && it !== document.body; it = it.parentElement) {
      if (getComputedStyle(it).overflow !== "visible") within(it.getBoundingClientRect());
    }
    // What is cut down to a point is for listeners.
    return right - left > 2 && bottom - top > 2 ? [left, top, right, bottom] : null;
  };
  const lines = element => {
    const range = document.createRange();
    const texts = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE);
    return texts.flatMap(text => {
      range.selectNodeContents(text);
      return [...range.getClientRects()];
    });
  };
  const first = window.undecidedTexts[numbers[0]];
  first.scrollIntoView({block: "start", inline: "nearest"});
  for (let it = first; it; it = it.parentElement) {
    const [line] = lines(first);
    if (line) it.scrollLeft += line.left - Math.max(0, it.getBoundingClientRect().left);
  }
  return numbers.map(number => {
    const element = window.undecidedTexts[number];
    return lines(element).map(box => visible(box, element)).filter(Boolean);
  });
}"""


@dataclass(frozen=True)
class Faint:
    """A text that stands out too little.

    Attributes:
        target: the element, as a selector.
        text: its words.
        ratio: the contrast that it has, 1 to 21.
        least: the contrast that it needs.
    """

    target: str
    text: str
    ratio: float
    least: float


def faint_texts(page: Any, targets: Sequence[str], width: int) -> Iterator[Faint]:
    """Measure texts of a page that is open in a browser, and yield those that are too faint.

    What cannot be seen, such as words for listeners alone, has no contrast. The page is left with
    its texts visible, at another height of the window.

    Args:
        page: a page of Playwright that lets styles be added.
        targets: selectors of the elements whose own texts are to be measured.
        width: of the window, in CSS pixels.
    """
    if not targets:
        return
    page.set_viewport_size({"width": width, "height": _HEIGHT})
    texts = page.evaluate(_TEXTS, list(targets))
    style = page.add_style_tag(content=_HIDDEN)
    try:
        for number, ratio in _ratios(page, texts):
            least = _least(texts[number])
            if ratio < least:
                yield Faint(targets[number], texts[number]["text"], ratio, least)
    finally:
        style.evaluate("style => style.remove()")


def _ratios(page: Any, texts: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, float]]:
    """Yield the number of each text that can be seen, and its contrast."""
    waiting = list(range(len(texts)))
    while waiting:
        places = dict(zip(waiting, page.evaluate(_PLACES, waiting), strict=True))
        picture = _photograph(page) if any(places.values()) else None
        for number, boxes in places.items():
            if boxes and picture is not None:
                yield number, min(_ratio(texts[number], _behind(picture, box)) for box in boxes)
        waiting = [number for number in waiting[1:] if not places[number]]


def _photograph(page: Any) -> Image:
    from PIL import Image

    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def _behind(picture: Image, box: Sequence[float]) -> Image:
    """Return what is behind a text, without thin lines."""
    from PIL import ImageFilter

    left, top, right, bottom = map(round, box)
    around = (left - _LINES, top - _LINES, right + _LINES, bottom + _LINES)
    cleared = picture.crop(around).filter(ImageFilter.MedianFilter(2 * _LINES + 1))
    return cleared.crop((_LINES, _LINES, _LINES + right - left, _LINES + bottom - top))


def _ratio(text: Mapping[str, Any], behind: Image) -> float:
    """Return the contrast that all but the edges of what is behind a text have with it at least."""
    colour = _written(text["colour"])
    counts: dict[float, int] = {}
    for count, pixel in behind.getcolors(behind.width * behind.height) or ():
        ground = _written(pixel)
        ratio = contrast(mixed(colour, ground, text["share"]), ground)
        counts[ratio] = counts.get(ratio, 0) + count
    passed = 0
    for ratio in sorted(counts):
        passed += counts[ratio]
        if passed > _EDGES * behind.width * behind.height:
            return ratio
    return max(counts)


def _written(channels: Any) -> str:
    red, green, blue = channels
    return f"#{red:02x}{green:02x}{blue:02x}"


def _least(text: Mapping[str, Any]) -> float:
    """Return the contrast that a text needs, by its size in CSS pixels and its weight."""
    is_large = text["size"] >= 24 or (text["size"] >= 18.66 and text["weight"] >= 700)
    return AA_LARGE if is_large else AA_TEXT
