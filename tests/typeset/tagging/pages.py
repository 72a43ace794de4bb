"""Small documents that hold everything that can be tagged, on small pages."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Final
from unittest import mock

from briefgen.typeset import FontLibrary, load_fonts, render_pdf
from briefgen.typeset.conformance import Attachment, Description, parse_standard
from briefgen.typeset.tagging import hooks
from tests.typeset.tagging.structure import Structure, read_structure

_ATTACHED: Final = (Attachment("a.yaml", b"a: b", "application/yaml", "All", date(2025, 1, 1)),)
STACKS: Final = (("Briefgen Sans", "Briefgen Sans JP"), ("Briefgen Sans JP", "Briefgen Sans"))
_DRAWING: Final = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='30' height='20'%3E"
    "%3Crect width='30' height='20'/%3E%3C/svg%3E"
)
_STYLE: Final = """
@page { size: 90mm 60mm; margin: 8mm 6mm; @top-left { content: "Running head" }
  @bottom-right { content: counter(page) " / " counter(pages) } }
* { margin: 0; padding: 0 }
html { font: 8pt/4mm "Briefgen Sans" }
:lang(ja) { font-family: "Briefgen Sans JP", "Briefgen Sans" }
thead { display: table-header-group }
.own { list-style: none }
.own li { position: relative; padding-left: 5mm }
.own .number, .dashed li::before { position: absolute; left: 0 }
.dashed { list-style: none } .dashed li { position: relative; padding-left: 5mm }
.dashed li::before { content: "–" }
.callout { background: #eee; border: 1pt solid black }
ruby { display: inline-block; position: relative }
rt { display: block; position: absolute; top: -1em; left: 0; font-size: 4pt }
rp { display: none }
"""
_ROWS: Final = "".join(f"<tr><th scope=row>Row {it}</th><td>{it * 7}</td></tr>" for it in range(30))
BODY: Final = f"""
<header><p>Desk, 12 July 2025</p></header>
<main>
<h1 id="title">Everything there is</h1>
<p id="first">The <em>quick</em> <strong>brown</strong> fox, <span lang="ko">원산</span>, and
<ruby><span class="rb">灯台</span><rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>, see
<sup><a id="call-1" role="doc-noteref" href="#source-1" title="A book">1</a></sup>
<abbr title="International Hydrographic Organization">IHO</abbr>
and <a href="https://example.org/paper" title="Paper">the <em>long</em> paper</a>.</p>
<section><h2 id="lists">Lists</h2>
<ul><li>disc<ol><li>inner <p>paragraph</p></li></ol></li><li>second</li></ul>
<ol class="own"><li><span class="number">1</span> own one</li>
<li><span class="number">2</span> own two</li></ol>
<ul class="dashed"><li>dash</li></ul>
<dl><dt>Term</dt><dt>Other term</dt><dd>Meaning</dd><dt>Next</dt><dd>Sense</dd></dl>
</section>
<section><h2 id="long">Long</h2>
<p class="long">{" ".join(f"word{it}" for it in range(240))}</p>
<table><caption>Ports</caption>
<thead><tr><th scope="col">Port</th><th scope="col">Ships <a href="#long">note</a></th></tr>
</thead>
<tbody>{_ROWS}</tbody></table>
<ol>{"".join(f"<li>item {it}</li>" for it in range(24))}</ol>
</section>
<section><h2 id="pictures">Pictures</h2>
<figure class="chart"><figcaption>Figure 1</figcaption>
<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><title>Bars</title>
<desc>North 3, south 2</desc><rect width="20" height="30"/></svg><p>Note</p></figure>
<figure><img src="{_DRAWING}" alt="A lighthouse">
<figcaption>Figure 2</figcaption><p>By us</p></figure>
<p><img src="{_DRAWING}" alt=""> decorated <span aria-hidden="true">***</span></p>
<div class="callout" role="note"><p>Callout</p></div>
<figure><figcaption>Years</figcaption><ol class="own"><li><span class="number">2024</span> lit</li>
</ol></figure></section>
<section role="doc-endnotes"><h2 id="sources">Sources</h2><ol class="own">
<li id="source-1" data-label="Source 1: A book, https://example.org/b"><span class="number">1</span>
A book. <a href="https://example.org/b">https://example.org/b</a>
<a role="doc-backlink" aria-label="Back to the text" href="#call-1">↑</a></li></ol></section>
</main>"""
JAPANESE: Final = f"""
<h1 id="title">灯台のすべて</h1>
<p id="first">港は<strong>冬も</strong>開いている<em>らしい</em><span lang="en">all year</span>。
<ruby><span class="rb">灯台</span><rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>は「光る」、と</p>
<p class="long">{"港は冬も開いている。船は「朝」、出る。" * 40}</p>
<div class="pair"><div lang="en"><p>Ports stay open.</p></div><p>港は開いている。</p></div>
"""

ODD: Final = f"""
<h1>Odd</h1><div style="opacity: .5"><p>Half <b>seen</b></p></div>
<p>Called<span style="float: footnote">A note <em>at</em> the foot</span> here.</p>
<ul style="list-style-position: inside"><li><p>inside</p></li></ul>
<dl><div><dt>Term</dt><dd>Meaning</dd></div><dd lang="ja">意味</dd></dl>
<table><tr><th rowspan="2">R</th><td>1</td><td>2</td></tr><tr><td colspan="2">3</td></tr></table>
<table><tfoot><tr><td>sum</td></tr></tfoot><tbody><tr><td>x</td></tr></tbody></table>
<div>mixed <em>em</em><p>para</p>tail <a href="#x">link <b>bold</b></a></div>
<p id="x"><a href="https://example.org/"><img src="{_DRAWING}" alt="Pic"></a> <q>q</q></p>
<blockquote>bare</blockquote>
<ul><ul style="list-style-type: decimal"><li>nested</li></ul></ul>
<aside><figure><figcaption>C</figcaption><img src="{_DRAWING}" alt="p"></figure></aside>
<p style="position: fixed; bottom: 0">Fixed</p><p style="break-before: page">two</p>
<p><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby></p>
text in <strong>the body</strong><p aria-hidden="true">hidden <a href="#x">l</a></p>
<table><tr><th>a</th></tr><tr><td><table><tr><td>in</td></tr></table></td></tr></table>
"""


@cache
def _library() -> FontLibrary:
    return load_fonts()


def page(body: str, *, lang: str = "en", css: str = "") -> str:
    """Return a whole document around a body."""
    return (
        f'<!doctype html><html lang="{lang}"><head><title>Title</title><style>{_STYLE}{css}'
        f"</style></head><body>{body}</body></html>"
    )


@cache
def set_pages(
    body: str = BODY, *, lang: str = "en", css: str = "", standard: str = "ua-1", on: bool = True
) -> bytes:
    """Return a body that is set on pages.

    Args:
        body: the HTML within the body.
        lang: the language of the document.
        css: further styles.
        standard: what the file follows.
        on: whether it is tagged by briefgen, or by WeasyPrint alone.
    """
    # WeasyPrint refuses pictures that are mere decoration.
    html = page(body if on else body.replace('alt=""', 'alt="x"'), lang=lang, css=css)
    fonts = _library().subset(html, STACKS)
    difference = None if on else "it is switched off"
    with mock.patch.object(hooks, "difference", return_value=difference):
        rendered = render_pdf(
            html,
            fonts=fonts,
            standard=parse_standard(standard),
            description=Description({lang: "Title"}, languages=[lang]),
            attachments=_ATTACHED if "a-" in standard else (),
        )
    assert bool(rendered.notes) is not on
    return rendered.data


@cache
def set_tagged(
    body: str = BODY, *, lang: str = "en", css: str = "", standard: str = "ua-1", on: bool = True
) -> Structure:
    """Return the structure of a body that is set on pages; see ``set_pages``."""
    return read_structure(set_pages(body, lang=lang, css=css, standard=standard, on=on))
