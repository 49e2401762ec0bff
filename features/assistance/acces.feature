# language: fr
Fonctionnalité: Arriver au portail et savoir s'en servir
  Source : foire E, questions 8, 9 et 20.

  @AST-ACCES
  Règle: « Connexion » mène aux identifiants, et de là au mot de passe oublié

    Scénario: L'écran des identifiants demande une adresse et un mot de passe
      Étant donné qu'on a ouvert l'entrée du portail
      Quand on presse « Connexion »
      Alors la page présente :
        | champ    | identifiant                |
        | champ    | motdepasse                 |
        | commande | J'ai oublié mon mot de passe |

  @AST-COOKIES
  Règle: Le portail explique comment se passer des cookies

    Scénario: Une page publique l'explique pour les quatre navigateurs
      Alors une page accessible sans session dit :
        | cookie  |
        | Chrome  |
        | Firefox |
        | Edge    |
        | Safari  |
