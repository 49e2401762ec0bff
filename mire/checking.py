"""`mire.check(function, "DSJ-MDP")`: a field's whole rule as one assertion of anyone's test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mire.fuzz.asked import ValidatorBroken
from mire.fuzz.campaign import Campaign
from mire.fuzz.outcome import Counterexample, Outcome
from mire.fuzz.shown import visible
from mire.rules import rule_of, statement, why

EXAMPLES = 300
_MOST_BROKEN = 3


def check(
    function: Callable[[str], object],
    field: str,
    *,
    examples: int = EXAMPLES,
    seed: int = 1,
    domain: str = "example.org",
    refusal: type[Exception] | tuple[type[Exception], ...] = (),
) -> None:
    """AssertionError where `function` takes what the documents have refused, or refuses what they have accepted.

    Its message has, for each requirement, the shortest value found and why. `examples` are drawn besides the values
    that are always tried; the same `seed` draws the same. refusal: exceptions by which the function refuses; it may
    then return whatever it likes. domain: where e-mail addresses stand. UnknownField where no rule has that name.
    """
    __tracebackhide__ = True  # pytest then shows the line of the test
    rule = rule_of(field)
    called = _Called(function, refusal)
    outcome = Campaign(rule, called, examples=examples, start=seed, home=domain).run()
    told = [_told(outcome, one) for one in outcome.found.values()]
    told += [f"« {visible(one.probe.value)} » : {one.why}" for one in outcome.broken[:_MOST_BROKEN]]
    if told:
        lines = "\n".join(f"  {line}" for line in told)
        raise AssertionError(f"{field}, {len(outcome.tried)} valeurs :\n{lines}")


@dataclass(frozen=True)
class _Called:
    """A function of this process, asked as a validator is."""

    function: Callable[[str], object]
    refusal: type[Exception] | tuple[type[Exception], ...]

    def ask(self, value: str) -> bool:
        """What it says; ValidatorBroken where that is neither yes nor no. What else it raises is its own, with a note
        of the value."""
        try:
            answer = self.function(value)
        except self.refusal:
            return False
        except Exception as error:
            error.add_note(f"mire : la fonction a été appelée avec {value!a}")
            raise
        if self.refusal and not isinstance(answer, bool):
            return True
        if not isinstance(answer, bool):
            raise ValidatorBroken(f"la fonction a répondu {answer!r}, et non True ou False")
        return answer


def _told(outcome: Outcome, found: Counterexample) -> str:
    expected, did = "à refuser" if found.broken else "à accepter", "accepté" if found.accepted else "refusé"
    if found.otherwise:
        did += ", puis l'inverse quand la même valeur est redemandée"
    value = f"« {visible(found.value)} » ({found.value!a})"
    return (
        f"{found.requirement} — {statement(found.requirement)}\n"
        f"    {value} : {did}, {expected} : {why(outcome.rule, found.value)}"
    )
