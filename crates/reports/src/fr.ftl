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
report-today = Aujourd’hui
report-waiting = Ce qui vous attend
report-waiting-none = Rien n’attend. Ce qui se passe se consigne en trente secondes.
report-year-so-far = L’année jusqu’ici
report-year-empty = Rien n’est encore compté cette année. Consignez un premier acte : les chiffres suivront.
