//! Carrying out: a list written whole in one act, or not at all.
use super::{
    batch,
    column::Columns,
    duplicate,
    fate::Counts,
    known::{Kept, Known},
    many::{self, places},
    plan::{Plan, plan},
    row,
    said::{LEGAL_FORM, MRC, NAME, NEQ, Said, VALUES},
    set_back,
};
use crate::confirmation::{Source, confirm_all};
use crate::organization::{keep_if_elsewhere, name_key};
use db::{Act, Fault};
use sheets::Sheet;
use sqlx::AssertSqlSafe;
use std::sync::Arc;

/// How far it is: lines judged, then organizations written.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    Judged(usize),
    Written(usize),
}

pub type Progress = Arc<dyn Fn(Step) + Send + Sync>;

/// How a list is to be taken.
#[derive(Clone, Debug, Default)]
pub struct Taking {
    pub columns: Columns,
    /// The account that asks, or "".
    pub by: String,
    /// Whether likely duplicates are added instead of asked about.
    pub add_likely: bool,
    /// What a person said beforehand of likely duplicates: the key of the line, and the answer.
    pub answers: Vec<(String, String)>,
}

/// Carries out a batch within an act that the import itself does. Gives the sheet back with what came of it.
pub async fn carry_out(
    act: &mut Act,
    import: &str,
    sheet: Sheet,
    taking: Taking,
    progress: &Progress,
) -> anyhow::Result<(Sheet, Counts)> {
    let Taking { columns, by, add_likely, answers } = taking;
    let role =
        batch::find(act.rows(), import).await?.map(|batch| batch.role().to_owned()).unwrap_or_default();
    let known = Known::read(act.rows()).await?;
    let moment = act.moment();
    let told = progress.clone();
    let (sheet, plan) = tokio::task::spawn_blocking(move || {
        let judged = |lines| told(Step::Judged(lines));
        let plan = plan(&sheet, &columns, known, add_likely, || db::Id::at(moment), judged);
        (sheet, plan)
    })
    .await?;
    add(act, import, &plan, (&by, &role), progress).await?;
    for (nth, at) in plan.changed.iter().enumerate() {
        update(act, import, &plan.known.kept[*at]).await?;
        if nth % 1000 == 999 {
            progress(Step::Written(plan.added.len() + nth + 1));
        }
    }
    let changed: Vec<&str> = plan.changed.iter().map(|at| plan.known.kept[*at].id.as_str()).collect();
    act.record_all("organization.import-changed", "organization", &changed).await?;
    remember(act, import, &plan).await?;
    row::write(act, import, &plan).await?;
    for key in &plan.answered {
        row::settle(act, key).await?;
    }
    batch::end(act, import, &sheet.head, plan.counts).await?;
    let counts = duplicate::answer(act, import, (&answers, &by), plan.counts).await?;
    Ok((sheet, counts))
}

async fn add(
    act: &mut Act,
    import: &str,
    plan: &Plan,
    by: (&str, &str),
    progress: &Progress,
) -> Result<(), Fault> {
    let mut written = 0;
    for some in plan.added.chunks(many::ROWS) {
        let kept: Vec<(&Kept, &[String])> =
            some.iter().map(|(at, roles)| (&plan.known.kept[*at], roles.as_slice())).collect();
        insert(act, import, &kept, by).await?;
        written += some.len();
        progress(Step::Written(written));
    }
    let ids: Vec<&str> = plan.added.iter().map(|(at, _)| plan.known.kept[*at].id.as_str()).collect();
    act.record_all("organization.added", "organization", &ids).await
}

/// Inserts organizations and what they are to the pole, from today on: asked `by` an account, in this role when their
/// line says none.
pub async fn insert(
    act: &mut Act,
    import: &str,
    some: &[(&Kept, &[String])],
    (by, role): (&str, &str),
) -> Result<(), Fault> {
    let (at, today) = (act.at(), act.today().to_string());
    let sql = format!(
        "insert into organization (id, name_key, name, legal_form, neq, address, municipality, postal_code, mrc, \
         phone, email, website, sector, about, recorded_at, recorded_by, import_id) values {}",
        places(some.len(), VALUES.len() + 5)
    );
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for (kept, _) in some {
        query = query.bind(&kept.id).bind(name_key(&kept.values[NAME]));
        for (value, text) in kept.values.iter().enumerate() {
            query = match value {
                NEQ => query.bind(Some(text.as_str()).filter(|neq| !neq.is_empty())),
                LEGAL_FORM if text.is_empty() => query.bind("other"),
                _ => query.bind(text),
            };
        }
        query = query.bind(&at).bind(by).bind(import);
    }
    query.execute(&mut *act.rows()).await?;
    let unsaid = [role.to_owned()];
    let roles: Vec<(&str, &str)> = some
        .iter()
        .flat_map(|(kept, roles)| {
            let roles = if roles.is_empty() { &unsaid[..] } else { roles };
            roles.iter().map(|role| (kept.id.as_str(), role.as_str()))
        })
        .collect();
    for some in roles.chunks(many::ROWS) {
        let sql = format!(
            "insert into organization_role (id, organization_id, role, from_on, recorded_at, recorded_by) values {}",
            places(some.len(), 6)
        );
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (organization, role) in some {
            query = query.bind(act.id()).bind(*organization).bind(*role).bind(&today).bind(&at).bind(by);
        }
        query.execute(act.rows()).await?;
    }
    let given: Vec<&str> = roles.iter().map(|(organization, _)| *organization).collect();
    act.record_all("organization.role-given", "organization", &given).await
}

/// Writes an organization as a list made it, and keeps what it said before.
pub async fn update(act: &mut Act, import: &str, kept: &Kept) -> Result<(), Fault> {
    set_back::note(act, import, &kept.id, &kept.values).await?;
    keep_if_elsewhere(act, &kept.id, &kept.values[MRC]).await?;
    let mut query = sqlx::query(
        "update organization set name = $1, legal_form = $2, neq = $3, address = $4, municipality = $5, \
         postal_code = $6, mrc = $7, phone = $8, email = $9, website = $10, sector = $11, about = $12, \
         name_key = $13 where id = $14",
    );
    for (value, text) in kept.values.iter().enumerate() {
        query = match value {
            NEQ => query.bind(Some(text.as_str()).filter(|neq| !neq.is_empty())),
            _ => query.bind(text),
        };
    }
    query.bind(name_key(&kept.values[NAME])).bind(&kept.id).execute(act.rows()).await?;
    Ok(())
}

/// Remembers which organization each line is, and what it said.
async fn remember(act: &mut Act, import: &str, plan: &Plan) -> Result<(), Fault> {
    let confirmed: Vec<(&str, String)> = plan
        .sources
        .iter()
        .filter_map(|(_, at, said)| {
            let kept = &plan.known.kept[*at];
            Some((kept.id.as_str(), Said::read(said)?.confirms(&kept.values)))
        })
        .collect();
    confirm_all(act, &confirmed, Source::Import).await?;
    for some in plan.sources.chunks(many::ROWS) {
        let sources: Vec<_> = some
            .iter()
            .map(|(key, at, said)| (key.as_str(), plan.known.kept[*at].id.as_str(), said.as_str()))
            .collect();
        remember_lines(act, import, &sources).await?;
    }
    Ok(())
}

/// Remembers lines: their key, their organization, what they said.
pub async fn remember_lines(act: &mut Act, import: &str, lines: &[(&str, &str, &str)]) -> Result<(), Fault> {
    let sql = format!(
        "insert into import_source (source_key, organization_id, import_id, said) values {} on conflict (source_key) \
         do update set organization_id = excluded.organization_id, import_id = excluded.import_id, said = excluded.said",
        places(lines.len(), 4)
    );
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for (key, organization, said) in lines {
        query = query.bind(*key).bind(*organization).bind(import).bind(*said);
    }
    query.execute(act.rows()).await?;
    Ok(())
}
