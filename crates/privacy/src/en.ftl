privacy-menu = Privacy
privacy-public = Privacy notice
privacy-officer = Person in charge of protecting personal information
privacy-officer-is = In charge:
privacy-officer-none = nobody is named yet
privacy-officer-hint = Law 25 asks that their title and contact be published. Without a written delegation, the pole’s highest authority answers.
privacy-officer-saved = Saved, and published on the privacy notice.
privacy-look = Open a person’s file
privacy-look-send = Look
privacy-look-none = The pole knows nobody of this name.
privacy-of-person = Privacy file
privacy-page-of = See their page
privacy-search-name = Look for their name in texts
privacy-held = What the pole holds
privacy-file = Download their file
privacy-file-title = File of personal information
privacy-file-text = Here is everything the pole holds about you. The file dossier.json says the same in a format that other software reads.
privacy-file-done = What was done with this information
privacy-readings = Who read their file
privacy-readings-hint = Each reading by the team, one line a person and a day.
privacy-erase = Erase
privacy-erase-text = What may go goes, from search too; what the law or the figures need stays under a code. The tables above say what becomes of each row. Free texts that name the person are mended by hand: look for their name first.
privacy-erase-sure = I understand that this cannot be undone
privacy-erase-send = Erase this person
privacy-erased = The person is erased.
privacy-erased-at = Erased on
privacy-name-gone = Name forgotten
privacy-fate-deleted = Will be erased.
privacy-fate-emptied = Will be made anonymous.
privacy-fate-kept = Will be kept under a code.
# family: privacy-why-*
privacy-why-counted = The pole’s figures count these rows.
privacy-why-proof = The pole must be able to prove a consent for three years (Canada’s anti-spam law, ss. 13 and 23).
privacy-why-signature = The signature of what was written stays, without name or address.
privacy-why-code = Only a code is left, which history and figures name.
privacy-why-register = The register of members and of who speaks for them is required by law (CQLR, c. C-38, s. 104; c. C-67.2, s. 124).
privacy-why-decided = The board’s decision on the organization’s application stays; the contact goes.
privacy-why-answered = The pole must be able to show that it answered; the name goes.
privacy-why-signed = A signed report does not change; it holds no name.
privacy-why-asked = What the organization was asked, and what it answered, stays; the contact goes.
privacy-why-stopped = The address is kept so that it is written to no more (S.C. 2010, c. 23, s. 11).
# family: privacy-table-*
privacy-table-cohort-link = Links sent for a cohort
privacy-table-assessment-grade = Grades of self-assessment
privacy-table-cohort-assessment = Self-assessments
privacy-table-cohort-attendance = Attendance at cohort sessions
privacy-table-participant-step = Steps of a path reached
privacy-table-cohort-note = Coaching notes
privacy-table-cohort-participant = Parts taken in cohorts
privacy-table-cohort-application = Applications to cohorts
privacy-table-lab-person = Emergence labs
privacy-table-person = Identity and contact
privacy-table-person-role = Roles in organizations
privacy-table-post = Posts at the pole
privacy-table-acquaintance = Who knows whom
privacy-table-consent = Consents
privacy-table-person-shown = What is public
privacy-table-session = Open sessions
privacy-table-account = Account
privacy-table-delegate = Delegations
privacy-table-application = Applications to join
privacy-table-letter = Letters
privacy-table-privacy-request = Requests about their information
privacy-table-report-row = Rows of signed reports
privacy-table-member-update = Members’ yearly updates
privacy-table-sheet-link = Links sent about a sheet
privacy-table-wish = Wishes for tender alerts
privacy-table-alert = Tender alert letters
privacy-table-alert-refusal = What was answered to alerts
privacy-table-alert-stop = Mailboxes that want no more alerts
privacy-table-mailbox-stop = Mailboxes that want no more letters
privacy-table-invitation = Invitations to answer
privacy-table-survey-letters-ended = Addresses that want no more letters of surveys
privacy-table-registration-link = Links sent for a registration
privacy-table-registration-choice = Sessions chosen at events
privacy-table-presence = Attendances at events
privacy-table-registration-paper = Invoices and credit notes of registrations
privacy-table-registration-paid = Payments of registrations
privacy-table-registration = Registrations for events
privacy-table-session-speaker = Speaking at events
privacy-table-participant = Identity given when registering
privacy-table-market-engagement = Buyers’ engagements signed
privacy-table-market-signed = Signed declarations of engagement
privacy-table-market-sent = Needs sent to an address
privacy-table-market-follow = Follow-ups of introductions asked at an address
privacy-table-assembly-voter = Letters that convened to assemblies
privacy-table-assembly-presence = Presence at assemblies
privacy-table-assembly-candidate = Candidacies for election
privacy-table-concertation-mandate = Mandates on tables, committees and boards
privacy-table-concertation-attendance = Having come to assemblies, for volunteer hours
privacy-table-concertation-presence = Presence at meetings
privacy-table-concertation-task = Tasks entrusted at meetings
privacy-table-bulletin-ask = Requests to subscribe to the bulletin
privacy-table-bulletin-sending = Bulletins sent
privacy-table-media-consent = Consents to be shown
privacy-table-volunteer-time = Volunteer hours
privacy-table-contract-party = Addresses invited to declare contracts
# family: privacy-column-*
privacy-column-application-id = Application (number)
privacy-column-participant-id = Part taken (number)
privacy-column-statement-id = Statement (number)
privacy-column-grade = Grade
privacy-column-moment = Moment
privacy-column-step-id = Step (number)
privacy-column-reached-on = Reached on
privacy-column-cohort-id = Cohort (number)
privacy-column-noted-at = Noted on
privacy-column-project-id = Project (number)
privacy-column-joined-on = Since
privacy-column-left-on = Last day
privacy-column-left-why = Why they left
privacy-column-project = Project
privacy-column-wants = What they want to do
privacy-column-why = Why
privacy-column-applied-at = Received on
privacy-column-verdict = Decision
privacy-column-verdict-why = Reason for the decision
privacy-column-lab-id = Lab (number)
privacy-column-name = Name
privacy-column-registration-id = Registration (number)
privacy-column-made-at = Made on
privacy-column-session-id = Session (number)
privacy-column-votes = Votes
privacy-column-assembly-id = Assembly (number)
privacy-column-motion-id = Election (number)
privacy-column-left-at = Left at
privacy-column-came-at = Arrival
privacy-column-organization = Organization
privacy-column-needs = Particular need
privacy-column-part = Comes as
privacy-column-registered-at = Registered
privacy-column-name-key = Name, without accents
privacy-column-email = Email
privacy-column-campaign-id = Campaign
privacy-column-side = Side
privacy-column-done-on = Finished on
privacy-column-phone = Phone
privacy-column-language = Language
privacy-column-recorded-at = Recorded on
privacy-column-title = Title
privacy-column-organization-id = Organization (number)
privacy-column-from-on = From
privacy-column-until-on = Last day
privacy-column-mrc = MRC
privacy-column-share = Share of full time (%)
privacy-column-knower-id = Who knows (number)
privacy-column-person-id = Person (number)
privacy-column-since = Since
privacy-column-through = From where
privacy-column-ended-on = Ended on
privacy-column-purpose = For what
privacy-column-basis = Basis
privacy-column-how = How
privacy-column-evidence = Evidence
privacy-column-given-on = Given on
privacy-column-withdrawn-on = Withdrawn on
privacy-column-field = Field
privacy-column-shown-on = Shown on
privacy-column-hidden-on = Hidden on
privacy-column-opened-at = Opened on
privacy-column-closed-at = Closed on
privacy-column-membership-id = Membership (number)
privacy-column-contact-name = Name of the person
privacy-column-contact-email = Email of the person
privacy-column-received-on = Received on
privacy-column-consented-at = Consent of
privacy-column-recipient = Recipient
privacy-column-subject = Subject
privacy-column-plain = Text
privacy-column-asked-at = Asked on
privacy-column-confirmed-at = Confirmed on
privacy-column-skipped = Left out
privacy-column-bulletin-id = Bulletin
privacy-column-media-id = Item
privacy-column-written-at = Written on
privacy-column-sent-at = Sent on
privacy-column-engagement-id = Engagement
privacy-column-kept-on = Kept on
privacy-column-said-on = Said on
privacy-column-words = Words
privacy-column-kind = Kind
privacy-column-due-on = Answer due on
privacy-column-answered-on = Answered on
privacy-column-outcome = Answer
privacy-column-cents = Amount received, in cents
privacy-column-method = Method of payment
privacy-column-day = Day
privacy-column-key = Figure
privacy-column-delegates = Delegates
privacy-column-bulletins = Newsletter
privacy-column-made-on = Made on
privacy-column-answered-at = Answered on
privacy-column-wanted = Words wanted
privacy-column-unwanted = Words to leave out
privacy-column-stopped-at = Stopped on
privacy-column-resumed-at = Resumed on
privacy-column-channel = By what means
privacy-column-body-id = Table, committee or board (number)
privacy-column-signed-on = Signed on
privacy-column-sent-on = Sent on
privacy-column-asked-on = Asked on
privacy-column-note = Note
privacy-column-seat = Seat
privacy-column-standing = Standing
privacy-column-meeting-id = Meeting (number)
privacy-column-text = Text
privacy-column-due-by = To be done by
privacy-column-minutes = Minutes
privacy-column-reason = What for
privacy-column-ended-at = Ended on
privacy-column-begun-at = Begun on
privacy-column-seen-at = Used on
privacy-column-ends-at = Open until
privacy-column-device = Device
privacy-requests = Persons’ requests
privacy-requests-hint = The law gives thirty days to answer in writing.
privacy-requests-empty = No request was received.
privacy-receive = Receive a request
privacy-received = The request is received.
privacy-who = Person
privacy-received-on = Received on
privacy-due = answer due on
privacy-answer = Answer
privacy-answer-send = Save the answer
privacy-answered = The answer is saved.
privacy-answered-on = Answered on
# family: privacy-request-*
privacy-request = Request
privacy-request-access = Access to their information
privacy-request-correction = Correction
privacy-request-erasure = Erasure
privacy-request-portability = Handing over in a machine-readable format
privacy-request-withdrawal = Withdrawal of a consent
# family: privacy-outcome-*
privacy-outcome-granted = Granted
privacy-outcome-partly = Partly granted
privacy-outcome-refused = Refused
privacy-rules = How long things are kept
privacy-rules-text = Without a rule, everything is kept. A rule holds from a day on; each night, what has had its time is forgotten. Here is what would go.
# family: privacy-kind-*
privacy-kind-cohort-applications = Applications to a cohort that led nobody into it
privacy-kind-applications = Contact and texts of refused applications
privacy-kind-registrations = Names, addresses and needs of those who registered for a past event
privacy-kind-bulletin-asks = Requests to subscribe to the bulletin, never confirmed
privacy-kind-bulletin-sendings = Addresses to which bulletins went
privacy-kind-promoters = Promoters no longer heard of, and their requests
privacy-kind-alerts = Mailboxes of tender alerts sent or ended
privacy-kind-letters = Letters sent or kept
privacy-kind-sign-ins = Sessions and sign-in links that ended
privacy-kind-privacy-requests = Names of answered requests about information
privacy-kind-incidents = Register of incidents
privacy-kind-consent-dues = Consent implied by membership or purchase
privacy-kind-consent-inquiry = Consent implied by an inquiry
privacy-kept-for = Kept
privacy-kept-endless = Kept without limit.
privacy-usual = Usual time:
privacy-months = { $count ->
    [one] { $told } month
   *[other] { $told } months
}
privacy-goes = { $count ->
    [0] Nothing goes tonight.
    [one] One row goes tonight.
   *[other] { $told } rows go tonight.
}
privacy-goes-many = { $count ->
   *[other] More than a thousand rows go tonight ({ $told } at least).
}
privacy-would-go = { $count ->
    [0] Nothing would go after this time.
    [one] One row would go after this time.
   *[other] { $told } rows would go after this time.
}
privacy-would-go-many = { $count ->
   *[other] More than a thousand rows would go after this time ({ $told } at least).
}
privacy-see-going = See the oldest
privacy-open-it = Open
privacy-decide = Decide on a time
privacy-decide-send = Decide
privacy-decided = What was decided
privacy-what = Kind
privacy-months-typed = Months (0 to keep without limit)
privacy-ruled = The time is decided.
privacy-incidents = Register of incidents
privacy-incidents-text = Every confidentiality incident is entered here, even a slight one, and stays five years at least. The Commission d’accès à l’information may ask for a copy.
privacy-incidents-empty = No incident is entered.
privacy-incident = Incident
privacy-declare = Declare an incident
privacy-declare-hint = Access, use or disclosure without right, loss or any other breach. Write nobody’s name here.
privacy-declared = The register is up to date.
privacy-happened-on = Happened on
privacy-found-on = Found on
privacy-nature = Information concerned
privacy-circumstances = Circumstances
privacy-persons = Number of persons
privacy-risk = Risk of serious injury
privacy-risk-hint = The law asks to weigh how sensitive it is, what may follow, and how likely a harmful use is, with the person in charge.
privacy-sensitivity = How sensitive the information is
privacy-consequences = What may follow
privacy-likelihood = How likely a harmful use is
privacy-serious = Is there a risk of serious injury?
privacy-done = What is done
privacy-measures = Measures taken to reduce the risk and keep it from happening again
privacy-commission-on = Commission notified on
privacy-persons-on = Persons notified on
privacy-untold = to notify
# family: privacy-degree-*
privacy-degree-low = Low
privacy-degree-medium = Medium
privacy-degree-high = High
# family: privacy-yes-*
privacy-yes-yes = Yes
privacy-yes-no = No
privacy-waiting-late = { $count ->
    [one] One request about personal information has waited more than thirty days
   *[other] { $told } requests about personal information have waited more than thirty days
}
privacy-waiting-open = { $count ->
    [one] One request about personal information to answer
   *[other] { $told } requests about personal information to answer
}
privacy-waiting-incidents = { $count ->
    [one] One serious incident still to notify
   *[other] { $told } serious incidents still to notify
}
privacy-refusal-account = An open account has this person’s address: close it first.
privacy-refusal-erased = This person is already erased.
privacy-refusal-sure = Check the box to erase: it cannot be undone.
privacy-refusal-kind = Choose what the person asks.
privacy-refusal-outcome = Choose an answer.
privacy-refusal-answered = This request already has its answer. Nothing has changed.
privacy-refusal-order = This day comes too early.
privacy-refusal-what = Choose a kind from the list.
privacy-refusal-months = Write a whole number of months, 1,200 at most.
privacy-refusal-five = The register of incidents is kept five years at least: write 60 or more, or 0.
privacy-refusal-empty = Say it in a few words.
privacy-refusal-persons = Write a whole number, 0 if nobody is concerned.
privacy-refusal-degree = Choose a degree.
privacy-refusal-serious = Say whether the risk is serious.
privacy-public-lead = Here, in plain words, is what the pole holds of persons, why, for how long, and what you may ask of it.
privacy-public-who = Who answers for it
privacy-public-nobody = The pole’s direction answers for the protection of personal information.
privacy-public-what = What we hold, and why
privacy-public-what-persons = The name, title and business contact of those who work with us, to speak with them.
privacy-public-what-members = Who applies to join and who speaks for a member, to keep the register that the law requires.
privacy-public-what-help = What is asked of us and what we do in answer, to accompany well and to report in figures, without names.
privacy-public-what-letters = Consents to our letters, with their evidence, and the letters sent.
privacy-public-what-cookie = A single cookie, which keeps your session open. No audience measurement, no third party.
privacy-public-seen = Only the team who needs it has access, and each reading of a person’s file is noted. Nothing of a person is public unless chosen.
privacy-public-long = For how long
privacy-public-need = As long as it serves the above
privacy-public-law = The law requires some papers to be kept longer: those of taxes six years, the register of members without limit, that of incidents five years.
privacy-public-rights = What you may ask
privacy-public-right-read = To read all that we hold of you, and to have it in a file that other software reads.
privacy-public-right-mend = To have mended what is wrong.
privacy-public-right-erase = To have erased what the law does not oblige us to keep.
privacy-public-right-consent = To withdraw a consent, at any time.
privacy-public-days = Write to the person in charge: they answer in writing within thirty days, free of charge.
privacy-public-incident = If an incident happens
privacy-public-incident-text = We enter it in the register, reduce the risk, and notify the persons and the Commission d’accès à l’information without delay when serious injury is possible.
privacy-public-commission = If our answer does not satisfy you
privacy-public-commission-text = You may complain to the Commission d’accès à l’information du Québec, or ask it for a review.
# family: history-*
history-person-read = File read
history-person-file-given = File given
history-note-written = Note written
history-note-withdrawn = Note withdrawn
history-step-taken = Next step planned
history-step-done = Next step done
history-step-dropped = Next step dropped
history-consent-ruled = Time of an implied consent decided
history-retention-ruled = Time of keeping decided
history-retention-applied = Rows forgotten, their time being over
history-privacy-request-received = Request received
history-privacy-request-answered = Request answered
history-incident-declared = Incident declared
history-incident-edited = Incident completed
figure-privacy-requests = { $count ->
    [one] Request about personal information
   *[other] Requests about personal information
}
figure-privacy-requests-definition = Persons’ requests about their information received in the period.
figure-privacy-requests-in-time = Requests about information answered within thirty days
figure-privacy-requests-in-time-definition = Share of the requests received in the period that had their answer within thirty days. Those neither answered nor due by the period’s end are left out.
figure-privacy-erasures = { $count ->
    [one] Person forgotten, as they asked or with time
   *[other] Persons forgotten, as they asked or with time
}
figure-privacy-erasures-definition = Persons whose information was erased in the period; nothing but a code is left.
figure-privacy-incidents = { $count ->
    [one] Confidentiality incident
   *[other] Confidentiality incidents
}
figure-privacy-incidents-definition = Incidents involving personal information found in the period, by the register of incidents.
# family: privacy-incident-*
privacy-incident-serious = Risk of serious injury
privacy-incident-other = No risk of serious injury
