# language: fr
Fonctionnalité: Dire de quel régime on est
  Source : guide A, étape 5 ; page B, « Avant de commencer ».

  @DSJ-REGIME-ECRAN
  Règle: L'inscription commence par les renseignements sur le régime

    Scénario: L'écran du régime porte les titres et les libellés du guide
      Étant donné qu'on est à l'écran « renseignements sur votre régime »
      Alors la page présente :
        | titre    | Inscription aux services en ligne |
        | titre    | Renseignements sur votre régime   |
        | texte    | * Indique un champ obligatoire    |
        | champ    | Numéro de contrat                 |
        | champ    | Numéro de certificat              |
        | commande | communiquez avec nous             |

    Scénario: En cas de problème, on peut communiquer avec l'assureur
      Étant donné qu'on est à l'écran « renseignements sur votre régime »
      Alors « communiquez avec nous » mène quelque part

  @DSJ-OBLIGATOIRE
  Règle: Les champs obligatoires portent « * », les facultatifs non

    Scénario: Les marques du régime, de la personne et du code sont celles du guide
      Étant donné une adhérente non inscrite
      Et qu'elle a atteint l'écran « renseignements sur votre régime »
      Alors les champs obligatoires de l'écran « renseignements sur votre régime » portent « * », les facultatifs non
      Étant donné qu'elle a atteint l'écran « renseignements personnels »
      Alors les champs obligatoires de l'écran « renseignements personnels » portent « * », les facultatifs non
      Étant donné qu'elle a atteint l'écran « code d'utilisateur »
      Et qu'elle a choisi « Non, créer de nouveaux code d'utilisateur et mot de passe »
      Alors les champs obligatoires de l'écran « code d'utilisateur » portent « * », les facultatifs non

  @DSJ-REGIME-CONTRAT
  Règle: Le numéro de contrat est obligatoire

    Scénario: Sans numéro de contrat, l'inscription n'avance pas
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « renseignements sur votre régime » :
        | Numéro de contrat | issue   |
        | [vide]            | refusé  |
        | le sien           | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-REGIME-CERTIFICAT
  Règle: Le numéro de certificat est obligatoire

    Scénario: Sans numéro de certificat, l'inscription n'avance pas
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « renseignements sur votre régime » :
        | Numéro de certificat | issue   |
        | [vide]               | refusé  |
        | le sien              | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-REGIME-CONNU
  Règle: Les deux numéros doivent désigner un régime connu

    Scénario: Un certificat inconnu, ou celui d'une autre sous son propre contrat, est refusé
      Étant donné deux adhérentes non inscrites
      Quand elle essaie tour à tour, à l'écran « renseignements sur votre régime » :
        | Numéro de contrat | Numéro de certificat                | issue   |
        | le sien           | le sien, inconnu                    | refusé  |
        | le sien, inconnu  | le sien                             | refusé  |
        | le sien           | le sien, sans son dernier caractère | refusé  |
        | le sien           | le sien, suivi de « 7 »             | refusé  |
        | celui de l'autre  | le sien                             | refusé  |
        | le sien           | celui de l'autre                    | refusé  |
        | le sien           | le sien                             | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-REGIME-UNIQUE
  Règle: Un régime déjà inscrit ne s'inscrit pas de nouveau

    Scénario: Une seconde inscription avec les mêmes numéros est refusée
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle s'inscrit une seconde fois avec les mêmes numéros
      Alors l'inscription est refusée
