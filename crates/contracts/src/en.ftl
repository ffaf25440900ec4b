contract-menu = Contracts
contract-own-menu = Declare my contracts
contract-of-organization = Contracts declared and proved
contract-public = Purchases declared in the social economy
contract-public-intro = What buyers and social-economy enterprises declared, and what SEAO proves. States of proof do not add up. No amount of a contract or of an organization is public.
contract-public-empty = No declaration campaign is over yet. Its figures will be here once the first one ends.
contract-public-few = Too few to be told
contract-colon = :
contract-any = All
contract-all = Show all
contract-narrow = Show
contract-none = No contract is declared or proved yet. Plan a campaign, or bring a buyer’s ledger.
contract-none-wanted = No contract meets these choices.
contract-by-state = By state of proof
contract-by-state-hint = Each contract is in one state, and counts once. States do not add up. Amounts before taxes; SEAO does not say whether its own hold them, and they are read as if they did not.
contract-state = State of proof
# family: contract-state-*
contract-state-declared-buyer = Declared by the buyer
contract-state-declared-supplier = Declared by the supplier
contract-state-confirmed = Confirmed by both
contract-state-proved = Proved by SEAO
contract-state-disagreement = In disagreement on the amount
contract-state-denied = Denied by the other side
contract-state-aside = Set aside
# family: contract-state-means-*
contract-state-means-declared-buyer = Only the buyer declared it.
contract-state-means-declared-supplier = Only the supplier declared it.
contract-state-means-confirmed = The buyer and the supplier declared it, and their amounts agree.
contract-state-means-proved = SEAO published it, and nothing that is declared contradicts it.
contract-state-means-disagreement = Amounts differ beyond the tolerance. The smallest is counted, in this state alone.
contract-state-means-denied = The other side says that this contract is not its own. It does not count.
contract-state-means-aside = A person of the pole set it aside. It does not count.
contract-between = between { $low } and { $high }
contract-contract = Contract
contract-contracts = Contracts
contract-count = { $count ->
    [0] No contract
    [one] One contract
   *[other] { $told } contracts
}
contract-amount = Amount
contract-amount-dollars = Amount, in dollars
contract-before-taxes = Amount before taxes
contract-counted = Amount counted
contract-said-buyer = Buyer says
contract-said-supplier = Supplier says
contract-said-seao = SEAO says
contract-day = Day
contract-day-of = Day of the contract, or first day
contract-last-day = Last day, if it lasts
contract-buyer = Buyer
contract-supplier = Supplier
contract-organization = Organization
contract-mrc = Supplier’s MRC
contract-what = Object
contract-reference = Number of the contract, order or notice
contract-reference-hint = The same number on both sides brings their declarations together.
contract-who-hint = Its name or its NEQ.
contract-which = Which one do you mean?
contract-side = Side
# family: contract-side-*
contract-side-buyer = Buyer
contract-side-supplier = Supplier
contract-taxes = Taxes
# family: contract-taxes-*
contract-taxes-before = Before taxes
contract-taxes-with = With taxes
# family: contract-source-*
contract-source-buyer = The buyer
contract-source-supplier = The supplier
contract-source-seao = SEAO
contract-basis = Brought together
# family: contract-basis-*
contract-basis-alone = Seen first
contract-basis-sure = By the rule, nothing competing
contract-basis-person = By a person of the pole
contract-basis-answer = By this side’s answer
contract-basis-parted = Parted by a person of the pole
contract-campaign = Campaign
contract-campaigns = Declaration campaigns
contract-campaigns-empty = No campaign is planned. Plan the first one to invite buyers and suppliers to declare.
contract-campaign-plan = Plan a campaign
contract-campaign-change = Change the campaign
contract-campaign-name = Name of the campaign
contract-campaign-empty = Nothing is declared in this campaign yet.
contract-campaign-state = State
# family: contract-campaign-is-*
contract-campaign-is-coming = To come
contract-campaign-is-open = Open
contract-campaign-is-correcting = Corrections only
contract-campaign-is-closed = Over
contract-planned = The campaign is planned. Now invite those who are to declare.
contract-change = Change
contract-edition = Edition, if any
contract-period = Purchases
contract-period-asked = Purchases asked about
contract-from = From
contract-until = To
contract-window = Declarations
contract-window-hint = Outside these days, declarations are refused, with the reason. Each day counts whole.
contract-opens = Opens
contract-closes = Closes
contract-corrects = Corrections until
contract-tolerance = Tolerated gap between amounts (%)
contract-tolerance-hint = Two amounts agree if they differ by this share of the larger at most. A reminder leaves so many days before the close, or none if it is 0.
contract-remind = Reminder, in days before the close
contract-parties = Who declares
contract-parties-empty = Nobody is invited yet. Invite a first buyer or supplier.
contract-declared = Declared
contract-last-letter = Last letter
contract-no-address = No address
contract-not-written = Not yet
contract-done = Finished on
contract-not-done = Not yet
contract-revoke = Close its links
contract-revoked = Its links serve no more.
contract-invite = Invite to declare
contract-invite-hint = The letter leaves at once if the campaign is open, otherwise on the morning it opens. It brings a link that asks for no account.
contract-invite-send = Invite
contract-email = Email, if not the organization’s own
contract-language = Language of the letter
contract-party-invited = The invitation is on its way.
contract-party-kept = It is noted. No letter leaves today.
contract-to-confirm = { $count ->
    [0] Nothing waits for the other side.
    [one] One contract is declared by one side only.
   *[other] { $told } contracts are declared by one side only.
}
contract-ask-all = Ask the other side
contract-asked = The letters are on their way.
contract-asked-some = Letters are on their way. Some organizations have no address: add it by inviting them.
contract-asked-no-address = No letter leaves: these organizations have no address. Add it by inviting them.
contract-asked-nobody = No letter leaves: they were written to less than a week ago.
contract-before-after = Purchases declared, before and now
contract-before-after-hint = What each buyer declared in both campaigns, before taxes, whatever the state of proof.
contract-before-after-empty = No buyer has declared yet.
contract-declare = Declare a contract
contract-declare-send = Declare
contract-declared-by = Declared by
contract-declared-notice = It is declared.
contract-correct = Correct
contract-correct-send = Correct the declaration
contract-versions = What was said
contract-withdraw = Withdraw this declaration
contract-withdraw-send = Withdraw
contract-withdrawn = The declaration is withdrawn.
contract-is-withdrawn = This declaration is withdrawn:
contract-why = Why
contract-who-saw = Who tells of it
contract-seen-by = According to
contract-part = Part
contract-parted = It is parted, and will not be joined again by itself.
contract-join = Join with another contract
contract-join-which = It is the same contract as
contract-join-send = Join
contract-joined = The two are one contract.
contract-set-aside-do = Set aside
contract-set-aside-hint = The contract counts nowhere any more. It can be taken up again.
contract-set-aside-send = Set aside
contract-set-aside = The contract is set aside.
contract-aside-because = Set aside:
contract-take-up = Take this contract up again
contract-denial-take-back = Take back this denial, said by mistake
contract-taken-up = The contract counts again.
contract-pairs = Contracts to reconcile
contract-pairs-hint = What is surely one contract is joined by itself. The rest waits for your word.
contract-pairs-empty = Nothing waits. All that could be one contract is judged.
contract-pairs-count = { $count ->
    [0] No pair waits
    [one] One pair waits
   *[other] { $told } pairs wait
}
contract-reconcile = Read SEAO again and reconcile
contract-reconciled = Everything is reconciled.
contract-reconciled-some = It is reconciled. What is not sure waits here.
contract-pair-join = It is the same contract
contract-pair-apart = They are two contracts
contract-pair-competes = Everything agrees, but another could be it too:
contract-pair-weak = It may be the same:
contract-told-apart = They are two contracts. They will not be proposed again.
contract-unknown-buyers = { $count ->
    [0] No contract of SEAO waits.
    [one] One contract of SEAO is of a buyer that the pole does not recognise yet.
   *[other] { $told } contracts of SEAO are of buyers that the pole does not recognise yet.
}
contract-unknown-see = Recognise them
contract-reason-organizations = Same buyer and same supplier
contract-reason-reference = Same number (“{ $number }”)
contract-reason-same-amount = Same amount
contract-reason-near-amount = Amounts that agree, { $gap } apart
contract-reason-other-amount = Amounts that differ by { $gap }
contract-reason-same-day = Same days
contract-reason-within = Days that overlap
contract-reason-days = { $count ->
    [0] Same days
    [one] One day apart
   *[other] { $told } days apart
}
contract-reason-words = Words of the object in common: { $words }
contract-own-empty = No campaign is open for your organization. The pole will write to you when the next one opens.
contract-own-spaces = Your spaces
contract-impact = Your contracts by state of proof
contract-impact-hint = Each contract is in one state, and counts once. States do not add up.
contract-confidential = Only the pole’s team and board read your amounts. Nothing that is public lets them be found. The other side sees a contract that you declare with it, to confirm it.
contract-to-answer = To confirm
contract-to-answer-hint = The other side declared these contracts with you. Amounts before taxes.
contract-answer-confirm = That is right
contract-answer-otherwise = That is not right
contract-other-amount = The right amount before taxes, in dollars
contract-answer-other = Tell this amount
contract-answer-deny = This contract is not ours
contract-own-same = Is it a contract that you declared already?
contract-own-which = Choose
contract-own-none = No, none of these
contract-asked-more = More will follow once these have their answer.
contract-answered = Thank you. Your answer is noted.
contract-answered-before = This contract has its answer already.
contract-declared-mine = Already declared
contract-declared-none = You have declared nothing yet.
contract-finish-hint = Is everything declared? Say so: no reminder will leave, and this link will serve no more.
contract-finish = Everything is declared
contract-finished = Thank you, everything is declared
contract-finished-text = The link of your letter serves no more. To correct something, write to the pole.
contract-ledger-bring = Bring a ledger
contract-ledger-intro = A file of an organization’s contracts. Nothing is taken before you have looked at it, and the same file twice changes nothing.
contract-ledger-own-intro = A file of your contracts, as your accounting gives it. Nothing is taken before you have looked at it, and the same file twice changes nothing.
contract-ledger-needs = Each contract needs at least: the name or the NEQ of the other organization, an amount, a day, and an object or a number.
contract-ledgers-before = Ledgers brought before
contract-ledger-whose = Whose ledger it is
contract-ledger-file-hint = CSV, Excel or OpenDocument, 5,000 lines at most.
contract-ledger-look = What was understood of the ledger
contract-ledger-outcome = What came of the ledger
contract-ledger-done = The ledger is taken.
contract-ledger-take = Take this ledger
contract-ledger-see = See the contracts
contract-ledger-refused-file = Download the refused lines
contract-count-added = Declared
contract-count-changed = Corrected
contract-count-waiting = Waiting for a name
# family: contract-fate-*
contract-fate-added = To declare
contract-fate-changed = To correct
contract-fate-unchanged = Known already
contract-fate-repeated = Same line, read already
contract-fate-waiting = Waits for its name
contract-line-says = What the line says
contract-columns-hint = What you choose is remembered for this organization’s next ledgers.
contract-names = Names to recognise
contract-names-hint = A name without a NEQ is tied only if you say so. It is remembered for next time.
contract-name-written = The ledger writes
contract-name-is = It is
contract-name-nobody = Nobody by that name.
contract-name-later = I do not know
# family: contract-field-*
contract-field-other = Other organization
contract-field-neq = NEQ
contract-field-amount = Amount before taxes
contract-field-amount-with = Amount with taxes
contract-field-day = Day
contract-field-until-on = Last day
contract-field-what = Object
contract-field-reference = Number
contract-field-campaign = Campaign
contract-field-line = Line
contract-field-taxes = Taxes
contract-field-buyer = Buyer
contract-field-supplier = Supplier
contract-refusal-changed = The amount declared changed meanwhile: read it again, then answer.
contract-refusal-name = Give a name of at most 200 characters.
contract-refusal-tolerance = Give a share from 0 to 10%, for example 1 or 0.5.
contract-refusal-remind = Give a number of days from 0 to 60.
contract-refusal-coming = This campaign is not open yet.
contract-refusal-only-corrections = The time to declare is over. Only corrections and confirmations are still taken.
contract-refusal-closed = This campaign is over: nothing is declared or corrected in it any more.
contract-refusal-side = Say whether the buyer or the supplier declares.
contract-refusal-organization = Name an organization that the pole knows.
contract-refusal-several = Several organizations may bear this name. Choose it, or give its NEQ.
contract-refusal-unknown = The pole knows nobody by that name. Try its NEQ, or write to the pole.
contract-refusal-unconfirmed = This name waits for a person to say who it is.
contract-refusal-itself = An organization makes no contract with itself.
contract-refusal-amount = Give an amount above zero, for example 1250.50.
contract-refusal-taxes = Say whether taxes are included.
contract-refusal-rate = The tax rates of that day are not known. Give the amount before taxes.
contract-refusal-future = That day has not come yet.
contract-refusal-outside = That day is not within the campaign’s period of purchases.
contract-refusal-long = That is too long.
contract-refusal-what = Say the object of the contract, or its number.
contract-refusal-why = Say why, in at most 500 characters.
contract-refusal-withdrawn = This declaration is withdrawn.
contract-refusal-answer = Choose an answer.
contract-refusal-own = You declared a contract that looks like it: say whether it is the same.
contract-refusal-other = Choose another contract.
contract-refusal-not-same = These contracts are not between the same organizations.
contract-refusal-twice = One side tells of both: they are two contracts.
contract-refusal-no-other = Say which column holds the name or the NEQ of the other organization.
contract-refusal-no-amount = Say which column holds the amount.
contract-refusal-no-day = Say which column holds the day.
contract-refusal-line = This line cannot be read: its cells do not match the columns.
contract-refusal-lines = A ledger has 5,000 lines at most. Bring it in several files.
contract-waiting-pairs = { $count ->
    [0] No pair of contracts is to be judged
    [one] One pair of contracts is to be judged
   *[other] { $told } pairs of contracts are to be judged
}
contract-waiting-disagreement = { $count ->
    [0] No contract is in disagreement
    [one] One contract is in disagreement on the amount
   *[other] { $told } contracts are in disagreement on the amount
}
contract-waiting-denied = { $count ->
    [0] No contract is denied
    [one] One contract is denied by the other side
   *[other] { $told } contracts are denied by the other side
}
# family: contract-letter-*
contract-letter-invite = Declare your contracts: { $campaign }
contract-letter-remind = The time to declare ends on { $closes }
contract-letter-confirm = Confirm contracts declared with you
contract-letter-hello = Hello,
contract-letter-invite-buyer = { $pole } asks { $name } to declare its purchases from social-economy enterprises, { $period } (“{ $campaign }”).
contract-letter-invite-supplier = { $pole } asks { $name } to declare the contracts made with buyers, { $period } (“{ $campaign }”).
contract-letter-remind-text = { $name } can still declare its contracts of “{ $campaign }” until { $closes }. If there are none, or if everything is declared, say so with one click.
contract-letter-confirm-text = { $asked } Say whether it is right, whether the amount is another, or whether it is not yours.
contract-letter-asked = { $count ->
    [0] The other side declared a contract with you.
    [one] The other side declared a contract with you.
   *[other] { $told } contracts are declared with you by the other side.
}
contract-letter-kept = Your amounts are never public.
contract-letter-until = Declarations are taken until { $closes }, corrections and confirmations until { $until }. The link serves until that day, without an account or a password. It is for you: do not share it.
contract-letter-why = You receive this letter because { $name } takes part in this campaign of { $pole }, { $address }.
contract-letter-open = Declare or confirm
# family: history-*
history-contract-campaign-planned = Campaign planned
history-contract-campaign-changed = Campaign changed
history-contract-campaign-party-asked = Organization invited
history-contract-campaign-party-finished = An organization declared everything
history-contract-campaign-links-revoked = Links closed
history-contract-declared = Declaration
history-contract-corrected = Correction
history-contract-withdrawn = Withdrawal
history-contract-joined = Joined
history-contract-told-apart = Told to be two contracts
history-contract-parted = Parted
history-contract-set-aside = Set aside
history-contract-taken-up = Taken up again
history-contract-denied = Denied by the other side
history-contract-denial-taken-back = Denial taken back
history-contract-supplier-named = Name of a ledger recognised
# family: happened-*
happened-contract-bought = Contract as a buyer, with
happened-contract-sold = Contract as a supplier, with
figure-contracts-declared-by-buyer = { $count ->
    [one] Contract declared by the buyer alone
   *[other] Contracts declared by the buyer alone
}
figure-contracts-declared-by-buyer-definition = Contracts of the period that only the buyer declared and that nobody denied.
figure-contracts-declared-by-buyer-amount = Value declared by the buyer alone
figure-contracts-declared-by-buyer-amount-definition = Sum before taxes of the contracts of the period that only the buyer declared.
figure-contracts-declared-by-supplier = { $count ->
    [one] Contract declared by the supplier alone
   *[other] Contracts declared by the supplier alone
}
figure-contracts-declared-by-supplier-definition = Contracts of the period that only the supplier declared and that nobody denied.
figure-contracts-declared-by-supplier-amount = Value declared by the supplier alone
figure-contracts-declared-by-supplier-amount-definition = Sum before taxes of the contracts of the period that only the supplier declared.
figure-contracts-confirmed = { $count ->
    [one] Contract confirmed by both sides
   *[other] Contracts confirmed by both sides
}
figure-contracts-confirmed-definition = Contracts of the period that the buyer and the supplier declared, whose amounts agree within the campaign’s tolerance, without a notice of SEAO.
figure-contracts-confirmed-amount = Value confirmed by both sides
figure-contracts-confirmed-amount-definition = Sum before taxes of the contracts of the period confirmed by both sides, at the buyer’s amount.
figure-contracts-proved = { $count ->
    [one] Contract proved by SEAO
   *[other] Contracts proved by SEAO
}
figure-contracts-proved-definition = Contracts of the period published on SEAO between a buyer and an enterprise that the pole knows, which nothing declared contradicts.
figure-contracts-proved-amount = Value proved by SEAO
figure-contracts-proved-amount-definition = Sum of the contracts of the period proved by SEAO, at the published amount.
figure-contracts-in-disagreement = { $count ->
    [one] Contract in disagreement on the amount
   *[other] Contracts in disagreement on the amount
}
figure-contracts-in-disagreement-definition = Contracts of the period whose amounts differ, from one source to another, beyond the campaign’s tolerance.
figure-contracts-in-disagreement-amount = Value in disagreement
figure-contracts-in-disagreement-amount-definition = Sum of the smallest amounts told of the contracts of the period in disagreement. The other amount stands on each contract.
figure-contracts-buyers-who-declared = { $count ->
    [one] Buyer who declared
   *[other] Buyers who declared
}
figure-contracts-buyers-who-declared-definition = Distinct buyers of whom a declared purchase falls in the period, by campaign. A declaration withdrawn does not count.
figure-contracts-suppliers = { $count ->
    [one] Supplier with contracts
   *[other] Suppliers with contracts
}
figure-contracts-suppliers-definition = Distinct suppliers of a contract of the period that is declared, confirmed, proved or in disagreement.
figure-contracts-new-markets = { $count ->
    [one] New market
   *[other] New markets
}
figure-contracts-new-markets-definition = First contracts known between a buyer and a supplier, whatever the state of proof. What came before the first campaign is not known.
figure-contracts-purchases-declared = Purchases declared by buyers
figure-contracts-purchases-declared-definition = Sum before taxes of what buyers declared in the period, by campaign, whatever the state of proof. To compare from one campaign to another, never to add to the states.
