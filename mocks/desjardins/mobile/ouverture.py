"""The application's first screen."""

from flask import redirect, url_for
from werkzeug.wrappers import Response

from mocks.desjardins.blueprint import mobile


@mobile.get("/")
def accueil() -> Response:
    """Opening the application shows sign-in."""
    return redirect(url_for(".connexion"))
