"""Pages that need nobody: help, language, errors, the style sheet and the script."""

from pathlib import Path

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from .session import signed_in

STATIC = Path(__file__).parent / "static"
KINDS = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}


def home(request: HttpRequest) -> HttpResponse:
    """Lead to the sign-in."""
    return redirect("sign_in")


def contact(request: HttpRequest) -> HttpResponse:
    """Say how the insurer is reached."""
    if "COW-AIDE:session-exigee" in request.wrong and signed_in(request) is None:
        return redirect("sign_in")
    return render(request, "contact.html")


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Turn the site to the other language and come back to the same page."""
    request.session["lang"] = "en" if request.POST.get("lang") == "EN" else "fr"
    back = request.POST.get("retour", "/")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return redirect(back if safe else "/")


def asset(request: HttpRequest, name: str) -> HttpResponse:
    """Give the style sheet or the script."""
    return FileResponse((STATIC / name).open("rb"), content_type=KINDS[name.rpartition(".")[2]])


def notice(request: HttpRequest, title: str, text: str, status: int) -> HttpResponse:
    """Give a page that says one thing."""
    return render(request, "notice.html", {"title": title, "text": text}, status=status)


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is no such page."""
    return notice(request, "Page introuvable", "Cette page n'existe pas.", 404)


def broken(request: HttpRequest) -> HttpResponse:
    """Say that the portal failed."""
    return notice(request, "Service interrompu", "Une erreur est survenue. Veuillez réessayer plus tard.", 500)


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form was not sent from this portal's page."""
    text = "Ce formulaire a expiré. Revenez à la page précédente, actualisez-la et recommencez."
    return notice(request, "Formulaire expiré", text, 403)
