from __future__ import annotations

import pytest
from markupsafe import escape

from briefgen.cite import format_reference
from briefgen.cite.rich import rich_text
from briefgen.languages import builtin_languages

from .records import source

ENGLISH = builtin_languages()["en"]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("The <i>Haejin</i>", "The <i>Haejin</i>"),
        ("H<sub>2</sub>O<sup>+</sup>", "H<sub>2</sub>O<sup>+</sup>"),
        ('<span class="nocase">NATO</span> today', "NATO today"),
        ('<span style="font-variant:small-caps;">X</span>', "X"),
        ("<sc>X</sc>", "X"),
        ("<i>a <b>b</b></i>", "<i>a <b>b</b></i>"),
        ("[NATO]{.nocase} and [x]{.smallcaps}", "NATO and x"),
        ("*Nature* and its ^2^H", "<i>Nature</i> and its <sup>2</sup>H"),
        (r"US\$3 \*not\* so", "US$3 *not* so"),
        ("<i>open", "&lt;i&gt;open"),
        ("<u>x</u> 5*3*2 [a] {b} 2^3", "&lt;u&gt;x&lt;/u&gt; 5*3*2 [a] {b} 2^3"),
    ],
)  # fmt: skip
def test_marks_of_csl_and_pandoc_become_html(text: str, html: str) -> None:
    assert rich_text(text, escape) == html


def test_words_of_another_language_keep_their_mark_inside_marks() -> None:
    record = source(title="船<i>海進</i>", language="ja", issued="2020")
    html = format_reference(record, ENGLISH).html
    assert '<span lang="ja">船</span><i><span lang="ja">海進</span></i>' in html
