"""The API of the sign-in screen: start, signing in and out, the lost access code."""

from typing import Any

from .call import Call, Refusal
from .rules import email_error, password_rules, questions

REFUSED = "Identifiant ou mot de passe incorrect. Vérifiez votre saisie."


def start(call: Call) -> dict[str, Any]:
    """What the page's script needs first: the token against forgery, the rules, and who is signed in."""
    call.site.keep(call.session)
    return {
        "token": call.session.token,
        "rules": password_rules(call.site.wrong),
        "renewalRules": password_rules(call.site.wrong, renewed=True),
        "questions": questions(call.site.wrong),
        "variants": sorted(call.site.wrong),
        "person": person(call),
    }


def person(call: Call) -> dict[str, str] | None:
    """The names of who is signed in."""
    if call.session.account is None:
        return None
    member = call.session.account.member
    return {"firstName": member.first_name, "lastName": member.last_name}


def sign_in(call: Call) -> dict[str, Any]:
    """Open the space, with a new session."""
    identifier, password = call.text("identifier"), call.text("password", strip=False)
    errors = {}
    if not identifier:
        errors["identifier"] = "Indiquez votre code d'accès ou votre adresse email."
    if not password:
        errors["password"] = "Indiquez votre mot de passe."
    if errors:
        raise Refusal(422, fields=errors)
    account = call.site.sign_in(identifier, password)
    if account is None:
        if call.wrong("UNI-SESSION-DISCRET:bavard") and not call.site.identified(identifier):
            raise Refusal(422, "Aucun espace n'est ouvert avec cet identifiant.")
        raise Refusal(422, REFUSED)
    call.renew()
    call.session.account = account
    return {"person": person(call)}


def sign_out(call: Call) -> dict[str, Any]:
    """Close the space, and forget the session."""
    keep = call.session
    call.renew()
    if call.wrong("UNI-ESPACE-PRIVE:deconnexion"):
        call.site.sessions.pop(call.session.id, None)
        call.session = keep
    return {"person": None}


def lost_code(call: Call) -> dict[str, Any]:
    """Take down the notice of a lost access code; known and unknown numbers are answered alike."""
    email, number = call.text("email"), call.text("number")
    errors = {}
    if problem := email_error(email):
        errors["email"] = problem
    if not number:
        errors["number"] = "Indiquez votre numéro d'adhérent."
    if errors:
        raise Refusal(422, fields=errors)
    if number in call.site.members:
        call.site.code_notices.append({"email": email, "number": number})
    return {}
