"""Invoices as files: which ones are taken."""

from dataclasses import dataclass

from werkzeug.datastructures import FileStorage
from werkzeug.utils import secure_filename

from mocks.assistance.rules import MO

GENRES = {
    b"%PDF-": ("PDF", "application/pdf", (".pdf",)),
    b"\x89PNG\r\n\x1a\n": ("PNG", "image/png", (".png",)),
    b"\xff\xd8\xff": ("JPEG", "image/jpeg", (".jpg", ".jpeg")),
}
"""How each kind of file begins, what it is called, and how its name ends."""
GENRE = "« Facture » doit être un fichier PDF, PNG ou JPEG."


@dataclass(frozen=True)
class Facture:
    """A file as it was sent."""

    nom: str
    contenu: bytes

    @classmethod
    def recue(cls, file: FileStorage) -> "Facture":
        """What a form received; its name is not to be trusted."""
        with file.stream as stream:
            return cls(secure_filename(file.filename or "") or "facture", stream.read())

    @property
    def genre(self) -> str | None:
        """Its media type, by how it begins and how its name ends; None for anything that is not taken."""
        for beginning, (_, media_type, endings) in GENRES.items():
            if self.contenu.startswith(beginning) and self.nom.lower().endswith(endings):
                return media_type
        return None

    def refus(self, most: int) -> str | None:
        """Why it is not taken, for people; None where it is."""
        if self.genre is None:
            return GENRE
        if len(self.contenu) > most:
            return f"« Facture » ne peut pas dépasser {most / MO:g} Mo : ce fichier est trop volumineux."
        return None
