"""Readings made visible: a summary in numbers, and a view of the page that every screen and paper shares."""

from accordingto.reports.compose import compose_report
from accordingto.reports.summary import summarise

__all__ = ["compose_report", "summarise"]
