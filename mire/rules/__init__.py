"""What the documents say of a value: accept, refuse, or open where they do not say."""

from mire.rules.answer import ACCEPT, OPEN, Answer, refuse
from mire.rules.judge import judge
from mire.rules.why import why

__all__ = ["ACCEPT", "OPEN", "Answer", "judge", "refuse", "why"]
