//! The logo of a pole: its picture, and the words that stand for it. One that was replaced stays, for the papers issued
//! under it.
use crate::picture::{Unreadable, mark};
use base64::{Engine, engine::general_purpose::STANDARD};
use db::{Act, Db, Fault, Settings};

/// The setting that says which logo a pole bears: its id, or "".
pub const LOGO: &str = "pole.logo";
/// The longest side kept, in pixels: three for each point at which paper shows it.
const LONGEST: u32 = 660;

/// A JPEG or a PNG, and the words that stand for it.
pub type Logo = (Vec<u8>, String);

/// The logo of an id, if there is one.
pub async fn find(db: &Db, id: &str) -> Result<Option<Logo>, Fault> {
    if id.is_empty() {
        return Ok(None);
    }
    let row: Option<(String, String)> = sqlx::query_as("select bytes, alternative from logo where id = $1")
        .bind(id)
        .fetch_optional(db.rows())
        .await?;
    Ok(row.and_then(|(text, alternative)| Some((STANDARD.decode(text).ok()?, alternative))))
}

/// The logo that a pole bears.
pub async fn of(db: &Db, settings: &Settings) -> Result<Option<Logo>, Fault> {
    find(db, settings.get(LOGO)).await
}

/// Keeps a logo and has the pole bear it.
pub async fn bear(act: &mut Act, (bytes, alternative): (&[u8], &str)) -> Result<(), Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query("insert into logo (id, bytes, alternative, added_at, added_by) values ($1, $2, $3, $4, $5)")
        .bind(&id)
        .bind(STANDARD.encode(bytes))
        .bind(alternative)
        .bind(at)
        .bind(by)
        .execute(act.rows())
        .await?;
    Settings::set(act, LOGO, &id).await
}

/// The pole bears none from now on.
pub async fn lay_down(act: &mut Act) -> Result<(), Fault> {
    Settings::set(act, LOGO, "").await
}

/// The file as a logo is kept; blocking for a moment, so off the way of others.
pub async fn take(bytes: Option<Vec<u8>>) -> anyhow::Result<Result<Vec<u8>, Unreadable>> {
    let Some(bytes) = bytes else { return Ok(Err(Unreadable::None)) };
    Ok(tokio::task::spawn_blocking(move || mark(&bytes, LONGEST)).await?)
}

/// The address at which a page shows a picture without asking for it: the picture itself.
pub fn inline((bytes, _): &Logo) -> String {
    let kind = if bytes.starts_with(b"\x89PNG") { "png" } else { "jpeg" };
    format!("data:image/{kind};base64,{}", STANDARD.encode(bytes))
}
