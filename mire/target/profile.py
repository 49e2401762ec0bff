"""A target's profile, the file that a team gives with `--target`: read, checked, completed (contract, 1)."""

import os
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from mire.catalogue import Catalogue, Portal
from mire.page.taught import Taught
from mire.target.addresses import Consent
from mire.target.profile_checks import Around, is_path
from mire.target.profile_declared import declared
from mire.target.profile_faults import Place, ProfileError, clauses, resolve, unset
from mire.target.profile_file import Control, ProfileFile
from mire.target.profile_mail import Mail
from mire.target.profile_taught import taught
from mire.target.profile_validators import Validator
from mire.target.safety import origin_of
from mire.verdicts import Declared, Known

SCENARIO_FACTOR = 12
"""A whole scenario may take this many times as long as one expectation."""


@dataclass(frozen=True, kw_only=True)
class Profile:
    """One target. Addresses are complete, paths absolute, times in seconds.

    `base_url` is None only where the profile has nothing but validators. `declared` are the requirements
    that the team declares absent or known to deviate. `labels` gives this implementation's
    name for a documented label or word, `taught` what else is taught of its pages, `dismiss` the buttons to press away.
    """

    file: Path
    documented: Portal
    name: str
    base_url: str | None
    entry_path: str | None
    entries: Mapping[str, str]
    control: Control | None
    members: Path | None
    mail: Mail | None
    locale: str
    timezone: str
    labels: Mapping[str, str]
    taught: Taught
    dismiss: tuple[str, ...]
    timeout_s: float
    declared: Declared
    validators: Mapping[str, Validator]
    real_hosts: tuple[str, ...]

    @property
    def portal(self) -> str:
        """The id of the portal whose catalogue judges this target."""
        return self.documented.id

    @property
    def entry_given(self) -> bool:
        """Whether the profile replaces the documented address, which then is *non applicable*."""
        return self.entry_path is not None

    @property
    def entry_url(self) -> str:
        """The full address where a person begins: the profile's, else the documented one, else the root."""
        return f"{self.base_url or ''}{self.entry_path or self.documented.entry or '/'}"

    @property
    def origins(self) -> tuple[str, ...]:
        """The origins of `base_url` and `[entries]`: those that get the clock header, and no others."""
        addresses = [*([self.base_url] if self.base_url else []), *self.entries.values()]
        return tuple(dict.fromkeys(map(origin_of, addresses)))

    @property
    def scenario_timeout_s(self) -> float:
        """How long one whole scenario may take."""
        return self.timeout_s * SCENARIO_FACTOR

    @property
    def absent(self) -> Mapping[str, str]:
        """Why a requirement is knowingly not implemented, by its id."""
        return self.declared.absent

    @property
    def known(self) -> Mapping[str, Known]:
        """The known deviations, by requirement id."""
        return self.declared.known

    @property
    def mail_address(self) -> str:
        """The pattern of invented e-mail addresses, with `{id}` where they differ."""
        return self.mail.address if self.mail else "{id}@example.org"


def load_profile(path: Path, catalogue: Catalogue, environ: Mapping[str, str] = os.environ) -> Profile:
    """Read one profile, or raise ProfileError that names every fault of the file at once."""
    return profile_of(_read(path), path, catalogue, environ)


def profile_of(
    written: Mapping[str, Any], path: Path, catalogue: Catalogue, environ: Mapping[str, str] = os.environ
) -> Profile:
    """The same for what is written in a profile, or is to be, that stands at `path`."""
    missing: dict[Place, str] = {}
    raw = resolve(written, environ, missing)
    around = _around(path, raw, catalogue)
    try:
        file = ProfileFile.model_validate(raw, context=around)
    except ValidationError as error:
        raise ProfileError(path, clauses(error, missing)) from error
    if missing:
        raise ProfileError(path, unset(missing))
    return _profile(path, file, catalogue)


def load_profiles(
    paths: Sequence[Path], catalogue: Catalogue, environ: Mapping[str, str] = os.environ
) -> list[Profile]:
    """Read several profiles, each of another portal; ProfileError names every fault of all of them."""
    profiles: list[Profile] = []
    faults: list[ProfileError] = []
    for path in paths:
        try:
            profiles.append(load_profile(path, catalogue, environ))
        except ProfileError as error:
            faults.append(error)
    faults += _twice(profiles)
    if len(faults) == 1:
        raise faults[0]
    if faults:
        raise ProfileError(f"{len(paths)} profiles", (str(fault) for fault in faults))
    return profiles


def _twice(profiles: Sequence[Profile]) -> Iterator[ProfileError]:
    counts = Counter(profile.portal for profile in profiles)
    for portal in (portal for portal, count in counts.items() if count > 1):
        files = [str(profile.file) for profile in profiles if profile.portal == portal]
        yield ProfileError(
            ", ".join(files), [f"portal: « {portal} » is given {len(files)} times; expected once"]
        )


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(path, [f"not TOML: {error}"]) from error
    except UnicodeDecodeError as error:
        raise ProfileError(path, ["not a text in UTF-8; expected a TOML file"]) from error
    except OSError as error:
        raise ProfileError(path, [f"cannot be read: {error.strerror}"]) from error


def _around(path: Path, raw: dict[str, Any], catalogue: Catalogue) -> Around:
    name = raw.get("portal")
    return Around(
        catalogue=catalogue,
        portal=catalogue.portals.get(name) if isinstance(name, str) else None,
        folder=path.absolute().parent,
        consent=Consent(real_hosts(catalogue), test_environment=raw.get("environment") == "test"),
        has_control="control" in raw,
        has_validators=bool(raw.get("validators")),
    )


def real_hosts(catalogue: Catalogue) -> tuple[str, ...]:
    """The hosts of every real insurer that the catalogue knows, whichever portal is judged."""
    hosts = (host for portal in catalogue.portals.values() for host in portal.real_hosts)
    return tuple(dict.fromkeys(hosts))


def _profile(path: Path, file: ProfileFile, catalogue: Catalogue) -> Profile:
    documented = catalogue.portals[file.portal]
    return Profile(
        file=path,
        documented=documented,
        name=file.name or documented.title,
        base_url=file.base_url,
        entry_path=file.entry,
        entries=dict(_entries(file)),
        control=file.control,
        members=Path(file.members.file) if file.members else None,
        mail=file.mail or (Mail.model_construct(kind="control") if file.control else None),
        locale=file.browser.locale or documented.locale,
        timezone=file.browser.timezone or documented.timezone,
        labels=file.labels,
        taught=taught(file.fill, file.screens, file.passages, documented),
        dismiss=tuple(file.dismiss.buttons),
        timeout_s=file.limits.timeout_s,
        declared=declared(file.declares, file.attests),
        validators=file.validators,
        real_hosts=real_hosts(catalogue),
    )


def _entries(file: ProfileFile) -> Iterator[tuple[str, str]]:
    for name, where in file.entries.items():
        yield name, f"{file.base_url or ''}{where}" if is_path(where) else where

