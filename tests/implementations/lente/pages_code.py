"""The second half of the registration: the question, the user code, the confirmation."""

from __future__ import annotations

from html import escape

from .pages_registration import PERSON, QUESTION, START, UNKNOWN, found_plan, restart, screen
from .rules import check_code, check_password, check_reminder, check_repeat, plain, read_date
from .store import Account
from .web import Answer, Go, Page, Req, choices, form, get, keep, post, refuse, text_field

NEW, EXISTING, DONE = "/inscription/nouveau", "/inscription/existant", "/inscription/confirmation"
ASKED = (
    "Êtes-vous déjà inscrit aux services en ligne de Desjardins Assurances en tant que participant à un régime "
    "d’assurance collective, à un régime d’épargne-retraite collective ou à un régime de rentes collectives?"
)


@get(QUESTION)
def question_page(req: Req) -> Answer:
    """Ask whether the person has a user code already."""
    if req.session.step < 2 and "DSJ-ETAPES:saut" not in req.wrong:
        return Go(PERSON if req.session.step else START)
    last = "Non, créer de nouveaux code d’utilisateur et mot de passe."
    if "DSJ-CODE-CHOIX:libelle" in req.wrong:
        last = "Non, créer un nouveau code d’utilisateur."
    options = [
        ("oui", "Oui, utiliser mes code d’utilisateur et mot de passe existants.", ""),
        ("non", last, "Choisissez cette option si c’est la première fois que vous utilisez nos services en ligne."),
    ]
    content = "<h2>Code d’utilisateur</h2>" + form(req, choices(req, "choix", ASKED, options), "Suivant", PERSON)
    return screen(3, content)


@post(QUESTION)
def question(req: Req) -> Answer:
    """Go on to the screen that was chosen."""
    if req.session.step < 2:
        return Go(START)
    keep(req, "choix")
    ways = {"oui": EXISTING, "non": NEW}
    if req.value("choix") not in ways:
        return refuse(req, [("choix", "Choisissez une des deux réponses.")])
    req.session.step = 3
    return Go(ways[req.value("choix")])


def gate(req: Req, way: str) -> Go | None:
    """Lead back whoever has not been through the steps in front of the last one."""
    if req.session.done:
        return Go(DONE)
    if req.session.step < 3 or req.session.drafts.get(QUESTION, {}).get("choix") != way:
        return Go([START, PERSON, QUESTION, QUESTION][req.session.step])
    return None


@get(NEW)
def new_page(req: Req) -> Answer:
    """Ask the new user code, its password, the reminder and the mother's first name."""
    if refused := gate(req, "non"):
        return refused
    lax = "DSJ-SERVEUR:code" in req.wrong
    pattern = ' pattern="[A-Za-z0-9]{5,36}"' if lax else ""
    rule = "8 caractères ou plus, de 3 des 4 types : minuscules (a à z), majuscules (A à Z), chiffres (0 à 9), " \
        "symboles (ex. : !, $, #, %)."  # fmt: skip
    fields = (
        text_field(req, "code", "Créer un code d’utilisateur", hint="De 5 à 36 lettres et chiffres, sans caractère "
                   "spécial.", extra=f'autocomplete="username" autocapitalize="none"{pattern}')
        + text_field(req, "mdp", "Créer un mot de passe", True, "password", rule, 'autocomplete="new-password"')
        + text_field(req, "mdp2", "Confirmer le mot de passe", True, "password", "", 'autocomplete="new-password"')
        + text_field(req, "aide", "Choisir un aide-mémoire", hint="Il vous sera présenté en cas d’oubli; il ne doit "
                     "pas permettre à une autre personne de deviner votre secret.", extra='autocomplete="off"')
        + text_field(req, "mere", "Prénom de votre mère", hint="Il vous sera demandé en cas d’oubli.",
                     extra='autocomplete="off"')
    )  # fmt: skip
    heading = "<h2>Code d’utilisateur</h2><p>Saisissez les informations suivantes :</p>"
    return screen(4, heading + form(req, fields, "Soumettre", QUESTION, not lax))


@post(NEW)
def new(req: Req) -> Answer:
    """Create the account and register the plan."""
    if refused := gate(req, "non"):
        return refused
    keep(req, "code")
    code, password, again, reminder = (req.form.get(name, "") for name in ("code", "mdp", "mdp2", "aide"))
    checks = {
        "code": check_code(code, req.wrong),
        "mdp": check_password(password, req.wrong),
        "mdp2": check_repeat(password, again, req.wrong),
        "aide": check_reminder(reminder, password, req.wrong),
        "mere": "" if plain(req.value("mere")) else "Inscrivez le prénom de votre mère.",
    }
    if not checks["code"] and req.store.code_taken(code):
        checks["code"] = "Ce code d’utilisateur n’est pas disponible. Choisissez-en un autre."
    if "DSJ-MERE-REQUIS:vide" in req.wrong:
        checks["mere"] = ""
    problems = [(name, words) for name, words in checks.items() if words]
    if problems:
        return refuse(req, problems)
    return finish(req, None, (code, password, reminder.strip(), req.value("mere")))


def finish(req: Req, account: Account | None, fresh: tuple[str, str, str, str]) -> Answer:
    """Register the plan under an account, a new one where none is given."""
    details = {name: value.strip() for name, value in req.session.drafts[PERSON].items()}
    found = found_plan(req, read_date(details["naissance"], req.wrong))
    if found is None:
        return refuse(req, [UNKNOWN])
    if "DSJ-PERSONNE-AFFICHAGE:accents" in req.wrong:
        details["prenom"], details["nom"] = (plain(details[name]).title() for name in ("prenom", "nom"))
    account = account or req.store.create_account(*fresh)
    req.store.add_file(account, found, details)
    restart(req, done=account.code)
    return Go(DONE)


@get(EXISTING)
def existing_page(req: Req) -> Answer:
    """Ask the code and the password that exist."""
    if refused := gate(req, "oui"):
        return refused
    fields = text_field(req, "code", "Code d’utilisateur", extra='autocomplete="username" autocapitalize="none"')
    fields += text_field(req, "mdp", "Mot de passe", True, "password", extra='autocomplete="current-password"')
    heading = "<h2>Code d’utilisateur</h2><p>Saisissez les informations suivantes :</p>"
    return screen(4, heading + form(req, fields, "Soumettre", QUESTION))


@post(EXISTING)
def existing(req: Req) -> Answer:
    """Add the plan to an account that exists."""
    if refused := gate(req, "oui"):
        return refused
    keep(req, "code")
    account = req.store.sign_in(req.value("code"), req.form.get("mdp", ""))
    if account is None:
        known = req.store.accounts.get(req.value("code").upper())
        if known and "DSJ-EXISTANT-REFUSE:ajoute" in req.wrong:
            finish(req, known, ("", "", "", ""))
            req.session.done = ""
        return refuse(req, [("code", "Le code d’utilisateur ou le mot de passe est inexact.")])
    return finish(req, account, ("", "", "", ""))


@get(DONE)
def confirmation(req: Req) -> Answer:
    """Show the user code to be noted."""
    if not req.session.done:
        return Go(START)
    code = req.session.done[:4] if "DSJ-CONFIRMATION:coupe" in req.wrong else req.session.done
    body = (
        "<h1>Votre inscription est confirmée</h1><p>Notez votre code d’utilisateur :</p>"
        f'<p class="grand">{escape(code)}</p>'
        '<p class="actions"><a class="bouton" href="/connexion">Continuer</a></p>'
    )
    return Page("Confirmation", body, timed=True)
