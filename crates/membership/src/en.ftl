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
member-received-text = Thank you. A letter confirms it by email. The pole’s staff studies applications, then the board decides; you will be told its decision in writing. If you had already sent an application, both will be read together.
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
member-reason = Reason (required to refuse, and read by the person; required to admit despite a criterion that is not met)
member-unmet = { $count ->
    [one] Criterion { $which } is not met. If the board admits all the same, its reason is kept on file.
   *[other] Criteria { $which } are not met. If the board admits all the same, its reason is kept on file.
}
member-despite-yes = { $count ->
    [one] Yes, admitted despite criterion { $which }, which is not met
   *[other] Yes, admitted despite criteria { $which }, which are not met
}
member-admitted-despite = { $count ->
    [one] Admitted despite criterion { $which }, judged not met.
   *[other] Admitted despite criteria { $which }, judged not met.
}
member-municipality-unknown = No municipality of Québec has this name: check it.
member-municipality-several = Several municipalities have this name: check which one.
member-decide-send = Record the decision
member-decided-done = The decision was recorded.
member-register = Register of members
member-register-empty = No member on that day.
member-register-ahead = { $day } is still to come: this register says what is known on { $today }, and may still change.
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
member-mend = Correct
member-pay = Record the payment
member-paid-done = The payment was recorded.
member-payment-withdraw = Withdraw
member-payment-withdrawn = The payment was withdrawn: it no longer counts, but history keeps it.
member-payment-already = This payment was already withdrawn.
member-payments-withdrawn = Withdrawn payments
member-payment-restore = Put back
member-payment-restored = The payment was put back: it counts again.
member-payment-counts = This payment counts already.
# family: member-motive-*
member-motive = Why withdraw it
member-motive-choose = Choose…
member-motive-mistake = Recorded by mistake
member-motive-twice = Recorded twice
member-motive-unpaid = Not honoured by the bank
member-refusal-motive = Say why the payment is withdrawn.
member-paid-over = { $amount } too much
member-paid-over-hint = What is paid beyond the dues goes to no other year: if it covers several, withdraw the payment and record one for each year, saying the year of each.
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
member-refusal-category-name = Write a name of 100 characters at most.
member-refusal-votes = Write a number of votes from 0 to 100.
member-refusal-future = The day must be past, or today.
member-refusal-before = The decision cannot come before the application.
member-refusal-over = That is more than what is left to pay: confirm it below, or correct the amount.
member-sure-over = Yes, { $paid } received, where { $owed } is left to pay
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
member-refusal-resolved-on = Write the day of the resolution.
member-refusal-reason = A refusal needs a reason.
member-refusal-unmet = A criterion is not met: confirm the admission and give its reason, or change the decision.
member-refusal-despite = An admission despite a criterion that is not met needs a reason.
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
member-letter-new-text = { $name } asks to become a member. The six criteria are to be studied.
member-letter-new-again = There is already an application that seems to be of the same organization: the page of this one leads to it.
member-letter-open = Open the application
member-letter-admitted = Welcome among the members
member-letter-admitted-text = The board admitted { $name } as a member on { $day } (resolution { $resolution }). Welcome among us.
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
history-organization-membership-corrected = Membership dates corrected
history-membership-begun = Entered in the register
history-membership-ended = Departure
history-membership-reclassified = Change of category
history-membership-corrected = Dates corrected
history-membership-category-followed = Category moved with the membership
history-membership-dues-paid = Dues received
history-membership-card-asked = Card payment page opened
history-membership-card-unopened = The card payment page did not answer
history-membership-dues-withdrawn = Payment withdrawn
history-membership-dues-restored = Payment put back
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
member-bracket-told = up to { $bound } of revenue: { $dues }
member-bracket-above = above: { $dues }
member-price-by-revenue = by revenue, { $price }
member-price-taxed = { $price }, plus taxes: { $whole } in all
member-price-range = from { $least } to { $most }
member-brackets = Dues by yearly revenue
member-brackets-hint = From the smallest bracket to the largest; the last has no limit. Leave all blank for flat dues.
member-bracket-up-to = Revenue up to (in dollars), bracket
member-bracket-dues = Dues of bracket
member-refusal-bracket = Each bracket goes higher than the one before.
member-refusal-bracket-amount = Write the dues of each bracket, like $60.00.
member-refusal-bracket-last = The last bracket has no limit: leave its own blank.
member-resolved-on = Day of the resolution
member-paid-for = For the year
member-paid-for-day = That of the day it was received
member-papers = Invoices, receipts and statements
member-papers-empty = No document has been issued yet.
member-paper-number = Number
member-paper-kind = Document
member-paper-day = Day
member-paper-what = Detail
member-paper-stands = In force
member-paper-send = Send
member-paper-sent = The document is sent by email.
member-no-mailbox = The organization has no email: write it first on its page.
member-paper-take-back = Cancel
member-invoice-issue = Issue the invoice
member-invoice-issued = The invoice is issued.
member-invoice-taken-back = The invoice is cancelled by a credit note; it keeps its number.
member-receipt-issue = Issue the receipt
member-receipt-issued = The receipt is issued.
member-statement-issue = Issue a statement as of today
member-statement-issued = The statement is issued.
# family: member-language-*
member-language = Language of letters and documents
member-language-fr = French
member-language-en = English
member-language-set = Save the language
# family: member-kind-*
member-kind-invoice = Invoice
member-kind-credit = Credit note
member-kind-receipt = Receipt
member-kind-statement = Statement
# family: member-credit-*
member-credit-mistake = Invoice issued by mistake
member-credit-left = The organization is no longer a member
member-credit-forgiven = Dues forgiven by the pole
member-paper-invoice = Invoice { $number }
member-paper-credit = Credit note { $number }
member-paper-receipt = Receipt { $number }
member-paper-statement = Statement { $number }
member-paper-issued = Issued on { $day }
member-paper-as-of = Account as of { $day }
member-paper-dues = Dues { $year }, { $category }
member-paper-year = Dues { $year }
member-paper-gst = GST { $rate }, no. { $number }
member-paper-qst = QST { $rate }, no. { $number }
member-paper-gst-back = GST, no. { $number }
member-paper-qst-back = QST, no. { $number }
member-paper-total = Total
member-paper-paid = Payment received on { $day } ({ $method })
member-paper-payment = Payment ({ $method })
member-paper-balance = Balance due: { $amount }
member-paper-due = Payable by { $day }.
member-paper-untaxed = No tax is asked on these dues.
member-paper-credited = Cancels invoice { $number }
member-paper-credit-total = Total credited: { $amount }
member-paper-received = Received the sum of { $amount }
member-paper-for = Dues { $year }.
member-paper-taxes-in = This amount includes { $gst } of GST (no. { $gst_number }) and { $qst } of QST (no. { $qst_number }).
member-paper-of-invoice = Invoice { $number }.
member-paper-left = As of { $day }, { $amount } is still owed for this year.
member-paper-over = As of { $day }, { $amount } too much has been received for this year.
member-paper-taken-back = Cancelled on { $day } by credit note { $number }
member-paper-withdrawn = Payment withdrawn on { $day }: this receipt stands no more
member-refusal-year = Choose a year of membership.
member-refusal-no-dues = No dues are set for this year, or the revenue is not known yet.
member-refusal-free = This year is free: there is nothing to invoice.
member-refusal-invoiced = This year is already invoiced. Cancel the invoice first.
member-refusal-tax-number = Write the pole’s GST and QST numbers first (Invoicing): a taxable invoice carries them.
member-refusal-not-standing = Only an invoice in force can be cancelled.
member-refusal-motive-credit = Say why the invoice is cancelled.
member-refusal-language = Choose French or English.
member-refusal-gst = Write both numbers, the GST one like 123456789 RT 0001.
member-refusal-qst = Write both numbers, the QST one like 1234567890 TQ 0001.
member-invoicing = Invoicing
member-invoicing-text = What invoices, receipts and statements carry. A document already issued does not change.
member-letterhead = Under the pole’s name
member-letterhead-hint = One line each: legal name, telephone, email. The address of the settings follows:
member-letterhead-no-address = none for now.
member-payable = How to pay
member-tax-numbers = Tax numbers
member-tax-numbers-empty = The pole has written no number: it cannot issue a taxable invoice.
member-tax-hint = Leave both blank to say that the pole is no longer registered from that day.
member-tax-none = None
member-tax-set = Write the numbers
member-gst-number = GST number
member-qst-number = QST number
# family: member-letter-paper-*
member-letter-paper-invoice = Your invoice { $number }
member-letter-paper-credit = Your credit note { $number }
member-letter-paper-receipt = Your receipt { $number }
member-letter-paper-statement = Your statement { $number }
member-letter-paper-text = Hello, here is document { $number } for { $name }.
member-letter-paper-link = The link below opens it without an account for 120 days; keep a copy.
member-letter-paper-open = Open the document
history-tax-numbers-set = Tax numbers written
history-membership-invoice-issued = Invoice issued
history-membership-credit-issued = Credit note issued
history-membership-receipt-issued = Receipt issued
history-membership-statement-issued = Statement issued
history-membership-paper-sent = Document sent by email
history-membership-language-set = Language of letters changed
history-membership-revenue-told = Revenue told
member-renewals = Renewals
member-owing = Dues still to come
member-owing-empty = All dues of the year are received.
member-owing-count = { $count ->
        [one] One year of dues is still to come.
       *[other] { $told } years of dues are still to come.
    }
member-owing-total = In all: { $amount }.
member-notices = Letters sent
member-notices-none = None
member-mailbox-none = No email
member-lapses = Lapsed memberships
member-lapses-empty = No membership has lapsed.
member-lapsed-on = Lapsed on
member-lapse-undone = Reinstated on { $day }, resolution { $resolution }.
member-lapse-stands = To reinstate if the board so decides
member-renewal-rules = Renewal rules
member-renewal-rules-empty = No rule: no renewal letter leaves, no membership lapses.
member-rule-none = no letter
member-rule-days = letters on days { $days }
member-rule-invoices = with the invoice
member-rule-invoices-field = Invoice
member-rule-no-lapse = no automatic end
member-rule-lapse = ends { $days ->
        [0] as soon as grace is over
        [one] one day after grace
       *[other] { $days } days after grace
    }
member-rule-days-field = Days of the letters
member-rule-days-hint = Counted from the first day of the year of membership: -60 -30 0 30 writes two months before, one month before, on the day and one month after. Blank: no letter.
member-rule-lapse-field = Automatic end, in days after grace (never if blank)
member-rule-set = Set the rule
member-refusal-notices = Write days from -366 to 366, twelve at most, like -60 -30 0 30.
member-refusal-lapse = Write a number of days from 0 to 366, or nothing.
member-rights = Suspensions and ends
member-lapsed-told = Membership lapsed on { $day }, dues unpaid.
member-suspended = suspended
member-suspended-told = Suspended from { $day }, resolution { $resolution }.
member-stand-reason = Reason
member-suspend = Suspend
member-reinstate = Reinstate
member-suspended-done = The member is suspended: it has no vote until reinstated.
member-reinstated-done = The member is reinstated.
member-refusal-stand-reason = Write the reason, in 500 characters at most.
member-refusal-suspended = This member is already suspended.
member-refusal-stands = This member is neither suspended nor lapsed.
member-refusal-stand-before = The reinstatement cannot come before the end.
member-update = Yearly update
member-update-text = Check what the pole knows of your organization and correct what has changed. Two minutes are enough.
member-update-owed = Dues of the year to pay: { $amount }.
member-update-contact = To reach you
member-update-email = Email of the organization
member-update-whole = Your organization this year
member-update-delegates = Delegates at the assembly
member-update-delegates-hint = One name per line. The pole’s staff writes them in.
member-update-send = Send the update
member-update-received = The update is received. Thank you.
member-update-thanks = The update is received. Thank you: you may close this page.
member-update-gone = This link was already used, or is too old. Write to the pole to receive another.
member-update-settled = The update is settled.
member-update-before = This update was settled already.
member-card = Payment by card
member-card-by = Pay by card
member-card-left = Left to pay
member-card-nothing = Nothing: this year is paid.
member-card-text = The payment page is that of { $host }. Your card number is known there alone: the pole never sees it. Your receipt follows by email.
member-card-pay = Pay { $amount } by card
member-card-what = Dues { $year }, { $pole }
member-card-trouble = The payment page does not answer. Nothing was paid. Try again in a moment, or pay another way.
member-card-thanks = Thank you. As soon as the payment is confirmed, it is recorded and your receipt follows by email. You may close this page.
member-card-cancelled = Nothing was paid. You may come back to the link of your letter or to your space when you wish.
member-card-off = Members do not pay by card here. The installation may offer it through a provider’s page (docs/configuration.md).
member-card-on = Members pay by card on the provider’s page. It confirms each payment at this address:
member-jobs = Number of jobs
member-revenue = Yearly revenue
member-revenue-hint = Only the pole’s direction sees this answer.
member-revenue-private = Only direction sees these answers; they serve to set the dues.
member-revenue-keep = Write the revenue
member-revenue-up-to = Up to { $bound }
member-revenue-more = More than { $bound }
member-not-told = Not told
# family: member-bulletins-*
member-bulletins = Bulletins of the pole at this email
member-bulletins-yes = Yes, I consent to receive them
member-bulletins-no = No
member-bulletins-hint = Consent may be withdrawn at any time (CASL). Without an answer, nothing changes.
member-refusal-jobs = Write a whole number of jobs.
member-refusal-bulletins = Answer yes or no.
member-refusal-revenue = Choose a bracket of revenue.
member-told = What the member tells of itself
member-told-empty = No update has been received yet.
member-told-on = Received from the member on { $day }
member-told-settled = settled on { $day }
member-told-changes = Proposed changes
member-told-settle = Take up what is checked and settle
member-updates = Updates to read
member-waiting-updates = { $count ->
        [one] One member’s update to read
       *[other] { $told } members’ updates to read
    }
member-own = My space
member-own-empty = No organization is bound to this account. Ask the pole.
member-own-current = Member
member-own-left = No longer a member
member-own-sheet = See the public sheet
member-own-updated = Last update
member-own-never = None
member-own-cancelled = cancelled
member-letter-renew = Renewal of your membership { $year }
member-letter-renew-again = Reminder: your membership { $year }
member-letter-renew-hello = Hello,
member-letter-renew-before = The membership year { $year } of { $name } in the pole begins on { $day }.
member-letter-renew-on = The membership year { $year } of { $name } in the pole begins today, { $day }.
member-letter-renew-after = The membership year { $year } of { $name } in the pole began on { $day }.
member-letter-renew-owed = The dues to pay are { $amount }.
member-letter-renew-invoice = Your invoice { $number }: { $address }
member-letter-renew-lapse = Without payment, the membership ends on { $lapse }.
member-letter-renew-update = The link below opens your yearly update: one page, without an account. It serves once.
member-letter-renew-open = Open the update
member-letter-lapsed = Your membership has ended
member-letter-lapsed-text = As the dues { $year } of { $name } were not received, its membership in the pole ended on { $day }. Write to us to have it reinstated.
history-renewal-rule-set = Renewal rule set
history-membership-notice-sent = Renewal letter sent
history-membership-lapsed = Membership lapsed, dues unpaid
history-membership-suspended = Suspension
history-membership-reinstated = Reinstatement
history-organization-reinstated = Membership reinstated
history-membership-update-told = Update received from the member
history-membership-update-settled = Update settled
figure-membership-invoiced = Dues invoiced
figure-membership-invoiced-definition = Sum of the dues invoices issued in the period, taxes included, less credit notes.
figure-membership-paid-on-time = Renewals on time
figure-membership-paid-on-time-definition = Of the invoices in force whose last day to pay falls in the period, share of those that were paid in full by that day.
figure-membership-jobs = { $count ->
    [one] Job told by members
   *[other] Jobs told by members
}
figure-membership-jobs-definition = Jobs of the organizations that are members on the last day of the period, by the latest yearly update that each sent by then. Those that did not tell their number are left out.
member-recheck = Criteria to look at again
member-recheck-asked = Asked on { $day }.
# family: member-recheck-*
member-recheck-conclude = Conclude
member-recheck-hint = If the criteria are no longer met, then record the departure with the board’s resolution.
member-recheck-kept = Remains a member
member-recheck-not-kept = No longer meets the criteria
member-recheck-none = No check is under way.
member-recheck-ask = Look at the six criteria again
member-recheck-done = The check is concluded.
member-requalify = Requalify members
member-requalify-text = Choose members, see what will change, then confirm: all change in one deed, or none.
member-requalify-review = See what will change
member-requalify-send = Confirm for all
member-requalify-back = Back to the choice
member-requalify-refused = Nothing has changed. Refused:
member-requalified = The chosen members are requalified.
member-new-category = New category
member-review-recheck = { $count ->
        [one] The six criteria of one member will be looked at again.
       *[other] The six criteria of { $told } members will be looked at again.
    }
member-review-category = { $count ->
        [one] One member changes category:
       *[other] { $told } members change category:
    }
# family: member-deed-*
member-deed = What to do
member-deed-category = Change category
member-deed-recheck = Look at the six criteria again
member-refusal-chosen = Choose from one to 2,000 members.
member-refusal-deed = Say what to do.
member-waiting-rechecks = { $count ->
        [one] One member whose criteria are to be looked at again
       *[other] { $told } members whose criteria are to be looked at again
    }
history-membership-recheck-asked = Criteria to look at again
history-membership-recheck-judged = Criteria looked at again
history-membership-recheck-settled = Check concluded
member-noted-notice = year of { $day }, day { $days }
member-told-read = Mark as read
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
history-application-forgotten = Contact and texts erased, once their retention period was over
member-update-privacy = This information serves to keep the organization’s membership, to reach it and to set its dues. The pole’s staff sees it; the person named may ask to see, correct or remove it (Law 25).
member-lapse-corrected = Departure cancelled on { $day }.
member-journal = Journal of documents
member-journal-text = Every invoice, credit note, receipt and statement, in the order of numbers, with its taxes:
member-paper-gst-short = GST
member-paper-qst-short = QST
member-beside-stands = This organization was merged with another that was a member too. This membership, the older one, stands for both: payments, invoices and updates of the other count here.
member-beside-other = This organization was merged with another, a member for longer: the membership of the other stands for both. Nothing more is asked here.
member-beside-one = See the membership of { $day }
member-bulletins-evidence = Yearly update form of the membership, filled by the member: “{ $said }”
member-contact-title = Contact
member-told-person = Add { $name } to the persons of the organization, with their consent
member-told-replaced = replaced by the one of { $day }
member-revenue-between = From { $above } to { $bound }
member-letter-first = Your membership { $year }
member-update-typed = What you had written
member-update-typed-text = Nothing was sent. Copy these answers before you leave the page, or send them to the pole by email.
member-update-write = Write to the pole
member-rule-weigh = What this rule changes
member-rule-weigh-text = The rule holds from { $day }: it changes what is asked for years that have begun and are not invoiced yet.
member-rule-before = Asked today
member-rule-after = With this rule
member-rule-sure = Set this rule all the same
member-rule-leave = Change nothing
member-rule-changes = { $count ->
        [one] One year changes.
       *[other] { $told } years change.
    }
