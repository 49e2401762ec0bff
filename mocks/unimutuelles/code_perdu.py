"""Lost access code: the mutual is told, and the member hears the same whoever they are."""

from flask import render_template

from mocks.kit.limits import count_attempt
from mocks.kit.mail import send
from mocks.unimutuelles.blueprint import BOITE_DE_LA_MUTUELLE, bp
from mocks.unimutuelles.forms import CodePerduForm
from mocks.unimutuelles.members import numero


@bp.route("/code-acces-perdu", methods=["GET", "POST"])
def code_perdu() -> str:
    """Notice D, lost code. People of the mutual read the notice; a number mistyped is not lost."""
    form = CodePerduForm()
    if form.validate_on_submit():
        adherent = numero(form.numero.data or "")
        count_attempt(adherent)
        send(
            to=BOITE_DE_LA_MUTUELLE,
            subject="Perte d'un code d'accès",
            template="unimutuelles/courriel_code_perdu",
            numero=adherent,
            email=form.email.data,
        )
        return render_template("unimutuelles/code_perdu_envoye.html", email=form.email.data)
    return render_template("unimutuelles/code_perdu.html", form=form)
