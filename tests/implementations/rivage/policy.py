"""Who may register: the policy behind a member number and the names on the card."""

from django.forms import ValidationError

from .rules import plain
from .store import Member

NOT_FOUND = (
    "Ces informations ne correspondent à aucun contrat. Vérifiez le numéro adhérent de votre carte de tiers payant, "
    "et saisissez le prénom et le nom de la personne qui y figure comme « Adhérent » ou « Souscripteur »."
)
TAKEN = "Une inscription existe déjà pour ce numéro adhérent. Connectez-vous, ou consultez l'e-mail de confirmation reçu."
NO_OFFER = "Vous ne disposez pas d'une offre en cours de validité donnant accès au service."
ADVISER = " Rapprochez-vous de votre conseiller."


def identify(portal, number: str, first_name: str, last_name: str, now) -> Member:
    """The policy that these entries name, if it may be registered; else a ValidationError."""
    store = portal.store
    member = store.member(number)
    if member is None and portal.is_wrong("AST-CONNU:on-trust"):
        member = Member(number, first_name, last_name)
    if member is None or not is_holder(portal, member, first_name, last_name):
        raise ValidationError(NOT_FOUND)
    if store.number_taken(member.number, now) and not portal.is_wrong("AST-UNIQUE:by-email"):
        raise ValidationError(TAKEN)
    if not offer_opens(portal, member):
        raise ValidationError(no_offer(portal))
    return member


def is_holder(portal, member: Member, first_name: str, last_name: str) -> bool:
    people = [(member.first_name, member.last_name)]
    if portal.is_wrong("AST-IDENTITE:beneficiary"):
        people += [(b.first_name, b.last_name) for b in member.beneficiaries]
    return any(same_first(portal, first, first_name) and plain(last) == plain(last_name) for first, last in people)


def same_first(portal, known: str, entered: str) -> bool:
    if not entered and portal.is_wrong("AST-REQUIS:first-name"):
        return True
    if portal.is_wrong("AST-IDENTITE:initial"):
        return plain(known)[:1] == plain(entered)[:1]
    return plain(known) == plain(entered)


def offer_opens(portal, member: Member | None) -> bool:
    return portal.is_wrong("AST-OFFRE:unchecked") or member is None or member.offer_active


def no_offer(portal) -> str:
    return NO_OFFER if portal.is_wrong("AST-OFFRE:no-adviser") else NO_OFFER + ADVISER


def shown_beneficiaries(portal, member: Member | None) -> list:
    """The beneficiaries that the registration's second page shows."""
    people = list(member.beneficiaries) if member else []
    if portal.is_wrong("AST-BENEFICIAIRES:last-missing") and len(people) > 1:
        people = people[:-1]
    return people
