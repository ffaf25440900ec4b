concertation-menu = Concertation
concertation-found = Tables, comités et conseils
concertation-open = Ajouter une table, un comité ou un conseil
concertation-opened = C’est ajouté. Dites maintenant qui y siège.
concertation-change = Modifier
concertation-spaces = Espaces où le pôle siège
concertation-spaces-empty = Le pôle ne siège encore à aucun espace de concertation. Ajoutez le premier.
concertation-own = Conseil et comités du pôle
concertation-own-empty = Le conseil d’administration et les comités de travail du pôle ne sont pas encore inscrits. Ajoutez le premier.
concertation-over = Terminés
concertation-coming = Prochaines rencontres
concertation-coming-empty = Aucune rencontre n’est convoquée. Ouvrez une table ou un comité pour convoquer la prochaine.
concertation-untold = Présences à noter
concertation-expiring = Mandats qui arrivent à terme
concertation-name = Nom
concertation-kind = Genre
# family: concertation-kind-*
concertation-kind-table = Table de concertation
concertation-kind-committee = Comité
concertation-kind-board = Conseil d’administration d’un partenaire
concertation-kind-own-board = Conseil d’administration du pôle
concertation-kind-own-recurring = Comité de travail récurrent
concertation-kind-own-passing = Comité de travail ponctuel
concertation-kind-on = De ce genre à partir du
concertation-kind-on-hint = Si le genre change, l’ancien vaut jusqu’à la veille de ce jour.
concertation-host = Hôte
concertation-host-hint = L’organisation qui tient cet espace. Laissez vide si c’est le pôle.
concertation-place = Territoire
concertation-place-usual = Celui de l’instance
concertation-everywhere = Tout le territoire
concertation-action = Action du cadre
concertation-from = À partir du
concertation-to = Jusqu’au
concertation-last-day = Dernier jour
concertation-since = Depuis le
concertation-until = jusqu’au
concertation-show = Montrer
concertation-all = Tous
concertation-composition = Composition
concertation-as-of = Au jour du
concertation-composition-empty = Personne ne siège ce jour-là. Donnez un premier mandat.
concertation-other-mandates = Autres mandats
concertation-replaced-by = remplacé par
concertation-seat = Donner un mandat
concertation-seated = Le mandat est donné.
concertation-seat-name = Siège, s’il porte un nom
concertation-replaces = Ce mandat prend la suite de celui de
concertation-replaces-hint = Il se termine la veille du nouveau.
concertation-replace = Remplacer cette personne
concertation-unseat = Terminer le mandat
concertation-person = Personne
concertation-person-hint = Un nom connu est retrouvé. Un nom nouveau est ajouté aux personnes.
concertation-title = Titre
# family: concertation-title-*
concertation-title-chair = Présidence
concertation-title-vice-chair = Vice-présidence
concertation-title-secretary = Secrétariat
concertation-title-treasurer = Trésorerie
concertation-title-member = Membre
concertation-title-observer = Observation
concertation-represents = Organisation représentée
concertation-represents-hint = Laissez vide si aucune.
concertation-standing = À titre
# family: concertation-standing-*
concertation-standing-volunteer = Bénévole
concertation-standing-paid = Rémunéré par son organisation
concertation-meetings = Rencontres
concertation-meetings-empty = Aucune rencontre n’est inscrite. Convoquez la première.
concertation-convene = Convoquer une rencontre
concertation-convened = La rencontre est convoquée.
concertation-again = Les heures, le lieu et l’ordre du jour sont ceux de la dernière rencontre.
concertation-meeting-change = Modifier la rencontre
concertation-day = Jour
concertation-hours-of-day = Heures
concertation-from-time = Début
concertation-to-time = Fin
concertation-where = Lieu
concertation-link = Lien de visioconférence
concertation-agenda = Ordre du jour
concertation-agenda-hint = Un point par ligne, précédé d’un tiret ou d’un numéro.
concertation-body = Table, comité ou conseil
concertation-state = État
# family: concertation-state-*
concertation-state-held = Tenue
concertation-state-coming = À venir
concertation-state-open = Présences à noter
concertation-state-off = Annulée
concertation-present = Présences
concertation-call-off = Annuler la rencontre
concertation-called-off = La rencontre est annulée : elle ne compte pas.
concertation-not-called-off = Rien n’a changé : la rencontre est déjà annulée, ou quelqu’un y était.
concertation-why-off = Raison de l’annulation
concertation-minutes = Compte rendu
concertation-presence = Présences
concertation-presence-empty = Personne n’a encore dit qui y était.
concertation-attend = Noter les présences
concertation-attended = Les présences sont notées.
concertation-attend-empty = Personne ne siège ce jour-là.
concertation-guest = Personne invitée
concertation-guest-add = Ajouter une personne invitée
concertation-guest-hint = Un nom connu est retrouvé. Un nom nouveau est ajouté aux personnes. Enregistrez pour en ajouter une autre.
concertation-how = Présence
# family: concertation-how-*
concertation-how-present = Sur place
concertation-how-remote = À distance
concertation-how-proxy = Par procuration
concertation-how-excused = Excusé
concertation-how-absent = Absent
concertation-quorum = Quorum
concertation-quorum-none = Aucune règle de quorum ne vaut ce jour-là.
concertation-quorum-half = Plus de la moitié de ceux qui siègent
concertation-quorum-decide = Décider du quorum
concertation-quorum-hint = La règle vaut à partir de son jour. Les rencontres d’avant gardent la leur.
concertation-quorum-needed = Personnes requises
concertation-quorum-met = Quorum atteint : { $there } présences sur { $seats } sièges, { $needed } requises.
concertation-quorum-missed = Quorum non atteint : { $there } présences sur { $seats } sièges, { $needed } requises.
concertation-decisions = Décisions
concertation-decisions-empty = Aucune décision n’est inscrite.
concertation-decision = Décision
concertation-decision-hint = Le numéro suit celui de la dernière décision de l’année.
concertation-decide = Inscrire une décision
concertation-decide-send = Inscrire la décision
concertation-decided = La décision est inscrite.
concertation-number = Numéro
concertation-outcome = Issue
# family: concertation-outcome-*
concertation-outcome-adopted = Adoptée
concertation-outcome-rejected = Rejetée
concertation-outcome-tabled = Reportée
concertation-withdraw = Retirer
concertation-documents = Documents
concertation-documents-empty = Aucun document n’est joint.
concertation-document-add = Joindre un document
concertation-document-title = Titre du document
concertation-document-url = Adresse (https://…)
concertation-document-file = Ou un PDF
concertation-withdrawn = C’est retiré : cela ne compte plus, et l’historique le garde.
concertation-is-withdrawn = Retirée
concertation-tasks = Tâches
concertation-tasks-open = Tâches à faire
concertation-tasks-all = Toutes les tâches à faire
concertation-tasks-none = Personne n’a pris de tâche à cette rencontre.
concertation-tasks-empty = Aucune tâche n’est à faire. Celles que l’on confie à une rencontre s’inscrivent ici.
concertation-task = Tâche
concertation-owner = Responsable
concertation-due = Échéance
concertation-late = en retard
concertation-entrust = Confier une tâche
concertation-entrust-send = Confier la tâche
concertation-entrusted = La tâche est confiée.
concertation-task-end = Terminer
concertation-task-do = Fait
concertation-task-drop = Abandonner
concertation-task-ended = C’est noté.
concertation-task-over = Cette tâche était déjà terminée.
# family: concertation-task-state-*
concertation-task-state-open = À faire
concertation-task-state-done = Faite
concertation-task-state-dropped = Abandonnée
concertation-hours = Heures de bénévolat
concertation-hours-hint = Chaque personne bénévole présente à une rencontre du conseil ou d’un comité du pôle donne la durée de la rencontre; qui y siège et vient à une assemblée des membres en donne aussi la durée, une fois l’assemblée levée; une personne inscrite comme bénévole à un événement donne celle des séances où elle vient, sous son nom si le pôle la connaît, sous un code autrement. Le reste est noté à la main : ne notez pas une seconde fois ce qui est déjà là.
concertation-action-usual = Celle de l’instance, ou 4.1
concertation-hours-where = MRC et action du cadre, si elles ne sont pas celles de l’instance
concertation-hours-note = Noter des heures
concertation-hours-noted = Les heures sont notées.
concertation-hours-empty = Aucune heure n’est donnée dans cette période. Notez les présences d’une rencontre, ou des heures à la main.
concertation-hours-each = Par personne
concertation-hours-at = Instance ou événement
concertation-hours-rows = Ligne par ligne
concertation-duration = Durée
concertation-minutes-given = Minutes
concertation-reason = Pour quoi
concertation-no-body = Aucun
concertation-period-unread = Cette période est illisible. Choisissez deux jours.
concertation-collaborations = Collaborations
concertation-collaborations-empty = Aucune collaboration n’est notée. Notez la première avec son partenaire.
concertation-collaboration = Collaboration
concertation-collaborate = Noter une collaboration
concertation-collaboration-change = Modifier la collaboration
concertation-noted = La collaboration est notée.
concertation-partner = Partenaire
concertation-partner-hint = Le nom d’une organisation que le pôle connaît.
concertation-what = Ce qui est fait ensemble
concertation-what-hint = En une phrase.
concertation-begun = Commencée le
concertation-result = Résultat concret
concertation-result-hint = Laissez vide tant qu’il n’est pas venu : la collaboration compte le jour de son résultat.
concertation-result-on = Jour du résultat
concertation-result-none = Pas encore de résultat
concertation-result-write = Écrire le résultat
concertation-representations = Représentations
concertation-representations-empty = Aucune représentation n’est consignée. Consignez la première.
concertation-represent = Consigner une représentation
concertation-represent-another = En consigner une autre
concertation-represent-send = Consigner la représentation
concertation-logged = La représentation est consignée.
concertation-representation-change = Modifier la représentation
concertation-representation = Genre de représentation
# family: concertation-representation-*
concertation-representation-deputy = Rencontre de députés
concertation-representation-talk = Présentation de l’économie sociale
concertation-representation-lecture = Cours ou conférence à des étudiants
concertation-representation-chamber = Chambre de commerce
concertation-representation-media = Médias
concertation-representation-ministry = Ministère ou MRC
concertation-representation-position = Mémoire ou prise de position
concertation-representation-invitation = Invitation à parler ou à siéger
concertation-representation-gala = Gala ou remise de prix
concertation-representation-other = Autre
concertation-met = Qui a été rencontré
concertation-met-hint = Une fonction ou un groupe, par exemple « députée de la circonscription » ou « 24 étudiants en gestion ».
concertation-came = Ce qui en est sorti
concertation-came-hint = En une phrase, ou plus tard.
concertation-organization = Organisation
concertation-more = Organisation, territoire et action
concertation-usual-action = Celle de ce genre d’habitude
concertation-refusal-name = Écrivez un nom de 200 caractères au plus.
concertation-refusal-kind = Choisissez un genre.
concertation-refusal-mrc = Choisissez une MRC de la liste.
concertation-refusal-action = Choisissez une action du cadre.
concertation-refusal-future = Ce jour n’est pas encore venu.
concertation-refusal-organization = Choisissez une organisation que le pôle connaît.
concertation-refusal-quorum = Choisissez combien de personnes il faut.
concertation-refusal-title = Choisissez un titre.
concertation-refusal-standing = Dites si la personne siège à titre bénévole.
concertation-refusal-long = Ce texte est trop long.
concertation-refusal-over = C’était déjà terminé ce jour-là.
concertation-refusal-sits = Cette personne siège déjà ici à ce moment.
concertation-refusal-time = Écrivez une heure, par exemple 13:30.
concertation-refusal-hours = La fin suit le début, le même jour.
concertation-refusal-document-title = Donnez un titre, en 200 caractères au plus.
concertation-refusal-document-file = Donnez une adresse ou un PDF, l’un des deux.
concertation-refusal-document-pdf = Le fichier doit être un PDF de 8 Mo au plus.
concertation-refusal-link = Écrivez une adresse qui commence par https:// .
concertation-refusal-outside = Ce jour est hors de la durée de cette table ou de ce comité.
concertation-refusal-held = La rencontre a été tenue : son jour est passé.
concertation-refusal-why = Écrivez pourquoi, en 500 caractères au plus.
concertation-refusal-off = La rencontre est annulée.
concertation-refusal-coming = La rencontre n’a pas encore eu lieu.
concertation-refusal-presence = Choisissez comment chaque personne y était.
concertation-refusal-decision = Écrivez la décision.
concertation-refusal-outcome = Dites si elle est adoptée, rejetée ou reportée.
concertation-refusal-task = Écrivez la tâche, en 500 caractères au plus.
concertation-refusal-minutes = Écrivez de 1 à 1440 minutes.
concertation-refusal-reason = Écrivez pour quoi, en 500 caractères au plus.
concertation-refusal-body = Choisissez un comité de la liste.
concertation-refusal-partner = Choisissez un partenaire.
concertation-refusal-what = Écrivez ce qui est fait ensemble.
concertation-refusal-result = Écrivez le résultat, ou effacez son jour.
concertation-refusal-result-day = Dites quel jour le résultat est venu.
concertation-refusal-representation = Choisissez un genre de représentation.
concertation-refusal-met = Écrivez qui a été rencontré.
# family: history-*
history-body-opened = Ajout
history-body-changed = Modification
history-body-kind-changed = Changement de genre
history-body-quorum-ruled = Quorum décidé
history-body-mandate-given = Mandat donné
history-body-mandate-ended = Mandat terminé
history-meeting-convened = Rencontre convoquée
history-meeting-changed = Rencontre modifiée
history-meeting-called-off = Rencontre annulée
history-meeting-attended = Présences notées
history-meeting-decided = Décision inscrite
history-meeting-decision-withdrawn = Décision retirée
history-meeting-document-added = Document joint
history-meeting-document-withdrawn = Document retiré
history-meeting-task-entrusted = Tâche confiée
history-meeting-task-done = Tâche faite
history-meeting-task-dropped = Tâche abandonnée
history-hours-noted = Heures notées
history-hours-withdrawn = Heures retirées
history-collaboration-noted = Collaboration notée
history-collaboration-changed = Collaboration modifiée
history-collaboration-concluded = Résultat écrit
history-collaboration-withdrawn = Collaboration retirée
history-representation-logged = Représentation consignée
history-representation-changed = Représentation modifiée
history-representation-withdrawn = Représentation retirée
# family: happened-*
happened-seated = Mandat à
happened-unseated = Fin de mandat à
happened-attended = Présence à
happened-collaborated = Collaboration
happened-concluded = Résultat d’une collaboration
happened-represented = Représentation
concertation-quorum-number = { $count ->
    [one] Une personne
   *[other] { $told } personnes
}
concertation-waiting-tasks = { $count ->
    [one] Une tâche confiée à une rencontre est en retard
   *[other] { $told } tâches confiées à des rencontres sont en retard
}
concertation-waiting-mandates = { $count ->
    [one] Un mandat arrive à terme
   *[other] { $told } mandats arrivent à terme
}
concertation-waiting-presence = { $count ->
    [one] Les présences d’une rencontre sont à noter
   *[other] Les présences de { $told } rencontres sont à noter
}
figure-concertation-spaces = { $count ->
    [one] Espace de concertation
   *[other] Espaces de concertation
}
figure-concertation-committees = { $count ->
    [one] Comité de travail récurrent
   *[other] Comités de travail récurrents
}
figure-concertation-meetings = { $count ->
    [one] Rencontre tenue
   *[other] Rencontres tenues
}
figure-concertation-decisions = { $count ->
    [one] Décision inscrite
   *[other] Décisions inscrites
}
figure-concertation-tasks-done = { $count ->
    [one] Tâche de rencontre faite
   *[other] Tâches de rencontres faites
}
figure-concertation-collaborations = { $count ->
    [one] Collaboration concrète
   *[other] Collaborations concrètes
}
figure-concertation-representations = { $count ->
    [one] Représentation
   *[other] Représentations
}
figure-concertation-spaces-definition = Tables de concertation, comités et conseils d’administration de partenaires où le pôle siège le dernier jour de la période. Le conseil et les comités du pôle n’y comptent pas.
figure-concertation-committees-definition = Comités de travail récurrents que le pôle tient le dernier jour de la période. Un comité ponctuel n’y compte pas.
figure-concertation-meetings-definition = Rencontres de la période où quelqu’un était, sur place ou à distance. Une rencontre annulée, ou dont les présences ne sont pas notées, n’y compte pas.
figure-concertation-decisions-definition = Décisions des rencontres de la période, adoptées, rejetées ou reportées. Une décision retirée n’y compte pas.
figure-concertation-tasks-done-definition = Tâches confiées à des rencontres et faites dans la période.
figure-concertation-collaborations-definition = Collaborations avec un partenaire dont le résultat concret est venu dans la période. Sans résultat, une collaboration ne compte pas.
figure-concertation-volunteer-hours = Heures de bénévolat
figure-concertation-volunteer-hours-definition = Durée de chaque rencontre du conseil et des comités du pôle pour chaque bénévole qui y était, sur place ou à distance; durée de chaque assemblée levée, une fois pour chaque personne qui y est venue et siégeait comme bénévole à l’un d’eux ce jour-là ou la veille; durée de chaque séance d’un événement pour chaque personne qui y était comme bénévole, que compte aussi à part le chiffre des heures de bénévolat aux événements; heures notées à la main.
figure-concertation-representations-definition = Rencontres, présentations et interventions de la période où le pôle a parlé pour l’économie sociale, par genre.
concertation-agreements = Ententes
concertation-accounts = Redditions de comptes
concertation-agreements-empty = Aucune entente n’est inscrite. Inscrivez la première, puis ses parties et ses obligations.
concertation-sign = Inscrire une entente
concertation-sign-hint = Les parties, leurs montants et les obligations s’ajoutent ensuite.
concertation-signed = L’entente est inscrite. Ajoutez ses parties et ses obligations.
concertation-signed-on = Signée le
concertation-amount = Montant
concertation-amount-given = Montant en dollars, s’il y en a un
concertation-parties = Parties
concertation-parties-empty = Aucune partie n’est ajoutée.
concertation-join = Ajouter une partie
concertation-obligations = Obligations
concertation-obligations-open = À remplir
concertation-obligations-empty = Aucune obligation n’est inscrite.
concertation-obligation = Obligation
concertation-oblige = Ajouter une obligation
concertation-fulfilled = L’obligation est remplie.
concertation-done-on = Remplie le
concertation-refusal-amount = Écrivez un montant en dollars, par exemple 12 500,50.
concertation-refusal-party = Cette organisation est déjà partie à l’entente.
concertation-refusal-obligation = Écrivez l’obligation, en 500 caractères au plus.
history-agreement-signed = Entente inscrite
history-agreement-joined = Partie ajoutée
history-agreement-obliged = Obligation ajoutée
history-agreement-fulfilled = Obligation remplie
history-agreement-withdrawn = Entente retirée
happened-agreed = Entente
figure-concertation-agreements-definition = Ententes signées et en vigueur le dernier jour de la période. Une entente retirée n’y compte pas.
concertation-waiting-obligations = { $count ->
    [one] Une obligation d’entente est en retard
   *[other] { $told } obligations d’ententes sont en retard
}
figure-concertation-agreements = { $count ->
    [one] Entente en vigueur
   *[other] Ententes en vigueur
}
# family: concertation-agreed-*
concertation-agreed-partnership = Partenariat
concertation-agreed-shared = Ressource partagée
concertation-agreement-change = Modifier l’entente
concertation-sharing = Ce qui est partagé, et ce qu’on en retient
concertation-shared = Ressource partagée
concertation-shared-hint = Une personne ou une chose que les parties se partagent, par exemple une stratège en médias sociaux.
concertation-shared-from = Partagée à partir du
concertation-lessons = Leçons retenues
concertation-lessons-hint = Ce que l’on referait, et ce que l’on ferait autrement. Laissez vide tant que rien n’est retenu.
concertation-cost-share = Part du coût (%)
concertation-time-share = Part du temps (%)
concertation-owed-by = Due par
concertation-owed-by-none = Personne en particulier
concertation-refusal-shared = Écrivez ce qui est partagé, en 500 caractères au plus.
concertation-refusal-share = Écrivez un pourcentage entier, de 1 à 100.
concertation-refusal-shares = Les parts dépassent ensemble 100 %.
concertation-refusal-owed-by = Choisissez une partie à l’entente.
concertation-refusal-obliged = Une obligation vient à échéance avant ce jour.
concertation-refusal-withdrawn = Cette entente est retirée.
history-agreement-changed = Entente modifiée
history-agreement-document-added = Document joint
history-agreement-document-withdrawn = Document retiré
concertation-agreement-withdraw = Retirer l’entente
concertation-why-withdrawn = Raison du retrait
concertation-correct = Corriger
concertation-party-correct = Corriger une partie
concertation-obligation-correct = Corriger une obligation
concertation-reopen = Pas encore faite
concertation-reopened = L’obligation est de nouveau à remplir.
concertation-reopened-already = Rien n’a changé : cette obligation est déjà à remplir.
concertation-fulfilled-already = Rien n’a changé : cette obligation est déjà remplie.
concertation-refusal-unsigned = L’échéance vient avant la signature de l’entente.
concertation-refusal-owes = Cette partie doit quelque chose : corrigez d’abord ses obligations.
history-agreement-party-corrected = Partie corrigée
history-agreement-party-withdrawn = Partie retirée
history-agreement-obligation-corrected = Obligation corrigée
history-agreement-obligation-withdrawn = Obligation retirée
history-agreement-reopened = Obligation à remplir de nouveau
figure-concertation-months-shared = { $count ->
    [one] Mois de ressource partagée
   *[other] Mois de ressources partagées
}
figure-concertation-months-shared-definition = Mois entiers, de quantième à quantième, pendant lesquels une personne ou une chose a été partagée par entente dans la période : du premier jour du partage au dernier, l’un et l’autre compris, sans ce qui précède la période ni ce qui la suit. Un mois entamé ne compte pas. Deux ententes de six mois font douze mois. Une entente retirée n’y compte pas.
