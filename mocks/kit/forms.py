"""Forms: Flask-WTF with French messages, and required fields that a portal's rules name."""

from collections.abc import Collection, Mapping
from typing import Any

from flask_wtf import FlaskForm
from wtforms import Field, PasswordField, StringField, ValidationError
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined] # newer than its types
from wtforms.validators import Optional, StopValidation


class Form(FlaskForm):  # type: ignore[misc] # Flask-WTF ships no types
    """A form whose required fields are those that `required()` names: they bear « * » and must be filled."""

    class Meta:
        locales = ("fr",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self:
            if isinstance(field, StringField) and not isinstance(field, PasswordField):  # of those a hash is kept
                field.validators = [writable, *field.validators]
        for name in self.starred():
            self[name].flags.required = True
        for name in self.required():
            others = [check for check in self[name].validators if not isinstance(check, Optional)]
            self[name].validators = [filled, *others]

    def required(self) -> Collection[str]:
        """Names of the required fields; a portal's form reads them from its rules."""
        return ()

    def starred(self) -> Collection[str]:
        """Names of the fields that bear « * »: the required ones; more where that depends on an answer."""
        return self.required()

    def required_message(self, label: str) -> str:
        """What is told when a required field is empty; a portal in several languages has its own."""
        return f"« {label} » est obligatoire."

    def unwritable_message(self, label: str) -> str:
        """What is told when a text cannot be kept; a portal in several languages has its own."""
        return f"« {label} » contient un caractère qui ne s'écrit pas."

    def entered(self, *names: str) -> dict[str, Any]:
        """The data of these fields, or of all but the CSRF token."""
        return {f.name: f.data for f in self if f.name != "csrf_token" and (not names or f.name in names)}


def filled(form: Any, field: Field) -> None:
    """Refuse an empty answer, or one of spaces only."""
    if not str(field.data or "").strip():
        field.errors = []
        raise StopValidation(form.required_message(field.label.text))


def writable(form: Any, field: Field) -> None:
    """Refuse the character NUL: PostgreSQL keeps none in a text."""
    if "\0" in (field.data or ""):
        raise StopValidation(form.unwritable_message(field.label.text))


def refuse_if(wrong: bool, message: str) -> None:
    """Refuse the field being checked, with that message, if something is wrong."""
    if wrong:
        raise ValidationError(message)


def stripped(value: str | None) -> str | None:
    """A filter: without the spaces around."""
    return value.strip() if value else value


def attributes(field: Field, hint: str, others: dict[str, Any]) -> dict[str, Any]:
    """For `kit/forms.html`: the attributes of an input, that tie its hint and errors to it."""
    notes = [f"{field.id}-hint"] * bool(hint) + [f"{field.id}-error"] * bool(field.errors)
    told = {
        "aria_describedby": " ".join(notes) or False,
        "aria_invalid": "true" if field.errors else False,
        "aria_required": "true" if field.flags.required else False,
    }
    return {"required": False, **told, **others}


def choices(labels: Mapping[str, str]) -> list[Any]:
    """The choices of a radio group or list: value and label, in order."""
    return [SelectChoice(value, label) for value, label in labels.items()]
