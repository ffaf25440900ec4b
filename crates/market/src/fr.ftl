market-menu = L’économie sociale, j’achète
market-empty = Aucune édition n’est inscrite. Ouvrez la première, puis ajoutez ses fournisseurs et les acheteurs engagés.
market-open = Ouvrir une édition
market-opened = L’édition est ouverte. Ajoutez ses fournisseurs et les acheteurs engagés.
market-open-first = Ouvrez d’abord une édition du programme.
market-edition = Édition
market-editions = Éditions
market-editions-other = Autres éditions
market-edition-change = Modifier l’édition
market-name = Nom
market-name-hint = Par exemple, Projet pilote 2022-2023.
market-about = Présentation
market-about-hint = Quelques phrases que tout le monde peut lire.
market-place = Territoire
market-everywhere = Tout le territoire
market-action = Action du cadre
market-from = À partir du
market-last-day = Dernier jour
market-since = Depuis le
market-until = jusqu’au
market-as-of = Au jour du
market-show = Montrer
market-all = Toutes
market-none = Aucun
market-choose = Choisir
market-change = Modifier
market-state = État
market-organization = Organisation
market-municipality = Municipalité
market-pages = Pages
market-newer = Plus récentes
market-older = Plus anciennes
market-late = en retard
market-why = Pourquoi
market-why-hint = Une phrase suffit. Elle reste au dossier.
market-withdraw = Retirer
market-withdrawn = C’est retiré.
market-objective = Objectif
# family: market-objective-*
market-objective-a = Relations d’affaires entre entreprises et acheteurs
market-objective-b = Compétences de commercialisation des entreprises
market-mean = Moyen
# family: market-mean-*
market-mean-mobilization = Mobilisation
market-mean-promotion = Promotion
market-mean-outreach = Démarchage
market-mean-declaration = Déclaration
market-mean-introduction = Maillage
market-mean-tender = Appel d’offres
market-mean-path = Parcours d’ateliers et de coaching
market-mean-cohort = Cohortes
market-supplier = Fournisseur
market-suppliers = Fournisseurs
market-supplier-hint = L’entreprise d’économie sociale qui entre dans la cohorte.
market-suppliers-empty = Aucun fournisseur n’est inscrit à cette édition. Ajoutez le premier.
market-suppliers-count = { $count ->
    [one] Un fournisseur
   *[other] { $told } fournisseurs
}
market-expected-count = { $count ->
    [one] un en recrutement
   *[other] { $told } en recrutement
}
market-recruit = Ajouter un fournisseur
market-recruited = En recrutement depuis le
market-recruited-told = Le fournisseur est ajouté.
market-joined = Dans la cohorte depuis le
market-joined-if = Dans la cohorte depuis le (laissez vide s’il est en recrutement)
market-left = Parti
market-left-from = N’y est plus à partir du
market-left-hint = Si le fournisseur quitte la cohorte, dites pourquoi.
# family: market-is-*
market-is-joined = Dans la cohorte
market-is-expected = En recrutement
market-is-left = Parti
market-is-withdrawn = C’est retiré :
market-buyer = Acheteur
market-buyers = Acheteurs
market-buyer-hint = L’institution, la municipalité ou l’entreprise qui achète.
market-buyers-empty = Aucun acheteur n’est engagé dans cette édition. Inscrivez le premier engagement.
market-buyers-count = { $count ->
    [one] un acheteur engagé
   *[other] { $told } acheteurs engagés
}
market-engage = Inscrire un engagement
market-engagement-change = Modifier l’engagement
market-engaged = Engagé
market-not-engaged = Engagement terminé
market-engaged-told = L’engagement est inscrit. Imprimez la déclaration à signer.
market-engaged-until = Dernier jour de l’engagement
market-until-hint = Si l’engagement se termine, dites pourquoi.
market-signatory = Signataire
market-signatory-hint = Un nom connu est retrouvé. Un nom nouveau est ajouté aux personnes.
market-signatory-title = À titre de
market-signed-on = Signé le
market-scope = Portée de l’engagement
market-scope-hint = Les services, les lieux ou les montants que l’engagement vise.
market-declaration-print = Imprimer la déclaration
market-declaration = Déclaration d’engagement
market-declaration-opening = { $buyer } s’engage, avec { $pole }, dans l’initiative L’économie sociale, j’achète ({ $edition }).
market-declaration-know = { $buyer } reconnaît l’apport des entreprises d’économie sociale à sa communauté et entend mieux connaître leur offre.
market-declaration-invite = Dans ses achats, { $buyer } entend consulter ou inviter des entreprises d’économie sociale lorsque leur offre répond à ses besoins.
market-declaration-tell = { $buyer } entend faire part à { $pole } de ses besoins à venir et de ce qui en a résulté.
market-declaration-rules = Chaque signataire garde ses propres règles de gestion contractuelle. Cette déclaration ne donne de traitement privilégié à personne et ne vaut pas contrat.
market-declaration-signatures = Signatures
market-declaration-for = Pour
market-declaration-name = Nom et titre
market-declaration-signature = Signature et date
market-activity = Activité
market-activities = Activités
market-activities-empty = Aucune activité ici. Consignez la première.
market-log = Consigner une activité
market-logged = L’activité est consignée.
market-activity-change = Modifier l’activité
market-day = Jour
market-title = Titre
market-title-hint = En quelques mots, ce qui a été fait.
market-note = Note
market-note-hint = Ce qu’il faut retenir, sans renseignement personnel.
market-other-buyer = Un autre acheteur
market-other-buyer-hint = S’il n’est pas encore engagé. Laissez vide sinon.
market-with = Avec
market-side = Rôle
# family: market-side-*
market-side-buyer = Acheteur
market-side-supplier = Fournisseur
market-outreach = Démarchage
market-outreach-empty = Aucun acheteur n’est à convaincre. Ajoutez le premier que vous voulez rencontrer.
market-outreach-over = Engagés ou refusés
market-outreach-late = { $count ->
    [one] un en retard
   *[other] { $told } en retard
}
market-approach = Démarcher un acheteur
market-stage = Étape
# family: market-stage-*
market-stage-to-contact = À joindre
market-stage-contacted = Joint
market-stage-met = Rencontré
market-stage-weighing = En réflexion
market-stage-engaged = Engagé
market-stage-declined = Refusé
market-step = Noter une étape
market-step-send = Noter l’étape
market-stepped = L’étape est notée.
market-steps = Étapes
market-step-note = Ce qui a été dit
market-step-note-hint = Sans renseignement personnel.
market-next = Prochain pas
market-next-hint = Ce qu’il faut faire ensuite. Laissez vide si c’est terminé.
market-next-on = À faire d’ici le
market-owner = Responsable
market-contacts = Contacts de l’organisation
market-contacts-empty = Personne de cette organisation n’est connu. Ajoutez la première personne.
market-contacts-add = Ajouter un contact
market-need = Besoin
market-needs = Besoins
market-needs-empty = Aucun besoin d’acheteur n’est inscrit. Inscrivez le premier.
market-needs-open = { $count ->
    [one] un ouvert
   *[other] { $told } ouverts
}
market-need-hint = Ce que l’acheteur cherche, dans ses mots.
market-need-about = Précisions
market-need-about-hint = Quantité, lieu, échéance : ce qui aide un fournisseur à répondre.
market-ask = Inscrire un besoin
market-ask-own = Le pôle lira votre besoin, puis écrira aux fournisseurs auxquels il convient.
market-ask-send = Envoyer au pôle
market-asked = Votre besoin est envoyé au pôle.
market-kind = Genre
# family: market-kind-*
market-kind-offers = Demande d’offres
market-kind-quote = Demande de prix
market-kind-sounding = Sondage du marché
market-answer-by = Répondre d’ici le
market-most = Fournisseurs à qui écrire, au plus
market-interested = Intéressés
# family: market-need-is-*
market-need-is-asked = À publier
market-need-is-open = Ouvert
market-need-is-over = Échu
market-need-is-closed = Fermé
market-need-asked = L’acheteur attend que le pôle publie ce besoin.
market-need-publish = Publier le besoin
market-need-noted = Le besoin est publié. Choisissez les fournisseurs à qui écrire.
market-need-sent = Les lettres sont parties.
market-need-close = Fermer le besoin
market-need-closed = Ce besoin est fermé :
market-need-why-hint = Comblé, reporté, abandonné : une phrase suffit.
market-amend = Modifier le besoin
market-amend-hint = Si le dernier jour change, ceux à qui ce besoin fut envoyé l’apprennent par courriel.
market-need-amount = Montant estimé, en dollars
market-need-rules = Règles d’achat qui peuvent s’appliquer aujourd’hui
market-need-rules-any = La fiche de l’acheteur ne dit pas de quel genre il est : chaque règle nomme ceux qu’elle vise. Dites sa forme juridique et son secteur, et seules les siennes restent.
market-declined = Pourquoi on décline
market-declined-because = Raison
market-declined-count = Réponses
market-declined-share = Part
market-heard = Réponses aux besoins, par fournisseur
market-heard-sent = Reçus
market-heard-answered = Répondus
market-heard-waiting = En attente
market-heard-silent = Sans réponse
market-heard-rate = Taux de réponse
market-heard-early = aucune échéance n’est passée
market-letter-moved = Nouvelle échéance : { $title }
market-letter-moved-text = Bonjour { $name }, le dernier jour pour répondre à ce besoin est maintenant le { $day }.
market-suits = Fournisseurs à qui ce besoin convient
market-suits-empty = Aucun fournisseur ne répond encore à ces mots. Précisez le besoin, ou complétez les fiches et les offres.
market-suits-full = Le nombre de fournisseurs voulu est atteint.
market-suits-left = { $count ->
    [one] Choisissez un fournisseur au plus. Rien ne part sans vous.
   *[other] Choisissez { $told } fournisseurs au plus. Rien ne part sans vous.
}
market-suits-send = Écrire à ces fournisseurs
market-within = Dans l’édition
market-no-reason = Aucun lien trouvé entre son offre et ce besoin.
market-no-mailbox = Son adresse courriel manque, ou ne veut plus de lettres.
market-sent = Envois et réponses
market-sent-empty = Personne n’a encore reçu ce besoin.
market-sent-on = Envoyé le
market-reminded = rappelé le
market-answer = Réponse
# family: market-answer-*
market-answer-interested = Intéressé
market-answer-declined = Décliné
market-answer-none = Pas encore de réponse
market-answered = Merci. Votre réponse est notée.
market-because = Si vous déclinez, pourquoi
# family: market-because-*
market-because-capacity = Pas de disponibilité
market-because-line = Hors de notre offre
market-because-price = Budget trop serré
market-because-delay = Délai trop court
market-because-distance = Trop loin
market-because-other = Autre raison
market-respond = Répondre à un besoin
market-respond-ask = Ce besoin vous intéresse-t-il?
market-respond-yes = Oui, faites suivre nos coordonnées à l’acheteur
market-respond-no = Non, pas cette fois
market-respond-note = Un mot pour l’acheteur
market-respond-note-hint = Si vous voulez. Le pôle et l’acheteur le liront.
market-respond-send = Envoyer la réponse
market-respond-done = Votre réponse est notée. Rien d’autre n’est à faire.
market-respond-over = Ce besoin n’attend plus de réponse.
market-respond-ended = Ce lien ne sert plus. Écrivez au pôle si vous vouliez répondre.
market-letter-need = { $buyer } cherche : { $title }
market-letter-need-text = Bonjour { $name }, un acheteur de la région cherche ce que vous pourriez offrir.
market-letter-need-what = { $buyer }, { $kind } : { $title }
market-letter-need-why = Vous recevez cette lettre parce que la fiche de { $name } annonce ce que cet acheteur cherche.
market-stop = Ne plus recevoir de besoins ni de suites
market-stop-text = Les besoins d’acheteurs, les suites de maillage et les appels d’offres ne vous seront plus envoyés par courriel.
market-stop-send = Ne plus recevoir ces lettres
market-stop-done = C’est fait : ces lettres ne vous seront plus envoyées.
market-stop-resume = Les recevoir de nouveau
market-letter-need-until = Dites en un clic si cela vous intéresse, d’ici le { $day }.
market-letter-need-open = Lire et répondre
market-letter-reminder = Rappel : { $buyer } attend votre réponse
market-letter-reminder-text = Bonjour { $name }, vous n’avez pas encore répondu à ce besoin. Un non nous aide aussi.
market-rules = Règles d’achat
market-rules-information = À titre d’information seulement. Chaque acheteur décide selon ses propres règles et les lois en vigueur.
market-rules-empty = Aucune règle inscrite ne répond à cette recherche.
market-rules-count = { $count ->
    [one] Une règle peut s’appliquer
   *[other] { $told } règles peuvent s’appliquer
}
market-rules-others = Autres règles
market-rule-write = Inscrire une règle
market-rule-change = Modifier la règle
market-rule-anew = Si la règle change, dites le premier jour de la nouvelle : l’ancienne reste, et prend fin la veille. Du même jour, elle est corrigée.
market-rules-offered = Un point de départ
market-rules-offered-hint = Ces règles, lues à leur source, vous sont proposées. Prenez-les, puis vérifiez et modifiez chacune, ou inscrivez les vôtres.
market-rules-take = Inscrire ces règles
market-rule-kind = Genre de règle
# family: market-rule-kind-*
market-rule-kind-threshold = Seuil
market-rule-kind-exception = Exception
market-rule-kind-preference = Préférence
market-rule-kind-notice = Publication
market-buyers-of = Qui achète
# family: market-buyers-of-*
market-buyers-of-any = Tout acheteur
market-buyers-of-municipal = Municipalités
market-buyers-of-ministry = Ministères et organismes
market-buyers-of-network = Santé et éducation
market-buyers-of-private = Entreprises privées
market-what = Quoi
# family: market-what-*
market-what-any = Tout achat
market-what-goods = Biens
market-what-services = Services
market-what-works = Travaux
market-amount = Montant en dollars
market-rule-from-amount = À partir de (en dollars)
market-rule-under-amount = Sous (en dollars)
market-rule-text = La règle
market-rule-text-hint = Ce qu’elle dit, en une ou deux phrases.
market-source = Source
market-source-hint = La loi, le règlement ou le guide, et l’article.
market-address = Adresse de la source
market-checked-on = Vérifiée le
market-introductions = Maillages
market-introduction = Maillage
market-introductions-empty = Aucun maillage n’est noté. Notez le premier : qui a rencontré qui, et où.
market-introduce = Noter un maillage
market-introduced = Le maillage est noté. Les deux parties seront questionnées aux jours prévus.
market-between = Entre
market-first = Un fournisseur
market-second = L’autre partie
market-second-other = Ou une autre organisation
market-second-hint = Si elle n’est pas dans la liste. Laissez vide sinon.
market-where = Où
market-where-hint = L’activité ou le lieu de la rencontre.
market-introduction-about = À propos de
market-introduction-hint = Ce que l’une cherche et que l’autre offre.
market-outcome = Ce qui en a résulté
# family: market-outcome-*
market-outcome-contract = Un contrat
market-outcome-talks = Des échanges en cours
market-outcome-later = Rien encore, peut-être plus tard
market-outcome-none = Rien
market-outcome-unsaid = Pas encore dit
# family: market-pair-*
market-pair-peers = Entre fournisseurs
market-pair-business = Avec un acheteur
market-pair-other = Avec une autre organisation
market-follows = Suites demandées aux deux parties
market-follow-side = Partie
market-follow-on = Prévu le
market-follow-asked = demandé le
market-follow-call = À joindre par téléphone : son adresse courriel manque, ou elle ne veut plus de lettres
market-follow-soon = La lettre part demain matin
market-follow-due-title = Suites attendues
market-follow-due = { $count ->
    [one] une suite attendue
   *[other] { $told } suites attendues
}
market-follow-hear = Noter ce qu’une partie a dit
market-follow-note-hint = Un mot sur la suite, si vous voulez.
market-follow-settle = Jours de suivi
market-follow-days = Nombre de jours après la rencontre
market-follow-days-hint = Par exemple 30, 90. Vaut pour les prochains maillages.
market-came = Ce qui a résulté d’une rencontre
market-letter-follow = Qu’est-il advenu de votre rencontre avec { $other }?
market-letter-follow-text = Bonjour { $name }, vous avez rencontré { $other } le { $day }. Nous aimerions savoir ce qui en a résulté.
market-letter-follow-short = Un seul clic suffit. L’autre partie reçoit la même question.
market-letter-follow-open = Dire ce qui en a résulté
market-public = Fournisseurs d’économie sociale
market-public-title = L’économie sociale, j’achète : les fournisseurs
market-public-text = Des entreprises d’économie sociale d’ici offrent leurs produits et leurs services aux institutions, aux municipalités et aux entreprises de la région.
market-public-empty = Aucune édition n’est en cours.
market-public-buyers = Acheteurs engagés
market-public-next = À venir
market-catalogue = Catalogue des fournisseurs
market-catalogue-print = Catalogue en PDF
market-catalogue-empty = Aucun fournisseur ne répond à ces mots.
market-offers = Offre
market-search = Produit, service, nom ou lieu
market-stories = Réussites
market-stories-empty = Aucune réussite n’est racontée. Racontez la première, avec l’accord des deux parties.
market-story = Réussite
market-story-tell = Raconter une réussite
market-story-hint = Elle se lit sur la page publique. Demandez d’abord l’accord du fournisseur et de l’acheteur.
market-story-title-hint = Une courte phrase qui donne envie de lire.
market-story-text = Le récit
market-story-text-hint = Le besoin, la réponse, ce que chacun y a gagné.
market-story-publish = Publier la réussite
market-story-told = La réussite est publiée.
market-story-withdrawn = Retirée
market-agreed-on = Accord donné le
market-own = Mon espace d’acheteur
market-own-empty = Aucune organisation n’est liée à votre compte. Écrivez au pôle pour qu’il l’y ajoute.
market-own-none = Aucune édition n’est en cours.
market-own-impact = Ce que nous avons fait ensemble
market-own-meetings = Rencontres à venir
market-own-interested = Fournisseurs intéressés
market-own-contracts = Maillages devenus contrats
market-own-engagements = Engagements
market-own-engagements-empty = Aucun engagement n’est inscrit.
market-signed = Déclaration signée
market-signed-none = Pas encore jointe
market-signed-read = Déclaration signée (PDF)
market-signed-since = jointe le
market-signed-keep = Joindre la déclaration signée
market-signed-replace = Remplacer la déclaration signée
market-signed-file = Le fichier signé
market-signed-hint = Un PDF d’au plus 8 Mo. Il prend la place du précédent.
market-signed-send = Joindre
market-signed-remove = Retirer la déclaration signée
market-signed-kept = La déclaration signée est jointe.
market-meeting-ask = Demander une rencontre
market-meeting-about = Ce dont vous voulez parler
market-meeting-about-hint = Ce que vous cherchez, en quelques mots. Le pôle le dira au fournisseur.
market-meeting-suits = Quand cela vous convient
market-meeting-suits-hint = Par exemple : le mardi matin, d’ici la fin de mai.
market-meeting-send = Demander au pôle
market-meeting-asked = Le pôle a reçu votre demande et vous reviendra.
market-meetings-asked = Rencontres demandées
# family: market-meeting-is-*
market-meeting-is-waiting = Demandée
market-meeting-is-introduced = Maillage noté
market-meeting-is-declined = Déclinée
market-meeting-decline = Décliner la rencontre
market-meeting-why = Pourquoi : l’acheteur le lira
market-meeting-decline-send = Décliner
market-meeting-declined = La rencontre est déclinée.
market-letter-declined = Rencontre avec { $supplier } : notre réponse
market-letter-declined-text = Bonjour { $name }, vous avez demandé le { $day } à rencontrer { $supplier }. Nous ne pourrons pas organiser cette rencontre.
market-letter-declined-why = Voici pourquoi : { $why }
market-letter-declined-open = Ouvrir votre espace
market-remind-settle = Rappel aux fournisseurs
market-remind-days = Nombre de jours sans réponse avant le rappel
market-remind-days-hint = De 0 à 60. Un seul rappel part; 0 n’en envoie aucun.
market-own-needs-empty = Vous n’avez encore rien demandé. Inscrivez un besoin : le pôle trouve les fournisseurs.
market-own-asked = Le pôle lit ce besoin avant d’écrire aux fournisseurs.
market-seek = Chercher un fournisseur
market-shortlist = Fournisseurs retenus
market-shortlist-empty = Aucun fournisseur n’est retenu. Cherchez-en un et gardez-le ici.
market-shortlist-note = Pourquoi le retenir (si vous voulez)
market-shortlisted = Retenu
market-list = Retenir
market-unlist = Ne plus retenir
market-sessions = Séances de maillage
market-session = Séance de maillage
market-sessions-empty = Aucune séance n’est prévue. Convoquez la première.
market-session-convene = Convoquer une séance
market-session-convened = La séance est convoquée. Dites qui vient et qui chacun veut rencontrer.
market-session-title-hint = Par exemple, Rencontres éclair du printemps.
market-session-where-hint = La salle et l’adresse, ou le lien.
market-session-cancel = Annuler la séance
market-session-cancelled = Annulée
market-session-drawn = L’horaire est fait.
market-session-held = Les rencontres tenues sont devenues des maillages.
market-session-held-already = Des rencontres ont été tenues : l’horaire ne change plus.
market-from-time = Début
market-rounds = Nombre de rondes
market-minutes = Minutes par rencontre
market-seats = Qui vient
market-seats-empty = Personne n’est inscrit. Ajoutez les acheteurs et les fournisseurs qui viennent.
market-seat-add = Ajouter un participant
market-seats-count = { $count ->
    [one] un participant
   *[other] { $told } participants
}
market-meetings-count = { $count ->
    [one] une rencontre
   *[other] { $told } rencontres
}
market-wishes = Veut rencontrer
market-wishes-empty = Personne de l’autre côté n’est encore dans l’édition.
market-away = Absent aux rondes
market-away-rounds = Absent aux rondes de
market-said = Par son lien
market-said-itself = Répondu le
market-said-asked = Demandé le
market-say = Vos rencontres
market-say-nobody = Personne d’autre n’est encore inscrit. Dites quand vous n’y êtes pas.
market-say-over = Cette séance n’attend plus de réponse.
market-say-ask = Demander à chacun ses souhaits
market-say-ask-hint = Chaque participant qui n’a rien dit reçoit un lien par courriel, qui sert une fois.
market-say-asked = Chacun reçoit un lien pour dire ses souhaits et ses absences.
market-say-asked-not = Personne n’est à interroger par courriel.
market-meets = Rencontre
market-session-among = Les fournisseurs se rencontrent aussi entre eux
market-schedule = Horaire
market-schedule-draw = Faire l’horaire
market-schedule-empty = L’horaire se fait d’après les souhaits et les disponibilités de chacun.
market-schedule-print = Horaire en PDF
market-at = Heure
market-held = Tenue
market-held-note = Noter les rencontres tenues
market-session-told = L’horaire est écrit à chacun depuis le
market-session-told-again = S’il change, ceux que cela touche le reçoivent de nouveau.
market-session-unreached = Sans adresse courriel, à prévenir autrement :
market-session-settle = Envoyer à chacun son horaire
market-session-settle-hint = Chaque participant reçoit le sien par courriel, puis de nouveau s’il change.
market-session-settled = Chacun reçoit son horaire par courriel.
market-session-settled-not = Cet horaire est déjà envoyé, ou il n’y en a pas encore.
market-session-left = Ce participant ne vient plus; ses rencontres sont retirées.
market-unseat = Ne vient plus
market-unseat-hint = Sa place, ses souhaits et ses rencontres à l’horaire sont retirés.
market-unmet = Souhaits sans rencontre
market-letter-schedule = Votre horaire : { $title }
market-letter-schedule-new = Votre horaire a changé : { $title }
market-letter-schedule-text = Bonjour { $name }, voici qui vous rencontrez le { $day }.
market-letter-schedule-where = L’endroit : { $place }.
market-letter-schedule-none = Bonjour { $name }, il ne reste aucune rencontre à votre horaire du { $day }.
market-letter-wishes = Qui voulez-vous rencontrer? { $title }
market-letter-wishes-text = Bonjour { $name }, vous venez le { $day }. Dites qui vous voulez rencontrer et quand vous n’y êtes pas : l’horaire se fait avec cela.
market-letter-wishes-open = Dire nos souhaits
market-letter-off = Annulée : { $title }
market-letter-off-text = Bonjour { $name }, la séance de maillage du { $day } est annulée. Voici pourquoi :
market-refusal-action = Choisissez une action du cadre.
market-refusal-address = Écrivez une adresse qui commence par https:// .
market-refusal-amount = Écrivez un montant en dollars, par exemple 121 200.
market-refusal-answer = Dites si ce besoin vous intéresse.
market-refusal-because = Dites pourquoi vous déclinez.
market-refusal-came = Des rencontres de ce participant ont été tenues.
market-refusal-days = Écrivez des nombres de jours, par exemple 30, 90.
market-refusal-edition = Choisissez une édition.
market-refusal-follow = Choisissez la partie qui a répondu.
market-refusal-future = Ce jour n’est pas encore venu.
market-refusal-kind = Choisissez dans la liste.
market-refusal-meeting-about = Dites de quoi vous voulez parler, en 1 000 caractères au plus.
market-refusal-meeting-settled = Cette demande a déjà sa réponse.
market-refusal-meeting-waits = Vous avez déjà demandé à rencontrer ce fournisseur : le pôle vous reviendra.
market-refusal-remind = Écrivez un nombre de jours de 0 à 60.
market-refusal-signed = Choisissez le fichier signé.
market-refusal-signed-kind = Ce fichier n’est pas un PDF entier.
market-refusal-signed-large = Ce fichier est trop grand : 8 Mo au plus.
market-refusal-long = Ce texte est trop long.
market-refusal-mean = Choisissez l’un des huit moyens.
market-refusal-minutes = Écrivez de 5 à 120 minutes.
market-refusal-most = Écrivez un nombre de 1 à 50.
market-refusal-most-sent = Ce besoin fut déjà envoyé à plus de fournisseurs.
market-refusal-mrc = Choisissez une MRC de la liste.
market-refusal-name = Écrivez un nom de 200 caractères au plus.
market-refusal-next = Écrivez le prochain pas.
market-refusal-nobody = Choisissez au moins un fournisseur.
market-refusal-not-open = Ce besoin n’est pas ouvert.
market-refusal-organization = Choisissez une organisation que le pôle connaît.
market-refusal-outcome = Choisissez ce qui en a résulté.
market-refusal-owner = Choisissez une personne du pôle.
market-refusal-past = Ce jour est déjà passé.
market-refusal-far = Ce jour est dans plus de deux ans. Vérifiez l’année.
market-refusal-prospect = Cet acheteur est déjà dans la liste de cette édition.
market-refusal-rounds = Écrivez de 1 à 24 rondes.
market-refusal-rule = Écrivez la règle, en 2 000 caractères au plus.
market-refusal-same = Choisissez deux organisations différentes.
market-refusal-session-off = Cette séance est annulée.
market-refusal-side = Dites si l’organisation vient comme acheteur ou comme fournisseur.
market-refusal-source = Écrivez d’où vient la règle.
market-refusal-stage = Choisissez une étape.
market-refusal-story = Écrivez le récit.
market-refusal-there = Cette entreprise est déjà dans l’édition.
market-refusal-time = Écrivez une heure, par exemple 13:30.
market-refusal-title = Écrivez un titre de 200 caractères au plus.
market-refusal-too-many = C’est plus de fournisseurs que l’acheteur n’en veut.
market-refusal-where = Écrivez où, en 200 caractères au plus.
market-refusal-why = Écrivez pourquoi, en 500 caractères au plus.
market-waiting-outreach = { $count ->
    [one] Un acheteur à démarcher est en retard
   *[other] { $told } acheteurs à démarcher sont en retard
}
market-waiting-needs = { $count ->
    [one] Un besoin d’acheteur attend d’être publié
   *[other] { $told } besoins d’acheteurs attendent d’être publiés
}
market-waiting-meetings = { $count ->
    [0] Aucune rencontre n’est demandée
    [one] Une rencontre demandée par un acheteur attend
   *[other] { $told } rencontres demandées par des acheteurs attendent
}
market-waiting-calls = { $count ->
    [one] Une suite de maillage est à demander par téléphone
   *[other] { $told } suites de maillage sont à demander par téléphone
}
# family: history-*
history-market-activity-changed = Activité modifiée
history-market-activity-logged = Activité consignée
history-market-activity-withdrawn = Activité retirée
history-market-edition-changed = Édition modifiée
history-market-edition-opened = Édition ouverte
history-market-engagement-changed = Engagement modifié
history-market-engagement-ended = Engagement terminé
history-market-engagement-signed = Engagement inscrit
history-market-introduction-followed = Suite notée
history-market-introduction-made = Maillage noté
history-market-introduction-withdrawn = Maillage retiré
history-market-meeting-asked = Rencontre demandée
history-market-meeting-declined = Rencontre déclinée
history-market-need-answered = Réponse d’un fournisseur
history-market-need-asked = Besoin demandé
history-market-need-changed = Besoin modifié
history-market-need-closed = Besoin fermé
history-market-need-moved = Échéance du besoin déplacée
history-market-need-published = Besoin publié
history-market-need-sent = Besoin envoyé
history-market-prospect-stepped = Étape de démarchage
history-market-rule-changed = Règle modifiée
history-market-rule-superseded = Règle remplacée
history-market-rule-written = Règle inscrite
history-market-session-asked = Souhaits demandés par courriel
history-market-session-cancelled = Séance annulée
history-market-session-convened = Séance convoquée
history-market-session-drawn = Horaire fait
history-market-session-held = Rencontres tenues
history-market-session-seated = Participant noté
history-market-session-settled = Horaire envoyé
history-market-session-unseated = Participant retiré
history-market-signed-kept = Déclaration signée jointe
history-market-signed-removed = Déclaration signée retirée
history-market-story-told = Réussite publiée
history-market-story-withdrawn = Réussite retirée
history-market-supplier-dated = Dates d’un fournisseur modifiées
history-market-supplier-joined = Fournisseur entré dans la cohorte
history-market-supplier-left = Fournisseur parti
history-market-supplier-recruited = Fournisseur ajouté
history-market-supplier-shortlisted = Fournisseur retenu
history-market-supplier-unlisted = Fournisseur qui n’est plus retenu
# family: happened-*
happened-market-joined = Entrée dans la cohorte
happened-market-left = Sortie de la cohorte
happened-market-engaged = Engagement d’acheteur
happened-market-activity = Activité du programme
happened-market-introduced = Maillage
happened-market-need = Besoin publié
happened-market-answered = Réponse à un besoin
happened-market-signed = Signature d’un engagement
figure-market-cohorts = { $count ->
    [one] Cohorte de fournisseurs commencée
   *[other] Cohortes de fournisseurs commencées
}
figure-market-cohorts-definition = Éditions dont le premier fournisseur est entré dans la cohorte dans la période.
figure-market-suppliers = { $count ->
    [one] Fournisseur dans la cohorte
   *[other] Fournisseurs dans la cohorte
}
figure-market-suppliers-definition = Entreprises distinctes dans une cohorte le dernier jour de la période. Celles qui sont en recrutement ou parties n’y comptent pas.
figure-market-suppliers-expected = { $count ->
    [one] Fournisseur attendu
   *[other] Fournisseurs attendus
}
figure-market-suppliers-expected-definition = Entreprises distinctes dans une cohorte ou en recrutement le dernier jour de la période.
figure-market-buyers = { $count ->
    [one] Acheteur engagé
   *[other] Acheteurs engagés
}
figure-market-buyers-definition = Organisations distinctes dont un engagement signé est en vigueur le dernier jour de la période.
figure-market-activities = { $count ->
    [one] Activité du programme
   *[other] Activités du programme
}
figure-market-activities-definition = Activités de la période, chacune sous un seul des huit moyens. Une activité retirée n’y compte pas.
figure-market-means = { $count ->
    [one] Moyen employé
   *[other] Moyens employés
}
figure-market-means-definition = Moyens, parmi les huit, sous lesquels quelque chose a été fait dans la période : une activité, un maillage, un besoin envoyé, une démarche auprès d’un acheteur ou un engagement signé. Chaque moyen compte une fois.
figure-market-objectives = { $count ->
    [one] Objectif poursuivi
   *[other] Objectifs poursuivis
}
figure-market-objectives-definition = Objectifs, parmi les deux, pour lesquels quelque chose a été fait dans la période sous l’un de leurs moyens. Chaque objectif compte une fois.
figure-market-buyers-reached = { $count ->
    [one] Acheteur rejoint
   *[other] Acheteurs rejoints
}
figure-market-buyers-reached-definition = Acheteurs distincts qui ont pris part à une activité de la période, engagés ou non.
figure-market-suppliers-reached = { $count ->
    [one] Fournisseur actif
   *[other] Fournisseurs actifs
}
figure-market-suppliers-reached-definition = Fournisseurs distincts qui ont pris part à une activité de la période.
figure-market-introductions = { $count ->
    [one] Maillage
   *[other] Maillages
}
figure-market-introductions-definition = Rencontres de la période entre deux organisations présentées l’une à l’autre : entre deux fournisseurs de la cohorte ce jour-là, avec un acheteur, ou avec une autre organisation. Un maillage retiré n’y compte pas.
figure-market-deals = { $count ->
    [one] Maillage devenu contrat
   *[other] Maillages devenus contrats
}
figure-market-deals-definition = Maillages dont une partie a dit, pour la première fois dans la période, qu’un contrat en a résulté. Les contrats eux-mêmes se comptent ailleurs.
figure-market-needs = { $count ->
    [one] Besoin publié
   *[other] Besoins publiés
}
figure-market-needs-definition = Besoins d’acheteurs publiés dans la période, par genre.
figure-market-answers = { $count ->
    [one] Réponse de fournisseur
   *[other] Réponses de fournisseurs
}
figure-market-answers-definition = Réponses de la période aux besoins envoyés, intéressées ou déclinées.
