"""Reading a good profile: `mire.target.profile`."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mire.catalogue import Catalogue
from mire.page.taught import Taught, TaughtPage
from mire.target.profile import Profile, load_profile, load_profiles
from mire.target.profile_faults import ProfileError
from mire.verdicts import Attested, Declared, Known, Verdict

SHORTEST = 'portal = "cowan"\nbase_url = "http://127.0.0.1:9100"\n'
CONTRACT_EXAMPLE = """
portal   = "cowan"
name     = "RAMU, acceptance 2.4"
environment = "test"
base_url = "http://127.0.0.1:9100"
entry    = "/clients/content/login/login.cfm"

[entries]
omni = "/omni"
web  = "http://127.0.0.1:9200/adherent"

[control]
url   = "http://127.0.0.1:9100/_mire"
token = "env:MIRE_TOKEN"

[members]
file = "members.json"

[mail]
kind     = "imap"
url      = "imaps://qa@mail.example.org:993/INBOX"
password = "env:QA_MAIL"
path     = "Maildir"
address  = "qa+{id}@example.org"

[browser]
locale = "en-CA"
timezone = "America/Vancouver"

[labels]
"Numéro de contrat" = "No de contrat"
"oublié" = "Besoin d'aide ?"

[dismiss]
buttons = ["Tout accepter"]

[limits]
timeout_s = 2.5

[fill]
"Civilité" = "Madame"

[screens."message envoyé"]
shows = "Consultez vos courriels"

[screens.conditions]
shows = ["Nos conditions", "Avant de continuer"]

[[passages]]
shows = "Bienvenue"
press = "Commencer"

[[passages]]
shows = ["Vos témoins", "Nos témoins"]
tick = "J'ai compris"

[attests."COW-LIEN-24H"]
verdict = "conforme"
by = "Équipe recette"
on = 2026-11-20
until = "2027-05-31"
evidence = "PV de recette 12"

[declares]
absent = { "COW-MDP-SPECIAL" = "no password in this product" }
known  = { "COW-LANGUE" = { reason = "English texts come in 2.5", until = 2027-01-31 } }
"""
ENVIRON = {"MIRE_TOKEN": "un-jeton", "QA_MAIL": "un-secret"}


@pytest.fixture
def shortest(written: Callable[..., Path], catalogue: Catalogue) -> Profile:
    """A profile with nothing optional."""
    return load_profile(written(SHORTEST), catalogue, {})


@pytest.fixture
def full(written: Callable[..., Path], catalogue: Catalogue) -> Profile:
    """The contract's example, every key of it."""
    written("[]", "members.json")
    return load_profile(written(CONTRACT_EXAMPLE), catalogue, ENVIRON)


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        ("cowan", "portal"),
        ("Portail cowan", "name"),
        ("http://127.0.0.1:9100/login.cfm", "entry_url"),
        (False, "entry_given"),
        (("http://127.0.0.1:9100",), "origins"),
        (None, "control"),
        (None, "members"),
        (None, "mail"),
        ("{id}@example.org", "mail_address"),
        ("fr-CA", "locale"),
        ("America/Toronto", "timezone"),
        (10.0, "timeout_s"),
        (120.0, "scenario_timeout_s"),
        ((), "dismiss"),
        ({}, "absent"),
        ({}, "entries"),
        (Taught(), "taught"),
        (Declared(), "declared"),
    ],
)
def test_what_is_left_out_has_its_default(shortest: Profile, expected: object, name: str) -> None:
    """A profile of two lines is complete: the catalogue and the contract say the rest."""
    assert expected == getattr(shortest, name)


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        ("RAMU, acceptance 2.4", "name"),
        ("http://127.0.0.1:9100/clients/content/login/login.cfm", "entry_url"),
        (True, "entry_given"),
        (("http://127.0.0.1:9100", "http://127.0.0.1:9200"), "origins"),
        ({"omni": "http://127.0.0.1:9100/omni", "web": "http://127.0.0.1:9200/adherent"}, "entries"),
        ("qa+{id}@example.org", "mail_address"),
        ("en-CA", "locale"),
        ("America/Vancouver", "timezone"),
        (("Tout accepter",), "dismiss"),
        (30.0, "scenario_timeout_s"),
        ({"COW-MDP-SPECIAL": "no password in this product"}, "absent"),
        ({"COW-LANGUE": Known("English texts come in 2.5", date(2027, 1, 31))}, "known"),
    ],
)
def test_the_contracts_example_is_read(full: Profile, expected: object, name: str) -> None:
    """Every key of the contract's own example arrives."""
    assert expected == getattr(full, name)


def test_a_string_can_come_from_the_environment(full: Profile) -> None:
    """« env:NAME » stands for what the environment holds."""
    assert full.control is not None
    assert full.control.token == "un-jeton"


def test_a_secret_is_not_printed(full: Profile) -> None:
    """Neither token nor password is in a profile's printed form."""
    assert "un-jeton" not in repr(full)
    assert "un-secret" not in repr(full)


def test_a_relative_path_is_from_the_profiles_folder(full: Profile, tmp_path: Path) -> None:
    """The members file stands beside the profile."""
    assert tmp_path / "members.json" == full.members


def test_labels_are_kept_by_their_documented_names(full: Profile) -> None:
    """Labels and words alike are given with what this implementation calls them."""
    assert full.labels == {"Numéro de contrat": "No de contrat", "oublié": "Besoin d'aide ?"}


def test_what_is_taught_arrives_as_pages_are_read_with_it(full: Profile) -> None:
    """Values by label, pages between with their texts, screens by the catalogue's ids."""
    assert full.taught == Taught(
        fill={"Civilité": "Madame"},
        passages=(
            TaughtPage(("Bienvenue",), press="Commencer"),
            TaughtPage(("Vos témoins", "Nos témoins"), tick=("J'ai compris",)),
        ),
        screens={"envoye": ("Consultez vos courriels",), "conditions": ("Nos conditions", "Avant de continuer")},
    )


def test_what_is_attested_arrives_with_its_days(full: Profile) -> None:
    """By the requirement's id."""
    days = date(2026, 11, 20), date(2027, 5, 31)
    attested = Attested(Verdict.CONFORME, "Équipe recette", *days, "PV de recette 12")
    assert {"COW-LIEN-24H": attested} == full.declared.attests


@pytest.mark.parametrize("evidence", ["pv.pdf", "PV de recette 12", "recette 2.4", "https://wiki.example.org/pv.pdf"])
def test_evidence_is_a_text_or_a_file_that_is_there(
    written: Callable[..., Path], catalogue: Catalogue, evidence: str
) -> None:
    """Relative to the profile's folder."""
    written("…", "pv.pdf")
    said = f'verdict = "conforme"\nby = "x"\non = 2026-11-20\nuntil = 2026-11-20\nevidence = "{evidence}"\n'
    profile = load_profile(written(f'{SHORTEST}[attests."COW-LIEN-24H"]\n{said}'), catalogue, {})
    assert evidence == profile.declared.attests["COW-LIEN-24H"].evidence


def test_a_portal_under_a_path_keeps_it(written: Callable[..., Path], catalogue: Catalogue) -> None:
    """The entry follows base_url's own path."""
    file = written('portal = "cowan"\nbase_url = "http://127.0.0.1:9100/recette/"\n')
    assert load_profile(file, catalogue, {}).entry_url == "http://127.0.0.1:9100/recette/login.cfm"


def test_without_a_documented_address_the_root_is_the_entry(
    written: Callable[..., Path], catalogue: Catalogue
) -> None:
    """A portal for which no document gives an address begins at « / »."""
    file = written('portal = "unimutuelles"\nbase_url = "http://127.0.0.1:9100"\n')
    assert load_profile(file, catalogue, {}).entry_url == "http://127.0.0.1:9100/"


@pytest.mark.parametrize("said", ["", '[mail]\nkind = "control"\n'])
def test_with_a_control_endpoint_mail_is_read_there(
    written: Callable[..., Path], catalogue: Catalogue, said: str
) -> None:
    """Where nothing is said about mail, or just this, it is read from the control endpoint."""
    file = written(SHORTEST + '[control]\nurl = "http://127.0.0.1:9100/_mire"\n' + said)
    mail = load_profile(file, catalogue, {}).mail
    assert mail is not None
    assert mail.kind == "control"


def test_a_teams_validators_are_kept_by_field(written: Callable[..., Path], catalogue: Catalogue) -> None:
    """What a profile says of a field's validator is what is called."""
    file = written(SHORTEST + '[validators]\n"COW-MDP" = { command = ["check", "env:REGLE"] }\n')
    validators = load_profile(file, catalogue, {"REGLE": "mdp"}).validators
    assert {name: one.command for name, one in validators.items()} == {"COW-MDP": ["check", "mdp"]}


def test_every_real_insurers_hosts_are_known(shortest: Profile) -> None:
    """Whichever portal is judged, no real insurer's host is ever visited."""
    assert {"cowan.example.com", "desjardins.example.com"} <= {*shortest.real_hosts}


def test_a_day_may_stand_in_quotes(written: Callable[..., Path], catalogue: Catalogue) -> None:
    """The day of a known deviation may be a date of TOML or a text."""
    file = written(SHORTEST + '[declares]\nknown = { "COW-LANGUE" = { reason = "x", until = "2027-01-31" } }\n')
    assert load_profile(file, catalogue, {}).known["COW-LANGUE"] == Known("x", date(2027, 1, 31))


def test_several_profiles_take_their_secrets_from_one_environment(
    written: Callable[..., Path], catalogue: Catalogue
) -> None:
    """« env:NAME » is read in each of them."""
    file = written(SHORTEST + 'name = "env:NOM"\n')
    assert [p.name for p in load_profiles([file], catalogue, {"NOM": "Recette"})] == ["Recette"]


def test_validators_alone_need_no_address(written: Callable[..., Path], catalogue: Catalogue) -> None:
    """A profile with validators may leave base_url out."""
    file = written('portal = "cowan"\n[validators]\n"COW-MDP" = { python = "acme.rules:check" }\n')
    assert load_profile(file, catalogue, {}).base_url is None


def test_another_machine_is_judged_with_consent(written: Callable[..., Path], catalogue: Catalogue) -> None:
    """environment = "test" opens addresses beyond this machine."""
    file = written('portal = "cowan"\nenvironment = "test"\nbase_url = "https://recette.example.org"\n')
    assert load_profile(file, catalogue, {}).base_url == "https://recette.example.org"


def test_several_profiles_are_several_portals(written: Callable[..., Path], catalogue: Catalogue) -> None:
    """Each profile of a run belongs to a portal of its own."""
    files = [
        written(SHORTEST, "a.toml"),
        written('portal = "desjardins"\nbase_url = "http://127.0.0.1:9200"\n', "b.toml"),
    ]
    assert [p.portal for p in load_profiles(files, catalogue, {})] == ["cowan", "desjardins"]


def test_two_profiles_of_one_portal_are_refused(written: Callable[..., Path], catalogue: Catalogue) -> None:
    """A portal given twice is named with both files."""
    files = [written(SHORTEST, "a.toml"), written(SHORTEST, "b.toml")]
    with pytest.raises(ProfileError, match=r"a\.toml, .*b\.toml: portal: « cowan » is given 2 times"):
        load_profiles(files, catalogue, {})


def test_the_faults_of_several_profiles_come_together(
    written: Callable[..., Path], catalogue: Catalogue
) -> None:
    """One message names what is wrong in each file."""
    files = [written('portal = "cowan"\n', "a.toml"), written("portal = 3\n", "b.toml")]
    with pytest.raises(ProfileError) as refusal:
        load_profiles(files, catalogue, {})
    message = str(refusal.value)
    assert ("a.toml: base_url" in message, "b.toml: 2 problems" in message, message.partition(":")[0]) == (
        True,
        True,
        "2 profiles",
    )
