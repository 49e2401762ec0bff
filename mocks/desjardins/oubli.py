"""A forgotten password: the mother's first name is asked, the reminder shown, nothing reset (A, 7.3–4)."""

from mocks.desjardins.blueprint import commune, page
from mocks.desjardins.forms import OubliForm
from mocks.desjardins.rules import rules
from mocks.kit.current import reading
from mocks.kit.limits import count_attempt

REFUSE = "Le code d'utilisateur ou la réponse est incorrect."


@commune("/mot-de-passe-oublie", methods=["GET", "POST"])
def oubli() -> str:
    """The question, then the reminder; an unknown code is answered as a wrong first name is."""
    form = OubliForm()
    aide = _aide_memoire(form) if form.validate_on_submit() else None
    if form.is_submitted() and not form.errors and aide is None:
        form.form_errors.append(REFUSE)
    return page("oubli", form=form, aide_memoire=aide)


def _aide_memoire(form: OubliForm) -> str | None:
    """The reminder, for whoever knows code and mother's first name."""
    code, mere = form.code.data or "", form.mere.data or ""
    count_attempt(f"oubli {code}")
    with reading() as db:
        compte = rules().compte_du_code(db, code)
    return compte.aide_memoire if rules().mere_exacte(compte, mere) and compte else None
