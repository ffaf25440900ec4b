cohort-menu = Cohortes
cohort-open = Ouvrir une cohorte
cohort-opened = La cohorte est ouverte. Prenez maintenant qui y participe, ou ouvrez son appel.
cohort-change = Modifier
cohort-title = { $programme }, cohorte { $number }
cohort-from-day = à partir du { $day }
cohort-cohort = Cohorte
cohort-cohorts = Cohortes
cohort-cohorts-empty = Ce programme n’a pas encore eu de cohorte.
cohort-on = En cours et à venir
cohort-on-empty = Aucune cohorte n’est en cours ni à venir. Ouvrez la prochaine.
cohort-over = Terminées et annulées
cohort-untold = Présences à noter
cohort-coached = Cohortes que j’accompagne
cohort-coached-empty = Aucune cohorte ne vous est confiée aujourd’hui. La direction confie une cohorte.
cohort-days = Jours
cohort-place = Territoire
cohort-everywhere = Tout le territoire
cohort-state = État
cohort-action = Action du cadre
# family: cohort-is-*
cohort-is-on = En cours
cohort-is-coming = À venir
cohort-is-over = Terminée
cohort-is-off = Annulée
cohort-is-taken = participe
cohort-call = Appel
# family: cohort-call-is-*
cohort-call-is-none = Sans appel
cohort-call-is-soon = Ouvre bientôt
cohort-call-is-open = Ouvert
cohort-call-is-over = Terminé
cohort-call-is-off = Annulé
cohort-call-hint = Entre ces deux jours compris, on peut poser sa candidature sur la page publique. Sans jour d’ouverture, la cohorte n’a pas d’appel.
cohort-call-opens = Ouvre le
cohort-call-closes = Dernier jour
cohort-call-language = Langue du texte de l’appel
# family: cohort-language-*
cohort-language-fr = Français
cohort-language-en = Anglais
cohort-call-text = Texte de l’appel
cohort-call-text-hint = À qui la cohorte s’adresse, ses conditions, ce qu’elle apporte. Une ligne vide sépare deux paragraphes.
cohort-call-page = Page publique de l’appel
cohort-call-until = jusqu’au
cohort-calls = Parcours et cohortes
cohort-calls-text = Un projet collectif à faire naître, une entreprise d’économie sociale à faire grandir? Posez votre candidature à une cohorte.
cohort-calls-empty = Aucun appel n’est ouvert en ce moment. Revenez bientôt, ou écrivez au pôle.
# family: cohort-takes-*
cohort-takes-soon = L’appel n’est pas encore ouvert. Il ouvre le
cohort-takes-over = L’appel est terminé : les candidatures ne sont plus reçues.
cohort-takes-off = Cette cohorte est annulée.
cohort-takes-none = Cette cohorte n’a pas d’appel.
cohort-programme = Programme
cohort-programmes = Programmes
cohort-programmes-empty = Aucun programme n’est défini. Définissez le premier, par exemple SISMIC.
cohort-programme-define = Définir un programme
cohort-programme-defined = Le programme est défini. Dites maintenant les étapes de son parcours.
cohort-programme-closed = fermé
cohort-programme-closed-on = Fermé à partir du
cohort-name-fr = Nom en français
cohort-name-en = Nom en anglais
cohort-steps = Étapes du parcours
cohort-steps-hint = Dans l’ordre où on les franchit. On note pour chaque personne celles qu’elle a atteintes.
cohort-steps-empty = Ce programme n’a pas encore d’étapes.
cohort-step = Étape
cohort-step-fr = Étape en français
cohort-step-en = Étape en anglais
cohort-step-add = Ajouter l’étape
cohort-steps-reached = Étapes atteintes
cohort-statements = Énoncés de l’autoévaluation
cohort-statements-hint = Chaque participant dit de 1 à 5, au début puis à la fin, s’il s’y reconnaît.
cohort-statements-empty = Ce programme n’a pas encore d’énoncés.
cohort-statement = Énoncé
cohort-statement-fr = Énoncé en français
cohort-statement-en = Énoncé en anglais
cohort-statement-add = Ajouter l’énoncé
cohort-take-out = Retirer
cohort-begins = Début
cohort-ends = Fin
cohort-places = Places
cohort-participants = Participants
cohort-participants-empty = Personne ne participe encore. Prenez la première personne.
cohort-people-count = { $count ->
    [one] 1 personne.
   *[other] { $told } personnes.
}
cohort-hours-given = Présence :
cohort-take = Prendre un participant
cohort-take-send = Prendre dans la cohorte
cohort-taken = La personne participe à la cohorte.
cohort-taken-up = Candidature retenue :
cohort-person = Personne
cohort-person-hint = Un nom connu est retrouvé. Un nom nouveau est ajouté aux personnes.
cohort-person-page = Sa fiche
cohort-with = Avec
cohort-for = Au nom de
cohort-email = Courriel
cohort-phone = Téléphone
cohort-minutes = Minutes
cohort-enterprise = Entreprise
cohort-enterprise-hint = Une organisation que le pôle connaît. Laissez vide si aucune.
cohort-joined = Depuis le
cohort-left = Dernier jour
cohort-leave = Terminer la participation
cohort-hours = Heures
cohort-path = Parcours
cohort-reached = Atteinte
cohort-own-page = Page du participant
cohort-own-page-hint = Une lettre lui porte un lien vers ses séances, ses livrables et son autoévaluation, sans compte.
cohort-link-send = Envoyer le lien
cohort-link-sent = Le lien est envoyé.
cohort-no-mailbox = Cette personne n’a pas de courriel. Ajoutez-le à sa fiche pour lui envoyer le lien de sa page.
cohort-sessions = Séances
cohort-sessions-empty = Aucune séance n’est prévue. Prévoyez la première.
cohort-session = Séance
cohort-session-title = Titre de la séance
cohort-plan = Prévoir une séance
cohort-planned = La séance est prévue.
cohort-day = Jour
cohort-from-time = Début
cohort-to-time = Fin
cohort-mode = Comment
# family: cohort-mode-*
cohort-mode-online = En ligne
cohort-mode-place = Sur place
cohort-where = Lieu
cohort-link = Lien de visioconférence
cohort-speaker = Intervenant
cohort-present = Présences
cohort-presence = Présences
# family: cohort-how-*
cohort-how-present = Présent
cohort-how-excused = Excusé
cohort-how-absent = Absent
cohort-attended = Les présences sont notées.
# family: cohort-session-is-*
cohort-session-is-held = Tenue
cohort-session-is-coming = À venir
cohort-session-is-open = Présences à noter
cohort-session-is-off = Annulée
cohort-session-cancel = Annuler la séance
cohort-session-cancelled = La séance est annulée : elle ne compte pas.
cohort-session-not-cancelled = La séance n’est pas annulée : elle l’était déjà, ou quelqu’un y était.
cohort-cancel = Annuler la cohorte
cohort-cancelled = La cohorte est annulée : elle ne compte pas.
cohort-why-off = Pourquoi elle est annulée
cohort-why = Raison
cohort-applications = Candidatures
cohort-applications-empty = Aucune candidature n’est reçue.
cohort-applied-on = Reçue le
cohort-bring = Importer des candidatures
cohort-bring-intro = Importez les candidatures reçues par un autre formulaire (Google Forms, Microsoft Forms ou une liste à vous). Vous verrez ce qui serait ajouté avant que rien ne soit écrit. Chaque personne ajoutée reçoit ensuite une lettre pour confirmer sa candidature : on n’en décide qu’après.
cohort-bring-hint = CSV, Excel ou LibreOffice, 8 Mo et 500 lignes au plus, avec une ligne de titres. Il faut le nom, le courriel et ce que la personne veut faire.
cohort-bring-consent = Ces personnes ont accepté que le pôle utilise ces renseignements pour étudier leur candidature et leur répondre
cohort-bring-take = Importer et écrire aux personnes
cohort-brought = Les candidatures sont importées, et les lettres sont parties.
cohort-brought-what = Candidatures importées
cohort-look = Ce qui serait fait de ces candidatures
cohort-count-added = Candidatures à ajouter
cohort-count-unchanged = Déjà reçues de ce courriel
cohort-file-says = La liste dit
cohort-columns-hint = Corrigez ce qui a été mal reconnu. Une colonne qui ne sert pas est laissée de côté.
# family: cohort-fate-*
cohort-fate-added = À ajouter
cohort-fate-unchanged = Déjà reçue
# family: cohort-field-*
cohort-field-line = Ligne
cohort-field-first-name = Prénom
cohort-field-last-name = Nom de famille
cohort-field-name = Nom
cohort-field-email = Courriel
cohort-field-phone = Téléphone
cohort-field-organization = Entreprise
cohort-field-project = Nom du projet
cohort-field-wants = Ce que la personne veut faire
cohort-field-why = Pourquoi cette cohorte
cohort-selected-count = { $count ->
    [one] 1 candidature retenue.
   *[other] { $told } candidatures retenues.
}
# family: cohort-application-is-*
cohort-application-is-unconfirmed = Courriel à confirmer
cohort-application-is-received = Reçue
cohort-application-is-selected = Retenue
cohort-application-is-waiting = En liste d’attente
cohort-application-is-refused = Non retenue
cohort-application-is-withdrawn = Retirée
cohort-verdict = Décision
cohort-verdict-hint = La personne la reçoit par lettre, telle que vous l’écrivez.
cohort-verdict-none = Rien encore
cohort-decide = Décider et écrire à la personne
cohort-decided = La décision est prise, et la lettre est partie.
cohort-apply = Poser sa candidature
cohort-apply-until = Les candidatures sont reçues jusqu’au
cohort-apply-send = Envoyer ma candidature
cohort-applied = Candidature envoyée
cohort-applied-text = Une lettre part à l’instant vers votre courriel. Suivez son lien pour confirmer votre candidature : elle n’est lue qu’ensuite.
cohort-applied-again = Si rien n’arrive, regardez dans les indésirables, puis envoyez de nouveau le formulaire.
cohort-your-name = Votre nom
cohort-your-email = Votre courriel
cohort-your-phone = Votre téléphone (facultatif)
cohort-your-project = Nom de votre projet, s’il en a un
cohort-your-enterprise = Votre entreprise, si vous en représentez une
cohort-your-wants = Ce que vous voulez faire
cohort-your-wants-hint = Quelques phrases suffisent.
cohort-your-why = Pourquoi cette cohorte
cohort-your-why-hint = Facultatif.
cohort-consent = Consentement
cohort-consent-yes = J’accepte que le pôle utilise ces renseignements pour étudier ma candidature et me répondre
cohort-consent-hint = Seule l’équipe du pôle les voit. Une candidature non retenue est effacée après le délai du pôle.
cohort-privacy-link = Vie privée
cohort-your-application = Ma candidature
cohort-confirm = Confirmer ma candidature
cohort-confirm-text = Confirmez que cette candidature vient de vous. L’équipe du pôle pourra la lire.
cohort-confirmed = Merci, votre candidature est confirmée.
cohort-received-text = L’équipe du pôle a votre candidature. Une lettre vous dira sa décision.
cohort-withdraw = Retirer ma candidature
cohort-withdraw-text = Votre candidature ne sera plus étudiée.
cohort-application-withdrawn = Votre candidature est retirée.
cohort-coaches = Accompagnateurs
cohort-coaches-empty = Personne n’accompagne encore cette cohorte.
cohort-coach = Accompagnateur
cohort-coach-name = Confier la cohorte
cohort-coach-hint = Un compte de l’équipe ou d’un partenaire. Il lit et écrit les notes de cette cohorte, et d’aucune autre.
cohort-coach-end = Terminer
cohort-from = À partir du
cohort-until = Jusqu’au
cohort-notes = Notes d’accompagnement
cohort-notes-hint = Seuls les accompagnateurs de cette cohorte et la direction lisent ces notes. Chaque personne peut demander celles qui la concernent.
cohort-notes-empty = Aucune note encore.
cohort-note = Note
cohort-note-hint = Des faits et des suites, en mots que la personne pourrait lire.
cohort-note-of = De qui
cohort-note-whole = Toute la cohorte
cohort-note-write = Écrire la note
cohort-note-withdraw = Retirer cette note
cohort-deliverables = Livrables
cohort-deliverables-empty = Aucun livrable n’est demandé. Demandez le premier.
cohort-own-deliverables-empty = Aucun livrable n’est demandé.
cohort-deliverable = Livrable
cohort-deliverable-ask = Demander un livrable
cohort-deliverable-withdraw = Ne plus demander ce livrable
# family: cohort-deliverable-is-*
cohort-deliverable-is-due = À remettre
cohort-deliverable-is-late = En retard
cohort-deliverable-is-handed = Remis
cohort-deliverable-is-accepted = Accepté
cohort-deliverable-is-back = À reprendre
cohort-due = Pour le
cohort-team = Équipe
cohort-handed = Remis le
cohort-handed-link = Lien vers le document
cohort-handed-in = C’est remis.
cohort-hand-in = Remettre
cohort-read = Lire
cohort-preparation = Préparation et partenaires
cohort-allies = Bailleurs de fonds et partenaires
cohort-allies-empty = Personne n’est nommé. Dites qui finance la cohorte et qui y apporte quelque chose.
cohort-ally-name = Nommer un bailleur ou un partenaire
cohort-ally-hint = Une organisation que le pôle connaît. Un bailleur en porte le rôle sur sa fiche.
cohort-organization = Organisation
cohort-part = Ce qu’elle est
# family: cohort-part-*
cohort-part-funder = Bailleur de fonds
cohort-part-partner = Partenaire
cohort-brings = Ce qu’elle apporte
cohort-brings-hint = Par exemple une formation, un local, une étude. Facultatif pour un bailleur.
cohort-tasks = Tâches de préparation
cohort-tasks-empty = Aucune tâche encore.
cohort-task = Tâche
cohort-task-who = Qui la fait
cohort-task-entrust = Confier une tâche
cohort-task-end-done = C’est fait
cohort-task-end-dropped = Abandonner
# family: cohort-task-is-*
cohort-task-is-open = À faire
cohort-task-is-late = En retard
cohort-task-is-done = Faite
cohort-task-is-dropped = Abandonnée
cohort-assessment = Autoévaluation avant et après
cohort-assessment-hint = Moyenne de 1 à 5 de ceux qui ont répondu aux deux moments. Moins de cinq réponses sont cachées au-delà de l’équipe, et moins de deux à tout le monde.
cohort-before-it = Avant
cohort-after-it = Après
cohort-change-of = Écart
cohort-answers = Réponses
cohort-few = Moins de 5
cohort-few-team = Moins de 2
# family: cohort-moment-*
cohort-moment-start = Où vous en êtes au début
cohort-moment-end = Où vous en êtes à la fin
cohort-grade-hint = 1 : pas du tout. 5 : tout à fait. L’équipe n’en tire que des moyennes.
cohort-grade-send = Envoyer mes réponses
cohort-thanks = Merci, c’est noté.
cohort-next = Prochaines séances
cohort-next-empty = Aucune séance n’est à venir.
cohort-connect = Se connecter
cohort-past-count = { $count ->
    [one] 1 séance est passée.
   *[other] { $told } séances sont passées.
}
cohort-your-hours = Vos heures :
cohort-own-privacy = Ce lien est à vous : ne le partagez pas.
cohort-projects = Projets
cohort-projects-empty = Aucun projet ici. Commencez le premier, ou prenez-le dans une cohorte.
cohort-projects-count = { $count ->
    [one] 1 projet.
   *[other] { $told } projets.
}
cohort-project = Projet
cohort-project-begin = Commencer un projet
cohort-project-change = Modifier le projet
cohort-project-name = Nom du projet
cohort-project-new = Nouveau projet
cohort-project-known = Ou un projet qui existe
cohort-project-none = Aucun
# family: cohort-project-is-*
cohort-project-is-going = En cours
cohort-project-is-incorporated = Incorporé
cohort-project-is-ended = Arrêté
cohort-wants = Ce qu’il veut faire
cohort-wants-hint = En quelques phrases.
cohort-stage = Stade
# family: cohort-stage-*
cohort-stage-idea = Idée
cohort-stage-prestart = Prédémarrage
cohort-stage-start = Démarrage
cohort-stage-growth = Croissance
cohort-begun = Commencé le
cohort-outcome = Ce qu’il devient
cohort-form = Forme juridique choisie
cohort-form-none = Pas encore choisie
cohort-form-on = Choisie le
cohort-incorporated = Incorporé le
cohort-became = Organisation qu’il est devenu
cohort-became-hint = Une organisation que le pôle connaît.
cohort-ended = Arrêté le
cohort-comes-from = D’où il vient
cohort-comes-from-empty = Ni laboratoire ni cohorte.
cohort-carriers = Qui l’a porté
cohort-asked = Vit-il encore? À demander
cohort-asked-after = { $count ->
    [one] Après 1 mois, depuis le
   *[other] Après { $told } mois, depuis le
}
cohort-outcomes = Ce qu’ils deviennent
cohort-outcome-projects = Projets, { $months } mois après l’incorporation : { $alive } en vie sur { $known } dont l’état est connu. État pas encore connu : { $unknown }.
cohort-outcome-enterprises = Entreprises, { $months } mois après la fin de leur cohorte : { $alive } en activité sur { $known } dont l’état est connu. État pas encore connu : { $unknown }.
cohort-months = { $count ->
    [one] 1 mois
   *[other] { $told } mois
}
cohort-after-months = Après
cohort-alive = Toujours en vie
# family: cohort-alive-*
cohort-alive-yes = Oui
cohort-alive-no = Non
cohort-alive-empty = Il se demande 12 et 36 mois après l’incorporation.
cohort-alive-say = Dire s’il vit encore
cohort-in-business = Toujours en activité
cohort-in-business-empty = Il se demande 12 et 36 mois après la fin de la cohorte.
cohort-in-business-endless = La cohorte n’a pas de dernier jour. Dites-le pour suivre l’entreprise après elle.
cohort-in-business-say = Dire si l’entreprise est en activité
cohort-known = Su le
cohort-source = Source
cohort-source-link = Lien de la source
cohort-all = Tous
cohort-before = Page précédente
cohort-after = Page suivante
cohort-labs = Laboratoires d’émergence
cohort-labs-empty = Aucun laboratoire encore. Ouvrez le premier sur un enjeu du territoire.
cohort-lab-open = Ouvrir un laboratoire
cohort-lab-change = Modifier le laboratoire
cohort-lab-people = Personnes
cohort-lab-people-empty = Personne n’y est encore. Invitez les acteurs clés de l’enjeu.
cohort-lab-bring = Ajouter une personne
cohort-issue = Enjeu
cohort-about = Contexte
cohort-about-hint = Pourquoi cet enjeu, pour qui.
cohort-findings = Ce que la veille en sait
cohort-findings-empty = Aucun constat encore.
cohort-finding = Constat
cohort-finding-hint = Ce qu’on sait de l’enjeu, en quelques phrases.
cohort-finding-note = Noter un constat
cohort-finding-withdraw = Retirer ce constat
cohort-finding-feeds = Laboratoires qu’il nourrit
cohort-finding-feeds-empty = Il ne nourrit encore aucun laboratoire.
cohort-finding-feed = Nourrir un laboratoire
cohort-finding-part = Ne plus nourrir ce laboratoire
cohort-watch = Constats de la veille
cohort-watch-empty = Aucun constat encore. Notez ce que la veille apprend, avec sa source.
cohort-theme = Thème
cohort-lab = Laboratoire
cohort-lab-none = Choisissez un laboratoire
cohort-lab-elsewhere = Aucun d’ici : un laboratoire d’ailleurs
cohort-inspirations = Ce qui l’inspire
cohort-inspirations-empty = Aucun autre laboratoire n’est nommé.
cohort-inspiration = Nom
cohort-inspiration-hint = D’un laboratoire d’ailleurs.
cohort-inspiration-link = Lien
cohort-inspiration-say = Nommer ce qui l’inspire
cohort-inspires = Il inspire à son tour :
cohort-ideas = Idées
cohort-ideas-empty = Aucune idée encore.
cohort-idea = Idée
cohort-idea-hint = Une piste de solution, telle qu’elle est dite.
cohort-idea-open = Ouverte
cohort-idea-say = Noter une idée
cohort-idea-carry = En faire un projet
cohort-idea-aside = Écarter cette idée
cohort-waiting-applications = { $count ->
    [one] Une candidature attend sa décision
   *[other] { $told } candidatures attendent leur décision
}
cohort-waiting-presence = { $count ->
    [one] Les présences d’une séance de cohorte sont à noter
   *[other] Les présences de { $told } séances de cohorte sont à noter
}
cohort-waiting-alive = { $count ->
    [one] Un projet incorporé est à suivre
   *[other] { $told } projets incorporés sont à suivre
}
cohort-waiting-alumni = { $count ->
    [one] Une entreprise d’une cohorte est à suivre
   *[other] { $told } entreprises de cohortes sont à suivre
}
cohort-letter-hello = Bonjour { $name },
cohort-letter-received = Votre candidature : { $cohort }
cohort-letter-received-text = Nous avons reçu une candidature à votre nom pour { $cohort }. Confirmez-la par le bouton pour que { $pole } l’étudie.
cohort-letter-again-text = Votre candidature pour { $cohort } est déjà entre nos mains. Le bouton y mène.
cohort-letter-privacy = Ces renseignements servent seulement à étudier la candidature et à vous répondre. Si elle ne vient pas de vous, ne confirmez rien. Questions sur la vie privée : { $privacy }.
cohort-letter-see = Ouvrir ma candidature
cohort-letter-decided = Réponse à votre candidature : { $cohort }
cohort-letter-selected-text = Bonne nouvelle : votre candidature pour { $cohort } est retenue. La cohorte commence le { $begins }; nous vous écrirons pour la suite.
cohort-letter-waiting-text = Votre candidature pour { $cohort } est en liste d’attente. Nous vous écrirons si une place se libère.
cohort-letter-refused-text = Votre candidature pour { $cohort } n’est pas retenue cette fois. Merci d’avoir pris le temps de nous écrire.
cohort-letter-reason = { $reason }
cohort-letter-own = Votre page : { $cohort }
cohort-letter-own-text = Voici votre page de { $cohort } : vos prochaines séances et leurs liens, vos livrables et votre autoévaluation. Ce lien est à vous.
cohort-letter-own-see = Ouvrir ma page
cohort-refusal-name = Dites un nom, de 200 signes au plus.
cohort-refusal-line = Écrivez-le en français, en 300 signes au plus.
cohort-refusal-programme = Choisissez un programme.
cohort-refusal-programme-known = Un programme porte déjà ce nom.
cohort-refusal-mrc = Choisissez une MRC, ou tout le territoire.
cohort-refusal-action = Choisissez une action du cadre.
cohort-refusal-call-opens = Dites le jour où l’appel ouvre.
cohort-refusal-places = Écrivez un nombre de 1 à 1000, ou rien.
cohort-refusal-long = C’est trop long.
cohort-refusal-why = Dites pourquoi, en 500 signes au plus.
cohort-refusal-off = Cette cohorte est annulée.
cohort-refusal-over = La cohorte est terminée ce jour-là.
cohort-refusal-future = Ce jour n’est pas encore venu.
cohort-refusal-organization = Cette organisation n’est pas connue.
cohort-refusal-project = Ce projet n’est pas connu.
cohort-refusal-there = Cette personne participe déjà à la cohorte.
cohort-refusal-lab-there = Cette personne est déjà du laboratoire.
cohort-refusal-stage = Choisissez un stade.
cohort-refusal-form = Choisissez une forme de la liste.
cohort-refusal-form-none = Un projet incorporé a une forme juridique. Choisissez-la.
cohort-refusal-form-day = Dites la forme et le jour où elle fut choisie, ou aucun des deux.
cohort-refusal-time = Écrivez l’heure ainsi : 18:30.
cohort-refusal-hours = La fin vient après le début.
cohort-refusal-outside = Ce jour est hors des jours de la cohorte.
cohort-refusal-mode = Dites si c’est en ligne ou sur place.
cohort-refusal-link = Le lien commence par https:// ou http://.
cohort-refusal-held = Quelqu’un y était : le jour ne peut pas être à venir.
cohort-refusal-session-off = Cette séance est annulée.
cohort-refusal-coming = Cette séance n’a pas encore eu lieu.
cohort-refusal-presence = Dites pour chaque personne si elle était là.
cohort-refusal-your-name = Dites votre nom.
cohort-refusal-email = Écrivez votre courriel, par exemple nom@domaine.ca.
cohort-refusal-phone = Écrivez un numéro de téléphone, ou rien.
cohort-refusal-wants = Dites en quelques mots ce que vous voulez faire.
cohort-refusal-consent = Sans votre accord, le pôle ne peut pas étudier la candidature.
cohort-refusal-call = L’appel n’est pas ouvert aujourd’hui : la candidature n’est pas reçue.
cohort-refusal-pace = Trop de candidatures viennent d’ici. Réessayez dans une heure.
cohort-refusal-pace-mailbox = Trop de lettres partent vers ce courriel. Réessayez dans une heure.
cohort-refusal-unread = Cette ligne ne se lit pas.
cohort-refusal-lines = 500 lignes au plus à la fois : partagez la liste.
cohort-refusal-columns = Dites quelles colonnes tiennent le nom, le courriel et ce que la personne veut faire.
cohort-refusal-not-open = L’appel de cette cohorte n’a pas ouvert : aucune candidature ne s’importe.
cohort-refusal-file-consent = Sans leur accord, le pôle ne peut pas étudier ces candidatures.
cohort-refusal-file-email = Le courriel manque, ou ne se lit pas.
cohort-refusal-file-wants = Ce que la personne veut faire manque.
cohort-refusal-verdict = Choisissez une réponse de la liste.
cohort-refusal-unconfirmed = Le courriel de cette candidature n’est pas confirmé, ou elle est retirée : rien ne peut en être décidé.
cohort-refusal-full = Toutes les places sont prises. Mettez cette candidature en liste d’attente.
cohort-refusal-unselected = Cette candidature n’est pas retenue.
cohort-refusal-account = Choisissez un compte.
cohort-refusal-coach-there = Ce compte accompagne déjà la cohorte.
cohort-refusal-note = Écrivez la note, en 5000 signes au plus.
cohort-refusal-participant = Cette personne n’est pas de la cohorte.
cohort-refusal-team = Choisissez une équipe de la cohorte.
cohort-refusal-moment = Il n’y a rien à répondre en ce moment.
cohort-refusal-said = C’est déjà répondu.
cohort-refusal-grade = Répondez à chaque énoncé, de 1 à 5.
cohort-refusal-part = Dites si elle finance ou si elle est partenaire.
cohort-refusal-brings = Dites ce qu’elle apporte, en 300 signes au plus.
cohort-refusal-funder = Cette organisation n’est pas connue comme bailleur de fonds. Donnez-lui ce rôle sur sa fiche.
cohort-refusal-ally-there = Elle est déjà nommée ainsi.
cohort-refusal-task = Dites ce qui est à faire, en 300 signes au plus.
cohort-refusal-months = Choisissez 12 ou 36 mois.
cohort-refusal-alive = Dites s’il vit encore.
cohort-refusal-contradicts = Ce qui ne vivait plus après 12 mois ne vit pas après 36 : corrigez d’abord l’autre réponse.
cohort-refusal-replaces = C’est déjà dit. Pour remplacer cette réponse, cochez-la ci-dessous.
cohort-refusal-left-late = La cohorte finit avant ce jour.
cohort-refusal-call-late = L’appel doit finir au plus tard le premier jour de la cohorte.
cohort-alive-replace = Remplacer ce qui était dit
cohort-refusal-early = Tant de mois ne sont pas passés depuis l’incorporation.
cohort-refusal-source = Dites la source, en 300 signes au plus.
cohort-refusal-finding = Écrivez le constat, en 2000 signes au plus.
cohort-refusal-lab = Choisissez un laboratoire de la liste.
cohort-refusal-lab-fed = Ce constat nourrit déjà ce laboratoire.
cohort-refusal-idea = Écrivez l’idée, en 1000 signes au plus.
# family: history-*
history-programme-defined = Programme défini
history-programme-changed = Programme modifié
history-programme-step-added = Étape ajoutée
history-programme-step-withdrawn = Étape retirée
history-programme-statement-added = Énoncé ajouté
history-programme-statement-withdrawn = Énoncé retiré
history-cohort-opened = Cohorte ouverte
history-cohort-changed = Cohorte modifiée
history-cohort-cancelled = Cohorte annulée
history-cohort-joined = Participant pris
history-cohort-left = Participation terminée
history-cohort-step-reached = Étapes notées
history-cohort-session-planned = Séance prévue
history-cohort-session-changed = Séance modifiée
history-cohort-session-cancelled = Séance annulée
history-cohort-attended = Présences notées
history-cohort-coach-named = Accompagnateur nommé
history-cohort-coach-ended = Accompagnement terminé
history-cohort-noted = Note d’accompagnement écrite
history-cohort-note-withdrawn = Note d’accompagnement retirée
history-cohort-deliverable-asked = Livrable demandé
history-cohort-deliverable-withdrawn = Livrable retiré
history-cohort-deliverable-handed = Livrable remis
history-cohort-enterprise-followed = Suite d’une entreprise demandée et notée
history-cohort-ally-named = Bailleur ou partenaire nommé
history-cohort-ally-withdrawn = Bailleur ou partenaire retiré
history-cohort-task-entrusted = Tâche de préparation confiée
history-cohort-task-done = Tâche de préparation faite
history-cohort-task-dropped = Tâche de préparation abandonnée
history-cohort-assessed = Autoévaluation reçue
history-candidacy-received = Candidature reçue
history-candidacy-rewritten = Candidature récrite avant d’être confirmée
history-candidacy-confirmed = Candidature confirmée
history-candidacy-withdrawn = Candidature retirée
history-candidacy-decided = Candidature décidée
history-candidacy-forgotten = Candidature effacée, sa durée de conservation étant écoulée
history-project-begun = Projet commencé
history-project-changed = Projet modifié
history-project-incorporated = Projet incorporé
history-project-ended = Projet arrêté
history-project-followed = Suite demandée et notée
history-lab-opened = Laboratoire ouvert
history-lab-changed = Laboratoire modifié
history-lab-joined = Personne ajoutée
history-lab-found = Constat noté
history-lab-finding-withdrawn = Constat retiré
history-lab-inspired = Inspiration nommée
history-lab-inspiration-withdrawn = Inspiration retirée
history-finding-noted = Constat noté
history-finding-fed = Laboratoire nourri
history-finding-parted = Laboratoire détaché
history-finding-withdrawn = Constat retiré
history-lab-idea-said = Idée notée
history-lab-idea-carried = Idée devenue projet
history-lab-idea-put-aside = Idée écartée
# family: happened-*
happened-cohort-joined = Entrée dans la cohorte
happened-cohort-left = Fin de participation à la cohorte
happened-project-became = Née du projet
happened-cohort-funder = Bailleur de fonds de la cohorte
happened-cohort-partner = Partenaire de la cohorte
happened-lab-joined = Laboratoire d’émergence
figure-cohorts-started = { $count ->
    [one] Cohorte commencée
   *[other] Cohortes commencées
}
figure-cohorts-started-definition = Cohortes dont le premier jour est dans la période, par programme. Une cohorte annulée n’y compte pas.
figure-cohorts-participants = { $count ->
    [one] Personne entrée dans une cohorte
   *[other] Personnes entrées dans une cohorte
}
figure-cohorts-participants-definition = Personnes distinctes entrées dans une cohorte pendant la période. Qui participe à deux cohortes compte une fois.
figure-cohorts-projects = { $count ->
    [one] Projet entré dans une cohorte
   *[other] Projets entrés dans une cohorte
}
figure-cohorts-projects-definition = Projets portés dans une cohorte, comptés le jour où la première personne l’y porte, une fois par programme dans la période : un projet qui passe d’une cohorte à la suivante est le même.
figure-cohorts-sessions = { $count ->
    [one] Séance de cohorte tenue
   *[other] Séances de cohorte tenues
}
figure-cohorts-sessions-definition = Séances de la période où au moins une personne était présente, en ligne ou sur place. Une séance annulée n’y compte pas.
figure-cohorts-hours = Heures de présence aux séances
figure-cohorts-hours-definition = Durée de chaque séance tenue pour chaque participant qui y était présent.
figure-cohorts-labs = { $count ->
    [one] Laboratoire d’émergence ouvert
   *[other] Laboratoires d’émergence ouverts
}
figure-cohorts-labs-definition = Laboratoires dont le premier jour est dans la période.
figure-cohorts-ideas-carried = { $count ->
    [one] Idée de laboratoire portée par un projet
   *[other] Idées de laboratoire portées par un projet
}
figure-cohorts-ideas-carried-definition = Idées de laboratoire, non mises de côté, dont le projet a commencé dans la période.
figure-cohorts-incorporated = { $count ->
    [one] Projet incorporé
   *[other] Projets incorporés
}
figure-cohorts-incorporated-definition = Projets dont le jour d’incorporation est dans la période, par forme juridique.
figure-cohorts-alive-twelve = { $count ->
    [one] Projet en vie après 12 mois
   *[other] Projets en vie après 12 mois
}
figure-cohorts-alive-twelve-definition = Projets incorporés dont l’anniversaire de 12 mois est dans la période, et qui vivaient encore d’après une source, quel que soit le jour où l’équipe l’a su.
figure-cohorts-alive-rate-twelve = Part des projets en vie après 12 mois
figure-cohorts-alive-rate-twelve-definition = Des projets incorporés dont l’anniversaire de 12 mois est dans la période et dont l’état est connu, la part de ceux qui vivaient encore. Un projet arrêté avant cet anniversaire ne vivait plus; ceux dont l’état n’est pas connu sont comptés à part.
figure-cohorts-alive-unknown-twelve = { $count ->
    [one] Projet dont on ne sait pas s’il vit après 12 mois
   *[other] Projets dont on ne sait pas s’ils vivent après 12 mois
}
figure-cohorts-alive-unknown-twelve-definition = Projets incorporés dont l’anniversaire de 12 mois est dans la période et dont personne n’a encore noté s’ils vivaient.
figure-cohorts-enterprises-alive-twelve = { $count ->
    [one] Entreprise de cohorte en activité après 12 mois
   *[other] Entreprises de cohorte en activité après 12 mois
}
figure-cohorts-enterprises-alive-twelve-definition = Entreprises venues dans une cohorte sans projet, dont le dernier jour a eu lieu 12 mois avant un jour de la période, et qui étaient encore en activité d’après une source. Une entreprise compte une fois par cohorte.
figure-cohorts-enterprises-rate-twelve = Part des entreprises de cohorte en activité après 12 mois
figure-cohorts-enterprises-rate-twelve-definition = Des entreprises venues dans une cohorte sans projet, dont le dernier jour a eu lieu 12 mois avant un jour de la période et dont l’état est connu, la part de celles encore en activité. Celles dont l’état n’est pas connu sont comptées à part.
figure-cohorts-enterprises-unknown-twelve = { $count ->
    [one] Entreprise de cohorte dont on ne sait pas si elle est en activité après 12 mois
   *[other] Entreprises de cohorte dont on ne sait pas si elles sont en activité après 12 mois
}
figure-cohorts-enterprises-unknown-twelve-definition = Entreprises venues dans une cohorte sans projet, dont le dernier jour a eu lieu 12 mois avant un jour de la période et dont personne n’a encore noté si elles étaient en activité.
figure-cohorts-alive-thirty-six = { $count ->
    [one] Projet en vie après 36 mois
   *[other] Projets en vie après 36 mois
}
figure-cohorts-alive-thirty-six-definition = Projets incorporés dont l’anniversaire de 36 mois est dans la période, et qui vivaient encore d’après une source, quel que soit le jour où l’équipe l’a su.
figure-cohorts-alive-rate-thirty-six = Part des projets en vie après 36 mois
figure-cohorts-alive-rate-thirty-six-definition = Des projets incorporés dont l’anniversaire de 36 mois est dans la période et dont l’état est connu, la part de ceux qui vivaient encore. Un projet arrêté avant cet anniversaire ne vivait plus; ceux dont l’état n’est pas connu sont comptés à part.
figure-cohorts-alive-unknown-thirty-six = { $count ->
    [one] Projet dont on ne sait pas s’il vit après 36 mois
   *[other] Projets dont on ne sait pas s’ils vivent après 36 mois
}
figure-cohorts-alive-unknown-thirty-six-definition = Projets incorporés dont l’anniversaire de 36 mois est dans la période et dont personne n’a encore noté s’ils vivaient.
figure-cohorts-enterprises-alive-thirty-six = { $count ->
    [one] Entreprise de cohorte en activité après 36 mois
   *[other] Entreprises de cohorte en activité après 36 mois
}
figure-cohorts-enterprises-alive-thirty-six-definition = Entreprises venues dans une cohorte sans projet, dont le dernier jour a eu lieu 36 mois avant un jour de la période, et qui étaient encore en activité d’après une source. Une entreprise compte une fois par cohorte.
figure-cohorts-enterprises-rate-thirty-six = Part des entreprises de cohorte en activité après 36 mois
figure-cohorts-enterprises-rate-thirty-six-definition = Des entreprises venues dans une cohorte sans projet, dont le dernier jour a eu lieu 36 mois avant un jour de la période et dont l’état est connu, la part de celles encore en activité. Celles dont l’état n’est pas connu sont comptées à part.
figure-cohorts-enterprises-unknown-thirty-six = { $count ->
    [one] Entreprise de cohorte dont on ne sait pas si elle est en activité après 36 mois
   *[other] Entreprises de cohorte dont on ne sait pas si elles sont en activité après 36 mois
}
figure-cohorts-enterprises-unknown-thirty-six-definition = Entreprises venues dans une cohorte sans projet, dont le dernier jour a eu lieu 36 mois avant un jour de la période et dont personne n’a encore noté si elles étaient en activité.
figure-cohorts-skills-before = Compétences dites au début, de 1 à 5
figure-cohorts-skills-before-definition = Moyenne des notes du début, énoncé par énoncé, de ceux qui ont répondu au début et à la fin. Seuls comptent les énoncés d’au moins cinq personnes.
figure-cohorts-skills-after = Compétences dites à la fin, de 1 à 5
figure-cohorts-skills-after-definition = Moyenne des notes de la fin, énoncé par énoncé, de ceux qui ont répondu au début et à la fin. Seuls comptent les énoncés d’au moins cinq personnes.
figure-cohorts-skills-change = Écart des compétences entre le début et la fin
figure-cohorts-skills-change-definition = Moyenne, énoncé par énoncé, de l’écart entre la note de la fin et celle du début, de ceux qui ont répondu aux deux moments, au moins cinq.
