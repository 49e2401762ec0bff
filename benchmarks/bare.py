"""The yardstick for the mocks: the form of a plan's numbers in bare Flask-WTF, and nothing else, on the same server.

`python -m benchmarks.bare` prints its address and answers until its input ends.
"""

from __future__ import annotations

import sys

from flask import Flask, render_template
from flask_wtf import FlaskForm
from jinja2 import DictLoader
from waitress import create_server
from wtforms import StringField, ValidationError
from wtforms.validators import DataRequired

THREADS = 6
"""As many as the mocks have."""
PAGE = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Renseignements</title></head><body>
<form method="post">{{ form.csrf_token }}
{% for field in (form.contrat, form.certificat) %}<p>{{ field.label }} {{ field() }}
{% for error in field.errors %}<span class="error">{{ error }}</span>{% endfor %}</p>{% endfor %}
<button>Soumettre</button></form></body></html>"""


class RegimeForm(FlaskForm):  # type: ignore[misc]
    """Both numbers, of which none is known."""

    contrat = StringField("Numéro de contrat", validators=[DataRequired()])
    certificat = StringField("Numéro de certificat", validators=[DataRequired()])

    def validate_certificat(self, _field: StringField) -> None:
        """Refused, as the mock refuses a number that nobody has."""
        raise ValidationError("Aucun régime ne correspond à ces numéros.")


def application() -> Flask:
    """The one page."""
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "bare"
    app.jinja_loader = DictLoader({"page.html": PAGE})

    @app.route("/inscription", methods=["GET", "POST"])
    def inscription() -> str:
        form = RegimeForm()
        form.validate_on_submit()
        return render_template("page.html", form=form)

    return app


def main() -> None:
    """Serve until standard input ends."""
    server = create_server(application(), host="127.0.0.1", port=0, threads=THREADS)
    print(f"http://127.0.0.1:{server.effective_port}", flush=True)
    server.run()


if __name__ == "__main__":
    sys.exit(main())
