//! What waits in the programme: overdue steps with buyers, needs to publish, meetings asked for, and who must be called about an introduction.
use crate::{KEEP, asked_meeting, follow, need, prospect};
use db::{Db, Fault};
use page::Waiting;

pub async fn waiting(db: Db) -> Result<Vec<Waiting>, Fault> {
    let wait =
        |words, count, path: &str, late| Waiting { words, count, path: path.into(), right: KEEP, late };
    let late = prospect::late(&db).await?;
    let asked = need::open(&db).await?.iter().filter(|one| one.published_on.is_none()).count();
    let due = follow::due(&db).await?;
    let call = due.iter().filter(|one| one.asked_on.is_none() && one.mailbox.is_empty()).count();
    let meetings = asked_meeting::waiting(&db).await?.len();
    Ok(vec![
        wait("market-waiting-outreach", late, "/marche/demarchage", true),
        wait("market-waiting-needs", asked, "/marche/besoins", false),
        wait("market-waiting-meetings", meetings, "/marche/maillages#rencontres", false),
        wait("market-waiting-calls", call, "/marche/maillages#suites", true),
    ])
}
