"""A brief's footnotes, one after the other."""

from __future__ import annotations

import pytest

from briefgen.cite import Footnotes
from briefgen.languages import builtin_languages
from briefgen.model.markup import Citation, parse_inline

from .records import records

LANGUAGES = builtin_languages()
CITED = [
    "[@book, p. 3]",
    "[@book, p. 3]",
    "[@book]",
    "[@chapter-en; see @book, chap. 2]",
    "[@book]",
    "[@chapter-en, p. 80]",
    "[@journal, p. 50]",
]
EXPECTED = {
    "en": [
        "Satō Ichirō, Hokutō Ajia gaikō no kenkyū [A study of diplomacy in Northeast Asia], "
        "2nd edn (Tokyo: Kakū University Press, 2021), p. 3, in Japanese.",
        "Ibid., p. 3.",
        "Ibid.",
        "Martin King, Jr., ‘Ports without ships’, in Bob Green (ed.), The Northern Handbook "
        "(Oxford: Imaginary Press, 2021), p. 77; see Satō, Hokutō Ajia gaikō no kenkyū, ch. 2.",
        "Satō, Hokutō Ajia gaikō no kenkyū.",
        "King, ‘Ports without ships’, p. 80.",
        "Jane A. Smith and Min-ji Kim, ‘Bargains under sanctions’, Journal of Northeast Asian "
        "Affairs, vol. 12, no. 3 (September 2024), p. 50, "
        "https://doi.org/10.1234/jnaa.2024.0(3)45.",
    ],
    "ja": [
        "佐藤一郎『北東アジア外交の研究』第2版（架空大学出版会、2021年）、3頁。",
        "同上、3頁。",
        "同上。",
        "Martin King, Jr., ‘Ports without ships’, in Bob Green (ed.), The Northern Handbook "
        "(Oxford: Imaginary Press, 2021), p. 77；see佐藤、前掲『北東アジア外交の研究』、第2章。",
        "佐藤、前掲『北東アジア外交の研究』。",
        "King, ‘Ports without ships’, p. 80.",
        "Jane A. Smith and Min-ji Kim, ‘Bargains under sanctions’, Journal of Northeast Asian "
        "Affairs, vol. 12, no. 3 (September 2024), p. 50, "
        "https://doi.org/10.1234/jnaa.2024.0(3)45.",
    ],
}


@pytest.mark.parametrize("code", list(EXPECTED))
def test_a_source_is_told_in_full_once(code: str) -> None:
    footnotes = Footnotes(records(), LANGUAGES[code])
    citations = [part for text in CITED for part in parse_inline(text)]
    assert all(isinstance(part, Citation) for part in citations)
    notes = [footnotes.note(part.sources).plain for part in citations if isinstance(part, Citation)]
    assert notes == EXPECTED[code]
