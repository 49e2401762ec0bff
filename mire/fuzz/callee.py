"""Runs in a child process: calls a team's own function, or looks for its regular expression, for each line of JSON.

`python callee.py module:function` or `python callee.py --regex PATTERN`, from the profile's folder, by whatever
Python from 3.7 on the team has; it needs nothing of mire.
"""

from __future__ import annotations

import importlib
import json
import os
import re
import sys
from collections.abc import Callable
from functools import reduce
from typing import Any


def main(where: str, pattern: str | None = None) -> int:
    """Answer until the input ends; what the function prints goes to the standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    sys.path[0] = os.getcwd()
    check = _found(where) if pattern is None else _expression(pattern)
    for line in sys.stdin:
        answers.write(json.dumps(_answer(check, json.loads(line)["value"])) + "\n")
    return 0


def _found(where: str) -> Callable[[str], Any] | str:
    """The function, or the words on why there is none."""
    module, _, name = where.partition(":")
    try:
        return reduce(getattr, name.split("."), importlib.import_module(module))  # type: ignore[return-value]
    except Exception as error:
        return f"{where} ne se charge pas : {type(error).__name__} : {error}"


def _expression(pattern: str) -> Callable[[str], Any]:
    compiled = re.compile(pattern)
    return lambda value: compiled.search(value) is not None


def _answer(check: Callable[[str], Any] | str, value: str) -> dict[str, Any]:
    if isinstance(check, str):
        return {"missing": check}
    try:
        accepted = check(value)
    except Exception as error:
        return {"error": f"{type(error).__name__} : {error}"}
    if not isinstance(accepted, bool):
        return {"error": f"a répondu {accepted!r}, et non True ou False"}
    return {"accepted": accepted}


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
