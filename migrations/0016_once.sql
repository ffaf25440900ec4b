-- What mending asks of rows: forms taken once, outcomes taken back, indicators that follow others.

-- Forms sent: a form sent twice in a row writes once, and its second sending is led where the first went.
create table form_sent (
    -- Digest of the form as it was filled in, with who sent it and where.
    mark text primary key,
    sent_at text not null,
    -- The address it led to, or '' until it is known.
    led_to text not null
);
create index form_sent_at on form_sent (sent_at);

drop index service_act_once;
alter table service_act drop column once;

-- An outcome noted by mistake: it stays, and is read no more.
alter table referral_outcome add column withdrawn_at text;
alter table referral_outcome add column withdrawn_by text;

-- The indicator that followed one dropped by a change, so that its address still leads somewhere.
alter table plan_indicator add column replaced_by text;
