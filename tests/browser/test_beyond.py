"""What no document names, on the way: fields, consents, pages between, options drawn otherwise, ends in other words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random

import pytest

from mire.browser.asking import file_fields
from mire.browser.window import Window
from mire.catalogue import load
from mire.journey.member import Member
from mire.journey.values import Values
from mire.journey.visit import Visit
from mire.journey.walk import Walk
from mire.page.names import Names
from mire.page.taught import Taught, TaughtPage
from mire.target.people import Person
from tests.browser.conftest import Answer, Portal, Request, Visitor
from tests.browser.test_journeys import ADDRESS, BAR, COWAN, DETAILS, PERSON, REFUSED, SENT, SIGN_IN, TITLE

ASSISTANCE = load(Path(__file__).resolve().parents[2] / "features").portals["assistance"]
Handler = Callable[[Request], "str | Answer"]


def form(path: str, *fields: str, button: str = "Étape suivante") -> str:
    return f"{BAR}{TITLE}<form method=post action={path}>{''.join(fields)}<button>{button}</button></form>"


def walking(portal: Portal, window: Window, taught: Taught | None = None, effect: str | None = None) -> Walk:
    member = Member(Person("cowan", PERSON), COWAN, Values(Random(1)))
    visit = Visit(window, COWAN, Names(taught=taught), portal.url + "/")
    visit.effect = lambda *_: effect
    walk = Walk(visit, COWAN.journeys["inscription"], member)
    walk.start()
    return walk


def served(portal: Portal, first: str, **pages: str | Handler) -> dict[str, str]:
    """The sign-in page, the registration's first page, then `pages` by path; gives what was entered so far."""
    entered: dict[str, str] = {}
    portal.pages |= {"/": SIGN_IN, "/debut": first}

    def keeping(page: str | Handler) -> Handler:
        def answer(request: Request) -> str | Answer:
            entered.update(request.form)
            return page(request) if callable(page) else page

        return answer

    portal.pages |= {f"/{path}": keeping(page) for path, page in pages.items()}
    return entered


FIELDS: Mapping[str, tuple[str, dict[str, str]]] = {
    "a title to choose": (
        "<label>Civilité * <select name=x required><option value=''>Choisissez</option><option>Madame</option>"
        "<option>Monsieur</option></select></label>",
        {"x": "Madame"},
    ),
    "a consent": ("<label><input type=checkbox name=x value=1 required> Je consens</label>", {"x": "1"}),
    "a language among radio buttons": (
        "<fieldset><legend>Langue</legend><label><input type=radio name=x value=en required> Anglais</label>"
        "<label><input type=radio name=x value=fr> Français</label></fieldset>",
        {"x": "fr"},
    ),
    "radio buttons in a block of a starred group": (
        "<fieldset><legend>Civilité *</legend><div><div><label><input type=radio name=x value=f> Madame</label></div>"
        "<div><label><input type=radio name=x value=m> Monsieur</label></div></div></fieldset>",
        {"x": "f"},
    ),
    "radio buttons below a starred line": (
        "<p>Civilité *</p><div><div><label><input type=radio name=x value=f> Madame</label></div>"
        "<div><label><input type=radio name=x value=m> Monsieur</label></div></div>",
        {"x": "f"},
    ),
    "the address once more": (
        "<label>Répétez votre courriel <input name=x type=email required></label>",
        {"x": "zoe@example.org"},
    ),
    "a list that a button opens": (
        "<span id=q>Province *</span><input type=hidden name=x>"
        "<button type=button aria-haspopup=listbox aria-labelledby='v q' onclick='l.hidden = false'"
        " onkeydown='l.hidden = true'><span id=v>Choisir…</span></button><ul id=l role=listbox hidden onclick=\""
        "l.hidden = true; v.textContent = document.forms[0].x.value = event.target.textContent\">"
        "<li role=option>Québec<li role=option>Ontario</ul>",
        {"x": "Québec"},
    ),
    "a post code": ("<label>Code postal <input name=x required></label>", {"x": "G1R 4S9"}),
    "something documented for a later page": (
        "<label>Numéro de certificat <input name=x required></label>",
        {"x": "123456"},
    ),
}


@pytest.mark.parametrize(("field", "entered"), FIELDS.values(), ids=FIELDS)
def test_a_required_field_that_no_document_names_is_filled(
    portal: Portal, window: Window, field: str, entered: dict[str, str]
) -> None:
    """By what the person has, else by its kind; it is a remark."""
    got = served(portal, form("/deux", ADDRESS, field, button="Continuer"), deux=form("/fin", DETAILS), fin=SENT)

    passage = walking(portal, window).through()

    assert passage.accepted, passage.words
    assert entered.items() <= got.items()
    assert any("nul document ne nomme" in remark for remark in passage.remarks)


def test_a_field_called_by_the_question_that_was_chosen_takes_its_answer(portal: Portal, window: Window) -> None:
    """« Quel est le nom de votre école ? » beside a field asks whoever chose that question."""
    asked = "<label>Quel est le nom de votre école ? * <input name=x></label>"
    got = served(portal, form("/deux", ADDRESS, button="Continuer"), deux=form("/fin", DETAILS, asked), fin=SENT)
    walk = walking(portal, window)
    walk.member.keep("question", "Quel est le nom de votre école ?")

    assert walk.through().accepted
    assert walk.member.own("reponse") == got["x"]


def test_a_field_that_nothing_asks_for_stays_empty(portal: Portal, window: Window) -> None:
    """A newsletter is nobody's duty."""
    news = "<label><input type=checkbox name=lettre value=1> Recevoir nos nouvelles</label>"
    got = served(portal, form("/fin", ADDRESS, DETAILS, news), fin=SENT)

    assert walking(portal, window).through().accepted
    assert "lettre" not in got


def test_a_field_that_only_the_refusal_asks_for_is_filled_then(portal: Portal, window: Window) -> None:
    """No markup says that it is required; the answer does."""
    asked = "<label>Département <input name=x></label>"
    own = form("/fin", ADDRESS, DETAILS, asked)
    served(
        portal,
        own,
        fin=lambda request: SENT if request.form.get("x") else own.replace("<form", "<p role=alert>Département "
        "manquant.</p><form"),
    )  # fmt: skip

    assert walking(portal, window).through().accepted


ASKED_AT_ITS_PLACE = {
    "a choice": "<fieldset><legend>Civilité</legend><label><input type=radio name=x value=1> Madame</label>"
    "<label><input type=radio name=x value=2> Monsieur</label>{}</fieldset>",
    "a box": "<div><input type=checkbox name=x value=1 id=x><label for=x>J'accepte les conditions</label>{}</div>",
    "a list": "<div><label for=x>Titre</label><select name=x id=x><option value=''>Choisir<option>Mme</select>{}</div>",
}


@pytest.mark.parametrize("asked", ASKED_AT_ITS_PLACE.values(), ids=ASKED_AT_ITS_PLACE)
def test_a_message_at_a_field_asks_for_it_without_its_name(portal: Portal, window: Window, asked: str) -> None:
    """One thing after the other; and what the refusal emptied is entered again."""

    def page(request: Request) -> str:
        missing = [("<p>Ce champ est obligatoire.</p>" if not request.form.get(key) else "") for key in ("x", "y")]
        if not any(missing):
            return SENT if request.form["courriel"] else page_of("", "")
        return page_of(*(missing if missing[0] else ["", missing[1]]))

    def page_of(*errors: str) -> str:
        fields = (asked, "<div><label>Deux<select name=y><option value=''>Choisir<option>A</select></label>{}</div>")
        return form("/fin", ADDRESS, DETAILS, *(one.format(error) for one, error in zip(fields, errors, strict=True)))

    served(portal, page_of("", ""), fin=page)

    passage = walking(portal, window).through()

    assert passage.accepted, passage.words


def test_what_a_refusal_empties_is_entered_again(visitor: Visitor) -> None:
    """A password, a file, a box, which no page draws as they were; what it kept stays."""
    fields = """<form method=post enctype=multipart/form-data action=/><label>Nom <input id=n value="{}"></label>
    <label>Mot de passe <input id=m type=password></label><label>Facture <input type=file id=f></label>
    <label><input type=checkbox id=c> J'accepte</label><label>Titre <select id=t><option value="">Choisir
    <option>Mme</select></label><button>Envoyer</button></form>"""
    visitor.at(lambda request: fields.format("Gardé" if request.method == "POST" else ""))
    window = visitor.window
    visitor.enter("Nom", "Zoé")
    visitor.enter("Mot de passe", "Secret-1", "mot de passe")
    window.fill(file_fields(window)[0], "fichier", "facture.pdf")
    visitor.enter("J'accepte", "oui", "case")
    visitor.enter("Titre", "Mme", "liste")
    visitor.press("Envoyer")

    window.enter_what_was_emptied()

    held = window.page.evaluate("[n.value, m.value, f.files[0]?.name, c.checked, t.value]")
    assert ["Gardé", "Secret-1", "facture.pdf", True, "Mme"] == held


def test_a_password_goes_into_no_other_field(portal: Portal, window: Window) -> None:
    """« Phrase de passe de votre réseau » is a text: what is written there can be read by anyone."""
    odd = "<label>Mot de passe du réseau Wi-Fi <input name=x required></label>"
    got = served(portal, form("/fin", ADDRESS, DETAILS, odd), fin=SENT)
    walk = walking(portal, window)

    assert walk.through().accepted
    assert got["x"] not in {walk.member.own("mdp"), ""}


WINDOW = (
    f"{BAR}<h1>Bonjour</h1><p><button>Prendre un rendez-vous</button><label>Lieu * <input></label></p>"
    "<div style='position:fixed;inset:0;background:#0008'><div role=dialog aria-modal=true aria-label=Charte"
    " style='background:#fff;margin:60px'>%s<footer><button type=button %s>Continuer</button></footer></div></div>"
)
TICKED = "this.closest('[role=dialog]').querySelector('button').disabled = !this.checked"
GOES_ON = "onclick=\"location = '/deux'\""
ASKS = "onclick=\"if (j.checked) location = '/deux'; else d.textContent = 'Cochez la case.'\""
BETWEEN = {
    "a window before the page": WINDOW % ("<p>Bienvenue</p>", GOES_ON),
    "a box that wakes the button": WINDOW
    % (f"<label><input type=checkbox onchange=\"{TICKED}\"> J'ai lu la charte</label>", f"disabled {GOES_ON}"),
    "a box that is asked for too late": WINDOW
    % ("<p id=d role=alert></p><label><input id=j type=checkbox> J'accepte la charte</label>", ASKS),
    "a welcome": f"{BAR}<h1>Avant de commencer</h1><p>Ayez votre carte.</p><form action=/deux>"
    "<button>Continuer</button></form>",
    "data to look over": f"{BAR}<h1>À vérifier</h1><p>zoe@example.org</p><form action=/deux method=post>"
    "<button>Oui, c'est exact</button></form>",
    "a consent of its own": f"{BAR}<h1>Consentement</h1><form action=/deux method=post><label>"
    "<input type=checkbox required> Je consens</label><button>Poursuivre</button></form>",
}


@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN)
def test_a_page_between_two_documented_ones_is_passed(portal: Portal, window: Window, between: str) -> None:
    """By its main action, and with a remark."""
    served(portal, form("/entre", ADDRESS), entre=between, deux=form("/fin", DETAILS), fin=SENT)
    portal.pages["/deux"] = form("/fin", DETAILS)

    passage = walking(portal, window).through()

    assert passage.accepted, passage.words
    assert any("dans aucun document" in remark for remark in passage.remarks)


NEWS = "<dialog open><h2>Nouveautés</h2><button onclick='this.parentElement.remove(), m.hidden = false'>{}</button>{}"


@pytest.mark.parametrize(
    ("buttons", "found"),
    [(("J'ai compris", ""), True), (("Supprimer", "<button>Annuler</button>"), False)],
    ids=["news", "a question"],
)
def test_a_window_that_only_tells_is_answered_before_a_link_is_missed(
    portal: Portal, window: Window, buttons: tuple[str, str], found: bool
) -> None:
    """What it hides is looked for then; one that can be declined asks something, and is left."""
    portal.pages["/"] = f"{NEWS.format(*buttons)}</dialog><main id=m hidden><a href=/un>Garanties</a></main>"
    visit = Visit(window, COWAN, Names(), portal.url + "/")
    visit.open_entry()

    assert found is bool(visit.find_control("Garanties"))


def test_a_page_that_asks_for_something_is_no_refusal(portal: Portal, window: Window) -> None:
    """Its button, a step that is behind, leads back to the form: nothing was refused, the page is not known."""
    steps = "<form action=/debut><button>1 Adresse</button></form>"
    asks = f"{BAR}{steps}<h1>Un instant encore</h1><label><input type=radio name=q> Oui</label>"
    served(portal, form("/entre", ADDRESS), entre=f"{asks}<label><input type=radio name=q> Non</label>")

    passage = walking(portal, window).through()

    assert not passage.accepted
    assert passage.unknown


def test_a_welcome_before_the_entry_is_passed(portal: Portal, window: Window) -> None:
    """The documented first screen lies behind it."""
    served(portal, form("/fin", ADDRESS, DETAILS), fin=SENT)
    portal.pages["/"] = "<h1>Bonjour</h1><form action=/connexion><button>Commencer</button></form>"
    portal.pages["/connexion"] = SIGN_IN

    assert walking(portal, window).through().accepted


def test_at_a_home_page_with_a_newsletter_one_looks_behind_its_links_first(portal: Portal, window: Window) -> None:
    """Nobody subscribes to find out where to sign in."""
    got = served(portal, form("/fin", ADDRESS, DETAILS), fin=SENT, nouvelles="<h1>Merci</h1>")
    field = "<label>Adresse courriel <input name=n></label><button>S'abonner</button>"
    letter = f"<form method=post action=/nouvelles>{field}</form>"
    portal.pages["/"] = f"<h1>Bonjour</h1><a href=/aide>Aide</a> <a href=/connexion>Mon espace</a>{letter}"
    portal.pages |= {"/connexion": SIGN_IN, "/aide": f"<h1>Aide</h1>{letter}"}

    passage = walking(portal, window).through()

    assert (True, False) == (passage.accepted, "n" in got), passage.words


def test_a_refusal_on_a_page_of_its_own_is_a_refusal(portal: Portal, window: Window) -> None:
    """Its one way on leads back to the form; what it says is what the person was told."""
    back = "<form action=/debut><button>Recommencer</button></form>"
    no = f"{BAR}<h1>Désolés</h1><p>Ce certificat est inconnu.</p>{back}"
    served(portal, form("/fin", ADDRESS, DETAILS), fin=no)

    passage = walking(portal, window).through()

    assert (False, False) == (passage.accepted, passage.unknown)
    assert any("inconnu" in told for told in passage.told)


ODD_END = f"{BAR}<h1>C'est noté</h1><p>À bientôt.</p>"
EFFECTS = {
    "a message": ("un message arrive", True, False),
    "nothing": ("", False, False),
    "who knows": (None, False, True),
}


@pytest.mark.parametrize(("effect", "accepted", "unknown"), EFFECTS.values(), ids=EFFECTS)
def test_an_end_in_other_words_is_known_by_its_effect(
    portal: Portal, window: Window, effect: str | None, accepted: bool, unknown: bool
) -> None:
    """A message or a session makes it accepted; where nothing can tell, it is neither accepted nor refused."""
    served(portal, form("/fin", ADDRESS, DETAILS), fin=ODD_END)

    passage = walking(portal, window, effect=effect).through()

    assert (accepted, unknown) == (passage.accepted, passage.unknown), passage.words


def test_a_page_that_is_not_known_has_a_cause_that_mends_it(portal: Portal, window: Window) -> None:
    """The lines for the profile name the page."""
    served(portal, form("/entre", ADDRESS), entre=f"{BAR}<h1>Salle d'attente</h1>")

    cause = walking(portal, window).through().cause

    assert cause is not None
    assert 'shows = "Salle d\'attente"' in cause.profile


def test_the_form_that_stays_is_a_refusal_in_silence(portal: Portal, window: Window) -> None:
    """Nothing is pressed twice to find out."""
    served(portal, form("/fin", ADDRESS, DETAILS), fin=form("/fin", ADDRESS, DETAILS))

    passage = walking(portal, window).through()

    assert (False, False, ()) == (passage.accepted, passage.unknown, passage.told)


def test_a_screen_spread_over_two_pages_is_filled_on_both(portal: Portal, window: Window) -> None:
    """The documents show one section; each page asks a part of it."""
    names = "<label>Nom <input name=nom></label><label>Prénom <input name=prenom></label>"
    rest = "<label>Date de naissance <input name=naissance></label><label>Numéro de certificat <input name=c></label>"
    got = served(
        portal,
        form("/deux", ADDRESS),
        deux=f"{BAR}<h1>Vous</h1><form method=post action=/trois>{names}<button>Suite</button></form>",
        trois=f"{BAR}<h1>Votre carte</h1><form method=post action=/fin>{rest}<button>Suite</button></form>",
        fin=SENT,
    )

    passage = walking(portal, window).through()

    assert passage.accepted, passage.words
    assert ("Côté", "123456") == (got["nom"], got["c"])


def test_who_goes_to_a_screen_spread_over_pages_stands_where_the_field_is(portal: Portal, window: Window) -> None:
    """On the first of them where no field is meant."""
    names = "<label>Nom <input name=nom></label><label>Prénom <input name=prenom></label>"
    rest = "<label>Date de naissance <input name=naissance></label><label>Numéro de certificat <input name=c></label>"
    served(
        portal,
        form("/deux", ADDRESS),
        deux=f"{BAR}<h1>Vous</h1><form method=post action=/trois>{names}<button>Suite</button></form>",
        trois=f"{BAR}<h1>Votre carte</h1><form method=post action=/fin>{rest}<button>Suite</button></form>",
        fin=SENT,
    )
    for keys, title in ((("certificat",), "Votre carte"), ((), "Vous")):
        walk = walking(portal, window)
        assert title in walk.to(str(walk.steps[2].screen), keys).headings


def test_a_window_over_the_form_that_was_sent_is_answered(portal: Portal, window: Window) -> None:
    """« Vérifiez votre saisie »: the form still stands behind it, which is no refusal."""
    veil = "<div style='position:fixed;inset:0;background:#0008'></div>"
    asks = f"""{veil}<div role=dialog aria-modal=true style='position:fixed;top:20%;left:20%;background:#fff'>
    <h2>Vérifiez votre saisie</h2><a class=b href=/debut>Modifier</a>
    <form method=post action=/fin><button>C'est exact</button></form></div>"""
    served(portal, form("/sur", ADDRESS, DETAILS), sur=form("/sur", ADDRESS, DETAILS) + asks, fin=SENT)

    passage = walking(portal, window).through()

    assert passage.accepted, passage.words


def test_a_window_that_tells_a_refusal_is_one(portal: Portal, window: Window) -> None:
    """« OK », and the form stands there as before."""
    own = form("/sur", ADDRESS, DETAILS)
    tells = """<div id=w><div style='position:fixed;inset:0;background:#0008'></div>
    <div role=dialog aria-modal=true style='position:fixed;top:20%;left:20%;background:#fff'><p>Ces renseignements
    n'inscrivent pas.</p><button onclick="w.remove()">OK</button></div></div>"""
    served(portal, own, sur=lambda request: own + tells if request.form["certificat"] == "9" else SENT)

    walk = walking(portal, window)
    passage = walk.through({"certificat": "9"})

    assert (False, False) == (passage.accepted, passage.unknown), passage.words
    assert any("n'inscrivent pas" in told for told in passage.told)


def test_a_renamed_field_is_found_by_elimination(portal: Portal, window: Window) -> None:
    """What is left of a screen otherwise recognised; the label is for the requirement that names it."""
    renamed = DETAILS.replace("Numéro de certificat", "Numéro de la carte")
    got = served(portal, form("/fin", ADDRESS, renamed), fin=SENT)

    passage = walking(portal, window).through()

    assert passage.accepted, passage.words
    assert PERSON["certificate"] == got["certificat"]


def test_a_field_of_another_form_stands_in_for_none(portal: Portal, window: Window) -> None:
    """The search at the head of the page is no certificate that has no label."""
    search = "<p>Ce site a des témoins.</p><form action=/cherche><input name=q> <button>Rechercher</button></form>"
    without = DETAILS.replace("<label>Numéro de certificat : <input name=certificat></label>", "")
    served(portal, search + form("/fin", ADDRESS, without), fin=SENT)

    passage = walking(portal, window).through()

    assert not any("pris pour" in remark for remark in passage.remarks), passage.remarks


def test_a_refusal_of_a_value_is_one_beside_fields_that_no_document_names(portal: Portal, window: Window) -> None:
    """What was filled beside it changes nothing of the verdict."""
    consent = "<label><input type=checkbox name=x value=1 required> Je consens</label>"
    own = form("/fin", ADDRESS, DETAILS, consent)
    served(
        portal,
        own,
        fin=lambda request: own.replace("<form", f"{REFUSED}<form") if request.form["certificat"] == "9" else SENT,
    )

    passage = walking(portal, window).through({"certificat": "9"})

    assert (False, False) == (passage.accepted, passage.unknown)
    assert any("inscrivent pas" in told for told in passage.told)


def test_a_taught_page_is_passed_as_the_profile_says(portal: Portal, window: Window) -> None:
    """Two buttons, the right one first named by the profile; it is a remark."""
    page = f"""{BAR}<h1>Un choix</h1><form action=/non><button>Plus tard</button></form>
    <form action=/deux><button>Maintenant</button></form>"""
    served(portal, form("/entre", ADDRESS), entre=page, deux=form("/fin", DETAILS), fin=SENT, non=ODD_END)
    taught = Taught(passages=(TaughtPage(("Un choix",), press="Maintenant"),))

    assert walking(portal, window, taught).through().accepted
    assert any("Un choix" in remark for remark in taught.remarks)


def test_a_taught_value_goes_into_its_field(portal: Portal, window: Window) -> None:
    """Even where nothing says that the field is required."""
    field = "<label>Succursale <input name=x></label>"
    got = served(portal, form("/fin", ADDRESS, DETAILS, field), fin=SENT)

    assert walking(portal, window, Taught(fill={"Succursale": "Rimouski"})).through().accepted
    assert "Rimouski" == got["x"]




def test_a_refusal_about_a_field_that_no_document_names_says_nothing_of_the_documented_ones(
    portal: Portal, window: Window
) -> None:
    """It is neither accepted nor refused; the cause names the field, and the line that mends it."""
    own = form("/fin", ADDRESS, DETAILS, "<label>Numéro de succursale * <input name=x></label>")
    wrong = "<p role=alert>Numéro de succursale : cinq chiffres sont attendus.</p><form"
    served(portal, own, fin=own.replace("<form", wrong))

    passage = walking(portal, window).through()

    assert (False, True) == (passage.accepted, passage.unknown)
    assert passage.cause is not None
    assert ("[fill]", '"Numéro de succursale" = "ce qu\'une personne y met"') == passage.cause.profile


def test_a_word_that_several_fields_hold_takes_a_password_only_where_it_is_hidden(
    portal: Portal, window: Window
) -> None:
    """« Confirmez votre adresse » holds « confirm » as well as « Confirmez le mot de passe » does."""
    portal.pages["/"] = """<label>Confirmez votre adresse <input></label>
    <label>Confirmez le mot de passe <input type=password></label>"""
    window.open(portal.url + "/")
    field = ASSISTANCE.fields["mdp2"]

    node = Visit(window, ASSISTANCE, Names(), portal.url).find_field(field)

    assert node is not None
    assert "Confirmez le mot de passe" == node.name
