"""Deviations on the application's own screens: labels, buttons, what the « i » shows."""

from mocks.kit.deviations import Deviation

CONNEXION = "/ouvrir-une-session"
CODE = "/inscription/code"
CONFIRMATION = "/inscription/confirmation"
DOSSIERS = "/dossiers"
INSCRIPTION = ("REGIME", "PERSONNE", "CODE", "MDP", "NOUVEAU", "EXISTANT")
APRES_SESSION = ("DOSSIERS", "SESSION-REFUSE", "CONVENTION", "RECLAMATION", "COMMUN")
SESSION = ("SESSION", "OUBLI", *APRES_SESSION)


def ensuite(pourquoi: str, *suites: str) -> dict[str, str]:
    """What falls with it."""
    return {f"R360-{suite}": pourquoi for suite in suites}


PAR_INSCRIPTION = ensuite("l'inscription commence par « Inscrivez-vous! »", *INSCRIPTION, *SESSION)
SANS_COMPTE = ensuite("sans ce libellé, l'inscription ne se termine pas", *INSCRIPTION, *SESSION)
PAR_SERVICES = ensuite("le premier écran des services se reconnaît à ce mot", *SESSION)


def sans(suites: dict[str, str], own: str) -> dict[str, str]:
    """What falls with it, the requirement itself apart."""
    return {suite: why for suite, why in suites.items() if suite != own}


DEVIATIONS = (
    Deviation(
        "R360-OUVERTURE:inscrivez-renomme",
        "« Inscrivez-vous! » s'appelle « Découvrir ».",
        paths=CONNEXION,
        texts={">Inscrivez-vous!<": ">Découvrir<"},
        entraine=PAR_INSCRIPTION,
    ),
    Deviation(
        "R360-OUVERTURE:inscrivez-absent",
        "L'ouverture de session n'offre pas « Inscrivez-vous! ».",
        paths=CONNEXION,
        patterns={'<p class="actions premiere">.*?</p>': ""},
        entraine=PAR_INSCRIPTION,
    ),
    Deviation(
        "R360-OUVERTURE:inscrivez-mort",
        "« Inscrivez-vous! » ne mène nulle part.",
        paths=CONNEXION,
        patterns={'href="[^"]*">Inscrivez-vous!': 'href="#">Inscrivez-vous!'},
        entraine=PAR_INSCRIPTION,
    ),
    Deviation(
        "R360-REGIME:ni-contrat-ni-groupe",
        "Le champ du contrat ne parle ni de contrat ni de groupe.",
        rules={"libelle_contrat": "Numéro de police"},
        entraine=sans(SANS_COMPTE, "R360-REGIME"),
    ),
    Deviation(
        "R360-REGIME:certificat-renomme",
        "« Numéro de certificat » s'appelle « Identifiant de l'assuré ».",
        paths="/inscription$",
        patterns={">Numéro de certificat<": ">Identifiant de l'assuré<"},
        entraine=sans(SANS_COMPTE, "R360-REGIME"),
    ),
    Deviation(
        "R360-PERSONNE:telephone-absent",
        "Le numéro de téléphone secondaire n'est pas demandé.",
        paths="/inscription/renseignements",
        patterns={">Numéro de téléphone secondaire<": ">Remarque<"},
    ),
    Deviation(
        "R360-NOUVEAU:soumettre-renomme",
        "« Soumettre » s'appelle « Terminer ».",
        paths=CODE,
        texts={">Soumettre</button>": ">Terminer</button>"},
        entraine=sans(SANS_COMPTE, "R360-NOUVEAU"),
    ),
    Deviation(
        "R360-NOUVEAU:sans-code",
        "La confirmation ne montre pas le code d'utilisateur.",
        paths=CONFIRMATION,
        patterns={'<strong class="code">.*?</strong>': "<strong>••••••</strong>"},
        entraine=sans(SANS_COMPTE, "R360-NOUVEAU"),
    ),
    Deviation(
        "R360-NOUVEAU:continuer-renomme",
        "Le lien « Continuer » de la confirmation s'appelle « Fermer ».",
        paths=CONFIRMATION,
        texts={">Continuer</a>": ">Fermer</a>"},
    ),
    Deviation(
        "R360-NOUVEAU:continuer-ailleurs",
        "« Continuer » ramène à l'inscription.",
        paths=CONFIRMATION,
        patterns={'href="[^"]*">Continuer</a>': 'href="/inscription">Continuer</a>'},
    ),
    Deviation(
        "R360-EXISTANT:option-absente",
        "L'inscription n'offre pas d'utiliser un code existant.",
        paths=CODE,
        patterns={"<a [^>]*>Oui, utiliser[^<]*</a>": ""},
        entraine=ensuite("sans le code existant, personne n'a plusieurs dossiers", "DOSSIERS"),
    ),
    Deviation(
        "R360-DOSSIERS:sans-information",
        "Rien à côté d'un dossier n'en dit plus.",
        paths=DOSSIERS,
        patterns={'<button type="button" class="info".*?</button>': "", '<div class="about".*?</div>': ""},
    ),
    Deviation(
        "R360-DOSSIERS:information-muette",
        "Le « i » d'un dossier ne montre rien.",
        paths=DOSSIERS,
        patterns={'(<div class="about"[^>]*>).*?(</div>)': r"\1\2"},
    ),
    Deviation(
        "R360-SESSION:confirmer-renomme",
        "Le bouton « Confirmer » s'appelle « Entrer ».",
        paths=CONNEXION,
        texts={">Confirmer</button>": ">Entrer</button>"},
        entraine=ensuite("aucune session ne s'ouvre", "OUVERTURE", "EXISTANT", *APRES_SESSION),
    ),
    Deviation(
        "R360-CONVENTION:accepter-renomme",
        "Le bouton « Accepter » s'appelle « Continuer ».",
        paths="/services",
        texts={">Accepter</button>": ">Continuer</button>"},
        entraine=ensuite("les services viennent après « Accepter »", "SESSION", "DOSSIERS", "RECLAMATION", "COMMUN"),
    ),
    Deviation(
        "R360-OUBLI:lien-absent",
        "Rien ne mène de la connexion à l'aide-mémoire.",
        paths=CONNEXION,
        patterns={"<a [^>]*>Mot de passe oublié[^<]*</a>": ""},
    ),
    Deviation(
        "R360-RECLAMATION:absente",
        "Les services ne parlent nulle part de réclamation.",
        paths="/services",
        patterns={"(?<=[ >])[Rr]éclamations?(?= ?[<a-z.])": "formulaire"},
        entraine=sans(PAR_SERVICES, "R360-RECLAMATION"),
    ),
)
