concertation-menu = Concertation
concertation-found = Tables, committees and boards
concertation-open = Add a table, a committee or a board
concertation-opened = Added. Now say who sits there.
concertation-change = Edit
concertation-spaces = Spaces where the pole sits
concertation-spaces-empty = The pole sits on no space of concertation yet. Add the first one.
concertation-own = The pole’s own board and committees
concertation-own-empty = The pole’s board and working committees are not written down yet. Add the first one.
concertation-over = Over
concertation-coming = Next meetings
concertation-coming-empty = No meeting is convened. Open a table or a committee to convene the next one.
concertation-untold = Presence to note
concertation-expiring = Mandates that run out
concertation-name = Name
concertation-kind = Kind
# family: concertation-kind-*
concertation-kind-table = Concertation table
concertation-kind-committee = Committee
concertation-kind-board = A partner’s board
concertation-kind-own-board = The pole’s board
concertation-kind-own-recurring = Recurring working committee
concertation-kind-own-passing = Working committee for a time
concertation-kind-on = Of this kind from
concertation-kind-on-hint = If the kind changes, the earlier one holds until the day before.
concertation-host = Host
concertation-host-hint = The organization that holds this space. Leave empty if it is the pole.
concertation-place = Territory
concertation-place-usual = That of the body
concertation-everywhere = The whole territory
concertation-action = Action of the frame
concertation-from = From
concertation-to = To
concertation-last-day = Last day
concertation-since = Since
concertation-until = until
concertation-show = Show
concertation-all = All
concertation-composition = Who sits
concertation-as-of = As of
concertation-composition-empty = Nobody sits on that day. Give a first mandate.
concertation-other-mandates = Other mandates
concertation-replaced-by = replaced by
concertation-seat = Give a mandate
concertation-seated = The mandate is given.
concertation-seat-name = Seat, if it has a name
concertation-replaces = This mandate takes over from that of
concertation-replaces-hint = It ends the day before the new one.
concertation-replace = Replace this person
concertation-unseat = End the mandate
concertation-person = Person
concertation-person-hint = A known name is found. A new name is added to persons.
concertation-title = Title
# family: concertation-title-*
concertation-title-chair = Chair
concertation-title-vice-chair = Vice-chair
concertation-title-secretary = Secretary
concertation-title-treasurer = Treasurer
concertation-title-member = Member
concertation-title-observer = Observer
concertation-represents = Organization represented
concertation-represents-hint = Leave empty if none.
concertation-standing = Standing
# family: concertation-standing-*
concertation-standing-volunteer = Volunteer
concertation-standing-paid = Paid by their organization
concertation-meetings = Meetings
concertation-meetings-empty = No meeting is written down. Convene the first one.
concertation-convene = Convene a meeting
concertation-convened = The meeting is convened.
concertation-again = The hours, the place and the agenda are those of the last meeting.
concertation-meeting-change = Edit the meeting
concertation-day = Day
concertation-hours-of-day = Hours
concertation-from-time = Begins at
concertation-to-time = Ends at
concertation-where = Place
concertation-link = Link to join
concertation-agenda = Agenda
concertation-agenda-hint = One item a line, after a dash or a number.
concertation-body = Table, committee or board
concertation-state = State
# family: concertation-state-*
concertation-state-held = Held
concertation-state-coming = Coming
concertation-state-open = Presence to note
concertation-state-off = Called off
concertation-present = Present
concertation-call-off = Call the meeting off
concertation-called-off = The meeting is called off: it does not count.
concertation-not-called-off = Nothing changed: the meeting is called off already, or somebody was there.
concertation-why-off = Why it is called off
concertation-minutes = Minutes
concertation-presence = Presence
concertation-presence-empty = Nobody has said yet who was there.
concertation-attend = Note presence
concertation-attended = Presence is noted.
concertation-attend-empty = Nobody sits on that day.
concertation-guest = Guest
concertation-guest-add = Add a guest
concertation-guest-hint = A known name is found. A new name is added to persons. Save to add another one.
concertation-how = How
# family: concertation-how-*
concertation-how-present = In person
concertation-how-remote = Remotely
concertation-how-proxy = By proxy
concertation-how-excused = Excused
concertation-how-absent = Absent
concertation-quorum = Quorum
concertation-quorum-none = No rule of quorum holds on that day.
concertation-quorum-half = More than half of those who sit
concertation-quorum-decide = Decide the quorum
concertation-quorum-hint = The rule holds from its day. Earlier meetings keep theirs.
concertation-quorum-needed = Persons required
concertation-quorum-met = Quorum met: { $there } present of { $seats } seats, { $needed } required.
concertation-quorum-missed = No quorum: { $there } present of { $seats } seats, { $needed } required.
concertation-decisions = Decisions
concertation-decisions-empty = No decision is written down.
concertation-decision = Decision
concertation-decision-hint = The number follows that of the year’s last decision.
concertation-decide = Write a decision down
concertation-decide-send = Write it down
concertation-decided = The decision is written down.
concertation-number = Number
concertation-outcome = Outcome
# family: concertation-outcome-*
concertation-outcome-adopted = Adopted
concertation-outcome-rejected = Rejected
concertation-outcome-tabled = Tabled
concertation-documents = Documents
concertation-documents-empty = No document is added.
concertation-document-add = Add a document
concertation-document-title = Title of the document
concertation-document-url = Address (https://…)
concertation-document-file = Or a PDF
concertation-withdraw = Withdraw
concertation-withdrawn = Withdrawn: it counts no more, and history keeps it.
concertation-is-withdrawn = Withdrawn
concertation-tasks = Tasks
concertation-tasks-open = Tasks to do
concertation-tasks-all = All tasks to do
concertation-tasks-none = Nobody took on a task at this meeting.
concertation-tasks-empty = No task is to be done. Those entrusted at a meeting are listed here.
concertation-task = Task
concertation-owner = Owner
concertation-due = Due
concertation-late = late
concertation-entrust = Entrust a task
concertation-entrust-send = Entrust it
concertation-entrusted = The task is entrusted.
concertation-task-end = End
concertation-task-do = Done
concertation-task-drop = Drop
concertation-task-ended = Noted.
concertation-task-over = This task was over already.
# family: concertation-task-state-*
concertation-task-state-open = To do
concertation-task-state-done = Done
concertation-task-state-dropped = Dropped
concertation-hours = Volunteer hours
concertation-hours-hint = Each volunteer who is at a meeting of the pole’s board or committees gives the length of the meeting; whoever sits there and comes to an assembly of members gives its length too, once the assembly is lifted; somebody registered as a volunteer at an event gives that of the sessions they come to, under their name if the pole knows them, under a code otherwise. The rest is noted by hand: do not note a second time what is there already.
concertation-action-usual = That of the body, or 4.1
concertation-hours-where = MRC and action of the frame, where they are not those of the body
concertation-hours-note = Note hours
concertation-hours-noted = The hours are noted.
concertation-hours-empty = No hour is given in this period. Note the presence at a meeting, or hours by hand.
concertation-hours-each = By person
concertation-hours-at = Body or event
concertation-hours-rows = Row by row
concertation-duration = Length
concertation-minutes-given = Minutes
concertation-reason = What for
concertation-no-body = None
concertation-period-unread = This period cannot be read. Choose two days.
concertation-collaborations = Collaborations
concertation-collaborations-empty = No collaboration is noted. Note the first one with its partner.
concertation-collaboration = Collaboration
concertation-collaborate = Note a collaboration
concertation-collaboration-change = Edit the collaboration
concertation-noted = The collaboration is noted.
concertation-partner = Partner
concertation-partner-hint = The name of an organization that the pole knows.
concertation-what = What is done together
concertation-what-hint = In one sentence.
concertation-begun = Begun on
concertation-result = Concrete result
concertation-result-hint = Leave empty until it comes: the collaboration counts on the day of its result.
concertation-result-on = Day of the result
concertation-result-none = No result yet
concertation-result-write = Write the result
concertation-representations = Representations
concertation-representations-empty = No representation is logged. Log the first one.
concertation-represent = Log a representation
concertation-represent-another = Log another one
concertation-represent-send = Log it
concertation-logged = The representation is logged.
concertation-representation-change = Edit the representation
concertation-representation = Kind of representation
# family: concertation-representation-*
concertation-representation-deputy = Meeting with deputies
concertation-representation-talk = Introductory talk
concertation-representation-lecture = Lecture to students
concertation-representation-chamber = Chamber of commerce
concertation-representation-media = Media
concertation-representation-ministry = Ministry or MRC
concertation-representation-position = Brief or position paper
concertation-representation-invitation = Invitation to speak or to sit
concertation-representation-gala = Gala or awards
concertation-representation-other = Other
concertation-met = Who was met
concertation-met-hint = An office or a group, such as “the riding’s deputy” or “24 students in management”.
concertation-came = What came of it
concertation-came-hint = In one sentence, or later.
concertation-organization = Organization
concertation-more = Organization, territory and action
concertation-usual-action = The usual one of this kind
concertation-refusal-name = Write a name of 200 characters at most.
concertation-refusal-kind = Choose a kind.
concertation-refusal-mrc = Choose an MRC of the list.
concertation-refusal-action = Choose an action of the frame.
concertation-refusal-future = This day has not come yet.
concertation-refusal-organization = Choose an organization that the pole knows.
concertation-refusal-quorum = Choose how many persons are required.
concertation-refusal-title = Choose a title.
concertation-refusal-standing = Say whether the person sits as a volunteer.
concertation-refusal-long = This text is too long.
concertation-refusal-over = It was over already on that day.
concertation-refusal-sits = This person sits here already at that time.
concertation-refusal-time = Write an hour, such as 13:30.
concertation-refusal-hours = The end follows the beginning, on the same day.
concertation-refusal-document-title = Give a title, in 200 characters at most.
concertation-refusal-document-file = Give an address or a PDF, one of the two.
concertation-refusal-document-pdf = The file must be a PDF of 8 MB at most.
concertation-refusal-link = Write an address that begins with https:// .
concertation-refusal-outside = This day is outside the time of this table or committee.
concertation-refusal-held = The meeting was held: its day is past.
concertation-refusal-why = Write why, in 500 characters at most.
concertation-refusal-off = The meeting is called off.
concertation-refusal-coming = The meeting has not taken place yet.
concertation-refusal-presence = Touch how each person was there.
concertation-refusal-decision = Write the decision.
concertation-refusal-outcome = Say whether it is adopted, rejected or tabled.
concertation-refusal-task = Write the task, in 500 characters at most.
concertation-refusal-minutes = Write from 1 to 1440 minutes.
concertation-refusal-reason = Write what for, in 500 characters at most.
concertation-refusal-body = Choose a committee of the list.
concertation-refusal-partner = Choose a partner.
concertation-refusal-what = Write what is done together.
concertation-refusal-result = Write the result, or clear its day.
concertation-refusal-result-day = Say on which day the result came.
concertation-refusal-representation = Choose a kind of representation.
concertation-refusal-met = Write who was met.
# family: history-*
history-body-opened = Added
history-body-changed = Edited
history-body-kind-changed = Kind changed
history-body-quorum-ruled = Quorum decided
history-body-mandate-given = Mandate given
history-body-mandate-ended = Mandate ended
history-meeting-convened = Meeting convened
history-meeting-changed = Meeting edited
history-meeting-called-off = Meeting called off
history-meeting-attended = Presence noted
history-meeting-decided = Decision written down
history-meeting-decision-withdrawn = Decision withdrawn
history-meeting-document-added = Document added
history-meeting-document-withdrawn = Document withdrawn
history-meeting-task-entrusted = Task entrusted
history-meeting-task-done = Task done
history-meeting-task-dropped = Task dropped
history-hours-noted = Hours noted
history-hours-withdrawn = Hours withdrawn
history-collaboration-noted = Collaboration noted
history-collaboration-changed = Collaboration edited
history-collaboration-concluded = Result written
history-collaboration-withdrawn = Collaboration withdrawn
history-representation-logged = Representation logged
history-representation-changed = Representation edited
history-representation-withdrawn = Representation withdrawn
# family: happened-*
happened-seated = Mandate on
happened-unseated = End of mandate on
happened-attended = At a meeting of
happened-collaborated = Collaboration
happened-concluded = Result of a collaboration
happened-represented = Representation
concertation-quorum-number = { $count ->
    [one] One person
   *[other] { $told } persons
}
concertation-waiting-tasks = { $count ->
    [one] A task entrusted at a meeting is late
   *[other] { $told } tasks entrusted at meetings are late
}
concertation-waiting-mandates = { $count ->
    [one] A mandate runs out
   *[other] { $told } mandates run out
}
concertation-waiting-presence = { $count ->
    [one] Presence at a meeting is to be noted
   *[other] Presence at { $told } meetings is to be noted
}
figure-concertation-spaces = { $count ->
    [one] Space of concertation
   *[other] Spaces of concertation
}
figure-concertation-committees = { $count ->
    [one] Recurring working committee
   *[other] Recurring working committees
}
figure-concertation-meetings = { $count ->
    [one] Meeting held
   *[other] Meetings held
}
figure-concertation-decisions = { $count ->
    [one] Decision written down
   *[other] Decisions written down
}
figure-concertation-tasks-done = { $count ->
    [one] Task of meetings done
   *[other] Tasks of meetings done
}
figure-concertation-collaborations = { $count ->
    [one] Concrete collaboration
   *[other] Concrete collaborations
}
figure-concertation-representations = { $count ->
    [one] Representation
   *[other] Representations
}
figure-concertation-spaces-definition = Concertation tables, committees and partners’ boards on which the pole sits on the last day of the period. The pole’s own board and committees do not count.
figure-concertation-committees-definition = Recurring working committees that the pole runs on the last day of the period. A committee for a time does not count.
figure-concertation-meetings-definition = Meetings of the period where somebody was, in person or remotely. A meeting called off, or whose presence is not noted, does not count.
figure-concertation-decisions-definition = Decisions of the meetings of the period, adopted, rejected or tabled. A decision withdrawn does not count.
figure-concertation-tasks-done-definition = Tasks entrusted at meetings and done in the period.
figure-concertation-collaborations-definition = Collaborations with a partner whose concrete result came in the period. Without a result, a collaboration does not count.
figure-concertation-volunteer-hours = Volunteer hours
figure-concertation-volunteer-hours-definition = Length of each meeting of the pole’s board and committees for each volunteer who was there, in person or remotely; length of each assembly that was lifted, once for each person who came and sat as a volunteer on one of them that day or the day before; length of each session of an event for each person who was there as a volunteer, which the figure of volunteer hours at events also counts apart; hours noted by hand.
figure-concertation-representations-definition = Meetings, talks and interventions of the period where the pole spoke for the social economy, by kind.
concertation-agreements = Agreements
concertation-accounts = Accounts rendered
concertation-agreements-empty = No agreement is written down. Write the first one, then its parties and its obligations.
concertation-sign = Write an agreement down
concertation-sign-hint = Parties, their amounts and obligations are added next.
concertation-signed = The agreement is written down. Add its parties and its obligations.
concertation-signed-on = Signed on
concertation-amount = Amount
concertation-amount-given = Amount in dollars, if any
concertation-parties = Parties
concertation-parties-empty = No party is added.
concertation-join = Add a party
concertation-obligations = Obligations
concertation-obligations-open = To fulfil
concertation-obligations-empty = No obligation is written down.
concertation-obligation = Obligation
concertation-oblige = Add an obligation
concertation-fulfilled = The obligation is fulfilled.
concertation-done-on = Fulfilled on
concertation-refusal-amount = Write an amount in dollars, such as 12500.50.
concertation-refusal-party = This organization is a party already.
concertation-refusal-obligation = Write the obligation, in 500 characters at most.
history-agreement-signed = Agreement written down
history-agreement-joined = Party added
history-agreement-obliged = Obligation added
history-agreement-fulfilled = Obligation fulfilled
history-agreement-withdrawn = Agreement withdrawn
happened-agreed = Agreement
figure-concertation-agreements-definition = Agreements signed and in force on the last day of the period. An agreement withdrawn does not count.
concertation-waiting-obligations = { $count ->
    [one] An obligation of an agreement is late
   *[other] { $told } obligations of agreements are late
}
figure-concertation-agreements = { $count ->
    [one] Agreement in force
   *[other] Agreements in force
}
# family: concertation-agreed-*
concertation-agreed-partnership = Partnership
concertation-agreed-shared = Shared resource
concertation-agreement-change = Change the agreement
concertation-sharing = What is shared, and what is learned of it
concertation-shared = Shared resource
concertation-shared-hint = A person or a thing that the parties share, for example a social-media strategist.
concertation-shared-from = Shared from
concertation-lessons = Lessons learned
concertation-lessons-hint = What you would do again, and what you would do otherwise. Leave empty while nothing is learned.
concertation-cost-share = Share of the cost (%)
concertation-time-share = Share of the time (%)
concertation-owed-by = Owed by
concertation-owed-by-none = Nobody in particular
concertation-refusal-shared = Write what is shared, in 500 characters at most.
concertation-refusal-share = Write a whole percentage, from 1 to 100.
concertation-refusal-shares = The shares together exceed 100%.
concertation-refusal-owed-by = Choose a party to the agreement.
concertation-refusal-obliged = An obligation falls due before that day.
concertation-refusal-withdrawn = This agreement is withdrawn.
history-agreement-changed = Agreement changed
history-agreement-document-added = Document added
history-agreement-document-withdrawn = Document withdrawn
concertation-agreement-withdraw = Withdraw the agreement
concertation-why-withdrawn = Why it is withdrawn
concertation-correct = Correct
concertation-party-correct = Correct a party
concertation-obligation-correct = Correct an obligation
concertation-reopen = Not done yet
concertation-reopened = The obligation is to be fulfilled again.
concertation-reopened-already = Nothing changed: that obligation is to be fulfilled already.
concertation-fulfilled-already = Nothing changed: that obligation is fulfilled already.
concertation-refusal-unsigned = It falls due before the agreement was signed.
concertation-refusal-owes = That party owes something: correct its obligations first.
history-agreement-party-corrected = Party corrected
history-agreement-party-withdrawn = Party withdrawn
history-agreement-obligation-corrected = Obligation corrected
history-agreement-obligation-withdrawn = Obligation withdrawn
history-agreement-reopened = Obligation to fulfil again
figure-concertation-months-shared = { $count ->
    [one] Month of a shared resource
   *[other] Months of shared resources
}
figure-concertation-months-shared-definition = Whole months, from a date to the same date, during which a person or a thing was shared by agreement within the period: from the first day of sharing to the last, both included, without what comes before the period or after it. A month begun does not count. Two agreements of six months make twelve months. A withdrawn agreement does not count.
