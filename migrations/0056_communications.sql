-- News of the pole: written, then read by everyone from a day on, until it is withdrawn with why.
create table news (
    id text primary key,
    title_fr text not null,
    lead_fr text not null,
    -- Markdown.
    text_fr text not null,
    -- All three, or none: it is then told in French to everyone.
    title_en text not null,
    lead_en text not null,
    text_en text not null,
    media_id text references media (id),
    action text not null,
    -- Where it happens, or "" for the whole territory.
    mrc text not null,
    -- The day from which everyone reads it; none for a draft.
    published_on text,
    published_by text,
    recorded_at text not null,
    recorded_by text not null,
    withdrawn_at text,
    withdrawn_by text,
    withdrawn_why text
);
create index news_published on news (published_on);

create table news_organization (
    news_id text not null references news (id),
    organization_id text not null references organization (id),
    primary key (news_id, organization_id)
);
create index news_organization_organization on news_organization (organization_id);

-- What was wrong of a news item that everyone read, said on a day, and what it said until then.
create table news_correction (
    id text primary key,
    news_id text not null references news (id),
    day text not null,
    why text not null,
    title_fr text not null,
    lead_fr text not null,
    text_fr text not null,
    title_en text not null,
    lead_en text not null,
    text_en text not null,
    recorded_at text not null,
    recorded_by text not null
);
create index news_correction_news on news_correction (news_id, day);

-- What the press said, in its own words, or "".
alter table press_mention add column quote text not null default '';
-- Whom a campaign is for, or "", and where it speaks.
alter table campaign add column audience text not null default '';
create table campaign_channel (
    campaign_id text not null references campaign (id),
    channel_id text not null references channel (id),
    primary key (campaign_id, channel_id)
);
-- Which MRC a channel, a publication or a bulletin is for, or "" for the whole territory.
alter table channel add column mrc text not null default '';
alter table editorial_item add column mrc text not null default '';
alter table bulletin add column mrc text not null default '';
