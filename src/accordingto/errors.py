"""Errors that users see. Each says what was expected, what was found, where, and what to try.

AccordingtoError
├── UsageError          exit 2: the command or the call is wrong
├── InputError          exit 3: an input could not be read
│   ├── FetchError          an address did not give a page
│   │   └── StatusError         its server said why, by an HTTP status
│   └── NoArticleError      a page was read and holds no article
├── LibraryError        the library cannot be opened, or lacks what was asked for
└── ModelError          the model's files are missing or damaged
"""


class AccordingtoError(Exception):
    """The root of the tree; ``code`` is stable and printed with the message."""

    code = "error"


class UsageError(AccordingtoError):
    """The command or the call is wrong."""

    code = "usage"


class InputError(AccordingtoError):
    """An input could not be read. ``code`` may be set to something more exact, such as ``empty`` or ``binary``."""

    code = "input"

    def __init__(self, reason: str, code: str | None = None) -> None:
        super().__init__(reason)
        if code is not None:
            self.code = code


class FetchError(InputError):
    """An address did not give a page."""

    code = "fetch"


class StatusError(FetchError):
    """A server answered with an HTTP status that brings no page. ``retry_after`` is its header of that name."""

    code = "status"

    def __init__(self, reason: str, status: int, retry_after: str = "") -> None:
        super().__init__(reason)
        self.status = status
        self.retry_after = retry_after


class NoArticleError(InputError):
    """A page was read and holds no article."""

    code = "no-article"


class LibraryError(AccordingtoError):
    """The library cannot be opened, or lacks what was asked for."""

    code = "library"


class ModelError(AccordingtoError):
    """The model's files are missing or damaged."""

    code = "model"
