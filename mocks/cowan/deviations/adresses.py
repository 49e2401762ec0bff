"""Addresses of the pages that deviations change."""

LOGIN = "/clients/content/login/"
CONNEXION, COURRIEL, PERSONNE = LOGIN + "login.cfm", LOGIN + "register.cfm", LOGIN + "registerPerson.cfm"
ENVOYE, ACTIVATION, ACTIVE = LOGIN + "registerSent.cfm", LOGIN + "linkNew.cfm", LOGIN + "activated.cfm"
INSCRIPTION = LOGIN + "(register|linkNew|activated)"
PORTAIL = "/clients/content/members/"
OUBLI = LOGIN + "linkPassword.cfm"
