"""Reads `features/<portal>/exigences.toml` into a `Catalogue`, or says in one sentence why it cannot."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mire.catalogue.check import faults
from mire.catalogue.model import Catalogue, CatalogueError, Portal
from mire.catalogue.read import MalformedError, read

FILE_NAME = "exigences.toml"


def load(features_dir: Path) -> Catalogue:
    """Read the catalogue of every portal that has a folder under `features_dir`.

    Raises CatalogueError with one sentence that names the file, the key and what was expected.
    """
    files = sorted(features_dir.glob(f"*/{FILE_NAME}"))
    if not files:
        raise CatalogueError(f"No catalogue in {features_dir}: expected <portal>/{FILE_NAME}.")
    portals: dict[str, Portal] = {}
    for file in files:
        portal = load_portal(file)
        _refuse_shared_prefix(file, portal, portals.values())
        portals[portal.id] = portal
    return Catalogue(portals=portals)


def load_portal(file: Path) -> Portal:
    """Read the catalogue of one portal; CatalogueError as for `load`."""
    try:
        portal = Portal.model_validate(read(file))
    except MalformedError as error:
        raise _refusal(file, str(error)) from error
    except ValidationError as error:
        raise _refusal(file, _sentence(error.errors()[0])) from error
    for fault in faults(portal):
        raise _refusal(file, fault)
    return portal


def _refuse_shared_prefix(file: Path, portal: Portal, others: Iterable[Portal]) -> None:
    for other in others:
        if other.prefix == portal.prefix:
            raise _refusal(file, f"portail, prefixe: « {portal.prefix} » is already that of {other.id}")


def _refusal(file: Path, fault: str) -> CatalogueError:
    return CatalogueError(f"{file.parent.name}/{file.name}: {fault}.")


def _sentence(error: ErrorDetails) -> str:
    """What pydantic found first, as « where: what », both in the file's own terms."""
    return f"{_where(error['loc'])}: {_what(error)}"


def _where(location: tuple[int | str, ...]) -> str:
    """`("exigences", "DSJ-CODE", "niveau")` as « exigences, DSJ-CODE, niveau »; positions count from 1."""
    return ", ".join(str(part + 1) if isinstance(part, int) else part for part in location)


def _what(error: ErrorDetails) -> str:
    match error["type"]:
        case "extra_forbidden":
            return "unknown key"
        case "missing":
            return "this key is missing"
        case "enum" | "literal_error":
            return f"expected {error['ctx']['expected']}, not « {error['input']} »"
        case "value_error":
            return str(error["ctx"]["error"])
        case _:
            return f"{error['msg'][0].lower()}{error['msg'][1:]}, not « {error['input']} »"
