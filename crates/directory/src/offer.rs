//! The offer: what an enterprise sells or rents, to whom, and the words it is looked for by.
use db::{Act, Db, Fault};
use page::Refusals;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sqlx::FromRow;

/// How it is had.
pub const DEALS: [&str; 3] = ["sale", "rental", "both"];

#[derive(Clone, Debug, Default, FromRow, Serialize, Deserialize)]
pub struct Offer {
    #[serde(skip)]
    pub id: String,
    #[serde(skip)]
    pub organization_id: String,
    pub name_fr: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name_en: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub seao: String,
    /// `sale`, `rental` or `both`.
    pub deal: String,
    /// Whether it is offered to public buyers: 1 or 0.
    pub buyers: i64,
}

impl Offer {
    /// Its name in a language, or the French one.
    pub fn name(&self, language: &str) -> &str {
        if language == "en" && !self.name_en.is_empty() { &self.name_en } else { &self.name_fr }
    }

    pub fn sold(&self) -> bool {
        self.deal != "rental"
    }

    pub fn rented(&self) -> bool {
        self.deal != "sale"
    }

    /// Every word it is looked for by.
    pub fn looked_for(&self) -> String {
        let category = territory::seao_category(&self.seao).map_or("", |category| category.name);
        [&self.name_fr, &self.name_en, &self.words, category].join(" ")
    }

    /// As schema.org describes an offer (<https://schema.org/Offer>).
    pub fn described(&self, language: &str) -> Value {
        let function = if self.deal == "rental" { "LeaseOut" } else { "Sell" };
        json!({
            "@type": "Offer",
            "name": self.name(language),
            "businessFunction": format!("http://purl.org/goodrelations/v1#{function}"),
        })
    }
}

/// What was typed of an offer.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub name_fr: String,
    pub name_en: String,
    pub words: String,
    pub seao: String,
    pub deal: String,
    pub buyers: String,
}

impl Typed {
    fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(page::is_seen(&self.name_fr), "name_fr", "dir-refusal-offer");
        for (field, text) in [("name_fr", &self.name_fr), ("name_en", &self.name_en), ("words", &self.words)]
        {
            refusals.unless(text.chars().count() <= 300, field, "people-refusal-long");
        }
        let known = self.seao.is_empty() || territory::seao_category(&self.seao).is_some();
        refusals.unless(known, "seao", "dir-refusal-seao");
        refusals.unless(DEALS.contains(&&*self.deal), "deal", "dir-refusal-deal");
        refusals
    }
}

/// The offers of an organization, in the order they were made.
pub async fn of(db: &Db, organization: &str) -> Result<Vec<Offer>, Fault> {
    sqlx::query_as(concat!(
        "select id, organization_id, name_fr, name_en, words, seao, deal, buyers from offer \
         where withdrawn_on is null and organization_id in ",
        people::whole!("$1"),
        " order by id",
    ))
    .bind(organization)
    .fetch_all(db.rows())
    .await
}

/// Every offer made by now.
pub async fn all(db: &Db) -> Result<Vec<Offer>, Fault> {
    sqlx::query_as(concat!(
        "select id, ",
        people::keeper!("organization_id"),
        " as organization_id, name_fr, name_en, words, seao, deal, buyers from offer \
         where withdrawn_on is null order by id",
    ))
    .fetch_all(db.rows())
    .await
}

/// Makes an offer, or says what is refused.
pub async fn make(
    act: &mut Act,
    organization: &str,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let refusals = typed.judge();
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, today, at, by) = (act.id(), act.today().to_string(), act.at(), act.by());
    sqlx::query(
        "insert into offer (id, organization_id, name_fr, name_en, words, seao, deal, buyers, offered_on, \
         recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(&id)
    .bind(organization)
    .bind(typed.name_fr.trim())
    .bind(typed.name_en.trim())
    .bind(typed.words.trim())
    .bind(&typed.seao)
    .bind(&typed.deal)
    .bind(i64::from(!typed.buyers.is_empty()))
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("sheet.offer-made", "sheet", organization, &id).await?;
    Ok(Ok(id))
}

/// Withdraws an offer of an organization. False when it has no such offer.
pub async fn withdraw(act: &mut Act, organization: &str, id: &str) -> Result<bool, Fault> {
    let (today, by) = (act.today().to_string(), act.by());
    let done = sqlx::query(concat!(
        "update offer set withdrawn_on = $3, withdrawn_by = $4 where id = $1 and organization_id in ",
        people::whole!("$2"),
        " and withdrawn_on is null",
    ))
    .bind(id)
    .bind(organization)
    .bind(today)
    .bind(by)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("sheet.offer-withdrawn", "sheet", organization, id).await?;
    }
    Ok(done.rows_affected() > 0)
}
