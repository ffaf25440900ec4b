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
sign-in-ask = Write your email address. We will send it a link that signs you in.
sign-in-email = Email address
sign-in-send = Get a link
sign-in-sent = If the pole knows this address, a link reaches it within a minute. It serves once, for fifteen minutes.
sign-in-sent-else = Nothing comes? Look among the unwanted mail, then ask the pole’s direction.
sign-in-often = Too many links were asked for from here. Wait an hour, then try again.
sign-in-arrive = Your link is ready. It serves once.
sign-in-spent = This link has served already or is too old. Ask for a new one below.
sign-in-enter = Enter
sign-in-letter = Your link to sign in
sign-in-letter-hello = Hello,
sign-in-letter-text = Here is the link you asked for. It signs you in, once, and serves for fifteen minutes.
sign-in-letter-else = If you asked for nothing, there is nothing to do: no one enters without this link.
