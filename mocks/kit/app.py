"""The application factory: one portal, one way of being started, at most one deviation."""

from datetime import timedelta

from flask import Flask
from flask_login import LoginManager, UserMixin
from flask_wtf import CSRFProtect

from mocks.kit import clock, errors, limits, security
from mocks.kit.compiled import COMPILED
from mocks.kit.control import control
from mocks.kit.current import KEY, Mock, current
from mocks.kit.deviations import Deviation
from mocks.kit.forms import attributes
from mocks.kit.inbox import inbox
from mocks.kit.outbox import Deliver, Outbox
from mocks.kit.portal import Portal
from mocks.kit.secrets import Hasher
from mocks.kit.sessions import StoredSessions
from mocks.kit.settings import Settings
from mocks.kit.store import Base, Store


def create_app(
    portal: Portal,
    settings: Settings,
    store: Store,
    *,
    outbox: Outbox | None = None,
    deliver: Deliver | None = None,
    deviation: Deviation | None = None,
) -> Flask:
    """A portal as a WSGI application, on a store that others may share.

    Without `deliver`, messages go straight to `outbox`.
    """
    outbox = outbox or Outbox()
    app = Flask("mocks.kit", static_url_path="/statique")
    app.jinja_options = {"bytecode_cache": COMPILED}
    app.config.update(_config(portal, settings))
    app.extensions[KEY] = Mock(
        portal=portal,
        settings=settings,
        store=store,
        outbox=outbox,
        deliver=deliver or outbox.deliver,
        hasher=Hasher(cheap=settings.testing),
        rules=deviation.change_rules(portal.rules) if deviation else portal.rules,
        deviation=deviation,
    )
    store.prepare(Base.metadata, portal.metadata)
    _protect(app, portal)
    _add_pages(app, portal, settings)
    if deviation:
        deviation.install(app)
    return app


def _config(portal: Portal, settings: Settings) -> dict[str, object]:
    # Browsers share cookies between the ports of one host: the name tells the applications apart.
    port = settings.public_url.rpartition(":")[2].strip("/")
    return {
        "SECRET_KEY": settings.secret_key,
        "SESSION_COOKIE_NAME": f"{portal.id}_{port}",
        "WTF_CSRF_TIME_LIMIT": None,  # as long as the session, which is kept by the request's clock
        "MAX_CONTENT_LENGTH": 2_000_000,
        "SEND_FILE_MAX_AGE_DEFAULT": timedelta(hours=1),
    }


def _protect(app: Flask, portal: Portal) -> None:
    app.session_interface = StoredSessions()
    limits.protect(app)
    security.protect(app)
    errors.explain(app)
    login = LoginManager(app)
    login.login_view = portal.sign_in_view
    login.login_message = None
    login.user_loader(_user)


def _user(user_id: str) -> UserMixin | None:
    mock = current()
    with mock.store.reading() as db:
        return mock.portal.load_user(db, user_id)


def _add_pages(app: Flask, portal: Portal, settings: Settings) -> None:
    csrf = CSRFProtect(app)
    app.context_processor(lambda: {"portal": portal})
    app.jinja_env.globals["attributes"] = attributes
    for blueprint in portal.blueprints:
        app.register_blueprint(blueprint)
    if settings.inbox:
        app.register_blueprint(inbox)
    if settings.testing:
        app.before_request(clock.check_offset)
        app.register_blueprint(control)
        csrf.exempt(control)
