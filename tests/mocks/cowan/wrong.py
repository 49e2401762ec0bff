"""What shows, without a browser, that a portal is wrong in the way that a deviation names."""

from collections.abc import Callable

from tests.mocks.cowan.participant import LOGIN, MDP, MEMBERS, Participant

Wrong = Callable[[Participant, Participant], bool]
"""Two people on one portal; true when something is wrong."""


def inscrit(**other: str) -> Wrong:
    return lambda one, _other: one.s_inscrit(**other).accepte


def sans_fin(one: Participant) -> str:
    """Their certificate but for its last character, which no certificate of these tests ends in."""
    return f"{one.person['certificate'][:-1]}X"


def courriels(courriel: str, courriel2: str | None = None) -> Wrong:
    def wrong(one: Participant, _other: Participant) -> bool:
        one.donne_courriel(courriel, courriel2)
        return "registerPerson" in one.path and one.send(**one.identite()).path == LOGIN + "registerSent.cfm"

    return wrong


def active(**other: str) -> Wrong:
    return lambda one, _other: one.s_inscrit().active(**other).est_active


def refuse(mdp: str) -> Wrong:
    return lambda one, _other: not one.s_inscrit().active(mot_de_passe=mdp).est_active


def au_moment(offset: str, works: bool) -> Wrong:
    def wrong(one: Participant, _other: Participant) -> bool:
        one.s_inscrit().headers["Mire-Clock-Offset"] = offset
        return one.active().est_active is works

    return wrong


def session(**other: str) -> Wrong:
    return lambda one, _other: one.s_inscrit().active().ouvre_session(**other).est_connecte


def ouvert(page: str) -> Wrong:
    return lambda one, _other: one.get(page).path == page and one.response.status_code == 200


def autrui(page: str, mine: bool) -> Wrong:
    """Whether someone (with or without a session) sees another's page."""

    def wrong(one: Participant, other: Participant) -> bool:
        other.membre().soumet()
        return page in (one.membre() if mine else one).get(page).path and one.response.status_code == 200

    return wrong


def deux_fois(one: Participant, _other: Participant) -> bool:
    link = one.s_inscrit().lien()
    return (
        one.active(link).active(link, mot_de_passe="Autre!Mot1").ouvre_session(mot_de_passe="Autre!Mot1").est_connecte
    )


def altere(one: Participant, _other: Participant) -> bool:
    link = one.s_inscrit().lien()
    return one.active(link[:-3] + ("abc" if link[-3:] != "abc" else "xyz")).est_active


def adresse_prise(one: Participant, other: Participant) -> bool:
    other.s_inscrit().active()
    return one.s_inscrit(other.courriel).accepte and one.active(one.lien(other.courriel)).est_active


def reinscription(one: Participant, _other: Participant) -> bool:
    return one.s_inscrit().active().s_inscrit().accepte and one.active().est_active


def autre_navigateur(one: Participant, other: Participant) -> bool:
    return "linkNew" not in other.get(one.s_inscrit().lien()).path


def oubli(**other: str) -> Wrong:
    def wrong(one: Participant, _other: Participant) -> bool:
        return one.s_inscrit().active().oublie(**other).ouvre_session(mot_de_passe="Nouveau#1").est_connecte

    return wrong


def autre_question(one: Participant, _other: Participant) -> bool:
    one.s_inscrit().active().get(LOGIN + "forgot.cfm").send(courriel=one.courriel)
    return "Dans quelle rue" not in one.get(one.lien()).text


def sans_message(one: Participant, _other: Participant) -> bool:
    return one.s_inscrit().accepte and one.messages() == []


def anglais(page: str, word: str) -> Wrong:
    return lambda one, _other: word not in one.get("/clients/content/langue/en.cfm?page=" + page).text


def autre_adresse(one: Participant, _other: Participant) -> bool:
    address = "autre@example.org"
    one.s_inscrit(address).active(one.lien(address))
    return not one.ouvre_session(courriel=address).est_connecte


def identite_d_une_autre(one: Participant, other: Participant) -> bool:
    theirs = other.identite()
    return one.s_inscrit().active(naissance=theirs["naissance"], certificat=theirs["certificat"]).est_active


def question_de_la_derniere(one: Participant, other: Participant) -> bool:
    one.s_inscrit().active()
    other.s_inscrit().active(question="metier")
    one.get(LOGIN + "forgot.cfm").send(courriel=one.courriel)
    return "Dans quelle rue" not in one.get(one.lien()).text


def ouvert_malgre_le_refus(one: Participant, _other: Participant) -> bool:
    page = LOGIN + "registerPerson.cfm"
    return one.donne_courriel("a@example.org", "b@example.org").get(page).path == page


def reste_ouvert(one: Participant, _other: Participant) -> bool:
    one.membre().client.post(LOGIN + "logout.cfm", data={"csrf_token": one.token})
    return one.est_connecte


def annee_courte(one: Participant, _other: Participant) -> bool:
    born = Participant(one.app, one.outbox, birth_date="1988-07-05")
    return born.s_inscrit(naissance="05-07-88").accepte


WRONG: dict[str, Wrong] = {
    "COW-ACCES-ADRESSE:page-de-garde": lambda one, _: "password" not in one.get(LOGIN + "login.cfm").html,
    "COW-LANGUE:sans-effet": anglais(LOGIN + "login.cfm", "Sign in"),
    "COW-LANGUE:inscription-francaise": anglais(LOGIN + "register.cfm", "New user registration"),
    "COW-COURRIEL-DOUBLE:sans-controle": courriels("a@example.org", "b@example.com"),
    "COW-COURRIEL-DOUBLE:nom-seul": courriels("a@example.org", "a@example.com"),
    "COW-COURRIEL-DOUBLE:domaine-seul": courriels("a@example.org", "b@example.org"),
    "COW-COURRIEL-FORME:sans-arobase": courriels("exemple.org"),
    "COW-COURRIEL-FORME:sans-domaine": courriels("zoe@"),
    "COW-COURRIEL-FORME:sans-nom": courriels("@example.org"),
    "COW-COURRIEL-FORME:deux-arobases": courriels("a@b@example.org"),
    "COW-COURRIEL-FORME:espace": courriels("zoe o@example.org"),
    "COW-COURRIEL-NOM:certificat": lambda one, _: not one.membre().est_connecte,
    "COW-COURRIEL-NOM:du-dossier": autre_adresse,
    "COW-PERSONNE-FORMAT:annee-de-deux-chiffres": annee_courte,
    "COW-PERSONNE-IDENTIQUE:noms-d-une-autre": lambda one, other: (
        one.s_inscrit(nom=other.person["last_name"], prenom=other.person["first_name"]).accepte
    ),
    "COW-ETAPES:personne-malgre-le-refus": ouvert_malgre_le_refus,
    "COW-ACTIVATION-IDENTITE:d-un-autre": identite_d_une_autre,
    "COW-MDP-SUFFIT:a-ignore": refuse("Anordpassage!"),
    "COW-SESSION-REFUSE:mot-de-passe-suivi": session(mot_de_passe=f"{MDP}x"),
    "COW-PRIVE:fermeture-sans-effet": reste_ouvert,
    "COW-QUESTION-OUBLI:question-d-une-autre": question_de_la_derniere,
    "COW-PERSONNE-REQUIS:nom": inscrit(nom=""),
    "COW-PERSONNE-REQUIS:prenom": inscrit(prenom=""),
    "COW-PERSONNE-REQUIS:naissance": inscrit(naissance=""),
    "COW-PERSONNE-REQUIS:certificat": inscrit(certificat=""),
    "COW-PERSONNE-FORMAT:aaaa-mm-jj": inscrit(naissance="2001-02-13"),
    "COW-PERSONNE-FORMAT:mm-jj-aaaa": inscrit(naissance="02-13-2001"),
    "COW-PERSONNE-FORMAT:inexistante": inscrit(naissance="31-02-2001"),
    "COW-PERSONNE-IDENTIQUE:nom": inscrit(nom="Autre"),
    "COW-PERSONNE-IDENTIQUE:nom-en-partie": inscrit(nom="O'Neil-C"),
    "COW-PERSONNE-IDENTIQUE:prenom": inscrit(prenom="Autre"),
    "COW-PERSONNE-IDENTIQUE:naissance": inscrit(naissance="14-02-2001"),
    "COW-PERSONNE-IDENTIQUE:annee-ignoree": inscrit(naissance="13-02-2000"),
    "COW-PERSONNE-IDENTIQUE:mois-ignore": inscrit(naissance="13-03-2001"),
    "COW-PERSONNE-IDENTIQUE:certificat": inscrit(certificat="AUTRE"),
    "COW-PERSONNE-IDENTIQUE:prenom-initiale": inscrit(prenom="Zacharie"),
    "COW-PERSONNE-IDENTIQUE:certificat-sans-fin": lambda one, _: one.s_inscrit(certificat=sans_fin(one)).accepte,
    "COW-UNIQUE:reinscription": reinscription,
    "COW-UNIQUE:adresse-prise": adresse_prise,
    "COW-ETAPES:personne": ouvert(LOGIN + "registerPerson.cfm"),
    "COW-ETAPES:envoye": ouvert(LOGIN + "registerSent.cfm"),
    "COW-ETAPES:active": ouvert(LOGIN + "activated.cfm"),
    "COW-SERVEUR:courriel": courriels("exemple"),
    "COW-SERVEUR:courriel-double": courriels("a@example.org", "b@example.org"),
    "COW-SERVEUR:mot-de-passe": active(mot_de_passe="passage"),
    "COW-SERVEUR:mot-de-passe-double": active(confirmation="Autre!Mot"),
    "COW-MESSAGE:aucun": sans_message,
    "COW-LIEN:autre-navigateur": autre_navigateur,
    "COW-LIEN-24H:25-heures": au_moment("86700", True),
    "COW-LIEN-24H:23-heures": au_moment("86100", False),
    "COW-LIEN-24H:sans-fin": au_moment("864000", True),
    "COW-LIEN-INTEGRE:signature-ignoree": altere,
    "COW-LIEN-UNEFOIS:deux-fois": deux_fois,
    "COW-ACTIVATION-IDENTITE:sans-naissance": active(naissance="14-02-2001"),
    "COW-ACTIVATION-IDENTITE:annee-ignoree": active(naissance="13-02-2000"),
    "COW-ACTIVATION-IDENTITE:sans-certificat": active(certificat="AUTRE"),
    "COW-ACTIVATION-IDENTITE:certificat-sans-fin": lambda one, _: (
        one.s_inscrit().active(certificat=sans_fin(one)).est_active
    ),
    "COW-MDP-MAJUSCULE:sans": active(mot_de_passe="passage!1"),
    "COW-MDP-MINUSCULE:sans": active(mot_de_passe="PASSAGE!1"),
    "COW-MDP-SPECIAL:sans": active(mot_de_passe="Passage11"),
    "COW-MDP-LETTRES:une": active(mot_de_passe="A1234567!"),
    "COW-MDP-LETTRES:aucune": active(mot_de_passe="12345678!"),
    "COW-MDP-SUFFIT:max-14": refuse("Passage!NordEst"),
    "COW-MDP-SUFFIT:chiffre": refuse(MDP),
    "COW-MDP-SUFFIT:min-12": refuse("Passage!Nor"),
    "COW-MDP-SUFFIT:peu-de-symboles": refuse("Passage~Nor"),
    "COW-MDP-CONFIRMATION:sans-controle": active(confirmation="Autre!Mot"),
    "COW-MDP-CONFIRMATION:sans-casse": active(confirmation=MDP.lower()),
    "COW-MDP-CONFIRMATION:debut": active(confirmation=MDP[:-1]),
    "COW-QUESTION:sans-question": active(question=""),
    "COW-QUESTION:sans-reponse": active(reponse=""),
    "COW-AIDE:avec-session": lambda one, _: "833" not in one.get("/clients/content/contact/contact.cfm").text,
    "COW-SESSION:fermee": lambda one, _: not one.membre().est_connecte,
    "COW-SESSION-CONDITIONS:sans-accord": session(conditions=""),
    "COW-SESSION-CONDITIONS:par-adresse": session(conditions=""),
    "COW-SESSION-AVANT:avant": lambda one, _: one.s_inscrit().ouvre_session().est_connecte,
    "COW-SESSION-REFUSE:tout-mot-de-passe": session(mot_de_passe="faux"),
    "COW-SESSION-REFUSE:toute-adresse": session(courriel="personne@example.org"),
    "COW-SESSION-DISCRET:adresse-inconnue": lambda one, _: "inconnue" in one.ouvre_session().text,
    "COW-PORTAIL:sans-formulaire": lambda one, _: one.membre().get(MEMBERS + "claim.cfm").response.status_code == 404,
    "COW-PORTAIL:sans-police": lambda one, _: one.membre().get(MEMBERS + "policy/1").response.status_code == 404,
    "COW-PRIVE:sans-session": autrui(MEMBERS + "claims.cfm", mine=False),
    "COW-PRIVE:demandes": autrui(MEMBERS + "claims/1", mine=True),
    "COW-PRIVE:police": autrui(MEMBERS + "policy/2", mine=True),
    "COW-QUESTION-OUBLI:toute-reponse": oubli(reponse="Rue Haute"),
    "COW-QUESTION-OUBLI:autre-question": autre_question,
    "COW-QUESTION-OUBLI:sans-effet": lambda one, _: not oubli()(one, one),
}
