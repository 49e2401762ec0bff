"""What the documents say of a value: accept, refuse, or open where they do not say.

For a team's own tests: `from mire import rules`, then `rules.judge("DSJ-MDP", value)`. `rules.fields()` are the names.
"""

from __future__ import annotations

from dataclasses import replace

from mire.catalogue import Rule
from mire.rules.answer import ACCEPT, OPEN, Answer, refuse
from mire.rules.documented import UnknownField, fields, rule_of, statement
from mire.rules.judge import judge as _judge
from mire.rules.why import why

__all__ = ["ACCEPT", "OPEN", "Answer", "UnknownField", "fields", "judge", "refuse", "rule_of", "statement", "why"]


def judge(field: Rule | str, value: str) -> Answer:
    """What the documents have a portal do with `value`. A field may be given by its name: then the answer says why."""
    if isinstance(field, Rule):
        return _judge(field, value)
    rule = rule_of(field)
    answer = _judge(rule, value)
    return replace(answer, why=why(rule, value, answer))
