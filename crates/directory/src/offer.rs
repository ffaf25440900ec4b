//! The offer: what an enterprise sells or rents, to whom, and the words it is looked for by.
use crate::{
    public::served,
    sheet::{is_place, places},
    synonym,
};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use people::confirmation::{Source, confirm};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// How it is had.
pub const DEALS: [&str; 3] = ["sale", "rental", "both"];

#[derive(Clone, Debug, Default, FromRow, Serialize, Deserialize)]
pub struct Offer {
    #[serde(skip)]
    pub id: String,
    #[serde(skip)]
    pub organization_id: String,
    #[serde(skip)]
    pub offered_on: String,
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
    /// Where it is offered, as a sheet says it; "" where the enterprise serves.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub serves: String,
    /// The first day on which it is offered no more, if one is known.
    #[serde(skip)]
    pub withdrawn_on: Option<String>,
}

impl Offer {
    /// Where it is offered, by name.
    pub fn served(&self, language: &str) -> String {
        let places = self.serves.split_whitespace().map(|place| served(place, language));
        places.collect::<Vec<_>>().join(", ")
    }

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
        let english = synonym::english(&[&*self.name_fr, &self.words].join(" "));
        // What is rented is looked for by that word, whatever its name says.
        let rented = if self.rented() { "location rental rent" } else { "" };
        [&self.name_fr, &self.name_en, &self.words, category, &english, rented].join(" ")
    }

    /// As schema.org describes an offer (<https://schema.org/Offer>).
    pub fn described(&self, language: &str) -> Value {
        let function = if self.deal == "rental" { "LeaseOut" } else { "Sell" };
        let places: Vec<String> =
            self.serves.split_whitespace().map(|place| served(place, language)).collect();
        json!({
            "areaServed": places,
            "@type": "Offer",
            "name": self.name(language),
            "businessFunction": { "@id": format!("http://purl.org/goodrelations/v1#{function}") },
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
    pub serves: Vec<String>,
    /// When one is edited, which.
    pub row: String,
}

impl Typed {
    /// An offer as a form shows it, to be edited.
    pub fn of(offer: Offer) -> Typed {
        Typed {
            serves: offer.serves.split_whitespace().map(str::to_owned).collect(),
            buyers: if offer.buyers == 1 { "yes".to_owned() } else { String::new() },
            name_fr: offer.name_fr,
            name_en: offer.name_en,
            words: offer.words,
            seao: offer.seao,
            deal: offer.deal,
            row: offer.id,
        }
    }

    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.unless(page::is_seen(&self.name_fr), "name_fr", "dir-refusal-offer");
        for (field, text) in [("name_fr", &self.name_fr), ("name_en", &self.name_en), ("words", &self.words)]
        {
            refusals.unless(text.chars().count() <= 300, field, "people-refusal-long");
        }
        let known = self.seao.is_empty() || territory::seao_category(&self.seao).is_some();
        refusals.unless(known, "seao", "dir-refusal-seao");
        refusals.unless(DEALS.contains(&&*self.deal), "deal", "dir-refusal-deal");
        refusals.unless(self.serves.iter().all(|place| is_place(place)), "serves", "dir-refusal-serves");
        refusals
    }
}

macro_rules! offers {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select id, ",
            people::keeper!("organization_id"),
            " as organization_id, offered_on, name_fr, name_en, words, seao, deal, buyers, serves, withdrawn_on from offer where ",
            $($rest),+
        )
    };
}

/// The offers of an organization today, in their order.
pub async fn of(db: &Db, organization: &str) -> Result<Vec<Offer>, Fault> {
    sqlx::query_as(offers!(
        "organization_id in ",
        people::whole!("$1"),
        " and (withdrawn_on is null or withdrawn_on > $2) order by rank, id"
    ))
    .bind(organization)
    .bind(db.today().to_string())
    .fetch_all(db.rows())
    .await
}

/// Every offer of today.
pub async fn all(db: &Db) -> Result<Vec<Offer>, Fault> {
    sqlx::query_as(offers!("withdrawn_on is null or withdrawn_on > $1 order by rank, id"))
        .bind(db.today().to_string())
        .fetch_all(db.rows())
        .await
}

/// What an organization offered once, the latest ended first.
pub async fn ended(db: &Db, organization: &str) -> Result<Vec<Offer>, Fault> {
    sqlx::query_as(offers!(
        "organization_id in ",
        people::whole!("$1"),
        " and withdrawn_on <= $2 order by withdrawn_on desc, id desc"
    ))
    .bind(organization)
    .bind(db.today().to_string())
    .fetch_all(db.rows())
    .await
}

/// One offer of an organization that is made today.
pub async fn find(db: &Db, organization: &str, id: &str) -> Result<Option<Offer>, Fault> {
    Ok(of(db, organization).await?.into_iter().find(|offer| offer.id == id))
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
         recorded_at, recorded_by, serves, rank) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, \
         (select cast(coalesce(max(p.rank), 0) + 1 as bigint) from offer p where p.organization_id = $2))",
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
    .bind(places(&typed.serves))
    .execute(act.rows())
    .await?;
    tell(act, organization, "sheet.offer-made", &id).await?;
    Ok(Ok(id))
}

/// Edits an offer of an organization, or says what is refused.
pub async fn edit(
    act: &mut Act,
    organization: &str,
    id: &str,
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let refusals = typed.judge();
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let done = sqlx::query(concat!(
        "update offer set name_fr = $3, name_en = $4, words = $5, seao = $6, deal = $7, buyers = $8, serves = $9 \
         where id = $1 and organization_id in ",
        people::whole!("$2"),
        " and (name_fr <> $3 or name_en <> $4 or words <> $5 or seao <> $6 or deal <> $7 or buyers <> $8 \
         or serves <> $9)"
    ))
    .bind(id)
    .bind(organization)
    .bind(typed.name_fr.trim())
    .bind(typed.name_en.trim())
    .bind(typed.words.trim())
    .bind(&typed.seao)
    .bind(&typed.deal)
    .bind(i64::from(!typed.buyers.is_empty()))
    .bind(places(&typed.serves))
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        tell(act, organization, "sheet.offer-edited", id).await?;
    }
    Ok(Ok(()))
}

/// Ends an offer of an organization: from a day on, no earlier than its first, it is offered no more.
pub async fn end(act: &mut Act, organization: &str, offer: &Offer, on: &str) -> Result<Refusals, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(on >= offer.offered_on.as_str(), "on", "day-refusal-order");
    if !refusals.none() {
        return Ok(refusals);
    }
    let (id, by, today) = (&offer.id, act.by(), act.today().to_string());
    let done = sqlx::query(concat!(
        "update offer set withdrawn_on = $3, withdrawn_by = $4 where id = $1 and organization_id in ",
        people::whole!("$2"),
        " and (withdrawn_on is null or withdrawn_on > $5)"
    ))
    .bind(id)
    .bind(organization)
    .bind(on)
    .bind(by)
    .bind(today)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        tell(act, organization, "sheet.offer-withdrawn", &format!("{id} {on}")).await?;
    }
    Ok(refusals)
}

/// Tells an offer one place earlier. False when it is the first, or none of today.
pub async fn raise(act: &mut Act, db: &Db, organization: &str, id: &str) -> Result<bool, Fault> {
    let mut order: Vec<String> = of(db, organization).await?.into_iter().map(|offer| offer.id).collect();
    let Some(at) = order.iter().position(|one| one == id).filter(|at| *at > 0) else { return Ok(false) };
    order.swap(at, at - 1);
    for (rank, one) in order.iter().enumerate() {
        sqlx::query("update offer set rank = $2 where id = $1")
            .bind(one)
            .bind(i64::try_from(rank).unwrap_or_default())
            .execute(act.rows())
            .await?;
    }
    act.record("sheet.offer-moved", "sheet", organization, id).await?;
    Ok(true)
}

/// What was done to an offer, in history; the offers are then as whoever did it says.
async fn tell(act: &mut Act, organization: &str, verb: &str, note: &str) -> Result<(), Fault> {
    let source = Source::of(act);
    confirm(act, organization, &["offers"], source, false).await?;
    act.record(verb, "sheet", organization, note).await
}
