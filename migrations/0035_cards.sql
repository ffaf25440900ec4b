-- The address of an enterprise's principal establishment, as the public register says it.
alter table organization_official add column address text not null default '';

-- Dues asked to be paid by card, on the page of a provider: paid once the provider says so, and no sooner.
create table card_payment (
    id text primary key,
    membership_id text not null references membership (id),
    -- The first day of the year that they are for.
    year_on text not null,
    cents bigint not null,
    -- fr or en: in which the page is read.
    language text not null,
    asked_at text not null,
    asked_by text not null,
    -- Set when the provider opened no page: who asks again asks anew.
    ended_at text,
    -- What the provider calls the payment, and the dues recorded for it.
    session text,
    dues_paid_id text references dues_paid (id),
    paid_at text
);
create index card_payment_membership on card_payment (membership_id, year_on);
create unique index card_payment_session on card_payment (session);
