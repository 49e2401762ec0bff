"""The members' portal: overview, claims, policy."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from .accountforms import ClaimForm, bound
from .session import for_members
from .store import Claim, Person
from .texts import CARES


def shown(claim: Claim) -> dict[str, object]:
    """Give a claim as the pages show it."""
    return {"claim": claim, "care": dict(CARES)[claim.care]}


@for_members
def overview(request: HttpRequest, person: Person) -> HttpResponse:
    """Show what the portal offers."""
    return render(request, "space.html", {"person": person, "last": [shown(c) for c in person.claims[:-3:-1]]})


@for_members
def claims(request: HttpRequest, person: Person) -> HttpResponse:
    """List one's own claims, newest first."""
    listed = [] if "COW-PORTAIL:demande-perdue" in request.wrong else [shown(c) for c in reversed(person.claims)]
    return render(request, "claims.html", {"person": person, "claims": listed})


@for_members
def new_claim(request: HttpRequest, person: Person) -> HttpResponse:
    """Take a claim."""
    today = timezone.localtime(request.now).date()
    form = bound(ClaimForm, request, today=today)
    if request.method == "POST" and form.is_valid():
        made = request.portal.add_claim(person, form.cleaned_data, request.now)
        request.session["made"] = made.number
        return redirect("claim", number=made.number)
    return render(request, "new_claim.html", {"person": person, "form": form}, status=422 if form.errors else 200)


@for_members
def claim(request: HttpRequest, person: Person, number: str) -> HttpResponse:
    """Show one of one's own claims."""
    owners = [person]
    if "COW-PRIVE:demande-d-autrui" in request.wrong:
        owners = list(request.portal.by_uid.values())
    found = next((c for owner in owners for c in owner.claims if c.number == number), None)
    if found is None:
        raise Http404
    fresh = request.session.pop("made", None) == number
    return render(request, "claim.html", {"person": person, "fresh": fresh, **shown(found)})


@for_members
def policy(request: HttpRequest, person: Person) -> HttpResponse:
    """Show the details of one's own policy."""
    return render(request, "policy.html", {"person": person})
