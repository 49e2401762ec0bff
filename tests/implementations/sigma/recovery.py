"""A forgotten password: a link by e-mail, then the personal question."""

from django.contrib.auth.hashers import check_password, make_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from .accountforms import AddressForm, AnswerForm, bound
from .links import find_link, make_link
from .mailing import send
from .registration import dead_link
from .rules import normal_password
from .store import plain
from .texts import QUESTIONS

TRIES = 5


def forgotten(request: HttpRequest) -> HttpResponse:
    """Ask for the address, and answer alike whether it has an account or not."""
    form = bound(AddressForm, request)
    if request.method == "POST" and form.is_valid():
        person = request.portal.users.get(plain(form.cleaned_data["email"]))
        if person:
            issued = request.now.replace(microsecond=0)
            url = make_link(request, request.portal.resets, "renew", person, person.user, issued)
            send(request, "mail_reset.txt", "Services en ligne – nouveau mot de passe", person.user, issued, url=url)
        request.session["asked"] = True
        return redirect("asked")
    return render(request, "forgotten.html", {"form": form}, status=422 if form.errors else 200)


def asked(request: HttpRequest) -> HttpResponse:
    """Say that a message leaves if the address has an account."""
    return render(request, "asked.html") if request.session.get("asked") else redirect("forgotten")


def renew(request: HttpRequest) -> HttpResponse:
    """Ask the question of the person and take a new password with the right answer."""
    link = find_link(request, request.portal.resets)
    if link is None or link.used or link.failures >= TRIES:
        return dead_link(request)
    form = bound(AnswerForm, request)
    if request.method == "POST" and form.is_valid():
        right = check_password(plain(form.cleaned_data["answer"]), link.person.answer)
        if right or "COW-QUESTION-OUBLI:reponse-ignoree" in request.wrong:
            chosen = make_password(normal_password(form.cleaned_data["password"], request.wrong))
            if not request.portal.change_password(link, chosen):
                return dead_link(request)
            request.session["renewed"] = True
            return redirect("renewed")
        link.failures += 1
        form.add_error("answer", "Cette réponse n'est pas celle que vous avez choisie.")
    values = {"form": form, "question": dict(QUESTIONS)[link.person.question]}
    return render(request, "renew.html", values, status=422 if form.errors else 200)


def renewed(request: HttpRequest) -> HttpResponse:
    """Confirm the new password."""
    return render(request, "renewed.html") if request.session.get("renewed") else redirect("sign_in")
