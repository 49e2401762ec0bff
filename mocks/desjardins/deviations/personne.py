"""Deviations on the personal details: labels, what is required, the date, how names are kept."""

import html
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from datetime import date, timedelta

from flask import request

from mocks.desjardins.rules import Rules, date_aaaa_mm_jj
from mocks.kit.deviations import Deviation

ECRAN = "/inscription/renseignements"
REQUIS = tuple(Rules().personne_requis)
ETOILES = tuple(Rules().etoiles)
LAISSE_VIDE = dict.fromkeys(
    ("DSJ-CONFIRMATION", "DSJ-PERSONNE-AFFICHAGE", "DSJ-PERSONNE-FIGE"),
    "l'inscription ordinaire laisse vide ce qui est facultatif : aucune n'aboutit",
)


def ecrite(motif: str) -> Callable[[str], date | None]:
    """Dates as they should be, and also those of a pattern with the groups a, m and j."""

    def lue(texte: str) -> date | None:
        found = re.fullmatch(motif, texte)
        other = f"{found['a']}-{found['m']}-{found['j']}" if found else texte
        return date_aaaa_mm_jj(texte) or date_aaaa_mm_jj(other)

    return lue


def jour_reporte(texte: str) -> date | None:
    """A day that does not exist becomes one of the next month."""
    found = re.fullmatch(r"([0-9]{4}-[0-9]{2})-(29|30|31)", texte)
    first = date_aaaa_mm_jj(f"{found[1]}-01") if found else None
    return date_aaaa_mm_jj(texte) or (first and found and first + timedelta(days=int(found[2]) - 1))


def mois_ramene(texte: str) -> date | None:
    """A month beyond the twelfth becomes December."""
    return date_aaaa_mm_jj(re.sub(r"(?<=-)(1[3-9]|[2-9][0-9])(?=-)", "12", texte))


def sans_accents(nom: str) -> str:
    """The letters without their accents."""
    return "".join(c for c in unicodedata.normalize("NFD", nom) if not unicodedata.combining(c))


def sans(*characters: str) -> Callable[[str], str]:
    """The name without these characters."""
    return lambda nom: "".join(" " if c in characters else c for c in nom)


def facultatif(champ: str) -> dict[str, tuple[str, ...]]:
    """The rules without that requirement."""
    return {"personne_requis": tuple(name for name in REQUIS if name != champ)}


class SelonLeSecond(Collection[str]):
    """What has to be filled: `avec` once a second telephone is given, else what the rules say."""

    def __init__(self, avec: tuple[str, ...]) -> None:
        self._avec = avec

    def __iter__(self) -> Iterator[str]:
        return iter(self._avec if request.form.get("telephone_secondaire") else REQUIS)

    def __contains__(self, name: object) -> bool:
        return name in tuple(self)

    def __len__(self) -> int:
        return len(tuple(self))


def libelle(exigence: str, ancien: str, nouveau: str) -> Deviation:
    """Another label than the guide's."""
    return Deviation(
        exigence,
        f"« {ancien} » s'appelle « {nouveau} ».",
        paths=ECRAN,
        texts={f">{ancien}<": f">{nouveau}<"},
    )


DEVIATIONS = (
    Deviation(
        "DSJ-OBLIGATOIRE:sans-etoile",
        "« Prénom » est obligatoire, mais ne porte pas l'étoile.",
        rules={"etoiles": tuple(name for name in ETOILES if name != "prenom")},
    ),
    Deviation(
        "DSJ-OBLIGATOIRE:etoile-de-trop",
        "« Poste » est facultatif, mais porte l'étoile.",
        rules={"etoiles": (*ETOILES, "poste")},
    ),
    Deviation(
        "DSJ-OBLIGATOIRE:sans-etoile-au-regime",
        "« Numéro de certificat » est obligatoire, mais ne porte pas l'étoile.",
        rules={"etoiles": tuple(name for name in ETOILES if name != "certificat")},
    ),
    libelle("DSJ-PERSONNE-ECRAN:groupe", "Renseignements personnels", "Qui êtes-vous"),
    libelle("DSJ-PERSONNE-ECRAN:titre", "Titre", "Civilité"),
    libelle("DSJ-PERSONNE-ECRAN:mme", "Mme", "Madame"),
    libelle("DSJ-PERSONNE-ECRAN:telephone-secondaire", "Numéro de téléphone secondaire", "Cellulaire"),
    libelle("DSJ-PERSONNE-ECRAN:poste", "Poste", "Extension"),
    Deviation(
        "DSJ-PERSONNE-ECRAN:autre-indication",
        "L'indication de la date n'est pas « aaaa-mm-jj ».",
        paths=ECRAN,
        texts={"aaaa-mm-jj": "année, mois, jour"},
    ),
    Deviation("DSJ-PERSONNE-PRENOM:facultatif", "Le prénom peut rester vide.", rules=facultatif("prenom")),
    Deviation("DSJ-PERSONNE-NOM:facultatif", "Le nom peut rester vide.", rules=facultatif("nom")),
    Deviation(
        "DSJ-PERSONNE-NAISSANCE:facultatif",
        "La date de naissance peut rester vide.",
        rules=facultatif("naissance"),
    ),
    Deviation(
        "DSJ-PERSONNE-TELEPHONE:facultatif",
        "Le numéro de téléphone principal peut rester vide.",
        rules=facultatif("telephone"),
    ),
    Deviation(
        "DSJ-PERSONNE-TELEPHONE:un-des-deux",
        "Le téléphone principal peut rester vide dès que le secondaire est donné.",
        rules={"personne_requis": SelonLeSecond(tuple(name for name in REQUIS if name != "telephone"))},
    ),
    Deviation(
        "DSJ-PERSONNE-FORMAT:jour-mois-annee",
        "Une date écrite jj-mm-aaaa est acceptée.",
        rules={"date_lue": ecrite("(?P<j>[0-9]{2})-(?P<m>[0-9]{2})-(?P<a>[0-9]{4})")},
    ),
    Deviation(
        "DSJ-PERSONNE-FORMAT:mois-jour-annee",
        "Une date écrite mm-jj-aaaa est acceptée.",
        rules={"date_lue": ecrite("(?P<m>[0-9]{2})-(?P<j>[0-9]{2})-(?P<a>[0-9]{4})")},
    ),
    Deviation(
        "DSJ-PERSONNE-FORMAT:annee-jour-mois",
        "Une date écrite aaaa-jj-mm est acceptée.",
        rules={"date_lue": ecrite("(?P<a>[0-9]{4})-(?P<j>[0-9]{2})-(?P<m>[0-9]{2})")},
    ),
    Deviation(
        "DSJ-PERSONNE-FORMAT:annee-de-deux-chiffres",
        "Une date dont l'année n'a que deux chiffres est acceptée.",
        rules={"date_lue": lambda texte: date_aaaa_mm_jj(texte) or date_aaaa_mm_jj(f"19{texte}")},
    ),
    Deviation(
        "DSJ-PERSONNE-FORMAT:jour-inexistant",
        "Le 30 février est accepté, et devient un jour de mars.",
        rules={"date_lue": jour_reporte},
    ),
    Deviation(
        "DSJ-PERSONNE-FORMAT:mois-inexistant",
        "Un treizième mois est accepté.",
        rules={"date_lue": mois_ramene},
    ),
    Deviation(
        "DSJ-PERSONNE-FACULTATIF:titre-exige",
        "Le titre ne peut pas rester vide.",
        rules={"personne_requis": (*REQUIS, "titre")},
        entraine=LAISSE_VIDE,
    ),
    Deviation(
        "DSJ-PERSONNE-FACULTATIF:telephone-exige",
        "Le numéro de téléphone secondaire ne peut pas rester vide.",
        rules={"personne_requis": (*REQUIS, "telephone_secondaire")},
        entraine=LAISSE_VIDE,
    ),
    Deviation(
        "DSJ-PERSONNE-FACULTATIF:poste-exige",
        "Le poste ne peut pas rester vide.",
        rules={"personne_requis": (*REQUIS, "poste")},
        entraine=LAISSE_VIDE,
    ),
    Deviation(
        "DSJ-PERSONNE-FACULTATIF:poste-avec-le-second",
        "Le poste ne peut plus rester vide dès que le second téléphone est donné.",
        rules={"personne_requis": SelonLeSecond((*REQUIS, "poste"))},
    ),
    Deviation(
        "DSJ-PERSONNE-AFFICHAGE:sans-accents",
        "Les noms perdent leurs accents, sans un mot.",
        rules={"nom_garde": sans_accents},
    ),
    Deviation(
        "DSJ-PERSONNE-AFFICHAGE:sans-apostrophes",
        "Les noms perdent leurs apostrophes.",
        rules={"nom_garde": sans("'", "’")},
    ),
    Deviation(
        "DSJ-PERSONNE-AFFICHAGE:sans-traits-d-union",
        "Les noms perdent leurs traits d'union.",
        rules={"nom_garde": sans("-")},
    ),
    Deviation(
        "DSJ-PERSONNE-AFFICHAGE:apostrophes-codees",
        "Les apostrophes des noms s'affichent en code HTML.",
        rules={"nom_garde": html.escape},
    ),
)
