"""Réclamation 360°, the mobile application of guide B: screens of its own, on the web site's accounts."""

from dataclasses import replace

from mocks.desjardins import PORTAL as WEB
from mocks.desjardins.blueprint import mobile
from mocks.desjardins.mobile import ouverture
from mocks.desjardins.mobile.deviations import DEVIATIONS

VIEWS = (ouverture,)
"""The views that only the application has; the others are the web site's."""

PORTAL = replace(
    WEB,
    id="reclamation360",
    title="Réclamation 360°",
    entry="/",
    blueprints=(mobile,),
    sign_in_view="reclamation360.connexion",
    rules=replace(WEB.rules, libelle_contrat="Numéro de contrat (ou numéro de groupe)"),
    deviations=DEVIATIONS,
    entries={"web": WEB},
)
