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
# family: happened-*
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
