//! The motion: what the assembly is asked, by which majority and in which way it votes, and what came of it. An
//! election is one, with its college, its seats and its candidates.
use crate::{
    assembly::{self, Assembly},
    ballot, election,
    majority::MAJORITIES,
    presence,
};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// Hands counted by staff, votes cast openly, or ballots that nothing ties to who cast them.
pub const WAYS: [&str; 3] = ["hands", "open", "secret"];
/// What may be said of a motion.
pub const CHOICES: [&str; 3] = ["for", "against", "abstained"];
/// The most seats of one election.
const MOST_SEATS: i64 = 50;

#[derive(Clone, Debug, FromRow)]
pub struct Motion {
    pub id: String,
    pub assembly_id: String,
    pub number: i64,
    pub kind: String,
    pub text: String,
    /// The members that moved and seconded it, or "".
    pub mover: String,
    pub seconder: String,
    pub majority: String,
    pub way: String,
    pub college: String,
    pub seats: i64,
    pub title: String,
    pub until_on: Option<String>,
    pub opened_at: Option<String>,
    pub closed_at: Option<String>,
    pub present: i64,
    pub needed: i64,
    pub outcome: String,
    pub teller: String,
    pub withdrawn_at: Option<String>,
    /// How many cast their votes so far.
    pub heard: i64,
}

impl Motion {
    pub fn is_election(&self) -> bool {
        self.kind == "election"
    }

    /// `withdrawn`, `closed`, `open` or `waiting`.
    pub fn state(&self) -> &'static str {
        match (&self.withdrawn_at, &self.closed_at, &self.opened_at) {
            (Some(_), ..) => "withdrawn",
            (_, Some(_), _) => "closed",
            (.., Some(_)) => "open",
            _ => "waiting",
        }
    }

    pub fn is_open(&self) -> bool {
        self.state() == "open"
    }
}

/// What was typed of a motion or of an election.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub text: String,
    pub mover: String,
    pub seconder: String,
    pub majority: String,
    pub way: String,
    pub college: String,
    pub seats: String,
    pub title: String,
    pub until_on: String,
    /// The mandates that end where this election fills their seats.
    pub outgoing: Vec<String>,
}

macro_rules! motions {
    ($rest:literal) => {
        concat!(
            "select m.id, m.assembly_id, m.number, m.kind, m.text, coalesce((select r.name from assembly_voter w \
             join organization r on r.id = ",
            people::keeper!("w.organization_id"),
            " where w.id = m.mover_id), '') as mover, coalesce((select r.name from assembly_voter w \
             join organization r on r.id = ",
            people::keeper!("w.organization_id"),
            " where w.id = m.seconder_id), '') as seconder, m.majority, m.way, m.college, m.seats, m.title, \
             m.until_on, m.opened_at, m.closed_at, m.present, m.needed, m.outcome, m.teller, m.withdrawn_at, \
             (select count(*) from assembly_vote x where x.motion_id = m.id) \
             + (select count(*) from assembly_cast y where y.motion_id = m.id) as heard from assembly_motion m ",
            $rest
        )
    };
}

/// The motions of an assembly, in their order; those withdrawn too.
pub async fn of(db: &Db, assembly: &str) -> Result<Vec<Motion>, Fault> {
    sqlx::query_as(motions!("where m.assembly_id = $1 order by m.number"))
        .bind(assembly)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Motion>, Fault> {
    sqlx::query_as(motions!("where m.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The same, in an act that may change it.
pub async fn held(act: &mut Act, id: &str) -> Result<Option<Motion>, Fault> {
    sqlx::query_as(motions!("where m.id = $1")).bind(id).fetch_optional(act.rows()).await
}

/// Puts a motion, or an election, before an assembly that is not lifted; or says what is refused.
pub async fn put(
    act: &mut Act,
    one: &Assembly,
    kind: &str,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let current = assembly::held(act, &one.id).await?;
    let one = current.as_ref().unwrap_or(one);
    let takes = ["draft", "convened", "open"].contains(&one.state());
    refusals.unless(takes, "text", "assembly-refusal-over");
    let said = is_seen(&typed.text) && typed.text.chars().count() <= 2_000;
    refusals.unless(said, "text", "assembly-refusal-text");
    refusals.unless(WAYS.contains(&typed.way.as_str()), "way", "assembly-refusal-way");
    let election = kind == "election";
    let seats: Option<i64> = typed.seats.trim().parse().ok().filter(|seats| (1..=MOST_SEATS).contains(seats));
    if election {
        refusals.unless(seats.is_some(), "seats", "assembly-refusal-seats");
        let titled = concertation::mandate::TITLES.contains(&typed.title.as_str());
        refusals.unless(titled, "title", "assembly-refusal-mandate-title");
        refusals.unless(!one.body_id.is_empty(), "text", "assembly-refusal-no-body");
        if let Some(until) = refusals.day("until_on", &typed.until_on) {
            refusals.unless(until.to_string() > one.day, "until_on", "day-refusal-order");
        }
        judge_college(act, &typed.college, &mut refusals).await?;
    } else {
        refusals.unless(
            MAJORITIES.contains(&typed.majority.as_str()),
            "majority",
            "assembly-refusal-majority",
        );
        judge_voters(act, one, typed, &mut refusals).await?;
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let only = |text: &str| if election { text.trim().to_owned() } else { String::new() };
    sqlx::query(
        "insert into assembly_motion (id, assembly_id, number, kind, text, mover_id, seconder_id, majority, way, \
         college, seats, title, until_on, recorded_at, recorded_by) select $1, $2, coalesce(max(number), 0) + 1, $3, \
         $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 from assembly_motion where assembly_id = $2",
    )
    .bind(&id)
    .bind(&one.id)
    .bind(kind)
    .bind(typed.text.trim())
    .bind(some(&typed.mover).filter(|_| !election))
    .bind(some(&typed.seconder).filter(|_| !election))
    .bind(if election { "plurality" } else { &typed.majority })
    .bind(&typed.way)
    .bind(only(&typed.college))
    .bind(seats.filter(|_| election).unwrap_or_default())
    .bind(only(&typed.title))
    .bind(some(&typed.until_on).filter(|_| election))
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    for mandate in typed.outgoing.iter().filter(|_| election) {
        sqlx::query(
            "insert into assembly_outgoing (motion_id, mandate_id) select $1, n.id from concertation_mandate n \
             where n.id = $2 and n.body_id = $3",
        )
        .bind(&id)
        .bind(mandate)
        .bind(&one.body_id)
        .execute(act.rows())
        .await?;
    }
    act.record("assembly.motion-put", "assembly", &one.id, &id).await?;
    Ok(Ok(id))
}

async fn judge_college(act: &mut Act, college: &str, refusals: &mut Refusals) -> Result<(), Fault> {
    let known: Option<(String,)> = sqlx::query_as("select id from membership_category where id = $1")
        .bind(college)
        .fetch_optional(act.rows())
        .await?;
    refusals.unless(college.is_empty() || known.is_some(), "college", "assembly-refusal-college");
    Ok(())
}

async fn judge_voters(
    act: &mut Act,
    one: &Assembly,
    typed: &Typed,
    refusals: &mut Refusals,
) -> Result<(), Fault> {
    for (field, id) in [("mover", &typed.mover), ("seconder", &typed.seconder)] {
        let known: Option<(String,)> =
            sqlx::query_as("select id from assembly_voter where id = $1 and assembly_id = $2")
                .bind(id)
                .bind(&one.id)
                .fetch_optional(act.rows())
                .await?;
        refusals.unless(id.is_empty() || known.is_some(), field, "assembly-refusal-voter");
    }
    let two = typed.mover.is_empty() || typed.mover != typed.seconder;
    refusals.unless(two, "seconder", "assembly-refusal-same");
    Ok(())
}

/// Opens the vote on a motion, while the assembly is open and enough members are there, of an election once somebody
/// stands; or says what is refused.
pub async fn open(act: &mut Act, db: &Db, id: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let Some((motion, one)) = before(act, id).await? else { return Ok(Ok(())) };
    refusals.unless(one.is_open(), "vote", "assembly-refusal-closed");
    refusals.unless(motion.state() == "waiting", "vote", "assembly-refusal-voted");
    let stood = !motion.is_election() || !election::held(act, id).await?.is_empty();
    refusals.unless(stood, "vote", "assembly-refusal-no-candidate");
    let quorum = presence::quorum(act, db, &one).await?;
    refusals.unless(quorum.is_met(), "vote", "assembly-refusal-no-quorum");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let at = act.at();
    sqlx::query("update assembly_motion set opened_at = $2 where id = $1")
        .bind(id)
        .bind(at)
        .execute(act.rows())
        .await?;
    act.record("assembly.vote-opened", "assembly", &one.id, id).await?;
    Ok(Ok(()))
}

/// A motion and its assembly, as they stand in an act.
pub async fn before(act: &mut Act, id: &str) -> Result<Option<(Motion, Assembly)>, Fault> {
    let Some(motion) = held(act, id).await? else { return Ok(None) };
    Ok(assembly::held(act, &motion.assembly_id).await?.map(|one| (motion, one)))
}

/// Withdraws a motion whose vote has not ended; gives the assembly it was before. What was cast stays uncounted, and
/// secret ballots are written anew as at a vote's end: the order of rows tells nothing of these either.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    if let Some(motion) = held(act, id).await?.filter(Motion::is_open) {
        ballot::gather(act, &motion).await?;
    }
    let at = act.at();
    let found: Option<(String,)> = sqlx::query_as(
        "update assembly_motion set withdrawn_at = $2 where id = $1 and withdrawn_at is null and closed_at is null \
         returning assembly_id",
    )
    .bind(id)
    .bind(at)
    .fetch_optional(act.rows())
    .await?;
    if let Some((assembly,)) = &found {
        act.record("assembly.motion-withdrawn", "assembly", assembly, id).await?;
    }
    Ok(found.map(|(assembly,)| assembly))
}
