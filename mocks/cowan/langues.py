"""French, and English behind « EN ». A person chooses: what the browser asks for is not looked at."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

import flask_babel  # type: ignore[import-untyped]
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask import request
from flask.sansio.app import App

from mocks.kit.current import current

LOCALES = {"fr": "fr_CA", "en": "en_CA"}
TRANSLATIONS = Path(__file__).with_name("translations")


class Catalogue(flask_babel.Domain):  # type: ignore[misc] # Flask-Babel ships no types
    """Translations read from the .po files themselves, so that no compiled copy can be out of date."""

    def get_translations(self) -> NullTranslations:
        """Those of the request's language; French is what stands in the code."""
        return NullTranslations() if langue() == "fr" else _translations(langue())


@cache
def _translations(language: str) -> Translations:
    compiled = BytesIO()
    with Path(TRANSLATIONS, f"{language}.po").open("rb") as source:
        write_mo(compiled, read_po(source, locale=language))
    compiled.seek(0)
    return Translations(compiled)


CATALOGUE = Catalogue()


def install(app: App, chosen: Callable[[], str]) -> None:
    """Make an application speak the language that `chosen` says."""
    flask_babel.Babel(app, default_locale="fr_CA", locale_selector=lambda: LOCALES[chosen()])


def langue() -> str:
    """The language of the request, « fr » or « en »."""
    return str(flask_babel.get_locale().language)


def gettext(texte: str, **values: object) -> str:
    """The text in the language of the request; `%(x)s` in it stands for a value."""
    return str(flask_babel.gettext(texte, **values))


def lazy_gettext(texte: str) -> str:
    """The same, looked up each time it is shown."""
    return cast(str, flask_babel.lazy_gettext(texte))


def temoin() -> str:
    """The name of the cookie that remembers the language; ports of one host share their cookies."""
    return f"cowan_langue_{current().settings.public_url.rpartition(':')[2].strip('/')}"


def langue_choisie() -> str:
    """« fr » or « en »."""
    chosen = request.cookies.get(temoin(), "fr")
    return chosen if chosen in LOCALES else "fr"


def page_locale(page: str) -> bool:
    """Whether it is an address of this site, that one may be sent back to."""
    parts = urlsplit(page)
    return page.startswith("/") and not (parts.scheme or parts.netloc) and "\\" not in page
