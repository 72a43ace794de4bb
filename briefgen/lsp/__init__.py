"""briefgen in an editor, over the Language Server Protocol (LSP 3.17).

``project`` is a desk as the editor holds it, ``places`` says what stands at a place of a file,
``answers`` what there is to know about it, ``wording`` puts that into the protocol's terms, and
``server`` talks to the editor.
"""
