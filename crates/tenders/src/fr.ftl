tender-menu = Appels d’offres
tender-notice = Avis
tender-words = Mots, acheteur ou numéro
tender-narrow = Chercher
tender-everything = Tout voir
tender-filters = Préciser
tender-any = Peu importe
tender-state = Avis voulus
# family: tender-wanted-*
tender-wanted-open = Ouverts aujourd’hui
tender-wanted-all = Tous, même fermés
# family: tender-state-*
tender-state-open = ouvert
tender-state-closed = fermé
tender-state-awarded = contrat conclu
tender-state-cancelled = annulé
tender-closing = Ferme d’ici
tender-within = { $count ->
    [one] un jour
   *[other] { $told } jours
    }
tender-mrc = MRC des travaux
tender-region = Région des travaux
tender-category = Catégorie
tender-count = { $count ->
    [one] Un avis
   *[other] { $told } avis
    }
tender-none = Aucun avis ne répond à cette recherche. Élargissez-la, ou regardez aussi les avis fermés.
tender-empty = Aucun avis ouvert aujourd’hui. Apportez un fichier du SEAO, ou indiquez une adresse à lire chaque matin.
tender-closed-too = Voir aussi les avis fermés
tender-pages = Pages de la liste
tender-page = Page
tender-page-before = Page précédente
tender-page-after = Page suivante
tender-place = Lieu des travaux
tender-place-unknown = Lieu inconnu
tender-place-hint = déduit du titre et de l’acheteur
tender-closes = Fermeture
tender-published = Publication
tender-buyer = Acheteur
tender-number = Numéro de l’acheteur
tender-how = Mode
tender-value = Valeur estimée
tender-on-site = Voir l’avis au SEAO
tender-organization = Organisation du pôle
tender-credit = Source : Système électronique d’appel d’offres (SEAO), données ouvertes du Secrétariat du Conseil du trésor, CC BY 4.0.
# family: tender-method-*
tender-method-open = Appel d’offres public
tender-method-selective = Appel d’offres sur qualification
tender-method-limited = Appel d’offres sur invitation
tender-method-direct = Gré à gré
tender-suits = Entreprises qui devraient le savoir
tender-suits-none = Aucune entreprise du pôle ne semble toucher à cet avis. Plus les offres du répertoire sont précises, plus le rapprochement est bon.
tender-awards = Contrats conclus
tender-supplier = Fournisseur
tender-awarded = Conclu le
tender-amount = Montant
tender-award-cancelled = annulé
tender-bids = Soumissions
tender-lots = Lots
tender-lot = Lot
tender-items = Ce qui est demandé
tender-for-supplier = Appels d’offres de l’entreprise
tender-open-for = Avis ouverts à lui signaler
tender-open-none = Aucun avis ouvert ne touche à ce que cette entreprise fait.
tender-contracts = Contrats publics
tender-contracts-none = Aucun contrat du SEAO n’est rattaché à cette entreprise.
tender-known-as = Ses noms au SEAO
# family: tender-basis-*
tender-basis-neq = rattaché par le NEQ le
tender-basis-name = rattaché par une personne le
tender-ties = Rattachements
tender-ties-text = Ces acheteurs et fournisseurs du SEAO portent un nom proche de celui d’une organisation du pôle. Rien n’est rattaché par le nom sans vous; un même NEQ l’est d’office. Un rattachement se défait.
tender-ties-empty = Aucun nom proche à examiner.
tender-ties-lately = Rattachements en vigueur
tender-tie-party = Nom au SEAO
tender-tie-why = Pourquoi
tender-tie-said = Réponse
tender-tie-yes = C’est la même
tender-tie-no = Ce n’est pas elle
tender-tie-undo = Défaire
tender-tied = Le rattachement est fait.
tender-told-apart = Ce nom ne sera plus proposé pour cette organisation.
tender-untied = Le rattachement est défait.
tender-readings = Fichiers du SEAO
tender-readings-text = Le SEAO publie chaque semaine ses avis et ses contrats en données ouvertes (OCDS 1.1). Un fichier lu deux fois n’ajoute rien; un avis publié de nouveau remplace le précédent.
tender-file = Fichier
tender-file-hint = Un fichier JSON du SEAO, tel quel ou compressé (.json ou .json.gz), de 128 Mo au plus.
tender-file-read = Lire le fichier
tender-refusal-file = Choisissez un fichier.
tender-read-before = Ce fichier a déjà été lu : rien n’a été ajouté.
tender-sources = Adresses lues chaque matin
tender-sources-empty = Aucune adresse n’est lue. Les fichiers sont apportés à la main.
tender-source-address = Adresse à lire
tender-source-hint = L’adresse d’un fichier, ou celle de la liste de Données Québec (package_show) : les fichiers des douze derniers mois sont alors lus.
tender-source-add = Lire cette adresse
tender-source-added = L’adresse sera lue chaque matin; une première lecture commence.
tender-source-ended = L’adresse n’est plus lue.
tender-source-since = lue depuis le
tender-source-last = dernier fichier le
tender-source-end = Ne plus lire
tender-refusal-address = Donnez une adresse qui commence par https://.
tender-refusal-address-known = Cette adresse est déjà lue.
tender-readings-lately = Derniers fichiers lus
tender-readings-empty = Aucun fichier n’a encore été lu.
tender-read-at = Lu le
tender-reading-on = Lecture en cours
tender-added = Nouveaux
tender-changed = Mis à jour
tender-unchanged = Déjà connus
tender-refused = Illisibles
tender-releases = Publications
tender-cut = incomplet
tender-cut-at = Ce fichier s’interrompt avant sa fin. Ce qui le précède est gardé. Octets lus :
tender-no-notice = Ce fichier ne contient aucun avis au format OCDS.
tender-unknown = Champs non compris
tender-unknown-text = Ces champs sont gardés avec leurs avis, mais rien ne les lit encore.
tender-unknown-field = Champ
tender-refusals = Publications illisibles
tender-refusals-text = Elles sont gardées telles qu’elles sont venues; les autres ont été lues.
tender-refused-at = À l’octet
# family: tender-refused-why-*
tender-refused-why-broken = Ce n’est pas du JSON bien formé.
tender-refused-why-empty = Rien n’y parle d’un avis.
tender-why-words = Sa fiche dit « { $text } » ({ $words })
tender-why-bid = A soumissionné pour « { $text } » ({ $words })
tender-why-name = Son nom dit { $words }
tender-why-wider = Des avis semblables disent { $words }
tender-why-buyer = { $count ->
    [one] A soumissionné une fois pour { $buyer }
   *[other] A soumissionné { $told } fois pour { $buyer }
    }
tender-why-code = { $count ->
    [one] Vue une fois sous le code UNSPSC { $code }
   *[other] Vue { $told } fois sous le code UNSPSC { $code }
    }
tender-why-category = { $count ->
    [one] Active en « { $category } »
   *[other] Active en « { $category } », { $told } fois
    }
tender-why-near = { $count ->
    [0] Sur place
   *[other] À { $told } km des travaux
    }
tender-why-worked = A soumissionné pour des travaux à { $told } km
tender-why-active = { $count ->
    [one] A soumissionné une fois
   *[other] A soumissionné { $told } fois
    }
figure-tenders-notices = Avis du SEAO lus
figure-tenders-notices-definition = Avis d’appels d’offres et de contrats dont la dernière publication tombe dans la période, au lieu des travaux quand il se déduit du titre ou de l’acheteur.
figure-tenders-contracts-won = Contrats publics d’entreprises du pôle
figure-tenders-contracts-won-definition = Contrats conclus dans la période, selon le SEAO, avec une entreprise rattachée par son NEQ ou par une personne; un contrat annulé ne compte pas. Un contrat tenu à plusieurs compte une fois pour chacune.
figure-tenders-contracts-amount = Valeur des contrats publics d’entreprises du pôle
figure-tenders-contracts-amount-definition = Somme, en dollars canadiens, des mêmes contrats dont le montant est publié : celui du contrat signé, sinon celui de l’adjudication. Un contrat tenu à plusieurs est partagé également.
# family: happened-*
happened-contract-won = Contrat public conclu
# family: history-*
history-tender-reading-begun = Lecture commencée
history-tender-reading-ended = Fichier lu
history-tender-source-added = Adresse ajoutée
history-tender-source-ended = Adresse retirée
history-tender-tie-tied = Rattachée au SEAO
history-tender-tie-told-apart = Nom du SEAO écarté
history-tender-tie-undone = Rattachement au SEAO défait
history-notice-read = Avis lus
