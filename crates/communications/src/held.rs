//! What communications hold of persons: who asked for bulletins, what they were sent, and that they agreed to be shown;
//! and what of it is forgotten after a time.
use db::{Act, Db, Fault};
use page::{Fate, Held, Old, Retention};

pub const HELD: [Held; 3] = [
    Held {
        table: "bulletin_ask",
        columns: &["email", "name", "language", "asked_at", "confirmed_at"],
        of: "(person_id = $1 or email = (select p.email from person p where p.id = $1 and p.email <> ''))",
        fate: Fate::Deleted,
    },
    Held {
        table: "bulletin_sending",
        columns: &["bulletin_id", "email", "language", "written_at", "skipped"],
        of: "person_id = $1",
        fate: Fate::Kept("proof"),
    },
    Held {
        table: "media_consent",
        columns: &["media_id", "given_on", "until_on", "evidence", "withdrawn_on"],
        of: "person_id = $1",
        fate: Fate::Emptied(&["evidence"], "proof"),
    },
];

pub const RETENTIONS: [Retention; 2] = [
    Retention {
        kind: "bulletin-asks",
        usual: 1,
        old: |db, before, most| Box::pin(old_asks(db, before, most)),
        forget: |act, id| Box::pin(forget_ask(act, id)),
    },
    Retention {
        kind: "bulletin-sendings",
        usual: 36,
        old: |db, before, most| Box::pin(old_sendings(db, before, most)),
        forget: |act, id| Box::pin(forget_sending(act, id)),
    },
];

/// Those who never confirmed.
async fn old_asks(db: &Db, before: &str, most: i64) -> Result<Vec<Old>, Fault> {
    let sql = "select id, asked_at from bulletin_ask where confirmed_at is null and asked_at < $1 order by id limit $2";
    old(db, sql, before, most).await
}

/// Mailboxes to which bulletins went; one that is known to be gone is kept, so that it is not written to again.
async fn old_sendings(db: &Db, before: &str, most: i64) -> Result<Vec<Old>, Fault> {
    let sql = "select s.id, b.sent_on from bulletin_sending s join bulletin b on b.id = s.bulletin_id \
               where b.sent_on < $1 and s.email <> s.id and coalesce(s.skipped, '') <> 'gone' order by s.id limit $2";
    old(db, sql, before, most).await
}

async fn old(db: &Db, sql: &'static str, before: &str, most: i64) -> Result<Vec<Old>, Fault> {
    let rows: Vec<(String, String)> =
        sqlx::query_as(sql).bind(before).bind(most).fetch_all(db.rows()).await?;
    let old = |(id, at): (String, String)| Old { day: db.day_of(&at), id, path: String::new() };
    Ok(rows.into_iter().map(old).collect())
}

async fn forget_ask(act: &mut Act, id: &str) -> Result<(), Fault> {
    sqlx::query("delete from bulletin_ask where id = $1").bind(id).execute(act.rows()).await?;
    Ok(())
}

/// The row stays, for it is counted; its mailbox goes.
async fn forget_sending(act: &mut Act, id: &str) -> Result<(), Fault> {
    sqlx::query("update bulletin_sending set email = id where id = $1").bind(id).execute(act.rows()).await?;
    Ok(())
}
