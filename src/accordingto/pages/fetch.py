"""A page from an address: bounded in time, size and hops, and never from a private network unless that is allowed."""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from accordingto.errors import FetchError, StatusError
from accordingto.pages.addresses import resolve
from accordingto.pages.options import PageOptions

if TYPE_CHECKING:
    import httpx

MAX_REDIRECTS = 5
_T = TypeVar("_T")
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; accordingto/0.1; reads one article for its reader)",
    "Accept": "text/html,application/xhtml+xml,text/plain,text/markdown,application/x-ndjson;q=0.9,*/*;q=0.5",
    "Accept-Language": "en,*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}
_ADVICE = {401: "log in with a browser, save the page and read the file", 404: "check the address"}
_ADVICE[402] = _ADVICE[403] = _ADVICE[451] = _ADVICE[401]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came from an address: its bytes, their declared type, and the address that gave them in the end.

    ``etag`` and ``modified`` are the server's own marks of this version, empty where it gave none.
    """

    data: bytes
    media_type: str
    url: str
    etag: str = ""
    modified: str = ""


def fetch(url: str, options: PageOptions) -> Fetched:
    """The page at the address; a FetchError that says why where there is none."""
    return _in_time(url, options, lambda: _follow(url, options))


def fetch_once(url: str, options: PageOptions, headers: Mapping[str, str]) -> Fetched | str:
    """The page at the address, or the address where its server sends us; ``headers`` are sent beside our own."""
    import httpx

    def work() -> Fetched | str:
        deadline = time.monotonic() + options.timeout
        with httpx.Client(trust_env=False, follow_redirects=False) as client:
            result = _one_hop(client, _parsed(url), deadline, options, headers)
        return result if isinstance(result, Fetched) else str(result)

    return _in_time(url, options, work)


def redirected_too_often(url: str) -> FetchError:
    """What is raised after the last redirect that is followed."""
    return FetchError(
        f"expected a page after at most {MAX_REDIRECTS} redirects, found one more at {url}; "
        "open it with a browser and save the page",
        code="redirects",
    )


def _in_time(url: str, options: PageOptions, get: Callable[[], _T]) -> _T:
    """What ``get`` gives; a FetchError where it fails, or takes too long.

    The work is done in a thread of its own, because looking a host up and a server that sends its headers letter by
    letter know no limit of time.
    """
    outcome: list[_T | FetchError] = []

    def work() -> None:
        try:
            outcome.append(get())
        except FetchError as error:
            outcome.append(error)
        except Exception as error:  # noqa: BLE001 - whatever a server does, the caller gets one line
            outcome.append(_failed(url, error))

    thread = threading.Thread(target=work, daemon=True, name="accordingto-fetch")
    thread.start()
    thread.join(options.timeout + 0.5)
    if not outcome:
        raise _too_slow(url, options)
    result = outcome[0]
    if isinstance(result, FetchError):
        raise result
    return result


def _follow(url: str, options: PageOptions) -> Fetched:
    import httpx

    deadline = time.monotonic() + options.timeout
    target = _parsed(url)
    with httpx.Client(trust_env=False, follow_redirects=False) as client:
        for _ in range(MAX_REDIRECTS + 1):
            result = _one_hop(client, target, deadline, options)
            if isinstance(result, Fetched):
                return result
            target = result
    raise redirected_too_often(url)


def _parsed(url: str) -> "httpx.URL":
    import httpx

    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(f"expected an address, found {url[:200]!r} ({error}); check it", code="address") from error
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise FetchError(
            f"expected an http or https address with a host, found {str(parsed)[:200]}; read a saved page",
            code="address",
        )
    return parsed


def _one_hop(
    client: "httpx.Client",
    target: "httpx.URL",
    deadline: float,
    options: PageOptions,
    headers: Mapping[str, str] = MappingProxyType({}),
) -> "Fetched | httpx.URL":
    """The page, or where the server sends us next."""
    port = target.port or (443 if target.scheme == "https" else 80)
    address = resolve(target.host, port, allow_private=options.allow_private)
    remaining = deadline - time.monotonic()
    if remaining <= 0:
        raise _too_slow(str(target), options)
    request = client.build_request(
        "GET",
        target.copy_with(host=address, username=None, password=None, fragment=None),
        headers={**_HEADERS, **headers, "Host": target.netloc.decode("ascii")},
        # The certificate must be the name's, although the connection goes to the address that was checked.
        extensions={"sni_hostname": target.raw_host.decode("ascii")},
        timeout=remaining,
    )
    response = client.send(request, stream=True)
    try:
        if response.status_code in _REDIRECTS and "location" in response.headers:
            return _parsed(str(target.join(response.headers["location"])))
        _demand_success(response, target)
        data = _bounded_body(response, target, deadline, options)
    finally:
        response.close()
    etag, modified = (response.headers.get(name, "") for name in ("etag", "last-modified"))
    return Fetched(data, response.headers.get("content-type", ""), str(target), etag, modified)


def _demand_success(response: "httpx.Response", target: "httpx.URL") -> None:
    status = response.status_code
    if not 200 <= status < 300:  # noqa: PLR2004 - HTTP's own numbers
        advice = _ADVICE.get(status, "try again later, or save the page with a browser and read the file")
        reason = f"expected a page, found HTTP status {status} at {target}; {advice}"
        raise StatusError(reason, status, response.headers.get("retry-after", ""))


def _bounded_body(response: "httpx.Response", target: "httpx.URL", deadline: float, options: PageOptions) -> bytes:
    if "," in response.headers.get("content-encoding", ""):
        raise FetchError(f"expected a page compressed once, found it compressed several times at {target}", code="size")
    chunks: list[bytes] = []
    size = 0
    for chunk in response.iter_bytes():
        size += len(chunk)
        if size > options.max_bytes:
            raise FetchError(
                f"expected at most {options.max_bytes:,} bytes, found more at {target}; read a smaller page",
                code="too-large",
            )
        if time.monotonic() > deadline:
            raise _too_slow(str(target), options)
        chunks.append(chunk)
    return b"".join(chunks)


def _too_slow(url: str, options: PageOptions) -> FetchError:
    return FetchError(
        f"expected the page within {options.timeout:g} seconds, found {url} slower; "
        "try again, or save it and read the file",
        code="timeout",
    )


def _failed(url: str, error: Exception) -> FetchError:
    import httpx

    if isinstance(error, httpx.TimeoutException):
        return FetchError(f"expected an answer in time, found none from {url}; try again later", code="timeout")
    said = " ".join(str(error).split())[:200] or type(error).__name__
    return FetchError(
        f"expected a page, found no usable answer from {url} ({said}); check the address and the connection",
        code="fetch",
    )
