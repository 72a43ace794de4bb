"""Ways to mend what a desk's files say of one another."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.diagnostics import Fix, KeyPath, Message, SourceMap
from briefgen.diagnostics.fix import change
from briefgen.diagnostics.suggestion import is_sure
from briefgen.languages import LanguageRegistry
from briefgen.loader.language_names import closest_language, is_name_of

ADD_ITEM = "add '{item}' to the list"


def language_fixes(
    source: SourceMap, path: KeyPath, code: str, languages: LanguageRegistry
) -> Iterator[Fix]:
    """Yield the fix for a language of a list that is named otherwise than by its code."""
    meant, node = closest_language(code, languages), source.node(path)
    listed = source.node(path[:-1]).children.values()
    if meant is not None and meant not in {source.text[it.start : it.end] for it in listed}:
        certain = is_name_of(code, meant, languages) or is_sure(code, meant, languages)
        yield change(source, node.start, node.end, meant, certain=certain)


def adding_item(
    source: SourceMap, path: KeyPath, item: str, *, certain: bool = False
) -> Iterator[Fix]:
    """Yield the fix that puts a word behind the last item of a list.

    Args:
        source: the file.
        path: the list; there is no fix where it has no item.
        item: the word, which needs no quotation marks.
        certain: whether nothing else can have been meant.
    """
    node = source.node(path)
    if not node.children or not all(isinstance(key, int) for key in node.children):
        return
    last = node.children[max(node.children, key=int)]
    end = last.start + len(source.text[last.start : last.end].rstrip())
    if source.text[node.start] == "[":
        new = f", {item}"
    else:
        dash = source.text.rfind("-", 0, last.start)
        new = f"\n{' ' * (source.position(dash).column - 1)}- {item}"
        line_end = source.text.find("\n", end)
        end = line_end if line_end >= 0 else len(source.text)
    yield change(source, end, end, new, title=Message(ADD_ITEM, {"item": item}), certain=certain)
