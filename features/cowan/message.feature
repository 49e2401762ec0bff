# language: fr
Fonctionnalité: Recevoir le message et suivre son lien
  Source : guide C, étapes 5, 7 et 8.

  @COW-MESSAGE
  Règle: Le message est celui du guide

    Scénario: Expéditeur, objet, lien, adresse lisible, délai et aide
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle lit le message qu'elle reçoit
      Alors l'expéditeur du message contient « Cowan »
      Et l'objet du message contient « Services en ligne »
      Et le message porte le lien « Activer mon compte »
      Et l'adresse de ce lien se lit en clair dans le message
      Et le message donne un délai de 24 heures
      Et le message donne le téléphone « 1-888-663-6823 » ou dit « clients@cowangroup.ca »
      Et le message dit :
        | pas répondre \| ne répondez pas \| no-reply \| sans réponse |

  @COW-LIEN
  Règle: Le lien mène droit à l'activation, dans n'importe quel navigateur

    Scénario: Suivi ailleurs que là où l'on s'est inscrit, le lien montre l'activation
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle suit le lien du message dans un autre navigateur
      Alors l'écran « activation » s'affiche

  @COW-LIEN-24H
  Règle: Le lien vit 24 heures

    Scénario: 23 h 55 min après le message il active, 24 h 5 min après il n'active rien
      Étant donné deux adhérentes non inscrites
      Et qu'elle s'est inscrite
      Et que l'autre s'est inscrite
      Quand elle active son compte 23 h 55 min après la date du message
      Alors l'activation aboutit
      Quand elle ouvre une session
      Alors une session est ouverte
      Quand l'autre active son compte 24 h 5 min après la date du message
      Alors le compte de l'autre n'est pas activé

  @COW-LIEN-INTEGRE
  Règle: Un lien altéré n'active rien

    Scénario: Aucun caractère du lien ne se change impunément
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle essaie son lien altéré, un caractère à la fois
      Alors aucun lien altéré n'active son compte
      Quand elle active son compte
      Alors l'activation aboutit

  @COW-LIEN-UNEFOIS
  Règle: Un lien qui a servi n'active ni ne change plus rien

    Scénario: Suivi de nouveau, le lien ne change pas le mot de passe
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle suit son lien une seconde fois et choisit un autre mot de passe
      Alors l'autre mot de passe n'ouvre aucune session, le sien en ouvre une
