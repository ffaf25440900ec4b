menu-year = Plan et bilan
menu-support = Accompagnement
menu-gather = Rencontres
menu-members = Membres et contacts
menu-known = Faire connaître
menu-market = Marchés
