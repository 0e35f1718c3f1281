"""The rules of chain building, one idea a file. Their order is listed in ``trace.py``."""
