//! The sitting: how long an assembly was held and who came to it themselves, told to concertation as it is lifted.
use crate::assembly::Assembly;
use concertation::gathering::{self, Gathering};
use db::{Act, Fault};

/// The minutes from the opening to this act. What is lifted on another day, or as soon as it is opened, was noted
/// afterwards: it lasted as it was planned.
fn lasted(act: &Act, one: &Assembly) -> i64 {
    let opened = one.opened_at.as_deref().and_then(|at| at.parse::<jiff::Timestamp>().ok());
    let minutes = opened.map_or(0, |opened| (act.moment().as_second() - opened.as_second()) / 60);
    if one.day == act.today().to_string() && minutes > 0 { minutes } else { one.minutes }
}

/// Tells concertation who came, in the room or from afar, for however many members.
pub async fn tell(act: &mut Act, one: &Assembly) -> Result<(), Fault> {
    let came: Vec<(String,)> = sqlx::query_as(
        "select distinct person_id from assembly_presence where assembly_id = $1 and how in ('room', 'remote') \
         and person_id is not null order by person_id",
    )
    .bind(&one.id)
    .fetch_all(act.rows())
    .await?;
    let persons: Vec<String> = came.into_iter().map(|(person,)| person).collect();
    let path = format!("/assemblees/{}", one.id);
    let minutes = lasted(act, one);
    let held = Gathering { day: &one.day, minutes, action: &one.action, mrc: &one.mrc, path: &path };
    gathering::attended(act, held, &persons).await
}
