"""The start page's application: loopback only, every POST with a token, nothing kept by browsers."""

from flask import Flask, render_template
from flask_wtf import CSRFProtect
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, SecurityError

from mocks.kit import security
from mocks.kit.errors import TEXTS
from mocks.start import actions, pages, wording
from mocks.start.blueprint import KEY, bp
from mocks.start.showcase import Showcase

VIEWS = (pages, actions)
"""The modules whose views the blueprint holds."""

LOOPBACK = ["127.0.0.1", "localhost"]
"""What `Host` may say, whatever the port: a page of elsewhere whose name leads here is refused."""
ELSEWHERE = "Maquettes d'essai, aux données inventées : cette page ne répond qu'à 127.0.0.1 et à localhost."
EXPIRED = "Cette page est restée ouverte trop longtemps. Actualisez-la et recommencez."


def create_start(showcase: Showcase, secret: str, port: int) -> Flask:
    """The application; `port` is where it answers, and tells its cookie from those of the mocks."""
    app = Flask("mocks.start", static_url_path="/statique")
    app.config.update(
        SECRET_KEY=secret,
        TRUSTED_HOSTS=LOOPBACK,
        SESSION_COOKIE_NAME=f"depart_{port}",
        SESSION_COOKIE_SAMESITE="Strict",
        WTF_CSRF_TIME_LIMIT=None,
        MAX_CONTENT_LENGTH=20_000,
    )
    app.extensions[KEY] = showcase
    app.jinja_env.filters.update(wording.FILTERS)
    CSRFProtect(app)
    security.protect(app)
    app.register_blueprint(bp)
    app.register_error_handler(HTTPException, _explain)
    app.register_error_handler(CSRFError, _expired)
    app.register_error_handler(SecurityError, _refuse)
    return app


def _explain(error: HTTPException) -> tuple[str, int]:
    code = error.code or 500
    title, text = TEXTS.get(code, TEXTS[400])
    return render_template("start/error.html", title=title, text=text), code


def _expired(_error: CSRFError) -> tuple[str, int]:
    return render_template("start/error.html", title="Page expirée", text=EXPIRED), 400


def _refuse(_error: SecurityError) -> tuple[str, int, dict[str, str]]:
    plain = {"Content-Type": "text/plain; charset=utf-8"}  # a page has links, and none can be built for such a host
    return ELSEWHERE, 400, plain
