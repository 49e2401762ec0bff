"""The messages that the portal sends, in French and in English. They end in the in-memory mail store."""

from datetime import datetime
from html import escape

ACTIVATION = {
    "fr": ("Cowan", "Services en ligne", "Activer mon compte", [
        "Les services en ligne de Cowan sont accessibles via notre site Accès pour membres d'un régime collectif, 24 heures "
        "par jour, 7 jours par semaine. À partir de ce site, vous serez en mesure d'accéder aux services disponibles selon "
        "votre régime d'assurance collective. Il est important de noter que vous avez 24 heures à compter de la réception de "
        "ce courriel pour poursuivre l'activation de votre compte.",
        "Cliquez sur le lien suivant :",
        "Dans l'éventualité où votre navigateur ne peut suivre le lien ci-dessus, veuillez copier et coller l'URL ci-dessous "
        "dans la barre d'adresse pour poursuivre l'activation de votre compte :",
        "Si vous avez besoin d'assistance, veuillez communiquer avec notre Infocentre au 1-888-663-6823 du lundi au vendredi "
        "entre 8 h et 17 h, heure normale de l'Est, ou par courriel à clients@cowangroup.ca",
        "Veuillez ne pas répondre à ce message."]),
    "en": ("Cowan", "Services en ligne / Online services", "Activer mon compte / Activate my account", [
        "Cowan's online services are available 24 hours a day, 7 days a week. Please note that you have 24 hours from the "
        "reception of this message to go on with the activation of your account.",
        "Follow this link:",
        "If your browser cannot follow the link above, please copy the address below into the address bar:",
        "If you need assistance, please call our Infocentre at 1-888-663-6823, Monday to Friday, 8 a.m. to 5 p.m. Eastern "
        "time, or write to clients@cowangroup.ca",
        "Please do not reply to this message."]),
}
OUBLI = {
    "fr": ("Services en ligne : mot de passe oublié", "Choisir un nouveau mot de passe",
           "Vous avez demandé un nouveau mot de passe. Suivez ce lien dans les 24 heures :",
           "Si vous n'avez rien demandé, ne tenez pas compte de ce message."),
    "en": ("Online services: forgotten password", "Choose a new password",
           "You asked for a new password. Follow this link within 24 hours:",
           "If you asked for nothing, please ignore this message."),
}
DEJA = (
    "Services en ligne : votre compte existe déjà",
    "Quelqu'un, peut-être vous, a voulu s'inscrire aux services en ligne avec cette adresse. Elle est déjà le nom "
    "d'utilisateur d'un compte : aucun autre compte n'a été créé, et il n'y a rien à confirmer.\n\nSi vous avez oublié votre mot de passe, "
    "demandez-en un nouveau à la page d'ouverture de session.\n\nVeuillez ne pas répondre à ce message.",
)


def deposer(depot, a: str, nom: str, sujet: str, quand: datetime, texte: str | None, html: str | None):
    """Put one message into its addressee's mailbox."""
    message = {
        "from": f"{nom} <nepasrepondre@cowan.invalid>", "to": a, "subject": sujet,
        "date": quand.isoformat(timespec="seconds"), "text": texte, "html": html,
    }
    with depot.verrou:
        depot.courriels.setdefault(a.casefold(), []).append(message)


def page(titre: str, blocs: list[str]) -> str:
    return (f'<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>{escape(titre)}</title></head>'
            f'<body style="font-family:Arial,sans-serif">{"".join(f"<p>{b}</p>" for b in blocs)}</body></html>')


def activation(depot, a: str, adresse: str, quand: datetime, langue: str, faux: frozenset[str]):
    """The message with the activation link."""
    nom, sujet, libelle, (intro, suivre, copier, aide, fin) = ACTIVATION[langue]
    lien = f'<a href="{escape(adresse)}">{escape(libelle)}</a>'
    blocs = [escape(intro), f"{escape(suivre)} {lien}"]
    lignes = [intro, f"{suivre} {libelle}"]
    if "COW-MESSAGE:adresse" in faux:
        deposer(depot, a, nom, sujet, quand, None, page(sujet, [*blocs, escape(aide), escape(fin)]))
        return
    blocs += [escape(copier), escape(adresse), escape(aide), escape(fin)]
    lignes += [copier, adresse, aide, fin]
    deposer(depot, a, nom, sujet, quand, "\n\n".join(lignes), page(sujet, blocs))


def oubli(depot, a: str, adresse: str, quand: datetime, langue: str):
    """The message with the link to a new password."""
    sujet, libelle, intro, fin = OUBLI[langue]
    html = page(sujet, [escape(intro), f'<a href="{escape(adresse)}">{escape(libelle)}</a>', escape(adresse), escape(fin)])
    deposer(depot, a, "Cowan", sujet, quand, f"{intro}\n\n{libelle} :\n{adresse}\n\n{fin}", html)


def deja_inscrit(depot, a: str, quand: datetime):
    """Tells the holder of an address that somebody tried to register with it."""
    sujet, texte = DEJA
    deposer(depot, a, "Cowan", sujet, quand, texte, None)
