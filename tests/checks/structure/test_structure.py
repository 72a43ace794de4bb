"""What is alike in both languages passes, and what is not is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.languages import builtin_languages
from briefgen.languages.scripts import foreign_characters
from briefgen.languages.wording import read_wording
from briefgen.pipeline import check

SECTION = """\
topic: {{ja: 運航, en: Service}}
question: {{ja: いつ再開するのか, en: When will it resume?}}
answer: {{ja: 再開は4月である。, en: It will resume in April.}}
key_points:
  - ja: |-
      {ja}
    en: |-
      {en}
    cite: [city-notice]
"""
OURS = ("CITE00", "PARITY01")


def codes(desk: Path, ja: str, en: str) -> set[str]:
    """Return what our checks say of a text."""
    file = desk / "content" / "ferry-service" / "sections" / "timetable.yaml"
    file.write_text(SECTION.format(ja=ja, en=en), encoding="utf-8")
    found = check(desk / "content").diagnostics
    return {item.code for item in found if item.code.startswith(OURS)}


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        (
            "再開した[@city-notice]。延びた[@city-notice, 第3面]。",
            "Ext.[@city-notice, p. 3] R.[@city-notice]",
        ),
        ("[表](https://a.jp/ja/x)", "[list](https://a.jp/en/x)"),
        ("[表](https://ja.a.jp/x?lang=ja)", "[list](https://en.a.jp/x?lang=en)"),
        ("『海の灯』を読む。", "Read *A Light at Sea*."),
        ("「主体」を掲げる。", "It proclaims *juche*."),
        ("{崔善姫|チェ・ソニ}外相", "Foreign Minister Choe Son Hui"),
        ("{灯台|とうだい}", "{lighthouse|tōdai}"),
        (
            "Center for Strategic and International Studiesの報告",
            "A report of the Center for Strategic and International Studies in Washington",
        ),
        ("副題は“to be or not to be”。", "Its subtitle quotes Hamlet."),
        ("（we are all in this together）と述べた。", "He said that all were in this."),
        ("国宝（こくほう）", "A national treasure (国宝)"),
        ("題は*海*である。", "Its title is *海*."),
        ("二〇〇〇年に始まる。", "It began in 2000."),
        ("F-35", "F-35"),
        ("https://www.example.jp/long/path", "https://www.example.jp/long/path"),
        ("Harbour Policy Desk", "Harbour Policy Desk"),
        ("G7、EU、NATO", "The G7, the EU and NATO"),
        ("日米韓の連携", "Cooperation between Japan, the United States and South Korea"),
    ],
)
def test_what_agrees_passes(minimal_desk: Path, ja: str, en: str) -> None:
    assert codes(minimal_desk, ja, en) == set()


@pytest.mark.parametrize(
    ("ja", "en", "code"),
    [
        ("再開した[@city-notice]。", "It resumed.", "CITE001"),
        ("再開した[@city-notice, 3頁]。", "It resumed.[@city-notice]", "CITE002"),
        ("[表](https://a.jp/x)と[図](https://a.jp/x)", "[list](https://a.jp/x)", "PARITY010"),
        ("**再開**した。", "It resumed.", "PARITY011"),
        ("再開した。", "It *has* resumed.", "PARITY011"),
        ("再開した。", "It {resumed|saikai}.", "PARITY012"),
        ("再開した。", "It 再開 now。", "PARITY013"),
        ("再開はin the spring of next yearとする。", "It resumes in spring.", "PARITY013"),
        ("再開した（未訳）。", "It resumed.", "PARITY014"),
        ("再開した。", "Lorem ipsum dolor sit amet.", "PARITY014"),
        ("港はTODO再開した。", "The harbour reopened.", "PARITY014"),
        ("○○港が再開した。", "The harbour reopened.", "PARITY014"),
        ("ここに本文を入力", "It resumed.", "PARITY014"),
        ("再開した。" * 10, "It resumed.", "PARITY015"),
        ("再開した。", "It resumed after a long pause. " * 5, "PARITY015"),
        ("再開した。", "再開した。", "PARITY016"),
        ("It has resumed.", "It has resumed.", "PARITY016"),
    ],
)
def test_what_differs_is_found(minimal_desk: Path, ja: str, en: str, code: str) -> None:
    assert codes(minimal_desk, ja, en) == {code}


def test_a_script_that_both_share_is_not_foreign() -> None:
    assert list(foreign_characters("元山 and 원산", "Latn", "Jpan")) == [(0, 2)]
    assert list(foreign_characters("元山", "Hans", "Jpan")) == []
    assert list(foreign_characters("a word", "Jpan", "Latn")) == []


def test_the_built_in_wordings_say_something() -> None:
    for language in builtin_languages().values():
        assert language.wording.placeholders
        assert len(language.wording.length_range) == 2


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("colour = 1", "'colour' is no key of a wording"),
        ("readings = 1", "'readings' is not true or false"),
        ("folds = ['a']", "'folds' is not a list of pairs"),
        ("candidates = ['(']", "missing ), unterminated subpattern at position 0"),
        ("length_range = [1.0]", "'length_range' is not a list of two numbers"),
        ("= 1", "Invalid statement (at line 1, column 1)"),
    ],
)
def test_a_wording_that_cannot_be_used_is_named(tmp_path: Path, text: str, problem: str) -> None:
    file = tmp_path / "wording.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="wording") as raised:
        read_wording(tmp_path)
    assert str(raised.value) == f"{file}: {problem}"


def test_a_language_may_have_no_wording(tmp_path: Path) -> None:
    assert read_wording(tmp_path).folds == ()
