"""What can go wrong between a document and its PDF, in words that a user can act on."""

from __future__ import annotations


class TypesetError(Exception):
    """Base of every error that this package raises for a cause outside the program."""


class FontError(TypesetError):
    """A font is missing, damaged or not the expected one; the text names it and the remedy.

    Attributes:
        problem: what is wrong, with the file or package.
        remedy: the line that mends it, where there is one.
    """

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(f"{problem}; mend it with: {remedy}" if remedy else problem)
        self.problem = problem
        self.remedy = remedy


class MissingLibraryError(TypesetError):
    """A system library that the PDF needs is absent; the text holds the lines that install it."""


class RenderError(TypesetError):
    """The document could not be set exactly as written.

    Attributes:
        problems: every reason, in the order found, each once.
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
