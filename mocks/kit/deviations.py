"""Being wrong on purpose: a mock started with one deviation breaks one requirement, in one named way.

A portal declares its deviations as data in its `deviations.py`:

    Deviation("DSJ-CODE-LONGUEUR:max-37", "Un code de 37 caractères est accepté.", rules={"code_max": 37})
    Deviation("DSJ-CONVENTION:accord-renomme", "Le bouton…", texts={"J'accepte": "Continuer"})
    Deviation("DSJ-PRIVE:carte-ouverte", "La carte…", views={"desjardins.carte": without_guards})

No portal's code asks which deviation is on.
"""

import inspect
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any

from flask import Flask, Response, request

View = Callable[..., Any]
Page = Callable[[str], str]


class UnknownDeviationError(ValueError):
    """A deviation was asked for that no portal declares; the text is for people."""


@dataclass(frozen=True)
class Deviation:
    """One named way of being wrong.

    `id`: requirement and slug, « DSJ-CODE-LONGUEUR:max-37 ».  `sentence`: what is wrong, in French.
    `entraine`: other requirements that fall with it, with why.
    `rules`: fields of the portal's `Rules` and what they become.
    `texts`: texts in the pages that leave, and what they become; `patterns`: the same, as regular expressions
    (`.` is any character, line ends too).  `paths`: a regular expression; only their pages are changed.
    `messages`: regular expressions in sender, subject and bodies of the e-mail that leaves, and what they become.
    `views`: endpoints, and a function that takes the view and gives another.
    """

    id: str
    sentence: str
    rules: Mapping[str, Any] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    patterns: Mapping[str, str] = field(default_factory=dict)
    paths: str = ""
    messages: Mapping[str, str] = field(default_factory=dict)
    views: Mapping[str, Callable[[View], View]] = field(default_factory=dict)
    entraine: Mapping[str, str] = field(default_factory=dict)

    @property
    def requirement(self) -> str:
        """The requirement that it breaks."""
        return self.id.partition(":")[0]

    def change_rules(self, rules: Any) -> Any:
        """The portal's rules as this deviation has them."""
        return replace(rules, **self.rules) if self.rules else rules

    def change_page(self, page: str) -> str:
        """A page as this deviation has it; `page` itself where nothing of it is there."""
        for old, new in self.texts.items():
            page = page.replace(old, new).replace(old.replace("'", "&#39;"), new.replace("'", "&#39;"))
        for pattern, new in self.patterns.items():
            page = re.sub(pattern, new, page, flags=re.DOTALL)
        return page

    def change_message(self, part: str) -> str:
        """Sender, subject or a body of an e-mail as this deviation has it."""
        for pattern, new in self.messages.items():
            part = re.sub(pattern, new, part, flags=re.DOTALL)
        return part

    def install(self, app: Flask) -> None:
        """Make a finished application deviate (its rules apart, which it was created with)."""
        for endpoint, wrap in self.views.items():
            app.view_functions[endpoint] = wrap(app.view_functions[endpoint])
        if self.texts or self.patterns:
            app.after_request(self._change_response)

    def _change_response(self, response: Response) -> Response:
        if response.mimetype == "text/html" and re.match(self.paths, request.path):
            response.set_data(self.change_page(response.get_data(as_text=True)))
        return response


def without_guards(view: View) -> View:
    """The view itself, without the decorators that keep people from it (sign-in, order, ownership)."""
    unwrapped: View = inspect.unwrap(view)
    return unwrapped


def find(deviations: Iterable[Deviation], wanted: str) -> Deviation:
    """The deviation of that id."""
    known: Sequence[Deviation] = list(deviations)
    for deviation in known:
        if deviation.id == wanted:
            return deviation
    near = get_close_matches(wanted, [d.id for d in known], n=3, cutoff=0.4)
    hint = f": did you mean {', '.join(near)}?" if near else "."
    raise UnknownDeviationError(f"Unknown deviation {wanted!r}{hint}")
