from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.command import Program

SUFFIXES = (".html", ".csl.json", ".bib", ".ris")
OUTPUTS = {f"ferry-service.{code}{suffix}" for code in ("ja", "en") for suffix in SUFFIXES}


def outputs(desk: Path) -> set[str]:
    return {file.name for file in (desk / "output").rglob("*") if file.is_file()}


@pytest.fixture
def second_brief(minimal_desk: Path) -> Path:
    """A second brief, which has an error."""
    folder = minimal_desk / "content" / "harbour"
    shutil.copytree(minimal_desk / "content" / "ferry-service", folder)
    file = folder / "brief.yaml"
    text = file.read_text(encoding="utf-8").replace("id: ferry-service", "id: harbor")
    file.write_text(text, encoding="utf-8")
    return folder


def test_it_ends_with_a_table_of_what_it_wrote(minimal_desk: Path, program: Program) -> None:
    run = program("build", "--format", "html")
    assert (run.code, run.err) == (0, "")
    head, *rows = run.out.splitlines()
    assert head.split() == ["file", "language", "pages", "size", "seconds"]
    assert [row.split()[:2] for row in rows] == [
        [f"output/ferry-service/ferry-service.{code}{suffix}", code]
        for code in ("ja", "en")
        for suffix in SUFFIXES
    ]
    assert len({len(row) for row in rows}) == 1
    assert outputs(minimal_desk) == OUTPUTS


def test_a_pdf_has_its_pages_counted(minimal_desk: Path, program: Program) -> None:
    run = program("build", "--format", "pdf", "--lang", "ja")
    assert run.code == 0
    file, language, pages, size, unit, seconds = run.out.splitlines()[1].split()
    assert (language, pages, unit) == ("ja", "1", "kB")
    assert Path(file).read_bytes().startswith(b"%PDF-")
    assert round(Path(file).stat().st_size / 1000) == int(size)
    assert float(seconds) >= 0


def test_quiet_prints_only_what_is_wrong(minimal_desk: Path, program: Program) -> None:
    run = program("build", "--quiet", "--format", "html")
    assert (run.code, run.out, run.err) == (0, "", "")
    assert outputs(minimal_desk) == OUTPUTS


def test_outputs_may_go_elsewhere(minimal_desk: Path, program: Program, tmp_path: Path) -> None:
    elsewhere = tmp_path / "a folder" / "出力"
    run = program("build", "--format", "html", "--lang", "en", "--output", str(elsewhere))
    assert run.code == 0
    assert str(elsewhere) in run.out
    assert {file.name for file in elsewhere.rglob("*.html")} == {"ferry-service.en.html"}
    assert not (minimal_desk / "output").exists()


def test_a_brief_with_errors_stops_only_itself(
    second_brief: Path, minimal_desk: Path, program: Program
) -> None:
    run = program("build", "--format", "html")
    assert run.code == 1
    assert "content/harbour/brief.yaml:1:5: error[REF008]" in run.err
    assert "harbour" not in run.out
    assert outputs(minimal_desk) == OUTPUTS


def test_a_brief_is_built_by_name(second_brief: Path, minimal_desk: Path, program: Program) -> None:
    assert program("build", "ferry-service", "--format", "html").code == 0
    assert program("build", "harbour", "--format", "html").code == 1
    assert outputs(minimal_desk) == OUTPUTS


def test_an_error_leaves_the_old_output_whole(minimal_desk: Path, program: Program) -> None:
    assert program("build", "--format", "html").code == 0
    file = minimal_desk / "output/ferry-service/ferry-service.ja.html"
    before = file.read_bytes()
    section = minimal_desk / "content/ferry-service/sections/timetable.yaml"
    text = section.read_text(encoding="utf-8")
    section.write_text(text.replace("1日2往復", "1日3往復✅"), encoding="utf-8")
    run = program("build", "--format", "html")
    assert run.code == 1
    assert (run.out, file.read_bytes()) == ("", before)


def test_an_error_of_the_desk_stops_all(minimal_desk: Path, program: Program) -> None:
    publisher = minimal_desk / "content/publisher.yaml"
    text = publisher.read_text(encoding="utf-8")
    publisher.write_text(text.replace("series: {", "series:{"), encoding="utf-8")
    run = program("build", "--format", "html")
    assert (run.code, run.out) == (1, "")
    assert not outputs(minimal_desk)


def test_strict_lets_a_warning_stop(minimal_desk: Path, program: Program) -> None:
    brief = minimal_desk / "content/ferry-service/brief.yaml"
    text = brief.read_text(encoding="utf-8")
    brief.write_text(text.replace("published: 2025-03-03", "published: 2025-02-03"), "utf-8")
    run = program("build", "--format", "html", "--strict")
    assert (run.code, run.out) == (1, "")
    assert "warning[DATE001]" in run.err
    run = program("build", "--format", "html")
    assert run.code == 0
    assert "warning[DATE001]" in run.err
    assert outputs(minimal_desk) == OUTPUTS


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--lang", "fr"], ["there is no language 'fr' on this desk; languages: ja, en"]),
        (["--lang", "jp"], ["there is no language 'jp'", "did you mean 'ja'?"]),
        (["--lang", "ja,fr"], ["'fr'"]),
        (["--format", "docx"], ["there is no format 'docx'; formats: evidence, html, pdf"]),
        (["--format", "htm"], ["did you mean 'html'?"]),
        (["--theme", "dark"], ["there is no theme 'dark'; themes: default"]),
        (["harbour"], ["there is no brief 'harbour'; briefs: ferry-service"]),
        (["--content", "nowhere"], ["there is no folder 'nowhere'"]),
    ],
)
def test_what_is_not_there_is_wrong_use(
    arguments: list[str], words: list[str], minimal_desk: Path, program: Program
) -> None:
    run = program("build", *arguments)
    assert (run.code, run.out) == (2, "")
    assert all(word in run.err for word in words), run.err
    assert "Traceback" not in run.err
    assert not outputs(minimal_desk)


def test_a_desk_without_briefs_has_nothing_to_build(minimal_desk: Path, program: Program) -> None:
    shutil.rmtree(minimal_desk / "content/ferry-service")
    run = program("build")
    assert (run.code, run.out) == (2, "")
    assert run.err == "nothing to build: content/ holds no brief (a folder with brief.yaml)\n"


def test_a_broken_theme_is_explained(minimal_desk: Path, program: Program) -> None:
    theme = minimal_desk / "templates" / "own"
    theme.mkdir(parents=True)
    (theme / "base.html.j2").write_text("{% if %}\n", encoding="utf-8")
    run = program("build", "--theme", "own", "--format", "html", "--lang", "ja")
    assert run.code == 3
    assert "templates/own/base.html.j2:1:" in run.err
    assert "Traceback" not in run.err
    assert not outputs(minimal_desk)
