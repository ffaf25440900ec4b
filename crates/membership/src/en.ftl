member-menu = Members
member-menu-applications = Applications
member-of-organization = Membership
member-apply = Become a member
member-apply-text = Fill in this form: the pole studies your application, then the board decides. It takes about ten minutes.
member-apply-closed = The pole does not receive applications here yet. Write to it to become a member.
member-apply-no-category = No category is open: the public form receives nothing.
member-apply-set = Set categories and dues
member-apply-send = Send the application
member-apply-open = Open the public form
member-organization = Organization
member-neq = NEQ, if the organization has one
member-category = Category
member-contact = Person to reach
member-contact-name = Name of the person
member-contact-email = Email
member-criteria = The six criteria of the law
member-criteria-text = Say in a few words how the organization meets each one (Social Economy Act, s. 3). You may leave some blank: the pole will help you.
# family: member-principle-*
member-principle-1 = It serves the needs of its members or of the community
member-principle-2 = It is not under the decision-making control of a public body
member-principle-3 = Its rules provide for democratic governance by its members
member-principle-4 = It aspires to economic viability
member-principle-5 = Its rules forbid distributing surpluses, or share them in proportion to transactions
member-principle-6 = On dissolution, what remains goes to a legal person with similar aims
member-consent-title = Your information
member-consent-text = The person’s name and email serve only to study the application and to answer you. Only the pole’s staff sees them. You may ask to see, correct or remove them (Law 25).
member-consent = Consent
member-consent-yes = I agree that the pole uses this information to study the application
member-received = Your application was received
member-received-text = Thank you! A letter confirms it by email. The pole’s staff studies applications, then the board decides; you will be told its decision in writing. If you had already sent an application, both will be read together.
member-received-again = Send another application
member-applications = Membership applications
member-applications-empty = No application has been received yet.
member-applications-all = All applications
member-shelf-empty = Nothing for now.
member-to-study = To study
member-to-board = Waiting for the board
member-decided = Decided
member-received-on = Received on
member-judged = Criteria
member-board = Board
# family: member-state-*
member-state-study = To study
member-state-board = Waiting for the board
member-state-admitted = Admitted
member-state-refused = Refused
# family: member-outcome-*
member-outcome = Decision
member-outcome-admitted = Admitted
member-outcome-refused = Refused
member-outcome-postponed = Postponed
# family: member-verdict-*
member-verdict = Verdict
member-verdict-met = Met
member-verdict-not-met = Not met
member-verdict-unclear = Unclear
member-unjudged = Not judged yet
member-evidence = Evidence
member-judge-send = Save the verdicts
member-judged-done = The verdicts were saved.
member-linked = See the organization
member-linked-done = The organization was recognized.
member-unlinked = The organization is not recognized yet.
member-recognize = Which organization is it?
member-recognize-new = A new one, to add as it is
member-recognize-send = Confirm
member-undecided = The board has decided nothing yet.
member-decided-as = { $outcome } on { $day }, resolution { $resolution }.
member-recorded-by = Recorded by { $who }, { $at }.
member-recorded-by-house = the installation
member-not-recorded = What you have just sent was not recorded.
member-you-sent = You had written:
member-alike = There is already an application that seems to be of the same organization:
member-resolution = Resolution
member-decided-on = Decided on
member-reason = Reason (required to refuse: the person will read it)
member-decide-send = Record the decision
member-decided-done = The decision was recorded.
member-register = Register of members
member-register-empty = No member on that day.
member-register-count = { $count ->
    [one] { $count } member as of { $day }, votes: { $votes }
   *[other] { $count } members as of { $day }, votes: { $votes }
}
member-public-count = { $count ->
    [one] The pole has { $told } member.
   *[other] The pole has { $told } members.
}
member-as-of = As of
member-mrc = MRC
member-every = All
member-nowhere = Unknown place
member-show = Show
member-joined-on = Member since
member-since = since
member-left-on = Left on
member-enrol = Enrol a member
member-enrol-text = For a member admitted before Maillon was used, or without the form: the register keeps the day it was admitted.
member-enrol-send = Enrol
member-enrolled = The member was enrolled.
member-none = The pole holds this organization as a member on no day.
member-application = See the application
member-dues = Dues
member-year = Year
member-year-none = Outside the years of membership
member-due = Due
member-paid = Paid
member-no-rule = Not set
member-payments = Payments
member-payments-empty = No payment is recorded.
member-paid-on = Received on
member-amount = Amount
member-amount-year = Amount for a year
member-mend = Mend
member-pay = Record the payment
member-paid-done = The payment was recorded.
member-payment-withdraw = Withdraw
member-payment-withdrawn = The payment was withdrawn: it no longer counts, but history keeps it.
member-payment-already = This payment was already withdrawn.
# family: member-motive-*
member-motive = Why withdraw it
member-motive-choose = Choose…
member-motive-mistake = Recorded by mistake
member-motive-twice = Recorded twice
member-motive-unpaid = Not honoured by the bank
member-refusal-motive = Say why the payment is withdrawn.
member-paid-over = { $amount } too much
member-paid-over-hint = What is paid beyond the dues goes to no other year: if it covers several, withdraw the payment and record one for each year, on a day of each.
# family: member-method-*
member-method = Method
member-method-cheque = Cheque
member-method-transfer = Transfer
member-method-card = Card
member-method-cash = Cash
member-rules = Dues that were set
member-terms = Terms
member-rolling = The year runs from the day of joining
member-prorata = A first year is asked by months left
member-taxable = Taxable: GST and QST on top
member-grace-days = Days of grace (none if blank)
member-rolling-told = membership year
member-fixed-told = the pole’s year
member-prorata-told = first year by months left
member-grace-told = { $days ->
    [one] one day of grace
   *[other] { $days } days of grace
}
member-taxable-told = GST and QST on top
member-due-taxed = { $total }, of which GST { $gst } and QST { $qst }
# family: member-standing-*
member-standing = Standing
member-standing-none = Not set
member-standing-free = Free
member-standing-paid = Paid
member-standing-grace = To pay
member-standing-late = Late
member-standing-before = Before this register was kept
member-delegates = Delegates
member-delegates-most = Number of delegates (one if blank)
member-delegates-empty = Nobody is named yet.
member-delegates-count = { $count ->
    [one] { $told } delegate today
   *[other] { $told } delegates today
}
member-delegates-nobody = First add a person to the organization, to name them.
member-delegate = Delegate
member-delegate-name = Name
member-delegate-named = The person is named.
member-delegate-until = Last day
member-delegate-end = End
member-delegate-ended = The end is recorded.
member-votes-short = Votes
member-reclassify = Change category
member-reclassified-done = The category was changed.
member-leave = Record the departure
member-leave-hint = The day of departure is the first on which the organization is no longer a member.
member-left-done = The departure was recorded.
# family: member-left-*
member-left = Reason for leaving
member-left-resigned = Resigned
member-left-closed = Closed
member-left-dues = Unpaid dues
member-left-excluded = Excluded
member-left-other = Other
member-correct = Correct the dates
member-correct-hint = For a slip of the hand: history keeps the earlier dates. An emptied departure date takes the departure back.
member-corrected-done = The dates were corrected.
member-categories = Categories and dues
member-categories-empty = The pole has no category of members yet. Add the first one to open the public form.
member-category-add = Add a category
member-category-added = The category was added.
member-category-close = Close
member-category-closed = The category was closed: its members stay, no one joins it any more.
member-dues-rule = Set dues
member-dues-set = The dues were set.
member-dues-on = From
member-name-fr = Name in French
member-name-en = Name in English
member-votes = Votes at the assembly
member-eligible = Eligible to the board
member-eligible-yes = Its members may sit on the board
member-from-on = From day
member-until-on = Until
member-yes = Yes
member-no = No
member-refusal-mrc = There is no such MRC.
member-refusal-category = Choose a category that is open on that day.
member-refusal-category-name = Write a name of 100 letters at most.
member-refusal-votes = Write a number of votes from 0 to 100.
member-refusal-future = The day must be past, or today.
member-refusal-before = The decision cannot come before the application.
member-refusal-amount = Write an amount such as $60.00.
member-refusal-method = Choose a method of payment.
member-refusal-contact = Write the name of the person to reach.
member-refusal-email = Write the email to answer to.
member-refusal-long = This is too long for this field.
member-refusal-consent = Without your agreement, the pole cannot study the application.
member-refusal-pace = Too many applications were just sent from here. Nothing is lost: wait a few minutes, then send again.
member-refusal-pace-mailbox = Too many applications were just sent with this address. Nothing is lost: wait a few minutes, then send again.
member-refusal-decided = The board has already decided on this application.
member-refusal-shelf = There are no applications by that name.
member-refusal-unjudged = First give a verdict on each of the six criteria.
member-refusal-outcome = Choose a decision.
member-refusal-unlinked = First confirm which organization it is.
member-refusal-resolution = Write the number of the resolution.
member-refusal-reason = A refusal needs a reason.
member-refusal-verdict = Choose a verdict for this evidence.
member-refusal-evidence = Say what the verdict rests on.
member-refusal-organization = Choose an organization that the pole knows.
member-refusal-neq-known = An organization already has this NEQ: choose it.
member-refusal-member = This organization is already a member on these dates.
member-refusal-left = This member has already left.
member-refusal-not-left = This member has not left: record its departure.
member-refusal-before-joined = The departure comes after the admission, and no later than today.
member-refusal-joined = Write a past day, as 2021-04-30.
member-refusal-left-reason = Choose a reason.
member-refusal-outside = On that day, the organization was not a member.
member-refusal-delegates = Write a number of delegates from 0 to 100.
member-refusal-grace = Write a number of days from 0 to 366.
member-refusal-tax = Taxable dues begin on January 1, 2013, at the earliest: these rates are known since then.
member-refusal-person = Choose a person who is in the organization on that day.
member-refusal-delegate = This person is already a delegate on these days.
member-refusal-full = The category does not allow one more delegate on these days. End another one first.
member-refusal-delegate-gone = Choose a person who is still a delegate.
member-refusal-delegate-before = The last day cannot come before the first.
member-letter-hello = Hello { $contact },
member-letter-received = Membership application received
member-letter-received-text = We received the membership application of { $name }. The pole’s staff studies it, then the board decides; you will be told its decision in writing.
member-letter-again = We already had an application of { $name } from the same address. Both will be read together: nothing is lost, and there is nothing else to do.
member-letter-privacy = Your name and email serve only to study the application and to answer you. If it was not you who sent it, please tell us.
member-letter-new = New membership application
member-letter-new-text = { $name } asks to become a member of { $pole }. The six criteria are to be studied.
member-letter-new-again = There is already an application that seems to be of the same organization: the page of this one leads to it.
member-letter-open = Open the application
member-letter-admitted = Welcome among the members
member-letter-admitted-text = The board admitted { $name } as a member on { $day } (resolution { $resolution }). Welcome!
member-letter-refused = Answer to your membership application
member-letter-refused-text = On { $day }, the board did not admit { $name } as a member. Reason: { $reason }
# family: history-*
history-application-received = Application received
history-application-again = Application like another already received
history-application-linked = Organization recognized
history-application-judged = Criterion judged
history-application-decided = Board’s decision recorded
history-organization-applied = Membership application
history-organization-admitted = Admitted as a member
history-organization-left = Left the membership
history-membership-begun = Entered in the register
history-membership-ended = Departure
history-membership-reclassified = Change of category
history-membership-corrected = Dates corrected
history-membership-category-followed = Category moved with the membership
history-membership-dues-paid = Dues received
history-membership-dues-withdrawn = Payment withdrawn
history-membership-delegate-named = Delegate named
history-membership-delegate-ended = Delegate ended
history-category-added = Category added
history-category-dues-set = Dues set
history-category-closed = Category closed
figure-membership-in-force = { $count ->
    [one] Member
   *[other] Members
}
figure-membership-in-force-definition = Organizations that are members on the last day of the period: admitted on that day or before, and not yet gone. One that leaves on that day is no longer counted.
figure-membership-admitted = { $count ->
    [one] New member
   *[other] New members
}
figure-membership-admitted-definition = Organizations that the board admitted as members in the period, by a resolution.
figure-membership-left = { $count ->
    [one] Member who left
   *[other] Members who left
}
figure-membership-left-definition = Memberships that ended in the period, whatever the reason.
figure-membership-retained = Members kept
figure-membership-retained-definition = Among the members of the eve of the period, the share who still are on its last day. One that left and came back is kept.
figure-membership-dues = Dues received
figure-membership-dues-definition = Sum of the dues received from members in the period; withdrawn payments do not count.
member-waiting-study = { $count ->
    [one] One application for membership to study
   *[other] { $told } applications for membership to study
}
member-waiting-board = { $count ->
    [one] One application for membership waiting for the board
   *[other] { $told } applications for membership waiting for the board
}

member-step-categories = Set the categories of members and their dues
member-dues-received = Dues received
member-delegate-of = Delegations
# family: happened-*
happened-admitted = Admitted as a member
happened-departed = Left as a member
happened-category = New category
happened-applied = Application to join
happened-decided = Board’s decision
happened-paid = Dues received
happened-delegate = Delegate
happened-delegate-ended = No longer delegate
history-application-forgotten = Contact and texts erased, their time being over
