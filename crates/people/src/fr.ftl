people-menu = Organisations
people-list = Organisations
people-list-empty = Le pôle ne connaît encore aucune organisation. Ajoutez la première.
people-list-count = { $count ->
    [one] { $told } organisation
   *[other] { $told } organisations
}
people-add = Ajouter une organisation
people-add-send = Ajouter
people-added = L’organisation est ajoutée.
people-name = Nom
people-form = Forme juridique
people-municipality = Municipalité
people-neq = NEQ
people-history = Ce qui a été fait
# family: people-form-*
people-form-nonprofit = Organisme à but non lucratif
people-form-cooperative = Coopérative
people-form-mutual = Mutuelle
people-form-emerging = Groupe en émergence
people-form-public = Organisme public
people-form-other = Autre
people-refusal-name = Écrivez le nom de l’organisation.
people-refusal-long = C’est trop long pour ce champ.
people-refusal-form = Choisissez une forme juridique.
people-refusal-neq = Le NEQ compte dix chiffres.
people-refusal-postal = Le code postal s’écrit comme G0C 1A0.
people-refusal-phone = Un numéro de téléphone a des chiffres.
people-refusal-email = L’adresse courriel n’est pas complète.
people-refusal-website = Écrivez l’adresse du site : https://exemple.org, ou exemple.org.
people-refusal-mrc = Choisissez une MRC de la liste.
people-refusal-sector = Ce code SCIAN n’existe pas.
people-refusal-role-of-pole = Ce rôle se tient pour le pôle lui-même, non pour une organisation.
people-refusal-role = Choisissez parmi les rôles de la liste.
people-refusal-neq-taken = Une organisation porte déjà ce NEQ.
people-save = Enregistrer
people-saved = C’est enregistré.
people-beside = Avec cette organisation
people-edit = Modifier la fiche
people-name-or-neq = Nom ou NEQ
people-place = Lieu
people-any = Peu importe
people-all = Voir toutes les organisations
people-filters = Filtrer par rôle, MRC, forme ou état
people-refusal-filter = Ce choix n’existe pas.
people-narrow = Filtrer
people-list-none = Aucune organisation ne répond à ces critères. Élargissez-les, ou ajoutez l’organisation qui manque.
people-export-xlsx = Exporter vers Excel
people-export-csv = Exporter en CSV
people-pages = Pages
people-page = Page
people-page-before = Page précédente
people-page-after = Page suivante
people-state = État
# family: people-state-*
people-state-open = En activité
people-state-closed = Fermées
people-state-all = Toutes
people-address = Adresse
people-postal-code = Code postal
people-mrc = MRC
people-mrc-by-address = Selon l’adresse
people-mrc-unknown = Inconnue : complétez l’adresse, ou choisissez la MRC.
people-phone = Téléphone
people-email = Courriel
people-website = Site web
people-sector = Secteur (SCIAN)
people-sector-hint = Un code de deux à six chiffres, comme 721 pour l’hébergement.
people-about = Description
people-neq-doubtful = Ce NEQ semble mal copié : vérifiez-le.
people-differs = Ce que vous avez tapé diffère de la fiche actuelle dans ces champs :
people-role = Rôle
# family: people-role-*
people-role-enterprise = Entreprise
people-role-buyer = Acheteur
people-role-support = Organisme de soutien
people-role-funder = Bailleur de fonds
people-role-partner = Partenaire
people-role-media = Média
people-role-network = Réseau ou regroupement
people-role-give = Donner un rôle
people-give = Donner
people-roles = Rôles
people-roles-empty = Cette organisation n’a aucun rôle en cours.
people-from = depuis le
people-between = du
people-and = au
people-end = Terminer
people-from-on = À partir du
people-until-on = Dernier jour
people-closed-on = Fermée depuis le
people-close = Fermer l’organisation
people-close-day = Jour de la fermeture
people-reopen = Annuler la fermeture
people-persons = Personnes
people-persons-all = Voir toutes les personnes
people-persons-empty = Le pôle ne connaît encore personne. Ajoutez la première personne.
people-persons-none = Personne ne porte ce nom. Vérifiez-le, ou ajoutez la personne.
people-person-add = Ajouter une personne
people-person-edit = Modifier la personne
people-person-name = Nom
people-person-roles = Rôles dans les organisations
people-person-roles-empty = Aucun rôle n’est connu. Donnez-lui le premier.
people-person-join = Ajouter une personne à l’organisation
people-persons-in = Personnes de l’organisation
people-persons-in-empty = Le pôle n’y connaît personne pour l’instant.
people-organization = Organisation
people-organization-which = De quelle organisation s’agit-il?
people-likely = Est-ce l’une de ces personnes?
people-likely-hint = Le pôle connaît déjà ce nom ou ce courriel. Rien n’est encore enregistré.
people-likely-new = C’est quelqu’un d’autre
people-same = Est-ce l’une de ces organisations?
people-same-hint = Le pôle connaît déjà ce nom ou ce courriel. Rien n’est encore enregistré.
people-same-new = C’est une autre organisation
people-known = Voici l’organisation que le pôle connaît. Rien n’a été ajouté.
people-title = Titre ou fonction
people-language = Langue
# family: people-language-*
people-language-fr = Français
people-language-en = Anglais
people-team = Équipe
people-team-empty = Aucun poste n’est en cours.
people-team-past = Postes terminés
people-hire = Ajouter un poste
people-territory = Tout le territoire
people-post-held = Qui l’a occupé
people-share = Part du temps plein
people-share-typed = Part du temps plein, en pourcentage
people-days = Jours
people-accounts = Comptes
people-accounts-closed = Comptes fermés
people-account-open = Ouvrir un compte
people-account-opened = Le compte est ouvert.
people-account-opened-at = Ouvert le
people-account-closed-at = Fermé le
people-account-close = Fermer le compte
people-account-close-hint = Fermer le compte met fin tout de suite à ses sessions. L’historique garde ce qu’il a fait.
people-office = Rôle
people-offices = Rôles
people-offices-none = Aucun rôle en cours
# family: people-office-*
people-office-for = Pour le compte de l’organisation (facultatif)
people-office-end-hint = Un rôle vaut jusqu’à son dernier jour inclus. Pour le retirer tout de suite, écrivez la date d’hier.
people-office-direction = Direction
people-office-agent = Agent de développement
people-office-communications = Communications
people-office-board = Conseil d’administration
people-office-member = Membre
people-office-buyer = Acheteur
people-office-partner = Partenaire
people-office-participant = Participant
people-office-funder = Bailleur de fonds
people-office-administrator = Administration du système
# family: people-by-*
people-by-visitor = un visiteur
people-by-job = le système
people-by-import = un import
people-by-house = l’installation
# family: people-field-*
people-field-name = Nom
people-field-legal-form = Forme juridique
people-field-neq = NEQ
people-field-address = Adresse
people-field-municipality = Municipalité
people-field-postal-code = Code postal
people-field-mrc = MRC
people-field-phone = Téléphone
people-field-email = Courriel
people-field-website = Site web
people-field-sector = Secteur
people-field-about = Description
people-field-language = Langue
people-field-closed-on = Fermée le
people-field-id = Numéro interne
people-refusal-stale = Quelqu’un a modifié la fiche entre-temps. Ce que vous avez tapé est gardé : vérifiez-le, puis enregistrez de nouveau.
people-refusal-past = Écrivez un jour passé, ou aujourd’hui.
people-refusal-order = Le dernier jour vient avant le premier.
people-refusal-gone = Cette ligne n’existe plus. Rien n’a changé.
people-refusal-ended = Ce rôle est déjà terminé. Rien n’a changé.
people-refusal-role-held = Ce rôle est déjà en cours.
people-which = Qui voulez-vous dire?
people-refusal-several = Plusieurs organisations répondent à ce nom. Choisissez-en une.
people-refusal-unknown = Aucune organisation ne porte ce nom. Ajoutez-la d’abord aux organisations.
people-refusal-person = Écrivez le nom d’une personne.
people-refusal-persons = Plusieurs personnes portent ce nom. Choisissez-en une.
people-refusal-person-name = Écrivez le nom de la personne.
people-refusal-title = Écrivez le titre ou la fonction.
people-refusal-share = Écrivez un nombre entier de 1 à 100.
people-refusal-organization = Le pôle ne connaît aucune organisation de ce nom.
people-refusal-organizations = Plusieurs organisations répondent à ce nom : écrivez-le en entier.
people-refusal-email-taken = Un compte porte déjà cette adresse.
people-refusal-administrator = Seule l’administration du système peut le faire.
people-refusal-last-administrator = C’est le dernier compte d’administration : nommez-en un autre d’abord.
people-refusal-last-direction = C’est le dernier compte de la direction : nommez-en un autre d’abord.
people-refusal-own-account = Vous ne pouvez pas fermer votre propre compte.
figure-people-organizations = { $count ->
    [one] Organisation connue
   *[other] Organisations connues
}
figure-people-organizations-definition = Organisations que le pôle connaît le dernier jour de la période, sauf celles qui sont fermées ce jour-là. Une organisation est connue depuis le premier jour de son premier rôle.
figure-people-posts = { $count ->
    [one] Poste en cours
   *[other] Postes en cours
}
figure-people-posts-definition = Postes de l’équipe du pôle en cours le dernier jour de la période, quelle que soit la part du temps plein. Le premier et le dernier jour du poste comptent.
figure-people-bulletins = { $count ->
    [one] Personne qui consent aux bulletins
   *[other] Personnes qui consentent aux bulletins
}
figure-people-bulletins-definition = Personnes qui ont dit en toutes lettres vouloir recevoir les bulletins du pôle, et dont le consentement tient le dernier jour de la période (LCAP, art. 10). Un consentement tacite n’est pas compté.
people-persons-count = { $count ->
    [one] { $told } personne
   *[other] { $told } personnes
}
people-team-count = { $count ->
    [one] { $told } poste en cours
   *[other] { $told } postes en cours
}
people-accounts-count = { $count ->
    [one] { $told } compte ouvert
   *[other] { $told } comptes ouverts
}
# family: history-*
history-organization-added = Ajoutée au registre
history-organization-role-given = Rôle attribué
history-organization-served = Service reçu
history-organization-edited = Fiche modifiée
history-organization-role-ended = Rôle terminé
history-organization-closed = Fermée
history-organization-reopened = Fermeture annulée
history-organization-person-joined = Personne ajoutée
history-organization-person-left = Rôle d’une personne terminé
history-organization-stands-anew = Place refaite dans la recherche : un rôle commence ou a pris fin
history-organization-told-apart = Dite différente d’une autre organisation
history-organization-merged = Une autre fiche y a été réunie
history-organization-merged-into = Réunie à une autre fiche
history-organization-parted = Une fiche réunie en a été séparée
history-organization-parted-from = Séparée de la fiche à laquelle elle était réunie
history-organization-register-read = Lue au registre des entreprises
history-organization-asked-again = À comparer de nouveau avec une autre organisation
history-person-added = Personne ajoutée
history-person-edited = Personne modifiée
history-person-role-given = Rôle donné
history-person-role-ended = Rôle terminé
history-person-stands-anew = Place refaite dans la recherche : un rôle commence ou a pris fin
history-account-opened = Compte ouvert
history-account-closed = Compte fermé
history-account-role-given = Rôle donné
history-account-role-ended = Rôle terminé
history-account-signed-in = Session ouverte
history-session-ended = Sessions terminées
history-post-opened = Poste ouvert
history-post-ended = Poste terminé
sign-in = Ouvrir une session
sign-in-ask = Écrivez votre adresse courriel. Nous y enverrons un lien qui ouvre votre session.
sign-in-email = Adresse courriel
sign-in-send = Recevoir un lien
sign-in-sent = Si cette adresse est connue du pôle, un lien y arrive dans la minute. Il sert une seule fois, pendant quinze minutes.
sign-in-sent-else = Rien ne vient? Regardez dans les indésirables, puis parlez-en à la direction du pôle.
sign-in-often = Trop de liens ont été demandés d’ici. Attendez une heure, puis essayez de nouveau.
sign-in-arrive = Votre lien est prêt. Il sert une seule fois.
sign-in-spent = Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau ci-dessous.
sign-in-enter = Entrer
settings = Réglages du pôle
settings-menu = Réglages
settings-name = Nom du pôle
settings-colour = Couleur (comme #8a3b22)
# family: settings-language-*
settings-language = Langue des lettres
settings-language-fr = Français
settings-language-en = Anglais
settings-address = Adresse postale
settings-year-start = Premier jour de l’année du pôle (mois-jour, 04-01 pour le 1er avril)
settings-privacy = Renseignements personnels
settings-privacy-hint = La Loi 25 demande de publier le nom et les coordonnées de la personne qui en est responsable.
settings-privacy-name = Responsable de la protection des renseignements personnels
settings-privacy-email = Son courriel
settings-send = Enregistrer
settings-saved = Les réglages sont enregistrés.
settings-refusal-name = Écrivez le nom du pôle.
settings-refusal-colour = Choisissez une couleur plus foncée, écrite comme #8a3b22 : des mots blancs doivent s’y lire.
settings-refusal-year-start = Écrivez le mois et le jour, comme 04-01; le 29 février ne revient pas chaque année.
settings-refusal-language = Choisissez le français ou l’anglais.
people-found-persons = Personnes
sign-in-letter = Votre lien pour ouvrir une session
sign-in-letter-hello = Bonjour,
sign-in-letter-text = Voici le lien que vous avez demandé. Il ouvre votre session, une seule fois, et reste valable quinze minutes.
sign-in-letter-else = Si vous n’avez rien demandé, vous n’avez rien à faire : personne n’entre sans ce lien.

people-step-settings = Dire qui répond des renseignements personnels, la couleur et l’adresse du pôle
people-step-accounts = Ouvrir les comptes des collègues
people-step-organizations = Importer la liste des organisations
people-step-team = Inscrire les postes de l’équipe
people-step-persons = Inscrire les personnes que le pôle rencontre
people-found-posts = Postes
people-moved = Si l’adresse change
people-moved-hint = Ce qui a été fait avant ce jour reste compté dans la MRC d’avant.
people-moved-on = L’organisation y est depuis le
people-moved-mistaken = L’adresse d’avant était une erreur
people-places-before = Adresses d’avant
people-place-until = avant le
people-refusal-moved = Elle change de MRC. Écrivez depuis quel jour, ou dites que l’adresse d’avant était une erreur.
people-refusal-moved-nowhere = L’adresse n’a pas changé. Écrivez la nouvelle, ou effacez ce jour.
people-refusal-moved-both = Écrivez un jour ou dites que c’était une erreur, pas les deux.
people-refusal-moved-order = Elle a déjà déménagé ce jour-là ou après. Écrivez un jour plus récent.
history-organization-moved = Déménagement
people-twice = Doublons probables
people-twice-text = Deux fiches qui parlent peut-être de la même organisation, les plus probables d’abord. Rien n’est réuni de soi-même : si c’est la même, réunissez-les champ par champ. Cela se défait.
people-twice-empty = Aucune fiche ne semble parler deux fois de la même organisation.
people-twice-underway = Les fiches sont comparées les unes aux autres. Cela peut prendre une minute : la page se recharge d’elle-même.
people-twice-again = Des fiches ont changé : elles sont comparées de nouveau. Voici ce qui était connu avant.
people-twice-reload = Recharger
people-twice-count = { $count ->
    [one] { $told } paire à regarder
   *[other] { $told } paires à regarder
}
people-twice-value = Champ
people-twice-apart = Ce ne sont pas les mêmes
people-merge = Réunir ces deux fiches
people-merge-text = C’est la même organisation? Choisissez la fiche qui reste, puis ce qu’elle dit. Les actes, demandes, adhésions et personnes de l’autre sont montrés et comptés sous celle qui reste. Les bilans signés gardent leurs chiffres. La fusion se défait depuis la fiche qui reste.
people-merge-keeper = Laquelle reste?
people-merge-first = Première
people-merge-second = Seconde
people-merge-fields = Ce qu’elle dit
people-merge-alike = Les deux fiches disent la même chose.
people-merge-nothing = Rien
people-merge-hint = Seule la fiche publique de celle qui reste se voit au répertoire.
people-merge-send = Réunir
people-merged = Les deux fiches sont réunies. Vous pouvez le défaire ci-dessous.
people-merged-here = La fiche demandée a été réunie à celle-ci.
people-parted = Les deux fiches sont de nouveau séparées, telles qu’elles étaient.
people-merges = Fiches réunies ici
people-merged-at = réunie le
people-part = Défaire la fusion
people-refusal-merge = Ces fiches ne peuvent être réunies : l’une l’a déjà été.
people-refusal-two-neq = Deux NEQ sont deux organisations. Si l’un est une erreur, corrigez d’abord sa fiche.
people-refusal-merged-since = Une autre fiche a été réunie depuis. Défaites d’abord la dernière fusion.
people-refusal-edited-since = La fiche a été modifiée depuis la fusion : la défaire perdrait ces changements. Corrigez la fiche, ou ajoutez l’autre organisation.
people-register = Au registre des entreprises
people-register-status = Statut
people-register-since = depuis le
people-register-not = elle n’est plus immatriculée
people-register-name = Nom officiel
people-register-address = Établissement principal
people-register-read = Registraire des entreprises du Québec, par le NEQ, lu le
people-register-close = Confirmer : fermée le
people-register-form = Confirmer la forme juridique :
people-apart = Dites différentes
people-apart-again = Comparer de nouveau
# family: people-twice-degree-*
people-twice-degree-high = Très probable
people-twice-degree-fair = Probable
people-twice-degree-low = Possible
# family: people-twice-why-*
people-twice-why-name = même nom
people-twice-why-word = un mot rare en commun
people-twice-why-slip = noms à une lettre près
people-twice-why-part = un nom fait partie de l’autre
people-twice-why-initials = un nom est le sigle de l’autre
people-twice-why-address = même adresse
people-twice-why-postal = même code postal
people-twice-why-phone = même téléphone
people-twice-why-email = même courriel
people-twice-why-host = même site ou même domaine de courriel
people-twice-why-several = noms trouvés ensemble à plusieurs adresses
people-twice-why-town = mais pas dans la même municipalité
people-in-time = Ce qui s’est passé
people-in-time-all = Tout
people-in-time-kinds = Genres
people-in-time-empty = Rien n’est encore arrivé de ce genre.
people-standing = Place dans le pôle
# family: happened-*
happened-added = Ajoutée au registre
happened-closed = Fermée
happened-moved = Déménagement
happened-role-given = Rôle attribué
happened-role-ended = Rôle terminé
happened-joined = Arrivée
happened-left = Départ
happened-post-opened = Poste ouvert
happened-post-ended = Poste terminé
happened-note = Note
happened-step-done = Suite faite
happened-step-dropped = Suite abandonnée
happened-consent-given = Consentement donné
happened-consent-withdrawn = Consentement retiré
people-notes = Notes
people-notes-latest = Dernières notes
people-notes-all = Toutes les notes
people-note = Note
people-note-hint = Seulement ce qui sert au travail du pôle : la personne dont vous parlez peut demander à la lire.
people-note-write = Écrire une note
people-note-day = Jour
people-note-withdraw = Retirer la note
people-note-withdrawn = La note est retirée, et son texte effacé.
# family: people-visibility-*
people-visibility = Qui peut la lire
people-visibility-team = L’équipe
people-visibility-direction = La direction et moi
people-visibility-author = Moi seulement
people-steps = Suites
people-steps-none = Aucune suite n’est prévue.
people-steps-open = Suites à donner
people-steps-open-none = Aucune suite n’attend.
people-steps-mine = Voir seulement les miennes
people-steps-all = Voir celles de toute l’équipe
people-step-take = Prévoir une suite
people-step-text = Quoi faire
people-step-due = Pour le
people-step-by = pour le
people-step-owner = Qui s’en charge
people-step-done = C’est fait
people-step-drop = Abandonner
people-step-late = en retard
people-waiting-steps = { $count ->
    [one] Une suite en retard
   *[other] { $told } suites en retard
}
people-who-knows = Qui connaît qui
people-known-none = Personne de l’équipe n’a dit connaître cette personne.
people-known-say = Dire qui la connaît
people-known-no-team = L’équipe n’a encore aucun poste. Ouvrez-en un d’abord.
people-known-since = Depuis quelle année (facultatif)
people-known-through = D’où (facultatif)
people-known-end = Retirer ce lien
people-knower = Personne de l’équipe
people-knows = connaît
people-since = depuis
people-consents = Consentements
people-consents-empty = Aucun consentement n’est noté : on ne peut lui écrire que pour répondre, ou pour ce qu’exige son adhésion.
people-consent-give = Noter un consentement
people-consent-hint = Le pôle doit pouvoir prouver chaque consentement (Loi canadienne anti-pourriel). Celui que la loi présume expire par lui-même.
people-consent-withdraw = Retirer
people-consent-withdrawn = Le consentement est retiré.
# family: people-consent-state-*
people-consent-state = État
people-consent-state-given = expire le
people-consent-state-endless = vaut jusqu’à son retrait
people-consent-state-over = expiré depuis le
people-consent-state-withdrawn = retiré le
people-given-on = Donné le
people-evidence = Preuve
# family: people-purpose-*
people-purpose = Pour quoi
people-purpose-bulletin = Infolettre
people-purpose-events = Invitations aux activités
people-purpose-calls = Appels de projets
people-purpose-surveys = Sondages
# family: people-basis-*
people-basis = Fondement
people-basis-express = Exprès
people-basis-dues = Présumé : adhésion ou achat
people-basis-inquiry = Présumé : demande de renseignements
people-basis-published = Adresse publiée sans mention contraire
# family: people-way-*
people-way = Comment
people-way-form = formulaire en ligne
people-way-paper = sur papier
people-way-email = par courriel
people-way-spoken = de vive voix
people-way-deed = par le fait lui-même
people-shown = Visible par tout le monde
people-shown-none = Rien de cette personne n’est public.
people-shown-choose = Choisir ce qui est public
people-shown-hint = Avec l’accord de la personne. Sans le nom, rien n’est montré. Ce qui est coché paraît sur la fiche publique de son organisation.
# family: people-shown-field-*
people-shown-field-name = Nom
people-shown-field-title = Titre ou fonction
people-shown-field-email = Courriel
people-shown-field-phone = Téléphone
people-refusal-note = Écrivez la note.
people-refusal-visibility = Choisissez qui peut la lire.
people-refusal-step = Écrivez quoi faire.
people-refusal-owner = Choisissez une personne de l’équipe qui a un compte.
people-refusal-knower = Choisissez une personne de l’équipe.
people-refusal-known = Ce lien est déjà noté.
people-refusal-year = Écrivez une année passée, comme 2019.
people-refusal-purpose = Choisissez à quoi la personne consent.
people-refusal-basis = Choisissez un fondement.
people-refusal-how = Choisissez comment il a été donné.
people-refusal-evidence = Écrivez où se trouve la preuve.
history-person-erased = Personne effacée
history-person-known = Lien avec une personne de l’équipe noté
history-person-known-no-more = Lien avec une personne de l’équipe retiré
history-person-consented = Consentement noté
history-person-consent-withdrawn = Consentement retiré
history-person-shown = Champ rendu public
history-person-hidden = Champ retiré du public
figure-people-several-roles = { $count ->
    [one] Organisation à plusieurs rôles
   *[other] Organisations à plusieurs rôles
}
figure-people-several-roles-definition = Organisations qui tiennent plusieurs rôles à la fois le dernier jour de la période, comme un acheteur qui finance aussi.
