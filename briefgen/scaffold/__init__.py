"""New desks, briefs and parts of them, which build and check clean at once."""

from briefgen.scaffold.briefs import BriefPlan, new_brief
from briefgen.scaffold.desks import DeskPlan, new_desk
from briefgen.scaffold.parts import Additions, new_section, new_source
from briefgen.scaffold.themes import new_theme

__all__ = [
    "Additions",
    "BriefPlan",
    "DeskPlan",
    "new_brief",
    "new_desk",
    "new_section",
    "new_source",
    "new_theme",
]
