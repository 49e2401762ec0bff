"""A team's own code for one field, in whatever form it has it (contract, section 6)."""

import re
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from mire.target.profile_checks import Table, Text, shaped, web_address

WAYS = ("python", "command", "regex", "url", "pattern", "minlength", "maxlength")
"""The keys of which one says how a value is tried; the last three go together."""
_BESIDE = {
    "interpreter": ("python",),
    "flavour": ("regex",),
    "send": ("url",),
    "form": ("url",),
    "accepted": ("url",),
    "refused": ("url",),
}
_HTML = ("pattern", "minlength", "maxlength")

Status = Annotated[int, Field(ge=200, le=499)]


class Validator(Table):
    """One of: a Python callable « module:name »; a command and its arguments; a regular expression; an address that
    answers; what an HTML field says of itself.

    interpreter: the Python that has the callable's dependencies. send, form: what is sent, as JSON or as a form,
    « {value} » for the value;
    without, a JSON object with "value". accepted: where in the JSON answer the yes or no stands, or by which statuses
    it is said; then `refused` too.
    """

    python: Annotated[str, shaped(r"[\w.]+:[\w.]+", "acme.rules:check")] | None = None
    interpreter: Text | None = None
    command: Annotated[list[Text], Field(min_length=1)] | None = None
    regex: Annotated[str, Field(min_length=1)] | None = None
    flavour: Literal["python", "javascript"] | None = None
    url: Annotated[Text, AfterValidator(web_address)] | None = None
    send: dict[str, str] | None = None
    form: dict[str, str] | None = None
    accepted: Text | list[Status] | None = None
    refused: list[Status] | None = None
    pattern: Annotated[str, Field(min_length=1)] | None = None
    minlength: Annotated[int, Field(ge=0)] | None = None
    maxlength: Annotated[int, Field(ge=0)] | None = None

    @property
    def of_html(self) -> bool:
        """Whether it is what an HTML field says of itself."""
        return any(getattr(self, key) is not None for key in _HTML)

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        ways = [key for key in WAYS if getattr(self, key) is not None]
        if len({"html" if way in _HTML else way for way in ways}) != 1:
            raise ValueError("expected one of python, command, regex, url, or pattern with minlength and maxlength")
        for key, owners in _BESIDE.items():
            if getattr(self, key) is not None and ways[0] not in owners:
                raise ValueError(f"{key} goes with {' or '.join(owners)} only")
        if self.regex is not None and self.flavour is None:
            raise ValueError('regex needs flavour = "python" or "javascript"')
        return self._of_an_address()

    def _of_an_address(self) -> Self:
        if self.send is not None and self.form is not None:
            raise ValueError("expected either send or form")
        sent = [*(self.send or {}).values(), *(self.form or {}).values()]
        if sent and not any("{value}" in text for text in sent):
            raise ValueError('expected "{value}" where the value goes')
        if isinstance(self.accepted, list) is not (self.refused is not None):
            raise ValueError("accepted and refused are two lists of statuses, as in accepted = [204], refused = [422]")
        if self.flavour == "python" and self.regex is not None:
            _compiled(self.regex)
        return self


def _compiled(pattern: str) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"« {pattern} » is no regular expression of Python: {error}") from error
