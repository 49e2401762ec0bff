"""Reads a catalogue's TOML into the shape of `mire.catalogue.model.Portal`."""

import tomllib
from pathlib import Path
from typing import Any

_LISTS = ("exigences", "ecrans", "parcours")
_TABLES = ("documents", "champs", "commandes", "regles")
_HEAD = "portail"


class MalformedError(Exception):
    """The file is no catalogue; the message says where and what was expected, without the file's name."""


def read(file: Path) -> dict[str, Any]:
    """The content of `file`, its lists keyed by id, each entry knowing its own key or portal."""
    raw = _toml(file)
    head = _table(raw.pop(_HEAD, None), _HEAD)
    folder = file.parent.name
    if head.get("id") != folder:
        raise MalformedError(f"{_HEAD}, id: expected « {folder} » as its folder, not « {head.get('id')} »")
    if shared := sorted(head.keys() & {*raw, *_LISTS, *_TABLES}):
        raise MalformedError(f"{_HEAD}, {shared[0]}: unknown key")
    raw |= {name: _keyed(raw.get(name, []), name) for name in _LISTS}
    raw |= {name: _table(raw.get(name, {}), name) for name in _TABLES}
    for requirement in raw["exigences"].values():
        requirement["portal"] = folder
    for key, field in raw["champs"].items():
        _table(field, f"champs, {key}")["key"] = key
    for id, rule in raw["regles"].items():
        _table(rule, f"regles, {id}")["id"] = id
    return head | raw


def _toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise MalformedError(f"expected TOML, but: {error}") from error
    except UnicodeDecodeError as error:
        raise MalformedError(f"expected UTF-8, but byte {error.start} is something else") from error
    except OSError as error:
        raise MalformedError(f"expected a readable file, but: {error.strerror}") from error


def _keyed(entries: Any, name: str) -> dict[str, Any]:
    """A list of tables as a table keyed by their ids; an id used twice is refused."""
    if not isinstance(entries, list):
        raise MalformedError(f"{name}: expected a list of tables, [[{name}]]")
    keyed: dict[str, Any] = {}
    for position, entry in enumerate(entries, 1):
        id = _table(entry, f"{name}, {position}").get("id")
        if not isinstance(id, str):
            raise MalformedError(f"{name}, {position}: expected a text « id »")
        if id in keyed:
            raise MalformedError(f"{name}, {id}: this id is used twice, expected it once")
        keyed[id] = entry
    return keyed


def _table(value: Any, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise MalformedError(f"{name}: expected a table")
    return value
