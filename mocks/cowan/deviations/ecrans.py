"""Wrong screens: titles, labels and notices that are not the guide's."""

from mocks.cowan.deviations.adresses import ACTIVATION, ACTIVE, COURRIEL, ENVOYE, PERSONNE
from mocks.cowan.deviations.suites import ACTIVATIONS, INSCRIPTIONS, ensemble
from mocks.kit.deviations import Deviation

DEVIATIONS = (
    Deviation(
        "COW-COURRIEL-ECRAN:sans-nom-utilisateur",
        "La page ne dit pas que l'adresse devient le nom d'utilisateur.",
        paths=COURRIEL,
        patterns={"<p>Votre adresse courriel deviendra.*?</p>": ""},
    ),
    Deviation(
        "COW-COURRIEL-ECRAN:sans-24-heures",
        "La page de l'adresse ne dit pas qu'il reste 24 heures.",
        paths=COURRIEL,
        patterns={"Vous avez 24 heures pour accéder": "Pensez à accéder"},
    ),
    Deviation(
        "COW-COURRIEL-ECRAN:sans-message",
        "La page de l'adresse n'annonce pas de message.",
        paths=COURRIEL,
        patterns={"<p><strong>Important.*?</p>": "<p>Vous avez 24 heures pour terminer.</p>"},
    ),
    Deviation(
        "COW-COURRIEL-ECRAN:sans-titre",
        "La partie ne s'intitule pas « Inscrivez votre adresse courriel ».",
        paths=COURRIEL,
        texts={"Inscrivez votre adresse courriel": "Vos coordonnées"},
    ),
    Deviation(
        "COW-PERSONNE-ECRAN:sans-identiques",
        "La page ne dit pas que les renseignements doivent être identiques.",
        paths=PERSONNE,
        patterns={"<p>Les renseignements demandés.*?</p>": ""},
    ),
    Deviation(
        "COW-PERSONNE-ECRAN:bouton-renomme",
        "« Étape suivante » s'appelle « Continuer ».",
        paths=PERSONNE,
        texts={"Étape suivante": "Continuer"},
    ),
    Deviation(
        "COW-PERSONNE-ECRAN:prenom-renomme",
        "« Prénom » s'appelle « Nom usuel ».",
        paths=PERSONNE,
        texts={"Prénom": "Nom usuel"},
        entraine=ensemble(
            INSCRIPTIONS, "Le champ ne se trouve plus, l'inscription ne se remplit plus.", sauf="COW-PERSONNE-ECRAN"
        ),
    ),
    Deviation(
        "COW-ROBOT:sans-avis",
        "Aucune page ne parle de la protection contre les robots.",
        patterns={'<p class="hint robot">.*?</p>': ""},
    ),
    Deviation(
        "COW-ENVOYE:sans-24-heures",
        "La page ne dit pas qu'il reste 24 heures.",
        paths=ENVOYE,
        texts={"vous avez 24 heures pour accéder": "vous devez accéder"},
    ),
    Deviation(
        "COW-ENVOYE:sans-60-minutes",
        "La page ne dit pas au bout de combien de temps appeler.",
        paths=ENVOYE,
        texts={"dans un délai de 60 minutes vous": "vous"},
    ),
    Deviation(
        "COW-ENVOYE:autre-numero",
        "La page donne un autre numéro que celui de l'Infocentre.",
        paths=ENVOYE,
        texts={"1-888-509-7797": "1-888-555-0100"},
    ),
    Deviation(
        "COW-ENVOYE:sans-heures",
        "La page ne dit pas quand l'Infocentre répond.",
        paths=ENVOYE,
        texts={"du lundi au vendredi entre 8 h et 17 h, heure normale de l'Est (Canada), ": ""},
    ),
    Deviation(
        "COW-ENVOYE:autre-adresse",
        "La page donne une autre adresse que celle de l'Infocentre.",
        paths=ENVOYE,
        texts={"clients@cowangroup.ca": "aide@example.org"},
    ),
    Deviation(
        "COW-ACTIVATION-ECRAN:sans-titre-mdp",
        "La partie du mot de passe ne porte pas son titre.",
        paths=ACTIVATION,
        texts={"Inscrivez votre mot de passe": "Sécurité"},
    ),
    Deviation(
        "COW-ACTIVATION-ECRAN:sans-titre-question",
        "La partie de la question ne porte pas son titre.",
        paths=ACTIVATION,
        texts={"Choisissez une question de vérification personnelle": "Question secrète"},
    ),
    Deviation(
        "COW-ACTIVATION-ECRAN:bouton-renomme",
        "« Étape suivante » s'appelle « Terminer ».",
        paths=ACTIVATION,
        texts={"Étape suivante": "Terminer"},
    ),
    Deviation(
        "COW-ACTIVE:sans-message",
        "Rien ne confirme l'activation.",
        paths=ACTIVE,
        patterns={"<p>Votre compte est activé.*?</p>": "<p>Merci.</p>"},
        entraine=ensemble(ACTIVATIONS, "La fin de l'activation ne se reconnaît plus.", sauf="COW-ACTIVE"),
    ),
    Deviation(
        "COW-ACTIVE:mene-ailleurs",
        "« Ouvrir une session » ramène à l'inscription.",
        paths=ACTIVE,
        patterns={r'(class="button primary" href=")[^"]*': r"\1" + COURRIEL},
    ),
)
