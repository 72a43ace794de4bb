"""What one language attributes and the other states is found; a verb of saying is enough."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.pipeline import check

SECTION = """\
topic: {{ja: 運航, en: Service}}
question: {{ja: いつ再開するのか, en: When will it resume?}}
answer: {{ja: 再開は4月である。, en: It will resume in April.}}
key_points:
  - ja: {ja}
    en: {en}
    cite: [city-notice]
"""


def codes(desk: Path, ja: str, en: str) -> set[str]:
    file = desk / "content" / "ferry-service" / "sections" / "timetable.yaml"
    file.write_text(SECTION.format(ja=ja, en=en), encoding="utf-8")
    found = check(desk / "content").diagnostics
    return {item.code for item in found if item.code == "CITE003"}


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        ("市によると、便は増える。", "Trips will increase, the city says."),
        ("市は、便が増えると主張した。", "The city argued that trips would increase."),
        ("世論調査では、賛成が多い。", "Most are in favour, according to a poll."),
        ("増便が報じられている。", "More trips are reported."),
        ("便は規則に従って運航する。", "The ferry runs according to the rules."),
        ("便は計画どおり増える。", "Trips increase according to plan."),
        ("市が便を増やす。", "The city adds trips."),
        ("市が増便を発表した。", "The city claims that trips will increase."),
        ("市長は意向を伝えた。", "The mayor made known her wish."),
        ("増便とみられる。", "More trips are said to come."),
    ],
)
def test_attribution_in_both_or_in_neither_passes(minimal_desk: Path, ja: str, en: str) -> None:
    assert codes(minimal_desk, ja, en) == set()


@pytest.mark.parametrize(
    ("ja", "en"),
    [
        ("便は増える。", "According to the city, trips will increase."),
        ("便は増える。", "Trips will reportedly increase."),
        ("市は便を増やす。", "The city is reported to be adding trips."),
        ("便は増える。", "The city claims that trips will increase."),
        ("市によると、便は増える。", "Trips will increase."),
        ("便が増えると地元紙は報じた。", "Trips will increase."),
        ("便が増えると市は主張した。", "Trips will increase."),
    ],
)
def test_attribution_on_one_side_is_found(minimal_desk: Path, ja: str, en: str) -> None:
    assert codes(minimal_desk, ja, en) == {"CITE003"}
