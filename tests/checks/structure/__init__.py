"""Both languages of a text are built alike."""
