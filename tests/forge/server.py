"""Serves a portal: requests become visits, answers become documents, fragments, redirections; control endpoints."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote, urlsplit

from markupsafe import Markup
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from tests.forge.bodies import read
from tests.forge.drawing.dates import gathered
from tests.forge.drawing.html import H, tag
from tests.forge.drawing.page import INSIDE, document, middle, shell
from tests.forge.pages import Answer, Download, Form, Go, Link, Page, Text
from tests.forge.portal import Portal
from tests.forge.world import Visit, now

_STATIC = Path(__file__).parent / "static"
_SLOW_S = 0.6
_LONG_S = 90
_COOKIE = "forge"


class Server:
    """One portal's requests."""

    def __init__(self, portal: Portal) -> None:
        self.portal, self.recipe = portal, portal.recipe
        self._waiting: dict[str, Response] = {}

    def app(self) -> Starlette:
        """The application that uvicorn serves."""
        methods = ["GET", "POST", "HEAD"]
        routes = [
            Route("/_mire", self.capabilities),
            Route("/_mire/", self.capabilities),
            Route("/_mire/members", self.members, methods=["POST"]),
            Route("/_mire/messages", self.messages),
            Route("/fond/{what}", self.background),
            Route("/attente/{key}", self.waited),
            Mount("/static", StaticFiles(directory=_STATIC)),
            Route("/{path:path}", self.page, methods=methods),
        ]
        return Starlette(routes=routes, middleware=list[Middleware]())

    async def capabilities(self, _: Request) -> Response:
        """What the control endpoints offer."""
        from tests.forge.recipe import PORTALS

        offers = list(self.portal.capabilities)
        return JSONResponse({"portal": PORTALS[self.recipe.portal], "capabilities": offers})

    async def members(self, request: Request) -> Response:
        """Someone becomes known to the portal."""
        try:
            return JSONResponse(self.portal.enrol(await request.json()), 201)
        except KeyError as missing:
            return JSONResponse({"error": f"missing key {missing}"}, 400)

    async def messages(self, request: Request) -> Response:
        """A mailbox."""
        return JSONResponse(self.portal.world.messages(request.query_params.get("to", "")))

    async def background(self, request: Request) -> Response:
        """What pages ask for beside their content."""
        what = request.path_params["what"]
        if what == "jamais":
            await asyncio.sleep(_LONG_S)
        return JSONResponse({}, {"panne": 500, "session": 401}.get(what, 200))

    async def waited(self, request: Request) -> Response:
        """The answer that one was asked to wait for."""
        kept = self._waiting.pop(request.path_params["key"], None)
        return RedirectResponse("/", 303) if kept is None else kept

    async def page(self, request: Request) -> Response:
        """Any page of the portal."""
        if self.recipe["pace"] == "slow":
            await asyncio.sleep(_SLOW_S)
        fragment = "x-fragment" in request.headers
        if request.method != "POST" and not fragment and self._shelled(request):
            return self._shell(request)
        return await self._answered(request, fragment)

    def _shelled(self, request: Request) -> bool:
        framed = self.recipe["technique"] == "frame" and request.headers.get("sec-fetch-dest", "") != "iframe"
        return framed or self.recipe["technique"] in INSIDE

    def _shell(self, request: Request) -> Response:
        content = H("")
        if self.recipe["technique"] == "frame":
            content = tag("iframe", {"src": str(request.url.path) + _query(request), "title": "Contenu"})
        return HTMLResponse(shell(self.recipe, content, self.portal.name, "fr", "temoins" in request.cookies))

    async def _answered(self, request: Request, fragment: bool) -> Response:
        visit, key = await self._visit(request)
        answer = self._flashed(visit) or self.portal.answer(visit)
        steps = 0
        address = visit.path + _query(request)
        while fragment and isinstance(answer, Go) and steps < 5:
            address, steps = answer.path, steps + 1
            answer = self.portal.answer(self._again(visit, answer.path))
        answer = self._sent_back(visit, answer)
        response = self._response(visit, answer, fragment, address, "temoins" in request.cookies)
        response.set_cookie(_COOKIE, key, httponly=True, samesite="lax")
        return self._wait(response) if self.recipe["pace"] == "waiting" and visit.sent else response

    async def _visit(self, request: Request) -> tuple[Visit, str]:
        values, files = await read(request)
        key, session = self.portal.world.session(request.cookies.get(_COOKIE))
        offset = request.headers.get("mire-clock-offset", "0")
        base = f"{request.url.scheme}://{request.url.netloc}"
        path = request.url.path
        visit = Visit(
            request.method if request.method == "POST" else "GET",
            path,
            gathered(self.recipe, values),
            dict(request.query_params),
            session,
            now(int(offset)),
            files,
            base,
        )
        return visit, key

    def _again(self, visit: Visit, path: str) -> Visit:
        parts = urlsplit(path)
        query = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
        return Visit("GET", parts.path, {}, query, visit.session, visit.now, {}, visit.base)

    def _flashed(self, visit: Visit) -> Page | None:
        """A refusal that one was sent back to."""
        kept = visit.session.pop("flash", None)
        if kept is None or visit.sent or kept[0] != visit.path:
            return None
        page: Page = kept[1]
        return page

    def _sent_back(self, visit: Visit, answer: Answer) -> Answer:
        """What a refused form leads to, by the recipe."""
        if not (isinstance(answer, Page) and visit.sent and _refused(answer)):
            return answer
        if self.recipe["refusal"] == "page":
            return _apart(answer, visit.path)
        if self.recipe["status"] == "redirect":
            visit.session["flash"] = (visit.path, answer)
            return Go(visit.path)
        return answer

    def _response(self, visit: Visit, answer: Answer, fragment: bool, address: str, seen: bool) -> Response:
        if isinstance(answer, Go):
            if fragment:
                return self._response(
                    visit, self._flashed(self._again(visit, answer.path)) or Page("", []), fragment, answer.path, seen
                )
            return RedirectResponse(answer.path, 303)
        if isinstance(answer, Download):
            disposition = f'attachment; filename="{answer.name}"'
            named = {"Content-Disposition": disposition, "X-Nom": answer.name}
            return Response(answer.content, media_type=answer.kind, headers=named)
        status = self._status(answer) if visit.sent or answer.status != 200 else 200
        account = self.portal.account_of(visit)
        who = str(account.person.get("first_name", "")) if account else ""
        header: Sequence[Link] = self.portal.header(visit)
        if fragment:
            headers = {"X-Titre": quote(answer.title), "X-Langue": answer.lang, "X-Adresse": address}
            return HTMLResponse(middle(self.recipe, answer, header, who), status, headers)
        html = document(self.recipe, answer, header, who, seen)
        return HTMLResponse(html, status)

    def _status(self, page: Page) -> int:
        told = self.recipe["status"]
        return int(told) if _refused(page) and told != "redirect" else page.status

    def _wait(self, response: Response) -> Response:
        key = secrets.token_urlsafe(8)
        self._waiting[key] = response
        refresh = Markup('<meta http-equiv="refresh" content="1;url=/attente/{}">').format(key)
        html = shell(self.recipe, refresh + tag("p", {}, "Veuillez patienter…"), "Veuillez patienter", "fr", True)
        return HTMLResponse(html)


def _refused(page: Page) -> bool:
    return any(isinstance(block, Form) and block.errors for block in page.blocks)


def _apart(page: Page, path: str) -> Page:
    """The refusals on a page of their own."""
    errors = [text for block in page.blocks if isinstance(block, Form) for text in block.errors.values()]
    return Page(
        "Demande incomplète", [*(Text(text) for text in errors), Link("Revenir au formulaire", path)], page.status
    )


def _query(request: Request) -> str:
    return f"?{request.url.query}" if request.url.query else ""
