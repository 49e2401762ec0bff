# language: fr
Fonctionnalité: Demander un remboursement
  Source : foire E, questions 18 et 19.

  @AST-REMBOURSEMENT
  Règle: « Demande de remboursement » prend une facture rattachée à une demande d'assistance

    Scénario: Le service est offert, et demande les deux
      Étant donné une adhérente qui a une demande d'assistance en cours
      Et qu'elle a ouvert une session
      Quand elle presse « Demande de remboursement »
      Alors la page présente :
        | champ | demande |
        | champ | facture |

    Scénario: Sans facture ou sans demande, rien n'est pris
      Étant donné une adhérente qui a une demande d'assistance en cours
      Et qu'elle a un compte
      Quand elle essaie tour à tour, à l'écran « demande de remboursement » :
        | demande    | facture         | issue   |
        | une option | [vide]          | refusé  |
        | [vide]     | un document PDF | refusé  |
        | une option | un document PDF | accepté |
      Alors chaque essai a l'issue attendue

  @AST-REMBOURSEMENT-SOINS
  Règle: Le service ne vaut pas pour les frais de santé, et dit où ils vont

    Scénario: La page ou l'aide envoie les frais de santé à la mutuelle ou à l'assurance
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Et qu'elle a pressé « Demande de remboursement »
      Alors la page, ou l'aide, dit où s'adresser :
        | sujet                           | où                     | autre sujet |
        | dentaire \| optique \| hôpita | mutuelle \| assurance | devis       |

  @AST-REMBOURSEMENT-DEVIS
  Règle: Le service ne traite pas les devis, et dit où ils vont

    Scénario: La page ou l'aide renvoie à la mutuelle ou à l'assurance
      Étant donné une adhérente non inscrite
      Et qu'elle a ouvert une session
      Et qu'elle a pressé « Demande de remboursement »
      Alors la page, ou l'aide, dit où s'adresser :
        | sujet | où                     | autre sujet                     |
        | devis | mutuelle \| assurance | dentaire \| optique \| hôpita |
