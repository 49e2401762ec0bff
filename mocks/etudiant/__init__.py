"""The student portal of guide A, step 1: where students find their contract and certificate numbers."""

from mocks.etudiant import views
from mocks.etudiant.blueprint import bp
from mocks.etudiant.deviations import DEVIATIONS
from mocks.etudiant.gardes import GARDES
from mocks.etudiant.members import add_member, load_user
from mocks.etudiant.models import Base
from mocks.etudiant.rules import Rules
from mocks.kit.portal import Portal

VIEWS = (views,)
"""The modules whose views the blueprint holds."""

PORTAL = Portal(
    id="etudiant",
    title="Portail étudiant",
    entry="/",
    blueprints=(bp,),
    metadata=Base.metadata,
    member_keys=("login", "password", "contract", "certificate", "first_name", "last_name"),
    add_member=add_member,
    load_user=load_user,
    sign_in_view="etudiant.connexion",
    rules=Rules(gardes=GARDES),
    deviations=DEVIATIONS,
)
