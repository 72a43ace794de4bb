"""briefgen: policy briefs in Japanese and English from one YAML source."""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

__all__ = ["__version__", "build", "check", "load"]

if TYPE_CHECKING:
    from briefgen.api import build, check, load


def __getattr__(name: str) -> object:
    """Load the public functions on first use, so that importing the package stays cheap."""
    if name in {"build", "check", "load"}:
        from briefgen import api

        return getattr(api, name)
    raise AttributeError(f"module 'briefgen' has no attribute {name!r}")
