"""The slips that authors of Japanese and English make in YAML: one finder each."""

from briefgen.loader.slips.complaint import Complaint, Scalar
from briefgen.loader.slips.finders import find_slip

__all__ = ["Complaint", "Scalar", "find_slip"]
