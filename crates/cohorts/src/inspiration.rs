//! The inspiration: what a lab takes as its example, another lab of the pole or one of elsewhere.
use crate::{lab::Lab, session::judge_link};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};

#[derive(Clone, Debug, FromRow)]
pub struct Inspiration {
    pub id: String,
    /// The other lab, or "" when it is of elsewhere.
    pub other_id: String,
    pub name: String,
    pub place: String,
    pub link: String,
}

/// What was typed of one: another lab by its id, or a name, a place and a link.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'a> {
    pub other: &'a str,
    pub name: &'a str,
    pub place: &'a str,
    pub link: &'a str,
}

/// What inspires a lab, in the order that it was said.
pub async fn of(db: &Db, lab: &str) -> Result<Vec<Inspiration>, Fault> {
    sqlx::query_as(
        "select x.id, coalesce(o.id, '') as other_id, coalesce(o.issue, x.name) as name, x.place, x.link \
         from lab_inspiration x left join lab o on o.id = x.other_id where x.lab_id = $1 \
         and x.withdrawn_on is null order by x.id",
    )
    .bind(lab)
    .fetch_all(db.rows())
    .await
}

/// The labs that a lab inspires: id and issue.
pub async fn inspired(db: &Db, lab: &str) -> Result<Vec<(String, String)>, Fault> {
    sqlx::query_as(
        "select l.id, l.issue from lab_inspiration x join lab l on l.id = x.lab_id where x.other_id = $1 \
         and x.withdrawn_on is null order by l.begun_on, l.id",
    )
    .bind(lab)
    .fetch_all(db.rows())
    .await
}

/// Says what inspires a lab, or what is refused.
pub async fn say(act: &mut Act, lab: &Lab, typed: Typed<'_>) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let elsewhere = typed.other.is_empty();
    let named = !elsewhere || is_seen(typed.name);
    refusals.unless(named && typed.name.chars().count() <= 200, "inspiration", "cohort-refusal-name");
    refusals.unless(typed.place.chars().count() <= 200, "inspiration_place", "cohort-refusal-long");
    judge_link("inspiration_link", typed.link, &mut refusals);
    if !elsewhere {
        let known: Option<(String,)> = sqlx::query_as("select id from lab where id = $1 and id <> $2")
            .bind(typed.other)
            .bind(&lab.id)
            .fetch_optional(act.rows())
            .await?;
        refusals.unless(known.is_some(), "inspiration_lab", "cohort-refusal-lab");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into lab_inspiration (id, lab_id, other_id, name, place, link, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(&lab.id)
    .bind(Some(typed.other).filter(|other| !other.is_empty()))
    .bind(if elsewhere { typed.name.trim() } else { "" })
    .bind(typed.place.trim())
    .bind(typed.link.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("lab.inspired", "lab", &lab.id, &id).await?;
    Ok(Ok(()))
}

/// Takes an inspiration out. Gives the lab; none when it was out already.
pub async fn withdraw(act: &mut Act, id: &str) -> Result<Option<String>, Fault> {
    let today = act.today().to_string();
    let found: Option<(String,)> = sqlx::query_as(
        "update lab_inspiration set withdrawn_on = $2 where id = $1 and withdrawn_on is null returning lab_id",
    )
    .bind(id)
    .bind(today)
    .fetch_optional(act.rows())
    .await?;
    if let Some((lab,)) = &found {
        act.record("lab.inspiration-withdrawn", "lab", lab, id).await?;
    }
    Ok(found.map(|(lab,)| lab))
}
