"""Opening and closing a session."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.hashers import check_password, make_password
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from .accountforms import SignInForm, bound
from .rules import normal_password
from .store import Person, plain


def signed_in(request: HttpRequest) -> Person | None:
    """Give the person whose session this is."""
    person = request.portal.by_uid.get(request.session.get("uid", ""))
    if person is None or not person.user or request.session.get("stamp") != person.stamp:
        return None
    return person if person.terms or "COW-SESSION-CONDITIONS:adresses-ouvertes" in request.wrong else None


def for_members(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Lead to the sign-in whoever has no session, and give the view its person."""

    @wraps(view)
    def guarded(request: HttpRequest, **parts: str) -> HttpResponse:
        """Check, then answer."""
        person = signed_in(request)
        return redirect("sign_in") if person is None else view(request, person, **parts)

    return guarded


def authenticate(request: HttpRequest, name: str, password: str) -> Person | None:
    """Give the user of this name and password, in the same time whether the name is known or not."""
    person = request.portal.users.get(plain(name))
    password = normal_password(password, request.wrong)
    if person is None:
        make_password(password)
        return None
    return person if check_password(password, person.password) else None


def open_session(request: HttpRequest, person: Person) -> None:
    """Open a session under a new key."""
    request.session.cycle_key()
    rotate_token(request)
    request.session["uid"], request.session["stamp"] = person.uid, person.stamp


def sign_in(request: HttpRequest) -> HttpResponse:
    """Show the sign-in, and open a session once the terms are accepted."""
    form = bound(SignInForm, request)
    if request.method == "POST" and form.is_valid():
        person = authenticate(request, form.cleaned_data["user"], form.cleaned_data["password"])
        if person is None:
            unknown = plain(form.cleaned_data["user"]) not in request.portal.users
            told = unknown and "COW-SESSION-DISCRET:inconnue" in request.wrong
            text = "Cette adresse n'a pas de compte." if told else "Le courriel ou le mot de passe est incorrect."
            form.add_error("user", text)
        elif person.terms or form.cleaned_data["terms"]:
            person.terms = True
            open_session(request, person)
            return redirect("space")
        else:
            form.add_error(
                "terms", "Lisez et acceptez les conditions d'utilisation pour ouvrir votre première session."
            )
            if "COW-SESSION-CONDITIONS:adresses-ouvertes" in request.wrong:
                open_session(request, person)
    return render(request, "sign_in.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Close the session and keep the language."""
    lang = request.lang
    request.session.flush()
    request.session["lang"] = lang
    return redirect("sign_in")
