"""Figures: from values in words to SVG. Nothing is drawn, nor loaded for it, before it is needed.

``drawing.py`` is the way in. ``rows.py`` and ``lines.py`` lay charts out; ``specification.py``
dresses an author's own; ``engine.py`` has ``worker.py`` draw; ``svg.py`` makes it fit for a page.
"""
