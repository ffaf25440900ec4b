//! The ledger: expenses as they are read, those that stand and those that were corrected or withdrawn.
use db::{Db, Fault, FromRow};

#[derive(Clone, Debug, FromRow)]
pub struct Expense {
    pub id: String,
    pub day: String,
    pub what: String,
    pub kind: String,
    /// Below nought for a credit note.
    pub cents: i64,
    /// Why it is a credit, or "".
    pub reason: String,
    /// The number of the invoice, or "".
    pub reference: String,
    /// The organization paid, or "" when the pole knows none of this name.
    pub supplier_id: String,
    pub supplier: String,
    /// The funder who pays for it, or "".
    pub funder_id: String,
    pub funder: String,
    pub action: String,
    /// Three digits, or "" for the whole territory.
    pub mrc: String,
    /// The code of a programme, or "".
    pub programme: String,
    pub about: String,
    pub withdrawn_at: Option<String>,
    pub motive: String,
    pub replaced_by: Option<String>,
}

impl Expense {
    pub fn stands(&self) -> bool {
        self.withdrawn_at.is_none() && self.replaced_by.is_none()
    }

    /// The month of its day: `2021-04`.
    pub fn month(&self) -> &str {
        self.day.get(..7).unwrap_or_default()
    }
}

macro_rules! expenses {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select x.id, x.day, x.what, x.kind, x.cents, x.reason, x.reference, coalesce(o.id, '') as supplier_id, \
             coalesce(o.name, x.supplier_name) as supplier, coalesce(f.id, '') as funder_id, \
             coalesce(f.name, '') as funder, x.action, x.mrc, x.programme, x.about, x.withdrawn_at, x.motive, \
             x.replaced_by from expense x left join organization o on o.id = ",
            people::keeper!("x.supplier_id"),
            " left join organization f on f.id = ",
            people::keeper!("x.funder_id"),
            $($rest),+
        )
    };
}

/// Which expenses are wanted: those of some days, of one action, one MRC and one funder, or of any for "".
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub from: String,
    pub to: String,
    pub action: String,
    pub mrc: String,
    pub funder: String,
}

/// The expenses that stand behind a filter, the latest first.
pub async fn list(db: &Db, filter: &Filter) -> Result<Vec<Expense>, Fault> {
    const SQL: &str = expenses!(
        " where x.day between $1 and $2 and x.withdrawn_at is null and x.replaced_by is null \
         and ($3 = '' or x.action = $3) and ($4 = '' or x.mrc = $4) and ($5 = '' or x.funder_id in ",
        people::whole!("$5"),
        ") order by x.day desc, x.id desc"
    );
    sqlx::query_as(SQL)
        .bind(&filter.from)
        .bind(&filter.to)
        .bind(&filter.action)
        .bind(&filter.mrc)
        .bind(&filter.funder)
        .fetch_all(db.rows())
        .await
}

/// One expense, whether or not it still stands.
pub async fn find(db: &Db, id: &str) -> Result<Option<Expense>, Fault> {
    sqlx::query_as(expenses!(" where x.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The expense that another was corrected from, if any.
pub async fn corrected_from(db: &Db, id: &str) -> Result<Option<Expense>, Fault> {
    sqlx::query_as(expenses!(" where x.replaced_by = $1")).bind(id).fetch_optional(db.rows()).await
}

/// An expense, or the one that stands for it after every correction.
pub async fn latest(db: &Db, id: &str) -> Result<Option<Expense>, Fault> {
    let mut found = find(db, id).await?;
    while let Some(later) = found.as_ref().and_then(|one| one.replaced_by.clone()) {
        found = find(db, &later).await?;
    }
    Ok(found)
}

/// The last expense that somebody typed, if any.
pub async fn last_of(db: &Db, account: &str) -> Result<Option<Expense>, Fault> {
    let (last,): (Option<String>,) = sqlx::query_as(
        "select max(id) from expense where recorded_by = $1 and source_key = '' and withdrawn_at is null \
         and replaced_by is null",
    )
    .bind(account)
    .fetch_one(db.rows())
    .await?;
    match last {
        Some(id) => find(db, &id).await,
        None => Ok(None),
    }
}
