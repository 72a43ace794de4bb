"""``briefgen import``: what it writes can be checked, traced and built, and nothing is lost."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from briefgen.languages import builtin_languages
from briefgen.loader.yaml_reader import read_yaml
from tests.command import Program
from tests.importing.outlines import SAMPLES

FORM = "fisheries-form.txt"
DRAFTS = {"LANG007", "EVID009"}
ORIGINAL_ALONE = {"REF012"}
"""Where the document names sources in one of the languages."""
DOCUMENTS = sorted(file.name for file in SAMPLES.iterdir() if file.suffix != ".expected")


@pytest.fixture
def document(minimal_desk: Path) -> Path:
    return Path(shutil.copy(SAMPLES / FORM, minimal_desk / FORM))


def data_of(file: Path) -> dict[str, object]:
    read = read_yaml(file.read_text(encoding="utf-8"), file, builtin_languages())
    assert isinstance(read.data, dict)
    return read.data


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_made_checks_and_traces(name: str, minimal_desk: Path, program: Program) -> None:
    shutil.copy(SAMPLES / name, minimal_desk / name)
    assert program("import", name, "--id", "made").code == 0
    run = program("check", "made")
    found = set(re.findall(r"(?:error|warning)\[(\w+)\]", run.err))
    assert found - ORIGINAL_ALONE == DRAFTS
    assert run.code == 0
    trace = program("trace", "made", "--document", name)
    assert (trace.code, trace.err) == (0, "")


def test_a_digest_is_found_whole(document: Path, program: Program) -> None:
    run = program("import", document.name, "--format", "json")
    found = json.loads(run.out)
    assert (found["brief"], found["unplaced"], found["unaccounted"]) == ("fisheries-form", [], [])
    assert [len(section["key_points"]) for section in found["sections"]] == [3, 3, 3]
    assert all(section["question"] and section["answer"] for section in found["sections"])
    assert (len(found["takeaways"]), found["dates"]) == (3, ["2025-06-20", "2025-06-21"])
    assert [bool(source["url"]) for source in found["sources"]] == [True] * 3
    sources = data_of(Path("content/fisheries-form/sources.yaml"))["references"]
    assert isinstance(sources, list)
    assert [source.get("issued") for source in sources] == ["2025-06-20", "2025-06-21", None]
    assert [source["publisher"] for source in sources][1:] == ["海の通信", "北浜日報デジタル"]


def test_no_sentence_of_the_document_is_in_the_brief(document: Path, program: Program) -> None:
    program("import", document.name, "--id", "made")
    lines = [line for line in document.read_text(encoding="utf-8").splitlines() if line]
    pieces = {line[i : i + 12] for line in lines for i in range(0, max(len(line) - 12, 1), 6)}
    pieces = {piece for piece in pieces if not piece.isascii()}
    assert len(pieces) > 100
    texts = [
        file.read_text(encoding="utf-8")
        for file in Path("content/made").rglob("*.yaml")
        if file.name != "sources.yaml"
    ]
    assert len(texts) == 4
    assert [piece for piece in pieces for text in texts if piece in text] == []
    dossier = Path("seeds/made.yaml").read_text(encoding="utf-8")
    assert "verbatim: true" in dossier and "禁漁" in dossier


def test_only_lines_are_kept_where_words_may_not_be(document: Path, program: Program) -> None:
    assert program("import", document.name, "--id", "made", "--lines-only").code == 0
    dossier = Path("seeds/made.yaml").read_text(encoding="utf-8")
    assert "禁漁" not in dossier and "verbatim" not in dossier
    assert "EVID009" not in program("check", "made").err


def test_the_skeleton_builds_drafts_without_the_dossier_in_them(
    document: Path, program: Program
) -> None:
    program("import", document.name, "--id", "made")
    run = program("build", "made", "--lang", "en", "--format", "pdf")
    assert run.code == 0
    assert "note: the dossier of made holds words of its document" in run.err
    pdf = Path("output/made/made.en.pdf")
    assert program("extract", str(pdf)).code != 0


def test_nothing_is_written_over(document: Path, program: Program) -> None:
    for there in (Path("content/made/notes.txt"), Path("seeds/other.yaml")):
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_text("mine", encoding="utf-8")
    for id_, path in (("made", "content/made"), ("other", "seeds/other.yaml")):
        run = program("import", document.name, "--id", id_)
        assert (run.code, run.out) == (2, "")
        assert run.err.startswith(f"error: {path} is there already; nothing was written")
    assert program("import", document.name, "--id", "ferry-service").code == 2
    assert sorted(path.name for path in Path("seeds").iterdir()) == ["other.yaml"]
    assert Path("seeds/other.yaml").read_text(encoding="utf-8") == "mine"


def test_a_dry_run_writes_nothing(document: Path, minimal_desk: Path, program: Program) -> None:
    before = sorted(minimal_desk.rglob("*"))
    run = program("import", document.name, "--dry-run")
    assert run.code == 0
    assert "seeds/fisheries-form.yaml" in run.out and "nothing was written" in run.err
    assert sorted(minimal_desk.rglob("*")) == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--id", "Made Here"], "'Made Here' cannot be an id"),
        (["--retrieved", "yesterday"], "'yesterday' is not a date"),
        (["--comments", "xx"], "briefgen does not know the language 'xx'"),
        (["--content", "elsewhere"], "there is no folder 'elsewhere'"),
    ],
)
def test_wrong_use_is_explained(
    arguments: list[str], words: str, document: Path, program: Program
) -> None:
    run = program("import", document.name, *arguments)
    assert run.code == 2
    assert words in run.err
    assert not Path("seeds").exists()


def test_dates_and_comments_are_as_asked(
    document: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1752397200")
    program(
        "import", document.name, "--id", "made", "--retrieved", "2025-07-01", "--comments", "ja"
    )
    brief = Path("content/made/brief.yaml").read_text(encoding="utf-8")
    assert "as_of: 2025-06-21  # 資料にある最も新しい日付" in brief
    assert "published: 2025-07-13" in brief
    assert "retrieved: 2025-07-01" in Path("seeds/made.yaml").read_text(encoding="utf-8")


def test_a_saved_article_is_a_source_itself(minimal_desk: Path, program: Program) -> None:
    shutil.copy(SAMPLES / "newspaper-ja-shift-jis.html", "page.html")
    program("import", "page.html", "--id", "bridge", "--retrieved", "2025-05-20")
    references = data_of(Path("content/bridge/sources.yaml"))["references"]
    assert isinstance(references, list)
    [source] = references
    assert source == {
        "id": "hamakaze-2025",
        "type": "article-newspaper",
        "language": "ja",
        "author": [{"literal": "浜田 千尋"}],
        "title": "湾岸の鉄橋、30年ぶりに全面補修 来春着工",
        "container-title": "浜風新聞デジタル",
        "publisher": "浜風新聞デジタル",
        "issued": "2025-05-18",
        "URL": "https://hamakaze.example.jp/articles/DA20250518.html",
        "accessed": "2025-05-20",
    }
    assert program("sources", "show", source["id"]).code == 0


def test_rows_of_a_table_are_facts_with_their_heads(minimal_desk: Path, program: Program) -> None:
    shutil.copy(SAMPLES / "government-ja.html", "page.html")
    program("import", "page.html", "--id", "ferries")
    facts = data_of(Path("seeds/ferries.yaml"))["facts"]
    assert isinstance(facts, list)
    words = "航路: 本港〜北島; 令和5年度（人）: 201,300; 令和6年度（人）: 210,400"
    assert words in [fact["ja"] for fact in facts]


def test_a_file_that_cannot_be_written_leaves_nothing(
    document: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefgen import write

    real = write.write_atomically

    def failing(path: Path, data: bytes) -> None:
        if "brief.yaml" in path.name:
            raise OSError(28, "No space left on device", str(path))
        real(path, data)

    monkeypatch.setattr(write, "write_atomically", failing)
    run = program("import", document.name, "--id", "made")
    assert run.code == 3
    assert "No space left on device" in run.err
    assert not Path("content/made").exists()
    assert not Path("seeds").exists()


def test_a_folder_is_no_document(minimal_desk: Path, program: Program) -> None:
    run = program("import", "content")
    assert run.code in {2, 3}
    assert "Traceback" not in run.err
