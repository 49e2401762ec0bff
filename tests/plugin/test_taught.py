"""What a profile teaches and attests, from the profile to the results: right portals conform, wrong ones do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.plugin import targets
from tests.plugin.conftest import Judge
from tests.plugin.targets import Target

Serve = Callable[[Target], Target]
END = '[screens.fin]\nshows = "Votre dossier est ouvert"\n'
ATTESTED = """[attests."{}"]
verdict = "conforme"
by = "Recette"
on = 2026-01-02
until = 2126-01-02
evidence = "PV 12"
"""


def test_a_screen_that_the_profile_teaches_is_reached_with_a_remark(judge: Judge, serve: Serve) -> None:
    """The registration ends under another title, and its rules are judged."""
    ended = judge(target=serve(targets.OtherEnd()), more=END)
    remark = "l'écran « fin » se reconnaît ici à « Votre dossier est ouvert »"
    requirement = ended.results["requirements"]["MINI-CODE-SUFFIT"]
    assert ("conforme", "conforme") == (requirement["verdict"], ended.verdict("MINI-CODE-LONGUEUR")), ended.said
    assert (True, True) == (remark in requirement["remarks"], f"remarque : {remark}" in ended.said)


def test_a_rule_that_is_broken_stays_broken(judge: Judge, serve: Serve) -> None:
    """Whatever the profile says of its pages and of the rule itself; the attestation is refused."""
    more = f"{END}{ATTESTED.format('MINI-CODE-LONGUEUR')}"
    ended = judge(target=serve(targets.OtherEndAndLax()), more=more)
    requirement = ended.results["requirements"]["MINI-CODE-LONGUEUR"]
    assert (1, "non conforme", True) == (ended.status, requirement["verdict"], requirement["stale"]), ended.said
    assert "attestation périmée : MINI-CODE-LONGUEUR, à retirer du profil" in ended.said


@pytest.mark.parametrize("shows", ["Votre code", "Ce code est trop court."])
def test_a_refusal_is_not_taught_away(judge: Judge, serve: Serve, shows: str) -> None:
    """Neither what stood on the form all along nor what the refusal says is the end, while the form stays."""
    ended = judge(target=serve(targets.RefusesEverything()), more=f'[screens.fin]\nshows = "{shows}"\n')
    assert ended.verdict("MINI-CODE-SUFFIT") in ("non conforme", "non vérifiable"), ended.said
    assert ended.verdict("MINI-CODE-LONGUEUR") == "non vérifiable", ended.said


def test_a_label_taught_for_one_page_leaves_the_others(judge: Judge, serve: Serve) -> None:
    """The form comes back without the hint, and goes on being found."""
    hinted = {"Numéro de contrat": "Numéro de contrat Il est sur votre carte"}
    ended = judge(target=serve(targets.WithHintOnTheWay()), labels=hinted)
    verdicts = [ended.verdict(f"MINI-CODE-{rule}") for rule in ("SUFFIT", "LONGUEUR")]
    assert ["conforme", "conforme"] == verdicts, ended.said
    assert "« Numéro de contrat » s'appelle ici « Numéro de contrat Il est sur votre carte »" in ended.said


def test_a_label_that_was_not_needed_is_no_remark(judge: Judge, serve: Serve) -> None:
    """The portal has the documented name."""
    ended = judge(target=serve(Target()), labels={"Numéro de contrat": "No de contrat"})
    assert (False, "conforme") == ("s'appelle ici" in ended.said, ended.verdict("MINI-CODE-SUFFIT")), ended.said


def test_what_cannot_be_verified_may_be_attested(judge: Judge, serve: Serve) -> None:
    """The verdict stays, and the summary counts it apart; what was judged refuses its attestation."""
    target = serve(targets.MakesNobodyKnown())
    ended = judge(target=target, more=ATTESTED.format("MINI-CODE-SUFFIT"))
    requirement = ended.results["requirements"]["MINI-CODE-SUFFIT"]
    assert (0, "non vérifiable", False) == (ended.status, requirement["verdict"], requirement["stale"]), ended.said
    assert "PV 12" == requirement["attested"]["evidence"]
    assert "attesté à part, parmi les non vérifiables : 1" in ended.said
    assert "MINI-CODE-SUFFIT : conforme, attesté par Recette le 2026-01-02, jusqu'au 2126-01-02 : PV 12" in ended.said

    refused = judge(target=target, more=ATTESTED.format("MINI-ACCUEIL"))
    assert (1, "conforme", True) == (
        refused.status, refused.verdict("MINI-ACCUEIL"), refused.results["requirements"]["MINI-ACCUEIL"]["stale"],
    ), refused.said  # fmt: skip
