//! The recheck: the six criteria of a member looked at again, with evidence, until direction concludes.
use crate::criterion::{self, Typed, Verdict};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;

/// What may be concluded.
pub const OUTCOMES: [&str; 2] = ["kept", "not-kept"];

#[derive(Clone, Debug, FromRow)]
pub struct Recheck {
    pub id: String,
    pub membership_id: String,
    pub asked_on: String,
    pub settled_on: Option<String>,
    pub outcome: String,
}

const OF: &str = "select id, membership_id, asked_on, settled_on, outcome from recheck where membership_id = $1 order by id desc";

/// The rechecks of a member, the latest first.
pub async fn of(db: &Db, member: &str) -> Result<Vec<Recheck>, Fault> {
    sqlx::query_as(OF).bind(member).fetch_all(db.rows()).await
}

/// The one that is open, in an act that may write to it.
pub async fn open(act: &mut Act, member: &str) -> Result<Option<Recheck>, Fault> {
    let all: Vec<Recheck> = sqlx::query_as(OF).bind(member).fetch_all(act.rows()).await?;
    Ok(all.into_iter().find(|one| one.settled_on.is_none()))
}

/// The members whose recheck is open: membership, name, day asked.
pub async fn asked(db: &Db) -> Result<Vec<(String, String, String)>, Fault> {
    sqlx::query_as(concat!(
        "select r.membership_id, o.name, r.asked_on from recheck r join membership m on m.id = r.membership_id \
         join organization o on o.id = ",
        people::keeper!("m.organization_id"),
        " where r.settled_on is null order by r.asked_on, r.id"
    ))
    .fetch_all(db.rows())
    .await
}

/// How many are open.
pub async fn waiting(db: &Db) -> Result<i64, Fault> {
    let (count,): (i64,) =
        sqlx::query_as("select count(*) from recheck where settled_on is null").fetch_one(db.rows()).await?;
    Ok(count)
}

const GIVEN: &str = "select v.principle, v.verdict, v.evidence, v.recorded_at, coalesce(a.name, '') as judge \
     from recheck_verdict v left join account a on a.id = v.recorded_by where v.recheck_id = $1 order by v.id";

/// Every verdict of a recheck, those that were replaced included, oldest first.
pub async fn verdicts(db: &Db, recheck: &str) -> Result<Vec<Verdict>, Fault> {
    sqlx::query_as(GIVEN).bind(recheck).fetch_all(db.rows()).await
}

/// Asks that a member's criteria be looked at again; one that is open already is left as it is.
pub async fn ask(act: &mut Act, member: &str, batch: &str) -> Result<(), Fault> {
    if open(act, member).await?.is_some() {
        return Ok(());
    }
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into recheck (id, batch, membership_id, asked_on, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(batch)
    .bind(member)
    .bind(&today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("membership.recheck-asked", "membership", member, &today).await
}

/// Keeps the verdicts given, each with its evidence, or says what is refused; a later one stands for one before.
pub async fn judge(act: &mut Act, recheck: &Recheck, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let given: Vec<Verdict> = sqlx::query_as(GIVEN).bind(&recheck.id).fetch_all(act.rows()).await?;
    let fresh = criterion::fresh(typed, &given, &mut refusals);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    for (principle, verdict, evidence) in fresh {
        let (id, at, by) = (act.id(), act.at(), act.by());
        sqlx::query(
            "insert into recheck_verdict (id, recheck_id, principle, verdict, evidence, recorded_at, recorded_by) \
             values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(id)
        .bind(&recheck.id)
        .bind(principle)
        .bind(verdict)
        .bind(evidence)
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
    }
    act.record("membership.recheck-judged", "membership", &recheck.membership_id, "").await?;
    Ok(Ok(()))
}

/// Concludes a recheck whose six verdicts are given, or says what is refused. Leaving is recorded apart.
pub async fn settle(act: &mut Act, recheck: &Recheck, outcome: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let (judged,): (i64,) =
        sqlx::query_as("select count(distinct principle) from recheck_verdict where recheck_id = $1")
            .bind(&recheck.id)
            .fetch_one(act.rows())
            .await?;
    refusals.unless(judged == 6, "outcome", "member-refusal-unjudged");
    refusals.unless(OUTCOMES.contains(&outcome), "outcome", "member-refusal-outcome");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (at, by, today) = (act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "update recheck set settled_on = $2, outcome = $3, settled_at = $4, settled_by = $5 where id = $1",
    )
    .bind(&recheck.id)
    .bind(&today)
    .bind(outcome)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    let note = format!("{today} {outcome}");
    act.record("membership.recheck-settled", "membership", &recheck.membership_id, &note).await?;
    Ok(Ok(()))
}
