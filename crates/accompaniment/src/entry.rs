//! The journal's entry: an act that stands, with those it was for, as people read it.
use crate::{act::Typed, promoter};
use db::{Db, Fault, FromRow};
use page::Refusals;
use serde::Deserialize;
use sqlx::AssertSqlSafe;
use std::collections::HashMap;

/// What is read of an act, and who recorded it.
const ENTRY: &str = "select a.id, a.day, a.topic, a.mode, a.minutes, a.action, a.note, a.request_id, \
     a.recorded_by, coalesce(c.name, '') as recorder, a.withdrawn_at, a.replaced_by \
     from service_act a left join account c on c.id = a.recorded_by";

/// Which acts of the journal are wanted; "" wants all.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    pub from: String,
    pub to: String,
    pub topic: String,
    pub organization: String,
    pub promoter: String,
    pub by: String,
}

/// An act as the journal lists it.
#[derive(Clone, Debug, FromRow)]
pub struct Entry {
    pub id: String,
    pub day: String,
    pub topic: String,
    pub mode: String,
    pub minutes: i64,
    /// The action of the frame it counts for, as its topic said on its day.
    pub action: String,
    pub note: String,
    pub request_id: Option<String>,
    pub recorded_by: String,
    /// The name of the account, or "" when no person recorded it.
    pub recorder: String,
    pub withdrawn_at: Option<String>,
    pub replaced_by: Option<String>,
    #[sqlx(skip)]
    pub parties: Vec<Party>,
}

/// Whom an act was for.
#[derive(Clone, Debug, FromRow)]
pub struct Party {
    act_id: String,
    pub id: String,
    pub name: String,
    /// Of a promoter, its stage that day; "" of an organization.
    pub stage: String,
}

impl Party {
    pub fn is_promoter(&self) -> bool {
        !self.stage.is_empty()
    }

    /// Its name; of a promoter, a code to those who may not read names.
    pub fn told(&self, names: &bool) -> String {
        if self.is_promoter() { promoter::called(&self.id, &self.name, *names) } else { self.name.clone() }
    }
}

impl Entry {
    pub fn stands(&self) -> bool {
        self.withdrawn_at.is_none() && self.replaced_by.is_none()
    }

    /// Those it was for, in one line.
    pub fn whom(&self, names: &bool) -> String {
        self.parties.iter().map(|party| party.told(names)).collect::<Vec<_>>().join(", ")
    }
}

impl Filter {
    /// What can mean nothing in it: days that are none, ids and topics that no act has.
    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.days_if_any(("du", &self.from), ("au", &self.to));
        let topic = self.topic.is_empty() || crate::topic::may_be_one(&self.topic);
        refusals.unless(topic, "sujet", "act-refusal-topic");
        let id = |text: &str| text.is_empty() || db::Id::is_one(text);
        refusals.unless(id(&self.by), "par", "act-refusal-recorder");
        refusals.unless(id(&self.organization), "who", "act-refusal-unknown");
        refusals.unless(id(&self.promoter), "who", "act-refusal-unknown");
        refusals
    }

    /// The condition on `service_act a`, only of what is wanted, and the texts it binds.
    fn condition(&self) -> (String, Vec<&str>) {
        let tests = [
            (&self.from, "a.day >= $#"),
            (&self.to, "a.day <= $#"),
            (&self.topic, "a.topic = $#"),
            (&self.by, "a.recorded_by = $#"),
            (
                &self.organization,
                concat!(
                    "a.id in (select act_id from service_act_party where organization_id in ",
                    people::whole!("$#"),
                    ")"
                ),
            ),
            (&self.promoter, "a.id in (select act_id from service_act_promoter where promoter_id = $#)"),
        ];
        let mut condition = "a.withdrawn_at is null and a.replaced_by is null".to_owned();
        let mut texts = vec![];
        for (text, test) in tests.into_iter().filter(|(text, _)| !text.is_empty()) {
            texts.push(text.as_str());
            condition.push_str(&format!(" and {}", test.replace('#', &texts.len().to_string())));
        }
        (condition, texts)
    }

    /// Whether everything is wanted.
    pub fn is_open(&self) -> bool {
        self.query().is_empty()
    }

    /// As the query of an address: `du=2021-04-01&sujet=finance`.
    pub fn query(&self) -> String {
        let parts = [
            ("du", &self.from),
            ("au", &self.to),
            ("sujet", &self.topic),
            ("organization", &self.organization),
            ("promoteur", &self.promoter),
            ("par", &self.by),
        ];
        let told = parts.iter().filter(|(_, value)| !value.is_empty());
        serde_html_form::to_string(told.collect::<Vec<_>>()).unwrap_or_default()
    }
}

/// How many acts stand behind a filter, counted no further than one more than `most`.
pub async fn how_many(db: &Db, filter: &Filter, most: i64) -> Result<i64, Fault> {
    let (condition, texts) = filter.condition();
    let sql = format!(
        "select count(*) from (select 1 as one from service_act a where {condition} limit ${}) counted",
        texts.len() + 1
    );
    let mut query = sqlx::query_as(AssertSqlSafe(sql));
    for text in texts {
        query = query.bind(text);
    }
    let (count,): (i64,) = query.bind(most + 1).fetch_one(db.rows()).await?;
    Ok(count)
}

/// The acts behind a filter, newest first, a page of them at a time.
pub async fn list(db: &Db, filter: &Filter, skip: i64, most: i64) -> Result<Vec<Entry>, Fault> {
    let (condition, texts) = filter.condition();
    let n = texts.len();
    let sql = format!(
        "{ENTRY} where {condition} order by a.day desc, a.id desc limit ${} offset ${}",
        n + 1,
        n + 2
    );
    let mut query = sqlx::query_as(AssertSqlSafe(sql));
    for text in texts {
        query = query.bind(text);
    }
    let mut entries: Vec<Entry> = query.bind(most).bind(skip).fetch_all(db.rows()).await?;
    add_parties(db, &mut entries).await?;
    Ok(entries)
}

/// The standing acts that answer a request, oldest first.
pub async fn answering(db: &Db, request: &str) -> Result<Vec<Entry>, Fault> {
    some(db, "a.request_id = $1 and a.withdrawn_at is null and a.replaced_by is null", request).await
}

/// One act, whether or not it still stands.
pub async fn find(db: &Db, id: &str) -> Result<Option<Entry>, Fault> {
    Ok(some(db, "a.id = $1", id).await?.pop())
}

/// The act that another was corrected from, if any.
pub async fn corrected_from(db: &Db, id: &str) -> Result<Option<Entry>, Fault> {
    Ok(some(db, "a.replaced_by = $1", id).await?.pop())
}

async fn some(db: &Db, test: &'static str, value: &str) -> Result<Vec<Entry>, Fault> {
    let sql = format!("{ENTRY} where {test} order by a.day, a.id");
    let mut entries = sqlx::query_as(AssertSqlSafe(sql)).bind(value).fetch_all(db.rows()).await?;
    add_parties(db, &mut entries).await?;
    Ok(entries)
}

/// Gives each act those it was for, some hundred acts at a time.
async fn add_parties(db: &Db, entries: &mut [Entry]) -> Result<(), Fault> {
    for some in entries.chunks_mut(100) {
        let holes = (1..=some.len()).map(|n| format!("${n}")).collect::<Vec<_>>().join(", ");
        let sql = format!(
            "select distinct p.act_id, o.id, o.name, '' as stage from service_act_party p \
             join organization o on o.id = {keeper} where p.act_id in ({holes}) \
             union all select p.act_id, r.id, r.name, p.stage from service_act_promoter p \
             join promoter r on r.id = p.promoter_id where p.act_id in ({holes})",
            keeper = people::keeper!("p.organization_id")
        );
        let mut query = sqlx::query_as::<_, Party>(AssertSqlSafe(sql));
        for entry in some.iter() {
            query = query.bind(entry.id.clone());
        }
        let mut parties: HashMap<String, Vec<Party>> = HashMap::new();
        for party in query.fetch_all(db.rows()).await? {
            parties.entry(party.act_id.clone()).or_default().push(party);
        }
        for entry in some {
            entry.parties = parties.remove(&entry.id).unwrap_or_default();
            page::sort_by_text(&mut entry.parties, |party| &party.name);
        }
    }
    Ok(())
}

/// An act as it would be typed, to be corrected or repeated.
pub fn typed(entry: &Entry) -> Typed {
    let promoter = entry.parties.iter().find(|party| party.is_promoter());
    Typed {
        organization: entry.parties.iter().filter(|p| !p.is_promoter()).map(|p| p.id.clone()).collect(),
        promoter: promoter.map(|party| party.told(&true)).unwrap_or_default(),
        stage: promoter.map(|party| party.stage.clone()).unwrap_or_default(),
        day: entry.day.clone(),
        sure: entry.day.clone(),
        topic: entry.topic.clone(),
        minutes: entry.minutes.to_string(),
        mode: if entry.parties.len() == 1 { entry.mode.clone() } else { String::new() },
        note: entry.note.clone(),
        ..Typed::default()
    }
}

/// An act, or the one that stands for it after every correction.
pub async fn latest(db: &Db, id: &str) -> Result<Option<Entry>, Fault> {
    let mut found = find(db, id).await?;
    while let Some(later) = found.as_ref().and_then(|entry| entry.replaced_by.clone()) {
        found = find(db, &later).await?;
    }
    Ok(found)
}

/// The accounts that logged acts, by id and name.
pub async fn recorders(db: &Db) -> Result<Vec<crate::party::Named>, Fault> {
    sqlx::query_as(
        "select c.id, c.name from account c where exists (select 1 from service_act a where a.recorded_by = c.id)",
    )
    .fetch_all(db.rows())
    .await
}
