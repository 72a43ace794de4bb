"""The pages of a brief's sources: which to ask for, and what to say of them."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from briefgen.diagnostics import Diagnostic, Message, Rule, Severity, Span
from briefgen.errors import SurroundingsError
from briefgen.model import Brief, Source
from briefgen.web.archiving import Copy, warc_copy
from briefgen.web.checking import Manners, Progress, Task, ask_pages
from briefgen.web.memory import (
    FILE_NAME,
    Finding,
    KeptCopy,
    finding_of,
    findings_text,
    read_findings,
    with_copy,
)
from briefgen.web.outcome import Kind, Outcome

DEAD = Rule(
    "LINK001",
    "the page of '{id}' is gone: {reason}",
    "cite a kept copy under custom.archive, or another page that says the same",
)
MOVED = Rule(
    "LINK002",
    "the page of '{id}' has moved for good to {url}",
    "give the new address, once you have seen that it is the same page",
    severity=Severity.WARNING,
)
CHANGED = Rule(
    "LINK003",
    "the page of '{id}' reads otherwise than on {date}",
    "read it again: does it still say what the brief cites it for?",
    severity=Severity.WARNING,
)
NOT_KEPT = Rule(
    "LINK004",
    "no copy of the page of '{id}' is kept",
    "keep one with --archive FOLDER, or have an archive of the web keep one and name it under "
    "custom.archive",
    severity=Severity.WARNING,
)
NOT_SEEN = Rule(
    "LINK005",
    "the page of '{id}' could not be looked at: {reason}",
    "look at it in a browser; what a site shows to people it may refuse to programs",
    severity=Severity.WARNING,
)

NO_NETWORK = "no host of the sources could be found (asked: {count}): there seems to be no network"
CONNECT = "connect the machine and run the command again; nothing was kept"


@dataclass(frozen=True)
class CheckOptions:
    """How the sources of a brief are checked.

    Attributes:
        manners: how pages are asked for.
        max_age: results of earlier checks that are younger than this are taken as they are.
        archive: the folder that copies go to; no copies where None.
        archive_url: the address at which that folder is on the web.
    """

    manners: Manners
    max_age: datetime.timedelta = datetime.timedelta(days=7)
    archive: Path | None = None
    archive_url: str | None = None


@dataclass(frozen=True)
class CheckedSources:
    """What is now known of the pages of a brief's sources.

    Attributes:
        brief: the brief.
        findings: by the source's id.
        memory: the file that they are to be kept in, and its text.
        copies: files that are to be written beside it.
    """

    brief: Brief
    findings: Mapping[str, Finding]
    memory: tuple[Path, str]
    copies: Mapping[Path, bytes]


def page_of(source: Source) -> str | None:
    """Return the address of a source's page: its URL, else that of its DOI."""
    url = source.strings.get("URL", "").strip()
    doi = source.strings.get("DOI", "").strip()
    if url or not doi:
        return url or None
    return doi if doi.lower().startswith("http") else f"https://doi.org/{doi.removeprefix('doi:')}"


def check_sources(
    brief: Brief,
    options: CheckOptions,
    now: datetime.datetime,
    progress: Progress | None = None,
) -> CheckedSources:
    """Ask for the pages of a brief's sources that were not asked for of late.

    Args:
        brief: the brief.
        options: how to check.
        now: the time of the check, with its zone.
        progress: told of every page that is done.

    Raises:
        UsageError: the results of earlier checks are damaged.
        SurroundingsError: there is no network; nothing is known of any page.
    """
    file = brief.folder / FILE_NAME
    before = read_findings(file)
    pages = {id_: url for id_, source in brief.sources.items() if (url := page_of(source))}
    wanted = [id_ for id_ in pages if _is_due(id_, pages[id_], before, brief, options, now)]
    outcomes = ask_pages([Task(id_, pages[id_]) for id_ in wanted], options.manners, progress)
    _require_network(outcomes, pages)
    findings = {id_: before[id_] for id_ in pages if id_ in before}
    copies: dict[Path, bytes] = {}
    for id_ in wanted:
        finding = finding_of(pages[id_], outcomes[id_], before.get(id_), now)
        if options.archive is not None and outcomes[id_].kind is Kind.LIVE:
            copy = warc_copy(outcomes[id_], now)
            path = _copy_path(id_, brief, options.archive, now)
            copies[path] = copy.data
            finding = with_copy(finding, _kept(path, copy, brief, now))
        findings[id_] = finding
    return CheckedSources(brief, findings, (file, findings_text(findings)), copies)


def _require_network(outcomes: Mapping[str, Outcome], pages: Mapping[str, str]) -> None:
    """Raise where the way to no host was found, which says nothing of the pages.

    A single host that is unknown for certain may well be gone.
    """
    asked = {id_: it for id_, it in outcomes.items() if it.kind is not Kind.REFUSED}
    if not asked or not all(outcome.unreached for outcome in asked.values()):
        return
    hosts = {urlsplit(pages[id_]).hostname for id_ in asked}
    if len(hosts) > 1 or all(outcome.kind is not Kind.GONE for outcome in asked.values()):
        raise SurroundingsError(Message(NO_NETWORK, {"count": len(hosts)}), Message(CONNECT))


def _is_due(
    id_: str,
    url: str,
    before: Mapping[str, Finding],
    brief: Brief,
    options: CheckOptions,
    now: datetime.datetime,
) -> bool:
    known = before.get(id_)
    if known is None or known.url != url or known.age(now) >= options.max_age:
        return True
    wants_copy = options.archive is not None and known.kind is Kind.LIVE
    return wants_copy and not has_copy(brief, brief.sources[id_], known)


def _copy_path(id_: str, brief: Brief, folder: Path, now: datetime.datetime) -> Path:
    name = "".join(sign if sign.isalnum() or sign in "-_." else "-" for sign in id_)
    return folder / brief.id / f"{name}.{now:%Y%m%d%H%M%S}.warc.gz"


def _kept(path: Path, copy: Copy, brief: Brief, now: datetime.datetime) -> KeptCopy:
    relative = Path(os.path.relpath(path, brief.folder)).as_posix()
    return KeptCopy(relative, copy.digest, f"{now:%Y-%m-%d}")


def has_copy(brief: Brief, source: Source, finding: Finding | None) -> bool:
    """Say whether a copy of a source's page is kept: under custom.archive, or in a file."""
    if source.custom.archive is not None:
        return True
    copy = finding.copy if finding else None
    return copy is not None and (brief.folder / copy.file).is_file()


def archive_entry(checked: CheckedSources, id_: str, options: CheckOptions) -> str | None:
    """Return the line for a source's ``custom`` that names its copy on the web.

    None where the folder of copies is not on the web, or the record names a copy already.
    """
    finding = checked.findings.get(id_)
    if options.archive_url is None or finding is None or finding.copy is None:
        return None
    if checked.brief.sources[id_].custom.archive is not None:
        return None
    name = f"{checked.brief.id}/{Path(finding.copy.file).name}"
    url = f"{options.archive_url.rstrip('/')}/{name}"
    return f"archive: {{URL: '{url}', date: {finding.copy.date}}}"


def diagnostics_of(checked: CheckedSources) -> Iterator[Diagnostic]:
    """Yield what an editor should look at, with the place of the source."""
    brief, document = checked.brief, checked.brief.sources_document
    if document is None:
        return
    new = {os.path.relpath(path, brief.folder) for path in checked.copies}
    for index, source in enumerate(document.content.references):
        finding = checked.findings.get(source.id)
        if finding is None:
            continue
        span = document.span(("references", index, "URL" if source.strings.get("URL") else "DOI"))
        yield from _of_page(source.id, finding, span)
        is_new = finding.copy is not None and finding.copy.file in new
        if finding.kind is Kind.REFUSED:
            continue
        if not is_new and not has_copy(brief, source, finding):
            yield NOT_KEPT.at(span, id=source.id)


def _of_page(id_: str, finding: Finding, span: Span) -> Iterator[Diagnostic]:
    if finding.kind is Kind.GONE:
        yield DEAD.at(span, id=id_, reason=finding.message)
    elif finding.kind is not Kind.LIVE:
        yield NOT_SEEN.at(span, id=id_, reason=finding.message)
    if finding.moved_to:
        yield MOVED.at(span, id=id_, url=finding.moved_to)
    if finding.changed_since:
        yield CHANGED.at(span, id=id_, date=finding.changed_since)
