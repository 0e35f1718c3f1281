"""A model that remembers: a window that was read before is not read again, so that a keystroke costs one window."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields

from accordingto.model.features import Ints, Window
from accordingto.model.runtime import Model, Scores

MOST = 2000
"""Answers that are kept; a long article has some hundreds windows and contents."""


@dataclass(frozen=True, slots=True)
class RememberingModel(Model):
    """The same answers as the model's own: a window's answer does not depend on those beside it."""

    answers: dict[bytes, Scores] = field(default_factory=dict)

    def read(self, windows: Sequence[Window], focuses: Sequence[Ints | None]) -> list[Scores]:
        """As the model reads, but only what is new."""
        keys = [_key(window, focus) for window, focus in zip(windows, focuses, strict=True)]
        new = [number for number, key in enumerate(keys) if key not in self.answers]
        read = Model.read(self, [windows[number] for number in new], [focuses[number] for number in new])
        told = dict(zip((keys[number] for number in new), read, strict=True))
        found = [told[key] if key in told else self.answers[key] for key in keys]
        for key, scores in zip(keys, found, strict=True):
            # What was asked for last is forgotten last.
            self.answers.pop(key, None)
            self.answers[key] = scores
        while len(self.answers) > MOST:
            del self.answers[next(iter(self.answers))]
        return found


def remembering(model: Model) -> RememberingModel:
    """A model with an empty memory."""
    parts = {one.name: getattr(model, one.name) for one in fields(Model)}
    return RememberingModel(**parts)


def _key(window: Window, focus: Ints | None) -> bytes:
    """What the network sees of a window; where it stands in the text is no part of it."""
    seen = (window.pieces, window.case, window.quote, window.place, *(() if focus is None else (focus,)))
    return b"".join(row.tobytes() for row in seen) + bytes([focus is None])
