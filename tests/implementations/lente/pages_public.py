"""Pages that need no session: the site, sign-in, forgotten password, help, OMNI."""

from __future__ import annotations

from html import escape

from .rules import plain
from .store import NOBODY, matches
from .web import Answer, Go, Page, Req, accordion, form, get, keep, post, refuse, text_field

PHONE = "1-866-838-7580"
CONTACT = '<a href="/nous-joindre">communiquez avec nous</a>'


@get("/")
def root(req: Req) -> Answer:
    """Lead to the site."""
    return Go("/adherent")


@get("/adherent")
def home(req: Req) -> Answer:
    """Show the site's first page; its menu stands in the frame's header."""
    body = (
        "<h1>Assurance collective</h1>"
        "<p>Votre régime, votre dossier et votre carte de paiement, au même endroit. "
        "Ouvrez le menu en haut de la page pour choisir votre service.</p>"
        + accordion("faq-numeros", "De quoi ai-je besoin avant de commencer?",
                    "<p>De votre numéro de contrat et de votre numéro de certificat. Le responsable de votre "
                    "assurance collective peut vous les donner.</p>")
        + accordion("faq-plusieurs", "J’ai plus d’un contrat ou certificat",
                    "<p>Inscrivez chacun d’eux. Le même code d’utilisateur peut ouvrir plusieurs dossiers.</p>")
        + f"<p>Pour toute question, {CONTACT}.</p>"
    )  # fmt: skip
    return Page("Assurance collective", body, menu=True)


@get("/indisponible")
def unavailable(req: Req) -> Answer:
    """Say that a service of the menu is not part of this mock."""
    return Page("Hors maquette", "<h1>Ce service n’est pas dans la maquette</h1><p>Choisissez-en un autre.</p>",
                menu=True)  # fmt: skip


@get("/nous-joindre")
def contact(req: Req) -> Answer:
    """Give the telephone number for help."""
    phone = "1-866-838-7508" if "DSJ-AIDE:numero" in req.wrong else PHONE
    body = (
        "<h1>Nous joindre</h1><p>Pour toute question sur cette assurance ou sur les services en ligne, "
        f"parlez à un agent :</p><p class='grand'><a href='tel:{phone}'>{phone}</a></p>"
        + accordion("aide-corriger", "Corriger mon nom ou ma date de naissance",
                    "<p>Ces renseignements ne se changent pas en ligne. Appelez-nous.</p>")
        + accordion("aide-dossier", "Je ne sais pas quel dossier choisir",
                    "<p>Le numéro de contrat figure sur votre attestation d’assurance.</p>")
    )  # fmt: skip
    return Page("Nous joindre", body, menu=True)


@get("/omni")
def omni(req: Req) -> Answer:
    """Stand in for the OMNI application, where nobody registers for the first time."""
    if "DSJ-OMNI:inscription" in req.wrong:
        more = '<p class="actions"><a class="bouton" href="/inscription">Inscrivez-vous</a></p>'
    else:
        more = (
            "<p>La première inscription se fait toujours dans un navigateur web, à l’adresse "
            '<a href="/adherent">desjardinsassurancevie.com/adherent</a>, et non dans l’application.</p>'
        )
    return Page("OMNI", f"<h1>Application OMNI</h1>{more}")


@get("/connexion")
def sign_in_page(req: Req) -> Answer:
    """Show sign-in, and beside it the way to the registration."""
    fields = text_field(req, "code", "Code d’utilisateur", False, extra='autocomplete="username" autocapitalize="none"')
    fields += text_field(req, "mdp", "Mot de passe", False, "password", extra='autocomplete="current-password"')
    benefits = "<ul><li>Consultez votre dossier à toute heure</li><li>Relisez vos renseignements</li><li>" \
        "Obtenez votre carte de paiement</li></ul>"  # fmt: skip
    if "DSJ-ACCES-PREMIERE:sans-avantage" in req.wrong:
        benefits = "<p>Consultez votre dossier et obtenez votre carte de paiement.</p>"
    body = (
        '<p class="section-sure">Section sécurisée</p><h1>Votre dossier d’assurance collective</h1>'
        f'<div class="deux"><section aria-labelledby="t-connexion"><h2 id="t-connexion">Ouvrir une session</h2>'
        f'{form(req, fields, "Confirmer")}<p><a href="/oubli">Mot de passe oublié?</a></p></section>'
        f'<section class="doux" aria-labelledby="t-premiere"><h2 id="t-premiere">C’est votre première visite?</h2>'
        f'{benefits}<p class="actions"><a class="bouton" href="/inscription">Inscrivez-vous maintenant</a></p>'
        "</section></div>"
    )
    return Page("Se connecter", body)


@post("/connexion")
def sign_in(req: Req) -> Answer:
    """Open a session under a new identifier."""
    keep(req, "code")
    code, password = req.value("code"), req.form.get("mdp", "")
    account = req.store.sign_in(code, password)
    if account is None:
        words = "Le code d’utilisateur ou le mot de passe est inexact."
        if "DSJ-SESSION-DISCRET:inconnu" in req.wrong and code.upper() not in req.store.accounts:
            words = "Ce code d’utilisateur n’existe pas."
        return refuse(req, [("code", words)])
    seen = req.session.seen
    req.store.sessions.pop(req.session.sid, None)
    req.session = req.store.new_session()
    req.session.seen, req.session.account = seen, account
    return Go("/dossiers")


@get("/oubli")
def forgot_code_page(req: Req) -> Answer:
    """Ask whose password was forgotten."""
    body = "<h1>Mot de passe oublié</h1><p>Retrouvons d’abord votre compte.</p>" + form(
        req, text_field(req, "code", "Code d’utilisateur", extra='autocomplete="username"'), "Suivant", "/connexion"
    )
    return Page("Mot de passe oublié", body)


@post("/oubli")
def forgot_code(req: Req) -> Answer:
    """Go on to the question, for an unknown code too."""
    keep(req, "code")
    if not req.value("code"):
        return refuse(req, [("code", "Saisissez votre code d’utilisateur.")])
    req.session.forgotten, req.session.reminder = req.value("code").upper(), None
    return Go("/oubli/question")


@get("/oubli/question")
def forgot_mother_page(req: Req) -> Answer:
    """Ask the mother's first name."""
    if not req.session.forgotten:
        return Go("/oubli")
    question = text_field(req, "mere", "Prénom de votre mère", extra='autocomplete="off"')
    return Page("Mot de passe oublié", "<h1>Mot de passe oublié</h1><p>Une question pour vous reconnaître.</p>"
                + form(req, question, "Suivant", "/oubli"))  # fmt: skip


@post("/oubli/question")
def forgot_mother(req: Req) -> Answer:
    """Bring up the reminder where the answer is right."""
    keep(req)
    account = req.store.accounts.get(req.session.forgotten)
    good = matches(plain(req.value("mere")), account.mother if account else NOBODY)
    if not account or not good:
        words = "Nous ne pouvons pas vous reconnaître avec ces réponses."
        if account and "DSJ-MERE-OUBLI:indice" in req.wrong:
            words += f" Indice : {account.reminder}"
        return refuse(req, [("mere", words)])
    account.blocked = "DSJ-AIDE-OUBLI:bloque" in req.wrong
    req.session.reminder = account.reminder
    return Go("/oubli/aide-memoire")


@get("/oubli/aide-memoire")
def reminder_page(req: Req) -> Answer:
    """Show the reminder; the password stays as it is."""
    if req.session.reminder is None:
        return Go("/oubli")
    body = (
        f"<h1>Votre aide-mémoire</h1><p class='grand'>{escape(req.session.reminder)}</p><p>Votre mot de passe n’a pas "
        'changé.</p><p class="actions"><a class="bouton" href="/connexion">Retour à la connexion</a></p>'
    )
    return Page("Votre aide-mémoire", body)
