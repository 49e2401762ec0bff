"""Names that break systems: accents, hyphens, apostrophes straight and curly, spaces, one letter."""

FIRST_NAMES = (
    "Zoé",
    "Ève",
    "Maëlle",
    "Noël",
    "Éloïse",
    "Marie-Ève",
    "Jean-François",
    "Anne-Sophie",
    "N'Deye",
    "D'Arcy",
    "Gaël Yann",
    "Ô",
    "Y",
)

LAST_NAMES = (
    "O'Neil",
    "D'Amours",
    "D’Astous",
    "L'Écuyer",
    "Côté",
    "Lefrançois",
    "Bélanger",
    "Saint-Onge",
    "Gagné-L'Heureux",
    "de la Durantaye",
    "Ng",
    "É",
    "O",
)
