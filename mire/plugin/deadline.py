"""How long one scenario may take (contract, section 4): past its deadline it is *erreur*."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic

from mire.verdicts import TargetError


@dataclass
class Deadline:
    """One scenario's time, counted from now on."""

    seconds: float
    _started: float = field(default_factory=monotonic)

    @property
    def passed(self) -> bool:
        """Whether it took longer."""
        return monotonic() - self._started > self.seconds

    @property
    def error(self) -> TargetError:
        """What it then ends in."""
        return TargetError(f"délai dépassé : le scénario a pris plus de {self.seconds:g} s")

    def check(self) -> None:
        """Raise once the time is over."""
        if self.passed:
            raise self.error
