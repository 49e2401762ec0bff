"""A member portal: the mobile application Réclamation 360° and, under /adherent, a small web portal with the same accounts."""

from .server import running
from .wrong import WRONG

__all__ = ["WRONG", "running"]
