"""Modules that are loaded when first used, for a library that loads them in any case.

WeasyPrint imports fontTools' subsetter and instancer at its top. Loading them takes about a third
of its own import, and with libharfbuzz-subset and static fonts they are never called.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Any, Final

_FUNCTIONS: Final = {
    "fontTools.subset": (),
    "fontTools.varLib.instancer": ("instantiateVariableFont",),
}


@contextlib.contextmanager
def deferred_font_tools() -> Iterator[None]:
    """Let imports within the block bind stand-ins, which load the true modules when used.

    Modules that are loaded already are left as they are, and no stand-in stays behind in
    ``sys.modules``.
    """
    stand_ins = {
        name: _stand_in(name, functions)
        for name, functions in _FUNCTIONS.items()
        if name not in sys.modules
    }
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name, module in stand_ins.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def _stand_in(name: str, functions: tuple[str, ...]) -> ModuleType:
    """Return a module that looks everything up in the true one of the same name.

    Args:
        name: the true module.
        functions: what ``from name import …`` asks for, looked up only when called.
    """
    module = ModuleType(name)

    def look_up(attribute: str) -> Any:
        if attribute.startswith("__"):  # the import system's own questions
            raise AttributeError(attribute)
        return getattr(import_module(name), attribute)

    for function in functions:
        setattr(module, function, partial(_call, name, function))
    module.__dict__["__getattr__"] = look_up  # PEP 562
    return module


def _call(name: str, function: str, *args: Any, **kwargs: Any) -> Any:
    return getattr(import_module(name), function)(*args, **kwargs)
