# language: fr
Fonctionnalité: Donner ses renseignements personnels
  Source : guide A, étape 6.

  @DSJ-PERSONNE-ECRAN
  Règle: L'écran des renseignements personnels porte les libellés du guide

    Scénario: Titres, libellés, choix et indice sont ceux du guide
      Étant donné une adhérente non inscrite
      Et qu'elle a atteint l'écran « renseignements personnels »
      Alors la page présente :
        | titre | Renseignements personnels         |
        | choix | Titre                             |
        | champ | Prénom                            |
        | champ | Nom                               |
        | champ | Date de naissance                 |
        | champ | Numéro de téléphone principal     |
        | champ | Numéro de téléphone secondaire    |
        | champ | Poste                             |
      Et le choix « Titre » offre :
        | M.  |
        | Mme |
      Et le champ « Date de naissance » indique « aaaa-mm-jj »

  @DSJ-PERSONNE-PRENOM
  Règle: Le prénom est obligatoire

    Scénario: Sans prénom, l'inscription n'avance pas
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « renseignements personnels » :
        | Prénom  | issue   |
        | [vide]  | refusé  |
        | le sien | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-PERSONNE-NOM
  Règle: Le nom est obligatoire

    Scénario: Sans nom, l'inscription n'avance pas
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « renseignements personnels » :
        | Nom     | issue   |
        | [vide]  | refusé  |
        | le sien | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-PERSONNE-NAISSANCE
  Règle: La date de naissance est obligatoire

    Scénario: Sans date de naissance, l'inscription n'avance pas
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « renseignements personnels » :
        | Date de naissance | issue   |
        | [vide]            | refusé  |
        | la sienne         | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-PERSONNE-TELEPHONE
  Règle: Le téléphone principal est obligatoire

    Scénario: Sans téléphone principal, l'inscription n'avance pas
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « renseignements personnels » :
        | Numéro de téléphone principal | Numéro de téléphone secondaire | Poste  | issue   |
        | [vide]                        | [vide]                         | [vide] | refusé  |
        | [vide]                        | un téléphone canadien          | [vide] | refusé  |
        | le sien                       | [vide]                         | [vide] | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-PERSONNE-FORMAT
  Règle: La date de naissance s'écrit aaaa-mm-jj et existe

    Scénario: Une date qui n'existe pas, ou dans un autre ordre, est refusée
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « renseignements personnels » :
        | Date de naissance           | issue   |
        | la sienne, au 30 du mois 2  | refusé  |
        | la sienne, au 31 du mois 4  | refusé  |
        | la sienne, au 10 du mois 13 | refusé  |
        | la sienne, au 32 du mois 1  | refusé  |
        | la sienne, au 00 du mois 5  | refusé  |
        | la sienne, en jj-mm-aaaa    | refusé  |
        | la sienne, en mm-jj-aaaa    | refusé  |
        | la sienne, en aaaa-jj-mm    | refusé  |
        | la sienne, en aa-mm-jj      | refusé  |
        | la sienne                   | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-PERSONNE-FACULTATIF
  Règle: Titre, second téléphone et poste peuvent rester vides

    Scénario: Une inscription sans rien de facultatif aboutit
      Étant donné une adhérente non inscrite
      Quand elle s'inscrit en laissant vides :
        | Titre                          |
        | Numéro de téléphone secondaire |
        | Poste                          |
      Alors l'inscription aboutit

    Scénario: Une inscription avec tout ce qui est facultatif aboutit, et avec le second téléphone seul
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « renseignements personnels » :
        | Titre   | Numéro de téléphone secondaire | Poste    | issue   |
        | « Mme » | un téléphone canadien          | un poste | accepté |
        | [vide]  | un téléphone canadien          | [vide]   | accepté |
      Alors chaque essai a l'issue attendue

  @DSJ-PERSONNE-AFFICHAGE
  Règle: Les services affichent le nom tel qu'il a été saisi

    Scénario: Les services montrent le nom avec ses accents, traits d'union et apostrophes
      Étant donné une adhérente dont les noms ont accents, traits d'union et apostrophes
      Et qu'elle s'est inscrite
      Et qu'elle a ouvert une session
      Alors la page montre son « prénom | nom »

  @DSJ-PERSONNE-FIGE
  Règle: Une fois inscrite, elle doit communiquer avec l'assureur pour corriger son nom ou sa date de naissance

    Scénario: Aucun champ des services ne permet de corriger soi-même
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Et qu'elle a ouvert une session
      Et qu'elle a parcouru ses services
      Alors aucune page des services ne permet de changer le nom ni la date de naissance
      Et l'inscription ou les services disent de « communiqu » pour corriger
