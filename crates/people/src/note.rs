//! The note: words about an organization, for the team, for the direction, or for who wrote them alone.
use crate::role::DIRECTION;
use db::{Act, Db, Fault, FromRow};
use page::{Detail, Fact, Happened, Refusals, Visit, is_seen};
use serde::Deserialize;

/// Who may read a note besides who wrote it.
pub const VISIBILITIES: [&str; 3] = ["team", "direction", "author"];

/// The longest note, in letters.
const LONGEST: usize = 4_000;

/// SQL: the notes that stand and that the account `$2` may read; `$3` is 1 for the direction.
const READABLE: &str = "n.withdrawn_at is null and (n.visibility = 'team' or n.recorded_by = $2 \
     or (n.visibility = 'direction' and $3 = 1))";

#[derive(Clone, Debug, FromRow)]
pub struct Note {
    pub id: String,
    pub organization_id: String,
    pub day: String,
    pub text: String,
    pub visibility: String,
    pub recorded_by: String,
    pub recorder: String,
}

/// What was typed of a note.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub day: String,
    pub text: String,
    pub visibility: String,
}

impl Typed {
    fn judge(&self, act: &Act) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(is_seen(&self.text), "text", "people-refusal-note");
        refusals.unless(self.text.chars().count() <= LONGEST, "text", "people-refusal-long");
        let known = VISIBILITIES.contains(&self.visibility.as_str());
        refusals.unless(known, "visibility", "people-refusal-visibility");
        let day = refusals.day("day", &self.day);
        refusals.unless(day.is_none_or(|day| day <= act.today()), "day", "people-refusal-past");
        refusals
    }
}

/// Writes a note about an organization, or says what is refused.
pub async fn write(
    act: &mut Act,
    organization: &str,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge(act);
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into note (id, organization_id, day, text, visibility, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(organization)
    .bind(typed.day.trim())
    .bind(typed.text.trim())
    .bind(&typed.visibility)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("note.written", "note", &id, organization).await?;
    Ok(Ok(id))
}

/// Withdraws a note that its reader wrote, or any when it is the direction: its words go. Gives its organization;
/// none when there is none to withdraw.
pub async fn withdraw(act: &mut Act, id: &str, direction: bool) -> Result<Option<String>, Fault> {
    let (at, by) = (act.at(), act.by());
    let found: Option<(String,)> = sqlx::query_as(
        "update note set text = '', withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null \
         and (recorded_by = $3 or ($4 = 1 and visibility <> 'author')) returning organization_id",
    )
    .bind(id)
    .bind(at)
    .bind(by)
    .bind(i64::from(direction))
    .fetch_optional(act.rows())
    .await?;
    if found.is_some() {
        act.record("note.withdrawn", "note", id, "").await?;
    }
    Ok(found.map(|(organization,)| organization))
}

/// The notes about an organization that an account may read, the latest first.
pub async fn of_organization(
    db: &Db,
    organization: &str,
    (account, direction): (&str, bool),
    most: i64,
) -> Result<Vec<Note>, Fault> {
    some(db, organization, (account, direction), (most, 0)).await
}

/// A page of them, and how many there are.
pub async fn page(
    db: &Db,
    organization: &str,
    (account, direction): (&str, bool),
    (size, at): (i64, i64),
) -> Result<(i64, Vec<Note>), Fault> {
    let sql = format!(
        "select count(*) from note n where n.organization_id in {} and {READABLE}",
        crate::whole!("$1")
    );
    let (count,): (i64,) = sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(organization)
        .bind(account)
        .bind(i64::from(direction))
        .fetch_one(db.rows())
        .await?;
    Ok((count, some(db, organization, (account, direction), (size, at * size)).await?))
}

async fn some(
    db: &Db,
    organization: &str,
    (account, direction): (&str, bool),
    (most, after): (i64, i64),
) -> Result<Vec<Note>, Fault> {
    let sql = format!(
        "select n.id, n.organization_id, n.day, n.text, n.visibility, n.recorded_by, \
         coalesce(c.name, '') as recorder from note n left join account c on c.id = n.recorded_by \
         where n.organization_id in {} and {READABLE} order by n.day desc, n.id desc limit $4 offset $5",
        crate::whole!("$1")
    );
    sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(organization)
        .bind(account)
        .bind(i64::from(direction))
        .bind(most)
        .bind(after)
        .fetch_all(db.rows())
        .await
}

impl Note {
    /// Whether an account may withdraw it: who wrote it, or the direction unless it is for its author alone.
    pub fn yields_to(&self, (account, direction): (&str, bool)) -> bool {
        self.recorded_by == account || (direction && self.visibility != "author")
    }
}

/// Who reads: the account, and whether it is the direction.
pub fn reader(visit: &Visit) -> (&str, bool) {
    let account = visit.account().map_or("", |account| account.id.as_str());
    (account, visit.roles().any(|role| role == DIRECTION))
}

/// SQL: the notes of an organization as its timeline tells them, of those for the team and for these others, and those
/// that who reads wrote.
macro_rules! happened {
    ($others:literal) => {
        concat!(
            "select n.id, n.day, n.visibility as what, n.text as said, coalesce(c.name, '') as also, \
             cast(0 as bigint) as amount, '' as place from note n left join account c on c.id = n.recorded_by \
             where n.withdrawn_at is null and n.day <= $2 and (n.recorded_by = $3 or n.visibility in ('team'",
            $others,
            ")) and n.organization_id in ",
            $crate::whose!()
        )
    };
}

/// The notes of an organization as its timeline tells them to who reads.
pub fn happened(visit: &Visit) -> &'static str {
    if reader(visit).1 { happened!(", 'direction'") } else { happened!("") }
}

pub fn told(_: &Visit, note: Fact) -> Happened {
    Happened::new(&note.day, &note.id, "note")
        .with(Detail::Text(note.said))
        .with(Detail::Word("people-visibility", note.what))
        .with(Detail::Text(note.also))
}
