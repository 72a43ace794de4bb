"""What all tests share: a fixed interface language, a sealed network, files of expected text."""

from __future__ import annotations

import ipaddress
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

from briefgen.typeset.fonts import FontLibrary, load_fonts
from tests.command import Program, share_fonts

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TESTS = Path(__file__).parent
ROOT = TESTS.parent
MINIMAL_DESK = TESTS / "data" / "minimal-desk"

# No deadline: how long an example takes is the machine's affair. No chance: the same examples in
# every run, so that a failure is the change's fault. `--hypothesis-profile=search` looks further.
hypothesis.settings.register_profile("default", deadline=None, derandomize=True)
hypothesis.settings.register_profile("search", deadline=None, max_examples=2000)
hypothesis.settings.load_profile("default")

Golden = Callable[[Path, str], None]
"""Holds that a text is the content of a file, or writes it there with ``--update-golden``."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="Write what is found as what is expected."
    )


@pytest.hookimpl(tryfirst=True)  # xdist reads the marks in its own
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep together, in one process, the tests that share what one of them makes first.

    That is a file, or a folder with a conftest.py of its own. Folders take longest and come first.
    """
    owners = [_owner(item.path) for item in items]
    for item, owner in zip(items, owners, strict=True):
        item.add_marker(pytest.mark.xdist_group(owner.relative_to(TESTS).as_posix()))
    items[:] = [items[at] for at in sorted(range(len(items)), key=lambda at: owners[at].is_file())]


def _owner(file: Path) -> Path:
    """Return the folder that a test shares its fixtures with, or its file."""
    folders = [folder for folder in file.parents if TESTS in folder.parents]
    return next((folder for folder in folders if (folder / "conftest.py").is_file()), file)


@pytest.fixture(autouse=True, scope="session")
def _surroundings() -> Iterator[None]:
    """Speak English, whatever the machine speaks, and reach nothing beyond the machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFGEN_LANGUAGE", "en")
        patch.setenv("NO_COLOR", "1")
        patch.setenv("COLUMNS", "100")
        _seal_network(patch)
        yield


def _seal_network(patch: pytest.MonkeyPatch) -> None:
    for name, position in (("connect", 0), ("connect_ex", 0), ("sendto", -1)):
        original = getattr(socket.socket, name)

        def sealed(
            self: socket.socket,
            *arguments: Any,
            original: Callable[..., Any] = original,
            position: int = position,
        ) -> Any:
            _require_local(self.family, arguments[position])
            return original(self, *arguments)

        patch.setattr(socket.socket, name, sealed)


def _require_local(family: int, address: Any) -> None:
    if family not in {socket.AF_INET, socket.AF_INET6}:
        return
    host = address[0]
    if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
        raise AssertionError(f"a test reached for the network: {address}")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with the file that holds what is expected of it."""
    update = bool(request.config.getoption("--update-golden"))

    def compare(file: Path, text: str) -> None:
        if update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert file.is_file(), f"{file} is missing: run pytest --update-golden and look at it"
        assert text == file.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def minimal_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the smallest desk that has no fault, and go there."""
    desk = tmp_path / "desk"
    shutil.copytree(MINIMAL_DESK, desk)
    monkeypatch.chdir(desk)
    return desk


@pytest.fixture(scope="session")
def fonts() -> FontLibrary:
    """Open the bundled fonts once."""
    return load_fonts()


@pytest.fixture
def program(
    fonts: FontLibrary, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Program:
    """Run the program in this process, with the fonts opened once."""
    share_fonts(fonts, monkeypatch)
    return Program(capsys, monkeypatch)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once: a process can have but one that is driven like this."""
    from tests.browsing import start_browser

    yield from start_browser()
