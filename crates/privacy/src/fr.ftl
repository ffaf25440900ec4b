privacy-menu = Vie privée
privacy-public = Confidentialité
privacy-officer = Responsable de la protection des renseignements personnels
privacy-officer-is = Responsable :
privacy-officer-none = personne n’est encore nommé
privacy-officer-hint = La Loi 25 demande de publier son titre et ses coordonnées. Sans délégation écrite, c’est la plus haute autorité du pôle qui en répond.
privacy-officer-saved = C’est enregistré, et publié sur la page de confidentialité.
privacy-look = Ouvrir le dossier d’une personne
privacy-look-send = Chercher
privacy-look-none = Le pôle ne connaît personne de ce nom.
privacy-of-person = Dossier de confidentialité
privacy-page-of = Voir sa page
privacy-search-name = Chercher son nom dans les textes
privacy-held = Ce que le pôle garde
privacy-file = Télécharger son dossier
privacy-file-title = Dossier de renseignements personnels
privacy-file-text = Voici tout ce que le pôle garde de vous. Le fichier dossier.json dit la même chose dans un format que d’autres logiciels lisent.
privacy-file-done = Ce qui a été fait de ces renseignements
privacy-readings = Qui a lu son dossier
privacy-readings-hint = Chaque lecture par l’équipe, une ligne par personne et par jour.
privacy-erase = Effacer
privacy-erase-text = Ce qui peut disparaître disparaît, de la recherche aussi; ce que la loi ou les chiffres demandent de garder reste sous un code. Les tableaux ci-dessus disent ce qu’il adviendra de chaque ligne. Les textes libres qui nomment la personne se corrigent à la main : cherchez son nom d’abord.
privacy-erase-sure = Je comprends que cela ne s’annule pas
privacy-erase-send = Effacer cette personne
privacy-erased = La personne est effacée.
privacy-erased-at = Effacée le
privacy-name-gone = Nom oublié
privacy-fate-deleted = Sera effacé.
privacy-fate-emptied = Sera rendu anonyme.
privacy-fate-kept = Sera gardé sous un code.
# family: privacy-why-*
privacy-why-counted = Les chiffres du pôle comptent ces lignes.
privacy-why-proof = Le pôle doit pouvoir prouver un consentement pendant trois ans (Loi canadienne anti-pourriel, art. 13 et 23).
privacy-why-signature = La signature de ce qui a été écrit reste, sans nom ni adresse.
privacy-why-code = Il ne reste qu’un code, que l’historique et les chiffres nomment.
privacy-why-register = Le registre des membres et de qui les représente est exigé par la loi (RLRQ, c. C-38, art. 104; c. C-67.2, art. 124).
privacy-why-decided = La décision du conseil sur la demande de l’organisation demeure; les coordonnées s’en vont.
privacy-why-answered = Le pôle doit pouvoir montrer qu’il a répondu; le nom s’en va.
privacy-why-signed = Un rapport signé ne change pas; il ne garde aucun nom.
privacy-why-asked = Ce qui fut demandé à l’organisation, et ce qu’elle a répondu, demeure; les coordonnées s’en vont.
privacy-why-stopped = L’adresse est gardée pour qu’on ne lui écrive plus (L.C. 2010, ch. 23, art. 11).
# family: privacy-table-*
privacy-table-cohort-link = Liens envoyés pour une cohorte
privacy-table-assessment-grade = Notes d’autoévaluation
privacy-table-cohort-assessment = Autoévaluations
privacy-table-cohort-attendance = Présences à des séances de cohorte
privacy-table-participant-step = Étapes atteintes dans un parcours
privacy-table-cohort-note = Notes d’accompagnement
privacy-table-cohort-participant = Participations à des cohortes
privacy-table-cohort-application = Candidatures à des cohortes
privacy-table-lab-person = Laboratoires d’émergence
privacy-table-person = Identité et coordonnées
privacy-table-person-role = Rôles dans les organisations
privacy-table-post = Postes au pôle
privacy-table-acquaintance = Qui connaît qui
privacy-table-consent = Consentements
privacy-table-person-shown = Ce qui est public
privacy-table-session = Sessions ouvertes
privacy-table-account = Compte
privacy-table-delegate = Délégations
privacy-table-application = Demandes d’adhésion
privacy-table-letter = Lettres
privacy-table-privacy-request = Demandes sur ses renseignements
privacy-table-report-row = Lignes de rapports signés
privacy-table-member-update = Mises à jour annuelles des membres
privacy-table-sheet-link = Liens envoyés pour une fiche
privacy-table-wish = Souhaits d’alertes d’appels d’offres
privacy-table-alert = Lettres d’alerte d’appels d’offres
privacy-table-alert-refusal = Ce qui a été répondu à des alertes
privacy-table-alert-stop = Boîtes qui ne veulent plus d’alertes
privacy-table-mailbox-stop = Boîtes qui ne veulent plus de lettres
privacy-table-invitation = Invitations à répondre
privacy-table-survey-letters-ended = Adresses qui ne veulent plus de lettres de sondage
privacy-table-registration-link = Liens envoyés pour une inscription
privacy-table-registration-choice = Séances choisies à des événements
privacy-table-presence = Présences à des événements
privacy-table-registration-paper = Factures et notes de crédit d’inscriptions
privacy-table-registration-paid = Paiements d’inscriptions
privacy-table-registration = Inscriptions à des événements
privacy-table-session-speaker = Interventions à des événements
privacy-table-participant = Identité donnée à l’inscription
privacy-table-market-engagement = Engagements d’acheteurs signés
privacy-table-market-signed = Déclarations d’engagement signées
privacy-table-market-sent = Besoins envoyés à une adresse
privacy-table-market-follow = Suites de maillages demandées à une adresse
privacy-table-assembly-voter = Convocations à des assemblées
privacy-table-assembly-presence = Présences à des assemblées
privacy-table-assembly-candidate = Candidatures à des élections
privacy-table-concertation-mandate = Mandats à des tables, comités et conseils
privacy-table-concertation-attendance = Venues à des assemblées, pour les heures de bénévolat
privacy-table-concertation-presence = Présences à des rencontres
privacy-table-concertation-task = Tâches confiées à des rencontres
privacy-table-bulletin-ask = Demandes d’abonnement à l’infolettre
privacy-table-bulletin-sending = Infolettres envoyées
privacy-table-media-consent = Consentements à être montré
privacy-table-volunteer-time = Heures de bénévolat
privacy-table-contract-party = Adresses invitées à déclarer des contrats
# family: privacy-column-*
privacy-column-application-id = Candidature (numéro)
privacy-column-participant-id = Participation (numéro)
privacy-column-statement-id = Énoncé (numéro)
privacy-column-grade = Note
privacy-column-moment = Moment
privacy-column-step-id = Étape (numéro)
privacy-column-reached-on = Atteinte le
privacy-column-cohort-id = Cohorte (numéro)
privacy-column-noted-at = Noté le
privacy-column-project-id = Projet (numéro)
privacy-column-joined-on = Depuis le
privacy-column-left-on = Dernier jour
privacy-column-left-why = Raison du départ
privacy-column-project = Projet
privacy-column-wants = Ce qu’elle veut faire
privacy-column-why = Pourquoi
privacy-column-applied-at = Reçue le
privacy-column-verdict = Décision
privacy-column-verdict-why = Raison de la décision
privacy-column-lab-id = Laboratoire (numéro)
privacy-column-name = Nom
privacy-column-registration-id = Inscription (numéro)
privacy-column-made-at = Fait le
privacy-column-session-id = Séance (numéro)
privacy-column-votes = Voix
privacy-column-assembly-id = Assemblée (numéro)
privacy-column-motion-id = Élection (numéro)
privacy-column-left-at = Départ
privacy-column-came-at = Arrivée
privacy-column-organization = Organisation
privacy-column-needs = Besoin particulier
privacy-column-part = Vient comme
privacy-column-registered-at = Inscription
privacy-column-name-key = Nom, sans accents
privacy-column-email = Courriel
privacy-column-campaign-id = Campagne
privacy-column-side = Partie
privacy-column-done-on = Terminé le
privacy-column-phone = Téléphone
privacy-column-language = Langue
privacy-column-recorded-at = Inscrit le
privacy-column-title = Titre
privacy-column-organization-id = Organisation (numéro)
privacy-column-from-on = À partir du
privacy-column-until-on = Dernier jour
privacy-column-mrc = MRC
privacy-column-share = Part du temps plein (%)
privacy-column-knower-id = Qui connaît (numéro)
privacy-column-person-id = Personne (numéro)
privacy-column-since = Depuis
privacy-column-through = D’où
privacy-column-ended-on = Terminé le
privacy-column-purpose = Pour quoi
privacy-column-basis = Fondement
privacy-column-how = Comment
privacy-column-evidence = Preuve
privacy-column-given-on = Donné le
privacy-column-withdrawn-on = Retiré le
privacy-column-field = Champ
privacy-column-shown-on = Montré le
privacy-column-hidden-on = Caché le
privacy-column-opened-at = Ouvert le
privacy-column-closed-at = Fermé le
privacy-column-membership-id = Adhésion (numéro)
privacy-column-contact-name = Nom de la personne
privacy-column-contact-email = Courriel de la personne
privacy-column-received-on = Reçu le
privacy-column-consented-at = Consentement du
privacy-column-recipient = Destinataire
privacy-column-subject = Objet
privacy-column-plain = Texte
privacy-column-asked-at = Demandé le
privacy-column-confirmed-at = Confirmé le
privacy-column-skipped = Laissé de côté
privacy-column-bulletin-id = Infolettre
privacy-column-media-id = Contenu
privacy-column-written-at = Écrit le
privacy-column-sent-at = Envoyé le
privacy-column-engagement-id = Engagement
privacy-column-kept-on = Gardé le
privacy-column-said-on = Dit le
privacy-column-words = Mots
privacy-column-kind = Genre
privacy-column-due-on = Réponse due le
privacy-column-answered-on = Répondu le
privacy-column-outcome = Réponse
privacy-column-cents = Montant reçu, en cents
privacy-column-method = Mode de paiement
privacy-column-day = Jour
privacy-column-key = Chiffre
privacy-column-delegates = Personnes déléguées
privacy-column-bulletins = Infolettre
privacy-column-made-on = Fait le
privacy-column-answered-at = Répondu le
privacy-column-wanted = Mots voulus
privacy-column-unwanted = Mots à écarter
privacy-column-stopped-at = Arrêté le
privacy-column-resumed-at = Repris le
privacy-column-channel = Par quel moyen
privacy-column-body-id = Table, comité ou conseil (numéro)
privacy-column-signed-on = Signé le
privacy-column-sent-on = Envoyé le
privacy-column-asked-on = Demandé le
privacy-column-note = Note
privacy-column-seat = Siège
privacy-column-standing = À titre
privacy-column-meeting-id = Rencontre (numéro)
privacy-column-text = Texte
privacy-column-due-by = À faire pour le
privacy-column-minutes = Minutes
privacy-column-reason = Pour quoi
privacy-column-ended-at = Terminé le
privacy-column-begun-at = Ouverte le
privacy-column-seen-at = Utilisée le
privacy-column-ends-at = Ouverte jusqu’au
privacy-column-device = Appareil
privacy-requests = Demandes de personnes
privacy-requests-hint = La loi donne trente jours pour répondre par écrit.
privacy-requests-empty = Aucune demande n’a été reçue.
privacy-receive = Recevoir une demande
privacy-received = La demande est reçue.
privacy-who = Personne
privacy-received-on = Reçue le
privacy-due = réponse due le
privacy-answer = Réponse
privacy-answer-send = Enregistrer la réponse
privacy-answered = La réponse est enregistrée.
privacy-answered-on = Réponse donnée le
# family: privacy-request-*
privacy-request = Demande
privacy-request-access = Accès à ses renseignements
privacy-request-correction = Correction
privacy-request-erasure = Effacement
privacy-request-portability = Remise dans un format lisible par machine
privacy-request-withdrawal = Retrait d’un consentement
# family: privacy-outcome-*
privacy-outcome-granted = Acceptée
privacy-outcome-partly = Acceptée en partie
privacy-outcome-refused = Refusée
privacy-rules = Durées de conservation
privacy-rules-text = Sans règle, tout est gardé. Une règle vaut à partir d’un jour; chaque nuit, ce dont le temps est passé est oublié. Voici ce qui partirait.
# family: privacy-kind-*
privacy-kind-cohort-applications = Candidatures à une cohorte qui n’y ont mené personne
privacy-kind-applications = Coordonnées et textes des demandes d’adhésion refusées
privacy-kind-registrations = Noms, adresses et besoins des personnes inscrites à un événement passé
privacy-kind-bulletin-asks = Demandes d’abonnement à l’infolettre jamais confirmées
privacy-kind-bulletin-sendings = Adresses auxquelles des infolettres sont parties
privacy-kind-promoters = Promoteurs dont on n’a plus de nouvelles, et leurs demandes
privacy-kind-alerts = Courriels des alertes d’appels d’offres envoyées ou terminées
privacy-kind-letters = Lettres envoyées ou gardées
privacy-kind-sign-ins = Sessions et liens de connexion terminés
privacy-kind-privacy-requests = Noms dans les demandes sur des renseignements qui ont eu leur réponse
privacy-kind-incidents = Registre des incidents
privacy-kind-consent-dues = Consentement présumé par une adhésion ou un achat
privacy-kind-consent-inquiry = Consentement présumé par une demande
privacy-kept-for = Gardé
privacy-kept-endless = Gardé sans limite.
privacy-usual = Durée courante :
privacy-months = { $count ->
    [one] { $told } mois
   *[other] { $told } mois
}
privacy-goes = { $count ->
    [0] Rien ne part cette nuit.
    [one] Un élément sera effacé cette nuit.
   *[other] { $told } éléments seront effacés cette nuit.
}
privacy-goes-many = { $count ->
   *[other] Plus de mille éléments seront effacés cette nuit ({ $told } au moins).
}
privacy-would-go = { $count ->
    [0] Rien ne serait effacé avec cette durée.
    [one] Un élément serait effacé avec cette durée.
   *[other] { $told } éléments seraient effacés avec cette durée.
}
privacy-would-go-many = { $count ->
   *[other] Plus de mille éléments seraient effacés avec cette durée ({ $told } au moins).
}
privacy-see-going = Voir les plus anciennes
privacy-open-it = Ouvrir
privacy-decide = Décider d’une durée
privacy-decide-send = Décider
privacy-decided = Ce qui a été décidé
privacy-what = Genre
privacy-months-typed = Mois (0 pour garder sans limite)
privacy-ruled = La durée est décidée.
privacy-incidents = Registre des incidents
privacy-incidents-text = Chaque incident de confidentialité y est inscrit, même sans gravité, et y reste au moins cinq ans. La Commission d’accès à l’information peut en demander copie.
privacy-incidents-empty = Aucun incident n’est inscrit.
privacy-incident = Incident
privacy-declare = Déclarer un incident
privacy-declare-hint = Accès, utilisation ou communication sans droit, perte ou autre atteinte. N’écrivez le nom de personne ici.
privacy-declared = Le registre est à jour.
privacy-happened-on = Survenu le
privacy-found-on = Découvert le
privacy-nature = Renseignements touchés
privacy-circumstances = Circonstances
privacy-persons = Nombre de personnes
privacy-risk = Risque de préjudice sérieux
privacy-risk-hint = La loi demande de juger la sensibilité, les conséquences appréhendées et la probabilité d’un usage qui nuise, en consultant la personne responsable.
privacy-sensitivity = Sensibilité des renseignements
privacy-consequences = Conséquences appréhendées
privacy-likelihood = Probabilité d’un usage préjudiciable
privacy-serious = Y a-t-il un risque de préjudice sérieux?
privacy-done = Ce qui est fait
privacy-measures = Mesures prises pour réduire le risque et éviter que cela revienne
privacy-commission-on = Commission avisée le
privacy-persons-on = Personnes avisées le
privacy-untold = à aviser
# family: privacy-degree-*
privacy-degree-low = Faible
privacy-degree-medium = Moyenne
privacy-degree-high = Élevée
# family: privacy-yes-*
privacy-yes-yes = Oui
privacy-yes-no = Non
privacy-waiting-late = { $count ->
    [one] Une demande sur des renseignements personnels attend depuis plus de trente jours
   *[other] { $told } demandes sur des renseignements personnels attendent depuis plus de trente jours
}
privacy-waiting-open = { $count ->
    [one] Une demande sur des renseignements personnels attend une réponse
   *[other] { $told } demandes sur des renseignements personnels attendent une réponse
}
privacy-waiting-incidents = { $count ->
    [one] Un incident grave reste à signaler
   *[other] { $told } incidents graves restent à signaler
}
privacy-refusal-account = Un compte ouvert porte l’adresse de cette personne : fermez-le d’abord.
privacy-refusal-erased = Cette personne est déjà effacée.
privacy-refusal-sure = Cochez la case pour effacer : cela ne s’annule pas.
privacy-refusal-kind = Choisissez ce que la personne demande.
privacy-refusal-outcome = Choisissez une réponse.
privacy-refusal-answered = Cette demande a déjà sa réponse. Rien n’a changé.
privacy-refusal-order = Ce jour vient trop tôt.
privacy-refusal-what = Choisissez un genre de la liste.
privacy-refusal-months = Écrivez un nombre entier de mois, 1 200 au plus.
privacy-refusal-five = Le registre des incidents se garde cinq ans au moins : écrivez 60 ou plus, ou 0.
privacy-refusal-empty = Dites-le en quelques mots.
privacy-refusal-persons = Écrivez un nombre entier, 0 si aucune personne n’est touchée.
privacy-refusal-degree = Choisissez un degré.
privacy-refusal-serious = Dites si le risque est sérieux.
privacy-public-lead = Voici, en mots simples, ce que le pôle garde des personnes, pourquoi, pour combien de temps, et ce que vous pouvez lui demander.
privacy-public-who = Qui en répond
privacy-public-nobody = La direction du pôle répond de la protection des renseignements personnels.
privacy-public-what = Ce que nous gardons, et pourquoi
privacy-public-what-persons = Le nom, la fonction et les coordonnées professionnelles des personnes qui travaillent avec nous, pour leur parler.
privacy-public-what-members = Qui demande à adhérer et qui représente un membre, pour tenir le registre que la loi exige.
privacy-public-what-help = Ce qu’on nous demande et ce que nous faisons pour y répondre, pour bien accompagner et rendre compte en chiffres, sans noms.
privacy-public-what-letters = Les consentements à recevoir nos lettres, avec leur preuve, et les lettres envoyées.
privacy-public-what-cookie = Un seul témoin, pour garder votre session ouverte. Aucune mesure d’audience, aucun tiers.
privacy-public-seen = Seule l’équipe qui en a besoin y a accès, et chaque lecture du dossier d’une personne est notée. Rien d’une personne n’est public sans son choix.
privacy-public-long = Combien de temps
privacy-public-need = Tant que c’est utile à ce qui précède
privacy-public-law = La loi exige de garder plus longtemps certains papiers : ceux des taxes six ans, le registre des membres sans limite, celui des incidents cinq ans.
privacy-public-rights = Ce que vous pouvez demander
privacy-public-right-read = Lire tout ce que nous gardons de vous, et l’obtenir dans un fichier que d’autres logiciels lisent.
privacy-public-right-mend = Faire corriger ce qui est faux.
privacy-public-right-erase = Faire effacer ce que la loi ne nous oblige pas à garder.
privacy-public-right-consent = Retirer un consentement, en tout temps.
privacy-public-days = Écrivez à la personne responsable : elle répond par écrit dans les trente jours, sans frais.
privacy-public-incident = Si un incident survient
privacy-public-incident-text = Nous l’inscrivons au registre, réduisons le risque, et avisons sans délai les personnes et la Commission d’accès à l’information quand un préjudice sérieux est possible.
privacy-public-commission = Si notre réponse ne vous convient pas
privacy-public-commission-text = Vous pouvez porter plainte ou demander un examen à la Commission d’accès à l’information du Québec.
# family: history-*
history-person-read = Dossier lu
history-person-file-given = Dossier remis
history-note-written = Note écrite
history-note-withdrawn = Note retirée
history-step-taken = Suite prévue
history-step-done = Suite faite
history-step-dropped = Suite abandonnée
history-consent-ruled = Durée d’un consentement présumé décidée
history-retention-ruled = Durée de conservation décidée
history-retention-applied = Lignes oubliées, leur temps étant passé
history-privacy-request-received = Demande reçue
history-privacy-request-answered = Réponse donnée à la demande
history-incident-declared = Incident déclaré
history-incident-edited = Incident complété
figure-privacy-requests = { $count ->
    [one] Demande sur des renseignements personnels
   *[other] Demandes sur des renseignements personnels
}
figure-privacy-requests-definition = Demandes de personnes sur leurs renseignements reçues dans la période.
figure-privacy-requests-in-time = Demandes sur des renseignements qui ont eu leur réponse dans les trente jours
figure-privacy-requests-in-time-definition = Part des demandes reçues dans la période qui ont eu leur réponse dans les trente jours. Celles qui sont sans réponse, et dont le délai court encore à la fin de la période, n’y comptent pas.
figure-privacy-erasures = { $count ->
    [one] Personne oubliée à sa demande ou avec le temps
   *[other] Personnes oubliées à leur demande ou avec le temps
}
figure-privacy-erasures-definition = Personnes dont les renseignements ont été effacés dans la période; il n’en reste qu’un code.
figure-privacy-incidents = { $count ->
    [one] Incident de confidentialité
   *[other] Incidents de confidentialité
}
figure-privacy-incidents-definition = Incidents touchant des renseignements personnels découverts dans la période, selon le registre des incidents.
# family: privacy-incident-*
privacy-incident-serious = Risque de préjudice sérieux
privacy-incident-other = Sans risque de préjudice sérieux
