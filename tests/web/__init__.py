"""Tests of the check of cited pages, against servers on this machine."""
