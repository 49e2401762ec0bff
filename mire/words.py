"""The words that the judge looks for by itself, in one place: what a catalogue or a document gives stands there.

Each list says what hangs on it. A portal that uses another word is helped by `[labels]`, `[fill]` or `[[passages]]` of
a profile. All are compared by `mire.text.holds`: case and accents make no difference, the beginning of a word is
enough.
"""

from __future__ import annotations

from typing import Final

# Fields that no document names

MANDATORY: Final = ("obligatoire", "requis", "requise")
"""A field whose label says so is filled, though no document names it; a star, or the page's own markup, says it too."""
AMOUNT: Final = ("montant", "prix", "coût", "somme", "total", "frais", "payé")
"""A field called so takes a number with two decimals."""
DATE: Final = ("date",)
"""A field called so takes a date, in the layout that stands beside it."""
BIRTH: Final = ("naissance",)
"""A date called so is the person's birth date."""
MAIL: Final = ("courriel", "mail")
"""A field called so takes the person's e-mail address."""
TELEPHONE: Final = ("téléphone",)
"""A field called so takes a telephone number of the portal's country."""
POSTCODE: Final = ("code postal", "cp")
"""A field called so takes a post code of the portal's country."""
TOWN: Final = ("ville", "commune", "localité")
"""A field called so takes a town of the portal's country."""
AGREE: Final = ("accept", "atteste", "certifi", "déclare", "confirme", "consens", "autorise")
"""In a form of the services, a box called so is ticked; any other is left as it is."""
OWN_LANGUAGE: Final = "francais"
"""Where a portal asks for one of several languages, the one that begins so is taken; else the first."""
TO_CHOOSE: Final = ("choisi", "choix", "selection", "veuillez", "merci de", "faites")
"""The first entry of a list that begins so only tells to choose: it is no choice."""
NO_CHOICE: Final = ("aucun", "aucune", "non precise", "non specifie", "ne pas preciser", "sans objet")
"""The first of several choices that says just this chooses nothing: who leaves the field alone may have it marked."""
DATE_PARTS: Final = {
    "day": ("jour", "jj", "day"),
    "month": ("mois", "mm", "month"),
    "year": ("annee", "aaaa", "year"),
}
"""Three fields called so are one date, and this is which part of it each takes."""

# Buttons and links

ONWARD: Final = (
    *("continu", "suivant", "soumettre", "valider", "envoyer", "confirm", "inscri", "connect", "enregistr", "creer"),
    *("next", "submit", "log in", "login", "sign in", "sign up", "register", "create", "save"),
)
BACKWARD: Final = (
    *("retour", "precedent", "annuler", "fermer", "supprim", "effacer", "parcourir"),
    *("back", "previous", "cancel", "close", "delete", "browse"),
)
"""Which of two controls of one kind, in one place, is tried first hangs on these two; and, where a page shows no button
at all, which links are tried."""
BACK_TO_THE_FORM: Final = ("revenir au formulaire", "retour au formulaire", "revenir a la saisie", "corriger")
"""The way on from a refusal that has a page of its own."""
YES: Final = ("supprim", "confirm", "oui")
SURE: Final = (*YES, "ok", "valid", "continu")
"""The button that answers « Voulez-vous vraiment… ? »: on a page of its own one of the first, in a window any."""
SIGN_OUT: Final = (
    *("déconnexion", "déconnect", "quitter", "fermer la session", "fermer ma session", "terminer la session"),
    *("log out", "logout", "sign out"),
)
"""What a control that ends a session is found by, and what a round of the services does not follow."""
SESSION: Final = "session"
ENDS: Final = ("fermer", "terminer", "clore", "fin ", "end ", "close")
UNSUBSCRIBE: Final = ("se desinscrire",)
"""A round of the services does not follow these either: what ends anything called a session, what takes one off it."""
LANGUAGES: Final = frozenset(
    ("fr", "français", "french", "version française", "en", "english", "anglais", "english version")
)
"""Links that are named just so turn the rest of a round, and what comes after it, into another language."""
REGISTER: Final = ("inscri", "créer")
"""A control called so offers a registration, where the documents say that none is offered."""
CONFIRMS: Final = ("confirm", "valid", "activ")
"""Of several addresses in a message, those that speak so are followed first."""
NEXT_PAGE: Final = ("suivant", "plus ancien", "voir plus", "afficher plus", "charger plus")
NEXT_PAGE_SIGNS: Final = ("›", "»", ">")
"""What leads to the rest of a list."""
HELP: Final = ("aide", "faq", "questions")
"""What leads to the pages of help that some requirements look into."""

# What a page says

WANTS: Final = ("obligatoire", "requis", "caractère", "doit", "au moins", "minimum", "manqu", "invalide", "rempli")
"""Beside a button that stays disabled, a line that says so is taken for the refusal."""
NOTHING: Final = ("aucun", "pas de", "pas encore", "n'avez pas", "vide", "rien")
"""A section that says so can be read, though it has no entry."""
PAID: Final = ("paye", "paie", "vers", "regl", "virement", "rembours")
"""Of several days in an entry of a list, the one whose column is called so is the payment's."""
GUESSED: Final = ("mot de passe", "devin", "évident", "faible", "trop simple", "trop courant", "sécurité")
"""A new line that speaks so, when an obvious password was entered, is a warning of it."""
ELSEWHERE: Final = ("site web", "navigateur", "sur le web", "site internet")
"""A page that says so sends people to the web site to register."""
