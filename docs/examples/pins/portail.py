"""The portal of the Mutuelle des Pins, an invented insurer: `python portail.py [--port N] [--faux ID]`."""

from __future__ import annotations

import argparse
import re
import secrets

from flask import Flask, redirect, request, session
from markupsafe import Markup
from werkzeug.wrappers import Response

FRAME = Markup(
    '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Mutuelle des Pins</title><body><main>{}</main>'
)
FORM = Markup('<h1>{}</h1><p role="alert">{}</p><form method="post">{}<button>{}</button></form>')
FIELD = Markup('<p><label>{} <input name="{}" type="{}"></label></p>')
NUMBERS = (("Numéro d'adhérent", "member_number", "text"), ("Date de naissance", "birth_date", "text"))
CODE = (("Code secret", "code", "password"),)
TWICE = (*CODE, ("Confirmez le code secret", "again", "password"))
WRONG = {
    "PIN-ACCES": "the home page leads to the sign-in",
    "PIN-NUMEROS": "the member's number has another name",
    "PIN-CARTE": "any birth date will do",
    "PIN-CODE-LONGUEUR": "five digits will do",
    "PIN-CODE-CHIFFRES": "letters will do",
    "PIN-CODE-SUFFIT": "ten digits are too many",
    "PIN-CODE-CONFIRMATION": "the second code is not looked at",
    "PIN-INSCRIPTION": "the last page says nothing",
    "PIN-SESSION": "the services do not show the number",
    "PIN-SESSION-REFUSE": "any code opens a session",
}
"""What the portal does wrong when it is started with `--faux` and the requirement's id."""


def create_app(wrong: str | None = None) -> Flask:
    """The portal; `wrong` is a key of WRONG."""
    app = Flask(__name__)
    app.secret_key = secrets.token_hex()
    people: dict[str, str] = {}
    codes: dict[str, str] = {}

    @app.get("/")
    def home() -> str:
        create = "connexion" if wrong == "PIN-ACCES" else "numeros"
        links = Markup('<a href="/{}">Créer mon espace</a> <a href="/connexion">Se connecter</a>').format(create)
        return FRAME.format(Markup("<h1>Mutuelle des Pins</h1>") + links)

    @app.route("/numeros", methods=["GET", "POST"])
    def numbers() -> str | Response:
        fields = NUMBERS if wrong != "PIN-NUMEROS" else (("No d'adhérent", *NUMBERS[0][1:]), NUMBERS[1])
        if request.method == "GET":
            return page("Vos numéros", fields, "Continuer")
        number, born = (request.form.get(key, "").strip() for key in ("member_number", "birth_date"))
        day = re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", born)
        known = number in people and day is not None
        if not known or (wrong != "PIN-CARTE" and people[number] != "-".join(reversed(day.groups()))):
            return page("Vos numéros", fields, "Continuer", "Ces numéros ne sont pas ceux d'une carte.")
        if number in codes:
            return page("Vos numéros", fields, "Continuer", "Cet espace existe déjà.")
        session["applicant"] = number
        return redirect("/code")

    @app.route("/code", methods=["GET", "POST"])
    def code() -> str | Response:
        if "applicant" not in session:
            return redirect("/numeros")
        if request.method == "GET":
            return page("Votre code secret", TWICE, "Valider")
        chosen = request.form.get("code", "")
        if not accepted(chosen, wrong):
            return page("Votre code secret", TWICE, "Valider", "Il faut de 6 à 10 chiffres.")
        if chosen != request.form.get("again") and wrong != "PIN-CODE-CONFIRMATION":
            return page("Votre code secret", TWICE, "Valider", "Les deux codes diffèrent.")
        codes[session.pop("applicant")] = chosen
        return FRAME.format("Merci" if wrong == "PIN-INSCRIPTION" else "Votre espace est créé")

    @app.route("/connexion", methods=["GET", "POST"])
    def sign_in() -> str | Response:
        if request.method == "GET":
            return page("Connexion", (NUMBERS[0], *CODE), "Se connecter")
        number = request.form.get("member_number", "").strip()
        if number not in codes or (request.form.get("code") != codes[number] and wrong != "PIN-SESSION-REFUSE"):
            return page("Connexion", (NUMBERS[0], *CODE), "Se connecter", "Numéro ou code inconnu.")
        session["member"] = number
        return redirect("/remboursements")

    @app.get("/remboursements")
    def services() -> str | Response:
        if "member" not in session:
            return redirect("/connexion")
        number = "" if wrong == "PIN-SESSION" else session["member"]
        return FRAME.format(Markup("<h1>Mes remboursements</h1><p>Adhérent {}</p>").format(number))

    @app.get("/_mire", strict_slashes=False)
    def about() -> dict[str, object]:
        return {"portal": "pins", "capabilities": ["members"]}

    @app.post("/_mire/members")
    def member() -> tuple[dict[str, str], int]:
        data = request.get_json()
        if missing := [key for key in ("member_number", "birth_date") if key not in data]:
            return {"error": f"missing: {', '.join(missing)}"}, 400
        people[data["member_number"]] = data["birth_date"]
        return {key: data[key] for key in ("member_number", "birth_date")}, 201

    return app


def page(title: str, fields: tuple[tuple[str, str, str], ...], button: str, told: str = "") -> str:
    """One form of the portal, with what is to be told about the last answer."""
    return FRAME.format(FORM.format(title, told, Markup("").join(FIELD.format(*one) for one in fields), button))


def accepted(code: str, wrong: str | None) -> bool:
    """Whether `code` will do."""
    shortest, longest = 5 if wrong == "PIN-CODE-LONGUEUR" else 6, 9 if wrong == "PIN-CODE-SUFFIT" else 10
    signs = "[0-9A-Za-z-]" if wrong == "PIN-CODE-CHIFFRES" else "[0-9]"
    return re.fullmatch(f"{signs}{{{shortest},{longest}}}", code) is not None


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--port", type=int, default=9200)
    options.add_argument("--faux", choices=WRONG)
    given = options.parse_args()
    create_app(given.faux).run(port=given.port)
