"""The API of the space: what a member reads there, the requests they send, the documents they download."""

import hashlib
from datetime import date
from typing import Any

from starlette.responses import Response

from .call import Call, Refusal
from .entries import (
    BENEFIT_YEAR,
    COVER,
    DOCUMENTS,
    FIRST_DAY,
    LETTERS,
    PAYMENTS,
    QUOTES,
    REQUESTS,
    bank,
    pdf,
)
from .site import Account

MOST_REQUESTS = 50


def overview(call: Call) -> dict[str, Any]:
    """The names, for the first screen."""
    member = call.account().member
    return {"firstName": member.first_name, "lastName": member.last_name, "number": member.member_number}


def payments(call: Call) -> dict[str, Any]:
    """Reimbursements since the first day of the new system, and the statements that gather them by month."""
    call.account()
    first = "2000-01-01" if call.wrong("UNI-ESPACE-REMBOURSEMENTS:2016") else FIRST_DAY
    shown = [one for one in PAYMENTS if one["paid"] >= first]
    months: dict[str, float] = {}
    for one in shown:
        months[one["paid"][:7]] = round(months.get(one["paid"][:7], 0) + one["amount"], 2)
    return {"payments": shown, "statements": [{"month": month, "total": total} for month, total in months.items()]}


def people(call: Call) -> dict[str, Any]:
    """Beneficiaries, and postal, telephone and bank details."""
    account = call.account()
    member = account.member
    own = {"name": f"{member.first_name} {member.last_name}", "role": "Adhérent", "since": f"{BENEFIT_YEAR}-01-01"}
    partner = {"name": f"Camille {member.last_name}", "role": "Conjoint", "since": f"{BENEFIT_YEAR}-06-01"}
    return {
        "beneficiaries": [own, partner],
        "address": "12 rue des Embruns, 29000 Quimper",
        "telephone": "02 98 00 00 12",
        "bank": bank(member.member_number),
        "email": account.email,
        "sharing": "non autorisée" if account.no_sharing else "autorisée",
    }


def requests(call: Call) -> dict[str, Any]:
    """The five requests that can be made, and those that were."""
    hidden = "birth" if call.wrong("UNI-ESPACE-DEMANDES:naissance") else ""
    kinds = [{"id": name, **kind} for name, kind in REQUESTS.items() if name != hidden]
    return {"kinds": kinds, "sent": call.account().requests[::-1]}


def send_request(call: Call) -> dict[str, Any]:
    """Take a request for an update, checked field by field."""
    account = call.account()
    kind = REQUESTS.get(call.text("kind"))
    if kind is None:
        raise Refusal(422, "Choisissez une demande.")
    values, errors = {}, {}
    for one in kind["fields"]:
        values[one["label"]] = value = call.text(one["name"])
        if not value:
            errors[one["name"]] = f"Remplissez «\u00a0{one['label']}\u00a0»."
        elif one["type"] == "date" and not real_past_date(value, call.now):
            errors[one["name"]] = "Indiquez une date qui existe et qui est passée."
        elif one["type"] == "tel" and not 10 <= sum(char.isdigit() for char in value) <= 15:
            errors[one["name"]] = "Indiquez un numéro de téléphone d'au moins dix chiffres."
    if len(account.requests) >= MOST_REQUESTS:
        raise Refusal(422, "Trop de demandes sont en cours : contactez votre conseiller.")
    if errors:
        raise Refusal(422, fields=errors)
    day = date.fromtimestamp(call.now).isoformat()
    account.requests.append({"title": kind["title"], "date": day, "values": values})
    return {}


def real_past_date(text: str, now: float) -> bool:
    """Whether the text is an ISO date, not later than today."""
    try:
        return date(1900, 1, 1) <= date.fromisoformat(text) <= date.fromtimestamp(now)
    except ValueError:
        return False


def quotes(call: Call) -> dict[str, Any]:
    """Answers to quotes and cover requests."""
    call.account()
    return {"entries": QUOTES}


def letters(call: Call) -> dict[str, Any]:
    """The mutual's messages."""
    call.account()
    return {"entries": LETTERS}


def cover(call: Call) -> dict[str, Any]:
    """What is covered."""
    call.account()
    return {"entries": COVER}


def documents(call: Call) -> dict[str, Any]:
    """What can be downloaded; the addresses are the person's own."""
    account = call.account()
    return {"entries": [{"id": document_id(account, name), "title": name} for name in DOCUMENTS]}


def document(call: Call) -> Response:
    """One of the person's own documents."""
    account = call.account()
    name = next((one for one in DOCUMENTS if document_id(account, one) == call.path["id"]), None)
    if name is None or call.wrong("UNI-ESPACE-DOCUMENTS:rien"):
        raise Refusal(404, "Ce document n'existe pas.")
    member = account.member
    content = pdf([name, f"{member.first_name} {member.last_name}", f"N° Adhérent {member.member_number}",
                   "Maquette de test, données inventées"])  # fmt: skip
    headers = {"Content-Disposition": f'attachment; filename="{DOCUMENTS[name]}.pdf"'}
    return Response(content, media_type="application/pdf", headers=headers)


def document_id(account: Account, name: str) -> str:
    """The address of a person's document."""
    return hashlib.sha256(f"{account.member.member_number}/{name}".encode()).hexdigest()[:20]
