"""Entering values, in whichever form a field comes."""

import pytest

from mire.browser.asking import type_of
from mire.browser.choosing import Entry
from mire.browser.filling import NOT_EMPTIED

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def options(values):
    return "<option value=''>-</option>" + "".join(f"<option>{value}</option>" for value in values)


LISTS = (
    f"<fieldset><legend>Naissance</legend><select aria-label=Jour>{options(range(1, 32))}</select>"
    f"<select aria-label=Mois>{options(MONTHS)}</select>"
    f"<select aria-label=Année>{options(range(1950, 2010))}</select></fieldset>"
)
TEXTS = (
    "<div role=group aria-label=Naissance><input placeholder=aaaa><input placeholder=mm><input placeholder=jj></div>"
)


@pytest.mark.parametrize(
    "field",
    [
        "<label>Nom<input></label>",
        "<label for=a>Nom *</label><input id=a>",
        "<input aria-label=Nom>",
        "<p id=p>Nom :</p><input aria-labelledby=p>",
        "<input placeholder=Nom>",
        "<label>Nom<input type=password></label><button>Afficher le nom</button>",
        "<label>Nom<textarea></textarea></label>",
    ],
)
def test_named_in_any_way(visitor, field):
    """A field is found and filled however its page names it."""
    assert Entry("Zoé", "Zoé") == visitor.at(field).enter("Nom", "Zoé")


def test_in_a_frame(visitor):
    """A form in a frame is part of the page."""
    visitor.at('<iframe srcdoc="<label>Nom<input></label>"></iframe>')
    assert "Zoé" == visitor.enter("Nom", "Zoé").entered


def test_shorter_field(visitor):
    """A field that does not take all characters keeps what it took."""
    assert Entry("abcdef", "abc") == visitor.at("<label>Nom<input maxlength=3></label>").enter("Nom", "abcdef")


def test_number_field(visitor):
    """A number field takes no letters."""
    assert Entry("ab", "") == visitor.at("<label>Nom<input type=number></label>").enter("Nom", "ab")


def test_masked_field(visitor):
    """A field that writes the value its own way is reported as it holds it."""
    visitor.at("<label>Tél<input oninput=\"value=value.replace(/^(...)(...)(....)$/,'$1 $2-$3')\"></label>")
    assert "514 555-0123" == visitor.enter("Tél", "5145550123", "telephone").entered


NATIVE = "<label>Naissance<input type=date></label>"


@pytest.mark.parametrize(
    ("field", "value", "entered", "remark"),
    [
        (NATIVE, "31-12-2001", "31-12-2001", "champ natif"),
        (NATIVE, "30-02-2001", None, "champ natif"),
        (NATIVE, "2001-12-31", None, "champ natif"),
        (NATIVE, "", "", "champ natif"),
        (LISTS, "31-12-2001", "31-12-2001", "date en trois champs"),
        (LISTS, "30-02-2001", "30-02-2001", "date en trois champs"),
        (LISTS, "31-12-1890", None, "date en trois champs"),
        (LISTS, "2001-12-31", None, "date en trois champs"),
        (TEXTS, "31-12-2001", "31-12-2001", "date en trois champs"),
        ("<label>Naissance<input></label>", "2001-12-31", "2001-12-31", None),
    ],
)
def test_date(visitor, field, value, entered, remark):
    """A date documented as jj-mm-aaaa is entered in any form, and only what can be entered there is."""
    assert Entry(value, entered, remark) == visitor.at(field).enter("Naissance", value, "date", format="jj-mm-aaaa")


def test_native_date_is_set_by_value(visitor):
    """A native date field holds the day that was meant."""
    visitor.at(NATIVE).enter("Naissance", "31-12-2001", "date", format="jj-mm-aaaa")
    view = visitor.window.look(again=True)
    assert "2001-12-31" == view.value(view.fields("Naissance")[0])


def test_lists_hold_the_date(visitor):
    """Three lists hold the day, the month by its name, and the year."""
    visitor.at(LISTS).enter("Naissance", "03-08-2001", "date", format="jj-mm-aaaa")
    view = visitor.window.look(again=True)
    assert "3, août, 2001" == view.value(view.fields("Naissance")[0])


RADIOS = (
    "<fieldset><legend>Titre</legend><label><input type=radio name=t>M.</label>"
    "<label><input type=radio name=t>Mme</label></fieldset>"
)
CHOICES = {
    "radio": RADIOS,
    "drawn radio": "<style>input { opacity: 0; position: absolute }</style>" + RADIOS,
    "select": "<label>Titre<select><option>M.<option>Mme</select></label>",
    "listbox": "<label>Titre<select size=3><option>M.<option>Mme</select></label>",
    "drawn list": """<button role=combobox aria-label=Titre onclick="l.hidden=false">-</button>
        <ul id=l role=listbox hidden onclick="event.target.ariaSelected='true'">
        <li role=option>M.<li role=option>Mme</ul>""",
}


@pytest.mark.parametrize("form", CHOICES)
def test_choice(visitor, form):
    """A choice is made whether it is a list or radio buttons, drawn or not."""
    visitor.at(CHOICES[form]).enter("Titre", "Mme", "choix")
    assert ["Mme"] == [
        node.name for node in visitor.window.look(again=True).nodes if visitor.window.look().checked(node)
    ]


@pytest.mark.parametrize("form", ["radio", "select"])
def test_unknown_choice(visitor, form):
    """What is not offered cannot be entered."""
    assert visitor.at(CHOICES[form]).enter("Titre", "Dr", "choix").entered is None


@pytest.mark.parametrize(
    ("first", "left"), [("Aucun", ""), ("Madame", None)], ids=["what chooses nothing", "a real choice"]
)
def test_a_choice_that_is_marked_already_can_be_left_alone(visitor, first, left):
    """Where the first says that it is no choice; else whoever leaves it alone has chosen."""
    group = f"<fieldset><legend>Titre</legend><label><input type=radio name=t checked>{first}</label>"
    visitor.at(group + "<label><input type=radio name=t>Monsieur</label></fieldset>")
    assert left == visitor.enter("Titre", "", "choix").entered


@pytest.mark.parametrize(("value", "checked"), [("oui", True), ("non", False)])
def test_box(visitor, value, checked):
    """A box is ticked or cleared."""
    visitor.at("<label><input type=checkbox checked>J'accepte</label>").enter("J’accepte", value, "case")
    view = visitor.window.look(again=True)
    assert checked == view.checked(view.fields("J'accepte")[0])


def test_file(visitor, tmp_path):
    """A file is given to a file field."""
    (tmp_path / "facture.pdf").write_text("x")
    visitor.at('<label>Facture<input type=file onchange="o.textContent=files[0].name"></label><p id=o></p>')
    node = visitor.window.look().fields("Facture", files=True)[0]
    visitor.window.fill(node, "fichier", str(tmp_path / "facture.pdf"))
    assert visitor.window.look(again=True).shows("facture.pdf")


@pytest.mark.parametrize("event", ["onchange", "onblur", "oninput"])
def test_page_reacts_to_leaving(visitor, event):
    """A filled field is left before the page is looked at again."""
    visitor.at(f"<label>Nom<input {event}=\"o.textContent='vu'\"></label><p id=o></p>").enter("Nom", "Zoé")
    assert visitor.window.look(again=True).shows("vu")


def test_field_moved_by_the_page(visitor):
    """A field that the page drew anew is found again by its name."""
    visitor.at("<div id=d><label>Nom<input></label></div>")
    node = visitor.window.look().fields("Nom")[0]
    visitor.window.page.evaluate("d.innerHTML = '<p>x</p>' + d.innerHTML")
    visitor.window.look(again=True)
    assert "Zoé" == visitor.window.fill(node, "texte", "Zoé").entered


def test_secret_is_not_in_the_steps(visitor):
    """A secret value is not written among the steps."""
    visitor.at("<label>Mot de passe<input type=password></label>")
    visitor.window.fill(visitor.window.look().fields("Mot de passe")[0], "motdepasse", "Secret!1", secret=True)
    assert "remplit « Mot de passe » : ••••••••" == visitor.window.steps[-1]


def test_type_of_a_field(visitor):
    """A field tells its type."""
    visitor.at("<label>Nom<input type=email></label>")
    assert "email" == type_of(visitor.window, visitor.window.look().fields("Nom")[0])


def test_forms_are_sent_without_the_browser_s_checks(visitor, portal):
    """What only the browser refuses reaches the portal."""
    portal.pages["/next"] = "<h1>Bienvenue</h1>"
    visitor.at("<form method=post action=/next><input name=a required><button>Suite</button></form>")
    visitor.window.skip_checks()
    visitor.press("Suite")
    assert {"a": ""} == portal.asked[-1].form


def test_a_field_that_takes_back_what_it_held_is_not_emptied(visitor):
    """As it is left; nothing can be said of what comes of an empty one there."""
    visitor.at("<label>Jour <input onchange='if (this.value) k = this.value' onblur='this.value = k'></label>")
    visitor.enter("Jour", "14-07-1998")
    assert (None, NOT_EMPTIED) == (visitor.enter("Jour", "").entered, visitor.enter("Jour", "").remark)


def test_a_date_over_a_calendar_is_written(visitor):
    """A kit calls such a field a combobox, whose popup is no list of dates."""
    visitor.at(
        "<label>Né le <input role=combobox aria-haspopup=dialog aria-expanded=false onfocus='c.hidden=false'></label>"
        "<div id=c role=dialog hidden><table><tr><td style='cursor:pointer'>1<td style='cursor:pointer'>2</table></div>"
    )
    assert "14-07-1998" == visitor.enter("Né le", "14-07-1998", "date", format="jj-mm-aaaa").entered


PROPOSES = """<label>Ville <input role=combobox id=v oninput="l.innerHTML = 'laval'.startsWith(v.value.toLowerCase())
  ? '<li role=option onclick=\\'v.value=&quot;Laval&quot;; l.innerHTML=&quot;&quot;\\'>Laval</li>' : ''"></label>
  <ul id=l role=listbox></ul>"""


@pytest.mark.parametrize("text", ["Laval", "Sorel"])
def test_a_field_that_proposes_takes_what_is_written(visitor, text):
    """What it proposes is chosen; what it does not is written all the same."""
    visitor.at(PROPOSES)
    assert (text, text) == (visitor.enter("Ville", text).entered, visitor.window.page.locator("input").input_value())


RELOADING = """<form method=post><table><tr><td><span>Naissance</span> {year} {month} {day}<tr><td>Sexe
<label><input type=radio name=s value=f onclick="form.submit()" {chosen}> Féminin</label>
<label><input type=radio name=s value=m onclick="form.submit()"> Masculin</label>
<tr><td><label>Nom <input name=n value="{n}"></label></table></form>"""


def test_choices_that_send_their_page_are_followed(visitor, portal):
    """Year, month and a radio button each bring the page anew, as WebForms does; a date in three lists that no block
    holds together, under a label of the first, is one."""

    def select(name, label, options, chosen):
        marked = "".join(f"<option{' selected' if one == chosen else ''}>{one}" for one in options)
        sends = "setTimeout(() => form.submit(), 0)" if name != "d" else ""
        return f'<select name={name} title={label} onchange="{sends}"><option>{marked}</select>'

    def page(request):
        told = request.form
        return RELOADING.format(
            year=select("y", "Année", [str(year) for year in range(1990, 2010)], told.get("y")),
            month=select("m", "Mois", [f"{month:02}" for month in range(1, 13)], told.get("m")),
            day=select("d", "Jour", [f"{day:02}" for day in range(1, 32)], told.get("d")),
            chosen="checked" if told.get("s") == "f" else "",
            n=told.get("n", ""),
        )

    portal.pages["/"] = page
    visitor.window.open(portal.url + "/")
    visitor.enter("Nom", "Zoé")
    assert visitor.enter("Sexe", "Féminin", "choix").entered == "Féminin"
    entry = visitor.enter("Naissance", "14-07-1998", "date", format="jj-mm-aaaa")
    assert Entry("14-07-1998", "14-07-1998", "date en trois champs") == entry
    held = visitor.window.page.evaluate("[...new FormData(document.forms[0]).values()].join(' ')")
    assert "1998 07 14 f Zoé" == held
