event-menu = Events
event-calendar = Events calendar
event-calendar-see = See the public calendar
event-calendar-whole = The whole calendar
event-calendar-empty = No event is announced for now. Come back soon.
event-plan = Plan an event
event-plan-send = Plan
event-planned = The event is planned. Add its sessions, then publish it.
event-change = Change
event-cover = Sessions by MRC
event-cover-whole = All that was done in each MRC
event-settle = Events settings
event-coming = Upcoming
event-coming-none = Nothing is planned. Plan an event: a date, a place, and registration opens.
event-past = Past
event-title = Title
event-days = When
event-no-day = Day to be set
event-where = Where
event-mrc = MRC
event-mrc-none = Choose
event-seated = Registered
event-waiting = On the waiting list
event-edition-of = { $title }, { $edition ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
   *[other] { $edition }th
    } edition
event-colon = :
event-any = All
event-any-mrc = All
# family: event-kind-*
event-kind = Kind
event-kind-training = Training
event-kind-networking = Networking
event-kind-journee = Social economy day
event-kind-rendez-vous = Gathering of entrepreneurs
event-kind-launch = Launch
event-kind-tour = Tour
event-kind-conference = Conference
event-kind-visit = Visit
event-kind-workshop = Workshop
event-kind-other = Other
# family: event-audience-*
event-audience = For whom
event-audience-managers = Managers
event-audience-directors = Directors
event-audience-workers = Workers
event-audience-advisers = Advisers
event-audience-youth = Youth
event-audience-promoters = Promoters
event-audience-buyers = Buyers
event-audience-public = Everyone
# family: event-state-*
event-state-draft = Draft
event-state-coming = Announced
event-state-over = Held
event-state-cancelled = Cancelled
event-title-fr = Title in French
event-title-en = Title in English
event-about-fr = Presentation in French
event-about-en = Presentation in English
event-place = Place
event-link = Link to take part from afar (given to those who registered)
event-action = Action of the frame
event-capacity = Number of places (empty when they are not counted)
event-closes-on = Last day to register
event-price = Price before taxes, in dollars (empty when it is free)
event-member-price = Price for members (empty when it is the same)
event-taxable = Plus GST and QST
event-plus-taxes = plus taxes
event-free = Free
event-price-members = { $price } (members: { $members })
event-edition = Number of the edition (empty when they are not numbered)
event-publish = Publish
event-publish-hint = The event appears in the public calendar and registration opens.
event-published-done = The event is published; registration is open.
event-public-page = Public page of the event
event-sessions = Sessions
event-session = Session
event-sessions-none = No session. Add one: a day, an hour, a title.
event-session-add = Add a session
event-session-fr = Title of the session in French
event-session-en = Title of the session in English
event-session-more = Track, places, topics, place of the session itself
event-session-place = Place of the session or of the stop
event-session-mrc = MRC of the stop
event-session-mrc-same = That of the event
event-track = Track (parallel workshops)
event-session-capacity = Places in the session (empty when they are not counted)
event-places-held = places taken
event-places = { $count ->
    [one] 1 place
   *[other] { $told } places
    }
event-choice = Sessions chosen
event-choice-mine = Choose or change my sessions
event-choice-hint = For these hours, say which session you are coming to.
event-choice-choose = Choose
event-choice-none = None of these
event-choice-full = Full
event-choice-left = Still open: { $sessions }.
event-choice-none-left = No place is left at these hours.
event-choice-nothing = This event has no sessions to choose from.
event-choice-told = A letter tells the person where they are expected.
event-choice-again = If you are registered already, an email says so again, once a day: your sessions stay as they are, and the link in the email lets you change them.
event-choice-over = The sessions of this registration can no longer be chosen.
event-chosen = The choice is saved.
event-chosen-what = Chosen
event-topics = Topics
event-day = Day
event-begins = Begins
event-ends = Ends
event-length = Length
event-speakers = Who speaks
event-speakers-hint = One person on each line: name, organization.
event-came = Came
event-edit = Edit
event-remove = Remove
event-came-kept = Somebody came to this session: it stays.
event-chosen-kept = People have chosen this session: it stays until they choose another.
event-chosen-by = People who chose this session
event-tell = Tell those who registered
event-tell-hint = First change the event or its sessions. An email then goes to each person who registered or waits.
event-tell-change = Announce a change
event-told = What they are told
event-tell-send = Write to those who registered
event-told-done = The letters are on their way.
event-cancel = Cancel the event
event-cancel-send = Cancel and tell
event-cancelled-done = The event is cancelled; those who registered are told.
event-editions = Editions
event-renew = Prepare the next edition
event-renewed = The next edition is ready to be dated.
event-welcome = Welcome
event-thought = What people thought
event-month = When
event-all = All that is coming
event-none-so = No event matches. Widen the search.
event-count = { $count ->
    [one] 1 event
   *[other] { $told } events
    }
event-feed = Subscribe from an agenda (iCal)
event-agenda = Add to my agenda
event-online = Online
event-register = Register
event-wait = Join the waiting list
event-full = All places are taken. When a place frees, it is offered to the person who has waited longest.
# family: event-takes-*
event-takes-draft = This event is not announced yet.
event-takes-cancelled = This event is cancelled.
event-takes-over = This event has taken place.
event-takes-closed = Registration has closed.
event-name = Name
event-email = Email
event-organization = Organization (if any)
event-needs = A particular need? Accessibility, food
event-needs-hint = Seen by the welcoming team only, and erased with the registration.
event-needs-what = Particular need
event-consent-legend = Emails of the pole
event-consent = I agree that the pole announces its next events to me by email.
event-consent-hint = Optional. This consent can be withdrawn at any time; it changes nothing to the registration.
event-register-send = Send my registration
event-register-privacy = This information serves to welcome you and to count who came, and is then erased.
event-privacy-link = Your information and your rights
event-received = Registration received
event-received-text = An email goes at once to the address given. It says whether you have a place or are on the waiting list, and its link lets you see or cancel the registration.
event-received-again = Nothing comes? Look among the junk mail, or register again: you will be counted only once. Sessions chosen already are changed by the link of the email.
# family: event-is-*
event-is-registered = Registered
event-is-waiting = On the waiting list
event-is-offered = Place offered
event-is-lapsed = Offer lapsed
event-is-cancelled = Registration cancelled
event-is-what = State
event-offered = A place has freed for you. It is held for you until
event-accept = Take the place
event-accepted = The place is yours. See you soon.
event-offer-over = This place is no longer offered.
event-before = { $count ->
    [0] You are next on the waiting list.
    [one] 1 person waits before you.
   *[other] { $told } people wait before you.
    }
event-from-afar = Take part from afar
event-to-pay = To pay
event-square = To show at the door
event-square-hint = Show this square on arrival, or say this code:
event-certificate = Certificate of attendance
event-certificate-text = { $name } attended the following sessions of “{ $title }”, { $hours } in all.
event-give-up = I will not come
event-give-up-hint = Your place will be offered to the person who has waited longest.
event-give-up-send = Cancel the registration
event-given-up = The registration is cancelled. Thank you for saying so.
event-registrations-of = Registrations
event-registrations-all = All registrations
event-registrations = { $count ->
    [one] 1 person registered or waiting
   *[other] { $told } people registered or waiting
    }
event-registrations-none = Nobody has registered yet. Share the public page of the event.
event-forgotten = Name forgotten
event-add = Register somebody
event-already = This person was registered already.
event-consented = Agreed to announcements (email)
event-payments = Payments
event-before-taxes = Price before taxes
event-left = Left to pay
event-paid-up = Paid
event-nothing-asked = Nothing to pay
event-given-back = Given back, no longer to be paid
event-kept = Received, less what was given back
event-receipt = Receipt
event-receipts = Receipts
event-receipt-left = { $amount } is left to pay.
event-receipt-refunded = Refunded on { $day }: this receipt no longer stands
event-received-money = Received, taxes included
event-pay = Record a payment
event-pay-hint = The receipt is numbered at once, and an email tells the person so, with their link.
# family: event-motive-*
event-motive-mistake = Recorded by mistake
event-motive-twice = Recorded twice
event-motive-unpaid = Refused by the financial institution
event-motive-refunded = Refunded
event-papers = Invoices and credit notes
event-paper = Document
event-paper-received = Received already
event-paper-given-back = Refunded on { $day } ({ $method }).
event-paper-withdrawn = Document cancelled on { $day }
event-paper-withdraw = Cancel
event-paper-off = Cancelled
event-paper-off-done = The document is cancelled; it keeps its number.
event-invoice-issue = Issue the invoice
event-invoice-issued = The invoice is issued, and an email tells the person so.
event-refund = Refund a part
event-refund-done = The refund is recorded, with its credit note.
event-refund-hint = The credit note is numbered at once, and an email tells the person so. What is refunded is no longer to be paid.
event-refunded-on = Day of the refund
# family: event-reason-*
event-reason = Why
event-reason-part = Came to part of it only
event-reason-absent = Absence announced
event-reason-price = Price corrected
event-reason-agreed = Agreed with the person
event-bring = Import a list
event-bring-intro = Import the list of a ticketing site (Eventbrite and others) or your own. You will see who would be registered before anything is written; nobody on the list receives an email, and a place that frees is offered to whoever waits.
event-bring-hint = CSV, Excel or LibreOffice, 8 MB and 2,000 lines at most, with a line of headings.
event-brought = The list is imported.
event-brought-what = List imported
event-look = What would come of this list
event-beyond = { $count ->
    [one] 1 person more than there are places: the ticketing site gave them a place, and they keep it.
   *[other] { $told } people more than there are places: the ticketing site gave them a place, and they keep it.
    }
event-count-added = To register
event-count-changed = Attendance or cancellations to note
event-count-unchanged = No change
event-count-asked = To be settled
event-likely = Perhaps registered already
event-likely-hint = Without an answer, the line is left aside and given back to you.
event-likely-later = Leave aside
event-likely-same = The same person
event-likely-other = Somebody else: register them
event-file-says = The list says
event-registered-already = Registered already
event-bring-take = Import the list
event-columns-hint = Correct what was not recognized. Attendance is noted when the event has a single session; what was paid is recorded by card, with its receipt.
# family: event-fate-*
event-fate-added = To register
event-fate-changed = To update
event-fate-unchanged = Registered already
event-fate-nothing = Nothing to cancel
# family: event-field-*
event-field-line = Line
event-field-first-name = First name
event-field-last-name = Last name
event-field-name = Name
event-field-email = Email
event-field-organization = Organization
event-field-needs = Particular need
event-field-state = State of the registration
event-field-came = Attendance
event-field-paid = Amount paid
event-field-paid-on = Day of the payment
event-roster-refund-aside = A payment is recorded: if it is refunded, withdraw it from the registration.
event-roster-paid-aside = The amount paid is left aside: it is more than what is due, or its day cannot be read.
event-line = Order of arrival
# family: event-part-*
event-part = Comes as
event-part-attendee = Attendee
event-part-volunteer = Volunteer
event-present = Noted as present
event-there = Note as present
event-not-there = Take the presence back
event-find-who = Find a name or a code
event-find-send = Find
event-nobody-so = Nobody matches this search.
event-walk-in = Somebody comes without a registration
event-walk-in-send = Register and note as present
event-camera = Read a square with the camera
event-no-camera = The camera does not answer. Find the name or the code.
event-offline-hint = Without a network, this page still opens and keeps what is noted on this device until it is sent. Two devices may serve at once.
event-all-sent = Everything is saved.
event-kept-here = No network: # kept on this device, sent as soon as possible.
event-signed-out = Sign in again: what is noted stays on this device.
event-refused-here = Refused, to be looked at:
event-evaluate = Your opinion
event-evaluate-hint = One minute is enough. Your answers are tied neither to your name nor to your address.
event-evaluate-words = One more word (without a name)
event-evaluate-send = Send my opinion
event-evaluated = Thank you, your opinion is received. This link has served.
event-thanks = Thank you, your opinion is received.
# family: event-asked-*
event-asked-overall = On the whole, from 1 (disappointing) to 5 (excellent)
event-asked-useful = Useful for your work, from 1 (little) to 5 (very)
event-asked-held = Welcome, place and hours, from 1 (to be reviewed) to 5 (excellent)
event-few = fewer than 5 answers
event-thought-few = Fewer than five opinions: nothing is shown, so that nobody is recognized.
event-thought-hint = Under five answers, nothing is shown.
event-question = Question
event-mean = Mean out of 5
event-answers = Answers
event-said = In their words
event-from = From
event-to = To
event-attendances = Attendances
event-covered = { $covered } MRC of { $all } had a session.
event-cover-none = None in:
event-cover-empty = The pole knows no organization placed in an MRC yet.
event-offer-hours = Hours for which an offered place is held
event-reminder-days = Days before the event when the reminder goes
event-refusal-kind = Choose the kind.
event-refusal-title = Give a title.
event-refusal-long = This is too long.
event-refusal-audience = This public is not known.
event-refusal-link = A link begins with https://.
event-refusal-place = Say the place, or the link to take part from afar.
event-refusal-mrc = Choose an MRC.
event-refusal-action = Choose the action of the frame.
event-refusal-closed = That day is over: choose today or a later day, or leave it empty.
event-refusal-number = Give a whole number, greater than zero.
event-refusal-price = Give an amount in dollars, such as 60 or 60.50.
event-refusal-member-price = The members’ price is no higher than the other.
event-refusal-stale = Somebody changed the event meanwhile. Look over it, then save again.
event-refusal-no-session = Add a session first: without a day, the event cannot be announced.
event-refusal-not-coming = The event is not announced, is cancelled or has taken place.
event-refusal-told = Write what changes, in less than 2,000 signs.
event-refusal-hour = Give an hour, such as 13:30.
event-refusal-day-past = People are registered: a session to come cannot be moved to a day that is past.
event-refusal-speaker = Each line starts with the name of who speaks.
event-refusal-hours = The end comes after the beginning.
event-refusal-name = Say your name.
event-refusal-email = Give an email address, such as name@example.org.
event-refusal-no-place = Without a place, nothing is to be paid.
event-refusal-too-much = This is more than what is left to pay.
event-refusal-paid-up = All is paid: there is nothing to invoice.
event-refusal-invoiced = An invoice is issued already. Cancel it first.
event-refusal-refund = This is more than what is paid and not refunded.
event-refusal-refund-early = On that day this amount was not paid yet.
event-refusal-reason = Say why.
event-refusal-credited = A credit note gives back part of this invoice: cancel the credit note first.
event-refusal-given-back = Part of it is refunded: cancel the credit note first.
event-refusal-no-name = Say which column holds the name.
event-refusal-line = This line cannot be read.
event-refusal-lines = 2,000 lines at most at a time: split the list.
event-refusal-likely = Perhaps registered already, and nobody said.
event-refusal-choice = Choose a session, or say that you are coming to none.
event-refusal-choice-full = This session is full. Choose another.
event-refusal-places-held = This is fewer than the places taken already.
event-refusal-choice-twice = Two of the sessions chosen are held at the same hours: keep one.
event-refusal-grade = Choose from 1 to 5.
# family: event-letter-*
event-letter-registered = Registered: { $title }
event-letter-registered-text =
    Hello { $name },
    your place is confirmed for “{ $title }”.
event-letter-waiting = Waiting list: { $title }
event-letter-waiting-text =
    Hello { $name },
    all places of “{ $title }” are taken. You are on the waiting list, in the order of arrival; an email will tell you when a place frees.
event-letter-offered = A place is offered to you: { $title }
event-letter-offered-text =
    Hello { $name },
    a place has freed for “{ $title }”. It is held for you until { $limit }; it is then offered to the next person.
event-letter-lapsed = The offered place has lapsed: { $title }
event-letter-lapsed-text =
    Hello { $name },
    the place offered for “{ $title }” was not taken in time; it was offered to the next person. You may register again.
event-letter-given-up = Registration cancelled: { $title }
event-letter-given-up-text =
    Hello { $name },
    your registration for “{ $title }” is cancelled.
event-letter-reminder = Reminder: { $title }
event-letter-reminder-text =
    Hello { $name },
    “{ $title }” is near. If you cannot come, say so by the link: somebody may be waiting for your place.
event-letter-changed = Change: { $title }
event-letter-changed-text =
    Hello { $name },
    “{ $title }” has changed.
event-letter-cancelled = Cancelled: { $title }
event-letter-cancelled-text =
    Hello { $name },
    “{ $title }” is cancelled.
event-letter-evaluation = Your opinion: { $title }
event-letter-evaluation-text =
    Hello { $name },
    thank you for coming to “{ $title }”. Say in one minute what you thought of it; the answer is tied neither to your name nor to your address.
event-letter-evaluate = Give my opinion
event-letter-paid = Payment received: { $title }
event-letter-paid-text =
    Hello { $name },
    your payment for “{ $title }” is received. The link leads to the receipt.
event-letter-chosen = Your sessions: { $title }
event-letter-chosen-text =
    Hello { $name },
    here are your sessions of “{ $title }”, up to date.
event-letter-choose = The link lets you choose or change your sessions among those held at the same hours.
event-letter-kept = What you have just chosen does not change your sessions: they are changed by the link.
event-letter-lost = What you had chosen has become full in the meantime: { $sessions }. Choose again by the link.
event-letter-invoiced = Invoice: { $title }
event-letter-invoiced-text =
    Hello { $name },
    the invoice of your registration for “{ $title }” is ready. The link leads to it.
event-letter-refunded = Refund: { $title }
event-letter-refunded-text =
    Hello { $name },
    part of your payment for “{ $title }” is refunded. The link leads to the credit note.
event-letter-place = Place: { $place }
event-letter-from-afar = To take part from afar: { $link }
event-letter-amount = To pay, taxes included: { $amount }
event-letter-agenda = For your agenda: { $agenda }
event-letter-see = See or cancel my registration
event-letter-answer = Take the place or leave it
figure-events-held = { $count ->
    [one] Event held
   *[other] Events held
    }
figure-events-held-definition = Events published and not cancelled whose first session is in the period.
figure-events-parallel-sessions = { $count ->
    [one] Parallel workshop
   *[other] Parallel workshops
    }
figure-events-parallel-sessions-definition = Sessions of the period held at the same hours as another of the same event, in another track. A cancelled event does not count.
figure-events-edition = { $count ->
    [one] Edition
   *[other] Edition
    }
figure-events-edition-definition = Number of the latest edition held in the period by each numbered series. Ask for one kind of event at a time: editions of different series do not add up.
figure-events-sessions = { $count ->
    [one] Session held
   *[other] Sessions held
    }
figure-events-sessions-definition = Sessions of events published and not cancelled, each on its own day and at its own place.
figure-events-places = { $count ->
    [one] MRC where a session was held
   *[other] MRC where a session was held
    }
figure-events-places-definition = Distinct MRC where at least one session of an event published and not cancelled was held.
figure-events-trainings = { $count ->
    [one] Training, by public
   *[other] Trainings, by public
    }
figure-events-trainings-definition = Trainings published and not cancelled whose first session is in the period, once for each public they are for.
figure-events-registered = { $count ->
    [one] Confirmed registration
   *[other] Confirmed registrations
    }
figure-events-registered-definition = Registrations that have a place and are not cancelled, for events whose first session is in the period.
figure-events-people = { $count ->
    [one] Person who came
   *[other] People who came
    }
figure-events-people-definition = Distinct people who came to at least one session of the period. The same person is known by name and address.
figure-events-attendances = { $count ->
    [one] Attendance at a session
   *[other] Attendances at sessions
    }
figure-events-attendances-definition = One attendance for each person and each session of the period; a person who came to two sessions counts twice.
figure-events-hours = Hours attended
figure-events-hours-definition = Length of the sessions of the period, once for each person who came.
figure-events-volunteer-hours = Volunteer hours at events
figure-events-volunteer-hours-definition = Length of the sessions of the period, once for each volunteer who came. They are part of all volunteer hours: do not add the two.
figure-events-received = Event revenue
figure-events-received-definition = Amounts received for registrations on the day they are received, before taxes. A payment withdrawn or refunded counts no more; a partial refund is deducted on the day it is made.
figure-events-came = Share of those registered who came
figure-events-came-definition = Of the confirmed registrations for events whose first session is in the period, the share of those whose person came.
# family: history-*
history-gathering-planned = Event planned
history-gathering-reworded = Event changed
history-gathering-published = Published
history-gathering-changed = Change announced
history-gathering-cancelled = Cancelled
history-gathering-session-written = Session written
history-gathering-session-removed = Session removed
history-gathering-evaluated = Opinion received
history-registration-seated = Place confirmed
history-registration-waits = Put on the waiting list
history-registration-chose = Sessions chosen
history-registration-choice-lost = Chosen session, full in the meantime
history-registration-offered = Place offered
history-registration-lapsed = Offer lapsed
history-registration-cancelled = Registration cancelled
history-registration-came = Noted as present
history-registration-presence-withdrawn = Presence taken back
history-registration-paid = Payment recorded
history-registration-payment-withdrawn = Payment withdrawn
history-registration-invoice-issued = Invoice issued
history-registration-credit-issued = Refund recorded
history-registration-paper-withdrawn = Invoice or credit note cancelled
history-registration-forgotten = Registration made anonymous
# family: happened-*
happened-came = Came to an event
happened-spoke = Spoke at an event
