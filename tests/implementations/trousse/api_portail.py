"""The members' portal: policy, claims, the printable card. All of it wants a session with accepted terms."""

import re
from datetime import timedelta
from html import escape

from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse

from . import regles
from .requete import Refus, api, compte_de, corps, maintenant

SOINS = ["medicaments", "dentaire", "vue", "physiotherapie", "psychologie", "autre"]
CONNEXION = "/clients/content/login/login.cfm"


def permis(request, compte, certificat: str) -> bool:
    """Whether the account may see what belongs to this certificate."""
    return compte.certificat == certificat or "COW-PRIVE:numero" in request.app.state.faux


@api
async def accueil(request):
    """What the first page needs to ask for the rest."""
    compte = compte_de(request)
    personne = request.app.state.depot.personnes[compte.certificat]
    return JSONResponse({"prenom": personne.prenom, "nom": personne.nom, "certificat": personne.certificat, "soins": SOINS})


@api
async def police(request):
    """The details of a policy."""
    compte, certificat = compte_de(request), request.path_params["certificat"]
    personne = request.app.state.depot.personnes.get(certificat)
    if not personne or not permis(request, compte, certificat):
        raise Refus(404, {"_": "introuvable"})
    return JSONResponse({
        "police": personne.police, "certificat": personne.certificat, "prenom": personne.prenom, "nom": personne.nom,
        "naissance": personne.naissance.strftime("%d-%m-%Y"),
        "garanties": [["medicaments", 80], ["dentaire", 70], ["vue", 100], ["physiotherapie", 80], ["psychologie", 80]],
    })


def decrire(demande) -> dict:
    return {"numero": demande.numero, "certificat": demande.certificat, "soin": demande.soin, "date": demande.date,
            "montant": demande.montant, "fournisseur": demande.fournisseur, "statut": demande.statut}


@api
async def demandes(request):
    """One's own claims, newest first."""
    compte = compte_de(request)
    miennes = [d for d in request.app.state.depot.demandes.values() if d.certificat == compte.certificat]
    return JSONResponse([decrire(d) for d in sorted(miennes, key=lambda d: -d.numero)])


@api
async def demande(request):
    """One claim."""
    compte = compte_de(request)
    trouvee = request.app.state.depot.demandes.get(request.path_params["numero"])
    if not trouvee or not permis(request, compte, trouvee.certificat):
        raise Refus(404, {"_": "introuvable"})
    return JSONResponse(decrire(trouvee))


@api
async def soumettre(request):
    """A new claim."""
    depot, data, compte = request.app.state.depot, await corps(request), compte_de(request)
    soin, jour = regles.propre(data.get("soin")), regles.propre(data.get("date"))
    montant = regles.propre(data.get("montant")).replace("$", "").replace(" ", "").replace(".", ",")
    fournisseur = regles.propre(data.get("fournisseur"))
    erreurs = {}
    if soin not in SOINS:
        erreurs["soin"] = "requis"
    if faute := regles.erreur_date(jour):
        erreurs["date"] = faute
    elif regles.lire_date(jour) > (maintenant(request) + timedelta(days=1)).date():
        erreurs["date"] = "date_future"
    if not re.fullmatch(r"[0-9]{1,6}(,[0-9]{1,2})?", montant) or not montant.strip("0,"):
        erreurs["montant"] = "montant" if montant else "requis"
    if not fournisseur:
        erreurs["fournisseur"] = "requis"
    if erreurs:
        raise Refus(422, erreurs)
    nouvelle = depot.ajouter_demande(compte.certificat, soin, jour, montant, fournisseur[:200])
    if "COW-PORTAIL:perdue" in request.app.state.faux:
        del depot.demandes[nouvelle.numero]
    return JSONResponse(decrire(nouvelle), 201)


async def carte(request):
    """The card, as a page of its own to print."""
    certificat = request.path_params["certificat"]
    personne = request.app.state.depot.personnes.get(certificat)
    if "COW-PRIVE:session" not in request.app.state.faux:
        try:
            compte = compte_de(request)
        except Refus:
            return RedirectResponse(CONNEXION, 303)
        if not permis(request, compte, certificat):
            personne = None
    if not personne:
        return HTMLResponse("<!DOCTYPE html><html lang=fr><title>Introuvable</title><h1>Page introuvable</h1>", 404)
    lignes = [("Titulaire", f"{personne.prenom} {personne.nom}"), ("Police", personne.police),
              ("Numéro de certificat", personne.certificat), ("Date de naissance", personne.naissance.strftime("%d-%m-%Y"))]
    corps_html = "".join(f"<p>{escape(nom)} : <strong>{escape(value)}</strong></p>" for nom, value in lignes)
    return HTMLResponse(
        '<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Carte de paiement direct</title></head>'
        f"<body><h1>Carte de paiement direct</h1>{corps_html}<p>Données inventées.</p></body></html>",
        headers={"Cache-Control": "no-store"})
