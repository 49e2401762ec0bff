"""Deviations that the application has in common with the web site: the same change of a rule or a view."""

from collections.abc import Mapping
from dataclasses import replace

from mocks.desjardins.deviations import DEVIATIONS as DU_WEB
from mocks.kit.deviations import Deviation, find

SANS_SESSION = "rien des services ne se voit sans session"
SANS_AJOUT = {"R360-DOSSIERS": "sans le code existant, personne n'a plusieurs dossiers"}
SANS_CHOIX = {"R360-EXISTANT": "le dossier ajouté ne peut pas être choisi"}
APRES_SESSION = dict.fromkeys(("R360-CONVENTION", "R360-RECLAMATION", "R360-COMMUN", "R360-DOSSIERS"), SANS_SESSION)


def reprise(slug: str, du_web: str, entraine: Mapping[str, str] | None = None) -> Deviation:
    """The web site's deviation of that id, for the application."""
    wrong = find(DU_WEB, du_web)
    views = {endpoint.replace("desjardins.", "reclamation360."): wrap for endpoint, wrap in wrong.views.items()}
    return replace(wrong, id=slug, views=views, entraine=entraine or {})


DEVIATIONS = (
    reprise("R360-REGIME:contrat-facultatif", "DSJ-REGIME-CONTRAT:facultatif"),
    reprise("R360-REGIME:certificat-facultatif", "DSJ-REGIME-CERTIFICAT:facultatif"),
    reprise("R360-REGIME:tout-connu", "DSJ-REGIME-CONNU:tout-connu"),
    reprise("R360-REGIME:contrat-ignore", "DSJ-REGIME-CONNU:contrat-ignore"),
    reprise("R360-REGIME:le-dernier-gagne", "DSJ-REGIME-UNIQUE:le-dernier-gagne"),
    reprise("R360-PERSONNE:prenom-facultatif", "DSJ-PERSONNE-PRENOM:facultatif"),
    reprise("R360-PERSONNE:nom-facultatif", "DSJ-PERSONNE-NOM:facultatif"),
    reprise("R360-PERSONNE:naissance-facultative", "DSJ-PERSONNE-NAISSANCE:facultatif"),
    reprise("R360-PERSONNE:telephone-facultatif", "DSJ-PERSONNE-TELEPHONE:facultatif"),
    reprise("R360-PERSONNE:un-telephone-des-deux", "DSJ-PERSONNE-TELEPHONE:un-des-deux"),
    reprise("R360-PERSONNE:poste-avec-le-second", "DSJ-PERSONNE-FACULTATIF:poste-avec-le-second"),
    reprise("R360-PERSONNE:jour-mois-annee", "DSJ-PERSONNE-FORMAT:jour-mois-annee"),
    reprise("R360-PERSONNE:jour-inexistant", "DSJ-PERSONNE-FORMAT:jour-inexistant"),
    reprise("R360-PERSONNE:titre-exige", "DSJ-PERSONNE-FACULTATIF:titre-exige"),
    reprise("R360-CODE:min-4", "DSJ-CODE-LONGUEUR:min-4"),
    reprise("R360-CODE:max-37", "DSJ-CODE-LONGUEUR:max-37"),
    reprise("R360-CODE:trait-d-union", "DSJ-CODE-ALPHANUMERIQUE:trait-d-union"),
    reprise("R360-CODE:souligne", "DSJ-CODE-ALPHANUMERIQUE:souligne"),
    reprise("R360-CODE:espace", "DSJ-CODE-ALPHANUMERIQUE:espace"),
    reprise("R360-CODE:partage", "DSJ-CODE-UNIQUE:partage"),
    reprise("R360-MDP:min-7", "DSJ-MDP-LONGUEUR:min-7"),
    reprise("R360-MDP:deux-suffisent", "DSJ-MDP-CLASSES:deux-suffisent"),
    reprise("R360-MDP:confirmation-ignoree", "DSJ-MDP-CONFIRMATION:ignoree"),
    reprise("R360-MDP:confirmation-sans-casse", "DSJ-MDP-CONFIRMATION:casse-ignoree"),
    reprise("R360-NOUVEAU:aide-memoire-facultatif", "DSJ-AIDE-REQUIS:facultatif"),
    reprise("R360-NOUVEAU:aide-memoire-bavard", "DSJ-AIDE-DISCRET:tout-accepte"),
    reprise("R360-NOUVEAU:mere-facultative", "DSJ-MERE-REQUIS:facultatif"),
    reprise("R360-EXISTANT:sans-ajout", "DSJ-EXISTANT:sans-ajout", SANS_AJOUT),
    reprise("R360-EXISTANT:refuse-le-bon", "DSJ-EXISTANT:refuse-le-bon", SANS_AJOUT),
    reprise("R360-EXISTANT:tout-mot-de-passe", "DSJ-EXISTANT-REFUSE:tout-mot-de-passe"),
    reprise("R360-EXISTANT:ajoute-quand-meme", "DSJ-EXISTANT-REFUSE:ajoute-quand-meme"),
    reprise("R360-DOSSIERS:sans-choix", "DSJ-DOSSIERS:sans-choix", SANS_CHOIX),
    reprise("R360-DOSSIERS:choix-ignore", "DSJ-DOSSIERS:choix-ignore"),
    reprise("R360-SESSION:refuse-tout", "DSJ-SESSION-OUVRE:refuse-tout", APRES_SESSION),
    reprise("R360-SESSION:majuscules", "DSJ-SESSION-OUVRE:majuscules"),
    reprise("R360-SESSION-REFUSE:tout-mot-de-passe", "DSJ-SESSION-REFUSE:tout-mot-de-passe"),
    reprise("R360-SESSION-REFUSE:ouvre-quand-meme", "DSJ-SESSION-REFUSE:ouvre-quand-meme"),
    reprise("R360-SESSION-REFUSE:casse-inversee", "DSJ-SESSION-REFUSE:casse-inversee"),
    reprise("R360-SESSION-REFUSE:mot-de-passe-suivi", "DSJ-SESSION-REFUSE:mot-de-passe-suivi"),
    reprise("R360-CONVENTION:absente", "DSJ-CONVENTION:absente"),
    reprise("R360-CONVENTION:services-avant", "DSJ-CONVENTION:services-avant"),
    reprise("R360-OUBLI:sans-aide-memoire", "DSJ-AIDE-OUBLI:sans-aide-memoire"),
    reprise("R360-OUBLI:d-une-autre", "DSJ-AIDE-OUBLI:d-une-autre"),
    reprise("R360-OUBLI:prenom-suivi", "DSJ-MERE-OUBLI:prenom-suivi"),
    reprise("R360-OUBLI:toute-reponse", "DSJ-MERE-OUBLI:toute-reponse"),
)
