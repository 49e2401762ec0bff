"""Every fault of a profile is named, all at once: `mire.target.profile_faults`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mire.catalogue import Catalogue
from mire.target.profile import load_profile
from mire.target.profile_faults import ProfileError

ATTESTED = (
    '[attests."COW-LIEN-24H"]\nverdict = "conforme"\nby = "x"\non = 2026-11-20\nuntil = 2027-05-31\nevidence = "PV"\n'
)
BASE = 'portal = "cowan"\nbase_url = "http://127.0.0.1:9100"\n'


def problems(file: Path, catalogue: Catalogue, environ: dict[str, str] | None = None) -> tuple[str, ...]:
    with pytest.raises(ProfileError) as refusal:
        load_profile(file, catalogue, environ or {})
    return refusal.value.problems


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (
            'base_url = "http://127.0.0.1:1"\n',
            "portal: missing",
        ),
        (
            'portal = "cowann"\nbase_url = "http://127.0.0.1:1"\n',
            "portal: no portal « cowann »; expected one of cowan, unimutuelles, desjardins, assistance, "
            'etudiant; did you mean "cowan"?',
        ),
        (
            'portal = "cowan"\n',
            'base_url: missing; expected the portal\'s address, such as "http://127.0.0.1:9100"',
        ),
        (
            'portal = "cowan"\nbase_url = "127.0.0.1:9100"\n',
            "base_url: « 127.0.0.1:9100 » is not an address; expected http:// or https:// and a host",
        ),
        (
            'portal = "cowan"\nbase_url = "http://127.0.0.1:99999"\n',
            "base_url: « http://127.0.0.1:99999 » is not an address (Port out of range 0-65535); "
            "expected http:// or https:// and a host",
        ),
        (
            'portal = "cowan"\nbase_url = "http://u:secret@ "\n',
            "base_url: « http://  » is not an address; expected http:// or https:// and a host",
        ),
        (
            'portal = "cowan"\nbase_url = "http://127.0.0.1:1/?x=1"\n',
            "base_url: « http://127.0.0.1:1/?x=1 » has a query or a fragment; "
            "expected the portal's address alone",
        ),
        (
            'portal = "cowan"\nbase_url = "http://10.0.0.1/"\n',
            "base_url: « 10.0.0.1 » is not this machine; expected a loopback address, or "
            'environment = "test" to say that it is a test system',
        ),
        (
            'portal = "cowan"\nenvironment = "test"\nbase_url = "https://www.desjardins.example.com./x"\n',
            "base_url: « https://www.desjardins.example.com./x » is on a host of a real insurer, "
            "which is never judged",
        ),
        (
            'environment = "production"\n' + BASE,
            'environment: « production » is wrong; expected "test"',
        ),
        (
            'base-url = "x"\n' + BASE,
            'base-url: unknown key; did you mean "base_url"?',
        ),
        (
            "timeout_s = 3\n" + BASE,
            "timeout_s: unknown key; it belongs under [limits]",
        ),
        (
            'entry = "login"\n' + BASE,
            'entry: « login » is not a path on base_url; expected one such as "/adherent"',
        ),
        (
            'entry = "//example.org/x"\n' + BASE,
            'entry: « //example.org/x » is not a path on base_url; expected one such as "/adherent"',
        ),
        (
            BASE + '[entries]\nomnni = "/omni"\n',
            'entries.omnni: unknown key; did you mean "omni"?',
        ),
        (
            BASE + '[entries]\nweb = "https://example.org/x"\n',
            "entries.web: « example.org » is not this machine; expected a loopback address, or "
            'environment = "test" to say that it is a test system',
        ),
        (
            BASE + '[control]\nurl = "http://127.0.0.1:1"\ntoken = "env:PAS_LA"\n',
            "control.token: the environment variable PAS_LA is not set",
        ),
        (
            BASE + '[control]\nurl = "http://127.0.0.1:1"\ntoken = "clé"\n',
            "control.token: expected ASCII letters, digits and signs without spaces",
        ),
        (
            BASE + '[control]\ntoken = "x"\n',
            "control.url: missing",
        ),
        (
            BASE + '[mail]\nkind = "pop"\n',
            'mail.kind: « pop » is wrong; expected "control", "mailpit", "imap" or "maildir"',
        ),
        (
            BASE + '[mail]\nkind = "control"\n',
            'mail.kind: "control" needs [control] with its url',
        ),
        (
            BASE + '[mail]\nkind = "mailpit"\n',
            'mail.url: missing; kind = "mailpit" needs the server\'s address',
        ),
        (
            BASE + '[mail]\nkind = "imap"\npassword = "x"\nurl = "imaps://127.0.0.1"\n',
            "mail.url: « imaps://127.0.0.1 » names no user; expected imaps://user@host:993/INBOX",
        ),
        (
            BASE + '[mail]\nkind = "imap"\nurl = "imaps://qa@127.0.0.1"\n',
            'mail.password: missing; kind = "imap" needs one, such as "env:QA_MAIL"',
        ),
        (
            BASE + '[mail]\nkind = "maildir"\n',
            'mail.path: missing; kind = "maildir" needs the folder',
        ),
        (
            BASE + '[mail]\nkind = "mailpit"\nurl = "http://127.0.0.1:8025"\naddress = "qa@example.org"\n',
            "mail.address: « qa@example.org » is no pattern of addresses; "
            'expected one such as "qa+{id}@example.org"',
        ),
        (
            BASE
            + '[mail]\nkind = "mailpit"\nurl = "http://127.0.0.1:8025"\naddress = "{id}@cowan.example.com"\n',
            "mail.address: « {id}@cowan.example.com » is on a host of a real insurer, which never gets mail",
        ),
        (
            BASE + '[browser]\ntimezone = "America/Torronto"\n',
            'browser.timezone: no time zone « America/Torronto »; did you mean "America/Toronto"?',
        ),
        (
            BASE + "[limits]\ntimeout_s = 0\n",
            "limits.timeout_s: « 0 » is wrong; expected greater than 0",
        ),
        (
            BASE + "[limits]\ntimeout_s = true\n",
            "limits.timeout_s: expected a number of seconds",
        ),
        (
            BASE + "[limits]\ntimeout_s = nan\n",
            "limits.timeout_s: « nan » is wrong; expected a finite number",
        ),
        (
            BASE + '[labels]\n"Nom" = 3\n',
            "labels.Nom: « 3 » is wrong; expected a text in quotes",
        ),
        (
            BASE + '[fill]\n"Civilité" = ""\n',
            "fill.Civilité: is empty; expected a text",
        ),
        (
            BASE + '[fill]\n"Civilité" = true\n',
            "fill.Civilité: « True » is wrong; expected a text in quotes",
        ),
        (
            BASE + '[screens."message envoye"]\nshows = "x"\n',
            "screens.message envoye: no screen « message envoye » in the catalogue of cowan; "
            'did you mean "message envoyé"?',
        ),
        (
            BASE + '[screens.zzz]\nshows = "x"\n',
            "screens.zzz: no screen « zzz » in the catalogue of cowan; "
            "expected one of conditions d'utilisation, message envoyé",
        ),
        (
            BASE + "[screens.envoye]\nshows = []\n",
            "screens.envoye.shows: is empty; expected a text in quotes, or a list of such",
        ),
        (
            BASE + "[screens.envoye]\nshows = 3\n",
            "screens.envoye.shows: « 3 » is wrong; expected a text in quotes, or a list of such",
        ),
        (
            BASE + '[screens.envoye]\nshows = ["x", " "]\n',
            "screens.envoye.shows[2]: is empty; expected a text",
        ),
        (
            BASE + '[screens.envoye]\nshow = "x"\nshows = "x"\n',
            'screens.envoye.show: unknown key; did you mean "shows"?',
        ),
        (
            BASE + '[screens.envoye]\nshows = "x"\n[screens."message envoyé"]\nshows = "x"\n',
            "screens: « envoye » and « message envoyé » are one screen; expected it once",
        ),
        (
            BASE + '[[passages]]\npress = "x"\n',
            "passages[1].shows: missing",
        ),
        (
            BASE + '[[passages]]\nshows = "x"\n',
            "passages[1]: expected press or tick",
        ),
        (
            BASE + '[[passages]]\nshows = "x"\npress = ["a"]\n',
            "passages[1].press: expected a text in quotes",
        ),
        (
            BASE + '[[passages]]\nshows = "x"\nclick = "a"\npress = "x"\n',
            'passages[1].click: unknown key; did you mean "tick"?',
        ),
        (
            BASE + '[passages]\nshows = "x"\n',
            "passages: expected a list of tables, each under [[passages]]",
        ),
        (
            BASE + ATTESTED.replace("COW-LIEN-24H", "COW-LIEN"),
            "attests.COW-LIEN: no requirement « COW-LIEN » in the catalogue; did you mean \"COW-LIEN-24H\"?",
        ),
        (
            BASE + ATTESTED.replace('"conforme"', '"conform"'),
            'attests.COW-LIEN-24H.verdict: « conform » is wrong; expected "conforme" or "non conforme"',
        ),
        (
            BASE + ATTESTED.replace('by = "x"\n', ""),
            "attests.COW-LIEN-24H.by: missing",
        ),
        (
            BASE + ATTESTED.replace("2027-05-31", "2026-11-19"),
            "attests.COW-LIEN-24H.until: « 2026-11-19 » is before the day of on, 2026-11-20",
        ),
        (
            BASE + ATTESTED.replace("2026-11-20", '"hier"'),
            "attests.COW-LIEN-24H.on: « hier » is not a day; expected one such as 2027-01-31",
        ),
        (
            BASE + ATTESTED.replace('"PV"', '" "'),
            "attests.COW-LIEN-24H.evidence: is empty; expected a text",
        ),
        (
            BASE + ATTESTED + 'preuve = "x"\n',
            "attests.COW-LIEN-24H.preuve: unknown key; expected verdict, by, on, until, evidence",
        ),
        (
            BASE + ATTESTED + '[declares]\nabsent = { "COW-LIEN-24H" = "x" }\n',
            "attests: COW-LIEN-24H attested, and declared absent or known; expected one of the two",
        ),
        (
            BASE + '[dismiss]\nbuttons = [""]\n',
            "dismiss.buttons[1]: is empty; expected a text",
        ),
        (
            BASE + '[declares]\nabsent = { "COW-LANG" = "x" }\n',
            "declares.absent.COW-LANG: no requirement « COW-LANG » in the catalogue; "
            'did you mean "COW-LANGUE"?',
        ),
        (
            BASE + '[declares]\nabsent = { "DSJ-CARTE" = "x" }\n',
            "declares.absent.DSJ-CARTE: « DSJ-CARTE » is a requirement of desjardins, not of cowan",
        ),
        (
            BASE + '[declares]\nknown = { "COW-LANGUE" = { reason = "x", until = "31/01/2027" } }\n',
            "declares.known.COW-LANGUE.until: « 31/01/2027 » is not a day; expected one such as 2027-01-31",
        ),
        (
            BASE + '[declares]\nknown = { "COW-LANGUE" = { until = 2027-01-31 } }\n',
            "declares.known.COW-LANGUE.reason: missing",
        ),
        (
            BASE
            + '[declares]\nabsent = { "COW-LANGUE" = "x" }\nknown = { "COW-LANGUE" = { reason = "x" } }\n',
            "declares.known: COW-LANGUE declared both absent and known; expected one of the two",
        ),
        (
            BASE + '[validators]\n"COW-MPD" = { python = "a:b" }\n',
            "validators.COW-MPD: no field is called « COW-MPD »; "
            'expected one of COW-MDP, COW-PERSONNE-FORMAT; did you mean "COW-MDP"?',
        ),
        (
            BASE + '[validators]\n"COW-MDP" = { python = "a:b", command = ["x"] }\n',
            "validators.COW-MDP: expected one of python, command, regex, url, or pattern with minlength and maxlength",
        ),
        (
            BASE + "control = 3\n",
            "control: « 3 » is wrong; expected a table",
        ),
        (
            BASE + "labels = 3\n",
            "labels: « 3 » is wrong; expected a table",
        ),
        (
            BASE + '[limits]\nbase_url = "x"\n',
            "limits.base_url: unknown key; it belongs before the first table",
        ),
        (
            BASE + "[entries]\nXx = 1\n",
            "entries.Xx: unknown key; expected omni, web",
        ),
        (
            "Xx = 1\n" + BASE,
            "Xx: unknown key; expected portal, name, environment, base_url, entry, entries, control, members, mail, "
            "browser, labels, dismiss, limits, fill, screens, passages, declares, attests, validators",
        ),
        (
            BASE + '[declares]\nknown = { "COW-LANGUE" = { reason = "x", unntil = 2027-01-31 } }\n',
            'declares.known.COW-LANGUE.unntil: unknown key; did you mean "until"?',
        ),
        (
            BASE + '[declares]\nknown = { "COW-LANGUE" = { reason = "x", until = 2027 } }\n',
            "declares.known.COW-LANGUE.until: « 2027 » is not a day; expected one such as 2027-01-31",
        ),
        (
            BASE + '[declares]\nabsent = { "DSJ-CARTE-VISUALISE" = "x" }\n',
            "declares.absent.DSJ-CARTE-VISUALISE: no requirement « DSJ-CARTE-VISUALISE » in the catalogue",
        ),
        (
            BASE + '[validators]\n"COW-MDP" = { pyton = "a:b" }\n',
            'validators.COW-MDP.pyton: unknown key; did you mean "python"?',
        ),
        (
            BASE + '[validators]\n"COW-MDP" = { python = "a b" }\n',
            'validators.COW-MDP.python: « a b » is wrong; expected one such as "acme.rules:check"',
        ),
        (
            'portal = "etudiant"\nbase_url = "http://127.0.0.1:1"\n[validators]\n"ETU" = { python = "a:b" }\n',
            "validators.ETU: no field is called « ETU »; none exists for this portal",
        ),
        (
            BASE + '[browser]\nlocale = "français du Québec"\n',
            'browser.locale: « français du Québec » is wrong; expected one such as "fr-CA"',
        ),
        (
            BASE + '[dismiss]\nbuttons = ["Fermer", "env:PAS_LA"]\n',
            "dismiss.buttons[2]: the environment variable PAS_LA is not set",
        ),
    ],
)
def test_a_fault_is_named_with_what_was_expected(
    written: Callable[..., Path], catalogue: Catalogue, profile: str, expected: str
) -> None:
    """One clause gives the key, what it holds and what was expected."""
    assert (expected,) == problems(written(profile), catalogue)


def test_every_fault_is_named_at_once(written: Callable[..., Path], catalogue: Catalogue) -> None:
    """Structure, references, files, addresses and variables are all checked before anything is said."""
    file = written(
        'portal = "cowan"\nnom = "x"\nbase_url = "https://example.org"\n'
        '[control]\nurl = "env:URL"\n[members]\nfile = "absent.json"\n[limits]\ntimeout_s = -1\n'
        '[declares]\nabsent = { "COW-X" = "x" }\nknown = { "UNI-ESPACE-DEVIS" = { reason = "" } }\n'
    )
    assert {
        "nom", "base_url", "control.url", "members.file", "limits.timeout_s", "declares.absent.COW-X",
        "declares.known.UNI-ESPACE-DEVIS", "declares.known.UNI-ESPACE-DEVIS.reason",
    } == {problem.split(":")[0] for problem in problems(file, catalogue)}  # fmt: skip


def test_a_requirement_is_looked_for_everywhere_where_the_portal_is_not_known(
    written: Callable[..., Path], catalogue: Catalogue
) -> None:
    """An unknown portal does not keep the other faults from being named."""
    found = problems(written(BASE.replace("cowan", "cow") + '[declares]\nabsent = { "DSJ-CART" = "x" }\n'), catalogue)
    assert found[1:] == (
        'declares.absent.DSJ-CART: no requirement « DSJ-CART » in the catalogue; did you mean "DSJ-CARTE"?',
    )


def said(file: Path, catalogue: Catalogue) -> str:
    with pytest.raises(ProfileError) as refusal:
        load_profile(file, catalogue, {})
    return str(refusal.value)


def test_the_message_lists_one_fault_a_line(written: Callable[..., Path], catalogue: Catalogue) -> None:
    """Several faults are counted, then listed."""
    file = written(BASE + "[limits]\ntimeout_s = 0\n[mail]\nkind = \"maildir\"\n")
    assert said(file, catalogue) == (
        f"{file}: 2 problems:\n"
        '  - mail.path: missing; kind = "maildir" needs the folder\n'
        "  - limits.timeout_s: « 0 » is wrong; expected greater than 0"
    )


def test_a_message_that_asks_ends_with_its_question_mark(written: Callable[..., Path], catalogue: Catalogue) -> None:
    """No full stop follows « did you mean »."""
    file = written(BASE + '[entries]\nomnni = "/omni"\n')
    assert said(file, catalogue) == f'{file}: entries.omnni: unknown key; did you mean "omni"?'


def test_an_unset_variable_is_said_of_its_file(written: Callable[..., Path], catalogue: Catalogue) -> None:
    """Also where nothing else is wrong with the file."""
    file = written(BASE + 'name = "env:PAS_LA"\n')
    assert said(file, catalogue) == f"{file}: name: the environment variable PAS_LA is not set."


def test_a_syntax_error_is_given_with_its_line(written: Callable[..., Path], catalogue: Catalogue) -> None:
    """What is not TOML is refused with the file and the line."""
    file = written('portal = "cowan"\nbase_url = \n')
    message = said(file, catalogue)
    assert message.startswith(f"{file}: not TOML: ")
    assert "at line 2" in message


def test_a_missing_profile_is_named(tmp_path: Path, catalogue: Catalogue) -> None:
    """A file that is not there is refused with its path."""
    with pytest.raises(ProfileError, match=r"absent\.toml: cannot be read: No such file or directory\."):
        load_profile(tmp_path / "absent.toml", catalogue, {})


def test_a_folder_is_no_profile(tmp_path: Path, catalogue: Catalogue) -> None:
    """A folder instead of a file is refused in the same way."""
    assert problems(tmp_path, catalogue) == ("cannot be read: Is a directory",)


def test_what_is_not_utf8_is_refused(tmp_path: Path, catalogue: Catalogue) -> None:
    """A file in another encoding is refused as such."""
    file = tmp_path / "latin.toml"
    file.write_bytes('portal = "é"'.encode("latin-1"))
    assert said(file, catalogue) == f"{file}: not a text in UTF-8; expected a TOML file."


def test_a_secret_is_never_in_a_message(written: Callable[..., Path], catalogue: Catalogue) -> None:
    """A token of the wrong type is refused without being shown."""
    file = written(BASE + '[control]\nurl = "http://127.0.0.1:1"\ntoken = 987654\n')
    assert problems(file, catalogue) == ("control.token: expected a text in quotes",)


def test_evidence_that_ends_as_a_file_does_is_one(written: Callable[..., Path], catalogue: Catalogue) -> None:
    """A path that leads nowhere is refused, as any other of the profile's."""
    file = written(BASE + ATTESTED.replace('"PV"', '"pv/12.pdf"'))
    assert (
        f"attests.COW-LIEN-24H.evidence: no file {file.parent / 'pv/12.pdf'}; expected a text, or a file's path",
    ) == problems(file, catalogue)


PERSON = {
    "certificate": "123",
    "first_name": "Zoé",
    "last_name": "O",
    "birth_date": "2001-12-31",
    "email": "z@example.org",
}


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ("{", "is not JSON in UTF-8"),
        ("{}", "expected a list of people"),
        ("[3]", "person 1: expected an object with the keys certificate, first_name"),
        (json.dumps([PERSON, {**PERSON, "certificate": 3}]), "person 2: « certificate » is not a text"),
        (
            json.dumps([{**PERSON, "birth_date": "31-12-2001"}]),
            "« birth_date » is not a date such as 2001-12-31",
        ),
        (json.dumps([{k: v for k, v in PERSON.items() if k != "email"}]), "person 1: « email » is missing"),
        (json.dumps([PERSON, PERSON]), "person 2: has the numbers of person 1, expected each person once"),
    ],
)
def test_a_members_file_is_checked_person_by_person(
    written: Callable[..., Path], catalogue: Catalogue, members: str, expected: str
) -> None:
    """Each entry must have the portal's keys; unknown keys are ignored."""
    written(members, "members.json")
    found = problems(written(BASE + '[members]\nfile = "members.json"\n'), catalogue)
    assert expected in found[0]


def test_every_fault_of_a_members_file_is_named(written: Callable[..., Path], catalogue: Catalogue) -> None:
    """The faults of several people come together."""
    written(json.dumps([{**PERSON, "email": ""}, {**PERSON, "first_name": None}]), "members.json")
    assert len(problems(written(BASE + '[members]\nfile = "members.json"\n'), catalogue)) == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(st.characters(codec="utf-8")))
def test_whatever_the_file_holds_it_is_refused_cleanly(
    text: str, tmp_path: Path, catalogue: Catalogue
) -> None:
    """No content makes reading a profile end in anything but a ProfileError."""
    file = tmp_path / "profil.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ProfileError):
        load_profile(file, catalogue, {})


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)
keys = ["portal", "name", "entry", "entries", "control", "members", "mail", "limits", "labels", "declares",
        "fill", "screens", "passages", "attests"]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(profile=st.dictionaries(st.sampled_from([*keys, "validators", "browser", "dismiss"]), values))
def test_whatever_a_key_holds_it_is_refused_cleanly(
    profile: dict[str, object], catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No value of the wrong shape ends in anything but a ProfileError."""
    monkeypatch.setattr("mire.target.profile._read", lambda _path: dict(profile))
    with pytest.raises(ProfileError):
        load_profile(Path("profil.toml"), catalogue, {})
