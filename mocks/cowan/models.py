"""Plans that the insurer knows, links sent to people, accounts, and their claims."""

from datetime import date, datetime

from flask_login import UserMixin
from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import DeclarativeBase, Mapped, deferred, mapped_column, relationship


class Base(DeclarativeBase):
    """This portal's tables."""


class Regime(Base):
    """A plan of one person, as the insurer knows it before anyone registers."""

    __tablename__ = "cow_regimes"
    id: Mapped[int] = mapped_column(primary_key=True)
    certificat: Mapped[str] = mapped_column(unique=True)
    nom: Mapped[str]
    prenom: Mapped[str]
    naissance: Mapped[date]
    courriel: Mapped[str]

    @property
    def nom_complet(self) -> str:
        """First name and last name."""
        return f"{self.prenom} {self.nom}"


class Lien(Base):
    """A link that was sent: for what, to whom, when (POSIX time, whole seconds). `cle` is what the link proves."""

    __tablename__ = "cow_liens"
    id: Mapped[int] = mapped_column(primary_key=True)
    cle: Mapped[str] = mapped_column(unique=True)
    genre: Mapped[str]
    regime_id: Mapped[int] = mapped_column(ForeignKey(Regime.id), index=True)
    courriel: Mapped[str]
    envoye: Mapped[int]
    regime: Mapped[Regime] = relationship(lazy="joined")


class Compte(UserMixin, Base):  # type: ignore[misc] # Flask-Login ships no types
    """An account: one per plan, one per address. `courriel_cle` is the user name as it is compared.

    Password and secret answer are hashes; `question` is a key of `mocks.cowan.textes.QUESTIONS`.
    """

    __tablename__ = "cow_comptes"
    id: Mapped[int] = mapped_column(primary_key=True)
    regime_id: Mapped[int] = mapped_column(ForeignKey(Regime.id), unique=True)
    courriel: Mapped[str]
    courriel_cle: Mapped[str] = mapped_column(unique=True)
    mot_de_passe: Mapped[str]
    question: Mapped[str]
    reponse: Mapped[str]
    conditions_acceptees: Mapped[datetime | None]
    regime: Mapped[Regime] = relationship(lazy="joined")


class Demande(Base):
    """A claim. `montant` is in dollars with two decimals; `recu` is the receipt's file, `recu_genre` its type."""

    __tablename__ = "cow_demandes"
    id: Mapped[int] = mapped_column(primary_key=True)
    compte_id: Mapped[int] = mapped_column(ForeignKey(Compte.id), index=True)
    soin: Mapped[str]
    date_soin: Mapped[date]
    montant: Mapped[str]
    soumise: Mapped[date]
    recu_genre: Mapped[str | None]
    recu: Mapped[bytes | None] = deferred(mapped_column(LargeBinary))
