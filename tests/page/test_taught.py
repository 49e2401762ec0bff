"""What a profile teaches of pages: names that it adds, texts that tell a screen, values and pages between."""

from pathlib import Path

import pytest

from mire.catalogue import Control, Field, Kind, Portal, Screen, load
from mire.page.names import Names
from mire.page.screens import Recognition, recognise
from mire.page.taught import Taught, TaughtPage
from mire.page.tree import parse
from mire.page.view import View

CERTIFICATE = Field(key="certificat", labels=("Numéro de certificat",), kind=Kind.TEXT)
HINTED = {"Numéro de certificat": "Numéro de certificat Il est sur votre carte"}
SAID = "« Numéro de certificat » s'appelle ici « Numéro de certificat Il est sur votre carte »"


@pytest.fixture(scope="module")
def portal() -> Portal:
    return load(Path(__file__).resolve().parents[2] / "features").portals["desjardins"]


def page(text: str) -> View:
    return View(parse(text))


@pytest.mark.parametrize(
    ("name", "remarks"),
    [
        ("Numéro de certificat Il est sur votre carte", {SAID}),
        ("Numéro de certificat", set()),
    ],
)
def test_a_label_of_the_profile_is_one_name_more(name: str, remarks: set[str]) -> None:
    """The documented one still counts, on a screen that bears it, and is no remark."""
    names = Names(HINTED)
    assert (["e1"], remarks) == ([node.ref for node in names.fields(page(f'- textbox "{name}" [ref=e1]'), CERTIFICATE)],
                                 names.used)  # fmt: skip


def test_the_documented_name_is_found_before_the_profiles() -> None:
    """Where a page bears both, what the documents name is what was looked for."""
    names = Names({"Nom": "Nom de naissance"})
    view = page('- textbox "Nom de naissance" [ref=e1]\n- textbox "Nom" [ref=e2]')
    found = names.fields(view, Field(key="nom", labels=("Nom",), kind=Kind.TEXT))
    assert (["e2"], set()) == ([node.ref for node in found], names.used)


def test_a_field_of_another_kind_does_not_hide_the_profiles_name() -> None:
    """A tick box of the documented name is no text field: the one that the profile names is."""
    names = Names({"Adresse": "Adresse courriel"})
    view = page('- checkbox "Adresse" [ref=e1]\n- textbox "Adresse courriel" [ref=e2]')
    assert ["e2"] == [node.ref for node in names.fields(view, Field(key="a", labels=("Adresse",), kind=Kind.EMAIL))]


def test_a_name_taught_for_a_word_comes_before_what_only_holds_the_word() -> None:
    """A word is a guess where no document names a control; the team knows."""
    names = Names({"oublié": "Besoin d'aide ?"})
    view = page('- link "Identifiant oublié" [ref=e1]\n- link "Besoin d\'aide ?" [ref=e2]')
    assert ["e2"] == [node.ref for node in names.controls(view, Control(words=("oublié", "perdu")))]


def test_a_word_taught_still_leaves_the_word() -> None:
    """A page that has no control of the taught name is searched for the word."""
    names = Names({"oublié": "Besoin d'aide ?"})
    found = names.controls(page('- link "Mot de passe oublié" [ref=e1]'), Control(words=("oublié",)))
    assert (["e1"], set()) == ([node.ref for node in found], names.used)


@pytest.mark.parametrize(("word", "found"), [("inscri", True), ("adhérer", True), ("quitter", False)])
def test_words_in_a_text_have_their_taught_names_too(word: str, found: bool) -> None:
    """« inscri », or what the profile calls it."""
    assert found is Names({"adhérer": "inscription"}).holds("Votre inscription est faite", word)


CODE = """
- heading "Créez vos identifiants" [level=1] [ref=e1]
- textbox "Code d'utilisateur" [ref=e2]
- textbox "Mot de passe" [ref=e3]
- textbox "Confirmation du mot de passe" [ref=e4]
- button "Soumettre" [ref=e5]
"""
SCREEN = Screen(
    id="code",
    name="code d'utilisateur",
    titles=("Un", "Deux", "Trois"),
    fields=("code",),
    controls=("Soumettre",),
)


def held(text: str, screen: Screen, portal: Portal, names: Names) -> Recognition:
    return recognise(page(text), screen, portal, names, {})


def taught(*shows: str, screen: str = "code") -> Names:
    return Names(taught=Taught(screens={screen: shows}))


def test_a_taught_text_tells_a_screen_in_place_of_its_titles(portal: Portal) -> None:
    """Any of the texts is enough, and it is a remark that it was."""
    names = taught("Vos accès", "Créez vos identifiants")
    assert (True, {"l'écran « code d'utilisateur » se reconnaît ici à « Créez vos identifiants »"}) == (
        held(CODE, SCREEN, portal, names).holds,
        names.used,
    )


def test_a_screen_that_the_documents_tell_is_no_remark(portal: Portal) -> None:
    """The taught text stands there too, and was not needed."""
    names = taught("Créez vos identifiants")
    screen = SCREEN.model_copy(update={"titles": ("Créez vos identifiants",)})
    recognised = held(CODE, screen, portal, names)
    assert (True, False, set()) == (recognised.holds, recognised.by_teaching, names.used)


def test_what_a_screen_lacks_is_still_known(portal: Portal) -> None:
    """A requirement on the screen itself has its missing titles to report."""
    recognised = held(CODE, SCREEN, portal, taught("Créez vos identifiants"))
    assert (True, ("title Un", "title Deux", "title Trois")) == (recognised.by_teaching, recognised.missing)


@pytest.mark.parametrize(
    ("text", "screen"),
    [
        ('- heading "Créez vos identifiants" [ref=e1]', SCREEN),
        ('- heading "Créez vos identifiants" [ref=e1]', Screen(id="code", name="x", offers=("question", "mail"))),
        ('- heading "Vos identifiants" [ref=e1]\n- textbox "Code d\'utilisateur" [ref=e2]', SCREEN),
        (CODE, SCREEN.model_copy(update={"absent": ("motdepasse",)})),
    ],
)
def test_a_taught_text_stands_in_for_titles_and_texts_alone(portal: Portal, text: str, screen: Screen) -> None:
    """Fields, commands and choices must be there, what must not be there must not, and the text itself must be."""
    assert not held(text, screen, portal, taught("Créez vos identifiants")).holds


def test_a_value_that_a_screen_repeats_has_no_stead(portal: Portal) -> None:
    """A page that does not repeat the code is not the confirmation, whatever the profile says."""
    screen = Screen(id="code", name="confirmation", shows=("code",))
    view = page("- paragraph: Terminé")
    assert not recognise(view, screen, portal, taught("Terminé"), {"code": "Zoe01"}).holds


@pytest.mark.parametrize(
    ("text", "holds"),
    [("- paragraph: Consultez vos courriels", True), ("- navigation:\n  - link: Consultez vos courriels", False)],
)
def test_a_screen_without_fields_is_told_by_the_pages_own_part(portal: Portal, text: str, holds: bool) -> None:
    """Never by what stands in its menus (contract, section 4)."""
    screen = Screen(id="code", name="message envoyé", words=("a été envoyé",))
    assert holds is held(text, screen, portal, taught("Consultez vos courriels")).holds


def test_what_is_used_in_one_scenario_is_no_remark_of_another() -> None:
    """The same teaching, begun afresh."""
    first = Taught(fill={"Civilité": "Madame"})
    first.remark("« Civilité » : « Madame »")
    assert (first, set()) == (first.afresh(), first.afresh().remarks)


@pytest.mark.parametrize(("name", "value"), [("Civilité *", "Madame"), ("Civilité du conjoint", None)])
def test_a_value_is_taught_by_the_fields_name(name: str, value: str | None) -> None:
    """Compared as labels are."""
    assert value == Taught(fill={"Civilité": "Madame"}).value_for(name)


def test_a_page_between_is_told_by_any_of_its_texts() -> None:
    """Whichever of them stands there."""
    between = TaughtPage(("Avant de commencer", "Bienvenue"), press="Commencer")
    assert ("Bienvenue", None) == (
        between.shown_in(page('- heading "Bienvenue" [ref=e1]')),
        between.shown_in(page("- paragraph: Au revoir")),
    )
