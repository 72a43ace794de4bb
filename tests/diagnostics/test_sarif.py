"""SARIF logs follow the schema of the standard and lead to the place."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.diagnostics import Diagnostic, Message, Position, Related, Severity, Span
from briefgen.diagnostics.sarif import RuleHelp, SarifPrinter
from briefgen.explanations import help_of, known_rules
from tests.conftest import TESTS

SCHEMA = json.loads((TESTS / "data" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft4Validator(
    SCHEMA, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER
)
BASE = Path("/desk")
FILE = BASE / "content/brief.yaml"
RULES = known_rules()


def faults(log: Any) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(log)]


def printer(**settings: Any) -> SarifPrinter:
    helps = {code: help_of(rule, "en") for code, rule in RULES.items()}
    return SarifPrinter("1.0", helps, BASE, **settings)


def log_of(*findings: Diagnostic, **settings: Any) -> Any:
    return json.loads(printer(**settings).format(findings))


def at(line: int, column: int, file: Path = FILE) -> Span:
    return Span(file, Position(line, column), Position(line, column + 3))


def finding(text: str = "a fault", span: Span | None = None, **more: Any) -> Diagnostic:
    return Diagnostic("REF001", Severity.ERROR, Message("{text}", {"text": text}), span, **more)


def test_every_rule_makes_a_valid_log() -> None:
    found = [
        Diagnostic(code, rule.severity, Message("a fault"), at(2, 5))
        for code, rule in RULES.items()
    ]
    log = log_of(*found)
    assert faults(log) == []
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(RULES)
    for rule in rules:
        if not rule["id"].startswith("HOUSE"):
            assert rule["help"]["text"], rule["id"]
            assert rule["fullDescription"]["text"], rule["id"]
    for result in log["runs"][0]["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), "2.0"),
        (("runs", 0, "results", 0, "level"), "fatal"),
        (("runs", 0, "results", 0, "message"), {}),
        (("runs", 0, "columnKind"), "bytes"),
        (
            ("runs", 0, "results", 0, "locations", 0, "physicalLocation", "region", "startLine"),
            0,
        ),
    ],
    ids=lambda part: str(part[-1]) if isinstance(part, tuple) else "",
)
def test_the_schema_finds_what_is_wrong(path: tuple[str | int, ...], value: object) -> None:
    log = copy.deepcopy(log_of(finding(span=at(1, 1))))
    part = log
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    assert faults(log) != []


def test_a_result_says_all_and_leads_to_the_place() -> None:
    related = (Related(at(9, 1, BASE / "content/和文 1.yaml"), Message("the other")),)
    hint = Message("mend it")
    log = log_of(finding(span=at(3, 7), hint=hint, related=related))
    [result] = log["runs"][0]["results"]
    assert faults(log) == []
    assert result["message"] == {"text": "a fault\nhint: mend it"}
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "content/brief.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 3, "startColumn": 7, "endLine": 3, "endColumn": 10}
    [other] = result["relatedLocations"]
    assert other["message"] == {"text": "the other"}
    uri = other["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "content/%E5%92%8C%E6%96%87%201.yaml"


def test_a_file_outside_the_repository_is_named_in_full() -> None:
    log = log_of(finding(span=at(1, 1, Path("/elsewhere/a b.yaml"))))
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "file:///elsewhere/a%20b.yaml"}
    assert faults(log) == []


def test_what_is_found_in_no_file_is_said_of_the_run() -> None:
    log = log_of(finding("a check failed"), finding("elsewhere", at(1, 1)))
    [run] = log["runs"]
    assert faults(log) == []
    assert [item["message"]["text"] for item in run["results"]] == ["elsewhere"]
    [invocation] = run["invocations"]
    assert invocation["executionSuccessful"] is False
    [notice] = invocation["toolExecutionNotifications"]
    assert notice["message"]["text"] == "a check failed"
    rules = run["tool"]["driver"]["rules"]
    assert rules[notice["associatedRule"]["index"]]["id"] == notice["associatedRule"]["id"]


def test_nothing_of_the_content_becomes_a_link() -> None:
    log = log_of(finding("[read](https://x.example) [1] (2)", at(1, 1)))
    [result] = log["runs"][0]["results"]
    assert result["message"]["text"] == "\\[read](https://x.example) [1] (2)"


def test_a_rule_has_its_page_and_its_own_severity() -> None:
    helps = {"REF001": help_of(RULES["REF001"], "en", pages="https://pages.example/codes")}
    text = SarifPrinter("1.0", helps, BASE).format([finding()])
    [rule] = json.loads(text)["runs"][0]["tool"]["driver"]["rules"]
    assert rule["helpUri"] == "https://pages.example/codes/REF001.md"
    assert rule["shortDescription"]["text"] == "there is no source '{id}'"
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert "```yaml" in rule["help"]["markdown"]
    assert "```" not in rule["help"]["text"]


def test_links_of_a_page_work_elsewhere_or_are_none() -> None:
    linked = help_of(RULES["LANG003"], "en", pages="https://pages.example/codes")
    bare = help_of(RULES["LANG003"], "en")
    assert "](https://pages.example/" in linked.markdown
    assert "](" not in bare.markdown + bare.text
    assert bare.uri is None


def test_the_language_is_said() -> None:
    words = {"hint:": "対処：", "mend it": "直してください"}
    hint = Message("mend it")
    log = log_of(
        finding(span=at(1, 1), hint=hint),
        language="ja",
        translate=lambda text: words.get(text, text),
    )
    [run] = log["runs"]
    assert run["tool"]["driver"]["language"] == "ja"
    assert run["results"][0]["message"]["text"] == "a fault\n対処： 直してください"
    assert faults(log) == []


def test_a_rule_without_a_page_is_described_by_its_message() -> None:
    helps = {"REF001": RuleHelp(RULES["REF001"], "there is no source")}
    log = json.loads(SarifPrinter("1.0", helps, BASE).format([finding()]))
    [rule] = log["runs"][0]["tool"]["driver"]["rules"]
    assert rule.keys() == {"id", "shortDescription", "defaultConfiguration"}
    assert faults(log) == []


def test_a_run_that_could_not_see_everything_says_so() -> None:
    log = json.loads(printer().format([], complete=False))
    assert log["runs"][0]["invocations"] == [{"executionSuccessful": False}]
    assert faults(log) == []


@given(st.text(), st.text(alphabet=st.characters(exclude_characters="\0"), min_size=1))
def test_any_text_and_name_make_a_valid_log(text: str, name: str) -> None:
    span = at(1, 1, BASE / "content" / name.replace("/", "_"))
    written = printer().format([finding(text, span)])
    assert faults(json.loads(written)) == []
    assert written.replace("\n", "").isprintable() or "\u202e" not in written
