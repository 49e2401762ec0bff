"""Protection against robots, that needs no outside service and that no person meets.

A field that only programs see must stay empty, and nobody fills two pages within seconds of the first.
"""

from flask import session

from mocks.cowan.forms import PersonneForm
from mocks.cowan.liens import secondes
from mocks.cowan.rules import rules
from mocks.kit.current import current

ARRIVEE = "arrivee"


def arriver() -> None:
    """Remember when the registration's first page was shown."""
    session.setdefault(ARRIVEE, secondes())


def robot(form: PersonneForm) -> bool:
    """Whether a program sent the form. A suite may be fast."""
    least = 0 if current().settings.testing else rules().age_formulaire
    return bool(form.site_web.data) or secondes() - session.get(ARRIVEE, secondes()) < least
