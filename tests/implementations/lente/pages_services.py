"""Pages behind sign-in: choice of a file, terms of use, services, card, profile."""

from __future__ import annotations

from html import escape

from .pages_public import CONTACT
from .pdf import card
from .store import File
from .web import Answer, Blob, Go, Page, Req, accordion, choices, form, get, keep, post, refuse

TERMS = (
    "Les services en ligne sont offerts aux participants d’un régime d’assurance collective, pour leur usage personnel.",
    "Gardez secrets votre mot de passe et votre aide-mémoire. Ce qui est fait dans votre session est réputé fait par vous.",
    "Les renseignements affichés sont donnés à titre indicatif; seul votre contrat fait foi.",
)  # fmt: skip


def gate(req: Req, terms: bool = True) -> Go | None:
    """Lead away whoever has no session, has chosen no file or has not accepted the terms."""
    if req.session.account is None:
        return Go("/connexion")
    if req.session.file is None:
        return Go("/dossiers")
    if terms and not req.session.agreed:
        return Go("/convention")
    return None


def use_file(req: Req, index: int) -> Go:
    """Use one file of the account during this session."""
    account = req.session.account
    assert account is not None
    account.last_file = index
    req.session.file = account.files[0 if "DSJ-DOSSIERS:premier" in req.wrong else index]
    req.session.agreed = req.session.file.accepted and "DSJ-CONVENTION-UNEFOIS:toujours" not in req.wrong
    return Go("/accueil-services" if req.session.agreed else "/convention")


@get("/dossiers")
def files_page(req: Req) -> Answer:
    """Ask which file to use where there are several."""
    account = req.session.account
    if account is None:
        return Go("/connexion")
    if req.session.file is not None:
        return Go("/accueil-services")
    if len(account.files) == 1 and "DSJ-DOSSIER-SEUL:demande" not in req.wrong:
        return use_file(req, 0)
    if account.last_file is not None and "DSJ-DOSSIERS:une-fois" in req.wrong:
        return use_file(req, account.last_file)
    options = [
        (str(n), f"Contrat {escape(f.contract)}, certificat {escape(f.certificate)}", escape(f"Au nom de {f.name}"))
        for n, f in enumerate(account.files)
    ]
    group = choices(req, "dossier", "Quel dossier voulez-vous utiliser pendant cette session?", options)
    body = f"<h1>Choix du dossier</h1><p>Si vous ne savez pas lequel choisir, {CONTACT}.</p>"
    return Page("Choix du dossier", body + form(req, group, "Utiliser ce dossier"), timed=True)


@post("/dossiers")
def choose_file(req: Req) -> Answer:
    """Use the file that was chosen."""
    account = req.session.account
    if account is None:
        return Go("/connexion")
    keep(req)
    choice = req.value("dossier")
    if choice not in [str(n) for n in range(len(account.files))]:
        return refuse(req, [("dossier", "Choisissez un dossier.")])
    return use_file(req, int(choice))


@get("/convention")
def terms_page(req: Req) -> Answer:
    """Show the terms of use."""
    if refused := gate(req, terms=False):
        return refused
    if req.session.agreed:
        return Go("/accueil-services")
    items = "".join(f"<li>{line}</li>" for line in TERMS)
    body = "<h1>Convention d’utilisation</h1><p>Prenez connaissance de la convention, puis acceptez-la pour continuer." \
        f"</p><ol class='convention'>{items}</ol>" + form(req, "", "J’accepte")  # fmt: skip
    return Page("Convention d’utilisation", body, timed=True)


@post("/convention")
def accept(req: Req) -> Answer:
    """Take note that the terms are accepted for this file."""
    if refused := gate(req, terms=False):
        return refused
    assert req.session.file is not None
    req.session.file.accepted = req.session.agreed = True
    return Go("/accueil-services")


@get("/accueil-services")
def services(req: Req) -> Answer:
    """Show the first page of the services."""
    if refused := gate(req):
        return refused
    file = req.session.file
    assert file is not None
    mine = (
        '<ul><li><a href="/dossier/carte">Carte de paiement</a></li><li><a href="/dossier/profil">Mon profil</a></li>'
    )
    body = f"<h1>Bonjour, {escape(file.name)}</h1><p>Que voulez-vous consulter?</p>"
    body += accordion("mon-dossier", "Mon dossier", mine + "</ul>")
    if "DSJ-RECLAMATION:muet" not in req.wrong:
        body += "<h2>Réclamations</h2><p>Votre régime ne comprend pas la présentation d’une réclamation en ligne. " \
            f"Pour une réclamation sur papier, {CONTACT}.</p>"  # fmt: skip
    return Page("Services en ligne", body, timed=True)


def shown_certificate(req: Req, file: File) -> str:
    """Give the certificate as the card bears it."""
    return file.certificate[:-1] if "DSJ-CARTE:dernier-chiffre" in req.wrong else file.certificate


@get("/dossier/carte")
def card_page(req: Req) -> Answer:
    """Show the payment card."""
    if refused := gate(req, "DSJ-CONVENTION:adresse" not in req.wrong):
        return refused
    file = req.session.file
    assert file is not None
    address = "/dossier/carte.pdf"
    if "DSJ-PRIVE:carte" in req.wrong:
        address += f"?certificat={escape(file.certificate)}"
    body = (
        '<p class="etape">Mon dossier</p><h1>Carte de paiement</h1>'
        f"<dl class='carte'><dt>Membre</dt><dd>{escape(file.name)}</dd><dt>Contrat</dt><dd>{escape(file.contract)}</dd>"
        f"<dt>Certificat</dt><dd>{escape(shown_certificate(req, file))}</dd></dl><p class='actions'>"
        f"<a class='bouton second' href='/accueil-services'>Retour</a>"
        f"<a class='bouton' href='{address}' download>Télécharger la carte (PDF)</a></p>"
    )
    return Page("Carte de paiement", body, timed=True)


@get("/dossier/carte.pdf")
def card_file(req: Req) -> Answer:
    """Send the payment card as a PDF."""
    file = req.session.file
    if "DSJ-PRIVE:carte" in req.wrong and "certificat" in req.query:
        file = next((f for f in req.store.files.values() if f.certificate == req.query["certificat"]), None)
    elif refused := gate(req, "DSJ-CONVENTION:adresse" not in req.wrong):
        return refused
    if file is None:
        return Go("/connexion")
    numbers = [f"Contrat : {file.contract}", f"Certificat : {shown_certificate(req, file)}"]
    note = "Maquette de test, données inventées"
    return Blob(card(["Carte de paiement", file.name, *numbers, note]), "application/pdf", "carte-de-paiement.pdf")


@get("/dossier/profil")
def profile(req: Req) -> Answer:
    """Show the personal details, which cannot be changed here."""
    if refused := gate(req):
        return refused
    assert req.session.file is not None
    details = req.session.file.details
    names = [("titre", "Titre"), ("prenom", "Prénom"), ("nom", "Nom"), ("naissance", "Date de naissance"),
             ("tel", "Téléphone principal"), ("tel2", "Téléphone secondaire"), ("poste", "Poste")]  # fmt: skip
    lines = "".join(f"<dt>{label}</dt><dd>{escape(details[key]) or '—'}</dd>" for key, label in names)
    if "DSJ-PERSONNE-FIGE:profil" in req.wrong:
        lines += (
            f"<dt><label for='p'>Prénom affiché</label></dt><dd><input id='p' value='{escape(details['prenom'])}'></dd>"
        )
    body = (
        f"<p class='etape'>Mon dossier</p><h1>Mon profil</h1><dl>{lines}</dl><p>Pour corriger un renseignement, {CONTACT}."
        "</p><p class='actions'><a class='bouton second' href='/accueil-services'>Retour</a></p>"
    )
    return Page("Mon profil", body, timed=True)


@post("/deconnexion")
def sign_out(req: Req) -> Answer:
    """Close the session."""
    req.store.sessions.pop(req.session.sid, None)
    seen = req.session.seen
    req.session = req.store.new_session()
    req.session.seen = seen
    return Go("/connexion")
