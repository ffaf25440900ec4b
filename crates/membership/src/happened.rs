//! What happened to an organization and to a person as members: applications, admission, categories, dues, delegates.
use crate::{READ, REGISTER};
use db::{Db, Fault, FromRow};
use page::{Detail, Fate, Happened, Held, Language, Timeline};
use people::MEET;

#[derive(FromRow)]
struct Standing {
    id: String,
    day: String,
    what: String,
    said: String,
    said_en: String,
    place: String,
}

#[derive(FromRow)]
struct Row {
    id: String,
    day: String,
    what: String,
    said: String,
    place: String,
    cents: i64,
}

#[derive(FromRow)]
struct Applied {
    id: String,
    day: String,
    what: String,
    said: String,
    /// Why it was admitted, where a reason was given.
    reason: String,
    place: String,
}

/// Admitted, in which categories, and gone.
async fn standing(
    db: &Db,
    organization: &str,
    language: Language,
    most: i64,
) -> Result<Vec<Happened>, Fault> {
    let sql = concat!(
        "select x.id, x.day, x.what, coalesce(y.name_fr, x.said) as said, coalesce(y.name_en, x.said) as said_en, \
         '/membres/' || x.id as place from (\
         select id, joined_on as day, 'admitted' as what, resolution as said, '' as category_id, organization_id \
         from membership union all select id, left_on, 'departed', left_reason, '', organization_id from membership \
         where left_on is not null \
         union all select m.id, h.from_on, 'category', '', h.category_id, m.organization_id from membership_held h \
         join membership m on m.id = h.membership_id where h.from_on > m.joined_on) x \
         left join membership_category y on y.id = x.category_id where x.day <= $2 and x.organization_id in ",
        people::whole!("$1"),
        " order by x.day desc, x.id desc limit $3"
    );
    Happened::read(db, sql, organization, most, |row: Standing| {
        let said = match row.what.as_str() {
            "departed" if !row.said.is_empty() => Detail::Word("member-left", row.said),
            _ if language == Language::English => Detail::Text(row.said_en),
            _ => Detail::Text(row.said),
        };
        Happened::new(&row.day, &row.id, &row.what).with(said).at(row.place)
    })
    .await
}

/// Applied, and what the board decided.
async fn applications(db: &Db, organization: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    let sql = concat!(
        "select x.id, x.day, x.what, x.said, x.reason, '/adhesions/' || x.id as place from (\
         select id, received_on as day, 'applied' as what, '' as said, '' as reason, organization_id from application \
         union all select p.id, d.decided_on, 'decided', d.outcome, \
         case when d.outcome = 'admitted' then d.reason else '' end, p.organization_id from application_decision d \
         join application p on p.id = d.application_id) x where x.day <= $2 and x.organization_id in ",
        people::whole!("$1"),
        " order by x.day desc, x.id desc limit $3"
    );
    Happened::read(db, sql, organization, most, |row: Applied| {
        let mut happened = Happened::new(&row.day, &row.id, &row.what).at(row.place);
        if !row.said.is_empty() {
            happened = happened.with(Detail::Word("member-outcome", row.said));
        }
        happened.with(Detail::Text(row.reason))
    })
    .await
}

/// Dues that were received.
async fn dues(db: &Db, organization: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    let sql = concat!(
        "select p.id, p.day, 'paid' as what, p.method as said, '/membres/' || m.id as place, p.cents from dues_paid p \
         join membership m on m.id = p.membership_id where p.withdrawn_at is null and p.day <= $2 \
         and m.organization_id in ",
        people::whole!("$1"),
        " order by p.day desc, p.id desc limit $3"
    );
    Happened::read(db, sql, organization, most, |row: Row| {
        Happened::new(&row.day, &row.id, &row.what)
            .with(Detail::Cents(row.cents))
            .with(Detail::Word("member-method", row.said))
            .at(row.place)
    })
    .await
}

/// Which members a person spoke for.
async fn delegate(db: &Db, person: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    let sql = concat!(
        "select x.id, x.day, x.what, o.name as said, '/membres/' || m.id as place, cast(0 as bigint) as cents from (\
         select id, from_on as day, 'delegate' as what, membership_id, person_id from delegate \
         union all select d.id, coalesce(case when g.left_on <= d.until_on then null else d.until_on end, g.left_on), \
         'delegate-ended', d.membership_id, d.person_id from delegate d join membership g on g.id = d.membership_id \
         where d.until_on is not null or g.left_on is not null) x join membership m on m.id = x.membership_id \
         join organization o on o.id = ",
        people::keeper!("m.organization_id"),
        " where x.person_id = $1 and x.day <= $2 \
         order by x.day desc, x.id desc limit $3"
    );
    Happened::read(db, sql, person, most, |row: Row| {
        Happened::new(&row.day, &row.id, &row.what).with(Detail::Text(row.said)).at(row.place)
    })
    .await
}

pub const TIMELINES: [Timeline; 4] = [
    Timeline {
        kind: "membership",
        words: "member-menu",
        of: "organization",
        right: REGISTER,
        tell: |visit, id, most| Box::pin(standing(visit.db(), id, visit.language(), most)),
    },
    Timeline {
        kind: "applications",
        words: "member-applications",
        of: "organization",
        right: READ,
        tell: |visit, id, most| Box::pin(applications(visit.db(), id, most)),
    },
    Timeline {
        kind: "dues",
        words: "member-dues-received",
        of: "organization",
        right: REGISTER,
        tell: |visit, id, most| Box::pin(dues(visit.db(), id, most)),
    },
    Timeline {
        kind: "delegate",
        words: "member-delegate-of",
        of: "person",
        right: MEET,
        tell: |visit, id, most| Box::pin(delegate(visit.db(), id, most)),
    },
];

/// What this room holds of a person.
pub const HELD: [Held; 3] = [
    Held {
        table: "delegate",
        columns: &["membership_id", "from_on", "until_on"],
        of: "person_id = $1",
        fate: Fate::Kept("register"),
    },
    Held {
        table: "application",
        columns: &["name", "contact_name", "contact_email", "language", "received_on", "consented_at"],
        of: concat!("contact_email in ", people::email_of!()),
        fate: Fate::Emptied(&["contact_name", "contact_email"], "decided"),
    },
    Held {
        table: "member_update",
        columns: &["contact_name", "email", "phone", "delegates", "received_on", "bulletins"],
        of: concat!("email in ", people::email_of!()),
        fate: Fate::Emptied(&["contact_name", "email", "phone", "delegates"], "asked"),
    },
];
