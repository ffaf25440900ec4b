//! The choice: the one session somebody comes to among those held at the same hours, while it has a chair.
use crate::session::Session;
use db::{Act, Db, Fault};
use page::{Language, Refusals};
use sqlx::{Any, Executor};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// What is said of hours at which one comes to none.
pub const NONE: &str = "none";
/// Why a session that has no chair left is refused.
pub const FULL: &str = "event-refusal-choice-full";

/// The fields of slots that were asked for so far, in their order: as many as the fullest gathering has.
static FIELDS: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());

/// The field of a slot: `choice-1` for the first, and its own for each. A refusal holds it for good, so each is made once.
pub fn field(slot: usize) -> &'static str {
    let mut fields = FIELDS.lock().unwrap_or_else(PoisonError::into_inner);
    while fields.len() <= slot {
        let next = format!("choice-{}", fields.len() + 1);
        fields.push(Box::leak(next.into_boxed_str()));
    }
    fields[slot]
}

/// Whether one says that one comes to a session: others are held at its hours, or it has places of its own.
fn is_chosen(one: &Session, sessions: &[Session]) -> bool {
    one.capacity.is_some() || sessions.iter().any(|other| other.id != one.id && other.overlaps(one))
}

/// The sessions that are chosen from, by slot: of those in a slot, one can be at one alone.
pub fn slots(sessions: &[Session]) -> Vec<Vec<&Session>> {
    let mut slots: Vec<Vec<&Session>> = vec![];
    for one in sessions.iter().filter(|one| is_chosen(one, sessions)) {
        match slots.iter_mut().find(|slot| slot.iter().all(|other| other.overlaps(one))) {
            Some(slot) => slot.push(one),
            None => slots.push(vec![one]),
        }
    }
    slots
}

/// The sessions somebody is awaited at: those that nobody chooses, and those they chose.
pub fn awaited(sessions: &[Session], chosen: &[String]) -> Vec<Session> {
    sessions.iter().filter(|one| chosen.contains(&one.id) || !is_chosen(one, sessions)).cloned().collect()
}

/// The titles of what somebody chose.
pub fn titles(sessions: &[Session], chosen: Option<&Vec<String>>, language: Language) -> String {
    let chosen = sessions.iter().filter(|one| chosen.is_some_and(|chosen| chosen.contains(&one.id)));
    chosen.map(|one| one.title(language)).collect::<Vec<_>>().join(", ")
}

/// Reads what was typed of each slot, against sessions as they are in this act: the ids chosen, or what is refused.
/// What one holds already is not full for them. Where each slot is to be answered, `whole`.
pub fn judge(
    sessions: &[Session],
    typed: &[String],
    held: &[String],
    whole: bool,
) -> Result<Vec<String>, Refusals> {
    let mut refusals = Refusals::default();
    let slots = slots(sessions);
    let chosen: Vec<&Session> =
        slots.iter().flatten().copied().filter(|one| typed.contains(&one.id)).collect();
    for (n, slot) in slots.iter().enumerate() {
        let here: Vec<&Session> = slot.iter().copied().filter(|one| typed.contains(&one.id)).collect();
        for one in &here {
            let twice = chosen.iter().any(|other| other.id != one.id && other.overlaps(one));
            refusals.unless(!twice, field(n), "event-refusal-choice-twice");
            let full = one.is_full() && !held.contains(&one.id);
            refusals.unless(!full, field(n), FULL);
        }
        let none = typed.get(n).is_some_and(|said| said == NONE);
        // Whoever is elsewhere at these hours has nothing to say of them.
        let elsewhere = slot.iter().all(|one| chosen.iter().any(|other| other.overlaps(one)));
        let said = none || elsewhere || !here.is_empty();
        refusals.unless(said || !whole, field(n), "event-refusal-choice");
    }
    if refusals.none() { Ok(chosen.into_iter().map(|one| one.id.clone()).collect()) } else { Err(refusals) }
}

/// Writes what somebody who registers chose.
pub async fn choose(act: &mut Act, registration: &str, chosen: &[String]) -> Result<(), Fault> {
    let (at, by) = (act.at(), act.by());
    for session in chosen {
        sqlx::query(
            "insert into registration_choice (registration_id, session_id, recorded_at, recorded_by) \
             values ($1, $2, $3, $4)",
        )
        .bind(registration)
        .bind(session)
        .bind(&at)
        .bind(&by)
        .execute(act.rows())
        .await?;
    }
    Ok(())
}

/// Chooses anew, in place of what was chosen; or says what is refused.
pub async fn change(
    act: &mut Act,
    sessions: &[Session],
    registration: &str,
    (typed, whole): (&[String], bool),
) -> Result<Result<(), Refusals>, Fault> {
    let held = of(act.rows(), registration).await?;
    let chosen = match judge(sessions, typed, &held, whole) {
        Ok(chosen) => chosen,
        Err(refusals) => return Ok(Err(refusals)),
    };
    sqlx::query("delete from registration_choice where registration_id = $1")
        .bind(registration)
        .execute(act.rows())
        .await?;
    choose(act, registration, &chosen).await?;
    act.record("registration.chose", "registration", registration, &chosen.join(" ")).await?;
    Ok(Ok(()))
}

/// Lets go of what somebody to whom a place was just given had chosen, where no chair is left; gives those sessions.
pub async fn let_go(act: &mut Act, registration: &str) -> Result<Vec<String>, Fault> {
    let lost: Vec<(String,)> = sqlx::query_as(
        "select c.session_id from registration_choice c join gathering_session s on s.id = c.session_id \
         where c.registration_id = $1 and s.capacity < (select count(*) from registration_choice o \
         join registration r on r.id = o.registration_id where o.session_id = s.id and r.cancelled_at is null \
         and (r.seated_at is not null or r.offered_at is not null and r.lapsed_at is null)) order by c.session_id",
    )
    .bind(registration)
    .fetch_all(act.rows())
    .await?;
    for (session,) in &lost {
        sqlx::query("delete from registration_choice where registration_id = $1 and session_id = $2")
            .bind(registration)
            .bind(session)
            .execute(act.rows())
            .await?;
        act.record("registration.choice-lost", "registration", registration, session).await?;
    }
    Ok(lost.into_iter().map(|(session,)| session).collect())
}

/// How many of those who still mean to come chose a session, and how many of them hold a chair of it.
pub async fn counts<'e>(rows: impl Executor<'e, Database = Any>, session: &str) -> Result<(i64, i64), Fault> {
    sqlx::query_as(
        "select count(*), cast(coalesce(sum(case when r.seated_at is not null or r.offered_at is not null \
         and r.lapsed_at is null then 1 else 0 end), 0) as bigint) from registration_choice c join registration r \
         on r.id = c.registration_id where c.session_id = $1 and r.cancelled_at is null \
         and (r.seated_at is not null or r.lapsed_at is null)",
    )
    .bind(session)
    .fetch_one(rows)
    .await
}

/// Whether a session whose places become so many, fewer than they were, would leave out somebody who holds a chair.
pub async fn leaves_out(act: &mut Act, session: &str, places: i64) -> Result<bool, Fault> {
    let (kept,): (Option<i64>,) = sqlx::query_as("select capacity from gathering_session where id = $1")
        .bind(session)
        .fetch_one(act.rows())
        .await?;
    let (_, held) = counts(act.rows(), session).await?;
    Ok(kept.is_none_or(|kept| places < kept) && places < held)
}

/// The sessions that somebody chose.
pub async fn of<'e>(
    rows: impl Executor<'e, Database = Any>,
    registration: &str,
) -> Result<Vec<String>, Fault> {
    let chosen: Vec<(String,)> = sqlx::query_as(
        "select session_id from registration_choice where registration_id = $1 order by session_id",
    )
    .bind(registration)
    .fetch_all(rows)
    .await?;
    Ok(chosen.into_iter().map(|(session,)| session).collect())
}

/// What everyone who registered for a gathering chose, by registration.
pub async fn by_registration(db: &Db, gathering: &str) -> Result<HashMap<String, Vec<String>>, Fault> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "select c.registration_id, c.session_id from registration_choice c join registration r \
         on r.id = c.registration_id where r.gathering_id = $1 order by c.registration_id, c.session_id",
    )
    .bind(gathering)
    .fetch_all(db.rows())
    .await?;
    let mut chosen: HashMap<String, Vec<String>> = HashMap::new();
    for (registration, session) in rows {
        chosen.entry(registration).or_default().push(session);
    }
    Ok(chosen)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(id: &str, begins: &str, ends: &str, places: Option<(i64, i64)>) -> Session {
        Session {
            id: id.into(),
            day: "2021-07-05".into(),
            begins: begins.into(),
            ends: ends.into(),
            capacity: places.map(|(all, _)| all),
            taken: places.map(|(_, taken)| taken).unwrap_or_default(),
            ..Session::default()
        }
    }

    #[test]
    fn each_slot_has_a_field_of_its_own() {
        assert_eq!(field(12), "choice-13");
        assert_eq!([field(0), field(11), field(12)], ["choice-1", "choice-12", "choice-13"]);
    }

    #[test]
    fn one_chooses_once_at_the_same_hours_and_never_a_full_session() {
        let day = [
            session("opening", "09:00", "10:00", None),
            session("long", "10:00", "12:00", Some((1, 0))),
            session("short", "10:00", "11:00", None),
            session("late", "11:00", "12:00", Some((1, 1))),
        ];
        let ids: Vec<Vec<&str>> =
            slots(&day).iter().map(|slot| slot.iter().map(|one| one.id.as_str()).collect()).collect();
        assert_eq!(ids, [vec!["long", "short"], vec!["late"]]);
        let judged = |typed: &[&str], held: &[&str], whole: bool| {
            let [typed, held] =
                [typed, held].map(|ids| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>());
            judge(&day, &typed, &held, whole)
        };
        assert_eq!(
            judged(&["long", ""], &[], true),
            Ok(vec!["long".to_owned()]),
            "elsewhere at the later hours"
        );
        assert_eq!(judged(&["short", "none"], &[], true), Ok(vec!["short".to_owned()]));
        assert_eq!(judged(&["", ""], &[], false), Ok(vec![]));
        let why = |typed: &[&str], field: &str| judged(typed, &[], true).unwrap_err().on(field);
        assert_eq!(why(&["short", ""], "choice-2"), "event-refusal-choice");
        assert_eq!(why(&["short", "late"], "choice-2"), "event-refusal-choice-full");
        assert_eq!(why(&["long", "late"], "choice-1"), "event-refusal-choice-twice");
        assert!(judged(&["short", "late"], &["late"], true).is_ok(), "their own chair");
        let awaited: Vec<String> =
            awaited(&day, &["short".to_owned()]).into_iter().map(|one| one.id).collect();
        assert_eq!(awaited, ["opening", "short"]);
    }
}
