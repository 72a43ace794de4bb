"""Texts and what becomes of them."""

from __future__ import annotations

from briefgen.model import BriefMeta, Dossier, Glossary, Publisher, Section, Sources
from briefgen.model.base import Model

CASES: dict[str, tuple[type[Model] | None, str, str]] = {
    "keys in the order of the model": (
        BriefMeta,
        """
        sections: [a]
        title: {en: Title, ja: 題}
        id: x
        """,
        """
        id: x
        title: {ja: 題, en: Title}
        sections: [a]
        """,
    ),
    "keys that no model knows stay behind the others": (
        Publisher,
        "zeal: 1\nname: {ja: 名, en: N}\nabc: 2\n",
        "name: {ja: 名, en: N}\nzeal: 1\nabc: 2\n",
    ),
    "keys of a free mapping stay as they are": (
        None,
        "z: 1\na: 2\n",
        "z: 1\na: 2\n",
    ),
    "languages among other keys": (
        Section,
        """
        body:
          - en: Likely.
            ja: 可能性が高い。
            type: judgement
            cite: [a]
            id: j1
            confidence: low
        """,
        """
        body:
          - type: judgement
            id: j1
            ja: 可能性が高い。
            en: Likely.
            confidence: low
            cite: [a]
        """,
    ),
    "facts begin with what they are": (
        Dossier,
        "facts:\n- {ja: 文, en: Text, kind: stated, lines: [1, 2], id: f01, cite: a}\n",
        """
        facts:
          - id: f01
            lines: [1, 2]
            kind: stated
            ja: 文
            en: Text
            cite: a
        """,
    ),
    "variables of a source stay as they are, id and type first, custom last": (
        Sources,
        """
        references:
        - custom: {grade: B2, alt: {en: {title: Notice}}}
          title: 告示
          author: [{given: A., family: Ito}]
          id: x
          issued: {date-parts: [[2025, 3, 1]]}
          type: webpage
          volume: 010
        """,
        """
        references:
          - id: x
            type: webpage
            title: 告示
            author:
              - {family: Ito, given: A.}
            issued: {date-parts: [[2025, 3, 1]]}
            volume: 010
            custom:
              alt:
                en: {title: Notice}
              grade: B2
        """,
    ),
    "a short mapping goes on one line, a long one on several": (
        Section,
        """
        topic:
          ja: 観光
          en: Tourism
        question: {ja: 砲弾を送る国は、なぜ観光客を求めるのか,
          en: What does a supplier want with tourists}
        """,
        """
        topic: {ja: 観光, en: Tourism}
        question:
          ja: 砲弾を送る国は、なぜ観光客を求めるのか
          en: What does a supplier want with tourists
        """,
    ),
    "what needs quotation marks in brackets alone stands without brackets": (
        Glossary,
        "terms:\n  - {ja: 日米韓, en: 'Japan, the United States and South Korea'}\n",
        """
        terms:
          - ja: 日米韓
            en: Japan, the United States and South Korea
        """,
    ),
    "what other readers would end in brackets stands without them": (
        Glossary,
        "terms:\n  - {ja: 百年後, en: 'In 100 years?'}\n",
        """
        terms:
          - ja: 百年後
            en: In 100 years?
        """,
    ),
    "a record of the glossary on one line": (
        Glossary,
        """
        terms:
        - ja: 元山
          variants:
            ja:
            - ウォンサン
          en: Wonsan
          kind: place
        """,
        "terms:\n  - {ja: 元山, en: Wonsan, kind: place, variants: {ja: [ウォンサン]}}\n",
    ),
    "key points have a line for each language": (
        Section,
        "key_points: [{ja: 短い, en: Short, cite: [a]}]\n",
        """
        key_points:
          - ja: 短い
            en: Short
            cite: [a]
        """,
    ),
    "quotation marks only where they are needed": (
        None,
        """
        a: "plain"
        b: 'It''s'
        c: "no"
        d: "2025"
        e: '2025-07-12'
        f: '**strong**'
        g: 'a "quoted" word: here'
        h: "back\\\\slash: x"
        i: "tab\\tand \\u2028"
        j: ""
        k: "x #4"
        'l': "@id"
        "no": 1
        m: "0o17"
        n: "1_0e3"
        o: "why?"
        """,
        """
        a: plain
        b: It's
        c: "no"
        d: "2025"
        e: 2025-07-12
        f: "**strong**"
        g: 'a "quoted" word: here'
        h: 'back\\slash: x'
        i: "tab\\tand \\u2028"
        j: ""
        k: "x #4"
        l: "@id"
        "no": 1
        m: "0o17"
        n: "1_0e3"
        o: why?
        """,
    ),
    "numbers as they are written, nothing and truth in one way": (
        None,
        "a: 3.10\nb: 010\nc:\nd: ~\ne: TRUE\nf: 1e3\n",
        "a: 3.10\nb: 010\nc: null\nd: null\ne: true\nf: 1e3\n",
    ),
    "lists of numbers in brackets, rows of a table each": (
        None,
        """
        a:
          - - 1
            - 2
        rows:
          - - {ja: 北, en: North}
            - 1
          - - {ja: 南, en: South}
            - null
        """,
        """
        a: [[1, 2]]
        rows:
          - [{ja: 北, en: North}, 1]
          - [{ja: 南, en: South}, null]
        """,
    ),
    "a text of several lines stays one where it is no text of a language": (
        None,
        'a: "one\\ntwo"\nb: |\n  one\n   two\nc: "  one\\ntwo"\nd: "one\\n\\n"\n',
        'a: |-\n  one\n  two\nb: |\n  one\n   two\nc: |2-\n    one\n  two\nd: "one\\n\\n"\n',
    ),
    "nothing in brackets": (None, "a: {}\nb: [ ]\nc:\n  - []\n", "a: {}\nb: []\nc: [[]]\n"),
    "marks of a document stay": (
        None,
        "# x\n---  # y\na:   1\n...\n# z\n",
        "# x\n---  # y\na: 1\n...\n# z\n",
    ),
    "a bare list": (Sources, "- {type: book, id: a}\n", "- id: a\n  type: book\n"),
}
