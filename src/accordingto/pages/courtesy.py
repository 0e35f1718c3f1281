"""Asking servers for many pages: no more than robots.txt allows, no faster than they like, nothing twice in vain."""

import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from accordingto.errors import FetchError, StatusError
from accordingto.pages.fetch import MAX_REDIRECTS, Fetched, fetch_once, redirected_too_often
from accordingto.pages.options import PageOptions

if TYPE_CHECKING:
    from protego import Protego

AGENT = "accordingto"
"""Our name in robots.txt."""
DELAY = 1.0
"""Seconds between two requests to one host."""
_LONGEST_DELAY = 30.0
_TRIES = 4
_LONGEST_WAIT = 120.0
"""Seconds that a server may ask us to wait; of one that asks for more, nothing more is asked."""
_FIRST_WAIT = 2.0
_BUSY = frozenset({429, 503})
_UNCHANGED = 304
_ERRORS_OF_THE_SERVER = range(500, 600)

Marks = tuple[str, str]
"""A version of a page as its server marks it: ETag and Last-Modified."""


class Courtesy:
    """Fetches politely. ``known`` has the marks of what is kept, ``marks`` gets those of what was fetched."""

    def __init__(
        self,
        known: Callable[[str], Marks | None],
        delay: float = DELAY,
        *,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.marks: dict[str, Marks] = {}
        self._known = known
        self._delay = delay
        self._sleep = sleep
        self._clock = clock
        self._robots: dict[str, Protego] = {}
        self._free: dict[str, float] = {}
        """When each host may be asked again."""

    def fetch(self, url: str, options: PageOptions) -> Fetched:
        """The page at an address; a FetchError where there is none, or where we may not or need not ask."""
        headers = _conditions(self._known(url))
        target = url
        for _ in range(MAX_REDIRECTS + 1):
            self._demand_allowed(target, options)
            found = self._patiently(target, options, headers)
            if isinstance(found, Fetched):
                self.marks[url] = (found.etag, found.modified)
                return found
            target = found
        raise redirected_too_often(url)

    def _demand_allowed(self, url: str, options: PageOptions) -> None:
        host = _host(url)
        if host not in self._robots:
            self._robots[host] = self._rules(host, options)
            self._free.pop(host, None)
        if not self._robots[host].can_fetch(url, AGENT):
            raise FetchError(
                f"expected a page that programs may fetch, found {url} closed to them by {host}/robots.txt; "
                "open it with a browser, save the page and add the file",
                code="robots",
            )

    def _rules(self, host: str, options: PageOptions) -> "Protego":
        """What a host allows (RFC 9309): all where it has no robots.txt, nothing where its server fails."""
        from protego import Protego

        target = f"{host}/robots.txt"
        try:
            for _ in range(MAX_REDIRECTS + 1):
                found = self._patiently(target, options, {})
                if isinstance(found, Fetched):
                    return Protego.parse(found.data[:500_000].decode("utf-8", "replace"))
                target = found
        except StatusError as error:
            closed = error.status in _BUSY or error.status in _ERRORS_OF_THE_SERVER
            return Protego.parse("User-agent: *\nDisallow: /" if closed else "")
        return Protego.parse("")

    def _patiently(self, url: str, options: PageOptions, headers: Mapping[str, str]) -> Fetched | str:
        """One answer that is no "too many requests": a busy server is waited for as long as it asks, within reason."""
        wait = _FIRST_WAIT
        for tried in range(1, _TRIES + 1):
            self._take_turn(url)
            try:
                return fetch_once(url, options, headers)
            except StatusError as error:
                if error.status == _UNCHANGED:
                    raise FetchError(f"nothing has changed at {url}", code="unchanged") from error
                asked = _seconds(error.retry_after)
                pause = wait if asked is None else asked
                if error.status not in _BUSY or tried == _TRIES or pause > _LONGEST_WAIT:
                    raise
                self._free[_host(url)] = self._clock() + pause
                wait *= 2
            finally:
                self._rest(url)
        raise AssertionError("the last try returns or raises")

    def _take_turn(self, url: str) -> None:
        pause = self._free.get(_host(url), 0.0) - self._clock()
        if pause > 0:
            self._sleep(pause)

    def _rest(self, url: str) -> None:
        """The host is left alone for a while; for longer where its robots.txt asks for that."""
        host = _host(url)
        rules = self._robots.get(host)
        asked = rules.crawl_delay(AGENT) if rules else None
        pause = max(self._delay, min(float(asked or 0.0), _LONGEST_DELAY))
        self._free[host] = max(self._free.get(host, 0.0), self._clock() + pause)


def _conditions(marks: Marks | None) -> dict[str, str]:
    etag, modified = marks or ("", "")
    headers = {"If-None-Match": etag, "If-Modified-Since": modified}
    return {name: value for name, value in headers.items() if value}


def _host(url: str) -> str:
    """Scheme, host and port of an address."""
    try:
        parts = urlsplit(url)
        return f"{parts.scheme.lower()}://{parts.netloc.rpartition('@')[2].lower()}"
    except ValueError as error:
        raise FetchError(f"expected an address, found {url[:200]!r} ({error}); check it", code="address") from error


def _seconds(retry_after: str) -> float | None:
    """A Retry-After in seconds, whether it is a number of them or a date."""
    said = retry_after.strip()
    if said.isascii() and said.isdigit():
        return float(said[:9])
    try:
        return max(0.0, parsedate_to_datetime(said).timestamp() - time.time())
    except (TypeError, ValueError, OverflowError):
        return None
