"""The services: JSON panels for the application, pages for the web."""

import re
from datetime import date

from starlette.responses import Response

from .call import Call
from .rules import clean

CARE = ["Dentaire", "Soins de la vue", "Physiothérapie", "Massothérapie", "Médicaments"]
TELEPHONE = "1-866-838-7580"


def barred(call: Call) -> str:
    """The path that has to be passed first, or nothing for who may use the services."""
    standing = call.standing()
    if standing == "/convention" and call.wrong("R360-CONVENTION:avant"):
        return ""
    return "" if standing == "/services" else standing


def first(call: Call) -> Response:
    if way := barred(call):
        return call.go(way)
    return call.page("services", file=call.file)


def details(call: Call) -> list[dict[str, str]]:
    person = call.file.person
    rows = [
        ("Titre", person["titre"]), ("Prénom", person["prenom"]), ("Nom", person["nom"]),
        ("Date de naissance", person["naissance"]), ("Numéro de téléphone principal", person["tel1"]),
        ("Numéro de téléphone secondaire", person["tel2"]), ("Poste", person["poste"]),
    ]
    return [{"terme": term, "valeur": value or "—"} for term, value in rows]


def card(call: Call) -> list[dict[str, str]]:
    plan, person = call.file.plan, call.file.person
    return [
        {"terme": "Adhérent", "valeur": f"{person['prenom']} {person['nom']}".strip()},
        {"terme": "Numéro de contrat", "valeur": plan.contract},
        {"terme": "Numéro de certificat", "valeur": plan.certificate},
    ]


def panel(call: Call) -> Response:
    """One panel as JSON. The page draws whichever keys are there."""
    if barred(call):
        return call.json({"erreur": "Votre session n'est pas ouverte."}, 401)
    person = call.file.person
    claims = not call.wrong("R360-RECLAMATION:absente")
    name = call.request.path_params["panel"]
    if name == "accueil":
        return call.json({
            "titre": f"Bonjour {person['prenom']} {person['nom']}".strip(),
            "paragraphes": [f"Dossier utilisé pendant cette session : contrat {call.file.plan.contract}, certificat {call.file.plan.certificate}."],
            "raccourcis": [{"panneau": "reclamation", "texte": "Faire une réclamation"}] * claims + [{"panneau": "carte", "texte": "Voir ma carte"}],
        })
    if name == "reclamation" and claims:
        return call.json({"titre": "Nouvelle réclamation", "formulaire": CARE, "historique": call.file.claims})
    if name == "carte":
        return call.json({"titre": "Carte de paiement", "carte": card(call), "imprimer": True})
    if name == "renseignements":
        note = f"Pour corriger un de ces renseignements, communiquez avec nous au {TELEPHONE}."
        return call.json({"titre": "Mes renseignements", "liste": details(call), "paragraphes": [note]})
    return call.json({"erreur": "Ce service n'existe pas."}, 404)


def take_claim(call: Call) -> dict[str, str]:
    """Keep the claim sent, or answer what is to be corrected."""
    care, day = call.form.get("soin", ""), clean(call.form.get("date", ""))
    amount = clean(call.form.get("montant", "")).replace(",", ".").replace("$", "").strip()
    errors: dict[str, str] = {}
    if care not in CARE:
        errors["soin"] = "Choisissez un type de soins."
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day) or date.fromisoformat(day) > call.today:
            raise ValueError
    except ValueError:
        errors["date"] = "Saisissez la date des soins."
    if not re.fullmatch(r"[0-9]{1,5}(\.[0-9]{1,2})?", amount) or float(amount) == 0:
        errors["montant"] = "Saisissez un montant en dollars."
    if not errors:
        call.file.claims.append({"soin": care, "date": day, "montant": f"{float(amount):.2f} $".replace(".", ",")})
    return errors


def claim(call: Call) -> Response:
    if barred(call):
        return call.json({"erreur": "Votre session n'est pas ouverte."}, 401)
    errors = take_claim(call)
    return call.json({"erreurs": errors} if errors else {"historique": call.file.claims}, 422 if errors else 201)


def claims_page(call: Call) -> Response:
    if way := barred(call):
        return call.go(way)
    errors = take_claim(call) if call.posted else {}
    if call.posted and not errors:
        call.session.notice = "Votre réclamation est reçue."
        return call.go("/reclamations")
    return call.page("reclamations", care=CARE, claims=call.file.claims, errors=errors, values=call.form)


def card_page(call: Call) -> Response:
    if way := barred(call):
        return call.go(way)
    return call.page("carte", rows=card(call))


def details_page(call: Call) -> Response:
    if way := barred(call):
        return call.go(way)
    return call.page("renseignements", rows=details(call))
