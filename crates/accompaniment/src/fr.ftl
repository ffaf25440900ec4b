act-menu = Accompagnement
act-journal = Journal d’accompagnement
act-journal-empty = Aucun acte de service n’est encore consigné. Consignez le premier.
act-journal-none = Aucun acte ne répond à ces choix. Élargissez la période ou voyez tout le journal.
act-journal-many = Plus de { $told } actes
act-sheet-many = Plus de 200 000 actes répondent à ce filtre : choisissez une période plus courte pour emporter la feuille.
act-journal-count = { $count ->
    [one] { $told } acte
   *[other] { $told } actes
}
act-log = Consigner un acte
act-again = Répéter le dernier
act-another = Consigner un autre acte
act-send = Consigner
act-logged = L’acte est consigné.
act-undo = Annuler cet acte
act-withdrawn = L’acte est retiré : il ne compte plus, mais l’historique le garde.
act-withdraw = Retirer cet acte
act-restore = Rétablir cet acte
act-restored = C’est rétabli : cela compte de nouveau, et l’historique garde les deux gestes.
act-counts-already = Cela compte déjà.
act-referral-restore = Rétablir ce référencement
act-correct = Corriger l’acte
act-correct-hint = L’acte corrigé remplace celui-ci; les deux restent à l’historique.
act-corrected = L’acte est corrigé. L’ancien reste à l’historique et ne compte plus.
act-one = Acte de service
act-is-withdrawn = Cet acte est retiré : il ne compte plus.
act-is-replaced = Cet acte a été corrigé : il ne compte plus.
act-see-standing = Voir celui qui compte
act-changed-meanwhile = Cet acte a été corrigé entre-temps. Voici ce qu’il est devenu ; ce que vous avez tapé est gardé plus bas et le remplacera si vous l’envoyez.
act-withdrawn-meanwhile = Cet acte a été retiré entre-temps. Ce que vous avez tapé est gardé plus bas : l’envoyer consigne un nouvel acte.
act-corrected-meanwhile = Cet acte a été corrigé entre-temps. Voici celui qui compte : rien n’est retiré.
act-already-withdrawn = C’était déjà retiré.
act-before = Avant correction
act-history = Ce qui a été fait
act-filter = Choisir les actes
act-from = Du
act-to = Au
act-all = Tous
act-show = Montrer
act-show-all = Tout le journal
act-pages = Pages
act-newer = Plus récents
act-older = Plus anciens
act-day = Jour
act-organization = Entreprise
act-whom = Pour qui
act-who = Chercher une entreprise
act-who-hint = Son nom, ou une partie. Ajoutez-en plusieurs pour un accompagnement de groupe.
act-who-new = Elle n’est pas encore connue
act-which = Laquelle, pour « { $name } »?
act-promoter-or = Promoteur seul ou groupe en émergence
act-promoter = Nom du projet, du groupe ou du promoteur
act-promoter-hint = Le nom du projet suffit. N’écrivez rien d’autre sur la personne.
act-group = Acte de groupe, même si une seule entreprise est venue
act-minutes = Durée
act-minutes-sheet = Durée (minutes)
act-recorder = Consigné par
act-note = Note
act-note-hint = Lue par la direction et les agents seulement.
# family: act-topic-*
act-topic = Sujet
act-topic-governance = Gouvernance
act-topic-finance = Finances
act-topic-workforce = Ressources humaines
act-topic-marketing = Mise en marché
act-topic-legal-model = Modèle juridique
act-topic-start-up = Démarrage
act-topic-referral = Référencement
act-topic-other = Autre
# family: act-mode-*
act-mode = Forme
act-mode-individual = individuel
act-mode-group = de groupe
# family: act-stage-*
act-stage = Stade
act-stage-idea = Idée
act-stage-pre-start-up = Prédémarrage
act-stage-start-up = Démarrage
act-stage-growth = Croissance
act-stage-consolidation = Consolidation
act-stage-takeover = Reprise
act-requests = Demandes
act-requests-late = { $told } en retard
act-requests-empty = Aucune demande n’est encore reçue. Recevez la première.
act-request = Demande
act-request-see = Voir la demande
act-receive = Recevoir une demande
act-receive-send = Recevoir
act-received = La demande est reçue.
act-asker = Qui demande
act-need = Besoin
act-need-hint = En quelques mots. Lu par la direction et les agents seulement.
act-due = Réponse due le
act-late = En retard
act-states = Suivi
act-led-to = Ce qui en est venu
act-follow = Faire le suivi
act-follow-send = Enregistrer le suivi
act-followed = Le suivi est enregistré.
# family: act-channel-*
act-channel = Par quel moyen
act-channel-phone = Téléphone
act-channel-email = Courriel
act-channel-visit = Visite
act-channel-event = Événement
act-channel-website = Site web
act-channel-partner = Par un partenaire
# family: act-urgency-*
act-urgency = Répondre
act-urgency-soon = Vite
act-urgency-usual = Au rythme habituel
act-urgency-no-hurry = Sans presse
# family: act-state-*
act-state = État
act-state-received = Reçue
act-state-taken = Prise en charge
act-state-answered = Répondue
act-state-closed = Fermée
# family: act-why-*
act-why = Pourquoi (si fermée)
act-why-helped = Aide donnée
act-why-referred = Référée ailleurs
act-why-given-up = Abandonnée par qui demandait
act-why-no-answer = Plus de nouvelles
act-why-not-for-us = Hors de notre mandat
act-referrals = Référencements
act-referrals-due = { $told } à relancer
act-referrals-empty = Personne n’a encore été référé. Faites le premier référencement.
act-referral = Référencement
act-refer = Référer à un organisme
act-refer-send = Référer
act-referral-made = Le référencement est enregistré.
act-referral-withdraw = Retirer ce référencement
act-referral-withdrawn = Le référencement est retiré : il ne compte plus, mais l’historique le garde.
act-referral-is-withdrawn = Ce référencement est retiré : il ne compte plus.
act-referred = Qui est référé
act-to-whom = À quel organisme
act-to-choose = Choisir…
act-reason = Pourquoi
act-follow-on = Prendre des nouvelles le
act-follow-again = Reprendre des nouvelles le (vide : c’est conclu)
act-follow-due = Nouvelles à prendre
act-hear = Noter ce qui en est venu
act-hear-send = Noter
act-heard = La suite est notée.
act-outcomes = Suites
act-outcomes-empty = On ne sait pas encore ce qui en est venu.
act-outcomes-order = Les suites se lisent dans l’ordre de leurs jours, quel que soit celui où on les a notées : la plus récente compte. Une suite notée par erreur se retire, puis se note de nouveau.
act-outcome-withdraw = Retirer cette suite
act-outcome-withdrawn = La suite est retirée : elle ne compte plus, mais l’historique la garde.
act-refusal-motive = Dites pourquoi le référencement est retiré.
# family: act-motive-*
act-motive = Pourquoi le retirer
act-motive-mistake = Consigné par erreur
act-motive-twice = Consigné en double
act-motive-declined = La personne a changé d’avis
# family: act-consent-*
act-consent = Consentement au partage
act-consent-none = Rien de partagé : les coordonnées de l’organisme ont été données
act-consent-spoken = Contexte partagé, accord donné de vive voix
act-consent-written = Contexte partagé, accord écrit
# family: act-outcome-*
act-outcome = Suite
act-outcome-open = Pas encore connue
act-outcome-contacted = Contact établi
act-outcome-accompanied = Accompagné
act-outcome-financed = Financé
act-outcome-refused = Refusé
act-outcome-no-answer = Sans réponse
act-outcome-abandoned = Abandonné
# family: history-*
history-act-logged = Acte consigné
history-act-corrected = Acte corrigé
history-act-withdrawn = Acte retiré
history-act-restored = Acte rétabli
history-referral-restored = Référencement rétabli
history-referral-made = Référencement fait
history-referral-withdrawn = Référencement retiré
history-referral-outcome-known = Suite connue
history-referral-outcome-withdrawn = Suite retirée
history-organization-asked = Demande reçue
history-organization-referred = Référée à un organisme
act-refusal-organization = Choisissez au moins une entreprise que le pôle connaît, ou nommez un promoteur.
act-refusal-many = Un acte compte 200 entreprises au plus.
act-refusal-several = Plusieurs noms s’en approchent. Dites lequel ci-dessous.
act-refusal-unknown = Le pôle ne connaît aucune organisation de ce nom.
act-refusal-promoter = Écrivez un nom de 200 caractères au plus.
act-refusal-stage = Dites à quel stade en est le projet.
act-refusal-topic = Choisissez un sujet.
act-refusal-long-ago = Ce jour est loin. Si c’est bien lui, cochez-le ci-dessous.
act-sure = Oui, c’était bien le
act-refusal-recorder = Personne de ce nom n’a rien consigné.
act-refusal-future = Le jour doit être passé, ou aujourd’hui.
act-refusal-before = Ce jour vient avant le début.
act-refusal-minutes = La durée est de 1 à 1 440 minutes.
act-refusal-note = La note est trop longue.
act-refusal-asker = Dites qui demande : une seule organisation, ou un promoteur.
act-refusal-channel = Dites par quel moyen la demande est venue.
act-refusal-need = Écrivez le besoin en 2 000 caractères au plus.
act-refusal-urgency = Dites d’ici quand répondre.
act-refusal-state = Choisissez ce que devient la demande.
act-refusal-why = Dites pourquoi elle est fermée.
act-refusal-referred = Dites qui est référé : une seule organisation, ou un promoteur.
act-refusal-itself = On ne réfère pas une organisation à elle-même.
act-refusal-support = Choisissez un organisme de soutien, un bailleur de fonds ou un partenaire.
act-refusal-reason = Écrivez pourquoi, en 2 000 caractères au plus.
act-refusal-consent = Dites ce que la personne a accepté de partager.
act-refusal-follow = Ce jour doit suivre celui d’en haut.
act-refusal-outcome = Choisissez une suite.
figure-accompaniment-organizations-served = { $count ->
    [one] Entreprise servie
   *[other] Entreprises servies
}
figure-accompaniment-organizations-served-definition = Entreprises distinctes qui ont reçu au moins un acte de service ou un référencement dans la période, seules ou en groupe. Une entreprise servie dix fois compte une fois.
figure-accompaniment-acts = { $count ->
    [one] Acte de service
   *[other] Actes de service
}
figure-accompaniment-acts-definition = Actes consignés dans la période, ni retirés ni remplacés par une correction. Un acte de groupe compte une fois.
figure-accompaniment-hours = Heures d’accompagnement
figure-accompaniment-hours-definition = Somme des durées des actes de la période. Un acte de groupe compte une fois.
figure-accompaniment-promoters-accompanied = { $count ->
    [one] Promoteur ou groupe accompagné
   *[other] Promoteurs et groupes accompagnés
}
figure-accompaniment-promoters-accompanied-definition = Promoteurs seuls et groupes en émergence distincts, servis par au moins un acte dans la période. Ils ne comptent pas parmi les entreprises.
figure-accompaniment-referrals = { $count ->
    [one] Référencement
   *[other] Référencements
}
figure-accompaniment-referrals-definition = Référencements de la période à un organisme de soutien, un bailleur de fonds ou un partenaire, non retirés.
figure-accompaniment-referrals-concluded = Référencements dont la suite est connue
figure-accompaniment-referrals-concluded-definition = Part des référencements de la période dont une suite était connue à la fin de celle-ci.
figure-accompaniment-requests = { $count ->
    [one] Demande reçue
   *[other] Demandes reçues
}
figure-accompaniment-requests-definition = Demandes reçues à la porte d’entrée dans la période.
figure-accompaniment-requests-in-time = Demandes ayant reçu réponse à temps
figure-accompaniment-requests-in-time-definition = Part des demandes de la période répondues ou fermées au plus tard le jour promis. Celles qui ne sont ni répondues ni dues à la fin de la période n’y comptent pas.
act-waiting-requests = { $count ->
    [one] Une demande attend sa réponse depuis trop longtemps
   *[other] { $told } demandes attendent leur réponse depuis trop longtemps
}
act-waiting-referrals = { $count ->
    [one] Un référencement est à suivre
   *[other] { $told } référencements sont à suivre
}

act-step-log = Consigner un premier acte de service

act-within-days = { $count ->
    [one] en un jour
   *[other] en { $told } jours
}
act-rules = Sujets et délais
act-rules-text = Chaque décision vaut à partir de son jour, pour ce qui sera consigné ensuite. Ce qui est déjà consigné garde ce qui valait alors.
act-rules-topics = L’action du cadre de chaque sujet, aujourd’hui
act-frame-action = Action du cadre
act-counts-for = Compte pour l’action { $action }.
act-rule-from = À partir du
act-rule-send = Décider
act-rules-days = Le délai promis de chaque demande, aujourd’hui
act-rule-days = Jours promis
act-rules-decided = Ce qui a été décidé
act-rules-none = Le pôle n’a rien décidé : la lecture habituelle du cadre et les délais habituels valent.
act-ruled = Décision consignée.
act-refusal-action = Choisissez une action du cadre.
act-refusal-days = Écrivez de 1 à 365 jours.
history-topic-ruled = Action d’un sujet décidée
history-promise-ruled = Délai promis décidé
act-found-acts = Actes de service
act-found-notes = Notes d’accompagnement
act-found-promoters = Promoteurs et groupes
act-promoter-journal = Ses actes au journal
act-promoter-stages = Stade, au fil des actes
act-promoter-stages-none = Aucun acte ne dit encore son stade.
act-promoter-acts-none = Aucun acte n’a encore été consigné.
act-promoter-gone = Le nom et les notes ont été effacés. Ce qui a été compté reste, sous ce code. Effacé le
act-promoter-erase = Effacer le nom et les notes
act-promoter-erase-hint = Le nom, les notes, les besoins et les raisons écrits disparaissent, et la recherche les oublie. Les jours, les sujets et les durées restent comptés sous un code. On ne peut pas revenir en arrière.
act-promoter-erase-sure = La personne l’a demandé, ou rien n’oblige plus à garder son nom
act-promoter-erased = Le nom et les notes ont été effacés.
act-refusal-erase-sure = Cochez la case pour effacer.
history-promoter-met = Première rencontre
history-promoter-served = Acte consigné
history-promoter-erased = Nom et notes effacés
act-topics-own = Sujets du pôle
act-topics-own-text = Au-delà des huit sujets communs à tous les pôles, le pôle nomme les siens. Chacun relève d’une action du cadre, que l’on change comme celle des autres :
act-topics-own-empty = Le pôle n’a encore aucun sujet à lui. Ajoutez le premier.
act-topic-own-since = depuis le { $day }
act-topic-own-until = jusqu’au { $day }
act-topic-own-rename = Renommer
act-topic-own-end = Terminer
act-topic-own-last = Dernier jour
act-topic-own-add = Ajouter un sujet
act-topic-own-french = Nom en français
act-topic-own-english = Nom en anglais
act-topic-own-added = Le sujet est ajouté.
act-topic-own-renamed = Le sujet porte son nouveau nom partout, y compris dans les actes déjà consignés.
act-topic-ended = { $name } (jusqu’au { $day })
act-topic-own-ended = La fin du sujet est consignée : les actes déjà consignés le gardent.
act-topic-own-over = Ce sujet était déjà terminé.
act-refusal-topic-name = Écrivez un nom de 100 caractères au plus.
act-refusal-topic-day = Ce sujet ne vaut pas ce jour-là. Choisissez-en un autre, ou un autre jour.
history-topic-added = Sujet ajouté
history-topic-renamed = Sujet renommé
history-topic-ended = Sujet terminé
# family: happened-*
happened-act = Acte d’accompagnement
happened-request = Demande reçue
happened-referred = Référée à
happened-received = Reçoit un référencement
