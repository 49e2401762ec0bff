"""What a campaign asks: one field of one implementation, however it is reached."""

from __future__ import annotations

from typing import Protocol


class Asked(Protocol):
    """A validator, or a portal's field."""

    def ask(self, value: str) -> bool:
        """Whether it accepts `value`; ValidatorBroken where there is no telling, Unasked where it cannot be asked."""


class Unasked(Exception):  # noqa: N818 - no fault of anyone
    """No way leads this value there: a text field holds no line break, a file of people nobody born that day."""


class ValidatorBroken(Exception):  # noqa: N818 - a verdict's cause, said in one French sentence
    """The validator raised, died, hung or answered something else: nothing is known of this value."""


class Unloadable(ValidatorBroken):
    """There is no validator to ask: its module does not load, its program does not start."""


_IN_NO_FIELD = "\r\n\x00"


def require_enterable(value: str) -> None:
    """Unasked where no text field of any browser can hold `value`."""
    if any(char in value for char in _IN_NO_FIELD) or not _is_text(value):
        raise Unasked("aucun champ ne prend cette valeur")


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
