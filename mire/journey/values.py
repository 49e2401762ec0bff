"""Invented values: the shapes of `docs/architecture.md`, "Values", drawn anew each time.

A shape is a French phrase such as « 12 lettres ou chiffres ». A feature gives shapes, never a literal that a
registration would use up.
"""

from __future__ import annotations

import random
import re
import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from mire.verdicts import NotVerifiable

KINDS = {
    "minuscules": string.ascii_lowercase,
    "majuscules": string.ascii_uppercase,
    "lettres": string.ascii_letters,
    "chiffres": string.digits,
    "symboles": "!$#%",
    "spéciaux": "!$#%&*?@",
    "ponctuation": "-_.,;:+=/()",
}
UNTOUCHED = "[intact]"
"""The field is left as the page shows it."""
ANY_OPTION = "une option"
OTHER_OPTION = "une autre option"
"""The first real entry of a choice, or the second where there is one; what that was is then what the person entered."""
OPTIONS = (ANY_OPTION, OTHER_OPTION)
TICKED = ("oui", "non")
"""Whether a box is to be ticked."""
INVISIBLE = {"[vide]": "", "[espace]": " ", "[insécable]": "\u00a0", "[tabulation]": "\t"}
FIRST_NAMES = ("Maëlle", "Anne-Sophie", "Inès", "Zoé", "Léontine", "Marie-Ève", "Océane", "Thaïs")
LAST_NAMES = ("Gagné", "L'Écuyer", "Saint-Onge", "Bélanger", "D'Amours", "Côté", "Lefrançois")
THINGS = ("phare", "canot", "verger", "tramway", "cerf-volant", "érable", "clocher", "moulin")
COLOURS = ("rouge", "ambre", "vert", "indigo", "ocre", "turquoise")

_COUNTED = re.compile(r"(?P<n>\d+) (?P<kinds>[^«]+?)(?: avec (?P<with>.+))?$", re.DOTALL)
_CODE_POINT = re.compile(r"\[U\+([0-9A-F]{4,6})\]")
_REFERENCE = re.compile(r"\{(= ?)?([a-z_]+(?:\.[a-z_0-9]+)*)\}")
_GUILLEMETS = re.compile(r"^«[ \u00a0\u202f]?(.*?)[ \u00a0\u202f]?»$", re.DOTALL)
_ALL_DIFFERENT = " différents"


class UnknownShapeError(ValueError):
    """A feature or catalogue asks for a value that no shape describes."""


@dataclass
class Values:
    """Draws values for one scenario.

    `rng` decides every character; a new run gets a new one, so that a user code is never used twice.
    """

    rng: random.Random
    address: str = "{id}@example.org"
    _named: Mapping[str, Callable[[], str]] = field(init=False)

    def __post_init__(self) -> None:
        self._named = {
            "un code ordinaire": lambda: self._ordinary(12),
            "un mot de passe ordinaire": lambda: self._mixed(12),
            "un prénom": lambda: self.rng.choice(FIRST_NAMES),
            "un nom": lambda: self.rng.choice(LAST_NAMES),
            "une phrase": self._sentence,
            "un téléphone canadien": lambda: f"418-555-{self.rng.randint(0, 9999):04d}",
            "un mobile français": lambda: "06 " + " ".join(f"{self.rng.randint(0, 99):02d}" for _ in range(4)),
            "un jour à venir": self._day_to_come,
            "un document PDF": lambda: f"document-{self.rng.randint(10**5, 10**6)}.pdf",
            "un poste": lambda: str(self.rng.randint(100, 9999)),
            "un téléphone français": lambda: "01 " + " ".join(f"{self.rng.randint(0, 99):02d}" for _ in range(4)),
            "un courriel": lambda: self.address.replace("{id}", self.text(string.ascii_lowercase, 10)),
        }

    def draw(self, shape: str, person: Mapping[str, object], entered: Mapping[str, str]) -> str:
        """Return a value of `shape`; `person` are the contract's keys, `entered` what other fields hold."""
        shape = shape.strip()
        if shape in (UNTOUCHED, *OPTIONS, *TICKED):
            return shape
        if shape in INVISIBLE:
            return INVISIBLE[shape]
        if shape.startswith("= "):
            return entered[shape[2:].strip()]
        if literal := _GUILLEMETS.match(shape):
            return self._fill_in(literal[1], person, entered)
        if _REFERENCE.search(shape):
            return self._fill_in(shape, person, entered)
        if shape in self._named:
            return self._named[shape]()
        return self._counted(shape)

    def text(self, alphabet: str, length: int) -> str:
        """Return `length` characters of `alphabet`."""
        return "".join(self.rng.choice(alphabet) for _ in range(length))

    def _fill_in(self, template: str, person: Mapping[str, object], entered: Mapping[str, str]) -> str:
        def value(match: re.Match[str]) -> str:
            return entered[match[2]] if match[1] else _part(person, match[2])

        text = _REFERENCE.sub(value, template)
        return _spelled_out(text)

    def _day_to_come(self) -> str:
        """A Monday to Friday of the next two months, as ISO 8601 has it."""
        day = datetime.now(UTC).date() + timedelta(days=self.rng.randint(8, 50))
        return (day - timedelta(days=max(0, day.weekday() - 4))).isoformat()

    def _sentence(self) -> str:
        return f"le {self.rng.choice(THINGS)} {self.rng.choice(COLOURS)} du quai {self.rng.randint(2, 98)}"

    def _ordinary(self, length: int) -> str:
        """A small letter, then small letters and digits: what no rule of its own making is likely to refuse."""
        return self.rng.choice(string.ascii_lowercase) + self._of_kinds(
            [KINDS["chiffres"], KINDS["minuscules"]], length - 1
        )

    def _mixed(self, length: int) -> str:
        """All four kinds of characters, one symbol among them."""
        kinds = [KINDS["minuscules"], KINDS["majuscules"], KINDS["chiffres"]]
        return self._with(lambda left: self._of_kinds(kinds, left), length, "« % »")

    def _counted(self, shape: str) -> str:
        match = _COUNTED.match(shape)
        if match is None:
            raise UnknownShapeError(f"« {shape} » n'est pas une forme de valeur connue")
        length, phrase, insert = int(match["n"]), match["kinds"], match["with"]
        if phrase in ("caractères ordinaires", "caractères mêlés"):
            draw = self._ordinary if phrase.endswith("ordinaires") else self._mixed
        else:
            kinds = self._kinds(phrase.replace(_ALL_DIFFERENT, ""), shape)
            take = self._all_different if _ALL_DIFFERENT in phrase else self._of_kinds

            def draw(length: int) -> str:
                return take(kinds, length)

        return self._with(draw, length, insert) if insert else draw(length)

    def _kinds(self, phrase: str, shape: str) -> list[str]:
        names = re.split(r", | ou ", phrase.removeprefix("caractères").strip(" :"))
        unknown = [name for name in names if name not in KINDS]
        if unknown:
            raise UnknownShapeError(f"« {shape} » nomme « {unknown[0]} », qui n'est pas une sorte de caractères")
        return [KINDS[name] for name in names]

    def _of_kinds(self, kinds: list[str], length: int) -> str:
        """Each kind at least once where there is room for it, then any of them; in any order."""
        chars = [self.rng.choice(kind) for kind in kinds[:length]]
        chars += [self.rng.choice(self.rng.choice(kinds)) for _ in range(length - len(chars))]
        self.rng.shuffle(chars)
        return "".join(chars)

    def _all_different(self, kinds: list[str], length: int) -> str:
        """No character twice: as many as the kinds have together are all of them, in any order."""
        return "".join(self.rng.sample("".join(kinds), length))

    def _with(self, draw: Callable[[int], str], length: int, insert: str) -> str:
        """`length` characters with those that `insert` names in the middle."""
        literal = _GUILLEMETS.match(insert)
        chars = _spelled_out(literal[1]) if literal else INVISIBLE.get(insert)
        if chars is None:
            raise UnknownShapeError(f"« avec {insert} » doit nommer un caractère entre guillemets")
        text = draw(length - len(chars))
        middle = len(text) // 2
        return text[:middle] + chars + text[middle:]


def _spelled_out(text: str) -> str:
    """Characters for their names, « [espace] », then for their numbers, « [U+000A] »."""
    for name, char in INVISIBLE.items():
        text = text.replace(name, char)
    return _CODE_POINT.sub(lambda match: chr(int(match[1], 16)), text)


def _part(person: Mapping[str, object], path: str) -> str:
    """What stands at `path` among a person's data: « first_name », « beneficiaries.0.first_name »."""
    found: Any = person
    for key in path.split("."):
        if isinstance(found, list) and key.isdigit() and int(key) >= len(found):
            raise NotVerifiable(f"la personne n'a pas de « {path} »")
        found = found[int(key)] if isinstance(found, list) else found[key]
    return str(found)
