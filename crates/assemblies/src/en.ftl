assembly-menu = Assemblies
assembly-found = Assemblies
assembly-own-menu = My assemblies
assembly-own-empty = Your organization is on the roll of no assembly. The letter that convenes you will lead here.
assembly-prepare = Prepare an assembly
assembly-change = Change
assembly-coming = To come
assembly-coming-empty = No assembly is being prepared. Prepare the next one, then convene the members.
assembly-past = Held or called off
assembly-past-empty = No assembly was held here yet.
# family: assembly-kind-*
assembly-kind = Kind
assembly-kind-annual = Annual general meeting
assembly-kind-special = Special general meeting
# family: assembly-state-*
assembly-state-draft = Being prepared
assembly-state-convened = Convened
assembly-state-open = Open
assembly-state-closed = Held
assembly-state-off = Called off
assembly-day = Day
assembly-from-time = From
assembly-to-time = To
assembly-hours = Hours
assembly-when = When and where
assembly-place = Place
assembly-link = Link to take part from afar
assembly-link-hint = If there is one, members may say from their phone that they are there.
assembly-agenda = Agenda
assembly-agenda-hint = It leaves with the letter.
assembly-board = Board whose members are elected
assembly-no-board = None
assembly-convened-on = Convened on
assembly-as-of = as of
assembly-colon = :
assembly-rules = Rules of assemblies
assembly-rules-lead = The notice, the quorum, proxies and the roll follow the rule in force on the day of the letters.
assembly-rules-own = Your rules
assembly-rules-empty = No rule is said. Begin from a law, then correct it by your by-laws.
assembly-rules-first = Say your rules first: no assembly is convened without them.
assembly-rules-say = Say a rule
assembly-rules-begin = Begin from a law:
# family: assembly-law-*
assembly-law-companies = Companies Act, Part III (non-profits)
assembly-law-cooperatives = Cooperatives Act
assembly-since = Since
assembly-notice = Notice
assembly-notice-days = Notice, in days
assembly-notice-days-hint = Days between the letters and the assembly.
# family: assembly-counting-*
assembly-counting = Days of notice
assembly-counting-plain = Ordinary
assembly-counting-clear = Clear
assembly-counting-hint = In clear days, neither the day of the letters nor that of the assembly counts: ten clear days from the 15th lead to the 26th. Choose them where your law or your by-laws say so. Ordinarily, the day of the assembly counts and that of the letters does not (Code of Civil Procedure, CQLR, c. C-25.01, s. 83).
assembly-annual = Annual assembly
assembly-annual-within = { $count ->
    [0] Each year
    [one] Within one month of the end of the year
   *[other] Within { $told } months of the end of the year
}
assembly-annual-months = Annual assembly: months after the end of the year
assembly-annual-months-hint = Nothing where the law only says that it is held each year. The year is the one the pole chose in its settings.
assembly-annual-source = Source of this limit
assembly-annual-source-hint = The law, or the article of your by-laws. The limit is told for information.
assembly-annual-by = The year ended on { $ended }: the annual assembly is held by { $by } ({ $source }).
assembly-annual-after = The year ended on { $ended }: the annual assembly is held by { $by } ({ $source }). The day planned comes after.
assembly-annual-yearly = The year ended on { $ended }. The annual assembly is held each year ({ $source }).
assembly-annual-awaited = The year ended on { $ended }: the annual assembly is held by { $by } ({ $source }). None is prepared yet.
assembly-notice-told = For this day, letters leave by { $latest }. Convened today, an assembly is held on { $soonest } at the earliest.
assembly-quorum = Quorum
assembly-quorum-opening = Quorum at the opening
# family: assembly-quorum-kind-*
assembly-quorum-kind-none = None
assembly-quorum-kind-number = A number of members
assembly-quorum-kind-percent = A share of the roll
assembly-quorum-number = Number or percentage
assembly-quorum-number-hint = A percentage is rounded up.
# family: assembly-quorum-of-*
assembly-quorum-of-none = None
assembly-quorum-of-number = { $count ->
    [one] One member
   *[other] { $count } members
}
assembly-quorum-of-percent = { $count }% of the roll
assembly-quorum-met = Quorum met: { $there ->
    [one] { $there } member
   *[other] { $there } members
    } present or represented, { $needed } needed ({ $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
    }, { $roll ->
    [one] { $roll } member
   *[other] { $roll } members
    } on the roll).
assembly-quorum-missed = Quorum not met: { $there ->
    [one] { $there } member
   *[other] { $there } members
    } present or represented, { $needed } needed ({ $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
    }, { $roll ->
    [one] { $roll } member
   *[other] { $roll } members
    } on the roll).
assembly-quorum-free = { $there ->
    [one] { $there } member
   *[other] { $there } members
    } present or represented ({ $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
    }, { $roll ->
    [one] { $roll } member
   *[other] { $roll } members
    } on the roll), no quorum asked.
assembly-proxies = Proxies
assembly-proxies-number = Proxies one member may carry
assembly-proxies-hint = 0 where the law or your by-laws allow none.
assembly-proxies-most = { $count ->
    [0] None
    [one] One for each member
   *[other] { $told } for each member
}
assembly-days-clear = { $count ->
    [one] One clear day
   *[other] { $told } clear days
}
assembly-days = { $count ->
    [one] One day
   *[other] { $told } days
}
# family: assembly-dues-*
assembly-dues = Dues and the right to vote
assembly-dues-any = Dues do not count
assembly-dues-not-late = Unless late
assembly-dues-paid = Dues paid
assembly-source = Source
assembly-source-hint = The law, or the article of your by-laws.
assembly-convene = Convene
assembly-convene-send = Convene the members
assembly-convene-hint = The roll is frozen as of this day, and each member on it gets the agenda, the documents and a link of its own. Where it is the day of the assembly itself, all members with a vote are convened, and the roll is frozen at the opening.
assembly-convened = The assembly is convened and the roll is frozen.
assembly-unreached = { $count ->
    [one] One member without email: to be convened otherwise.
   *[other] { $told } members without email: to be convened otherwise.
}
assembly-no-email = Without email
assembly-by-email = By email
assembly-notice-by = Convened
assembly-record-on = Roll as of
assembly-roll = Roll
assembly-roll-count = { $count ->
    [one] One member
   *[other] { $told } members
}
assembly-roll-told = { $count ->
    [one] { $count } member
   *[other] { $count } members
    }, { $votes ->
    [one] { $votes } vote
   *[other] { $votes } votes
    },
assembly-roll-frozen = A payment or a departure recorded since changes nothing of it.
assembly-roll-provisional = provisional, frozen at the opening
assembly-roll-unsettled = It is provisional: it is frozen at the opening, by the memberships and dues of the day.
assembly-roll-empty = The roll is frozen when members are convened.
assembly-member = Member
assembly-category = Category
assembly-votes = Votes
assembly-votes-count = { $count ->
    [one] One vote
   *[other] { $told } votes
}
assembly-presence = Presence
# family: assembly-how-*
assembly-how-room = In the room
assembly-how-remote = From afar
assembly-how-proxy = By proxy
assembly-stayed = { $how }, until { $hour }
assembly-call-off = Call the assembly off
assembly-called-off = The assembly is called off and members are told.
assembly-why-off = Why it is called off
assembly-open = Open the assembly
assembly-opened = The assembly is open.
assembly-not-opened = An assembly opens once convened, when its day has come.
assembly-lift = Lift the assembly
assembly-lifted = The assembly is lifted. Its minutes are ready.
assembly-lifted-already = The assembly was lifted already.
assembly-not-lifted = A vote is still open: end it or withdraw it first.
assembly-documents = Documents
assembly-documents-empty = No document is added.
assembly-document-add = Add a document
assembly-document-title = Title
assembly-document-url = Address (https://…)
assembly-document-file = Or a PDF
assembly-withdraw = Withdraw
assembly-receive = Receive members
assembly-awaited = Awaited
assembly-awaited-empty = Nobody awaited bears this name.
assembly-awaited-more = { $count ->
    [one] One more member is awaited: seek its name.
   *[other] { $told } more members are awaited: seek their name.
}
assembly-seek = Seek a member or a person
assembly-show = Seek
assembly-there = Present
assembly-there-empty = Nobody has arrived yet.
assembly-arrived = Arrived
assembly-otherwise = Otherwise
assembly-leave = Left
assembly-came = The arrival is noted.
assembly-left = The departure is noted.
assembly-came-at = Came
assembly-left-at = Left
assembly-person = Person
assembly-person-hint = A known name, or that of someone you meet.
assembly-holder = Member that carries the proxy
assembly-nobody = Nobody
assembly-motions = Motions and elections
assembly-motions-empty = Nothing is put yet.
assembly-motion = Motion
assembly-motion-hint = As the minutes will read.
assembly-put = Add a motion
assembly-put-election = Add an election
assembly-election = Seats to fill
assembly-election-hint = Such as: two seats of enterprises.
assembly-college = College
assembly-college-all = All members
assembly-seats = Number of seats
assembly-until = End of the mandates
assembly-outgoing = Mandates that end with this election
assembly-mover = Moved by
assembly-seconder = Seconded by
# family: assembly-majority-*
assembly-majority = Majority
assembly-majority-half = More than half of the votes cast
assembly-majority-two-thirds = Two thirds of the votes cast
assembly-majority-three-quarters = Three quarters of the votes cast
assembly-majority-four-fifths = Four fifths of the votes cast
assembly-majority-all = All of the votes cast
assembly-majority-plurality = Most votes
# family: assembly-way-*
assembly-way = Vote
assembly-way-hands = By show of hands
assembly-way-open = Open, by link
assembly-way-secret = Secret, by link
# family: assembly-vote-*
assembly-vote-waiting = To be voted
assembly-vote-open = Open the vote
assembly-vote-withdrawn = Withdrawn
assembly-vote-opened = The vote is open.
assembly-vote-end = End the vote
assembly-vote-ended = The vote is ended.
assembly-vote-withdraw = Withdraw this vote without counting it
assembly-vote-later = The vote opens once the assembly is open.
# family: assembly-outcome-*
assembly-outcome = Outcome
assembly-outcome-carried = Carried
assembly-outcome-lost = Lost
assembly-outcome-tied = Tied
assembly-outcome-unfilled = No seat filled
assembly-outcome-no-quorum = No quorum: nothing is decided
assembly-outcome-elected = Elected
assembly-outcome-acclaimed = Elected unopposed
# family: assembly-choice-*
assembly-choice = Choice
assembly-choice-for = For
assembly-choice-against = Against
assembly-choice-abstained = Abstention
assembly-results = Results
assembly-heard = { $count ->
    [0] Nobody voted yet.
    [one] One member voted.
   *[other] { $told } members voted.
}
assembly-hands = Votes counted
assembly-teller = Counted by
assembly-candidates = Candidates
assembly-candidates-empty = Nobody stands yet.
assembly-candidate = Candidate
assembly-candidate-name = Add a candidate
assembly-elected = Now sits on the board
assembly-minutes = Minutes
assembly-minutes-convened = Convened on { $convened }, roll as of { $record }. Rule: { $source }.
assembly-minutes-opened = The assembly is opened at { $hour }.
assembly-minutes-lifted = The assembly is lifted at { $hour }.
assembly-minutes-moved = Moved by { $mover }.
assembly-minutes-seconded = Moved by { $mover }, seconded by { $seconder }.
assembly-minutes-quorum = { $there ->
    [one] { $there } member
   *[other] { $there } members
    } present or represented when the vote ended, { $needed ->
    [0] no quorum asked
   *[other] { $needed } needed
    }.
assembly-minutes-elected = Elected until { $until }: { $who }.
assembly-here = I am here, from afar
assembly-come-first = Make yourself known at the door: one votes once one’s presence is noted.
assembly-nothing-open = No vote awaits you. This page follows the assembly.
assembly-for-member = for
assembly-choose-most = { $count ->
    [one] One choice at most; none to abstain.
   *[other] { $told } choices at most; none to abstain.
}
assembly-secret-hint = Your choice is not tied to your name. A code will be shown to you: keep it to check that your ballot is counted.
assembly-cast = Vote
assembly-voted = Your vote is taken.
assembly-receipt = Your ballot is cast
assembly-receipt-code = Write this code down. It is kept nowhere and will not be shown again:
assembly-receipt-hint = Once the vote ends, it tells that your ballot is counted, without telling your choice. Give it to nobody.
assembly-back = Back to the assembly
assembly-check = Check a secret ballot
assembly-check-lead = The code given when voting tells whether the ballot is counted, never what it says.
assembly-check-send = Check
assembly-code = Code of the ballot
assembly-counted = This ballot is counted at the assembly of { $day }: { $motion }. Votes: { $votes }.
assembly-letter-subject = { $kind }: { $day }
assembly-letter-convened = { $pole } convenes you: { $kind }, on { $day } at { $hour }.
assembly-letter-agenda = Agenda
assembly-letter-documents = Documents
assembly-letter-record = The members that vote are those on the roll as of { $day }.
assembly-letter-record-day = The members that vote are those entitled to on the day itself: the roll is frozen as the assembly opens. Dues may be paid until then.
assembly-letter-link = The button leads to your organization’s page: the documents, then the votes during the assembly. This link is yours: give it only to whoever represents you.
assembly-letter-proxies = You may give a proxy to another member: tell the pole before the assembly.
assembly-letter-rule = Rule followed: { $source }.
assembly-letter-open = See the assembly
assembly-letter-off-subject = Called off: { $kind } of { $day }
assembly-letter-off = The assembly convened by { $pole } ({ $kind }, on { $day } at { $hour }) will not be held.
assembly-refusal-kind = Say which kind of assembly it is.
assembly-refusal-place = Say where it is held, or give a link.
assembly-refusal-agenda = Write the agenda.
assembly-refusal-convened = The assembly is convened already: call it off to change its day.
assembly-refusal-body = Choose a board of the pole.
assembly-refusal-elects = An election is put already: withdraw it to change the board.
assembly-refusal-elects-until = Mandates to be given end before this day: withdraw this election first.
assembly-refusal-notice = The notice is too short.
assembly-refusal-rule = Say your rules first.
assembly-refusal-record = The roll is frozen as of a day past, today, or the day of the assembly itself.
assembly-refusal-nobody = No member may vote as of this day.
assembly-refusal-why = Say why, in 500 characters at most.
assembly-refusal-begun = An assembly that is open is not called off.
assembly-refusal-over = This assembly is over.
assembly-refusal-notice-days = Write a number of days, from 0 to 120.
assembly-refusal-counting = Say how days of notice are counted.
assembly-refusal-annual-months = Write a number of months, from 0 to 24, or nothing.
assembly-refusal-quorum = Choose how the quorum is counted.
assembly-refusal-quorum-of = Write a number of members, or a percentage from 1 to 100.
assembly-refusal-proxies = Write a number, from 0 to 100.
assembly-refusal-dues = Say how dues count.
assembly-refusal-source = Say where the rule comes from.
assembly-refusal-not-now = Members are received on the day of the assembly, until it is lifted.
assembly-refusal-how = Say how the member is there.
assembly-refusal-voter = Choose a member of the roll.
assembly-refusal-there = This member is there already.
assembly-refusal-proxy = The rule of this assembly allows no proxy.
assembly-refusal-holder = Choose a member that is there itself.
assembly-refusal-carried = This member carries all the proxies that the rule allows.
assembly-refusal-text = Write what is put, in 2,000 characters at most.
assembly-refusal-way = Say how one votes.
assembly-refusal-majority = Choose a majority.
assembly-refusal-same = Another member seconds the motion.
assembly-refusal-seats = Write a number of seats, from 1 to 50.
assembly-refusal-mandate-title = Choose a title.
assembly-refusal-no-body = Say first, in preparing the assembly, which board is elected.
assembly-refusal-college = Choose a category of members, or all.
assembly-refusal-closed = The assembly is not open.
assembly-refusal-voted = The vote has begun already.
assembly-refusal-no-quorum = The quorum is not met: no vote opens.
assembly-refusal-not-open = This vote is not open.
assembly-refusal-hands = This vote is by show of hands.
assembly-refusal-not-there = Only members that are there vote.
assembly-refusal-not-college = This college is not that of this member.
assembly-refusal-code = Load the page again, then vote.
assembly-refusal-twice = This member has voted already.
assembly-refusal-choice = Make a choice.
assembly-refusal-too-many = There are more choices than seats.
assembly-refusal-candidate = This person stands already.
assembly-refusal-no-candidate = Nobody stands.
assembly-refusal-seat = The board cannot take this mandate: see its mandates.
assembly-refusal-seat-day = A mandate that this vote replaces began on the day of the assembly: correct the mandates of the board, or withdraw this vote.
assembly-refusal-count = Write a number for each choice, 0 where there is none.
assembly-refusal-too-much = More votes are counted than are there.
assembly-refusal-teller = Say who counted.
assembly-refusal-unknown-code = No counted ballot answers to this code. A ballot is checked once its vote has ended.
assembly-waiting-notice = { $count ->
    [one] An assembly is to be convened
   *[other] { $told } assemblies are to be convened
}
assembly-waiting-open = { $count ->
    [one] An assembly is not lifted
   *[other] { $told } assemblies are not lifted
}
# family: history-*
# family: happened-*
figure-assemblies-held = { $count ->
    [one] Assembly held
   *[other] Assemblies held
}
figure-assemblies-held-definition = Assemblies of members opened and lifted in the period.
figure-assemblies-members-present = { $count ->
    [one] Member present at an assembly
   *[other] Members present at assemblies
}
figure-assemblies-members-present-definition = Members present or represented, once for each assembly held in the period, even those who left before its end.
figure-assemblies-participation = Participation in assemblies
figure-assemblies-participation-definition = Share of the members on the roll that were present or represented, over all assemblies held in the period.
happened-took-part = Took part in the members’ assembly
happened-stood = Stood for election
happened-elected = Elected to the board
history-assembly-prepared = Assembly prepared
history-assembly-changed = Assembly changed
history-assembly-convened = Members convened
history-assembly-roll-frozen = Roll frozen
history-assembly-called-off = Assembly called off
history-assembly-opened = Assembly opened
history-assembly-lifted = Assembly lifted
history-assembly-document-added = Document added
history-assembly-document-withdrawn = Document withdrawn
history-assembly-member-came = A member came
history-assembly-member-left = A member left
history-assembly-motion-put = Motion added
history-assembly-motion-withdrawn = Motion withdrawn
history-assembly-candidate-named = Candidate added
history-assembly-vote-opened = Vote opened
history-assembly-vote-cast = Vote cast
history-assembly-vote-ended = Vote ended
history-assembly-rule-said = Rule said
assembly-requests = Requests for a special assembly
assembly-requests-empty = No request is noted. Note the one that members hand you.
assembly-ask = Note a request
assembly-asked-on = Received on
assembly-asked-why = Purpose of the request
assembly-signatories = Members who signed
assembly-asked-due = To be convened by
assembly-asked-state = State
assembly-asked-signed = { $signed } of { $members }, { $needed } needed
assembly-asked-ruled = { $percent }% of members may have a special assembly convened, within { $days } days of their request ({ $source }).
# family: assembly-asked-is-*
assembly-asked-is-short = Too few signed
assembly-asked-is-due = To be convened
assembly-asked-is-late = Late
assembly-asked-is-convened = Convened
assembly-asked-is-withdrawn = Withdrawn
assembly-asked-percent = Request for a special assembly: percentage of members
assembly-asked-percent-hint = Nothing if the rule says nothing of it. Members entitled to vote that day count, whatever their dues.
assembly-asked-most = Request for a special assembly: number of members that is enough
assembly-asked-most-hint = This number is enough, though it is less than the percentage. Nothing if there is none.
assembly-asked-days = Request for a special assembly: days to convene it
assembly-asked-days-hint = Counted from the day the request is received.
assembly-asked-source = Source of this right
assembly-refusal-asked-percent = Write a percentage, from 0 to 100, or nothing.
assembly-refusal-asked-most = Write a number of members, or nothing.
assembly-refusal-asked-days = Write a number of days, from 1 to 365.
assembly-refusal-asking = The rule of that day does not say how many members may ask for a special assembly. Add a rule.
assembly-refusal-signatories = Write how many members signed, no more than there were that day.
assembly-waiting-asked = { $count ->
    [one] A special assembly that members asked for is to be convened
   *[other] { $told } special assemblies that members asked for are to be convened
}
history-assembly-request-noted = Request of members noted
history-assembly-request-withdrawn = Request of members withdrawn
