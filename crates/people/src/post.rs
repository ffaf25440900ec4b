//! The post: one of the pole's own staff, on an MRC or the whole territory, for a share of full time.
use crate::{
    organization::{Ended, name_key},
    person_role, span,
};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;

#[derive(Clone, Debug, FromRow)]
pub struct Post {
    pub id: String,
    pub person_id: String,
    pub person: String,
    pub title: String,
    /// Three digits, or "" for the whole territory.
    pub mrc: String,
    /// In hundredths of full time: 80 is four days out of five.
    pub share: i64,
    pub from_on: String,
    pub until_on: Option<String>,
}

impl Post {
    /// Whether it is over on a day.
    pub fn over(&self, day: &str) -> bool {
        span::over(self.until_on.as_deref(), day)
    }

    /// Whether another is this post too, held by somebody else or at another time.
    pub fn is_same(&self, other: &Post) -> bool {
        self.mrc == other.mrc && name_key(&self.title) == name_key(&other.title)
    }
}

/// What is wrong with a post, whoever holds it.
pub fn judge(title: &str, mrc: &str, share: &str, from: &str) -> Refusals {
    let mut refusals = person_role::judge(title, from);
    refusals.unless(mrc.is_empty() || territory::mrc(mrc).is_some(), "mrc", "people-refusal-mrc");
    let share: Option<i64> = share.trim().parse().ok();
    refusals.unless(share.is_some_and(|share| (1..=100).contains(&share)), "share", "people-refusal-share");
    refusals
}

/// Opens a post for a person from a day on; what was typed has been judged.
pub async fn open(
    act: &mut Act,
    person: &str,
    title: &str,
    mrc: &str,
    share: &str,
    from: &str,
) -> Result<String, Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into post (id, person_id, title, mrc, share, from_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(person)
    .bind(title.trim())
    .bind(territory::mrc(mrc).map_or("", |mrc| mrc.code))
    .bind(share.trim().parse().unwrap_or(100_i64))
    .bind(from.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("post.opened", "post", &id, from.trim()).await?;
    Ok(id)
}

/// Ends a post on its last day, or says what is refused.
pub async fn end(act: &mut Act, ended: &Ended) -> Result<Result<(), Refusals>, Fault> {
    let found: Option<(String,)> = sqlx::query_as("select from_on from post where id = $1")
        .bind(&ended.row)
        .fetch_optional(&mut *act.rows())
        .await?;
    let from = found.map(|(from,)| from);
    let until = match span::end(act, "post", from.as_deref(), ended).await? {
        Ok(until) => until,
        Err(refusals) => return Ok(Err(refusals)),
    };
    act.record("post.ended", "post", &ended.row, &until).await?;
    Ok(Ok(()))
}

/// Every post, now and past, the latest first. A post outlives the erasure of who held it.
pub async fn all(db: &Db) -> Result<Vec<Post>, Fault> {
    sqlx::query_as(
        "select t.id, t.person_id, p.name as person, t.title, t.mrc, t.share, t.from_on, t.until_on \
         from post t join person p on p.id = t.person_id order by t.from_on desc, t.id",
    )
    .fetch_all(db.rows())
    .await
}
