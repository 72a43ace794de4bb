"""The brief that comes with the project is wholly accepted.

After its texts have changed: compare the languages, then
``SOURCE_DATE_EPOCH=1752397200 briefgen accept --all --prune --by "briefing desk"``.
"""

from __future__ import annotations

import briefgen
from briefgen.ledger import brief_standings, unused
from tests.conftest import ROOT

from .factory import states


def test_every_pair_is_accepted_and_nothing_else() -> None:
    desk = briefgen.load(ROOT / "content")
    for brief in desk.briefs.values():
        assert brief.ledger
        standings = brief_standings(brief, desk.languages)
        assert len(standings) > 50
        assert set(states(standings)) == {"accepted"}
        assert unused(standings, brief.ledger) == []
