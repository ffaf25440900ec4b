//! The first steps among people: who answers for privacy, colleagues, organizations, the team, persons.
use crate::{ADMIT, HIRE, MEET, SETTLE, import::IMPORT};
use db::{Db, Fault};
use page::{Right, Step};

pub async fn steps(db: Db) -> Result<Vec<Step>, Fault> {
    let (settled, accounts, organizations, posts, persons): (i64, i64, i64, i64, i64) = sqlx::query_as(
        "select (select count(*) from setting where name = 'pole.privacy-name' and value <> ''), \
         (select count(*) from account), (select count(*) from organization), (select count(*) from post), \
         (select count(*) from person)",
    )
    .fetch_one(db.rows())
    .await?;
    let step = |words, path, right: Right, done| Step { words, path, right, done };
    Ok(vec![
        step("people-step-settings", "/reglages", SETTLE, settled > 0),
        step("people-step-accounts", "/comptes/ajouter", ADMIT, accounts > 1),
        step("people-step-organizations", "/organisations/importer", IMPORT, organizations > 0),
        step("people-step-team", "/equipe/ajouter", HIRE, posts > 0),
        step("people-step-persons", "/personnes/ajouter", MEET, persons > 0),
    ])
}
