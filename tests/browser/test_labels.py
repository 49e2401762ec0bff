"""What a person takes for the label of a field, in real pages."""

from __future__ import annotations

import pytest

from mire.catalogue import Field, Kind
from mire.page.names import Names


def labels(visitor, page: str) -> list[tuple[str, str]]:
    """The fields of a page: what each is called, and where that comes from."""
    view = visitor.at(page).window.look()
    return [(node.labels[0].text, node.labels[0].origin) for node in view.nodes if node.labels]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(
            "<p>Numéro : <input></p><p>Nom <input></p>", [("Numéro :", "beside"), ("Nom", "beside")], id="text before"
        ),
        pytest.param(
            "<div><label>Nom</label><span><input></span></div><div><label>Code</label><span><input></span></div>",
            [("Nom", "beside"), ("Code", "beside")],
            id="label tied to nothing",
        ),
        pytest.param(
            "<table><tr><td>Nom<td><input><tr><td>Code<td><input> 8 chiffres</table>",
            [("Nom", "beside"), ("Code", "beside")],
            id="cell before",
        ),
        pytest.param(
            "<table><tr><th>Nom<th>Code<tr><td><input><td><input></table>",
            [("Nom", "column"), ("Code", "column")],
            id="column header",
        ),
        pytest.param(
            "<div><div>Nom</div><div>Code</div></div><div><div><input></div><div><input></div></div>",
            [("Nom", "beside"), ("Code", "beside")],
            id="as many texts as fields",
        ),
        pytest.param(
            "<dl><dt>Nom<dd><input><dt>Code<dd><input></dl>", [("Nom", "beside"), ("Code", "beside")], id="terms"
        ),
        pytest.param(
            "<fieldset><legend>Code</legend><input></fieldset>", [("Code", "legend")], id="legend of one field"
        ),
        pytest.param(
            "<p><input type=checkbox> J'accepte</p><p><input type=checkbox> Je refuse</p>",
            [("J'accepte", "beside"), ("Je refuse", "beside")],
            id="text after boxes",
        ),
        pytest.param(
            "<p>Langue <input type=radio name=l> Français <input type=radio name=l> Anglais</p>",
            [("Français", "beside"), ("Anglais", "beside")],
            id="text after radio buttons",
        ),
        pytest.param(
            "<p><input> Nom</p><p><input> Code</p>", [("Nom", "beside"), ("Code", "beside")], id="labels behind"
        ),
        pytest.param(
            "<style>div{position:relative}label{position:absolute;left:4px;top:2px}</style>"
            "<div><input><label>Nom</label></div><div><input><label>Code</label></div>",
            [("Nom", "beside"), ("Code", "beside")],
            id="label drawn in its field",
        ),
        pytest.param(
            "<p>Code <span><input type=password><label>Montrer</label></span></p>",
            [("Code", "beside")],
            id="what stands before wins over what stands behind",
        ),
        pytest.param(
            "<h2>Inscription</h2><input placeholder=Nom><input title=Code>",
            [("Nom", "placeholder"), ("Code", "title")],
            id="placeholder and title, never a heading",
        ),
        pytest.param("<p>Nom <input placeholder=Tremblay></p>", [("Nom", "beside")], id="text before a placeholder"),
        pytest.param(
            "<p>Choisissez un nom qui vous plaît et que personne d'autre ne porte.</p><div><b>Nom</b> "
            "<small>court</small> <input></div>",
            [("Nom", "beside")],
            id="small print is a hint",
        ),
        pytest.param(
            "<div><div>Nom <a href=#>Nom oublié ?</a></div><input></div><input>",
            [("Nom", "beside")],
            id="links name nothing",
        ),
        pytest.param(
            "<div>Nom<p role=alert>Nom requis</p><input></div>", [("Nom", "beside")], id="errors name nothing"
        ),
        pytest.param(
            "<form><label for=a>Code</label><input id=a></form><form><label for=a>Nom</label><input></form>",
            [("Code", "name"), ("Nom", "beside")],
            id="label tied to another field by mistake",
        ),
        pytest.param(
            "<p>Téléphone <select><option>+1</select> <input></p>",
            [("Téléphone", "beside"), ("Téléphone", "beside")],
            id="one label, two fields",
        ),
        pytest.param(
            "<form><p>Nom</p><template shadowrootmode=open></template><div id=h></div></form>"
            "<script>h.attachShadow({mode:'open'}).innerHTML='<input>'</script>",
            [("Nom", "beside")],
            id="field in a shadow root",
        ),
        pytest.param(
            "<div id=h></div><script>h.attachShadow({mode:'open'}).innerHTML='<header>Nom</header><input>'</script>",
            [("Nom", "beside")],
            id="header that stands in a shadow root by itself",
        ),
    ],
)
def test_a_field_is_called_by_what_a_person_reads_at_it(visitor, page, expected):
    """What stands at a field is its label, whether or not markup ties it."""
    assert expected == labels(visitor, f"<main>{page}</main>")


def test_a_field_in_a_frame_is_called_by_what_stands_there(visitor):
    """Frames are read as pages are."""
    visitor.portal.pages["/inner"] = "<p>Nom <input></p>"
    assert [("Nom", "beside")] == labels(visitor, "<main>Formulaire<iframe src=/inner></iframe></main>")


def test_an_ordinary_page_is_not_asked(visitor, monkeypatch):
    """Where every field has a name and is seen, nothing more is asked of the page."""
    monkeypatch.setattr("mire.browser.eye.layout_of", lambda *_, **__: pytest.fail("asked"))
    view = visitor.at("<main><label>Nom <input></label><button>Envoyer</button></main>").window.look(again=True)
    assert ["Nom"] == [node.name for node in view.fields("Nom")]


def test_a_field_without_a_name_can_be_filled_by_its_label(visitor):
    """What is read at a field is enough to enter a value."""
    entry = visitor.at("<main><p>Numéro d’adhérent : <input></p></main>").enter("Numéro d'adhérent", "123")
    assert "123" == entry.entered


def test_a_label_tied_to_nothing_conforms_with_a_remark(visitor):
    """People read it, machines do not."""
    view = visitor.at("<main><p>Nom <input></p><label>Code <input></label></main>").window.look()
    names = Names()
    for label in ("Nom", "Code"):
        names.fields(view, Field(key=label, kind=Kind.TEXT, labels=(label,)))
    assert {"« Nom » se lit à côté de son champ sans lui être lié : il n'est pas accessible"} == names.used


@pytest.mark.parametrize(
    "page",
    [
        "<label for=a>Nom<span style='display:block;font-size:.75em'>Comme sur la carte</span></label><input id=a>",
        "<label>Nom <small>comme sur la carte</small><input></label>",
        "<label>Nom <span>Comme sur votre carte</span> <input></label>",
        "<label><span role=alert>Ce champ est requis</span>Nom <input></label>",
        "<p id=l>Nom</p><p id=m>Inscrivez votre nom.</p><input aria-labelledby='l m'>",
        "<fieldset aria-labelledby='l m'><legend id=l>Nom</legend><p id=m>Choisissez-en un.</p>"
        "<label><input type=radio name=n>Oui</label><label><input type=radio name=n>Non</label></fieldset>",
        "<fieldset role=group aria-labelledby='l m'><legend id=l>Nom</legend><label>Jour <input></label>"
        "<label>Mois <input></label><label>Année <input></label><p id=m>Cette date n'existe pas.</p></fieldset>",
    ],
)
def test_a_hint_or_an_error_in_a_name_is_no_part_of_the_label(visitor, page):
    """A documented label is found where the label itself says it, whatever else the accessible name holds."""
    assert 1 == len(visitor.at(f"<main>{page}</main>").window.look().fields("Nom"))


def test_another_label_that_holds_the_words_is_another_field(visitor):
    """« Nom du conjoint » is no « Nom » with a hint."""
    page = (
        "<main><label>Nom du conjoint <input></label>"
        "<p id=c>Conjoint</p><p id=n>Nom</p><input aria-labelledby='c n'></main>"
    )
    assert [] == visitor.at(page).window.look().fields("Nom")


def test_an_exact_label_wins_over_one_that_lets_a_parenthesis_go(visitor):
    """A final parenthesis is ignored only where no field is called just so."""
    page = "<main><label>Code (confirmation) <input></label><label>Code <input></label></main>"
    assert ["Code"] == [node.name for node in visitor.at(page).window.look().fields("Code")]


def test_a_field_that_is_called_as_another_is_documented_is_not_taken_for_this_one(visitor):
    """Where « Code (confirmation) » is documented too, it is not « Code »."""
    view = visitor.at("<main><label>Code (confirmation) <input></label></main>").window.look()
    code = Field(key="code", kind=Kind.TEXT, labels=("Code",))
    known = ((), ("Code", "Code (confirmation)"))
    assert [1, 0] == [len(Names(documented=labels).fields(view, code)) for labels in known]


ICON = '<span style="display:inline-flex"><svg aria-hidden=true width=9 height=9><path d="M0 0h9v9z"/></svg></span>'


@pytest.mark.parametrize(
    "inside",
    [
        "{0}",
        "<main><div id=d></div></main><script>const host = d.attachShadow({{mode: 'open'}});"
        "host.innerHTML = `{0}`</script>",
    ],
    ids=["in the page", "in a shadow root"],
)
def test_words_beside_an_icon_are_a_name(visitor, inside):
    """An icon in a block of its own takes neither a button's name away nor a heading's."""
    visitor.at(inside.format(f"<h1>{ICON} Bonjour</h1><button>{ICON}Espace  adhérent</button><button>{ICON}</button>"))
    view = visitor.window.look()
    assert [("heading", "Bonjour"), ("button", "Espace adhérent"), ("button", "")] == [
        (node.role, node.name) for node in view.nodes if node.role in ("heading", "button")
    ]
