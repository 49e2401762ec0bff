"""Sign-in, terms of use, sign-out, forgotten password."""

import secrets
from datetime import timedelta

from starlette.responses import JSONResponse

from . import courriels, regles
from .api_inscription import secret_normal
from .depot import Compte, Oubli, hacher, verifier
from .requete import Refus, api, compte_de, corps, maintenant, poser_session, TEMOIN

PAGE = "/clients/content/login/motDePasse.cfm"


def qui(request, compte) -> dict:
    personne = request.app.state.depot.personnes[compte.certificat]
    return {"utilisateur": compte.utilisateur, "prenom": personne.prenom, "nom": personne.nom, "conditions": compte.conditions}


@api
async def lire(request):
    """Who is signed in: 401 when nobody is."""
    return JSONResponse(qui(request, compte_de(request, conditions=False)))


@api
async def ouvrir(request):
    """Sign-in. `conditions` may be absent (they are asked for next), false (refused) or true (accepted)."""
    depot, faux, data = request.app.state.depot, request.app.state.faux, await corps(request)
    utilisateur, secret = regles.propre(data.get("courriel")).casefold(), str(data.get("mot_de_passe") or "")
    erreurs = {nom: "requis" for nom, value in (("courriel", utilisateur), ("mot_de_passe", secret)) if not value}
    if erreurs:
        raise Refus(422, erreurs)
    compte = depot.comptes.get(utilisateur)
    if not compte and "COW-SESSION-AVANT:attente" in faux:
        compte = en_attente(depot, utilisateur, secret)
    juste = verifier(compte.mot_de_passe if compte else depot.leurre, secret_normal(secret, faux))
    if not compte or not juste:
        raise Refus(401, {"_": "identifiants"})
    refusees = not compte.conditions and "conditions" in data and data["conditions"] is not True
    if refusees and "COW-SESSION-CONDITIONS:adresse" not in faux:
        raise Refus(422, {"conditions": "conditions"})
    if data.get("conditions") is True:
        compte.conditions = True
    depot.sessions.pop(request.cookies.get(TEMOIN, ""), None)
    session = depot.nouvelle_session(utilisateur=compte.utilisateur, vue=maintenant(request))
    response = JSONResponse({"erreurs": {"conditions": "conditions"}} if refusees else qui(request, compte),
                            422 if refusees else 200)
    poser_session(response, session)
    return response


def en_attente(depot, utilisateur, secret):
    """The account of an address that was not activated yet (a way of being wrong)."""
    lien = next((x for x in depot.liens.values() if x.courriel.casefold() == utilisateur and not x.servi), None)
    if not lien or depot.compte_de(lien.certificat):
        return None
    compte = Compte(utilisateur, utilisateur, lien.certificat, hacher(secret), "rue", hacher("-"))
    depot.comptes[utilisateur] = compte
    return compte


@api
async def accepter(request):
    """The terms of use are accepted, for good."""
    data, compte = await corps(request), compte_de(request, conditions=False)
    if data.get("acceptees") is not True:
        raise Refus(422, {"conditions": "conditions"})
    compte.conditions = True
    return JSONResponse(qui(request, compte))


@api
async def fermer(request):
    """Sign-out: the session is gone on the server too."""
    request.app.state.depot.sessions.pop(request.cookies.get(TEMOIN, ""), None)
    response = JSONResponse({})
    response.delete_cookie(TEMOIN, path="/")
    return response


@api
async def demander(request):
    """Forgotten password: the same answer whatever the address."""
    depot, data = request.app.state.depot, await corps(request)
    utilisateur = regles.propre(data.get("courriel")).casefold()
    if not utilisateur:
        raise Refus(422, {"courriel": "requis"})
    compte = depot.comptes.get(utilisateur)
    if compte:
        jeton, quand = secrets.token_hex(32), maintenant(request)
        depot.oublis[jeton] = Oubli(compte.utilisateur, quand)
        langue = "en" if data.get("langue") == "en" else "fr"
        courriels.oubli(depot, compte.courriel, f"{request.app.state.base_url}{PAGE}?Stamp={jeton}", quand, langue)
    return JSONResponse({"etape": "envoye"})


def oubli_de(request):
    """The link for a new password and its account; 410 where it cannot serve any more."""
    depot = request.app.state.depot
    oubli = depot.oublis.get(request.path_params["jeton"])
    compte = oubli and depot.comptes.get(oubli.utilisateur)
    if not compte or oubli.servi or oubli.essais >= 10 or maintenant(request) - oubli.date > timedelta(hours=24):
        raise Refus(410, {"_": "lien"})
    return oubli, compte


@api
async def question(request):
    """The verification question that was chosen."""
    _, compte = oubli_de(request)
    return JSONResponse({"question": compte.question})


@api
async def remplacer(request):
    """The answer and the new password."""
    depot, faux, data = request.app.state.depot, request.app.state.faux, await corps(request)
    oubli, compte = oubli_de(request)
    reponse, secret = regles.propre(data.get("reponse")), str(data.get("mot_de_passe") or "")
    erreurs = regles.mot_de_passe(secret, str(data.get("confirmation") or ""), faux)
    if not reponse and "COW-QUESTION:reponse" not in faux:
        erreurs["reponse"] = "requis"
    if erreurs:
        raise Refus(422, erreurs)
    if "COW-QUESTION-OUBLI:toute" not in faux and not verifier(compte.reponse, regles.reponse_normale(reponse)):
        oubli.essais += 1
        raise Refus(422, {"reponse": "reponse_fausse"})
    oubli.servi = True
    compte.mot_de_passe = hacher(secret_normal(secret, faux))
    depot.fermer_sessions(compte.utilisateur)
    return JSONResponse({"etape": "remplace"})
