"""The desk's glossary held against the texts, and what it lacks."""
