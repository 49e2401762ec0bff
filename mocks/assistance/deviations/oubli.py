"""Deviations of the forgotten password."""

from mocks.assistance.deviations.prive import introuvable
from mocks.kit.deviations import Deviation

LIEN = r"http\S+?/mot-de-passe-oublie/lien/[\w.-]+"

DEVIATIONS = (
    Deviation(
        "AST-MDP-OUBLI:jamais-envoye",
        "Aucun message ne part quand le mot de passe est oublié.",
        rules={"oubli_a": lambda _compte: []},
    ),
    Deviation(
        "AST-MDP-OUBLI:autre-destinataire",
        "Le message du mot de passe oublié part à une autre adresse.",
        rules={"oubli_a": lambda _compte: ["oublis@example.org"]},
    ),
    Deviation(
        "AST-MDP-OUBLI:sans-lien",
        "Le message du mot de passe oublié ne contient aucun lien.",
        messages={rf' href="{LIEN}"': "", LIEN: ""},
    ),
    Deviation(
        "AST-MDP-OUBLI:lien-ailleurs",
        "Le lien du message mène à la connexion.",
        messages={r"/mot-de-passe-oublie/lien/[\w.-]+": "/connexion"},
    ),
    Deviation(
        "AST-MDP-OUBLI:lien-mort",
        "Le lien du message ne mène à rien.",
        views={"assistance.oubli_lien": introuvable},
    ),
    Deviation(
        "AST-MDP-OUBLI:sans-effet",
        "Le nouveau mot de passe n'est pas gardé après un oubli.",
        rules={"apres_oubli": lambda _compte, _mot_de_passe: None},
    ),
)
