-- Agreements: why one is withdrawn; a party or an obligation written by mistake is taken out.
alter table agreement add column withdrawn_why text not null default '';
alter table agreement_party add column withdrawn_at text;
alter table agreement_obligation add column withdrawn_at text;
