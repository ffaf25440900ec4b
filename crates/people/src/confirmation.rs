//! The confirmation: who said which fields of an organization, and on which day they were last said to be right.
use db::{Act, Db, Fault, FromRow, Who};
use sqlx::AssertSqlSafe;
use std::collections::BTreeMap;

/// Organizations confirmed by one statement.
const A_STATEMENT: usize = 100;

/// Who says that a field is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The enterprise itself, by the link sent to it.
    Owner,
    /// Someone of the pole.
    Staff,
    /// A list that was imported.
    Import,
    /// The public register of enterprises.
    Register,
    /// A form of the pole that the organization filled in.
    Form,
}

impl Source {
    pub fn name(self) -> &'static str {
        match self {
            Source::Owner => "owner",
            Source::Staff => "staff",
            Source::Import => "import",
            Source::Register => "register",
            Source::Form => "form",
        }
    }

    /// The source of what an act writes, when it does not say otherwise.
    pub fn of(act: &Act) -> Source {
        match act.who() {
            Who::Import(_) => Source::Import,
            Who::Visitor => Source::Form,
            Who::Person(_) | Who::Job(_) | Who::House => Source::Staff,
        }
    }
}

/// A field as it was last confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmed {
    pub source: String,
    pub on: String,
}

/// What someone says: the organization, and names of its fields parted by spaces.
pub type Said<'a> = (&'a str, String);

/// Confirms fields of one organization on the day of the act. `whole`: the whole sheet was looked at.
pub async fn confirm(
    act: &mut Act,
    organization: &str,
    fields: &[&str],
    source: Source,
    whole: bool,
) -> Result<(), Fault> {
    let on = act.today().to_string();
    confirm_on(act, organization, fields, source, whole, &on).await
}

/// The same as of the day on which it was said, which may be before it was taken.
pub async fn confirm_on(
    act: &mut Act,
    organization: &str,
    fields: &[&str],
    source: Source,
    whole: bool,
    on: &str,
) -> Result<(), Fault> {
    write(act, &[(organization, fields.join(" "))], source, whole, on).await
}

/// Confirms what a list says of many organizations.
pub async fn confirm_all(act: &mut Act, said: &[Said<'_>], source: Source) -> Result<(), Fault> {
    let on = act.today().to_string();
    write(act, said, source, false, &on).await
}

async fn write(act: &mut Act, said: &[Said<'_>], source: Source, whole: bool, on: &str) -> Result<(), Fault> {
    let (at, by) = (act.at(), act.by());
    for some in said.chunks(A_STATEMENT) {
        let rows = (0..some.len())
            .map(|i| format!("(${}, ${}, ${}, $1, $2, $3, $4, $5)", 6 + 3 * i, 7 + 3 * i, 8 + 3 * i));
        let sql = format!(
            "insert into confirmation (id, organization_id, fields, source, whole, confirmed_on, recorded_at, \
             recorded_by) values {}",
            rows.collect::<Vec<_>>().join(", ")
        );
        let ids: Vec<String> = some.iter().map(|_| act.id()).collect();
        let mut query = sqlx::query(AssertSqlSafe(sql))
            .bind(source.name())
            .bind(i64::from(whole))
            .bind(on)
            .bind(&at)
            .bind(&by);
        for (id, (organization, fields)) in ids.iter().zip(some) {
            query = query.bind(id).bind(*organization).bind(fields);
        }
        query.execute(act.rows()).await?;
    }
    Ok(())
}

#[derive(FromRow)]
struct Row {
    fields: String,
    source: String,
    confirmed_on: String,
}

/// Each field that was ever confirmed, as it was last.
pub async fn of(db: &Db, organization: &str) -> Result<BTreeMap<String, Confirmed>, Fault> {
    let rows: Vec<Row> = sqlx::query_as(
        "select fields, source, confirmed_on from confirmation where organization_id = $1 \
         order by confirmed_on, recorded_at, id",
    )
    .bind(organization)
    .fetch_all(db.rows())
    .await?;
    let mut last = BTreeMap::new();
    for row in rows {
        for field in row.fields.split_whitespace() {
            let confirmed = Confirmed { source: row.source.clone(), on: row.confirmed_on.clone() };
            last.insert(field.to_owned(), confirmed);
        }
    }
    Ok(last)
}
