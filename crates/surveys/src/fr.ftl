survey-menu = Sondages
survey-found = Questionnaires
survey-begin = Nouveau questionnaire
survey-begin-send = Commencer
# family: survey-model-*
survey-model = Partir d’un modèle
survey-model-none = Aucun, je l’écris moi-même
survey-model-region = Portrait de la région
survey-model-buyers = Enquête auprès des acheteurs
survey-model-members = Satisfaction des membres
survey-model-hint = Un modèle apporte son titre, sa présentation et ses questions, dans les deux langues; tout se change ensuite. Le titre et la présentation que vous écrivez remplacent les siens.
survey-surveys = Sondages
survey-surveys-empty = Aucun sondage n’a encore été ouvert. Préparez un questionnaire, puis ouvrez-le aux organisations de votre choix.
survey-questionnaires = Questionnaires
survey-questionnaires-empty = Aucun questionnaire n’est encore écrit.
survey-title = Titre
survey-audience = Organisations invitées
survey-period = Du premier au dernier jour
survey-opens-on = Premier jour
survey-closes-on = Dernier jour
survey-answered = Réponses
survey-asked = Invitées
survey-rate = Taux de réponse
survey-rate-of = { $count ->
    [one] { $answered } réponse
   *[other] { $answered } réponses
    } sur { $whole ->
    [one] { $asked } organisation invitée
   *[other] { $asked } organisations invitées
    }
survey-version = Version { $version }
survey-draft = brouillon
survey-frozen = déjà utilisé, ne change plus
survey-frozen-at = Ouvert une première fois, ne change plus
survey-old = une version plus récente existe
survey-renew = Préparer une nouvelle version
survey-launch = Ouvrir un sondage
survey-launch-send = Ouvrir et inviter
survey-launch-hint = Chaque organisation reçoit par courriel un lien sans compte. Une fois ouvert, ce questionnaire ne change plus; pour le changer ensuite, on en prépare une nouvelle version.
survey-launched = Le sondage est ouvert. Les lettres partent dès le premier jour.
survey-questions = Questions
survey-question = Question
survey-questions-empty = Aucune question encore. Ajoutez la première.
survey-question-add = Ajouter une question
survey-change = Modifier
survey-edit = Modifier
survey-raise = Monter
survey-remove = Retirer
survey-must = réponse demandée
survey-titles = Titre et présentation
survey-title-fr = Titre en français
survey-title-en = Titre en anglais
survey-intro-fr = Présentation en français
survey-intro-en = Présentation en anglais
survey-words-fr = Question en français
survey-words-en = Question en anglais
survey-help-fr = Précision en français
survey-help-en = Précision en anglais
survey-choices = Choix
survey-choices-hint = Un choix par ligne, en français puis en anglais : Oui, souvent | Yes, often
survey-more = Autres réglages
survey-none = Le dernier choix veut dire « aucun »
survey-required = Une réponse est demandée
survey-unit-fr = Unité en français
survey-unit-en = Unité en anglais
# family: survey-kind-*
survey-kind = Sorte de question
survey-kind-section = Titre de section
survey-kind-one = Un choix
survey-kind-several = Plusieurs choix
survey-kind-number = Nombre
survey-kind-year = Année
survey-kind-amount = Montant
survey-kind-text = Texte
survey-kind-yes = Oui ou non
# family: survey-means-*
survey-means = Ce que les chiffres tirent de la réponse
survey-means-nothing = Rien de particulier
survey-means-jobs = Emplois
survey-means-revenue = Revenus de l’année
survey-means-founded = Année de fondation
survey-means-tools = Outils utilisés
# family: survey-state-*
survey-state-coming = à venir
survey-state-open = ouvert
survey-state-closed = fermé
# family: survey-audience-*
survey-audience-members = Les membres
survey-audience-directory = Toutes les entreprises du répertoire
survey-audience-of-role = Rôle : { $role }
survey-audience-of-mrc = Entreprises de la MRC : { $mrc }
survey-reminders = Rappels
survey-reminders-none = aucun
survey-reminder-nth = Rappel { $nth }
survey-reminders-hint = Des jours entre le premier et le dernier, ou aucun. Seules les organisations qui n’ont pas répondu sont relancées.
survey-reschedule = Changer le dernier jour
survey-questionnaire = Questionnaire
survey-organization = Voir l’organisation
survey-excluded-told = Retirées du calcul, { $count }
survey-colon = {" "}:
survey-unreached = { $count ->
    [one] Une organisation n’est jointe par aucune lettre : sans adresse, ou ne voulant plus en recevoir
   *[other] { $told } organisations ne sont jointes par aucune lettre : sans adresse, ou ne voulant plus en recevoir
}
# family: survey-invited-*
survey-invited = Suivi des invitations
survey-invited-asked = Invitée
survey-invited-unreached = Jointe par aucune lettre
survey-invited-all = Toutes les organisations
survey-invited-waiting = Sans réponse
survey-invited-answered = A répondu
survey-invited-excluded = Retirée
survey-invited-count = { $count ->
    [one] Une organisation
   *[other] { $told } organisations
}
survey-invited-none = Aucune organisation dans cet état.
survey-how = Comment
survey-no-email = Aucune adresse connue
survey-letters-ended = Ne veut plus de lettres
survey-letters = { $count ->
    [0] Aucune lettre encore
    [one] Une lettre écrite
   *[other] { $told } lettres écrites
}
# family: survey-why-*
survey-why-ceased = n’existe plus
survey-why-not-concerned = n’est pas concernée
survey-why-twice = invitée deux fois
survey-why-unreachable = injoignable
survey-exclude = Retirer du calcul
survey-exclude-why = Pourquoi
survey-include = Compter de nouveau
# family: survey-channel-*
survey-channel = Réponse reçue par
survey-channel-link = Par le lien
survey-channel-phone = Téléphone
survey-channel-paper = Papier
survey-enter = Enregistrer les réponses
survey-enter-closed = Les réponses ne peuvent pas être saisies : le sondage n’est pas ouvert, ou l’organisation est retirée du calcul.
# family: survey-said-*
survey-said-yes = Oui
survey-said-no = Non
survey-coming = Le sondage ouvre le
survey-closed = Le sondage est terminé. Merci de l’intérêt que vous y portez.
survey-until = Vous pouvez répondre, vous arrêter et reprendre par le même lien jusqu’au
survey-until-again = Vos réponses sont reçues. Vous pouvez les corriger par le même lien jusqu’au
survey-privacy = Vos réponses servent à décrire la région. Seule l’équipe du pôle les lit une à une; ce qui est publié ne montre jamais moins de cinq réponses ensemble.
survey-send = Envoyer mes réponses
survey-correct = Corriger mes réponses
survey-later = Garder et continuer plus tard
survey-kept = C’est gardé. Revenez par le même lien.
survey-thanks = Merci. Vos réponses sont reçues.
survey-refused = Une réponse au moins est à revoir, plus bas.
survey-end = Ne plus recevoir de lettres de sondage
survey-end-text = Plus aucune lettre de sondage du pôle ne sera envoyée à votre adresse. Le lien que vous avez reste bon.
survey-ended-text = Plus aucune lettre de sondage n’est envoyée à votre adresse.
survey-ended = C’est fait.
survey-letter = { $title } : votre réponse compte
survey-letter-text = { $pole } invite { $organization } à répondre au sondage « { $title } », d’ici le { $day }.
survey-letter-again = Rappel : { $title }
survey-letter-again-text = Le sondage « { $title } » du pôle attend encore la réponse de { $organization }, d’ici le { $day }.
survey-letter-link = Le lien ci-dessous est celui de votre organisation. Il ne demande aucun compte. Vous pouvez vous arrêter, reprendre et corriger jusqu’au dernier jour.
survey-letter-use = Seule l’équipe du pôle lit les réponses une à une. Pour toute question sur vos renseignements : { $privacy }
survey-letter-end = { $pole }, { $address }. Pour ne plus recevoir de lettres de sondage : { $end }
survey-letter-answer = Répondre
survey-refusal-title = Donnez un titre en français.
survey-refusal-model = Choisissez un des modèles proposés.
survey-refusal-frozen = Ce questionnaire a déjà servi : préparez une nouvelle version.
survey-refusal-kind = Choisissez une sorte de question.
survey-refusal-means = Ce choix ne va pas avec cette sorte de question.
survey-refusal-words = Écrivez la question en français.
survey-refusal-choice = Chaque ligne commence par un choix en français, de 400 caractères au plus.
survey-refusal-choices = Donnez de 2 à 60 choix, un par ligne.
survey-refusal-latest = Une version plus récente existe : ouvrez celle-là.
survey-refusal-no-question = Ce questionnaire n’a aucune question.
survey-refusal-past = Ce jour est passé.
survey-refusal-audience = Choisissez les organisations invitées.
survey-refusal-nobody = Aucune organisation ne correspond.
survey-refusal-reminders = Six rappels au plus.
survey-refusal-reminder = Un rappel vient après le premier jour, et au plus tard le dernier.
survey-refusal-why = Dites pourquoi.
survey-refusal-answered = Cette organisation a répondu.
survey-refusal-channel = Dites comment la réponse est venue.
survey-refusal-closed = Le sondage n’est pas ouvert, ou l’organisation est retirée du calcul.
survey-refusal-required = Une réponse est demandée.
survey-refusal-number = Écrivez un nombre, comme 1 234,50.
survey-refusal-year = Écrivez une année en quatre chiffres, au plus tard celle-ci.
survey-refusal-chosen = Choisissez parmi les réponses proposées.
survey-refusal-none = « Aucun » ne va avec aucun autre choix.
survey-unsaid = Sans réponse à cette question
survey-hidden = moins de 5, ou caché
survey-hidden-rule = Les nombres de moins de { $smallest } ne sont pas montrés, ni ceux dont on pourrait les déduire. Les pourcentages portent sur toutes les réponses reçues; ils sont arrondis, et leur somme peut s’écarter un peu de 100.
survey-amounts = { $count } réponses. Médiane : { $median }. Total : { $sum }.
survey-years = { $count } réponses. Médiane : { $median }.
survey-texts = { $count } réponses écrites, lues une à une par l’équipe.
survey-too-few = Trop peu de réponses pour être montrées.
survey-no-mrc = MRC inconnue
survey-results = Résultats
survey-results-empty = Aucune réponse encore.
survey-answers = Réponses une à une
survey-answer = Réponse
survey-count = Nombre
survey-share = Part
survey-day = Jour de la réponse
survey-by-mrc = Par MRC
survey-all = Ensemble
portrait-menu = Portrait
portrait-title = Portrait de l’économie sociale de la région
portrait-lead = Les entreprises que le pôle connaît, au
portrait-not-public = Ce portrait n’est pas public. Une fois publié, les nombres de moins de cinq y sont cachés.
portrait-publish = Publier le portrait
portrait-withdraw = Retirer de la publication
portrait-published = Le portrait est public.
portrait-withdrawn = Le portrait n’est plus public.
portrait-enterprises = Entreprises
portrait-empty = Aucune entreprise encore.
portrait-unknown = Non précisé
portrait-province = Québec, { $year } : { $number }
portrait-quebec = Québec, { $year }
portrait-province-short = Québec
# family: portrait-by-*
portrait-by-mrc = Par MRC
portrait-by-form = Par forme juridique
portrait-by-sector = Par secteur
# family: portrait-of-*
portrait-of-jobs = Emplois par entreprise
portrait-of-revenue = Revenus de l’année, par entreprise
portrait-of-founded = Âge des entreprises, en années
# family: portrait-sum-*
portrait-sum-jobs = Emplois dans les entreprises qui ont répondu
portrait-sum-revenue = Revenus des entreprises qui ont répondu
portrait-class = De { $from } à moins de { $to }
portrait-class-over = { $from } et plus
portrait-median = Médiane : { $median }, selon { $count } réponses.
portrait-median-before = Sondage précédent : médiane de { $median }, selon { $count } réponses.
portrait-said-by = Selon { $count } réponses
portrait-before = Sondage précédent : { $value }, selon { $count } réponses
portrait-answers = Réponses
# family: portrait-parted-*
portrait-parted-jobs-mrc = Emplois, par MRC
portrait-parted-jobs-sector = Emplois, par secteur
portrait-parted-revenue-mrc = Revenus de l’année, par MRC
portrait-parted-revenue-sector = Revenus de l’année, par secteur
portrait-under-ten = Moins de 10 emplois : { $here } ici, { $there } au Québec en { $year }.
portrait-under-half = Moins de 500 000 $ de revenus : { $here } ici, { $there } au Québec en { $year }.
portrait-sources = Sources
portrait-source-register = Entreprises, MRC, formes juridiques et secteurs : registre du pôle.
portrait-source-survey = Emplois, revenus et âge sont ceux des entreprises qui ont répondu; ils ne valent pas pour les autres.
portrait-source-isq = Québec : Institut de la statistique du Québec, L’économie sociale au Québec. Portrait statistique 2016, publié le 29 avril 2019. Les coopératives y sont les coopératives non financières; les coopératives financières y sont comptées avec les mutuelles.
portrait-no-survey = Aucun sondage annuel n’est encore terminé : emplois, revenus et âge viendront avec lui.
portrait-no-survey-then = Aucun sondage annuel ouvert cette année-là n’est terminé : emplois, revenus et âge ne sont pas connus.
portrait-source-sectors = Les MRC sont celles de ce jour-là; les formes juridiques et les secteurs sont ceux du registre d’aujourd’hui.
portrait-source-before = Sondage précédent : { $title } { $told }.
portrait-year = Année
portrait-today = Aujourd’hui
portrait-show = Montrer
portrait-csv = Portrait en tableau (CSV)
portrait-topic = Sujet
portrait-line = Ligne
portrait-measure = Mesure
portrait-unit = Unité
figure-surveys-response-rate = Taux de réponse aux sondages
figure-surveys-response-rate-definition = Part des organisations invitées à un sondage ouvert dans la période qui ont répondu avant la fin de celle-ci. Les organisations retirées du calcul ne comptent pas.
figure-surveys-answers = { $count ->
    [one] Réponse reçue à un sondage
   *[other] Réponses reçues aux sondages
}
figure-surveys-answers-definition = Organisations dont les réponses à un sondage ont été reçues dans la période, une fois par sondage.
figure-surveys-no-tool = Entreprises qui n’utilisent aucun outil
figure-surveys-no-tool-definition = Parmi les organisations qui ont dit dans la période quels outils elles utilisent, part de celles qui n’en utilisent aucun. Ce qu’une organisation a dit ne s’ouvre qu’à l’équipe qui sonde.
figure-surveys-jobs = Emplois dans les entreprises qui ont répondu
figure-surveys-jobs-definition = Emplois dits au dernier sondage terminé dans la période, au lendemain de son dernier jour, et qui les demandait, une fois par organisation. Rien n’est dit quand moins de cinq l’ont dit, ou quand une à quatre l’ont tu. La ligne ouverte est le sondage : ce que chacune a dit ne s’ouvre qu’à l’équipe qui sonde.
figure-surveys-revenue = Revenus des entreprises qui ont répondu
figure-surveys-revenue-definition = Revenus de l’année dits au dernier sondage terminé dans la période, au lendemain de son dernier jour, et qui les demandait, une fois par organisation. Rien n’est dit quand moins de cinq l’ont dit, ou quand une à quatre l’ont tu.
figure-surveys-age = Âge moyen des entreprises qui ont répondu, en années
figure-surveys-age-definition = Moyenne, à l’année près, de l’âge des organisations qui ont dit leur année de fondation au dernier sondage terminé dans la période, au lendemain de son dernier jour, et qui la demandait, dans l’année où il s’est ouvert. Rien n’est dit quand moins de cinq l’ont dit, ou quand une à quatre l’ont tu.
# family: happened-*
happened-survey-asked = Invitée à répondre à un sondage
happened-survey-answered = A répondu à un sondage
# family: history-*
history-questionnaire-begun = Questionnaire commencé
history-questionnaire-reworded = Titre ou présentation modifiés
history-questionnaire-frozen = Questionnaire ouvert, ne change plus
history-questionnaire-renewed = Nouvelle version préparée
history-questionnaire-question-written = Question écrite
history-questionnaire-question-removed = Question retirée
history-questionnaire-question-raised = Question montée
history-survey-opened = Sondage ouvert
history-survey-rescheduled = Dernier jour changé
history-invitation-written-to = Lettre écrite
history-invitation-excluded = Retirée du calcul
history-invitation-included = Comptée de nouveau
history-invitation-letters-ended = Ne veut plus de lettres
history-invitation-begun = Réponses commencées
history-invitation-answered = Réponses reçues
history-invitation-corrected = Réponses corrigées
history-portrait-published = Portrait publié
history-portrait-withdrawn = Portrait retiré de la publication
survey-late = Ce que vous aviez répondu
survey-late-kept = Le sondage s’est terminé avant l’envoi. Ces réponses sont gardées, mais elles ne sont pas comptées. Si le pôle prolonge le sondage, le même lien les reprend.
survey-late-told = Le sondage s’est terminé avant l’envoi : vos dernières modifications ne sont pas enregistrées. Si elles comptent, écrivez-les au pôle.
survey-write = Écrire au pôle
survey-enter-late = Rien n’est enregistré. Vos réponses restent ci-dessous : changez d’abord le dernier jour du sondage ou remettez l’organisation dans le calcul, puis enregistrez de nouveau.
survey-invited-merged = Réunie avec une autre, qui compte
portrait-pdf = Portrait à imprimer (PDF)
portrait-as-of = Au { $day }
portrait-figures = En nombres
