//! The body: a table, a committee or a board on which the pole sits or that it runs, and its kind on a day.
use db::{Act, Connection, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// Those on which the pole sits, then those that it runs.
pub const KINDS: [&str; 6] = ["table", "committee", "board", "own-board", "own-recurring", "own-passing"];

#[derive(Clone, Debug, FromRow)]
pub struct Body {
    pub id: String,
    pub name: String,
    /// Who hosts it, or "" when the pole does or nobody was said.
    pub host_id: String,
    pub host: String,
    /// "" when it is of the whole territory.
    pub mrc: String,
    pub action: String,
    pub from_on: String,
    pub until_on: Option<String>,
    /// Its kind on the day that was asked.
    pub kind: String,
}

impl Body {
    /// Whether the pole runs it, rather than sits on it.
    pub fn is_own(&self) -> bool {
        self.kind.starts_with("own-")
    }

    pub fn is_over(&self, day: &str) -> bool {
        self.until_on.as_ref().is_some_and(|until| until.as_str() < day)
    }
}

/// What was typed of a body.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name: String,
    pub kind: String,
    /// Who hosts it: a name still to be found, or those chosen, of whom the last counts.
    pub who: String,
    pub organization: Vec<String>,
    pub mrc: String,
    pub action: String,
    pub from_on: String,
    pub until_on: String,
    /// When it changes, from when it is of another kind.
    pub kind_on: String,
}

impl Typed {
    pub fn of(body: &Body, today: &str) -> Typed {
        let host = Some(body.host_id.clone()).filter(|host| !host.is_empty());
        Typed {
            name: body.name.clone(),
            kind: body.kind.clone(),
            organization: host.into_iter().collect(),
            mrc: body.mrc.clone(),
            action: body.action.clone(),
            from_on: body.from_on.clone(),
            until_on: body.until_on.clone().unwrap_or_default(),
            kind_on: today.to_owned(),
            ..Typed::default()
        }
    }

    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        let named = is_seen(&self.name) && self.name.chars().count() <= 200;
        refusals.unless(named, "name", "concertation-refusal-name");
        refusals.unless(KINDS.contains(&self.kind.as_str()), "kind", "concertation-refusal-kind");
        judge_place(&self.mrc, &self.action, &mut refusals);
        let from = refusals.day("from_on", &self.from_on);
        if !self.until_on.trim().is_empty()
            && let (Some(from), Some(until)) = (from, refusals.day("until_on", &self.until_on))
        {
            refusals.unless(from <= until, "until_on", "day-refusal-order");
        }
        refusals
    }

    fn host(&self) -> Option<&String> {
        self.organization.last()
    }

    fn until(&self) -> Option<&str> {
        Some(self.until_on.trim()).filter(|until| !until.is_empty())
    }
}

/// What is wrong with an MRC and an action of the frame.
pub fn judge_place(mrc: &str, action: &str, refusals: &mut Refusals) {
    refusals.unless(mrc.is_empty() || territory::mrc(mrc).is_some(), "mrc", "concertation-refusal-mrc");
    refusals.unless(frame::find(action).is_some(), "action", "concertation-refusal-action");
}

macro_rules! bodies {
    ($rest:literal) => {
        concat!(
            "select b.id, b.name, coalesce(o.id, '') as host_id, coalesce(o.name, '') as host, b.mrc, b.action, \
             b.from_on, b.until_on, coalesce((select k.kind from concertation_kind k where k.body_id = b.id \
             and k.from_on <= $1 order by k.from_on desc, k.id desc limit 1), (select k.kind \
             from concertation_kind k where k.body_id = b.id order by k.from_on, k.id limit 1)) as kind \
             from concertation_body b left join organization o on o.id = ",
            people::keeper!("b.host_id"),
            $rest
        )
    };
}

/// Every body, with its kind on a day. Sort them for the eye.
pub async fn all(db: &Db, day: &str) -> Result<Vec<Body>, Fault> {
    sqlx::query_as(bodies!(" order by b.id")).bind(day).fetch_all(db.rows()).await
}

/// A body, with its kind today.
pub async fn find(db: &Db, id: &str) -> Result<Option<Body>, Fault> {
    find_on(db, id, &db.today().to_string()).await
}

/// A body, with its kind on a day.
pub async fn find_on(db: &Db, id: &str, day: &str) -> Result<Option<Body>, Fault> {
    sqlx::query_as(bodies!(" where b.id = $2")).bind(day).bind(id).fetch_optional(db.rows()).await
}

/// Opens a body, or says what is refused.
pub async fn open(act: &mut Act, typed: &Typed) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge();
    judge_from(act, typed, &mut refusals);
    judge_host(act.rows(), typed, &mut refusals).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into concertation_body (id, name, host_id, mrc, action, from_on, until_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&id)
    .bind(typed.name.trim())
    .bind(typed.host())
    .bind(&typed.mrc)
    .bind(&typed.action)
    .bind(typed.from_on.trim())
    .bind(typed.until())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    say_kind(act, &id, &typed.kind, typed.from_on.trim()).await?;
    act.record("body.opened", "body", &id, &typed.kind).await?;
    Ok(Ok(id))
}

/// Changes a body, or says what is refused: its kind from a day on, the rest as it always was.
pub async fn change(act: &mut Act, kept: &Body, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judge();
    judge_from(act, typed, &mut refusals);
    judge_host(act.rows(), typed, &mut refusals).await?;
    let other = typed.kind != kept.kind;
    if other && let Some(day) = refusals.day("kind_on", &typed.kind_on) {
        refusals.unless(day <= act.today(), "kind_on", "concertation-refusal-future");
        refusals.unless(typed.kind_on.trim() >= typed.from_on.trim(), "kind_on", "day-refusal-order");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    sqlx::query(
        "update concertation_body set name = $2, host_id = $3, mrc = $4, action = $5, from_on = $6, until_on = $7 \
         where id = $1",
    )
    .bind(&kept.id)
    .bind(typed.name.trim())
    .bind(typed.host())
    .bind(&typed.mrc)
    .bind(&typed.action)
    .bind(typed.from_on.trim())
    .bind(typed.until())
    .execute(act.rows())
    .await?;
    if other {
        say_kind(act, &kept.id, &typed.kind, typed.kind_on.trim()).await?;
        let note = format!("{} {}", typed.kind, typed.kind_on.trim());
        act.record("body.kind-changed", "body", &kept.id, &note).await?;
    }
    act.record("body.changed", "body", &kept.id, "").await?;
    Ok(Ok(()))
}

fn judge_from(act: &Act, typed: &Typed, refusals: &mut Refusals) {
    let future = page::read_day(&typed.from_on).is_ok_and(|day| day > act.today());
    refusals.unless(!future, "from_on", "concertation-refusal-future");
}

async fn judge_host(rows: &mut Connection, typed: &Typed, refusals: &mut Refusals) -> Result<(), Fault> {
    if let Some(host) = typed.host() {
        let known = people::organization::is_known(rows, host).await?;
        refusals.unless(known, "who", "concertation-refusal-organization");
    }
    Ok(())
}

async fn say_kind(act: &mut Act, body: &str, kind: &str, from_on: &str) -> Result<(), Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into concertation_kind (id, body_id, kind, from_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(body)
    .bind(kind)
    .bind(from_on)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    Ok(())
}
