"""Reading → findings: where an article's sourcing breaks a newsroom's rules.

rules/       one rule a file, found by its file name
draft.py     what rules look at: sentences, quotations, who says what
run.py       a reading and settings → findings
places.py    offsets → lines and columns of the user's own file
formats/     findings → text

The package is the verb as well: ``accordingto.check("draft.md")`` is ``accordingto.checking.check``.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any


class _Verb(ModuleType):
    """A package that can be called: whoever imports a part of it first must not take the verb's name."""

    def __call__(self, *args: Any, **options: Any) -> Any:  # noqa: ANN401 - typed where it is defined
        return import_module("accordingto.checking").check(*args, **options)


sys.modules[__name__].__class__ = _Verb
