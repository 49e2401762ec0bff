# language: fr
Fonctionnalité: Se servir de l'espace adhérents
  Source : notice D, préambule et « Fonctionnalités du nouvel espace adhérent ».

  @UNI-ESPACE-REMBOURSEMENTS
  Règle: Remboursements et décomptes se lisent, depuis le 1er janvier 2017

    Scénario: Aucun remboursement n'a été payé avant 2017
      Étant donné une adhérente inscrite
      Et qu'elle a ouvert une session
      Quand elle ouvre la rubrique « remboursements »
      Alors aucun paiement n'y est antérieur au 2017-01-01

    Scénario: Aucun relevé de décomptes n'est antérieur à 2017
      Étant donné une adhérente inscrite
      Et qu'elle a ouvert une session
      Quand elle ouvre la rubrique « relevés de décomptes »
      Alors aucun paiement n'y est antérieur au 2017-01-01

  @UNI-ESPACE-CONSEILLER
  Règle: Pour ce qui est plus ancien, l'espace renvoie au conseiller

    Scénario: L'espace parle du conseiller
      Étant donné une adhérente inscrite
      Et qu'elle a ouvert une session
      Alors les services parlent de « conseiller »

  @UNI-ESPACE-BENEFICIAIRES
  Règle: Les bénéficiaires et les coordonnées se lisent

    Scénario: La rubrique des bénéficiaires se lit
      Étant donné une adhérente inscrite
      Et qu'elle a ouvert une session
      Alors la rubrique « bénéficiaires » s'ouvre et se lit

    Scénario: Les coordonnées postales, téléphoniques et bancaires se lisent
      Étant donné une adhérente inscrite
      Et qu'elle a ouvert une session
      Alors on y lit des coordonnées :
        | postales      |
        | téléphoniques |
        | bancaires     |

  @UNI-ESPACE-DEMANDES
  Règle: Des mises à jour du dossier peuvent être demandées

    Scénario: Les cinq demandes de la notice sont offertes
      Étant donné une adhérente inscrite
      Et qu'elle a ouvert une session
      Alors la rubrique « demandes de mise à jour » offre :
        | adresse                   |
        | téléphon                  |
        | bancaire \| banque \| rib |
        | naissance                 |
        | bénéficiaire              |

    Scénario: Une demande s'envoie
      Étant donné une adhérente inscrite
      Et qu'elle a ouvert une session
      Quand elle ouvre la rubrique « demandes de mise à jour »
      Alors une demande « téléphon » peut y être envoyée : un téléphone français

  @UNI-ESPACE-DEVIS
  Règle: Les réponses aux devis et prises en charge, en optique et en dentaire, se lisent

    Scénario: La rubrique des devis parle d'optique et de dentaire
      Étant donné une adhérente inscrite
      Et qu'elle a ouvert une session
      Quand elle ouvre la rubrique « devis et prises en charge »
      Alors ses entrées parlent de :
        | optique \| lunettes  |
        | dentaire \| dentiste |

  @UNI-ESPACE-MESSAGES
  Règle: Les messages de la mutuelle se lisent

    Scénario: Un message s'ouvre
      Étant donné une adhérente inscrite
      Et qu'elle a ouvert une session
      Quand elle ouvre la rubrique « messages »
      Alors une de ses entrées s'ouvre

  @UNI-ESPACE-GARANTIES
  Règle: Les garanties se lisent

    Scénario: La rubrique des garanties se lit
      Étant donné une adhérente inscrite
      Et qu'elle a ouvert une session
      Alors la rubrique « garanties » s'ouvre et se lit

  @UNI-ESPACE-DOCUMENTS
  Règle: Des documents se téléchargent

    Scénario: Un document se télécharge
      Étant donné une adhérente inscrite
      Et qu'elle a ouvert une session
      Quand elle ouvre la rubrique « documents »
      Alors un document s'y télécharge
