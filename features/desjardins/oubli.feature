# language: fr
Fonctionnalité: Oublier son mot de passe
  Source : guide A, étape 7, points 3 et 4 ; page B, points 3 et 4.

  @DSJ-AIDE-OUBLI
  Règle: L'aide-mémoire revient, et le mot de passe ouvre encore

    Scénario: La connexion offre de dire qu'on a oublié
      Étant donné qu'on est à l'écran « connexion »
      Alors la page présente :
        | commande | mot de passe oublié |

    Scénario: Le prénom de la mère fait revenir l'aide-mémoire, sans réinitialiser
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Et qu'une autre en a fait un ensuite
      Quand elle dit avoir oublié son mot de passe
      Alors son aide-mémoire lui est rappelé
      Quand elle ouvre une session
      Alors une session est ouverte

  @DSJ-MERE-OUBLI
  Règle: Un autre prénom ne montre pas l'aide-mémoire

    Scénario: Seul le prénom donné à l'inscription fait revenir l'aide-mémoire
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Et qu'une autre en a fait un ensuite
      Quand elle essaie tour à tour, ayant oublié son mot de passe :
        | mere_oubli                 | issue   |
        | « Philomène-Aurore »       | refusé  |
        | [vide]                     | refusé  |
        | le sien, sans sa fin       | refusé  |
        | le sien, suivi de « ette » | refusé  |
        | celui de l'autre           | refusé  |
        | le sien                    | accepté |
      Alors chaque essai a l'issue attendue
