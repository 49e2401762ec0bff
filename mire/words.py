"""The words that the judge looks for by itself, in one place: what a catalogue or a document gives stands there.

Each list says what hangs on it. A portal that uses another word is helped by `[labels]`, `[fill]` or `[[passages]]` of
a profile; nothing here makes a requirement *non conforme*. All are compared by `mire.text.holds`.
"""

from __future__ import annotations

from typing import Final

MANDATORY: Final = ("obligatoire", "requis", "requise")
"""A field whose label says so is filled, though no document names it; a star, or the page's own markup, says it too."""
AMOUNT: Final = ("montant", "prix", "coût", "somme", "total", "frais", "payé")
"""A field called so takes a number with two decimals."""
BIRTH: Final = "naissance"
"""A date called so is the person's birth date."""
POSTCODE: Final = ("code postal", "cp")
"""A field called so takes a post code of the portal's country."""
TOWN: Final = ("ville", "commune", "localité")
"""A field called so takes a town of the portal's country."""
OWN_LANGUAGE: Final = "francais"
"""Where a portal asks for one of several languages, the one that begins so is taken; else the first."""
