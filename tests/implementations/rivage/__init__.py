"""Rivage Assistance: a French health-assistance portal (Django, server-rendered), right or wrong in chosen ways.

`running(*wrong)` serves it on a free loopback port and yields its base URL.
"""

from .server import running
from .wrong import WRONG

__all__ = ["WRONG", "running"]
