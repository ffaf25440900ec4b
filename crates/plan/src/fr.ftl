plan-menu = Plan
plan-empty = Aucun plan n’est encore écrit. Commencez par nommer l’année et ses objectifs.
plan-begin = Commencer un plan
plan-begin-suite = Les objectifs, les indicateurs et les actions qui restent à faire passent dans le nouveau plan. L’ancien reste comme il est.
plan-begin-after = Reprendre un plan ou un rapport signé
plan-begin-report = Écrivez une cible à côté de ce que le plan reprend du rapport : chacune devient un indicateur, sous un objectif de son axe. Ce qui reste vide n’est pas repris.
plan-begin-told = Au rapport signé : { $told }
plan-begin-blocked = « { $thing } » ne peut pas passer dans le nouveau plan. Rien n’est commencé : corrigez d’abord l’ancien.
plan-begun = Le plan est commencé. Ajoutez ses objectifs.
plan-title = Titre
plan-title-proposed = Plan d’action { $years }
plan-from = Premier jour
plan-to = Dernier jour
plan-funder = Rendre compte à
plan-funder-none = Personne : c’est le plan du pôle
plan-funder-unknown = Pour rendre compte à un bailleur de fonds, donnez d’abord ce rôle à son organisation.
plan-refusal-funder = Choisissez un bailleur de fonds de la liste.
plan-accounts = Redditions de comptes
plan-accounts-text = Les indicateurs de chaque entente, comptés dans les mêmes lignes que le reste, et ces lignes en preuve.
plan-accounts-empty = Aucune entente n’a encore ses indicateurs. Commencez un plan qui rend compte à un bailleur de fonds.
plan-accounts-none = Aucune reddition de comptes n’est encore à lire.
plan-account-days = Période
plan-account-draft = pas encore convenue
plan-account-sheet = Indicateurs et preuves :
plan-account-indicators = Indicateurs
plan-account-proofs = Preuves
plan-account-link = Lien
plan-account-many = Plus de 20 000 lignes prouvent un de ces indicateurs : la feuille serait incomplète, elle n’est pas faite. Restreignez cet indicateur, ou emportez ses lignes par période depuis son chiffre.
plan-account-none = Aucun indicateur encore.
plan-account-few = moins de { $smallest }
plan-account-few-people = non communiqué : moins de { $smallest } personnes
plan-account-few-text = Ce qui porte sur moins de { $smallest } personnes n’est pas communiqué.
plan-account-see = Voir la reddition de comptes
plan-account-agreements = Ententes avec ce bailleur de fonds
plan-account-value = Valeur
plan-account-row = Ligne
plan-account-amount = Quantité
plan-account-number = Numéro de la ligne
plan-year = Titre et période
plan-keep = Enregistrer
plan-kept = Le plan est enregistré.
plan-see = Voir le plan
plan-write = Modifier le plan
plan-carry = Préparer le plan suivant
plan-others = Autres plans
plan-adopt = Consigner l’adoption
plan-adopted-day = Adopté par le conseil le
plan-resolution = Résolution (numéro ou renvoi au procès-verbal)
plan-adopted-on = Adopté le { $day }.
plan-adopted-by = Résolution : { $resolution }.
plan-days = Plan { $days }.
plan-adopted-notice = L’adoption est consignée.
plan-amended = Ce qui change désormais est montré avec ce qui était adopté.
plan-not-adopted = Projet de plan, pas encore adopté par le conseil.
plan-axis = Axe
plan-axis-empty = Aucun objectif sous cet axe.
plan-objective = Objectif
plan-objective-add = Ajouter un objectif
plan-objective-empty = Aucun objectif encore. Ajoutez le premier.
plan-objective-drop = Retirer l’objectif
plan-objective-dropped = L’objectif est retiré.
plan-reword = Reformuler l’objectif
plan-reworded = L’objectif est reformulé.
plan-aimed = L’objectif est ajouté.
plan-aim-empty = Rien n’est encore prévu pour cet objectif.
plan-task = Action
plan-task-add = Ajouter une action
plan-task-added = L’action est ajoutée.
plan-task-change = Modifier l’action
plan-task-changed = L’action est modifiée.
plan-task-drop = Abandonner l’action
plan-task-dropped = L’action est abandonnée.
plan-why = Pourquoi
plan-frame-action = Action du cadre
plan-owner = Responsable
plan-owner-other = Quelqu’un d’autre (écrire son nom)
plan-owner-name = Nom du responsable sans compte
plan-due = Échéance
# family: plan-state-*
plan-state = État
plan-state-planned = prévue
plan-state-under-way = en cours
plan-state-done = faite
plan-state-dropped = abandonnée
plan-state-late = En retard
plan-tap = Changer l’état
plan-tap-begin = Commencer
plan-tap-done = C’est fait
plan-tap-again = Reprendre
plan-advanced = L’état de l’action est changé.
plan-late = En retard
plan-late-elsewhere = { $count ->
    [one] Dont { $told } d’un plan antérieur, que les nombres de ce plan ne comptent pas.
   *[other] Dont { $told } de plans antérieurs, que les nombres de ce plan ne comptent pas.
}
plan-texts = Vision, projections et moyens de communication
plan-texts-hint = Chaque texte se met en forme avec Markdown : une ligne vide sépare les paragraphes, un tiret au début d’une ligne fait une liste, deux astérisques mettent en gras. Un texte vide n’est pas montré.
plan-texts-kept = Les textes du plan sont enregistrés.
# family: plan-text-*
plan-text-vision = Vision
plan-text-projections = Projections
plan-text-means = Moyens de communication
plan-glance = Les axes en un coup d’œil
plan-glance-targets = { $good ->
    [one] { $good } cible sur { $of } atteinte ou en voie de l’être
   *[other] { $good } cibles sur { $of } atteintes ou en voie de l’être
}
plan-glance-late = { $count ->
    [one] { $count } action en retard
   *[other] { $count } actions en retard
}
plan-tally-done = faites
plan-tally-under-way = en cours
plan-tally-planned = prévues
plan-indicator = Indicateur
plan-indicator-add = Ajouter un indicateur
plan-indicator-uncounted = Un indicateur lié ici ne se compte plus : le chiffre « { $figure } » n’existe plus. Liez-en un autre à sa place.
plan-indicator-aim = Cible : { $target }. { $before }
plan-indicator-bound = L’indicateur est ajouté.
plan-indicator-change = Modifier l’indicateur
plan-indicator-changed = L’indicateur est modifié.
plan-indicator-drop = Retirer l’indicateur
plan-indicator-dropped = L’indicateur est retiré.
plan-figure-choose = Choisissez ce qui est compté. Un indicateur ne se tape pas : il se compte.
plan-target = Cible
plan-actual = À ce jour
plan-any = Toutes
plan-kind = Genre
plan-programme = Programme
plan-mrc = MRC
# family: plan-each-*
plan-each = Répartie
plan-each-none = Dans l’ensemble seulement
plan-each-month = Chaque mois
plan-each-mrc = Chaque MRC choisie
plan-each-target = Cible de chaque mois ou de chaque MRC
plan-each-mrc-list = MRC choisies
plan-each-hint = Un mois que le plan commence ou finit en route doit sa part selon ses jours.
plan-each-month-all = Cible de { $target } par mois atteinte chaque mois écoulé ({ $reached } sur { $of }).
plan-each-month-missing = Cible de { $target } par mois atteinte { $reached } mois sur { $of }. Manquent : { $missing }.
plan-each-mrc-all = Cible de { $target } par MRC atteinte partout ({ $reached } sur { $of }).
plan-each-mrc-missing = Cible de { $target } par MRC atteinte dans { $reached } MRC sur { $of }. Manquent : { $missing }.
plan-before-year = Un an plus tôt
plan-before-start = À la veille du plan
plan-expected = Prévu au dernier jour
plan-sheet = Feuille de calcul
plan-forecast = Prévu au { $day }
plan-forecast-not-begun = Le plan n’est pas commencé : rien à prévoir encore.
plan-forecast-over = Le plan est terminé : le nombre est définitif, sauf correction.
plan-forecast-pace = Si le rythme depuis le début se maintient.
plan-forecast-pace-at-most = Si le rythme depuis le début se maintient, et tout au plus : qui revient ne compte qu’une fois.
plan-forecast-trend = Si la tendance depuis la veille du plan se maintient.
plan-forecast-steady = Si la part reste ce qu’elle est.
plan-forecast-unknown = Rien à compter encore : la part sera connue dès qu’il y aura quelque chose à compter.
plan-forecast-between = huit fois sur dix, entre { $low } et { $high }
plan-before = Avant
plan-axis-named = Axe { $code } : { $name }
plan-pdf = Imprimer le plan (PDF)
plan-catch-up = Pour rattraper, le plus court d’abord
plan-catch-up-mrc = { $count ->
    [one] Une MRC sans sa part ({ $each }) : { $names }.
   *[other] { $told } MRC sans leur part ({ $each } chacune) : { $names }.
}
plan-catch-up-behind = { $count ->
    [one] Un mois passé n’a pas eu sa part ({ $each }) : { $names }.
   *[other] { $told } mois passés n’ont pas eu leur part ({ $each } chacun) : { $names }.
}
plan-catch-up-lacks = { $name } (il y manque { $left })
plan-catch-up-way = Comment
plan-catch-up-month = Il manque { $left }, soit { $each } par mois jusqu’au { $day }.
plan-catch-up-left = Il manque { $left } d’ici le { $day }.
plan-verdict-unknown = Rien à compter encore
plan-verdict-not-begun = Pas encore commencé
plan-verdict-reached = Cible atteinte
plan-verdict-will = En voie d’atteindre la cible
plan-verdict-short = Sous la cible au rythme actuel
plan-verdict-missed = Cible non atteinte
plan-verdict-untold = Non communiqué
plan-changes = Modifications depuis l’adoption
plan-change-day = Jour
plan-change-what = Modification
plan-change-was = Avant
plan-change-became = Après
plan-change-by = Par
# family: plan-subject-*
plan-subject-plan = Plan
plan-subject-objective = Objectif
plan-subject-action = Action
plan-subject-text = Texte
plan-subject-indicator = Indicateur
# family: plan-deed-*
plan-deed-added = ajout
plan-deed-changed = changement
plan-deed-dropped = retrait
plan-said-month = { $target } chaque mois
plan-said-mrc = { $target } dans chacune de : { $names }
plan-cover = Couverture du territoire
plan-cover-when = Trimestres
plan-cover-year = L’année
plan-cover-from = Du
plan-cover-to = Au
plan-cover-done = Ce qui s’y est fait
plan-cover-nothing = Rien
plan-cover-empty = Le pôle ne connaît encore aucune organisation placée dans une MRC.
plan-covered = Il s’est fait quelque chose dans { $covered } MRC sur { $all }.
plan-cover-none = Rien dans : { $places }.
plan-cover-hint = Actes, références, séances, rencontres, collaborations, représentations, heures de bénévolat, cohortes commencées, laboratoires, activités du marché, mises en relation, campagnes, publicités et mentions de presse. Ce qui touche tout le territoire, sans MRC, n’est porté à aucune.
plan-own = Actions du cadre et du pôle
plan-own-add = Ajouter une action du pôle
plan-own-added = L’action du pôle est ajoutée.
plan-own-end = Terminer
plan-own-ended = L’action du pôle est terminée.
plan-own-french = Nom en français
plan-own-english = Nom en anglais
plan-own-since = depuis le { $day }
plan-own-until = jusqu’au { $day }
plan-refusal-empty = Écrivez quelque chose.
plan-refusal-long = C’est trop long.
plan-refusal-future = Le jour doit être passé, ou aujourd’hui.
plan-refusal-period = Le dernier jour vient après le premier, cinq ans plus tard au plus.
plan-refusal-adopted = Le plan est déjà adopté.
plan-refusal-adopted-early = C’est plus d’un an avant le premier jour du plan.
plan-refusal-long-ago = Ce jour est loin. Si c’est bien lui, cochez-le ci-dessous.
plan-adopted-sure = Oui, c’était bien le
plan-adoption-correct = Corriger l’adoption
plan-refusal-bound = Cet objectif compte déjà ce chiffre, précisé de la même façon : changez sa cible.
plan-refusal-axis = Choisissez un axe du plan.
plan-refusal-action = Choisissez une action sous cet axe.
plan-refusal-owner = Choisissez qui s’en occupe, ou écrivez son nom.
plan-refusal-state = Cet état n’existe pas.
plan-refusal-why = Dites pourquoi l’action est abandonnée.
plan-refusal-rests = Des actions ou des indicateurs tiennent à cet objectif : il reste.
plan-refusal-changed = Quelqu’un a changé cet indicateur entre-temps. Ce que vous avez tapé est gardé : l’enregistrer remplace ce qu’il est devenu.
plan-refusal-dropped = Quelqu’un a retiré cet indicateur entre-temps. Ce que vous avez tapé est gardé : l’enregistrer ajoute un nouvel indicateur.
plan-refusal-task-changed = Quelqu’un a changé cette action entre-temps. Ce que vous avez tapé est gardé : l’enregistrer remplace ce qu’elle est devenue.
plan-refusal-objective-changed = Quelqu’un a changé cet objectif entre-temps. Ce que vous avez tapé est gardé : l’enregistrer remplace ce qu’il est devenu.
plan-refusal-objective-dropped = Quelqu’un a retiré cet objectif entre-temps. Ce que vous avez tapé est gardé : l’enregistrer en ajoute un nouveau.
plan-now = Enregistré entre-temps :
plan-target-now = Cible enregistrée entre-temps :
plan-indicator-gone = Cet indicateur était déjà retiré.
plan-indicator-kept = Quelqu’un a changé cet indicateur entre-temps. Le voici : rien n’est retiré.
plan-refusal-figure = Choisissez un chiffre de la liste.
plan-refusal-plan-changed = Quelqu’un a changé ce plan entre-temps. Ce que vous avez tapé est gardé : l’enregistrer remplace ce que ces textes sont devenus.
plan-refusal-target = La cible est un nombre plus grand que zéro.
plan-refusal-target-hours = La cible est une durée plus grande que zéro : 40, 12,5 ou 4 h 15.
plan-refusal-target-whole = Cet indicateur compte des choses entières : la cible est un nombre sans décimale.
plan-refusal-target-large = La cible dépasse un milliard.
plan-refusal-target-small = La cible est trop petite pour être comptée.
plan-refusal-target-share = Cet indicateur est une part : la cible ne dépasse pas 100 %.
plan-refusal-mrc = Choisissez une MRC de la liste.
plan-refusal-part = Choisissez dans la liste.
plan-refusal-each-mrc = Choisissez au moins une MRC.
figure-plan-actions-planned = { $count ->
    [one] Action prévue au plan
   *[other] Actions prévues au plan
}
figure-plan-actions-planned-definition = Actions des plans qui ont au moins un jour dans la période, prévues à son dernier jour et non abandonnées alors, quel que soit leur état.
figure-plan-actions-done = { $count ->
    [one] Action du plan faite
   *[other] Actions du plan faites
}
figure-plan-actions-done-definition = Actions dites faites un jour de la période, et qui le sont encore à son dernier jour.
figure-plan-actions-overdue = { $count ->
    [one] Action du plan en retard
   *[other] Actions du plan en retard
}
figure-plan-actions-overdue-definition = Actions qui restent à faire après leur échéance, au dernier jour de la période, sauf celles qu’un plan commencé depuis a reprises.
figure-plan-axes = Axes du plan
figure-plan-axes-definition = Axes du cadre sous lesquels tient au moins un objectif d’un plan adopté et en vigueur au dernier jour de la période.
plan-waiting-late = { $count ->
    [one] Une action du plan est en retard
   *[other] { $told } actions du plan sont en retard
}

# family: happened-*
happened-accounted = Reddition de comptes
plan-step-begin = Commencer le plan d’action de l’année
plan-found-plans = Plans d’action
plan-found-objectives = Objectifs du plan
plan-found-actions = Actions du plan
