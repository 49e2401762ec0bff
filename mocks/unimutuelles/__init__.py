"""A mutual's members' space, as notice D shows it: four steps, lost password and code, and the space itself.

It draws itself in three ways, none of them wrong: see `mocks.unimutuelles.site`.
"""

from mocks.kit.portal import Portal
from mocks.unimutuelles import (
    code_perdu,
    connexion,
    demandes,
    espace,
    inscription,
    mdp_perdu,
    messages,
    remboursements,
    site,
    validation,
)
from mocks.unimutuelles.blueprint import bp
from mocks.unimutuelles.deviations import DEVIATIONS
from mocks.unimutuelles.members import add_member, load_user
from mocks.unimutuelles.models import Base
from mocks.unimutuelles.rules import Rules

VIEWS = (
    site,
    connexion,
    inscription,
    validation,
    mdp_perdu,
    code_perdu,
    espace,
    remboursements,
    messages,
    demandes,
)
"""The modules whose views the blueprint holds."""

PORTAL = Portal(
    id="unimutuelles",
    title="La mutuelle d'essai, espace adhérents",
    entry="/",
    blueprints=(bp,),
    metadata=Base.metadata,
    member_keys=("member_number", "access_code", "first_name", "last_name"),
    optional_keys=("account",),
    add_member=add_member,
    load_user=load_user,
    sign_in_view="unimutuelles.connexion",
    rules=Rules(),
    sender="Espace adhérents <ne-pas-repondre@example.org>",
    deviations=DEVIATIONS,
)
