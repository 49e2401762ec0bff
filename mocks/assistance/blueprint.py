"""The blueprint that the views belong to, and how its pages write days."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from flask import Blueprint

from mocks.kit.clock import now

bp = Blueprint(
    "assistance",
    __name__,
    template_folder="templates",
    static_folder="static",
    static_url_path="/statique/assistance",
)
METHODS = ["GET", "POST"]
PARIS = ZoneInfo("Europe/Paris")


@bp.app_template_filter()
def jour(day: date) -> str:
    """« 31/12/2026 »."""
    return day.strftime("%d/%m/%Y")


def aujourdhui() -> date:
    """Today, where the portal's members are."""
    return now().astimezone(PARIS).date()


def jour_de(seconds: int) -> date:
    """The day of a POSIX time."""
    return datetime.fromtimestamp(seconds, PARIS).date()
