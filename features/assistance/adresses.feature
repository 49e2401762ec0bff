# language: fr
Fonctionnalité: Noter ses adresses et planifier des trajets
  Source : foire E, questions 10 à 12.

  @AST-ADRESSE
  Règle: « Ajouter une adresse » prend un intitulé et une adresse complète

    Scénario: L'écran demande un intitulé et une adresse
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Quand elle presse « adresses » puis « Ajouter une adresse »
      Alors la page présente :
        | champ | Intitulé      |
        | champ | adresse \| rue |

    Scénario: L'adresse ajoutée s'affiche avec son intitulé
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle suit « ajout d'une adresse » depuis l'entrée
      Et qu'elle suit « ses adresses » depuis l'entrée
      Alors la page montre son « intitule »
      Et la page dit :
        | 12 rue des Lilas |
        | 69003            |
        | Lyon             |

  @AST-ADRESSES
  Règle: Plusieurs domiciles et plusieurs établissements scolaires s'ajoutent

    Scénario: Deux domiciles et deux écoles sont gardés
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « nouvelle adresse » :
        | genre                             | Intitulé               | issue   |
        | « domicile \| maison »            | « Chez Maman »         | accepté |
        | « domicile \| maison »            | « Chez Papa »          | accepté |
        | « scolaire \| école \| collège »      | « École des Tilleuls » | accepté |
        | « scolaire \| école \| collège »      | « Collège Voltaire »   | accepté |
      Alors chaque essai a l'issue attendue
      Quand elle suit « ses adresses » depuis l'entrée
      Alors la page dit :
        | Chez Maman         |
        | Chez Papa          |
        | École des Tilleuls |
        | Collège Voltaire   |

  @AST-TRAJET
  Règle: Un trajet se planifie entre ses adresses, et il est conservé

    Scénario: Les trajets se planifient depuis l'espace
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Et qu'elle a suivi « ajout d'une adresse », avec :
        | genre                        | Intitulé             |
        | « domicile \| maison »       | « Chez Maman »       |
        | « scolaire \| école \| collège » | « Collège Voltaire » |
      Quand elle suit « ses trajets » depuis l'entrée
      Et qu'elle presse « planifier »
      Alors l'écran « nouveau trajet » s'affiche

    Scénario: Un trajet d'un domicile à une école est gardé
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Et qu'elle a suivi « ajout d'une adresse », avec :
        | genre                        | Intitulé             |
        | « domicile \| maison »       | « Chez Maman »       |
        | « scolaire \| école \| collège » | « Collège Voltaire » |
      Quand elle suit « ses trajets » depuis l'entrée
      Et qu'on compte ce que dit la page :
        | Chez Maman       |
        | Collège Voltaire |
      Et qu'elle essaie tour à tour, à l'écran « nouveau trajet » :
        | depart         | arrivee              | issue   |
        | « Chez Maman » | « Collège Voltaire » | accepté |
      Alors chaque essai a l'issue attendue
      Quand elle ouvre une session dans un autre navigateur
      Et qu'elle suit « ses trajets »
      Alors la page dit chacun plus souvent

  @AST-ADRESSE-SUPPRIME
  Règle: Une adresse ne se supprime qu'après les trajets qui y vont

    Scénario: Avec un trajet elle reste, sans lui elle part
      Étant donné une adhérente non inscrite
      Et qu'elle a un compte
      Et qu'elle a suivi « ajout d'une adresse », avec :
        | genre                        | Intitulé             |
        | « domicile \| maison »       | « Chez Maman »       |
        | « scolaire \| école \| collège » | « Collège Voltaire » |
      Et qu'elle a suivi « planification d'un trajet », avec :
        | depart         | arrivee              |
        | « Chez Maman » | « Collège Voltaire » |
      Quand elle suit « ses adresses » depuis l'entrée
      Et qu'elle presse « supprimer » auprès de « Collège Voltaire »
      Alors elle en est avertie
      Quand elle suit « ses adresses » depuis l'entrée
      Alors la page dit :
        | Collège Voltaire |
      Quand elle suit « ses trajets » depuis l'entrée
      Et qu'elle presse « supprimer » auprès de « Chez Maman » et de « Collège Voltaire »
      Et qu'elle suit « ses adresses » depuis l'entrée
      Et qu'elle presse « supprimer » auprès de « Collège Voltaire »
      Et qu'elle suit « ses adresses » depuis l'entrée
      Alors la page ne dit plus « Collège Voltaire »
      Et la page dit :
        | Chez Maman |
