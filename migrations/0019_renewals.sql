-- A membership that runs itself: papers numbered without a gap, dues by revenue, renewals, and what members tell.

-- The pole's numbers for TPS and TVQ from a day until the next such row; '' when it has none from then on.
create table tax_number (
    id text primary key,
    from_on text not null,
    gst text not null,
    qst text not null,
    recorded_at text not null,
    recorded_by text not null
);

-- The language a member is written to in, and the days of the board's resolutions, or '' when not told.
alter table membership add column language text not null default 'fr';
alter table membership add column resolved_on text not null default '';
alter table membership add column left_resolved_on text not null default '';

alter table membership_held add column resolution text not null default '';

-- The first day of the year that a payment is for, or null: then its own day says.
alter table dues_paid add column year_on text;

-- Dues by revenue: of a rule of dues, what is asked up to a yearly revenue in dollars; null for all above.
create table dues_bracket (
    id text primary key,
    rule_id text not null references membership_dues (id),
    up_to bigint,
    cents bigint not null
);
create index dues_bracket_rule on dues_bracket (rule_id);

-- The yearly revenue a member tells from a year on: up to so many dollars, null for more than any bracket.
create table revenue_told (
    id text primary key,
    membership_id text not null references membership (id),
    year_on text not null,
    up_to bigint,
    recorded_at text not null,
    recorded_by text not null
);
create index revenue_told_membership on revenue_told (membership_id);

-- Invoices, credit notes, receipts and statements: each numbered in its series of the year, kept as issued.
create table dues_document (
    id text primary key,
    -- invoice, credit, receipt or statement.
    kind text not null,
    year bigint not null,
    number bigint not null,
    membership_id text not null references membership (id),
    issued_on text not null,
    language text not null,
    -- The year of dues it is about, both days included, or ''.
    year_from text not null,
    year_to text not null,
    cents bigint not null,
    gst bigint not null,
    qst bigint not null,
    -- The last day on which an invoice is not late, or ''.
    due_on text not null,
    -- What a credit note takes back, or what a receipt is for, or ''.
    about_id text not null,
    -- Why an invoice is taken back: a motive, or ''.
    motive text not null,
    -- What is printed, as JSON.
    content text not null,
    recorded_at text not null,
    recorded_by text not null
);
create unique index dues_document_number on dues_document (kind, year, number);
create index dues_document_membership on dues_document (membership_id);
create index dues_document_about on dues_document (about_id);

-- A link sent to a member: to its yearly update ('update', served once) or to a paper ('document').
create table member_link (
    token_hash text primary key,
    membership_id text not null references membership (id),
    purpose text not null,
    document_id text not null,
    year_on text not null,
    made_at text not null,
    ends_at text not null,
    used_at text
);
create index member_link_membership on member_link (membership_id);

-- How renewals go from a day until the next such row: the days of the notices, counted from the year's first
-- day and parted by spaces; the days after grace at which a membership lapses, null for never.
create table renewal_rule (
    id text primary key,
    from_on text not null,
    days text not null,
    lapse_days bigint,
    -- 1 when a notice brings its invoice.
    invoices bigint not null,
    recorded_at text not null,
    recorded_by text not null
);

-- A notice sent: never two of the same day of the same year.
create table renewal_notice (
    id text primary key,
    membership_id text not null references membership (id),
    year_on text not null,
    days bigint not null,
    sent_on text not null,
    letter_id text not null,
    recorded_at text not null
);
create unique index renewal_notice_once on renewal_notice (membership_id, year_on, days);

-- A membership that the house ended for unpaid dues, and its taking back.
create table membership_lapse (
    id text primary key,
    membership_id text not null references membership (id),
    lapsed_on text not null,
    year_on text not null,
    recorded_at text not null,
    undone_on text,
    undone_reason text not null default '',
    undone_resolution text not null default '',
    undone_at text,
    undone_by text
);
create index membership_lapse_membership on membership_lapse (membership_id);

-- A membership suspended from a day until the day before it was reinstated.
create table membership_suspension (
    id text primary key,
    membership_id text not null references membership (id),
    from_on text not null,
    reason text not null,
    resolution text not null,
    recorded_at text not null,
    recorded_by text not null,
    until_on text,
    until_reason text not null default '',
    until_resolution text not null default '',
    ended_at text,
    ended_by text
);
create index membership_suspension_membership on membership_suspension (membership_id);

-- What a member tells of itself each year; its own changes are proposals until staff settles them.
create table member_update (
    id text primary key,
    membership_id text not null references membership (id),
    year_on text not null,
    received_on text not null,
    contact_name text not null,
    email text not null,
    phone text not null,
    website text not null,
    sector text not null,
    delegates text not null,
    jobs bigint,
    -- Whether its mailbox may be sent bulletins (LCAP): yes, no, or '' when not said.
    bulletins text not null,
    recorded_at text not null,
    recorded_by text not null,
    settled_at text,
    settled_by text
);
create index member_update_membership on member_update (membership_id);

-- The six criteria looked at again: asked of a member on a day, several at once under one batch.
create table recheck (
    id text primary key,
    batch text not null,
    membership_id text not null references membership (id),
    asked_on text not null,
    settled_on text,
    -- kept or not-kept, or '' until settled.
    outcome text not null default '',
    recorded_at text not null,
    recorded_by text not null,
    settled_at text,
    settled_by text
);
create index recheck_membership on recheck (membership_id);
create table recheck_verdict (
    id text primary key,
    recheck_id text not null references recheck (id),
    principle bigint not null,
    verdict text not null,
    evidence text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index recheck_verdict_recheck on recheck_verdict (recheck_id);
