from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from briefgen.languages import builtin_languages
from tests.command import Program
from tests.conftest import ROOT

JAPANESE = re.compile("[぀-ヿ一-鿿]")
BRIEF = Path("content/first-brief/brief.yaml")
SECTION = Path("content/first-brief/sections/background.yaml")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Program) -> Path:
    """A new desk, where the test then is."""
    monkeypatch.chdir(tmp_path)
    assert program("new", "desk", "mine", "--comments", "en").code == 0
    monkeypatch.chdir(tmp_path / "mine")
    return tmp_path / "mine"


def is_clean(program: Program) -> bool:
    """Say whether nothing can be said against the desk here."""
    checked = program("check", "--strict")
    assert checked.code == 0, checked.err
    assert program("fmt", "--check").out == ""
    assert program("schema", "--check").code == 0
    return checked.err.startswith("nothing found")


def comments_of(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith("# ") and "$schema" not in line]


def test_a_desk_checks_clean_and_builds_at_once(desk: Path, program: Program) -> None:
    assert is_clean(program)
    run = program("build", "--strict")
    assert run.code == 0, run.err
    assert {file.suffix for file in Path("output/first-brief").iterdir()} >= {".html", ".pdf"}


def test_a_desk_brings_what_editors_want(desk: Path, program: Program) -> None:
    assert Path(".gitignore").read_text(encoding="utf-8") == "/output/\n"
    settings = json.loads(Path(".vscode/settings.json").read_text(encoding="utf-8"))
    assert all(Path(file).is_file() for file in settings["yaml.schemas"])
    wanted = json.loads(Path(".vscode/extensions.json").read_text(encoding="utf-8"))
    assert wanted["recommendations"] == ["redhat.vscode-yaml"]
    snippets = json.loads(Path(".vscode/briefgen.code-snippets").read_text(encoding="utf-8"))
    prefixes = [snippet["prefix"] for snippet in snippets.values()]
    assert len(set(prefixes)) == len(prefixes) > 10
    assert snippets["Key point"]["body"] == ["- ja: ${1}", "  en: ${2}", "  cite: [${3}]"]


def test_a_snippet_filled_in_is_a_block(desk: Path, program: Program) -> None:
    """Every snippet of a block gives no key that is unknown."""
    snippets = json.loads(Path(".vscode/briefgen.code-snippets").read_text(encoding="utf-8"))
    before = SECTION.read_text(encoding="utf-8")
    for snippet in snippets.values():
        lines = [re.sub(r"\$\{\d+\}", "1", line) for line in snippet["body"]]
        if snippet["prefix"] in {"takeaway", "term", "source", "fact"}:
            continue
        block = "".join(f"  {line}\n" for line in lines)
        SECTION.write_text(before + block, encoding="utf-8")
        found = program("check").err
        assert "MODEL001" not in found and "MODEL002" not in found and "YAML" not in found, block


@pytest.mark.parametrize("code", list(builtin_languages()))
def test_comments_are_in_the_language_of_choice(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Program
) -> None:
    monkeypatch.chdir(tmp_path)
    assert program("new", "desk", ".", "--comments", code).code == 0
    files = [Path("content/publisher.yaml"), BRIEF, SECTION]
    found = [line for file in files for line in comments_of(file)]
    assert len(found) > 8
    assert all(bool(JAPANESE.search(line)) == (code == "ja") for line in found), found
    assert is_clean(program)


def test_comments_are_in_the_language_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Program
) -> None:
    monkeypatch.chdir(tmp_path)
    assert program("new", "desk", language="ja").code == 0
    assert JAPANESE.search("".join(comments_of(BRIEF)))


@pytest.mark.parametrize("codes", ["en", "ja", "en,ja"])
def test_a_desk_publishes_in_the_languages_of_choice(
    codes: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Program
) -> None:
    monkeypatch.chdir(tmp_path)
    assert program("new", "desk", "--languages", codes).code == 0
    listed = codes.replace(",", ", ")
    assert f"languages: [{listed}]" in Path("content/publisher.yaml").read_text(encoding="utf-8")
    assert is_clean(program)


def test_names_and_titles_are_given_by_flags(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Program
) -> None:
    monkeypatch.chdir(tmp_path)
    arguments = ["--publisher", "ja=港湾政策デスク", "--publisher", 'en=Harbour: a "desk"']
    titles = ["--title", "ja=定期船は戻るのか", "--title", "en=Will the ferry return?"]
    run = program("new", "desk", "--brief", "ferry", *arguments, *titles)
    assert run.code == 0
    publisher = Path("content/publisher.yaml").read_text(encoding="utf-8")
    assert "name: {ja: 港湾政策デスク, en: 'Harbour: a \"desk\"'}\n" in publisher
    title = "title:\n  ja: 定期船は戻るのか\n  en: Will the ferry return?\n"
    assert title in Path("content/ferry/brief.yaml").read_text(encoding="utf-8")
    assert is_clean(program)


def test_a_title_in_one_language_is_still_to_be_translated(desk: Path, program: Program) -> None:
    assert program("new", "brief", "ferry", "--title", "ja=定期船").code == 0
    text = Path("content/ferry/brief.yaml").read_text(encoding="utf-8")
    assert "title: {ja: 定期船, en: null, untranslated: true}" in text
    assert "LANG002" in program("check").err


def test_a_desk_without_a_brief_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Program
) -> None:
    monkeypatch.chdir(tmp_path)
    assert program("new", "desk", "--no-brief").code == 0
    assert sorted(path.name for path in Path("content").iterdir()) == [
        ".schemas",
        "glossary.yaml",
        "publisher.yaml",
    ]
    assert program("new", "brief", "ferry").code == 0
    assert is_clean(program)


def test_nothing_is_written_over(desk: Path, program: Program) -> None:
    Path("content/second").mkdir()
    Path("content/second/sources.yaml").write_text("mine\n", encoding="utf-8")
    files = {file: file.read_bytes() for file in Path().rglob("*") if file.is_file()}
    for arguments in (["desk", "."], ["brief", "first-brief"], ["brief", "second"]):
        run = program("new", *arguments)
        assert run.code == 2
        assert "is there already; nothing was written" in run.err
    assert {file: file.read_bytes() for file in Path().rglob("*") if file.is_file()} == files


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["brief", "Bad_Id"], "'Bad_Id' cannot be an id"),
        (["section", "first-brief", "x/../y"], "cannot be an id"),
        (["section", "first-brief", "background"], "has a section 'background' already"),
        (["section", "nothing", "x"], "there is no brief 'nothing'"),
        (["source", "first-source"], "there is a source 'first-source' already"),
        (["source", "a b"], "cannot be the id of a source"),
        (["source", "a", "--type", "webpge"], "'webpge' is not a type of CSL"),
        (["theme", "../x"], "cannot be the name of a theme"),
        (["desk", "x", "--languages", "ja,eng"], "briefgen does not know the language 'eng'"),
        (["brief", "x", "--title", "Title"], "does not say its language"),
        (["brief", "x", "--comments", "xx"], "briefgen does not know the language 'xx'"),
    ],
)
def test_what_cannot_be_is_explained(
    arguments: list[str], problem: str, desk: Path, program: Program
) -> None:
    files = sorted(Path().rglob("*"))
    run = program("new", *arguments)
    assert run.code == 2
    assert problem in run.err
    assert sorted(Path().rglob("*")) == files


def test_a_section_is_listed(desk: Path, program: Program) -> None:
    before = BRIEF.read_text(encoding="utf-8")
    run = program(
        "new", "section", "first-brief", "outlook", "--topic", "ja=展望", "--topic", "en=Outlook"
    )
    assert run.code == 0, run.err
    after = BRIEF.read_text(encoding="utf-8")
    assert after == before.replace("sections: [background]", "sections: [background, outlook]")
    text = Path("content/first-brief/sections/outlook.yaml").read_text(encoding="utf-8")
    assert "topic: {ja: 展望, en: Outlook}" in text
    assert is_clean(program)


def test_a_section_rests_on_the_facts_of_its_brief(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: Program
) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    assert program("new", "section", "russia-dprk-2025-07", "sanctions").code == 0
    assert "EVID" not in program("check").err


def test_a_section_of_a_brief_without_sources_brings_one(
    minimal_desk: Path, program: Program
) -> None:
    Path("content/ferry-service/sources.yaml").unlink()
    assert program("new", "section", "ferry-service", "outlook").code == 0
    text = Path("content/ferry-service/sources.yaml").read_text(encoding="utf-8")
    assert "- id: first-source\n" in text


def test_a_list_of_sections_keeps_its_form(minimal_desk: Path, program: Program) -> None:
    file = Path("content/ferry-service/brief.yaml")
    text = file.read_text(encoding="utf-8")
    listed = text.replace("sections: [timetable]\n", "sections:\n- timetable  # first\n\n")
    file.write_bytes(listed.replace("\n", "\r\n").encode("utf-8"))
    assert program("new", "section", "ferry-service", "outlook").code == 0
    expected = listed.replace("# first\n", "# first\n- outlook\n")
    assert file.read_bytes() == expected.replace("\n", "\r\n").encode("utf-8")


def test_a_source_is_added_and_the_others_stay(desk: Path, program: Program) -> None:
    file = Path("content/first-brief/sources.yaml")
    before = file.read_text(encoding="utf-8")
    flags = ["--type", "article-newspaper", "--language", "ja", "--date", "2025-07-12"]
    run = program(
        "new", "source", "jiji", "--title", "見出し", "--url", "https://www.jiji.com/", *flags
    )
    assert run.code == 0, run.err
    after = file.read_text(encoding="utf-8")
    assert after.startswith(before)
    assert after.endswith(
        "\n  - id: jiji\n    type: article-newspaper\n    title: 見出し\n    language: ja\n"
        "    issued: 2025-07-12\n    URL: https://www.jiji.com/\n"
    )
    assert re.findall(r"\[(\w+)\]", program("check", "--strict").err) == ["REF004"]
    assert program("fmt", "--check").code == 0


def test_a_desk_of_several_briefs_has_to_be_told_which(desk: Path, program: Program) -> None:
    assert program("new", "brief", "second").code == 0
    run = program("new", "source", "x")
    assert run.code == 2
    assert "--brief ID; briefs: first-brief, second" in run.err
    assert program("new", "source", "x", "--brief", "second").code == 0


def test_a_theme_looks_like_the_default_one(desk: Path, program: Program) -> None:
    assert program("new", "theme", "harbour").code == 0
    assert "harbour" in program("themes").out
    assert program("build", "--theme", "harbour", "--format", "html", "--quiet").code == 0
    assert program("new", "theme", "harbour").code == 2


def test_a_language_of_the_desk_without_words_is_still_to_be_translated(
    minimal_desk: Path, program: Program
) -> None:
    source = builtin_languages()["en"].folder
    own = Path("languages/fr")
    shutil.copytree(source, own)
    record = (own / "language.toml").read_text(encoding="utf-8")
    record = record.replace('code = "en"', 'code = "fr"').replace(
        'name = "English"', 'name = "Français"'
    )
    (own / "language.toml").write_text(record, encoding="utf-8")
    publisher = Path("content/publisher.yaml")
    text = publisher.read_text(encoding="utf-8")
    publisher.write_text(text.replace("[ja, en]", "[ja, fr]"), encoding="utf-8")
    words = (own / "start.toml").read_text(encoding="utf-8")
    (own / "start.toml").unlink()
    assert program("new", "brief", "first").code == 0
    assert "fr: null" in Path("content/first/brief.yaml").read_text(encoding="utf-8")
    (own / "start.toml").write_text(words.replace("Background", "Contexte"), encoding="utf-8")
    assert program("new", "brief", "second").code == 0
    section = Path("content/second/sections/background.yaml").read_text(encoding="utf-8")
    assert "topic: {ja: 背景, fr: Contexte}" in section
    (own / "start.toml").write_text(words.replace("topic =", "topics ="), encoding="utf-8")
    run = program("new", "brief", "third", "--comments", "fr")
    assert run.code == 2 and "[texts] lacks topic" in run.err
