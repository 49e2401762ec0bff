"""The mocks' own forms as validators: `tests.fuzz.of_mocks:DSJ_MDP` says whether that field would be taken.

A form is checked whole, as the portal checks it; only what it says of the one field counts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

from flask import Flask
from werkzeug.datastructures import MultiDict

from mocks.assistance.forms import IdentifiantsForm
from mocks.cowan.forms import CourrielForm, MotDePasseForm
from mocks.cowan.forms import PersonneForm as CowanPersonneForm
from mocks.desjardins.forms import CodeForm, PersonneForm
from mocks.kit.app import create_app
from mocks.kit.forms import Form
from mocks.kit.settings import Settings
from mocks.kit.store import Store
from mocks.portals import load
from mocks.unimutuelles.forms import ChoixForm


@dataclass(frozen=True)
class Field:
    """Where a mock checks a value: its form, the name there, and what else has to be answered first."""

    portal: str
    form: type[Form]
    name: str
    others: Mapping[str, str] = field(default_factory=dict)


_CODE = Field("desjardins", CodeForm, "code", {"choix": "non"})
_PASSWORD = Field("desjardins", CodeForm, "mot_de_passe", {"choix": "non"})
FIELDS = {
    "DSJ-CODE": _CODE,
    "DSJ-MDP": _PASSWORD,
    "DSJ-PERSONNE-FORMAT": Field("desjardins", PersonneForm, "naissance"),
    "R360-CODE": _CODE,
    "R360-MDP": _PASSWORD,
    "COW-MDP": Field("cowan", MotDePasseForm, "mot_de_passe"),
    "COW-COURRIEL": Field("cowan", CourrielForm, "courriel"),
    "COW-PERSONNE-FORMAT": Field("cowan", CowanPersonneForm, "naissance"),
    "UNI-MDP": Field("unimutuelles", ChoixForm, "mot_de_passe"),
    "UNI-2-EMAIL": Field("unimutuelles", ChoixForm, "email"),
    "AST-MDP": Field("assistance", IdentifiantsForm, "mdp"),
    "AST-MOBILE": Field("assistance", IdentifiantsForm, "mobile"),
}
"""By the rule of their catalogue; Réclamation 360° has the forms of Desjardins' web site."""


def validator(rule: str) -> str:
    """What `python = …` of a profile says for this rule."""
    return f"{__name__}:{rule.replace('-', '_')}"


def __getattr__(name: str) -> Callable[[str], bool]:
    where = FIELDS.get(name.replace("_", "-"))
    if where is None:
        raise AttributeError(name)
    return lambda value: _taken(where, value)


def _taken(where: Field, value: str) -> bool:
    app = _app(where.portal)
    with app.test_request_context("/", method="POST"):
        entered = MultiDict({**where.others, where.name: value})
        form = where.form(formdata=entered, meta={"csrf": False})
        form.validate()
        return bool(value) and not form[where.name].errors


@cache
def _app(portal: str) -> Flask:
    return create_app(load(portal), Settings(testing=True), Store("sqlite://"))
