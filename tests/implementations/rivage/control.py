"""The test-only control endpoints under /_mire (see the contract, sections 2 and 3)."""

import json
from datetime import date

from django.http import HttpRequest, JsonResponse

from .store import Beneficiary, Member

CAPABILITIES = {"portal": "assistance", "capabilities": ["members", "messages", "clock"]}


def handle(request: HttpRequest) -> JsonResponse:
    path = request.path_info.removeprefix("/_mire").rstrip("/")
    if path == "" and request.method == "GET":
        return JsonResponse(CAPABILITIES)
    if path == "/members" and request.method == "POST":
        return add_member(request)
    if path == "/messages" and request.method == "GET":
        return JsonResponse(request.portal.outbox.to(request.GET.get("to", "")), safe=False)
    return JsonResponse({"error": "not found"}, status=404)


def add_member(request: HttpRequest) -> JsonResponse:
    try:
        person = json.loads(request.body)
        member = read_member(person)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return JsonResponse({"error": f"bad or missing key: {error}"}, status=400)
    if not request.portal.store.add_member(member):
        return JsonResponse({"error": "this member_number is already known"}, status=409)
    return JsonResponse(written(member), status=201)


def text(person: dict, key: str) -> str:
    value = person[key]
    if not isinstance(value, str) or not value.strip():
        raise ValueError(key)
    return value


def read_member(person: dict) -> Member:
    active = person["offer_active"]
    requests = person.get("assistance_requests") or []
    if not isinstance(active, bool) or not isinstance(requests, list) or not isinstance(person["beneficiaries"], list):
        raise ValueError("offer_active, beneficiaries or assistance_requests")
    return Member(
        number=text(person, "member_number"),
        first_name=text(person, "first_name"),
        last_name=text(person, "last_name"),
        offer_active=active,
        beneficiaries=[
            Beneficiary(text(b, "first_name"), text(b, "last_name"), date.fromisoformat(b["birth_date"]))
            for b in person["beneficiaries"]
        ],
        assistance_requests=[str(r) for r in requests],
    )


def written(member: Member) -> dict:
    return {
        "member_number": member.number,
        "first_name": member.first_name,
        "last_name": member.last_name,
        "offer_active": member.offer_active,
        "beneficiaries": [
            {"first_name": b.first_name, "last_name": b.last_name, "birth_date": b.birth_date.isoformat()}
            for b in member.beneficiaries
        ],
        "assistance_requests": list(member.assistance_requests),
    }
