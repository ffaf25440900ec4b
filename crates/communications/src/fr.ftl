com-menu = Communications
com-channels = Canaux
com-channels-empty = Aucun canal n’est inscrit pour cette période. Ajoutez le premier, puis notez combien d’abonnés il a.
com-channels-other = Canaux d’autres périodes
com-channel = Canal
com-channel-none = Aucun en particulier
com-channel-open = Ajouter un canal
com-channel-change = Modifier le canal
# family: com-kind-*
com-kind = Genre
com-kind-facebook = Facebook
com-kind-linkedin = LinkedIn
com-kind-instagram = Instagram
com-kind-mailchimp = Mailchimp
com-kind-bulletin = Infolettre
com-kind-website = Site web
com-kind-youtube = YouTube
com-kind-blog = Blogue
com-kind-other = Autre
com-name = Nom
com-address = Adresse web
com-address-hint = Facultative, elle commence par https://.
com-since = Depuis le
com-until = jusqu’au
com-last-day = Dernier jour
com-from = À partir du
com-to = Jusqu’au
com-show = Montrer
com-day = Jour
com-days = Jours
com-followers = Abonnés
com-readings = Relevés
com-readings-empty = Ce canal n’a encore aucun relevé. Notez combien d’abonnés il a aujourd’hui.
com-reading-note = Noter le relevé
com-base = Au départ
com-last = Dernier relevé
com-gained = Gain
com-gained-all = abonnés de plus
com-gained-hint = Le gain va du dernier relevé d’avant la période au dernier relevé de la période. Un relevé qui manque est dit manquant et ne vaut jamais zéro.
com-missing = manquant
com-missing-months = Mois sans relevé
com-deed = Que faire
com-noted = C’est noté.
com-withdraw = Retirer
com-withdrawn = C’est retiré.
com-why = Pourquoi le retirer
com-why-hint = Ce qui est retiré ne compte plus, et reste avec sa raison.
com-cancel = Ne rien retirer
com-import = Importer des relevés
com-import-send = Importer
com-import-same = Tout était noté déjà.
com-file = Fichier
com-file-hint = CSV ou Excel, avec les colonnes jour, canal et abonnés. Le canal se dit par son nom.
com-line = Ligne
com-campaigns = Campagnes
com-campaigns-empty = Aucune campagne n’est inscrite. Commencez la première.
com-campaign-begin = Commencer une campagne
com-campaign-change = Modifier la campagne
com-aim = But
com-aim-hint = Ce que la campagne veut faire connaître.
com-audience = Public visé
com-audience-hint = Facultatif, par exemple les municipalités ou le grand public.
com-action = Action du cadre
com-place = Territoire
com-everywhere = Tout le territoire
com-budget = Budget
com-budget-hint = En dollars; laissez vide s’il n’est pas connu.
com-programme = Programme
com-programme-hint = Facultatif, par exemple L’économie sociale, j’achète.
com-ads = Publicités
com-ads-empty = Aucune publicité n’est notée. Ajoutez la première.
com-ad = Publicité
com-ad-show = Ajouter une publicité
com-ad-change = Modifier la publicité
com-text = Texte
com-text-hint = Comme il fut ou sera publié.
com-featured = Entreprises mises en lumière
com-featured-hint = Tapez un nom; ajoutez-en plusieurs, une à la fois.
com-featured-empty = Aucune entreprise n’est encore mise en lumière.
com-which = Laquelle voulez-vous dire?
# family: com-impact-*
com-impact = Retombées mises de l’avant
com-impact-social = Sociales
com-impact-economic = Économiques
com-impact-environmental = Environnementales
com-echo = Portée
com-echo-note = Noter la portée
com-echo-empty = Rien n’est encore noté de sa portée.
com-reach = Personnes atteintes
com-impressions = Affichages
com-clicks = Clics
com-press = Revue de presse
com-press-empty = Aucune mention dans la presse n’est notée pour cette période.
com-press-note = Noter une mention dans la presse
com-press-change = Modifier la mention
# family: com-press-kind-*
com-press-kind-article = Article
com-press-kind-radio = Radio
com-press-kind-television = Télévision
com-press-kind-letter = Lettre ouverte
com-medium = Média
com-title = Titre
com-about = Au sujet de
com-about-hint = L’entreprise dont il s’agit; laissez vide si c’est le pôle ou l’économie sociale.
com-quote = Extrait
com-quote-hint = Facultatif : les mots du média, tels qu’ils ont été dits ou écrits.
com-editorial = Calendrier éditorial
com-editorial-empty = Rien n’est prévu ce mois-ci. Planifiez une première publication.
com-editorial-plan = Planifier une publication
com-editorial-change = Modifier la publication
com-editorial-publish = Dire qu’elle est publiée
com-editorial-late = À publier, et en retard
com-editorial-feed = Fichier pour agendas
com-published = C’est publié.
com-list = Liste
com-owner = Responsable
com-state = État
# family: com-state-*
com-state-planned = Prévue
com-state-late = En retard
com-state-published = Publiée
com-month-before = Mois d’avant
com-month-after = Mois d’après
# family: com-weekday-*
com-weekday-1 = Dim.
com-weekday-2 = Lun.
com-weekday-3 = Mar.
com-weekday-4 = Mer.
com-weekday-5 = Jeu.
com-weekday-6 = Ven.
com-weekday-7 = Sam.
com-waiting-late = { $count ->
    [one] Une publication prévue est en retard
   *[other] { $told } publications prévues sont en retard
    }
com-waiting-unread = { $count ->
    [one] Un canal n’a pas été relevé depuis le mois dernier
   *[other] { $told } canaux n’ont pas été relevés depuis le mois dernier
    }
com-untold = { $count ->
    [one] 1 canal sans les deux relevés qu’il faut
   *[other] { $told } canaux sans les deux relevés qu’il faut
    }
com-ads-count = { $count ->
    [one] 1 publicité
   *[other] { $told } publicités
    }
com-press-count = { $count ->
    [one] 1 mention
   *[other] { $told } mentions
    }
com-readers = { $count ->
    [one] 1 personne peut recevoir l’infolettre
   *[other] { $told } personnes peuvent recevoir l’infolettre
    }
com-media-count = { $count ->
    [one] 1 contenu
   *[other] { $told } contenus
    }
com-news = Nouvelles
com-news-empty = Aucune nouvelle n’est écrite. Écrivez la première.
com-news-write = Écrire une nouvelle
com-news-change = Modifier la nouvelle
com-news-public = Nouvelles du pôle
com-news-public-empty = Aucune nouvelle n’est encore parue.
# family: com-news-state-*
com-news-state-draft = Brouillon
com-news-state-scheduled = À paraître
com-news-state-published = Parue
com-news-from = Lue de tous à partir du
com-news-publish = Publier
com-news-lead-fr = L’essentiel en français
com-news-lead-en = L’essentiel en anglais
com-news-lead-hint = Une ou deux phrases, qui suffisent dans une liste et dans une infolettre.
com-news-text-hint = En Markdown : une ligne vide sépare les paragraphes, **deux étoiles** donnent du gras.
com-news-english-hint = Facultatif. Sans titre, essentiel et texte en anglais, la nouvelle se lit en français.
com-news-photo = Photographie
com-news-photo-none = Aucune
com-news-credit = Photographie
com-news-about = Organisations dont il est question
com-news-why = Ce qui est corrigé
com-news-why-hint = La nouvelle est déjà lue. Si ses mots changent, dites en français ce qui était inexact : tous le liront.
com-news-corrected = Corrigée le
com-news-corrections = Corrections
com-news-before = Ce qui se lisait avant
com-bulletins = Infolettres
com-bulletins-empty = Aucune infolettre n’est partie dans cette période. Composez la prochaine.
com-bulletins-missing = Mois sans infolettre :
com-bulletin-compose = Composer une infolettre
com-bulletin-change = Modifier les titres et l’introduction
# family: com-bulletin-state-*
com-bulletin-state-draft = Brouillon
com-bulletin-state-sending = En cours d’envoi
com-bulletin-state-sent = Envoyée
com-drafts = Brouillons
com-sent = Envoyées
com-wanted = Destinataires
com-written = Lettres écrites
com-skipped = Laissées de côté
com-title-fr = Titre en français
com-title-en = Titre en anglais
com-text-fr = Texte en français
com-text-en = Texte en anglais
com-text-en-hint = Facultatif : sans lui, le français est envoyé.
com-intro-fr = Introduction en français
com-intro-en = Introduction en anglais
com-intro-hint = Facultative. Une ligne vide sépare les paragraphes.
com-content = Contenu
com-content-empty = L’infolettre ne contient encore rien. Reprenez ce que le pôle sait déjà, ou écrivez vos mots.
# family: com-item-*
com-item-news = Nouvelle
com-item-member = Nouveau membre
com-item-event = Événement
com-item-call = Appel d’offres
com-item-own = Texte
com-item-drop = Enlever
com-item-raise = Monter
com-proposals = Reprendre ce que le pôle sait
com-proposals-take = Reprendre ce qui est coché
com-own-words = Écrire ses mots
com-own-add = Ajouter le texte
com-send = Envoi
com-send-now = Envoyer maintenant
com-sending = L’envoi est commencé.
# family: com-sending-*
com-sending-waiting = Va partir
com-sending-written = Écrite
com-sending-sent = Partie
com-sending-gone = Adresse qui n’existe plus
com-sending-unsubscribed = Ne consent plus
com-sendings = Envois de l’infolettre
com-sendings-empty = L’infolettre n’est partie vers personne encore.
com-written-at = Écrite le
com-try = M’envoyer un essai
com-tried = Un essai vous est envoyé dans chaque langue.
com-tried-at = Dernier essai
com-online = La voir en ligne
com-archive = Infolettres du pôle
com-archive-empty = Aucune infolettre n’est encore parue. Abonnez-vous pour recevoir la première.
com-subscribe = S’abonner à l’infolettre
com-subscribe-text = L’infolettre dit ce qui se passe en économie sociale dans la région. Vous y mettez fin quand vous voulez.
com-subscribe-send = M’abonner
com-subscribe-hint = Une lettre vous demandera de confirmer : rien n’est envoyé avant. Votre adresse ne sert qu’à l’infolettre.
com-subscribe-received = Ouvrez la lettre qui vient de partir vers votre adresse, et confirmez par son lien. Il sert pendant sept jours.
com-subscribe-confirm = Confirmez que vous voulez recevoir l’infolettre à cette adresse.
com-subscribe-done = C’est fait : vous recevrez la prochaine infolettre.
com-subscribe-evidence = Formulaire d’abonnement du { $day }, confirmé par le lien de la lettre
com-stop = Ne plus recevoir l’infolettre
com-stop-text = L’infolettre ne sera plus envoyée à cette adresse, dès maintenant.
com-stop-send = Ne plus la recevoir
com-stop-done = C’est fait : l’infolettre ne sera plus envoyée à cette adresse.
com-subscribers = Qui peut recevoir l’infolettre
com-subscribers-hint = Chaque personne y a consenti, expressément ou comme la loi le permet, et son consentement tient aujourd’hui. Une adresse qui n’existe plus n’y est pas.
com-subscribers-empty = Personne ne peut encore recevoir l’infolettre. Faites connaître la page d’abonnement.
com-person = Personne
com-person-name = Nom de la personne
com-person-other = Une autre personne
com-email = Courriel
# family: com-language-*
com-language = Langue
com-language-fr = Français
com-language-en = Anglais
com-basis = Fondement
com-holds-until = Tient jusqu’au
com-letter-why = Vous recevez cette infolettre parce que vous y avez consenti, ou que la loi le permet. Elle est envoyée par { $sender }.
com-letter-online = La lire en ligne
com-letter-stop = Ne plus recevoir l’infolettre
com-letter-trial = Essai : { $title }
# family: com-letter-ask-*
com-letter-ask = Confirmez votre abonnement
com-letter-ask-hello = Bonjour { $name },
com-letter-ask-text = Quelqu’un a demandé que l’infolettre vous soit envoyée. Si c’est vous, confirmez : rien ne part avant.
com-letter-ask-why = Si ce n’est pas vous, ne faites rien. Cette lettre vient de { $sender }.
com-letter-ask-confirm = Confirmer mon abonnement
com-media = Banque de contenus
com-media-keep = Ajouter un contenu
com-media-change = Modifier le contenu
com-media-empty = La banque est vide. Ajoutez une photographie ou un texte, avec ses droits.
com-media-none = Rien ne contient ce mot.
# family: com-media-kind-*
com-media-kind-photo = Photographie
com-media-kind-text = Texte
# family: com-media-state-*
com-media-state-offered = Utilisable
com-media-state-expired = Droits échus
com-media-state-unagreed = Consentement à obtenir
com-media-state-withdrawn = Consentement retiré ou échu
# family: com-media-why-*
com-media-why-expired = Les droits sont échus : le fichier n’est plus offert.
com-media-why-unagreed = Des personnes y sont reconnaissables, et aucun consentement n’est noté : le fichier n’est pas offert.
com-media-why-withdrawn = Une personne qu’on y voit ne consent plus : le fichier n’est plus offert.
com-media-file = Photographie
com-media-file-hint = JPEG, PNG ou WebP, de 15 Mo au plus. Laissez vide pour un texte.
com-media-text-hint = Pour une photographie, ce qu’il faut savoir pour s’en servir.
com-media-large = L’ouvrir en grand
com-alternative = Ce que la photographie montre
com-alternative-hint = Pour qui ne la voit pas.
com-author = Auteur
com-rights = Droits
com-rights-until = Droits jusqu’au, s’ils finissent
# family: com-licence-*
com-licence-own = Au pôle
com-licence-given = Prêtés au pôle
com-licence-cc-by = Creative Commons BY
com-licence-cc-by-nc = Creative Commons BY-NC
com-licence-bought = Achetés
# family: com-shows-*
com-shows = Qui est reconnaissable
com-shows-nobody = Personne
com-shows-persons = Des personnes, qui y consentent
com-agreed = Consentement des personnes montrées
com-agreed-empty = Aucun consentement n’est noté.
com-agreed-withdraw = Retirer le consentement
com-agree = Noter un consentement
# family: com-agreed-state-*
com-agreed-state-given = Donné
com-agreed-state-withdrawn = Retiré
com-agreed-state-over = Échu
com-evidence = Preuve
com-evidence-hint = Par exemple un formulaire signé, et où il est rangé.
com-word = Mot
com-find = Chercher
com-refusal-kind = Choisissez un genre.
com-refusal-pace = Trop d’abonnements viennent d’ici. Réessayez dans une heure.
com-refusal-name = Écrivez un nom.
com-refusal-address = Écrivez une adresse qui commence par https://, sans espace.
com-refusal-number = Écrivez un nombre entier, comme 1 234.
com-refusal-channel-day = Le canal n’existait pas ce jour-là.
com-refusal-read-already = Ce jour a déjà un autre relevé. Retirez-le d’abord.
com-refusal-long-period = Choisissez vingt ans au plus.
com-refusal-why = Dites pourquoi.
com-refusal-file = Choisissez un fichier.
com-refusal-file-kind = Ce fichier n’est ni un CSV ni un classeur.
com-refusal-columns = Il faut une colonne pour le jour, une pour le canal et une pour les abonnés.
com-refusal-lines = Le fichier doit avoir de 1 à 5 000 lignes.
com-refusal-line = La ligne ne se lit pas.
com-refusal-some = Rien n’est noté : ces lignes sont à corriger.
com-refusal-channel = Aucun canal ne porte ce nom.
com-refusal-budget = Écrivez un montant en dollars, comme 2 500,00.
com-refusal-mrc = Choisissez une MRC de la liste.
com-refusal-action = Choisissez une action du cadre.
com-refusal-text = Écrivez le texte.
com-refusal-title = Écrivez un titre.
com-refusal-lead = Écrivez l’essentiel.
com-refusal-photo = Choisissez une photographie dont les droits tiennent.
com-refusal-correction = Dites ce qui est corrigé.
com-refusal-over = Choisissez aujourd’hui ou un jour à venir.
com-refusal-read = Cette nouvelle est déjà lue.
com-refusal-impact = Choisissez au moins une sorte de retombées.
com-refusal-featured = Choisissez des organisations connues, cinquante au plus.
com-refusal-several = Plusieurs portent ce nom : dites qui.
com-refusal-unknown = Aucune organisation ne porte ce nom.
com-refusal-medium = Écrivez le nom du média.
com-refusal-owner = Choisissez quelqu’un de l’équipe.
com-refusal-sent = Cette infolettre est déjà partie.
com-refusal-sender = Écrivez d’abord l’adresse postale du pôle dans ses réglages : la loi la demande dans chaque envoi.
com-refusal-nothing = L’infolettre est vide.
com-refusal-nobody = Personne ne peut la recevoir aujourd’hui.
com-refusal-author = Dites qui en est l’auteur.
com-refusal-licence = Choisissez sous quels droits.
com-refusal-shows = Dites si des personnes sont reconnaissables.
com-refusal-alternative = Dites ce que la photographie montre.
com-refusal-picture = Ce fichier n’est pas une photographie en JPEG, PNG ou WebP.
com-refusal-picture-large = Le fichier est trop lourd.
# family: history-*
history-channel-opened = Canal ajouté
history-channel-changed = Canal modifié
history-channel-read = Relevé noté
history-channel-reading-withdrawn = Relevé retiré
history-campaign-begun = Campagne commencée
history-campaign-changed = Campagne modifiée
history-campaign-withdrawn = Campagne retirée
history-ad-shown = Publicité ajoutée
history-ad-changed = Publicité modifiée
history-ad-read = Portée notée
history-ad-withdrawn = Publicité retirée
history-ad-reading-withdrawn = Portée retirée
history-press-noted = Mention notée
history-press-changed = Mention modifiée
history-press-withdrawn = Mention retirée
history-editorial-planned = Publication prévue
history-editorial-changed = Publication modifiée
history-editorial-published = Publiée
history-editorial-withdrawn = Publication retirée
history-news-written = Nouvelle écrite
history-news-changed = Nouvelle modifiée
history-news-corrected = Nouvelle corrigée
history-news-published = Jour de parution choisi
history-news-withdrawn = Nouvelle retirée
history-bulletin-composed = Infolettre commencée
history-bulletin-changed = Infolettre modifiée
history-bulletin-item-put = Contenu ajouté
history-bulletin-item-dropped = Contenu enlevé
history-bulletin-item-raised = Contenu monté
history-bulletin-tried = Essai envoyé
history-bulletin-sent = Envoi commencé
history-bulletin-withdrawn = Infolettre retirée
history-bulletin-asked = Abonnement demandé
history-bulletin-subscribed = Abonnement confirmé
history-media-kept = Contenu ajouté à la banque
history-media-changed = Contenu modifié
history-media-agreed = Consentement noté
history-media-consent-withdrawn = Consentement retiré
history-media-withdrawn = Contenu retiré
# family: happened-*
happened-featured = Mise en lumière par une publicité
happened-quoted = Mention dans la presse
happened-announced = Nouvelle du pôle
happened-bulletin = Infolettre envoyée
figure-communications-followers-gained = { $count ->
    [one] Abonné gagné
   *[other] Abonnés gagnés
    }
figure-communications-followers = { $count ->
    [one] Abonné
   *[other] Abonnés
    }
figure-communications-unread = { $count ->
    [one] Canal sans relevé
   *[other] Canaux sans relevé
    }
figure-communications-campaigns = { $count ->
    [one] Campagne
   *[other] Campagnes
    }
figure-communications-ads = { $count ->
    [one] Publicité
   *[other] Publicités
    }
figure-communications-featured = { $count ->
    [one] Entreprise mise en lumière
   *[other] Entreprises mises en lumière
    }
figure-communications-impacts = { $count ->
    [one] Retombée mise de l’avant
   *[other] Retombées mises de l’avant
    }
figure-communications-press = { $count ->
    [one] Mention dans la presse
   *[other] Mentions dans la presse
    }
figure-communications-published = { $count ->
    [one] Publication
   *[other] Publications
    }
figure-communications-news = { $count ->
    [one] Nouvelle parue
   *[other] Nouvelles parues
    }
figure-communications-bulletins = { $count ->
    [one] Infolettre mensuelle
   *[other] Infolettres mensuelles
    }
figure-communications-followers-gained-definition = Pour chaque canal, le dernier relevé de la période moins le dernier d’avant, ou le premier de la période si le canal y a commencé. Un canal auquel un de ces relevés manque est laissé de côté, sans valoir zéro : la page des communications dit combien le sont, et « Canaux sans relevé » combien n’ont été relevés par personne dans la période. Ce sont des comptes, et non des personnes.
figure-communications-followers-definition = Abonnés de chaque canal tenu le dernier jour de la période, à son dernier relevé. Ce sont des comptes, et non des personnes.
figure-communications-unread-definition = Canaux tenus dans la période, que personne n’y a relevés.
figure-communications-campaigns-definition = Campagnes qui ont commencé dans la période.
figure-communications-ads-definition = Publicités montrées dans la période, de campagnes qui n’ont pas été retirées.
figure-communications-featured-definition = Entreprises que les publicités de la période mettent en lumière, chacune comptée une fois.
figure-communications-impacts-definition = Sortes de retombées que les publicités de la période mettent de l’avant. Une publicité compte une fois pour chacune.
figure-communications-press-definition = Mentions du pôle, d’une entreprise ou de l’économie sociale dans la presse, au cours de la période.
figure-communications-published-definition = Publications du calendrier éditorial parues dans la période.
figure-communications-news-definition = Nouvelles que tous lisent depuis un jour de la période, et qui n’ont pas été retirées.
figure-communications-bulletins-definition = Mois de la période où une infolettre est partie : la première de chaque mois compte.
