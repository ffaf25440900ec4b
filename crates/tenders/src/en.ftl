tender-menu = Calls for tenders
tender-notice = Notice
tender-words = Words, buyer or number
tender-narrow = Search
tender-everything = See everything
tender-filters = Narrow
tender-any = Any
tender-state = Notices wanted
# family: tender-wanted-*
tender-wanted-open = Open today
tender-wanted-all = All, closed ones too
# family: tender-state-*
tender-state-open = open
tender-state-closed = closed
tender-state-awarded = contract signed
tender-state-cancelled = cancelled
tender-closing = Closes within
tender-within = { $count ->
    [one] one day
   *[other] { $told } days
    }
tender-mrc = MRC of the work
tender-region = Region of the work
tender-category = Category
tender-count = { $count ->
    [one] One notice
   *[other] { $told } notices
    }
tender-none = No notice answers this search. Widen it, or look at closed notices too.
tender-empty = No notice is open today. Bring a file of SEAO, or give an address to be read every morning.
tender-closed-too = See closed notices too
tender-pages = Pages of the list
tender-page = Page
tender-page-before = Previous page
tender-page-after = Next page
tender-place = Place of the work
tender-place-unknown = Place unknown
tender-place-hint = inferred from the title and the buyer
tender-closes = Closes
tender-published = Published
tender-buyer = Buyer
tender-number = Buyer’s number
tender-how = Procedure
tender-value = Estimated value
tender-on-site = See the notice on SEAO
tender-organization = Organization of the pole
tender-credit = Source: Système électronique d’appel d’offres (SEAO), open data of the Secrétariat du Conseil du trésor, CC BY 4.0.
# family: tender-method-*
tender-method-open = Public call for tenders
tender-method-selective = Call after qualification
tender-method-limited = Call by invitation
tender-method-direct = Mutual agreement
tender-suits = Enterprises that should know of it
tender-suits-none = No enterprise of the pole seems to be concerned. The more precise the offers of the directory, the better the matching.
tender-awards = Contracts signed
tender-supplier = Supplier
tender-awarded = Signed on
tender-amount = Amount
tender-award-cancelled = cancelled
tender-bids = Bids
tender-lots = Lots
tender-lot = Lot
tender-items = What is asked for
tender-for-supplier = Tenders for the enterprise
tender-open-for = Open notices to tell it of
tender-open-none = No open notice concerns what this enterprise does.
tender-contracts = Public contracts
tender-contracts-none = No contract of SEAO is tied to this enterprise.
tender-known-as = Its names on SEAO
# family: tender-basis-*
tender-basis-neq = tied by its NEQ on
tender-basis-name = tied by a person on
tender-ties = Ties
tender-ties-text = These buyers and suppliers of SEAO bear a name near that of an organization of the pole. Nothing is tied by its name without you; the same NEQ is tied at once. A tie can be undone.
tender-ties-empty = No near name to look at.
tender-ties-lately = Ties in force
tender-tie-party = Name on SEAO
tender-tie-why = Why
tender-tie-said = Answer
tender-tie-yes = It is the same
tender-tie-no = It is another
tender-tie-undo = Undo
tender-tied = The tie is made.
tender-told-apart = This name will not be proposed for this organization again.
tender-untied = The tie is undone.
tender-readings = SEAO files
tender-readings-text = Every week SEAO publishes its notices and contracts as open data (OCDS 1.1). A file read twice adds nothing; a notice published again replaces the one before.
tender-file = File
tender-file-hint = A JSON file of SEAO, as it is or compressed (.json or .json.gz), of 128 MB at most.
tender-file-read = Read the file
tender-refusal-file = Choose a file.
tender-read-before = This file was read before: nothing was added.
tender-sources = Addresses read every morning
tender-sources-empty = No address is read. Files are brought by hand.
tender-source-address = Address to read
tender-source-hint = The address of a file, or that of the listing of Données Québec (package_show): the files of the last twelve months are then read.
tender-source-add = Read this address
tender-source-added = The address will be read every morning; a first reading begins.
tender-source-ended = The address is read no more.
tender-source-since = read since
tender-source-last = last file on
tender-source-end = Read no more
tender-refusal-address = Give an address that begins with https://.
tender-refusal-address-known = This address is read already.
tender-readings-lately = Last files read
tender-readings-empty = No file has been read yet.
tender-read-at = Read on
tender-reading-on = Being read
tender-added = New
tender-changed = Updated
tender-unchanged = Known already
tender-refused = Unreadable
tender-releases = Publications
tender-cut = incomplete
tender-cut-at = This file breaks off before its end. What comes before is kept. Bytes read:
tender-no-notice = This file holds no notice in the OCDS format.
tender-unknown = Fields not understood
tender-unknown-text = These fields are kept with their notices, but nothing reads them yet.
tender-unknown-field = Field
tender-refusals = Unreadable publications
tender-refusals-text = They are kept as they came; the others were read.
tender-refused-at = At byte
# family: tender-refused-why-*
tender-refused-why-broken = It is not well-formed JSON.
tender-refused-why-empty = Nothing in it speaks of a notice.
tender-why-words = Its sheet says “{ $text }” ({ $words })
tender-why-bid = It bid on “{ $text }” ({ $words })
tender-why-name = Its name says { $words }
tender-why-wider = Like notices speak of { $words }
tender-why-buyer = { $count ->
    [one] It bid once to { $buyer }
   *[other] It bid { $told } times to { $buyer }
    }
tender-why-code = { $count ->
    [one] Seen once under UNSPSC code { $code }
   *[other] Seen { $told } times under UNSPSC code { $code }
    }
tender-why-category = { $count ->
    [one] Active in “{ $category }”
   *[other] Active in “{ $category }”, { $told } times
    }
tender-why-near = { $count ->
    [0] On the spot
   *[other] { $told } km from the work
    }
tender-why-worked = It bid for work { $told } km away
tender-why-active = { $count ->
    [one] It bid once
   *[other] It bid { $told } times
    }
figure-tenders-notices = SEAO notices read
figure-tenders-notices-definition = Notices of tenders and contracts whose last publication falls within the period, at the place of the work where it can be inferred from the title or the buyer.
figure-tenders-contracts-won = Public contracts of the pole’s enterprises
figure-tenders-contracts-won-definition = Contracts signed within the period, according to SEAO, with an enterprise tied by its NEQ or by a person; a cancelled contract does not count. A contract held by several counts once for each.
figure-tenders-contracts-amount = Value of public contracts of the pole’s enterprises
figure-tenders-contracts-amount-definition = Sum, in Canadian dollars, of the same contracts whose amount is published: that of the signed contract, else that of the award. A contract held by several is shared equally.
tender-points-told = { $points } points
# family: tender-lowered-*
tender-lowered-far = Lowered: the enterprise answered “too far” to “{ $title }”, and this work is at least as far
tender-lowered-big = Lowered: the enterprise answered “too big” to “{ $title }”, of the same buyer and kind
tender-lowered-trade = Lowered: the enterprise answered “not our trade” to “{ $title }”, of the same kind
tender-lowered-soon = Lowered: the enterprise answered “too soon” to “{ $title }”, which gave no fewer days
tender-lowered-other = Lowered by an answer to “{ $title }”
# family: tender-itself-*
tender-itself-far = The enterprise answered that this notice is too far
tender-itself-big = The enterprise answered that this notice is too big
tender-itself-trade = The enterprise answered that this is not its trade
tender-itself-soon = The enterprise answered that this notice closes too soon
tender-itself-other = The enterprise answered that this notice is not for it
tender-why-wanted = You asked for “{ $word }”
tender-alerts = Alerts
tender-alerts-of = Alerts of the enterprise
tender-alerts-text = Each week, an enterprise that wishes it gets a letter: the notices that are new to it, and why. The same notice is never sent to it twice.
tender-alerts-empty = No enterprise gets alerts. Open the page of an enterprise, then its tenders.
tender-alerts-organizations = Organizations
tender-refused-count = “Not for us”
tender-rule = Sending of letters
tender-rule-none = No letter goes: choose a day of the week.
tender-rule-told = Letters on { $day }; notices of at least { $points } points, { $most } at most in a letter.
tender-rule-weekday = Day of the week
# family: tender-weekday-*
tender-weekday-1 = Monday
tender-weekday-2 = Tuesday
tender-weekday-3 = Wednesday
tender-weekday-4 = Thursday
tender-weekday-5 = Friday
tender-weekday-6 = Saturday
tender-weekday-7 = Sunday
tender-rule-points = Points, at least
tender-rule-most = Notices in a letter, at most
tender-rule-hint = The page of each enterprise shows how many points each open notice is worth. A notice that says a wanted word is sent even with fewer.
tender-rule-from = From
tender-rule-save = Save
tender-ruled = The rule is saved.
tender-refusal-weekday = Choose a day of the week.
tender-refusal-points = Give a number of points from 0 to 100, such as 1.5.
tender-refusal-most = Give a number of notices from 1 to 50.
tender-wish = What is wished
tender-wish-none = This enterprise gets no alerts.
# family: tender-wish-state-*
tender-wish-state-open = Gets alerts
tender-wish-state-paused = Alerts paused
tender-wish-state-coming = Alerts to come
tender-wish-state-over = Alerts over
tender-wish-stopped = This address asked for no more of these letters.
tender-wish-email = Email of the person who asked for these letters
tender-wish-email-hint = Write only the address of someone who asked for them. Each letter holds the way to end them.
tender-wish-places = MRC wanted
tender-wish-places-hint = Nothing ticked: all of Québec. A notice whose place is unknown is kept.
tender-wish-regions = Whole regions
tender-wish-regions-legend = Regions wanted
tender-wish-categories = SEAO categories
tender-wish-categories-hint = Nothing ticked: all of them.
tender-wish-wanted = Words wanted
tender-wish-unwanted = Words to leave out
tender-wish-words-hint = One word or phrase a line. A notice that says a wanted word is sent whatever its category; one that says a word to leave out never is.
tender-wish-from = From
tender-wish-until = Until
tender-wish-language = Language of the letters
# family: tender-language-*
tender-language-fr = Français
tender-language-en = English
tender-wish-pace = Letters
# family: tender-pace-*
tender-pace-weekly = Every week
tender-pace-paused = Paused
tender-wish-save = Save
tender-wish-kept = The wishes are saved.
tender-wish-end = End the alerts
tender-wish-end-why = Why
tender-wish-ended = This enterprise gets no more alerts.
tender-refusal-why = Say why.
tender-refusal-words = Twenty words or phrases at most, of sixty characters at most.
tender-refusal-stopped = This address asked for no more of these letters. It alone can ask for them again, by the link of its last letter.
tender-refusal-often = Three letters went to this address within the hour.
tender-link-send = Send the link to its wishes again
tender-link-sent = The link is sent.
tender-told = Notices sent
tender-told-none = Nothing has been sent to it yet.
tender-told-on = Sent on
tender-answer = Answer
tender-letters = Letters
# family: tender-letter-kind-*
tender-letter-kind-weekly = Notices of the week
tender-letter-kind-link = Link to its wishes
# family: tender-not-for-us-*
tender-not-for-us-far = Too far
tender-not-for-us-big = Too big
tender-not-for-us-trade = Not our trade
tender-not-for-us-soon = Too soon
tender-not-for-us-other = Another reason
tender-letter-hello = Hello,
tender-letter-new = { $count ->
    [one] A new call for tenders may suit you.
   *[other] { $told } new calls for tenders may suit you.
    }
tender-letter-subject = { $count ->
    [one] A call for tenders for you
   *[other] { $told } calls for tenders for you
    }
tender-letter-subject-link = Your tender alerts
tender-letter-link = Here is the link to see and change what { $name } wishes to receive.
tender-letter-why = You get this letter because { $name } asked { $sender } for these alerts.
tender-letter-settle = See and change my alerts
tender-letter-stop = Get no more of these letters
tender-letter-closes = closes on { $day }
tender-letter-see = The notice on SEAO:
tender-letter-decline = Not for us, because…:
tender-mine = My tender alerts
tender-mine-text = Say what you want to receive. The letters go to
tender-mine-until = This link serves until
tender-mine-ended = This link serves no more. The next letter holds a new one; the pole can also send you one.
tender-mine-write = Write to the pole
tender-decline = Not for us
tender-decline-text = Choose the reason: the next letters will take it into account.
tender-decline-words = In a few words, if you like
tender-decline-other = Another reason, said above
tender-decline-said = You answered:
tender-decline-back = It is for us after all
tender-declined = Thank you, your answer is noted.
tender-taken-back = Your answer is taken back.
tender-refusal-kind = Choose a reason.
tender-refusal-other = Say the reason in a few words.
tender-refusal-long = Five hundred characters at most.
tender-stop = Get no more alerts
tender-stop-text = Calls for tenders and the needs of buyers will no longer be sent to you by email.
tender-stop-send = Get no more of these letters
tender-stop-done = Done: these letters will no longer be sent to you.
tender-stop-resume = Get them again
tender-together = Answer together
tender-together-text = The smallest groups of the pole’s enterprises, four at most, that together cover the lots, the trades and the territory of this notice. Nothing is sent to them.
tender-together-none = No enterprise of the pole covers any part of this notice.
tender-together-stopped = Too many groups were possible: the search stopped, and other groups may be as small. Keep fewer pieces for it to go to its end.
tender-together-no-place = The place of the work is unknown: the territory is not weighed.
tender-missing = What is missing
tender-missing-nobody = no enterprise of the pole does it
tender-missing-beyond = four enterprises are not enough to cover it too
tender-missing-near = The territory: none of those that do a part is within 75 km of the work
tender-set = Group
tender-set-size = { $count ->
    [one] one enterprise
   *[other] { $told } enterprises
    }
tender-near-here = On the territory of the work
tender-near-km = On the territory, { $km } km from the work
tender-pieces = What must be covered
tender-pieces-label = One lot or trade a line
tender-pieces-send = Look for groups
figure-tenders-alerts = Notices sent to suppliers
figure-tenders-alerts-definition = Calls for tenders matched with an enterprise and sent in an alert letter of the period, one for each notice and enterprise; the same notice never goes twice to the same.
figure-tenders-alerted = Suppliers alerted
figure-tenders-alerted-definition = Distinct enterprises to which at least one notice was sent in the period.
figure-tenders-not-for-us = “Not for us” answers
figure-tenders-not-for-us-definition = Notices sent that the enterprise said in the period are not for it, by reason. An answer taken back counts no more; only the last answer to a notice counts.
# family: happened-*
happened-notice-told = Call for tenders sent
happened-notice-refused = Call for tenders “not for us”
happened-contract-won = Public contract signed
# family: history-*
history-tender-reading-begun = Reading begun
history-tender-reading-ended = File read
history-tender-source-added = Address added
history-tender-source-ended = Address taken out
history-tender-tie-tied = Tied to SEAO
history-tender-tie-told-apart = Name of SEAO set aside
history-tender-tie-undone = Tie to SEAO undone
history-notice-read = Notices read
history-wish-kept = Alert wishes saved
history-wish-ended = Alerts ended
history-alert-sent = Alert letter written
history-alert-link-sent = Link to the wishes sent
history-alert-refused = Notice “not for us”
history-alert-taken-back = “Not for us” answer taken back
history-alert-letters-stopped = Alerts stopped by their recipient
history-alert-letters-resumed = Alerts asked for again by their recipient
history-alert-ruled = Rule of alerts decided
history-alert-forgotten = Recipient of alerts forgotten
