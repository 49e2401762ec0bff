"""Whether the addresses of a profile answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import httpx

from mire.doctor.finding import Finding, Grade
from mire.target.addresses import shown
from mire.target.profile import Profile
from mire.target.safety import is_loopback

_STEP = "adresse"
_MOVED, _MISSING, _LIMITED, _BROKEN = range(300, 400), 404, 429, 500


def check(profile: Profile) -> Iterator[Finding]:
    """The entry, and every further entry."""
    yield _answers(profile, profile.entry_url, "base_url" if profile.entry_path is None else "entry")
    for name, url in profile.entries.items():
        yield _answers(profile, url, f"entries.{name}")


def status_of(profile: Profile, url: str, headers: Mapping[str, str]) -> int:
    """What a first request is answered with; httpx.HTTPError where nothing comes."""
    with (
        httpx.Client(timeout=profile.timeout_s, trust_env=not is_loopback(url)) as http,
        http.stream("GET", url, headers=dict(headers), follow_redirects=False) as answer,
    ):
        return answer.status_code


def _answers(profile: Profile, url: str, key: str) -> Finding:
    try:
        status = status_of(profile, url, {})
    except httpx.TimeoutException:
        return Finding(
            _STEP,
            Grade.BROKEN,
            f"{shown(url)} : aucune réponse en {profile.timeout_s:g} s",
            f"le portail tourne-t-il ? sinon, corriger {key}, ou augmenter limits.timeout_s",
        )
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return Finding(
            _STEP, Grade.BROKEN, f"{shown(url)} : injoignable ({error})", f"démarrer le portail, ou corriger {key}"
        )
    return _judged(f"{shown(url)} répond {status}", status, key)


def _judged(said: str, status: int, key: str) -> Finding:
    if status >= _BROKEN:
        return Finding(_STEP, Grade.BROKEN, said, "le portail est en panne : voir son journal")
    if status == _LIMITED:
        return Finding(_STEP, Grade.BROKEN, said, "lever la limite par adresse pour l'environnement de test")
    if status == _MISSING and key == "base_url":
        return Finding(_STEP, Grade.WRONG, said, 'donner la page d\'entrée du portail : entry = "/…"')
    if status not in _MOVED and status >= _MOVED.stop:
        return Finding(_STEP, Grade.WRONG, said, f"corriger {key}")
    return Finding(_STEP, Grade.FINE, said)
