market-menu = L’économie sociale, j’achète
market-empty = No edition is on record. Open the first one, then add its suppliers and the buyers who engage.
market-open = Open an edition
market-opened = The edition is open. Add its suppliers and the buyers who engage.
market-open-first = First open an edition of the programme.
market-edition = Edition
market-editions = Editions
market-editions-other = Other editions
market-edition-change = Change the edition
market-name = Name
market-name-hint = For example, Pilot project 2022-2023.
market-about = Presentation
market-about-hint = A few sentences that everyone may read.
market-place = Territory
market-everywhere = The whole territory
market-action = Action of the frame
market-from = From
market-last-day = Last day
market-since = Since
market-until = until
market-as-of = As of
market-show = Show
market-all = All
market-none = None
market-choose = Choose
market-change = Change
market-state = State
market-organization = Organization
market-municipality = Municipality
market-pages = Pages
market-newer = Newer
market-older = Older
market-late = late
market-why = Why
market-why-hint = One sentence is enough. It stays on record.
market-withdraw = Withdraw
market-withdrawn = It is withdrawn.
market-objective = Objective
# family: market-objective-*
market-objective-a = Business between enterprises and buyers
market-objective-b = Selling skills of enterprises
market-mean = Mean
# family: market-mean-*
market-mean-mobilization = Mobilization
market-mean-promotion = Promotion
market-mean-outreach = Outreach
market-mean-declaration = Declaration
market-mean-introduction = Introductions
market-mean-tender = Calls for tenders
market-mean-path = Path of workshops and coaching
market-mean-cohort = Cohorts
market-supplier = Supplier
market-suppliers = Suppliers
market-supplier-hint = The social economy enterprise that joins the cohort.
market-suppliers-empty = No supplier is in this edition yet. Add the first one.
market-suppliers-count = { $count ->
    [one] One supplier
   *[other] { $told } suppliers
}
market-expected-count = { $count ->
    [one] one being recruited
   *[other] { $told } being recruited
}
market-recruit = Add a supplier
market-recruited = Being recruited since
market-recruited-told = The supplier is added.
market-joined = In the cohort since
market-joined-if = In the cohort since (leave empty while being recruited)
market-left = Left
market-left-from = No longer in it from
market-left-hint = If the supplier leaves the cohort, say why.
# family: market-is-*
market-is-joined = In the cohort
market-is-expected = Being recruited
market-is-left = Left
market-is-withdrawn = It is withdrawn:
market-buyer = Buyer
market-buyers = Buyers
market-buyer-hint = The institution, municipality or firm that buys.
market-buyers-empty = No buyer has engaged in this edition. Write the first engagement down.
market-buyers-count = { $count ->
    [one] one engaged buyer
   *[other] { $told } engaged buyers
}
market-engage = Write an engagement down
market-engagement-change = Change the engagement
market-engaged = Engaged
market-not-engaged = Engagement over
market-engaged-told = The engagement is written down. Print the declaration to be signed.
market-engaged-until = Last day of the engagement
market-until-hint = If the engagement ends, say why.
market-signatory = Signatory
market-signatory-hint = A known name is found again. A new name is added to persons.
market-signatory-title = As
market-signed-on = Signed on
market-scope = Scope of the engagement
market-scope-hint = The services, places or amounts that the engagement is about.
market-declaration-print = Print the declaration
market-declaration = Declaration of engagement
market-declaration-opening = { $buyer } engages, with { $pole }, in the initiative L’économie sociale, j’achète ({ $edition }).
market-declaration-know = { $buyer } recognizes what social economy enterprises bring to its community and means to know better what they offer.
market-declaration-invite = In its purchases, { $buyer } means to consult or invite social economy enterprises when what they offer meets its needs.
market-declaration-tell = { $buyer } means to tell { $pole } of its coming needs and of what came of them.
market-declaration-rules = Each signatory keeps its own contracting rules. This declaration gives nobody privileged treatment and is no contract.
market-declaration-signatures = Signatures
market-declaration-for = For
market-declaration-name = Name and title
market-declaration-signature = Signature and date
market-activity = Activity
market-activities = Activities
market-activities-empty = No activity here. Log the first one.
market-log = Log an activity
market-logged = The activity is logged.
market-activity-change = Change the activity
market-day = Day
market-title = Title
market-title-hint = In a few words, what was done.
market-note = Note
market-note-hint = What is to be remembered, without personal information.
market-other-buyer = Another buyer
market-other-buyer-hint = If it has not engaged yet. Otherwise leave empty.
market-with = With
market-side = Role
# family: market-side-*
market-side-buyer = Buyer
market-side-supplier = Supplier
market-outreach = Outreach
market-outreach-empty = There is no buyer to win over. Add the first one you want to meet.
market-outreach-over = Engaged or declined
market-outreach-late = { $count ->
    [one] one late
   *[other] { $told } late
}
market-approach = Approach a buyer
market-stage = Stage
# family: market-stage-*
market-stage-to-contact = To contact
market-stage-contacted = Contacted
market-stage-met = Met
market-stage-weighing = Weighing
market-stage-engaged = Engaged
market-stage-declined = Declined
market-step = Note a step
market-step-send = Note the step
market-stepped = The step is noted.
market-steps = Steps
market-step-note = What was said
market-step-note-hint = Without personal information.
market-next = Next step
market-next-hint = What is to be done next. Leave empty when it is over.
market-next-on = To be done by
market-owner = Owner
market-contacts = The organization’s contacts
market-contacts-empty = Nobody of this organization is known. Add the first person.
market-contacts-add = Add a contact
market-need = Need
market-needs = Needs
market-needs-empty = No buyer’s need is on record. Write the first one down.
market-needs-open = { $count ->
    [one] one open
   *[other] { $told } open
}
market-need-hint = What the buyer looks for, in its own words.
market-need-about = Details
market-need-about-hint = Quantity, place, time: what helps a supplier answer.
market-ask = Write a need down
market-ask-own = The pole will read your need, then write to the suppliers it suits.
market-ask-send = Send to the pole
market-asked = Your need is sent to the pole.
market-kind = Kind
# family: market-kind-*
market-kind-offers = Request for offers
market-kind-quote = Request for a quote
market-kind-sounding = Market sounding
market-answer-by = Answer by
market-most = Suppliers to write to, at most
market-interested = Interested
# family: market-need-is-*
market-need-is-asked = To be published
market-need-is-open = Open
market-need-is-over = Past its day
market-need-is-closed = Closed
market-need-asked = The buyer waits for the pole to publish this need.
market-need-publish = Publish the need
market-need-noted = The need is published. Choose the suppliers to write to.
market-need-sent = The letters are on their way.
market-need-close = Close the need
market-need-closed = This need is closed:
market-need-why-hint = Met, postponed, dropped: one sentence is enough.
market-amend = Change the need
market-amend-hint = If the last day changes, those to whom this need was sent are told by email.
market-need-amount = Estimated amount, in dollars
market-need-rules = Rules of buying that may apply today
market-need-rules-any = The buyer’s record does not say of which kind it is: each rule names those it is for. Say its legal form and its sector, and only its own stay.
market-declined = Why it is declined
market-declined-because = Reason
market-declined-count = Answers
market-declined-share = Share
market-heard = Answers to needs, by supplier
market-heard-sent = Received
market-heard-answered = Answered
market-heard-waiting = Waiting
market-heard-silent = Unanswered
market-heard-rate = Response rate
market-heard-early = no deadline is past
market-letter-moved = Another last day: { $title }
market-letter-moved-text = Hello { $name }, the last day to answer this need is now { $day }.
market-suits = Suppliers that this need suits
market-suits-empty = No supplier answers to these words yet. Say more of the need, or complete sheets and offers.
market-suits-full = The number of suppliers wanted is reached.
market-suits-left = { $count ->
    [one] Choose one supplier at most. Nothing leaves without you.
   *[other] Choose { $told } suppliers at most. Nothing leaves without you.
}
market-suits-send = Write to these suppliers
market-within = In the edition
market-no-reason = No tie found between what it offers and this need.
market-no-mailbox = Its email address is missing, or asked for no more letters.
market-sent = Sendings and answers
market-sent-empty = Nobody has received this need yet.
market-sent-on = Sent on
market-reminded = reminded on
market-answer = Answer
# family: market-answer-*
market-answer-interested = Interested
market-answer-declined = Declined
market-answer-none = No answer yet
market-answered = Thank you. Your answer is noted.
market-because = If you decline, why
# family: market-because-*
market-because-capacity = No capacity
market-because-line = Not what we offer
market-because-price = Budget too tight
market-because-delay = Too little time
market-because-distance = Too far
market-because-other = Another reason
market-respond = Answer a need
market-respond-ask = Are you interested in this need?
market-respond-yes = Yes, give the buyer our contact details
market-respond-no = No, not this time
market-respond-note = A word for the buyer
market-respond-note-hint = If you wish. The pole and the buyer will read it.
market-respond-send = Send the answer
market-respond-done = Your answer is noted. There is nothing else to do.
market-respond-over = This need waits for no more answers.
market-respond-ended = This link serves no more. Write to the pole if you meant to answer.
market-letter-need = { $buyer } looks for: { $title }
market-letter-need-text = Hello { $name }, a buyer of the region looks for something that you might offer.
market-letter-need-what = { $buyer }, { $kind }: { $title }
market-letter-need-why = You receive this letter because the sheet of { $name } tells of what this buyer looks for.
market-stop = Get no more needs nor questions
market-stop-text = The needs of buyers, questions about introductions and calls for tenders will no longer be sent to you by email.
market-stop-send = Get no more of these letters
market-stop-done = Done: these letters will no longer be sent to you.
market-stop-resume = Get them again
market-letter-need-until = Say in one click whether you are interested, by { $day }.
market-letter-need-open = Read and answer
market-letter-reminder = Reminder: { $buyer } waits for your answer
market-letter-reminder-text = Hello { $name }, you have not answered this need yet. A no helps us too.
market-rules = Rules of buying
market-rules-information = For information only. Each buyer decides by its own rules and the laws in force.
market-rules-empty = No rule on record answers this search.
market-rules-count = { $count ->
    [one] One rule may apply
   *[other] { $told } rules may apply
}
market-rules-others = Other rules
market-rule-write = Write a rule down
market-rule-change = Change the rule
market-rule-anew = If the rule changes, say the first day of the new one: the old one stays, and ends the day before. From the same day, it is corrected.
market-rules-offered = Somewhere to start
market-rules-offered-hint = These rules, read at their source, are offered to you. Take them, then check and change each, or write your own.
market-rules-take = Write these rules down
market-rule-kind = Kind of rule
# family: market-rule-kind-*
market-rule-kind-threshold = Threshold
market-rule-kind-exception = Exception
market-rule-kind-preference = Preference
market-rule-kind-notice = Publication
market-buyers-of = Who buys
# family: market-buyers-of-*
market-buyers-of-any = Any buyer
market-buyers-of-municipal = Municipalities
market-buyers-of-ministry = Ministries and agencies
market-buyers-of-network = Health and education
market-buyers-of-private = Private firms
market-what = What
# family: market-what-*
market-what-any = Any purchase
market-what-goods = Goods
market-what-services = Services
market-what-works = Works
market-amount = Amount in dollars
market-rule-from-amount = From (in dollars)
market-rule-under-amount = Under (in dollars)
market-rule-text = The rule
market-rule-text-hint = What it says, in one or two sentences.
market-source = Source
market-source-hint = The act, the by-law or the guide, and the section.
market-address = Address of the source
market-checked-on = Checked on
market-introductions = Introductions
market-introduction = Introduction
market-introductions-empty = No introduction is noted. Note the first one: who met whom, and where.
market-introduce = Note an introduction
market-introduced = The introduction is noted. Both sides will be asked on the set days.
market-between = Between
market-first = A supplier
market-second = The other side
market-second-other = Or another organization
market-second-hint = If it is not in the list. Otherwise leave empty.
market-where = Where
market-where-hint = The activity or the place where they met.
market-introduction-about = About
market-introduction-hint = What one looks for and the other offers.
market-outcome = What came of it
# family: market-outcome-*
market-outcome-contract = A contract
market-outcome-talks = Talks under way
market-outcome-later = Nothing yet, perhaps later
market-outcome-none = Nothing
market-outcome-unsaid = Not said yet
# family: market-pair-*
market-pair-peers = Between suppliers
market-pair-business = With a buyer
market-pair-other = With another organization
market-follows = What both sides are asked
market-follow-side = Side
market-follow-on = Set for
market-follow-asked = asked on
market-follow-call = To be called: its email address is missing, or wants no more letters
market-follow-soon = The letter leaves tomorrow morning
market-follow-due-title = Answers awaited
market-follow-due = { $count ->
    [one] one answer awaited
   *[other] { $told } answers awaited
}
market-follow-hear = Note what one side said
market-follow-note-hint = A word on what came of it, if you wish.
market-follow-settle = Days of follow-up
market-follow-days = Number of days after they met
market-follow-days-hint = For example 30, 90. Holds for the next introductions.
market-came = What came of a meeting
market-letter-follow = What came of your meeting with { $other }?
market-letter-follow-text = Hello { $name }, you met { $other } on { $day }. We would like to know what came of it.
market-letter-follow-short = One click is enough. The other side is asked the same.
market-letter-follow-open = Say what came of it
market-public = Social economy suppliers
market-public-title = L’économie sociale, j’achète: the suppliers
market-public-text = Social economy enterprises from here offer their goods and services to the institutions, municipalities and firms of the region.
market-public-empty = No edition is under way.
market-public-buyers = Engaged buyers
market-public-next = Coming
market-catalogue = Catalogue of suppliers
market-catalogue-print = Catalogue in PDF
market-catalogue-empty = No supplier answers to these words.
market-offers = Offers
market-search = Product, service, name or place
market-stories = Successes
market-stories-empty = No success is told. Tell the first one, once both sides agree.
market-story = Success
market-story-tell = Tell a success
market-story-hint = It is read on the public page. First ask the supplier and the buyer whether they agree.
market-story-title-hint = A short sentence that makes one want to read.
market-story-text = The story
market-story-text-hint = The need, the answer, what each gained.
market-story-publish = Publish the success
market-story-told = The success is published.
market-story-withdrawn = Withdrawn
market-agreed-on = Agreed on
market-own = My buyer’s space
market-own-empty = No organization is tied to your account. Write to the pole, which will add it.
market-own-none = No edition is under way.
market-own-impact = What we have done together
market-own-meetings = Meetings to come
market-own-interested = Suppliers interested
market-own-contracts = Introductions that became contracts
market-own-engagements = Engagements
market-own-engagements-empty = No engagement is on record.
market-signed = Signed declaration
market-signed-none = Not attached yet
market-signed-read = Signed declaration (PDF)
market-signed-since = attached on
market-signed-keep = Attach the signed declaration
market-signed-replace = Replace the signed declaration
market-signed-file = The signed file
market-signed-hint = A PDF of 8 MB at most. It takes the place of the one before.
market-signed-send = Attach
market-signed-remove = Remove the signed declaration
market-signed-kept = The signed declaration is attached.
market-meeting-ask = Ask for a meeting
market-meeting-about = What you want to talk about
market-meeting-about-hint = What you look for, in a few words. The pole will tell the supplier.
market-meeting-suits = When it suits you
market-meeting-suits-hint = For example: Tuesday mornings, before the end of May.
market-meeting-send = Ask the pole
market-meeting-asked = The pole has your request and will come back to you.
market-meetings-asked = Meetings asked for
# family: market-meeting-is-*
market-meeting-is-waiting = Asked for
market-meeting-is-introduced = Introduction noted
market-meeting-is-declined = Declined
market-meeting-decline = Decline the meeting
market-meeting-why = Why: the buyer will read it
market-meeting-decline-send = Decline
market-meeting-declined = The meeting is declined.
market-letter-declined = Your meeting with { $supplier }: our answer
market-letter-declined-text = Hello { $name }, on { $day } you asked to meet { $supplier }. We cannot arrange this meeting.
market-letter-declined-why = Here is why: { $why }
market-letter-declined-open = Open your space
market-remind-settle = Reminder to suppliers
market-remind-days = Days without an answer before the reminder
market-remind-days-hint = From 0 to 60. One reminder leaves; 0 sends none.
market-own-needs-empty = You have asked for nothing yet. Write a need down: the pole finds the suppliers.
market-own-asked = The pole reads this need before it writes to suppliers.
market-seek = Look for a supplier
market-shortlist = Suppliers kept at hand
market-shortlist-empty = No supplier is kept. Look for one and keep it here.
market-shortlist-note = Why keep it (if you wish)
market-shortlisted = Kept
market-list = Keep
market-unlist = Keep no more
market-sessions = Matchmaking sessions
market-session = Matchmaking session
market-sessions-empty = No session is planned. Convene the first one.
market-session-convene = Convene a session
market-session-convened = The session is convened. Say who comes and whom each wishes to meet.
market-session-title-hint = For example, Spring speed meetings.
market-session-where-hint = The room and the address, or the link.
market-session-cancel = Call the session off
market-session-cancelled = Called off
market-session-drawn = The schedule is made.
market-session-held = The meetings held have become introductions.
market-session-held-already = Meetings were held: the schedule changes no more.
market-from-time = Begins at
market-rounds = Number of rounds
market-minutes = Minutes a meeting
market-seats = Who comes
market-seats-empty = Nobody is listed. Add the buyers and suppliers who come.
market-seat-add = Add a participant
market-seats-count = { $count ->
    [one] one participant
   *[other] { $told } participants
}
market-meetings-count = { $count ->
    [one] one meeting
   *[other] { $told } meetings
}
market-wishes = Wishes to meet
market-wishes-empty = Nobody of the other side is in the edition yet.
market-away = Away in rounds
market-away-rounds = Away in the rounds of
market-said = By its link
market-said-itself = Answered on
market-said-asked = Asked on
market-say = Your meetings
market-say-nobody = Nobody else is seated yet. Say when you are not there.
market-say-over = This session waits for no more answers.
market-say-ask = Ask each for its wishes
market-say-ask-hint = Each participant that has said nothing gets a link by letter, which serves once.
market-say-asked = Each gets a link to say its wishes and when it is away.
market-say-asked-not = Nobody is left to ask by letter.
market-meets = Meets
market-session-among = Suppliers also meet one another
market-schedule = Schedule
market-schedule-draw = Make the schedule
market-schedule-empty = The schedule is made from what each wishes and when each is there.
market-schedule-print = Schedule in PDF
market-at = Time
market-held = Held
market-held-note = Note the meetings held
market-session-told = Each has been written its schedule since
market-session-told-again = If it changes, those it touches get it again.
market-session-unreached = Without a mailbox, to be told otherwise:
market-session-settle = Send each its schedule
market-session-settle-hint = Each who comes gets its own by email, and again if it changes.
market-session-settled = Each gets its schedule by email.
market-session-settled-not = This schedule was sent already, or there is none yet.
market-session-left = This participant comes no more; its meetings are taken out.
market-unseat = Comes no more
market-unseat-hint = Its seat, its wishes and its meetings are taken out of the schedule.
market-unmet = Wishes without a meeting
market-letter-schedule = Your schedule: { $title }
market-letter-schedule-new = Your schedule has changed: { $title }
market-letter-schedule-text = Hello { $name }, here is whom you meet on { $day }.
market-letter-schedule-where = The place: { $place }.
market-letter-schedule-none = Hello { $name }, no meeting is left in your schedule of { $day }.
market-letter-wishes = Whom do you wish to meet? { $title }
market-letter-wishes-text = Hello { $name }, you come on { $day }. Say whom you wish to meet and when you are not there: the schedule is made from that.
market-letter-wishes-open = Say our wishes
market-letter-off = Called off: { $title }
market-letter-off-text = Hello { $name }, the matchmaking session of { $day } is called off. Here is why:
market-refusal-action = Choose an action of the frame.
market-refusal-address = Write an address that begins with https:// .
market-refusal-amount = Write an amount in dollars, for example 121,200.
market-refusal-answer = Say whether you are interested in this need.
market-refusal-because = Say why you decline.
market-refusal-came = Meetings of this participant were held.
market-refusal-days = Write numbers of days, for example 30, 90.
market-refusal-edition = Choose an edition.
market-refusal-follow = Choose the side that answered.
market-refusal-future = That day has not come yet.
market-refusal-kind = Choose from the list.
market-refusal-meeting-about = Say what you want to talk about, in 1,000 characters at most.
market-refusal-meeting-settled = This request has its answer already.
market-refusal-meeting-waits = You already asked to meet this supplier: the pole will come back to you.
market-refusal-remind = Write a number of days from 0 to 60.
market-refusal-signed = Choose the signed file.
market-refusal-signed-kind = This file is not a whole PDF.
market-refusal-signed-large = This file is too large: 8 MB at most.
market-refusal-long = This text is too long.
market-refusal-mean = Choose one of the eight means.
market-refusal-minutes = Write 5 to 120 minutes.
market-refusal-most = Write a number from 1 to 50.
market-refusal-most-sent = This need was already sent to more suppliers.
market-refusal-mrc = Choose an MRC from the list.
market-refusal-name = Write a name of 200 characters at most.
market-refusal-next = Write the next step.
market-refusal-nobody = Choose at least one supplier.
market-refusal-not-open = This need is not open.
market-refusal-organization = Choose an organization that the pole knows.
market-refusal-outcome = Choose what came of it.
market-refusal-owner = Choose a person of the pole.
market-refusal-past = That day is past.
market-refusal-far = That day is over two years away. Check the year.
market-refusal-prospect = This buyer is already on this edition’s list.
market-refusal-rounds = Write 1 to 24 rounds.
market-refusal-rule = Write the rule, in 2,000 characters at most.
market-refusal-same = Choose two different organizations.
market-refusal-session-off = This session was called off.
market-refusal-side = Say whether the organization comes as a buyer or as a supplier.
market-refusal-source = Write where the rule comes from.
market-refusal-stage = Choose a stage.
market-refusal-story = Write the story.
market-refusal-there = This enterprise is already in the edition.
market-refusal-time = Write a time, for example 13:30.
market-refusal-title = Write a title of 200 characters at most.
market-refusal-too-many = These are more suppliers than the buyer wants.
market-refusal-where = Write where, in 200 characters at most.
market-refusal-why = Write why, in 500 characters at most.
market-waiting-outreach = { $count ->
    [one] One buyer to approach is late
   *[other] { $told } buyers to approach are late
}
market-waiting-needs = { $count ->
    [one] One buyer’s need waits to be published
   *[other] { $told } buyers’ needs wait to be published
}
market-waiting-meetings = { $count ->
    [0] No meeting is asked for
    [one] A meeting asked for by a buyer waits
   *[other] { $told } meetings asked for by buyers wait
}
market-waiting-calls = { $count ->
    [one] One follow-up must be asked by telephone
   *[other] { $told } follow-ups must be asked by telephone
}
# family: history-*
history-market-activity-changed = Activity changed
history-market-activity-logged = Activity logged
history-market-activity-withdrawn = Activity withdrawn
history-market-edition-changed = Edition changed
history-market-edition-opened = Edition opened
history-market-engagement-changed = Engagement changed
history-market-engagement-ended = Engagement ended
history-market-engagement-signed = Engagement written down
history-market-introduction-followed = Answer noted
history-market-introduction-made = Introduction noted
history-market-introduction-withdrawn = Introduction withdrawn
history-market-meeting-asked = Meeting asked for
history-market-meeting-declined = Meeting declined
history-market-need-answered = A supplier’s answer
history-market-need-asked = Need asked for
history-market-need-changed = Need changed
history-market-need-closed = Need closed
history-market-need-moved = Last day of the need moved
history-market-need-published = Need published
history-market-need-sent = Need sent
history-market-prospect-stepped = Step of outreach
history-market-rule-changed = Rule changed
history-market-rule-superseded = Rule replaced
history-market-rule-written = Rule written down
history-market-session-asked = Wishes asked for by letter
history-market-session-cancelled = Session called off
history-market-session-convened = Session convened
history-market-session-drawn = Schedule made
history-market-session-held = Meetings held
history-market-session-seated = Participant noted
history-market-session-settled = Schedule sent
history-market-session-unseated = Participant taken out
history-market-signed-kept = Signed declaration attached
history-market-signed-removed = Signed declaration removed
history-market-story-told = Success published
history-market-story-withdrawn = Success withdrawn
history-market-supplier-dated = A supplier’s days changed
history-market-supplier-joined = Supplier joined the cohort
history-market-supplier-left = Supplier left
history-market-supplier-recruited = Supplier added
history-market-supplier-shortlisted = Supplier kept
history-market-supplier-unlisted = Supplier kept no more
# family: happened-*
happened-market-joined = Joined the cohort of
happened-market-left = Left the cohort of
happened-market-engaged = Buyer’s engagement
happened-market-activity = Activity of the programme
happened-market-introduced = Introduction
happened-market-need = Need published
happened-market-answered = Answer to a need
happened-market-signed = Signature of an engagement
figure-market-cohorts = { $count ->
    [one] Cohort of suppliers started
   *[other] Cohorts of suppliers started
}
figure-market-cohorts-definition = Editions whose first supplier joined the cohort in the period.
figure-market-suppliers = { $count ->
    [one] Supplier in the cohort
   *[other] Suppliers in the cohort
}
figure-market-suppliers-definition = Distinct enterprises in a cohort on the last day of the period. Those being recruited or gone do not count.
figure-market-suppliers-expected = { $count ->
    [one] Supplier expected
   *[other] Suppliers expected
}
figure-market-suppliers-expected-definition = Distinct enterprises in a cohort or being recruited on the last day of the period.
figure-market-buyers = { $count ->
    [one] Engaged buyer
   *[other] Engaged buyers
}
figure-market-buyers-definition = Distinct organizations with a signed engagement in force on the last day of the period.
figure-market-activities = { $count ->
    [one] Activity of the programme
   *[other] Activities of the programme
}
figure-market-activities-definition = Activities of the period, each under one of the eight means. One withdrawn does not count.
figure-market-means = { $count ->
    [one] Mean used
   *[other] Means used
}
figure-market-means-definition = Means, among the eight, under which something was done in the period: an activity, an introduction, a need sent, a step with a buyer or an engagement signed. Each mean counts once.
figure-market-objectives = { $count ->
    [one] Objective pursued
   *[other] Objectives pursued
}
figure-market-objectives-definition = Objectives, among the two, for which something was done in the period under one of their means. Each objective counts once.
figure-market-buyers-reached = { $count ->
    [one] Buyer reached
   *[other] Buyers reached
}
figure-market-buyers-reached-definition = Distinct buyers who took part in an activity of the period, engaged or not.
figure-market-suppliers-reached = { $count ->
    [one] Supplier active
   *[other] Suppliers active
}
figure-market-suppliers-reached-definition = Distinct suppliers who took part in an activity of the period.
figure-market-introductions = { $count ->
    [one] Introduction
   *[other] Introductions
}
figure-market-introductions-definition = Meetings of the period between two organizations made known to each other: between two suppliers of the cohort on that day, with a buyer, or with another organization. One withdrawn does not count.
figure-market-deals = { $count ->
    [one] Introduction that became a contract
   *[other] Introductions that became contracts
}
figure-market-deals-definition = Introductions of which one side said, for the first time in the period, that a contract came. Contracts themselves are counted elsewhere.
figure-market-needs = { $count ->
    [one] Need published
   *[other] Needs published
}
figure-market-needs-definition = Buyers’ needs published in the period, by kind.
figure-market-answers = { $count ->
    [one] Supplier’s answer
   *[other] Suppliers’ answers
}
figure-market-answers-definition = Answers of the period to needs that were sent, interested or declined.
