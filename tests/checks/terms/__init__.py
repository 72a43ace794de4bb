"""The glossary held against texts."""
