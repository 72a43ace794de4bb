"""The process that draws: apart, sealed off, and ended where it does not end by itself."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from briefgen.figures import engine as engine_module
from briefgen.figures.engine import Engine
from briefgen.figures.errors import DrawingError, NotStartedError, TooHeavyError
from briefgen.languages import builtin_languages
from briefgen.typeset.fonts import FontLibrary
from tests.command import Program

LANGUAGES = builtin_languages()
POINT: dict[str, Any] = {"data": {"values": [{"a": 1}]}, "mark": "point"}
HEAVY: dict[str, Any] = {
    "data": {"sequence": {"start": 0, "stop": 1e10}},
    "mark": "point",
    "encoding": {"x": {"field": "data", "type": "quantitative"}},
}
SLOW: dict[str, Any] = {
    "data": {"sequence": {"start": 0, "stop": 200_000}},
    "transform": [{"calculate": "join(sequence(0, 2000))", "as": "text"}],
    "mark": "point",
}
PRIVATE = "what lies on this machine"


def words(field: str = "a", **data: Any) -> dict[str, Any]:
    """Return a specification that writes a field of some data."""
    return {"data": data, "mark": "text", "encoding": {"text": {"field": field}}}


@pytest.fixture
def visits() -> Iterator[list[str]]:
    """Run a server on this machine; return the paths that it is asked for, its own first."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(f'[{{"a": "{PRIVATE}"}}]'.encode())

        def log_message(self, *_: Any) -> None:
            """Keep the tests' output clean."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        asked.append(f"http://127.0.0.1:{server.server_port}")
        yield asked
        server.shutdown()
        thread.join()


def outcome(engine: Engine, spec: dict[str, Any]) -> str:
    """Return everything that comes of a specification."""
    try:
        drawing = engine.draw(spec)
    except DrawingError as error:
        return str(error)
    return drawing.svg + "\n".join(drawing.warnings)


@pytest.mark.parametrize("place", ["data", "lookup", "image"])
def test_nothing_is_fetched(place: str, visits: list[str], engine: Engine) -> None:
    [address] = visits
    url = {"url": f"{address}/data.json"}
    spec = {
        "data": words(**url),
        "lookup": {
            **words(values=[{"k": 1}]),
            "transform": [{"lookup": "k", "from": {"data": url, "key": "k", "fields": ["a"]}}],
        },
        "image": {**POINT, "mark": {"type": "image", "url": f"{address}/x.png"}},
    }[place]
    assert PRIVATE not in outcome(engine, spec)
    assert visits == [address]


@pytest.mark.parametrize("scheme", ["file://", ""])
def test_no_file_is_read(scheme: str, tmp_path: Path, engine: Engine) -> None:
    file = tmp_path / "data.json"
    file.write_text(f'[{{"a": "{PRIVATE}"}}]', encoding="utf-8")
    assert PRIVATE not in outcome(engine, words(url=f"{scheme}{file}"))


def test_the_same_data_inside_are_drawn(engine: Engine) -> None:
    assert PRIVATE in outcome(engine, words(values=[{"a": PRIVATE}]))


def test_what_asks_for_all_memory_is_stopped_and_the_next_is_drawn(engine: Engine) -> None:
    with pytest.raises(TooHeavyError):
        engine.draw(HEAVY)
    assert "<svg" in engine.draw(POINT).svg
    with pytest.raises(TooHeavyError):  # known by now
        engine.draw(HEAVY)


def test_what_does_not_end_is_stopped(fonts: FontLibrary) -> None:
    engine = Engine(fonts, seconds=10)
    try:
        assert "<svg" in engine.draw(POINT).svg
        with pytest.raises(TooHeavyError, match="too long"):
            engine.draw(SLOW)
        assert "<svg" in engine.draw({**POINT, "title": "after"}).svg
    finally:
        engine.close()


def test_a_reason_is_a_sentence(engine: Engine) -> None:
    with pytest.raises(DrawingError) as caught:
        engine.draw({**POINT, "transform": [{"calculate": "datum.a +", "as": "b"}]})
    assert "\n" not in str(caught.value)
    assert not str(caught.value).startswith("Error")


def test_warnings_are_those_of_the_specification(engine: Engine) -> None:
    faulty = {**POINT, "encoding": {"shape": {"field": "a"}}, "mark": "bar"}
    assert any("shape" in warning for warning in engine.draw(faulty).warnings)
    assert engine.draw(POINT).warnings == ()


@pytest.mark.parametrize(
    ("code", "number", "month"), [("ja", "−1,234.5", "3月"), ("en", "−1,234.5", "March")]
)
def test_numbers_and_dates_are_those_of_the_language(
    code: str, number: str, month: str, engine: Engine
) -> None:
    spec = words("text", values=[{"n": -1234.5}])
    written = "format(datum.n, ',') + ' ' + timeFormat(datetime(2025, 2, 1), '%B')"
    spec["transform"] = [{"calculate": written, "as": "text"}]
    assert f"{number} {month}" in engine.draw(spec, LANGUAGES[code]).svg


def test_a_drawing_is_made_once(engine: Engine) -> None:
    first = engine.draw(POINT)
    assert engine.draw(dict(POINT)) is first


@pytest.fixture
def crippled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the process end as it starts, as where its library lacks a wheel for the machine."""
    worker = tmp_path / "worker.py"
    worker.write_text("import a_library_that_is_not_there\n", encoding="utf-8")
    monkeypatch.setattr(engine_module, "_WORKER", worker)
    monkeypatch.setattr(engine_module, "_engines", {})


@pytest.mark.usefixtures("crippled")
def test_a_process_that_does_not_start_says_why(engine: Engine) -> None:
    with pytest.raises(NotStartedError, match="No module named 'a_library_that_is_not_there'"):
        engine.draw(POINT)


@pytest.mark.usefixtures("crippled")
def test_the_program_says_so_too(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[1] / "data" / "gallery-desk")
    run = program("check")
    assert run.code == 3
    assert "the program that draws figures does not start: ModuleNotFoundError" in run.err


@pytest.mark.usefixtures("crippled", "minimal_desk")
def test_without_figures_nothing_is_started(program: Program) -> None:
    assert program("check").code == 0
    assert program("build", "--format", "html").code == 0
    assert "vl_convert" not in sys.modules
