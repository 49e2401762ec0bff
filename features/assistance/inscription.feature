# language: fr
Fonctionnalité: S'inscrire avec sa carte de tiers payant
  Source : foire E, questions 1 à 5 et 9.

  @AST-INSCRIPTION-ECRAN
  Règle: L'inscription demande de quoi reconnaître l'adhérent, une adresse et un mot de passe

    Scénario: Les champs de l'identité sont là
      Étant donné une adhérente non inscrite
      Quand on va jusqu'à l'écran « inscription »
      Alors la page présente :
        | champ | Numéro adhérent |
        | champ | Prénom          |
        | champ | Nom             |

    Scénario: L'adresse e-mail et le mot de passe sont demandés
      Étant donné une adhérente non inscrite
      Quand on va jusqu'à l'écran « identifiants de l'inscription »
      Alors la page présente :
        | champ | email |
        | champ | mdp   |

  @AST-REQUIS
  Règle: Le numéro adhérent, le prénom et le nom sont obligatoires

    Scénario: Sans l'un d'eux, l'inscription n'avance pas
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « inscription » :
        | Numéro adhérent | Prénom  | Nom     | issue   |
        | [vide]          | le sien | le sien | refusé  |
        | le sien         | [vide]  | le sien | refusé  |
        | le sien         | le sien | [vide]  | refusé  |
        | le sien         | le sien | le sien | accepté |
      Alors chaque essai a l'issue attendue

  @AST-NUMERO
  Règle: Le numéro adhérent contient des chiffres, des lettres ou les deux

    Scénario: Un numéro de chiffres et de lettres convient
      Étant donné une adhérente dont le numéro est fait de 10 caractères : majuscules, chiffres
      Quand elle s'inscrit
      Alors l'inscription aboutit

    Scénario: Un numéro de chiffres seuls convient
      Étant donné une adhérente dont le numéro est fait de 12 chiffres
      Quand elle s'inscrit
      Alors l'inscription aboutit

  @AST-CONNU
  Règle: Un numéro adhérent inconnu est refusé

    Scénario: Ni un numéro inventé ni un numéro voisin ne conviennent
      Étant donné une adhérente non inscrite
      Quand elle essaie tour à tour, à l'écran « inscription » :
        | Numéro adhérent  | issue   |
        | le sien, inconnu | refusé  |
        | 12 chiffres      | refusé  |
        | le sien          | accepté |
      Alors chaque essai a l'issue attendue

  @AST-IDENTITE
  Règle: Le prénom et le nom sont ceux de l'adhérent inscrit sur la carte

    Scénario: D'autres noms, même ceux d'un bénéficiaire, sont refusés
      Étant donné deux adhérentes non inscrites
      Quand elle essaie tour à tour, à l'écran « inscription » :
        | Prénom                       | Nom                                 | issue   |
        | 10 lettres                   | le sien                             | refusé  |
        | le sien                      | 10 lettres                          | refusé  |
        | le sien, un caractère changé | le sien                             | refusé  |
        | le sien                      | le sien, sans son dernier caractère | refusé  |
        | le sien                      | le sien, suivi de « x »             | refusé  |
        | {beneficiaries.0.first_name} | {beneficiaries.0.last_name}         | refusé  |
        | celui de l'autre             | celui de l'autre                    | refusé  |
        | le sien                      | le sien                             | accepté |
      Alors chaque essai a l'issue attendue

  @AST-UNIQUE
  Règle: Une personne déjà inscrite ne s'inscrit pas de nouveau

    Scénario: Une seconde inscription ne donne aucun accès
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle s'inscrit une seconde fois avec les mêmes numéros
      Alors cette seconde inscription ne donne aucun accès

  @AST-BENEFICIAIRES
  Règle: L'écran suivant montre les bénéficiaires du contrat

    Scénario: Tous ses bénéficiaires y sont, et aucun d'une autre
      Étant donné deux adhérentes non inscrites
      Et que l'autre a un compte
      Quand elle s'inscrit
      Alors l'écran « bénéficiaires » a montré chacun des siens
      Et l'écran « bénéficiaires » n'a montré personne de l'autre

  @AST-OFFRE
  Règle: Sans offre en cours, l'accès est refusé, et le portail dit vers qui se tourner

    Scénario: Avec une offre on entre, sans offre non
      Étant donné deux adhérentes non inscrites, dont l'autre sans offre en cours
      Et qu'elle a ouvert une session
      Quand l'autre s'inscrit, puis ouvre une session
      Alors elle n'y parvient pas, et le portail le lui dit
      Et le refus, ou l'aide, dit « conseiller »

  @AST-MOBILE
  Règle: Le téléphone s'écrit 06 xx xx xx xx ou 07 xx xx xx xx

    Scénario: À l'inscription, tout autre numéro est refusé
      Étant donné une adhérente non inscrite
      Et que « mobile » est demandé à l'écran « identifiants de l'inscription »
      Quand elle essaie tour à tour, à l'écran « identifiants de l'inscription » :
        | mobile              | issue   |
        | « 05 12 34 56 78 »  | refusé  |
        | « 08 12 34 56 78 »  | refusé  |
        | « 01 23 45 67 89 »  | refusé  |
        | « 06 12 34 56 7 »   | refusé  |
        | « 06 12 34 56 789 » | refusé  |
        | « 06 12 34 56 »     | refusé  |
        | « 06 ab cd ef gh »  | refusé  |
        | « 07 12 34 56 78 »  | accepté |
        | « 06 12 34 56 78 »  | accepté |
      Alors chaque essai a l'issue attendue

    Scénario: Dans « Mon compte », tout autre numéro est refusé
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Et que « mobile_compte » est demandé à l'écran « modification de mon compte »
      Quand elle essaie tour à tour, à l'écran « modification de mon compte » :
        | mobile_compte       | issue   |
        | « 05 12 34 56 78 »  | refusé  |
        | « 06 12 34 56 7 »   | refusé  |
        | « 06 12 34 56 789 » | refusé  |
        | « 06 ab cd ef gh »  | refusé  |
        | « 07 12 34 56 78 »  | accepté |
      Alors chaque essai a l'issue attendue

  @AST-COURRIEL
  Règle: Un courriel confirme l'inscription

    Scénario: Le message arrive, et le compte s'ouvre
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Alors un message lui arrive
      Et elle peut terminer son inscription et ouvrir une session

  @AST-SERVEUR
  Règle: Les règles tiennent sur le serveur

    Scénario: Un nom laissé vide que la page arrête est refusé aussi par le serveur
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « inscription » :
        | Numéro adhérent | Prénom  | Nom     | issue  |
        | [vide]          | le sien | le sien | refusé |
        | le sien         | [vide]  | le sien | refusé |
        | le sien         | le sien | [vide]  | refusé |
      Alors chaque essai a l'issue attendue

    Scénario: Un mot de passe que la page arrête est refusé aussi par le serveur
      Étant donné une adhérente non inscrite
      Quand elle essaie, la page contournée, à l'écran « identifiants de l'inscription » :
        | mdp                                             | issue  |
        | 7 caractères : minuscules, majuscules, chiffres | refusé |
        | 12 minuscules                                   | refusé |
        | 12 caractères : majuscules, chiffres            | refusé |
      Alors chaque essai a l'issue attendue

    Scénario: Un téléphone que la page arrête est refusé aussi par le serveur
      Étant donné une adhérente non inscrite
      Et que « mobile » est demandé à l'écran « identifiants de l'inscription »
      Quand elle essaie, la page contournée, à l'écran « identifiants de l'inscription » :
        | mobile             | issue  |
        | « 05 12 34 56 78 » | refusé |
        | « 06 12 34 56 »    | refusé |
      Alors chaque essai a l'issue attendue
