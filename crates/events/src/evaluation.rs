//! The evaluation: what somebody thought of a gathering, by a link that serves once and leads back to nobody.
use db::{Act, Db, Fault, FromRow, Id};
use page::{Refusals, hash};
use serde::Deserialize;

/// What is asked, each from 1 to 5.
pub const ASKED: [&str; 3] = ["overall", "useful", "held"];

/// What was typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub overall: String,
    pub useful: String,
    pub held: String,
    pub words: String,
}

impl Typed {
    /// Whether this is the grade given to one thing.
    pub fn is(&self, asked: &str, grade: &str) -> bool {
        self.of(asked) == grade
    }

    pub fn of(&self, asked: &str) -> &str {
        match asked {
            "overall" => &self.overall,
            "useful" => &self.useful,
            _ => &self.held,
        }
    }
}

#[derive(Clone, Debug, FromRow)]
pub struct Evaluation {
    pub overall: i64,
    pub useful: i64,
    pub held: i64,
    pub words: String,
}

/// Makes a link by which one evaluation is sent. No row says whose it is.
pub async fn make_link(act: &mut Act, gathering: &str) -> Result<String, Fault> {
    let (token, today) = (Id::secret(), act.today().to_string());
    sqlx::query("insert into evaluation_link (token_hash, gathering_id, made_on) values ($1, $2, $3)")
        .bind(hash(&token))
        .bind(gathering)
        .bind(today)
        .execute(act.rows())
        .await?;
    Ok(token)
}

/// The gathering that a link asks about, and whether it has served.
pub async fn by_token(db: &Db, token: &str) -> Result<Option<(String, bool)>, Fault> {
    let found: Option<(String, Option<String>)> =
        sqlx::query_as("select gathering_id, used_on from evaluation_link where token_hash = $1")
            .bind(hash(token))
            .fetch_optional(db.rows())
            .await?;
    Ok(found.map(|(gathering, used)| (gathering, used.is_some())))
}

/// Keeps what somebody thought, once for each link; or says what is refused. False when the link has served. The
/// row's name tells no moment, so that it is not found again by the letter that brought it.
pub async fn send(act: &mut Act, token: &str, typed: &Typed) -> Result<Result<bool, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let grade = |asked: &str| typed.of(asked).parse::<i64>().ok().filter(|grade| (1..=5).contains(grade));
    for asked in ASKED {
        refusals.unless(typed.of(asked).is_empty() || grade(asked).is_some(), asked, "event-refusal-grade");
    }
    refusals.unless(grade("overall").is_some(), "overall", "event-refusal-grade");
    refusals.unless(typed.words.chars().count() <= 2_000, "words", "event-refusal-long");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    let used: Option<(String,)> = sqlx::query_as(
        "update evaluation_link set used_on = $2 where token_hash = $1 and used_on is null returning gathering_id",
    )
    .bind(hash(token))
    .bind(&today)
    .fetch_optional(act.rows())
    .await?;
    let Some((gathering,)) = used else { return Ok(Ok(false)) };
    sqlx::query(
        "insert into evaluation (id, gathering_id, day, overall, useful, held, words) values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(Id::secret())
    .bind(&gathering)
    .bind(&today)
    .bind(grade("overall").unwrap_or_default())
    .bind(grade("useful").unwrap_or_default())
    .bind(grade("held").unwrap_or_default())
    .bind(typed.words.trim())
    .execute(act.rows())
    .await?;
    act.record("gathering.evaluated", "gathering", &gathering, "").await?;
    Ok(Ok(true))
}

/// What was thought of a gathering, in an order that tells nothing.
pub async fn of(db: &Db, gathering: &str) -> Result<Vec<Evaluation>, Fault> {
    sqlx::query_as("select overall, useful, held, words from evaluation where gathering_id = $1 order by id")
        .bind(gathering)
        .fetch_all(db.rows())
        .await
}
