people-menu = Organizations
people-list = Organizations
people-list-empty = The pole knows no organization yet. Add the first one.
people-list-count = { $count ->
    [one] { $told } organization
   *[other] { $told } organizations
}
people-add = Add an organization
people-add-send = Add
people-added = The organization was added.
people-name = Name
people-form = Legal form
people-municipality = Municipality
people-neq = NEQ
people-history = What was done
# family: people-form-*
people-form-nonprofit = Non-profit organization
people-form-cooperative = Co-operative
people-form-mutual = Mutual
people-form-emerging = Emerging group
people-form-public = Public body
people-form-other = Other
people-refusal-name = Write the organization’s name.
people-refusal-long = This is too long for the field.
people-refusal-form = Choose a legal form.
people-refusal-neq = A NEQ has ten digits.
people-refusal-postal = A postal code is written like G0C 1A0.
people-refusal-phone = A telephone number has digits.
people-refusal-email = The email address is not complete.
people-refusal-website = Write the address of the site: https://example.org, or example.org.
people-refusal-mrc = Choose an MRC from the list.
people-refusal-sector = There is no such NAICS code.
people-refusal-role-of-pole = This role is held for the pole itself, not for an organization.
people-refusal-role = Choose among the roles of the list.
people-refusal-neq-taken = An organization already has this NEQ.
people-save = Save
people-saved = Saved.
people-beside = With this organization
people-edit = Edit the organization
people-name-or-neq = Name or NEQ
people-place = Place
people-any = Any
people-all = See all organizations
people-filters = Filter by role, MRC, form or state
people-refusal-filter = There is no such choice.
people-narrow = Filter
people-list-none = No organization matches. Widen the filters, or add the missing organization.
people-export-xlsx = Export to Excel
people-export-csv = Export as CSV
people-pages = Pages
people-page = Page
people-page-before = Previous page
people-page-after = Next page
people-state = State
# family: people-state-*
people-state-open = Active
people-state-closed = Closed
people-state-all = All
people-address = Address
people-postal-code = Postal code
people-mrc = MRC
people-mrc-by-address = From the address
people-mrc-unknown = Unknown: complete the address, or choose the MRC.
people-phone = Telephone
people-email = Email
people-website = Website
people-sector = Sector (NAICS)
people-sector-hint = A code of two to six digits, such as 721 for accommodation.
people-about = Description
people-neq-doubtful = This NEQ looks miscopied: check it.
people-differs = What you typed differs from the current record in these fields:
people-role = Role
# family: people-role-*
people-role-enterprise = Enterprise
people-role-buyer = Buyer
people-role-support = Support body
people-role-funder = Funder
people-role-partner = Partner
people-role-media = Media
people-role-network = Network
people-role-give = Give a role
people-give = Give
people-roles = Roles
people-roles-empty = This organization has no current role.
people-from = since
people-between = from
people-and = to
people-end = End
people-from-on = From
people-until-on = Last day
people-closed-on = Closed since
people-close = Close the organization
people-close-day = Day of closing
people-reopen = Undo the closing
people-persons = People
people-persons-all = See everyone
people-persons-empty = The pole knows no one yet. Add the first person.
people-persons-none = No one has this name. Check it, or add the person.
people-person-add = Add a person
people-person-edit = Edit the person
people-person-name = Name
people-person-roles = Roles in organizations
people-person-roles-empty = No role is known. Give the first one.
people-person-join = Add a person to the organization
people-persons-in = People of the organization
people-persons-in-empty = The pole knows no one there for now.
people-organization = Organization
people-organization-which = Which organization is it?
people-likely = Is it one of these people?
people-likely-hint = The pole already knows this name or email. Nothing is saved yet.
people-likely-new = It is somebody else
people-same = Is it one of these organizations?
people-same-hint = The pole already knows this name or email. Nothing is saved yet.
people-same-new = It is another organization
people-known = Here is the organization the pole knows. Nothing was added.
people-title = Title
people-language = Language
# family: people-language-*
people-language-fr = French
people-language-en = English
people-team = Team
people-team-empty = No post is current.
people-team-past = Past posts
people-hire = Add a post
people-territory = Whole territory
people-post-held = Who held it
people-share = Share of full time
people-share-typed = Share of full time, in percent
people-days = Days
people-accounts = Accounts
people-accounts-closed = Closed accounts
people-account-open = Open an account
people-account-opened = The account is open.
people-account-opened-at = Opened
people-account-closed-at = Closed
people-account-close = Close the account
people-account-close-hint = Closing the account ends its sessions at once. History keeps what it did.
people-office = Role
people-offices = Roles
people-offices-none = No current role
# family: people-office-*
people-office-for = On behalf of the organization (optional)
people-office-end-hint = A role holds through its last day. To take it away at once, write yesterday’s date.
people-office-direction = Management
people-office-agent = Development agent
people-office-communications = Communications
people-office-board = Board
people-office-member = Member
people-office-buyer = Buyer
people-office-partner = Partner
people-office-participant = Participant
people-office-funder = Funder
people-office-administrator = System administrator
# family: people-by-*
people-by-visitor = a visitor
people-by-job = the system
people-by-import = an import
people-by-house = the installation
# family: people-field-*
people-field-name = Name
people-field-legal-form = Legal form
people-field-neq = NEQ
people-field-address = Address
people-field-municipality = Municipality
people-field-postal-code = Postal code
people-field-mrc = MRC
people-field-phone = Telephone
people-field-email = Email
people-field-website = Website
people-field-sector = Sector
people-field-about = Description
people-field-language = Language
people-field-closed-on = Closed on
people-field-id = Internal number
people-refusal-stale = Somebody edited the record meanwhile. What you typed is kept: check it, then save again.
people-refusal-past = Write a past day, or today.
people-refusal-order = The last day comes before the first.
people-refusal-gone = This line is no longer there. Nothing changed.
people-refusal-ended = This role has ended already. Nothing was changed.
people-refusal-role-held = This role is already current.
people-which = Whom do you mean?
people-refusal-several = Several organizations go by this name. Choose one of them.
people-refusal-unknown = No organization bears this name. Add it to the organizations first.
people-refusal-person = Write the name of a person.
people-refusal-persons = Several persons bear this name. Choose one of them.
people-refusal-person-name = Write the person’s name.
people-refusal-title = Write the title.
people-refusal-share = Write a whole number from 1 to 100.
people-refusal-organization = The pole knows no organization of this name.
people-refusal-organizations = Several organizations answer to this name: write it in full.
people-refusal-email-taken = An account already has this address.
people-refusal-administrator = Only a system administrator may do this.
people-refusal-last-administrator = This is the last administrator’s account: name another first.
people-refusal-last-direction = This is the last management account: name another first.
people-refusal-own-account = You cannot close your own account.
figure-people-organizations = { $count ->
    [one] Organization known
   *[other] Organizations known
}
figure-people-organizations-definition = Organizations the pole knows on the last day of the period, except those closed by that day. An organization is known from the first day of its first role.
figure-people-posts = { $count ->
    [one] Post in force
   *[other] Posts in force
}
figure-people-posts-definition = Posts of the pole’s team in force on the last day of the period, whatever the share of full time. The first and last days of the post count.
figure-people-bulletins = { $count ->
    [one] Person who agrees to bulletins
   *[other] People who agree to bulletins
}
figure-people-bulletins-definition = People who said in so many words that they want the pole’s bulletins, and whose consent stands on the last day of the period (CASL, s. 10). Implied consent is not counted.
people-persons-count = { $count ->
    [one] { $told } person
   *[other] { $told } people
}
people-team-count = { $count ->
    [one] { $told } current post
   *[other] { $told } current posts
}
people-accounts-count = { $count ->
    [one] { $told } open account
   *[other] { $told } open accounts
}
# family: history-*
history-organization-added = Added to the register
history-organization-role-given = Role given
history-organization-served = Service received
history-organization-edited = Record edited
history-organization-role-ended = Role ended
history-organization-closed = Closed
history-organization-reopened = Closing undone
history-organization-person-joined = Person added
history-organization-person-left = A person’s role ended
history-organization-stands-anew = Placed anew in search: a role begins or has ended
history-organization-told-apart = Said to be another organization
history-organization-merged = Another record was merged into it
history-organization-merged-into = Merged into another record
history-organization-parted = A merged record was parted from it
history-organization-parted-from = Parted from the record it was merged into
history-organization-register-read = Read in the register of enterprises
history-organization-asked-again = To be compared again with another organization
history-person-added = Person added
history-person-edited = Person edited
history-person-role-given = Role given
history-person-role-ended = Role ended
history-person-stands-anew = Placed anew in search: a role begins or has ended
history-account-opened = Account opened
history-account-closed = Account closed
history-account-role-given = Role given
history-account-role-ended = Role ended
history-account-signed-in = Signed in
history-session-ended = Sessions ended
history-post-opened = Post opened
history-post-ended = Post ended
sign-in = Sign in
sign-in-ask = Write your email address. We will send it a link that signs you in.
sign-in-email = Email address
sign-in-send = Get a link
sign-in-sent = If the pole knows this address, a link reaches it within a minute. It serves once, for fifteen minutes.
sign-in-sent-else = Nothing comes? Look among the unwanted mail, then ask the pole’s management.
sign-in-often = Too many links were asked for from here. Wait an hour, then try again.
sign-in-arrive = Your link is ready. It serves once.
sign-in-spent = This link has served already or is too old. Ask for a new one below.
sign-in-enter = Enter
settings = The pole’s settings
settings-menu = Settings
settings-name = Name of the pole
settings-colour = Colour (such as #8a3b22)
# family: settings-language-*
settings-language = Language of letters
settings-language-fr = French
settings-language-en = English
settings-address = Postal address
settings-year-start = First day of the pole’s year (month-day, 04-01 for April 1)
settings-privacy = Personal information
settings-privacy-hint = Law 25 asks that the name and contact details of the person in charge be published.
settings-privacy-name = Person in charge of the protection of personal information
settings-privacy-email = Their email
settings-send = Save
settings-saved = The settings are saved.
settings-refusal-name = Write the name of the pole.
settings-refusal-colour = Choose a darker colour, written like #8a3b22: white words must be readable on it.
settings-refusal-year-start = Write the month and the day, like 04-01; February 29 does not come every year.
settings-refusal-language = Choose French or English.
people-found-persons = People
sign-in-letter = Your link to sign in
sign-in-letter-hello = Hello,
sign-in-letter-text = Here is the link you asked for. It signs you in, once, and serves for fifteen minutes.
sign-in-letter-else = If you asked for nothing, there is nothing to do: no one enters without this link.

people-step-settings = Say who answers for personal information, and the pole’s colour and address
people-step-accounts = Open accounts for colleagues
people-step-organizations = Import the list of organizations
people-step-team = Enter the posts of the team
people-step-persons = Enter the persons whom the pole meets
people-found-posts = Posts
people-moved = If the address changes
people-moved-hint = What was done before this day stays counted in the earlier MRC.
people-moved-on = The organization is there since
people-moved-mistaken = The earlier address was a mistake
people-places-before = Earlier addresses
people-place-until = before
people-refusal-moved = It changes MRC. Write from which day, or say that the earlier address was a mistake.
people-refusal-moved-nowhere = The address did not change. Write the new one, or clear this day.
people-refusal-moved-both = Write a day or say that it was a mistake, not both.
people-refusal-moved-order = It moved already on that day or later. Write a later day.
history-organization-moved = Moved
people-twice = Likely duplicates
people-twice-text = Two records that may speak of one organization, the likeliest first. Nothing is merged by itself: if it is the same, merge them field by field. It can be undone.
people-twice-empty = No record seems to speak twice of the same organization.
people-twice-underway = Records are being compared with each other. This may take a minute: the page reloads by itself.
people-twice-again = Records have changed: they are being compared again. This is what was known before.
people-twice-reload = Reload
people-twice-count = { $count ->
    [one] { $told } pair to look at
   *[other] { $told } pairs to look at
}
people-twice-value = Field
people-twice-apart = They are not the same
people-merge = Merge these two records
people-merge-text = Is it the same organization? Choose the record that stays, then what it says. The acts, requests, memberships and persons of the other are shown and counted under the one that stays. Signed reports keep their figures. A merge is undone from the record that stays.
people-merge-keeper = Which one stays?
people-merge-first = First
people-merge-second = Second
people-merge-fields = What it says
people-merge-alike = Both records say the same.
people-merge-nothing = Nothing
people-merge-hint = Only the public sheet of the one that stays is seen in the directory.
people-merge-send = Merge
people-merged = Both records are merged. You can undo it below.
people-merged-here = The record you asked for was merged into this one.
people-parted = Both records are apart again, as they were.
people-merges = Records merged here
people-merged-at = merged on
people-part = Undo the merge
people-refusal-merge = These records cannot be merged: one of them was already.
people-refusal-two-neq = Two NEQ are two organizations. If one is a mistake, correct its record first.
people-refusal-merged-since = Another record was merged since. Undo the last merge first.
people-refusal-edited-since = The record was changed since the merge: undoing it would lose these changes. Correct the record, or add the other organization.
people-register = In the register of enterprises
people-register-status = Status
people-register-since = since
people-register-not = it is registered no more
people-register-name = Official name
people-register-address = Principal establishment
people-register-read = Registraire des entreprises du Québec, by the NEQ, read on
people-register-close = Confirm: closed on
people-register-form = Confirm the legal form:
people-apart = Said to be different
people-apart-again = Compare again
# family: people-twice-degree-*
people-twice-degree-high = Very likely
people-twice-degree-fair = Likely
people-twice-degree-low = Possible
# family: people-twice-why-*
people-twice-why-name = same name
people-twice-why-word = a rare word in common
people-twice-why-slip = names one letter apart
people-twice-why-part = one name is part of the other
people-twice-why-initials = one name is the initials of the other
people-twice-why-address = same address
people-twice-why-postal = same postal code
people-twice-why-phone = same telephone
people-twice-why-email = same email
people-twice-why-host = same website or email domain
people-twice-why-several = names found together at several addresses
people-twice-why-town = but not in the same municipality
people-in-time = What happened
people-in-time-all = Everything
people-in-time-kinds = Kinds
people-in-time-empty = Nothing of this kind has happened yet.
people-standing = Place in the pole
# family: happened-*
happened-added = Added to the register
happened-closed = Closed
happened-moved = Moved
happened-role-given = Role given
happened-role-ended = Role ended
happened-joined = Arrived
happened-left = Left
happened-post-opened = Post opened
happened-post-ended = Post ended
happened-note = Note
happened-step-done = Next step done
happened-step-dropped = Next step dropped
happened-consent-given = Consent given
happened-consent-withdrawn = Consent withdrawn
people-notes = Notes
people-notes-latest = Latest notes
people-notes-all = All notes
people-note = Note
people-note-hint = Only what serves the pole’s work: the person you write about may ask to read it.
people-note-write = Write a note
people-note-day = Day
people-note-withdraw = Withdraw the note
people-note-withdrawn = The note is withdrawn, and its text erased.
# family: people-visibility-*
people-visibility = Who may read it
people-visibility-team = The team
people-visibility-direction = Management and me
people-visibility-author = Only me
people-steps = Next steps
people-steps-none = No next step is planned.
people-steps-open = Next steps to take
people-steps-open-none = No next step is waiting.
people-steps-mine = See only mine
people-steps-all = See the whole team’s
people-step-take = Plan a next step
people-step-text = What to do
people-step-due = By
people-step-by = by
people-step-owner = Who takes it
people-step-done = Done
people-step-drop = Drop
people-step-late = late
people-waiting-steps = { $count ->
    [one] One late next step
   *[other] { $told } late next steps
}
people-who-knows = Who knows whom
people-known-none = Nobody on the team has said they know this person.
people-known-say = Say who knows them
people-known-no-team = The team has no post yet. Open one first.
people-known-since = Since which year (optional)
people-known-through = From where (optional)
people-known-end = Take this link back
people-knower = Person of the team
people-knows = knows
people-since = since
people-consents = Consents
people-consents-empty = No consent is noted: they may be written to only in answer, or for what their membership requires.
people-consent-give = Note a consent
people-consent-hint = The pole must be able to prove each consent (Canada’s anti-spam law). One that the law implies runs out by itself.
people-consent-withdraw = Withdraw
people-consent-withdrawn = The consent is withdrawn.
# family: people-consent-state-*
people-consent-state = State
people-consent-state-given = runs out on
people-consent-state-endless = holds until withdrawn
people-consent-state-over = ran out on
people-consent-state-withdrawn = withdrawn on
people-given-on = Given on
people-evidence = Evidence
# family: people-purpose-*
people-purpose = For what
people-purpose-bulletin = Newsletter
people-purpose-events = Invitations to activities
people-purpose-calls = Calls for projects
people-purpose-surveys = Surveys
# family: people-basis-*
people-basis = Basis
people-basis-express = Express
people-basis-dues = Implied: membership or purchase
people-basis-inquiry = Implied: inquiry
people-basis-published = Address published without a word against it
# family: people-way-*
people-way = How
people-way-form = online form
people-way-paper = on paper
people-way-email = by email
people-way-spoken = spoken
people-way-deed = by the deed itself
people-shown = Visible to everyone
people-shown-none = Nothing of this person is public.
people-shown-choose = Choose what is public
people-shown-hint = With the person’s agreement. Without the name, nothing is shown. What is checked appears on the public sheet of their organization.
# family: people-shown-field-*
people-shown-field-name = Name
people-shown-field-title = Title
people-shown-field-email = Email
people-shown-field-phone = Phone
people-refusal-note = Write the note.
people-refusal-visibility = Choose who may read it.
people-refusal-step = Write what to do.
people-refusal-owner = Choose somebody of the team who has an account.
people-refusal-knower = Choose somebody of the team.
people-refusal-known = This link is already noted.
people-refusal-year = Write a past year, such as 2019.
people-refusal-purpose = Choose what the person agrees to.
people-refusal-basis = Choose a basis.
people-refusal-how = Choose how it was given.
people-refusal-evidence = Write where the evidence is.
history-person-erased = Person erased
history-person-known = Link with somebody of the team noted
history-person-known-no-more = Link with somebody of the team taken back
history-person-consented = Consent noted
history-person-consent-withdrawn = Consent withdrawn
history-person-shown = Field made public
history-person-hidden = Field no longer public
figure-people-several-roles = { $count ->
    [one] Organization with several roles
   *[other] Organizations with several roles
}
figure-people-several-roles-definition = Organizations that hold several roles at once on the last day of the period, such as a buyer that funds too.
