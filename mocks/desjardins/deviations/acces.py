"""Deviations on the site: address, menu, sign-in page, help."""

from typing import Any

from mocks.kit.deviations import Deviation, View

CONNEXION = "/ouvrir-une-session"
SANS_SESSION = "la session s'ouvre par le bouton « Confirmer »"


def introuvable(view: View) -> View:
    """The same page, answered as one that does not exist."""

    def answered(**arguments: Any) -> Any:
        return view(**arguments).replace("<h1>Assurance collective</h1>", "<h1>Page introuvable</h1>"), 404

    return answered


def entree(ancienne: str, nouvelle: str) -> dict[str, str]:
    """Exchange an entry's text in the menu « Se connecter », and nowhere else."""
    return {f'(id="se-connecter".*?>){ancienne}(</a>)': rf"\1{nouvelle}\2"}


DEVIATIONS = (
    Deviation(
        "DSJ-ACCES-ADRESSE:introuvable",
        "L'adresse /adherent répond que la page n'existe pas.",
        views={"desjardins.accueil": introuvable},
    ),
    Deviation(
        "DSJ-ACCES-MENU:quatrieme-entree",
        "Le menu « Se connecter » a une quatrième entrée sous « Particuliers ».",
        patterns={'(id="se-connecter".*?)(</ul>)': r'\1<li><a href="/nous-joindre">Assurance voyage</a></li>\2'},
    ),
    Deviation(
        "DSJ-ACCES-MENU:entree-renommee",
        "« Épargne-retraite collective » porte un autre nom dans le menu.",
        patterns=entree("Épargne-retraite collective", "Épargne de groupe"),
    ),
    Deviation(
        "DSJ-ACCES-MENU:entree-abregee",
        "« Assurance individuelle achetée en ligne, au téléphone ou en personne » est abrégée dans le menu.",
        patterns=entree(
            "Assurance individuelle achetée en ligne, au téléphone ou en personne", "Assurance individuelle"
        ),
    ),
    Deviation(
        "DSJ-ACCES-MENU:entree-absente",
        "« Épargne-retraite collective » manque au menu.",
        patterns={'(id="se-connecter".*?)<li><a[^>]*>Épargne-retraite collective</a></li>': r"\1"},
    ),
    Deviation(
        "DSJ-ACCES-MENU:section-renommee",
        "La section « Particuliers » du menu s'appelle « Clients ».",
        texts={">Particuliers</h2>": ">Clients</h2>"},
    ),
    Deviation(
        "DSJ-ACCES-CONNEXION:titre",
        "La page de connexion n'est pas titrée « Votre dossier d'assurance collective ».",
        paths=CONNEXION,
        texts={"Votre dossier d'assurance collective": "Bienvenue"},
    ),
    Deviation(
        "DSJ-ACCES-CONNEXION:non-securisee",
        "La page de connexion ne porte pas la mention « Section sécurisée ».",
        paths=CONNEXION,
        patterns={'<p class="secure">.*?</p>': ""},
    ),
    Deviation(
        "DSJ-ACCES-CONNEXION:code-renomme",
        "Le champ « Code d'utilisateur » de la connexion s'appelle « Identifiant ».",
        paths=CONNEXION,
        texts={"Code d'utilisateur": "Identifiant"},
        entraine={"DSJ-SESSION-OUVRE": "la session s'ouvre par le champ « Code d'utilisateur »"},
    ),
    Deviation(
        "DSJ-ACCES-CONNEXION:bouton-renomme",
        "Le bouton « Confirmer » de la connexion s'appelle « Entrer ».",
        paths=CONNEXION,
        texts={">Confirmer</button>": ">Entrer</button>"},
        entraine={"DSJ-SESSION-OUVRE": SANS_SESSION},
    ),
    Deviation(
        "DSJ-ACCES-PREMIERE:sans-avantages",
        "La page de connexion n'énumère aucun avantage de l'inscription.",
        paths=CONNEXION,
        patterns={'<ul class="avantages">.*?</ul>': ""},
    ),
    Deviation(
        "DSJ-ACCES-PREMIERE:question",
        "« C'est votre première visite? » est remplacé par un autre titre.",
        paths=CONNEXION,
        texts={"C'est votre première visite?": "Nouveau client"},
    ),
    Deviation(
        "DSJ-AIDE:autre-numero",
        "Les pages donnent un autre numéro de téléphone que 1-866-838-7580.",
        texts={"1-866-838-7580": "1-800-555-0199"},
    ),
)
