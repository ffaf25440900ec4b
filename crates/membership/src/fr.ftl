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
member-received-text = Merci! Une lettre vous le confirme par courriel. L’équipe du pôle étudie les demandes, puis le conseil d’administration décide; sa décision vous sera écrite. Si vous aviez déjà envoyé une demande, les deux seront lues ensemble.
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
member-reason = Motif (obligatoire pour un refus : la personne le lira)
member-decide-send = Consigner la décision
member-decided-done = La décision est consignée.
member-register = Registre des membres
member-register-empty = Aucun membre ce jour-là.
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
# family: member-motive-*
member-motive = Pourquoi le retirer
member-motive-choose = Choisir…
member-motive-mistake = Consigné par erreur
member-motive-twice = Consigné en double
member-motive-unpaid = Non honoré par l’institution
member-refusal-motive = Dites pourquoi le paiement est retiré.
member-paid-over = { $amount } de trop
member-paid-over-hint = Ce qui est payé de trop n’est porté à aucune autre année : s’il en couvre plusieurs, retirez le paiement et consignez-en un par année, au jour de chacune.
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
member-refusal-category-name = Écrivez un nom de 100 lettres au plus.
member-refusal-votes = Écrivez un nombre de voix de 0 à 100.
member-refusal-future = Le jour doit être passé, ou aujourd’hui.
member-refusal-before = La décision ne peut pas précéder la demande.
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
member-refusal-reason = Un refus demande un motif.
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
member-letter-new-text = { $name } demande à devenir membre de { $pole }. Les six critères sont à étudier.
member-letter-new-again = Il y a déjà une demande qui semble de la même organisation : la page de celle-ci y mène.
member-letter-open = Ouvrir la demande
member-letter-admitted = Bienvenue parmi les membres
member-letter-admitted-text = Le conseil d’administration a admis { $name } comme membre le { $day } (résolution { $resolution }). Bienvenue!
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
history-membership-begun = Inscription au registre
history-membership-ended = Départ
history-membership-reclassified = Changement de catégorie
history-membership-corrected = Dates corrigées
history-membership-category-followed = Catégorie déplacée avec l’adhésion
history-membership-dues-paid = Cotisation reçue
history-membership-dues-withdrawn = Paiement retiré
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
history-application-forgotten = Coordonnées et textes effacés, leur temps étant passé
