"""Deviations of the site and of sign-in."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from mocks.kit.deviations import Deviation
from mocks.kit.nearly import begins_it, begins_with_it, opens_all_the_same
from mocks.unimutuelles.comptes import comptes_de_l_email, comptes_du_code, comptes_nommes, mot_de_passe_exact
from mocks.unimutuelles.models import Compte

CONNEXION = "/espace-adherents"
SANS_SESSION = {
    "UNI-SESSION-CODE": "la session s'ouvre par cette page",
    "UNI-SESSION-EMAIL": "la session s'ouvre par cette page",
    "UNI-SESSION-REFUSE": "la session s'ouvre par cette page",
    "UNI-SESSION-DISCRET": "la session s'ouvre par cette page",
    "UNI-4-APRES": "la connexion se fait par cette page",
}
SANS_INSCRIPTION = {
    "UNI-1-ECRAN": "l'étape 1 s'ouvre par ce lien",
    "UNI-SESSION-CODE": "le compte se crée par ce lien",
    "UNI-SESSION-EMAIL": "le compte se crée par ce lien",
}


def sans_lien(texte: str) -> dict[str, str]:
    """Take a link of the sign-in page away."""
    return {rf"<li><a [^>]*>{texte}</a></li>": ""}


def nommes_ou_recents(db: Session, identifiant: str) -> Sequence[Compte]:
    """Those named; for an unknown identifier, whoever registered lately."""
    recent = select(Compte).order_by(Compte.id.desc()).limit(10)
    return comptes_nommes(db, identifiant) or db.scalars(recent).all()


DEVIATIONS = (
    Deviation(
        "UNI-ACCES:sans-lien",
        "L'accueil n'a aucun lien vers l'espace adhérent.",
        patterns={r'<p><a class="button primary" href="/espace-adherents">.*?</p>': ""},
        entraine={**SANS_SESSION, "UNI-1-ECRAN": "l'inscription commence par cette page"},
    ),
    Deviation(
        "UNI-ACCES:identifiant-renomme",
        "Le champ « Code ou email » s'appelle « Identifiant ».",
        paths=CONNEXION,
        texts={"Code ou email": "Identifiant"},
        entraine=SANS_SESSION,
    ),
    Deviation(
        "UNI-ACCES:mot-de-passe-renomme",
        "Le champ « Mot de passe » de la connexion s'appelle « Code secret ».",
        paths=CONNEXION,
        patterns={'(<label for="mot_de_passe">)Mot de passe': r"\1Code secret"},
        entraine=SANS_SESSION,
    ),
    Deviation(
        "UNI-ACCES:bouton-renomme",
        "Le bouton « Se connecter » s'appelle « Entrer ».",
        paths=CONNEXION,
        texts={">Se connecter<": ">Entrer<"},
        entraine=SANS_SESSION,
    ),
    Deviation(
        "UNI-ACCES:premiere-visite-absente",
        "La connexion n'offre pas « Première visite ? ».",
        patterns=sans_lien(r"Première visite \?"),
        entraine=SANS_INSCRIPTION,
    ),
    Deviation(
        "UNI-ACCES:premiere-visite-ailleurs",
        "« Première visite ? » mène à la perte du code d'accès.",
        texts={'href="/inscription">Première': 'href="/code-acces-perdu">Première'},
        entraine=SANS_INSCRIPTION,
    ),
    Deviation(
        "UNI-ACCES:premiere-visite-au-mot-de-passe-perdu",
        "« Première visite ? » mène au formulaire du mot de passe perdu, qui demande les mêmes numéros.",
        texts={'href="/inscription">Première': 'href="/mot-de-passe-perdu">Première'},
        entraine=SANS_INSCRIPTION,
    ),
    Deviation(
        "UNI-ACCES:mot-de-passe-perdu-absent",
        "La connexion n'offre pas « Mot de passe perdu ? ».",
        patterns=sans_lien(r"Mot de passe perdu \?"),
        entraine={
            "UNI-MDP-PERDU-QUESTION": "le mot de passe perdu s'ouvre par ce lien",
            "UNI-MDP-PERDU-CHOIX": "le mot de passe perdu s'ouvre par ce lien",
            "UNI-MDP-PERDU-EMAIL": "le mot de passe perdu s'ouvre par ce lien",
        },
    ),
    Deviation(
        "UNI-ACCES:code-perdu-absent",
        "La connexion n'offre pas « Code accès perdu ? ».",
        patterns=sans_lien(r"Code accès perdu \?"),
        entraine={"UNI-CODE-PERDU": "le code perdu se signale par ce lien"},
    ),
    Deviation(
        "UNI-SESSION-CODE:email-seul",
        "Le code d'accès n'ouvre pas de session, seule l'adresse le fait.",
        rules={"comptes_nommes": comptes_de_l_email},
        entraine={"UNI-4-APRES": "la connexion par le code échoue"},
    ),
    Deviation(
        "UNI-SESSION-EMAIL:code-seul",
        "L'adresse email n'ouvre pas de session, seul le code d'accès le fait.",
        rules={"comptes_nommes": comptes_du_code},
    ),
    Deviation(
        "UNI-SESSION-REFUSE:mot-de-passe-quelconque",
        "N'importe quel mot de passe ouvre une session.",
        rules={"mdp_exact": lambda compte, _mdp: compte is not None},
        entraine={
            "UNI-SESSION-DISCRET": "un mauvais mot de passe n'est pas refusé",
            "UNI-MDP-PERDU-EMAIL": "l'ancien mot de passe ouvre encore",
        },
    ),
    Deviation(
        "UNI-SESSION-REFUSE:ouvre-quand-meme",
        "Un mauvais mot de passe est refusé, et la session s'ouvre quand même.",
        rules={"mdp_exact": opens_all_the_same(mot_de_passe_exact)},
    ),
    Deviation(
        "UNI-SESSION-REFUSE:identifiant-inconnu",
        "Un identifiant inconnu ouvre une session avec le mot de passe d'un inscrit récent.",
        rules={"comptes_nommes": nommes_ou_recents},
        entraine={"UNI-SESSION-DISCRET": "un identifiant inconnu n'est pas refusé"},
    ),
    Deviation(
        "UNI-SESSION-REFUSE:mot-de-passe-suivi",
        "Tout ce qui commence par le mot de passe ouvre une session.",
        rules={"mdp_exact": lambda compte, mdp: begins_with_it(lambda one: mot_de_passe_exact(compte, one), mdp)},
    ),
    Deviation(
        "UNI-SESSION-REFUSE:mot-de-passe-inacheve",
        "Un mot de passe dont il manque le dernier caractère ouvre une session.",
        rules={"mdp_exact": lambda compte, mdp: begins_it(lambda one: mot_de_passe_exact(compte, one), mdp)},
    ),
    Deviation(
        "UNI-SESSION-DISCRET:deux-reponses",
        "La réponse dit si c'est l'identifiant ou le mot de passe qui ne va pas.",
        rules={"refus": lambda connu: "Mot de passe incorrect." if connu else "Identifiant inconnu."},
    ),
)
