# language: fr
Fonctionnalité: Entrer dans son espace
  Source : guide G, étape 5.

  @PIN-SESSION
  Règle: Le numéro et le code secret ouvrent « Mes remboursements »

    Scénario: Son numéro s'y lit
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle ouvre une session
      Alors une session est ouverte
      Et la page montre son « numéro d'adhérent »

  @PIN-SESSION-REFUSE
  Règle: Un autre code n'ouvre rien

    Scénario: Un chiffre de travers ferme la porte
      Étant donné une adhérente non inscrite
      Et qu'elle s'est inscrite
      Quand elle essaie tour à tour d'ouvrir une session :
        | code                         | issue   |
        | le sien, un caractère changé | refusé  |
        | le sien                      | accepté |
      Alors chaque essai a l'issue attendue
