"""Students, as the institution knows them."""

from flask_login import UserMixin
from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """This portal's tables."""


class Etudiant(UserMixin, Base):  # type: ignore[misc] # Flask-Login ships no types
    """A student and the numbers of their group insurance. The password is a hash."""

    __tablename__ = "etu_etudiants"
    id: Mapped[int] = mapped_column(primary_key=True)
    code_permanent: Mapped[str] = mapped_column(String(50), unique=True)
    mot_de_passe: Mapped[str] = mapped_column(String(200))
    contrat: Mapped[str] = mapped_column(String(50))
    certificat: Mapped[str] = mapped_column(String(50))
    prenom: Mapped[str] = mapped_column(String(100))
    nom: Mapped[str] = mapped_column(String(100))
