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
from mire.catalogue.rules import Allowed, CharKind, Contains, Length, Rule, Shape

__all__ = [
    "Allowed",
    "Catalogue",
    "CatalogueError",
    "CharKind",
    "Contains",
    "Control",
    "Field",
    "Journey",
    "Kind",
    "Length",
    "Level",
    "OpenPoint",
    "Portal",
    "Requirement",
    "Rule",
    "Screen",
    "Shape",
    "Step",
    "load",
]
