"""How the lines of a text become one, whatever way it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.loader.documents import read

FORMS = {  # a template for two lines
    "plain": "ja: {0}\n  {1}\n",
    "double": 'ja: "{0}\n  {1}"\n',
    "single": "ja: '{0}\n  {1}'\n",
    "folded": "ja: >\n  {0}\n  {1}\n",
    "folded-stripped": "ja: >-\n  {0}\n  {1}\n",
    "folded-kept": "ja: >+\n  {0}\n  {1}\n\n",
    "literal": "ja: |\n  {0}\n  {1}\n",
    "literal-stripped": "ja: |-\n  {0}\n  {1}\n",
    "literal-indented": "ja: |2-\n    {0}\n  {1}\n",
    "more-indented": "ja: >-\n  {0}\n    {1}\n",
    "trailing-spaces": "ja: >-\n  {0}   \n  {1}\n",
    "flow": "{{ja: {0}\n  {1}}}\n",
}
PAIRS = [
    ("市は再開を", "発表した。", "市は再開を発表した。"),
    ("市は再開を発表した。", "便は2往復。", "市は再開を発表した。便は2往復。"),
    ("市は", "ABC社と", "市はABC社と"),
    ("市はABC", "社と", "市はABC社と"),
    ("The ferry", "returns.", "The ferry returns."),
    ("｢再開｣", "ｶﾓﾒ", "｢再開｣ｶﾓﾒ"),
    ("辻\U000e0100", "葛\U000e0101城", "辻\U000e0100葛\U000e0101城"),
    ("か\u3099", "き\u3099", "か\u3099き\u3099"),
    ("𠮷野", "𩸽", "𠮷野𩸽"),
    ("三月　", "四月", "三月　四月"),
    ("再開した**。**", "**次に**", "再開した**。****次に**"),
]


@pytest.mark.parametrize(("first", "second", "joined"), PAIRS)
@pytest.mark.parametrize("form", FORMS)
def test_a_break_in_japanese_is_no_space(form: str, first: str, second: str, joined: str) -> None:
    template = FORMS[form]
    assert read(template.format(first, second)).data == {"ja": joined}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("The ferry", "returns.", "The ferry returns."),
        ("The 市", "returns.", "The 市 returns."),
        ("The 市", "役所 returns.", "The 市役所 returns."),
        ("Reported by", "毎日新聞", "Reported by 毎日新聞"),
    ],
)
def test_a_break_in_english_is_a_space(form: str, first: str, second: str, joined: str) -> None:
    template = FORMS[form]
    text = template.format(first, second).replace("ja:", "en:")
    assert read(text).data == {"en": joined}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ja: 市は 再開を\n  発表した\n", "市は 再開を発表した"),
        ('ja: "市は\\\n  再開"\n', "市は再開"),
        ('ja: "市は\\n再開"\n', "市は再開"),
        ('ja: "市は\\u3000再\n  開"\n', "市は\u3000再開"),
        ("ja: '市の''再\n  開''を'\n", "市の'再開'を"),
        ("ja: >-\n  市は\n  再開\n  市は\n  再開\n", "市は再開市は再開"),
        ("ja: 市 市\n  市 市\n  市\n", "市 市市 市市"),
        ("en: one\n  one one\n  one\n", "one one one one"),
        ("en: 'It''s\n  the city''s'\n", "It's the city's"),
        ('en: "a \\"b\n  c\\" d"\n', 'a "b c" d'),
    ],
)
def test_a_space_that_the_author_wrote_is_kept(text: str, value: str) -> None:
    assert list(read(text).data.values()) == [value]


def test_lines_of_other_values_are_left_to_yaml() -> None:
    assert read("title: 定期船\n  の再開\n").data == {"title": "定期船 の再開"}
    assert read("note: |\n  一\n  二\n").data == {"note": "一\n二\n"}


_WORD = st.text(
    st.sampled_from([*"定期船再開をはの「」、。ｶﾓﾒ𠮷", *"abcXYZ", "\u3099", "\U000e0100", "！"]),
    min_size=1,
    max_size=8,
).filter(lambda word: word[0].isalnum() and not word.startswith(("\u3099", "\U000e0100")))


@given(st.lists(_WORD, min_size=1, max_size=6), st.sampled_from(["ja", "en"]))
def test_all_ways_of_writing_a_text_give_the_same(words: list[str], language: str) -> None:
    forms = {
        f"{language}: " + "\n  ".join(words) + "\n",
        f'{language}: "' + "\n  ".join(words) + '"\n',
        f"{language}: '" + "\n  ".join(words) + "'\n",
        f"{language}: >-\n  " + "\n  ".join(words) + "\n",
        f"{language}: |\n  " + "\n  ".join(words) + "\n",
        f"{language}:\n  " + "  \n  ".join(words) + "\n",
    }
    values = {read(form).data[language] for form in forms}
    assert len(values) == 1
    assert values.pop().replace(" ", "") == "".join(words)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("ja: |\n  一\n\n  二\n", "TEXT002", 4),
        ("ja: >-\n  一\n\n\n  二\n", "TEXT002", 5),
        ("ja: 一\n\n  二\n", "TEXT002", 3),
        ('ja: "一\n\n  二"\n', "TEXT002", 3),
        ('ja: "一\\n\\n二"\n', "TEXT002", 1),
        ("ja: 計画 #4\nen: x\n", "YAML011", 1),
        ("ja: 計画\n  #4\nen: x\n", "YAML011", 2),
        ("ja: #4\nen: x\n", "YAML011", 1),
    ],
)
def test_what_yaml_takes_from_a_text_is_told(text: str, code: str, line: int) -> None:
    found = read(text).diagnostics
    assert [item.code for item in found] == [code]
    assert found[0].span is not None
    assert found[0].span.start.line == line


@pytest.mark.parametrize(
    "text",
    [
        "ja: |\n  一\n  二\n\n\nen: x\n",
        "ja: >-\n  一\n\nen: x\n",
        "ja: 計画  # the fourth\nen: x\n",
        "ja: 計画\n# note\nen: x\n",
        "ja: 計画\n#4 of the list\nen: x\n",
        "ja:\n# note\n  計画\n",
        "ja: '計画 #4'\n",
        "title: 計画 #4\n",
        "ja: |\n  計画\n  #4\n",
        "ja: 計画 ## 1\n",
    ],
)
def test_a_comment_or_gap_between_texts_is_none_of_it(text: str) -> None:
    assert not read(text).diagnostics
