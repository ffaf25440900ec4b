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
tender-points-told = { $points } points
# family: tender-lowered-*
tender-lowered-far = Abaissé : l’entreprise a répondu « trop loin » pour « { $title } », et ces travaux sont au moins aussi loin
tender-lowered-big = Abaissé : l’entreprise a répondu « trop gros » pour « { $title } », du même acheteur et du même genre
tender-lowered-trade = Abaissé : l’entreprise a répondu « pas notre métier » pour « { $title } », du même genre
tender-lowered-soon = Abaissé : l’entreprise a répondu « trop vite » pour « { $title } », qui ne laissait pas moins de jours
tender-lowered-other = Abaissé par une réponse à « { $title } »
# family: tender-itself-*
tender-itself-far = L’entreprise a répondu que cet avis est trop loin
tender-itself-big = L’entreprise a répondu que cet avis est trop gros
tender-itself-trade = L’entreprise a répondu que ce n’est pas son métier
tender-itself-soon = L’entreprise a répondu que cet avis ferme trop vite
tender-itself-other = L’entreprise a répondu que cet avis n’est pas pour elle
tender-why-wanted = Vous avez demandé « { $word } »
tender-alerts = Alertes
tender-alerts-of = Alertes de l’entreprise
tender-alerts-text = Chaque semaine, l’entreprise qui le souhaite reçoit une lettre : les avis nouveaux pour elle, et pourquoi. Le même avis ne lui est jamais envoyé deux fois.
tender-alerts-empty = Aucune entreprise ne reçoit d’alertes. Ouvrez la page d’une entreprise, puis ses appels d’offres.
tender-alerts-organizations = Organisations
tender-refused-count = « Pas pour nous »
tender-rule = Envoi des lettres
tender-rule-none = Aucune lettre ne part : choisissez un jour de la semaine.
tender-rule-told = Lettres le { $day }; avis d’au moins { $points } points, { $most } au plus par lettre.
tender-rule-weekday = Jour de la semaine
# family: tender-weekday-*
tender-weekday-1 = lundi
tender-weekday-2 = mardi
tender-weekday-3 = mercredi
tender-weekday-4 = jeudi
tender-weekday-5 = vendredi
tender-weekday-6 = samedi
tender-weekday-7 = dimanche
tender-rule-points = Points, au moins
tender-rule-most = Avis par lettre, au plus
tender-rule-hint = La page de chaque entreprise montre combien de points vaut chaque avis ouvert. Un avis qui dit un mot voulu est envoyé, même avec moins de points.
tender-rule-from = À partir du
tender-rule-save = Enregistrer
tender-ruled = La règle est enregistrée.
tender-refusal-weekday = Choisissez un jour de la semaine.
tender-refusal-points = Donnez un nombre de points de 0 à 100, comme 1,5.
tender-refusal-most = Donnez un nombre d’avis de 1 à 50.
tender-wish = Ce qui est souhaité
tender-wish-none = Cette entreprise ne reçoit pas d’alertes.
# family: tender-wish-state-*
tender-wish-state-open = Reçoit les alertes
tender-wish-state-paused = Alertes suspendues
tender-wish-state-coming = Alertes à venir
tender-wish-state-over = Alertes terminées
tender-wish-stopped = Cette adresse a demandé de ne plus recevoir ces lettres.
tender-wish-email = Courriel de la personne qui a demandé ces lettres
tender-wish-email-hint = N’inscrivez que l’adresse de quelqu’un qui les a demandées. Chaque lettre porte le moyen d’y mettre fin.
tender-wish-places = MRC voulues
tender-wish-places-hint = Rien de coché : tout le Québec. Un avis dont le lieu est inconnu est gardé.
tender-wish-regions = Régions entières
tender-wish-regions-legend = Régions voulues
tender-wish-categories = Catégories du SEAO
tender-wish-categories-hint = Rien de coché : toutes.
tender-wish-wanted = Mots voulus
tender-wish-unwanted = Mots à écarter
tender-wish-words-hint = Un mot ou une expression par ligne. Un avis qui dit un mot voulu est envoyé quelle que soit sa catégorie; celui qui dit un mot à écarter ne l’est jamais.
tender-wish-from = À partir du
tender-wish-until = Jusqu’au
tender-wish-language = Langue des lettres
# family: tender-language-*
tender-language-fr = Français
tender-language-en = English
tender-wish-pace = Lettres
# family: tender-pace-*
tender-pace-weekly = Chaque semaine
tender-pace-paused = Suspendues
tender-wish-save = Enregistrer
tender-wish-kept = Les souhaits sont enregistrés.
tender-wish-end = Mettre fin aux alertes
tender-wish-end-why = Pourquoi
tender-wish-ended = Cette entreprise ne reçoit plus d’alertes.
tender-refusal-why = Dites pourquoi.
tender-refusal-words = Vingt mots ou expressions au plus, de soixante caractères au plus.
tender-refusal-stopped = Cette adresse a demandé de ne plus recevoir ces lettres. Elle seule peut les redemander, par le lien de sa dernière lettre.
tender-refusal-often = Trois lettres sont déjà parties à cette adresse depuis une heure.
tender-link-send = Renvoyer le lien vers ses souhaits
tender-link-sent = Le lien est envoyé.
tender-told = Avis envoyés
tender-told-none = Rien ne lui a encore été envoyé.
tender-told-on = Envoyé le
tender-answer = Réponse
tender-letters = Lettres
# family: tender-letter-kind-*
tender-letter-kind-weekly = Avis de la semaine
tender-letter-kind-link = Lien vers ses souhaits
# family: tender-not-for-us-*
tender-not-for-us-far = Trop loin
tender-not-for-us-big = Trop gros
tender-not-for-us-trade = Pas notre métier
tender-not-for-us-soon = Trop vite
tender-not-for-us-other = Autre raison
tender-letter-hello = Bonjour,
tender-letter-new = { $count ->
    [one] Un nouvel appel d’offres pourrait vous convenir.
   *[other] { $told } nouveaux appels d’offres pourraient vous convenir.
    }
tender-letter-subject = { $count ->
    [one] Un appel d’offres pour vous
   *[other] { $told } appels d’offres pour vous
    }
tender-letter-subject-link = Vos alertes d’appels d’offres
tender-letter-link = Voici le lien pour voir et changer ce que { $name } souhaite recevoir.
tender-letter-why = Vous recevez cette lettre parce que { $name } a demandé ces alertes à { $sender }.
tender-letter-settle = Voir et changer mes alertes
tender-letter-stop = Ne plus recevoir ces lettres
tender-letter-closes = ferme le { $day }
tender-letter-see = L’avis au SEAO :
tender-letter-decline = Pas pour nous, parce que… :
tender-mine = Mes alertes d’appels d’offres
tender-mine-text = Dites ce que vous voulez recevoir. Les lettres vont à
tender-mine-until = Ce lien sert jusqu’au
tender-mine-ended = Ce lien ne sert plus. La prochaine lettre en porte un nouveau; le pôle peut aussi vous en renvoyer un.
tender-mine-write = Écrire au pôle
tender-decline = Pas pour nous
tender-decline-text = Choisissez la raison : les prochaines lettres en tiendront compte.
tender-decline-words = En quelques mots, si vous voulez
tender-decline-other = Autre raison, dite ci-dessus
tender-decline-said = Vous avez répondu :
tender-decline-back = C’est pour nous, finalement
tender-declined = Merci, votre réponse est notée.
tender-taken-back = Votre réponse est retirée.
tender-refusal-kind = Choisissez une raison.
tender-refusal-other = Dites la raison en quelques mots.
tender-refusal-long = Cinq cents caractères au plus.
tender-stop = Ne plus recevoir d’alertes
tender-stop-text = Les appels d’offres et les besoins d’acheteurs ne vous seront plus envoyés par courriel.
tender-stop-send = Ne plus recevoir ces lettres
tender-stop-done = C’est fait : ces lettres ne vous seront plus envoyées.
tender-stop-resume = Les recevoir de nouveau
tender-together = Répondre à plusieurs
tender-together-text = Les plus petits groupes d’entreprises du pôle, quatre au plus, qui couvrent ensemble les lots, les métiers et le territoire de cet avis. Rien ne leur est envoyé.
tender-together-none = Aucune entreprise du pôle ne couvre une partie de cet avis.
tender-together-stopped = Trop de groupes étaient possibles : la recherche s’est arrêtée, et d’autres groupes peuvent être aussi petits. Gardez moins de morceaux pour qu’elle aille au bout.
tender-together-no-place = Le lieu des travaux est inconnu : le territoire n’est pas pris en compte.
tender-missing = Ce qui manque
tender-missing-nobody = aucune entreprise du pôle ne le fait
tender-missing-beyond = quatre entreprises ne suffisent pas à le couvrir aussi
tender-missing-near = Le territoire : aucune de celles qui font une partie n’est à 75 km ou moins des travaux
tender-set = Groupe
tender-set-size = { $count ->
    [one] une entreprise
   *[other] { $told } entreprises
    }
tender-near-here = Sur le territoire des travaux
tender-near-km = Sur le territoire, à { $km } km des travaux
tender-pieces = Ce qu’il faut couvrir
tender-pieces-label = Un lot ou un métier par ligne
tender-pieces-send = Chercher les groupes
figure-tenders-alerts = Avis envoyés à des fournisseurs
figure-tenders-alerts-definition = Appels d’offres rapprochés d’une entreprise et envoyés dans une lettre d’alerte de la période, un par avis et par entreprise; le même avis ne part jamais deux fois vers la même.
figure-tenders-alerted = Fournisseurs alertés
figure-tenders-alerted-definition = Entreprises distinctes à qui au moins un avis a été envoyé dans la période.
figure-tenders-not-for-us = Réponses « pas pour nous »
figure-tenders-not-for-us-definition = Avis envoyés dont l’entreprise a dit dans la période qu’il n’est pas pour elle, par raison. Une réponse retirée ne compte plus; seule la dernière réponse sur un avis compte.
# family: happened-*
happened-notice-told = Appel d’offres envoyé
happened-notice-refused = Appel d’offres « pas pour nous »
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
history-wish-kept = Souhaits d’alertes enregistrés
history-wish-ended = Alertes terminées
history-alert-sent = Lettre d’alerte écrite
history-alert-link-sent = Lien vers les souhaits envoyé
history-alert-refused = Avis « pas pour nous »
history-alert-taken-back = Réponse « pas pour nous » retirée
history-alert-letters-stopped = Alertes refusées par leur destinataire
history-alert-letters-resumed = Alertes redemandées par leur destinataire
history-alert-ruled = Règle des alertes décidée
history-alert-forgotten = Destinataire d’alertes oublié
