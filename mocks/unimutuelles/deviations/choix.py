"""Deviations of the second step, its password apart."""

from operator import not_

from mocks.kit.deviations import Deviation
from mocks.unimutuelles.rules import QUESTIONS, Rules

ETAPE_2 = "/inscription/mot-de-passe"
REQUIS = tuple(Rules().choix_requis)
SANS_SUITE = dict.fromkeys(
    ("UNI-3-FENETRE", "UNI-2-EMAIL", "UNI-2-QUESTION", "UNI-2-REPONSE"), "la suite s'atteint par cet écran"
)
SUITE = {**SANS_SUITE, "UNI-2-DIFFUSION": "la suite s'atteint par cet écran"}


def sans(nom: str) -> dict[str, object]:
    """This field may stay empty."""
    return {"choix_requis": tuple(name for name in REQUIS if name != nom)}


def renomme(nom: str, libelle: str, autre: str) -> dict[str, str]:
    """Another label, of this field only."""
    return {rf'(<label for="{nom}">){libelle}': rf"\g<1>{autre}"}


DEVIATIONS = (
    Deviation(
        "UNI-2-ECRAN:sans-nom",
        "« Bonjour » n'est suivi d'aucun nom.",
        paths=ETAPE_2,
        patterns={"Bonjour [^<]*</h2>": "Bonjour</h2>"},
    ),
    Deviation(
        "UNI-2-ECRAN:autre-nom",
        "« Bonjour » est suivi du nom de quelqu'un d'autre.",
        paths=ETAPE_2,
        patterns={"Bonjour [^<]*</h2>": "Bonjour Wilfrid Quennehen</h2>"},
    ),
    Deviation(
        "UNI-2-ECRAN:niveau-absent",
        "« Niveau de sécurité » manque.",
        paths=ETAPE_2,
        patterns={'<p class="niveau">.*?</p>': ""},
        entraine={"UNI-2-NIVEAU": "il n'y a pas de niveau"},
    ),
    Deviation(
        "UNI-2-ECRAN:confirmation-renommee",
        "« Confirmation » s'appelle « Encore une fois ».",
        paths=ETAPE_2,
        patterns=renomme("confirmation", "Confirmation", "Encore une fois"),
        entraine=SUITE,
    ),
    Deviation(
        "UNI-2-ECRAN:email-renomme",
        "« Adresse Email » s'appelle « Messagerie ».",
        paths=ETAPE_2,
        patterns=renomme("email", "Adresse Email", "Messagerie"),
        entraine=SUITE,
    ),
    Deviation(
        "UNI-2-ECRAN:diffusion-renommee",
        "La case de la diffusion s'appelle « Pas de publicité ».",
        paths=ETAPE_2,
        texts={"Je n'autorise pas la diffusion de mon adresse mail": "Pas de publicité"},
        entraine={"UNI-2-DIFFUSION": "la case ne se trouve pas"},
    ),
    Deviation(
        "UNI-2-ECRAN:question-renommee",
        "« Votre question » s'appelle « Pense-bête ».",
        paths=ETAPE_2,
        patterns=renomme("question", "Votre question", "Pense-bête"),
        entraine={**SUITE, "UNI-2-QUESTIONS": "la liste ne se trouve pas"},
    ),
    Deviation(
        "UNI-2-ECRAN:reponse-renommee",
        "« Votre réponse » s'appelle « Solution ».",
        paths=ETAPE_2,
        patterns=renomme("reponse", "Votre réponse", "Solution"),
        entraine=SUITE,
    ),
    Deviation(
        "UNI-2-NIVEAU:immobile",
        "Le niveau de sécurité est le même pour tous les mots de passe.",
        rules={"niveau": lambda _mot_de_passe: 2},
    ),
    Deviation(
        "UNI-2-NIVEAU:jamais-calcule",
        "Le niveau de sécurité ne suit pas la saisie.",
        paths=ETAPE_2,
        patterns={' data-niveau="[^"]*"': ""},
    ),
    Deviation("UNI-2-EMAIL:facultative", "L'adresse email peut rester vide.", rules=sans("email")),
    Deviation(
        "UNI-2-EMAIL:sans-forme",
        "N'importe quel texte est pris pour une adresse email.",
        rules={"email_valable": lambda _adresse: True},
    ),
    Deviation(
        "UNI-2-EMAIL:arobase-suffit",
        "Tout texte qui contient une arobase est pris pour une adresse email.",
        rules={"email_valable": lambda adresse: "@" in adresse},
    ),
    Deviation(
        "UNI-2-DIFFUSION:imposee",
        "Il faut cocher la case de la diffusion pour continuer.",
        rules={"diffusion_possible": bool},
        entraine=SANS_SUITE,
    ),
    Deviation(
        "UNI-2-DIFFUSION:interdite",
        "La case de la diffusion ne peut pas être cochée.",
        rules={"diffusion_possible": not_},
    ),
    Deviation(
        "UNI-2-QUESTIONS:cinquieme",
        "Cinq questions sont proposées.",
        rules={"questions": (*QUESTIONS, "Quel est votre plat préféré ?")},
    ),
    Deviation("UNI-2-QUESTIONS:trois", "Trois questions sont proposées.", rules={"questions": QUESTIONS[:3]}),
    Deviation("UNI-2-QUESTION:facultative", "Aucune question n'a besoin d'être choisie.", rules=sans("question")),
    Deviation("UNI-2-REPONSE:facultative", "La réponse peut rester vide.", rules=sans("reponse")),
)
