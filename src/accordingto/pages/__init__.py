"""Inputs → pages: files, addresses, what is piped in; each article as text, with what is known of where it is from."""

from accordingto.pages.options import PageOptions
from accordingto.pages.read import page_from_bytes, page_from_text, read_pages

__all__ = ["PageOptions", "page_from_bytes", "page_from_text", "read_pages"]
