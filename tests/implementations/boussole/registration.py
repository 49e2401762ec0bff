"""The registration, one section per page. What was entered waits in the session's draft."""

from starlette.responses import Response

from . import rules
from .call import APP, Call
from .rules import EMPTY, clean, folded
from .signin import BLOCKED, recognised
from .store import Account, File, Plan

UNKNOWN = "Ces numéros ne correspondent à aucun régime. Vérifiez-les ou communiquez avec nous."
ALREADY = "Ce régime est déjà inscrit aux services en ligne."
STEPS = [("plan", "/inscription"), ("person", "/inscription/personne"), ("option", "/inscription/option")]


def undone(call: Call, *needed: str) -> Response | None:
    """The way back to the first step, of those needed, that is not done."""
    for key, path in STEPS:
        if key in needed and key not in call.session.draft:
            return call.go(path)
    return None


def found(call: Call, contract: str, certificate: str) -> Plan | None:
    """The plan that the two numbers name together."""
    store = call.store
    plan = store.plan(contract, certificate) if contract and certificate else None
    if plan:
        return plan
    if certificate and (call.wrong("R360-REGIME:contrat-ignore") and contract or call.wrong("R360-REGIME:contrat-facultatif") and not contract):
        return next((p for p in store.plans.values() if p.certificate == certificate), None)
    if call.wrong("R360-REGIME:certificat-facultatif") and contract and not certificate:
        return next((p for p in store.plans.values() if p.contract == contract and not p.registered), None)
    if call.wrong("R360-REGIME:inconnu") and contract and certificate:
        return Plan(contract, certificate)
    return None


def plan(call: Call) -> Response:
    if not call.posted:
        return call.page("regime", values=call.session.draft.get("numbers", {}))
    values = {key: clean(call.form.get(key, "")) for key in ("contrat", "certificat")}
    optional = {key for key in values if call.wrong(f"R360-REGIME:{key}-facultatif")}
    errors = {key: EMPTY for key, value in values.items() if not value and key not in optional}
    if errors:
        return call.page("regime", errors=errors, values=values)
    known = found(call, values["contrat"], values["certificat"])
    if known is None:
        return call.page("regime", general=UNKNOWN, values=values)
    if known.registered and not call.wrong("R360-REGIME:deux-fois"):
        return call.page("regime", general=ALREADY, values=values)
    call.session.draft.update(plan=known, numbers=values)
    return call.go("/inscription/personne")


PERSON = ("titre", "prenom", "nom", "jour", "mois", "annee", "naissance", "tel1", "tel2", "poste", "langue", "consent")


def person_errors(call: Call, values: dict[str, str]) -> dict[str, str]:
    errors = {"prenom": rules.name(values["prenom"]), "nom": rules.name(values["nom"])}
    if not values["prenom"] and call.wrong("R360-PERSONNE:prenom-vide"):
        errors["prenom"] = ""
    errors["naissance"] = rules.birth_date(values["naissance"], call.today, call.wrong)
    optional = call.wrong("R360-PERSONNE:telephone-vide")
    errors["tel1"] = rules.telephone(values["tel1"]) if values["tel1"] else "" if optional else EMPTY
    errors["tel2"] = rules.telephone(values["tel2"]) if values["tel2"] else ""
    errors["poste"] = rules.extension(values["poste"])
    if values["titre"] not in ("M.", "Mme") and (values["titre"] or call.wrong("R360-PERSONNE:titre-obligatoire")):
        errors["titre"] = "Choisissez un titre."
    if call.site is APP:
        errors["langue"] = "" if values["langue"] in ("fr", "en") else "Choisissez une langue."
        errors["consent"] = "" if values["consent"] else "Votre consentement est nécessaire pour continuer."
    return {key: message for key, message in errors.items() if message}


def person(call: Call) -> Response:
    if back := undone(call, "plan"):
        return back
    if not call.posted:
        return call.page("personne", values=call.session.draft.get("person", {}))
    values = {key: clean(call.form.get(key, "")) for key in PERSON}
    if call.site is APP:
        parts = (values["annee"], values["mois"].zfill(2), values["jour"].zfill(2))
        values["naissance"] = "-".join(parts) if values["annee"] or values["mois"] or values["jour"] else ""
    errors = person_errors(call, values)
    if errors:
        return call.page("personne", errors=errors, values=values)
    call.session.draft["person"] = values
    return call.go("/inscription/option")


def option(call: Call) -> Response:
    if back := undone(call, "plan", "person"):
        return back
    if not call.posted:
        return call.page("option", values={"option": call.session.draft.get("option", "")})
    chosen = call.form.get("option", "")
    if chosen not in ("existant", "nouveau"):
        return call.page("option", errors={"option": "Choisissez une option."})
    call.session.draft["option"] = chosen
    return call.go("/inscription/existant" if chosen == "existant" else "/inscription/compte")


def add(call: Call, account: Account) -> None:
    """Put the draft's plan into an account, as a file of its own."""
    draft = call.session.draft
    if all(file.plan is not draft["plan"] for file in account.files):
        account.files.append(File(draft["plan"], dict(draft["person"])))
    draft["plan"].registered = True


def lost(call: Call) -> bool:
    """Whether someone else registered the plan in the meantime."""
    return call.session.draft["plan"].registered and not call.wrong("R360-REGIME:deux-fois")


def confirmed(call: Call, code: str, kind: str) -> Response:
    call.session.draft = {}
    call.session.confirmed = {"code": code, "kind": kind}
    return call.go("/inscription/confirmation")


def new_account(call: Call) -> Response:
    if back := undone(call, "plan", "person", "option"):
        return back
    if not call.posted:
        return call.page("compte")
    form = call.form
    values = {key: clean(form.get(key, "")) for key in ("code", "aide", "mere")}
    secret = form.get("passe", "")
    errors = {
        "code": rules.user_code(values["code"], call.wrong),
        "passe": rules.password(secret, call.wrong),
        "passe2": rules.confirmation(form.get("passe2", ""), secret, call.wrong),
        "aide": rules.reminder(values["aide"], secret, call.wrong),
        "mere": "" if not values["mere"] and call.wrong("R360-NOUVEAU:mere-vide") else rules.name(values["mere"]),
    }
    if not errors["code"] and call.store.named(values["code"]) and not call.wrong("R360-CODE:deja-pris"):
        errors["code"] = "Ce code d'utilisateur est déjà utilisé. Choisissez-en un autre."
    errors = {key: message for key, message in errors.items() if message}
    if errors or lost(call):
        return call.page("compte", errors=errors, values=values, general="" if errors else ALREADY)
    store = call.store
    account = Account(values["code"], store.hash(secret), values["aide"], store.hash(folded(values["mere"])), call.site.name)
    if call.wrong("R360-SESSION-REFUSE:casse"):
        account.loose = store.hash(secret.lower())
    store.add_account(account)
    add(call, account)
    return confirmed(call, account.code, "nouveau")


def existing_account(call: Call) -> Response:
    if back := undone(call, "plan", "person", "option"):
        return back
    if not call.posted:
        return call.page("existant")
    code, secret = clean(call.form.get("code", "")), call.form.get("passe", "")
    values = {"code": code}
    errors = {key: EMPTY for key, value in (("code", code), ("passe", secret)) if not value}
    if errors:
        return call.page("existant", errors=errors, values=values)
    key = f"connexion {code.lower()}"
    if call.store.blocked(key, call.now):
        return call.page("existant", general=BLOCKED, values=values)
    named = call.store.named(code)
    account = recognised(call, code, secret)
    if named and call.wrong("R360-EXISTANT:ajoute-avant") and account is None:
        taken = call.session.draft["plan"].registered
        add(call, named[-1])
        call.session.draft["plan"].registered = taken
    if named and call.wrong("R360-EXISTANT:mauvais-mdp"):
        account = account or named[-1]
    if account is None:
        call.store.failed(key, call.now)
        return call.page("existant", general="Le code d'utilisateur ou le mot de passe est incorrect.", values=values)
    if lost(call):
        return call.page("existant", general=ALREADY, values=values)
    if not call.wrong("R360-EXISTANT:rien-ajoute"):
        add(call, account)
    return confirmed(call, account.code, "existant")


def confirmation(call: Call) -> Response:
    if not call.session.confirmed:
        return call.go("/inscription")
    return call.page("confirmation", **call.session.confirmed)
