"""What counts as a change of a page."""

from __future__ import annotations

import pytest

from briefgen.web.readable import readable_digest, readable_text

PAGE = "<html><body><nav>Home</nav><main><h1>表題</h1><p>本文 &amp; text</p></main>{}</body></html>"


def test_the_main_part_is_read() -> None:
    assert (
        readable_text(PAGE.format("<p>Other</p>").encode(), "text/html; charset=utf-8")
        == "表題 本文 & text"
    )


@pytest.mark.parametrize(
    "page",
    [
        "<body><script>x</script><p>Words\n and   words.</p><aside>Ad</aside></body>",
        "<body><main></main><article><p>Words and <b>words.</b></p></article></body>",
        "<p>Words and words.",
    ],
)
def test_what_is_beside_the_text_is_not(page: str) -> None:
    assert readable_text(page.encode()).replace(" .", ".") == "Words and words."


def test_the_encoding_is_found() -> None:
    text = "<meta charset=shift_jis><p>東京</p>"
    assert readable_text(text.encode("cp932")) == "東京"
    assert readable_text("<p>東京</p>".encode("euc_jp"), "text/html; charset=EUC-JP") == "東京"


def test_a_change_of_words_changes_the_digest() -> None:
    kind = "text/html"
    same = {readable_digest(PAGE.format(end).encode(), kind) for end in ("", "<footer>1</footer>")}
    assert len(same) == 1
    other = PAGE.replace("本文", "別文").format("").encode()
    assert readable_digest(other, kind) not in same


def test_what_is_no_page_is_compared_by_its_bytes() -> None:
    assert readable_digest(b"%PDF a", "application/pdf") != readable_digest(
        b"%PDF b", "application/pdf"
    )


def test_deep_pages_are_read() -> None:
    assert readable_text(b"<div>" * 5000 + b"deep") == "deep"
