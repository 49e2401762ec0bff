"""What anyone may read: the home page with its menu, the way to sign in, the help line."""

from .pages import Pages, Route, go


class Public(Pages):
    def routes(self) -> list[Route]:
        return [
            ("GET", "/", lambda: go("/collectif")),
            ("GET", "/adherent", lambda: go("/collectif")),
            ("GET", "/collectif", lambda: self.page("accueil.html")),
            ("GET", "/autres/<produit>", lambda produit: self.page("autre.html", produit=produit)),
            ("GET", "/joindre", lambda: self.page("joindre.html")),
        ]
