"""The messages of this process as a page, for people who try a mock by hand."""

from flask import Blueprint, render_template

from mocks.kit.current import current

inbox = Blueprint("inbox", __name__)
PATH = "/_courriels"


@inbox.get(PATH)
def messages() -> str:
    """Newest first."""
    return render_template("kit/inbox.html", messages=current().outbox.messages()[::-1])
