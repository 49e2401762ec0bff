"""Fields as component kits draw them: lists, calendars, boxes, dates in sections, forms that wake up late."""

import pytest

from mire.browser.hands import Entry
from mire.journey.options import options_of, real_options
from mire.page.sending import submits
from tests.turns import in_turn

MENU = """<main id=app><label id=q>Question</label>
<div role=combobox tabindex=0 aria-labelledby=q aria-expanded=false id=c onclick="turn(true)">{text}</div>
<label>Réponse <input></label><button>Continuer</button></main>
<div id=m hidden><ul role=listbox><li role=option>Votre chat<li role=option>Votre ville</ul></div>
<script>const turn = (on) => {{ if (on && {late}) return setTimeout(() => {{ late = false; turn(true); }}, 400);
  const shut = () => {{ m.hidden = !on; on ? app.ariaHidden = "true" : app.removeAttribute("aria-hidden"); }};
  c.ariaExpanded = on; on ? shut() : setTimeout(shut, {fading}); }};
let late = {late};
m.onclick = (event) => {{ c.textContent = event.target.textContent; turn(false); }};
addEventListener("keydown", (event) => event.key === "Escape" && turn(false));</script>"""
LISTS = {
    "over the page": MENU.format(text="&nbsp;", fading=0, late="false"),
    "slow to shut": MENU.format(text="Choisir…", fading=300, late="false"),
    "slow to open": MENU.format(text="&nbsp;", fading=50, late="true").replace("&& true)", "&& late)"),
}


def listed(visitor, label="Question"):
    return visitor.window.look().fields(label)[0]


@pytest.mark.parametrize("page", LISTS.values(), ids=LISTS)
def test_a_drawn_list(visitor, page):
    """It is opened, read, chosen from and shut; what stands beside it can be used at once."""
    visitor.at(page)
    assert ["Votre chat", "Votre ville"] == options_of(visitor.window, listed(visitor))
    assert Entry("Votre ville", "Votre ville") == visitor.enter("Question", "Votre ville", "liste")
    assert Entry("x", "x") == visitor.enter("Réponse", "x")
    assert visitor.window.look(again=True).shows("Votre ville")


@pytest.mark.parametrize("page", LISTS.values(), ids=LISTS)
def test_a_drawn_list_left_alone(visitor, page):
    """Asked to leave it empty, nothing is chosen and nothing stays open."""
    visitor.at(page)
    assert Entry("", "") == visitor.enter("Question", "", "liste")
    assert Entry("x", "x") == visitor.enter("Réponse", "x")


def test_an_unknown_entry_of_a_drawn_list(visitor):
    """What it does not propose cannot be entered, and it is shut all the same."""
    visitor.at(LISTS["slow to shut"])
    assert Entry("Votre rue", None) == visitor.enter("Question", "Votre rue", "liste")
    assert Entry("x", "x") == visitor.enter("Réponse", "x")


def test_a_field_that_a_fading_window_hides(visitor):
    """It is back in a moment, and filled then."""
    visitor.at("<main id=m><label>Nom <input></label></main>")
    field = listed(visitor, "Nom")
    visitor.window.page.evaluate("m.hidden = true; setTimeout(() => { m.hidden = false; }, 400)")
    visitor.window.look(again=True)
    assert Entry("Zoé", "Zoé") == visitor.window.fill(field, "texte", "Zoé")


SHUT_BY_LEAVING = """<label>Ville <input role=combobox id=v></label><ul id=l role=listbox hidden><li role=option>Laval
<li role=option>Lévis</ul><script>v.onclick = () => { l.hidden = false; }; v.onblur = () => { l.hidden = true; };
v.onkeydown = (event) => { if (event.key === "Escape") l.hidden = true; };
l.onmousedown = (event) => { event.preventDefault(); v.value = event.target.textContent; l.hidden = true; };</script>"""
FOR_THE_EYE = """<div style="cursor:pointer" onmousedown="l.hidden=false">
<div role=combobox tabindex=0 aria-label=Ville>&nbsp;<span role=listbox><span role=option
 style="position:absolute;width:0;height:0;overflow:hidden">Laval</span></span></div></div>
<div id=l hidden><div style="cursor:pointer">Laval</div><div style="cursor:pointer">Lévis</div></div>
<script>l.onclick = () => { l.hidden = true; };
addEventListener("keydown", (event) => { if (event.key === "Escape") l.hidden = true; });</script>"""

LABEL_INSIDE = """<h1>Adresse</h1>
<div role=combobox aria-expanded=false style="cursor:pointer" onclick="l.hidden=false"><div>
<label for=i>Ville</label><span id=s></span><input id=i role=combobox aria-label=Ouvrir readonly size=1
 style="pointer-events:none"></div></div><ul id=l role=listbox hidden><li role=option>Laval<li role=option>Lévis</ul>
<script>l.onclick = (event) => { s.textContent = event.target.textContent; l.hidden = true; };
addEventListener("keydown", (event) => { if (event.key === "Escape") l.hidden = true; });</script>"""


@pytest.mark.parametrize("page", [SHUT_BY_LEAVING, FOR_THE_EYE, LABEL_INSIDE])
def test_a_list_of_another_make(visitor, page):
    """One that shuts as its field is left; one whose entries are drawn for the eye, and a few for screen readers; one
    that holds its label, and another list for the keyboard."""
    visitor.at(page + "<label>Nom <input></label>")
    visitor.enter("Nom", "Zoé")
    assert ["Laval", "Lévis"] == options_of(visitor.window, listed(visitor, "Ville"))
    assert Entry("Lévis", "Lévis") == visitor.enter("Ville", "Lévis", "liste")


OPENED_BY_A_BUTTON = """<form><span id=n>Ville *</span>
<button type=button id=b aria-haspopup=listbox aria-labelledby="v n"><span id=v>Choisissez une ville</span></button>
<button>Envoyer</button></form><ul id=l role=listbox hidden><li role=option>Laval<li role=option>Lévis</ul><script>
b.onclick = () => { l.hidden = false; };
l.onclick = (event) => { v.textContent = event.target.textContent; l.hidden = true; };
addEventListener("keydown", (event) => { if (event.key === "Escape") l.hidden = true; });</script>"""


def test_a_button_that_opens_a_list_is_a_field(visitor):
    """Called by its label, whatever is chosen stands on it; it sends nothing."""
    visitor.at(OPENED_BY_A_BUTTON)
    assert ("combobox", "Choisissez une ville") == (listed(visitor, "Ville").role, listed(visitor, "Ville").text)
    assert ["Laval", "Lévis"] == options_of(visitor.window, listed(visitor, "Ville"))
    assert Entry("", "") == visitor.enter("Ville", "", "liste")
    assert Entry("Lévis", "Lévis") == visitor.enter("Ville", "Lévis", "liste")
    view = visitor.window.look(again=True)
    assert "Lévis" == view.value(view.fields("Ville")[0])
    assert ["Envoyer"] == [node.name for node in submits(view, view.fields("Ville")[0])]


UNDER_ITS_LABEL = """<div style="position:relative" id=f><div id=c role=combobox tabindex=0 aria-labelledby=n
 style="height:40px"></div><span id=n style="position:absolute;left:0;top:0;width:100%;height:40px">Ville</span></div>
<ul id=l role=listbox hidden><li role=option>Laval<li role=option>Lévis</ul><script>
f.onclick = () => { l.hidden = false; };
l.onclick = (event) => { c.textContent = event.target.textContent; l.hidden = true; };
c.onkeydown = (event) => { if (event.key === "ArrowDown" && !event.altKey) c.textContent = "Laval"; };
addEventListener("keydown", (event) => { if (event.key === "Escape") l.hidden = true; });</script>"""


def test_a_list_under_its_own_label(visitor):
    """Pressed where it is drawn, as a person does, at once; an arrow would choose without opening it."""
    visitor.at(f"{UNDER_ITS_LABEL}<label>Nom <input></label>")
    assert ["Laval", "Lévis"] == options_of(visitor.window, listed(visitor, "Ville"))
    assert Entry("Lévis", "Lévis") == visitor.enter("Ville", "Lévis", "liste")
    assert "Lévis" == visitor.window.page.locator("#c").inner_text()


CHOSEN_BESIDE = """<form><label for=i>Ville</label><div onclick="l.hidden=false"><span><input id=i role=combobox>
</span><span id=s></span></div><ul id=l role=listbox hidden><li role=option>Laval<li role=option>Lévis</ul>
<button>Envoyer</button></form><p role=alert id=p></p><script>let times = 0;
l.onclick = (event) => { s.textContent = event.target.textContent; l.hidden = true; };
document.forms[0].noValidate = true;
document.forms[0].onsubmit = () => { p.textContent = `Refus ${++times}`; if (times === 2) s.textContent = "";
  return false; };</script>"""


def test_a_choice_that_stands_still_beside_its_field_need_not_be_made_again(visitor):
    """However often it was sent; it must be once the page has dropped it."""
    visitor.at(CHOSEN_BESIDE)
    assert not visitor.window.shows_still(listed(visitor, "Ville"))
    visitor.enter("Ville", "Lévis", "liste")
    for stands in (True, False):
        visitor.press("Envoyer")
        assert stands is visitor.window.shows_still(listed(visitor, "Ville"))


HIDDEN = """<label>Question <select id=q><option value="" selected disabled hidden>Sélectionnez une option</option>
<option>Votre chat</option><option>Votre ville</option></select></label>"""


def test_a_choice_drawn_as_a_row_of_buttons(visitor):
    """The one that is called so is pressed, and left alone where it is pressed already."""
    buttons = "".join(f"<button type=button>{name}</button>" for name in ("M.", "Mme"))
    visitor.at(f"""<div role=group aria-labelledby=t id=g><p id=t>Titre</p>{buttons}</div><script>
    g.onclick = (event) => {{ for (const one of g.querySelectorAll("button"))
      one.ariaPressed = String(one === event.target && one.ariaPressed !== "true"); }};</script>""")
    assert ["M.", "Mme"] == options_of(visitor.window, listed(visitor, "Titre"))
    for _ in range(2):
        assert Entry("Mme", "Mme") == visitor.enter("Titre", "Mme", "choix")
        assert "Mme" == visitor.window.page.locator("[aria-pressed=true]").inner_text()


def test_a_list_whose_first_entry_is_hidden(visitor):
    """Left empty, it is left as it is; once something is chosen, nobody can take that back."""
    visitor.at(HIDDEN)
    assert ["Votre chat", "Votre ville"] == real_options(visitor.window, listed(visitor))
    assert Entry("", "") == visitor.enter("Question", "", "liste")
    assert "" == visitor.window.page.locator("select").input_value()
    visitor.enter("Question", "Votre chat", "liste")
    assert Entry("", None) == visitor.enter("Question", "", "liste")


def test_a_list_whose_first_entry_says_to_choose(visitor):
    """Left empty, it goes back to that entry."""
    visitor.at("<label>Question <select><option value=''>Choisir<option>Votre chat</select></label>")
    visitor.enter("Question", "Votre chat", "liste")
    assert Entry("", "") == visitor.enter("Question", "", "liste")
    assert "" == visitor.window.page.locator("select").input_value()


def test_a_list_whose_entries_come_late(visitor):
    """They are waited for."""
    visitor.at(
        "<label>Question <select id=q></select></label><script>setTimeout(() => q.add(new Option('Votre chat')), 700)"
        "</script>"
    )
    assert Entry("Votre chat", "Votre chat") == visitor.enter("Question", "Votre chat", "liste")


CALENDAR = """<label>Naissance <input id=d readonly></label> {beside}
<div id=cal hidden role=dialog aria-label=Calendrier>{head}<div id=days></div></div>
<script>let at = new Date(2026, 10, 1); const two = (x) => String(x).padStart(2, "0");
const open = () => {{ cal.hidden = false; draw(); }};
const draw = () => {{ days.innerHTML = ""; const first = (at.getDay() + 6) % 7;
  for (let i = 1 - first; i < 43 - first; i++) {{ const day = new Date(at.getFullYear(), at.getMonth(), i), b =
    document.createElement("button"); b.textContent = day.getDate(); days.append(b); b.onclick = () => {{
    d.value = two(day.getDate()) + "-" + two(day.getMonth() + 1) + "-" + day.getFullYear(); cal.hidden = true; }}; }}
  {title} }};
const turn = (months) => {{ at = new Date(at.getFullYear(), at.getMonth() + months, 1); draw(); }};
{script}</script>"""
TITLE = 'h.textContent = at.toLocaleDateString("fr", {month: "long", year: "numeric"});'
ARROWS = "".join(f"<button onclick='turn({by})' aria-label='{name}'>•</button>" for by, name in [(-1, "‹"), (1, "›")])
DOUBLE = "".join(f"<button onclick='turn({by})' aria-label='{name}'>•</button>" for by, name in [(-12, "«"), (12, "»")])
CALENDARS = {
    "lists": CALENDAR.format(
        beside="",
        head="<label>Année <select id=y></select></label> <label>Mois <select id=mo></select></label>",
        title="",
        script="""for (let i = 2026; i > 1920; i--) y.add(new Option(i));
          const named = (i) => new Date(2000, i, 1).toLocaleDateString("fr", {month: "long"});
          for (let i = 0; i < 12; i++) mo.add(new Option(named(i)));
          y.onchange = mo.onchange = () => { at = new Date(y.value, mo.selectedIndex, 1); draw(); };
          d.onclick = open;""",
    ),
    "arrows of years": CALENDAR.format(
        beside="", head=f"<h2 id=h></h2>{ARROWS}{DOUBLE}", title=TITLE, script="d.onfocus = open;"
    ),
    "a button beside it": CALENDAR.format(
        beside="<button id=b aria-label='Ouvrir le calendrier'>▾</button>",
        head=f"<h2 id=h></h2>{DOUBLE}{ARROWS}",
        title=TITLE,
        script="b.onclick = open;",
    ),
    "a year to choose": CALENDAR.format(
        beside="",
        head=f"<button id=h onclick='choose()'></button><div id=ys></div>{ARROWS}",
        title=TITLE,
        script="""d.onclick = open; const choose = () => { days.innerHTML = ""; for (let i = 1930; i < 2030; i++) {
          const b = document.createElement("button"); b.textContent = i; ys.append(b);
          b.onclick = () => { at = new Date(i, at.getMonth(), 1); ys.innerHTML = ""; draw(); }; } };""",
    ),
}


@pytest.mark.parametrize("page", in_turn(CALENDARS.values(), 3), ids=CALENDARS)
@pytest.mark.parametrize("value", ["14-03-1984", "31-12-2001"])
def test_a_date_that_can_only_be_picked(visitor, page, value):
    """A field that nobody can write in has its calendar opened and gone through."""
    entry = visitor.at(page).enter("Naissance", value, "date", format="jj-mm-aaaa")
    assert Entry(value, value, "date choisie au calendrier") == entry
    assert value == visitor.window.page.locator("#d").input_value()


BUTTON_FOR_A_DATE = (
    CALENDARS["arrows of years"]
    .replace("<input id=d readonly>", "<button type=button id=d aria-haspopup=dialog>jj-mm-aaaa</button>")
    .replace("d.onfocus = open", "d.onclick = open")
)


@pytest.mark.parametrize("told", [True, False])
def test_a_date_that_a_labelled_button_asks_for(visitor, told):
    """The calendar that it opens is gone through, and told where it wants to be told."""
    page = BUTTON_FOR_A_DATE.replace("d.value =", "cal.chosen =" if told else "d.textContent =")
    if told:
        page = page.replace("cal.hidden = true;", "").replace(
            "<div id=days>",
            "<button onclick='cal.hidden = true'>Annuler</button>"
            "<button onclick='d.textContent = cal.chosen; cal.hidden = true'>Valider</button><div id=days>",
        )
    visitor.at(page)
    assert Entry("", "") == visitor.enter("Naissance", "", "date", format="jj-mm-aaaa")
    entry = visitor.enter("Naissance", "14-03-1984", "date", format="jj-mm-aaaa")
    assert Entry("14-03-1984", "14-03-1984", "date choisie au calendrier") == entry
    assert "14-03-1984" == visitor.window.page.locator("#d").inner_text()


@pytest.mark.parametrize("value", ["14-03-1984", "30-02-2001"])
def test_a_date_that_cannot_be_picked(visitor, value):
    """Where no calendar comes, or the day is none, it is said that the date cannot be entered."""
    visitor.at("<label>Naissance <input readonly></label>")
    assert visitor.enter("Naissance", value, "date", format="jj-mm-aaaa").entered is None


def test_a_date_in_sections(visitor):
    """Day, month and year as texts to be edited, none a field, are typed by keys."""
    parts = [("Jour", "JJ"), ("Mois", "MM"), ("Année", "AAAA")]
    spans = "/".join(
        f"<span role=spinbutton contenteditable aria-label={name} >{shown}</span>" for name, shown in parts
    )
    visitor.at(
        f"<div role=group aria-label='Date de naissance'>{spans}</div>"
        """<script>for (const one of document.querySelectorAll("[contenteditable]")) { let typed = "";
          one.onfocus = () => { typed = ""; }; one.onkeydown = (event) => { event.preventDefault();
          if (/[0-9]/.test(event.key)) one.textContent = (typed += event.key); }; }</script>"""
    )
    entry = visitor.enter("Date de naissance", "03-08-1984", "date", format="jj-mm-aaaa")
    assert Entry("03-08-1984", "03-08-1984", "date en trois champs") == entry
    assert visitor.window.look(again=True).shows("1984")


def test_a_section_of_a_date_that_is_emptied_late(visitor):
    """Nothing is typed before its old number has gone; an empty one is typed into at once."""
    visitor.at(
        "<div role=group aria-label='Date de naissance'>"
        "<span role=spinbutton contenteditable aria-label=Jour>JJ</span>/"
        "<span role=spinbutton contenteditable aria-label=Mois>MM</span>/"
        "<span role=spinbutton contenteditable aria-label=Année>AAAA</span></div>"
        """<script>for (const one of document.querySelectorAll("[contenteditable]")) {
          let typed = ""; const empty = one.textContent;
          one.onfocus = () => { typed = ""; }; one.onkeydown = (event) => { event.preventDefault();
          if (event.key === "Delete") setTimeout(() => { typed = ""; one.textContent = empty; }, 200);
          if (/[0-9]/.test(event.key)) one.textContent = (typed += event.key); }; }</script>"""
    )
    for value in ("03-08-1984", "14-12-2001"):
        entry = visitor.enter("Date de naissance", value, "date", format="jj-mm-aaaa")
        assert Entry(value, value, "date en trois champs") == entry
    visitor.window.page.wait_for_timeout(300)
    assert "14/12/2001" == visitor.window.page.locator("[role=group]").inner_text().replace("\n", "")


BOXES = {
    "clipped": "<style>input{position:absolute;width:1px;clip-path:inset(50%)}</style>"
    "<input type=checkbox id=i><label for=i>J'accepte <a href=/x>les conditions</a></label>",
    "behind its drawing": "<style>label{position:relative;display:block;padding-left:30px}"
    "input{position:absolute;left:0}span{position:absolute;left:0;width:24px;height:24px;background:#ccc}</style>"
    "<label><input type=checkbox id=i><span></span>J'accepte</label>",
    "taking no pointer": "<style>input{position:absolute;opacity:0;pointer-events:none}</style>"
    "<label><input type=checkbox id=i><span>☐</span> J'accepte</label>",
    "a role": '<div role=checkbox tabindex=0 aria-checked=false id=i aria-label="J\'accepte" '
    "onclick=\"this.ariaChecked = this.ariaChecked !== 'true'\">☐</div>",
    "a switch": '<button role=switch aria-checked=false id=i aria-label="J\'accepte" '
    "onclick=\"this.ariaChecked = this.ariaChecked !== 'true'\">☐</button>",
}


@pytest.mark.parametrize("page", BOXES.values(), ids=BOXES)
def test_a_drawn_box(visitor, page):
    """A box is ticked however it is drawn, and the link in its label is not followed."""
    visitor.at(page)
    label = "J'accepte les conditions" if "href" in page else "J'accepte"
    assert Entry("oui", "oui") == visitor.enter(label, "oui", "case")
    assert visitor.window.page.locator("#i").is_checked()
    assert Entry("non", "non") == visitor.enter(label, "non", "case")
    assert not visitor.window.page.locator("#i").is_checked()


LATE = """<main><h1>Inscription</h1><form id=f></form><p id=e role=alert></p></main><script>
const draw = () => {{ f.innerHTML = '<label>Nom <input id=n></label><label>Ville <input id=v></label>'
 + '<label>Sexe <select id=s><option value="">Choisir</option><option>F</option></select></label>'
 + '<button>Continuer</button>'; }};
draw(); f.onsubmit = (event) => event.preventDefault();
setTimeout(() => {{ {wake}; f.onsubmit = (event) => {{ event.preventDefault();
 if (n.value === "Zoé" && v.value && s.value) document.querySelector("main").innerHTML = "<h1>Bienvenue</h1>";
 else {refuse} }}; }}, {ms});</script>"""


@pytest.mark.parametrize(
    ("wake", "ms"), [("draw()", 300), ("draw()", 1200), ("f.reset()", 300), ("0", 300), ("0", 1200)]
)
def test_a_form_that_wakes_up_late(visitor, wake, ms):
    """What it lost as it woke up is entered again, and a press that nobody heard is made again."""
    visitor.at(LATE.format(wake=wake, ms=ms, refuse='e.textContent = "Tout est requis."'))
    visitor.enter("Nom", "Zoé")
    visitor.enter("Ville", "Laval")
    visitor.enter("Sexe", "F", "liste")
    assert visitor.press("Continuer").reached


def test_a_command_that_wakes_up_late(visitor):
    """It is grey for a moment, and waited for."""
    visitor.at("""<h1>Accueil</h1><form><button disabled id=b>S'inscrire</button></form><script>
    setTimeout(() => { b.disabled = false; }, 900);
    b.onclick = (event) => { event.preventDefault(); document.querySelector("h1").textContent = "Bienvenue"; };
    </script>""")
    assert visitor.press("S'inscrire").reached


def test_a_form_that_wakes_up_under_the_pointer(visitor):
    """What is lost on the way to the button is no refusal: it is entered again, and the button pressed again."""
    page = LATE.format(wake="0", ms=0, refuse='e.textContent = "Tout est requis."')
    visitor.at(page + '<script>f.addEventListener("pointerover", () => f.reset(), { once: true });</script>')
    visitor.enter("Nom", "Zoé")
    visitor.enter("Ville", "Laval")
    visitor.enter("Sexe", "F", "liste")
    assert visitor.press("Continuer").reached


STEPS = """<main id=m></main><script>let sent = 0;
const step = (label, then) => {
 m.innerHTML = `<form><label>${label} <input></label><button>Valider</button></form>`;
 m.firstChild.onsubmit = (event) => { event.preventDefault(); sent += 1; setTimeout(then, 20); }; };
const end = () => { m.innerHTML = "<h1>Terminé</h1><button onclick='sent += 1'>Valider</button>"; };
step("Réponse", () => step("Code", end));
</script>"""


def test_the_fields_of_the_step_before_are_none_that_were_lost(visitor):
    """A single page puts one form in another's place: its button is pressed once."""
    visitor.at(STEPS)
    for label in ("Réponse", "Code"):
        visitor.enter(label, "Zoé")
        visitor.press("Valider", shows="nothing that comes")
    assert 2 == visitor.window.page.evaluate("sent")


def test_silence_of_a_form_that_woke_up(visitor):
    """A refusal without a word stays one."""
    visitor.at(LATE.format(wake="0", ms=300, refuse="0"))
    visitor.enter("Nom", "Léa")
    observed = visitor.press("Continuer")
    assert (False, ()) == (observed.reached, observed.told)


def test_a_field_that_nobody_can_write_in(visitor):
    """It is said, and what it holds stays."""
    visitor.at("<label>Nom <input readonly></label><label>Pays <input readonly value=Canada></label>")
    entries = [visitor.enter("Nom", "Zoé"), visitor.enter("Pays", "France")]
    assert [Entry("Zoé", None, "le champ est en lecture seule"), Entry("France", "Canada")] == entries


TOLD = """<form><label>Ville <span>Laval</span><button type=button id=b aria-haspopup=dialog aria-required=true
 aria-label="Ville"></button></label><button>Envoyer</button></form>
<div id=d role=dialog aria-modal=true hidden><h2>Ville</h2><div role=radiogroup><button role=radio id=x>Lévis</button>
<button role=radio id=y>Sorel</button></div>{buttons}</div><script>
let now = ""; b.onclick = () => {{ d.hidden = false; now = ""; }};
x.onclick = y.onclick = (event) => {{ now = event.target.textContent; }};
ok.onclick = () => {{ if (now) b.ariaLabel = `Ville, ${{now}}`; d.hidden = true; }};
ko.onclick = () => {{ d.hidden = true; }};
addEventListener("keydown", (event) => {{ if (event.key === "Escape") d.hidden = true; }});</script>"""


@pytest.mark.parametrize("buttons", ["<button id=ko>Annuler</button><button id=ok>OK</button>",
                                     "<button id=ok>D'accord</button><button id=ko>Fermer</button>"])
def test_a_list_in_a_window_that_wants_to_be_told(visitor, buttons):
    """A labelled button that opens something is a field; what is chosen counts once the window's own button says so."""
    visitor.at(TOLD.format(buttons=buttons).replace("<span>Laval</span>", ""))
    assert ["Lévis", "Sorel"] == options_of(visitor.window, listed(visitor, "Ville"))
    assert Entry("Sorel", "Sorel") == visitor.enter("Ville", "Sorel", "liste")
    view = visitor.window.look(again=True)
    assert "Sorel" == view.value(view.fields("Ville")[0])


NAMED_BY_ITS_CHOICE = """<form><table><tr><td><label for=v-button>Ville *</label><td><span id=v-button role=combobox
 tabindex=0 aria-haspopup=true style="display:inline-block;cursor:pointer"><span id=t>Choisissez</span></span></table>
<label>Nom <input></label><button>Envoyer</button></form>
<ul id=l role=listbox hidden><li><div role=option id=x>Laval</div>
<li><div role=option id=y>Lévis</div></ul><script>const button = document.getElementById("v-button");
button.onclick = () => { l.hidden = false; button.setAttribute("aria-labelledby", "x"); };
l.onclick = (event) => { t.textContent = event.target.textContent; l.hidden = true;
  button.setAttribute("aria-labelledby", event.target.id); };
addEventListener("keydown", (event) => { if (event.key === "Escape") l.hidden = true; });</script>"""


def test_a_list_that_is_named_by_what_is_chosen(visitor):
    """It keeps the label that stands beside it, before and after, and bears what is chosen (jQuery UI)."""
    visitor.at(NAMED_BY_ITS_CHOICE)
    assert ["Laval", "Lévis"] == options_of(visitor.window, listed(visitor, "Ville"))
    assert Entry("Lévis", "Lévis") == visitor.enter("Ville", "Lévis", "liste")
    visitor.enter("Nom", "Zoé")
    view = visitor.window.look(again=True)
    assert "Lévis" == view.value(view.fields("Ville")[0])
