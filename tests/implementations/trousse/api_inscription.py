"""The registration: address, personal details, activation by the link of the message."""

import secrets
from datetime import timedelta

from starlette.responses import JSONResponse

from . import courriels, regles
from .depot import Compte, Lien, hacher
from .requete import Refus, api, corps, maintenant, poser_session, session_de

PAGE = "/clients/content/login/linkNew.cfm"


@api
async def etat(request):
    """At which step this browser's registration stands."""
    session = session_de(request)
    return JSONResponse({"etape": (session.inscription.get("etape") if session else None) or "courriel"})


@api
async def adresse(request):
    """First section: the address, twice."""
    depot, faux, data = request.app.state.depot, request.app.state.faux, await corps(request)
    courriel = regles.propre(data.get("courriel"))
    erreurs = regles.adresses(courriel, regles.propre(data.get("confirmation")), faux)
    if erreurs:
        raise Refus(422, erreurs)
    session = session_de(request) or depot.nouvelle_session()
    session.inscription = {
        "etape": "renseignements", "courriel": courriel, "langue": "en" if data.get("langue") == "en" else "fr",
    }
    response = JSONResponse({"etape": "renseignements"})
    poser_session(response, session)
    return response


@api
async def renseignements(request):
    """Second section: who it is. Ends with the activation message."""
    depot, faux, data = request.app.state.depot, request.app.state.faux, await corps(request)
    session = session_de(request)
    if not session or session.inscription.get("etape") != "renseignements":
        raise Refus(409, {"_": "etape"}, etape="courriel")
    champs = {nom: regles.propre(data.get(nom)) for nom in ("nom", "prenom", "naissance", "certificat")}
    personne = reconnaitre(depot, champs, faux)
    courriel, langue = session.inscription["courriel"], session.inscription["langue"]
    quand = maintenant(request)
    if depot.compte_de(personne.certificat) and "COW-UNIQUE:personne" not in faux:
        raise Refus(409, {"_": "deja_inscrit"})
    if depot.compte_a(courriel) and "COW-UNIQUE:adresse" not in faux:
        courriels.deja_inscrit(depot, courriel, quand)
    else:
        lien = Lien(str(depot.numero()), courriel, personne.certificat, secrets.token_hex(40).upper(),
                    secrets.token_hex(48).upper(), quand, langue)
        depot.liens[lien.numero] = lien
        session.liens.add(lien.numero)
        url = f"{request.app.state.base_url}{PAGE}?UserId={lien.numero}&Mail={lien.mail}&Stamp={lien.stamp}"
        courriels.activation(depot, courriel, url, quand, langue, faux)
    session.inscription = {"etape": "envoye", "langue": langue}
    return JSONResponse({"etape": "envoye"})


def reconnaitre(depot, champs, faux):
    """The person whose details these are; a refusal where one is missing, malformed or another."""
    sans_prenom = not champs["prenom"] and "COW-PERSONNE-REQUIS:prenom" in faux
    erreurs = {nom: "requis" for nom in ("nom", "prenom", "certificat") if not champs[nom]}
    if sans_prenom:
        del erreurs["prenom"]
    if faute := regles.erreur_date(champs["naissance"], faux):
        erreurs["naissance"] = faute
    if erreurs:
        raise Refus(422, erreurs)
    personne = depot.personnes.get(champs["certificat"])
    if not personne:
        raise Refus(422, {"_": "identite"})
    nom = regles.pareil(champs["nom"], personne.nom)
    prenom = regles.pareil(champs["prenom"], personne.prenom)
    if "COW-PERSONNE-IDENTIQUE:prenom" in faux:
        prenom = regles.pareil(champs["prenom"][:1], personne.prenom[:1])
    if not (nom and (prenom or sans_prenom) and memes_dates(champs["naissance"], personne.naissance, faux)):
        raise Refus(422, {"_": "identite"})
    return personne


def memes_dates(value, naissance, faux) -> bool:
    """Whether the date entered is the birth date."""
    lue = regles.lire_date(value)
    return lue == naissance or (lue is None and "COW-PERSONNE-FORMAT:impossible" in faux)


def lien_de(request, donnees) -> Lien:
    """The link as it was followed; 410 where it was altered, is too old, or has served."""
    depot, faux = request.app.state.depot, request.app.state.faux
    if not isinstance(donnees, dict) or set(donnees) != {"UserId", "Mail", "Stamp"}:
        raise Refus(410, {"_": "lien"})
    lien = depot.liens.get(str(donnees["UserId"]))
    scelle = lien and secrets.compare_digest(
        (lien.mail + lien.stamp).encode(), (str(donnees["Mail"]) + str(donnees["Stamp"])).encode())
    if not lien or not (scelle or "COW-LIEN-INTEGRE:userid" in faux):
        raise Refus(410, {"_": "lien"})
    quand = maintenant(request)
    trop_tard = quand - lien.date > timedelta(hours=24)
    if "COW-LIEN-24H:lendemain" in faux:
        trop_tard = (quand.date() - lien.date.date()).days > 2
    actif = lien.servi or (depot.compte_de(lien.certificat) and "COW-SESSION-AVANT:attente" not in faux)
    if trop_tard or (actif and not {"COW-LIEN-UNEFOIS:rejoue", "COW-UNIQUE:personne"} & faux):
        raise Refus(410, {"_": "lien"})
    if lien.servi and "COW-LIEN-UNEFOIS:rejoue" not in faux:
        raise Refus(410, {"_": "lien"})
    session = session_de(request)
    if "COW-LIEN:navigateur" in faux and not (session and lien.numero in session.liens):
        raise Refus(410, {"_": "lien"})
    return lien


@api
async def ouvrir(request):
    """Whether the link can still be used. A key given twice makes an altered link."""
    paires = request.query_params.multi_items()
    lien_de(request, dict(paires) if len(paires) == 3 else None)
    return JSONResponse({"etape": "activation"})


@api
async def activer(request):
    """The activation form."""
    depot, faux, data = request.app.state.depot, request.app.state.faux, await corps(request)
    lien = lien_de(request, data.get("lien"))
    personne = depot.personnes[lien.certificat]
    naissance, certificat = regles.propre(data.get("naissance")), regles.propre(data.get("certificat"))
    secret, double = str(data.get("mot_de_passe") or ""), str(data.get("confirmation") or "")
    choix, reponse = regles.propre(data.get("question")), regles.propre(data.get("reponse"))
    erreurs = regles.mot_de_passe(secret, double, faux) | regles.question(choix, reponse, faux)
    if faute := regles.erreur_date(naissance):
        erreurs["naissance"] = faute
    if not certificat:
        erreurs["certificat"] = "requis"
    if erreurs:
        raise Refus(422, erreurs)
    meme_date = regles.lire_date(naissance) == personne.naissance or "COW-ACTIVATION-IDENTITE:naissance" in faux
    if not (meme_date and certificat == personne.certificat):
        raise Refus(422, {"_": "identite"})
    utilisateur = lien.courriel.casefold()
    if "COW-COURRIEL-NOM:certificat" in faux:
        utilisateur = personne.certificat.casefold()
    pris = depot.comptes.get(utilisateur)
    if pris and pris.certificat != personne.certificat and "COW-UNIQUE:adresse" not in faux:
        raise Refus(410, {"_": "lien"})
    lien.servi = True
    depot.comptes[utilisateur] = Compte(
        utilisateur, lien.courriel.casefold(), personne.certificat, hacher(secret_normal(secret, faux)), choix,
        hacher(regles.reponse_normale(reponse)), conditions=bool(pris and pris.conditions))
    return JSONResponse({"etape": "active"})


def secret_normal(secret: str, faux) -> str:
    """The password as it is hashed."""
    return secret.casefold() if "COW-SESSION-REFUSE:casse" in faux else secret
