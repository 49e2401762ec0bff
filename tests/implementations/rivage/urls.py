"""The addresses of the portal."""

from django.urls import URLResolver, path
from django.urls.resolvers import RegexPattern

from . import views_account as account
from . import views_password as password
from . import views_public as public
from . import views_refunds as refunds
from . import views_registration as registration
from . import views_trips as trips

urlpatterns = [
    path("", public.home),
    path("static/<str:name>", public.static),
    path("services/", public.services),
    path("aide/", public.help_page),
    path("cookies/", public.cookies),
    path("cookies/choix/", public.cookie_choice),
    path("cookies/preferences/", public.cookie_preferences),
    path("mentions-legales/", public.legal),
    path("donnees-personnelles/", public.privacy),
    path("inscription/", registration.start),
    path("inscription/identite/", registration.identity),
    path("inscription/beneficiaires/", registration.beneficiaries),
    path("inscription/acces/", registration.access),
    path("inscription/verification/", registration.review),
    path("inscription/terminee/", registration.done),
    path("inscription/activation/<str:secret>/", registration.activation),
    path("connexion/", account.sign_in),
    path("deconnexion/", account.sign_out),
    path("bienvenue/", account.welcome),
    path("mot-de-passe/oublie/", password.forgotten),
    path("mot-de-passe/oublie/envoye/", password.sent),
    path("mot-de-passe/lien/<str:secret>/", password.link),
    path("mot-de-passe/nouveau/", password.renew),
    path("espace/", account.space),
    path("espace/compte/", account.details),
    path("espace/compte/modifier/", account.edit),
    path("espace/mot-de-passe/", password.change),
    path("espace/adresses/", trips.addresses),
    path("espace/adresses/ajouter/", trips.add_address),
    path("espace/adresses/<int:address_id>/supprimer/", trips.delete_address),
    path("espace/trajets/", trips.trips),
    path("espace/trajets/planifier/", trips.plan),
    path("espace/trajets/<int:trip_id>/supprimer/", trips.delete_trip),
    path("espace/remboursements/", refunds.refunds),
    path("espace/remboursements/<int:refund_id>/facture/", refunds.invoice),
]

resolver = URLResolver(RegexPattern(r"^/"), urlpatterns)
