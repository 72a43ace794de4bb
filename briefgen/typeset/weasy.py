"""WeasyPrint at arm's length: loaded on first use, without system fonts, its log listened to.

The only module that imports ``weasyprint``, which has no type information.
"""

from __future__ import annotations

import contextlib
import inspect
import io
import logging
import os
import warnings
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from briefgen.typeset.deferred import deferred_font_tools
from briefgen.typeset.errors import MissingLibraryError
from briefgen.typeset.fetch import AssetReader

KNOWN_VERSION: Final = "70."
"""The versions whose private names are known begin so."""

_MISSING: Final = object()
_FONTCONFIG: Final = {
    "FONTCONFIG_FILE": str(Path(__file__).with_name("fonts.conf")),
    "FONTCONFIG_PATH": "",
    "FONTCONFIG_SYSROOT": "",
}
_MAX_IMAGE_PIXELS: Final = 25_000_000
_SLOW_SUBSETTING: Final = "Using fontTools instead of HarfBuzz-Subset"

INSTALL_PANGO: Final = """\
Debian, Ubuntu:  apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
Fedora:          dnf install pango
Arch:            pacman -S pango
macOS:           brew install pango"""

INSTALL_SUBSET: Final = """\
Debian, Ubuntu:  apt install libharfbuzz-subset0
Fedora:          dnf install harfbuzz
Arch:            pacman -S harfbuzz
macOS:           brew install harfbuzz"""


@contextlib.contextmanager
def private_fontconfig() -> Iterator[None]:
    """Let fontconfig see no font of the system within the block.

    Fontconfig reads its environment each time that WeasyPrint makes a font configuration.
    """
    before = {name: os.environ.get(name) for name in _FONTCONFIG}
    for name, value in _FONTCONFIG.items():
        _set_or_unset(name, value or None)
    try:
        yield
    finally:
        for name, old in before.items():
            _set_or_unset(name, old)


def _set_or_unset(name: str, value: str | None) -> None:
    if value is None:
        os.environ.pop(name, None)
    else:
        os.environ[name] = value


@cache
def weasyprint() -> Any:
    """Return the ``weasyprint`` package, imported on the first call.

    Raises:
        MissingLibraryError: Pango or a library that it needs is not installed.
    """
    # WeasyPrint writes a notice to standard output before it raises, and warns that there are
    # no fonts, which is what the private configuration is for.
    with (
        private_fontconfig(),
        deferred_font_tools(),
        contextlib.redirect_stdout(io.StringIO()),
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore")
        try:
            package = import_module("weasyprint")
        except OSError as error:
            raise MissingLibraryError(
                f"PDF output needs the Pango library, which is not installed ({error}).\n"
                f"{INSTALL_PANGO}"
            ) from error
    return package


def submodule(name: str) -> Any:
    """Return a module within WeasyPrint, such as ``layout.inline``.

    Raises:
        MissingLibraryError: Pango or a library that it needs is not installed.
    """
    weasyprint()
    return import_module(f"weasyprint.{name}")


def pydyf() -> Any:
    """Return the package that WeasyPrint writes PDF objects with."""
    return import_module("pydyf")


def _libraries() -> Any:
    return submodule("text.ffi")


def has_fast_subsetting() -> bool:
    """Return whether libharfbuzz-subset is there; without it a PDF takes several times longer."""
    return _libraries().harfbuzz_subset is not None


def pango_version() -> str:
    """Return the version of the Pango library in use."""
    number = int(_libraries().pango.pango_version())
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"


def harfbuzz_version() -> str:
    """Return the version of the HarfBuzz library that Pango shapes with."""
    at_least = _libraries().harfbuzz.hb_version_atleast
    version = [0, 0, 0]
    for place in range(3):
        while at_least(*version[:place], version[place] + 1, *[0] * (2 - place)):
            version[place] += 1
    return ".".join(map(str, version))


def fetcher(assets: AssetReader) -> Any:
    """Return a WeasyPrint URL fetcher that reads through ``assets`` alone."""
    urls = weasyprint().urls

    class AssetFetcher(urls.URLFetcher):  # type: ignore[misc, name-defined]
        """Asks the reader for everything; never opens a URL itself."""

        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ARG002
            asset = assets.read(url)
            return urls.URLFetcherResponse(url, asset.data, {"Content-Type": asset.media_type})

    return AssetFetcher(allowed_protocols=frozenset(), allow_redirects=False)


class _Listener(logging.Handler):
    """Keeps the text of every warning and error."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if message.endswith(": "):
            message += f"not readable, or of more than {_MAX_IMAGE_PIXELS:,} pixels"
        if not message.startswith(_SLOW_SUBSETTING):
            self.messages.append(message)


@contextlib.contextmanager
def listening() -> Iterator[list[str]]:
    """Collect what WeasyPrint warns of within the block, and show it to nobody else."""
    logger = logging.getLogger("weasyprint")
    listener = _Listener()
    before = logger.propagate, logger.level
    logger.addHandler(listener)
    logger.propagate = False
    logger.setLevel(logging.WARNING)
    try:
        yield listener.messages
    finally:
        logger.removeHandler(listener)
        logger.propagate, level = before
        logger.setLevel(level)


@contextlib.contextmanager
def unclosed_profile() -> Iterator[None]:
    """Say nothing, within the block, of the colour profile that WeasyPrint 70 does not close."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", r"unclosed file .*\.icc", ResourceWarning)
        yield


@contextlib.contextmanager
def bounded_images() -> Iterator[None]:
    """Refuse images whose pixels would not fit in memory, within the block."""
    from PIL import Image

    before = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = _MAX_IMAGE_PIXELS
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            yield
    finally:
        Image.MAX_IMAGE_PIXELS = before


def unknown_part(
    parts: Any,
    functions: Mapping[str, str],
    names: Iterable[str],
    *,
    may_be_none: bool = False,
) -> str | None:
    """Return how the installed WeasyPrint differs from the known one, or None if it does not.

    Args:
        parts: the modules that are changed, as attributes, and ``version``.
        functions: the parameters of each function that is replaced, by its dotted name.
        names: dotted names of what else must be there.
        may_be_none: whether a name is there too if it is None.
    """
    if not parts.version.startswith(KNOWN_VERSION):
        return f"WeasyPrint {parts.version} is installed"

    def is_missing(found: Any) -> bool:
        return found is _MISSING or (found is None and not may_be_none)

    for name, parameters in functions.items():
        found = _lookup(parts, name)
        if is_missing(found) or list(inspect.signature(found).parameters) != parameters.split():
            return f"{name} of WeasyPrint {parts.version} is not the one expected"
    for name in names:
        if is_missing(_lookup(parts, name)):
            return f"{name} of WeasyPrint {parts.version} is missing"
    return None


def _lookup(parts: Any, name: str) -> Any:
    found: Any = parts
    for step in name.split("."):
        found = getattr(found, step, _MISSING)
    return found
