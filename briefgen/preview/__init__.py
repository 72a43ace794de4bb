"""The live preview: a page on loopback that follows the YAML as it is saved.

``watching`` sees saves, ``studio`` makes web pages and findings anew, ``paper`` makes the PDF in
processes of its own, ``snapshot`` is what there is to see, and ``server`` shows it.
"""
