"""What every mock portal stands on; no portal's rule.

How a portal is written
-----------------------
A portal is a package `mocks/<id>/`, named in `mocks.portals.PACKAGES`, with

* `__init__.py`: `PORTAL = Portal(id=…, title=…, entry=…, blueprints=…, …)`; see `mocks.kit.portal`
* `models.py`: SQLAlchemy models on a `DeclarativeBase` of its own; uniqueness is the database's
* `rules.py`: a frozen dataclass `Rules`: every limit, set of required fields and policy that can be right or
  wrong. Views and forms read them from `current().rules`, so that a deviation is one `dataclasses.replace`
* `forms.py`: `mocks.kit.forms.Form` subclasses: labels, and checks that call the rules
* `views.py`: a `Blueprint(…, template_folder="templates")`; templates extend `kit/base.html` and use the
  macros of `kit/forms.html`
* `members.py`: `add_member(db, person)`: what `POST /members` does; `mocks.kit.control` has `text` and `day`
* `deviations.py`: `DEVIATIONS = (Deviation(…), …)`; see `mocks.kit.deviations`

What the kit gives
------------------
* `mocks.kit.current`: `current()`, this application's portal, settings, rules…; `with reading() as db:` and
  `with writing() as db:`; `hasher().hash` and `.verify`. Writing takes the write lock at once: one
  registration is one `with writing()`. What must be unique ends there in an `IntegrityError`: catch it and
  tell the person why
* `mocks.kit.clock`: `now()`, the time of this request, moved by `Mire-Clock-Offset`; use no other clock
* `mocks.kit.sessions`: `flask.session` lives on the server: half-made registrations may stand in it, but no
  clear password
* `mocks.kit.walk`: `Walk`, a registration's screens; none is reached before those in front of it
* `mocks.kit.signin`: `sign_in(user)`, `sign_out()`, by Flask-Login, with a new session each time
* `mocks.kit.secrets`: `normalised` for secret answers, before they are hashed or verified
* `mocks.kit.limits`: `count_attempt(account)` stops whoever guesses (429); per account, never by address
* `mocks.kit.mail`: `send(to=…, subject=…, template=…, …)`, a message in text and HTML
* `mocks.kit.links`: `public_url(path)`, `sign`, `unsign`, from the configuration, never from `Host`
"""
