"""The blueprint that the web portal's views belong to, and its texts that several pages show."""

from flask import Blueprint

bp = Blueprint("desjardins", __name__, template_folder="templates")

TELEPHONE = "1-866-838-7580"


@bp.context_processor
def texts() -> dict[str, object]:
    """For every page: the number to call."""
    return {"telephone_aide": TELEPHONE}
