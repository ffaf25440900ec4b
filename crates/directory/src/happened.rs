//! What happened to an organization in the directory: its sheet published or withdrawn, its offers made or withdrawn.
use crate::KEEP;
use db::{Db, Fault};
use page::{Detail, Happened, Timeline};

async fn told(db: &Db, organization: &str, most: i64) -> Result<Vec<Happened>, Fault> {
    let sql = concat!(
        "select x.id, x.day, x.what, x.said, x.organization_id from (\
         select id, shown_on as day, 'published' as what, '' as said, organization_id from sheet_shown \
         where field = 'sheet' union all select id, hidden_on, 'unpublished', '', organization_id from sheet_shown \
         where field = 'sheet' and hidden_on is not null \
         union all select id, offered_on, 'offered', name_fr, organization_id from offer \
         union all select id, withdrawn_on, 'offer-ended', name_fr, organization_id from offer \
         where withdrawn_on is not null) x where x.day <= $2 and x.organization_id in ",
        people::whole!("$1"),
        " order by x.day desc, x.id desc limit $3"
    );
    Happened::read(
        db,
        sql,
        organization,
        most,
        |(id, day, what, said, whose): (String, String, String, String, String)| {
            Happened::new(&day, &id, &what).with(Detail::Text(said)).at(format!("/fiches/{whose}"))
        },
    )
    .await
}

pub const TIMELINES: [Timeline; 1] = [Timeline {
    kind: "sheet",
    words: "dir-menu",
    of: "organization",
    right: KEEP,
    tell: |visit, id, most| Box::pin(told(visit.db(), id, most)),
}];
