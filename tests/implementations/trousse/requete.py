"""What every call of the API needs: the clock, the session, the body, the guard against forged requests."""

import hmac
import json
import secrets
from datetime import datetime, timedelta, timezone
from functools import wraps

from starlette.requests import Request
from starlette.responses import JSONResponse

TEMOIN, JETON = "ramu_session", "XSRF-TOKEN"
DUREE = timedelta(minutes=30)


class Refus(Exception):
    """An answer that ends the call: status, and errors by field (« _ » for the form)."""

    def __init__(self, status: int, erreurs: dict[str, str], **reste):
        self.status, self.corps = status, {"erreurs": erreurs, **reste}


def maintenant(request: Request) -> datetime:
    """Now, as the request's clock header has it."""
    try:
        decalage = max(0, int(request.headers.get("mire-clock-offset", "0")))
        return datetime.now(timezone.utc).replace(microsecond=0) + timedelta(seconds=decalage)
    except (ValueError, OverflowError):
        return datetime.now(timezone.utc).replace(microsecond=0)


def session_de(request: Request):
    """The browser's session, anonymous or not; None where there is none, or it slept too long."""
    session = request.app.state.depot.session(request.cookies.get(TEMOIN))
    quand = maintenant(request)
    if session and session.utilisateur and session.vue and quand - session.vue > DUREE:
        return None
    if session:
        session.vue = max(quand, session.vue) if session.vue else quand
    return session


def poser_session(response, session):
    response.set_cookie(TEMOIN, session.cle, httponly=True, samesite="lax", path="/")


def compte_de(request: Request, conditions: bool = True):
    """The account of the signed-in person; 401 without one, 403 before the terms."""
    session = session_de(request)
    compte = session and session.utilisateur and request.app.state.depot.comptes.get(session.utilisateur)
    if not compte:
        raise Refus(401, {"_": "session"})
    libre = "COW-SESSION-CONDITIONS:adresse" in request.app.state.faux
    if conditions and not compte.conditions and not libre:
        raise Refus(403, {"_": "conditions"})
    return compte


async def corps(request: Request) -> dict:
    """The JSON object that was sent."""
    if "application/json" not in request.headers.get("content-type", ""):
        raise Refus(415, {"_": "demande"})
    try:
        data = json.loads(await request.body())
    except ValueError:
        data = None
    if not isinstance(data, dict):
        raise Refus(400, {"_": "demande"})
    return data


def api(fonction):
    """A call of the API: guarded against forgery, never cached, refusals as JSON."""

    @wraps(fonction)
    async def appel(request: Request):
        jeton = request.cookies.get(JETON, "")
        try:
            if request.method not in ("GET", "HEAD"):
                envoye = request.headers.get("x-xsrf-token", "")
                if not jeton or not hmac.compare_digest(jeton.encode(), envoye.encode()):
                    raise Refus(403, {"_": "jeton"})
            response = await fonction(request)
        except Refus as refus:
            response = JSONResponse(refus.corps, refus.status)
        response.headers["Cache-Control"] = "no-store"
        if not jeton:
            response.set_cookie(JETON, secrets.token_urlsafe(24), samesite="lax", path="/")
        return response

    return appel
