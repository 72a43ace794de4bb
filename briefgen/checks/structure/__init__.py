"""Both languages of a text are built alike: citations, marks, scripts, lengths."""
