//! What is shown: each field of a sheet that everyone may read, from a day, by whom.
use db::{Act, Db, Fault};
use people::confirmation::{Source, confirm};
use sqlx::{Any, Executor};

/// The fields that are chosen one by one. The name, the legal form and the municipality are in the public
/// register of enterprises (RLRQ P-44.1) and go with the sheet.
pub const FIELDS: [&str; 11] = [
    "sector", "offers", "story", "photos", "serves", "website", "phone", "email", "address", "neq", "member",
];
/// What a first publication shows. How a small enterprise is reached is often how a person is (RLRQ P-39.1):
/// its phone, email and address wait for someone to choose them.
pub const AT_FIRST: [&str; 6] = ["sector", "offers", "story", "photos", "serves", "website"];
/// The sheet itself.
pub const WHOLE: &str = "sheet";

/// The fields now shown, and whether the sheet itself is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    pub fields: Vec<String>,
    pub published: bool,
    /// Whether a choice was ever made.
    pub chosen: bool,
}

/// What is shown of an organization; before any choice, what a first publication would show.
pub async fn of(db: &Db, organization: &str) -> Result<Shown, Fault> {
    of_in(db.rows(), organization).await
}

async fn of_in<'c>(rows: impl Executor<'c, Database = Any>, organization: &str) -> Result<Shown, Fault> {
    let all: Vec<(String, Option<String>)> =
        sqlx::query_as("select field, hidden_on from sheet_shown where organization_id = $1")
            .bind(organization)
            .fetch_all(rows)
            .await?;
    let mut shown = Shown::default();
    for (field, hidden) in all {
        match (field.as_str(), hidden.is_none()) {
            (WHOLE, open) => shown.published |= open,
            (_, open) => {
                shown.chosen = true;
                shown.fields.extend(open.then_some(field));
            }
        }
    }
    if !shown.chosen {
        shown.fields = AT_FIRST.map(str::to_owned).into();
    }
    Ok(shown)
}

/// The organizations whose sheet is in the directory.
pub async fn published(db: &Db) -> Result<Vec<String>, Fault> {
    let all: Vec<(String,)> = sqlx::query_as(
        "select distinct organization_id from sheet_shown where field = 'sheet' and hidden_on is null",
    )
    .fetch_all(db.rows())
    .await?;
    Ok(all.into_iter().map(|(id,)| id).collect())
}

/// Shows these fields and hides the others, each with its line of history.
pub async fn choose(act: &mut Act, organization: &str, wanted: &[String]) -> Result<(), Fault> {
    let now = of_in(&mut *act.rows(), organization).await?;
    for field in FIELDS {
        let open = now.chosen && now.fields.iter().any(|shown| shown == field);
        match (open, wanted.iter().any(|wanted| wanted == field)) {
            (false, true) => show(act, organization, field, "sheet.field-shown").await?,
            (true, false) => hide(act, organization, field, "sheet.field-hidden").await?,
            _ => {}
        }
    }
    Ok(())
}

/// Publishes the sheet. False when it is already.
pub async fn publish(act: &mut Act, organization: &str) -> Result<bool, Fault> {
    let now = of_in(&mut *act.rows(), organization).await?;
    if now.published {
        return Ok(false);
    }
    if !now.chosen {
        choose(act, organization, &now.fields).await?;
    }
    show(act, organization, WHOLE, "sheet.published").await?;
    // Who publishes has looked at the whole of it.
    confirm(act, organization, &[], Source::Staff, true).await?;
    Ok(true)
}

/// Withdraws the sheet from the directory; what it showed is remembered. False when it is not there.
pub async fn withdraw(act: &mut Act, organization: &str) -> Result<bool, Fault> {
    if !of_in(&mut *act.rows(), organization).await?.published {
        return Ok(false);
    }
    hide(act, organization, WHOLE, "sheet.withdrawn").await?;
    Ok(true)
}

async fn show(act: &mut Act, organization: &str, field: &str, verb: &str) -> Result<(), Fault> {
    let (id, today, at, by) = (act.id(), act.today().to_string(), act.at(), act.by());
    sqlx::query(
        "insert into sheet_shown (id, organization_id, field, shown_on, shown_at, shown_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(organization)
    .bind(field)
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    tell(act, organization, field, verb).await
}

async fn hide(act: &mut Act, organization: &str, field: &str, verb: &str) -> Result<(), Fault> {
    let (today, at, by) = (act.today().to_string(), act.at(), act.by());
    sqlx::query(
        "update sheet_shown set hidden_on = $3, hidden_at = $4, hidden_by = $5 \
         where organization_id = $1 and field = $2 and hidden_on is null",
    )
    .bind(organization)
    .bind(field)
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    tell(act, organization, field, verb).await
}

async fn tell(act: &mut Act, organization: &str, field: &str, verb: &str) -> Result<(), Fault> {
    let note = if field == WHOLE { "" } else { field };
    act.record(verb, "sheet", organization, note).await
}
