# language: fr
Fonctionnalité: Arriver à l'inscription
  Source : guide A, étapes 2 à 4 et dernière ligne.

  @DSJ-ACCES-ADRESSE
  Règle: Le chemin « /adherent » mène au site

    Scénario: L'adresse du guide mène au site
      Étant donné l'adresse documentée « /adherent »
      Quand on ouvre cette adresse
      Alors l'écran « site » s'affiche

  @DSJ-ACCES-MENU
  Règle: Le menu « Se connecter » offre trois choix aux particuliers

    Scénario: Le menu « Se connecter » montre les trois choix du guide, et aucun autre
      Étant donné qu'on a ouvert l'entrée du portail
      Quand on ouvre le menu « Se connecter »
      Alors la section « Particuliers » offre exactement :
        | Assurance collective avec votre employeur ou un groupe              |
        | Assurance individuelle achetée en ligne, au téléphone ou en personne |
        | Épargne-retraite collective                                          |

  @DSJ-ACCES-CONNEXION
  Règle: L'assurance collective mène à la page de connexion

    Scénario: La page de connexion est celle du guide
      Étant donné qu'on est à l'écran « connexion »
      Alors la page présente :
        | titre    | Votre dossier d'assurance collective |
        | texte    | Section sécurisée                    |
        | champ    | Code d'utilisateur                   |
        | champ    | Mot de passe                         |
        | commande | Confirmer                            |

  @DSJ-ACCES-PREMIERE
  Règle: La page de connexion invite à s'inscrire

    Scénario: La première visite est annoncée, avec ses avantages
      Étant donné qu'on est à l'écran « connexion »
      Alors la page présente :
        | titre    | C'est votre première visite? |
        | commande | Inscrivez-vous maintenant    |
      Et la section « C'est votre première visite? » énumère au moins 1 élément

    Scénario: « Inscrivez-vous maintenant » mène à l'inscription
      Étant donné qu'on est à l'écran « connexion »
      Quand on presse « Inscrivez-vous maintenant »
      Alors l'écran « renseignements sur votre régime » s'affiche

  @DSJ-AIDE
  Règle: Le numéro des agents se trouve sans session

    Scénario: Une page publique donne le téléphone du guide
      Étant donné qu'on est à l'écran « renseignements sur votre régime »
      Alors une page accessible sans session donne le téléphone « 1-866-838-7580 »
