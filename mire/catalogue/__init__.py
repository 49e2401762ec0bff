"""The catalogue: what the documents require of each portal, and how its screens are recognised."""

from mire.catalogue.entries import (
    Control,
    Field,
    Journey,
    Kind,
    Level,
    OpenPoint,
    Requirement,
    Screen,
    Step,
)
from mire.catalogue.load import load
from mire.catalogue.model import Catalogue, CatalogueError, Portal

__all__ = [
    "Catalogue",
    "CatalogueError",
    "Control",
    "Field",
    "Journey",
    "Kind",
    "Level",
    "OpenPoint",
    "Portal",
    "Requirement",
    "Screen",
    "Step",
    "load",
]
