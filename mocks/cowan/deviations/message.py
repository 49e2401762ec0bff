"""Wrong messages."""

from mocks.cowan.deviations.suites import MESSAGES, ensemble
from mocks.kit.deviations import Deviation

LIEN = r"http[^\s<\"]*linkNew[^\s<\"]*"
PIED = "Si vous avez besoin d'assistance[^<]*?(<a .*?</a>|clients@cowangroup.ca)"

DEVIATIONS = (
    Deviation(
        "COW-MESSAGE:aucun",
        "Aucun message ne part.",
        rules={"facteur": lambda _lien: True},
        entraine=ensemble(MESSAGES, "Sans message, rien ne s'active.", sauf="COW-MESSAGE"),
    ),
    Deviation(
        "COW-MESSAGE:expediteur",
        "Le nom de l'expéditeur ne contient pas « Cowan ».",
        messages={"^Cowan <": "Assurance collective <"},
    ),
    Deviation(
        "COW-MESSAGE:objet",
        "L'objet ne contient pas « Services en ligne ».",
        messages={r"^Services en ligne\Z": "Votre inscription"},
    ),
    Deviation("COW-MESSAGE:sans-adresse", "L'adresse du lien ne se lit nulle part.", messages={rf'(?<!"){LIEN}': ""}),
    Deviation(
        "COW-MESSAGE:autre-adresse",
        "L'adresse à copier n'est pas celle du lien.",
        messages={
            rf"<p>{LIEN}</p>": "<p>http://127.0.0.1/clients/content/login/linkNew.cfm</p>",
            rf"\n{LIEN}\n": "\nhttp://127.0.0.1/clients/content/login/linkNew.cfm\n",
        },
    ),
    Deviation(
        "COW-MESSAGE:sans-lien",
        "« Activer mon compte » n'est pas un lien.",
        messages={r"<a href=[^>]*>(Activer mon compte)</a>": r"<strong>\1</strong>"},
    ),
    Deviation(
        "COW-MESSAGE:lien-renomme",
        "Le lien s'appelle « Continuer ».",
        messages={"Activer mon compte": "Continuer"},
        entraine=ensemble(MESSAGES, "Le lien ne se trouve plus par son nom.", sauf="COW-MESSAGE"),
    ),
    Deviation(
        "COW-MESSAGE:sans-24-heures",
        "Le message ne dit pas qu'il reste 24 heures.",
        messages={", 24 heures par jour,": ", jour et nuit,", "vous avez 24 heures": "vous avez peu de temps"},
    ),
    Deviation("COW-MESSAGE:sans-infocentre", "Le message ne dit pas où trouver de l'aide.", messages={PIED: ""}),
    Deviation(
        "COW-MESSAGE:repondre",
        "Le message n'invite pas à ne pas répondre.",
        messages={"Veuillez ne pas répondre à ce message": "Merci de votre confiance"},
    ),
)
