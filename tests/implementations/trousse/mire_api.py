"""The test-only control endpoints of the public contract."""

import json
from datetime import date

from starlette.responses import JSONResponse

from . import regles
from .depot import Personne

CLES = ("certificate", "first_name", "last_name", "birth_date", "email")


async def accueil(request):
    return JSONResponse({"portal": "cowan", "capabilities": ["members", "messages", "clock"]})


async def membres(request):
    """Make one person known to the portal, not registered."""
    depot = request.app.state.depot
    try:
        data = json.loads(await request.body())
        valeurs = {cle: data[cle] for cle in CLES}
        if not all(isinstance(value, str) and value.strip() for value in valeurs.values()):
            raise ValueError("texts are wanted")
        naissance = date.fromisoformat(valeurs["birth_date"])
    except (ValueError, KeyError, TypeError) as error:
        return JSONResponse({"error": f"bad member: {error}"}, 400)
    certificat = regles.propre(valeurs["certificate"])
    with depot.verrou:
        depot.personnes[certificat] = Personne(
            certificat, valeurs["first_name"], valeurs["last_name"], naissance, valeurs["email"], f"RAMU-{depot.numero()}")
        depot.ajouter_demande(certificat, "medicaments", f"12-03-{max(naissance.year + 16, 2022)}", "48,20",
                              f"Pharmacie du Campus, dossier {certificat}", "Remboursée")
    return JSONResponse({**valeurs, "certificate": certificat, "birth_date": naissance.isoformat()}, 201)


async def messages(request):
    """Someone's mailbox, oldest first."""
    depot = request.app.state.depot
    with depot.verrou:
        return JSONResponse(list(depot.courriels.get(request.query_params.get("to", "").casefold(), [])))
