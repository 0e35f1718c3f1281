"""The library: articles, readings and matched claims in one SQLite file. All SQL of the program is in this folder."""

from accordingto.library.database import default_path
from accordingto.library.store import Kept, Store

__all__ = ["Kept", "Store", "default_path"]
