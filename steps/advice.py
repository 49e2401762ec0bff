"""What a portal tells people: public pages, where to turn, passwords that anyone would guess."""

from __future__ import annotations

from pytest_bdd import then, when

from mire.journey.tour import links, pages_from
from mire.journey.visit import Visit, require
from mire.page.view import View
from mire.plugin.phrases import phrase
from mire.scene import Scene
from mire.scene.guessing import Guess, guess
from mire.text import holds
from mire.verdicts import HarnessError, NotVerifiable
from mire.words import HELP

_MOST_TOLD_TOGETHER = 2
"""A line that names more of them lists what there is: « Chrome, Firefox, Edge ou Safari »."""


@then(phrase("une page accessible sans session dit :"))
def some_page_says(scene: Scene, datatable: list[list[str]]) -> None:
    """One page, the entry or one no more than two clicks behind it, holds a word of each row (« a | b »). The first
    says what the page is about: a line that merely names the others together tells nothing of it."""
    visit = scene.fresh_visit()
    visit.open_entry()
    rows = [row[0] for row in datatable]
    best = min((_lacks(view, rows) for _, view in pages_from(visit, visit.window.look(), clicks=2)), key=len)
    require(not best, f"une page qui dit {', '.join(rows)}", f"celle qui en dit le plus ne dit pas : {', '.join(best)}")


@then(phrase("le refus, ou l'aide, dit « {words} »"))
def refusal_or_help_says(scene: Scene, words: str) -> None:
    """What was told with the last refusal, or a page that the entry links to as its help."""
    told = " ".join(scene.memory["told"])
    said = _says(told, words) or any(_says(view.main_text, words) for view in _help_pages(scene.fresh_visit()))
    require(said, f"« {words} », dans le refus ou l'aide", f"le refus dit « {told[:200]} », l'aide non plus")


@then(phrase("la page, ou l'aide, dit où s'adresser :"))
def says_where_to_turn(scene: Scene, datatable: list[list[str]]) -> None:
    """« sujet » and « où » stand in one paragraph, or in two that follow each other where the second does not turn to
    « autre sujet »; each is a word or several (« a | b »)."""
    if datatable[0] != ["sujet", "où", "autre sujet"]:
        raise HarnessError("ce tableau a les colonnes « sujet », « où » et « autre sujet »")
    pages = [scene.window.look(again=True), *_help_pages(scene.fresh_visit())]
    for topic, place, other in datatable[1:]:
        said = any(_names_place(view.main_lines, topic, place, other) for view in pages)
        require(said, f"où s'adresser pour « {topic} » : « {place} »", "ni la page ni l'aide ne le disent")


@when(phrase("elle essaie à l'écran « {name} » des mots de passe évidents :"))
def she_tries_obvious_ones(scene: Scene, name: str, datatable: list[list[str]]) -> None:
    """An ordinary one first, to tell what is said anyway; then each of these, with someone new where it is taken."""
    screen = scene.portal.screen_named(name)
    field = next(one for key in screen.fields if (one := scene.portal.fields[key]).rule and one.secret)
    ordinary = guess(scene, screen, field, field.value, None)
    if not ordinary.accepted:
        raise NotVerifiable(f"un mot de passe ordinaire n'est pas accepté : {ordinary.words}")
    scene.memory["guesses"] = [guess(scene, screen, field, row[0], ordinary) for row in datatable]


@then(phrase("chacun fait l'objet d'un avertissement ou d'un refus"))
def each_is_warned_about(scene: Scene) -> None:
    """Refused, or taken with words on the password that an ordinary one does not bring."""
    guesses: list[Guess] = scene.memory["guesses"]
    silent = [one.shape for one in guesses if one.accepted and not one.warning]
    require(not silent, "un avertissement ou un refus", f"accepté sans un mot : {', '.join(silent)}")


def _help_pages(visit: Visit) -> list[View]:
    """The pages that the entry links to by a name that promises help."""
    visit.open_entry()
    view = visit.window.look()
    named = [node.attrs.get("url", "") for node in view.controls("", words=HELP)]
    addresses = [url for url in links(view) if any(given and url.endswith(given) for given in named)]
    return [visit.window.open(url).view for url in addresses]


def _lacks(view: View, rows: list[str]) -> list[str]:
    topic, *others = rows
    lines = view.main_lines
    listing = [sum(_says(line, one) for one in others) > _MOST_TOLD_TOGETHER for line in lines]
    said = [_says(f"{before} {line}", topic) for before, line in zip(["", *lines], lines, strict=False)]
    apart = "\n".join(line for line, lists, on in zip(lines, listing, said, strict=True) if on or not lists)
    is_about = any(_says(title, topic) for title in view.headings)
    whole = is_about and not any(_says(apart, one) for one in others)
    return [words for words in rows if not _says(view.main_text if whole or words == topic else apart, words)]


def _says(text: str, words: str) -> bool:
    return any(holds(text, word) for word in words.split(" | "))


def _names_place(lines: list[str], topic: str, place: str, other: str) -> bool:
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if _says(line, topic) and (_says(line, place) or (_says(following, place) and not _says(following, other))):
            return True
    return False
