"""Asking whether the pages that briefs cite still stand: the only code that uses the network."""

from briefgen.web.checking import Manners, Task, ask_pages
from briefgen.web.outcome import Kind, Outcome

__all__ = ["Kind", "Manners", "Outcome", "Task", "ask_pages"]
