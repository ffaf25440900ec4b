//! The resource: a study, a tool, an initiative, a framework, kept to be used again under one action of the frame.
use crate::{carer, shelf::Item};
use db::{Act, Fault};
use page::{Refusals, is_seen};
use people::organization;
use serde::Deserialize;

/// What is kept.
pub const KINDS: [&str; 8] =
    ["study", "publication", "tool", "initiative", "measure", "framework", "position", "other"];
/// The kind that has versions, to which partners commit themselves.
pub const FRAMEWORK: &str = KINDS[5];
/// Who may read it.
pub const READERS: [&str; 2] = ["staff", "everyone"];

/// What was typed of a resource.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub kind: String,
    pub title_fr: String,
    pub title_en: String,
    pub about_fr: String,
    pub about_en: String,
    /// Whose it is by name, kept as it is when the pole knows no such organization.
    pub who: String,
    pub organization: Vec<String>,
    pub day: String,
    pub action: String,
    pub mrc: String,
    pub link: String,
    pub topics: String,
    /// The account of who looks after it, or "".
    pub carer: String,
    pub review_by: String,
    /// A member of `READERS`.
    pub readers: String,
}

impl Typed {
    pub fn of(kept: &Item) -> Typed {
        let known = !kept.source_id.is_empty();
        Typed {
            kind: kept.kind.clone(),
            title_fr: kept.title_fr.clone(),
            title_en: kept.title_en.clone(),
            about_fr: kept.about_fr.clone(),
            about_en: kept.about_en.clone(),
            who: if known { String::new() } else { kept.source.clone() },
            organization: if known { vec![kept.source_id.clone()] } else { vec![] },
            day: kept.day.clone(),
            action: kept.action.clone(),
            mrc: kept.mrc.clone(),
            link: kept.link.clone(),
            topics: kept.topics.clone(),
            carer: kept.carer_account.clone(),
            review_by: kept.review_by.clone().unwrap_or_default(),
            readers: READERS[usize::from(kept.open_since.is_some())].to_owned(),
        }
    }

    fn is_open(&self) -> bool {
        self.readers == READERS[1]
    }

    fn review_by(&self) -> Option<&str> {
        Some(self.review_by.trim()).filter(|day| !day.is_empty())
    }

    /// The source's name, where it is no organization that the pole knows.
    fn source_name(&self) -> &str {
        if self.organization.is_empty() { self.who.trim() } else { "" }
    }

    /// What is wrong with it, whatever the rows. `today` bounds its day.
    pub fn judge(&self, today: jiff::civil::Date) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(KINDS.contains(&self.kind.as_str()), "kind", "library-refusal-kind");
        refusals.unless(is_seen(&self.title_fr), "title_fr", "library-refusal-title");
        refusals.unless(frame::find(&self.action).is_some(), "action", "library-refusal-action");
        refusals.unless(READERS.contains(&self.readers.as_str()), "readers", "library-refusal-readers");
        if let Some(day) = refusals.day("day", &self.day) {
            refusals.unless(day <= today, "day", "library-refusal-future");
        }
        refusals.day_if_any("review_by", &self.review_by);
        let somewhere = self.mrc.is_empty() || territory::mrc(&self.mrc).is_some();
        refusals.unless(somewhere, "mrc", "library-refusal-mrc");
        let link = self.link.trim();
        let sound = link.is_empty() || link.starts_with("https://") && link.chars().count() <= 500;
        refusals.unless(sound, "link", "library-refusal-link");
        for (field, text, most) in [
            ("title_fr", &self.title_fr, 200),
            ("title_en", &self.title_en, 200),
            ("about_fr", &self.about_fr, 4_000),
            ("about_en", &self.about_en, 4_000),
            ("who", &self.who, 200),
            ("topics", &self.topics, 300),
        ] {
            refusals.unless(text.chars().count() <= most, field, "library-refusal-long");
        }
        refusals
    }
}

/// What is wrong with it, of itself and beside the rows. `was` is what stands already.
async fn judged(act: &mut Act, typed: &Typed, was: Option<&Item>) -> Result<Refusals, Fault> {
    let mut refusals = typed.judge(act.today());
    if let Some(source) = typed.organization.last() {
        let known = organization::is_known(act.rows(), source).await?;
        refusals.unless(known, "who", "library-refusal-organization");
    }
    let cared = typed.carer.is_empty()
        || was.is_some_and(|was| was.carer_account == typed.carer)
        || carer::is_one(act, &typed.carer).await?;
    refusals.unless(cared, "carer", "library-refusal-carer");
    if let Some(was) = was.filter(|was| was.kind == FRAMEWORK && typed.kind != FRAMEWORK) {
        let (versions,): (i64,) = sqlx::query_as("select count(*) from library_version where item_id = $1")
            .bind(&was.id)
            .fetch_one(act.rows())
            .await?;
        refusals.unless(versions == 0, "kind", "library-refusal-versions");
    }
    Ok(refusals)
}

/// Keeps a resource from today on, or says what is refused. `source_key` tells the line of a file that brought it, ""
/// when it was typed.
pub async fn add(act: &mut Act, typed: &Typed, source_key: &str) -> Result<Result<String, Refusals>, Fault> {
    let refusals = judged(act, typed, None).await?;
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into library_item (id, kind, title_fr, title_en, about_fr, about_en, source_id, source_name, day, \
         action, mrc, link, topics, carer_account, review_by, kept_on, open_since, source_key, recorded_at, recorded_by, \
         reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, '')",
    )
    .bind(&id)
    .bind(&typed.kind)
    .bind(typed.title_fr.trim())
    .bind(typed.title_en.trim())
    .bind(typed.about_fr.trim())
    .bind(typed.about_en.trim())
    .bind(typed.organization.last())
    .bind(typed.source_name())
    .bind(typed.day.trim())
    .bind(&typed.action)
    .bind(&typed.mrc)
    .bind(typed.link.trim())
    .bind(typed.topics.trim())
    .bind(&typed.carer)
    .bind(typed.review_by())
    .bind(&today)
    .bind(Some(&today).filter(|_| typed.is_open()))
    .bind(source_key)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("resource.added", "resource", &id, typed.day.trim()).await?;
    Ok(Ok(id))
}

/// Changes a resource that stands, or says what is refused; history keeps the days it bore.
pub async fn change(act: &mut Act, kept: &Item, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = judged(act, typed, Some(kept)).await?;
    refusals.unless(kept.stands(), "title_fr", "library-refusal-withdrawn");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    let open = Some(kept.open_since.as_ref().unwrap_or(&today)).filter(|_| typed.is_open());
    sqlx::query(
        "update library_item set kind = $2, title_fr = $3, title_en = $4, about_fr = $5, about_en = $6, source_id = $7, \
         source_name = $8, day = $9, action = $10, mrc = $11, link = $12, topics = $13, carer_account = $14, \
         review_by = $15, open_since = $16 where id = $1",
    )
    .bind(&kept.id)
    .bind(&typed.kind)
    .bind(typed.title_fr.trim())
    .bind(typed.title_en.trim())
    .bind(typed.about_fr.trim())
    .bind(typed.about_en.trim())
    .bind(typed.organization.last())
    .bind(typed.source_name())
    .bind(typed.day.trim())
    .bind(&typed.action)
    .bind(&typed.mrc)
    .bind(typed.link.trim())
    .bind(typed.topics.trim())
    .bind(&typed.carer)
    .bind(typed.review_by())
    .bind(open)
    .execute(act.rows())
    .await?;
    let days = [Some(&kept.day), kept.review_by.as_ref()];
    let days: Vec<&str> = days.into_iter().flatten().map(String::as_str).collect();
    act.record("resource.changed", "resource", &kept.id, &days.join(" ")).await?;
    Ok(Ok(()))
}

/// Withdraws a resource for a reason: it stays, dated, and is offered no more. What is withdrawn already stays as it is.
pub async fn withdraw(act: &mut Act, id: &str, reason: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let told = is_seen(reason) && reason.chars().count() <= 300;
    refusals.unless(told, "reason", "library-refusal-reason");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (by, today) = (act.by(), act.today().to_string());
    let done = sqlx::query(
        "update library_item set withdrawn_on = $2, withdrawn_by = $3, reason = $4 \
         where id = $1 and withdrawn_on is null",
    )
    .bind(id)
    .bind(&today)
    .bind(by)
    .bind(reason.trim())
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("resource.withdrawn", "resource", id, "").await?;
    }
    Ok(Ok(()))
}
