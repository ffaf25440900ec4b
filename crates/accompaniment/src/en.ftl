act-menu = Accompaniment
act-journal = Accompaniment journal
act-journal-empty = No service act is logged yet. Log the first one.
act-journal-none = No act matches these choices. Widen the period or see the whole journal.
act-journal-many = More than { $told } acts
act-sheet-many = More than 200,000 acts match this filter: choose a shorter period to download the sheet.
act-journal-count = { $count ->
    [one] { $told } act
   *[other] { $told } acts
}
act-log = Log an act
act-again = Repeat the last one
act-another = Log another act
act-send = Log it
act-logged = The act was logged.
act-undo = Undo this act
act-withdrawn = The act was withdrawn: it no longer counts, but history keeps it.
act-withdraw = Withdraw this act
act-restore = Put this act back
act-restored = It was put back: it counts again, and history keeps both steps.
act-counts-already = It counts already.
act-referral-restore = Put this referral back
act-correct = Correct the act
act-correct-hint = The corrected act stands for this one; history keeps both.
act-corrected = The act was corrected. The former one stays in history and no longer counts.
act-one = Service act
act-is-withdrawn = This act was withdrawn: it no longer counts.
act-is-replaced = This act was corrected: it no longer counts.
act-see-standing = See the one that counts
act-changed-meanwhile = This act was corrected meanwhile. Here is what it became; what you typed is kept below and will replace it if you send it.
act-withdrawn-meanwhile = This act was withdrawn meanwhile. What you typed is kept below: sending it logs a new act.
act-corrected-meanwhile = This act was corrected meanwhile. Here is the one that counts: nothing is withdrawn.
act-already-withdrawn = This was already withdrawn.
act-before = Before correction
act-history = What was done
act-filter = Choose acts
act-from = From
act-to = To
act-all = All
act-show = Show
act-show-all = The whole journal
act-pages = Pages
act-newer = Newer
act-older = Older
act-day = Day
act-organization = Enterprise
act-whom = For whom
act-who = Find an enterprise
act-who-hint = Its name, or part of it. Add several for a group act.
act-who-new = It is not known yet
act-which = Which one, for “{ $name }”?
act-promoter-or = Lone promoter or emerging group
act-promoter = Name of the project, group or promoter
act-promoter-hint = The project’s name is enough. Write nothing else about the person.
act-group = Group act, even if a single enterprise came
act-minutes = Duration
act-minutes-sheet = Duration (minutes)
act-recorder = Logged by
act-note = Note
act-note-hint = Read by management and agents only.
# family: act-topic-*
act-topic = Topic
act-topic-governance = Governance
act-topic-finance = Finance
act-topic-workforce = Human resources
act-topic-marketing = Marketing
act-topic-legal-model = Legal model
act-topic-start-up = Start-up
act-topic-referral = Referral
act-topic-other = Other
# family: act-mode-*
act-mode = Form
act-mode-individual = individual
act-mode-group = group
# family: act-stage-*
act-stage = Stage
act-stage-idea = Idea
act-stage-pre-start-up = Pre-start-up
act-stage-start-up = Start-up
act-stage-growth = Growth
act-stage-consolidation = Consolidation
act-stage-takeover = Takeover
act-requests = Requests
act-requests-late = { $told } late
act-requests-empty = No request has come in yet. Take in the first one.
act-request = Request
act-request-see = See the request
act-receive = Take in a request
act-receive-send = Take in
act-received = The request was taken in.
act-asker = Who asks
act-need = Need
act-need-hint = In a few words. Read by management and agents only.
act-due = Answer due on
act-late = Late
act-states = Follow-up
act-led-to = What came of it
act-follow = Follow up
act-follow-send = Save the follow-up
act-followed = The follow-up was saved.
# family: act-channel-*
act-channel = How it came
act-channel-phone = Phone
act-channel-email = Email
act-channel-visit = Visit
act-channel-event = Event
act-channel-website = Website
act-channel-partner = Through a partner
# family: act-urgency-*
act-urgency = Answer
act-urgency-soon = Soon
act-urgency-usual = At the usual pace
act-urgency-no-hurry = No hurry
# family: act-state-*
act-state = State
act-state-received = Received
act-state-taken = Taken up
act-state-answered = Answered
act-state-closed = Closed
# family: act-why-*
act-why = Why (if closed)
act-why-helped = Help given
act-why-referred = Referred elsewhere
act-why-given-up = Given up by the asker
act-why-no-answer = No more news
act-why-not-for-us = Outside our mandate
act-referrals = Referrals
act-referrals-due = { $told } to ask about
act-referrals-empty = No one has been referred yet. Make the first referral.
act-referral = Referral
act-refer = Refer to a body
act-refer-send = Refer
act-referral-made = The referral was saved.
act-referral-withdraw = Withdraw this referral
act-referral-withdrawn = The referral was withdrawn: it no longer counts, but history keeps it.
act-referral-is-withdrawn = This referral was withdrawn: it no longer counts.
act-referred = Who is referred
act-to-whom = To which body
act-to-choose = Choose…
act-reason = Why
act-follow-on = Ask for news on
act-follow-again = Ask again on (empty: it is settled)
act-follow-due = News to ask for
act-hear = Note what came of it
act-hear-send = Note it
act-heard = What came of it was noted.
act-outcomes = Outcomes
act-outcomes-empty = What came of it is not known yet.
act-outcomes-order = Outcomes are read in the order of their days, whenever they were noted: the latest counts. An outcome noted by mistake is withdrawn, then noted again.
act-outcome-withdraw = Withdraw this outcome
act-outcome-withdrawn = The outcome is withdrawn: it counts no more, but history keeps it.
act-refusal-motive = Say why the referral is withdrawn.
# family: act-motive-*
act-motive = Why withdraw it
act-motive-mistake = Recorded by mistake
act-motive-twice = Recorded twice
act-motive-declined = The person changed their mind
# family: act-consent-*
act-consent = Consent to share
act-consent-none = Nothing shared: the body’s contact details were given
act-consent-spoken = Context shared, agreed aloud
act-consent-written = Context shared, agreed in writing
# family: act-outcome-*
act-outcome = Outcome
act-outcome-open = Not known yet
act-outcome-contacted = Contacted
act-outcome-accompanied = Accompanied
act-outcome-financed = Financed
act-outcome-refused = Refused
act-outcome-no-answer = No answer
act-outcome-abandoned = Abandoned
# family: history-*
history-act-logged = Act logged
history-act-corrected = Act corrected
history-act-withdrawn = Act withdrawn
history-act-restored = Act put back
history-referral-restored = Referral put back
history-referral-made = Referral made
history-referral-withdrawn = Referral withdrawn
history-referral-outcome-known = Outcome known
history-referral-outcome-withdrawn = Outcome withdrawn
history-organization-asked = Request received
history-organization-referred = Referred to a body
act-refusal-organization = Choose at least one enterprise that the pole knows, or name a promoter.
act-refusal-many = An act has 200 enterprises at most.
act-refusal-several = Several names come close. Say which one below.
act-refusal-unknown = The pole knows no organization by this name.
act-refusal-promoter = Write a name of 200 characters at most.
act-refusal-stage = Say which stage the project has reached.
act-refusal-topic = Choose a topic.
act-refusal-long-ago = That day is long ago. If it is right, tick it below.
act-sure = Yes, it was indeed on
act-refusal-recorder = Nobody of that name has logged anything.
act-refusal-future = The day must be past, or today.
act-refusal-before = This day comes before the beginning.
act-refusal-minutes = The duration is from 1 to 1,440 minutes.
act-refusal-note = The note is too long.
act-refusal-asker = Say who asks: a single organization, or a promoter.
act-refusal-channel = Say how the request came.
act-refusal-need = Write the need in 2,000 characters at most.
act-refusal-urgency = Say by when to answer.
act-refusal-state = Choose what becomes of the request.
act-refusal-why = Say why it is closed.
act-refusal-referred = Say who is referred: a single organization, or a promoter.
act-refusal-itself = An organization is not referred to itself.
act-refusal-support = Choose a support body, a funder or a partner.
act-refusal-reason = Write why, in 2,000 characters at most.
act-refusal-consent = Say what the person agreed to share.
act-refusal-follow = This day must follow the one above.
act-refusal-outcome = Choose an outcome.
figure-accompaniment-organizations-served = { $count ->
    [one] Enterprise served
   *[other] Enterprises served
}
figure-accompaniment-organizations-served-definition = Distinct enterprises that received at least one service act or referral in the period, alone or in a group. An enterprise served ten times counts once.
figure-accompaniment-acts = { $count ->
    [one] Service act
   *[other] Service acts
}
figure-accompaniment-acts-definition = Acts logged in the period, neither withdrawn nor replaced by a correction. A group act counts once.
figure-accompaniment-hours = Hours of accompaniment
figure-accompaniment-hours-definition = Sum of the durations of the period’s acts. A group act counts once.
figure-accompaniment-promoters-accompanied = { $count ->
    [one] Promoter or group accompanied
   *[other] Promoters and groups accompanied
}
figure-accompaniment-promoters-accompanied-definition = Distinct lone promoters and emerging groups served by at least one act in the period. They do not count among enterprises.
figure-accompaniment-referrals = { $count ->
    [one] Referral
   *[other] Referrals
}
figure-accompaniment-referrals-definition = Referrals in the period to a support body, a funder or a partner, not withdrawn.
figure-accompaniment-referrals-concluded = Referrals whose outcome is known
figure-accompaniment-referrals-concluded-definition = Share of the period’s referrals of which an outcome was known by its end.
figure-accompaniment-requests = { $count ->
    [one] Request received
   *[other] Requests received
}
figure-accompaniment-requests-definition = Requests received at the front door in the period.
figure-accompaniment-requests-in-time = Requests answered in time
figure-accompaniment-requests-in-time-definition = Share of the period’s requests answered or closed by the promised day. Those neither answered nor due by the period’s end are left out.
act-waiting-requests = { $count ->
    [one] One request has waited too long for its answer
   *[other] { $told } requests have waited too long for their answer
}
act-waiting-referrals = { $count ->
    [one] One referral is to be followed up
   *[other] { $told } referrals are to be followed up
}

act-step-log = Log a first service act

act-within-days = { $count ->
    [one] within one day
   *[other] within { $told } days
}
act-rules = Topics and answer times
act-rules-text = Each decision holds from its day on, for what will be logged afterwards. What is logged already keeps what held then.
act-rules-topics = The frame’s action for each topic, today
act-frame-action = Action of the frame
act-counts-for = Counts for action { $action }.
act-rule-from = From
act-rule-send = Decide
act-rules-days = The answer time promised for each request, today
act-rule-days = Days promised
act-rules-decided = What was decided
act-rules-none = The pole has decided nothing: the usual reading of the frame and the usual answer times hold.
act-ruled = Decision recorded.
act-refusal-action = Choose an action of the frame.
act-refusal-days = Write from 1 to 365 days.
history-topic-ruled = Action of a topic decided
history-promise-ruled = Promised answer time decided
act-found-acts = Service acts
act-found-notes = Accompaniment notes
act-found-promoters = Promoters and groups
act-promoter-journal = Their acts in the journal
act-promoter-stages = Stage, act after act
act-promoter-stages-none = No act tells its stage yet.
act-promoter-acts-none = No act has been logged yet.
act-promoter-gone = The name and the notes were erased. What was counted stays, under this code. Erased on
act-promoter-erase = Erase the name and the notes
act-promoter-erase-hint = The name, notes, needs and reasons that were written go, and the search forgets them. Days, topics and durations stay counted under a code. This cannot be undone.
act-promoter-erase-sure = The person asked for it, or nothing requires keeping the name any longer
act-promoter-erased = The name and the notes were erased.
act-refusal-erase-sure = Tick the box to erase.
history-promoter-met = First met
history-promoter-served = Act logged
history-promoter-erased = Name and notes erased
act-topics-own = The pole’s topics
act-topics-own-text = Beyond the eight topics that all poles share, the pole names its own. Each falls under an action of the frame, changed as for the others:
act-topics-own-empty = The pole has no topic of its own yet. Add the first one.
act-topic-own-since = since { $day }
act-topic-own-until = until { $day }
act-topic-own-rename = Rename
act-topic-own-end = End
act-topic-own-last = Last day
act-topic-own-add = Add a topic
act-topic-own-french = Name in French
act-topic-own-english = Name in English
act-topic-own-added = The topic was added.
act-topic-own-renamed = The topic bears its new name everywhere, on acts already logged too.
act-topic-ended = { $name } (until { $day })
act-topic-own-ended = The end of the topic was recorded: acts already logged keep it.
act-topic-own-over = This topic had already ended.
act-refusal-topic-name = Write a name of 100 characters at most.
act-refusal-topic-day = This topic does not hold on that day. Choose another one, or another day.
history-topic-added = Topic added
history-topic-renamed = Topic renamed
history-topic-ended = Topic ended
# family: happened-*
happened-act = Service act
happened-request = Request received
happened-referred = Referred to
happened-received = Receives a referral
