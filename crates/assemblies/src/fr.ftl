assembly-menu = Assemblées
assembly-found = Assemblées
assembly-own-menu = Mes assemblées
assembly-own-empty = Votre organisation n’est sur la liste d’aucune assemblée. La convocation vous mènera ici.
assembly-prepare = Préparer une assemblée
assembly-change = Modifier
assembly-coming = À venir
assembly-coming-empty = Aucune assemblée n’est en préparation. Préparez la prochaine, puis convoquez les membres.
assembly-past = Tenues ou annulées
assembly-past-empty = Aucune assemblée n’a encore été tenue ici.
# family: assembly-kind-*
assembly-kind = Genre
assembly-kind-annual = Assemblée générale annuelle
assembly-kind-special = Assemblée générale extraordinaire
# family: assembly-state-*
assembly-state-draft = En préparation
assembly-state-convened = Convoquée
assembly-state-open = Ouverte
assembly-state-closed = Tenue
assembly-state-off = Annulée
assembly-day = Jour
assembly-from-time = De
assembly-to-time = À
assembly-hours = Heures
assembly-when = Quand et où
assembly-place = Lieu
assembly-link = Lien pour participer à distance
assembly-link-hint = S’il y en a un, les membres peuvent se dire présents de leur téléphone.
assembly-agenda = Ordre du jour
assembly-agenda-hint = Il part avec la convocation.
assembly-board = Conseil dont on élit des membres
assembly-no-board = Aucun
assembly-convened-on = Convoquée le
assembly-as-of = au
assembly-colon =  :
assembly-rules = Règles des assemblées
assembly-rules-lead = Le délai de convocation, le quorum, les procurations et la liste des voix suivent la règle en vigueur le jour de la convocation.
assembly-rules-own = Vos règles
assembly-rules-empty = Aucune règle n’est inscrite. Partez d’une loi, puis corrigez selon vos règlements généraux.
assembly-rules-first = Dites d’abord vos règles : sans elles, aucune assemblée ne se convoque.
assembly-rules-say = Ajouter une règle
assembly-rules-begin = Partir d’une loi :
# family: assembly-law-*
assembly-law-companies = Loi sur les compagnies, partie III (OBNL)
assembly-law-cooperatives = Loi sur les coopératives
assembly-since = Depuis le
assembly-notice = Délai de convocation
assembly-notice-days = Délai de convocation, en jours
assembly-notice-days-hint = Jours entre l’envoi de la convocation et l’assemblée.
# family: assembly-counting-*
assembly-counting = Jours de l’avis
assembly-counting-plain = Ordinaires
assembly-counting-clear = Francs
assembly-counting-hint = En jours francs, ni le jour de l’envoi ni celui de l’assemblée ne comptent : dix jours francs à partir du 15 mènent au 26. Choisissez-les si votre loi ou vos règlements le disent. Ordinairement, le jour de l’assemblée compte, celui de l’envoi non (Code de procédure civile, RLRQ, c. C-25.01, art. 83).
assembly-annual = Assemblée annuelle
assembly-annual-within = { $count ->
    [0] Chaque année
    [one] Dans le mois qui suit la fin de l’exercice
   *[other] Dans les { $told } mois qui suivent la fin de l’exercice
}
assembly-annual-months = Assemblée annuelle : mois après la fin de l’exercice
assembly-annual-months-hint = Rien si la loi dit seulement qu’elle se tient chaque année. L’exercice est l’année que le pôle a choisie dans ses réglages.
assembly-annual-source = Source de cette limite
assembly-annual-source-hint = La loi ou l’article de vos règlements. La limite est dite pour information.
assembly-annual-by = L’exercice s’est terminé le { $ended } : l’assemblée annuelle se tient au plus tard le { $by } ({ $source }).
assembly-annual-after = L’exercice s’est terminé le { $ended } : l’assemblée annuelle se tient au plus tard le { $by } ({ $source }). Le jour prévu vient après.
assembly-annual-yearly = L’exercice s’est terminé le { $ended }. L’assemblée annuelle se tient chaque année ({ $source }).
assembly-annual-awaited = L’exercice s’est terminé le { $ended } : l’assemblée annuelle se tient au plus tard le { $by } ({ $source }). Aucune n’est encore préparée.
assembly-notice-told = Pour ce jour, la convocation part au plus tard le { $latest }. Convoquée aujourd’hui, une assemblée se tient au plus tôt le { $soonest }.
assembly-quorum = Quorum
assembly-quorum-opening = Quorum à l’ouverture
# family: assembly-quorum-kind-*
assembly-quorum-kind-none = Aucun
assembly-quorum-kind-number = Un nombre de membres
assembly-quorum-kind-percent = Une part de la liste
assembly-quorum-number = Nombre ou pourcentage
assembly-quorum-number-hint = Un pourcentage s’arrondit vers le haut.
# family: assembly-quorum-of-*
assembly-quorum-of-none = Aucun
assembly-quorum-of-number = { $count ->
    [one] Un membre
   *[other] { $count } membres
}
assembly-quorum-of-percent = { $count } % de la liste
assembly-quorum-met = Quorum atteint : { $there ->
    [one] { $there } membre présent ou représenté
   *[other] { $there } membres présents ou représentés
    }, { $needed } requis ({ $votes } voix, { $roll ->
    [one] { $roll } membre
   *[other] { $roll } membres
    } sur la liste).
assembly-quorum-missed = Quorum non atteint : { $there ->
    [one] { $there } membre présent ou représenté
   *[other] { $there } membres présents ou représentés
    }, { $needed } requis ({ $votes } voix, { $roll ->
    [one] { $roll } membre
   *[other] { $roll } membres
    } sur la liste).
assembly-quorum-free = { $there ->
    [one] { $there } membre présent ou représenté
   *[other] { $there } membres présents ou représentés
    } ({ $votes } voix, { $roll ->
    [one] { $roll } membre
   *[other] { $roll } membres
    } sur la liste), aucun quorum exigé.
assembly-proxies = Procurations
assembly-proxies-number = Procurations qu’un membre peut porter
assembly-proxies-hint = 0 lorsque la loi ou vos règlements n’en permettent pas.
assembly-proxies-most = { $count ->
    [0] Aucune
    [one] Une par membre
   *[other] { $told } par membre
}
assembly-days-clear = { $count ->
    [one] Un jour franc
   *[other] { $told } jours francs
}
assembly-days = { $count ->
    [one] Un jour
   *[other] { $told } jours
}
# family: assembly-dues-*
assembly-dues = Cotisation et droit de vote
assembly-dues-any = La cotisation ne compte pas
assembly-dues-not-late = Sauf en retard
assembly-dues-paid = Cotisation payée
assembly-source = Source
assembly-source-hint = La loi ou l’article de vos règlements généraux.
assembly-convene = Convoquer
assembly-convene-send = Convoquer les membres
assembly-convene-hint = La liste des voix est figée à ce jour, et chaque membre qui y est reçoit l’ordre du jour, les documents et son lien. Si c’est le jour même de l’assemblée, tous les membres qui ont une voix sont convoqués, et la liste se fige à l’ouverture.
assembly-convened = L’assemblée est convoquée et la liste est figée.
assembly-unreached = { $count ->
    [one] Un membre sans courriel : à convoquer autrement.
   *[other] { $told } membres sans courriel : à convoquer autrement.
}
assembly-no-email = Sans courriel
assembly-by-email = Par courriel
assembly-notice-by = Convocation
assembly-record-on = Liste des voix au
assembly-roll = Liste des voix
assembly-roll-count = { $count ->
    [one] Un membre
   *[other] { $told } membres
}
assembly-roll-told = { $count ->
    [one] { $count } membre
   *[other] { $count } membres
    }, { $votes } voix,
assembly-roll-frozen = Un paiement ou un départ consigné depuis n’y change rien.
assembly-roll-provisional = provisoire, figée à l’ouverture
assembly-roll-unsettled = Elle est provisoire : elle se fige à l’ouverture, selon les adhésions et les cotisations du jour.
assembly-roll-empty = La liste se fige à la convocation.
assembly-member = Membre
assembly-category = Catégorie
assembly-votes = Voix
assembly-votes-count = { $count ->
    [one] Une voix
   *[other] { $told } voix
}
assembly-presence = Présence
# family: assembly-how-*
assembly-how-room = Sur place
assembly-how-remote = À distance
assembly-how-proxy = Par procuration
assembly-stayed = { $how }, jusqu’à { $hour }
assembly-call-off = Annuler l’assemblée
assembly-called-off = L’assemblée est annulée et les membres sont prévenus.
assembly-why-off = Motif de l’annulation
assembly-open = Ouvrir l’assemblée
assembly-opened = L’assemblée est ouverte.
assembly-not-opened = L’assemblée ne s’ouvre que convoquée, et son jour venu.
assembly-lift = Lever l’assemblée
assembly-lifted = L’assemblée est levée. Le procès-verbal est prêt.
assembly-lifted-already = L’assemblée était déjà levée.
assembly-not-lifted = Un vote est encore ouvert : terminez-le ou retirez-le d’abord.
assembly-documents = Documents
assembly-documents-empty = Aucun document n’est joint.
assembly-document-add = Joindre un document
assembly-document-title = Titre
assembly-document-url = Adresse (https://…)
assembly-document-file = Ou un PDF
assembly-withdraw = Retirer
assembly-receive = Accueillir les membres
assembly-awaited = Attendus
assembly-awaited-empty = Personne d’attendu ne porte ce nom.
assembly-awaited-more = { $count ->
    [one] Un autre membre est attendu : cherchez son nom.
   *[other] { $told } autres membres sont attendus : cherchez leur nom.
}
assembly-seek = Chercher un membre ou une personne
assembly-show = Chercher
assembly-there = Présents
assembly-there-empty = Personne n’est encore arrivé.
assembly-arrived = Arrivée
assembly-otherwise = Autrement
assembly-leave = Départ
assembly-came = L’arrivée est notée.
assembly-left = Le départ est noté.
assembly-came-at = Arrivée
assembly-left-at = Départ
assembly-person = Personne
assembly-person-hint = Un nom connu, ou celui de quelqu’un que vous rencontrez.
assembly-holder = Membre qui porte la procuration
assembly-nobody = Personne
assembly-motions = Propositions et élections
assembly-motions-empty = Rien n’est encore proposé.
assembly-motion = Proposition
assembly-motion-hint = Comme elle sera lue au procès-verbal.
assembly-put = Ajouter une proposition
assembly-put-election = Ajouter une élection
assembly-election = Postes à pourvoir
assembly-election-hint = Par exemple : deux sièges des entreprises.
assembly-college = Collège
assembly-college-all = Tous les membres
assembly-seats = Nombre de sièges
assembly-until = Fin des mandats
assembly-outgoing = Mandats qui se terminent avec cette élection
assembly-mover = Proposée par
assembly-seconder = Appuyée par
# family: assembly-majority-*
assembly-majority = Majorité
assembly-majority-half = Plus de la moitié des voix exprimées
assembly-majority-two-thirds = Deux tiers des voix exprimées
assembly-majority-three-quarters = Trois quarts des voix exprimées
assembly-majority-four-fifths = Quatre cinquièmes des voix exprimées
assembly-majority-all = Unanimité des voix exprimées
assembly-majority-plurality = Le plus de voix
# family: assembly-way-*
assembly-way = Vote
assembly-way-hands = À main levée
assembly-way-open = Ouvert, par lien
assembly-way-secret = Secret, par lien
# family: assembly-vote-*
assembly-vote-waiting = À voter
assembly-vote-open = Ouvrir le vote
assembly-vote-withdrawn = Retirée
assembly-vote-opened = Le vote est ouvert.
assembly-vote-end = Terminer le vote
assembly-vote-ended = Le vote est terminé.
assembly-vote-withdraw = Retirer ce vote sans le compter
assembly-vote-later = Le vote s’ouvre lorsque l’assemblée est ouverte.
# family: assembly-outcome-*
assembly-outcome = Résultat
assembly-outcome-carried = Adoptée
assembly-outcome-lost = Rejetée
assembly-outcome-tied = Égalité des voix
assembly-outcome-unfilled = Aucun siège pourvu
assembly-outcome-no-quorum = Sans quorum : rien n’est décidé
assembly-outcome-elected = Élection tenue
assembly-outcome-acclaimed = Élection sans opposition
# family: assembly-choice-*
assembly-choice = Choix
assembly-choice-for = Pour
assembly-choice-against = Contre
assembly-choice-abstained = Abstention
assembly-results = Résultats
assembly-heard = { $count ->
    [0] Personne n’a encore voté.
    [one] Un membre a voté.
   *[other] { $told } membres ont voté.
}
assembly-hands = Voix comptées
assembly-teller = Comptées par
assembly-candidates = Candidatures
assembly-candidates-empty = Personne n’est encore candidat.
assembly-candidate = Personne candidate
assembly-candidate-name = Ajouter une candidature
assembly-elected = Siège maintenant au conseil
assembly-minutes = Procès-verbal
assembly-minutes-convened = Convoquée le { $convened }, liste des voix au { $record }. Règle : { $source }.
assembly-minutes-opened = L’assemblée est ouverte à { $hour }.
assembly-minutes-lifted = L’assemblée est levée à { $hour }.
assembly-minutes-moved = Proposée par { $mover }.
assembly-minutes-seconded = Proposée par { $mover }, appuyée par { $seconder }.
assembly-minutes-quorum = { $there ->
    [one] { $there } membre présent ou représenté
   *[other] { $there } membres présents ou représentés
    } à la fin du vote, { $needed ->
    [0] aucun quorum exigé
   *[other] { $needed } requis
    }.
assembly-minutes-elected = Élues ou élus jusqu’au { $until } : { $who }.
assembly-here = Je suis là, à distance
assembly-come-first = Présentez-vous à l’accueil : on vote une fois sa présence notée.
assembly-nothing-open = Aucun vote n’attend votre réponse. Cette page suit l’assemblée.
assembly-for-member = pour
assembly-choose-most = { $count ->
    [one] Un choix au plus; aucun pour s’abstenir.
   *[other] { $told } choix au plus; aucun pour s’abstenir.
}
assembly-secret-hint = Votre choix n’est pas lié à votre nom. Un code vous sera montré : gardez-le pour vérifier que votre bulletin est compté.
assembly-cast = Voter
assembly-voted = Votre vote est enregistré.
assembly-receipt = Votre bulletin est déposé
assembly-receipt-code = Notez ce code. Il n’est gardé nulle part et ne sera plus montré :
assembly-receipt-hint = Le vote terminé, il dit que votre bulletin est compté, sans dire votre choix. Ne le donnez à personne.
assembly-back = Revenir à l’assemblée
assembly-check = Vérifier un bulletin secret
assembly-check-lead = Le code reçu en votant dit si le bulletin est compté, jamais ce qu’il dit.
assembly-check-send = Vérifier
assembly-code = Code du bulletin
assembly-counted = Ce bulletin est compté à l’assemblée du { $day } : { $motion }. Voix : { $votes }.
assembly-letter-subject = { $kind } : { $day }
assembly-letter-convened = { $pole } vous convoque : { $kind }, le { $day } à { $hour }.
assembly-letter-agenda = Ordre du jour
assembly-letter-documents = Documents
assembly-letter-record = Votent les membres qui sont sur la liste des voix au { $day }.
assembly-letter-record-day = Votent les membres qui y ont droit le jour même : la liste des voix se fige à l’ouverture de l’assemblée. Une cotisation peut être réglée d’ici là.
assembly-letter-link = Le bouton mène à la page de votre organisation : les documents, puis les votes pendant l’assemblée. Ce lien est le vôtre : ne le transmettez qu’à la personne qui vous représente.
assembly-letter-proxies = Vous pouvez donner procuration à un autre membre : dites-le au pôle avant l’assemblée.
assembly-letter-rule = Règle suivie : { $source }.
assembly-letter-open = Voir l’assemblée
assembly-letter-off-subject = Annulée : { $kind } du { $day }
assembly-letter-off = L’assemblée convoquée par { $pole } ({ $kind }, le { $day } à { $hour }) n’aura pas lieu.
assembly-refusal-kind = Dites de quelle assemblée il s’agit.
assembly-refusal-place = Dites où elle se tient, ou donnez un lien.
assembly-refusal-agenda = Écrivez l’ordre du jour.
assembly-refusal-convened = L’assemblée est déjà convoquée : annulez-la pour changer de jour.
assembly-refusal-body = Choisissez un conseil du pôle.
assembly-refusal-elects = Une élection y est déjà prévue : retirez-la pour changer de conseil.
assembly-refusal-elects-until = Des mandats à élire se terminent avant ce jour : retirez d’abord cette élection.
assembly-refusal-notice = L’avis est trop court.
assembly-refusal-rule = Dites d’abord vos règles.
assembly-refusal-record = La liste se fige à un jour passé, aujourd’hui, ou le jour même de l’assemblée.
assembly-refusal-nobody = Aucun membre n’a droit de vote à ce jour.
assembly-refusal-why = Dites pourquoi, en 500 caractères au plus.
assembly-refusal-begun = Une assemblée ouverte ne s’annule plus.
assembly-refusal-over = Cette assemblée est terminée.
assembly-refusal-notice-days = Écrivez un nombre de jours, de 0 à 120.
assembly-refusal-counting = Dites comment se comptent les jours de l’avis.
assembly-refusal-annual-months = Écrivez un nombre de mois, de 0 à 24, ou rien.
assembly-refusal-quorum = Choisissez comment se compte le quorum.
assembly-refusal-quorum-of = Écrivez un nombre de membres, ou un pourcentage de 1 à 100.
assembly-refusal-proxies = Écrivez un nombre, de 0 à 100.
assembly-refusal-dues = Dites comment compte la cotisation.
assembly-refusal-source = Dites d’où vient la règle.
assembly-refusal-not-now = Les membres sont accueillis le jour de l’assemblée, jusqu’à ce qu’elle soit levée.
assembly-refusal-how = Dites comment le membre est présent.
assembly-refusal-voter = Choisissez un membre de la liste.
assembly-refusal-there = Ce membre est déjà présent.
assembly-refusal-proxy = La règle de cette assemblée ne permet pas les procurations.
assembly-refusal-holder = Choisissez un membre présent, sur place ou à distance.
assembly-refusal-carried = Ce membre porte déjà toutes les procurations que la règle permet.
assembly-refusal-text = Écrivez ce qui est proposé, en 2 000 caractères au plus.
assembly-refusal-way = Dites comment on vote.
assembly-refusal-majority = Choisissez une majorité.
assembly-refusal-same = Un autre membre appuie la proposition.
assembly-refusal-seats = Écrivez un nombre de sièges, de 1 à 50.
assembly-refusal-mandate-title = Choisissez un titre.
assembly-refusal-no-body = Dites d’abord, en préparant l’assemblée, à quel conseil on élit.
assembly-refusal-college = Choisissez une catégorie de membres, ou tous.
assembly-refusal-closed = L’assemblée n’est pas ouverte.
assembly-refusal-voted = Le vote a déjà commencé.
assembly-refusal-no-quorum = Le quorum n’est pas atteint : aucun vote ne s’ouvre.
assembly-refusal-not-open = Ce vote n’est pas ouvert.
assembly-refusal-hands = Ce vote se prend à main levée.
assembly-refusal-not-there = Seuls les membres présents votent.
assembly-refusal-not-college = Ce collège n’est pas celui de ce membre.
assembly-refusal-code = Rechargez la page, puis votez.
assembly-refusal-twice = Ce membre a déjà voté.
assembly-refusal-choice = Faites un choix.
assembly-refusal-too-many = Il y a plus de choix que de sièges.
assembly-refusal-candidate = Cette personne est déjà candidate.
assembly-refusal-no-candidate = Personne n’est candidat.
assembly-refusal-seat = Le conseil ne peut recevoir ce mandat : voyez ses mandats.
assembly-refusal-seat-day = Un mandat que ce vote remplace a commencé le jour de l’assemblée : corrigez les mandats du conseil, ou retirez ce vote.
assembly-refusal-count = Écrivez un nombre pour chaque choix, 0 s’il n’y en a pas.
assembly-refusal-too-much = Il y a plus de voix comptées que de voix présentes.
assembly-refusal-teller = Dites qui a compté.
assembly-refusal-unknown-code = Aucun bulletin compté ne répond à ce code. Un bulletin ne se vérifie qu’une fois le vote terminé.
assembly-waiting-notice = { $count ->
    [one] Une assemblée est à convoquer
   *[other] { $told } assemblées sont à convoquer
}
assembly-waiting-open = { $count ->
    [one] Une assemblée n’est pas levée
   *[other] { $told } assemblées ne sont pas levées
}
# family: history-*
# family: happened-*
figure-assemblies-held = { $count ->
    [one] Assemblée tenue
   *[other] Assemblées tenues
}
figure-assemblies-held-definition = Assemblées de membres ouvertes puis levées dans la période.
figure-assemblies-members-present = { $count ->
    [one] Membre présent en assemblée
   *[other] Membres présents en assemblée
}
figure-assemblies-members-present-definition = Membres présents ou représentés, une fois par assemblée tenue dans la période, même partis avant la fin.
figure-assemblies-participation = Participation aux assemblées
figure-assemblies-participation-definition = Part des membres sur la liste des voix qui ont été présents ou représentés, sur toutes les assemblées tenues dans la période.
happened-took-part = Participation à l’assemblée des membres
happened-stood = Candidature à une élection
happened-elected = Élection au conseil
history-assembly-prepared = Assemblée préparée
history-assembly-changed = Assemblée modifiée
history-assembly-convened = Membres convoqués
history-assembly-roll-frozen = Liste des voix figée
history-assembly-called-off = Assemblée annulée
history-assembly-opened = Assemblée ouverte
history-assembly-lifted = Assemblée levée
history-assembly-document-added = Document joint
history-assembly-document-withdrawn = Document retiré
history-assembly-member-came = Arrivée d’un membre
history-assembly-member-left = Départ d’un membre
history-assembly-motion-put = Proposition ajoutée
history-assembly-motion-withdrawn = Proposition retirée
history-assembly-candidate-named = Candidature ajoutée
history-assembly-vote-opened = Vote ouvert
history-assembly-vote-cast = Vote déposé
history-assembly-vote-ended = Vote terminé
history-assembly-rule-said = Règle ajoutée
assembly-requests = Demandes d’assemblée extraordinaire
assembly-requests-empty = Aucune demande n’est notée. Notez celle que des membres vous remettent.
assembly-ask = Noter une demande
assembly-asked-on = Reçue le
assembly-asked-why = Objet de la demande
assembly-signatories = Membres signataires
assembly-asked-due = À convoquer au plus tard le
assembly-asked-state = État
assembly-asked-signed = { $signed } sur { $members }, { $needed } requis
assembly-asked-ruled = { $percent } % des membres peuvent faire convoquer une assemblée extraordinaire, dans les { $days } jours de leur demande ({ $source }).
# family: assembly-asked-is-*
assembly-asked-is-short = Trop peu de signataires
assembly-asked-is-due = À convoquer
assembly-asked-is-late = En retard
assembly-asked-is-convened = Convoquée
assembly-asked-is-withdrawn = Retirée
assembly-asked-percent = Demande d’assemblée extraordinaire : pourcentage des membres
assembly-asked-percent-hint = Rien si la règle n’en dit rien. Comptent les membres qui ont droit de vote ce jour-là, quelle que soit leur cotisation.
assembly-asked-most = Demande d’assemblée extraordinaire : nombre suffisant de membres
assembly-asked-most-hint = Ce nombre suffit, même s’il est moindre que le pourcentage. Rien s’il n’y en a pas.
assembly-asked-days = Demande d’assemblée extraordinaire : jours pour convoquer
assembly-asked-days-hint = Comptés à partir du jour où la demande est reçue.
assembly-asked-source = Source de ce droit
assembly-refusal-asked-percent = Écrivez un pourcentage, de 0 à 100, ou rien.
assembly-refusal-asked-most = Écrivez un nombre de membres, ou rien.
assembly-refusal-asked-days = Écrivez un nombre de jours, de 1 à 365.
assembly-refusal-asking = La règle de ce jour ne dit pas combien de membres peuvent demander une assemblée extraordinaire. Ajoutez une règle.
assembly-refusal-signatories = Écrivez combien de membres ont signé, pas plus qu’il n’y en avait ce jour-là.
assembly-waiting-asked = { $count ->
    [one] Une assemblée extraordinaire, demandée par des membres, est à convoquer
   *[other] { $told } assemblées extraordinaires, demandées par des membres, sont à convoquer
}
history-assembly-request-noted = Demande de membres notée
history-assembly-request-withdrawn = Demande de membres retirée
