//! What communications count: followers gained, campaigns, ads and the enterprises they feature, press, news, bulletins.
use figures::{Figure, Fold, Kinds, Span, Unit};

/// SQL: one value of the last reading of a channel `c` that stands and meets a test.
macro_rules! last {
    ($column:literal, $test:literal) => {
        concat!(
            "(select r.",
            $column,
            " from channel_reading r where r.channel_id = c.id and r.withdrawn_at is null and ",
            $test,
            " order by r.day desc, r.id desc limit 1)"
        )
    };
}

/// SQL: one value of what the growth of a channel `c` is told from: the last reading before the period, or the first
/// within it of a channel that opened then.
macro_rules! base {
    ($column:literal) => {
        concat!(
            "coalesce(",
            last!($column, "r.day < $1"),
            ", case when c.from_on >= $1 then (select r.",
            $column,
            " from channel_reading r where r.channel_id = c.id and r.withdrawn_at is null and r.day between $1 and $2 \
             order by r.day, r.id limit 1) end)"
        )
    };
}

/// One row for each channel that was read before the period, or as it opened, and once more within it. A channel that
/// lacks one of both readings has none: it is missing, and is no nought.
const GAINED: &str = concat!(
    "select x.id, x.day, cast(null as text) as organization_id, cast(null as text) as person_id, x.mrc, \
     '1.1' as action, x.reached - x.base as amount, x.label, x.path, x.recorded_by, x.kind, '' as programme \
     from (select c.id, c.kind, nullif(c.mrc, '') as mrc, c.name as label, \
     '/communications/canaux/' || c.id as path, ",
    last!("day", "r.day between $1 and $2"),
    " as day, ",
    last!("recorded_by", "r.day between $1 and $2"),
    " as recorded_by, ",
    last!("id", "r.day between $1 and $2"),
    " as last_id, ",
    last!("followers", "r.day between $1 and $2"),
    " as reached, ",
    base!("id"),
    " as base_id, ",
    base!("followers"),
    " as base from channel c) x where x.last_id is not null and x.base_id is not null and x.base_id <> x.last_id"
);

/// One row for each channel in force on the day, by its last reading.
const FOLLOWERS: &str = concat!(
    "select x.* from (select c.id, ",
    last!("day", "r.day <= $2"),
    " as day, cast(null as text) as organization_id, cast(null as text) as person_id, nullif(c.mrc, '') as mrc, \
     '1.1' as action, ",
    last!("followers", "r.day <= $2"),
    " as amount, c.name as label, '/communications/canaux/' || c.id as path, ",
    last!("recorded_by", "r.day <= $2"),
    " as recorded_by, c.kind, '' as programme from channel c where $1 <= $2 and c.from_on <= $2 \
     and (c.until_on is null or c.until_on >= $2)) x where x.amount is not null"
);

/// One row for each channel of the period that nobody read within it.
const UNREAD: &str = "select c.id, c.from_on as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, nullif(c.mrc, '') as mrc, '1.1' as action, cast(1 as bigint) as amount, \
     c.name as label, '/communications/canaux/' || c.id as path, c.recorded_by, c.kind, '' as programme from channel c \
     where c.from_on <= $2 and (c.until_on is null or c.until_on >= $1) and not exists (select 1 from channel_reading r \
     where r.channel_id = c.id and r.withdrawn_at is null and r.day between $1 and $2)";

/// One row for each campaign that began in the period.
const CAMPAIGNS: &str = "select c.id, c.from_on as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, nullif(c.mrc, '') as mrc, c.action, cast(1 as bigint) as amount, c.name as label, \
     '/communications/campagnes/' || c.id as path, c.recorded_by, '' as kind, c.programme from campaign c \
     where c.from_on between $1 and $2 and c.withdrawn_at is null";

/// One row for each ad shown in the period.
const ADS: &str = "select a.id, a.day, cast(null as text) as organization_id, cast(null as text) as person_id, \
     nullif(c.mrc, '') as mrc, c.action, cast(1 as bigint) as amount, substr(a.text, 1, 90) as label, \
     '/communications/publicites/' || a.id as path, a.recorded_by, coalesce(h.kind, '') as kind, c.programme \
     from campaign_ad a join campaign c on c.id = a.campaign_id left join channel h on h.id = a.channel_id \
     where a.day between $1 and $2 and a.withdrawn_at is null and c.withdrawn_at is null";

/// One row for each ad and each enterprise that it features.
const FEATURED: &str = concat!(
    "select distinct a.id || '-' || o.id as id, a.day, o.id as organization_id, cast(null as text) as person_id, ",
    people::mrc_on!("f.organization_id", "a.day"),
    " as mrc, c.action, cast(1 as bigint) as amount, o.name as label, '/communications/publicites/' || a.id as path, \
     a.recorded_by, '' as kind, c.programme from ad_feature f join campaign_ad a on a.id = f.ad_id \
     join campaign c on c.id = a.campaign_id join organization o on o.id = ",
    people::keeper!("f.organization_id"),
    " where a.day between $1 and $2 and a.withdrawn_at is null and c.withdrawn_at is null"
);

/// One row for each ad and each kind of impact that it brings forward.
const IMPACTS: &str = "select a.id || '-' || i.impact as id, a.day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, nullif(c.mrc, '') as mrc, c.action, cast(1 as bigint) as amount, \
     substr(a.text, 1, 90) as label, '/communications/publicites/' || a.id as path, a.recorded_by, i.impact as kind, \
     c.programme from campaign_ad a join campaign c on c.id = a.campaign_id join (select 'social' as impact \
     union all select 'economic' union all select 'environmental') i \
     on replace(' ' || a.impact || ' ', ' ' || i.impact || ' ', '') <> ' ' || a.impact || ' ' \
     where a.day between $1 and $2 and a.withdrawn_at is null and c.withdrawn_at is null";

/// One row for each time the press spoke of the pole, of an enterprise or of the social economy.
const PRESS: &str = concat!(
    "select p.id, p.day, o.id as organization_id, cast(null as text) as person_id, nullif(p.mrc, '') as mrc, p.action, \
     cast(1 as bigint) as amount, p.title as label, '/communications/presse/' || p.id as path, p.recorded_by, p.kind, \
     '' as programme from press_mention p left join organization o on o.id = ",
    people::keeper!("p.organization_id"),
    " where p.day between $1 and $2 and p.withdrawn_at is null"
);

/// One row for each thing of the editorial calendar that was published in the period.
const PUBLISHED: &str = "select e.id, e.published_on as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, nullif(e.mrc, '') as mrc, e.action, cast(1 as bigint) as amount, \
     e.title as label, '/communications/calendrier/' || e.id as path, e.recorded_by, coalesce(h.kind, '') as kind, \
     '' as programme from editorial_item e left join channel h on h.id = e.channel_id \
     where e.published_on between $1 and $2 and e.withdrawn_at is null";

/// One row for each month of the period in which a bulletin was sent: its first.
const BULLETINS: &str = "select b.id, b.sent_on as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, nullif(b.mrc, '') as mrc, b.action, cast(1 as bigint) as amount, \
     b.title_fr as label, '/communications/infolettres/' || b.id as path, b.recorded_by, '' as kind, '' as programme \
     from bulletin b where b.sent_on between $1 and $2 and not exists (select 1 from bulletin e \
     where substr(e.sent_on, 1, 7) = substr(b.sent_on, 1, 7) and e.sent_on between $1 and $2 \
     and (e.sent_at < b.sent_at or (e.sent_at = b.sent_at and e.id < b.id)))";

/// One row for each news item that everyone reads from a day of the period on.
const NEWS: &str = "select n.id, n.published_on as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, nullif(n.mrc, '') as mrc, n.action, cast(1 as bigint) as amount, \
     n.title_fr as label, '/communications/nouvelles/' || n.id as path, n.recorded_by, '' as kind, '' as programme \
     from news n where n.published_on between $1 and $2 and n.withdrawn_at is null";

const CHANNEL: Kinds = Kinds::Words("com-kind");

const fn figure(key: &'static str, fold: Fold, span: Span, kinds: Kinds, sql: &'static str) -> Figure {
    Figure { key, fold, unit: Unit::Count, span, axis: "1", kinds, own: false, sql }
}

pub const FIGURES: [Figure; 11] = [
    figure("communications.followers-gained", Fold::Sum, Span::Period, CHANNEL, GAINED),
    figure("communications.followers", Fold::Sum, Span::AsOf, CHANNEL, FOLLOWERS),
    figure("communications.unread", Fold::Count, Span::Period, CHANNEL, UNREAD),
    figure("communications.campaigns", Fold::Count, Span::Period, Kinds::None, CAMPAIGNS),
    figure("communications.ads", Fold::Count, Span::Period, CHANNEL, ADS),
    figure("communications.featured", Fold::Organizations, Span::Period, Kinds::None, FEATURED),
    figure("communications.impacts", Fold::Count, Span::Period, Kinds::Words("com-impact"), IMPACTS),
    figure("communications.press", Fold::Count, Span::Period, Kinds::Words("com-press-kind"), PRESS),
    figure("communications.published", Fold::Count, Span::Period, CHANNEL, PUBLISHED),
    figure("communications.news", Fold::Count, Span::Period, Kinds::None, NEWS),
    figure("communications.bulletins", Fold::Count, Span::Period, Kinds::None, BULLETINS),
];
