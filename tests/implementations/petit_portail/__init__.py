"""Desjardins' web registration once more, by other hands: a target met through the contract alone.

It shares no code and no habit with `mocks/`: another framework, other paths, other markup, sections joined
on one page, a date in three fields, names by `aria-label`, a cookie banner over everything. Whatever mire
says of it, it can only have learnt from what a person perceives. `wrong.py` lists the ways in which it can
be made wrong.
"""

from .application import create_app
from .server import running
from .wrong import WRONG

__all__ = ["WRONG", "create_app", "running"]
