-- Communications: channels and their readings, campaigns and whom they feature, press, the editorial calendar,
-- bulletins and who was sent them, and the content library.

-- Where the pole speaks: a page of a social network, a mailing list, a site.
create table channel (
    id text primary key,
    kind text not null,
    name text not null,
    address text not null,
    from_on text not null,
    until_on text,
    recorded_at text not null,
    recorded_by text not null
);

-- How many followed a channel on a day. A day without a row is a day not read: missing, never nought.
create table channel_reading (
    id text primary key,
    channel_id text not null references channel (id),
    day text not null,
    followers bigint not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text,
    withdrawn_why text
);
create index channel_reading_channel on channel_reading (channel_id, day);

create table campaign (
    id text primary key,
    name text not null,
    aim text not null,
    from_on text not null,
    until_on text not null,
    -- The one action of the frame that it serves.
    action text not null,
    -- Where it was told, or "" for the whole territory.
    mrc text not null,
    -- What was set aside for it, in cents; none when that is not known.
    cents bigint,
    programme text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text,
    withdrawn_why text
);

create table campaign_ad (
    id text primary key,
    campaign_id text not null references campaign (id),
    day text not null,
    channel_id text references channel (id),
    text text not null,
    -- What it brings forward, parted by spaces: social, economic, environmental.
    impact text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text,
    withdrawn_why text
);
create index campaign_ad_campaign on campaign_ad (campaign_id, day);

create table ad_feature (
    ad_id text not null references campaign_ad (id),
    organization_id text not null references organization (id),
    primary key (ad_id, organization_id)
);
create index ad_feature_organization on ad_feature (organization_id);

-- What a network says of an ad on a day; none where it does not say.
create table ad_reading (
    id text primary key,
    ad_id text not null references campaign_ad (id),
    day text not null,
    reach bigint,
    impressions bigint,
    clicks bigint,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text,
    withdrawn_why text
);
create index ad_reading_ad on ad_reading (ad_id, day);

-- Where the press spoke of the pole, of an enterprise or of the social economy.
create table press_mention (
    id text primary key,
    day text not null,
    medium text not null,
    title text not null,
    address text not null,
    -- article, radio, television or letter.
    kind text not null,
    organization_id text references organization (id),
    action text not null,
    mrc text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text,
    withdrawn_why text
);
create index press_mention_organization on press_mention (organization_id);

-- What is to be published on a day, by whom; published on a day, or withdrawn.
create table editorial_item (
    id text primary key,
    day text not null,
    title text not null,
    text text not null,
    channel_id text references channel (id),
    owner_id text not null references account (id),
    action text not null,
    changed_at text not null,
    recorded_at text not null,
    recorded_by text not null,
    published_on text,
    published_by text,
    withdrawn_at text,
    withdrawn_by text,
    withdrawn_why text
);
create index editorial_item_day on editorial_item (day);

-- One issue of the bulletin. It is sent once.
create table bulletin (
    id text primary key,
    title_fr text not null,
    title_en text not null,
    intro_fr text not null,
    intro_en text not null,
    action text not null,
    recorded_at text not null,
    recorded_by text not null,
    tested_at text,
    -- The moment and the day at the pole on which its sending began, and the moment when nobody was left.
    sent_at text,
    sent_on text,
    sent_by text,
    done_at text,
    withdrawn_at text,
    withdrawn_by text,
    withdrawn_why text
);

-- What an issue tells, as it was when it was put in: a member, an event, a call, or words of its own.
create table bulletin_item (
    id text primary key,
    bulletin_id text not null references bulletin (id),
    rank bigint not null,
    kind text not null,
    -- The row that it tells of, or "" for words of its own.
    subject_id text not null,
    title_fr text not null,
    title_en text not null,
    text_fr text not null,
    text_en text not null,
    -- Where it leads: within the pole (`/…`), to the web, or "".
    path text not null
);
create index bulletin_item_bulletin on bulletin_item (bulletin_id, rank);

-- Who asked, on the public page, to be sent bulletins; nothing is sent before the letter's link is confirmed.
create table bulletin_ask (
    id text primary key,
    token_hash text not null unique,
    email text not null,
    name text not null,
    language text not null,
    asked_at text not null,
    ends_at text not null,
    letter_id text not null,
    confirmed_at text,
    person_id text references person (id)
);
create index bulletin_ask_email on bulletin_ask (email);

-- To whom an issue goes: written when its sending begins, then each letter once, or why it was not written.
create table bulletin_sending (
    id text primary key,
    bulletin_id text not null references bulletin (id),
    person_id text not null references person (id),
    consent_id text not null,
    email text not null,
    language text not null,
    stop_hash text,
    letter_id text,
    written_at text,
    -- unsubscribed or gone.
    skipped text,
    unique (bulletin_id, email)
);
create unique index bulletin_sending_stop on bulletin_sending (stop_hash);
create index bulletin_sending_person on bulletin_sending (person_id);
create index bulletin_sending_email on bulletin_sending (email);

-- A photograph or a text kept to be used again, with what one may do with it.
create table media (
    id text primary key,
    -- photo or text.
    kind text not null,
    title text not null,
    text text not null,
    author text not null,
    licence text not null,
    until_on text,
    organization_id text references organization (id),
    -- Who can be recognized: nobody, or persons, each of whom agreed.
    shows text not null,
    alternative text not null,
    width bigint not null,
    height bigint not null,
    small_width bigint not null,
    small_height bigint not null,
    -- JPEG in base64, or "" for a text.
    large text not null,
    small text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text,
    withdrawn_why text
);

-- That a person shown agreed (RLRQ CCQ-1991, s. 36), from a day, until one where it was said, or withdrawn.
create table media_consent (
    id text primary key,
    media_id text not null references media (id),
    person_id text not null references person (id),
    given_on text not null,
    until_on text,
    evidence text not null,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_on text,
    withdrawn_by text
);
create index media_consent_media on media_consent (media_id);
create index media_consent_person on media_consent (person_id);
