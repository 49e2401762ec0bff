"""The addresses of the portal."""

from django.urls import path, re_path

from . import control, pages, recovery, registration, session, space

handler404 = f"{__package__}.pages.missing"
handler500 = f"{__package__}.pages.broken"

urlpatterns = [
    path("", pages.home, name="home"),
    path("participants/session/", session.sign_in, name="sign_in"),
    path("participants/session/fermer/", session.sign_out, name="sign_out"),
    path("participants/inscription/", registration.register, name="register"),
    path("participants/inscription/message/", registration.sent, name="sent"),
    path("participants/inscription/lien", registration.activation, name="activation"),
    path("participants/inscription/terminee/", registration.activated, name="activated"),
    path("participants/oubli/", recovery.forgotten, name="forgotten"),
    path("participants/oubli/message/", recovery.asked, name="asked"),
    path("participants/oubli/lien", recovery.renew, name="renew"),
    path("participants/oubli/termine/", recovery.renewed, name="renewed"),
    path("participants/espace/", space.overview, name="space"),
    path("participants/espace/demandes/", space.claims, name="claims"),
    path("participants/espace/demandes/nouvelle/", space.new_claim, name="new_claim"),
    path("participants/espace/demandes/<str:number>/", space.claim, name="claim"),
    path("participants/espace/police/", space.policy, name="policy"),
    path("participants/joindre/", pages.contact, name="contact"),
    path("participants/langue/", pages.language, name="language"),
    re_path(r"^habillage/(?P<name>portail\.(?:css|js))$", pages.asset, name="asset"),
    re_path(r"^_mire/?$", control.about),
    path("_mire/members", control.members),
    path("_mire/messages", control.messages),
]
