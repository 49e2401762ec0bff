"""The pages for everybody: home, help, registration, sign-in, forgotten password."""

from .base import COOKIE, Form, Page
from .rules import email_problem, is_obvious, mobile_problem, number_problem, password_problem

UNKNOWN = ("Ces numéro, prénom et nom ne sont pas ceux d’un adhérent : recopiez-les de la carte de tiers payant, "
           "à la ligne « Adhérent » ou « Souscripteur ».")
NO_OFFER = "Votre offre ne donne pas accès au service, ou n’est plus en cours de validité."
ADVISER = " Rapprochez-vous de votre conseiller."
REGISTRATION = ("numero", "prenom", "nom", "email", "mobile", "mot_de_passe")


class Home(Page):
    """The first page."""

    def get(self) -> None:
        """Show it."""
        self.render("home.html")


class Help(Page):
    """The frequent questions."""

    def get(self) -> None:
        """Show them."""
        self.render("help.html")


class Registration(Page):
    """The registration, all its sections on one page."""

    def get(self) -> None:
        """Show the empty form."""
        self.render("registration.html", form=Form("inscription"))

    def post(self) -> None:
        """Check everything, create the account and send the confirmation."""
        form = self.form("inscription", *REGISTRATION)
        number, first, last, email, mobile, password = (form.values[name] for name in REGISTRATION)
        wrong = self.portal.wrong
        form.refuse("numero", number_problem(number, wrong))
        if not first and not wrong("AST-REQUIS:prenom-facultatif"):
            form.refuse("prenom", "Indiquez votre prénom.")
        form.refuse("nom", None if last else "Indiquez votre nom.")
        member = None
        if not form.errors:
            member = self.portal.identify(number, first, last)
            if member is None:
                form.refuse("numero", UNKNOWN)
            elif member.registered and not wrong("AST-UNIQUE:autre-adresse"):
                form.refuse("numero", "Cet adhérent est déjà inscrit. Utilisez « Connexion ».")
        form.refuse("email", email_problem(email))
        if email.lower() in self.portal.accounts:
            form.refuse("email", "Cette adresse e-mail sert déjà à un autre espace personnel.")
        form.refuse("mobile", mobile_problem(mobile, wrong))
        form.refuse("mot_de_passe", password_problem(password, wrong, "registration"))
        if form.errors or member is None:
            self.refuse("registration.html", form=form)
            return
        account = self.portal.register(member, number, first, last, email, mobile, password)
        if not wrong("AST-COURRIEL:jamais-parti"):
            self.mailer.send(email, "Confirmation de votre inscription à votre espace personnel Escale Assistance", [
                (f"Votre inscription est confirmée, {first} {last}. Votre espace personnel est ouvert : votre adresse "
                 "e-mail et le mot de passe que vous avez choisi en sont les identifiants."),
                "Le bouton « Connexion » se trouve en haut de chaque page du site :",
                self.settings["base_url"] + "/connexion",
                "Si vous n’êtes pas à l’origine de cette inscription, prévenez votre mutuelle."], self.now)
        self.start_session(account, signed_in=False)
        obvious = is_obvious(password, (first, last), wrong)
        self.redirect("/inscription/beneficiaires" + ("?evident=1" if obvious else ""), status=303)


class Beneficiaries(Page):
    """The screen after the registration: the policy's beneficiaries."""

    def get(self) -> None:
        """Show them to who has just registered."""
        if self.session is None:
            self.redirect("/inscription", status=303)
            return
        account = self.session.account
        self.render("beneficiaries.html", email=account.email, people=self.portal.beneficiaries(account.member))


class SignIn(Page):
    """The identifiers' screen."""

    def get(self) -> None:
        """Show the empty form."""
        self.render("signin.html", form=Form("connexion"))

    def post(self) -> None:
        """Open a session, or say nothing of why not."""
        form = self.form("connexion", "email", "mot_de_passe")
        email, password = form.values["email"], form.values["mot_de_passe"]
        account = self.portal.check(email, password)
        if account is None:
            unknown = self.portal.wrong("AST-SESSION-DISCRET:dit-inconnue") and email.lower() not in self.portal.accounts
            form.refuse("email", "Aucun espace personnel n’existe pour cette adresse." if unknown else
                        "Adresse e-mail ou mot de passe incorrect. Vérifiez vos identifiants.")
        elif not account.member.offer_active and not self.portal.wrong("AST-OFFRE:offre-ignoree"):
            form.refuse("email", NO_OFFER + ("" if self.portal.wrong("AST-OFFRE:conseiller-absent") else ADVISER))
        if account is None or form.errors:
            self.refuse("signin.html", form=form)
            return
        if self.portal.wrong("AST-TRAJET:non-garde"):
            account.trips.clear()
        self.start_session(account, signed_in=True)
        shown = self.portal.wrong("AST-PRIVE:adresse-suffit")
        self.redirect(f"/mon-espace?compte={account.id}" if shown else "/mon-espace", status=303)


class SignOut(Page):
    """The end of a session."""

    def post(self) -> None:
        """End it, on the server and in the browser."""
        if self.session and self.portal.wrong("AST-PRIVE:deconnexion-apparente"):
            self.session.hidden = True
        else:
            self.end_session()
            self.clear_cookie(COOKIE)
        self.go("/", "deconnexion")


class Forgotten(Page):
    """« J'ai oublié mon mot de passe »: the confirmation of the e-mail address."""

    def get(self) -> None:
        """Show the empty form."""
        self.render("forgotten.html", form=Form("oubli"), sent=False)

    def post(self) -> None:
        """Send a link to an address that is known; answer the same to every address."""
        form = self.form("oubli", "email")
        form.refuse("email", email_problem(form.values["email"]))
        if form.errors:
            self.refuse("forgotten.html", form=form, sent=False)
            return
        account = self.portal.accounts.get(form.values["email"].lower())
        if account:
            link = f"{self.settings['base_url']}/nouveau-mot-de-passe/{self.portal.new_link(account, self.now)}"
            self.mailer.send(account.email, "Votre nouveau mot de passe pour l’espace personnel Escale Assistance", [
                ("Vous avez demandé le renouvellement de votre mot de passe. Ouvrez l’adresse ci-dessous pour saisir "
                 "le nouveau ; elle sert une seule fois, pendant 24 heures :"), link,
                "Si cette demande ne vient pas de vous, ne faites rien : votre mot de passe reste le même."], self.now)
        self.render("forgotten.html", form=form, sent=True)


class Renewal(Page):
    """The page of the link: a new password."""

    def get(self, token: str) -> None:
        """Show the form while the link lives."""
        alive = self.portal.linked(token, self.now) is not None
        self.set_status(200 if alive else 410)
        self.render("renewal.html", form=Form("renouvellement"), alive=alive)

    def post(self, token: str) -> None:
        """Set the new password, once."""
        form = self.form("renouvellement", "mot_de_passe")
        password, wrong = form.values["mot_de_passe"], self.portal.wrong
        form.refuse("mot_de_passe", password_problem(password, wrong, "forgotten"))
        account = self.portal.linked(token, self.now, use=not form.errors)
        if account is None or form.errors:
            self.refuse("renewal.html", form=form, alive=account is not None)
            return
        if not wrong("AST-MDP-OUBLI:non-enregistre"):
            self.portal.set_password(account, password, None)
        self.go("/connexion", "mdp-oublie", obvious=is_obvious(password, (account.first_name, account.last_name), wrong))
