-- The directory kept true: where each field came from, the owner's own word, the chase of what grew old, photographs.

-- Fields of an organization, said on a day by someone to be right. The last row of a field tells of it.
create table confirmation (
    id text primary key,
    organization_id text not null references organization (id),
    -- Names of fields parted by spaces.
    fields text not null,
    -- owner, staff, import, register or form.
    source text not null,
    -- Whether the whole sheet was looked at: 1 or 0.
    whole bigint not null,
    confirmed_on text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index confirmation_organization on confirmation (organization_id, confirmed_on);

-- What was written before: of each organization when it was recorded, then each edit, then each publication.
insert into confirmation (id, organization_id, fields, source, whole, confirmed_on, recorded_at, recorded_by)
    select 'a' || o.id, o.id,
        'name legal-form neq address municipality postal-code mrc phone email website scian',
        case when o.import_id = '' then 'staff' else 'import' end, 0,
        substr(o.recorded_at, 1, 10), o.recorded_at, o.recorded_by from organization o;
insert into confirmation (id, organization_id, fields, source, whole, confirmed_on, recorded_at, recorded_by)
    select 'h' || cast(h.seq as text), o.id,
        trim(replace(' ' || h.note || ' ', case when h.kind = 'organization' then ' sector ' else '  ' end, ' scian ')),
        'staff', 0, substr(h.at, 1, 10), h.at, case when h.by_kind = 'person' then h.by_id else '' end
    from history h join organization o on o.id = h.id
    where h.note <> '' and h.verb in ('organization.edited', 'sheet.written');
insert into confirmation (id, organization_id, fields, source, whole, confirmed_on, recorded_at, recorded_by)
    select 's' || p.id, p.organization_id, 'offers', 'staff', 1, p.shown_on, p.shown_at, p.shown_by
    from sheet_shown p where p.field = 'sheet';

-- A letter to one mailbox with a link to one sheet, that serves until it is answered, revoked or thirty days old.
create table sheet_link (
    id text primary key,
    -- Digests: of the link's token, and of the one by which the mailbox asks for no more letters.
    token_hash text not null unique,
    stop_hash text not null unique,
    organization_id text not null references organization (id),
    email text not null,
    language text not null,
    -- Whether the house sent it by itself: 1 or 0.
    chase bigint not null,
    letter_id text not null,
    made_on text not null,
    made_at text not null,
    made_by text not null,
    ends_at text not null,
    answered_at text,
    revoked_at text,
    revoked_by text
);
create index sheet_link_organization on sheet_link (organization_id, id);

-- A mailbox that asked for no more letters, until it asks for them again.
create table mailbox_stop (
    id text primary key,
    email text not null,
    stopped_at text not null,
    resumed_at text
);
create index mailbox_stop_email on mailbox_stop (email);

-- What an owner says should be written, field by field, until someone of the pole decides.
create table sheet_proposal (
    id text primary key,
    organization_id text not null references organization (id),
    link_id text not null references sheet_link (id),
    field text not null,
    -- What was written when it was proposed.
    before text not null,
    proposed text not null,
    proposed_on text not null,
    -- accepted, refused, or replaced by a later one of the same mailbox.
    decision text,
    reason text,
    decided_at text,
    decided_by text
);
create index sheet_proposal_organization on sheet_proposal (organization_id, id);

-- From a day on: after how many months a sheet is no longer fresh, and how many days later letters go.
create table chase_rule (
    id text primary key,
    from_on text not null,
    months bigint not null,
    -- Days parted by spaces, '' for no letter.
    days text not null,
    recorded_at text not null,
    recorded_by text not null
);

-- A photograph, its two sizes as JPEG bytes in base64.
create table sheet_photo (
    id text primary key,
    organization_id text not null references organization (id),
    rank bigint not null,
    alternative text not null,
    credit text not null,
    -- Of those who are seen: nobody, or given when they agreed.
    consent text not null,
    width bigint not null,
    height bigint not null,
    small_width bigint not null,
    small_height bigint not null,
    large text not null,
    small text not null,
    added_at text not null,
    added_by text not null,
    removed_at text,
    removed_by text
);
create index sheet_photo_organization on sheet_photo (organization_id, rank);

-- The order in which offers are told, and where each is served when that is not where the enterprise serves.
alter table offer add column rank bigint not null default 0;
alter table offer add column serves text not null default '';
