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
people-refusal-email = The email address is not complete.
people-refusal-mrc = Choose an MRC from the list.
people-refusal-sector = There is no such SCIAN code.
people-refusal-role = Choose among the roles of the list.
people-refusal-neq-taken = An organization already has this NEQ.
# family: history-*
history-organization-added = Added to the register
history-organization-role-given = Role given
history-organization-served = Service received
sign-in = Sign in
sign-in-ask = Access is by a personal link. Ask the pole’s direction for yours.
sign-in-arrive = Your link is ready. It serves once.
sign-in-spent = This link has served already or is too old. Ask the pole’s direction for a new one.
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
settings-privacy = Personal information
settings-privacy-hint = Law 25 asks that the name and contact details of the person in charge be published.
settings-privacy-name = Person in charge of the protection of personal information
settings-privacy-email = Their email
settings-send = Save
settings-saved = The settings are saved.
settings-refusal-name = Write the name of the pole.
settings-refusal-colour = Choose a darker colour, written like #8a3b22: white words must be readable on it.
settings-refusal-language = Choose French or English.
people-found-persons = People
