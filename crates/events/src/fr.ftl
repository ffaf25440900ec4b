event-menu = Événements
event-calendar = Calendrier des événements
event-calendar-see = Voir le calendrier public
event-calendar-whole = Tout le calendrier
event-calendar-empty = Aucun événement n’est annoncé pour le moment. Revenez bientôt.
event-plan = Planifier un événement
event-plan-send = Planifier
event-planned = L’événement est planifié. Ajoutez ses séances, puis publiez-le.
event-change = Modifier
event-cover = Séances par MRC
event-cover-whole = Tout ce qui s’est fait dans chaque MRC
event-settle = Réglages des événements
event-coming = À venir
event-coming-none = Rien n’est prévu. Planifiez un événement : une date, un lieu, et les inscriptions s’ouvrent.
event-past = Passés
event-title = Titre
event-days = Quand
event-no-day = Date à fixer
event-where = Où
event-mrc = MRC
event-mrc-none = Choisissez
event-seated = Inscriptions
event-waiting = En attente
event-edition-of = { $title }, { $edition ->
    [1] 1re
   *[other] { $edition }e
    } édition
event-colon =  :
event-any = Tous
event-any-mrc = Toutes
# family: event-kind-*
event-kind = Genre
event-kind-training = Formation
event-kind-networking = Réseautage
event-kind-journee = Journée de l’économie sociale
event-kind-rendez-vous = Rendez-vous
event-kind-launch = Lancement
event-kind-tour = Tournée
event-kind-conference = Conférence
event-kind-visit = Visite
event-kind-workshop = Atelier
event-kind-other = Autre
# family: event-audience-*
event-audience = Pour qui
event-audience-managers = Gestionnaires
event-audience-directors = Administratrices et administrateurs
event-audience-workers = Équipes des entreprises
event-audience-advisers = Intervenantes et intervenants
event-audience-youth = Jeunes
event-audience-promoters = Promoteurs
event-audience-buyers = Acheteurs
event-audience-public = Grand public
# family: event-state-*
event-state-draft = Brouillon
event-state-coming = Annoncé
event-state-over = Tenu
event-state-cancelled = Annulé
event-title-fr = Titre en français
event-title-en = Titre en anglais
event-about-fr = Présentation en français
event-about-en = Présentation en anglais
event-place = Lieu
event-link = Lien pour participer à distance (donné aux personnes inscrites)
event-action = Action du cadre
event-capacity = Nombre de places (vide si elles ne sont pas comptées)
event-closes-on = Dernier jour pour s’inscrire
event-price = Prix avant taxes, en dollars (vide si c’est gratuit)
event-member-price = Prix pour les membres (vide si c’est le même)
event-taxable = TPS et TVQ en sus
event-plus-taxes = taxes en sus
event-free = Gratuit
event-price-members = { $price } (membres : { $members })
event-edition = Numéro de l’édition (vide si elles ne sont pas numérotées)
event-publish = Publier
event-publish-hint = L’événement paraît au calendrier public et les inscriptions s’ouvrent.
event-published-done = L’événement est publié; les inscriptions sont ouvertes.
event-public-page = Page publique de l’événement
event-sessions = Séances
event-session = Séance
event-sessions-none = Aucune séance. Ajoutez-en une : un jour, une heure, un titre.
event-session-add = Ajouter une séance
event-session-fr = Titre de la séance en français
event-session-en = Titre de la séance en anglais
event-session-more = Volet, places, sujets, lieu propre à la séance
event-session-place = Lieu de la séance ou de l’arrêt
event-session-mrc = MRC de l’arrêt
event-session-mrc-same = Celle de l’événement
event-track = Volet (ateliers en parallèle)
event-session-capacity = Places de la séance (vide si elles ne sont pas comptées)
event-places-held = places prises
event-places = { $count ->
    [one] 1 place
   *[other] { $told } places
    }
event-choice = Séances choisies
event-choice-mine = Choisir ou changer mes séances
event-choice-hint = Pour ces heures, dites à quelle séance vous venez.
event-choice-choose = Choisissez
event-choice-none = Aucune de celles-ci
event-choice-full = Complet
event-choice-left = Encore ouvertes : { $sessions }.
event-choice-none-left = Il ne reste aucune place à ces heures.
event-choice-nothing = Cet événement n’a pas de séances entre lesquelles choisir.
event-choice-told = Un courriel dit à la personne où elle est attendue.
event-choice-again = Si votre inscription est déjà faite, un courriel vous la redit, une fois par jour : elle garde ses séances, et le lien du courriel permet d’en changer.
event-choice-over = Les séances de cette inscription ne se choisissent plus.
event-chosen = Le choix est enregistré.
event-chosen-what = Choisie
event-topics = Sujets
event-day = Jour
event-begins = Début
event-ends = Fin
event-length = Durée
event-speakers = Qui intervient
event-speakers-hint = Une personne par ligne : nom, organisation.
event-came = Présences
event-edit = Modifier
event-remove = Retirer
event-came-kept = Quelqu’un était présent à cette séance : elle reste.
event-chosen-kept = Des personnes ont choisi cette séance : elle reste tant qu’elles n’en choisissent pas une autre.
event-chosen-by = Personnes qui ont choisi cette séance
event-tell = Prévenir les personnes inscrites
event-tell-hint = Modifiez d’abord l’événement ou ses séances. Un courriel part ensuite à chaque personne inscrite ou en attente.
event-tell-change = Annoncer un changement
event-told = Ce qui leur est dit
event-tell-send = Écrire aux personnes inscrites
event-told-done = Les courriels partent.
event-cancel = Annuler l’événement
event-cancel-send = Annuler et prévenir
event-cancelled-done = L’événement est annulé; les personnes inscrites en sont prévenues.
event-editions = Éditions
event-renew = Préparer l’édition suivante
event-renewed = L’édition suivante est prête à être datée.
event-welcome = Accueil
event-thought = Ce qu’on en a pensé
event-month = Quand
event-all = Tout ce qui vient
event-none-so = Aucun événement ne correspond. Élargissez la recherche.
event-count = { $count ->
    [0] Aucun événement
    [one] 1 événement
   *[other] { $told } événements
    }
event-feed = S’abonner par son agenda (iCal)
event-agenda = Ajouter à mon agenda
event-online = En ligne
event-register = S’inscrire
event-wait = S’inscrire sur la liste d’attente
event-full = Toutes les places sont prises. Quand une place se libère, elle est offerte à la personne qui attend depuis le plus longtemps.
# family: event-takes-*
event-takes-draft = Cet événement n’est pas encore annoncé.
event-takes-cancelled = Cet événement est annulé.
event-takes-over = Cet événement a eu lieu.
event-takes-closed = Les inscriptions sont terminées.
event-name = Nom
event-email = Courriel
event-organization = Organisation (s’il y a lieu)
event-needs = Un besoin particulier? Accessibilité, alimentation
event-needs-hint = Vu par l’équipe d’accueil seulement, et effacé avec l’inscription.
event-needs-what = Besoin particulier
event-consent-legend = Courriels du pôle
event-consent = J’accepte que le pôle m’annonce ses prochains événements par courriel.
event-consent-hint = Facultatif. Ce consentement se retire en tout temps; il ne change rien à l’inscription.
event-register-send = Envoyer mon inscription
event-register-privacy = Ces renseignements servent à vous accueillir et à compter les présences, puis ils sont effacés.
event-privacy-link = Vos renseignements et vos droits
event-received = Inscription reçue
event-received-text = Un courriel part tout de suite à l’adresse donnée. Il dit si vous avez une place ou si vous êtes sur la liste d’attente, et son lien permet de voir ou d’annuler l’inscription.
event-received-again = Rien ne vient? Regardez dans les indésirables, ou inscrivez-vous de nouveau : vous ne compterez qu’une fois. Les séances déjà choisies se changent par le lien du courriel.
# family: event-is-*
event-is-registered = Inscription confirmée
event-is-waiting = Sur la liste d’attente
event-is-offered = Place offerte
event-is-lapsed = Offre échue
event-is-cancelled = Inscription annulée
event-is-what = État
event-offered = Une place s’est libérée pour vous. Elle vous est gardée jusqu’au
event-accept = Prendre la place
event-accepted = La place est à vous. À bientôt.
event-offer-over = Cette place n’est plus offerte.
event-before = { $count ->
    [0] Vous êtes la prochaine personne sur la liste d’attente.
    [one] 1 personne attend avant vous.
   *[other] { $told } personnes attendent avant vous.
    }
event-from-afar = Participer à distance
event-to-pay = À payer
event-square = À montrer à l’accueil
event-square-hint = Montrez ce carré à l’arrivée, ou dites ce code :
event-certificate = Attestation de présence
event-certificate-text = { $name } a assisté aux séances suivantes de « { $title } », pour une durée totale de { $hours }.
event-give-up = Je ne viendrai pas
event-give-up-hint = Votre place sera offerte à la personne qui attend depuis le plus longtemps.
event-give-up-send = Annuler l’inscription
event-given-up = L’inscription est annulée. Merci de l’avoir dit.
event-registrations-of = Inscriptions
event-registrations-all = Toutes les inscriptions
event-registrations = { $count ->
    [0] Personne
    [one] 1 personne inscrite ou en attente
   *[other] { $told } personnes inscrites ou en attente
    }
event-registrations-none = Personne n’est encore inscrit. Partagez la page publique de l’événement.
event-forgotten = Nom oublié
event-add = Inscrire quelqu’un
event-already = Cette personne était déjà inscrite.
event-consented = A accepté les annonces (courriel)
event-payments = Paiements
event-before-taxes = Prix avant taxes
event-left = Reste à payer
event-paid-up = Payé
event-nothing-asked = Rien à payer
event-given-back = Remboursé, qui n’est plus à payer
event-kept = Reçu, moins ce qui est remboursé
event-receipt = Reçu
event-receipts = Reçus
event-receipt-left = Il reste { $amount } à payer.
event-receipt-refunded = Montant remboursé le { $day } : ce reçu ne vaut plus
event-received-money = Reçu, taxes comprises
event-pay = Consigner un paiement
event-pay-hint = Le reçu est numéroté aussitôt, et un courriel le dit à la personne, avec son lien.
# family: event-motive-*
event-motive-mistake = Consigné par erreur
event-motive-twice = Consigné en double
event-motive-unpaid = Refusé par l’institution financière
event-motive-refunded = Remboursé
event-papers = Factures et notes de crédit
event-paper = Document
event-paper-received = Déjà reçu
event-paper-given-back = Remboursé le { $day } ({ $method }).
event-paper-withdrawn = Document annulé le { $day }
event-paper-withdraw = Annuler
event-paper-off = Annulé
event-paper-off-done = Le document est annulé; il garde son numéro.
event-invoice-issue = Émettre la facture
event-invoice-issued = La facture est émise, et un courriel le dit à la personne.
event-refund = Rembourser une partie
event-refund-done = Le remboursement est consigné, avec sa note de crédit.
event-refund-hint = La note de crédit est numérotée aussitôt, et un courriel le dit à la personne. Ce qui est remboursé n’est plus à payer.
event-refunded-on = Jour du remboursement
# family: event-reason-*
event-reason = Pourquoi
event-reason-part = Présence à une partie seulement
event-reason-absent = Absence annoncée
event-reason-price = Prix corrigé
event-reason-agreed = Entente avec la personne
event-bring = Importer une liste
event-bring-intro = Importez la liste d’une billetterie (Eventbrite et autres) ou la vôtre. Vous verrez qui serait inscrit avant que rien ne soit écrit; personne sur la liste ne reçoit de courriel, et une place qui se libère est offerte à qui attend.
event-bring-hint = CSV, Excel ou LibreOffice, 8 Mo et 2 000 lignes au plus, avec une ligne de titres.
event-brought = La liste est importée.
event-brought-what = Liste importée
event-look = Ce qui serait fait de cette liste
event-beyond = { $count ->
    [one] 1 personne de plus que de places : la billetterie lui a donné une place, elle la garde.
   *[other] { $told } personnes de plus que de places : la billetterie leur a donné une place, elles la gardent.
    }
event-count-added = À inscrire
event-count-changed = Présences ou annulations à noter
event-count-unchanged = Sans changement
event-count-asked = À trancher
event-likely = Peut-être déjà inscrites
event-likely-hint = Sans réponse, la ligne est laissée de côté et vous est rendue.
event-likely-later = Laisser de côté
event-likely-same = C’est la même personne
event-likely-other = C’est quelqu’un d’autre : l’inscrire
event-file-says = La liste dit
event-registered-already = Déjà inscrite
event-bring-take = Importer la liste
event-columns-hint = Corrigez ce qui a été mal reconnu. Les présences se notent quand l’événement n’a qu’une séance; ce qui a été payé est consigné par carte, avec son reçu.
# family: event-fate-*
event-fate-added = À inscrire
event-fate-changed = À mettre à jour
event-fate-unchanged = Déjà inscrite
event-fate-nothing = Rien à annuler
# family: event-field-*
event-field-line = Ligne
event-field-first-name = Prénom
event-field-last-name = Nom de famille
event-field-name = Nom
event-field-email = Courriel
event-field-organization = Organisation
event-field-needs = Besoin particulier
event-field-state = État de l’inscription
event-field-came = Présence
event-field-paid = Montant payé
event-field-paid-on = Jour du paiement
event-roster-refund-aside = Un paiement est consigné : s’il est remboursé, retirez-le de son inscription.
event-roster-paid-aside = Le montant payé est laissé de côté : il dépasse ce qui est dû, ou son jour ne se lit pas.
event-line = Ordre d’arrivée
# family: event-part-*
event-part = Vient comme
event-part-attendee = Participante ou participant
event-part-volunteer = Bénévole
event-present = Présence notée
event-there = Noter la présence
event-not-there = Retirer la présence
event-find-who = Chercher un nom ou un code
event-find-send = Chercher
event-nobody-so = Personne ne répond à cette recherche.
event-walk-in = Quelqu’un arrive sans inscription
event-walk-in-send = Inscrire et noter la présence
event-camera = Lire un carré avec l’appareil photo
event-no-camera = L’appareil photo ne répond pas. Cherchez le nom ou le code.
event-offline-hint = Sans réseau, cette page s’ouvre encore et garde ce qui est noté sur cet appareil, jusqu’à ce que ce soit envoyé. Deux appareils peuvent servir en même temps.
event-all-sent = Tout est enregistré.
event-kept-here = Pas de réseau : # gardées sur cet appareil, envoyées dès que possible.
event-signed-out = Ouvrez de nouveau votre session : ce qui est noté reste sur cet appareil.
event-refused-here = Refusé, à vérifier :
event-evaluate = Votre avis
event-evaluate-hint = Une minute suffit. Vos réponses ne sont liées ni à votre nom ni à votre adresse.
event-evaluate-words = Un mot de plus (sans nom)
event-evaluate-send = Envoyer mon avis
event-evaluated = Merci, votre avis est reçu. Ce lien a servi.
event-thanks = Merci, votre avis est reçu.
# family: event-asked-*
event-asked-overall = Dans l’ensemble, de 1 (décevant) à 5 (excellent)
event-asked-useful = Utile pour votre travail, de 1 (peu) à 5 (beaucoup)
event-asked-held = Accueil, lieu et horaire, de 1 (à revoir) à 5 (excellents)
event-few = moins de 5 réponses
event-thought-few = Moins de cinq avis : rien n’est montré, pour que personne ne soit reconnu.
event-thought-hint = À moins de cinq réponses, rien n’est montré.
event-question = Question
event-mean = Moyenne sur 5
event-answers = Réponses
event-said = En leurs mots
event-from = Du
event-to = Au
event-attendances = Présences
event-covered = { $covered } MRC sur { $all } ont eu une séance.
event-cover-none = Aucune séance dans :
event-cover-empty = Le pôle ne connaît encore aucune organisation placée dans une MRC.
event-offer-hours = Heures pendant lesquelles une place offerte est gardée
event-reminder-days = Jours avant l’événement où part le rappel
event-refusal-kind = Choisissez le genre.
event-refusal-title = Donnez un titre.
event-refusal-long = C’est trop long.
event-refusal-audience = Ce public n’est pas connu.
event-refusal-link = Un lien commence par https://.
event-refusal-place = Dites le lieu, ou le lien pour participer à distance.
event-refusal-mrc = Choisissez une MRC.
event-refusal-action = Choisissez l’action du cadre.
event-refusal-closed = Ce jour est passé : choisissez aujourd’hui ou un jour à venir, ou laissez vide.
event-refusal-number = Donnez un nombre entier, plus grand que zéro.
event-refusal-price = Donnez un montant en dollars, comme 60 ou 60,50.
event-refusal-member-price = Le prix des membres ne peut pas dépasser l’autre.
event-refusal-stale = Quelqu’un a modifié l’événement entre-temps. Vérifiez, puis enregistrez de nouveau.
event-refusal-no-session = Ajoutez d’abord une séance : sans jour, l’événement ne peut être annoncé.
event-refusal-not-coming = L’événement n’est pas annoncé, est annulé ou a eu lieu.
event-refusal-told = Écrivez ce qui change, en moins de 2 000 caractères.
event-refusal-hour = Donnez une heure, comme 13 h 30.
event-refusal-day-past = Des personnes sont inscrites : une séance à venir ne peut pas être mise à un jour passé.
event-refusal-speaker = Chaque ligne commence par le nom de qui intervient.
event-refusal-hours = La fin vient après le début.
event-refusal-name = Dites votre nom.
event-refusal-email = Donnez une adresse de courriel, comme nom@exemple.org.
event-refusal-no-place = Sans place, rien n’est à payer.
event-refusal-too-much = C’est plus que ce qui reste à payer.
event-refusal-paid-up = Tout est payé : il n’y a rien à facturer.
event-refusal-invoiced = Une facture est déjà émise. Annulez-la d’abord.
event-refusal-refund = C’est plus que ce qui est payé et n’est pas remboursé.
event-refusal-refund-early = Ce jour-là, ce montant n’était pas encore payé.
event-refusal-reason = Dites pourquoi.
event-refusal-credited = Une note de crédit rembourse une partie de cette facture : annulez d’abord la note de crédit.
event-refusal-given-back = Une partie en est remboursée : annulez d’abord la note de crédit.
event-refusal-no-name = Dites quelle colonne tient le nom.
event-refusal-line = Cette ligne ne se lit pas.
event-refusal-lines = 2 000 lignes au plus à la fois : partagez la liste.
event-refusal-likely = Peut-être déjà inscrite, et personne n’a dit ce qu’il en est.
event-refusal-choice = Choisissez une séance, ou dites que vous ne venez à aucune.
event-refusal-choice-full = Cette séance est complète. Choisissez-en une autre.
event-refusal-places-held = C’est moins que les places déjà prises.
event-refusal-choice-twice = Deux des séances choisies se tiennent aux mêmes heures : gardez-en une.
event-refusal-grade = Choisissez de 1 à 5.
# family: event-letter-*
event-letter-registered = Inscription confirmée : { $title }
event-letter-registered-text =
    Bonjour { $name },
    votre place est confirmée pour « { $title } ».
event-letter-waiting = Liste d’attente : { $title }
event-letter-waiting-text =
    Bonjour { $name },
    toutes les places de « { $title } » sont prises. Vous êtes sur la liste d’attente, dans l’ordre d’arrivée; un courriel vous dira si une place se libère.
event-letter-offered = Une place vous est offerte : { $title }
event-letter-offered-text =
    Bonjour { $name },
    une place s’est libérée pour « { $title } ». Elle vous est gardée jusqu’au { $limit }; ensuite, elle est offerte à la personne suivante.
event-letter-lapsed = La place offerte est échue : { $title }
event-letter-lapsed-text =
    Bonjour { $name },
    la place offerte pour « { $title } » n’a pas été prise à temps; elle a été offerte à la personne suivante. Vous pouvez vous inscrire de nouveau.
event-letter-given-up = Inscription annulée : { $title }
event-letter-given-up-text =
    Bonjour { $name },
    votre inscription à « { $title } » est annulée.
event-letter-reminder = Rappel : { $title }
event-letter-reminder-text =
    Bonjour { $name },
    « { $title } » approche. Si vous ne pouvez pas venir, dites-le par le lien : quelqu’un attend peut-être votre place.
event-letter-changed = Changement : { $title }
event-letter-changed-text =
    Bonjour { $name },
    « { $title } » a changé.
event-letter-cancelled = Annulé : { $title }
event-letter-cancelled-text =
    Bonjour { $name },
    « { $title } » est annulé.
event-letter-evaluation = Votre avis : { $title }
event-letter-evaluation-text =
    Bonjour { $name },
    merci d’avoir participé à « { $title } ». Dites en une minute ce que vous en avez pensé; la réponse n’est liée ni à votre nom ni à votre adresse.
event-letter-evaluate = Donner mon avis
event-letter-paid = Paiement reçu : { $title }
event-letter-paid-text =
    Bonjour { $name },
    votre paiement pour « { $title } » est reçu. Le lien mène au reçu.
event-letter-chosen = Vos séances : { $title }
event-letter-chosen-text =
    Bonjour { $name },
    voici à jour vos séances de « { $title } ».
event-letter-choose = Le lien permet de choisir ou de changer vos séances parmi celles qui se tiennent aux mêmes heures.
event-letter-kept = Ce que vous venez de choisir ne change pas vos séances : elles se changent par le lien.
event-letter-lost = Entre-temps, ce que vous aviez choisi est complet : { $sessions }. Choisissez de nouveau par le lien.
event-letter-invoiced = Facture : { $title }
event-letter-invoiced-text =
    Bonjour { $name },
    la facture de votre inscription à « { $title } » est prête. Le lien y mène.
event-letter-refunded = Remboursement : { $title }
event-letter-refunded-text =
    Bonjour { $name },
    une partie de votre paiement pour « { $title } » est remboursée. Le lien mène à la note de crédit.
event-letter-place = Lieu : { $place }
event-letter-from-afar = Pour participer à distance : { $link }
event-letter-amount = À payer, taxes comprises : { $amount }
event-letter-agenda = Pour votre agenda : { $agenda }
event-letter-see = Voir ou annuler mon inscription
event-letter-answer = Prendre la place ou la laisser
figure-events-held = { $count ->
    [one] Événement tenu
   *[other] Événements tenus
    }
figure-events-held-definition = Événements publiés et non annulés dont la première séance est dans la période.
figure-events-parallel-sessions = { $count ->
    [one] Atelier en simultané
   *[other] Ateliers en simultané
    }
figure-events-parallel-sessions-definition = Séances de la période tenues aux mêmes heures qu’une autre du même événement, dans un autre parcours. Un événement annulé ne compte pas.
figure-events-edition = { $count ->
    [one] Édition
   *[other] Édition
    }
figure-events-edition-definition = Numéro de la dernière édition tenue dans la période par chaque série numérotée. Demandez-le pour un genre d’événement à la fois : des éditions de séries différentes ne s’ajoutent pas.
figure-events-sessions = { $count ->
    [one] Séance tenue
   *[other] Séances tenues
    }
figure-events-sessions-definition = Séances des événements publiés et non annulés, chacune à son jour et à son lieu.
figure-events-places = { $count ->
    [one] MRC où une séance s’est tenue
   *[other] MRC où une séance s’est tenue
    }
figure-events-places-definition = MRC distinctes où s’est tenue au moins une séance d’un événement publié et non annulé.
figure-events-trainings = { $count ->
    [one] Formation, par public
   *[other] Formations, par public
    }
figure-events-trainings-definition = Formations publiées et non annulées dont la première séance est dans la période, une fois pour chaque public visé.
figure-events-registered = { $count ->
    [one] Inscription confirmée
   *[other] Inscriptions confirmées
    }
figure-events-registered-definition = Inscriptions qui ont une place et ne sont pas annulées, pour les événements dont la première séance est dans la période.
figure-events-people = { $count ->
    [one] Personne présente
   *[other] Personnes présentes
    }
figure-events-people-definition = Personnes distinctes présentes à au moins une séance de la période. Une même personne est reconnue à son nom et à son adresse.
figure-events-attendances = { $count ->
    [one] Présence à une séance
   *[other] Présences aux séances
    }
figure-events-attendances-definition = Une présence par personne et par séance de la période; une personne venue à deux séances compte deux fois.
figure-events-hours = Heures de participation
figure-events-hours-definition = Durée des séances de la période, une fois pour chaque personne présente.
figure-events-volunteer-hours = Heures de bénévolat aux événements
figure-events-volunteer-hours-definition = Durée des séances de la période, une fois pour chaque bénévole présent. Elles sont comprises dans l’ensemble des heures de bénévolat : n’additionnez pas les deux.
figure-events-received = Recettes des événements
figure-events-received-definition = Montants reçus pour des inscriptions au jour où ils sont reçus, avant taxes. Un paiement retiré ou remboursé ne compte plus; un remboursement partiel s’en déduit au jour où il est fait.
figure-events-came = Part des personnes inscrites qui sont venues
figure-events-came-definition = Parmi les inscriptions confirmées aux événements dont la première séance est dans la période, part de celles dont la personne est venue.
# family: history-*
history-gathering-planned = Événement planifié
history-gathering-reworded = Événement modifié
history-gathering-published = Publié
history-gathering-changed = Changement annoncé
history-gathering-cancelled = Annulé
history-gathering-session-written = Séance écrite
history-gathering-session-removed = Séance retirée
history-gathering-evaluated = Avis reçu
history-registration-seated = Place confirmée
history-registration-waits = Mise en attente
history-registration-chose = Séances choisies
history-registration-choice-lost = Séance choisie, complète entre-temps
history-registration-offered = Place offerte
history-registration-lapsed = Offre échue
history-registration-cancelled = Inscription annulée
history-registration-came = Présence notée
history-registration-presence-withdrawn = Présence retirée
history-registration-paid = Paiement consigné
history-registration-payment-withdrawn = Paiement retiré
history-registration-invoice-issued = Facture émise
history-registration-credit-issued = Remboursement consigné
history-registration-paper-withdrawn = Facture ou note de crédit annulée
history-registration-forgotten = Inscription rendue anonyme
# family: happened-*
happened-came = Présence à un événement
happened-spoke = Intervention à un événement
