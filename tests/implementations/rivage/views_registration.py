"""The registration: identity, beneficiaries, access, confirmation, then the link sent by e-mail."""

from datetime import date, timedelta

from django.forms import ValidationError

from . import mail
from .forms import AccessForm, IdentityForm
from .passwords import hashed
from .policy import identify, shown_beneficiaries
from .store import Account, Member
from .web import banner, redirect, render

PENDING = timedelta(hours=48)


def start(request):
    if request.account:
        banner(request, "Vous êtes déjà inscrit(e) et connecté(e).", "info")
        return redirect("/espace/")
    request.session.pop("inscription", None)
    return redirect("/inscription/identite/")


def progress(request) -> dict:
    return request.session.get("inscription", {})


def keep(request, **parts) -> None:
    request.session["inscription"] = {**progress(request), **parts}


def missing_step(request, *needed: str):
    """A redirection to the first page that is still to be filled, or None."""
    pages = {"identite": "identite", "beneficiaires": "beneficiaires", "acces": "acces"}
    for part in needed:
        if part not in progress(request):
            return redirect(f"/inscription/{pages[part]}/")
    return None


def identity(request):
    if request.account:
        return start(request)
    form = IdentityForm(request, request.POST or None, initial=progress(request).get("identite"))
    if request.method == "POST" and form.is_valid():
        entered = form.cleaned_data
        known = progress(request).get("identite", {})
        if known.get("numero") != form.member.number:
            request.session.pop("inscription", None)
        keep(request, identite={**entered, "numero": form.member.number})
        return redirect("/inscription/beneficiaires/")
    return render(request, "inscription_identite.html", form=form, step=1)


def beneficiaries(request):
    if away := missing_step(request, "identite"):
        return away
    if request.method == "POST":
        keep(request, beneficiaires=True)
        return redirect("/inscription/acces/")
    member = request.portal.store.member(progress(request)["identite"]["numero"])
    return render(request, "inscription_beneficiaires.html", people=shown_beneficiaries(request.portal, member), step=2)


def access(request):
    if away := missing_step(request, "identite", "beneficiaires"):
        return away
    who = progress(request)["identite"]
    words = [who["prenom"], who["nom"]]
    form = AccessForm(request, words, request.POST or None, initial=progress(request).get("acces"))
    if request.method == "POST" and form.is_valid():
        kept = {k: v for k, v in form.cleaned_data.items() if k not in ("mot_de_passe", "confirmation")}
        secret = hashed(request.portal, form.cleaned_data["mot_de_passe"])
        keep(request, acces={**kept, "secret": secret})
        return redirect("/inscription/verification/")
    return render(request, "inscription_acces.html", form=form, step=3)


def review(request):
    if away := missing_step(request, "identite", "beneficiaires", "acces"):
        return away
    who, how = progress(request)["identite"], progress(request)["acces"]
    if request.method == "POST":
        try:
            account = open_account(request, who, how)
        except ValidationError as error:
            banner(request, " ".join(error.messages), "erreur")
            return redirect("/inscription/identite/")
        request.session.pop("inscription")
        request.session["inscrit"] = account.email
        return redirect("/inscription/terminee/")
    return render(request, "inscription_verification.html", who=who, how=how, step=4)


def open_account(request, who: dict, how: dict) -> Account:
    """Make the account, not active yet, and send the message whose link makes it so."""
    portal, store = request.portal, request.portal.store
    with store.lock:
        member = identify(portal, who["numero"], who["prenom"], who["nom"], request.now)
        if store.email_taken(how["email"], request.now):
            raise ValidationError("Cette adresse e-mail ne peut pas être utilisée. Recommencez avec une autre.")
        store.add_member(Member(member.number, member.first_name, member.last_name))  # known already, but on trust
        account = Account(
            id=store.next_id(),
            email=how["email"],
            password=how["secret"],
            number=member.number,
            civility=who["civilite"],
            first_name=who["prenom"],
            last_name=who["nom"],
            birth_date=date.fromisoformat(str(who["date_naissance"])),
            prefix=how["indicatif"],
            mobile=how["mobile"],
            newsletter=how["newsletter"],
            consent_on=request.now,
            pending_until=request.now + PENDING,
        )
        store.accounts[account.id] = account
        if portal.is_wrong("AST-COURRIEL:none"):
            account.active = True
            return account
        secret = store.issue("activation", account, account.pending_until)
    mail.send(
        portal,
        request.now,
        account.email,
        "Confirmation de votre inscription",
        account.full_name,
        [
            "Nous avons bien enregistré votre inscription à Rivage Assistance.",
            "Pour la confirmer et utiliser votre espace personnel, suivez le lien ci-dessous dans les 48 heures.",
        ],
        (f"{portal.base_url}/inscription/activation/{secret}/", "Confirmer mon inscription"),
    )
    return account


def done(request):
    if "inscrit" not in request.session:
        return redirect("/inscription/identite/")
    sent = not request.portal.is_wrong("AST-COURRIEL:none")
    return render(request, "inscription_terminee.html", email=request.session["inscrit"], sent=sent, step=4)


def activation(request, secret: str):
    store = request.portal.store
    account = store.token_account("activation", secret, request.now)
    if account is None:
        return render(request, "lien_perime.html", status=410)
    if request.method == "POST":
        with store.lock:
            account.active = True
            store.spend("activation", account)
        banner(request, "Votre compte est activé. Vous pouvez maintenant vous connecter.")
        return redirect("/connexion/")
    return render(request, "activation.html", who=account)
