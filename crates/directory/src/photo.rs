//! The photograph of an enterprise: two sizes, the words that stand for it, who took it, and that those seen agreed.
use base64::{Engine, engine::general_purpose::STANDARD};
use db::{Act, Db, Fault, FromRow};
use page::{
    Refusals, is_seen,
    picture::{self, Picture, Unreadable},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Photographs of one sheet.
const MOST: i64 = 12;
/// The largest file taken, in bytes.
pub const LARGEST: usize = 15 * 1024 * 1024;
/// The longest side of the small size, in pixels.
const SMALL: u32 = 480;
/// Whether people who can be recognized are seen (RLRQ CCQ-1991, s. 36): nobody, or some who agreed.
pub const CONSENTS: [&str; 2] = ["nobody", "given"];

#[derive(Clone, Debug, Default, FromRow, Serialize, Deserialize)]
#[serde(default)]
pub struct Photo {
    pub id: String,
    #[serde(skip)]
    pub organization_id: String,
    pub alternative: String,
    pub credit: String,
    #[serde(skip)]
    pub consent: String,
    pub width: i64,
    pub height: i64,
    pub small_width: i64,
    pub small_height: i64,
    /// The day since which it waits for someone of the pole, when its owner sent it.
    #[serde(skip)]
    pub waits_on: Option<String>,
}

/// What was typed beside the file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub alternative: String,
    pub credit: String,
    pub consent: String,
}

/// A file in its two sizes, or why it is not taken.
pub type Taken = Result<(Picture, Picture), Unreadable>;

impl Photo {
    /// As schema.org describes a picture (<https://schema.org/ImageObject>), under the address of the directory.
    pub fn described(&self, place: &str) -> Value {
        // E37 is the pixel, in UN/CEFACT's recommendation 20.
        let pixels = |count: i64| json!({ "@type": "QuantitativeValue", "value": count, "unitCode": "E37" });
        json!({
            "@type": "ImageObject",
            "contentUrl": format!("{place}photos/{}", self.id),
            "thumbnailUrl": format!("{place}photos/{}/petite", self.id),
            "width": pixels(self.width),
            "height": pixels(self.height),
            "description": self.alternative,
            "creditText": self.credit,
        })
    }
}

impl Typed {
    fn judge(&self, taken: &Taken) -> Refusals {
        let mut refusals = Refusals::default();
        for (field, text, why) in [
            ("alternative", &self.alternative, "dir-refusal-alternative"),
            ("credit", &self.credit, "dir-refusal-credit"),
        ] {
            refusals.unless(is_seen(text), field, why);
            refusals.unless(text.chars().count() <= 500, field, "people-refusal-long");
        }
        refusals.unless(CONSENTS.contains(&&*self.consent), "consent", "dir-refusal-consent");
        match taken {
            Ok(_) => {}
            Err(Unreadable::None) => refusals.refuse("file", "dir-refusal-file"),
            Err(Unreadable::TooLarge) => refusals.refuse("file", "dir-refusal-file-large"),
            Err(Unreadable::NoPicture) => refusals.refuse("file", "dir-refusal-file-kind"),
        }
        refusals
    }
}

/// A file in its two sizes; reading blocks for a moment, so off the way of others.
pub async fn take(bytes: Option<Vec<u8>>) -> anyhow::Result<Taken> {
    let Some(bytes) = bytes else { return Ok(Err(Unreadable::None)) };
    if bytes.len() > LARGEST {
        return Ok(Err(Unreadable::TooLarge));
    }
    Ok(tokio::task::spawn_blocking(move || picture::two_sizes(&bytes, SMALL)).await?)
}

macro_rules! photos {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select id, ",
            people::keeper!("organization_id"),
            " as organization_id, alternative, credit, consent, width, height, small_width, small_height, waits_on \
             from sheet_photo where removed_at is null ",
            $($rest),+
        )
    };
}

/// The field of a proposal that brings a photograph.
pub fn field(id: &str) -> String {
    format!("photo:{id}")
}

/// The photograph that a proposal brings, by the proposal's field.
pub fn proposed(field: &str) -> Option<&str> {
    field.strip_prefix("photo:")
}

/// The photographs of a sheet, in their order.
pub async fn of(db: &Db, organization: &str) -> Result<Vec<Photo>, Fault> {
    sqlx::query_as(photos!(
        "and waits_on is null and organization_id in ",
        people::whole!("$1"),
        " order by rank, id"
    ))
    .bind(organization)
    .fetch_all(db.rows())
    .await
}

/// Every photograph.
pub async fn all(db: &Db) -> Result<Vec<Photo>, Fault> {
    sqlx::query_as(photos!("and waits_on is null order by rank, id")).fetch_all(db.rows()).await
}

/// One photograph, though it may wait.
pub async fn find(db: &Db, id: &str) -> Result<Option<Photo>, Fault> {
    sqlx::query_as(photos!("and id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The picture itself, as JPEG.
pub async fn bytes(db: &Db, id: &str, small: bool) -> anyhow::Result<Vec<u8>> {
    let sql = if small {
        "select small from sheet_photo where id = $1"
    } else {
        "select large from sheet_photo where id = $1"
    };
    let (text,): (String,) = sqlx::query_as(sql).bind(id).fetch_one(db.rows()).await?;
    Ok(STANDARD.decode(text)?)
}

/// Adds a photograph to a sheet, the last, or says what is refused.
pub async fn add(
    act: &mut Act,
    organization: &str,
    typed: &Typed,
    taken: Taken,
) -> Result<Result<String, Refusals>, Fault> {
    let added = put(act, organization, typed, taken, None).await?;
    if let Ok(id) = &added {
        act.record("sheet.photo-added", "sheet", organization, id).await?;
    }
    Ok(added)
}

/// Keeps a photograph that an owner sends until someone of the pole looks at it, or says what is refused.
pub async fn propose(
    act: &mut Act,
    organization: &str,
    typed: &Typed,
    taken: Taken,
) -> Result<Result<String, Refusals>, Fault> {
    let today = act.today().to_string();
    put(act, organization, typed, taken, Some(today.as_str())).await
}

/// Takes a photograph that waited.
pub async fn accept(act: &mut Act, organization: &str, id: &str) -> Result<(), Fault> {
    sqlx::query(concat!(
        "update sheet_photo set waits_on = null where id = $1 and removed_at is null and organization_id in ",
        people::whole!("$2")
    ))
    .bind(id)
    .bind(organization)
    .execute(act.rows())
    .await?;
    act.record("sheet.photo-added", "sheet", organization, id).await
}

async fn put(
    act: &mut Act,
    organization: &str,
    typed: &Typed,
    taken: Taken,
    waits_on: Option<&str>,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = typed.judge(&taken);
    let (held,): (i64,) = sqlx::query_as(concat!(
        "select count(*) from sheet_photo where removed_at is null and organization_id in ",
        people::whole!("$1")
    ))
    .bind(organization)
    .fetch_one(act.rows())
    .await?;
    refusals.unless(held < MOST, "file", "dir-refusal-photos");
    let Ok((large, small)) = taken else { return Ok(Err(refusals)) };
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(concat!(
        "insert into sheet_photo (id, organization_id, rank, alternative, credit, consent, width, height, \
         small_width, small_height, large, small, added_at, added_by, waits_on) \
         values ($1, $2, (select cast(coalesce(max(p.rank), -1) + 1 as bigint) from sheet_photo p \
         where p.organization_id in ",
        people::whole!("$2"),
        "), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
    ))
    .bind(&id)
    .bind(organization)
    .bind(typed.alternative.trim())
    .bind(typed.credit.trim())
    .bind(&typed.consent)
    .bind(i64::from(large.width))
    .bind(i64::from(large.height))
    .bind(i64::from(small.width))
    .bind(i64::from(small.height))
    .bind(STANDARD.encode(large.bytes))
    .bind(STANDARD.encode(small.bytes))
    .bind(at)
    .bind(by)
    .bind(waits_on)
    .execute(act.rows())
    .await?;
    Ok(Ok(id))
}

async fn ranks(act: &mut Act, organization: &str) -> Result<Vec<String>, Fault> {
    let rows: Vec<(String,)> = sqlx::query_as(concat!(
        "select id from sheet_photo where removed_at is null and waits_on is null and organization_id in ",
        people::whole!("$1"),
        " order by rank, id"
    ))
    .bind(organization)
    .fetch_all(act.rows())
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Moves a photograph of a sheet one place earlier. False when it is the first, or none of its own.
pub async fn raise(act: &mut Act, organization: &str, id: &str) -> Result<bool, Fault> {
    let mut order = ranks(act, organization).await?;
    let Some(at) = order.iter().position(|one| one == id).filter(|at| *at > 0) else { return Ok(false) };
    order.swap(at, at - 1);
    for (rank, one) in order.iter().enumerate() {
        sqlx::query("update sheet_photo set rank = $2 where id = $1")
            .bind(one)
            .bind(i64::try_from(rank).unwrap_or_default())
            .execute(act.rows())
            .await?;
    }
    act.record("sheet.photo-moved", "sheet", organization, id).await?;
    Ok(true)
}

/// Takes a photograph out of a sheet. The row stays; its pixels go, as whoever is seen may ask.
pub async fn remove(act: &mut Act, organization: &str, id: &str) -> Result<bool, Fault> {
    let (at, by) = (act.at(), act.by());
    let done = sqlx::query(concat!(
        "update sheet_photo set removed_at = $3, removed_by = $4, large = '', small = '' \
         where id = $1 and removed_at is null and organization_id in ",
        people::whole!("$2")
    ))
    .bind(id)
    .bind(organization)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("sheet.photo-removed", "sheet", organization, id).await?;
    }
    Ok(done.rows_affected() > 0)
}
