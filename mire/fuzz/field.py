"""One field of a profile, tried as deep as asked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from mire.fuzz import corpus
from mire.fuzz.addresses import domain_of
from mire.fuzz.campaign import Campaign
from mire.fuzz.offered import validator_of
from mire.fuzz.outcome import Outcome
from mire.fuzz.places import rule_of
from mire.target.profile import Profile

IN_A_RUN = 1000
DEEP = 10_000
"""How many values are drawn, besides those always tried: in a conformance run, and by `mire fuzz`."""


def try_field(
    profile: Profile, field: str, *, examples: int, seed: int, watch: Callable[[int], None] = lambda _: None
) -> Outcome:
    """Try the validator that `profile` offers for `field`; what is found is kept beside the profile."""
    folder = profile.file.resolve().parent
    known = corpus.read(folder).get(field, [])
    with closing(validator_of(profile.validators[field], folder, profile.timeout_s)) as validator:
        outcome = Campaign(
            rule_of(profile, field),
            validator,
            examples=examples,
            start=seed,
            known=known,
            home=domain_of(profile.mail_address),
            cost=True,
            watch=watch,
        ).run()
    corpus.add(folder, field, [one.value for one in outcome.found.values()])
    return outcome
