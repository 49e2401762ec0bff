"""The frame of every page: header, menu, waiting message, and the content or the script that fetches it."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from string import Template

from .rules import Wrong
from .store import IDLE_SECONDS, Session
from .web import Page, token

STATIC = Path(__file__).with_name("static")
FRAME = Template((STATIC / "page.html").read_text(encoding="utf-8"))
SCRIPT = (STATIC / "page.js").read_text(encoding="utf-8")
STYLE = (STATIC / "page.css").read_text(encoding="utf-8")
COVER = "@media (max-width: 30rem) { .session { position: fixed; inset: 0; margin: 0; background: #fff; } }"
WAITING = '<p role="status">Veuillez patienter…</p>'
TIMED = (
    '<p class="session">Votre session expirera dans <span data-minutes="{0}">{0}</span> minutes '
    "si vous ne faites rien.</p>"
)


def fraction(path: str) -> float:
    """Give a number from 0 to 1 that depends on the address alone."""
    return int.from_bytes(hashlib.sha256(path.encode()).digest()[:4]) / 2**32


def csp(style: str) -> str:
    """Give the content policy that allows this page's own style and script, and nothing else."""
    hashes = [base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in (style, SCRIPT)]
    return (
        f"default-src 'none'; img-src data:; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


class Frame:
    """What is put around pages, with the ways of being wrong and the slowness of this portal."""

    def __init__(self, wrong: Wrong, slowness: float) -> None:
        """Prepare the style and the policy that allows it."""
        self.wrong, self.slowness = wrong, slowness
        self.style = STYLE + (COVER if "DSJ-PETIT-ECRAN:couvre" in wrong else "")
        self.csp = csp(self.style)

    def header(self, page: Page, session: Session) -> str:
        """Give what stands at the right of the header: the site's menu, or the way out."""
        leave = ""
        if session.account:
            leave = f'<form method="post" action="/deconnexion">{token(session)}<button>Se déconnecter</button></form>'
        if not page.menu:
            return leave
        last = "Épargne-retraite" if "DSJ-ACCES-MENU:libelle-court" in self.wrong else "Épargne-retraite collective"
        return leave + (
            '<button type="button" aria-expanded="true" aria-controls="menu" data-replier>Se connecter</button>'
            '<div id="menu"><section aria-labelledby="m-particuliers"><h2 id="m-particuliers">Particuliers</h2><ul>'
            '<li><a href="/connexion">Assurance collective avec votre employeur ou un groupe</a></li>'
            '<li><a href="/indisponible">Assurance individuelle achetée en ligne, au téléphone ou en personne</a></li>'
            f'<li><a href="/indisponible">{last}</a></li></ul></section>'
            '<section aria-labelledby="m-conseillers"><h2 id="m-conseillers">Conseillers</h2><ul>'
            '<li><a href="/indisponible">Espace des conseillers</a></li></ul></section></div>'
        )

    def full(self, page: Page, session: Session, path: str, whole: bool) -> str:
        """Put the frame around a page: with its content, or with the script that fetches it."""
        wait = int((100 + 300 * fraction("contenu " + path)) * min(self.slowness, 1))
        return FRAME.substitute(
            title=page.title,
            style=self.style,
            script=SCRIPT,
            home="/accueil-services" if session.account else "/adherent",
            header=self.header(page, session),
            fallback="" if whole else '<noscript><meta http-equiv="refresh" content="0;url=?complet=1"></noscript>',
            busy="" if whole else f' aria-busy="true" data-attente="{wait or 1}"',
            main=content(page) if whole else WAITING,
        )


def content(page: Page) -> str:
    """Give a page's content, with the notice of the session's end where there is one."""
    return page.body + (TIMED.format(IDLE_SECONDS // 60) if page.timed else "")
