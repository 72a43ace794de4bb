"""Tests of getting sources in."""
