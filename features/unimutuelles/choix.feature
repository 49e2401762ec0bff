# language: fr
Fonctionnalité: Choisir son mot de passe, son adresse et sa question
  Source : notice D, deuxième étape.

  @UNI-2-ECRAN
  Règle: La deuxième étape salue la personne et présente ses choix

    Scénario: L'étape 2 porte les libellés de la notice
      Étant donné une adhérente non inscrite
      Quand on va jusqu'à l'écran « étape 2 »
      Alors la page présente :
        | texte | Niveau de sécurité                                 |
        | champ | mdp                                                |
        | champ | Confirmation                                       |
        | champ | Adresse Email                                      |
        | champ | Je n'autorise pas la diffusion de mon adresse mail |
        | champ | Votre question                                     |
        | champ | Votre réponse                                      |
      Et la page dit « Bonjour » suivi de son « prénom | nom »

  @UNI-2-NIVEAU
  Règle: Le niveau de sécurité suit le mot de passe

    Scénario: Un mot de passe faible et un fort n'ont pas le même niveau
      Étant donné une adhérente non inscrite
      Et qu'elle a atteint l'écran « étape 2 »
      Alors ce qui accompagne « Niveau de sécurité » diffère selon ce qu'elle entre dans « mdp » :
        | 16 caractères : minuscules, majuscules, chiffres |
        | « abc »                                          |

  @UNI-2-EMAIL
  Règle: L'adresse email est obligatoire et doit en être une

    Scénario: Ce qui n'est pas une adresse est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Adresse Email       | issue   |
        | [vide]              | refusé  |
        | « zoe »             | refusé  |
        | « zoe.example.org » | refusé  |
        | « zoe@ »            | refusé  |
        | « @example.org »    | refusé  |
        | le sien             | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-2-DIFFUSION
  Règle: Refuser la diffusion de son adresse est un choix

    Scénario: L'inscription se poursuit dans les deux cas
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Je n'autorise pas la diffusion de mon adresse mail | issue   |
        | non                                                | accepté |
        | oui                                                | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-2-QUESTIONS
  Règle: Quatre questions sont proposées

    Scénario: La liste compte exactement quatre questions
      Étant donné une adhérente non inscrite
      Et qu'elle a atteint l'écran « étape 2 »
      Alors le choix « Votre question » propose exactement 4 entrées

  @UNI-2-QUESTION
  Règle: Une question doit être choisie

    Scénario: Ne choisir aucune question est refusé
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Votre question | issue   |
        | [vide]         | refusé  |
        | une option     | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-2-REPONSE
  Règle: La réponse est obligatoire

    Scénario: Sans réponse, l'inscription n'avance pas
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 2 » :
        | Votre réponse | issue   |
        | [vide]        | refusé  |
        | le sien       | accepté |
      Alors chaque essai a l'issue attendue
