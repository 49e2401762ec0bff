"""The e-mail that a link leaves with, and the text that the link holds."""

from flask import current_app, url_for

from mocks.cowan.langues import gettext as _
from mocks.cowan.models import Lien
from mocks.kit.links import public_url, sign, unsign
from mocks.kit.mail import send

SIGNATURE = "cowan-lien"

PAGES = {"activation": "cowan.activation", "oubli": "cowan.nouveau_mot_de_passe"}
"""The page that a link of each kind leads to."""


def jeton(cle: str) -> str:
    """What stands in the link: a random key, signed; nothing of the person."""
    return sign(SIGNATURE, cle)


def cle_signee(texte: str) -> str | None:
    """The key of a link's text; None where so much as a character was altered."""
    cle = unsign(SIGNATURE, texte)
    # Base64 has several spellings of one signature: only ours is taken.
    return cle if isinstance(cle, str) and jeton(cle) == texte else None


def remettre(lien: Lien) -> bool:
    """Send the link to its address; False when no mail server took it."""
    adresse = public_url(url_for(PAGES[lien.genre], Stamp=jeton(lien.cle)))
    try:
        send(to=lien.courriel, subject=_("Services en ligne"), template=f"cowan/courriel_{lien.genre}", lien=adresse)
    except OSError:  # SMTP's errors too
        current_app.logger.warning("No mail server took the message (link %s).", lien.id)
        return False
    return True
