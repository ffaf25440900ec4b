-- Assemblies: the rules of a pole from a day on, the members convened, the roll of those who vote, who was there, what
-- was voted and who was elected.

create table assembly_rule (
    id text primary key,
    -- '' for the pole's own; otherwise the law from which one may begin.
    model text not null,
    from_on text not null,
    -- Days between the letters and the assembly; 0 in a model that leaves it to the by-laws.
    notice_days bigint not null,
    -- none, number of members, or percent of the roll; and how many.
    quorum text not null,
    quorum_of bigint not null,
    -- How many proxies one member may carry; 0 where none is allowed.
    proxies bigint not null,
    -- Whose dues keep them off the roll: any, not-late or paid.
    dues text not null,
    -- The law or the by-law, with its article.
    source text not null,
    recorded_at text not null,
    recorded_by text not null
);
insert into assembly_rule (id, model, from_on, notice_days, quorum, quorum_of, proxies, dues, source, recorded_at, recorded_by)
values
    ('companies', 'companies', '2010-01-01', 10, 'none', 0, 0, 'paid',
        'Loi sur les compagnies, partie III (RLRQ, c. C-38), art. 97, à défaut de règlement', '2010-01-01T05:00:00Z', ''),
    ('cooperatives', 'cooperatives', '2010-01-01', 0, 'none', 0, 0, 'paid',
        'Loi sur les coopératives (RLRQ, c. C-67.2), art. 4 : une voix, sans procuration', '2010-01-01T05:00:00Z', '');

create table assembly (
    id text primary key,
    -- annual or special.
    kind text not null,
    day text not null,
    -- HH:MM, and the minutes between.
    from_time text not null,
    to_time text not null,
    minutes bigint not null,
    place text not null,
    link text not null,
    agenda text not null,
    -- The board whose seats are filled there.
    body_id text references concertation_body (id),
    -- Once convened: the day of the letters, that of the roll, and the rule they were held to.
    convened_on text,
    record_on text not null default '',
    rule_id text references assembly_rule (id),
    opened_at text,
    closed_at text,
    cancelled_on text,
    cancelled_why text not null default '',
    recorded_at text not null,
    recorded_by text not null
);
create index assembly_day on assembly (day);

create table assembly_document (
    id text primary key,
    assembly_id text not null references assembly (id),
    title text not null,
    -- Where it is, or the bytes of a PDF in base64.
    link text not null,
    bytes text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text
);
create index assembly_document_assembly on assembly_document (assembly_id);

-- The roll, as it was frozen: no payment or departure that is recorded later changes it.
create table assembly_voter (
    id text primary key,
    assembly_id text not null references assembly (id),
    membership_id text not null references membership (id),
    organization_id text not null references organization (id),
    category_id text not null references membership_category (id),
    votes bigint not null,
    email text not null,
    language text not null
);
create unique index assembly_voter_once on assembly_voter (assembly_id, membership_id);

create table assembly_link (
    token_hash text primary key,
    voter_id text not null references assembly_voter (id),
    letter_id text not null,
    made_at text not null,
    last_on text not null,
    ended_at text
);
create index assembly_link_voter on assembly_link (voter_id);

create table assembly_presence (
    id text primary key,
    assembly_id text not null references assembly (id),
    voter_id text not null references assembly_voter (id),
    -- Who came for the member, when it was said.
    person_id text references person (id),
    -- room, remote or proxy; and the member that carries the proxy.
    how text not null,
    holder_id text references assembly_voter (id),
    came_at text not null,
    left_at text,
    recorded_by text not null
);
create index assembly_presence_assembly on assembly_presence (assembly_id);
-- A member is there once.
create unique index assembly_presence_once on assembly_presence (voter_id) where left_at is null;

create table assembly_motion (
    id text primary key,
    assembly_id text not null references assembly (id),
    number bigint not null,
    -- motion or election.
    kind text not null,
    text text not null,
    mover_id text references assembly_voter (id),
    seconder_id text references assembly_voter (id),
    -- half, two-thirds, three-quarters, four-fifths or all of the votes cast; plurality for an election.
    majority text not null,
    -- hands, open or secret.
    way text not null,
    -- Of an election: the category that votes or '', the seats, the title, and the last day of the mandates.
    college text not null,
    seats bigint not null,
    title text not null,
    until_on text,
    opened_at text,
    closed_at text,
    -- Members there, and how many were needed, when the vote ended.
    present bigint not null default 0,
    needed bigint not null default 0,
    outcome text not null default '',
    -- Who counted hands.
    teller text not null default '',
    withdrawn_at text,
    recorded_at text not null,
    recorded_by text not null
);
create unique index assembly_motion_number on assembly_motion (assembly_id, number);

create table assembly_candidate (
    id text primary key,
    motion_id text not null references assembly_motion (id),
    person_id text not null references person (id),
    organization_id text references organization (id),
    -- The mandate that the election gave.
    mandate_id text references concertation_mandate (id)
);
create unique index assembly_candidate_once on assembly_candidate (motion_id, person_id);

-- The mandates that end where an election fills their seats.
create table assembly_outgoing (
    motion_id text not null references assembly_motion (id),
    mandate_id text not null references concertation_mandate (id),
    primary key (motion_id, mandate_id)
);

-- An open vote: who said what.
create table assembly_vote (
    motion_id text not null references assembly_motion (id),
    voter_id text not null references assembly_voter (id),
    choice text not null,
    votes bigint not null,
    cast_at text not null,
    primary key (motion_id, voter_id)
);

-- A secret ballot, in two tables that nothing ties: who cast theirs, and what was cast.
create table assembly_cast (
    motion_id text not null references assembly_motion (id),
    voter_id text not null references assembly_voter (id),
    primary key (motion_id, voter_id)
);
create table assembly_ballot (
    -- The hash of the code that the voter keeps.
    id text primary key,
    motion_id text not null references assembly_motion (id),
    choice text not null
);
create index assembly_ballot_motion on assembly_ballot (motion_id);

-- What each choice came to when the vote ended: for, against, abstained, or a candidate.
create table assembly_tally (
    motion_id text not null references assembly_motion (id),
    choice text not null,
    votes bigint not null,
    primary key (motion_id, choice)
);
