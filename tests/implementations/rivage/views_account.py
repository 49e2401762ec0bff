"""Signing in and out, the welcome page, « Mon Espace » and « Mon compte »."""

from django.middleware.csrf import rotate_token

from .forms import AccountForm, PREFIXES, SignInForm
from .passwords import opens
from .policy import no_offer, offer_opens
from .store import Account
from .web import banner, inner_path, members_only, post_only, redirect, render

REFUSED = "Adresse e-mail ou mot de passe incorrect. Vérifiez vos identifiants."


def sign_in(request):
    portal = request.portal
    if request.account and not portal.is_wrong("AST-PRIVE:sign-out"):
        return redirect("/espace/")
    form = SignInForm(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        account = portal.store.account_by_email(form.cleaned_data["email"])
        if not opens(portal, account, form.cleaned_data["mot_de_passe"]):
            form.add_error(None, refusal(portal, account))
        elif not offer_opens(portal, portal.store.member(account.number)):
            form.add_error(None, no_offer(portal))
        else:
            open_session(request, account)
            onward = inner_path(request.GET.get("suite"), "/espace/")
            if not account.welcomed:
                account.welcomed = True
                return redirect("/bienvenue/")
            return redirect(onward)
    link = "Mot de passe oublié ?" if portal.is_wrong("AST-ACCES:link-renamed") else "J'ai oublié mon mot de passe"
    return render(request, "connexion.html", form=form, forgotten=link)


def refusal(portal, account: Account | None) -> str:
    if portal.is_wrong("AST-SESSION-DISCRET:tells"):
        return "Mot de passe incorrect." if account else "Aucun compte n'existe avec cette adresse e-mail."
    return REFUSED


def open_session(request, account: Account) -> None:
    """A new session id and a new CSRF token; nothing of the visitor's session goes along."""
    request.session.flush()
    request.session["account"], request.session["stamp"] = account.id, account.stamp
    request.session.save()
    rotate_token(request)
    request.account = account


@post_only
def sign_out(request):
    portal = request.portal
    if request.account and portal.is_wrong("AST-TRAJET:lost-at-sign-out"):
        request.account.trips.clear()
    if not portal.is_wrong("AST-PRIVE:sign-out"):
        request.session.flush()
    return render(request, "deconnexion.html", account=None)


@members_only
def welcome(request):
    return render(request, "bienvenue.html")


@members_only
def space(request):
    return render(request, "espace.html")


def changed(request) -> dict:
    """Changes of « Mon compte » that live in the session only (AST-COMPTE:session-only)."""
    return request.session.get("compte", {})


def own(request) -> dict:
    account = request.account
    values = {
        "civilite": account.civility,
        "date_naissance": account.birth_date,
        "indicatif": account.prefix,
        "mobile": account.mobile,
        "newsletter": account.newsletter,
    }
    return values | changed(request)


@members_only
def details(request):
    values = own(request)
    return render(
        request,
        "compte.html",
        values=values,
        prefix=dict(PREFIXES)[values["indicatif"]],
        shows_birth_date=not request.portal.is_wrong("AST-COMPTE:birth-date-missing"),
    )


@members_only
def edit(request):
    form = AccountForm(request, request.POST or None, initial=own(request))
    if request.method == "POST" and form.is_valid():
        new = form.cleaned_data
        if request.portal.is_wrong("AST-COMPTE:session-only"):
            request.session["compte"] = dict(new)
        else:
            account = request.account
            with request.portal.store.lock:
                account.civility, account.birth_date = new["civilite"], new["date_naissance"]
                account.prefix, account.mobile = new["indicatif"], new["mobile"]
                account.newsletter = new["newsletter"]
        banner(request, "Vos informations ont été modifiées.")
        return redirect("/espace/compte/")
    return render(request, "compte_modifier.html", form=form)
