# language: fr
Fonctionnalité: Activer son compte
  Source : guide C, étapes 9 et 10.

  @COW-ACTIVATION-ECRAN
  Règle: La page d'activation porte les titres et les libellés du guide

    Scénario: Les trois parties de la page d'activation
      Étant donné une adhérente non inscrite
      Et qu'elle a atteint l'écran « activation »
      Alors la page présente :
        | titre    | Inscription d'un nouvel utilisateur                 |
        | titre    | Inscrivez vos renseignements personnels             |
        | champ    | Date de naissance                                   |
        | champ    | Numéro de certificat                                |
        | titre    | Inscrivez votre mot de passe                        |
        | champ    | mdp                                                 |
        | champ    | Confirmez le mot de passe                           |
        | titre    | Choisissez une question de vérification personnelle |
        | champ    | Choisir une question                                |
        | champ    | Réponse                                             |
        | commande | Étape suivante                                      |

  @COW-ACTIVATION-IDENTITE
  Règle: La date de naissance et le certificat sont ceux de la personne

    Scénario: L'un ou l'autre qui diffère est refusé
      Étant donné deux adhérentes non inscrites
      Quand elle essaie tour à tour, à l'écran « activation » :
        | Date de naissance          | Numéro de certificat         | issue   |
        | la sienne, au lendemain    | le sien                      | refusé  |
        | la sienne, à un autre mois | le sien                      | refusé  |
        | la sienne, un an plus tôt  | le sien                      | refusé  |
        | la sienne                  | le sien, inconnu             | refusé  |
        | la sienne                  | le sien, un caractère changé | refusé  |
        | celle de l'autre           | le sien                      | refusé  |
        | la sienne                  | celui de l'autre             | refusé  |
        | celle de l'autre           | celui de l'autre             | refusé  |
        | [vide]                     | le sien                      | refusé  |
        | la sienne                  | [vide]                       | refusé  |
        | la sienne                  | le sien                      | accepté |
      Alors chaque essai a l'issue attendue

  @COW-QUESTION
  Règle: Une question et sa réponse sont obligatoires

    Scénario: Sans question, ou sans réponse, l'activation est refusée
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « activation » :
        | Choisir une question | Réponse | issue   |
        | [vide]               | le sien | refusé  |
        | le sien              | [vide]  | refusé  |
        | le sien              | le sien | accepté |
      Alors chaque essai a l'issue attendue

  @COW-ACTIVE
  Règle: L'activation est confirmée et ramène à la connexion

    Scénario: La page confirme l'activation
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle active son compte
      Alors l'activation aboutit
      Et la page dit :
        | activ |

    Scénario: Toute commande « Ouvrir une session » mène à la connexion
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Alors chaque commande « Ouvrir une session » mène à l'écran « connexion »
