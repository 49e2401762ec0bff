"""Deviations of the registration, its password apart."""

from collections.abc import Callable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from mocks.assistance.comptes import adherent_du_numero, beneficiaires_de, compte_de, ouvrir
from mocks.assistance.deviations.prive import introuvable
from mocks.assistance.models import Adherent, Beneficiaire, Compte
from mocks.assistance.rules import Rules
from mocks.kit.current import reading
from mocks.kit.deviations import Deviation
from mocks.kit.secrets import normalised

INSCRIPTION = "/inscription$"
REQUIS = tuple(Rules().inscription_requis)
SUITE = "l'inscription ne se fait plus avec ces champs"
TOUTES = (
    *("AST-INSCRIPTION-ECRAN", "AST-REQUIS", "AST-NUMERO", "AST-CONNU", "AST-IDENTITE", "AST-UNIQUE"),
    *("AST-BENEFICIAIRES", "AST-OFFRE", "AST-MOBILE", "AST-COURRIEL", "AST-SERVEUR"),
)

SERVEUR = {"AST-SERVEUR": "le serveur prend aussi ce que la page ne retient plus"}


def suite(requirement: str) -> dict[str, str]:
    """All that an inscription is needed for."""
    return {id: SUITE for id in TOUTES if id != requirement}


def renomme(nom: str, libelle: str, autre: str) -> Deviation:
    """Another label of one field of the registration."""
    return Deviation(
        f"AST-INSCRIPTION-ECRAN:{nom}-renomme",
        f"À l'inscription, « {libelle} » s'appelle « {autre} ».",
        paths=INSCRIPTION,
        patterns={rf'(<label for="{nom}">){libelle}': rf"\g<1>{autre}"},
        entraine=suite("AST-INSCRIPTION-ECRAN"),
    )


def sans_champ(nom: str) -> dict[str, str]:
    """Take a field away."""
    return {rf'<div class="field[^>]*>\s*<label for="{nom}">.*?</div>': ""}


def sans(*noms: str) -> dict[str, object]:
    """These fields may stay empty."""
    return {"inscription_requis": tuple(name for name in REQUIS if name not in noms)}


def par_noms(db: Session, numero: str, prenom: str, nom: str) -> Adherent | None:
    """By number, else whoever is called so."""
    named = select(Adherent).filter_by(prenom=prenom, nom=nom).order_by(Adherent.id.desc())
    return adherent_du_numero(db, numero, prenom, nom) or db.scalars(named).first()


def sans_la_fin(db: Session, numero: str, _prenom: str, _nom: str) -> Adherent | None:
    """Whatever the last character of the number is."""
    alike = select(Adherent).where(Adherent.numero.startswith(numero[:-1], autoescape=True))
    return db.scalars(alike).first() if len(numero) > 1 else None


def egal(un: str, autre: str) -> bool:
    """Case and accents apart."""
    return normalised(un) == normalised(autre)


def commence_pareil(adherent: Adherent, prenom: str, nom: str) -> bool:
    """The first three letters of each name."""
    return egal(prenom[:3], adherent.prenom[:3]) and egal(nom[:3], adherent.nom[:3])


def en_partie(adherent: Adherent, prenom: str, nom: str) -> bool:
    """Each name holds the other, or is held by it."""
    pairs = ((normalised(prenom), normalised(adherent.prenom)), (normalised(nom), normalised(adherent.nom)))
    return all(bool(entered) and (entered in known or known in entered) for entered, known in pairs)


def ou_vide(compare: Callable[[Adherent, str, str], bool]) -> Callable[[Adherent, str, str], bool]:
    """An empty name is right too."""
    return lambda adherent, prenom, nom: compare(adherent, prenom or adherent.prenom, nom or adherent.nom)


def titulaire(adherent: Adherent, prenom: str, nom: str) -> bool:
    """The holder's own names."""
    return egal(prenom, adherent.prenom) and egal(nom, adherent.nom)


def titulaire_ou_beneficiaire(adherent: Adherent, prenom: str, nom: str) -> bool:
    """The holder's names, or those of someone whom the policy covers."""
    covered = any(egal(prenom, one.prenom) and egal(nom, one.nom) for one in adherent.beneficiaires)
    return covered or titulaire(adherent, prenom, nom)


def quelque_titulaire(_adherent: Adherent, prenom: str, nom: str) -> bool:
    """The names of any holder whom the insurer knows."""
    with reading() as db:
        return any(titulaire(one, prenom, nom) for one in db.scalars(select(Adherent)).unique())


def remplacer(db: Session, compte: Compte) -> None:
    """A second registration takes the first one's place."""
    before = compte_de(db, compte.adherent_id)
    if before:
        db.delete(before)
        db.flush()
    ouvrir(db, compte)


def d_un_autre(db: Session, adherent_id: int) -> Sequence[Beneficiaire]:
    """Those of the policy before, if there is one."""
    others = select(Beneficiaire).where(Beneficiaire.adherent_id != adherent_id)
    own = beneficiaires_de(db, adherent_id)
    return [*own, *db.scalars(others.order_by(Beneficiaire.id.desc()).limit(4))]


DEVIATIONS = (
    renomme("numero", "Numéro adhérent", "Matricule"),
    renomme("prenom", "Prénom", "Petit nom"),
    renomme("nom", "Nom", "Patronyme"),
    Deviation(
        "AST-INSCRIPTION-ECRAN:sans-adresse",
        "L'inscription ne demande pas d'adresse e-mail.",
        paths=INSCRIPTION,
        rules=sans("email"),
        patterns=sans_champ("email"),
        entraine=suite("AST-INSCRIPTION-ECRAN"),
    ),
    Deviation(
        "AST-INSCRIPTION-ECRAN:sans-mot-de-passe",
        "L'inscription ne demande pas de mot de passe.",
        paths=INSCRIPTION,
        rules=sans("mdp", "confirmation"),
        patterns={**sans_champ("mdp"), **sans_champ("confirmation")},
        entraine=suite("AST-INSCRIPTION-ECRAN"),
    ),
    Deviation(
        "AST-REQUIS:numero-facultatif",
        "Le numéro adhérent peut rester vide.",
        rules={**sans("numero"), "adherent_connu": par_noms},
        entraine={"AST-CONNU": "les noms suffisent", **SERVEUR},
    ),
    Deviation(
        "AST-REQUIS:prenom-facultatif",
        "Le prénom peut rester vide.",
        rules={**sans("prenom"), "identite_exacte": ou_vide(titulaire)},
        entraine=SERVEUR,
    ),
    Deviation(
        "AST-REQUIS:nom-facultatif",
        "Le nom peut rester vide.",
        rules={**sans("nom"), "identite_exacte": ou_vide(titulaire)},
        entraine=SERVEUR,
    ),
    Deviation(
        "AST-NUMERO:lettre-exigee",
        "Un numéro adhérent de chiffres seulement est refusé.",
        rules={"numero_permis": "[0-9A-Z]*[A-Z][0-9A-Z]*"},
    ),
    Deviation(
        "AST-NUMERO:chiffres-seuls",
        "Un numéro adhérent qui contient une lettre est refusé.",
        rules={"numero_permis": "[0-9]+"},
        entraine=suite("AST-NUMERO"),
    ),
    Deviation(
        "AST-NUMERO:une-lettre-au-plus",
        "Un numéro adhérent de plusieurs lettres est refusé.",
        rules={"numero_permis": "[A-Z]?[0-9]+"},
    ),
    Deviation(
        "AST-CONNU:noms-suffisent",
        "Un numéro inconnu est accepté quand les noms sont connus.",
        rules={"adherent_connu": par_noms},
    ),
    Deviation(
        "AST-CONNU:fin-ignoree",
        "Le dernier caractère du numéro n'est pas vérifié.",
        rules={"adherent_connu": sans_la_fin},
    ),
    Deviation(
        "AST-IDENTITE:noms-non-verifies",
        "N'importe quels prénom et nom conviennent au numéro.",
        rules={"identite_exacte": lambda _adherent, _prenom, _nom: True},
    ),
    Deviation(
        "AST-IDENTITE:prenom-non-verifie",
        "N'importe quel prénom convient au numéro et au nom.",
        rules={"identite_exacte": lambda adherent, _prenom, nom: egal(nom, adherent.nom)},
    ),
    Deviation(
        "AST-IDENTITE:nom-non-verifie",
        "N'importe quel nom convient au numéro et au prénom.",
        rules={"identite_exacte": lambda adherent, prenom, _nom: egal(prenom, adherent.prenom)},
    ),
    Deviation(
        "AST-IDENTITE:debuts",
        "Des noms qui commencent comme les siens conviennent.",
        rules={"identite_exacte": commence_pareil},
    ),
    Deviation(
        "AST-IDENTITE:en-partie",
        "Une partie de ses noms suffit.",
        rules={"identite_exacte": en_partie},
    ),
    Deviation(
        "AST-IDENTITE:d-une-autre",
        "Les nom et prénom de n'importe quel adhérent conviennent au numéro.",
        rules={"identite_exacte": quelque_titulaire},
    ),
    Deviation(
        "AST-IDENTITE:beneficiaire",
        "Les nom et prénom d'un bénéficiaire conviennent au numéro.",
        rules={"identite_exacte": titulaire_ou_beneficiaire},
    ),
    Deviation(
        "AST-UNIQUE:recommencer",
        "Une personne déjà inscrite s'inscrit de nouveau, et son mot de passe change.",
        rules={"non_inscrit": lambda _db, _adherent: True, "ouvrir": remplacer},
    ),
    Deviation(
        "AST-BENEFICIAIRES:absents",
        "L'écran qui suit ne montre aucun bénéficiaire.",
        rules={"beneficiaires": lambda _db, _adherent: []},
    ),
    Deviation(
        "AST-BENEFICIAIRES:premier-seul",
        "L'écran qui suit ne montre que le premier bénéficiaire.",
        rules={"beneficiaires": lambda db, adherent: beneficiaires_de(db, adherent)[:1]},
    ),
    Deviation(
        "AST-BENEFICIAIRES:d-un-autre",
        "L'écran qui suit montre aussi les bénéficiaires d'autres contrats.",
        rules={"beneficiaires": d_un_autre},
    ),
    *(
        Deviation(f"AST-MOBILE:{slug}", sentence, rules={"mobile": pattern}, entraine=falls)
        for slug, sentence, pattern, falls in (
            ("05-accepte", "Un numéro qui commence par 05 est accepté.", r"0[5-7]( [0-9]{2}){4}", SERVEUR),
            ("08-accepte", "Un numéro qui commence par 08 est accepté.", r"0[678]( [0-9]{2}){4}", {}),
            ("sans-forme", "N'importe quel texte est pris pour un numéro de mobile.", ".*", SERVEUR),
            ("9-chiffres", "Un numéro auquel manque un chiffre est accepté.", r"0[67]( [0-9]{2}){3} [0-9][0-9]?", {}),
            ("11-chiffres", "Un numéro d'un chiffre de trop est accepté.", r"0[67]( [0-9]{2}){4}[0-9]?", {}),
            ("07-refuse", "Un numéro qui commence par 07 est refusé.", r"06( [0-9]{2}){4}", {}),
            ("06-refuse", "Un numéro qui commence par 06 est refusé.", r"07( [0-9]{2}){4}", suite("AST-MOBILE")),
        )
    ),
    Deviation(
        "AST-MOBILE:dans-mon-compte",
        "« Mon compte » prend n'importe quel texte pour un numéro de mobile.",
        rules={"mobile_compte": ".*"},
    ),
    Deviation(
        "AST-COURRIEL:jamais-envoye",
        "Aucun message ne confirme l'inscription.",
        rules={"annonce_a": lambda _compte: []},
    ),
    Deviation(
        "AST-COURRIEL:autre-destinataire",
        "Le message de confirmation part à une autre adresse.",
        rules={"annonce_a": lambda _compte: ["inscriptions@example.org"]},
    ),
    Deviation(
        "AST-COURRIEL:lien-mort",
        "Le message porte un lien de confirmation, qui ne mène à rien.",
        rules={"lien_exige": True},
        views={"assistance.confirmer": introuvable},
        entraine=dict.fromkeys(
            ("AST-UNIQUE", "AST-BENEFICIAIRES", "AST-OFFRE", "AST-MOBILE"), "aucun compte ne se termine"
        ),
    ),
)
