# language: fr
Fonctionnalité: Arriver à l'inscription
  Source : guide C, étapes 1 et 2, écrans et dernière ligne.

  @COW-ACCES-ADRESSE
  Règle: Le chemin « /clients/content/login/login.cfm » est la page de connexion

    Scénario: L'adresse du guide montre la page de connexion
      Étant donné l'adresse documentée « /clients/content/login/login.cfm »
      Quand on ouvre cette adresse
      Alors l'écran « connexion » s'affiche

  @COW-ACCES
  Règle: « Inscrivez-vous maintenant » est en haut de la page et mène à l'inscription

    Scénario: L'invitation à s'inscrire précède les champs de connexion
      Étant donné qu'on est à l'écran « connexion »
      Alors « Inscrivez-vous maintenant » précède les champs de l'écran « connexion »

    Scénario: « Inscrivez-vous maintenant » mène à l'inscription
      Étant donné qu'on est à l'écran « connexion »
      Quand on presse « Inscrivez-vous maintenant »
      Alors l'écran « adresse courriel » ou l'écran « renseignements personnels » s'affiche

  @COW-BARRE
  Règle: Les pages de l'inscription offrent « Ouvrir une session », « Nous joindre » et « EN »

    Scénario: La barre est là dès la première page de l'inscription
      Étant donné qu'on a ouvert l'entrée du portail
      Et qu'on a pressé « Inscrivez-vous maintenant »
      Alors la page présente :
        | commande | Ouvrir une session |
        | commande | Nous joindre       |
        | commande | EN                 |

  @COW-AIDE
  Règle: Le numéro à appeler se trouve sans session

    Scénario: Une page publique donne le téléphone du guide
      Étant donné qu'on a ouvert l'entrée du portail
      Alors une page accessible sans session donne le téléphone « 1 833 377-8447 »
