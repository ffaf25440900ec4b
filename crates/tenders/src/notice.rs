//! The notice: a call for tenders as it was last published, found by what narrows a list of them.
use crate::told::Inside;
use db::{Db, Fault, FromRow};
use serde::{Deserialize, Serialize};
use sqlx::{Any, AssertSqlSafe};

/// Notices of one page.
pub const PAGE: i64 = 50;

#[derive(Clone, Debug, Default, FromRow)]
pub struct Notice {
    pub id: String,
    pub ocid: String,
    pub number: String,
    pub title: String,
    pub buyer_key: String,
    pub buyer: String,
    pub status: String,
    pub method: String,
    pub categories: String,
    pub codes: String,
    pub published_on: String,
    pub closes_at: String,
    pub closes_on: String,
    pub value: Option<i64>,
    pub currency: String,
    pub address: String,
    pub mrc: String,
    pub region: String,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    told: String,
    pub beside: String,
}

impl Notice {
    /// Its title, or its number where it has none.
    pub fn name(&self) -> &str {
        [self.title.as_str(), self.number.as_str(), self.ocid.as_str()]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default()
    }

    /// Whether SEAO published it: the prefix is its own (<https://www.open-contracting.org>).
    pub fn of_the_site(&self) -> bool {
        self.ocid.starts_with("ocds-ec9k95-")
    }

    pub fn inside(&self) -> Inside {
        serde_json::from_str(&self.told).unwrap_or_default()
    }

    /// Where it stands on a day: `open`, `closed`, `awarded` or `cancelled`.
    pub fn state(&self, day: &str) -> &'static str {
        match self.status.as_str() {
            "cancelled" | "withdrawn" | "unsuccessful" => "cancelled",
            "complete" => "awarded",
            _ if !self.closes_on.is_empty() && self.closes_on.as_str() >= day => "open",
            _ => "closed",
        }
    }

    /// Where the work is, by name: the MRC, else the region.
    pub fn place(&self) -> &'static str {
        let mrc = territory::mrc(&self.mrc).map(|mrc| mrc.name);
        mrc.or_else(|| territory::region(&self.region).map(|region| region.name)).unwrap_or_default()
    }

    pub fn region_name(&self) -> &'static str {
        territory::region(&self.region).map(|region| region.name).unwrap_or_default()
    }

    /// The categories of the site that it is under, in words.
    pub fn categories(&self) -> Vec<String> {
        let known = self.categories.split_whitespace().filter_map(territory::seao_category);
        known.map(|one| format!("{} {}", one.code, one.name)).collect()
    }

    /// As the ranking takes it.
    pub fn ranked(&self) -> matching::Notice {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let inside = self.inside();
        let said = inside.items.iter().flat_map(|item| item.codes.iter().map(|(_, said)| said.as_str()));
        matching::Notice {
            id: self.id.clone(),
            title: self.title.clone(),
            about: said
                .chain([inside.about.as_str()])
                .filter(|said| !said.is_empty())
                .collect::<Vec<_>>()
                .join(" "),
            buyer: self.buyer.clone(),
            codes: words(&self.codes),
            categories: words(&self.categories),
            place: self.lat.zip(self.lon).map(|(lat, lon)| matching::Place { lat, lon }),
            month: month(&self.published_on),
            days: days(&self.published_on, &self.closes_on),
        }
    }

    /// What it says in words: its title, and what is asked for in it.
    pub fn words(&self) -> String {
        let inside = self.inside();
        let items = inside.items.iter().flat_map(|item| {
            std::iter::once(item.name.as_str()).chain(item.codes.iter().map(|(_, said)| said.as_str()))
        });
        std::iter::once(self.title.as_str()).chain(items).collect::<Vec<_>>().join(" \u{2022} ")
    }

    #[cfg(test)]
    pub fn of_words(title: &str, mrc: &str, region: &str, categories: &str) -> Notice {
        let [title, mrc, region, categories] = [title, mrc, region, categories].map(str::to_owned);
        Notice { title, mrc, region, categories, ..Notice::default() }
    }
}

/// `2019-06-30` → months since year 0.
fn month(day: &str) -> i32 {
    day.parse::<jiff::civil::Date>().map_or(0, |day| i32::from(day.year()) * 12 + i32::from(day.month()))
}

/// Days from one day to another; 0 where one is not known.
fn days(from: &str, to: &str) -> i32 {
    let day = |text: &str| text.parse::<jiff::civil::Date>().ok();
    let between = day(from).zip(day(to)).and_then(|(from, to)| from.until(to).ok());
    between.map_or(0, |span| span.get_days().max(0))
}

macro_rules! notices {
    ($rest:literal) => {
        concat!(
            "select n.id, n.ocid, n.number, n.title, n.buyer_key, coalesce(b.name, '') as buyer, n.status, n.method, \
             n.categories, n.codes, n.published_on, n.closes_at, n.closes_on, n.value, n.currency, n.address, n.mrc, \
             n.region, n.lat, n.lon, n.told, n.beside from notice n left join tender_party b on b.key = n.buyer_key ",
            $rest
        )
    };
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Notice>, Fault> {
    sqlx::query_as(notices!("where n.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// Those of these ids.
pub async fn among(db: &Db, ids: &[String]) -> Result<Vec<Notice>, Fault> {
    db::among(db, notices!("where n.id in "), ids).await
}

/// Those open on a day, the soonest closed first.
pub async fn open(db: &Db, day: &str) -> Result<Vec<Notice>, Fault> {
    sqlx::query_as(notices!(
        "where n.closes_on >= $1 and n.status not in ('complete', 'cancelled', 'withdrawn', 'unsuccessful') \
         order by n.closes_on, n.id limit 5000"
    ))
    .bind(day)
    .fetch_all(db.rows())
    .await
}

/// The latest of those that were published from a day on, to be learned from.
pub async fn past(db: &Db, since: &str, most: i64) -> Result<Vec<Notice>, Fault> {
    sqlx::query_as(notices!("where n.published_on >= $1 order by n.published_on desc, n.id desc limit $2"))
        .bind(since)
        .bind(most)
        .fetch_all(db.rows())
        .await
}

/// What narrows a list of notices.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct Wanted {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub q: String,
    /// `open`, or `all`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub etat: String,
    /// Closing within so many days.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub jours: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub mrc: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub region: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub categorie: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub acheteur: String,
    #[serde(skip_serializing)]
    pub page: String,
}

impl Wanted {
    pub fn is_open(&self) -> bool {
        self.etat != "all"
    }

    pub fn narrows(&self) -> bool {
        let texts = [&self.q, &self.jours, &self.mrc, &self.region, &self.categorie, &self.acheteur];
        texts.iter().any(|text| !text.is_empty())
    }

    fn until(&self, today: jiff::civil::Date) -> String {
        let days = self.jours.parse::<i64>().ok().filter(|days| (0..=3660).contains(days));
        days.map(|days| today.saturating_add(jiff::ToSpan::days(days)).to_string()).unwrap_or_default()
    }
}

/// The notices wanted, so many passed over, and how many there are; `found`: only these, as search gave them.
pub async fn list(
    db: &Db,
    wanted: &Wanted,
    found: Option<&[String]>,
    skip: i64,
) -> Result<(Vec<Notice>, i64), Fault> {
    let today = db.today();
    let among = match found {
        None => String::new(),
        Some([]) => return Ok((vec![], 0)),
        Some(ids) => {
            let places: Vec<String> = (9..9 + ids.len()).map(|at| format!("${at}")).collect();
            format!(" and n.id in ({})", places.join(", "))
        }
    };
    // The first eight are said in both questions, so that each engine knows them all.
    let filter = format!(
        "where ($1 = '' or (n.closes_on >= $1 and n.status not in ('complete', 'cancelled', 'withdrawn', 'unsuccessful'))) \
         and ($2 = '' or n.closes_on <= $2) and ($3 = '' or n.mrc = $3) and ($4 = '' or n.region = $4) \
         and ($5 = '' or replace(n.categories, $5, '') <> n.categories) and ($6 = '' or n.buyer_key = $6) \
         and $7 >= 0 and $8 >= 0{among}"
    );
    let order = if wanted.is_open() { "n.closes_on, n.id" } else { "n.published_on desc, n.id desc" };
    let rows = format!("{} {filter} order by {order} limit $7 offset $8", notices!(""));
    let count = format!("select count(*) from notice n {filter}");
    let open = if wanted.is_open() { today.to_string() } else { String::new() };
    let category = Some(&wanted.categorie)
        .filter(|one| !one.is_empty())
        .map(|one| format!(" {one} "))
        .unwrap_or_default();
    let until = wanted.until(today);
    let texts = [&open, &until, &wanted.mrc, &wanted.region, &category, &wanted.acheteur];
    let mut asked = sqlx::query_as::<Any, Notice>(AssertSqlSafe(rows));
    let mut counted = sqlx::query_as::<Any, (i64,)>(AssertSqlSafe(count));
    for text in texts {
        asked = asked.bind(text.as_str());
        counted = counted.bind(text.as_str());
    }
    asked = asked.bind(PAGE).bind(skip);
    counted = counted.bind(PAGE).bind(skip);
    for id in found.unwrap_or_default() {
        asked = asked.bind(id.as_str());
        counted = counted.bind(id.as_str());
    }
    let (all,) = counted.fetch_one(db.rows()).await?;
    Ok((asked.fetch_all(db.rows()).await?, all))
}

/// The MRC and the regions where work was found to be.
pub async fn places(db: &Db) -> Result<Vec<(String, String)>, Fault> {
    sqlx::query_as("select distinct mrc, region from notice").fetch_all(db.rows()).await
}

/// The name of a buyer.
pub async fn buyer(db: &Db, key: &str) -> Result<Option<String>, Fault> {
    let found: Option<(String,)> = sqlx::query_as("select name from tender_party where key = $1")
        .bind(key)
        .fetch_optional(db.rows())
        .await?;
    Ok(found.map(|(name,)| name))
}
