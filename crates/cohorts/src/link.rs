//! The links that letters bring: to one's application, and to one's own page of a cohort.
use crate::{application::Application, participant::Participant};
use db::{Act, Db, Fault, Id};
use jiff::ToSpan;
use page::hash;

/// Days for which a link serves; another is sent on demand.
const SERVES_DAYS: i64 = 180;

/// To what a link leads.
#[derive(Clone, Copy, Debug)]
pub enum To<'a> {
    Application(&'a str),
    Participant(&'a str),
}

/// Makes one more link, and gives its token; the row keeps only the hash.
pub async fn make(act: &mut Act, to: To<'_>) -> Result<String, Fault> {
    let (token, at) = (Id::secret(), act.at());
    let (application, participant) = match to {
        To::Application(id) => (Some(id), None),
        To::Participant(id) => (None, Some(id)),
    };
    sqlx::query(
        "insert into cohort_link (token_hash, application_id, participant_id, made_at) values ($1, $2, $3, $4)",
    )
    .bind(hash(&token))
    .bind(application)
    .bind(participant)
    .bind(at)
    .execute(act.rows())
    .await?;
    Ok(token)
}

async fn leads(db: &Db, token: &str) -> Result<Option<(Option<String>, Option<String>)>, Fault> {
    let since = db.clock().now().checked_sub((SERVES_DAYS * 24).hours()).map(db::written).unwrap_or_default();
    sqlx::query_as(
        "select application_id, participant_id from cohort_link where token_hash = $1 and made_at > $2",
    )
    .bind(hash(token))
    .bind(since)
    .fetch_optional(db.rows())
    .await
}

pub async fn application(db: &Db, token: &str) -> Result<Option<Application>, Fault> {
    match leads(db, token).await? {
        Some((Some(id), _)) => crate::application::find(db, &id).await,
        _ => Ok(None),
    }
}

/// The participant of a link, as long as they are of the cohort.
pub async fn participant(db: &Db, token: &str) -> Result<Option<Participant>, Fault> {
    match leads(db, token).await? {
        Some((_, Some(id))) => {
            Ok(crate::participant::find(db, &id).await?.filter(|one| one.left_on.is_none()))
        }
        _ => Ok(None),
    }
}
