"""Values as the database holds them: packed JSON for what is kept whole, and back."""

import hashlib
import json
import re
import zlib
from array import array
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any
from urllib.parse import urlsplit

from accordingto.types import Envelope, Page, PageForm, Span, Spans

_TRACKING = re.compile(r"^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|ref|cmpid|ocid)=", re.IGNORECASE)


def pack(value: Any) -> bytes:  # noqa: ANN401 - whatever JSON can carry
    """A value as compressed JSON."""
    return zlib.compress(json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode(), 6)


def unpack(data: bytes) -> Any:  # noqa: ANN401 - the same
    """What was packed."""
    return json.loads(zlib.decompress(data))


def pack_numbers(numbers: Iterable[int]) -> bytes:
    """Numbers below 2^32 as four bytes each."""
    return array("I", sorted(numbers)).tobytes()


def unpack_numbers(data: bytes) -> frozenset[int]:
    """The numbers that were packed."""
    numbers = array("I")
    numbers.frombytes(data)
    return frozenset(numbers)


def page_record(page: Page) -> dict[str, Any]:
    """A page as it came in, so that it can be read again."""
    return {
        "id": page.id,
        "form": page.form.value,
        "content": page.content,
        "url": page.url,
        "outlet": page.outlet,
        "published": page.published,
        "title": page.title,
        "envelope": _envelope_record(page.envelope),
        "warnings": list(page.warnings),
    }


def page_of(record: dict[str, Any]) -> Page:
    """The page of a record. Keys that a later version added are left alone."""
    known = {key: record[key] for key in ("id", "content", "url", "outlet", "published", "title")}
    envelope = _envelope_of(record.get("envelope"))
    return Page(form=PageForm(record["form"]), envelope=envelope, warnings=tuple(record["warnings"]), **known)


def _envelope_record(envelope: Envelope | None) -> dict[str, Any] | None:
    return asdict(envelope) if envelope else None


def _envelope_of(record: dict[str, Any] | None) -> Envelope | None:
    if record is None:
        return None
    known = {field.name: record[field.name] for field in fields(Envelope) if field.name in record}
    return Envelope(**known | {"authors": tuple((name, role) for name, role in record["authors"])})


def digest(page: Page) -> str:
    """What tells one version of a page from another: its content and what its envelope says."""
    envelope = _envelope_record(page.envelope)
    about = json.dumps([page.form.value, page.content, page.outlet, page.published, page.title, envelope])
    return hashlib.sha256(about.encode("utf-8", "surrogatepass")).hexdigest()


def address_of(url: str | None) -> str | None:
    """An address without what does not tell pages apart: scheme, *www*, tracking, fragment, the last slash."""
    if not url or "://" not in url:
        return None
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return None
    query = "&".join(part for part in parts.query.split("&") if part and not _TRACKING.match(part))
    return f"{host}{port}{parts.path.rstrip('/')}{'?' + query if query else ''}" if host else None


def spans_json(spans: Spans) -> str:
    """Spans as text."""
    return json.dumps([[span.start, span.end] for span in spans], separators=(",", ":"))


def spans_of(text: str) -> Spans:
    """Spans from text."""
    return tuple(Span(start, end) for start, end in json.loads(text))
