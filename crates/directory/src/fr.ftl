dir-menu = Fiches
dir-sheets = Fiches du répertoire
dir-title = Répertoire de l’économie sociale
dir-search = Nom, produit, service, secteur
dir-send = Chercher
dir-count = { $count ->
    [one] { $told } entreprise
   *[other] { $told } entreprises
}
dir-all = Voir tout le répertoire
dir-whole = Voir le répertoire et sa carte
dir-jump = Carte et filtres
dir-filters = Carte et filtres
dir-found = Entreprises trouvées
dir-map = Carte : nombre d’entreprises par MRC
dir-streets = Carte des rues
dir-streets-hint = La liste ci-dessous dit la même chose. Au clavier : les flèches déplacent la carte, + et − changent l’échelle.
dir-streets-name = Carte des rues, avec les entreprises trouvées
dir-streets-in = Agrandir
dir-streets-out = Réduire
dir-streets-shut = Fermer
dir-streets-list = Voir la liste
dir-streets-postal = Au milieu du code postal
dir-streets-municipality = Au milieu de la municipalité
dir-streets-trouble = La carte n’a pas pu être chargée. La liste reste complète.
dir-streets-seen = { $count ->
    [0] Aucune entreprise dans cette partie de la carte.
    [one] { $told } entreprise dans cette partie de la carte.
   *[other] { $told } entreprises dans cette partie de la carte.
}
dir-streets-elsewhere = { $count ->
    [one] { $told } entreprise sans lieu connu n’y paraît pas.
   *[other] { $told } entreprises sans lieu connu n’y paraissent pas.
}
dir-near = Rien ne répond exactement à ces mots. Voici ce qui en est proche.
dir-none = Aucune entreprise ne répond à ces critères. Enlevez un filtre, ou essayez un autre mot.
dir-empty = Aucune fiche n’est encore publiée.
dir-chosen = choisi, enlever ce filtre
dir-take = Données ouvertes
dir-api = Ce que les entreprises ont choisi de rendre public, tel quel. Les points sont placés au milieu de la municipalité.
dir-card = Carte pour un carnet d’adresses
dir-keep = Modifier la fiche publique
# family: dir-group-*
dir-group-mrc = MRC
dir-group-sector = Secteur
dir-group-scian = Secteur du SCIAN
dir-group-at = Lieu
dir-group-form = Forme juridique
dir-group-deal = Vente ou location
dir-group-buyers = Acheteurs publics
dir-group-member = Adhésion
# family: dir-yes-*
dir-yes-buyers = Offert aux acheteurs publics
dir-yes-member = Membre du pôle
dir-not-shown-member = Non affichée comme membre
dir-deal = Vente ou location
# family: dir-deal-*
dir-deal-sale = Vente
dir-deal-rental = Location
dir-deal-both = Vente et location
dir-offers = Produits et services
dir-offer = Produit ou service
dir-offers-empty = Aucun produit ni service. Ajoutez le premier : c’est par lui qu’on trouve l’entreprise.
dir-offer-add = Ajouter un produit ou un service
dir-offer-fr = Nom en français
dir-offer-en = Nom en anglais (facultatif)
dir-offer-words = Autres mots par lesquels on le cherche (facultatif)
dir-offer-seao = Catégorie du SEAO (facultatif)
dir-offer-withdraw = Retirer
dir-offer-made = Le produit ou service est ajouté.
dir-offer-withdrawn = Le produit ou service est retiré.
dir-serves = Territoire desservi
dir-write = Ce qui est écrit
dir-story-hint = En Markdown : une ligne vide sépare les paragraphes, des tirets font une liste.
dir-shown = Ce que tout le monde peut lire
dir-shown-hint = Le nom, la forme juridique et la municipalité vont avec la fiche. Le téléphone, le courriel et l’adresse d’une petite entreprise sont souvent ceux d’une personne : publiez-les seulement si elle y consent.
dir-choose = Choisir
dir-organization = Organisation
dir-see = Voir la fiche publique
dir-is-member = membre aujourd’hui
dir-no-member = n’est pas membre aujourd’hui
# family: dir-state-*
dir-state-published = Publiée
dir-state-hidden = Non publiée
dir-publish = Publier la fiche
dir-withdraw = Retirer du répertoire
dir-published = La fiche est dans le répertoire.
dir-withdrawn = La fiche n’est plus dans le répertoire.
dir-complete = Complète à
dir-complete-column = Complète à
dir-missing = Il manque :
dir-missing-column = Il manque
# family: dir-missing-*
dir-missing-place = la MRC
dir-missing-sector = le secteur
dir-missing-offers = un produit ou service
dir-missing-story = l’histoire
dir-missing-serves = le territoire desservi
dir-missing-reach = un moyen de la joindre
# family: dir-field-*
dir-field-sector = Secteur
dir-field-offers = Produits et services
dir-field-story = Histoire
dir-field-story-fr = Histoire en français
dir-field-story-en = Histoire en anglais (facultatif)
dir-field-serves = Territoire desservi
dir-field-website = Site web
dir-field-phone = Téléphone
dir-field-email = Courriel
dir-field-address = Adresse
dir-field-neq = NEQ
dir-field-member = Membre du pôle
dir-review-empty = Le pôle ne connaît encore aucune entreprise.
dir-review-none = Aucune fiche ne répond à ce filtre.
dir-review-all = Voir toutes les fiches
dir-order = Ordre
dir-order-name = Par nom
# family: dir-order-*
dir-order-complete = Les plus complètes d’abord
dir-order-lacking = Les moins complètes d’abord
dir-many = Plusieurs fiches à la fois
dir-many-hint = Cochez des fiches ci-dessus, ou toute la liste, pages suivantes comprises. Une fiche publiée pour la première fois montre ce qu’une première publication montre.
dir-many-choose = Choisir
dir-many-every = { $count ->
    [one] Toute la liste, { $told } fiche
   *[other] Toute la liste, { $told } fiches
}
dir-many-publish = Publier ces fiches
dir-many-withdraw = Retirer ces fiches
dir-many-published = Les fiches choisies sont dans le répertoire.
dir-many-withdrawn = Les fiches choisies ne sont plus dans le répertoire.
dir-many-none = Rien n’a changé : aucune des fiches choisies n’est connue, ou toutes étaient déjà ainsi.
dir-many-done = { $count ->
    [one] { $told } fiche a changé.
   *[other] { $told } fiches ont changé.
}
dir-refusal-act = Choisissez de publier ou de retirer.
dir-refusal-no-sheet = Cochez au moins une fiche, ou toute la liste.
dir-settle = Ouverture du répertoire
dir-licence = Licence des données
dir-sites = Sites qui peuvent montrer le répertoire chez eux
dir-sites-hint = Adresses complètes séparées par des espaces, comme https://pole.example. Sans adresse, aucun site ne le peut.
dir-line = Montrer le répertoire sur un autre site
dir-line-hint = Ajoutez d’abord l’adresse du site ci-dessus, puis copiez cette ligne dans une page du site.
dir-refusal-sector = Choisissez un secteur de la liste.
dir-refusal-serves = Choisissez parmi les territoires de la liste.
dir-refusal-offer = Écrivez le nom en français du produit ou du service.
dir-refusal-seao = Choisissez une catégorie de la liste.
dir-refusal-deal = Choisissez : vente, location, ou les deux.
dir-refusal-sites = Écrivez chaque adresse en entier, comme https://pole.example, sans rien après.
dir-refusal-state = Choisissez un état de la liste.
figure-directory-published = Entreprises dans le répertoire
figure-directory-published-definition = Entreprises dont la fiche est publiée dans le répertoire le dernier jour de la période. Une fiche retirée ce jour-là n’y est plus; une entreprise fermée non plus.
# family: history-*
history-sheet-written = Fiche modifiée
history-sheet-field-shown = Rendu public
history-sheet-field-hidden = Rendu privé
history-sheet-published = Fiche publiée
history-sheet-withdrawn = Fiche retirée du répertoire
history-sheet-offer-made = Produit ou service ajouté
history-sheet-offer-withdrawn = Produit ou service retiré
dir-confirmed-on = Confirmée le
dir-trace = D’où vient chaque champ
dir-trace-field = Champ
dir-trace-source = Source
dir-trace-on = Confirmé le
dir-trace-scian = Secteur (SCIAN)
# family: dir-source-*
dir-source-owner = L’entreprise, par son lien
dir-source-staff = Le pôle
dir-source-import = Une liste importée
dir-source-register = Le registre des entreprises
dir-source-form = Un formulaire du pôle
dir-source-unknown = Non notée
dir-confirm = Tout est exact aujourd’hui
dir-confirm-hint = Après avoir passé toute la fiche en revue avec l’entreprise, au téléphone par exemple.
dir-confirmed = La fiche est confirmée.
dir-ask = Demander à l’entreprise
dir-ask-hint = Une lettre part à une seule boîte, celle d’une personne. Son lien montre la fiche sans compte, sert une fois et pendant 30 jours, et peut être retiré.
dir-ask-to = Courriel de la personne
dir-ask-language = Langue de la lettre
dir-ask-on = Envoyé le
dir-ask-send = Envoyer le lien
dir-asked = La lettre est partie.
# family: dir-language-*
dir-language-fr = Français
dir-language-en = Anglais
# family: dir-link-*
dir-link-open = Attend une réponse
dir-link-answered = Répondu
dir-link-revoked = Retiré
dir-link-ended = Échu sans réponse
dir-link-revoke = Retirer le lien
dir-refusal-stopped = Cette boîte a demandé de ne plus recevoir ces lettres. Elle seule peut les redemander, par le lien d’une lettre reçue.
dir-refusal-often = Cette boîte a déjà reçu plusieurs lettres depuis une heure. Attendez un peu.
dir-answer = Votre fiche au répertoire
dir-answer-text = Voici ce que le pôle sait de votre entreprise. Si tout est exact, un seul clic suffit. Sinon, corrigez plus bas.
dir-answer-until = Ce lien n’est que pour vous. Il sert une fois, jusqu’au
dir-answer-right = Tout est exact
dir-answer-correct = Corriger ou compléter
dir-answer-proposed = Le pôle regarde chaque correction avant de l’écrire, et vous répond par courriel.
dir-answer-direct = Vos corrections sont écrites aussitôt.
dir-answer-shown = Le téléphone, le courriel et l’adresse peuvent être ceux d’une personne : ne cochez que ce que vous voulez rendre public.
dir-answer-remark = Autre chose à corriger
dir-answer-offers = Corrigez un produit ou un service, dites qu’il n’est plus offert, ou ajoutez-en : la ligne laissée vide n’ajoute rien.
dir-answer-photo = Proposer une photographie
dir-answer-photo-first = Une photographie se propose avant d’envoyer le reste, car le lien ne sert qu’une fois.
dir-answer-photo-text = Quelqu’un du pôle la regarde avant qu’elle soit montrée. La fiche en montre douze au plus.
dir-answer-photo-sent = Merci. Le pôle regarde votre photographie. Vous pouvez en proposer une autre, ou corriger la fiche.
dir-answer-still = Toujours offert
dir-answer-still-yes = Oui
dir-answer-not-offered = N’est plus offert
dir-answer-send = Envoyer mes corrections
dir-answer-thanks = Merci. La fiche est confirmée.
dir-answer-waits = Merci. Le pôle regarde vos corrections et vous répond par courriel.
dir-answer-taken = Merci. Vos corrections sont écrites.
dir-answer-done = Ce lien a servi : le pôle a votre réponse. Pour corriger autre chose, demandez-lui un autre lien.
dir-answer-ended = Ce lien ne sert plus. Demandez-en un autre au pôle.
# family: dir-letter-ask-*
dir-letter-ask = Votre fiche au répertoire est-elle exacte?
dir-letter-ask-hello = Bonjour,
dir-letter-ask-text = La fiche de { $name } est dans notre répertoire de l’économie sociale. Est-elle encore exacte?
dir-letter-ask-how = Le lien ci-dessous la montre champ par champ, sans compte. Un clic confirme tout; sinon, corrigez ce qui a changé.
dir-letter-ask-until = Ce lien est pour vous seul. Il sert une fois, jusqu’au { $day }.
dir-letter-ask-why = Vous recevez cette lettre parce que cette adresse est celle de qui répond de la fiche. Elle vient de : { $sender }
dir-letter-open = Voir la fiche
dir-letter-stop = Ne plus recevoir ces lettres
dir-letter-told = Vos corrections à la fiche de { $name }
dir-letter-told-text = Nous avons regardé vos corrections à la fiche de { $name }. Merci.
dir-letter-told-accepted = { $field } : correction acceptée.
dir-letter-told-refused = { $field } : correction non retenue. { $reason }
dir-stop = Lettres sur votre fiche
dir-stop-text = Cette boîte ne recevra plus de lettre qui demande si la fiche est exacte.
dir-stop-send = Ne plus recevoir ces lettres
dir-stop-done = C’est fait. Cette boîte ne reçoit plus ces lettres.
dir-stop-resume = Les recevoir à nouveau
dir-waiting = Corrections proposées
dir-waiting-none = Aucune correction n’attend.
dir-waiting-proposals = { $count ->
    [one] { $told } fiche a des corrections proposées
   *[other] { $told } fiches ont des corrections proposées
}
dir-proposals = { $count ->
    [one] { $told } champ
   *[other] { $told } champs
}
dir-proposals-here = { $count ->
    [one] L’entreprise propose de corriger { $told } champ
   *[other] L’entreprise propose de corriger { $told } champs
}
dir-weigh-text = Acceptez ou refusez champ par champ. L’entreprise reçoit une lettre qui le dit, avec la raison d’un refus.
dir-weigh-before = Écrit
dir-weigh-proposed = Proposé le
dir-weigh-decision = Décision
dir-weigh-reason = Raison, lue par l’entreprise
dir-weigh-send = Décider et répondre
# family: dir-decision-*
dir-decision-accepted = Accepter
dir-decision-refused = Refuser
dir-decide-later = Plus tard
dir-proposals-decided = C’est décidé, et une lettre le dit à l’entreprise.
dir-refusal-reason = Écrivez la raison de chaque refus : l’entreprise la lira.
dir-refusal-undecided = Acceptez ou refusez au moins un champ.
dir-owners = Corrections des entreprises
dir-owners-hint = Sans cette case, chaque correction attend que quelqu’un du pôle l’accepte.
dir-owners-direct = Les écrire aussitôt
dir-remind = Fiches à rafraîchir
dir-remind-now = Une fiche reste fraîche pendant
dir-remind-months-told = { $count ->
    [one] { $told } mois
   *[other] { $told } mois
}
dir-remind-letters = Des lettres partent ces jours-là après ce délai : { $days }.
dir-remind-no-letter = Aucune lettre ne part d’elle-même.
dir-remind-off = Écrivez ci-dessous les jours des lettres pour que les entreprises soient relancées à votre place.
dir-remind-rule = Décider la règle
dir-remind-months = Mois pendant lesquels une fiche reste fraîche
dir-remind-days = Jours, après ce délai, où une lettre part
dir-remind-hint = Par exemple 0, 14, 30 : trois lettres au plus. Rien ne part vers une boîte qui a demandé de ne plus en recevoir, ni après une réponse.
dir-remind-from = À partir du
dir-ruled = La règle est décidée.
dir-refusal-months = Écrivez un nombre de mois, de 1 à 60.
dir-refusal-days = Écrivez au plus six jours, de 0 à 365, séparés par des virgules.
dir-stale = Fiches qui ne sont plus fraîches
dir-stale-count = { $count ->
    [one] { $told } fiche
   *[other] { $told } fiches
}
dir-stale-letters = Lettres envoyées depuis
dir-stale-none = Aucune fiche dans cet état.
# family: dir-chase-*
dir-chase-silent = N’a jamais répondu
dir-chase-stopped = Ne veut plus de lettre
dir-chase-unreached = Sans courriel
dir-chase-written = Lettre envoyée
dir-chase-next = Aucune lettre encore
dir-photos = Photographies
dir-photos-none = Aucune photographie.
dir-photos-keep = Ajouter ou mettre en ordre des photographies
dir-photos-hidden = Les photographies ne sont pas montrées sur la fiche publique.
dir-photo-add = Ajouter une photographie
dir-photo-file = Photographie
dir-photo-file-hint = JPEG, PNG ou WebP, 15 Mo au plus. Elle est réduite à 1 600 pixels, et le lieu et la date que l’appareil a notés sont enlevés.
dir-photo-alternative = Ce qu’on y voit, pour qui ne la voit pas
dir-photo-credit-field = Crédit : qui l’a prise
dir-photo-credit = Crédit :
dir-photo-consent = Personnes qu’on peut reconnaître
# family: dir-consent-*
dir-consent-nobody = Personne n’est reconnaissable
dir-consent-given = Elles consentent à cette publication
dir-photo-send = Ajouter
dir-photo-added = La photographie est ajoutée.
dir-photo-remove = Enlever
dir-photo-removed = La photographie est enlevée.
dir-raise = Monter
dir-refusal-file = Choisissez une photographie.
dir-refusal-file-large = Cette photographie est trop grande. Choisissez-en une de 15 Mo, de 67 mégapixels et de 12 000 pixels de côté au plus.
dir-refusal-file-kind = Ce fichier n’est pas une photographie JPEG, PNG ou WebP, ou il est brisé.
dir-refusal-alternative = Décrivez la photographie en quelques mots.
dir-refusal-credit = Écrivez qui a pris la photographie.
dir-refusal-consent = Dites si des personnes peuvent être reconnues, et si elles consentent.
dir-refusal-photos = Une fiche a douze photographies au plus. Enlevez-en une d’abord.
dir-offer-edit = Modifier
dir-offer-until = jusqu’au
dir-offers-ended = Ce qui n’est plus offert
dir-offer-end = Ne plus l’offrir
dir-offer-end-on = Premier jour où ce n’est plus offert
dir-offer-serves = Territoire où c’est offert
dir-offer-serves-hint = Sans choix, c’est celui de l’entreprise.
dir-field-photos = Photographies
figure-directory-fresh = Part des fiches fraîches
figure-directory-fresh-definition = Parmi les fiches publiées dans le répertoire le dernier jour de la période, celles que l’entreprise ou le pôle a confirmées en entier dans les mois que la règle en vigueur ce jour-là donne (douze mois sans règle). Publier une fiche la confirme le jour même.
figure-directory-corrections-waiting = Corrections qui attendent une décision
figure-directory-corrections-waiting-definition = Corrections, produits, services et photographies que des entreprises ont proposés par le lien de leur fiche, et qui n’étaient ni acceptés, ni refusés, ni remplacés à la fin du dernier jour de la période.
history-sheet-confirmed-by-owner = Fiche confirmée par l’entreprise
history-sheet-confirmed-by-staff = Fiche confirmée par le pôle
history-sheet-asked = Lien envoyé à l’entreprise
history-sheet-chased = Lettre de relance envoyée
history-sheet-link-revoked = Lien retiré
history-sheet-letters-stopped = L’entreprise ne veut plus de lettre
history-sheet-letters-resumed = L’entreprise veut de nouveau des lettres
history-sheet-proposed = Corrections proposées par l’entreprise
history-sheet-proposal-accepted = Correction acceptée
history-sheet-proposal-refused = Correction refusée
history-sheet-offer-edited = Produit ou service modifié
history-sheet-offer-moved = Produits et services mis en ordre
history-sheet-photo-added = Photographie ajoutée
history-sheet-photo-moved = Photographies mises en ordre
history-sheet-photo-removed = Photographie enlevée
history-chase-ruled = Règle des fiches fraîches décidée
# family: happened-*
happened-published = Fiche publiée au répertoire
happened-unpublished = Fiche retirée du répertoire
happened-offered = Offre ajoutée
happened-offer-ended = Offre retirée
dir-answer-late = Ce lien avait pris fin, mais ce que vous avez écrit est reçu : quelqu’un du pôle le lira.
dir-answer-lost = Ce que vous aviez écrit
dir-answer-lost-text = Rien n’a été envoyé. Copiez ces textes avant de quitter la page, ou envoyez-les au pôle par courriel.
dir-answer-write = Écrire au pôle
