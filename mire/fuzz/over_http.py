"""A validator behind an address: each value is sent in one request, and the answer says yes or no."""

from __future__ import annotations

from typing import Any

import httpx

from mire.fuzz.asked import Unloadable, ValidatorBroken
from mire.target.profile_validators import Validator
from mire.target.safety import is_loopback


class UrlValidator:
    """One address. No redirect is followed: the profile consents to this address and no other."""

    def __init__(self, offered: Validator, timeout_s: float, transport: httpx.BaseTransport | None = None) -> None:
        self._offered, self._url, self._timeout_s = offered, str(offered.url), timeout_s
        self._http = httpx.Client(timeout=timeout_s, trust_env=not is_loopback(self._url), transport=transport)

    def ask(self, value: str) -> bool:
        """Whether `value` is accepted; ValidatorBroken where there is no telling."""
        try:
            response = self._http.post(self._url, **self._sent(value))
        except httpx.ConnectError as error:
            raise Unloadable(f"{self._url} ne répond pas : {error}") from error
        except httpx.TimeoutException as error:
            raise ValidatorBroken(f"le validateur n'a pas répondu en {self._timeout_s:g} s") from error
        except httpx.HTTPError as error:
            raise ValidatorBroken(f"le validateur n'a pas répondu : {error}") from error
        return self._understood(response)

    def close(self) -> None:
        """No more values."""
        self._http.close()

    def _sent(self, value: str) -> dict[str, Any]:
        if self._offered.form is not None:
            return {"data": _filled(self._offered.form, value)}
        return {"json": _filled(self._offered.send or {"value": "{value}"}, value)}

    def _understood(self, response: httpx.Response) -> bool:
        accepted = self._offered.accepted
        if isinstance(accepted, list):
            if response.status_code in accepted:
                return True
            if response.status_code in (self._offered.refused or []):
                return False
        elif response.is_success and isinstance(found := _at(response, accepted or "accepted"), bool):
            return found
        raise ValidatorBroken(f"le validateur a répondu {response.status_code} « {response.text[:200]} »")


def _filled(template: dict[str, str], value: str) -> dict[str, str]:
    return {key: text.replace("{value}", value) for key, text in template.items()}


def _at(response: httpx.Response, path: str) -> object:
    """What stands there in a JSON answer, « result.valid »; None where nothing does."""
    try:
        found = response.json()
    except ValueError:
        return None
    for key in path.split("."):
        found = found.get(key) if isinstance(found, dict) else None
    return found
