"""Invented contents of every member's space, and the small PDF that its documents are."""

from typing import Any

FIRST_DAY = "2017-01-01"
BENEFIT_YEAR = 2015

PAYMENTS: list[dict[str, Any]] = [
    {"care": "Consultation de médecin généraliste", "who": "Vous", "paid": "2026-10-14", "amount": 7.5},
    {"care": "Verres et monture", "who": "Vous", "paid": "2026-10-02", "amount": 240.0},
    {"care": "Détartrage", "who": "Camille", "paid": "2026-09-21", "amount": 8.67},
    {"care": "Pharmacie", "who": "Camille", "paid": "2026-09-08", "amount": 4.12},
    {"care": "Analyses de laboratoire", "who": "Vous", "paid": "2017-01-03", "amount": 15.2},
    {"care": "Radiographie", "who": "Vous", "paid": "2016-12-30", "amount": 22.4},
    {"care": "Pharmacie", "who": "Camille", "paid": "2016-11-17", "amount": 6.31},
]
QUOTES = [
    {"title": "Devis optique : verres progressifs", "answer": "Accepté : prise en charge de 310,00 €.",
     "date": "2026-09-18"},
    {"title": "Devis dentaire : couronne céramique", "answer": "Accepté : prise en charge de 420,00 €.",
     "date": "2026-06-03"},
    {"title": "Prise en charge dentaire : implant", "answer": "Refusé : acte hors garantie.", "date": "2026-02-11"},
    {"title": "Prise en charge optique : lentilles", "answer": "En cours d'étude.", "date": "2026-10-20"},
]  # fmt: skip
LETTERS = [
    {"title": "Votre carte de tiers payant est arrivée", "date": "2026-10-01",
     "text": "Votre nouvelle carte est dans la rubrique Documents. Elle remplace la précédente."},
    {"title": "Assemblée générale", "date": "2026-05-12",
     "text": "Votre mutuelle vous invite à son assemblée générale annuelle, à Quimper."},
]  # fmt: skip
COVER = [
    {"title": "Soins courants", "text": "100 % du tarif de responsabilité, ticket modérateur compris."},
    {"title": "Optique", "text": "Jusqu'à 320 € pour une monture et deux verres, tous les deux ans."},
    {"title": "Dentaire", "text": "Prothèses jusqu'à 300 % du tarif de responsabilité."},
    {"title": "Hospitalisation", "text": "Forfait journalier sans limite ; chambre particulière 60 € par jour."},
]
DOCUMENTS = {
    "Carte de tiers payant": "carte-tiers-payant",
    "Tableau des garanties": "tableau-des-garanties",
    "Attestation d'adhésion": "attestation-adhesion",
}


def _field(name: str, label: str, kind: str = "text") -> dict[str, str]:
    """A field of a request, all of which must be filled."""
    return {"name": name, "label": label, "type": kind}


REQUESTS: dict[str, dict[str, Any]] = {
    "address": {
        "title": "Modification d'adresse",
        "fields": [_field("street", "Nouvelle adresse"), _field("postcode", "Code postal"), _field("city", "Ville")],
    },
    "telephone": {
        "title": "Modification des coordonnées téléphoniques",
        "fields": [_field("telephone", "Nouveau numéro de téléphone", "tel")],
    },
    "bank": {
        "title": "Modification des coordonnées bancaires",
        "fields": [_field("holder", "Titulaire du compte"), _field("iban", "IBAN")],
    },
    "birth": {
        "title": "Déclaration de naissance",
        "fields": [_field("firstName", "Prénom de l'enfant"), _field("lastName", "Nom de l'enfant"),
                   _field("birthDate", "Date de naissance", "date")],
    },
    "beneficiary": {
        "title": "Déclaration d'un nouveau bénéficiaire",
        "fields": [_field("firstName", "Prénom du bénéficiaire"), _field("lastName", "Nom du bénéficiaire"),
                   _field("birthDate", "Date de naissance", "date"), _field("link", "Lien avec vous")],
    },
}  # fmt: skip


def bank(number: str) -> str:
    """An invented account number, of which the end alone is shown."""
    return f"FR76 •••• •••• •••• •••• {sum(number.encode()) % 1000:03d}"


def pdf(lines: list[str]) -> bytes:
    """One page with the given lines."""
    words = b"".join(
        b"(" + line.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        + b") Tj 0 -24 Td " for line in lines
    )  # fmt: skip
    stream = b"BT /F1 14 Tf 60 760 Td " + words + b"ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        size, table, size, len(out))  # fmt: skip
