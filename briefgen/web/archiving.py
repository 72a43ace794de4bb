"""Keeping a copy of a page as a WARC file (ISO 28500:2017)."""

from __future__ import annotations

import datetime
import hashlib
import io
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from briefgen import __version__
from briefgen.web.outcome import Hop, Outcome

_CODINGS = frozenset({"transfer-encoding", "content-encoding", "content-length"})
"""Header fields that speak of how the content went over the line; it is kept without codings."""


@dataclass(frozen=True)
class Copy:
    """A page as a file: its bytes and their SHA-256."""

    data: bytes
    digest: str


def warc_copy(outcome: Outcome, when: datetime.datetime) -> Copy:
    """Return all that was asked and answered for a page, redirects included, as ``.warc.gz``.

    Args:
        outcome: a page that answered.
        when: the time of the check.
    """
    from warcio.warcwriter import WARCWriter

    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=True)
    software = {"software": f"briefgen/{__version__}", "format": "WARC File Format 1.0"}
    writer.write_record(writer.create_warcinfo_record("sources", software))
    dated = {"WARC-Date": when.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")}
    for hop in outcome.hops:
        response = _response(writer, hop, dated)
        writer.write_request_response_pair(_request(writer, hop, dated), response)
    data = stream.getvalue()
    return Copy(data, hashlib.sha256(data).hexdigest())


def _request(writer: Any, hop: Hop, dated: dict[str, str]) -> Any:
    from warcio.statusandheaders import StatusAndHeaders

    parts = urlsplit(hop.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = [("Host", parts.netloc), *hop.sent]
    line = StatusAndHeaders(f"GET {target} HTTP/1.1", headers, is_http_request=True)
    return writer.create_warc_record(
        hop.url,
        "request",
        payload=io.BytesIO(),
        length=0,
        http_headers=line,
        warc_headers_dict=dict(dated),
    )


def _response(writer: Any, hop: Hop, dated: dict[str, str]) -> Any:
    from warcio.statusandheaders import StatusAndHeaders

    headers = [(key, value) for key, value in hop.headers if key.lower() not in _CODINGS]
    headers.append(("Content-Length", str(len(hop.body))))
    line = StatusAndHeaders(f"{hop.status} {hop.phrase}".strip(), headers, protocol="HTTP/1.1")
    cut = {} if hop.whole else {"WARC-Truncated": "length"}
    return writer.create_warc_record(
        hop.url,
        "response",
        payload=io.BytesIO(hop.body),
        length=len(hop.body),
        http_headers=line,
        warc_headers_dict={**dated, **cut},
    )
