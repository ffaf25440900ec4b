member-menu = Membres
member-menu-applications = Adhésions
member-of-organization = Adhésion
member-apply = Devenir membre
member-apply-text = Remplissez ce formulaire : le pôle étudie votre demande, puis le conseil d’administration décide. Comptez une dizaine de minutes.
member-apply-closed = Le pôle ne reçoit pas encore de demandes ici. Écrivez-lui pour devenir membre.
member-apply-no-category = Aucune catégorie n’est ouverte : le formulaire public ne reçoit rien.
member-apply-set = Fixer les catégories et les cotisations
member-apply-send = Envoyer la demande
member-apply-open = Ouvrir le formulaire public
member-organization = Organisation
member-neq = NEQ, si l’organisation en a un
member-category = Catégorie
member-contact = Personne à joindre
member-contact-name = Nom de la personne
member-contact-email = Courriel
member-criteria = Les six critères de la loi
member-criteria-text = Dites en quelques mots comment l’organisation répond à chacun (Loi sur l’économie sociale, art. 3). Vous pouvez en laisser en blanc : le pôle vous aidera.
# family: member-principle-*
member-principle-1 = Elle répond aux besoins de ses membres ou de la collectivité
member-principle-2 = Elle n’est pas sous le contrôle décisionnel d’un organisme public
member-principle-3 = Ses règles prévoient une gouvernance démocratique par les membres
member-principle-4 = Elle aspire à la viabilité économique
member-principle-5 = Ses règles interdisent de distribuer les surplus, ou les répartissent au prorata des opérations
member-principle-6 = À la dissolution, le reliquat va à une personne morale aux objectifs semblables
member-consent-title = Vos renseignements
member-consent-text = Le nom et le courriel de la personne servent seulement à étudier la demande et à vous répondre. Seule l’équipe du pôle les voit. Vous pouvez demander de les consulter, de les corriger ou de les retirer (Loi 25).
member-consent = Consentement
member-consent-yes = J’accepte que le pôle utilise ces renseignements pour étudier la demande
member-received = Votre demande est reçue
member-received-text = Merci. Une lettre vous le confirme par courriel. L’équipe du pôle étudie les demandes, puis le conseil d’administration décide; sa décision vous sera écrite. Si vous aviez déjà envoyé une demande, les deux seront lues ensemble.
member-received-again = Envoyer une autre demande
member-applications = Demandes d’adhésion
member-applications-empty = Aucune demande n’est encore reçue.
member-applications-all = Toutes les demandes
member-shelf-empty = Rien pour le moment.
member-to-study = À étudier
member-to-board = En attente du conseil
member-decided = Décidées
member-received-on = Reçue le
member-judged = Critères
member-board = Conseil d’administration
# family: member-state-*
member-state-study = À étudier
member-state-board = En attente du conseil
member-state-admitted = Admise
member-state-refused = Refusée
# family: member-outcome-*
member-outcome = Décision
member-outcome-admitted = Admise
member-outcome-refused = Refusée
member-outcome-postponed = Reportée
# family: member-verdict-*
member-verdict = Verdict
member-verdict-met = Respecté
member-verdict-not-met = Non respecté
member-verdict-unclear = À éclaircir
member-unjudged = Pas encore jugé
member-evidence = Preuve
member-judge-send = Enregistrer les verdicts
member-judged-done = Les verdicts sont enregistrés.
member-linked = Voir l’organisation
member-linked-done = L’organisation est reconnue.
member-unlinked = L’organisation n’est pas encore reconnue.
member-recognize = De quelle organisation s’agit-il?
member-recognize-new = Une nouvelle, à ajouter telle quelle
member-recognize-send = Confirmer
member-undecided = Le conseil n’a encore rien décidé.
member-decided-as = { $outcome } le { $day }, résolution { $resolution }.
member-recorded-by = Consigné par { $who }, { $at }.
member-recorded-by-house = l’installation
member-not-recorded = Ce que vous venez d’envoyer n’a pas été enregistré.
member-you-sent = Vous aviez écrit :
member-alike = Il y a déjà une demande qui semble de la même organisation :
member-resolution = Résolution
member-decided-on = Décidée le
member-reason = Motif (obligatoire pour un refus, que la personne lira, et pour une admission malgré un critère non respecté)
member-unmet = { $count ->
    [one] Le critère { $which } n’est pas respecté. Si le conseil admet quand même, son motif reste au dossier.
   *[other] Les critères { $which } ne sont pas respectés. Si le conseil admet quand même, son motif reste au dossier.
}
member-despite-yes = { $count ->
    [one] Oui, admise malgré le critère { $which }, qui n’est pas respecté
   *[other] Oui, admise malgré les critères { $which }, qui ne sont pas respectés
}
member-admitted-despite = { $count ->
    [one] Admise malgré le critère { $which }, jugé non respecté.
   *[other] Admise malgré les critères { $which }, jugés non respectés.
}
member-municipality-unknown = Aucune municipalité du Québec ne porte ce nom : vérifiez-le.
member-municipality-several = Plusieurs municipalités portent ce nom : vérifiez laquelle.
member-decide-send = Consigner la décision
member-decided-done = La décision est consignée.
member-register = Registre des membres
member-register-empty = Aucun membre ce jour-là.
member-register-ahead = Le { $day } est à venir : ce registre dit ce qui est connu le { $today }, et peut encore changer.
member-register-count = { $count ->
    [one] { $count } membre au { $day }, nombre de voix : { $votes }
   *[other] { $count } membres au { $day }, nombre de voix : { $votes }
}
member-public-count = { $count ->
    [one] Le pôle compte { $told } membre.
   *[other] Le pôle compte { $told } membres.
}
member-as-of = Au jour du
member-mrc = MRC
member-every = Toutes
member-nowhere = Lieu inconnu
member-show = Afficher
member-joined-on = Membre depuis le
member-since = depuis le
member-left-on = Départ le
member-enrol = Inscrire un membre
member-enrol-text = Pour un membre admis avant l’usage de Maillon, ou sans formulaire : le registre garde le jour de son admission.
member-enrol-send = Inscrire
member-enrolled = Le membre est inscrit.
member-none = Le pôle ne tient cette organisation pour membre aucun jour.
member-application = Voir la demande
member-dues = Cotisation
member-year = Année
member-year-none = Hors des années d’adhésion
member-due = À payer
member-paid = Payée
member-no-rule = Non fixée
member-payments = Paiements
member-payments-empty = Aucun paiement n’est consigné.
member-paid-on = Reçu le
member-amount = Montant
member-amount-year = Montant pour un an
member-mend = Corriger
member-pay = Consigner le paiement
member-paid-done = Le paiement est consigné.
member-payment-withdraw = Retirer
member-payment-withdrawn = Le paiement est retiré : il ne compte plus, mais l’historique le garde.
member-payment-already = Ce paiement était déjà retiré.
member-payments-withdrawn = Paiements retirés
member-payment-restore = Rétablir
member-payment-restored = Le paiement est rétabli : il compte de nouveau.
member-payment-counts = Ce paiement compte déjà.
# family: member-motive-*
member-motive = Pourquoi le retirer
member-motive-choose = Choisir…
member-motive-mistake = Consigné par erreur
member-motive-twice = Consigné en double
member-motive-unpaid = Refusé par l’institution financière
member-refusal-motive = Dites pourquoi le paiement est retiré.
member-paid-over = { $amount } de trop
member-paid-over-hint = Ce qui est payé de trop n’est porté à aucune autre année : s’il en couvre plusieurs, retirez le paiement et consignez-en un par année, en disant l’année de chacun.
# family: member-method-*
member-method = Mode de paiement
member-method-cheque = Chèque
member-method-transfer = Virement
member-method-card = Carte
member-method-cash = Comptant
member-rules = Cotisations fixées
member-terms = Modalités
member-rolling = L’année court du jour de l’adhésion
member-prorata = La première année est demandée par mois restants
member-taxable = Taxable : TPS et TVQ en sus
member-grace-days = Jours de grâce (aucun si vide)
member-rolling-told = année d’adhésion
member-fixed-told = année du pôle
member-prorata-told = première année par mois restants
member-grace-told = { $days ->
    [one] un jour de grâce
   *[other] { $days } jours de grâce
}
member-taxable-told = TPS et TVQ en sus
member-due-taxed = { $total }, dont TPS { $gst } et TVQ { $qst }
# family: member-standing-*
member-standing = État
member-standing-none = Non fixée
member-standing-free = Gratuite
member-standing-paid = Payée
member-standing-grace = À payer
member-standing-late = En retard
member-standing-before = Avant la tenue du registre ici
member-delegates = Délégués
member-delegates-most = Nombre de délégués (un si vide)
member-delegates-empty = Aucune personne n’est encore nommée.
member-delegates-count = { $count ->
    [one] { $told } personne déléguée aujourd’hui
   *[other] { $told } personnes déléguées aujourd’hui
}
member-delegates-nobody = Ajoutez d’abord une personne à l’organisation pour la nommer.
member-delegate = Personne déléguée
member-delegate-name = Nommer
member-delegate-named = La personne est nommée.
member-delegate-until = Dernier jour
member-delegate-end = Mettre fin
member-delegate-ended = La fin est consignée.
member-votes-short = Voix
member-reclassify = Changer de catégorie
member-reclassified-done = La catégorie est changée.
member-leave = Consigner le départ
member-leave-hint = Le jour du départ est le premier où l’organisation n’est plus membre.
member-left-done = Le départ est consigné.
# family: member-left-*
member-left = Raison du départ
member-left-resigned = Démission
member-left-closed = Fin des activités
member-left-dues = Cotisation impayée
member-left-excluded = Exclusion
member-left-other = Autre
member-correct = Corriger les dates
member-correct-hint = Pour une erreur de saisie : l’historique garde les dates d’avant. Une date de départ vidée annule le départ.
member-corrected-done = Les dates sont corrigées.
member-categories = Catégories et cotisations
member-categories-empty = Le pôle n’a encore aucune catégorie de membres. Ajoutez la première pour ouvrir le formulaire public.
member-category-add = Ajouter une catégorie
member-category-added = La catégorie est ajoutée.
member-category-close = Fermer
member-category-closed = La catégorie est fermée : ses membres y restent, personne n’y entre plus.
member-dues-rule = Fixer une cotisation
member-dues-set = La cotisation est fixée.
member-dues-on = À partir du
member-name-fr = Nom en français
member-name-en = Nom en anglais
member-votes = Voix à l’assemblée
member-eligible = Éligible au conseil
member-eligible-yes = Ses membres peuvent siéger au conseil
member-from-on = À compter du
member-until-on = Jusqu’au
member-yes = Oui
member-no = Non
member-refusal-mrc = Cette MRC n’existe pas.
member-refusal-category = Choisissez une catégorie ouverte ce jour-là.
member-refusal-category-name = Écrivez un nom de 100 caractères au plus.
member-refusal-votes = Écrivez un nombre de voix de 0 à 100.
member-refusal-future = Le jour doit être passé, ou aujourd’hui.
member-refusal-before = La décision ne peut pas précéder la demande.
member-refusal-over = C’est plus que ce qui reste à payer : confirmez-le ci-dessous, ou corrigez le montant.
member-sure-over = Oui, { $paid } reçus, alors qu’il reste { $owed } à payer
member-refusal-amount = Écrivez un montant comme 60,00 $.
member-refusal-method = Choisissez un mode de paiement.
member-refusal-contact = Écrivez le nom de la personne à joindre.
member-refusal-email = Écrivez le courriel où répondre.
member-refusal-long = C’est trop long pour ce champ.
member-refusal-consent = Sans votre accord, le pôle ne peut pas étudier la demande.
member-refusal-pace = Trop de demandes viennent d’être envoyées d’ici. Rien n’est perdu : attendez quelques minutes, puis envoyez de nouveau.
member-refusal-pace-mailbox = Trop de demandes viennent d’être envoyées à cette adresse. Rien n’est perdu : attendez quelques minutes, puis envoyez de nouveau.
member-refusal-decided = Le conseil a déjà décidé de cette demande.
member-refusal-shelf = Il n’y a pas de demandes sous ce nom.
member-refusal-unjudged = Donnez d’abord un verdict à chacun des six critères.
member-refusal-outcome = Choisissez une décision.
member-refusal-unlinked = Confirmez d’abord de quelle organisation il s’agit.
member-refusal-resolution = Écrivez le numéro de la résolution.
member-refusal-resolved-on = Écrivez le jour de la résolution.
member-refusal-reason = Un refus demande un motif.
member-refusal-unmet = Un critère n’est pas respecté : confirmez l’admission et donnez-en le motif, ou changez la décision.
member-refusal-despite = Une admission malgré un critère non respecté demande un motif.
member-refusal-verdict = Choisissez un verdict pour cette preuve.
member-refusal-evidence = Dites sur quoi le verdict s’appuie.
member-refusal-organization = Choisissez une organisation que le pôle connaît.
member-refusal-neq-known = Une organisation porte déjà ce NEQ : choisissez-la.
member-refusal-member = Cette organisation est déjà membre à ces dates.
member-refusal-left = Ce membre est déjà parti.
member-refusal-not-left = Ce membre n’est pas parti : consignez son départ.
member-refusal-before-joined = Le départ vient après l’admission, et au plus tard aujourd’hui.
member-refusal-joined = Écrivez un jour passé, sous la forme 2021-04-30.
member-refusal-left-reason = Choisissez une raison.
member-refusal-outside = Ce jour-là, l’organisation n’était pas membre.
member-refusal-delegates = Écrivez un nombre de délégués de 0 à 100.
member-refusal-grace = Écrivez un nombre de jours de 0 à 366.
member-refusal-tax = Une cotisation taxable commence au plus tôt le 1er janvier 2013, depuis que ces taux sont connus.
member-refusal-person = Choisissez une personne qui est dans l’organisation ce jour-là.
member-refusal-delegate = Cette personne est déjà déléguée à ces dates.
member-refusal-full = La catégorie ne permet pas un délégué de plus à ces dates. Mettez d’abord fin à un autre.
member-refusal-delegate-gone = Choisissez une personne qui est encore déléguée.
member-refusal-delegate-before = Le dernier jour ne peut pas précéder le premier.
member-letter-hello = Bonjour { $contact },
member-letter-received = Demande d’adhésion reçue
member-letter-received-text = Nous avons bien reçu la demande d’adhésion de { $name }. L’équipe du pôle l’étudie, puis le conseil d’administration décide; sa décision vous sera écrite.
member-letter-again = Nous avions déjà une demande de { $name } venue de la même adresse. Les deux seront lues ensemble : rien n’est perdu, et il n’y a rien d’autre à faire.
member-letter-privacy = Votre nom et votre courriel servent seulement à étudier la demande et à vous répondre. Si ce n’est pas vous qui l’avez envoyée, dites-le-nous.
member-letter-new = Nouvelle demande d’adhésion
member-letter-new-text = { $name } demande à devenir membre. Les six critères sont à étudier.
member-letter-new-again = Il y a déjà une demande qui semble de la même organisation : la page de celle-ci y mène.
member-letter-open = Ouvrir la demande
member-letter-admitted = Bienvenue parmi les membres
member-letter-admitted-text = Le conseil d’administration a admis { $name } comme membre le { $day } (résolution { $resolution }). Bienvenue parmi nous.
member-letter-refused = Réponse à votre demande d’adhésion
member-letter-refused-text = Le { $day }, le conseil d’administration n’a pas admis { $name } comme membre. Motif : { $reason }
# family: history-*
history-application-received = Demande reçue
history-application-again = Demande semblable à une autre déjà reçue
history-application-linked = Organisation reconnue
history-application-judged = Critère jugé
history-application-decided = Décision du conseil consignée
history-organization-applied = Demande d’adhésion
history-organization-admitted = Admise comme membre
history-organization-left = Départ des membres
history-organization-membership-corrected = Dates d’adhésion corrigées
history-membership-begun = Inscription au registre
history-membership-ended = Départ
history-membership-reclassified = Changement de catégorie
history-membership-corrected = Dates corrigées
history-membership-category-followed = Catégorie déplacée avec l’adhésion
history-membership-dues-paid = Cotisation reçue
history-membership-card-asked = Page de paiement par carte ouverte
history-membership-card-unopened = La page de paiement par carte n’a pas répondu
history-membership-dues-withdrawn = Paiement retiré
history-membership-dues-restored = Paiement rétabli
history-membership-delegate-named = Délégué nommé
history-membership-delegate-ended = Fin d’un délégué
history-category-added = Catégorie ajoutée
history-category-dues-set = Cotisation fixée
history-category-closed = Catégorie fermée
figure-membership-in-force = { $count ->
    [one] Membre
   *[other] Membres
}
figure-membership-in-force-definition = Organisations membres le dernier jour de la période : admises ce jour-là ou avant, et pas encore parties. Celle qui part ce jour-là n’est plus comptée.
figure-membership-admitted = { $count ->
    [one] Nouveau membre
   *[other] Nouveaux membres
}
figure-membership-admitted-definition = Organisations que le conseil d’administration a admises comme membres dans la période, par une résolution.
figure-membership-left = { $count ->
    [one] Départ de membre
   *[other] Départs de membres
}
figure-membership-left-definition = Adhésions qui ont pris fin dans la période, quelle qu’en soit la raison.
figure-membership-retained = Membres gardés
figure-membership-retained-definition = Parmi les membres de la veille de la période, part de ceux qui le sont encore le dernier jour. Celui qui est parti puis revenu est gardé.
figure-membership-dues = Cotisations reçues
figure-membership-dues-definition = Somme des cotisations reçues des membres dans la période; les paiements retirés ne comptent pas.
member-waiting-study = { $count ->
    [one] Une demande d’adhésion à étudier
   *[other] { $told } demandes d’adhésion à étudier
}
member-waiting-board = { $count ->
    [one] Une demande d’adhésion en attente du conseil
   *[other] { $told } demandes d’adhésion en attente du conseil
}

member-step-categories = Fixer les catégories de membres et leurs cotisations
member-bracket-told = jusqu’à { $bound } de revenus : { $dues }
member-bracket-above = au-delà : { $dues }
member-price-by-revenue = selon le revenu, { $price }
member-price-taxed = { $price }, taxes en sus, soit { $whole } en tout
member-price-range = de { $least } à { $most }
member-brackets = Cotisation selon les revenus annuels
member-brackets-hint = De la plus petite tranche à la plus grande; la dernière n’a pas de limite. Laissez tout vide pour une cotisation fixe.
member-bracket-up-to = Revenus jusqu’à (en dollars), tranche
member-bracket-dues = Cotisation de la tranche
member-refusal-bracket = Chaque tranche va plus haut que celle d’avant.
member-refusal-bracket-amount = Écrivez la cotisation de chaque tranche, comme 60,00 $.
member-refusal-bracket-last = La dernière tranche n’a pas de limite : laissez la sienne vide.
member-resolved-on = Jour de la résolution
member-paid-for = Pour l’année
member-paid-for-day = Celle du jour où il est reçu
member-papers = Factures, reçus et relevés
member-papers-empty = Aucun document n’est encore émis.
member-paper-number = Numéro
member-paper-kind = Document
member-paper-day = Jour
member-paper-what = Détail
member-paper-stands = En vigueur
member-paper-send = Envoyer
member-paper-sent = Le document est envoyé par courriel.
member-no-mailbox = L’organisation n’a pas de courriel : inscrivez-le d’abord sur sa page.
member-paper-take-back = Annuler
member-invoice-issue = Émettre la facture
member-invoice-issued = La facture est émise.
member-invoice-taken-back = La facture est annulée par une note de crédit; elle garde son numéro.
member-receipt-issue = Émettre le reçu
member-receipt-issued = Le reçu est émis.
member-statement-issue = Émettre un relevé à ce jour
member-statement-issued = Le relevé est émis.
# family: member-language-*
member-language = Langue des lettres et documents
member-language-fr = Français
member-language-en = Anglais
member-language-set = Enregistrer la langue
# family: member-kind-*
member-kind-invoice = Facture
member-kind-credit = Note de crédit
member-kind-receipt = Reçu
member-kind-statement = Relevé
# family: member-credit-*
member-credit-mistake = Facture émise par erreur
member-credit-left = L’organisation n’est plus membre
member-credit-forgiven = Le pôle renonce à cette cotisation
member-paper-invoice = Facture { $number }
member-paper-credit = Note de crédit { $number }
member-paper-receipt = Reçu { $number }
member-paper-statement = Relevé { $number }
member-paper-issued = Document émis le { $day }
member-paper-as-of = État du compte au { $day }
member-paper-dues = Cotisation { $year }, { $category }
member-paper-year = Cotisation { $year }
member-paper-gst = TPS { $rate }, no { $number }
member-paper-qst = TVQ { $rate }, no { $number }
member-paper-gst-back = TPS, no { $number }
member-paper-qst-back = TVQ, no { $number }
member-paper-total = Total
member-paper-paid = Paiement reçu le { $day } ({ $method })
member-paper-payment = Paiement ({ $method })
member-paper-balance = Solde à payer : { $amount }
member-paper-due = À payer au plus tard le { $day }.
member-paper-untaxed = Aucune taxe n’est demandée sur cette cotisation.
member-paper-credited = Annulation de la facture { $number }
member-paper-credit-total = Total crédité : { $amount }
member-paper-received = Reçu la somme de { $amount }
member-paper-for = Cotisation { $year }.
member-paper-taxes-in = Ce montant comprend { $gst } de TPS (no { $gst_number }) et { $qst } de TVQ (no { $qst_number }).
member-paper-of-invoice = Facture { $number }.
member-paper-left = Au { $day }, il reste { $amount } à payer pour cette année.
member-paper-over = Au { $day }, { $amount } de trop ont été reçus pour cette année.
member-paper-taken-back = Annulée le { $day } par la note de crédit { $number }
member-paper-withdrawn = Paiement retiré le { $day } : ce reçu ne vaut plus
member-refusal-year = Choisissez une année d’adhésion.
member-refusal-no-dues = Aucune cotisation n’est fixée pour cette année, ou les revenus ne sont pas encore connus.
member-refusal-free = Cette année est gratuite : il n’y a rien à facturer.
member-refusal-invoiced = Cette année est déjà facturée. Annulez d’abord la facture.
member-refusal-tax-number = Inscrivez d’abord les numéros de TPS et de TVQ du pôle (Facturation) : une facture taxable les porte.
member-refusal-not-standing = Seule une facture en vigueur s’annule.
member-refusal-motive-credit = Dites pourquoi la facture est annulée.
member-refusal-language = Choisissez le français ou l’anglais.
member-refusal-gst = Écrivez les deux numéros, celui de TPS comme 123456789 RT 0001.
member-refusal-qst = Écrivez les deux numéros, celui de TVQ comme 1234567890 TQ 0001.
member-invoicing = Facturation
member-invoicing-text = Ce que portent les factures, les reçus et les relevés. Un document déjà émis ne change pas.
member-letterhead = Sous le nom du pôle
member-letterhead-hint = Une ligne par chose : nom légal, téléphone, courriel. Suit l’adresse des réglages :
member-letterhead-no-address = aucune pour le moment.
member-payable = Comment payer
member-tax-numbers = Numéros de taxes
member-tax-numbers-empty = Le pôle n’a inscrit aucun numéro : il ne peut pas émettre de facture taxable.
member-tax-hint = Laissez les deux vides pour dire que le pôle n’est plus inscrit à partir de ce jour.
member-tax-none = Aucun
member-tax-set = Inscrire les numéros
member-gst-number = Numéro de TPS
member-qst-number = Numéro de TVQ
# family: member-letter-paper-*
member-letter-paper-invoice = Votre facture { $number }
member-letter-paper-credit = Votre note de crédit { $number }
member-letter-paper-receipt = Votre reçu { $number }
member-letter-paper-statement = Votre relevé { $number }
member-letter-paper-text = Bonjour, voici le document { $number } pour { $name }.
member-letter-paper-link = Le lien ci-dessous l’ouvre sans compte pendant 120 jours; gardez-en une copie.
member-letter-paper-open = Ouvrir le document
history-tax-numbers-set = Numéros de taxes inscrits
history-membership-invoice-issued = Facture émise
history-membership-credit-issued = Note de crédit émise
history-membership-receipt-issued = Reçu émis
history-membership-statement-issued = Relevé émis
history-membership-paper-sent = Document envoyé par courriel
history-membership-language-set = Langue des lettres changée
history-membership-revenue-told = Revenus indiqués
member-renewals = Renouvellements
member-owing = Cotisations à recevoir
member-owing-empty = Toutes les cotisations de l’année sont reçues.
member-owing-count = { $count ->
        [one] Une cotisation est à recevoir.
       *[other] { $told } cotisations sont à recevoir.
    }
member-owing-total = En tout : { $amount }.
member-notices = Lettres envoyées
member-notices-none = Aucune
member-mailbox-none = Sans courriel
member-lapses = Adhésions échues
member-lapses-empty = Aucune adhésion n’a pris fin d’elle-même.
member-lapsed-on = Échue le
member-lapse-undone = Rétablie le { $day }, résolution { $resolution }.
member-lapse-stands = À rétablir si le conseil le décide
member-renewal-rules = Règles de renouvellement
member-renewal-rules-empty = Aucune règle : aucune lettre de renouvellement ne part, aucune adhésion ne prend fin d’elle-même.
member-rule-none = aucune lettre
member-rule-days = lettres aux jours { $days }
member-rule-invoices = avec la facture
member-rule-invoices-field = Facture
member-rule-no-lapse = aucune fin automatique
member-rule-lapse = fin { $days ->
        [0] dès la fin du délai de grâce
        [one] un jour après le délai de grâce
       *[other] { $days } jours après le délai de grâce
    }
member-rule-days-field = Jours des lettres
member-rule-days-hint = Comptés du premier jour de l’année d’adhésion : -60 -30 0 30 écrit deux mois avant, un mois avant, le jour même et un mois après. Vide : aucune lettre.
member-rule-lapse-field = Fin automatique, en jours après le délai de grâce (jamais si vide)
member-rule-set = Fixer la règle
member-refusal-notices = Écrivez des jours de -366 à 366, au plus douze, comme -60 -30 0 30.
member-refusal-lapse = Écrivez un nombre de jours de 0 à 366, ou rien.
member-rights = Suspensions et fins
member-lapsed-told = Adhésion échue le { $day }, cotisation impayée.
member-suspended = suspendu
member-suspended-told = Suspendu à compter du { $day }, résolution { $resolution }.
member-stand-reason = Raison
member-suspend = Suspendre
member-reinstate = Rétablir
member-suspended-done = Le membre est suspendu : il n’a pas de voix jusqu’à son rétablissement.
member-reinstated-done = Le membre est rétabli.
member-refusal-stand-reason = Écrivez la raison, en 500 caractères au plus.
member-refusal-suspended = Ce membre est déjà suspendu.
member-refusal-stands = Ce membre n’est pas suspendu et son adhésion n’est pas échue.
member-refusal-stand-before = Le rétablissement ne peut pas précéder la fin.
member-update = Mise à jour annuelle
member-update-text = Vérifiez ce que le pôle sait de votre organisation et corrigez ce qui a changé. Deux minutes suffisent.
member-update-owed = Cotisation de l’année à payer : { $amount }.
member-update-contact = Pour vous joindre
member-update-email = Courriel de l’organisation
member-update-whole = Votre organisation cette année
member-update-delegates = Personnes déléguées à l’assemblée
member-update-delegates-hint = Un nom par ligne. L’équipe du pôle les inscrit.
member-update-send = Envoyer la mise à jour
member-update-received = La mise à jour est reçue. Merci.
member-update-thanks = La mise à jour est reçue. Merci : vous pouvez fermer cette page.
member-update-gone = Ce lien a déjà servi, ou il est trop vieux. Écrivez au pôle pour en recevoir un autre.
member-update-settled = La mise à jour est traitée.
member-update-before = Cette mise à jour a déjà été traitée.
member-card = Paiement par carte
member-card-by = Payer par carte
member-card-left = Reste à payer
member-card-nothing = Rien : cette année est payée.
member-card-text = La page de paiement est celle de { $host }. Le numéro de votre carte n’est connu que là : le pôle ne le voit pas. Votre reçu suit par courriel.
member-card-pay = Payer { $amount } par carte
member-card-what = Cotisation { $year }, { $pole }
member-card-trouble = La page de paiement ne répond pas. Rien n’est payé. Réessayez dans un moment, ou payez autrement.
member-card-thanks = Merci. Dès que le paiement est confirmé, il est consigné et votre reçu suit par courriel. Vous pouvez fermer cette page.
member-card-cancelled = Rien n’est payé. Vous pouvez revenir au lien de votre lettre ou à votre espace quand vous voudrez.
member-card-off = Les membres ne paient pas par carte ici. L’installation peut l’offrir par la page d’un fournisseur (docs/configuration.md).
member-card-on = Les membres paient par carte à la page du fournisseur. Il confirme chaque paiement à cette adresse :
member-jobs = Nombre d’emplois
member-revenue = Revenus annuels
member-revenue-hint = Seule la direction du pôle voit cette réponse.
member-revenue-private = Seule la direction voit ces réponses; elles servent à fixer la cotisation.
member-revenue-keep = Inscrire les revenus
member-revenue-up-to = Jusqu’à { $bound }
member-revenue-more = Plus de { $bound }
member-not-told = Ne pas répondre
# family: member-bulletins-*
member-bulletins = Bulletins du pôle à ce courriel
member-bulletins-yes = Oui, je consens à en recevoir
member-bulletins-no = Non
member-bulletins-hint = Le consentement se retire en tout temps (LCAP). Sans réponse, rien ne change.
member-refusal-jobs = Écrivez un nombre entier d’emplois.
member-refusal-bulletins = Répondez par oui ou par non.
member-refusal-revenue = Choisissez une tranche de revenus.
member-told = Ce que le membre dit de lui-même
member-told-empty = Aucune mise à jour n’est encore reçue.
member-told-on = Reçue du membre le { $day }
member-told-settled = traitée le { $day }
member-told-changes = Changements proposés
member-told-settle = Retenir ce qui est coché et traiter
member-updates = Mises à jour à lire
member-waiting-updates = { $count ->
        [one] Une mise à jour de membre à lire
       *[other] { $told } mises à jour de membres à lire
    }
member-own = Mon espace
member-own-empty = Aucune organisation n’est liée à ce compte. Demandez-le au pôle.
member-own-current = Membre
member-own-left = N’est plus membre
member-own-sheet = Voir la fiche publique
member-own-updated = Dernière mise à jour
member-own-never = Aucune
member-own-cancelled = annulée
member-letter-renew = Renouvellement de votre adhésion { $year }
member-letter-renew-again = Rappel : votre adhésion { $year }
member-letter-renew-hello = Bonjour,
member-letter-renew-before = L’année d’adhésion { $year } de { $name } au pôle commence le { $day }.
member-letter-renew-on = L’année d’adhésion { $year } de { $name } au pôle commence aujourd’hui, le { $day }.
member-letter-renew-after = L’année d’adhésion { $year } de { $name } au pôle a commencé le { $day }.
member-letter-renew-owed = La cotisation à payer est de { $amount }.
member-letter-renew-invoice = Votre facture { $number } : { $address }
member-letter-renew-lapse = Sans paiement, l’adhésion prend fin le { $lapse }.
member-letter-renew-update = Le lien ci-dessous ouvre votre mise à jour annuelle : une page, sans compte. Il sert une seule fois.
member-letter-renew-open = Ouvrir la mise à jour
member-letter-lapsed = Votre adhésion a pris fin
member-letter-lapsed-text = La cotisation { $year } de { $name } n’ayant pas été reçue, son adhésion au pôle a pris fin le { $day }. Écrivez-nous pour la faire rétablir.
history-renewal-rule-set = Règle de renouvellement fixée
history-membership-notice-sent = Lettre de renouvellement envoyée
history-membership-lapsed = Adhésion échue, cotisation impayée
history-membership-suspended = Suspension
history-membership-reinstated = Rétablissement
history-organization-reinstated = Adhésion rétablie
history-membership-update-told = Mise à jour reçue du membre
history-membership-update-settled = Mise à jour traitée
figure-membership-invoiced = Cotisations facturées
figure-membership-invoiced-definition = Somme des factures de cotisation émises dans la période, taxes comprises, moins les notes de crédit.
figure-membership-paid-on-time = Renouvellements à temps
figure-membership-paid-on-time-definition = Parmi les factures en vigueur dont le dernier jour pour payer tombe dans la période, part de celles qui étaient payées en entier ce jour-là.
figure-membership-jobs = { $count ->
    [one] Emploi déclaré par les membres
   *[other] Emplois déclarés par les membres
}
figure-membership-jobs-definition = Emplois des organisations membres le dernier jour de la période, selon la dernière mise à jour annuelle que chacune a envoyée jusque-là. Celles qui n’en ont pas dit le nombre n’y comptent pas.
member-recheck = Critères à revoir
member-recheck-asked = Demandé le { $day }.
# family: member-recheck-*
member-recheck-conclude = Conclure
member-recheck-hint = Si les critères ne sont plus respectés, consignez ensuite le départ avec la résolution du conseil.
member-recheck-kept = Reste membre
member-recheck-not-kept = Ne respecte plus les critères
member-recheck-none = Aucune vérification n’est en cours.
member-recheck-ask = Revoir les six critères
member-recheck-done = La vérification est conclue.
member-requalify = Requalifier des membres
member-requalify-text = Choisissez des membres, voyez ce qui changera, puis confirmez : tous changent en un seul geste, ou aucun.
member-requalify-review = Voir ce qui changera
member-requalify-send = Confirmer pour tous
member-requalify-back = Revenir au choix
member-requalify-refused = Rien n’a changé. Refusés :
member-requalified = Les membres choisis sont requalifiés.
member-new-category = Nouvelle catégorie
member-review-recheck = { $count ->
        [one] Les six critères d’un membre seront à revoir.
       *[other] Les six critères de { $told } membres seront à revoir.
    }
member-review-category = { $count ->
        [one] Un membre change de catégorie :
       *[other] { $told } membres changent de catégorie :
    }
# family: member-deed-*
member-deed = Que faire
member-deed-category = Changer de catégorie
member-deed-recheck = Revoir les six critères
member-refusal-chosen = Choisissez de un à 2 000 membres.
member-refusal-deed = Dites quoi faire.
member-waiting-rechecks = { $count ->
        [one] Un membre dont les critères sont à revoir
       *[other] { $told } membres dont les critères sont à revoir
    }
history-membership-recheck-asked = Critères à revoir
history-membership-recheck-judged = Critères revus
history-membership-recheck-settled = Vérification conclue
member-noted-notice = année commençant le { $day }, lettre du jour { $days }
member-told-read = Marquer comme lue
member-dues-received = Cotisations reçues
member-delegate-of = Délégations
# family: happened-*
happened-admitted = Admise comme membre
happened-departed = Départ du membre
happened-category = Nouvelle catégorie
happened-applied = Demande d’adhésion
happened-decided = Décision du conseil
happened-paid = Cotisation reçue
happened-delegate = Déléguée ou délégué
happened-delegate-ended = Fin de la délégation
history-application-forgotten = Coordonnées et textes effacés, leur durée de conservation étant écoulée
member-update-privacy = Ces renseignements servent à tenir l’adhésion de l’organisation, à la joindre et à fixer sa cotisation. L’équipe du pôle les voit; la personne nommée peut demander de les consulter, de les corriger ou de les retirer (Loi 25).
member-lapse-corrected = Départ annulé le { $day }.
member-journal = Journal des documents
member-journal-text = Chaque facture, note de crédit, reçu et relevé, dans l’ordre des numéros, avec ses taxes :
member-paper-gst-short = TPS
member-paper-qst-short = TVQ
member-beside-stands = Cette organisation a été réunie avec une autre qui était aussi membre. La présente adhésion, la plus ancienne, vaut pour les deux : les paiements, les factures et les mises à jour de l’autre comptent ici.
member-beside-other = Cette organisation a été réunie avec une autre, membre depuis plus longtemps : l’adhésion de l’autre vaut pour les deux. Rien de plus n’est demandé ici.
member-beside-one = Voir l’adhésion du { $day }
member-bulletins-evidence = Formulaire de mise à jour annuelle de l’adhésion, rempli par le membre : « { $said } »
member-contact-title = Personne à joindre
member-told-person = Ajouter { $name } aux personnes de l’organisation, avec son consentement
member-told-replaced = remplacée par celle du { $day }
member-revenue-between = De { $above } à { $bound }
member-letter-first = Votre adhésion { $year }
member-update-typed = Ce que vous aviez écrit
member-update-typed-text = Rien n’a été envoyé. Copiez ces réponses avant de quitter la page, ou envoyez-les au pôle par courriel.
member-update-write = Écrire au pôle
member-rule-weigh = Ce que cette règle change
member-rule-weigh-text = La règle vaut à compter du { $day } : elle change ce que demandent des années déjà commencées et pas encore facturées.
member-rule-before = Demandé aujourd’hui
member-rule-after = Avec cette règle
member-rule-sure = Fixer quand même cette règle
member-rule-leave = Ne rien changer
member-rule-changes = { $count ->
        [one] Une année change.
       *[other] { $told } années changent.
    }
