"""What judging costs: scenarios through mire beside the same clicks in bare Playwright, in turn, on one mock.

Bare means: one page used again, no evidence, no observation, Playwright's own waiting. `make bench` prints the
medians and their ratio; the aim is less than 1.3.
"""

from __future__ import annotations

import random
import secrets
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from mire.browser.evidence import Evidence, Secrets
from mire.browser.launch import find_browser, launch
from mire.browser.pool import Pool
from mire.browser.settings import Settings
from mire.catalogue import load
from mire.journey.attempts import ACCEPTED, REFUSED, Row
from mire.plugin.embedded import Embedded
from mire.plugin.stage import Target
from mire.scene import Scene
from mire.target.people import Person
from mire.target.profile import load_profile

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 15
NEW = "Non, créer de nouveaux code d'utilisateur et mot de passe"


def main() -> int:
    """Print one line per scenario: both medians, in seconds, and the ratio."""
    catalogue = load(ROOT / "features")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        mocks = Embedded(Path(folder))
        mocks.start()
        path = mocks.serve("desjardins")
        assert path is not None
        target = Target(load_profile(path, catalogue), random.randrange(10**6), "bench")
        browser = launch(playwright, find_browser())
        pool, bare = Pool(browser), browser.new_context(locale="fr-CA").new_page()
        ratios = [
            _compare(name, judged, clicked, target, pool, bare, folder) for name, (judged, clicked) in PAIRS.items()
        ]
        browser.close()
        mocks.stop()
    print(f"median ratio {statistics.median(ratios):.2f} over {len(ratios)} scenarios")
    return 0


Judged = Callable[[Scene], None]
Clicked = Callable[[Page, str, Person], None]


def _compare(name: str, judged: Judged, clicked: Clicked, target: Target, pool: Pool, bare: Page, folder: str) -> float:
    times: dict[str, list[float]] = {"mire": [], "bare": []}
    for number in range(ROUNDS + 1):
        scene = _scene(target, pool, folder)
        started = time.perf_counter()
        judged(scene)
        scene.look(fully=False)
        pool.release_all()
        took = time.perf_counter() - started
        person = target.people.one()
        started = time.perf_counter()
        bare.context.clear_cookies()
        clicked(bare, target.profile.entry_url, person)
        if number:
            times["mire"].append(took)
            times["bare"].append(time.perf_counter() - started)
    mire, plain = (statistics.median(times[who]) for who in ("mire", "bare"))
    print(f"{name:40} mire {mire:6.3f} s   bare {plain:6.3f} s   ratio {mire / plain:.2f}")
    return mire / plain


def _scene(target: Target, pool: Pool, folder: str) -> Scene:
    hidden, profile = Secrets(), target.profile
    settings = Settings(frozenset(profile.origins), blocked_hosts=profile.real_hosts)
    scene = Scene(
        portal=profile.documented,
        profile=profile,
        people=target.people,
        requirements=("DSJ-CONFIRMATION",),
        rng=random.Random(secrets.token_hex(8)),
        open_window=lambda: pool.window(settings),
        open_large_window=lambda: pool.window(settings),
        evidence=Evidence(Path(folder) / "evidence", hidden),
        report_dir=Path(folder),
        secrets=hidden,
        note_health=lambda _: None,
    )
    scene.members = [scene.invite()]
    return scene


def _registers(scene: Scene) -> None:
    assert scene.go_through("inscription").accepted


def _signs_in(scene: Scene) -> None:
    _registers(scene)
    assert scene.go_through("session").accepted


def _first_name_is_required(scene: Scene) -> None:
    rows = [Row({"prenom": "[vide]"}, REFUSED), Row({"prenom": "le sien"}, ACCEPTED)]
    assert all(tried.as_expected for tried in scene.attempt("inscription", "personne", rows).tried)


def _click_through(page: Page, entry: str, person: Person, *, first_name_forgotten: bool = False) -> str:
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
    page.get_by_label("Créer un mot de passe").fill("Motdepasse%1")
    page.get_by_label("Confirmer le mot de passe").fill("Motdepasse%1")
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


def _click_registration(page: Page, entry: str, person: Person) -> None:
    _click_through(page, entry, person)


def _click_without_first_name(page: Page, entry: str, person: Person) -> None:
    _click_through(page, entry, person, first_name_forgotten=True)


def _click_and_sign_in(page: Page, entry: str, person: Person) -> None:
    code = _click_through(page, entry, person)
    page.goto(entry)
    page.get_by_text("Se connecter", exact=True).first.click()
    page.get_by_role("link", name="Assurance collective avec votre employeur ou un groupe").first.click()
    page.get_by_label("Code d'utilisateur").fill(code)
    page.get_by_label("Mot de passe").fill("Motdepasse%1")
    page.get_by_role("button", name="Confirmer").click()
    page.get_by_role("button", name="J'accepte").click()
    page.get_by_role("link", name="Carte de paiement").first.wait_for()


PAIRS: dict[str, tuple[Judged, Clicked]] = {
    "registration": (_registers, _click_registration),
    "a required field, left empty and filled": (_first_name_is_required, _click_without_first_name),
    "registration and first session": (_signs_in, _click_and_sign_in),
}


if __name__ == "__main__":
    sys.exit(main())
