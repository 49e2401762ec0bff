"""People that the assistance knows, their accounts, and what they ask for.

Times are POSIX, in seconds; passwords are hashes.
"""

from datetime import date

from flask_login import UserMixin
from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """This portal's tables."""


class Adherent(Base):
    """A policy holder, as the assistance knows them before they register."""

    __tablename__ = "ast_adherents"
    id: Mapped[int] = mapped_column(primary_key=True)
    numero: Mapped[str] = mapped_column(String(50), unique=True)
    prenom: Mapped[str] = mapped_column(String(100))
    nom: Mapped[str] = mapped_column(String(100))
    offre_active: Mapped[bool]
    beneficiaires: Mapped[list["Beneficiaire"]] = relationship(order_by="Beneficiaire.id", lazy="selectin")
    demandes: Mapped[list["Demande"]] = relationship(order_by="Demande.id", lazy="selectin")

    @property
    def nom_complet(self) -> str:
        """First name and last name."""
        return f"{self.prenom} {self.nom}"


class DUnAdherent:
    """What belongs to a policy holder."""

    adherent_id: Mapped[int] = mapped_column(ForeignKey(Adherent.id), index=True)


class Beneficiaire(DUnAdherent, Base):
    """Someone whom the policy covers beside its holder."""

    __tablename__ = "ast_beneficiaires"
    id: Mapped[int] = mapped_column(primary_key=True)
    prenom: Mapped[str] = mapped_column(String(100))
    nom: Mapped[str] = mapped_column(String(100))
    naissance: Mapped[date]


class Demande(DUnAdherent, Base):
    """A request for assistance that is open: « Aide ménagère »."""

    __tablename__ = "ast_demandes"
    id: Mapped[int] = mapped_column(primary_key=True)
    titre: Mapped[str] = mapped_column(String(200))


class Compte(UserMixin, Base):  # type: ignore[misc] # Flask-Login ships no types
    """An account; one per holder and per address. `serie` grows with each new password, which ends what came before.

    `confirme`: nothing was asked of the address, or its link was followed.
    """

    __tablename__ = "ast_comptes"
    id: Mapped[int] = mapped_column(primary_key=True)
    adherent_id: Mapped[int] = mapped_column(ForeignKey(Adherent.id), unique=True)
    email: Mapped[str] = mapped_column(String(255))
    email_cle: Mapped[str] = mapped_column(String(255), unique=True)
    mobile: Mapped[str] = mapped_column(String(20))
    mot_de_passe: Mapped[str] = mapped_column(String(400))
    confirme: Mapped[bool] = mapped_column(default=True)
    serie: Mapped[int] = mapped_column(default=0)
    adherent: Mapped[Adherent] = relationship(lazy="joined")

    def get_id(self) -> str:
        """What a session keeps."""
        return f"{self.id}.{self.serie}"


class Adresse(DUnAdherent, Base):
    """A home or a school; `genre` is a key of `mocks.assistance.rules.GENRES`."""

    __tablename__ = "ast_adresses"
    id: Mapped[int] = mapped_column(primary_key=True)
    genre: Mapped[str] = mapped_column(String(20))
    intitule: Mapped[str] = mapped_column(String(60))
    texte: Mapped[str] = mapped_column(String(200))


class Trajet(DUnAdherent, Base):
    """A trip that is planned; `heure` is « 08:15 »."""

    __tablename__ = "ast_trajets"
    id: Mapped[int] = mapped_column(primary_key=True)
    enfant_id: Mapped[int] = mapped_column(ForeignKey(Beneficiaire.id))
    depart_id: Mapped[int] = mapped_column(ForeignKey(Adresse.id))
    arrivee_id: Mapped[int] = mapped_column(ForeignKey(Adresse.id))
    jour: Mapped[date]
    heure: Mapped[str] = mapped_column(String(5))
    enfant: Mapped[Beneficiaire] = relationship(lazy="joined")
    depart: Mapped[Adresse] = relationship(lazy="joined", foreign_keys=[depart_id])
    arrivee: Mapped[Adresse] = relationship(lazy="joined", foreign_keys=[arrivee_id])


class Remboursement(DUnAdherent, Base):
    """A request to be reimbursed, with its invoice; without a request for assistance only where the rules are lax."""

    __tablename__ = "ast_remboursements"
    id: Mapped[int] = mapped_column(primary_key=True)
    demande_id: Mapped[int | None] = mapped_column(ForeignKey(Demande.id))
    nom: Mapped[str] = mapped_column(String(200))
    genre: Mapped[str] = mapped_column(String(40))
    facture: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    envoye: Mapped[int]
    demande: Mapped[Demande | None] = relationship(lazy="joined")
