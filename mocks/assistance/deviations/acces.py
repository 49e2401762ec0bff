"""Deviations of the public pages and of sign-in."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from mocks.assistance.comptes import compte_de_l_email, mot_de_passe_exact
from mocks.assistance.models import Adherent, Compte
from mocks.kit.current import reading
from mocks.kit.deviations import Deviation
from mocks.kit.nearly import begins_with_it

CONNEXION = "/connexion"
SANS_PORTE = "la session s'ouvre par « Connexion »"
SANS_SESSION = dict.fromkeys(("AST-SESSION", "AST-SESSION-REFUSE", "AST-SESSION-DISCRET", "AST-MDP-CHANGE"), SANS_PORTE)
SANS_OUBLI = {"AST-MDP-OUBLI": "le mot de passe oublié se demande par ce lien"}


def par_numero(db: Session, identifiant: str) -> Compte | None:
    """By member number only."""
    return db.scalar(select(Compte).join(Compte.adherent).where(Adherent.numero == identifiant.upper()))


def nomme_ou_recent(db: Session, identifiant: str) -> Compte | None:
    """The one named; for an unknown address, whoever registered last."""
    last = select(Compte).order_by(Compte.id.desc()).limit(1)
    return compte_de_l_email(db, identifiant) or db.scalar(last)


def de_quelqu_un(compte: Compte | None, mot_de_passe: str) -> bool:
    """Whether it is somebody's password."""
    with reading() as db:
        lately = db.scalars(select(Compte).order_by(Compte.id.desc()).limit(40)).all()
    return compte is not None and any(mot_de_passe_exact(one, mot_de_passe) for one in (compte, *lately))


def sans_navigateur(nom: str) -> Deviation:
    """The cookies' page without this browser."""
    return Deviation(
        f"AST-COOKIES:sans-{nom.lower()}",
        f"La page des cookies ne parle pas de {nom}.",
        paths="/cookies",
        patterns={rf"<dt>\w+ {nom}</dt>\s*<dd>.*?</dd>": ""},
    )


DEVIATIONS = (
    Deviation(
        "AST-ACCES:sans-connexion",
        "Aucune page n'a de bouton « Connexion ».",
        patterns={'<li><a href="/connexion" [^>]*>Connexion</a></li>': "", r"«\sConnexion\s»": "de droite"},
        entraine={**SANS_SESSION, **SANS_OUBLI},
    ),
    Deviation(
        "AST-ACCES:connexion-renommee",
        "Le bouton « Connexion » s'appelle « Entrer ».",
        patterns={">Connexion</a>": ">Entrer</a>"},
        entraine={**SANS_SESSION, **SANS_OUBLI},
    ),
    Deviation(
        "AST-ACCES:connexion-ailleurs",
        "Le bouton « Connexion » mène à l'aide.",
        patterns={'<a href="/connexion"( [^>]*>Connexion</a>)': r'<a href="/aide"\1'},
        entraine={**SANS_SESSION, **SANS_OUBLI},
    ),
    Deviation(
        "AST-ACCES:numero-au-lieu-de-l-adresse",
        "L'écran des identifiants demande un numéro, pas une adresse e-mail.",
        paths=CONNEXION,
        rules={"compte_nomme": par_numero},
        texts={"Adresse e-mail": "Numéro adhérent", 'type="email"': 'type="text"'},
        entraine={**SANS_SESSION, **SANS_OUBLI},
    ),
    Deviation(
        "AST-ACCES:oubli-absent",
        "L'écran des identifiants n'offre pas « J'ai oublié mon mot de passe ».",
        paths=CONNEXION,
        patterns={'<p class="apres">.*?</p>': ""},
        entraine=SANS_OUBLI,
    ),
    Deviation(
        "AST-ACCES:oubli-renomme",
        "« J'ai oublié mon mot de passe » s'appelle « Besoin d'aide ? ».",
        paths=CONNEXION,
        texts={"J'ai oublié mon mot de passe</a>": "Besoin d'aide ?</a>"},
        entraine=SANS_OUBLI,
    ),
    Deviation(
        "AST-SESSION:par-le-numero",
        "L'adresse e-mail n'ouvre pas de session, seul le numéro adhérent le fait.",
        rules={"compte_nomme": par_numero},
        entraine={
            "AST-MDP-OUBLI": "l'adresse n'y désigne aucun compte non plus",
            "AST-MDP-CHANGE": "aucune session ne s'ouvre pour le changer",
        },
    ),
    Deviation(
        "AST-SESSION:jamais",
        "Le bon mot de passe n'ouvre pas de session.",
        rules={"mdp_exact": lambda _compte, _mdp: False},
        entraine={
            "AST-MDP-OUBLI": "le nouveau mot de passe n'ouvre pas de session non plus",
            "AST-MDP-CHANGE": "aucune session ne s'ouvre pour le changer",
        },
    ),
    Deviation(
        "AST-SESSION-REFUSE:mot-de-passe-quelconque",
        "N'importe quel mot de passe ouvre une session.",
        rules={"mdp_exact": lambda compte, _mdp: compte is not None},
        entraine={
            "AST-SESSION-DISCRET": "un mauvais mot de passe n'est pas refusé",
            "AST-MDP-CHANGE": "l'ancien mot de passe ouvre encore",
        },
    ),
    Deviation(
        "AST-SESSION-REFUSE:adresse-inconnue",
        "Une adresse inconnue ouvre une session avec le mot de passe du dernier inscrit.",
        rules={"compte_nomme": nomme_ou_recent},
        entraine={"AST-SESSION-DISCRET": "une adresse inconnue n'est pas refusée"},
    ),
    Deviation(
        "AST-SESSION-REFUSE:mot-de-passe-d-un-autre",
        "Le mot de passe d'un autre compte ouvre une session.",
        rules={"mdp_exact": de_quelqu_un},
    ),
    Deviation(
        "AST-SESSION-REFUSE:mot-de-passe-suivi",
        "Tout ce qui commence par le mot de passe ouvre une session.",
        rules={"mdp_exact": lambda compte, mdp: begins_with_it(lambda one: mot_de_passe_exact(compte, one), mdp)},
    ),
    Deviation(
        "AST-SESSION-DISCRET:deux-reponses",
        "La réponse dit si c'est l'adresse ou le mot de passe qui ne va pas.",
        rules={"refus": lambda connu: "Mot de passe incorrect." if connu else "Adresse inconnue."},
    ),
    Deviation(
        "AST-OFFRE:non-verifiee",
        "Une personne sans offre en cours s'inscrit et ouvre une session.",
        rules={"offre_exigee": False, "peut_entrer": lambda _compte: True},
    ),
    Deviation(
        "AST-OFFRE:sans-conseiller",
        "Ni le refus faute d'offre ni l'aide ne disent à qui s'adresser.",
        patterns={"Rapprochez-vous de votre conseiller": "Vérifiez", "rapprochez-vous de votre conseiller": "vérifiez"},
    ),
    *(sans_navigateur(nom) for nom in ("Chrome", "Firefox", "Edge", "Safari")),
    Deviation(
        "AST-COOKIES:page-absente",
        "Aucune page n'explique comment désactiver les cookies.",
        patterns={'<li><a href="/cookies"[^>]*>Cookies</a></li>': ""},
    ),
)
