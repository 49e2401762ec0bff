"""The RAMU participants' portal, as guide C shows it: registration by e-mail, activation, sign-in, claims, policy."""

from mocks.cowan import acces, activation, inscription, oubli, portail
from mocks.cowan.blueprint import bp
from mocks.cowan.deviations import DEVIATIONS
from mocks.cowan.members import add_member, load_user
from mocks.cowan.models import Base
from mocks.cowan.rules import Rules
from mocks.kit.portal import Portal

VIEWS = (acces, inscription, activation, oubli, portail)
"""The modules whose views the blueprint holds."""

PORTAL = Portal(
    id="cowan",
    title="Portail des participants du RAMU",
    entry="/clients/content/login/login.cfm",
    blueprints=(bp,),
    metadata=Base.metadata,
    member_keys=("certificate", "first_name", "last_name", "birth_date", "email"),
    add_member=add_member,
    load_user=load_user,
    sign_in_view="cowan.connexion",
    rules=Rules(),
    sender="Cowan <ne-pas-repondre@example.org>",
    deviations=DEVIATIONS,
)
