"""Group insurance on the web, as guides A and B show it: registration, first session, services, card."""

from mocks.desjardins import inscription, oubli, services, session, site
from mocks.desjardins.blueprint import web
from mocks.desjardins.deviations import DEVIATIONS
from mocks.desjardins.gardes import GARDES
from mocks.desjardins.members import add_member, load_user
from mocks.desjardins.models import Base
from mocks.desjardins.rules import Rules
from mocks.kit.portal import Portal

VIEWS = (site, inscription, session, oubli, services)
"""The modules whose views the blueprint holds."""

PORTAL = Portal(
    id="desjardins",
    title="Services en ligne d'assurance collective",
    entry="/adherent",
    blueprints=(web,),
    metadata=Base.metadata,
    member_keys=("contract", "certificate", "first_name", "last_name", "birth_date"),
    add_member=add_member,
    load_user=load_user,
    sign_in_view="desjardins.connexion",
    rules=Rules(gardes=GARDES),
    deviations=DEVIATIONS,
    accounts="desjardins",
    entries={"omni": "/omni"},
)
