"""Just enough of OpenAPI to hold `docs/control.openapi.yaml` against what mire takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

FILE = Path(__file__).resolve().parents[2] / "docs" / "control.openapi.yaml"
DOCUMENT: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
Schema = dict[str, Any]

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "null": (type(None),),
}


def target(reference: str) -> Any:
    """What a `$ref` of the document leads to; KeyError where it leads nowhere."""
    node: Any = DOCUMENT
    for name in reference.removeprefix("#/").split("/"):
        node = node[name]
    return node


def resolved(node: Any) -> Any:
    """`node`, or what stands where it points."""
    return resolved(target(node["$ref"])) if "$ref" in node else node


def nodes(node: Any = DOCUMENT) -> Iterator[dict[str, Any]]:
    """Every object of the document."""
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from nodes(child)


def examples() -> Iterator[tuple[Schema, Any]]:
    """Each example of a body or parameter beside the schema that it is of."""
    for node in nodes():
        if isinstance(node.get("schema"), dict):
            several = [resolved(one)["value"] for one in node.get("examples", {}).values()]
            single = [node["example"]] if "example" in node else []
            yield from ((node["schema"], value) for value in several + single)


def faults(value: Any, schema: Schema, where: str = "") -> Iterator[str]:
    """Each way in which `value` is not of `schema`, by the words of JSON Schema that the document uses."""
    schema = resolved(schema)
    if "anyOf" in schema and all(list(faults(value, one)) for one in schema["anyOf"]):
        yield f"{where}: none of anyOf"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where}: {value!r} is none of enum"
    if "type" in schema and not _is(value, schema["type"]):
        yield f"{where}: {value!r} is no {schema['type']}"
    elif isinstance(value, dict):
        yield from (f"{where}.{key}: is missing" for key in schema.get("required", ()) if key not in value)
        known = schema.get("properties", {})
        for key in known.keys() & value.keys():
            yield from faults(value[key], known[key], f"{where}.{key}")
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from faults(item, schema.get("items", {}), f"{where}[{number}]")
    elif isinstance(value, str):
        yield from _text_faults(value, schema, where)


def _is(value: Any, kinds: str | list[str]) -> bool:
    names = [kinds] if isinstance(kinds, str) else kinds
    return any(isinstance(value, _TYPES[name]) and isinstance(value, bool) == (name == "boolean") for name in names)


def _text_faults(value: str, schema: Schema, where: str) -> Iterator[str]:
    if not re.search(schema.get("pattern", ""), value):
        yield f"{where}: {value!r} is not of {schema['pattern']}"
    if schema.get("format") == "date" and date.fromisoformat(value).isoformat() != value:
        yield f"{where}: {value!r} is no date"
