"""The API of the registration: four steps, then the link of the e-mail."""

import secrets
from typing import Any

from .call import Call, Refusal
from .post import Letter, letter
from .rules import email_error, password_errors, questions
from .site import Account, Draft, Link, Member

DAY_S = 24 * 3600
UNKNOWN = "Ce numéro d'adhérent et ce code d'accès ne correspondent pas à nos dossiers."
ALREADY = "Vous êtes déjà inscrit : connectez-vous, ou utilisez « Mot de passe perdu ? »."
OUT_OF_ORDER = "Cette étape n'est pas ouverte : suivez l'inscription dans l'ordre."
STALE = "Ce lien n'est pas valable, ou il a dépassé ses 24 heures. Recommencez votre inscription."


def state(call: Call) -> dict[str, Any]:
    """Which step may be shown, and what it says of the person."""
    draft = call.session.draft
    if draft is None:
        skipped = call.wrong("UNI-ETAPES:conditions")
        return {"step": 3 if skipped else 1}
    number_only = call.wrong("UNI-2-ECRAN:bonjour")
    name = draft.member.member_number if number_only else f"{draft.member.first_name} {draft.member.last_name}"
    return {"step": draft.step, "name": name, "email": draft.account.email if draft.account else ""}


def numbers(call: Call) -> dict[str, Any]:
    """Step 1: the two numbers of a member who is not registered yet."""
    number, code = call.text("number"), call.text("code")
    errors = {}
    if not number and not call.wrong("UNI-1-REQUIS:numero"):
        errors["number"] = "Indiquez votre numéro d'adhérent."
    if not code:
        errors["code"] = "Indiquez votre code d'accès."
    if errors:
        raise Refusal(422, fields=errors)
    member = call.site.find_member(number, code)
    if member is None:
        raise Refusal(422, UNKNOWN)
    check_new(call, member)
    call.session.draft = Draft(member)
    return {"step": 2}


def choices(call: Call) -> dict[str, Any]:
    """Step 2: password, e-mail address, question and answer."""
    draft = reached(call, 2)
    member = draft.member
    password = call.text("password", strip=False)
    email, question, answer = call.text("email"), call.text("question"), call.text("answer")
    own = (member.member_number, member.access_code)
    errors = password_errors(password, call.text("confirmation", strip=False), own, call.site.wrong)
    if problem := email_error(email, call.site.wrong):
        errors["email"] = problem
    if call.wrong("UNI-2-DIFFUSION:condition") and call.body.get("noSharing") is not True:
        errors["noSharing"] = "Cochez cette case pour continuer."
    if not question and call.wrong("UNI-2-QUESTION:premiere"):
        question = questions(call.site.wrong)[0]
    if question not in questions(call.site.wrong):
        errors["question"] = "Choisissez une question parmi celles proposées."
    if not answer and not call.wrong("UNI-2-REPONSE:facultative"):
        errors["answer"] = "Indiquez votre réponse à la question."
    if errors:
        raise Refusal(422, fields=errors)
    draft.account = call.site.new_account(member, email, password, question, answer)
    draft.account.no_sharing = call.body.get("noSharing") is True
    draft.step, draft.terms, draft.refusals = 3, False, 0
    return {"step": 3}


def terms(call: Call) -> dict[str, Any]:
    """Step 3: the terms; the page then opens its window."""
    draft = reached(call, 3)
    draft.terms = False
    if call.body.get("accepted") is not True:
        draft.refusals += 1
        if not (call.wrong("UNI-3-CGU:insister") and draft.refusals > 1):
            raise Refusal(422, fields={"accepted": "Cochez « J'accepte les conditions d'utilisation » pour continuer."})
    draft.terms = True
    return {"email": draft.account.email if draft.account else ""}


def confirm(call: Call) -> dict[str, Any]:
    """« OK » of the window: the message leaves, and step 4 is reached."""
    draft = reached(call, 3)
    account = draft.account
    if account is None or not draft.terms:
        raise Refusal(409, OUT_OF_ORDER, code="step")
    check_new(call, draft.member)
    token = secrets.token_hex(24)
    call.site.activations[call.site.key(token)] = Link(account, call.now)
    call.outbox.append(invitation(call, account, token))
    draft.step = 4
    call.undo = lambda: setattr(draft, "step", 3)
    return {"step": 4}


def activation_state(call: Call) -> dict[str, Any]:
    """Whether the link of the e-mail can serve, without using it: mail programs open links too."""
    link = activation(call)
    return {"used": link.used, "firstName": link.account.member.first_name}


def activate(call: Call) -> dict[str, Any]:
    """Create the account of the link; a second time changes nothing."""
    link = activation(call)
    if not link.used:
        check_new(call, link.account.member)
        call.site.accounts[link.account.member.member_number] = link.account
        link.used = True
    return {}


def activation(call: Call) -> Link:
    """The link that the token stands for, while it lives."""
    link = call.site.activations.get(call.site.key(call.text("link")))
    life = DAY_S
    if call.wrong("UNI-4-24H:23h"):
        life -= 3600
    if call.wrong("UNI-4-24H:25h"):
        life += 3600
    if link is None or call.now - link.sent >= life:
        raise Refusal(410, STALE)
    return link


def invitation(call: Call, account: Account, token: str) -> Letter:
    """The message of step 4."""
    action = "Je confirme mon inscription" if call.wrong("UNI-4-MESSAGE:libelle") else "Je valide mon inscription"
    lines = [
        "Vous venez de vous inscrire à l'espace adhérents. Il ne vous reste qu'à certifier votre adresse.",
        "Vous disposez de 24 heures ; votre compte n'existe qu'une fois ce lien suivi.",
    ]
    url = f"{call.site.base_url}/#/validation/{token}"
    subject = "Votre inscription à l'espace adhérents"
    return letter(account.email, subject, account.member.first_name, lines, action, url, call.now)


def check_new(call: Call, member: Member) -> None:
    """Refuse who is registered already."""
    if member.member_number in call.site.accounts and not call.wrong("UNI-1-UNIQUE:recommence"):
        raise Refusal(422, ALREADY)


def reached(call: Call, step: int) -> Draft:
    """The registration under way, where it has come that far and is not over."""
    draft = call.session.draft
    if draft is None and step == 3 and call.wrong("UNI-ETAPES:conditions"):
        return Draft(Member("", "", "", ""), 3)
    if draft is None or draft.step < step or draft.step == 4:
        raise Refusal(409, OUT_OF_ORDER, code="step")
    return draft
