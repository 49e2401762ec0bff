"""How people register with each portal that has a registration, in a browser, up to what it tells them at the end.

A person is a number, which the insurer gave, and a name, which they sign in with. Where two of one number, or of one
name, come at once, one is told that the account is there, the other why not: anything else is no ending.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select

from mocks.assistance import models as assistance
from mocks.cowan import models as cowan
from mocks.desjardins import models as desjardins
from mocks.unimutuelles import models as unimutuelles
from tests.mocks.browsing import Browsing

PASSWORD = "Passage!Nord42"
NAMES = {"first_name": "Zoé", "last_name": "Roy"}
BIRTH = {"birth_date": "2001-02-03"}


@dataclass(frozen=True)
class Someone:
    """One person: the number on their card, and the name that they sign in with."""

    number: str
    name: str


@dataclass(frozen=True)
class Registration:
    """One portal's.

    `name`: how the names of its people are made. `person`: what is made known of someone before. `register`: their way
    to the end. `done`, `taken`: what stands on its last page when the account is there, and when someone else was
    faster. `sign_in`: to a page whose address ends with `inside`. `accounts`: number and name of every account kept.
    """

    portal: str
    name: str
    person: Callable[[Someone], dict[str, Any]]
    register: Callable[[Browsing, Someone], Browsing]
    done: str
    taken: Sequence[str]
    sign_in: Callable[[Browsing, Someone], Browsing]
    inside: str
    accounts: Select[str, str]


def _desjardins(browsing: Browsing, someone: Someone) -> Browsing:
    browsing.open("/inscription").send(contrat="Q178", certificat=someone.number)
    browsing.send(prenom="Zoé", nom="Roy", naissance="2001-02-03", telephone="514 555-0123")
    twice = {"mot_de_passe": PASSWORD, "confirmation": PASSWORD}
    return browsing.send(choix="non", code=someone.name, aide_memoire="le chat", mere="Ève", **twice)


def _cowan(browsing: Browsing, someone: Someone) -> Browsing:
    own = {"naissance": "03-02-2001", "certificat": someone.number}
    login = "/clients/content/login"
    browsing.open(f"{login}/register.cfm").send(courriel=someone.name, courriel2=someone.name)
    browsing.send(nom="Roy", prenom="Zoé", **own)
    if not browsing.path.endswith("/registerSent.cfm"):
        return browsing
    twice = {"mot_de_passe": PASSWORD, "confirmation": PASSWORD}
    return browsing.open(browsing.link(someone.name)).send(question="rue", reponse="Érables", **own, **twice)


def _unimutuelles(browsing: Browsing, someone: Someone) -> Browsing:
    twice = {"mot_de_passe": PASSWORD, "confirmation": PASSWORD}
    browsing.open("/inscription").send(numero=someone.number, code=f"C{someone.number}")
    if browsing.path == "/inscription":
        return browsing
    browsing.send(email=someone.name, question="Quel était votre premier métier ?", reponse="Forgeron", **twice)
    browsing.send(conditions="y").send()
    return browsing.open(browsing.link(someone.name))


def _assistance(browsing: Browsing, someone: Someone) -> Browsing:
    twice = {"mdp": PASSWORD, "confirmation": PASSWORD}
    card = {"numero": someone.number, "prenom": "Zoé", "nom": "Roy"}
    browsing.open("/inscription").send(email=someone.name, mobile="06 12 34 56 78", **card, **twice)
    return browsing if browsing.path == "/inscription" else browsing.send()


def _signing_in(path: str, name: str, **others: str) -> Callable[[Browsing, Someone], Browsing]:
    def sign_in(browsing: Browsing, someone: Someone) -> Browsing:
        return browsing.open(path).send(**{name: someone.name}, mot_de_passe=PASSWORD, **others)

    return sign_in


def _plan(someone: Someone) -> dict[str, Any]:
    return {"contract": "Q178", "certificate": someone.number, **NAMES, **BIRTH}


DESJARDINS: dict[str, Any] = {
    "name": "Code{}",
    "person": _plan,
    "register": _desjardins,
    "done": "Votre inscription est terminée",
    "taken": ("Ce régime est déjà inscrit", "Ce code d'utilisateur est déjà pris"),
    "sign_in": _signing_in("/ouvrir-une-session", "code"),
    "inside": "/convention",
    "accounts": select(desjardins.Regime.certificat, desjardins.Compte.code)
    .join(desjardins.Dossier, desjardins.Dossier.regime_id == desjardins.Regime.id)
    .join(desjardins.Compte, desjardins.Compte.id == desjardins.Dossier.compte_id),
}

REGISTRATIONS = (
    Registration(portal="desjardins", **DESJARDINS),
    Registration(portal="reclamation360", **DESJARDINS),
    Registration(
        portal="cowan",
        name="p{}@example.org",
        person=lambda someone: {"certificate": someone.number, "email": someone.name, **NAMES, **BIRTH},
        register=_cowan,
        done="Votre compte est activé",
        taken=("Ce lien ne peut plus servir", "Ces renseignements ne permettent pas de vous inscrire"),
        sign_in=_signing_in("/clients/content/login/login.cfm", "courriel", conditions="y"),
        inside="/clients/content/members/home.cfm",
        accounts=select(cowan.Regime.certificat, cowan.Compte.courriel).join(
            cowan.Compte, cowan.Compte.regime_id == cowan.Regime.id
        ),
    ),
    Registration(
        portal="unimutuelles",
        name="p{}@example.org",
        person=lambda someone: {"member_number": someone.number, "access_code": f"C{someone.number}", **NAMES},
        register=_unimutuelles,
        done="votre compte est créé",
        taken=("Cette inscription est déjà validée", "Vous êtes déjà inscrit"),
        sign_in=_signing_in("/espace-adherents", "identifiant"),
        inside="/espace",
        accounts=select(unimutuelles.Adherent.numero, unimutuelles.Compte.email).join(
            unimutuelles.Compte, unimutuelles.Compte.adherent_id == unimutuelles.Adherent.id
        ),
    ),
    Registration(
        portal="assistance",
        name="p{}@example.org",
        person=lambda someone: {"member_number": someone.number, "offer_active": True, "beneficiaries": [], **NAMES},
        register=_assistance,
        done="Votre compte est prêt",
        taken=("Cette inscription existe déjà", "Vous êtes déjà inscrit"),
        sign_in=_signing_in("/connexion", "email"),
        inside="/espace",
        accounts=select(assistance.Adherent.numero, assistance.Compte.email).join(
            assistance.Compte, assistance.Compte.adherent_id == assistance.Adherent.id
        ),
    ),
)
