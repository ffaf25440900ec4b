report-menu = Bilan
report-home = Accueil
report-home-text = Le pôle d’économie sociale de la région fait connaître, renforce et relie les entreprises collectives.
report-year = L’année en chiffres
report-from = Du
report-to = Au
report-show = Afficher
report-before = Un an plus tôt
report-axis-empty = Rien n’est encore compté sous cet axe.
report-rows = { $count ->
    [0] Aucune ligne à compter
    [one] { $told } ligne le prouve
   *[other] { $told } lignes le prouvent
}
report-day = Jour
report-row = Ligne
report-action = Action
report-next = Lignes suivantes
