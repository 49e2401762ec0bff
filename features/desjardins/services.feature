# language: fr
Fonctionnalité: Se servir des services
  Source : guide A, étape finale ; page B, introduction.

  @DSJ-CARTE
  Règle: La carte de paiement porte les numéros de la personne et se garde

    Scénario: La carte montre son contrat et son certificat, et se télécharge ou s'imprime
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Quand elle presse « Mon dossier » puis « Carte de paiement »
      Alors la page, ou un fichier qu'on y télécharge, montre :
        | numéro de contrat    |
        | numéro de certificat |
      Et on peut la télécharger ou l'imprimer

  @DSJ-RECLAMATION
  Règle: Les services permettent une réclamation, ou disent que le régime ne la prévoit pas

    Scénario: Les services parlent de réclamations
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Alors les services parlent de « réclamation »
