//! What happened to an organization among calls for tenders: the contracts that it won.
use crate::READ;
use db::{Db, Fault};
use page::{Detail, Happened, Timeline};

async fn won(db: &Db, organization: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    let sql = concat!(
        "select a.id, a.awarded_on, coalesce(nullif(n.title, ''), n.number), coalesce(a.amount, 0), n.id \
         from notice_award a join notice n on n.id = a.notice_id \
         join tender_tie t on t.party_key = a.supplier_key and t.undone_at is null \
         where a.status not in ('cancelled', 'unsuccessful', 'pending') and a.awarded_on <> '' \
         and a.awarded_on <= $2 and t.organization_id in ",
        people::whole!("$1"),
        " order by a.awarded_on desc, a.id desc limit $3"
    );
    type Row = (String, String, String, i64, String);
    Happened::read(db, sql, organization, most, |(id, day, title, cents, notice): Row| {
        let happened = Happened::new(&day, &id, "contract-won").with(Detail::Text(title));
        let happened = if cents > 0 { happened.with(Detail::Cents(cents)) } else { happened };
        happened.at(format!("/avis/{notice}"))
    })
    .await
}

async fn told(db: &Db, organization: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    let sql = concat!(
        "select s.id, s.sent_on, 'notice-told', coalesce(nullif(n.title, ''), n.number), n.id from alert_notice s \
         join notice n on n.id = s.notice_id where s.sent_on <= $2 and s.organization_id in ",
        people::whole!("$1"),
        " union all select r.id, r.said_on, 'notice-refused', coalesce(nullif(n.title, ''), n.number), n.id \
         from alert_refusal r join notice n on n.id = r.notice_id \
         where r.taken_back_at is null and r.said_on <= $2 and r.organization_id in ",
        people::whole!("$1"),
        " order by 2 desc, 1 desc limit $3"
    );
    type Row = (String, String, String, String, String);
    Happened::read(db, sql, organization, most, |(id, day, what, title, notice): Row| {
        let what = if what == "notice-told" { "notice-told" } else { "notice-refused" };
        Happened::new(&day, &id, what).with(Detail::Text(title)).at(format!("/avis/{notice}"))
    })
    .await
}

pub const TIMELINES: [Timeline; 2] = [
    Timeline {
        kind: "contracts",
        words: "tender-contracts",
        of: "organization",
        right: READ,
        tell: |visit, id, most| Box::pin(won(visit.db(), id, most)),
    },
    Timeline {
        kind: "alerts",
        words: "tender-alerts",
        of: "organization",
        right: READ,
        tell: |visit, id, most| Box::pin(told(visit.db(), id, most)),
    },
];
