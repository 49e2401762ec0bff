"""Which rules a profile has tried, and at which field of its portal; nothing is tried here."""

from __future__ import annotations

from mire.catalogue import Portal, Rule
from mire.target.profile import Profile
from mire.verdicts import NotVerifiable

WAYS = ("formulaire", "navigateur")
"""How results call the ways in which a portal's field is tried."""


def place_of(portal: Portal, rule: Rule) -> tuple[str, str, str]:
    """The journey, the screen and the key of the field that `rule` is about, on the journeys that make an account."""
    for journey in portal.account:
        for step in portal.journeys[journey].steps:
            if step.fill and step.screen:
                for key in portal.screens[step.screen].fields:
                    if portal.fields[key].rule == rule.id:
                        return journey, step.screen, key
    raise NotVerifiable(f"aucun écran de l'inscription ne porte le champ de {rule.id}")


def has_way(portal: Portal, rule: Rule) -> bool:
    """Whether the journeys that make an account lead to the field that `rule` is about."""
    try:
        place_of(portal, rule)
    except NotVerifiable:
        return False
    return True


def rule_of(profile: Profile, field: str) -> Rule:
    """The rule of a field that the contract lets a validator be offered for."""
    return profile.documented.rules[field]


def rules_on_portal(profile: Profile) -> list[Rule]:
    """The rules that are tried on the portal itself: those that no validator of the profile answers for."""
    if profile.base_url is None:
        return []
    rules = profile.documented.rules.values()
    return [rule for rule in rules if rule.id not in profile.validators and has_way(profile.documented, rule)]
