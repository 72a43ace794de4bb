"""``briefgen explain``: the page of each code, in the terminal."""

from __future__ import annotations

from briefgen.diagnostics.groups import GROUPS, group_of
from briefgen.explanations import known_rules
from tests.command import Program


def test_a_code_is_explained(program: Program) -> None:
    run = program("explain", "ref001")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("REF001 (error): there is no source '{id}'\n")
    assert "    cite: [mainichi-2025-7-12]" in run.out.replace("\n      cite", "\n    cite")
    assert "error[REF001] there is no source 'mainichi-2025-7-12'" in run.out
    assert "What to do: add it to sources.yaml" in run.out
    assert "```" not in run.out


def test_it_speaks_japanese(program: Program) -> None:
    run = program("explain", "REF004", language="ja")
    assert run.out.startswith("REF004 (警告): ")
    assert "対処：" in run.out
    assert "Warning." not in run.out


def test_every_code_can_be_explained(program: Program) -> None:
    listed = program("explain", "--list")
    codes = [line.split()[0] for line in listed.out.splitlines()[1:]]
    assert sorted(codes) == sorted(known_rules())
    for language in ("en", "ja"):
        run = program("explain", *codes, language=language)
        assert (run.code, run.err) == (0, "")


def test_a_group_is_listed(program: Program) -> None:
    run = program("explain", "date")
    assert run.out.splitlines()[1].startswith("DATE001  warning ")


def test_an_unknown_code_is_answered_with_the_nearest(program: Program) -> None:
    run = program("explain", "REF01")
    assert (run.code, run.out) == (2, "")
    assert "there is no code 'REF01'" in run.err
    assert "did you mean 'REF0" in run.err
    far = program("explain", "瓦")
    assert "briefgen explain --list" in far.err


def test_every_group_has_a_title() -> None:
    assert {group_of(code) for code in known_rules()} <= set(GROUPS)
