"""Addresses, and the trips planned between them."""

from django.http import Http404

from .forms_space import AddressForm, TripForm
from .store import Account, Address, Trip
from .web import banner, members_only, post_only, redirect, render


@members_only
def addresses(request):
    whole = not request.portal.is_wrong("AST-ADRESSE:town-lost")
    return render(request, "adresses.html", addresses=list(request.account.addresses.values()), whole=whole)


@members_only
def add_address(request):
    account, store = request.account, request.portal.store
    form = AddressForm(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        if len(account.addresses) >= 2 and request.portal.is_wrong("AST-ADRESSES:two-at-most"):
            form.add_error(None, "Vous avez atteint le nombre maximal d'adresses.")
        else:
            new = form.cleaned_data
            with store.lock:
                address = Address(
                    store.next_id(), new["type"], new["intitule"], new["numero"], new["rue"], new["code_postal"], new["ville"]
                )
                account.addresses[address.id] = address
            banner(request, f"L'adresse « {address.title} » a été ajoutée.")
            return redirect("/espace/adresses/")
    return render(request, "adresse_ajouter.html", form=form)


def trips_with(account: Account, address_id: int) -> list[Trip]:
    return [trip for trip in list(account.trips.values()) if address_id in (trip.start, trip.end)]


@members_only
def delete_address(request, address_id: int):
    """Ask first; refuse as long as trips are planned with the address."""
    account, portal = request.account, request.portal
    address = account.addresses.get(address_id)
    if address is None and portal.is_wrong("AST-PRIVE:anothers-address"):
        address = portal.store.address(address_id)
    if address is None:
        raise Http404
    refused = []
    if request.method == "POST":
        with portal.store.lock:
            refused = trips_with(account, address_id)
            if portal.is_wrong("AST-ADRESSE-SUPPRIME:cascade"):
                for trip in refused:
                    account.trips.pop(trip.id, None)
                refused = []
            if not refused:
                account.addresses.pop(address_id, None)
                banner(request, f"L'adresse « {address.title} » a été supprimée.")
                return redirect("/espace/adresses/")
    whole = not portal.is_wrong("AST-ADRESSE:town-lost")
    shown = [trip_row(account, trip) for trip in refused]
    return render(request, "adresse_supprimer.html", address=address, refused=shown, whole=whole)


def trip_row(account: Account, trip: Trip) -> dict:
    """A trip with the titles of its addresses."""
    start, end = account.addresses.get(trip.start), account.addresses.get(trip.end)
    return {"trip": trip, "start": start.title if start else "—", "end": end.title if end else "—"}


@members_only
def trips(request):
    planned = sorted(request.account.trips.values(), key=lambda t: (t.day, t.time, t.id))
    return render(request, "trajets.html", rows=[trip_row(request.account, t) for t in planned])


@members_only
def plan(request):
    account, store = request.account, request.portal.store
    member = store.member(account.number)
    passengers = list(dict.fromkeys([account.full_name, *(b.full_name for b in (member.beneficiaries if member else []))]))
    form = TripForm(request, account, passengers, request.POST or None)
    if request.method == "POST" and form.is_valid():
        new = form.cleaned_data
        start, end = int(new["depart"]), int(new["arrivee"])
        with store.lock:
            kept = start in account.addresses and end in account.addresses
            if kept:
                trip = Trip(store.next_id(), new["passager"], start, end, new["jour"], new["heure"])
                account.trips[trip.id] = trip
        if kept:
            banner(request, "Votre trajet est planifié.")
            return redirect("/espace/trajets/")
        form.add_error(None, "Cette adresse n'existe plus.")
    return render(request, "trajet_planifier.html", form=form, enough=len(account.addresses) >= 2)


@members_only
@post_only
def delete_trip(request, trip_id: int):
    with request.portal.store.lock:
        if request.account.trips.pop(trip_id, None) is None:
            raise Http404
    banner(request, "Le trajet a été supprimé.")
    return redirect("/espace/trajets/")
