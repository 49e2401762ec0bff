"""The RAMU members' portal with two front ends: React with MUI (« mui »), Shoelace in shadow roots (« coquille »)."""

from .faux import WRONG
from .serveur import running

__all__ = ["WRONG", "running"]
