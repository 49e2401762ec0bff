"""The API of the lost password: both numbers, then the question or an e-mail, then a new password."""

import secrets
from typing import Any

from .call import Call, Refusal
from .hashing import hash_secret, plain_answer, same_secret, token_key
from .post import letter
from .rules import password_errors
from .site import Account, Link, Recovery

LIFE_S = 2 * 3600
UNKNOWN = "Aucun espace adhérent ne correspond à ces deux numéros."
STALE = "Ce lien n'est pas valable, ou n'est plus valable. Refaites votre demande."


def state(call: Call) -> dict[str, Any]:
    """What the next screen may be for this browser."""
    recovery = call.session.recovery
    if recovery is None:
        return {"next": "numbers"}
    account = recovery.account
    return {
        "next": "password" if recovery.answered else "proof",
        "certified": account.email_certified,
        "question": account.question,
        "email": masked(account.email) if account.email_certified else "",
    }


def numbers(call: Call) -> dict[str, Any]:
    """Member number and access code of someone registered."""
    number, code = call.text("number"), call.text("code")
    errors = {}
    if not number:
        errors["number"] = "Indiquez votre numéro d'adhérent."
    if not code:
        errors["code"] = "Indiquez votre code d'accès."
    if errors:
        raise Refusal(422, fields=errors)
    account = call.site.accounts.get(number)
    right = account and (account.member.access_code == code or call.wrong("UNI-MDP-PERDU-QUESTION:code"))
    if account is None or not right:
        raise Refusal(422, UNKNOWN)
    call.session.recovery = Recovery(account)
    if account.email_certified and call.wrong("UNI-MDP-PERDU-CHOIX:impose"):
        return {**mail(call), "imposed": True}
    return state(call)


def answer(call: Call) -> dict[str, Any]:
    """The answer to the person's own question."""
    recovery = under_way(call)
    given = call.text("answer")
    if not given:
        raise Refusal(422, fields={"answer": "Indiquez votre réponse."})
    right = same_secret(plain_answer(given), recovery.account.answer)
    if not right and not call.wrong("UNI-MDP-PERDU-QUESTION:reponse"):
        raise Refusal(422, "Cette réponse n'est pas celle que vous avez enregistrée.")
    recovery.answered = True
    return {}


def mail(call: Call) -> dict[str, Any]:
    """Send a link to the certified address."""
    account = under_way(call).account
    if not account.email_certified:
        raise Refusal(409, "Votre adresse email n'est pas certifiée.", code="step")
    token = secrets.token_hex(24)
    call.site.renewals[token_key(token)] = Link(account, call.now)
    lines = [
        "Vous avez demandé à changer le mot de passe de votre espace adhérents.",
        "Le lien ci-dessous sert une seule fois, pendant deux heures. Si vous n'avez rien demandé, ne l'ouvrez pas.",
    ]
    url = f"{call.site.base_url}/#/nouveau-mot-de-passe/{token}"
    subject, action = "Votre nouveau mot de passe", "Je choisis un nouveau mot de passe"
    call.outbox.append(letter(account.email, subject, account.member.first_name, lines, action, url, call.now))
    return {"email": masked(account.email)}


def link_state(call: Call) -> dict[str, Any]:
    """Whether the link of the e-mail can serve."""
    renewal(call)
    return {}


def change(call: Call) -> dict[str, Any]:
    """The new password, for who answered the question or came by the link; every open session of theirs ends."""
    link = renewal(call) if call.text("link") else None
    recovery = call.session.recovery
    if link is None and not (recovery and recovery.answered):
        raise Refusal(409, "Commencez par indiquer vos deux numéros.", code="step")
    account = link.account if link else recovery.account  # type: ignore[union-attr]
    password = call.text("password", strip=False)
    own = (account.member.member_number, account.member.access_code)
    confirmation = call.text("confirmation", strip=False)
    errors = password_errors(password, confirmation, own, call.site.wrong, renewed=True)
    if errors:
        raise Refusal(422, fields=errors)
    keep = account.passwords if link and call.wrong("UNI-MDP-PERDU-EMAIL:ancien") else []
    account.passwords = [hash_secret(password), *keep]
    account.folded = hash_secret(password.casefold()) if account.folded else None
    close_everything(call, account)
    return {}


def close_everything(call: Call, account: Account) -> None:
    """End sessions, other recoveries and other links of the account."""
    for session in call.site.sessions.values():
        if session.account is account:
            session.account = None
        if session.recovery and session.recovery.account is account:
            session.recovery = None
    for link in call.site.renewals.values():
        link.used = link.used or link.account is account


def renewal(call: Call) -> Link:
    """The link that the token stands for, while it lives and is not used."""
    link = call.site.renewals.get(token_key(call.text("link")))
    if link is None or link.used or call.now - link.sent >= LIFE_S:
        raise Refusal(410, STALE)
    return link


def under_way(call: Call) -> Recovery:
    """The recovery of this browser."""
    if call.session.recovery is None:
        raise Refusal(409, "Commencez par indiquer vos deux numéros.", code="step")
    return call.session.recovery


def masked(email: str) -> str:
    """An address that its owner recognises and nobody else learns."""
    local, _, domain = email.partition("@")
    return f"{local[:1]}•••@{domain}"
