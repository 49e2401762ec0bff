"""Opening a session: sign-in, choice of file, terms; and what stands outside one."""

from starlette.responses import Response

from .call import WEB, Call
from .rules import clean
from .store import Account

REFUSED = "Le code d'utilisateur ou le mot de passe est incorrect."
BLOCKED = "Trop de tentatives. Réessayez dans 15 minutes."


def welcome(call: Call) -> Response:
    return call.page("bienvenue")


def contact(call: Call) -> Response:
    return call.page("joindre")


def recognised(call: Call, code: str, secret: str, *, loosely: bool = False) -> Account | None:
    """The account that code and password open. An unknown code takes the same time."""
    candidates = call.store.named(code)
    for account in candidates:
        if call.store.verify(account.password, secret):
            return account
        if loosely and account.loose and call.store.verify(account.loose, secret.lower()):
            return account
    if not candidates:
        call.store.verify(None, secret)
    return None


def sign_in(call: Call) -> Response:
    if not call.posted:
        call.session.forgotten = {}
        return call.page("connexion")
    code, secret = clean(call.form.get("code", "")), call.form.get("passe", "")
    values = {"code": code}
    errors = {key: "Ce champ est obligatoire." for key, value in (("code", code), ("passe", secret)) if not value}
    if errors:
        return call.page("connexion", errors=errors, values=values)
    key = f"connexion {code.lower()}"
    if call.store.blocked(key, call.now):
        return call.page("connexion", general=BLOCKED, values=values)
    account = recognised(call, code, secret, loosely=call.wrong("R360-SESSION-REFUSE:casse"))
    if account and not (call.wrong("R360-COMMUN:web") and call.site is WEB and account.made_on == "app"):
        return opened(call, account)
    call.store.failed(key, call.now)
    known = call.store.named(code)
    if known and call.wrong("R360-SESSION-REFUSE:apres-erreur"):
        start(call, known[-1])
    return call.page("connexion", general=REFUSED, values=values)


def start(call: Call, account: Account) -> None:
    """A session with a new id. A single file needs no choice."""
    session = call.new_session()
    session.account = account
    session.file = account.files[0] if len(account.files) == 1 else account.remembered


def opened(call: Call, account: Account) -> Response:
    start(call, account)
    return call.go(call.standing())


def files(call: Call) -> Response:
    account = call.session.account
    if account is None:
        return call.go("/connexion")
    if call.session.file is not None or not account.files:
        return call.go(call.standing())
    if not call.posted:
        return call.page("dossiers", files=account.files)
    chosen = account.file(call.form.get("dossier", ""))
    if chosen is None:
        return call.page("dossiers", files=account.files, errors={"dossier": "Choisissez un dossier."})
    if call.wrong("R360-DOSSIERS:premier"):
        chosen = account.files[0]
    if call.wrong("R360-DOSSIERS:memorise"):
        account.remembered = chosen
    call.session.file = chosen
    return call.go(call.standing())


def terms(call: Call) -> Response:
    if call.standing() != "/convention":
        return call.go(call.standing())
    if not call.posted:
        return call.page("convention")
    session = call.session
    assert session.account and session.file
    decision = call.form.get("decision")
    if decision == "accepter" or (decision == "refuser" and call.wrong("R360-CONVENTION:refuser")):
        session.account.accepted.add((call.site.name, session.file.id))
        return call.go("/services")
    if decision == "refuser":
        call.new_session().notice = "Vous devez accepter la convention d'utilisation pour utiliser nos services. Votre session est fermée."
        return call.go("/connexion")
    return call.page("convention")


def sign_out(call: Call) -> Response:
    call.new_session().notice = "Votre session est fermée."
    return call.go("/connexion")
