"""What is wrong with a newsroom's files: each fault names the file, the line and the field."""

from typing import NamedTuple


class Fault(NamedTuple):
    """One thing that stops publishing: what was expected, what was found, and where."""

    path: str
    line: int
    field: str
    said: str

    def __str__(self) -> str:
        field = f"{self.field}: " if self.field else ""
        return f"{self.path}:{self.line}: {field}{self.said}"
