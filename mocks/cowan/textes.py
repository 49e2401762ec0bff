"""Texts that several modules share, in French; `translations/en.po` has them in English."""

from mocks.cowan.langues import lazy_gettext as _

ASSISTANCE = "1 833 377-8447"
INFOCENTRE_PAGE = "1-888-509-7797"
INFOCENTRE_MESSAGE = "1-888-663-6823"
COURRIEL = "clients@cowangroup.ca"
"""The guide gives three numbers, each in a place of its own (open point 6)."""

QUESTIONS = {
    "animal": _("Quel était le nom de votre premier animal de compagnie?"),
    "rue": _("Dans quelle rue avez-vous grandi?"),
    "ecole": _("Quel était le nom de votre école primaire?"),
    "ami": _("Quel est le prénom de votre meilleur ami d'enfance?"),
    "metier": _("Quel métier vouliez-vous exercer quand vous étiez enfant?"),
}

SOINS = {
    "medicaments": _("Médicaments"),
    "dentaires": _("Soins dentaires"),
    "vue": _("Soins de la vue"),
    "paramedicaux": _("Soins paramédicaux"),
    "ambulance": _("Ambulance"),
}

MOT_DE_PASSE = {
    "majuscule": _("une lettre majuscule"),
    "minuscule": _("une lettre minuscule"),
    "special": _("un caractère spécial"),
    "lettres": _("au moins deux lettres"),
}

DATE = _("jj-mm-aaaa")
