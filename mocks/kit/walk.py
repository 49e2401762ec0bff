"""The screens of a registration, in order. What was entered stays in the session, on the server."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from flask import redirect, session, url_for
from werkzeug.wrappers import Response

View = Callable[..., Any]


class Walk:
    """Steps are endpoints. Entered data must be JSON, without clear passwords: hash before saving."""

    def __init__(self, name: str, *steps: str) -> None:
        self.name = name
        self.steps = steps

    def save(self, step: str, entered: Mapping[str, Any]) -> None:
        """Remember what was entered at a step, which is then done; those after it have to be done again."""
        before = {done: data for done, data in self._done().items() if self._place(done) < self._place(step)}
        session[self.name] = {**before, step: dict(entered)}

    def entered(self, step: str) -> dict[str, Any]:
        """What was entered at a step; empty before it is done."""
        return dict(self._done().get(step, {}))

    def all_entered(self) -> dict[str, Any]:
        """What was entered at all steps, in one mapping."""
        return {key: value for step in self.steps for key, value in self.entered(step).items()}

    def leave(self) -> None:
        """Forget everything that was entered."""
        session.pop(self.name, None)

    def guard(self, step: str) -> Callable[[View], View]:
        """Send whoever asks for this step too early to the first one that is not done."""

        def decorate(view: View) -> View:
            @wraps(view)
            def guarded(*args: Any, **kwargs: Any) -> Any:
                return self._missing(step) or view(*args, **kwargs)

            return guarded

        return decorate

    def _missing(self, step: str) -> Response | None:
        missing = [s for s in self.steps[: self._place(step)] if s not in self._done()]
        return redirect(url_for(missing[0])) if missing else None

    def _done(self) -> dict[str, dict[str, Any]]:
        done: dict[str, dict[str, Any]] = session.get(self.name, {})
        return done

    def _place(self, step: str) -> int:
        return self.steps.index(step)
