"""What deviating portals decide instead: small functions, each in the place of one rule."""

import re
from collections.abc import Callable
from datetime import date

from flask import request
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mocks.cowan import comptes, courrier, langues, rules
from mocks.cowan.comptes import Personne, nom_compare
from mocks.cowan.members import numero
from mocks.cowan.models import Compte, Lien, Regime
from mocks.kit.current import hasher, reading
from mocks.kit.nearly import begins_with_it

NAISSANCE_FOLLE = date.min
"""What `date_inexistante` makes of a day that does not exist."""


def inscription_francaise() -> str:
    """The registration stays French, whatever was chosen."""
    return "fr" if re.search("register|linkNew|activated", request.path) else langues.langue_choisie()


def identique_sauf(champ: str, si: Callable[[Regime, str], bool]) -> Callable[..., Regime | None]:
    """Compare all but one detail, where `si` holds of a plan and what was entered for it."""

    def regime(db: Session, personne: Personne) -> Regime | None:
        if found := comptes.regime_identique(db, personne):
            return found
        known = db.scalars(select(Regime).order_by(Regime.id.desc()))
        near = (one for one in known if si(one, personne[champ]))
        return next((one for one in near if _differences(one, personne) <= {champ}), None)

    return regime


def meme_initiale(regime: Regime, prenom: str) -> bool:
    """Whether two first names begin alike."""
    return nom_compare(regime.prenom)[:1] == nom_compare(prenom)[:1]


def meme_jour_et_mois(regime: Regime, naissance: str) -> bool:
    """Whether two birth dates are alike but for the year."""
    return regime.naissance.isoformat()[5:] == naissance[5:]


def meme_jour_et_annee(regime: Regime, naissance: str) -> bool:
    """Whether two birth dates are alike but for the month."""
    connue = regime.naissance.isoformat()
    return (connue[:4], connue[8:]) == (naissance[:4], naissance[8:])


def activation_sans_annee(regime: Regime, naissance: date | None, certificat: str) -> bool:
    """Of the birth date, day and month are enough."""
    alike = naissance is not None and meme_jour_et_mois(regime, naissance.isoformat())
    return alike and regime.certificat == numero(certificat)


def nom_en_partie(regime: Regime, nom: str) -> bool:
    """Whether one last name is a part of the other."""
    connu, entered = nom_compare(regime.nom), nom_compare(nom)
    return bool(entered) and (entered in connu or connu in entered)


def certificat_sans_fin(regime: Regime, certificat: str) -> bool:
    """Whether two certificate numbers differ at most in their last character."""
    return regime.certificat[:-1] == numero(certificat)[:-1]


def _differences(regime: Regime, personne: Personne) -> set[str]:
    alike = {
        "nom": nom_compare(regime.nom) == nom_compare(personne["nom"]),
        "prenom": nom_compare(regime.prenom) == nom_compare(personne["prenom"]),
        "naissance": regime.naissance.isoformat() == personne["naissance"],
        "certificat": regime.certificat == numero(personne["certificat"]),
    }
    return {champ for champ, same in alike.items() if not same}


def date_ou(ordre: str) -> Callable[[str], date | None]:
    """Also dates in another order, as a regular expression with the groups j, m and a."""

    def lue(texte: str) -> date | None:
        other = re.fullmatch(ordre, texte)
        same = f"{other['j']}-{other['m']}-{other['a']}" if other else texte
        return rules.date_jj_mm_aaaa(texte) or rules.date_jj_mm_aaaa(same)

    return lue


def annee_de_deux_chiffres(texte: str) -> date | None:
    """Also a year without its century, which is then the last one."""
    return rules.date_jj_mm_aaaa(texte) or rules.date_jj_mm_aaaa(re.sub(r"-(\d\d)$", r"-19\1", texte))


def date_inexistante(texte: str) -> date | None:
    """A day that does not exist passes."""
    shape = re.fullmatch("[0-9]{2}-[0-9]{2}-[0-9]{4}", texte)
    return rules.date_jj_mm_aaaa(texte) or (NAISSANCE_FOLLE if shape else None)


def activation_folle(regime: Regime, naissance: date | None, certificat: str) -> bool:
    """A day that does not exist is anyone's birth date."""
    same = comptes.activation_identique(regime, naissance, certificat)
    return same or (naissance == NAISSANCE_FOLLE and regime.certificat == numero(certificat))


def connus_ensemble(_regime: Regime, naissance: date | None, certificat: str) -> bool:
    """Whether both are somebody's."""
    with reading() as db:
        return db.scalar(select(Regime).filter_by(naissance=naissance, certificat=numero(certificat))) is not None


def noms_de_quelqu_un(db: Session, personne: Personne) -> Regime | None:
    """The plan of that number and birth date; the names may be anybody's whom the insurer knows."""
    names = {(nom_compare(one.nom), nom_compare(one.prenom)) for one in db.scalars(select(Regime))}
    found = db.scalar(select(Regime).filter_by(certificat=numero(personne["certificat"])))
    known = (nom_compare(personne["nom"]), nom_compare(personne["prenom"])) in names
    return found if found and known and found.naissance.isoformat() == personne["naissance"] else None


def nomme_par_le_dossier(db: Session, lien: Lien) -> Compte:
    """The address that the insurer has becomes the user name, whatever was entered."""
    compte = comptes.nouveau_compte(db, lien)
    compte.courriel_cle = lien.regime.courriel.casefold()
    return compte


def question_du_dernier(_compte: Compte) -> str:
    """The question of whoever made an account last."""
    with reading() as db:
        return db.scalars(select(Compte).order_by(Compte.id.desc()).limit(1)).one().question


def quelconque_apres_oubli(first: str, second: str) -> bool:
    """Two entries are alike, or a password was forgotten."""
    return rules.pareils(first, second) or request.path.endswith("linkPassword.cfm")


def courriel_ou(forme: str) -> Callable[[str], str | None]:
    """Also what has that form, a regular expression."""
    return lambda texte: rules.courriel_lu(texte) or (texte if re.fullmatch(forme, texte) else None)


def facteur_tolerant(lien: Lien) -> bool:
    """Say that the message left, also where no message can be sent."""
    return courrier.remettre(lien) if rules.courriel_lu(lien.courriel) else True


def signature_ignoree(texte: str) -> str | None:
    """The key of a link's text, whatever its signature is."""
    with reading() as db:
        keys = db.scalars(select(Lien.cle).order_by(Lien.id.desc()))
        return next((cle for cle in keys if courrier.jeton(cle).partition(".")[0] == texte.partition(".")[0]), None)


def adresse_libre(db: Session, regime: Regime, courriel: str) -> bool:
    """Only whether the address is nobody else's."""
    compte = comptes.compte_du_courriel(db, courriel)
    return compte is None or compte.regime_id == regime.id


def regime_libre(db: Session, regime: Regime, _courriel: str) -> bool:
    """Only whether the plan has no account."""
    return comptes.compte_du_regime(db, regime.id) is None


def compte_remplace(db: Session, lien: Lien) -> Compte:
    """The account that the plan or the address already has becomes the link's."""
    nouveau = comptes.nouveau_compte(db, lien)
    same = or_(Compte.regime_id == lien.regime_id, Compte.courriel_cle == nouveau.courriel_cle)
    compte: Compte | None = db.scalar(select(Compte).where(same))
    if compte is None:
        return nouveau
    compte.regime_id = lien.regime_id
    compte.courriel, compte.courriel_cle = nouveau.courriel, nouveau.courriel_cle
    return compte


def nomme_par_certificat(db: Session, lien: Lien) -> Compte:
    """The certificate number becomes the user name."""
    compte = comptes.nouveau_compte(db, lien)
    compte.courriel_cle = lien.regime.certificat.casefold()
    return compte


def tout_mot_de_passe(db: Session, courriel: str, mot_de_passe: str) -> Compte | None:
    """Any password opens a known address."""
    return comptes.compte_du_courriel(db, courriel) if mot_de_passe else None


def mot_de_passe_suivi(db: Session, courriel: str, mot_de_passe: str) -> Compte | None:
    """The address and anything that begins with its password open the account."""
    compte = comptes.compte_du_courriel(db, courriel)
    kept = compte.mot_de_passe if compte else None
    return compte if begins_with_it(lambda one: hasher().verify(kept, one), mot_de_passe) else None


def toute_adresse(db: Session, _courriel: str, mot_de_passe: str) -> Compte | None:
    """Anyone's password opens that person's account, with any address."""
    known = db.scalars(select(Compte).order_by(Compte.id.desc()))
    return next((compte for compte in known if hasher().verify(compte.mot_de_passe, mot_de_passe)), None)


def quelqu_un() -> Compte | None:
    """Who is signed in; else the last who has an account."""
    with reading() as db:
        return comptes.participant() or db.scalar(select(Compte).order_by(Compte.id.desc()))


def premier_mot_de_passe(compte: Compte, mot_de_passe: str) -> None:
    """A password that an account already has stays."""
    if not compte.mot_de_passe:
        comptes.mdp_retenu(compte, mot_de_passe)
