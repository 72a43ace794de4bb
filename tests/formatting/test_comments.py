"""Comments stay where they belong."""

from __future__ import annotations

from textwrap import dedent

import pytest

from briefgen.model import BriefMeta
from tests.formatting.layout import laid_out

COMMENTED = {
    "above, behind, between": (
        """
        # about the file

        # about a
        a:   1   # behind a

        # alone

        b: # behind b
          # about x
          - x # behind x

          # about y
          - y
        # about c
        c: 3
        # at the end
        """,
        """
        # about the file

        # about a
        a: 1  # behind a

        # alone

        b:  # behind b
          # about x
          - x  # behind x

          # about y
          - y
        # about c
        c: 3
        # at the end
        """,
    ),
    "they go with their key": (
        """
        # yaml-language-server: $schema=x
        #
        # Head.

        # about the title
        title: {ja: 題, en: T}  # behind the title
        # about the id
        id: x
        """,
        """
        # yaml-language-server: $schema=x
        #
        # Head.

        # about the id
        id: x
        # about the title
        title: {ja: 題, en: T}  # behind the title
        """,
    ),
    "the schema's line stays at the top": (
        "# yaml-language-server: $schema=x\n# about the title\ntitle: {ja: 題, en: T}\nid: x\n",
        "# yaml-language-server: $schema=x\nid: x\n# about the title\ntitle: {ja: 題, en: T}\n",
    ),
    "what they stand in is not put into brackets": (
        "a: [ # first\n  x, # second\n  # third\n  y\n  ] # fourth\n",
        "# fourth\na:  # first\n  - x  # second\n  # third\n  - y\n",
    ),
    "behind a hyphen": (
        "a:\n  - # first\n    # second\n    x: 1\n    # third\n    y: [1, 2]\n",
        "a:\n  # first\n  # second\n  - x: 1\n    # third\n    y: [1, 2]\n",
    ),
    "indented as what stands above": (
        "a:\n  b: 1\n  # of a\n# of c\nc: 1\n",
        "a:\n  b: 1\n  # of a\n# of c\nc: 1\n",
    ),
    "in the head of a text in lines": (
        "ja: >-  # note\n  港\n  が開く\n",
        "ja: 港が開く  # note\n",
    ),
    "a sign that is text is none": ("a: 'x # y'\nb: x#y\n", 'a: "x # y"\nb: x#y\n'),
    "one that looks like text goes above": ("ja: >- #note\n  港\n", "#note\nja: 港\n"),
}


@pytest.mark.parametrize(("before", "after"), COMMENTED.values(), ids=COMMENTED)
def test_comments_stay(before: str, after: str) -> None:
    expected = dedent(after).lstrip("\n")
    assert laid_out(before, BriefMeta) == expected
    assert laid_out(expected, BriefMeta) == expected
