"""Tests of references in CSL styles, with pandoc itself."""
