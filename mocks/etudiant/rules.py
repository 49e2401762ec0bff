"""What this portal shows, and to whom. Everything that a deviation may change stands here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from werkzeug.wrappers import Response

from mocks.etudiant.models import Etudiant
from mocks.kit.current import current


@dataclass(frozen=True)
class Rules:
    """`gardes` stand before every page of a student's record; `numeros`: contract and certificate to show."""

    gardes: Sequence[Callable[[int], Response | None]] = ()
    numeros: Callable[[Etudiant], tuple[str, str]] = lambda etudiant: (etudiant.contrat, etudiant.certificat)


def rules() -> Rules:
    """The rules of the application that answers."""
    return cast(Rules, current().rules)
