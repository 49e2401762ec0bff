"""The journeys in bare Playwright, as short as a script writes them: no observation, no evidence, no check."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING

from playwright.sync_api import Page

if TYPE_CHECKING:
    from mire.target.people import Person

NEW = "Non, créer de nouveaux code d'utilisateur et mot de passe"
PASSWORD = "Motdepasse%1"


def through(page: Page, entry: str, person: Person, *, first_name_forgotten: bool = False) -> str:
    """Desjardins' registration; gives the user code."""
    page.goto(entry)
    page.get_by_text("Se connecter", exact=True).first.click()
    page.get_by_role("link", name="Assurance collective avec votre employeur ou un groupe").first.click()
    page.get_by_role("link", name="Inscrivez-vous maintenant").click()
    page.get_by_label("Numéro de contrat").fill(str(person.contract))
    page.get_by_label("Numéro de certificat").fill(str(person.certificate))
    _go_on(page)
    if first_name_forgotten:
        _fill_person(page, person, "")
        _go_on(page)
    _fill_person(page, person, str(person.first_name))
    _go_on(page)
    code = f"b{secrets.token_hex(5)}"
    page.get_by_label(NEW).check()
    page.get_by_label("Créer un code d'utilisateur").fill(code)
    page.get_by_label("Créer un mot de passe").fill(PASSWORD)
    page.get_by_label("Confirmer le mot de passe").fill(PASSWORD)
    page.get_by_label("Choisir un aide-mémoire").fill("le phare vert du quai 12")
    page.get_by_label("Prénom de votre mère").fill("Zoé")
    page.get_by_role("button", name="Soumettre").click()
    page.get_by_role("link", name="Continuer").wait_for()
    return code


def _fill_person(page: Page, person: Person, first_name: str) -> None:
    page.get_by_label("Prénom").fill(first_name)
    page.get_by_label("Nom", exact=False).nth(1).fill(str(person.last_name))
    page.get_by_label("Date de naissance").fill(str(person.birth_date))
    page.get_by_label("Numéro de téléphone principal").fill("418-555-0123")


def _go_on(page: Page) -> None:
    page.locator("main").get_by_role("button").last.click()


def registration(page: Page, entry: str, person: Person) -> None:
    """Desjardins' registration."""
    through(page, entry, person)


def without_first_name(page: Page, entry: str, person: Person) -> None:
    """The same, the first name left empty at first."""
    through(page, entry, person, first_name_forgotten=True)


def and_sign_in(page: Page, entry: str, person: Person) -> None:
    """The same, and a first session up to the services."""
    code = through(page, entry, person)
    page.goto(entry)
    page.get_by_text("Se connecter", exact=True).first.click()
    page.get_by_role("link", name="Assurance collective avec votre employeur ou un groupe").first.click()
    page.get_by_label("Code d'utilisateur").fill(code)
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Confirmer").click()
    page.get_by_role("button", name="J'accepte").click()
    page.get_by_role("link", name="Carte de paiement").first.wait_for()


def assistance(page: Page, entry: str, person: Person) -> None:
    """The assistance portal's registration."""
    page.goto(entry)
    page.get_by_role("link", name="M'inscrire").first.click()
    page.get_by_label("Numéro adhérent").fill(str(person.member_number))
    page.get_by_label("Prénom").fill(str(person.first_name))
    page.get_by_label(re.compile("^Nom")).fill(str(person.last_name))
    page.get_by_label("Adresse e-mail").fill(f"b{secrets.token_hex(5)}@example.org")
    page.get_by_label("Téléphone mobile").fill("06 12 34 56 78")
    page.get_by_label(re.compile("^Mot de passe")).fill(PASSWORD)
    page.get_by_label("Confirmation du mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Suivant").click()
    page.get_by_role("button", name="Continuer").click()
    page.get_by_text("Un e-mail de confirmation").wait_for()
