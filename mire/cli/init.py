"""`mire init`: a commented profile, by a few questions."""

from __future__ import annotations

import argparse
import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mire.catalogue import Catalogue
from mire.cli.command import catalogue
from mire.cli.template import text
from mire.cli.usage import Misuse, Parser
from mire.target.profile import profile_of
from mire.target.profile_faults import ProfileError
from mire.target.safety import is_loopback
from mire.verdicts import PASSED


def add_to(parser: Parser) -> None:
    """Give the command its options."""
    parser.add_argument("file", nargs="?", default="recette.toml", type=Path, help="the profile (recette.toml)")
    parser.add_argument("--force", action="store_true", help="overwrite the file if it is there")
    parser.set_defaults(command=_run)


def _run(options: argparse.Namespace) -> int:
    path: Path = options.file
    _check_free(path, options.force)
    questions = Questions(path, catalogue())
    questions.ask_all()
    written = questions.text()
    try:
        with path.open("w" if options.force else "x", encoding="utf-8") as file:
            file.write(written)
    except OSError as error:
        raise Misuse(f"{path} cannot be written: {error.strerror}.") from error
    print(f"\n{path} is written. Next:")
    for name in questions.variables():
        print(f"  export {name}=…")
    print(f"  mire doctor --target {path}\n  pytest --target {path}")
    return PASSED


def _check_free(path: Path, force: bool) -> None:
    if path.exists() and not force:
        raise Misuse(f"{path} exists; --force overwrites it.")
    if not path.absolute().parent.is_dir():
        raise Misuse(f"{path} cannot be written: there is no folder {path.parent}.")


@dataclass
class Questions:
    """Asks until an answer is one that a profile at `path` may hold. `answers` by key, such as « mail.url »."""

    path: Path
    catalogue: Catalogue
    ask: Callable[[str], str] = input
    answers: dict[str, str] = field(default_factory=dict)

    def ask_all(self) -> None:
        """Every question; what depends on an earlier answer comes after it."""
        for portal in self.catalogue.portals.values():
            print(f"  {portal.id:15} {portal.title}")
        self._one("portal", "Which portal is it?")
        self._one("name", "Its name in reports?", self.catalogue.portals[self.answers["portal"]].title)
        self._address()
        self._one("control.url", "Address of its control endpoints (empty: none)?", optional=True)
        if "control.url" in self.answers:
            self._secret("control.token", "Environment variable that holds their token (empty: no token)?")
        else:
            self._one("members.file", "File with people who can register (empty: none yet)?", optional=True)
        self._mail()

    def text(self) -> str:
        """The profile."""
        return text(self.answers, self.catalogue.portals[self.answers["portal"]])

    def variables(self) -> list[str]:
        """The environment variables that it names and that are not set."""
        named = [value.removeprefix("env:") for value in self.answers.values() if value.startswith("env:")]
        return [name for name in named if name not in os.environ]

    def _address(self) -> None:
        """The address and, where it is not this machine's, consent."""
        while True:
            url = self._said("Where does it stand (base_url, such as http://127.0.0.1:9100)?")
            consent = is_loopback(url) or self._said(
                "Is it a test environment, where invented people may be registered? Type « test » if so:"
            )
            given = {"base_url": url} if consent is True or not consent else {"environment": consent, "base_url": url}
            if not self._told_faults(given):
                self.answers.update(given)
                return

    def _mail(self) -> None:
        default = "control" if "control.url" in self.answers else ""
        said = "How is mail read: control, mailpit, imap or maildir (empty: not at all)?"
        self._one("mail.kind", said, default, optional=True)
        kind = self.answers.get("mail.kind", "control")
        if kind == "imap":
            self._one("mail.url", "Its server, such as imaps://qa@mail.example.org:993/INBOX?")
            self._secret("mail.password", "Environment variable that holds its password?", optional=False)
        if kind == "mailpit":
            self._one("mail.url", "Its address, such as http://127.0.0.1:8025?")
        if kind == "maildir":
            self._one("mail.path", "Its folder?")
        if kind != "control":
            self._one("mail.address", "Addresses that arrive there, with {id} where they differ?", "{id}@example.org")

    def _secret(self, key: str, question: str, optional: bool = True) -> None:
        """Secrets stay outside the file."""
        self._one(key, question, optional=optional, prefix="env:")

    def _one(
        self,
        key: str,
        question: str,
        default: str = "",
        *,
        optional: bool = False,
        prefix: str = "",
    ) -> None:
        """One answer; asked again until it can stand in the profile."""
        while True:
            said = self._said(question, default)
            if not said and optional:
                return
            value = f"{prefix}{said}" if said and not said.startswith(prefix) else said
            if not self._told_faults({key: value}):
                self.answers[key] = value
                return

    def _said(self, question: str, default: str = "") -> str:
        try:
            return self.ask(f"{question}{f' [{default}]' if default else ''} ").strip() or default
        except EOFError:
            raise Misuse("the answers ended before the questions; nothing was written.") from None

    def _told_faults(self, given: Mapping[str, str]) -> bool:
        """Whether these answers cannot stand in the profile, having said why."""
        faults = [fault for fault in self._faults({**self.answers, **given}) if _is_about(fault, given)]
        for fault in faults:
            print(f"  {fault}")
        return bool(faults)

    def _faults(self, answers: Mapping[str, str]) -> tuple[str, ...]:
        known = self.catalogue.portals
        written = text(answers, known.get(answers["portal"]) or next(iter(known.values())))
        secrets = {value.removeprefix("env:"): "x" for value in answers.values() if value.startswith("env:")}
        try:
            profile_of(tomllib.loads(written), self.path, self.catalogue, {**secrets, **os.environ})
        except ProfileError as error:
            return error.problems
        return ()


def _is_about(fault: str, given: Mapping[str, str]) -> bool:
    return fault.partition(":")[0] in given
