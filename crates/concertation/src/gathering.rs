//! The gathering: what another room holds, such as an assembly, and who came to it, for the hours it gives.
use db::{Act, Fault};
use jiff::ToSpan;

/// What another room held: its day, how long it lasted, its action of the frame, its MRC, and where it opens.
#[derive(Clone, Copy, Debug)]
pub struct Gathering<'a> {
    pub day: &'a str,
    pub minutes: i64,
    pub action: &'a str,
    /// The MRC where it was, or "".
    pub mrc: &'a str,
    pub path: &'a str,
}

/// Notes who came, each of them once. `volunteer_rows!` says to whom it gives hours.
pub async fn attended(act: &mut Act, held: Gathering<'_>, persons: &[String]) -> Result<(), Fault> {
    let eve = page::read_day(held.day).map(|day| day.saturating_sub(1.day()).to_string());
    let eve = eve.unwrap_or_else(|_| held.day.to_owned());
    let (at, by) = (act.at(), act.by());
    for person in persons {
        let id = act.id();
        sqlx::query(
            "insert into concertation_attendance (id, person_id, day, eve, minutes, action, mrc, path, \
             recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) \
             on conflict (path, person_id) do nothing",
        )
        .bind(&id)
        .bind(person)
        .bind(held.day)
        .bind(&eve)
        .bind(held.minutes)
        .bind(held.action)
        .bind(held.mrc)
        .bind(held.path)
        .bind(&at)
        .bind(&by)
        .execute(act.rows())
        .await?;
    }
    Ok(())
}
