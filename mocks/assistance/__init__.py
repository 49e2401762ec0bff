"""A French health-assistance portal, as FAQ E speaks of it: registration, account, addresses, trips, reimbursements.

It draws itself in three ways, none of them wrong: see `mocks.assistance.site`.
"""

from mocks.assistance import adresses, compte, connexion, espace, inscription, oubli, remboursements, site, trajets
from mocks.assistance.blueprint import bp
from mocks.assistance.deviations import DEVIATIONS
from mocks.assistance.members import add_member, load_user
from mocks.assistance.models import Base
from mocks.assistance.rules import Rules
from mocks.kit.portal import Portal

VIEWS = (site, connexion, inscription, oubli, espace, compte, adresses, trajets, remboursements)
"""The modules whose views the blueprint holds."""

PORTAL = Portal(
    id="assistance",
    title="L'assistance d'essai",
    entry="/",
    blueprints=(bp,),
    metadata=Base.metadata,
    member_keys=("member_number", "first_name", "last_name", "offer_active", "beneficiaries"),
    optional_keys=("assistance_requests",),
    add_member=add_member,
    load_user=load_user,
    sign_in_view="assistance.connexion",
    rules=Rules(),
    sender="Votre assistance <ne-pas-repondre@example.org>",
    deviations=DEVIATIONS,
)
