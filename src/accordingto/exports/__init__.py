"""Readings as bytes for people and programs. One module in ``formats/`` is one format; it is found by being there."""

from accordingto.exports.catalogue import format_names, load_exporter

__all__ = ["format_names", "load_exporter"]
