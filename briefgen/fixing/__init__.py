"""Applying the fixes that findings offer: in rounds, each of them looked at before it is kept."""

from briefgen.fixing.rounds import Choose, Outcome, mend

__all__ = ["Choose", "Outcome", "mend"]
