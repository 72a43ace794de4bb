"""The command line: flags, printing and exit codes; one file a command."""

from briefgen.cli.app import main

__all__ = ["main"]
