"""From a source document to a dossier and the skeleton of a brief."""

from briefgen.importing.importing import Imported, ImportOptions, import_document

__all__ = ["ImportOptions", "Imported", "import_document"]
