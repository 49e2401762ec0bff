"""Members that the mutual knows, registrations that wait for their link, accounts, and what members send.

All else that the space shows is invented from the member's number: see `mocks.unimutuelles.dossier`.
Times are POSIX, in seconds; passwords and answers are hashes.
"""

from flask_login import UserMixin
from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """This portal's tables."""


class Adherent(Base):
    """A member, as the mutual knows them before they register."""

    __tablename__ = "uni_adherents"
    id: Mapped[int] = mapped_column(primary_key=True)
    numero: Mapped[str] = mapped_column(String(50), unique=True)
    code: Mapped[str] = mapped_column(String(50), unique=True)
    prenom: Mapped[str] = mapped_column(String(100))
    nom: Mapped[str] = mapped_column(String(100))

    @property
    def nom_complet(self) -> str:
        """First name and last name."""
        return f"{self.prenom} {self.nom}"


class Choix:
    """What a member chooses at the second step, in a registration and then in the account."""

    email: Mapped[str] = mapped_column(String(255))
    email_cle: Mapped[str] = mapped_column(String(255), index=True)
    diffusion_refusee: Mapped[bool]
    mot_de_passe: Mapped[str] = mapped_column(String(400))
    question: Mapped[str] = mapped_column(String(200))
    reponse: Mapped[str] = mapped_column(String(200))


class Inscription(Choix, Base):
    """A registration whose link has not been followed yet. `cle`: the hash of the link's key; `envoyee`: when."""

    __tablename__ = "uni_inscriptions"
    id: Mapped[int] = mapped_column(primary_key=True)
    adherent_id: Mapped[int] = mapped_column(ForeignKey(Adherent.id), index=True)
    cle: Mapped[str] = mapped_column(String(64))
    envoyee: Mapped[int]


class Compte(UserMixin, Choix, Base):  # type: ignore[misc] # Flask-Login ships no types
    """An account; one per member. `serie` grows with each new password, which ends sessions and links before it."""

    __tablename__ = "uni_comptes"
    id: Mapped[int] = mapped_column(primary_key=True)
    adherent_id: Mapped[int] = mapped_column(ForeignKey(Adherent.id), unique=True)
    email_certifiee: Mapped[bool]
    serie: Mapped[int] = mapped_column(default=0)
    adherent: Mapped[Adherent] = relationship(lazy="joined")

    def get_id(self) -> str:
        """What a session keeps."""
        return f"{self.id}.{self.serie}"


class Demande(Base):
    """A request to update the file; `contenu` is what was entered, for people to read."""

    __tablename__ = "uni_demandes"
    id: Mapped[int] = mapped_column(primary_key=True)
    adherent_id: Mapped[int] = mapped_column(ForeignKey(Adherent.id), index=True)
    genre: Mapped[str] = mapped_column(String(30))
    contenu: Mapped[str] = mapped_column(String(600))
    envoyee: Mapped[int]


class Lecture(Base):
    """A message that a member has read; `message` is its number among the member's own."""

    __tablename__ = "uni_lectures"
    __table_args__ = (UniqueConstraint("adherent_id", "message"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    adherent_id: Mapped[int] = mapped_column(ForeignKey(Adherent.id))
    message: Mapped[int]
