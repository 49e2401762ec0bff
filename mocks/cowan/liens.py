"""Links that are sent: kept while their message leaves, found again when they are followed."""

import secrets
from datetime import UTC, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from mocks.cowan.models import Lien
from mocks.cowan.rules import rules
from mocks.kit.clock import now
from mocks.kit.current import writing

FORGOTTEN_AFTER = 30 * 24 * 3600
"""Seconds, by the real clock: others may move theirs."""


def secondes() -> int:
    """The time of the request, POSIX, in whole seconds, as the message's date has it."""
    return int(now().timestamp())


def poster(genre: str, regime_id: int, courriel: str) -> bool:
    """Send a new link to that address. False when the message could not be sent: then no link is kept.

    The link is kept before its message leaves, because it may be followed at once; the transaction does not wait
    for the mail server, because others want to write meanwhile.
    """
    lien = Lien(
        cle=secrets.token_urlsafe(8),
        genre=genre,
        regime_id=regime_id,
        courriel=courriel,
        envoye=secondes(),
    )
    with writing() as db:
        db.execute(delete(Lien).where(Lien.envoye < datetime.now(UTC).timestamp() - FORGOTTEN_AFTER))
        db.add(lien)
    if rules().facteur(lien):
        return True
    with writing() as db:
        db.delete(lien)
    return False


def trouver(db: Session, genre: str, texte: str) -> Lien | None:
    """The link of that kind that holds `texte`, while it lives: 24 hours to the second."""
    cle = rules().cle_signee(texte)
    lien = db.scalar(select(Lien).filter_by(cle=cle, genre=genre)) if cle else None
    alive = lien is not None and secondes() - lien.envoye <= rules().lien_vie.total_seconds()
    return lien if alive else None
