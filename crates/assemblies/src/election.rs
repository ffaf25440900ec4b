//! The election: its candidates, the mandates that end with it, and those it gives on the board.
use crate::{
    assembly::{self, Assembly},
    motion::{self, Motion},
};
use concertation::{body, mandate};
use db::{Act, Db, Fault, FromRow};
use jiff::ToSpan;
use page::Refusals;
use people::pick;
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Candidate {
    pub id: String,
    pub person_id: String,
    pub person: String,
    /// The organization they come from, or "".
    pub organization_id: String,
    pub organization: String,
    pub mandate_id: Option<String>,
}

/// What was typed of a candidate.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub person: Vec<String>,
    /// The member they come from, by its place on the roll.
    pub of: String,
}

macro_rules! candidates {
    () => {
        concat!(
            "select c.id, c.person_id, case when p.erased_at is null then p.name else 'P-' || substr(p.id, 23) end \
             as person, coalesce(o.id, '') as organization_id, coalesce(o.name, '') as organization, c.mandate_id \
             from assembly_candidate c join person p on p.id = c.person_id left join organization o on o.id = ",
            people::keeper!("c.organization_id"),
            " where c.motion_id = $1 order by c.id"
        )
    };
}

/// The candidates of an election, in the order they were named.
pub async fn of(db: &Db, motion: &str) -> Result<Vec<Candidate>, Fault> {
    sqlx::query_as(candidates!()).bind(motion).fetch_all(db.rows()).await
}

/// The same, in an act that counts them.
pub async fn held(act: &mut Act, motion: &str) -> Result<Vec<Candidate>, Fault> {
    sqlx::query_as(candidates!()).bind(motion).fetch_all(act.rows()).await
}

/// An election already put keeps the board it elects, and a day before the end of the mandates it gives.
pub async fn judge_kept(
    act: &mut Act,
    kept: &Assembly,
    typed: &assembly::Typed,
    refusals: &mut Refusals,
) -> Result<(), Fault> {
    let ends: Vec<(String,)> = sqlx::query_as(
        "select coalesce(until_on, '') from assembly_motion where assembly_id = $1 and kind = 'election' \
         and withdrawn_at is null",
    )
    .bind(&kept.id)
    .fetch_all(act.rows())
    .await?;
    refusals.unless(ends.is_empty() || kept.body_id == typed.body, "body", "assembly-refusal-elects");
    let before = ends.iter().all(|(until,)| until.as_str() > typed.day.trim());
    refusals.unless(before, "day", "assembly-refusal-elects-until");
    Ok(())
}

/// Names a candidate before the vote opens, or says what is refused.
pub async fn name(act: &mut Act, id: &str, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let Some((motion, one)) = motion::before(act, id).await? else { return Ok(Ok(())) };
    let waits = motion.is_election() && motion.state() == "waiting";
    refusals.unless(waits, "name", "assembly-refusal-voted");
    let voters = crate::voter::held(act, &one.id).await?;
    let from = voters.iter().find(|voter| voter.id == typed.of);
    refusals.unless(typed.of.is_empty() || from.is_some(), "of", "assembly-refusal-voter");
    let person = pick::meet(act, &typed.name, &typed.person, &mut refusals).await?;
    let known = held(act, id).await?;
    let twice = person.as_ref().is_some_and(|person| known.iter().any(|one| one.person_id == *person));
    refusals.unless(!twice, "name", "assembly-refusal-candidate");
    let (Some(person), true) = (person, refusals.none()) else { return Ok(Err(refusals)) };
    let (candidate, from) = (act.id(), from.map(|voter| &voter.organization_id));
    sqlx::query(
        "insert into assembly_candidate (id, motion_id, person_id, organization_id) values ($1, $2, $3, $4)",
    )
    .bind(&candidate)
    .bind(id)
    .bind(&person)
    .bind(from)
    .execute(act.rows())
    .await?;
    act.record("assembly.candidate-named", "assembly", &one.id, &candidate).await?;
    Ok(Ok(()))
}

/// The mandates that end where an election fills their seats.
async fn outgoing(act: &mut Act, motion: &str) -> Result<Vec<String>, Fault> {
    let all: Vec<(String,)> =
        sqlx::query_as("select mandate_id from assembly_outgoing where motion_id = $1 order by mandate_id")
            .bind(motion)
            .fetch_all(act.rows())
            .await?;
    Ok(all.into_iter().map(|(id,)| id).collect())
}

/// Seats those elected from the day of the assembly: whoever sat already takes over their own mandate, the others those
/// that end; what is left of these ends the day before. Says what the board refuses.
pub async fn seat(
    act: &mut Act,
    db: &Db,
    one: &Assembly,
    motion: &Motion,
    elected: &[Candidate],
) -> Result<Result<(), Refusals>, Fault> {
    let Some(board) = body::find(db, &one.body_id).await? else {
        let mut refusals = Refusals::default();
        refusals.refuse("vote", "assembly-refusal-no-body");
        return Ok(Err(refusals));
    };
    let sitting = mandate::of_body(db, &board.id).await?;
    let still = |mandate: &&mandate::Mandate| mandate.until_on.as_ref().is_none_or(|until| *until >= one.day);
    let ending = outgoing(act, &motion.id).await?;
    let mut free: Vec<_> =
        sitting.iter().filter(still).filter(|mandate| ending.contains(&mandate.id)).cloned().collect();
    let own = |person: &str| {
        let mine = |mandate: &&mandate::Mandate| mandate.person_id == person;
        sitting.iter().filter(still).find(mine).map(|mandate| mandate.id.clone())
    };
    let taken: Vec<_> = elected.iter().map(|one| own(&one.person_id)).collect();
    free.retain(|mandate| !taken.iter().flatten().any(|id| *id == mandate.id));
    let mut free = free.into_iter();
    for (candidate, own) in elected.iter().zip(taken) {
        let replaces = own.or_else(|| free.next().map(|mandate| mandate.id)).unwrap_or_default();
        let typed = mandate::Typed {
            person: vec![candidate.person_id.clone()],
            organization: Some(candidate.organization_id.clone())
                .filter(|id| !id.is_empty())
                .into_iter()
                .collect(),
            title: motion.title.clone(),
            standing: mandate::STANDINGS[0].into(),
            from_on: one.day.clone(),
            until_on: motion.until_on.clone().unwrap_or_default(),
            replaces,
            ..mandate::Typed::default()
        };
        let given = match mandate::give(act, &board, &typed).await? {
            Ok(given) => given,
            Err(why) => {
                // A mandate ends on a day of its own at the earliest: one that began that day is not replaced.
                let same_day = why.on("from_on") == "day-refusal-order";
                let mut refusals = Refusals::default();
                let words = if same_day { "assembly-refusal-seat-day" } else { "assembly-refusal-seat" };
                refusals.refuse("vote", words);
                return Ok(Err(refusals));
            }
        };
        sqlx::query("update assembly_candidate set mandate_id = $2 where id = $1")
            .bind(&candidate.id)
            .bind(given)
            .execute(act.rows())
            .await?;
    }
    let eve = page::read_day(&one.day).map(|day| day.saturating_sub(1.day()).to_string());
    for mandate in free {
        if let Ok(eve) = &eve
            && *eve >= mandate.from_on
        {
            let _ended = mandate::end(act, &mandate, eve).await?;
        }
    }
    Ok(Ok(()))
}
