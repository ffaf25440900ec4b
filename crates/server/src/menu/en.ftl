menu-year = Plan and results
menu-support = Accompaniment
menu-gather = Gatherings
menu-members = Members and contacts
menu-known = Make known
menu-market = Markets
