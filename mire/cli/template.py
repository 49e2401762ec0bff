"""The commented profile that `mire init` writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mire.catalogue import Portal
from mire.doctor.finding import quoted

_REST = """
# [browser]
# locale   = "{locale}"
# timezone = "{timezone}"

# Labels that differ here: documented label = this portal's, one name more. It then conforms, with a remark.
# « mire doctor --target FILE » proposes the lines.
# [labels]
# "Numéro de contrat" = "No de contrat"

# What to enter or choose in fields that no document names, by their labels here.
# [fill]
# "Civilité" = "Madame"

# How a screen is known here, where its titles are others: any of these texts.
# [screens."{screen}"]
# shows = ["Créez vos identifiants"]

# Pages between that are only to be passed.
# [[passages]]
# shows = "Bienvenue"
# press = "Commencer"     # and tick = "J'ai compris", where something is to be ticked first

# Buttons to press away wherever they show (cookie banners); without them, whichever button takes the banner away.
# [dismiss]
# buttons = ["Tout accepter"]

# [limits]
# timeout_s = 10          # seconds for one expectation

# What is known beforehand, by requirement (« mire requirements {prefix} » lists them).
# [declares]
# absent = {{ "{absent}" = "not in this product" }}
# known  = {{ "{known}" = {{ reason = "comes in 2.5", until = 2027-01-31 }} }}

# What no machine can verify here, attested by a person until a day: reported apart, beside « non vérifiable ».
# [attests."{attested}"]
# verdict  = "conforme"   # or "non conforme"
# by       = "Équipe recette"
# on       = 2026-11-20
# until    = 2027-05-31
# evidence = "PV de recette 12"
"""
_COMMENTS = {
    "portal": "which catalogue judges it",
    "name": "shown in the report",
    "environment": "consent: invented people may be registered there",
    "base_url": "where the portal stands",
    "entry": "the page where a person begins; without it the documented one",
    "control.url": "test-only endpoints (docs/contract.md, section 2)",
    "control.token": "sent to the control endpoints only",
    "members.file": "people who can register (docs/contract.md, section 3); each serves once",
    "mail.kind": "how mail is read: control, mailpit, imap or maildir",
    "mail.url": "the mail server",
    "mail.password": "imap only",
    "mail.path": "the Maildir's folder",
    "mail.address": "how addresses are invented that arrive there",
}


def text(answers: Mapping[str, str], portal: Portal) -> str:
    """The file's text: `answers` by key (« mail.url »), and what else there could be as comments."""
    lines = ["# Profile of a portal under test; docs/contract.md, section 1, has every key."]
    table = ""
    for key, value in answers.items():
        own, _, name = key.rpartition(".")
        if own != table:
            table = own
            lines += ["", f"[{table}]"]
        lines.append(f"{name} = {quoted(value)}  # {_COMMENTS[key]}")
    examples = list(portal.requirements)[:3]
    rest = _REST.format(
        locale=portal.locale,
        timezone=portal.timezone,
        prefix=portal.prefix,
        absent=examples[0],
        known=examples[len(examples) // 2],
        attested=examples[-1],
        screen=next((screen.name for screen in portal.screens.values()), "…"),
    )
    return "\n".join([*lines, *_offered(answers), *_entries(portal), ""]) + rest


def _offered(answers: Mapping[str, str]) -> Iterator[str]:
    """The tables that were not wanted, to be filled in later."""
    if "control.url" not in answers:
        yield from ["", "# [control]", '# url   = "https://…/_mire"', '# token = "env:MIRE_TOKEN"']
    if "members.file" not in answers:
        yield from ["", "# Where people come from when there is no control endpoint.", "# [members]"]
        yield '# file = "members.json"'
    if "mail.kind" not in answers:
        yield from ["", "# [mail]", '# kind    = "imap"           # control | mailpit | imap | maildir']
        yield from ['# url     = "imaps://qa@mail.example.org:993/INBOX"', '# password = "env:QA_MAIL"']
        yield '# address = "qa+{id}@example.org"'


def _entries(portal: Portal) -> Iterator[str]:
    if portal.entries:
        yield from ["", "# Further addresses that some requirements need: a path on base_url, or an address."]
        yield "# [entries]"
        yield from (f'# {name} = "/{name}"' for name in portal.entries)
