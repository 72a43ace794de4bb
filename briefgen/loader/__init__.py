"""From YAML files to a desk, with the place of everything and every problem at once."""

from briefgen.loader.desk import Loaded, load_desk

__all__ = ["Loaded", "load_desk"]
