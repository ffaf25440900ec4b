//! What is written of an enterprise, shown or not: its row, its sheet, its offers and what was chosen.
use crate::{
    gathered,
    offer::{self, Offer},
    photo::{self, Photo},
    sheet::Sheet,
    shown::{self, Shown},
};
use db::{Db, Fault, FromRow};
use std::collections::{HashMap, HashSet};

macro_rules! written {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select o.id, o.name, o.legal_form, coalesce(o.neq, '') as neq, o.address, o.municipality, \
             o.postal_code, o.mrc, o.phone, o.email, o.website, o.sector as scian, \
             coalesce((select max(c.confirmed_on) from confirmation c \
             where c.organization_id = o.id and c.whole = 1), '') as confirmed_on, \
             case when exists (select 1 from sheet_proposal w where w.organization_id = o.id and w.decision is null \
             and w.field not in ('remark', 'shown') and substr(w.field, 1, 6) <> 'photo:') then '' \
             else coalesce((select max(c.confirmed_on) \
             from confirmation c where c.organization_id = o.id and c.whole = 1 and (c.source <> 'owner' \
             or not exists (select 1 from sheet_proposal r where r.organization_id = o.id and r.decision = 'refused' \
             and r.proposed_on = c.confirmed_on and r.field not in ('remark', 'shown') \
             and substr(r.field, 1, 6) <> 'photo:'))), '') end as right_on \
             from organization o where o.merged_into is null and (o.closed_on is null or o.closed_on > $1) and ",
            $($rest),+
        )
    };
}

/// Those of which any record is in the directory.
macro_rules! listed {
    () => {
        concat!(
            "o.id in (select ",
            people::keeper!("p.organization_id"),
            " from sheet_shown p where p.field = 'sheet' and p.hidden_on is null)"
        )
    };
}

/// Known as enterprises or in the directory.
const KNOWN: &str = concat!(
    written!("("),
    listed!(),
    " or o.id in (select ",
    people::keeper!("r.organization_id"),
    " from organization_role r where r.role = 'enterprise' and r.from_on <= $1 \
     and (r.until_on is null or r.until_on >= $1)))"
);

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
    /// The day on which the whole of it was last said to be right, or "".
    pub confirmed_on: String,
    /// The same where no field of it was contested by its owner then, nor is now: what everyone is told.
    pub right_on: String,
}

#[derive(Clone, Debug, Default)]
pub struct Written {
    pub row: Row,
    pub sheet: Sheet,
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
        self.shown.published()
    }
}

/// Everything in the directory today.
pub async fn published(db: &Db) -> Result<Vec<Written>, Fault> {
    let rows: Vec<Row> =
        sqlx::query_as(written!(listed!())).bind(db.today().to_string()).fetch_all(db.rows()).await?;
    let mut all = everything(db, rows).await?;
    all.retain(Written::published);
    Ok(all)
}

/// Every enterprise that a pole knows, in the directory or not, in no order.
pub async fn known(db: &Db) -> Result<Vec<Written>, Fault> {
    let rows: Vec<Row> = sqlx::query_as(KNOWN).bind(db.today().to_string()).fetch_all(db.rows()).await?;
    everything(db, rows).await
}

/// What is written of many, read at once.
async fn everything(db: &Db, rows: Vec<Row>) -> Result<Vec<Written>, Fault> {
    let mut offers: HashMap<String, Vec<Offer>> = HashMap::new();
    for offer in offer::all(db).await? {
        offers.entry(offer.organization_id.clone()).or_default().push(offer);
    }
    let mut photos: HashMap<String, Vec<Photo>> = HashMap::new();
    for photo in photo::all(db).await? {
        photos.entry(photo.organization_id.clone()).or_default().push(photo);
    }
    let (sheets, mut chosen) = (gathered::all(db).await?, shown::all(db).await?);
    let today = db.today().to_string();
    let members: HashSet<String> = membership::roll::organizations(db, &today).await?.into_iter().collect();
    let whole = |row: Row| Written {
        sheet: sheets.of(&row.id),
        offers: offers.remove(&row.id).unwrap_or_default(),
        photos: photos.remove(&row.id).unwrap_or_default(),
        shown: chosen.remove(&row.id).unwrap_or_else(Shown::at_first),
        member: members.contains(&row.id),
        row,
    };
    Ok(rows.into_iter().map(whole).collect())
}

/// One enterprise, in the directory or not; none when it is closed or was merged into another.
pub async fn find(db: &Db, organization: &str) -> Result<Option<Written>, Fault> {
    let today = db.today().to_string();
    let row = sqlx::query_as(written!("o.id = $2")).bind(&today).bind(organization);
    let Some(row) = row.fetch_optional(db.rows()).await? else { return Ok(None) };
    Ok(Some(Written {
        sheet: gathered::of(db.rows(), organization).await?,
        offers: offer::of(db, organization).await?,
        photos: photo::of(db, organization).await?,
        shown: shown::of(db, organization).await?,
        member: membership::roll::is_member(db, organization, &today).await?,
        row,
    }))
}
