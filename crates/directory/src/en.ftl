dir-menu = Sheets
dir-sheets = Directory sheets
dir-title = Social economy directory
dir-search = Name, product, service, sector
dir-send = Search
dir-count = { $count ->
    [one] { $told } enterprise
   *[other] { $told } enterprises
}
dir-all = See the whole directory
dir-whole = See the directory and its map
dir-jump = Map and filters
dir-filters = Map and filters
dir-found = Enterprises found
dir-map = Map: enterprises by MRC
dir-streets = Street map
dir-streets-hint = The list below says the same. By keyboard: arrows move the map, + and − change its scale.
dir-streets-name = Street map, with the enterprises found
dir-streets-in = Zoom in
dir-streets-out = Zoom out
dir-streets-shut = Close
dir-streets-list = See the list
dir-streets-postal = At the middle of the postal code
dir-streets-municipality = At the middle of the municipality
dir-streets-trouble = The map could not be loaded. The list is complete.
dir-streets-seen = { $count ->
    [0] No enterprise in this part of the map.
    [one] { $told } enterprise in this part of the map.
   *[other] { $told } enterprises in this part of the map.
}
dir-streets-elsewhere = { $count ->
    [one] { $told } enterprise without a known place is not shown.
   *[other] { $told } enterprises without a known place are not shown.
}
dir-near = Nothing answers these words exactly. This is what comes near.
dir-none = No enterprise answers this. Take a filter out, or try another word.
dir-empty = No sheet is published yet.
dir-chosen = chosen, take this filter out
dir-take = Open data
dir-api = What enterprises chose to make public, as it is. Points stand at the middle of the municipality.
dir-card = Card for an address book
dir-keep = Edit the public sheet
# family: dir-group-*
dir-group-mrc = MRC
dir-group-sector = Sector
dir-group-scian = NAICS sector
dir-group-at = Place
dir-group-form = Legal form
dir-group-deal = Sale or rental
dir-group-buyers = Public buyers
dir-group-member = Membership
# family: dir-yes-*
dir-yes-buyers = Offered to public buyers
dir-yes-member = Member of the pole
dir-not-shown-member = Not shown as a member
dir-deal = Sale or rental
# family: dir-deal-*
dir-deal-sale = Sale
dir-deal-rental = Rental
dir-deal-both = Sale and rental
dir-offers = Products and services
dir-offer = Product or service
dir-offers-empty = No product or service. Add the first: it is how the enterprise is found.
dir-offer-add = Add a product or a service
dir-offer-fr = Name in French
dir-offer-en = Name in English (optional)
dir-offer-words = Other words it is looked for by (optional)
dir-offer-seao = SEAO category (optional)
dir-offer-withdraw = Withdraw
dir-offer-made = The product or service is added.
dir-offer-withdrawn = The product or service is withdrawn.
dir-serves = Territory served
dir-write = What is written
dir-story-hint = In Markdown: an empty line parts paragraphs, hyphens make a list.
dir-shown = What everyone may read
dir-shown-hint = The name, the legal form and the municipality go with the sheet. The phone, email and address of a small enterprise are often a person’s: publish them only if that person consents.
dir-choose = Choose
dir-organization = Organization
dir-see = See the public sheet
dir-is-member = a member today
dir-no-member = not a member today
# family: dir-state-*
dir-state-published = Published
dir-state-hidden = Not published
dir-publish = Publish the sheet
dir-withdraw = Take out of the directory
dir-published = The sheet is in the directory.
dir-withdrawn = The sheet is no longer in the directory.
dir-complete = Complete at
dir-complete-column = Complete at
dir-missing = Missing:
dir-missing-column = Missing
# family: dir-missing-*
dir-missing-place = the MRC
dir-missing-sector = the sector
dir-missing-offers = a product or service
dir-missing-story = the story
dir-missing-serves = the territory served
dir-missing-reach = a way to reach it
# family: dir-field-*
dir-field-sector = Sector
dir-field-offers = Products and services
dir-field-story = Story
dir-field-story-fr = Story in French
dir-field-story-en = Story in English (optional)
dir-field-serves = Territory served
dir-field-website = Website
dir-field-phone = Phone
dir-field-email = Email
dir-field-address = Address
dir-field-neq = NEQ
dir-field-member = Member of the pole
dir-review-empty = The pole knows no enterprise yet.
dir-review-none = No sheet answers this filter.
dir-review-all = See every sheet
dir-order = Order
dir-order-name = By name
# family: dir-order-*
dir-order-complete = The most complete first
dir-order-lacking = The least complete first
dir-many = Several sheets at once
dir-many-hint = Tick sheets above, or the whole list with its next pages. A sheet published for the first time shows what a first publication shows.
dir-many-choose = Choose
dir-many-every = { $count ->
    [one] The whole list, { $told } sheet
   *[other] The whole list, { $told } sheets
}
dir-many-publish = Publish these sheets
dir-many-withdraw = Withdraw these sheets
dir-many-published = The sheets chosen are in the directory.
dir-many-withdrawn = The sheets chosen are no longer in the directory.
dir-many-none = Nothing changed: none of the sheets chosen is known, or all of them were so already.
dir-many-done = { $count ->
    [one] { $told } sheet changed.
   *[other] { $told } sheets changed.
}
dir-refusal-act = Choose to publish or to withdraw.
dir-refusal-no-sheet = Tick at least one sheet, or the whole list.
dir-settle = Opening of the directory
dir-licence = Licence of the data
dir-sites = Sites that may show the directory within them
dir-sites-hint = Whole addresses parted by spaces, such as https://pole.example. Without one, no site may.
dir-line = Show the directory on another site
dir-line-hint = First add the site’s address above, then copy this line into a page of the site.
dir-refusal-sector = Choose a sector of the list.
dir-refusal-serves = Choose among the territories of the list.
dir-refusal-offer = Write the French name of the product or service.
dir-refusal-seao = Choose a category of the list.
dir-refusal-deal = Choose: sale, rental, or both.
dir-refusal-sites = Write each address whole, such as https://pole.example, with nothing after it.
dir-refusal-state = Choose a state of the list.
figure-directory-published = Enterprises in the directory
figure-directory-published-definition = Enterprises whose sheet is published in the directory on the last day of the period. A sheet withdrawn that day is no longer there, nor an enterprise that closed.
# family: history-*
history-sheet-written = Sheet edited
history-sheet-field-shown = Made public
history-sheet-field-hidden = Made private
history-sheet-published = Sheet published
history-sheet-withdrawn = Sheet taken out of the directory
history-sheet-offer-made = Product or service added
history-sheet-offer-withdrawn = Product or service withdrawn
dir-confirmed-on = Confirmed on
dir-trace = Where each field comes from
dir-trace-field = Field
dir-trace-source = Source
dir-trace-on = Confirmed on
dir-trace-scian = Sector (NAICS)
# family: dir-source-*
dir-source-owner = The enterprise, by its link
dir-source-staff = The pole
dir-source-import = An imported list
dir-source-register = The enterprise register
dir-source-form = A form of the pole
dir-source-unknown = Not noted
dir-confirm = Everything is right today
dir-confirm-hint = After going through the whole sheet with the enterprise, on the phone for instance.
dir-confirmed = The sheet is confirmed.
dir-ask = Ask the enterprise
dir-ask-hint = A letter goes to one mailbox, that of one person. Its link shows the sheet without an account, serves once and for 30 days, and can be revoked.
dir-ask-to = The person’s email
dir-ask-language = Language of the letter
dir-ask-on = Sent on
dir-ask-send = Send the link
dir-asked = The letter is on its way.
# family: dir-language-*
dir-language-fr = French
dir-language-en = English
# family: dir-link-*
dir-link-open = Waiting for an answer
dir-link-answered = Answered
dir-link-revoked = Revoked
dir-link-ended = Ended without an answer
dir-link-revoke = Revoke the link
dir-refusal-stopped = This mailbox asked for no more of these letters. Only its owner can ask for them again, by the link in a letter received.
dir-refusal-often = This mailbox got several letters within the hour. Wait a little.
dir-answer = Your sheet in the directory
dir-answer-text = This is what the pole knows of your enterprise. If everything is right, one press is enough. If not, correct it below.
dir-answer-until = This link is yours alone. It serves once, until
dir-answer-right = Everything is right
dir-answer-correct = Correct or complete
dir-answer-proposed = The pole looks at each correction before writing it, and answers you by email.
dir-answer-direct = Your corrections are written at once.
dir-answer-shown = The phone, email and address may be those of a person: tick only what you want to make public.
dir-answer-remark = Anything else to correct
dir-answer-offers = Correct a product or a service, say that it is no longer offered, or add some: a line left empty adds nothing.
dir-answer-photo = Propose a photograph
dir-answer-photo-first = A photograph is proposed before the rest is sent, since the link serves once only.
dir-answer-photo-text = Someone of the pole looks at it before it is shown. A sheet shows twelve at most.
dir-answer-photo-sent = Thank you. The pole looks at your photograph. You may propose another, or correct the sheet.
dir-answer-still = Still offered
dir-answer-still-yes = Yes
dir-answer-not-offered = No longer offered
dir-answer-send = Send my corrections
dir-answer-thanks = Thank you. The sheet is confirmed.
dir-answer-waits = Thank you. The pole is looking at your corrections and will answer by email.
dir-answer-taken = Thank you. Your corrections are written.
dir-answer-done = This link has served: the pole has your answer. To correct something else, ask it for another link.
dir-answer-ended = This link no longer serves. Ask the pole for another.
# family: dir-letter-ask-*
dir-letter-ask = Is your sheet in the directory right?
dir-letter-ask-hello = Hello,
dir-letter-ask-text = The sheet of { $name } is in our directory of the social economy. Is it still right?
dir-letter-ask-how = The link below shows it field by field, without an account. One press confirms everything; if something has changed, correct it there.
dir-letter-ask-until = This link is for you alone. It serves once, until { $day }.
dir-letter-ask-why = You receive this letter because this address is that of whoever answers for the sheet. It comes from: { $sender }
dir-letter-open = See the sheet
dir-letter-stop = Receive no more of these letters
dir-letter-told = Your corrections to the sheet of { $name }
dir-letter-told-text = We have looked at your corrections to the sheet of { $name }. Thank you.
dir-letter-told-accepted = { $field }: accepted.
dir-letter-told-refused = { $field }: not taken. { $reason }
dir-stop = Letters about your sheet
dir-stop-text = This mailbox will get no more letters asking whether the sheet is right.
dir-stop-send = Receive no more of these letters
dir-stop-done = Done. This mailbox gets no more of these letters.
dir-stop-resume = Receive them again
dir-waiting = Proposed corrections
dir-waiting-none = No correction is waiting.
dir-waiting-proposals = { $count ->
    [one] { $told } sheet has proposed corrections
   *[other] { $told } sheets have proposed corrections
}
dir-proposals = { $count ->
    [one] { $told } field
   *[other] { $told } fields
}
dir-proposals-here = { $count ->
    [one] The enterprise proposes to correct { $told } field
   *[other] The enterprise proposes to correct { $told } fields
}
dir-weigh-text = Accept or refuse field by field. The enterprise gets a letter that says so, with the reason for a refusal.
dir-weigh-before = Written
dir-weigh-proposed = Proposed on
dir-weigh-decision = Decision
dir-weigh-reason = Reason, read by the enterprise
dir-weigh-send = Decide and answer
# family: dir-decision-*
dir-decision-accepted = Accept
dir-decision-refused = Refuse
dir-decide-later = Later
dir-proposals-decided = It is decided, and a letter tells the enterprise.
dir-refusal-reason = Write the reason for each refusal: the enterprise will read it.
dir-refusal-undecided = Accept or refuse at least one field.
dir-owners = Corrections by enterprises
dir-owners-hint = Without this, each correction waits for someone of the pole to accept it.
dir-owners-direct = Write them at once
dir-remind = Sheets to refresh
dir-remind-now = A sheet stays fresh for
dir-remind-months-told = { $count ->
    [one] { $told } month
   *[other] { $told } months
}
dir-remind-letters = Letters go on these days after that: { $days }.
dir-remind-no-letter = No letter goes by itself.
dir-remind-off = Write the days of the letters below for enterprises to be written to in your place.
dir-remind-rule = Decide the rule
dir-remind-months = Months for which a sheet stays fresh
dir-remind-days = Days after that on which a letter goes
dir-remind-hint = For instance 0, 14, 30: three letters at most. Nothing goes to a mailbox that asked for no more, nor after an answer.
dir-remind-from = From
dir-ruled = The rule is decided.
dir-refusal-months = Write a number of months, from 1 to 60.
dir-refusal-days = Write at most six days, from 0 to 365, parted by commas.
dir-stale = Sheets that are no longer fresh
dir-stale-count = { $count ->
    [one] { $told } sheet
   *[other] { $told } sheets
}
dir-stale-letters = Letters since
dir-stale-none = No sheet is in this state.
# family: dir-chase-*
dir-chase-silent = Never answered
dir-chase-stopped = Wants no more letters
dir-chase-unreached = Without an email
dir-chase-written = Letter sent
dir-chase-next = No letter yet
dir-photos = Photographs
dir-photos-none = No photograph.
dir-photos-keep = Add photographs or put them in order
dir-photos-hidden = The photographs are not shown on the public sheet.
dir-photo-add = Add a photograph
dir-photo-file = Photograph
dir-photo-file-hint = JPEG, PNG or WebP, at most 15 MB. It is reduced to 1,600 pixels, and the place and date that the camera noted are taken out.
dir-photo-alternative = What it shows, for those who do not see it
dir-photo-credit-field = Credit: who took it
dir-photo-credit = Credit:
dir-photo-consent = People who can be recognized
# family: dir-consent-*
dir-consent-nobody = No one can be recognized
dir-consent-given = They agree to this publication
dir-photo-send = Add
dir-photo-added = The photograph is added.
dir-photo-remove = Take out
dir-photo-removed = The photograph is taken out.
dir-raise = Move up
dir-refusal-file = Choose a photograph.
dir-refusal-file-large = This photograph is too large. Choose one of at most 15 MB, 67 megapixels and 12,000 pixels a side.
dir-refusal-file-kind = This file is no JPEG, PNG or WebP photograph, or it is broken.
dir-refusal-alternative = Describe the photograph in a few words.
dir-refusal-credit = Write who took the photograph.
dir-refusal-consent = Say whether people can be recognized, and whether they agree.
dir-refusal-photos = A sheet has twelve photographs at most. Take one out first.
dir-offer-edit = Edit
dir-offer-until = until
dir-offers-ended = No longer offered
dir-offer-end = Offer it no more
dir-offer-end-on = First day on which it is offered no more
dir-offer-serves = Territory where it is offered
dir-offer-serves-hint = Without a choice, it is the enterprise’s.
dir-field-photos = Photographs
figure-directory-fresh = Share of fresh sheets
figure-directory-fresh-definition = Of the sheets published in the directory on the last day of the period, those that the enterprise or the pole confirmed as a whole within the months given by the rule in force that day: twelve without a rule. A sheet that is published is confirmed that day.
figure-directory-corrections-waiting = Corrections that wait for a decision
figure-directory-corrections-waiting-definition = Corrections, products, services and photographs that enterprises proposed by the link of their sheet, and that were neither accepted, refused nor replaced at the end of the last day of the period.
history-sheet-confirmed-by-owner = Sheet confirmed by the enterprise
history-sheet-confirmed-by-staff = Sheet confirmed by the pole
history-sheet-asked = Link sent to the enterprise
history-sheet-chased = Reminder letter sent
history-sheet-link-revoked = Link revoked
history-sheet-letters-stopped = The enterprise wants no more letters
history-sheet-letters-resumed = The enterprise wants letters again
history-sheet-proposed = Corrections proposed by the enterprise
history-sheet-proposal-accepted = Correction accepted
history-sheet-proposal-refused = Correction refused
history-sheet-offer-edited = Product or service edited
history-sheet-offer-moved = Products and services put in order
history-sheet-photo-added = Photograph added
history-sheet-photo-moved = Photographs put in order
history-sheet-photo-removed = Photograph taken out
history-chase-ruled = Rule of fresh sheets decided
# family: happened-*
happened-published = Sheet published in the directory
happened-unpublished = Sheet withdrawn from the directory
happened-offered = Offer added
happened-offer-ended = Offer withdrawn
dir-answer-late = This link had ended, but what you wrote is received: someone of the pole will read it.
dir-answer-lost = What you had written
dir-answer-lost-text = Nothing was sent. Copy these texts before you leave the page, or send them to the pole by email.
dir-answer-write = Write to the pole
