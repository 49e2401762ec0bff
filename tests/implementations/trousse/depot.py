"""What the portal keeps, in memory: people, accounts, links, sessions, mail. One Depot per running portal."""

import secrets
import threading
from dataclasses import dataclass, field
from datetime import date, datetime

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

HACHEUR = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1)


def hacher(value: str) -> str:
    return HACHEUR.hash(value)


def verifier(hache: str, value: str) -> bool:
    try:
        return HACHEUR.verify(hache, value)
    except VerifyMismatchError:
        return False


@dataclass
class Personne:
    """Someone whom the insurer knows."""
    certificat: str
    prenom: str
    nom: str
    naissance: date
    courriel: str
    police: str


@dataclass
class Demande:
    """A claim."""
    numero: int
    certificat: str
    soin: str
    date: str
    montant: str
    fournisseur: str
    statut: str


@dataclass
class Compte:
    """An active account."""
    utilisateur: str
    courriel: str
    certificat: str
    mot_de_passe: str
    question: str
    reponse: str
    conditions: bool = False


@dataclass
class Lien:
    """An activation link that was sent."""
    numero: str
    courriel: str
    certificat: str
    mail: str
    stamp: str
    date: datetime
    langue: str
    servi: bool = False


@dataclass
class Oubli:
    """A link for a new password."""
    utilisateur: str
    date: datetime
    essais: int = 0
    servi: bool = False


@dataclass
class Session:
    """A browser's session; `utilisateur` is None until someone signed in."""
    cle: str
    utilisateur: str | None = None
    vue: datetime | None = None
    inscription: dict = field(default_factory=dict)
    liens: set = field(default_factory=set)


class Depot:
    """Everything that one portal remembers."""

    def __init__(self):
        self.verrou = threading.RLock()
        self.personnes: dict[str, Personne] = {}
        self.comptes: dict[str, Compte] = {}
        self.liens: dict[str, Lien] = {}
        self.oublis: dict[str, Oubli] = {}
        self.sessions: dict[str, Session] = {}
        self.demandes: dict[int, Demande] = {}
        self.courriels: dict[str, list[dict]] = {}
        self.leurre = hacher("personne n'a ce mot de passe")
        self._suivant = 481650 + secrets.randbelow(900)

    def numero(self) -> int:
        """The next number: of a link, a claim, a policy."""
        with self.verrou:
            self._suivant += 1 + secrets.randbelow(7)
            return self._suivant

    def session(self, cle: str | None = None) -> Session | None:
        return self.sessions.get(cle) if cle else None

    def nouvelle_session(self, **donnees) -> Session:
        session = Session(secrets.token_urlsafe(32), **donnees)
        self.sessions[session.cle] = session
        return session

    def compte_de(self, certificat: str) -> Compte | None:
        """The active account of a certificate."""
        return next((c for c in self.comptes.values() if c.certificat == certificat), None)

    def compte_a(self, courriel: str) -> Compte | None:
        """The account that uses an address."""
        return next((c for c in self.comptes.values() if c.courriel == courriel.casefold()), None)

    def fermer_sessions(self, utilisateur: str):
        for session in [s for s in self.sessions.values() if s.utilisateur == utilisateur]:
            self.sessions.pop(session.cle, None)

    def ajouter_demande(self, certificat, soin, jour, montant, fournisseur, statut="En traitement") -> Demande:
        demande = Demande(self.numero(), certificat, soin, jour, montant, fournisseur, statut)
        self.demandes[demande.numero] = demande
        return demande
