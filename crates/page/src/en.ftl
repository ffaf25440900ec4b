frame-skip = Skip to content
frame-language = Language
frame-other-language = Français
frame-sign-out = Sign out
frame-sign-in = Sign in
frame-colon = :
frame-printed = Printed on
frame-menu = Main menu
frame-menu-short = Menu

frame-credits = Sources and thanks
frame-privacy = Protection of personal information:
form-again = This was already recorded. Nothing was written twice.
form-not-taken = Your session had ended: what you just sent was not saved. Sign in, then come back to the form; in most cases this tab has kept what you typed.

trouble-closed = This page is not open to you
trouble-closed-text = Your role does not allow it. If this is a mistake, speak to the pole’s management.
trouble-only-sent = There is nothing to read here
trouble-only-sent-text = This address takes a form that is sent. Go back to the page where it is filled in.
trouble-back = Back to the page
trouble-absent = There is nothing here
trouble-absent-text = The page may have moved, or what it showed was withdrawn.
front-title = Social-economy poles
front-text = Choose yours.
front-absent-text = No pole has this address here.
trouble-broken = Something broke on our side
trouble-broken-text = It is not your fault. Go back and try again. Nothing already saved is lost.
trouble-often = One moment
trouble-often-text = This page was just asked for very often from your connection. Wait a minute, then try again.
trouble-fast = Too much was sent within a minute
trouble-fast-text = This last form was not saved. Wait a minute, go back, then try again.
trouble-slow = The answer takes too long
trouble-slow-text = The page could not be made in time. If you had just sent a form, look whether it was saved before you send it again.
trouble-large = Too much was sent
trouble-large-text = No more than { $most } MB is taken here at a time. Nothing was saved. Go back, shorten the text or choose a smaller file, then try again.
trouble-unreadable = What was sent cannot be read
trouble-unreadable-text = A field is there twice, or it was damaged on the way. Nothing was saved. Go back, reload the page, then try again.
trouble-foreign = This was sent from another site
trouble-foreign-text = To be safe, nothing was saved. Open the page here, then try again.
trouble-id = If it happens again, give us this number:
trouble-onward = Back to the home page

find = Search everywhere
find-title = Search
find-words = Words to find
find-send = Search
find-hint = Search for an organization, a person, an act, a request, an action of the plan, a report or a page, by a name, a municipality, an NEQ or words. Accents, plurals and slips of the finger are forgiven.
find-building = The index is still being built: some things may be missing. Try again in a moment.
find-none = Nothing answers “{ $words }”.
find-none-onward = Try a single word, or the beginning of a name.
find-slips = Nothing is written exactly “{ $words }”. Here is what comes near.
find-fewer = Nothing has all the words of “{ $words }”. Here is what has some of them.
find-all = All { $told } results: { $kind }
find-before = Previous
find-next = Next
find-every-kind = Search everything
find-shortcut = The / key leads to the search, from anywhere
find-suggestions = Suggestions
find-suggested-none = No suggestion
find-suggested-one = 1 suggestion
find-suggested-many = # suggestions
find-chosen = #: added
find-anew = Start anew
find-kept = What you had typed is back.

day-refusal-shape = Write the day as 2021-04-30.
day-refusal-calendar = There is no such day in the calendar.
day-refusal-far = Check the year.
day-refusal-order = The end comes before the beginning.
find-places = Pages
frame-privacy-page = Privacy
form-refused-title = To correct:
form-refused = { $count ->
    [one] One point is to be corrected
   *[other] { $told } points are to be corrected
}
