"""What all views share: templates, redirections, banners, and who may see what."""

from functools import wraps
from pathlib import Path
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import get_token
from django.template import Context, Engine
from django.utils.functional import SimpleLazyObject
from django.utils.http import url_has_allowed_host_and_scheme

HERE = Path(__file__).parent
engine = Engine(dirs=[HERE / "templates"], autoescape=True)
STEPS = ["Identité", "Bénéficiaires", "Vos accès", "Confirmation"]


def render(request: HttpRequest, name: str, status: int = 200, **context) -> HttpResponse:
    """A page, with the banners that wait for this visitor and, until they chose, the one about cookies."""
    portal = request.portal
    values = {
        "account": request.account,
        "banners": request.session.pop("banners", []),
        "csrf_token": SimpleLazyObject(lambda: get_token(request)),
        "cookie_banner": "choix_cookies" not in request.COOKIES,
        "path": request.path_info,
        "tells_adviser": not portal.is_wrong("AST-OFFRE:no-adviser"),
        "tells_care": not portal.is_wrong("AST-REMBOURSEMENT-SOINS:silent"),
        "tells_quotes": not portal.is_wrong("AST-REMBOURSEMENT-DEVIS:silent"),
        "tells_safari": not portal.is_wrong("AST-COOKIES:no-safari"),
    }
    if "step" in context:
        values["steps"] = [(i, label, i == context["step"], i < context["step"]) for i, label in enumerate(STEPS, start=1)]
    values.update(context)
    return HttpResponse(engine.get_template(name).render(Context(values, use_tz=True)), status=status)


def error_page(request: HttpRequest, status: int, text: str) -> HttpResponse:
    return render(request, "erreur.html", status=status, text=text)


def redirect(path: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(path)


def banner(request: HttpRequest, text: str, kind: str = "succes") -> None:
    """Words that stand above the next page that is shown."""
    request.session["banners"] = [*request.session.get("banners", []), {"text": text, "kind": kind}]


def inner_path(path: str | None, default: str) -> str:
    """A path of this site to go on to, never an address elsewhere."""
    if path and path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None):
        return path
    return default


def members_only(view):
    """Send visitors without a session to the identifiers' screen, and back afterwards."""

    @wraps(view)
    def guarded(request: HttpRequest, *args, **kwargs):
        if request.account is None:
            banner(request, "Connectez-vous pour accéder à cette page.", "info")
            return redirect("/connexion/?suite=" + quote(request.path_info))
        return view(request, *args, **kwargs)

    return guarded


def post_only(view):
    @wraps(view)
    def guarded(request: HttpRequest, *args, **kwargs):
        if request.method != "POST":
            return error_page(request, 405, "Cette page ne peut pas être affichée directement.")
        return view(request, *args, **kwargs)

    return guarded
