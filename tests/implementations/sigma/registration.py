"""The registration: address and personal details, message sent, activation, activated."""

from django.contrib.auth.hashers import make_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from .accountforms import ActivationForm, bound
from .forms import RegistrationForm
from .links import find_link, life, make_link
from .mailing import NAMELESS, SENDER, send
from .rules import normal_password
from .store import Link, Person, plain


def register(request: HttpRequest) -> HttpResponse:
    """Show the registration, and answer everyone alike: only the insurer's own people get a message."""
    if "COW-LANGUE:inscription-francaise" in request.wrong:
        request.lang = "fr"
    form = bound(RegistrationForm, request)
    if request.method == "POST" and form.is_valid():
        person = find_person(request, form)
        if person:
            write_to(request, person, form.cleaned_data["email"])
        request.session["sent"] = True
        return redirect("sent")
    request.session.pop("sent", None)
    return render(request, "register.html", {"form": form}, status=422 if form.errors else 200)


def find_person(request: HttpRequest, form: RegistrationForm) -> Person | None:
    """Give the person whom all four details describe."""
    number = plain(form.cleaned_data["certificate"])
    with request.portal.lock:
        people = [request.portal.people.get(number)]
        if "COW-PERSONNE-IDENTIQUE:certificat-coupe" in request.wrong:
            people = [p for key, p in request.portal.people.items() if key[:-1] == number[:-1]]
    return next((person for person in people if person and form.is_of(person)), None)


def write_to(request: HttpRequest, person: Person, address: str) -> None:
    """Send the activation message, or a word without a link when the address has an account."""
    portal, issued = request.portal, request.now.replace(microsecond=0)
    if portal.may_activate(Link(person, address, "", issued)):
        url = make_link(request, portal.activations, "activation", person, address, issued)
        sender = NAMELESS if "COW-MESSAGE:expediteur" in request.wrong else SENDER
        subject = "Services en ligne – activation de votre compte"
        send(request, "mail_activation.html", subject, address, issued, sender=sender, url=url)
    elif portal.in_use(address):
        send(request, "mail_exists.txt", "Services en ligne – compte existant", address, issued)


def sent(request: HttpRequest) -> HttpResponse:
    """Say that a message was sent."""
    if not request.session.get("sent") and "COW-ETAPES:envoye-ouvert" not in request.wrong:
        return redirect("register")
    return render(request, "sent.html")


def dead_link(request: HttpRequest) -> HttpResponse:
    """Say that the link activates nothing."""
    return render(request, "dead_link.html", status=410)


def activation(request: HttpRequest) -> HttpResponse:
    """Show the activation page of a link, and activate the account."""
    link = find_link(request, request.portal.activations, life(request.wrong))
    if link is None:
        return dead_link(request)
    if "COW-LIEN:meme-navigateur" in request.wrong and link.browser != request.session.session_key:
        return dead_link(request)
    again = link.used and "COW-LIEN-UNEFOIS:deux-fois" in request.wrong
    if not again and not request.portal.may_activate(link):
        return dead_link(request)
    form = bound(ActivationForm, request, person=link.person)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        chosen = {
            "password": make_password(normal_password(data["password"], request.wrong)),
            "question": data["question"],
            "answer": make_password(plain(data["answer"])),
        }
        if not request.portal.activate(link, chosen):
            return dead_link(request)
        request.session["activated"] = True
        return redirect("activated")
    return render(request, "activation.html", {"form": form}, status=422 if form.errors else 200)


def activated(request: HttpRequest) -> HttpResponse:
    """Confirm the activation."""
    if not request.session.get("activated"):
        return redirect("sign_in")
    return render(request, "activated.html")
