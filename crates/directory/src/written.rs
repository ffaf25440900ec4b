//! What is written of an enterprise, shown or not: its row, its sheet, its offers and what was chosen.
use crate::{
    offer::{self, Offer},
    photo::{self, Photo},
    shown::{self, Shown},
};
use db::{Db, Fault, FromRow};
use std::collections::{HashMap, HashSet};

/// Enterprises on a page of the staff's list.
pub const PAGE: i64 = 50;

macro_rules! written {
    ($rest:literal) => {
        concat!(
            "select o.id, o.name, o.legal_form, coalesce(o.neq, '') as neq, o.address, o.municipality, \
             o.postal_code, o.mrc, o.phone, o.email, o.website, o.sector as scian, \
             coalesce(s.sector, '') as sector, coalesce(s.serves, '') as serves, \
             coalesce(s.story_fr, '') as story_fr, coalesce(s.story_en, '') as story_en, \
             coalesce(p.shown_on, '') as published_on, coalesce((select max(c.confirmed_on) from confirmation c \
             where c.organization_id = o.id and c.whole = 1), '') as confirmed_on, \
             case when exists (select 1 from sheet_proposal w where w.organization_id = o.id and w.decision is null \
             and w.field not in ('remark', 'shown')) then '' else coalesce((select max(c.confirmed_on) \
             from confirmation c where c.organization_id = o.id and c.whole = 1 and (c.source <> 'owner' \
             or not exists (select 1 from sheet_proposal r where r.organization_id = o.id and r.decision = 'refused' \
             and r.proposed_on = c.confirmed_on and r.field not in ('remark', 'shown')))), '') end as right_on \
             from organization o \
             left join sheet s on s.organization_id = o.id \
             left join sheet_shown p on p.organization_id = o.id and p.field = 'sheet' and p.hidden_on is null \
             where o.merged_into is null and (o.closed_on is null or o.closed_on > $1) ",
            $rest
        )
    };
}

/// Known as enterprises or in the directory; `$2` narrows them.
macro_rules! enterprises {
    () => {
        concat!(
            "and (p.id is not null or exists (select 1 from organization_role r where r.organization_id in ",
            people::whole!("o.id"),
            " and r.role = 'enterprise' and r.from_on <= $1 and (r.until_on is null or r.until_on >= $1))) \
             and ($2 = '' or ($2 = 'published' and p.id is not null) or ($2 = 'hidden' and p.id is null)) "
        )
    };
}

const COUNTED: &str = concat!(
    "select count(*) from organization o left join sheet_shown p on p.organization_id = o.id \
     and p.field = 'sheet' and p.hidden_on is null where o.merged_into is null \
     and (o.closed_on is null or o.closed_on > $1) ",
    enterprises!()
);
const PAGED: &str = concat!(written!(""), enterprises!(), "order by o.name_key, o.id limit $3 offset $4");

#[derive(Clone, Debug, Default, FromRow)]
pub struct Row {
    pub id: String,
    pub name: String,
    pub legal_form: String,
    pub neq: String,
    pub address: String,
    pub municipality: String,
    pub postal_code: String,
    pub mrc: String,
    pub phone: String,
    pub email: String,
    pub website: String,
    pub scian: String,
    pub sector: String,
    pub serves: String,
    pub story_fr: String,
    pub story_en: String,
    /// The day since which it is in the directory, or "".
    pub published_on: String,
    /// The day on which the whole of it was last said to be right, or "".
    pub confirmed_on: String,
    /// The same where no field of it was contested by its owner then, nor is now: what everyone is told.
    pub right_on: String,
}

#[derive(Clone, Debug, Default)]
pub struct Written {
    pub row: Row,
    pub offers: Vec<Offer>,
    pub photos: Vec<Photo>,
    pub shown: Shown,
    pub member: bool,
}

impl Written {
    pub fn shows(&self, field: &str) -> bool {
        self.shown.fields.iter().any(|shown| shown == field)
    }

    pub fn published(&self) -> bool {
        !self.row.published_on.is_empty()
    }
}

/// Everything in the directory today.
pub async fn published(db: &Db) -> Result<Vec<Written>, Fault> {
    let today = db.today().to_string();
    let rows: Vec<Row> =
        sqlx::query_as(written!("and p.id is not null")).bind(&today).fetch_all(db.rows()).await?;
    let mut offers: HashMap<String, Vec<Offer>> = HashMap::new();
    for offer in offer::all(db).await? {
        offers.entry(offer.organization_id.clone()).or_default().push(offer);
    }
    let mut photos: HashMap<String, Vec<Photo>> = HashMap::new();
    for photo in photo::all(db).await? {
        photos.entry(photo.organization_id.clone()).or_default().push(photo);
    }
    let mut fields: HashMap<String, Vec<String>> = HashMap::new();
    let open: Vec<(String, String)> =
        sqlx::query_as("select organization_id, field from sheet_shown where hidden_on is null")
            .fetch_all(db.rows())
            .await?;
    for (organization, field) in open.into_iter().filter(|(_, field)| field != shown::WHOLE) {
        fields.entry(organization).or_default().push(field);
    }
    let members: HashSet<String> = membership::roll::organizations(db, &today).await?.into_iter().collect();
    let whole = |row: Row| Written {
        offers: offers.remove(&row.id).unwrap_or_default(),
        photos: photos.remove(&row.id).unwrap_or_default(),
        shown: Shown { fields: fields.remove(&row.id).unwrap_or_default(), published: true, chosen: true },
        member: members.contains(&row.id),
        row,
    };
    Ok(rows.into_iter().map(whole).collect())
}

/// One enterprise, in the directory or not; none when it is closed or was merged into another.
pub async fn find(db: &Db, organization: &str) -> Result<Option<Written>, Fault> {
    let today = db.today().to_string();
    let row = sqlx::query_as(written!("and o.id = $2")).bind(&today).bind(organization);
    let Some(row) = row.fetch_optional(db.rows()).await? else { return Ok(None) };
    let member = membership::roll::is_member(db, organization, &today).await?;
    complete(db, row, member).await.map(Some)
}

async fn complete(db: &Db, row: Row, member: bool) -> Result<Written, Fault> {
    Ok(Written {
        offers: offer::of(db, &row.id).await?,
        photos: photo::of(db, &row.id).await?,
        shown: shown::of(db, &row.id).await?,
        member,
        row,
    })
}

/// A page of the enterprises a pole knows, by name, and how many there are: all of them (`""`), those in
/// the directory (`published`) or those that are not (`hidden`).
pub async fn page(db: &Db, state: &str, page: i64) -> Result<(i64, Vec<Written>), Fault> {
    let today = db.today().to_string();
    let (count,): (i64,) = sqlx::query_as(COUNTED).bind(&today).bind(state).fetch_one(db.rows()).await?;
    let some = sqlx::query_as(PAGED).bind(&today).bind(state).bind(PAGE).bind(page * PAGE);
    let rows: Vec<Row> = some.fetch_all(db.rows()).await?;
    let mut all = vec![];
    for row in rows {
        let member = membership::roll::is_member(db, &row.id, &today).await?;
        all.push(complete(db, row, member).await?);
    }
    Ok((count, all))
}
