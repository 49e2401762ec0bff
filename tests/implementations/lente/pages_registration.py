"""The first half of the registration: the plan and the personal details."""

from __future__ import annotations

from .pages_public import CONTACT
from .rules import is_phone, read_date
from .web import Answer, Go, Page, Problems, Req, accordion, choices, form, get, keep, post, refuse, text_field

START, PERSON, QUESTION = "/inscription/regime", "/inscription/identite", "/inscription/question"
UNKNOWN = (
    "contrat",
    "Ces numéros et cette date de naissance ne correspondent à aucun régime à inscrire, ou il est déjà inscrit.",
)


def screen(step: int, content: str, more: str = "") -> Page:
    """Put a step of the registration under its headings."""
    body = (
        f'<p class="etape">Étape {step} sur 4</p><h1>Inscription aux services en ligne</h1>'
        "<p>Saisissez les informations suivantes afin de compléter votre inscription. "
        f"En cas de problème, {CONTACT}.</p><p>* Indique un champ obligatoire.</p>{content}{more}"
    )
    return Page("Inscription aux services en ligne", body, timed=True)


@get("/inscription")
def start(req: Req) -> Answer:
    """Begin a registration anew."""
    restart(req)
    return Go(START)


def restart(req: Req, done: str = "") -> None:
    """Forget what was entered so far."""
    for kept in (req.session.drafts, req.session.problems):
        for path in [path for path in kept if path.startswith("/inscription")]:
            del kept[path]
    req.session.step, req.session.done = 0, done


@get(START)
def plan_page(req: Req) -> Answer:
    """Ask the numbers of the plan."""
    fields = text_field(req, "contrat", "Numéro de contrat", extra='autocomplete="off"')
    fields += text_field(req, "certificat", "Numéro de certificat", extra='autocomplete="off"')
    group = f"<fieldset><legend>Renseignements sur votre régime</legend>{fields}</fieldset>"
    help_text = "<p>Sur votre attestation d’assurance, ou auprès du responsable de votre assurance collective.</p>"
    return screen(1, form(req, group, "Suivant", "/connexion"), accordion("ou", "Où trouver ces numéros?", help_text))


@post(START)
def plan(req: Req) -> Answer:
    """Take the numbers; whether they are known is told with the personal details."""
    keep(req, "contrat", "certificat")
    problems: Problems = []
    if not req.value("contrat"):
        problems.append(("contrat", "Saisissez votre numéro de contrat."))
    if not req.value("certificat"):
        problems.append(("certificat", "Saisissez votre numéro de certificat."))
    req.session.step, req.session.done = 0 if problems else 1, ""
    return refuse(req, problems) if problems else Go(PERSON)


@get(PERSON)
def person_page(req: Req) -> Answer:
    """Ask the personal details."""
    if req.session.step < 1:
        return Go(START)
    fields = (
        choices(req, "titre", "Titre", [("M.", "M.", ""), ("Mme", "Mme", "")], False)
        + text_field(req, "prenom", "Prénom", extra='autocomplete="given-name"')
        + text_field(req, "nom", "Nom", extra='autocomplete="family-name"')
        + text_field(req, "naissance", "Date de naissance", hint="aaaa-mm-jj", extra='autocomplete="bday"')
        + text_field(req, "tel", "Numéro de téléphone principal", kind="tel", extra='autocomplete="tel"')
        + text_field(req, "tel2", "Numéro de téléphone secondaire", False, "tel")
        + text_field(req, "poste", "Poste", False, extra='inputmode="numeric"')
    )
    intro = "<p>Saisissez-les tels que vous voulez qu’ils s’affichent sur nos services en ligne. Après votre " \
        "inscription, vous devrez communiquer avec nous pour les corriger.</p>"  # fmt: skip
    group = f"<fieldset><legend>Renseignements personnels</legend>{intro}{fields}</fieldset>"
    return screen(2, form(req, group, "Suivant", START))


@post(PERSON)
def person(req: Req) -> Answer:
    """Check the personal details, and that the plan is this person's."""
    if req.session.step < 1:
        return Go(START)
    keep(req, "titre", "prenom", "nom", "naissance", "tel", "tel2", "poste")
    problems = person_problems(req)
    birth = read_date(req.value("naissance"), req.wrong)
    if not problems and found_plan(req, birth) is None:
        problems = [UNKNOWN]
    req.session.step = 1 if problems else 2
    return refuse(req, problems) if problems else Go(QUESTION)


def person_problems(req: Req) -> Problems:
    """Tell what is wrong with the personal details."""
    problems: Problems = []
    if "DSJ-PERSONNE-FACULTATIF:titre" in req.wrong and not req.value("titre"):
        problems.append(("titre", "Choisissez un titre."))
    if req.value("titre") not in ("", "M.", "Mme"):
        problems.append(("titre", "Choisissez « M. » ou « Mme »."))
    for name, words in (("prenom", "votre prénom"), ("nom", "votre nom")):
        if not 1 <= len(req.value(name)) <= 100:
            problems.append((name, f"Saisissez {words} (100 caractères au plus)."))
    if not read_date(req.value("naissance"), req.wrong):
        problems.append(("naissance", "Saisissez votre date de naissance sous la forme aaaa-mm-jj."))
    free = "DSJ-PERSONNE-TELEPHONE:vide" in req.wrong and not req.value("tel")
    if not free and not is_phone(req.value("tel")):
        problems.append(("tel", "Saisissez votre numéro de téléphone principal, avec l’indicatif régional."))
    if req.value("tel2") and not is_phone(req.value("tel2")):
        problems.append(("tel2", "Le numéro de téléphone secondaire est incomplet."))
    if req.value("poste") and not (req.value("poste").isdecimal() and len(req.value("poste")) <= 6):
        problems.append(("poste", "Le poste ne contient que des chiffres, 6 au plus."))
    return problems


def found_plan(req: Req, birth: str) -> dict[str, str] | None:
    """Find the plan whose numbers were entered."""
    numbers = req.session.drafts.get(START, {})
    return req.store.find_plan(numbers.get("contrat", ""), numbers.get("certificat", ""), birth)
