//! What a person does in an organization, from a day, until a day: ended, never deleted.
use crate::{organization::Ended, span};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};

/// One role of one person in one organization.
#[derive(Clone, Debug, FromRow)]
pub struct PersonRole {
    pub id: String,
    pub person_id: String,
    pub person: String,
    pub organization_id: String,
    pub organization: String,
    pub title: String,
    pub from_on: String,
    pub until_on: Option<String>,
}

impl PersonRole {
    /// Whether it is over on a day.
    pub fn over(&self, day: &str) -> bool {
        span::over(self.until_on.as_deref(), day)
    }
}

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select r.id, r.person_id, p.name as person, o.id as organization_id, o.name as organization, r.title, r.from_on, \
             r.until_on from person_role r join person p on p.id = r.person_id \
             join organization o on o.id = ",
            crate::keeper!("r.organization_id"),
            " where p.erased_at is null ",
            $rest
        )
    };
}

/// What a person does and did, the latest first.
pub async fn of_person(db: &Db, person: &str) -> Result<Vec<PersonRole>, Fault> {
    sqlx::query_as(columns!("and r.person_id = $1 order by r.from_on desc, r.id"))
        .bind(person)
        .fetch_all(db.rows())
        .await
}

/// Who is and was in an organization, the latest first.
pub async fn of_organization(db: &Db, organization: &str) -> Result<Vec<PersonRole>, Fault> {
    sqlx::query_as(concat!(
        columns!("and r.organization_id in "),
        crate::whole!("$1"),
        " order by r.from_on desc, r.id"
    ))
    .bind(organization)
    .fetch_all(db.rows())
    .await
}

/// What is wrong with a title and its first day.
pub fn judge(title: &str, from: &str) -> Refusals {
    let mut refusals = Refusals::default();
    refusals.unless(is_seen(title), "title", "people-refusal-title");
    refusals.unless(title.chars().count() <= 200, "title", "people-refusal-long");
    refusals.day("from_on", from);
    refusals
}

/// Gives a person a title in an organization from a day on; what was typed has been judged.
pub async fn give(
    act: &mut Act,
    person: &str,
    organization: &str,
    title: &str,
    from: &str,
) -> Result<(), Fault> {
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into person_role (id, person_id, organization_id, title, from_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(person)
    .bind(organization)
    .bind(title.trim())
    .bind(from.trim())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("person.role-given", "person", person, from.trim()).await?;
    act.record("organization.person-joined", "organization", organization, from.trim()).await
}

/// Ends a person's role on its last day, or says what is refused. A row that is not theirs is refused too.
pub async fn end(act: &mut Act, person: &str, ended: &Ended) -> Result<Result<(), Refusals>, Fault> {
    let found: Option<(String, String)> =
        sqlx::query_as("select organization_id, from_on from person_role where id = $1 and person_id = $2")
            .bind(&ended.row)
            .bind(person)
            .fetch_optional(&mut *act.rows())
            .await?;
    let (organization, from) = found.unzip();
    let until = match span::end(act, "person_role", from.as_deref(), ended).await? {
        Ok(until) => until,
        Err(refusals) => return Ok(Err(refusals)),
    };
    act.record("person.role-ended", "person", person, &until).await?;
    act.record("organization.person-left", "organization", &organization.unwrap_or_default(), &until).await?;
    Ok(Ok(()))
}
