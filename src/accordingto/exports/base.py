"""What a format is: a name, a media type, and how one reading is written."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from accordingto.types import Reading


class Surface(NamedTuple):
    """What is written on. ``number`` counts the readings of one output from 1."""

    width: int = 80
    colour: bool = False
    number: int = 1


PLAIN = Surface()


class Exporter(NamedTuple):
    """One format. ``each`` writes one reading whole; ``foot`` ends the output."""

    name: str
    media_type: str
    summary: str
    """One line for the help."""
    each: Callable[[Reading, Surface], str]
    foot: str = ""

    def write(self, readings: Iterable[Reading], surface: Surface = PLAIN) -> Iterator[str]:
        """The output piece by piece, as readings come in; nothing is held back."""
        number = 0
        for number, reading in enumerate(readings, 1):
            yield self.each(reading, Surface(surface.width, surface.colour, number))
        if number:
            yield self.foot
