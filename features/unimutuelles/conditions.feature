# language: fr
Fonctionnalité: Accepter les conditions d'utilisation
  Source : notice D, troisième étape.

  @UNI-3-CGU
  Règle: Sans la case des conditions, « Valider » ne mène pas plus loin

    Scénario: La troisième étape demande d'accepter les conditions
      Étant donné une adhérente non inscrite
      Quand on va jusqu'à l'écran « étape 3 »
      Alors la page présente :
        | champ    | J'accepte les conditions d'utilisation |
        | commande | Valider                                |

    Scénario: Sans la case cochée, « Valider » est refusé, même plusieurs fois
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « étape 3 » :
        | J'accepte les conditions d'utilisation | issue   |
        | [intact]                               | refusé  |
        | non                                    | refusé  |
        | non                                    | refusé  |
        | oui                                    | accepté |
      Alors chaque essai a l'issue attendue

  @UNI-3-FENETRE
  Règle: Une fois les conditions acceptées, une fenêtre s'ouvre avec « OK »

    Scénario: La fenêtre s'ouvre après « Valider »
      Étant donné une adhérente non inscrite
      Quand elle s'inscrit
      Alors l'inscription aboutit
      Et l'écran « fenêtre » a été montré
