//! What is shown: each field of a sheet that everyone may read, from a day, by whom.
use db::{Act, Db, Fault, FromRow};
use people::confirmation::{Source, confirm};
use sqlx::{Any, Executor};
use std::collections::HashMap;

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
    /// The day since which the sheet is in the directory, or "".
    pub since: String,
    /// Whether a choice was ever made, and whether by the enterprise's own record rather than one merged into it.
    pub chosen: bool,
    pub own: bool,
}

/// One field as it was chosen, of an organization or of one merged into it.
#[derive(FromRow)]
struct Said {
    organization_id: String,
    standing_id: String,
    field: String,
    shown_on: String,
    is_open: i64,
}

/// What organizations chose, each before those merged into it, of which the latest comes first.
macro_rules! said {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select s.organization_id, coalesce(g.standing_id, s.organization_id) as standing_id, s.field, s.shown_on, \
             case when s.hidden_on is null and (b.closed_on is null or b.closed_on > $1) then cast(1 as bigint) \
             else cast(0 as bigint) end as is_open from sheet_shown s \
             join organization b on b.id = s.organization_id \
             left join organization_merge g on g.merged_id = s.organization_id and g.undone_at is null ",
            $($rest),+,
            " order by case when g.id is null then 0 else 1 end, g.merged_at desc, g.id desc, s.id"
        )
    };
}

impl Shown {
    /// What a first publication would show.
    pub fn at_first() -> Shown {
        Shown { fields: AT_FIRST.map(str::to_owned).into(), ..Shown::default() }
    }

    pub fn published(&self) -> bool {
        !self.since.is_empty()
    }

    /// Of one organization: it is in the directory while any record of it is, and the first that chose tells what is
    /// shown.
    fn of(all: Vec<Said>) -> Shown {
        let (mut shown, mut speaker) = (Shown::default(), String::new());
        for said in all {
            let open = said.is_open == 1;
            if said.field == WHOLE {
                if open && (shown.since.is_empty() || said.shown_on < shown.since) {
                    shown.since = said.shown_on;
                }
                continue;
            }
            if !shown.chosen {
                shown.chosen = true;
                shown.own = said.organization_id == said.standing_id;
                speaker.clone_from(&said.organization_id);
            }
            shown.fields.extend((open && said.organization_id == speaker).then_some(said.field));
        }
        if !shown.chosen {
            shown.fields = Shown::at_first().fields;
        }
        shown
    }
}

/// What is shown of an organization; before any choice, what a first publication would show.
pub async fn of(db: &Db, organization: &str) -> Result<Shown, Fault> {
    of_in(db.rows(), organization, &db.today().to_string()).await
}

async fn of_in<'c>(
    rows: impl Executor<'c, Database = Any>,
    organization: &str,
    today: &str,
) -> Result<Shown, Fault> {
    let all: Vec<Said> = sqlx::query_as(said!("where s.organization_id in ", people::whole!("$2")))
        .bind(today)
        .bind(organization)
        .fetch_all(rows)
        .await?;
    Ok(Shown::of(all))
}

/// What is shown of every organization of which anything was chosen.
pub async fn all(db: &Db) -> Result<HashMap<String, Shown>, Fault> {
    let all: Vec<Said> = sqlx::query_as(said!("")).bind(db.today().to_string()).fetch_all(db.rows()).await?;
    let mut whose: HashMap<String, Vec<Said>> = HashMap::new();
    for said in all {
        whose.entry(said.standing_id.clone()).or_default().push(said);
    }
    Ok(whose.into_iter().map(|(organization, all)| (organization, Shown::of(all))).collect())
}

/// The organizations whose sheet is in the directory.
pub async fn published(db: &Db) -> Result<Vec<String>, Fault> {
    Ok(all(db).await?.into_iter().filter(|(_, shown)| shown.published()).map(|(id, _)| id).collect())
}

/// Shows these fields and hides the others, each with its line of history.
pub async fn choose(act: &mut Act, organization: &str, wanted: &[String]) -> Result<(), Fault> {
    let today = act.today().to_string();
    let now = of_in(&mut *act.rows(), organization, &today).await?;
    let has = |list: &[String], field: &str| list.iter().any(|one| one == field);
    if now.chosen && FIELDS.iter().all(|field| has(&now.fields, field) == has(wanted, field)) {
        return Ok(());
    }
    for field in FIELDS {
        match (now.chosen && has(&now.fields, field), has(wanted, field)) {
            (false, true) => show(act, organization, field, "sheet.field-shown").await?,
            // What a record merged into it chose, it says itself from now on.
            (true, true) if !now.own => show(act, organization, field, "sheet.field-shown").await?,
            (true, false) => hide(act, organization, field, "sheet.field-hidden").await?,
            _ => {}
        }
    }
    Ok(())
}

/// Publishes the sheet. False when it is already.
pub async fn publish(act: &mut Act, organization: &str) -> Result<bool, Fault> {
    let done = publish_among_many(act, organization).await?;
    if done {
        // Who publishes has looked at the whole of it.
        confirm(act, organization, &[], Source::Staff, true).await?;
    }
    Ok(done)
}

/// The same among many at once: nobody said that the whole of it is right.
pub async fn publish_among_many(act: &mut Act, organization: &str) -> Result<bool, Fault> {
    let today = act.today().to_string();
    let now = of_in(&mut *act.rows(), organization, &today).await?;
    if now.published() {
        return Ok(false);
    }
    if !now.chosen {
        choose(act, organization, &now.fields).await?;
    }
    show(act, organization, WHOLE, "sheet.published").await?;
    Ok(true)
}

/// Withdraws the sheet from the directory; what it showed is remembered. False when it is not there.
pub async fn withdraw(act: &mut Act, organization: &str) -> Result<bool, Fault> {
    let today = act.today().to_string();
    if !of_in(&mut *act.rows(), organization, &today).await?.published() {
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
    sqlx::query(concat!(
        "update sheet_shown set hidden_on = $3, hidden_at = $4, hidden_by = $5 \
         where field = $2 and hidden_on is null and organization_id in ",
        people::whole!("$1")
    ))
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
