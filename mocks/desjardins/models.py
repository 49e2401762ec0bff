"""Plans that the insurer knows, and what people registered: one account, one file per plan."""

from datetime import date, datetime

from flask_login import UserMixin
from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """This portal's tables."""


class Regime(Base):
    """A plan of one person, as the insurer knows it before anyone registers."""

    __tablename__ = "dsj_regimes"
    __table_args__ = (UniqueConstraint("contrat", "certificat"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    contrat: Mapped[str] = mapped_column(String(50))
    certificat: Mapped[str] = mapped_column(String(50))
    prenom: Mapped[str] = mapped_column(String(100))
    nom: Mapped[str] = mapped_column(String(100))
    naissance: Mapped[date]
    reclamations: Mapped[bool]
    """Whether this plan's services include claims online."""

    @property
    def libelle(self) -> str:
        """What tells this plan apart from another of the same person."""
        kind = "Régime santé et dentaire" if self.reclamations else "Régime de base"
        return f"{kind} : contrat {self.contrat}, certificat {self.certificat}"


class Compte(UserMixin, Base):  # type: ignore[misc] # Flask-Login ships no types
    """An account. `code_cle`: the user code as compared. Password and mother's first name are hashes."""

    __tablename__ = "dsj_comptes"
    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(100))
    code_cle: Mapped[str] = mapped_column(String(100), unique=True)
    mot_de_passe: Mapped[str] = mapped_column(String(200))
    aide_memoire: Mapped[str] = mapped_column(String(200))
    mere: Mapped[str] = mapped_column(String(200))
    dossiers: Mapped[list["Dossier"]] = relationship(back_populates="compte", lazy="selectin", order_by="Dossier.id")

    def dossier(self, numero: int) -> "Dossier | None":
        """The account's file of that number."""
        return next((dossier for dossier in self.dossiers if dossier.id == numero), None)


class Dossier(Base):
    """A plan that someone registered, with the details they entered; one per plan (`unique`)."""

    __tablename__ = "dsj_dossiers"
    id: Mapped[int] = mapped_column(primary_key=True)
    regime_id: Mapped[int] = mapped_column(ForeignKey(Regime.id), unique=True)
    compte_id: Mapped[int] = mapped_column(ForeignKey(Compte.id), index=True)
    titre: Mapped[str] = mapped_column(String(10))
    prenom: Mapped[str] = mapped_column(String(100))
    nom: Mapped[str] = mapped_column(String(100))
    naissance: Mapped[date | None]
    telephone: Mapped[str] = mapped_column(String(40))
    telephone_secondaire: Mapped[str] = mapped_column(String(40))
    poste: Mapped[str] = mapped_column(String(10))
    convention_acceptee: Mapped[datetime | None]
    regime: Mapped[Regime] = relationship(lazy="joined")
    compte: Mapped[Compte] = relationship(back_populates="dossiers")
    reclamations: Mapped[list["Reclamation"]] = relationship(lazy="selectin", order_by="Reclamation.id")

    @property
    def nom_complet(self) -> str:
        """First name and last name, as entered."""
        return f"{self.prenom} {self.nom}"


class Reclamation(Base):
    """A claim."""

    __tablename__ = "dsj_reclamations"
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey(Dossier.id), index=True)
    soin: Mapped[str] = mapped_column(String(100))
    date_soin: Mapped[date]
    montant: Mapped[str] = mapped_column(String(20))
