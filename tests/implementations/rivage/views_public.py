"""Pages that anyone reads: home, services, help, cookies, legal texts."""

from django.http import Http404, HttpResponse

from .web import HERE, inner_path, post_only, redirect, render

FILES = {"site.css": "text/css; charset=utf-8", "site.js": "text/javascript; charset=utf-8"}
COOKIE_MONTHS = 6


def static(request, name: str):
    if name not in FILES:
        raise Http404
    response = HttpResponse((HERE / "static" / name).read_bytes(), content_type=FILES[name])
    response["Cache-Control"] = "public, max-age=300"
    return response


def home(request):
    """The same page for everyone, signed in or not."""
    return render(request, "accueil.html", account=None)


def services(request):
    return render(request, "services.html")


def help_page(request):
    return render(request, "aide.html")


def legal(request):
    return render(request, "mentions.html")


def privacy(request):
    return render(request, "donnees.html")


def cookies(request):
    return render(request, "cookies.html")


def cookie_preferences(request):
    return render(request, "cookies_preferences.html", cookie_banner=False)


@post_only
def cookie_choice(request):
    """The banner's answer, where the page's script did not keep it already."""
    choice = request.POST.get("choix")
    if choice not in ("tous", "aucun"):
        parts = [part for part in ("mesure", "contenus") if request.POST.get(part)]
        choice = "-".join(parts) or "aucun"
    response = redirect(inner_path(request.POST.get("suite"), "/"))
    response.set_cookie("choix_cookies", choice, max_age=COOKIE_MONTHS * 30 * 86400, samesite="Lax", path="/")
    return response
