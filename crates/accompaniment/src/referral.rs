//! The referral: someone is sent to a support body that can do more, and is asked later what came of it.
use crate::{act, party, promoter, request};
use db::{Act, Db, Fault, FromRow};
use jiff::civil::Date;
use page::Refusals;
use people::organization;
use serde::Deserialize;

/// What the person agreed to have shared (RLRQ P-39.1): nothing, or the context, said aloud or in writing.
pub const CONSENTS: [&str; 3] = ["none", "spoken", "written"];

/// What may come of it.
pub const OUTCOMES: [&str; 6] = ["contacted", "accompanied", "financed", "refused", "no-answer", "abandoned"];

/// The action of the frame under which referrals fall: relay, refer and federate.
const ACTION: &str = "3.3";

/// What was typed of a referral.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub who: String,
    pub organization: Vec<String>,
    pub promoter: String,
    /// The day again, when it is long ago.
    pub sure: String,
    pub to: String,
    pub day: String,
    pub why: String,
    pub consent: String,
    pub follow: String,
    pub request: String,
}

/// What was typed of its outcome.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Heard {
    pub outcome: String,
    pub day: String,
    pub note: String,
    pub follow: String,
}

/// Why a referral is withdrawn.
pub const MOTIVES: [&str; 3] = ["mistake", "twice", "declined"];

/// A referral with what came of it so far.
#[derive(Clone, Debug, FromRow)]
pub struct Referral {
    pub id: String,
    pub day: String,
    pub organization_id: Option<String>,
    pub promoter_id: Option<String>,
    pub request_id: Option<String>,
    pub who: String,
    pub to_organization_id: String,
    pub to_name: String,
    pub why: String,
    pub consent: String,
    pub withdrawn_at: Option<String>,
    /// "" as long as nothing is known.
    pub outcome: String,
    /// The day to ask again, or "".
    pub follow_on: String,
}

impl Referral {
    /// Whether it is time to ask what came of it, on a day (ISO).
    pub fn is_due(&self, today: &str) -> bool {
        !self.follow_on.is_empty() && self.follow_on.as_str() <= today
    }
}

impl Typed {
    /// What is wrong with it, whatever the rows.
    pub fn judge(&self, today: Date) -> Refusals {
        let mut refusals = Refusals::default();
        let people = self.organization.len() + usize::from(!self.promoter.trim().is_empty());
        refusals.unless(people == 1, "who", "act-refusal-referred");
        promoter::judge(&self.promoter, promoter::STAGES[0], &mut refusals);
        refusals.unless(self.organization.first() != Some(&self.to), "to", "act-refusal-itself");
        act::judge_day_or_slip(&self.day, &self.sure, today, &mut refusals);
        let why = self.why.trim();
        refusals.unless(!why.is_empty() && why.chars().count() <= 2_000, "why", "act-refusal-reason");
        refusals.unless(CONSENTS.contains(&self.consent.as_str()), "consent", "act-refusal-consent");
        judge_follow(&self.follow, &self.day, &mut refusals);
        refusals
    }
}

fn judge_follow(follow: &str, day: &str, refusals: &mut Refusals) {
    if let Some(read) = refusals.day_if_any("follow", follow) {
        let sound = read.to_string() == follow && follow >= day;
        refusals.unless(sound, "follow", "act-refusal-follow");
    }
}

/// Refers someone, or says what is refused.
pub async fn refer(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge(act.today());
    let organization = typed.organization.first();
    if let Some(organization) = organization {
        let known = organization::is_known(act.rows(), organization).await?;
        refusals.unless(known, "who", "act-refusal-referred");
    }
    refusals.unless(party::supports(act.rows(), &typed.to, &typed.day).await?, "to", "act-refusal-support");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let promoter = promoter::meet(act, &typed.promoter).await?;
    let request = request::known(act, &typed.request).await?;
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into referral (id, day, organization_id, promoter_id, request_id, to_organization_id, why, consent, \
         follow_on, action, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(&id)
    .bind(&typed.day)
    .bind(organization)
    .bind(&promoter)
    .bind(&request)
    .bind(&typed.to)
    .bind(typed.why.trim())
    .bind(&typed.consent)
    .bind(&typed.follow)
    .bind(ACTION)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if let Some(organization) = organization {
        act.record("organization.referred", "organization", organization, &id).await?;
    }
    if let Some(request) = request {
        request::take_up(act, &request, &typed.day).await?;
    }
    act.record("referral.made", "referral", &id, &typed.day).await?;
    Ok(Ok(id))
}

/// Says what came of a referral, or what is refused. None when there is no such referral.
pub async fn hear(act: &mut Act, id: &str, heard: &Heard) -> Result<Option<Refusals>, Fault> {
    let found: Option<(String,)> =
        sqlx::query_as("select day from referral where id = $1 and withdrawn_at is null")
            .bind(id)
            .fetch_optional(act.rows())
            .await?;
    let Some((made,)) = found else { return Ok(None) };
    let mut refusals = Refusals::default();
    refusals.unless(OUTCOMES.contains(&heard.outcome.as_str()), "outcome", "act-refusal-outcome");
    act::judge_day(&heard.day, act.today(), &mut refusals);
    refusals.unless(heard.day >= made, "day", "act-refusal-before");
    refusals.unless(heard.note.chars().count() <= 2_000, "note", "act-refusal-note");
    judge_follow(&heard.follow, &heard.day, &mut refusals);
    if !refusals.none() {
        return Ok(Some(refusals));
    }
    let (row, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into referral_outcome (id, referral_id, outcome, day, note, follow_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(row)
    .bind(id)
    .bind(&heard.outcome)
    .bind(&heard.day)
    .bind(heard.note.trim())
    .bind(&heard.follow)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("referral.outcome-known", "referral", id, &heard.outcome).await?;
    Ok(Some(refusals))
}

/// Withdraws a referral made by mistake. False when there is none to withdraw.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<bool, Fault> {
    withdraw_for(act, id, MOTIVES[0]).await
}

/// Withdraws a referral for a reason: it stays, dated, and is counted no more. False when there is none to withdraw.
pub async fn withdraw_for(act: &mut Act, id: &str, motive: &str) -> Result<bool, Fault> {
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(
        "update referral set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null",
    )
    .bind(id)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("referral.withdrawn", "referral", id, motive).await?;
    }
    Ok(done.rows_affected() > 0)
}

/// Takes a withdrawal back: the referral counts again, and history keeps both. False when there is none to take back.
pub async fn restore(act: &mut Act, id: &str) -> Result<bool, Fault> {
    let done = sqlx::query(
        "update referral set withdrawn_at = null, withdrawn_by = null where id = $1 and withdrawn_at is not null",
    )
    .bind(id)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("referral.restored", "referral", id, "").await?;
    }
    Ok(done.rows_affected() > 0)
}

macro_rules! referrals {
    ($rest:literal) => {
        concat!(
            "select r.id, r.day, o.id as organization_id, r.promoter_id, r.request_id, coalesce(o.name, nullif(p.name, ''), ",
            people::code_of!("p.id"),
            ", '') as who, \
             t.id as to_organization_id, t.name as to_name, r.why, r.consent, r.withdrawn_at, \
             coalesce(x.outcome, '') as outcome, coalesce(x.follow_on, r.follow_on) as follow_on from referral r \
             join organization t on t.id = ",
            people::keeper!("r.to_organization_id"),
            " left join organization o on o.id = ",
            people::keeper!("r.organization_id"),
            " \
             left join promoter p on p.id = r.promoter_id left join referral_outcome x on x.id = (select y.id \
             from referral_outcome y where y.referral_id = r.id and y.withdrawn_at is null \
             order by y.day desc, y.id desc limit 1) ",
            $rest
        )
    };
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Referral>, Fault> {
    sqlx::query_as(referrals!("where r.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The referrals that stand: those to ask about first, then the latest.
pub async fn list(db: &Db, skip: i64, most: i64) -> Result<Vec<Referral>, Fault> {
    sqlx::query_as(referrals!(
        "where r.withdrawn_at is null order by case when coalesce(x.follow_on, r.follow_on) between '0' and $1 \
         then coalesce(x.follow_on, r.follow_on) else '9999' end, r.day desc, r.id desc limit $2 offset $3"
    ))
    .bind(db.today().to_string())
    .bind(most)
    .bind(skip)
    .fetch_all(db.rows())
    .await
}

/// The referrals that a request led to, oldest first.
pub async fn answering(db: &Db, request: &str) -> Result<Vec<Referral>, Fault> {
    sqlx::query_as(referrals!("where r.request_id = $1 and r.withdrawn_at is null order by r.day, r.id"))
        .bind(request)
        .fetch_all(db.rows())
        .await
}

/// The referrals of a promoter that stand, the latest first.
pub async fn of_promoter(db: &Db, promoter: &str) -> Result<Vec<Referral>, Fault> {
    sqlx::query_as(referrals!(
        "where r.promoter_id = $1 and r.withdrawn_at is null order by r.day desc, r.id desc"
    ))
    .bind(promoter)
    .fetch_all(db.rows())
    .await
}

/// How many referrals are to be asked about today.
pub async fn due(db: &Db) -> Result<i64, Fault> {
    let (due,): (i64,) = sqlx::query_as(
        "select count(*) from referral r left join referral_outcome x on x.id = (select y.id from referral_outcome y \
         where y.referral_id = r.id and y.withdrawn_at is null order by y.day desc, y.id desc limit 1) \
         where r.withdrawn_at is null and coalesce(x.follow_on, r.follow_on) between '0' and $1",
    )
    .bind(db.today().to_string())
    .fetch_one(db.rows())
    .await?;
    Ok(due)
}
