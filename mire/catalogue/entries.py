"""What a portal's catalogue consists of.

Files have French keys (`docs/architecture.md`), Python has English attributes.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Final, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, model_validator

_FRENCH = {
    "title": "titre",
    "entry": "entree",
    "entries": "entrees",
    "prefix": "prefixe",
    "timezone": "fuseau",
    "touch": "tactile",
    "real_hosts": "hotes_reels",
    "member_keys": "personne",
    "optional_member_keys": "personne_facultatif",
    "account": "compte",
    "requirements": "exigences",
    "screens": "ecrans",
    "controls": "commandes",
    "journeys": "parcours",
    "open_points": "points_ouverts",
    "level": "niveau",
    "needs": "besoins",
    "statement": "enonce",
    "twin": "jumelle",
    "name": "nom",
    "titles": "titres",
    "texts": "textes",
    "fields": "champs",
    "shows": "montre",
    "requirement": "exigence",
    "labels": "libelles",
    "words": "mots",
    "kind": "genre",
    "required": "obligatoire",
    "revealed": "apparait",
    "value": "valeur",
    "rule": "regle",
    "steps": "etapes",
    "screen": "ecran",
    "press": "presser",
    "fill": "remplir",
    "choose": "choisir",
    "also": "ou",
    "optional": "facultatif",
    "values": "valeurs",
    "mail": "courriel",
    "absent": "sans",
    "window": "fenetre",
    "offers": "offre",
    "replaces": "remplace",
    "answers": "repond",
    "assumption": "hypothese",
    "rules": "regles",
    "shape": "genre",
    "length": "longueur",
    "allowed": "permis",
    "contains": "contient",
    "kinds": "sortes",
    "at_least": "au_moins",
    "distinct": "distinctes",
    "suffices": "suffit",
    "sure_min": "sures_min",
    "sure_max": "sures_max",
    "sure_kinds": "sortes_sures",
    "sure_symbols": "symboles_surs",
    "open_kinds": "sortes_ouvertes",
    "any_symbol": "symboles_larges",
    "ordinary": "sauf_evidents",
    "layout": "forme",
    "empty": "vide",
    "before_registration": "avant_inscription",
    "before_activation": "avant_activation",
    "before_terms": "avant_conditions",
    "terms": "conditions",
    "once": "une_fois",
    "private": "prive",
}

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Need = Literal["P", "2P", "2D", "A", "M", "C", "E"]
NEEDS: Final[Mapping[Need, str]] = {
    "P": "a person",
    "2P": "two people",
    "2D": "a person's second plan",
    "A": "an account given ready",
    "M": "mail",
    "C": "the clock",
    "E": "a further entry",
}
"""What a target must offer for a requirement to be judged, in words."""


class Level(StrEnum):
    """How firmly a requirement stands."""

    REQUIRED = "exigé"
    DEDUCED = "déduit"
    ADVISED = "recommandé"


class Kind(StrEnum):
    """What a field holds; how a page presents it is the implementation's choice."""

    TEXT = "texte"
    DATE = "date"
    CHOICE = "choix"
    TICK = "case"
    LIST = "liste"
    PASSWORD = "motdepasse"
    EMAIL = "courriel"
    TELEPHONE = "telephone"
    FILE = "fichier"


class Entry(BaseModel):
    """Frozen; unknown keys are refused; each attribute has the French key of `_FRENCH`, else its own name."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=lambda name: _FRENCH.get(name, name),
        validate_by_name=True,
        serialize_by_alias=True,
    )


class Requirement(Entry):
    """One requirement. `source` holds places such as « A 7.1 »; `twin` is the requirement that the accepted
    twin of a refusal proves, and is absent where nothing is refused."""

    id: Text
    portal: Text
    level: Level
    needs: tuple[Need, ...]
    statement: Text
    source: tuple[Text, ...]
    twin: Text | None = None

    @property
    def needs_in_words(self) -> str:
        """« a person, mail »; "" where nothing is needed but the portal."""
        return ", ".join(NEEDS[need] for need in self.needs)


class Screen(Entry):
    """One documented screen, recognised by what it shows.

    `texts` stand somewhere on it, within longer text too. `fields` are keys of `Portal.fields`, `controls`
    are names to look up with `Portal.control`. `words` serve where no document gives a label: its text
    holds at least one of them. `shows` are keys of fields whose value, entered before, stands on it.
    `offers` are words, each in the name of something that can be taken there. No field of `absent` stands on it.
    A `window` may be the browser's own.
    """

    id: Text
    name: Text
    titles: tuple[Text, ...] = ()
    texts: tuple[Text, ...] = ()
    fields: tuple[Text, ...] = ()
    controls: tuple[Text, ...] = ()
    words: tuple[Text, ...] = ()
    shows: tuple[Text, ...] = ()
    offers: tuple[Text, ...] = ()
    absent: tuple[Text, ...] = ()
    window: bool = False
    requirement: Text | None = None

    @property
    def known_by_words(self) -> bool:
        """Whether nothing that can be named stands on it: mere words, or what is absent, tell it."""
        return not (self.titles or self.fields or self.controls or self.shows or self.offers)

    @property
    def known_by_controls(self) -> bool:
        """Whether nothing but links and buttons tells it: it is only a way to others."""
        named = self.titles or self.texts or self.fields or self.words or self.shows or self.offers
        return bool(self.controls) and not (named or self.absent or self.window)


class Control(Entry):
    """A link or button that has several documented names, or none but words its name holds."""

    labels: tuple[Text, ...] = ()
    words: tuple[Text, ...] = ()


class Field(Entry):
    """One field. It goes by any of `labels`, or else by a name that holds one of `words`.

    A `revealed` field stands on its screen only once a choice there was made. `account` names the key of an account
    given ready that holds its value. What is accepted in it `replaces` the value of another field. It `answers` the
    question that is chosen in another: a field called by that question asks for it.
    """

    key: Text
    labels: tuple[Text, ...] = ()
    words: tuple[Text, ...] = ()
    kind: Kind
    required: bool = False
    revealed: bool = False
    value: str = ""
    options: tuple[Text, ...] = ()
    format: str = ""
    secret: bool = False
    rule: str = ""
    account: str = ""
    replaces: str = ""
    answers: str = ""

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if not (self.labels or self.words):
            raise ValueError("a field needs « libelles » or « mots », or nobody can find it")
        return self


def _true_or_fields(value: object) -> object:
    """Pydantic would speak of both alternatives apart; people want one sentence."""
    if isinstance(value, bool) or (isinstance(value, list | tuple) and all(isinstance(key, str) for key in value)):
        return value
    raise ValueError(f"expected true or a list of fields, not « {value} »")


class Step(Entry):
    """One step of a journey: a screen and what is done on it, or a message whose link is followed.

    `fill` is True for every field of the screen, or the keys of those to fill. `values` replace the
    fields' own, by key. `mail` is the name of the link that the message holds. `choose` is a value of the person,
    « {certificate} »: what is named by it, or stands beside it, is taken. `also` are screens that serve as well,
    where the documents leave open which one comes.
    """

    screen: Text | None = None
    also: tuple[Text, ...] = ()
    mail: Text | None = None
    choose: str = ""
    press: tuple[Text, ...] = ()
    fill: Annotated[bool | tuple[str, ...], BeforeValidator(_true_or_fields)] = False
    optional: bool = False
    values: dict[str, str] = {}

    @model_validator(mode="after")
    def _screen_or_mail(self) -> Self:
        if (self.screen is None) == (self.mail is None):
            raise ValueError("a step needs either « ecran » or « courriel »")
        return self


class Journey(Entry):
    """A walk through documented screens; to reach the last one is to be accepted."""

    id: Text
    name: Text
    steps: tuple[Step, ...]


class OpenPoint(Entry):
    """What the documents leave open, and what is assumed meanwhile. `id` is its number among all."""

    id: int
    source: tuple[Text, ...]
    question: Text
    assumption: Text


class Invariants(Entry):
    """What holds at every moment of a registration, in whatever order things are done: the requirement that each rests
    on, or none where the documents do not say so. `terms` is the screen that a session stops at."""

    before_registration: Text | None = None
    before_activation: Text | None = None
    before_terms: Text | None = None
    terms: Text | None = None
    once: Text | None = None
    private: Text | None = None

    @property
    def requirements(self) -> tuple[str, ...]:
        """Those that are named."""
        named = (self.before_registration, self.before_activation, self.before_terms, self.once, self.private)
        return tuple(one for one in named if one)
