//! The press mention: where the pole, an enterprise or the social economy was spoken of, on a day.
use crate::{campaign::judge_place, channel::judge_address};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

/// What a mention may be.
pub const KINDS: [&str; 4] = ["article", "radio", "television", "letter"];

#[derive(Clone, Debug, FromRow)]
pub struct Press {
    pub id: String,
    pub day: String,
    pub medium: String,
    pub title: String,
    pub address: String,
    pub kind: String,
    /// The enterprise that it is about, or "".
    pub organization_id: String,
    pub organization: String,
    pub action: String,
    pub mrc: String,
    /// What was said, in its own words, or "".
    pub quote: String,
}

/// What was typed of a mention.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub day: String,
    pub medium: String,
    pub title: String,
    pub address: String,
    pub kind: String,
    /// The enterprise: a name still to be found, or those chosen, of whom the last counts.
    pub who: String,
    pub organization: Vec<String>,
    pub action: String,
    pub mrc: String,
    pub quote: String,
}

impl Typed {
    pub fn of(kept: &Press) -> Typed {
        let Press { day, medium, title, address, kind, action, mrc, quote, organization_id, .. } =
            kept.clone();
        Typed {
            day,
            medium,
            title,
            address,
            kind,
            action,
            mrc,
            quote,
            organization: vec![organization_id],
            who: String::new(),
        }
    }

    fn organization(&self) -> Option<&str> {
        self.organization.last().map(String::as_str).filter(|id| !id.is_empty())
    }

    async fn judge(&self, act: &mut Act) -> Result<Refusals, Fault> {
        let mut refusals = Refusals::default();
        let day = refusals.day("day", &self.day);
        refusals.unless(day.is_none_or(|day| day <= act.today()), "day", "people-refusal-past");
        refusals.unless(is_seen(&self.medium), "medium", "com-refusal-medium");
        refusals.unless(is_seen(&self.title), "title", "com-refusal-title");
        for (field, text) in [("medium", &self.medium), ("title", &self.title)] {
            refusals.unless(text.chars().count() <= 300, field, "people-refusal-long");
        }
        refusals.unless(self.quote.chars().count() <= 2_000, "quote", "people-refusal-long");
        judge_address(&self.address, &mut refusals);
        refusals.unless(KINDS.contains(&&*self.kind), "kind", "com-refusal-kind");
        judge_place(&self.mrc, &self.action, &mut refusals);
        if let Some(id) = self.organization() {
            let known = people::organization::is_known(act.rows(), id).await?;
            refusals.unless(known, "who", "com-refusal-unknown");
        }
        Ok(refusals)
    }
}

/// Notes a mention, or changes the one of this id; or says what is refused.
pub async fn note(
    act: &mut Act,
    kept: Option<&str>,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge(act).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, verb) = match kept {
        Some(id) => (id.to_owned(), "press.changed"),
        None => {
            let (id, at, by) = (act.id(), act.at(), act.by());
            sqlx::query(
                "insert into press_mention (id, day, medium, title, address, kind, action, mrc, recorded_at, recorded_by) \
                 values ($1, '', '', '', '', '', '', '', $2, $3)",
            )
            .bind(&id)
            .bind(at)
            .bind(by)
            .execute(act.rows())
            .await?;
            (id, "press.noted")
        }
    };
    sqlx::query(
        "update press_mention set day = $2, medium = $3, title = $4, address = $5, kind = $6, organization_id = $7, \
         action = $8, mrc = $9, quote = $10 where id = $1",
    )
    .bind(&id)
    .bind(typed.day.trim())
    .bind(typed.medium.trim())
    .bind(typed.title.trim())
    .bind(typed.address.trim())
    .bind(&typed.kind)
    .bind(typed.organization())
    .bind(&typed.action)
    .bind(&typed.mrc)
    .bind(typed.quote.trim())
    .execute(act.rows())
    .await?;
    act.record(verb, "press", &id, typed.day.trim()).await?;
    Ok(Ok(id))
}

macro_rules! mentions {
    ($rest:literal) => {
        concat!(
            "select p.id, p.day, p.medium, p.title, p.address, p.kind, coalesce(o.id, '') as organization_id, \
             coalesce(o.name, '') as organization, p.action, p.mrc, p.quote from press_mention p left join organization o \
             on o.id = ",
            people::keeper!("p.organization_id"),
            " where p.withdrawn_at is null ",
            $rest
        )
    };
}

/// Mentions between two days, the latest first.
pub async fn between(db: &Db, from: &str, to: &str) -> Result<Vec<Press>, Fault> {
    sqlx::query_as(mentions!("and p.day between $1 and $2 order by p.day desc, p.id desc limit 2000"))
        .bind(from)
        .bind(to)
        .fetch_all(db.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Press>, Fault> {
    sqlx::query_as(mentions!("and p.id = $1")).bind(id).fetch_optional(db.rows()).await
}
