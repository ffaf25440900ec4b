//! What everyone may read of a person: chosen field by field, nothing until somebody chooses it.
use db::{Act, Db, Fault, FromRow};

/// The fields that may be shown.
pub const FIELDS: [&str; 4] = ["name", "title", "email", "phone"];

/// A field that is shown, by whom and from which day.
#[derive(Clone, Debug, FromRow)]
pub struct Shown {
    pub field: String,
    pub shown_on: String,
    pub chooser: String,
}

/// A person as everyone may read them, in an organization.
#[derive(Clone, Debug, Default, FromRow)]
pub struct Public {
    pub name: String,
    pub title: String,
    pub email: String,
    pub phone: String,
}

/// The fields of a person that are shown today.
pub async fn of_person(db: &Db, person: &str) -> Result<Vec<Shown>, Fault> {
    sqlx::query_as(
        "select s.field, s.shown_on, coalesce(c.name, '') as chooser from person_shown s \
         left join account c on c.id = s.shown_by where s.person_id = $1 and s.hidden_on is null order by s.id",
    )
    .bind(person)
    .fetch_all(db.rows())
    .await
}

/// Shows these fields of a person, and no other. Nothing is shown of somebody without their name.
pub async fn choose(act: &mut Act, person: &str, chosen: &[String]) -> Result<(), Fault> {
    let shown: Vec<(String,)> =
        sqlx::query_as("select field from person_shown where person_id = $1 and hidden_on is null")
            .bind(person)
            .fetch_all(&mut *act.rows())
            .await?;
    let named = chosen.iter().any(|field| field == FIELDS[0]);
    let (today, at, by) = (act.today().to_string(), act.at(), act.by());
    for field in FIELDS {
        let wanted = named && chosen.iter().any(|one| one == field);
        let before = shown.iter().any(|(one,)| one == field);
        if wanted == before {
            continue;
        }
        let (sql, verb) = match wanted {
            true => (
                "insert into person_shown (id, person_id, field, shown_on, shown_at, shown_by) \
                 values ($1, $2, $3, $4, $5, $6)",
                "person.shown",
            ),
            false => (
                "update person_shown set hidden_on = $4, hidden_at = $5, hidden_by = $6 \
                 where person_id = $2 and field = $3 and hidden_on is null and id <> $1",
                "person.hidden",
            ),
        };
        let id = act.id();
        sqlx::query(sql)
            .bind(id)
            .bind(person)
            .bind(field)
            .bind(&today)
            .bind(&at)
            .bind(&by)
            .execute(act.rows())
            .await?;
        act.record(verb, "person", person, field).await?;
    }
    Ok(())
}

/// The persons of an organization as everyone may read them today: each field that was chosen, "" for the others.
pub async fn in_organization(db: &Db, organization: &str) -> Result<Vec<Public>, Fault> {
    let sql = concat!(
        "select p.name, case when exists (select 1 from person_shown s where s.person_id = p.id and s.field = 'title' \
         and s.hidden_on is null) then r.title else '' end as title, \
         case when exists (select 1 from person_shown s where s.person_id = p.id and s.field = 'email' \
         and s.hidden_on is null) then p.email else '' end as email, \
         case when exists (select 1 from person_shown s where s.person_id = p.id and s.field = 'phone' \
         and s.hidden_on is null) then p.phone else '' end as phone \
         from person_role r join person p on p.id = r.person_id where p.erased_at is null \
         and exists (select 1 from person_shown s where s.person_id = p.id and s.field = 'name' and s.hidden_on is null) \
         and r.from_on <= $2 and (r.until_on is null or r.until_on >= $2) and r.organization_id in ",
        crate::whole!("$1"),
        " order by r.from_on, r.id"
    );
    sqlx::query_as(sql).bind(organization).bind(db.today().to_string()).fetch_all(db.rows()).await
}
