plan-menu = Plan
plan-empty = No plan is written yet. Begin by naming the year and its objectives.
plan-begin = Begin a plan
plan-begin-suite = Objectives, indicators and the actions still to be done go into the new plan. The earlier one stays as it is.
plan-begin-after = Take up a plan or a signed report
plan-begin-report = Write a target beside what the plan takes up from the report: each becomes an indicator, under an objective of its axis. What stays empty is not taken up.
plan-begin-told = In the signed report: { $told }
plan-begin-blocked = “{ $thing }” cannot go into the new plan. Nothing is begun: mend the old one first.
plan-begun = The plan is begun. Add its objectives.
plan-title = Title
plan-title-proposed = Action plan { $years }
plan-from = First day
plan-to = Last day
plan-funder = Accounted for to
plan-funder-none = Nobody: it is the pole’s own plan
plan-funder-unknown = To account to a funder, give that role to its organization first.
plan-refusal-funder = Choose a funder from the list.
plan-accounts = Accountability
plan-accounts-text = The indicators of each agreement, counted in the same rows as everything else, and those rows as proof.
plan-accounts-empty = No agreement has its indicators yet. Begin a plan that is accounted for to a funder.
plan-accounts-none = No account is there to read yet.
plan-account-days = Period
plan-account-draft = not yet agreed
plan-account-sheet = Indicators and proofs:
plan-account-indicators = Indicators
plan-account-proofs = Proofs
plan-account-link = Link
plan-account-many = More than 20,000 rows prove one of these indicators: the sheet would not be whole, so it is not made. Narrow this indicator, or take its rows away by period from its figure.
plan-account-none = No indicator yet.
plan-account-few = fewer than { $smallest }
plan-account-few-people = not told: fewer than { $smallest } persons
plan-account-few-text = What is of fewer than { $smallest } persons is not told.
plan-account-see = See the account
plan-account-agreements = Agreements with this funder
plan-account-value = Value
plan-account-row = Row
plan-account-amount = Quantity
plan-account-number = Row number
plan-year = Title and period
plan-keep = Save
plan-kept = The plan is saved.
plan-see = See the plan
plan-write = Change the plan
plan-carry = Prepare the next plan
plan-others = Other plans
plan-adopt = Record the adoption
plan-adopted-day = Adopted by the board on
plan-resolution = Resolution (number, or place in the minutes)
plan-adopted-on = Adopted on { $day }.
plan-adopted-by = Resolution: { $resolution }.
plan-days = Plan from { $days }.
plan-adopted-notice = The adoption is recorded.
plan-amended = What changes from now on is shown with what was adopted.
plan-not-adopted = Draft plan, not yet adopted by the board.
plan-axis = Axis
plan-axis-empty = No objective under this axis.
plan-objective = Objective
plan-objective-add = Add an objective
plan-objective-empty = No objective yet. Add the first.
plan-objective-drop = Remove the objective
plan-objective-dropped = The objective is removed.
plan-reword = Reword the objective
plan-reworded = The objective is reworded.
plan-aimed = The objective is added.
plan-aim-empty = Nothing is planned for this objective yet.
plan-task = Action
plan-task-add = Add an action
plan-task-added = The action is added.
plan-task-change = Change the action
plan-task-changed = The action is changed.
plan-task-drop = Drop the action
plan-task-dropped = The action is dropped.
plan-why = Why
plan-frame-action = Action of the frame
plan-owner = Owner
plan-owner-other = Someone else (write their name)
plan-owner-name = Name of an owner without an account
plan-due = Due
# family: plan-state-*
plan-state = State
plan-state-planned = planned
plan-state-under-way = under way
plan-state-done = done
plan-state-dropped = dropped
plan-state-late = Late
plan-tap = Change the state
plan-tap-begin = Begin
plan-tap-done = Done
plan-tap-again = Take up again
plan-advanced = The action’s state is changed.
plan-late = Late
plan-late-elsewhere = { $count ->
    [one] Of these, { $told } is of an earlier plan, which the numbers of this plan leave out.
   *[other] Of these, { $told } are of earlier plans, which the numbers of this plan leave out.
}
plan-texts = Vision, projections and means of communication
plan-texts-hint = Each text is laid out with Markdown: an empty line parts paragraphs, a dash at the beginning of a line makes a list, two asterisks make bold. An empty text is not shown.
plan-texts-kept = The texts of the plan are saved.
# family: plan-text-*
plan-text-vision = Vision
plan-text-projections = Projections
plan-text-means = Means of communication
plan-glance = The axes at a glance
plan-glance-targets = { $good } of { $of } targets reached or on the way
plan-glance-late = { $count ->
    [one] { $count } late action
   *[other] { $count } late actions
}
plan-tally-done = done
plan-tally-under-way = under way
plan-tally-planned = planned
plan-indicator = Indicator
plan-indicator-add = Add an indicator
plan-indicator-uncounted = An indicator bound here can no longer be counted: the figure “{ $figure }” no longer exists. Bind another in its place.
plan-indicator-aim = Target: { $target }. { $before }
plan-indicator-bound = The indicator is added.
plan-indicator-change = Change the indicator
plan-indicator-changed = The indicator is changed.
plan-indicator-drop = Remove the indicator
plan-indicator-dropped = The indicator is removed.
plan-figure-choose = Choose what is counted. An indicator is never typed in: it is counted.
plan-target = Target
plan-actual = To date
plan-any = All
plan-kind = Kind
plan-programme = Programme
plan-mrc = MRC
# family: plan-each-*
plan-each = Spread
plan-each-none = Over the whole only
plan-each-month = Each month
plan-each-mrc = Each MRC chosen
plan-each-target = Target of each month or MRC
plan-each-mrc-list = MRC chosen
plan-each-hint = A month that the plan begins or ends within owes its share by its days.
plan-each-month-all = Target of { $target } a month reached in every month gone by ({ $reached } of { $of }).
plan-each-month-missing = Target of { $target } a month reached in { $reached } of { $of } months. Missing: { $missing }.
plan-each-mrc-all = Target of { $target } for each MRC reached everywhere ({ $reached } of { $of }).
plan-each-mrc-missing = Target of { $target } for each MRC reached in { $reached } of { $of } MRC. Missing: { $missing }.
plan-before-year = A year earlier
plan-before-start = On the eve of the plan
plan-expected = Expected by the last day
plan-sheet = Spreadsheet
plan-forecast = Expected by { $day }
plan-forecast-not-begun = The plan has not begun: nothing to forecast yet.
plan-forecast-over = The plan is over: the number is final, unless corrected.
plan-forecast-pace = If the pace since the beginning holds.
plan-forecast-pace-at-most = If the pace since the beginning holds, and at most: those who come back count once.
plan-forecast-trend = If the trend since the eve of the plan holds.
plan-forecast-steady = If the share stays as it is.
plan-forecast-unknown = Nothing to count yet: the share will be known once there is something to count.
plan-forecast-between = eight times of ten, between { $low } and { $high }
plan-before = Before
plan-axis-named = Axis { $code }: { $name }
plan-pdf = Print the plan (PDF)
plan-catch-up = To catch up, the shortest way first
plan-catch-up-mrc = { $count ->
    [one] One MRC without its share ({ $each }): { $names }.
   *[other] { $told } MRC without their share ({ $each } each): { $names }.
}
plan-catch-up-behind = { $count ->
    [one] One month gone by had not its share ({ $each }): { $names }.
   *[other] { $told } months gone by had not their share ({ $each } each): { $names }.
}
plan-catch-up-lacks = { $name } ({ $left } missing there)
plan-catch-up-way = How
plan-catch-up-month = { $left } missing, or { $each } a month until { $day }.
plan-catch-up-left = { $left } missing by { $day }.
plan-verdict-unknown = Nothing to count yet
plan-verdict-not-begun = Not begun yet
plan-verdict-reached = Target reached
plan-verdict-will = On the way to the target
plan-verdict-short = Short of the target at this pace
plan-verdict-missed = Target not reached
plan-verdict-untold = Not told
plan-changes = Changes since the adoption
plan-change-day = Day
plan-change-what = Change
plan-change-was = Before
plan-change-became = After
plan-change-by = By
# family: plan-subject-*
plan-subject-plan = Plan
plan-subject-objective = Objective
plan-subject-action = Action
plan-subject-text = Text
plan-subject-indicator = Indicator
# family: plan-deed-*
plan-deed-added = added
plan-deed-changed = changed
plan-deed-dropped = removed
plan-said-month = { $target } each month
plan-said-mrc = { $target } in each of: { $names }
plan-cover = Coverage of the territory
plan-cover-when = Quarters
plan-cover-year = The year
plan-cover-from = From
plan-cover-to = To
plan-cover-done = What was done there
plan-cover-nothing = Nothing
plan-cover-empty = The pole does not know of any organization placed in an MRC yet.
plan-covered = Something was done in { $covered } of { $all } MRCs.
plan-cover-none = Nothing in: { $places }.
plan-cover-hint = Acts, referrals, sessions, meetings, collaborations, representations, volunteer hours, cohorts begun, labs, market activities, introductions, campaigns, ads and press mentions. What concerns the whole territory, without an MRC, counts for none of them.
plan-own = Actions of the frame and of the pole
plan-own-add = Add an action of the pole
plan-own-added = The pole’s action is added.
plan-own-end = End
plan-own-ended = The pole’s action is ended.
plan-own-french = Name in French
plan-own-english = Name in English
plan-own-since = since { $day }
plan-own-until = until { $day }
plan-refusal-empty = Write something.
plan-refusal-long = This is too long.
plan-refusal-future = The day must be past, or today.
plan-refusal-period = The last day comes after the first, five years later at most.
plan-refusal-adopted = The plan is already adopted.
plan-refusal-adopted-early = That is more than a year before the first day of the plan.
plan-refusal-long-ago = That day is long ago. If it is right, tick it below.
plan-adopted-sure = Yes, it was indeed on
plan-adoption-correct = Correct the adoption
plan-refusal-bound = This objective counts that figure already, narrowed alike: change its target.
plan-refusal-axis = Choose an axis of the plan.
plan-refusal-action = Choose an action under this axis.
plan-refusal-owner = Choose who sees to it, or write their name.
plan-refusal-state = There is no such state.
plan-refusal-why = Say why the action is dropped.
plan-refusal-rests = Actions or indicators rest on this objective: it stays.
plan-refusal-changed = Someone changed this indicator meanwhile. What you typed is kept: saving it replaces what it became.
plan-refusal-dropped = Someone dropped this indicator meanwhile. What you typed is kept: saving it adds a new one.
plan-refusal-task-changed = Somebody changed this action meanwhile. What you typed is kept: saving it replaces what the action became.
plan-refusal-objective-changed = Somebody changed this objective meanwhile. What you typed is kept: saving it replaces what the objective became.
plan-refusal-objective-dropped = Somebody dropped this objective meanwhile. What you typed is kept: saving it adds a new one.
plan-now = Saved meanwhile:
plan-target-now = Target saved meanwhile:
plan-indicator-gone = This indicator was already dropped.
plan-indicator-kept = Someone changed this indicator meanwhile. Here it is: nothing is dropped.
plan-refusal-figure = Choose a figure from the list.
plan-refusal-plan-changed = Somebody changed this plan meanwhile. What you typed is kept: saving it replaces what these texts became.
plan-refusal-target = The target is a number greater than zero.
plan-refusal-target-hours = The target is a duration greater than zero: 40, 12.5 or 4 h 15.
plan-refusal-target-whole = This indicator counts whole things: the target is a number without decimals.
plan-refusal-target-large = The target is over one billion.
plan-refusal-target-small = The target is too small to be counted.
plan-refusal-target-share = This indicator is a share: the target is at most 100%.
plan-refusal-mrc = Choose an MRC from the list.
plan-refusal-part = Choose from the list.
plan-refusal-each-mrc = Choose at least one MRC.
figure-plan-actions-planned = { $count ->
    [one] Action in the plan
   *[other] Actions in the plan
}
figure-plan-actions-planned-definition = Actions of the plans that have a day in the period, planned by its last day and not dropped then, wherever they stand.
figure-plan-actions-done = { $count ->
    [one] Action of the plan done
   *[other] Actions of the plan done
}
figure-plan-actions-done-definition = Actions said to be done on a day of the period, and still so on its last day.
figure-plan-actions-overdue = { $count ->
    [one] Late action of the plan
   *[other] Late actions of the plan
}
figure-plan-actions-overdue-definition = Actions still to be done after they were due, on the last day of the period, save those that a plan begun since has taken over.
figure-plan-axes = Axes of the plan
figure-plan-axes-definition = Axes of the frame under which at least one objective stands of a plan adopted and in force on the last day of the period.
plan-waiting-late = { $count ->
    [one] One action of the plan is late
   *[other] { $told } actions of the plan are late
}

# family: happened-*
happened-accounted = Account rendered
plan-step-begin = Begin the year’s action plan
plan-found-plans = Action plans
plan-found-objectives = Objectives of the plan
plan-found-actions = Actions of the plan
