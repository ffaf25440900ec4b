survey-menu = Surveys
survey-found = Questionnaires
survey-begin = New questionnaire
survey-begin-send = Begin
# family: survey-model-*
survey-model = Start from a model
survey-model-none = None, I will write it myself
survey-model-region = Portrait of the region
survey-model-buyers = Survey of buyers
survey-model-members = Satisfaction of members
survey-model-hint = A model brings its title, its introduction and its questions, in both languages; all of it can be changed afterwards. The title and the introduction that you write stand in place of its own.
survey-surveys = Surveys
survey-surveys-empty = No survey was opened yet. Prepare a questionnaire, then open it to the organizations you choose.
survey-questionnaires = Questionnaires
survey-questionnaires-empty = No questionnaire is written yet.
survey-title = Title
survey-audience = Organizations asked
survey-period = First to last day
survey-opens-on = First day
survey-closes-on = Last day
survey-answered = Answers
survey-asked = Asked
survey-rate = Response rate
survey-rate-of = { $count ->
    [one] { $answered } answer
   *[other] { $answered } answers
    } of { $whole ->
    [one] { $asked } organization asked
   *[other] { $asked } organizations asked
    }
survey-version = Version { $version }
survey-draft = draft
survey-frozen = asked, frozen
survey-frozen-at = Asked, frozen
survey-old = there is a later version
survey-renew = Prepare a new version
survey-launch = Open a survey
survey-launch-send = Open and invite
survey-launch-hint = Each organization gets a link by email, without an account. Once opened, this questionnaire changes no more; to change it afterwards, one prepares a new version.
survey-launched = The survey is open. Letters leave from the first day.
survey-questions = Questions
survey-question = Question
survey-questions-empty = No question yet. Add the first.
survey-question-add = Add a question
survey-change = Change
survey-edit = Change
survey-raise = Move up
survey-remove = Remove
survey-must = answer asked for
survey-titles = Title and introduction
survey-title-fr = Title in French
survey-title-en = Title in English
survey-intro-fr = Introduction in French
survey-intro-en = Introduction in English
survey-words-fr = Question in French
survey-words-en = Question in English
survey-help-fr = Help in French
survey-help-en = Help in English
survey-choices = Choices
survey-choices-hint = One choice a line, in French then in English: Oui, souvent | Yes, often
survey-more = Other settings
survey-none = The last choice means “none”
survey-required = An answer is asked for
survey-unit-fr = Unit in French
survey-unit-en = Unit in English
# family: survey-kind-*
survey-kind = Kind of question
survey-kind-section = Section title
survey-kind-one = One choice
survey-kind-several = Several choices
survey-kind-number = Number
survey-kind-year = Year
survey-kind-amount = Amount
survey-kind-text = Text
survey-kind-yes = Yes or no
# family: survey-means-*
survey-means = What figures read in it
survey-means-nothing = Nothing in particular
survey-means-jobs = Jobs
survey-means-revenue = Revenue of the year
survey-means-founded = Year of founding
survey-means-tools = Tools used
# family: survey-state-*
survey-state-coming = coming
survey-state-open = open
survey-state-closed = closed
# family: survey-audience-*
survey-audience-members = Members
survey-audience-directory = All enterprises of the directory
survey-audience-of-role = Role: { $role }
survey-audience-of-mrc = Enterprises of the MRC: { $mrc }
survey-reminders = Reminders
survey-reminders-none = none
survey-reminder-nth = Reminder { $nth }
survey-reminders-hint = Days between the first and the last, or none. Only organizations that have not answered are reminded.
survey-reschedule = Change the last day
survey-questionnaire = Questionnaire
survey-organization = See the organization
survey-excluded-told = Taken out of the count, { $count }
survey-colon = :
survey-unreached = { $count ->
    [one] One organization is reached by no letter: without an address, or wanting no more of them
   *[other] { $told } organizations are reached by no letter: without an address, or wanting no more of them
}
# family: survey-invited-*
survey-invited = Follow the invitations
survey-invited-asked = Asked
survey-invited-unreached = Reached by no letter
survey-invited-all = All organizations
survey-invited-waiting = No answer
survey-invited-answered = Answered
survey-invited-excluded = Taken out
survey-invited-count = { $count ->
    [one] One organization
   *[other] { $told } organizations
}
survey-invited-none = No organization in this state.
survey-how = How
survey-no-email = No known address
survey-letters-ended = Wants no more letters
survey-letters = { $count ->
    [0] No letter yet
    [one] One letter written
   *[other] { $told } letters written
}
# family: survey-why-*
survey-why-ceased = exists no more
survey-why-not-concerned = is not concerned
survey-why-twice = asked twice
survey-why-unreachable = cannot be reached
survey-exclude = Take out of the count
survey-exclude-why = Why
survey-include = Count again
# family: survey-channel-*
survey-channel = Answer came by
survey-channel-link = By the link
survey-channel-phone = Phone
survey-channel-paper = Paper
survey-enter = Save the answers
survey-enter-closed = Answers cannot be entered: the survey is not open, or the organization is taken out of the count.
# family: survey-said-*
survey-said-yes = Yes
survey-said-no = No
survey-coming = The survey opens on
survey-closed = The survey is over. Thank you for your interest.
survey-until = You may answer, stop and resume by the same link until
survey-until-again = Your answers are received. You may correct them by the same link until
survey-privacy = Your answers serve to describe the region. Only the pole’s team reads them one by one; what is published never shows fewer than five answers together.
survey-send = Send my answers
survey-correct = Correct my answers
survey-later = Keep and continue later
survey-kept = It is kept. Come back by the same link.
survey-thanks = Thank you. Your answers are received.
survey-refused = At least one answer is to be looked at again, below.
survey-end = Receive no more survey letters
survey-end-text = No more survey letters of the pole will be sent to your address. The link you have stays good.
survey-ended-text = No more survey letters are sent to your address.
survey-ended = It is done.
survey-letter = { $title }: your answer counts
survey-letter-text = { $pole } invites { $organization } to answer the survey “{ $title }” by { $day }.
survey-letter-again = Reminder: { $title }
survey-letter-again-text = The survey “{ $title }” of the pole still waits for the answer of { $organization }, by { $day }.
survey-letter-link = The link below is your organization’s. It asks for no account. You may stop, resume and correct until the last day.
survey-letter-use = Only the pole’s team reads the answers one by one. For any question on your information: { $privacy }
survey-letter-end = { $pole }, { $address }. To receive no more survey letters: { $end }
survey-letter-answer = Answer
survey-refusal-title = Give a title in French.
survey-refusal-model = Choose one of the models offered.
survey-refusal-frozen = This questionnaire was asked: prepare a new version.
survey-refusal-kind = Choose a kind of question.
survey-refusal-means = That is not read in this kind of question.
survey-refusal-words = Write the question in French.
survey-refusal-choice = Each line begins with a choice in French, 400 characters at most.
survey-refusal-choices = Give from 2 to 60 choices, one a line.
survey-refusal-latest = There is a later version: open that one.
survey-refusal-no-question = This questionnaire has no question.
survey-refusal-past = This day is past.
survey-refusal-audience = Choose the organizations to ask.
survey-refusal-nobody = No organization matches.
survey-refusal-reminders = Six reminders at most.
survey-refusal-reminder = A reminder comes after the first day, and on the last at the latest.
survey-refusal-why = Say why.
survey-refusal-answered = This organization answered.
survey-refusal-channel = Say how the answer came.
survey-refusal-closed = The survey is not open, or the organization is taken out of the count.
survey-refusal-required = An answer is asked for.
survey-refusal-number = Write a number without a comma for thousands, such as 1234.50.
survey-refusal-year = Write a year in four figures, this one at the latest.
survey-refusal-chosen = Choose among the answers offered.
survey-refusal-none = “None” goes with no other choice.
survey-unsaid = No answer to this question
survey-hidden = under 5, or hidden
survey-hidden-rule = Counts under { $smallest } are not shown, nor those from which they could be worked out. Percentages are of all answers received; they are rounded, and may not add up to exactly 100.
survey-amounts = { $count } answers. Median: { $median }. Total: { $sum }.
survey-years = { $count } answers. Median: { $median }.
survey-texts = { $count } written answers, read one by one by the team.
survey-too-few = Too few answers to be shown.
survey-no-mrc = Unknown MRC
survey-results = Results
survey-results-empty = No answer yet.
survey-answers = Answers one by one
survey-answer = Answer
survey-count = Count
survey-share = Share
survey-day = Day of the answer
survey-by-mrc = By MRC
survey-all = All
portrait-menu = Portrait
portrait-title = Portrait of the region’s social economy
portrait-lead = The enterprises that the pole knows, on
portrait-not-public = This portrait is not public. Once published, counts under five are hidden in it.
portrait-publish = Publish the portrait
portrait-withdraw = Withdraw from the public
portrait-published = The portrait is public.
portrait-withdrawn = The portrait is no longer public.
portrait-enterprises = Enterprises
portrait-empty = No enterprise yet.
portrait-unknown = Not said
portrait-province = Québec, { $year }: { $number }
portrait-quebec = Québec, { $year }
portrait-province-short = Québec
# family: portrait-by-*
portrait-by-mrc = By MRC
portrait-by-form = By legal form
portrait-by-sector = By sector
# family: portrait-of-*
portrait-of-jobs = Jobs by enterprise
portrait-of-revenue = Revenue of the year, by enterprise
portrait-of-founded = Age of enterprises, in years
# family: portrait-sum-*
portrait-sum-jobs = Jobs in the enterprises that answered
portrait-sum-revenue = Revenue of the enterprises that answered
portrait-class = From { $from } to less than { $to }
portrait-class-over = { $from } and more
portrait-median = Median: { $median }, by { $count } answers.
portrait-median-before = Survey before: median of { $median }, from { $count } answers.
portrait-said-by = From { $count } answers
portrait-before = Survey before: { $value }, from { $count } answers
portrait-answers = Answers
# family: portrait-parted-*
portrait-parted-jobs-mrc = Jobs by MRC
portrait-parted-jobs-sector = Jobs by sector
portrait-parted-revenue-mrc = Revenue of the year by MRC
portrait-parted-revenue-sector = Revenue of the year by sector
portrait-under-ten = Under 10 jobs: { $here } here, { $there } in Québec in { $year }.
portrait-under-half = Under $500,000 of revenue: { $here } here, { $there } in Québec in { $year }.
portrait-sources = Sources
portrait-source-register = Enterprises, MRC, legal forms and sectors: the pole’s register.
portrait-source-survey = Jobs, revenue and age are those of the enterprises that answered; they do not hold for the others.
portrait-source-isq = Québec: Institut de la statistique du Québec, L’économie sociale au Québec. Portrait statistique 2016, published on April 29, 2019. Co-operatives are the non-financial ones; financial co-operatives are counted with mutuals.
portrait-no-survey = No yearly survey is over yet: jobs, revenue and age will come with it.
portrait-no-survey-then = No yearly survey opened that year is over: jobs, revenue and age are not known.
portrait-source-sectors = MRC are those of that day; legal forms and sectors are those of the register today.
portrait-source-before = Survey before: { $title } { $told }.
portrait-year = Year
portrait-today = Today
portrait-show = Show
portrait-csv = Portrait as a table (CSV)
portrait-topic = Topic
portrait-line = Line
portrait-measure = Measure
portrait-unit = Unit
figure-surveys-response-rate = Response rate of surveys
figure-surveys-response-rate-definition = Of the organizations asked in a survey opened in the period, the share that answered before its end. Organizations taken out of the count do not count.
figure-surveys-answers = { $count ->
    [one] Survey answer received
   *[other] Survey answers received
}
figure-surveys-answers-definition = Organizations whose answers to a survey were received in the period, once for each survey.
figure-surveys-no-tool = Enterprises that use no tool
figure-surveys-no-tool-definition = Of the organizations that said in the period which tools they use, the share that uses none. What one organization said opens only to the team that asks.
figure-surveys-jobs = Jobs in the enterprises that answered
figure-surveys-jobs-definition = Jobs told in the latest survey over in the period, from the day after its last, and that asked for them, once for each organization. Nothing is told where fewer than five told it, or where one to four left it out. The row that opens is the survey: what each one said opens only to the team that asks.
figure-surveys-revenue = Revenue of the enterprises that answered
figure-surveys-revenue-definition = Revenue of the year told in the latest survey over in the period, from the day after its last, and that asked for it, once for each organization. Nothing is told where fewer than five told it, or where one to four left it out.
figure-surveys-age = Mean age of the enterprises that answered, in years
figure-surveys-age-definition = Mean age, to the year, of the organizations that told their year of founding in the latest survey over in the period, from the day after its last, and that asked for it, in the year in which it opened. Nothing is told where fewer than five told it, or where one to four left it out.
# family: happened-*
happened-survey-asked = Asked to answer a survey
happened-survey-answered = Answered a survey
# family: history-*
history-questionnaire-begun = Questionnaire begun
history-questionnaire-reworded = Title or introduction changed
history-questionnaire-frozen = Questionnaire asked, frozen
history-questionnaire-renewed = New version prepared
history-questionnaire-question-written = Question written
history-questionnaire-question-removed = Question removed
history-questionnaire-question-raised = Question moved up
history-survey-opened = Survey opened
history-survey-rescheduled = Last day changed
history-invitation-written-to = Letter written
history-invitation-excluded = Taken out of the count
history-invitation-included = Counted again
history-invitation-letters-ended = Wants no more letters
history-invitation-begun = Answers begun
history-invitation-answered = Answers received
history-invitation-corrected = Answers corrected
history-portrait-published = Portrait published
history-portrait-withdrawn = Portrait withdrawn
survey-late = What you had answered
survey-late-kept = The survey ended before you sent it. These answers are kept, but they are not counted. If the pole extends the survey, the same link takes them up again.
survey-late-told = The survey ended before you sent it: your last changes are not kept. If they matter, write them to the pole.
survey-write = Write to the pole
survey-enter-late = Nothing was kept. Your answers stay below: first change the last day of the survey, or count the organization again, then enter them once more.
survey-invited-merged = Merged with another, which counts
portrait-pdf = Portrait to print (PDF)
portrait-as-of = As of { $day }
portrait-figures = In numbers
