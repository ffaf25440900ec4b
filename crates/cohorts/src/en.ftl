cohort-menu = Cohorts
cohort-open = Open a cohort
cohort-opened = The cohort is open. Now take in who takes part, or open its call.
cohort-change = Change
cohort-title = { $programme }, cohort { $number }
cohort-from-day = from { $day }
cohort-cohort = Cohort
cohort-cohorts = Cohorts
cohort-cohorts-empty = This programme has had no cohort yet.
cohort-on = Under way and to come
cohort-on-empty = No cohort is under way or to come. Open the next one.
cohort-over = Over and cancelled
cohort-untold = Presence to note
cohort-coached = Cohorts that I coach
cohort-coached-empty = No cohort is entrusted to you today. Direction entrusts one.
cohort-days = Days
cohort-place = Territory
cohort-everywhere = The whole territory
cohort-state = State
cohort-action = Action of the frame
# family: cohort-is-*
cohort-is-on = Under way
cohort-is-coming = To come
cohort-is-over = Over
cohort-is-off = Cancelled
cohort-is-taken = takes part
cohort-call = Call
# family: cohort-call-is-*
cohort-call-is-none = No call
cohort-call-is-soon = Opens soon
cohort-call-is-open = Open
cohort-call-is-over = Closed
cohort-call-is-off = Cancelled
cohort-call-hint = Between these two days, both included, one may apply on the public page. Without an opening day, the cohort has no call.
cohort-call-opens = Opens on
cohort-call-closes = Last day
cohort-call-language = Language of the text of the call
# family: cohort-language-*
cohort-language-fr = French
cohort-language-en = English
cohort-call-text = Text of the call
cohort-call-text-hint = For whom the cohort is, its conditions, what it brings. An empty line parts two paragraphs.
cohort-call-page = Public page of the call
cohort-call-until = until
cohort-calls = Paths and cohorts
cohort-calls-text = A collective project to start, a social-economy enterprise to grow? Apply to a cohort.
cohort-calls-empty = No call is open at the moment. Come back soon, or write to the pole.
# family: cohort-takes-*
cohort-takes-soon = The call is not open yet. It opens on
cohort-takes-over = The call is closed: applications are no longer received.
cohort-takes-off = This cohort is cancelled.
cohort-takes-none = This cohort has no call.
cohort-programme = Programme
cohort-programmes = Programmes
cohort-programmes-empty = No programme is defined. Define the first, for instance SISMIC.
cohort-programme-define = Define a programme
cohort-programme-defined = The programme is defined. Now say the steps of its path.
cohort-programme-closed = closed
cohort-programme-closed-on = Closed from
cohort-name-fr = Name in French
cohort-name-en = Name in English
cohort-steps = Steps of the path
cohort-steps-hint = In the order they are passed. Those reached are noted for each person.
cohort-steps-empty = This programme has no steps yet.
cohort-step = Step
cohort-step-fr = Step in French
cohort-step-en = Step in English
cohort-step-add = Add the step
cohort-steps-reached = Steps reached
cohort-statements = Statements of the self-assessment
cohort-statements-hint = Each participant says from 1 to 5, at the start then at the end, whether it is true of them.
cohort-statements-empty = This programme has no statements yet.
cohort-statement = Statement
cohort-statement-fr = Statement in French
cohort-statement-en = Statement in English
cohort-statement-add = Add the statement
cohort-take-out = Take out
cohort-begins = Begins
cohort-ends = Ends
cohort-places = Places
cohort-participants = Participants
cohort-participants-empty = Nobody takes part yet. Take in the first person.
cohort-people-count = { $count ->
    [one] 1 person.
   *[other] { $told } people.
}
cohort-hours-given = Presence:
cohort-take = Take a participant in
cohort-take-send = Take into the cohort
cohort-taken = The person takes part in the cohort.
cohort-taken-up = Application selected:
cohort-person = Person
cohort-person-hint = A known name is found. A new name is added to the persons.
cohort-person-page = Their sheet
cohort-with = With
cohort-for = On behalf of
cohort-email = Email
cohort-phone = Telephone
cohort-minutes = Minutes
cohort-enterprise = Enterprise
cohort-enterprise-hint = An organization that the pole knows. Leave empty if none.
cohort-joined = Since
cohort-left = Last day
cohort-leave = End their part
cohort-hours = Hours
cohort-path = Path
cohort-reached = Reached
cohort-own-page = Participant’s page
cohort-own-page-hint = A letter brings them a link to their sessions, deliverables and self-assessment, without an account.
cohort-link-send = Send the link
cohort-link-sent = The link is sent.
cohort-no-mailbox = This person has no email address. Add it to their sheet to send them the link of their page.
cohort-sessions = Sessions
cohort-sessions-empty = No session is planned. Plan the first.
cohort-session = Session
cohort-session-title = Title of the session
cohort-plan = Plan a session
cohort-planned = The session is planned.
cohort-day = Day
cohort-from-time = From
cohort-to-time = To
cohort-mode = How
# family: cohort-mode-*
cohort-mode-online = Online
cohort-mode-place = On site
cohort-where = Place
cohort-link = Video link
cohort-speaker = Speaker
cohort-present = Present
cohort-presence = Presence
# family: cohort-how-*
cohort-how-present = Present
cohort-how-excused = Excused
cohort-how-absent = Absent
cohort-attended = Presence is noted.
# family: cohort-session-is-*
cohort-session-is-held = Held
cohort-session-is-coming = To come
cohort-session-is-open = Presence to note
cohort-session-is-off = Cancelled
cohort-session-cancel = Cancel the session
cohort-session-cancelled = The session is cancelled: it does not count.
cohort-session-not-cancelled = The session is not cancelled: it was already, or somebody was there.
cohort-cancel = Cancel the cohort
cohort-cancelled = The cohort is cancelled: it does not count.
cohort-why-off = Why it is cancelled
cohort-why = Reason
cohort-applications = Applications
cohort-applications-empty = No application is received.
cohort-applied-on = Received on
cohort-bring = Import applications
cohort-bring-intro = Import the applications received by another form (Google Forms, Microsoft Forms or a list of yours). You see what would be added before anything is written. Each person added then gets a letter to confirm their application: it is decided only after that.
cohort-bring-hint = CSV, Excel or LibreOffice, 8 MB and 500 lines at most, with a line of headings. The name, the email and what the person wants to do are needed.
cohort-bring-consent = These persons agreed that the pole use this information to study their application and answer them
cohort-bring-take = Import and write to these persons
cohort-brought = The applications are imported, and the letters are sent.
cohort-brought-what = Applications imported
cohort-look = What would be done of these applications
cohort-count-added = Applications to add
cohort-count-unchanged = Received from this mailbox already
cohort-file-says = The list says
cohort-columns-hint = Correct what was not recognized well. A column of no use is left aside.
# family: cohort-fate-*
cohort-fate-added = To add
cohort-fate-unchanged = Received already
# family: cohort-field-*
cohort-field-line = Line
cohort-field-first-name = First name
cohort-field-last-name = Last name
cohort-field-name = Name
cohort-field-email = Email
cohort-field-phone = Telephone
cohort-field-organization = Enterprise
cohort-field-project = Name of the project
cohort-field-wants = What the person wants to do
cohort-field-why = Why this cohort
cohort-selected-count = { $count ->
    [one] 1 application selected.
   *[other] { $told } applications selected.
}
# family: cohort-application-is-*
cohort-application-is-unconfirmed = Mailbox to confirm
cohort-application-is-received = Received
cohort-application-is-selected = Selected
cohort-application-is-waiting = On the waiting list
cohort-application-is-refused = Not selected
cohort-application-is-withdrawn = Withdrawn
cohort-verdict = Decision
cohort-verdict-hint = The person receives it by letter, as you write it.
cohort-verdict-none = Nothing yet
cohort-decide = Decide and write to the person
cohort-decided = The decision is made, and the letter is on its way.
cohort-apply = Apply
cohort-apply-until = Applications are received until
cohort-apply-send = Send my application
cohort-applied = Application sent
cohort-applied-text = A letter is on its way to your mailbox. Follow its link to confirm your application: it is read only then.
cohort-applied-again = If nothing arrives, look among unwanted mail, then send the form again.
cohort-your-name = Your name
cohort-your-email = Your email address
cohort-your-phone = Your telephone (optional)
cohort-your-project = Name of your project, if it has one
cohort-your-enterprise = Your enterprise, if you speak for one
cohort-your-wants = What you want to do
cohort-your-wants-hint = A few sentences are enough.
cohort-your-why = Why this cohort
cohort-your-why-hint = Optional.
cohort-consent = Consent
cohort-consent-yes = I agree that the pole uses this information to study my application and answer me
cohort-consent-hint = Only the pole’s team sees it. An application that is not selected is erased after the pole’s delay.
cohort-privacy-link = Privacy
cohort-your-application = My application
cohort-confirm = Confirm my application
cohort-confirm-text = Confirm that this application comes from you. The pole’s team can then read it.
cohort-confirmed = Thank you, your application is confirmed.
cohort-received-text = The pole’s team has your application. A letter will tell you its decision.
cohort-withdraw = Withdraw my application
cohort-withdraw-text = Your application will no longer be studied.
cohort-application-withdrawn = Your application is withdrawn.
cohort-coaches = Coaches
cohort-coaches-empty = Nobody coaches this cohort yet.
cohort-coach = Coach
cohort-coach-name = Entrust the cohort
cohort-coach-hint = An account of the team or of a partner. It reads and writes the notes of this cohort, and of no other.
cohort-coach-end = End
cohort-from = From
cohort-until = Until
cohort-notes = Coaching notes
cohort-notes-hint = Only this cohort’s coaches and direction read these notes. Each person may ask for those about them.
cohort-notes-empty = No note yet.
cohort-note = Note
cohort-note-hint = Facts and next steps, in words that the person could read.
cohort-note-of = About
cohort-note-whole = The whole cohort
cohort-note-write = Write the note
cohort-note-withdraw = Withdraw this note
cohort-deliverables = Deliverables
cohort-deliverables-empty = No deliverable is asked for. Ask for the first.
cohort-own-deliverables-empty = No deliverable is asked for.
cohort-deliverable = Deliverable
cohort-deliverable-ask = Ask for a deliverable
cohort-deliverable-withdraw = Ask for this deliverable no more
# family: cohort-deliverable-is-*
cohort-deliverable-is-due = To hand in
cohort-deliverable-is-late = Late
cohort-deliverable-is-handed = Handed in
cohort-deliverable-is-accepted = Accepted
cohort-deliverable-is-back = To be reworked
cohort-due = Due on
cohort-team = Team
cohort-handed = Handed in on
cohort-handed-link = Link to the document
cohort-handed-in = It is handed in.
cohort-hand-in = Hand in
cohort-read = Read
cohort-preparation = Preparation and partners
cohort-allies = Funders and partners
cohort-allies-empty = Nobody is named. Say who funds the cohort and who brings something to it.
cohort-ally-name = Name a funder or a partner
cohort-ally-hint = An organization that the pole knows. A funder bears that role on its sheet.
cohort-organization = Organization
cohort-part = What it is
# family: cohort-part-*
cohort-part-funder = Funder
cohort-part-partner = Partner
cohort-brings = What it brings
cohort-brings-hint = For instance a training, a place, a study. Optional for a funder.
cohort-tasks = Tasks of preparation
cohort-tasks-empty = No task yet.
cohort-task = Task
cohort-task-who = Who does it
cohort-task-entrust = Entrust a task
cohort-task-end-done = Done
cohort-task-end-dropped = Drop it
# family: cohort-task-is-*
cohort-task-is-open = To do
cohort-task-is-late = Late
cohort-task-is-done = Done
cohort-task-is-dropped = Dropped
cohort-assessment = Self-assessment before and after
cohort-assessment-hint = Mean from 1 to 5 of those who answered at both moments. Fewer than five answers are hidden beyond the team, and fewer than two from everybody.
cohort-before-it = Before
cohort-after-it = After
cohort-change-of = Change
cohort-answers = Answers
cohort-few = Fewer than 5
cohort-few-team = Fewer than 2
# family: cohort-moment-*
cohort-moment-start = Where you stand at the start
cohort-moment-end = Where you stand at the end
cohort-grade-hint = 1: not at all. 5: fully. The team only draws means from it.
cohort-grade-send = Send my answers
cohort-thanks = Thank you, it is noted.
cohort-next = Next sessions
cohort-next-empty = No session is to come.
cohort-connect = Connect
cohort-past-count = { $count ->
    [one] 1 session is past.
   *[other] { $told } sessions are past.
}
cohort-your-hours = Your hours:
cohort-own-privacy = This link is yours: do not share it.
cohort-projects = Projects
cohort-projects-empty = No project here. Begin the first, or take it into a cohort.
cohort-projects-count = { $count ->
    [one] 1 project.
   *[other] { $told } projects.
}
cohort-project = Project
cohort-project-begin = Begin a project
cohort-project-change = Change the project
cohort-project-name = Name of the project
cohort-project-new = New project
cohort-project-known = Or a project that exists
cohort-project-none = None
# family: cohort-project-is-*
cohort-project-is-going = Going on
cohort-project-is-incorporated = Incorporated
cohort-project-is-ended = Ended
cohort-wants = What it wants to do
cohort-wants-hint = In a few sentences.
cohort-stage = Stage
# family: cohort-stage-*
cohort-stage-idea = Idea
cohort-stage-prestart = Before start-up
cohort-stage-start = Start-up
cohort-stage-growth = Growth
cohort-begun = Begun on
cohort-outcome = What becomes of it
cohort-form = Legal form chosen
cohort-form-none = Not chosen yet
cohort-form-on = Chosen on
cohort-incorporated = Incorporated on
cohort-became = Organization it became
cohort-became-hint = An organization that the pole knows.
cohort-ended = Ended on
cohort-comes-from = Where it comes from
cohort-comes-from-empty = Neither a lab nor a cohort.
cohort-carriers = Who carried it
cohort-asked = Does it still live? To ask
cohort-asked-after = { $count ->
    [one] After 1 month, since
   *[other] After { $told } months, since
}
cohort-outcomes = What becomes of them
cohort-outcome-projects = Projects, { $months } months after incorporation: { $alive } alive of { $known } whose state is known. Not known yet: { $unknown }.
cohort-outcome-enterprises = Enterprises, { $months } months after the end of their cohort: { $alive } in business of { $known } whose state is known. Not known yet: { $unknown }.
cohort-months = { $count ->
    [one] 1 month
   *[other] { $told } months
}
cohort-after-months = After
cohort-alive = Still alive
# family: cohort-alive-*
cohort-alive-yes = Yes
cohort-alive-no = No
cohort-alive-empty = It is asked 12 and 36 months after incorporation.
cohort-alive-say = Say whether it still lives
cohort-in-business = Still in business
cohort-in-business-empty = It is asked 12 and 36 months after the cohort’s end.
cohort-in-business-endless = The cohort has no last day. Say it to follow the enterprise afterwards.
cohort-in-business-say = Say whether the enterprise is in business
cohort-known = Known on
cohort-source = Source
cohort-source-link = Link of the source
cohort-all = All
cohort-before = Page before
cohort-after = Next page
cohort-labs = Emergence labs
cohort-labs-empty = No lab yet. Open the first on an issue of the territory.
cohort-lab-open = Open a lab
cohort-lab-change = Change the lab
cohort-lab-people = People
cohort-lab-people-empty = Nobody is there yet. Invite the key people of the issue.
cohort-lab-bring = Add a person
cohort-issue = Issue
cohort-about = Context
cohort-about-hint = Why this issue, for whom.
cohort-findings = What the watch knows of it
cohort-findings-empty = No finding yet.
cohort-finding = Finding
cohort-finding-hint = What is known of the issue, in a few sentences.
cohort-finding-note = Note a finding
cohort-finding-withdraw = Withdraw this finding
cohort-finding-feeds = Labs that it feeds
cohort-finding-feeds-empty = It feeds no lab yet.
cohort-finding-feed = Feed a lab
cohort-finding-part = Feed this lab no more
cohort-watch = Findings of the watch
cohort-watch-empty = No finding yet. Note what the watch learns, with its source.
cohort-theme = Theme
cohort-lab = Lab
cohort-lab-none = Choose a lab
cohort-lab-elsewhere = None of ours: a lab of elsewhere
cohort-inspirations = What inspires it
cohort-inspirations-empty = No other lab is named.
cohort-inspiration = Name
cohort-inspiration-hint = Of a lab of elsewhere.
cohort-inspiration-link = Link
cohort-inspiration-say = Name what inspires it
cohort-inspires = It inspires in turn:
cohort-ideas = Ideas
cohort-ideas-empty = No idea yet.
cohort-idea = Idea
cohort-idea-hint = A way to a solution, as it is said.
cohort-idea-open = Open
cohort-idea-say = Note an idea
cohort-idea-carry = Make it a project
cohort-idea-aside = Put this idea aside
cohort-waiting-applications = { $count ->
    [one] An application waits for its decision
   *[other] { $told } applications wait for their decision
}
cohort-waiting-presence = { $count ->
    [one] Presence at a cohort’s session is to be noted
   *[other] Presence at { $told } cohort sessions is to be noted
}
cohort-waiting-alive = { $count ->
    [one] An incorporated project is to be followed up
   *[other] { $told } incorporated projects are to be followed up
}
cohort-waiting-alumni = { $count ->
    [one] An enterprise of a cohort is to be followed
   *[other] { $told } enterprises of cohorts are to be followed
}
cohort-letter-hello = Hello { $name },
cohort-letter-received = Your application: { $cohort }
cohort-letter-received-text = We received an application in your name for { $cohort }. Confirm it with the button so that { $pole } studies it.
cohort-letter-again-text = Your application for { $cohort } is already in our hands. The button leads to it.
cohort-letter-privacy = This information only serves to study the application and to answer you. If it is not yours, confirm nothing. Questions about privacy: { $privacy }.
cohort-letter-see = Open my application
cohort-letter-decided = Answer to your application: { $cohort }
cohort-letter-selected-text = Good news: your application for { $cohort } is selected. The cohort begins on { $begins }; we will write to you about what comes next.
cohort-letter-waiting-text = Your application for { $cohort } is on the waiting list. We will write to you if a place becomes free.
cohort-letter-refused-text = Your application for { $cohort } is not selected this time. Thank you for taking the time to write to us.
cohort-letter-reason = { $reason }
cohort-letter-own = Your page: { $cohort }
cohort-letter-own-text = Here is your page of { $cohort }: your next sessions and their links, your deliverables and your self-assessment. This link is yours.
cohort-letter-own-see = Open my page
cohort-refusal-name = Say a name, of 200 characters at most.
cohort-refusal-line = Write it in French, in 300 characters at most.
cohort-refusal-programme = Choose a programme.
cohort-refusal-programme-known = A programme already bears this name.
cohort-refusal-mrc = Choose an MRC, or the whole territory.
cohort-refusal-action = Choose an action of the frame.
cohort-refusal-call-opens = Say the day the call opens.
cohort-refusal-places = Write a number from 1 to 1,000, or nothing.
cohort-refusal-long = This is too long.
cohort-refusal-why = Say why, in 500 characters at most.
cohort-refusal-off = This cohort is cancelled.
cohort-refusal-over = The cohort is over on that day.
cohort-refusal-future = This day has not come yet.
cohort-refusal-organization = This organization is not known.
cohort-refusal-project = This project is not known.
cohort-refusal-there = This person already takes part in the cohort.
cohort-refusal-lab-there = This person is already in the lab.
cohort-refusal-stage = Choose a stage.
cohort-refusal-form = Choose a form from the list.
cohort-refusal-form-none = An incorporated project has a legal form. Choose it.
cohort-refusal-form-day = Say the form and the day it was chosen, or neither.
cohort-refusal-time = Write the time so: 18:30.
cohort-refusal-hours = The end comes after the beginning.
cohort-refusal-outside = This day is outside the days of the cohort.
cohort-refusal-mode = Say whether it is online or on site.
cohort-refusal-link = The link begins with https:// or http://.
cohort-refusal-held = Somebody was there: the day cannot be to come.
cohort-refusal-session-off = This session is cancelled.
cohort-refusal-coming = This session has not taken place yet.
cohort-refusal-presence = Say for each person whether they were there.
cohort-refusal-your-name = Say your name.
cohort-refusal-email = Write your email address, such as name@domain.ca.
cohort-refusal-phone = Write a telephone number, or nothing.
cohort-refusal-wants = Say in a few words what you want to do.
cohort-refusal-consent = Without your agreement, the pole cannot study the application.
cohort-refusal-call = The call is not open today: the application is not received.
cohort-refusal-pace = Too many applications come from here. Try again in an hour.
cohort-refusal-pace-mailbox = Too many letters go to this mailbox. Try again in an hour.
cohort-refusal-unread = This line cannot be read.
cohort-refusal-lines = 500 lines at most at once: part the list.
cohort-refusal-columns = Say which columns hold the name, the email and what the person wants to do.
cohort-refusal-not-open = The call of this cohort has not opened: no application is imported.
cohort-refusal-file-consent = Without their agreement, the pole cannot study these applications.
cohort-refusal-file-email = The email is missing, or cannot be read.
cohort-refusal-file-wants = What the person wants to do is missing.
cohort-refusal-verdict = Choose an answer from the list.
cohort-refusal-unconfirmed = The mailbox of this application is not confirmed, or it is withdrawn: nothing can be decided of it.
cohort-refusal-full = All places are taken. Put this application on the waiting list.
cohort-refusal-unselected = This application is not selected.
cohort-refusal-account = Choose an account.
cohort-refusal-coach-there = This account already coaches the cohort.
cohort-refusal-note = Write the note, in 5,000 characters at most.
cohort-refusal-participant = This person is not of the cohort.
cohort-refusal-team = Choose a team of the cohort.
cohort-refusal-moment = There is nothing to answer at the moment.
cohort-refusal-said = It is answered already.
cohort-refusal-grade = Answer each statement, from 1 to 5.
cohort-refusal-part = Say whether it funds or is a partner.
cohort-refusal-brings = Say what it brings, in 300 characters at most.
cohort-refusal-funder = This organization is not known as a funder. Give it that role on its sheet.
cohort-refusal-ally-there = It is already named so.
cohort-refusal-task = Say what is to be done, in 300 characters at most.
cohort-refusal-months = Choose 12 or 36 months.
cohort-refusal-alive = Say whether it still lives.
cohort-refusal-contradicts = What lived no more after 12 months does not live after 36: correct the other answer first.
cohort-refusal-replaces = It is said already. To replace that answer, tick it below.
cohort-refusal-left-late = The cohort ends before that day.
cohort-refusal-call-late = The call must close by the first day of the cohort.
cohort-alive-replace = Replace what was said
cohort-refusal-early = So many months have not passed since incorporation.
cohort-refusal-source = Say the source, in 300 characters at most.
cohort-refusal-finding = Write the finding, in 2,000 characters at most.
cohort-refusal-lab = Choose a lab of the list.
cohort-refusal-lab-fed = This finding feeds that lab already.
cohort-refusal-idea = Write the idea, in 1,000 characters at most.
# family: history-*
history-programme-defined = Programme defined
history-programme-changed = Programme changed
history-programme-step-added = Step added
history-programme-step-withdrawn = Step taken out
history-programme-statement-added = Statement added
history-programme-statement-withdrawn = Statement taken out
history-cohort-opened = Cohort opened
history-cohort-changed = Cohort changed
history-cohort-cancelled = Cohort cancelled
history-cohort-joined = Participant taken in
history-cohort-left = Part ended
history-cohort-step-reached = Steps noted
history-cohort-session-planned = Session planned
history-cohort-session-changed = Session changed
history-cohort-session-cancelled = Session cancelled
history-cohort-attended = Presence noted
history-cohort-coach-named = Coach named
history-cohort-coach-ended = Coaching ended
history-cohort-noted = Coaching note written
history-cohort-note-withdrawn = Coaching note withdrawn
history-cohort-deliverable-asked = Deliverable asked for
history-cohort-deliverable-withdrawn = Deliverable withdrawn
history-cohort-deliverable-handed = Deliverable handed in
history-cohort-enterprise-followed = Outcome of an enterprise asked and noted
history-cohort-ally-named = Funder or partner named
history-cohort-ally-withdrawn = Funder or partner taken out
history-cohort-task-entrusted = Task of preparation entrusted
history-cohort-task-done = Task of preparation done
history-cohort-task-dropped = Task of preparation dropped
history-cohort-assessed = Self-assessment received
history-candidacy-received = Application received
history-candidacy-rewritten = Application rewritten before it was confirmed
history-candidacy-confirmed = Application confirmed
history-candidacy-withdrawn = Application withdrawn
history-candidacy-decided = Application decided
history-candidacy-forgotten = Application erased, its time being over
history-project-begun = Project begun
history-project-changed = Project changed
history-project-incorporated = Project incorporated
history-project-ended = Project ended
history-project-followed = Followed up and noted
history-lab-opened = Lab opened
history-lab-changed = Lab changed
history-lab-joined = Person added
history-lab-found = Finding noted
history-lab-finding-withdrawn = Finding withdrawn
history-lab-inspired = Inspiration named
history-lab-inspiration-withdrawn = Inspiration taken out
history-finding-noted = Finding noted
history-finding-fed = Lab fed
history-finding-parted = Lab detached
history-finding-withdrawn = Finding withdrawn
history-lab-idea-said = Idea noted
history-lab-idea-carried = Idea made a project
history-lab-idea-put-aside = Idea put aside
# family: happened-*
happened-cohort-joined = Joined the cohort
happened-cohort-left = Left the cohort
happened-project-became = Born of the project
happened-cohort-funder = Funder of the cohort
happened-cohort-partner = Partner of the cohort
happened-lab-joined = Emergence lab
figure-cohorts-started = { $count ->
    [one] Cohort started
   *[other] Cohorts started
}
figure-cohorts-started-definition = Cohorts whose first day is in the period, by programme. A cancelled cohort does not count.
figure-cohorts-participants = { $count ->
    [one] Person who joined a cohort
   *[other] People who joined a cohort
}
figure-cohorts-participants-definition = Distinct people who joined a cohort in the period. Whoever takes part in two cohorts counts once.
figure-cohorts-projects = { $count ->
    [one] Project brought into a cohort
   *[other] Projects brought into a cohort
}
figure-cohorts-projects-definition = Projects brought into a cohort, counted on the day the first person brings it, once for each programme within the period: a project that goes on from one cohort to the next is the same.
figure-cohorts-sessions = { $count ->
    [one] Cohort session held
   *[other] Cohort sessions held
}
figure-cohorts-sessions-definition = Sessions of the period where at least one person was present, online or on site. A cancelled session does not count.
figure-cohorts-hours = Hours of attendance at sessions
figure-cohorts-hours-definition = Duration of each session held for each participant who was present.
figure-cohorts-labs = { $count ->
    [one] Emergence lab opened
   *[other] Emergence labs opened
}
figure-cohorts-labs-definition = Labs whose first day is in the period.
figure-cohorts-ideas-carried = { $count ->
    [one] Lab idea carried on by a project
   *[other] Lab ideas carried on by a project
}
figure-cohorts-ideas-carried-definition = Ideas of labs, not put aside, whose project began in the period.
figure-cohorts-incorporated = { $count ->
    [one] Project incorporated
   *[other] Projects incorporated
}
figure-cohorts-incorporated-definition = Projects whose day of incorporation is in the period, by legal form.
figure-cohorts-alive-twelve = { $count ->
    [one] Project alive after 12 months
   *[other] Projects alive after 12 months
}
figure-cohorts-alive-twelve-definition = Incorporated projects whose anniversary of 12 months is in the period, and that still lived as a source says, on whatever day the team learned it.
figure-cohorts-alive-rate-twelve = Share of projects alive after 12 months
figure-cohorts-alive-rate-twelve-definition = Of the incorporated projects whose anniversary of 12 months is in the period and whose state is known, the share that still lived. A project that ended before that anniversary lived no more; those whose state is not known are counted apart.
figure-cohorts-alive-unknown-twelve = { $count ->
    [one] Project not known to live after 12 months or not
   *[other] Projects not known to live after 12 months or not
}
figure-cohorts-alive-unknown-twelve-definition = Incorporated projects whose anniversary of 12 months is in the period and of which nobody has noted yet whether they lived.
figure-cohorts-enterprises-alive-twelve = { $count ->
    [one] Enterprise of a cohort in business after 12 months
   *[other] Enterprises of cohorts in business after 12 months
}
figure-cohorts-enterprises-alive-twelve-definition = Enterprises that came into a cohort without a project, whose last day was 12 months before a day of the period, and that were still in business as a source says. An enterprise counts once for each cohort.
figure-cohorts-enterprises-rate-twelve = Share of enterprises of cohorts in business after 12 months
figure-cohorts-enterprises-rate-twelve-definition = Of the enterprises that came into a cohort without a project, whose last day was 12 months before a day of the period and whose state is known, the share still in business. Those whose state is not known are counted apart.
figure-cohorts-enterprises-unknown-twelve = { $count ->
    [one] Enterprise of a cohort not known to be in business after 12 months or not
   *[other] Enterprises of cohorts not known to be in business after 12 months or not
}
figure-cohorts-enterprises-unknown-twelve-definition = Enterprises that came into a cohort without a project, whose last day was 12 months before a day of the period and of which nobody has noted yet whether they were in business.
figure-cohorts-alive-thirty-six = { $count ->
    [one] Project alive after 36 months
   *[other] Projects alive after 36 months
}
figure-cohorts-alive-thirty-six-definition = Incorporated projects whose anniversary of 36 months is in the period, and that still lived as a source says, on whatever day the team learned it.
figure-cohorts-alive-rate-thirty-six = Share of projects alive after 36 months
figure-cohorts-alive-rate-thirty-six-definition = Of the incorporated projects whose anniversary of 36 months is in the period and whose state is known, the share that still lived. A project that ended before that anniversary lived no more; those whose state is not known are counted apart.
figure-cohorts-alive-unknown-thirty-six = { $count ->
    [one] Project not known to live after 36 months or not
   *[other] Projects not known to live after 36 months or not
}
figure-cohorts-alive-unknown-thirty-six-definition = Incorporated projects whose anniversary of 36 months is in the period and of which nobody has noted yet whether they lived.
figure-cohorts-enterprises-alive-thirty-six = { $count ->
    [one] Enterprise of a cohort in business after 36 months
   *[other] Enterprises of cohorts in business after 36 months
}
figure-cohorts-enterprises-alive-thirty-six-definition = Enterprises that came into a cohort without a project, whose last day was 36 months before a day of the period, and that were still in business as a source says. An enterprise counts once for each cohort.
figure-cohorts-enterprises-rate-thirty-six = Share of enterprises of cohorts in business after 36 months
figure-cohorts-enterprises-rate-thirty-six-definition = Of the enterprises that came into a cohort without a project, whose last day was 36 months before a day of the period and whose state is known, the share still in business. Those whose state is not known are counted apart.
figure-cohorts-enterprises-unknown-thirty-six = { $count ->
    [one] Enterprise of a cohort not known to be in business after 36 months or not
   *[other] Enterprises of cohorts not known to be in business after 36 months or not
}
figure-cohorts-enterprises-unknown-thirty-six-definition = Enterprises that came into a cohort without a project, whose last day was 36 months before a day of the period and of which nobody has noted yet whether they were in business.
figure-cohorts-skills-before = Skills as said at the start, from 1 to 5
figure-cohorts-skills-before-definition = Mean of the grades of the start, statement by statement, of those who answered at the start and at the end. Only statements of at least five people count.
figure-cohorts-skills-after = Skills as said at the end, from 1 to 5
figure-cohorts-skills-after-definition = Mean of the grades of the end, statement by statement, of those who answered at the start and at the end. Only statements of at least five people count.
figure-cohorts-skills-change = Change of skills between the start and the end
figure-cohorts-skills-change-definition = Mean, statement by statement, of the change between the grade of the end and that of the start, of those who answered at both moments, five at least.
