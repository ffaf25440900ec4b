com-menu = Communications
com-channels = Channels
com-channels-empty = No channel is written for this period. Add the first, then note how many follow it.
com-channels-other = Channels of other periods
com-channel = Channel
com-channel-none = None in particular
com-channel-open = Add a channel
com-channel-change = Change the channel
# family: com-kind-*
com-kind = Kind
com-kind-facebook = Facebook
com-kind-linkedin = LinkedIn
com-kind-instagram = Instagram
com-kind-mailchimp = Mailchimp
com-kind-bulletin = Bulletin
com-kind-website = Website
com-kind-youtube = YouTube
com-kind-blog = Blog
com-kind-other = Other
com-name = Name
com-address = Web address
com-address-hint = Optional, it begins with https://.
com-since = Since
com-until = until
com-last-day = Last day
com-from = From
com-to = To
com-show = Show
com-day = Day
com-days = Days
com-followers = Followers
com-readings = Readings
com-readings-empty = This channel has no reading yet. Note how many follow it today.
com-reading-note = Note the reading
com-base = At the start
com-last = Last reading
com-gained = Gain
com-gained-all = more followers
com-gained-hint = The gain goes from the last reading before the period to the last one within it. A reading that is missing is said to be missing, and is never nought.
com-missing = missing
com-missing-months = Months without a reading
com-deed = What to do
com-noted = It is noted.
com-withdraw = Withdraw
com-withdrawn = It is withdrawn.
com-why = Why withdraw it
com-why-hint = What is withdrawn counts no more, and stays with its reason.
com-cancel = Withdraw nothing
com-import = Import readings
com-import-send = Import
com-import-same = All of it was noted already.
com-file = File
com-file-hint = CSV or Excel, with the columns day, channel and followers. A channel is told by its name.
com-line = Line
com-campaigns = Campaigns
com-campaigns-empty = No campaign is written. Begin the first.
com-campaign-begin = Begin a campaign
com-campaign-change = Change the campaign
com-aim = Aim
com-aim-hint = What the campaign makes known.
com-audience = Audience
com-audience-hint = Optional, for instance municipalities or the general public.
com-action = Action of the frame
com-place = Territory
com-everywhere = The whole territory
com-budget = Budget
com-budget-hint = In dollars; leave it empty when it is not known.
com-programme = Programme
com-programme-hint = Optional, for instance L’économie sociale, j’achète.
com-ads = Ads
com-ads-empty = No ad is noted. Add the first.
com-ad = Ad
com-ad-show = Add an ad
com-ad-change = Change the ad
com-text = Text
com-text-hint = As it was or will be published.
com-featured = Enterprises featured
com-featured-hint = Type a name; add several, one at a time.
com-featured-empty = No enterprise is featured yet.
com-which = Which one do you mean?
# family: com-impact-*
com-impact = Impact brought forward
com-impact-social = Social
com-impact-economic = Economic
com-impact-environmental = Environmental
com-echo = Reach of the ad
com-echo-note = Note the reach
com-echo-empty = Nothing is noted of its reach yet.
com-reach = People reached
com-impressions = Impressions
com-clicks = Clicks
com-press = Press review
com-press-empty = No press mention is noted for this period.
com-press-note = Note a press mention
com-press-change = Change the mention
# family: com-press-kind-*
com-press-kind-article = Article
com-press-kind-radio = Radio
com-press-kind-television = Television
com-press-kind-letter = Open letter
com-medium = Medium
com-title = Title
com-about = About
com-about-hint = The enterprise that it is about; leave it empty when it is the pole or the social economy.
com-quote = Quote
com-quote-hint = Optional: the medium’s own words, as they were said or written.
com-editorial = Editorial calendar
com-editorial-empty = Nothing is planned this month. Plan a first publication.
com-editorial-plan = Plan a publication
com-editorial-change = Change the publication
com-editorial-publish = Say that it is published
com-editorial-late = To be published, and late
com-editorial-feed = File for agendas
com-published = It is published.
com-list = List
com-owner = Owner
com-state = State
# family: com-state-*
com-state-planned = Planned
com-state-late = Late
com-state-published = Published
com-month-before = Month before
com-month-after = Month after
# family: com-weekday-*
com-weekday-1 = Sun
com-weekday-2 = Mon
com-weekday-3 = Tue
com-weekday-4 = Wed
com-weekday-5 = Thu
com-weekday-6 = Fri
com-weekday-7 = Sat
com-waiting-late = { $count ->
    [one] A planned publication is late
   *[other] { $told } planned publications are late
    }
com-waiting-unread = { $count ->
    [one] A channel was not read since last month
   *[other] { $told } channels were not read since last month
    }
com-untold = { $count ->
    [one] 1 channel without both readings
   *[other] { $told } channels without both readings
    }
com-ads-count = { $count ->
    [one] 1 ad
   *[other] { $told } ads
    }
com-press-count = { $count ->
    [one] 1 mention
   *[other] { $told } mentions
    }
com-readers = { $count ->
    [one] 1 person may be sent the bulletin
   *[other] { $told } people may be sent the bulletin
    }
com-media-count = { $count ->
    [one] 1 item
   *[other] { $told } items
    }
com-news = News
com-news-empty = No news is written. Write the first.
com-news-write = Write news
com-news-change = Change the news
com-news-public = News of the pole
com-news-public-empty = No news has appeared yet.
# family: com-news-state-*
com-news-state-draft = Draft
com-news-state-scheduled = To appear
com-news-state-published = Published
com-news-from = Read by everyone from
com-news-publish = Publish
com-news-lead-fr = What it comes to, in French
com-news-lead-en = What it comes to, in English
com-news-lead-hint = A sentence or two, enough in a list and in a bulletin.
com-news-text-hint = In Markdown: an empty line parts paragraphs, **two stars** make bold.
com-news-english-hint = Optional. Without a title, what it comes to and a text in English, it is read in French.
com-news-photo = Photograph
com-news-photo-none = None
com-news-credit = Photograph
com-news-about = Organizations concerned
com-news-why = What is corrected
com-news-why-hint = It is read already. If its words change, say in French what was wrong: everyone will read it.
com-news-corrected = Corrected on
com-news-corrections = Corrections
com-news-before = What it said before
com-bulletins = Bulletins
com-bulletins-empty = No bulletin was sent in this period. Compose the next one.
com-bulletins-missing = Months without a bulletin:
com-bulletin-compose = Compose a bulletin
com-bulletin-change = Change the titles and the introduction
# family: com-bulletin-state-*
com-bulletin-state-draft = Draft
com-bulletin-state-sending = Being sent
com-bulletin-state-sent = Sent
com-drafts = Drafts
com-sent = Sent
com-wanted = Recipients
com-written = Letters written
com-skipped = Left out
com-title-fr = Title in French
com-title-en = Title in English
com-text-fr = Text in French
com-text-en = Text in English
com-text-en-hint = Optional: without it, the French one is sent.
com-intro-fr = Introduction in French
com-intro-en = Introduction in English
com-intro-hint = Optional. An empty line parts paragraphs.
com-content = Content
com-content-empty = The bulletin holds nothing yet. Take what the pole knows already, or write your own words.
# family: com-item-*
com-item-news = News
com-item-member = New member
com-item-event = Event
com-item-call = Call for tenders
com-item-own = Text
com-item-drop = Take out
com-item-raise = Raise
com-proposals = Take what the pole knows
com-proposals-take = Take what is ticked
com-own-words = Write your own words
com-own-add = Add the text
com-send = Sending
com-send-now = Send now
com-sending = The sending has begun.
# family: com-sending-*
com-sending-waiting = Will leave
com-sending-written = Written
com-sending-sent = Sent
com-sending-gone = Address that is no more
com-sending-unsubscribed = Agrees no more
com-sendings = Sendings of the bulletin
com-sendings-empty = The bulletin went to nobody yet.
com-written-at = Written on
com-try = Send me a trial
com-tried = A trial is sent to you in each language.
com-tried-at = Last trial
com-online = See it online
com-archive = The pole’s bulletins
com-archive-empty = No bulletin has appeared yet. Subscribe to be sent the first.
com-subscribe = Subscribe to the bulletin
com-subscribe-text = The bulletin tells what happens in the region’s social economy. You end it whenever you like.
com-subscribe-send = Subscribe
com-subscribe-hint = A letter will ask you to confirm: nothing is sent before. Your address serves for the bulletin alone.
com-subscribe-received = Open the letter that just left for your address, and confirm by its link. It serves for seven days.
com-subscribe-confirm = Confirm that you want the bulletin at this address.
com-subscribe-done = It is done: you will be sent the next bulletin.
com-subscribe-evidence = Subscription form of { $day }, confirmed by the letter’s link
com-stop = No more bulletins
com-stop-text = The bulletin will be sent to this address no more, from now on.
com-stop-send = Send it no more
com-stop-done = It is done: the bulletin will be sent to this address no more.
com-subscribers = Who may be sent the bulletin
com-subscribers-hint = Each person agreed to it, expressly or as the law allows, and their consent holds today. An address that is no more is not here.
com-subscribers-empty = Nobody may be sent the bulletin yet. Make the subscription page known.
com-person = Person
com-person-name = Name of the person
com-person-other = Somebody else
com-email = Email
# family: com-language-*
com-language = Language
com-language-fr = French
com-language-en = English
com-basis = Basis
com-holds-until = Holds until
com-letter-why = You receive this bulletin because you agreed to it, or because the law allows it. It is sent by { $sender }.
com-letter-online = Read it online
com-letter-stop = No more bulletins
com-letter-trial = Trial: { $title }
# family: com-letter-ask-*
com-letter-ask = Confirm your subscription
com-letter-ask-hello = Hello { $name },
com-letter-ask-text = Someone asked that the bulletin be sent to you. If it is you, confirm: nothing leaves before.
com-letter-ask-why = If it is not you, do nothing. This letter comes from { $sender }.
com-letter-ask-confirm = Confirm my subscription
com-media = Content library
com-media-keep = Add an item
com-media-change = Change the item
com-media-empty = The library is empty. Add a photograph or a text, with its rights.
com-media-none = Nothing holds this word.
# family: com-media-kind-*
com-media-kind-photo = Photograph
com-media-kind-text = Text
# family: com-media-state-*
com-media-state-offered = May be used
com-media-state-expired = Rights over
com-media-state-unagreed = Consent to be had
com-media-state-withdrawn = Consent withdrawn or over
# family: com-media-why-*
com-media-why-expired = The rights are over: the file is offered no more.
com-media-why-unagreed = Persons can be recognized, and no consent is noted: the file is not offered.
com-media-why-withdrawn = A person it shows agrees no more: the file is offered no more.
com-media-file = Photograph
com-media-file-hint = JPEG, PNG or WebP, of 15 MB at most. Leave it empty for a text.
com-media-text-hint = For a photograph, what one must know to use it.
com-media-large = Open it large
com-alternative = What the photograph shows
com-alternative-hint = For whoever does not see it.
com-author = Author
com-rights = Rights
com-rights-until = Rights until, if they end
# family: com-licence-*
com-licence-own = The pole’s own
com-licence-given = Lent to the pole
com-licence-cc-by = Creative Commons BY
com-licence-cc-by-nc = Creative Commons BY-NC
com-licence-bought = Bought
# family: com-shows-*
com-shows = Who can be recognized
com-shows-nobody = Nobody
com-shows-persons = Persons, who agree
com-agreed = Consent of persons shown
com-agreed-empty = No consent is noted.
com-agreed-withdraw = Withdraw the consent
com-agree = Note a consent
# family: com-agreed-state-*
com-agreed-state-given = Given
com-agreed-state-withdrawn = Withdrawn
com-agreed-state-over = Over
com-evidence = Proof
com-evidence-hint = For instance a signed form, and where it is kept.
com-word = Word
com-find = Find
com-refusal-kind = Choose a kind.
com-refusal-pace = Too many subscriptions come from here. Try again in an hour.
com-refusal-name = Write a name.
com-refusal-address = Write an address that begins with https://, without spaces.
com-refusal-number = Write a whole number, such as 1,234.
com-refusal-channel-day = The channel was not there that day.
com-refusal-read-already = That day has another reading already. Withdraw it first.
com-refusal-long-period = Choose twenty years at most.
com-refusal-why = Say why.
com-refusal-file = Choose a file.
com-refusal-file-kind = This file is neither a CSV nor a workbook.
com-refusal-columns = A column is needed for the day, one for the channel and one for the followers.
com-refusal-lines = The file must have 1 to 5,000 lines.
com-refusal-line = The line cannot be read.
com-refusal-some = Nothing is noted: these lines are to be mended.
com-refusal-channel = No channel has this name.
com-refusal-budget = Write an amount in dollars, such as 2,500.00.
com-refusal-mrc = Choose an MRC of the list.
com-refusal-action = Choose an action of the frame.
com-refusal-text = Write the text.
com-refusal-title = Write a title.
com-refusal-lead = Write what it comes to.
com-refusal-photo = Choose a photograph whose rights hold.
com-refusal-correction = Say what is corrected.
com-refusal-over = Choose today or a day to come.
com-refusal-read = This news is read already.
com-refusal-impact = Choose at least one kind of impact.
com-refusal-featured = Choose known organizations, fifty at most.
com-refusal-several = Several bear this name: say which.
com-refusal-unknown = No organization has this name.
com-refusal-medium = Write the name of the medium.
com-refusal-owner = Choose somebody of the team.
com-refusal-sent = This bulletin has left already.
com-refusal-sender = First write the pole’s postal address in its settings: the law asks for it in each sending.
com-refusal-nothing = The bulletin is empty.
com-refusal-nobody = Nobody may be sent it today.
com-refusal-author = Say who made it.
com-refusal-licence = Choose under which rights.
com-refusal-shows = Say whether persons can be recognized.
com-refusal-alternative = Say what the photograph shows.
com-refusal-picture = This file is no photograph in JPEG, PNG or WebP.
com-refusal-picture-large = The file is too large.
# family: history-*
history-channel-opened = Channel added
history-channel-changed = Channel changed
history-channel-read = Reading noted
history-channel-reading-withdrawn = Reading withdrawn
history-campaign-begun = Campaign begun
history-campaign-changed = Campaign changed
history-campaign-withdrawn = Campaign withdrawn
history-ad-shown = Ad added
history-ad-changed = Ad changed
history-ad-read = Reach noted
history-ad-withdrawn = Ad withdrawn
history-ad-reading-withdrawn = Reach withdrawn
history-press-noted = Mention noted
history-press-changed = Mention changed
history-press-withdrawn = Mention withdrawn
history-editorial-planned = Publication planned
history-editorial-changed = Publication changed
history-editorial-published = Published
history-editorial-withdrawn = Publication withdrawn
history-news-written = News written
history-news-changed = News changed
history-news-corrected = News corrected
history-news-published = Day of publication chosen
history-news-withdrawn = News withdrawn
history-bulletin-composed = Bulletin begun
history-bulletin-changed = Bulletin changed
history-bulletin-item-put = Content added
history-bulletin-item-dropped = Content taken out
history-bulletin-item-raised = Content raised
history-bulletin-tried = Trial sent
history-bulletin-sent = Sending begun
history-bulletin-withdrawn = Bulletin withdrawn
history-bulletin-asked = Subscription asked for
history-bulletin-subscribed = Subscription confirmed
history-media-kept = Item added to the library
history-media-changed = Item changed
history-media-agreed = Consent noted
history-media-consent-withdrawn = Consent withdrawn
history-media-withdrawn = Item withdrawn
# family: happened-*
happened-featured = Featured by an ad
happened-quoted = Press mention
happened-announced = News of the pole
happened-bulletin = Bulletin sent
figure-communications-followers-gained = { $count ->
    [one] Follower gained
   *[other] Followers gained
    }
figure-communications-followers = { $count ->
    [one] Follower
   *[other] Followers
    }
figure-communications-unread = { $count ->
    [one] Channel without a reading
   *[other] Channels without a reading
    }
figure-communications-campaigns = { $count ->
    [one] Campaign
   *[other] Campaigns
    }
figure-communications-ads = { $count ->
    [one] Ad
   *[other] Ads
    }
figure-communications-featured = { $count ->
    [one] Enterprise featured
   *[other] Enterprises featured
    }
figure-communications-impacts = { $count ->
    [one] Impact brought forward
   *[other] Impacts brought forward
    }
figure-communications-press = { $count ->
    [one] Press mention
   *[other] Press mentions
    }
figure-communications-published = { $count ->
    [one] Publication
   *[other] Publications
    }
figure-communications-news = { $count ->
    [one] News item published
   *[other] News items published
    }
figure-communications-bulletins = { $count ->
    [one] Monthly bulletin
   *[other] Monthly bulletins
    }
figure-communications-followers-gained-definition = For each channel, the last reading of the period less the last one before, or the first of the period when the channel began in it. A channel that lacks one of these readings is left out, and is no nought: the page of communications says how many are, and “Channels without a reading” how many nobody read within the period. These are accounts, not people.
figure-communications-followers-definition = Followers of each channel kept on the last day of the period, at its last reading. These are accounts, not people.
figure-communications-unread-definition = Channels kept in the period, which nobody read in it.
figure-communications-campaigns-definition = Campaigns that began in the period.
figure-communications-ads-definition = Ads shown in the period, of campaigns that were not withdrawn.
figure-communications-featured-definition = Enterprises that the ads of the period feature, each counted once.
figure-communications-impacts-definition = Kinds of impact that the ads of the period bring forward. An ad counts once for each.
figure-communications-press-definition = Mentions of the pole, of an enterprise or of the social economy in the press, in the period.
figure-communications-published-definition = Publications of the editorial calendar that appeared in the period.
figure-communications-news-definition = News that everyone reads from a day of the period on, and that was not withdrawn.
figure-communications-bulletins-definition = Months of the period in which a bulletin was sent: the first of each month counts.
