# language: fr
Fonctionnalité: Retrouver un accès perdu
  Source : notice D, « Mot de passe perdu » et « Code d'accès (ou code extranet) perdu ».

  @UNI-MDP-PERDU-QUESTION
  Règle: Le numéro, le code et la réponse à sa propre question donnent un nouveau mot de passe

    Scénario: Le mot de passe perdu demande les deux numéros
      Étant donné qu'on est à l'écran « mot de passe perdu »
      Alors la page présente :
        | champ | numero_perdu |
        | champ | code_perdu   |

    Scénario: Sans adresse certifiée, sa question est posée et sa réponse donne un nouveau mot de passe
      Étant donné une adhérente inscrite, sans adresse certifiée
      Quand on va jusqu'à l'écran « question pense-bête »
      Alors la page montre son « question »
      Quand elle suit « mot de passe perdu, par la question » depuis l'entrée
      Alors l'écran « question pense-bête » a été montré
      Et elle peut ouvrir une session

    Scénario: Un mauvais numéro ou un mauvais code ne donne aucun nouveau mot de passe
      Étant donné deux adhérentes inscrites
      Quand elle essaie tour à tour, à l'écran « mot de passe perdu » :
        | numero_perdu     | code_perdu       | issue   |
        | le sien, inconnu | le sien          | refusé  |
        | le sien          | le sien, inconnu | refusé  |
        | celui de l'autre | le sien          | refusé  |
        | le sien          | celui de l'autre | refusé  |
        | [vide]           | le sien          | refusé  |
        | le sien          | [vide]           | refusé  |
        | le sien          | le sien          | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Une mauvaise réponse ne donne aucun nouveau mot de passe
      Étant donné deux adhérentes inscrites
      Quand elle essaie tour à tour, à l'écran « question pense-bête » :
        | Votre réponse           | issue   |
        | [vide]                  | refusé  |
        | une phrase              | refusé  |
        | le sien, sans sa fin    | refusé  |
        | le sien, suivi de « x » | refusé  |
        | celui de l'autre        | refusé  |
        | le sien                 | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Avec une adresse certifiée aussi, on peut choisir la question
      Étant donné une adhérente inscrite, à l'adresse certifiée
      Quand elle suit « mot de passe perdu, par la question » depuis l'entrée
      Alors elle peut ouvrir une session

    Scénario: La question posée est celle qu'elle a choisie, et non celle d'une autre
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte, avec « Votre question » : une autre option
      Et qu'une autre en a fait un ensuite
      Quand on va jusqu'à l'écran « question pense-bête »
      Alors la page montre son « question »

  @UNI-MDP-PERDU-CHOIX
  Règle: Avec une adresse certifiée, on choisit entre la question et un courriel

    Scénario: Les deux moyens sont offerts
      Étant donné une adhérente inscrite, à l'adresse certifiée
      Quand elle suit « mot de passe perdu, jusqu'au choix du moyen » depuis l'entrée
      Alors la page laisse choisir entre :
        | question |
        | mail     |

  @UNI-MDP-PERDU-EMAIL
  Règle: Le lien du courriel mène au changement de mot de passe

    Scénario: Le nouveau mot de passe ouvre une session, l'ancien n'en ouvre plus
      Étant donné une adhérente inscrite, à l'adresse certifiée
      Quand elle suit « mot de passe perdu, par un courriel » depuis l'entrée
      Et qu'elle essaie tour à tour d'ouvrir une session :
        | Mot de passe | issue   |
        | l'ancien     | refusé  |
        | le sien      | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-CODE-PERDU
  Règle: La perte du code d'accès se signale avec son adresse et son numéro d'adhérent

    Scénario: Le code perdu demande une adresse et un numéro d'adhérent
      Étant donné qu'on est à l'écran « code d'accès perdu »
      Alors la page présente :
        | champ | email_perdu  |
        | champ | numero_perdu |

    Scénario: Le signalement de la personne est accepté, et la page le dit
      Étant donné une adhérente inscrite
      Et qu'elle a atteint l'écran « code d'accès perdu »
      Quand elle l'envoie avec « email_perdu » : « adresse sans forme »
      Et qu'elle l'envoie avec ce qui est à elle
      Alors un texte nouveau répond à ce dernier envoi, autre que pour le premier
