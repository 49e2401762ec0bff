"""A password forgotten, and a password changed."""

import secrets
from datetime import timedelta

from . import mail
from .forms import ChangePasswordForm, ForgottenForm, NewPasswordForm
from .passwords import hashed
from .store import Account
from .web import banner, members_only, redirect, render

LINK_LIFE = timedelta(hours=2)
PURPOSE = "mot-de-passe"


def set_password(portal, account: Account, password: str) -> None:
    """Store a new password; every open session of the account ends."""
    with portal.store.lock:
        account.password = hashed(portal, password)
        account.stamp = secrets.token_hex(8)
        portal.store.spend(PURPOSE, account)


def forgotten(request):
    form = ForgottenForm(request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        account = request.portal.store.account_by_email(form.cleaned_data["email"])
        if account:
            send_link(request, account)
        return redirect("/mot-de-passe/oublie/envoye/")
    return render(request, "oubli.html", form=form)


def send_link(request, account: Account) -> None:
    portal = request.portal
    secret = portal.store.issue(PURPOSE, account, request.now + LINK_LIFE)
    mail.send(
        portal,
        request.now,
        account.email,
        "Renouvellement de votre mot de passe",
        account.full_name,
        [
            "Vous avez demandé le renouvellement de votre mot de passe.",
            "Suivez le lien ci-dessous dans les deux heures. Si vous n'êtes pas à l'origine de cette demande, ignorez ce message.",
        ],
        (f"{portal.base_url}/mot-de-passe/lien/{secret}/", "Renouveler mon mot de passe"),
    )


def sent(request):
    return render(request, "oubli_envoye.html")


def link(request, secret: str):
    """The page that the message leads to; its button takes the secret out of the address."""
    if request.portal.store.token_account(PURPOSE, secret, request.now) is None:
        return render(request, "lien_perime.html", status=410)
    if request.method == "POST":
        request.session["oubli"] = secret
        return redirect("/mot-de-passe/nouveau/")
    return render(request, "oubli_lien.html")


def renew(request):
    portal = request.portal
    account = portal.store.token_account(PURPOSE, request.session.get("oubli", ""), request.now)
    if account is None:
        return redirect("/mot-de-passe/oublie/")
    form = NewPasswordForm(request, account, request.POST or None)
    if request.method == "POST" and form.is_valid():
        if portal.is_wrong("AST-MDP-OUBLI:not-saved"):
            portal.store.spend(PURPOSE, account)
        else:
            set_password(portal, account, form.cleaned_data["mot_de_passe"])
        request.session.pop("oubli", None)
        banner(request, "Votre nouveau mot de passe est enregistré. Vous pouvez vous connecter.")
        return redirect("/connexion/")
    return render(request, "oubli_nouveau.html", form=form)


@members_only
def change(request):
    portal, account = request.portal, request.account
    form = ChangePasswordForm(request, account, request.POST or None)
    if request.method == "POST" and form.is_valid():
        if portal.is_wrong("AST-MDP-CHANGE:old-opens"):
            account.old_password = account.password
        set_password(portal, account, form.cleaned_data["mot_de_passe"])
        request.session["stamp"] = account.stamp
        request.session.cycle_key()
        banner(request, "Votre mot de passe a été modifié. Il sera actif à votre prochaine connexion.")
        return redirect("/espace/mot-de-passe/")
    return render(request, "mot_de_passe.html", form=form)
