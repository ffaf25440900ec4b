//! What waits in communications: what was to be published and is not, and channels nobody read last month.
use crate::{KEEP, channel, editorial, reading};
use db::{Db, Fault};
use jiff::ToSpan;
use page::Waiting;

pub async fn waiting(db: Db) -> Result<Vec<Waiting>, Fault> {
    let wait =
        |words, count, path: &str, late| Waiting { words, count, path: path.into(), right: KEEP, late };
    let month = db.today().saturating_sub(1.months()).to_string()[..7].to_owned();
    let readings = reading::all(&db).await?;
    let unread = channel::all(&db).await?.into_iter().filter(|one| {
        let lived = one.lives(&format!("{month}-01"), &format!("{month}-31"));
        lived && !readings.iter().any(|read| read.channel_id == one.id && *read.day >= *month)
    });
    let unread = unread.count();
    Ok(vec![
        wait(
            "com-waiting-late",
            editorial::late(&db).await?.len(),
            "/communications/calendrier#retard",
            true,
        ),
        wait("com-waiting-unread", unread, "/communications", false),
    ])
}
