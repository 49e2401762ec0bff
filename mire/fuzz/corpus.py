"""Counterexamples found before: a file beside the profile, an input of every later run."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterable
from pathlib import Path

from filelock import FileLock

FILE_NAME = "mire.trouvailles.json"


class CorpusError(Exception):
    """The file cannot be used; the message is one sentence for a person."""


def read(folder: Path) -> dict[str, list[str]]:
    """The values by field, `{"DSJ-MDP": ["…"]}`; nothing where there is no file."""
    file = folder / FILE_NAME
    if not file.exists():
        return {}
    try:
        content = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise CorpusError(f"{file} ne se lit pas : JSON attendu, {error}") from error
    fine = isinstance(content, dict) and all(
        isinstance(values, list) and all(isinstance(one, str) for one in values) for values in content.values()
    )
    if not fine:
        raise CorpusError(f'{file} : attendu un objet de listes de textes, {{"DSJ-MDP": ["…"]}}')
    return {str(field): list(values) for field, values in content.items()}


def add(folder: Path, field: str, values: Iterable[str]) -> None:
    """Keep `values` for later runs, each once, whatever other processes keep at the same time."""
    new = list(values)
    if not set(new) - set(read(folder).get(field, [])):
        return
    with FileLock(_lock_of(folder)):
        known = read(folder)
        known[field] = list(dict.fromkeys([*known.get(field, []), *new]))
        text = json.dumps(known, ensure_ascii=True, indent=1, sort_keys=True)
        (folder / FILE_NAME).write_text(text + "\n", "utf-8")


def _lock_of(folder: Path) -> Path:
    """A lock for all processes of this machine, out of the way of what people keep."""
    name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"mire-{name}.lock"
