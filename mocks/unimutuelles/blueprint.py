"""The blueprint that the views belong to, and how its pages write amounts and days."""

from datetime import date

from flask import Blueprint

bp = Blueprint(
    "unimutuelles",
    __name__,
    template_folder="templates",
    static_folder="static",
    static_url_path="/statique/unimutuelles",
)

BOITE_DE_LA_MUTUELLE = "gestion@example.org"
"""Where the mutual reads what members let it know."""


@bp.app_template_filter()
def euros(centimes: int) -> str:
    """An amount, given in cents: « 1 234,50 € »."""
    return f"{centimes / 100:,.2f} €".replace(",", "\u202f").replace(".", ",")


@bp.app_template_filter()
def jour(day: date) -> str:
    """« 31/12/2026 »."""
    return day.strftime("%d/%m/%Y")
