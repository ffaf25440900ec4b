contract-menu = Contrats
contract-own-menu = Déclarer mes contrats
contract-of-organization = Contrats déclarés et prouvés
contract-public = Achats déclarés en économie sociale
contract-public-intro = Ce que des acheteurs et des entreprises d’économie sociale ont déclaré, et ce que le SEAO prouve. Les états de preuve ne s’additionnent pas. Aucun montant d’un contrat ou d’une organisation n’est public.
contract-public-empty = Aucune campagne de déclaration n’est encore terminée. Les chiffres paraîtront ici à la fin de la première.
contract-public-few = Trop peu pour être dit
contract-colon =  :
contract-any = Tous
contract-all = Tout montrer
contract-narrow = Montrer
contract-none = Aucun contrat n’est encore déclaré ni prouvé. Planifiez une campagne, ou apportez le registre d’un acheteur.
contract-none-wanted = Aucun contrat ne répond à ces choix.
contract-by-state = Par état de preuve
contract-by-state-hint = Chaque contrat est dans un seul état, et compte une fois. Les états ne s’additionnent pas. Montants avant taxes; le SEAO ne précise pas si les siens comprennent les taxes : ils sont traités comme des montants avant taxes.
contract-state = État de preuve
# family: contract-state-*
contract-state-declared-buyer = Déclaré par l’acheteur
contract-state-declared-supplier = Déclaré par le fournisseur
contract-state-confirmed = Confirmé par les deux
contract-state-proved = Prouvé par le SEAO
contract-state-disagreement = En désaccord sur le montant
contract-state-denied = Nié par l’autre partie
contract-state-aside = Mis de côté
# family: contract-state-means-*
contract-state-means-declared-buyer = Seul l’acheteur l’a déclaré.
contract-state-means-declared-supplier = Seul le fournisseur l’a déclaré.
contract-state-means-confirmed = L’acheteur et le fournisseur l’ont déclaré, et leurs montants s’accordent.
contract-state-means-proved = Le SEAO l’a publié, et rien de ce qui est déclaré ne le contredit.
contract-state-means-disagreement = Les montants diffèrent au-delà de la tolérance. Le plus petit est compté, dans cet état seulement.
contract-state-means-denied = L’autre partie dit que ce contrat n’est pas le sien. Il ne compte pas.
contract-state-means-aside = Une personne du pôle l’a mis de côté. Il ne compte pas.
contract-between = entre { $low } et { $high }
contract-contract = Contrat
contract-contracts = Contrats
contract-count = { $count ->
    [0] Aucun contrat
    [one] Un contrat
   *[other] { $told } contrats
}
contract-amount = Montant
contract-amount-dollars = Montant, en dollars
contract-before-taxes = Montant avant taxes
contract-counted = Montant compté
contract-said-buyer = Selon l’acheteur
contract-said-supplier = Selon le fournisseur
contract-said-seao = Selon le SEAO
contract-day = Jour
contract-day-of = Jour du contrat, ou premier jour
contract-last-day = Dernier jour, s’il dure
contract-buyer = Acheteur
contract-supplier = Fournisseur
contract-organization = Organisation
contract-mrc = MRC du fournisseur
contract-what = Objet
contract-reference = Numéro du contrat, de la commande ou de l’avis
contract-reference-hint = Le même numéro chez les deux parties réunit leurs déclarations.
contract-who-hint = Son nom ou son NEQ.
contract-which = Laquelle voulez-vous dire?
contract-side = Partie
# family: contract-side-*
contract-side-buyer = Acheteur
contract-side-supplier = Fournisseur
contract-taxes = Taxes
# family: contract-taxes-*
contract-taxes-before = Avant taxes
contract-taxes-with = Taxes comprises
# family: contract-source-*
contract-source-buyer = L’acheteur
contract-source-supplier = Le fournisseur
contract-source-seao = Le SEAO
contract-basis = Réuni
# family: contract-basis-*
contract-basis-alone = Premier vu
contract-basis-sure = Par la règle, sans concurrent
contract-basis-person = Par une personne du pôle
contract-basis-answer = Par la réponse de cette partie
contract-basis-parted = Séparé par une personne du pôle
contract-campaign = Campagne
contract-campaigns = Campagnes de déclaration
contract-campaigns-empty = Aucune campagne n’est planifiée. Planifiez la première pour inviter acheteurs et fournisseurs à déclarer.
contract-campaign-plan = Planifier une campagne
contract-campaign-change = Modifier la campagne
contract-campaign-name = Nom de la campagne
contract-campaign-empty = Rien n’est encore déclaré dans cette campagne.
contract-campaign-state = État
# family: contract-campaign-is-*
contract-campaign-is-coming = À venir
contract-campaign-is-open = Ouverte
contract-campaign-is-correcting = Corrections seulement
contract-campaign-is-closed = Terminée
contract-planned = La campagne est planifiée. Invitez maintenant qui doit déclarer.
contract-change = Modifier
contract-edition = Édition, s’il y en a une
contract-period = Achats
contract-period-asked = Achats dont il est question
contract-from = Du
contract-until = Au
contract-window = Déclarations
contract-window-hint = Hors de ces jours, les déclarations sont refusées, avec la raison. Chaque jour compte en entier.
contract-opens = Ouverture
contract-closes = Fermeture
contract-corrects = Corrections jusqu’au
contract-tolerance = Écart toléré entre montants (%)
contract-tolerance-hint = Deux montants s’accordent s’ils diffèrent d’au plus cette part du plus grand. Un rappel part tant de jours avant la fermeture, ou aucun si c’est 0.
contract-remind = Rappel, en jours avant la fermeture
contract-parties = Qui déclare
contract-parties-empty = Personne n’est encore invité. Invitez un premier acheteur ou fournisseur.
contract-declared = Déclarés
contract-last-letter = Dernière lettre
contract-no-address = Sans adresse
contract-not-written = Pas encore
contract-done = A tout déclaré le
contract-not-done = Pas encore
contract-revoke = Fermer ses liens
contract-revoked = Ses liens ne servent plus.
contract-invite = Inviter à déclarer
contract-invite-hint = La lettre part tout de suite si la campagne est ouverte, sinon le matin de son ouverture. Elle porte un lien qui ne demande pas de compte.
contract-invite-send = Inviter
contract-email = Courriel, si ce n’est pas celui de l’organisation
contract-language = Langue de la lettre
contract-party-invited = L’invitation part.
contract-party-kept = C’est noté. Aucune lettre ne part aujourd’hui.
contract-to-confirm = { $count ->
    [0] Rien n’attend l’autre partie.
    [one] Un contrat n’est déclaré que d’un côté.
   *[other] { $told } contrats ne sont déclarés que d’un côté.
}
contract-ask-all = Demander à l’autre partie
contract-asked = Les lettres partent.
contract-asked-some = Des lettres partent. Des organisations n’ont pas d’adresse : ajoutez-la en les invitant.
contract-asked-no-address = Aucune lettre ne part : ces organisations n’ont pas d’adresse. Ajoutez-la en les invitant.
contract-asked-nobody = Aucune lettre ne part : on leur a écrit il y a moins d’une semaine.
contract-before-after = Achats déclarés, avant et maintenant
contract-before-after-hint = Ce que chaque acheteur a déclaré dans les deux campagnes, avant taxes, quel que soit l’état de preuve.
contract-before-after-empty = Aucun acheteur n’a encore déclaré.
contract-declare = Déclarer un contrat
contract-declare-send = Déclarer
contract-declared-by = Déclaré par
contract-declared-notice = C’est déclaré.
contract-correct = Corriger
contract-correct-send = Corriger la déclaration
contract-versions = Ce qui a été dit
contract-withdraw = Retirer cette déclaration
contract-withdraw-send = Retirer
contract-withdrawn = La déclaration est retirée.
contract-is-withdrawn = Cette déclaration est retirée :
contract-why = Pourquoi
contract-who-saw = Qui en témoigne
contract-seen-by = Selon
contract-part = Séparer
contract-parted = C’est séparé, et ne se réunira plus de soi-même.
contract-join = Réunir avec un autre contrat
contract-join-which = C’est le même contrat que
contract-join-send = Réunir
contract-joined = Les deux sont un seul contrat.
contract-set-aside-do = Mettre de côté
contract-set-aside-hint = Le contrat ne compte plus nulle part. On peut le reprendre.
contract-set-aside-send = Mettre de côté
contract-set-aside = Le contrat est mis de côté.
contract-aside-because = Mis de côté :
contract-take-up = Reprendre ce contrat
contract-denial-take-back = Effacer ce refus, dit par erreur
contract-taken-up = Le contrat compte de nouveau.
contract-pairs = Contrats à rapprocher
contract-pairs-hint = Ce qui est sûrement un même contrat est réuni de soi-même. Le reste attend votre avis.
contract-pairs-empty = Rien n’attend. Tout ce qui pouvait être un même contrat est jugé.
contract-pairs-count = { $count ->
    [0] Aucune paire n’attend
    [one] Une paire attend
   *[other] { $told } paires attendent
}
contract-reconcile = Relire le SEAO et rapprocher
contract-reconciled = Tout est rapproché.
contract-reconciled-some = C’est rapproché. Ce qui n’est pas sûr attend ici.
contract-pair-join = C’est le même contrat
contract-pair-apart = Ce sont deux contrats
contract-pair-competes = Tout s’accorde, mais un autre pourrait aussi être le sien :
contract-pair-weak = C’est peut-être le même :
contract-told-apart = Ce sont deux contrats. Ils ne seront plus proposés.
contract-unknown-buyers = { $count ->
    [0] Aucun contrat du SEAO n’attend.
    [one] Un contrat du SEAO est d’un acheteur que le pôle ne reconnaît pas encore.
   *[other] { $told } contrats du SEAO sont d’acheteurs que le pôle ne reconnaît pas encore.
}
contract-unknown-see = Les reconnaître
contract-reason-organizations = Même acheteur et même fournisseur
contract-reason-reference = Même numéro (« { $number } »)
contract-reason-same-amount = Même montant
contract-reason-near-amount = Montants qui s’accordent, à { $gap } près
contract-reason-other-amount = Montants qui diffèrent de { $gap }
contract-reason-same-day = Mêmes jours
contract-reason-within = Jours qui se recoupent
contract-reason-days = { $count ->
    [0] Mêmes jours
    [one] À un jour d’écart
   *[other] À { $told } jours d’écart
}
contract-reason-words = Mots communs de l’objet : { $words }
contract-own-empty = Aucune campagne n’est ouverte pour votre organisation. Le pôle vous écrira à l’ouverture de la prochaine.
contract-own-spaces = Vos espaces
contract-impact = Vos contrats par état de preuve
contract-impact-hint = Chaque contrat est dans un seul état, et compte une fois. Les états ne s’additionnent pas.
contract-confidential = Seuls l’équipe et le conseil d’administration du pôle lisent vos montants. Rien de ce qui est public ne permet de les retrouver. L’autre partie voit un contrat que vous déclarez avec elle, pour le confirmer.
contract-to-answer = À confirmer
contract-to-answer-hint = L’autre partie a déclaré ces contrats avec vous. Montants avant taxes.
contract-answer-confirm = C’est exact
contract-answer-otherwise = Ce n’est pas exact
contract-other-amount = Le bon montant avant taxes, en dollars
contract-answer-other = Dire ce montant
contract-answer-deny = Ce contrat n’est pas le nôtre
contract-own-same = Est-ce un contrat que vous avez déjà déclaré?
contract-own-which = Choisissez
contract-own-none = Non, aucun de ceux-là
contract-asked-more = D’autres suivront quand ceux-ci auront leur réponse.
contract-answered = Merci. Votre réponse est notée.
contract-answered-before = Ce contrat a déjà sa réponse.
contract-declared-mine = Déjà déclarés
contract-declared-none = Vous n’avez encore rien déclaré.
contract-finish-hint = Tout est déclaré? Dites-le : aucun rappel ne partira, et ce lien ne servira plus.
contract-finish = Tout est déclaré
contract-finished = Merci, tout est déclaré
contract-finished-text = Le lien de votre lettre ne sert plus. Pour corriger quelque chose, écrivez au pôle.
contract-ledger-bring = Apporter un registre
contract-ledger-intro = Un fichier des contrats d’une organisation. Rien n’est pris avant que vous l’ayez regardé, et le même fichier deux fois ne change rien.
contract-ledger-own-intro = Un fichier de vos contrats, tel que votre comptabilité le donne. Rien n’est pris avant que vous l’ayez regardé, et le même fichier deux fois ne change rien.
contract-ledger-needs = Pour chaque contrat, il faut au moins : le nom ou le NEQ de l’autre organisation, un montant, un jour, et un objet ou un numéro.
contract-ledgers-before = Registres déjà apportés
contract-ledger-whose = De qui est ce registre
contract-ledger-file-hint = CSV, Excel ou OpenDocument, 5 000 lignes au plus.
contract-ledger-look = Ce qu’on a compris du registre
contract-ledger-outcome = Ce que le registre a donné
contract-ledger-done = Le registre est pris.
contract-ledger-take = Prendre ce registre
contract-ledger-see = Voir les contrats
contract-ledger-refused-file = Télécharger les lignes refusées
contract-count-added = Déclarés
contract-count-changed = Corrigés
contract-count-waiting = En attente d’un nom
# family: contract-fate-*
contract-fate-added = À déclarer
contract-fate-changed = À corriger
contract-fate-unchanged = Déjà connu
contract-fate-repeated = Même ligne, déjà lue
contract-fate-waiting = Attend son nom
contract-line-says = Ce que dit la ligne
contract-columns-hint = Ce que vous choisissez est retenu pour les prochains registres de cette organisation.
contract-names = Noms à reconnaître
contract-names-hint = Un nom sans NEQ n’est relié que si vous le dites. C’est retenu pour la prochaine fois.
contract-name-written = Le registre écrit
contract-name-is = C’est
contract-name-nobody = Personne de ce nom.
contract-name-later = Je ne sais pas
# family: contract-field-*
contract-field-other = Autre organisation
contract-field-neq = NEQ
contract-field-amount = Montant avant taxes
contract-field-amount-with = Montant taxes comprises
contract-field-day = Jour
contract-field-until-on = Dernier jour
contract-field-what = Objet
contract-field-reference = Numéro
contract-field-campaign = Campagne
contract-field-line = Ligne
contract-field-taxes = Taxes
contract-field-buyer = Acheteur
contract-field-supplier = Fournisseur
contract-refusal-changed = Le montant déclaré a changé entre-temps : relisez-le, puis répondez.
contract-refusal-name = Donnez un nom d’au plus 200 signes.
contract-refusal-tolerance = Donnez une part de 0 à 10 %, par exemple 1 ou 0,5.
contract-refusal-remind = Donnez un nombre de jours de 0 à 60.
contract-refusal-coming = Cette campagne n’est pas encore ouverte.
contract-refusal-only-corrections = La période de déclaration est terminée. Seules les corrections et les confirmations sont encore prises.
contract-refusal-closed = Cette campagne est terminée : plus rien n’y est déclaré ni corrigé.
contract-refusal-side = Dites si c’est l’acheteur ou le fournisseur qui déclare.
contract-refusal-organization = Nommez une organisation que le pôle connaît.
contract-refusal-several = Plusieurs organisations peuvent porter ce nom. Choisissez-la, ou donnez son NEQ.
contract-refusal-unknown = Le pôle ne connaît personne de ce nom. Essayez son NEQ, ou écrivez au pôle.
contract-refusal-unconfirmed = Ce nom attend qu’une personne dise de qui il s’agit.
contract-refusal-itself = Une organisation ne conclut pas de contrat avec elle-même.
contract-refusal-amount = Donnez un montant plus grand que zéro, par exemple 1 250,50.
contract-refusal-taxes = Dites si les taxes sont comprises.
contract-refusal-rate = Les taux de taxes de ce jour ne sont pas connus. Donnez le montant avant taxes.
contract-refusal-future = Ce jour n’est pas encore venu.
contract-refusal-outside = Ce jour n’est pas dans la période d’achats de la campagne.
contract-refusal-long = C’est trop long.
contract-refusal-what = Dites l’objet du contrat, ou son numéro.
contract-refusal-why = Dites pourquoi, en au plus 500 signes.
contract-refusal-withdrawn = Cette déclaration est retirée.
contract-refusal-answer = Choisissez une réponse.
contract-refusal-own = Vous avez déclaré un contrat qui lui ressemble : dites si c’est le même.
contract-refusal-other = Choisissez un autre contrat.
contract-refusal-not-same = Ces contrats ne sont pas entre les mêmes organisations.
contract-refusal-twice = Une même partie témoigne des deux : ce sont deux contrats.
contract-refusal-no-other = Dites quelle colonne tient le nom ou le NEQ de l’autre organisation.
contract-refusal-no-amount = Dites quelle colonne tient le montant.
contract-refusal-no-day = Dites quelle colonne tient le jour.
contract-refusal-line = Cette ligne ne se lit pas : ses cellules ne répondent pas aux colonnes.
contract-refusal-lines = Un registre a 5 000 lignes au plus. Apportez-le en plusieurs fichiers.
contract-waiting-pairs = { $count ->
    [0] Aucune paire de contrats n’est à juger
    [one] Une paire de contrats est à juger
   *[other] { $told } paires de contrats sont à juger
}
contract-waiting-disagreement = { $count ->
    [0] Aucun contrat n’est en désaccord
    [one] Un contrat est en désaccord sur le montant
   *[other] { $told } contrats sont en désaccord sur le montant
}
contract-waiting-denied = { $count ->
    [0] Aucun contrat n’est nié
    [one] Un contrat est nié par l’autre partie
   *[other] { $told } contrats sont niés par l’autre partie
}
# family: contract-letter-*
contract-letter-invite = Déclarez vos contrats : { $campaign }
contract-letter-remind = La période de déclaration se termine le { $closes }
contract-letter-confirm = Confirmez des contrats déclarés avec vous
contract-letter-hello = Bonjour,
contract-letter-invite-buyer = { $pole } demande à { $name } de déclarer ses achats à des entreprises d’économie sociale, { $period } (« { $campaign } »).
contract-letter-invite-supplier = { $pole } demande à { $name } de déclarer les contrats conclus avec des acheteurs, { $period } (« { $campaign } »).
contract-letter-remind-text = { $name } peut encore déclarer ses contrats de « { $campaign } » jusqu’au { $closes }. S’il n’y en a pas, ou si tout est déclaré, dites-le d’un clic.
contract-letter-confirm-text = { $asked } Dites si c’est exact, si le montant est autre, ou si ce n’est pas le vôtre.
contract-letter-asked = { $count ->
    [0] L’autre partie a déclaré un contrat avec vous.
    [one] L’autre partie a déclaré un contrat avec vous.
   *[other] { $told } contrats sont déclarés avec vous par l’autre partie.
}
contract-letter-kept = Vos montants ne sont jamais publics.
contract-letter-until = Les déclarations sont prises jusqu’au { $closes }, les corrections et les confirmations jusqu’au { $until }. Le lien sert jusqu’à ce jour, sans compte ni mot de passe. Il est pour vous : ne le partagez pas.
contract-letter-why = Vous recevez cette lettre parce que { $name } prend part à cette campagne de { $pole }, { $address }.
contract-letter-open = Déclarer ou confirmer
# family: history-*
history-contract-campaign-planned = Campagne planifiée
history-contract-campaign-changed = Campagne modifiée
history-contract-campaign-party-asked = Organisation invitée
history-contract-campaign-party-finished = Une organisation a tout déclaré
history-contract-campaign-links-revoked = Liens fermés
history-contract-declared = Déclaration
history-contract-corrected = Correction
history-contract-withdrawn = Retrait
history-contract-joined = Réunion
history-contract-told-apart = Dits deux contrats
history-contract-parted = Séparation
history-contract-set-aside = Mise de côté
history-contract-taken-up = Reprise
history-contract-denied = Nié par l’autre partie
history-contract-denial-taken-back = Refus effacé
history-contract-supplier-named = Nom d’un registre reconnu
# family: happened-*
happened-contract-bought = Contrat comme acheteur, avec
happened-contract-sold = Contrat comme fournisseur, avec
figure-contracts-declared-by-buyer = { $count ->
    [one] Contrat déclaré par l’acheteur seul
   *[other] Contrats déclarés par l’acheteur seul
}
figure-contracts-declared-by-buyer-definition = Contrats de la période que seul l’acheteur a déclarés et que personne n’a niés.
figure-contracts-declared-by-buyer-amount = Valeur déclarée par l’acheteur seul
figure-contracts-declared-by-buyer-amount-definition = Somme avant taxes des contrats de la période que seul l’acheteur a déclarés.
figure-contracts-declared-by-supplier = { $count ->
    [one] Contrat déclaré par le fournisseur seul
   *[other] Contrats déclarés par le fournisseur seul
}
figure-contracts-declared-by-supplier-definition = Contrats de la période que seul le fournisseur a déclarés et que personne n’a niés.
figure-contracts-declared-by-supplier-amount = Valeur déclarée par le fournisseur seul
figure-contracts-declared-by-supplier-amount-definition = Somme avant taxes des contrats de la période que seul le fournisseur a déclarés.
figure-contracts-confirmed = { $count ->
    [one] Contrat confirmé par les deux parties
   *[other] Contrats confirmés par les deux parties
}
figure-contracts-confirmed-definition = Contrats de la période que l’acheteur et le fournisseur ont déclarés, dont les montants s’accordent dans la tolérance de la campagne, sans avis du SEAO.
figure-contracts-confirmed-amount = Valeur confirmée par les deux parties
figure-contracts-confirmed-amount-definition = Somme avant taxes des contrats de la période confirmés par les deux parties, au montant de l’acheteur.
figure-contracts-proved = { $count ->
    [one] Contrat prouvé par le SEAO
   *[other] Contrats prouvés par le SEAO
}
figure-contracts-proved-definition = Contrats de la période publiés au SEAO entre un acheteur et une entreprise que le pôle connaît, que rien de déclaré ne contredit.
figure-contracts-proved-amount = Valeur prouvée par le SEAO
figure-contracts-proved-amount-definition = Somme des contrats de la période prouvés par le SEAO, au montant publié.
figure-contracts-in-disagreement = { $count ->
    [one] Contrat en désaccord sur le montant
   *[other] Contrats en désaccord sur le montant
}
figure-contracts-in-disagreement-definition = Contrats de la période dont les montants diffèrent, d’une source à l’autre, au-delà de la tolérance de la campagne.
figure-contracts-in-disagreement-amount = Valeur en désaccord
figure-contracts-in-disagreement-amount-definition = Somme des plus petits montants dits des contrats de la période en désaccord. L’autre montant est sur chaque contrat.
figure-contracts-buyers-who-declared = { $count ->
    [one] Acheteur qui a déclaré
   *[other] Acheteurs qui ont déclaré
}
figure-contracts-buyers-who-declared-definition = Acheteurs distincts dont une déclaration d’achat tombe dans la période, par campagne. Une déclaration retirée n’y compte pas.
figure-contracts-suppliers = { $count ->
    [one] Fournisseur avec contrats
   *[other] Fournisseurs avec contrats
}
figure-contracts-suppliers-definition = Fournisseurs distincts d’un contrat de la période, déclaré, confirmé, prouvé ou en désaccord.
figure-contracts-new-markets = { $count ->
    [one] Nouveau marché
   *[other] Nouveaux marchés
}
figure-contracts-new-markets-definition = Premiers contrats connus entre un acheteur et un fournisseur, quel qu’en soit l’état de preuve. Ce qui précède la première campagne n’est pas connu.
figure-contracts-purchases-declared = Achats déclarés par les acheteurs
figure-contracts-purchases-declared-definition = Somme avant taxes de ce que les acheteurs ont déclaré dans la période, par campagne, quel que soit l’état de preuve. À comparer d’une campagne à l’autre, jamais à ajouter aux états.
