"""What a person sees: documented titles, labels, options, hints, texts, and their own data."""

from __future__ import annotations

from collections.abc import Sequence

from pytest_bdd import then, when

from mire.browser.around import is_native_date, label_of, words_around
from mire.journey.options import real_options
from mire.journey.tour import pages_from
from mire.journey.visit import require
from mire.page.controls import items
from mire.page.date_fields import date_parts
from mire.page.sections import listed
from mire.page.tree import Node
from mire.page.view import View
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.text import holds, holds_delay, holds_phone, normalise, same
from mire.verdicts import HarnessError, NonConforming, NotVerifiable

PERSONAL = {
    "numéro de contrat": "contract",
    "numéro de certificat": "certificate",
    "prénom": "first_name",
    "nom": "last_name",
    "numéro d'adhérent": "member_number",
}


@then(phrase("la page présente :"))
def page_presents(scene: Scene, datatable: list[list[str]]) -> None:
    """Each row names a kind (titre, texte, champ, choix, commande) and the documented words, letter for letter; where a
    portal asks for a screen in steps, it may stand on any of its pages."""
    missing = datatable
    for view in scene.pages_of_screen():
        missing = [row for row in missing if not _presents(scene, view, *row)]
        if not missing:
            break
    require(not missing, _listed(datatable), f"il manque : {_listed(missing)}")


@then(phrase("la page dit :"))
def page_says(scene: Scene, datatable: list[list[str]]) -> None:
    """Each row is a word to look for, or several any of which serves (« a | b »), in the page's own text."""
    text = scene.window.look(again=True).main_text
    missing = [words for (words,) in datatable if not any(holds(text, word) for word in words.split(" | "))]
    require(not missing, ", ".join(words for (words,) in datatable), f"la page ne dit pas : {', '.join(missing)}")


@when(phrase("on compte ce que dit la page :"))
def count_on_page(scene: Scene, datatable: list[list[str]]) -> None:
    """How often each row stands there now, for comparison later: one page may show lists of several kinds."""
    scene.memory["counted"] = {words: _often(scene, words) for (words,) in datatable}


@then(phrase("la page dit chacun plus souvent"))
def page_says_more_often(scene: Scene) -> None:
    """What was counted before stands there once more at least."""
    counted: dict[str, int] = scene.memory["counted"]
    missing = [words for words, before in counted.items() if _often(scene, words) <= before]
    require(not missing, f"« {' », « '.join(counted)} » une fois de plus", f"pas de plus : {', '.join(missing)}")


def _often(scene: Scene, words: str) -> int:
    return normalise(scene.window.look(again=True).main_text).count(normalise(words))


@then(phrase("la page donne le téléphone « {number} »"))
def page_gives_telephone(scene: Scene, number: str) -> None:
    """However its digits are grouped."""
    text = scene.window.look(again=True).main_text
    require(holds_phone(text, number), f"le {number}", scene.describe())


@then(phrase("la page donne un délai de {hours} heures"))
def page_gives_delay(scene: Scene, hours: str) -> None:
    """« 24 heures », but not « 24 heures par jour »."""
    text = scene.window.look(again=True).main_text
    require(holds_delay(text, int(hours)), f"un délai de {hours} heures", scene.describe())


@then(phrase("une page de l'inscription dit « {words} »"))
def some_step_says(scene: Scene, words: str) -> None:
    """On a screen that was passed on the way, one of several words (« a | b »)."""
    said = any(holds(view.main_text, word) for _, view in scene.memory["passed"] for word in words.split(" | "))
    require(said, f"une page de l'inscription qui dit « {words} »", "aucune ne le dit")


@then(phrase("la page dit « {word} » suivi de son « {what} »"))
def page_greets(scene: Scene, word: str, what: str) -> None:
    """The word, and in the same block of text or the next one of several own values (« a | b »)."""
    lines = scene.window.look(again=True).main_lines
    spoken = [" ".join(lines[place : place + 2]) for place, line in enumerate(lines) if holds(line, word)]
    values = [scene.own_value(PERSONAL.get(one, one)) for one in what.split(" | ")]
    said = any(holds(text, value) for text in spoken for value in values)
    require(said, f"« {word} » avec {' ou '.join(values)}", " / ".join(spoken) or scene.describe())


@then(phrase("le choix « {name} » propose exactement {count} entrées"))
def choice_proposes(scene: Scene, name: str, count: str) -> None:
    """A first entry that is empty or only tells to choose does not count."""
    proposed = real_options(scene.window, scene.require_field(name))
    require(len(proposed) == int(count), f"{count} entrées", f"{len(proposed)} : {', '.join(proposed)}")


@then(phrase("le choix « {name} » offre :"))
def choice_offers(scene: Scene, name: str, datatable: list[list[str]]) -> None:
    """A list or a group of buttons offers at least these options."""
    _require_options(scene, name, [row[0] for row in datatable])


@then(phrase("le champ « {name} » indique « {hint} »"))
def field_hints(scene: Scene, name: str, hint: str) -> None:
    """The hint stands in or around the field; a native date field needs none, nor does a date in three fields, which
    say of themselves what they take."""
    node = scene.require_field(name)
    three = bool(date_parts(node))
    if three or is_native_date(scene.window, node):
        scene.remarks.append(f"« {name} » : {'date en trois champs' if three else 'champ natif'}")
        return
    around = words_around(scene.window, node)
    require(holds(around, hint), f"« {name} » indique « {hint} »", f"autour du champ : « {around} »")


@then(phrase("la page offre le choix entre :"))
def page_offers(scene: Scene, datatable: list[list[str]]) -> None:
    """Radio buttons or entries of a list bear these names."""
    missing = [row[0] for row in datatable if not scene.find_option(row[0])]
    require(not missing, " / ".join(row[0] for row in datatable), f"il manque : {' / '.join(missing)}")


@then(phrase("la page laisse choisir entre :"))
def page_lets_choose(scene: Scene, datatable: list[list[str]]) -> None:
    """For each word, something to press or to mark bears it in its name; menus do not count."""
    view = scene.window.look(again=True)
    missing = [word for (word,) in datatable if not scene.names.takeable(view, word)]
    require(not missing, " / ".join(word for (word,) in datatable), f"il manque : {' / '.join(missing)}")


@then(phrase("la section « {title} » offre exactement :"))
def section_offers_exactly(scene: Scene, title: str, datatable: list[list[str]]) -> None:
    """What can be pressed under a title is just that; several places so titled: one that serves is enough."""
    view = scene.window.look(again=True)
    found = [items(nodes) for nodes in _under(scene, view, title)]
    exact = any(_are(scene, names, [row[0] for row in datatable]) for names in found)
    require(exact, ", ".join(row[0] for row in datatable), " | ".join(", ".join(names) for names in found))


@then(phrase("la section « {title} » énumère au moins {count} élément"))
def section_lists(scene: Scene, title: str, count: str) -> None:
    """A list with that many items stands under the title, however it is drawn."""
    places = _under(scene, scene.window.look(again=True), title)
    most = max(map(listed, places))
    require(most >= int(count), f"au moins {count} élément sous « {title} »", f"{most}")


@then(phrase("les champs obligatoires de l'écran « {name} » portent « * », les facultatifs non"))
def required_are_marked(scene: Scene, name: str) -> None:
    """The mark is looked for in the name of the field and in the words around it."""
    keys, wrong, found = scene.portal.screen_named(name).fields, list[str](), False
    for view in scene.pages_of_screen():
        found = found or any(scene.names.fields(view, scene.portal.fields[key]) for key in keys)
        wrong += [text for key in keys if (text := _wrong_mark(scene, key))]
    if not found:
        raise NotVerifiable(f"aucun champ de l'écran « {name} » n'est sur la page")
    require(not wrong, "« * » aux champs obligatoires seulement", "; ".join(wrong))


@then(phrase("la page montre son « {what} »"))
def page_shows_own(scene: Scene, what: str) -> None:
    """The person's own value (one of several, « a | b »), as the portal knows or was given it; case apart."""
    values = [scene.own_value(PERSONAL.get(one, one)) for one in what.split(" | ")]
    view = scene.window.look(again=True)
    require(
        any(view.shows(value) for value in values),
        " ou ".join(f"« {value} »" for value in values),
        f"absent ; {scene.describe()}",
    )


@then(phrase("la page elle-même montre son « {what} »"))
def page_itself_shows_own(scene: Scene, what: str) -> None:
    """The same, apart from its banner and menus, and from what stands above every page."""
    values = [_own(scene, one) for one in what.split(" | ")]
    text = normalise(scene.own_part_of_page().main_text)
    shown = any(normalise(value) in text for value in values)
    require(shown, " ou ".join(f"« {value} »" for value in values), f"absent ; {scene.describe()}")


@then(phrase("une page accessible sans session donne le téléphone « {number} »"))
def some_page_gives_telephone(scene: Scene, number: str) -> None:
    """The page one is at is searched, then those it links to."""
    visit = scene.fresh_visit()
    here = visit.window.open(scene.window.look().url).view
    found = any(holds_phone(view.text, number) for _, view in pages_from(visit, here))
    require(found, f"le {number} sur une page accessible sans session", "aucune page visitée ne le donne")


def _listed(rows: Sequence[Sequence[str]]) -> str:
    return ", ".join(f"{kind} « {words} »" for kind, words in rows)


def _own(scene: Scene, what: str) -> str:
    """One or several of the person's own values, « prénom et nom », as they stand one after the other."""
    return " ".join(scene.own_value(PERSONAL.get(one, one)) for one in what.split(" et "))


def _under(scene: Scene, view: View, title: str) -> list[list[Node]]:
    places = scene.names.either(title, view.under)
    require(bool(places), f"une section « {title} »", scene.describe())
    return places


def _presents(scene: Scene, view: View, kind: str, words: str) -> bool:
    alternatives = words.split(" | ")
    if kind in ("titre", "texte"):
        return any(scene.names.shows(view, one) for one in alternatives)
    if kind in ("champ", "choix"):
        return any(scene.names.fields(view, scene.portal.field_named(one)) for one in alternatives)
    if kind == "commande":
        return any(scene.visit.find_control(one) for one in alternatives)
    raise HarnessError(f"« {kind} » : titre, texte, champ, choix ou commande")


def _require_options(scene: Scene, name: str, wanted: list[str]) -> None:
    offered = scene.options(name)
    missing = [one for one in wanted if not _is_among(scene, one, offered)]
    require(not missing, ", ".join(wanted), ", ".join(offered))


def _is_among(scene: Scene, documented: str, offered: Sequence[str]) -> bool:
    return scene.names.either(documented, lambda name: any(same(name, option) for option in offered))


def _are(scene: Scene, names: Sequence[str], documented: Sequence[str]) -> bool:
    """Whether `names` are just the documented ones, each once, in any order."""
    left = list(names)
    for one in documented:
        found = scene.names.either(one, lambda name: [other for other in left if same(name, other)])
        if not found:
            return False
        left.remove(found[0])
    return not left


def _wrong_mark(scene: Scene, key: str) -> str | None:
    """What is wrong with the mark of a field; one without a documented label has no documented mark either."""
    documented = scene.portal.fields[key]
    nodes = scene.names.fields(scene.window.look(), documented)
    if not nodes or not documented.labels:
        return None
    marked = "*" in label_of(scene.window, nodes[0])
    if marked is documented.required:
        return None
    return f"« {documented.labels[0]} » {'porte' if marked else 'ne porte pas'} « * »"


@then(phrase("l'écran « {name} » a montré chacun des siens"))
def screen_showed_hers(scene: Scene, name: str) -> None:
    """First and last name of everyone whom her policy covers, as it was passed on the way."""
    text = _passed(scene, name)
    covered = [f"{one['first_name']} {one['last_name']}" for one in scene.member.person["beneficiaries"]]
    if not covered:
        raise NotVerifiable("son contrat ne couvre personne d'autre")
    missing = [one for one in covered if not all(holds(text, part) for part in one.split(" ", 1))]
    require(not missing, ", ".join(covered), f"il manque {', '.join(missing)}")


@then(phrase("l'écran « {name} » n'a montré personne de l'autre"))
def screen_showed_nobody_else(scene: Scene, name: str) -> None:
    """None of those whom the other person's policy covers."""
    text, own = _passed(scene, name), {one["first_name"] for one in scene.member.person["beneficiaries"]}
    foreign = [one for one in scene.members[1].person["beneficiaries"] if one["first_name"] not in own]
    if not foreign:
        scene.remarks.append("le contrat de l'autre ne couvre personne qui se distingue des siens")
    shown = [one["first_name"] for one in foreign if holds(text, f"{one['first_name']} {one['last_name']}")]
    require(not shown, "personne d'un autre contrat", f"on y lit {', '.join(shown)}")


def _passed(scene: Scene, name: str) -> str:
    """What the screen called `name` said, wherever it came on the way; NonConforming where it did not come."""
    screen = scene.portal.screen_named(name).id
    own = (view for member, view in scene.memory["passed"] if member is scene.member)
    views = [view for view in own if scene.visit.shows_screen(view, screen)]
    if not views:
        raise NonConforming(f"l'écran « {name} »", "il n'est pas venu")
    return "\n".join(view.main_text for view in views)
